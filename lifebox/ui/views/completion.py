"""The list of offers below a field. It never keeps anybody from writing something else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QWidget

from lifebox.ui.presenters.suggestions import Offer, Suggestion
from lifebox.ui.views.editors import LineEditor

_ACCEPT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Completion(QObject):
    """Lists offers while the editor is typed in; Enter and Tab take the one that is marked, Esc closes the list.

    With nothing marked, or with what was typed in full, both keys also do what they do without a list. Down lists
    everything that may stand there.
    """

    def __init__(self, editor: LineEditor, ask: Callable[[str], Offer], take: Callable[[Suggestion], None]) -> None:
        super().__init__(editor)
        self._editor, self._ask, self._take = editor, ask, take
        self._offer = Offer()
        self._popup: QListView | None = None
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
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._editor)
        popup = QListView()
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(popup)
        popup.setAccessibleName(self._editor.accessibleName())
        popup.clicked.connect(lambda index: self._chosen(index.row()))
        popup.installEventFilter(self)
        return popup

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _typed(self, text: str) -> None:
        self._show(self._ask(text) if text.strip() else Offer())

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        if not offer.suggestions:
            if self._popup is not None:
                self._popup.hide()
            return
        popup = self.popup
        self._model.setStringList([suggestion.words for suggestion in offer.suggestions])
        self._completer.complete()
        popup.setCurrentIndex(self._model.index(0 if offer.ready else -1))

    def _chosen(self, at: int) -> None:
        self.popup.hide()
        if 0 <= at < len(self._offer.suggestions):
            self._take(self._offer.suggestions[at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys reach the list, or the editor while the list is only just opening: both are heard alike."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if (typed := self._typed_elsewhere(watched, event)) is not None:
            QApplication.sendEvent(typed, event.clone())
            return True
        if self._is_open() and event.key() in _ACCEPT:
            self._accept(event)
            return True
        if not self._is_open() and event.key() == Qt.Key.Key_Down and not event.modifiers():
            self._show(self._ask(self._editor.text()))
            return True
        return super().eventFilter(watched, event)

    def _typed_elsewhere(self, watched: QObject, event: QKeyEvent) -> QWidget | None:
        """For whom a key is that the window system sent to the list before it heard that the list is closed.

        Such a key reaches the closed list, or the field below it, which has not the keyboard any more.
        """
        typed = QApplication.focusWidget()
        late = watched is not self._editor or event.spontaneous()
        return typed if late and not self._is_open() and typed is not self._editor else None

    def _accept(self, event: QKeyEvent) -> None:
        marked, typed = self.popup.currentIndex().row(), self._editor.text()
        self._chosen(marked)
        if marked < 0 or event.key() == Qt.Key.Key_Tab or self._offer.suggestions[marked].says(typed):
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(self._editor, again)
