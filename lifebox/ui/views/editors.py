"""Editors of single fields: one widget for each kind of value, all with the same three calls."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from lifebox.texts import Texts
from lifebox.ui.presenters.values import NO, YES, FormValue, Kind, Leaf
from lifebox.ui.views.widgets import restyle

translate = QCoreApplication.translate


def _takes_back(event: QEvent) -> bool:
    """Whether a field would keep an undo key for itself: the form has one history for all fields."""
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    asked = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
    return asked and isinstance(event, QKeyEvent) and (event.matches(undo) or event.matches(redo))


class LineEditor(QLineEdit):
    """Text in one line. Dates, numbers and doses are typed as text too.

    `take_list` is offered what is pasted, and says whether it made rows of it.
    """

    changed = Signal()

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.take_list: Callable[[str], bool] = lambda _text: False
        self.textEdited.connect(self.changed)
        if kind in {Kind.DATE, Kind.DAY}:
            self.setPlaceholderText(
                translate("Editors", "12.05.1942") if kind is Kind.DAY else translate("Editors", "12.05.1942 or 1942")
            )
        if kind is Kind.DOSE:
            self.setPlaceholderText("1-0-1")

    def event(self, event: QEvent) -> bool:
        return False if _takes_back(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_pasted()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """The menu of every line, but what is pasted from it may be a list."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._take_pasted)
        return menu

    def _take_pasted(self) -> None:
        if not self.take_list(QGuiApplication.clipboard().text()):
            self.paste()

    def value(self) -> FormValue:
        return self.text()

    def set_value(self, value: FormValue) -> None:
        self.setText(str(value))
        self.setCursorPosition(0)


class NoteEditor(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(68)
        self._setting = False
        self.textChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        return False if _takes_back(event) else super().event(event)

    def _tell(self) -> None:
        if not self._setting:
            self.changed.emit()

    def value(self) -> FormValue:
        return self.toPlainText()

    def set_value(self, value: FormValue) -> None:
        self._setting = True
        self.setPlainText(str(value))
        self._setting = False


class ChoiceEditor(QComboBox):
    """One of a few words. The wheel scrolls the page, it does not change a value in passing."""

    changed = Signal()

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        for value, word in choices:
            self.addItem(word, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _: self.changed.emit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def value(self) -> FormValue:
        return str(self.currentData() or "")

    def set_value(self, value: FormValue) -> None:
        self.setCurrentIndex(max(self.findData(value), 0))


class FlagEditor(QCheckBox):
    """Yes or not said."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.clicked.connect(lambda _: self.changed.emit())

    def value(self) -> FormValue:
        return self.isChecked()

    def set_value(self, value: FormValue) -> None:
        self.setChecked(bool(value))


FieldEditor = LineEditor | NoteEditor | ChoiceEditor | FlagEditor


def make_editor(leaf: Leaf, label: str, say: Texts) -> FieldEditor:
    """The editor of a field, named for the screen reader."""
    editor = _bare_editor(leaf, label, say)
    editor.setAccessibleName(label)
    vertical = QSizePolicy.Policy.Fixed
    editor.setSizePolicy(QSizePolicy.Policy.Ignored, vertical)
    editor.setMinimumWidth(40)
    return editor


def _bare_editor(leaf: Leaf, label: str, say: Texts) -> FieldEditor:
    if leaf.kind is Kind.FLAG:
        return FlagEditor(label)
    if leaf.kind is Kind.NOTE:
        return NoteEditor()
    if leaf.kind is Kind.MAYBE:
        words = {"": translate("Editors", "no information"), YES: translate("Editors", "yes")}
        return ChoiceEditor([*words.items(), (NO, translate("Editors", "no"))])
    if leaf.kind is Kind.CHOICE and leaf.choices is not None:
        blank = [("", "–")] if leaf.blank == "" else []
        return ChoiceEditor(blank + [(str(member.value), word_of(say, member)) for member in leaf.choices])
    return LineEditor(leaf.kind)


def told_value(leaf: Leaf, value: FormValue, say: Texts) -> str:
    """A value in words, for a line that is only read."""
    words = {YES: translate("Editors", "yes"), NO: translate("Editors", "no"), True: translate("Editors", "yes")}
    if leaf.kind is Kind.FLAG:
        return words.get(value, translate("Editors", "no"))
    if leaf.kind is Kind.MAYBE:
        return words.get(value, "")
    if leaf.kind is Kind.CHOICE and leaf.choices is not None:
        return word_of(say, leaf.choices(value))
    return str(value)


def word_of(say: Texts, member: Enum) -> str:
    """The catalogue's word for a member; blood groups are their own word."""
    key = f"{type(member).__name__}.{member.value}"
    return say(key) if key in say else str(member.value)


def mark_problem(editor: QWidget, text: str) -> None:
    """Show that what is typed cannot be read, in colour, as a hint and to the screen reader; "" takes it away."""
    restyle(editor, "problem", "true" if text else "false")
    editor.setToolTip(text)
    editor.setAccessibleDescription(text)
