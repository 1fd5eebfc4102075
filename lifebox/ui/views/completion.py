"""The list of offers below a field. It never keeps anybody from writing something else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from lifebox.ui.presenters.suggestions import Offer, Suggestion
from lifebox.ui.views.editors import LineEditor

_ACCEPT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_MOVE = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_EDGE = 8
_SHIFTS = {QEvent.Type.Move, QEvent.Type.Resize}


class Completion(QObject):
    """Lists offers while the editor is typed in; Enter and Tab take the one that is marked, Esc closes the list.

    `take` fills the fields and gives the last of those that stand in a row from here: the keyboard goes on behind it,
    so that what is typed next replaces nothing of the offer. With nothing marked both keys do what they do without a
    list, and so does Enter with what was typed in full. Down lists everything that may stand there. The list is a
    part of the window and no window of its own: keys that are typed fast would else be sent to it after it has closed.
    """

    def __init__(self, editor: LineEditor, ask: Callable[[str], Offer], take: Callable[[Suggestion], QWidget]) -> None:
        super().__init__(editor)
        self.editor, self._ask, self._take = editor, ask, take
        self._offer = Offer()
        self._popup: QListView | None = None
        self._watched: list[QWidget] = []
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(0)
        self._gone.timeout.connect(self._close_if_gone)
        editor.textEdited.connect(self._typed)
        editor.installEventFilter(self)

    @property
    def popup(self) -> QListView:
        """The list, made when it is needed first: most fields of a long card are never typed in."""
        if self._popup is None:
            self._popup = self._make_popup()
        return self._popup

    @property
    def offered(self) -> tuple[str, ...]:
        """What the list shows now."""
        return tuple(suggestion.words for suggestion in self._offer.suggestions) if self._is_open() else ()

    def _make_popup(self) -> QListView:
        popup = QListView(self.editor.window())
        popup.setObjectName("offers")
        self._model = QStringListModel(popup)
        popup.setModel(self._model)
        popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setAccessibleName(self.editor.accessibleName())
        popup.clicked.connect(lambda index: self._chosen(index.row()))
        self.editor.destroyed.connect(popup.deleteLater)
        return popup

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _typed(self, text: str) -> None:
        self._show(self._ask(text) if text.strip() else Offer())

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        if not offer.suggestions:
            self._close()
            return
        popup = self.popup
        self._model.setStringList([suggestion.words for suggestion in offer.suggestions])
        popup.setCurrentIndex(self._model.index(0 if offer.ready else -1))
        self._place(popup)
        popup.show()
        popup.raise_()
        self._watch()

    def _watch(self) -> None:
        """Whatever the field lies on takes the list along when it moves: the page that is scrolled, the window."""
        if self._watched:
            return
        holder = self.editor.parentWidget()
        while holder is not None:
            holder.installEventFilter(self)
            self._watched.append(holder)
            holder = None if holder.isWindow() else holder.parentWidget()

    def _follow(self) -> None:
        if self.editor.visibleRegion().isEmpty():
            # What moved it away may bring it back at once: the page keeps in place what is typed in.
            self._gone.start()
        else:
            self._place(self.popup)

    def _close_if_gone(self) -> None:
        if self.editor.visibleRegion().isEmpty():
            self._close()
        elif self._is_open():
            self._place(self.popup)

    def _place(self, popup: QListView) -> None:
        """Below the field, above it where there is no room, as wide as its words."""
        window, edges = self.editor.window(), 2 * popup.frameWidth()
        popup.ensurePolished()
        height = popup.sizeHintForRow(0) * self._model.rowCount() + edges
        below = self.editor.mapTo(window, QPoint(0, self.editor.height()))
        above = below.y() - self.editor.height() - height
        top = above if below.y() + height > window.height() and above >= 0 else below.y()
        width = max(popup.sizeHintForColumn(0) + edges + 2 * _EDGE, self.editor.width())
        popup.setGeometry(below.x(), top, min(width, window.width() - below.x() - _EDGE), height)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()
        for holder in self._watched:
            holder.removeEventFilter(self)
        self._watched = []

    def _chosen(self, at: int) -> QWidget:
        """Take an offer, if there is one at that place; gives the last field that is filled now."""
        self._close()
        return self._take(self._offer.suggestions[at]) if 0 <= at < len(self._offer.suggestions) else self.editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.editor:
            if event.type() in _SHIFTS:
                self._follow()
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.FocusOut:
            self._close()
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() is QEvent.Type.ShortcutOverride and self._is_open():
            # Esc closes the list and does nothing else.
            event.setAccepted(event.key() in {*_ACCEPT, *_MOVE, Qt.Key.Key_Escape})
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the list makes something of the key."""
        if not self._is_open():
            if event.key() == Qt.Key.Key_Down:
                self._show(self._ask(self.editor.text()))
                return True
            return False
        if event.key() in _ACCEPT:
            self._accept(event)
        elif event.key() in _MOVE:
            QApplication.sendEvent(self.popup, event)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _accept(self, event: QKeyEvent) -> None:
        marked, typed = self.popup.currentIndex().row(), self.editor.text()
        last = self._chosen(marked)
        if marked < 0 or self._offer.suggestions[marked].says(typed):
            pressed, text = event.key(), event.text()
        else:
            pressed, text = Qt.Key.Key_Tab, "\t"
        if pressed == Qt.Key.Key_Tab:
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        target = last if pressed == Qt.Key.Key_Tab else self.editor
        QApplication.sendEvent(target, QKeyEvent(event.type(), pressed, event.modifiers(), text))
