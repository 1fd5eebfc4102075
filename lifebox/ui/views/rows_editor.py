"""Lists edited in place: rows with keys for adding, duplicating, moving and removing."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lifebox.domain.listing import Knowledge
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.card_fields import Field, Rows
from lifebox.ui.presenters.form import Row
from lifebox.ui.presenters.suggestions import COMPLETED, Offer, Suggest, Suggestion
from lifebox.ui.presenters.values import FormValue, Kind, leaf_of
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import FieldEditor, FlagEditor, LineEditor, make_editor, mark_problem, told_value
from lifebox.ui.views.widgets import button, caption, hide_unless, icon_button, icon_of, tab_through, text_label

translate = QCoreApplication.translate
QUARTERS = 4
LONE_KEY_MS = 400
_KNOWLEDGE_KEYS = {Knowledge.STATED: "P", Knowledge.NONE: "B", Knowledge.UNKNOWN: "I"}


class KnowledgeControl(QWidget):
    """*Stated*, *none (confirmed)* or *no information*; the keys P, B and I choose.

    Only a key by itself chooses: letters in quick succession are a word that belonged into a row.
    """

    chosen = Signal(object)

    def __init__(self, title: str, say: Texts) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._typed: list[str] = []
        self._lone = Delay(LONE_KEY_MS, self._heard)
        self._group = QButtonGroup(self)
        self.buttons: dict[Knowledge, QPushButton] = {}
        for knowledge in Knowledge:
            word = say(f"Knowledge.{knowledge.value}")
            made = QPushButton(word)
            made.setCheckable(True)
            made.setProperty("segment", "true")
            made.setAccessibleName(f"{title}: {word}")
            made.setToolTip(f"{word} ({_KNOWLEDGE_KEYS[knowledge]})")
            made.clicked.connect(lambda _=False, k=knowledge: self.chosen.emit(k))
            self._group.addButton(made)
            layout.addWidget(made)
            self.buttons[knowledge] = made

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Mark the one that holds; Tab stops only there."""
        for each, made in self.buttons.items():
            made.setChecked(each is knowledge)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is knowledge else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self._typed.append(event.text().upper())
            self._lone.start()
            return
        super().keyPressEvent(event)

    def _heard(self) -> None:
        typed, self._typed = self._typed, []
        for knowledge, wanted in _KNOWLEDGE_KEYS.items():
            if typed == [wanted]:
                self.chosen.emit(knowledge)


class RowEditor(QFrame):
    """One row: its main fields on a line, the others below when unfolded, else a quiet summary of them."""

    changed = Signal(int, str, object)
    filled = Signal(int, object)
    command = Signal(int, str)

    def __init__(self, rows: Rows, row: Row, say: Texts, suggest: Suggest, *, editable: bool) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.number = row.number
        self._rows, self._row, self._say, self._suggest, self._editable = rows, row, say, suggest, editable
        self.completions: dict[str, Completion] = {}
        self.editors: dict[str, FieldEditor] = {}
        self._line = _quarters()
        at = 0
        for item in rows.main:
            self._line.addWidget(self._editor(item), 0, at, 1, item.span)
            at += item.span
        self._fold = icon_button("mdi6.chevron-down", translate("Rows", "More fields (Alt+Enter)"), self.unfold)
        hide_unless(self._fold, bool(rows.more))
        remove = icon_button(
            "mdi6.close", translate("Rows", "Remove the row (Ctrl+Delete)"), lambda: self._tell("remove")
        )
        remove.setEnabled(editable)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addLayout(self._line, 1)
        top.addWidget(self._fold)
        top.addWidget(remove)
        self._summary = text_label(role="quiet", wrap=True)
        self._more = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._summary)
        layout.addWidget(self._more)
        self._more.hide()
        self._summarise()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops in this row."""
        return [self.editors[item.path] for item in self._rows.fields if item.path in self.editors]

    def holds(self, row: Row, *, editable: bool) -> bool:
        """Whether this editor shows that very row."""
        return self._row is row and self._editable == editable

    def unfold(self) -> None:
        """Show or hide the further fields."""
        if self._more.layout() is None:
            self._build_more()
        shown = self._more.isHidden()
        self._more.setVisible(shown)
        self._fold.setIcon(icon_of("mdi6.chevron-up" if shown else "mdi6.chevron-down"))
        self._summarise()
        target = self._rows.more[0] if shown else self._rows.main[0]
        self.editors[target.path].setFocus()

    def show_values(self) -> None:
        """What the row says now, where it says something else than is shown."""
        for path, editor in self.editors.items():
            if editor.value() != self._row.cells[path]:
                editor.set_value(self._row.cells[path])
                mark_problem(editor, "")
        self._summarise()

    def reveal(self, path: str) -> FieldEditor:
        """The editor of a field, unfolded if need be."""
        if path not in self.editors:
            self.unfold()
        return self.editors[path]

    def _build_more(self) -> None:
        grid = _quarters()
        grid.setVerticalSpacing(4)
        line = at = 0
        for item in self._rows.more:
            if at + item.span > QUARTERS:
                line, at = line + 2, 0
            editor = self._editor(item)
            if not isinstance(editor, FlagEditor):
                grid.addWidget(caption(translate("Card", item.label), editor), line, at, 1, item.span)
            grid.addWidget(editor, line + 1, at, 1, item.span)
            at += item.span
        self._more.setLayout(grid)
        tab_through(self.stops)

    def _editor(self, item: Field) -> FieldEditor:
        leaf = leaf_of(self._rows.model, item.path)
        editor = make_editor(leaf, translate("Card", item.label), self._say)
        editor.set_value(self._row.cells[item.path])
        editor.setEnabled(self._editable)
        editor.changed.connect(lambda: self._changed(item.path, editor.value()))
        editor.installEventFilter(self)
        if isinstance(editor, QLineEdit) and leaf.kind is Kind.LINE:
            editor.setPlaceholderText(translate("Card", item.label) if item in self._rows.main else "")
        if isinstance(editor, LineEditor):
            self._complete(editor, item.path)
        self.editors[item.path] = editor
        return editor

    def _complete(self, editor: LineEditor, path: str) -> None:
        def ask(typed: str) -> Offer:
            return self._suggest(self._rows.path, path, typed, self._row.cells)

        if (self._rows.path, path) in COMPLETED:
            self.completions[path] = Completion(editor, ask, self._fill)

    def _fill(self, taken: Suggestion) -> None:
        for path, value in taken.fills.items():
            if path in self.editors:
                self.editors[path].set_value(value)
        self.filled.emit(self.number, taken.fills)
        self._summarise()

    def _changed(self, path: str, value: FormValue) -> None:
        mark_problem(self.editors[path], "")
        self.changed.emit(self.number, path, value)
        self._summarise()

    def _tell(self, command: str) -> None:
        self.command.emit(self.number, command)

    def _summarise(self) -> None:
        parts = [self._told(item) for item in self._rows.more]
        text = " · ".join(part for part in parts if part)
        self._summary.setText(text)
        self._summary.setVisible(bool(text) and self._more.isHidden())

    def _told(self, item: Field) -> str:
        leaf, value = leaf_of(self._rows.model, item.path), self._row.cells[item.path]
        label = translate("Card", item.label)
        if value == leaf.blank:
            return ""
        told = told_value(leaf, value, self._say)
        return label if value is True else f"{label}: {told}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return super().eventFilter(watched, event)
        command = self._command(watched, event)
        if not command:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            if command == "unfold":
                self.unfold()
            elif self._editable:
                self._tell(command)
        return True

    def _command(self, watched: QObject, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        pressed = event.key()
        enter = pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if modifiers == alt:
            if enter and self._rows.more:
                return "unfold"
            return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(pressed), "")
        if modifiers == control:
            return {Qt.Key.Key_D: "copy", Qt.Key.Key_Delete: "remove"}.get(Qt.Key(pressed), "")
        if modifiers == Qt.KeyboardModifier.NoModifier:
            if enter:
                return "add"
            empty = not isinstance(watched, QLineEdit) or not watched.text()
            return "remove" if pressed == Qt.Key.Key_Delete and empty else ""
        return ""


class RowsEditor(QWidget):
    """A whole list with its heading."""

    changed = Signal(object, int, str, object)
    filled = Signal(object, int, object)
    command = Signal(object, int, str)
    add_wanted = Signal(object)
    knowledge_chosen = Signal(object, object)

    def __init__(self, rows: Rows, say: Texts, suggest: Suggest, *, with_title: bool) -> None:
        super().__init__()
        self.rows, self._say, self._suggest = rows, say, suggest
        title = translate("Card", rows.label)
        self.setAccessibleName(title)
        self.row_editors: list[RowEditor] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.control = KnowledgeControl(title, say) if rows.listing else None
        head = QHBoxLayout()
        if with_title:
            head.addWidget(text_label(title, "label"))
        if self.control is not None:
            head.addWidget(self.control)
            self.control.chosen.connect(lambda knowledge: self.knowledge_chosen.emit(self.rows, knowledge))
        head.addStretch(1)
        layout.addLayout(head)
        self._captions = self._make_captions()
        layout.addWidget(self._captions)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout.addLayout(self._body)
        add = translate("Rows", "Add: {what}").replace("{what}", title.lower())
        self.add_button = button(add, lambda: self.add_wanted.emit(self.rows), "link", "mdi6.plus")
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _make_captions(self) -> QWidget:
        captions = QWidget()
        line = _quarters()
        at = 0
        for item in self.rows.main:
            line.addWidget(caption(translate("Card", item.label)), 0, at, 1, item.span)
            at += item.span
        outer = QHBoxLayout(captions)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(line, 1)
        outer.addSpacing(76 if self.rows.more else 40)
        return captions

    def show_rows(self, held: list[Row], knowledge: Knowledge, *, editable: bool, focus: int | None = None) -> None:
        """The rows as they are now; editors of rows that stay are kept, with their focus and cursor.

        Typing goes on in the row numbered `focus`. A row that goes leaves its focus to the list's own button.
        """
        before = self.row_editors
        self.row_editors = [self._kept(row, before, editable) or self._made(row, editable) for row in held]
        for at, editor in enumerate(self.row_editors):
            self._body.insertWidget(at, editor)
            # Shown at once: a widget that is not visible yet cannot take the focus.
            editor.show()
        stops = (stop for editor in self.row_editors for stop in editor.stops)
        tab_through([self.add_button, *stops, self.add_button])
        self._captions.setVisible(bool(held))
        self.add_button.setEnabled(editable)
        if self.control is not None:
            self.control.show_knowledge(knowledge)
            self.control.setEnabled(editable)
        if focus is not None and (typed := self.row_editor(focus)) is not None:
            typed.stops[0].setFocus()
        self._drop([editor for editor in before if editor not in self.row_editors])

    @staticmethod
    def _kept(row: Row, before: list[RowEditor], editable: bool) -> RowEditor | None:
        return next((editor for editor in before if editor.holds(row, editable=editable)), None)

    def _made(self, row: Row, editable: bool) -> RowEditor:
        made = RowEditor(self.rows, row, self._say, self._suggest, editable=editable)
        made.changed.connect(lambda number, path, value: self.changed.emit(self.rows, number, path, value))
        made.filled.connect(lambda number, values: self.filled.emit(self.rows, number, values))
        made.command.connect(lambda number, command: self.command.emit(self.rows, number, command))
        return made

    def _drop(self, gone: list[RowEditor]) -> None:
        for editor in gone:
            if editor.isAncestorOf(self.focusWidget() or self):
                self.add_button.setFocus()
            self._body.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    @property
    def first_stop(self) -> QWidget:
        """Where the keyboard goes in a list without rows."""
        if self.control is None:
            return self.add_button
        return next(made for made in self.control.buttons.values() if made.isChecked())

    def row_editor(self, number: int) -> RowEditor | None:
        """The editor of a row."""
        return next((editor for editor in self.row_editors if editor.number == number), None)


def _quarters() -> QGridLayout:
    """Four columns of the same width, whatever stands in them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    for at in range(QUARTERS):
        grid.setColumnStretch(at, 1)
    return grid
