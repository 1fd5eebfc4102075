"""The list of offers below a field. It never keeps anybody from writing something else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QListView

from lifebox.ui.presenters.suggestions import Offer, Suggestion
from lifebox.ui.views.editors import LineEditor

_ACCEPT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Completion(QObject):
    """Lists offers while the editor is typed in; Enter and Tab take the one that is marked, Esc closes the list.

    With nothing marked both keys do what they do without a list.
    """

    def __init__(self, editor: LineEditor, ask: Callable[[str], Offer], take: Callable[[Suggestion], None]) -> None:
        super().__init__(editor)
        self._editor, self._ask, self._take = editor, ask, take
        self._offer = Offer()
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(editor)
        self.popup = QListView()
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.completer.setPopup(self.popup)
        self.popup.setAccessibleName(editor.accessibleName())
        self.popup.clicked.connect(lambda index: self._chosen(index.row()))
        self.popup.installEventFilter(self)
        editor.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        self._offer = self._ask(text) if text.strip() else Offer()
        self._model.setStringList([suggestion.words for suggestion in self._offer.suggestions])
        if not self._offer.suggestions:
            self.popup.hide()
            return
        self.completer.complete()
        self.popup.setCurrentIndex(self._model.index(0 if self._offer.ready else -1))

    def _chosen(self, at: int) -> None:
        self.popup.hide()
        if 0 <= at < len(self._offer.suggestions):
            self._take(self._offer.suggestions[at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ACCEPT:
            marked = self.popup.currentIndex().row()
            self._chosen(marked)
            if marked < 0 or event.key() == Qt.Key.Key_Tab:
                again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
                QApplication.sendEvent(self._editor, again)
            return True
        return super().eventFilter(watched, event)
