"""One row of a list edited in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from lifebox.texts import Texts
from lifebox.ui.presenters.card_fields import Field, Rows
from lifebox.ui.presenters.form import Row
from lifebox.ui.presenters.suggestions import COMPLETED, Offer, Suggest, Suggestion
from lifebox.ui.presenters.values import FormValue, Kind, leaf_of
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import FieldEditor, FlagEditor, LineEditor, make_editor, mark_problem, told_value
from lifebox.ui.views.quarters import Cell, WarningNote, arrange, quarters
from lifebox.ui.views.widgets import caption, column, hide_unless, icon_button, icon_of, tab_through, text_label

translate = QCoreApplication.translate
_STAYS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}


@dataclass(frozen=True, slots=True)
class Help:
    """What the presenter knows that helps in typing: offers, and rows made of a pasted list."""

    suggest: Suggest
    paste: Callable[[Rows, int, str], bool]


class RowEditor(QFrame):
    """One row: its main fields on a line, the others below when unfolded, else a quiet summary of them."""

    changed = Signal(int, str, object)
    filled = Signal(int, object)
    command = Signal(int, str)
    above_wanted = Signal(int, str)
    left = Signal(int)

    def __init__(self, rows: Rows, row: Row, say: Texts, help_: Help, *, editable: bool, narrow: bool) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self.number = row.number
        self._rows, self._row, self._say, self._help, self._editable = rows, row, say, help_, editable
        self._narrow = narrow
        self.completions: dict[str, Completion] = {}
        self.editors: dict[str, FieldEditor] = {}
        self._line, self._grid = quarters(), quarters()
        self._cells = [Cell(item.span, self._editor(item)) for item in rows.main]
        self._more_cells: list[Cell] = []
        arrange(self._line, self._cells, narrow=narrow)
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
        if self._has_scan:
            name = translate("Rows", "Scan (Ctrl+J)")
            top.addWidget(icon_button("mdi6.paperclip", name, lambda: self._tell("scan")))
        top.addWidget(remove)
        # Made when they are needed: a long card has many rows.
        self._summary: QLabel | None = None
        self._more: QWidget | None = None
        self._warning: WarningNote | None = None
        self._layout = column(top, gap=4)
        self._layout.setContentsMargins(0, 4, 0, 8)
        self.setLayout(self._layout)
        self._summarise()

    @property
    def _has_scan(self) -> bool:
        return "scan" in self._rows.model.model_fields

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops in this row."""
        return [self.editors[item.path] for item in self._rows.fields if item.path in self.editors]

    def holds(self, row: Row, *, editable: bool) -> bool:
        """Whether this editor shows that very row."""
        return self._row is row and self._editable == editable

    def unfold(self) -> None:
        """Show or hide the further fields."""
        more = self._more or self._build_more()
        shown = more.isHidden()
        more.setVisible(shown)
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

    def _build_more(self) -> QWidget:
        for item in self._rows.more:
            editor = self._editor(item)
            label = None if isinstance(editor, FlagEditor) else caption(translate("Card", item.label), editor)
            self._more_cells.append(Cell(item.span, editor, label))
        arrange(self._grid, self._more_cells, narrow=self._narrow)
        self._more = more = QWidget()
        more.setLayout(self._grid)
        more.hide()
        self._layout.addWidget(more)
        tab_through(self.stops)
        return more

    def arrange(self, *, narrow: bool) -> None:
        """Lay the fields out for a wide or a narrow page."""
        self._narrow = narrow
        arrange(self._line, self._cells, narrow=narrow)
        arrange(self._grid, self._more_cells, narrow=narrow)

    def show_warnings(self, texts: Sequence[str]) -> None:
        """What to heed about this row, below its line."""
        if self._warning is None and texts:
            self._warning = WarningNote()
            self._layout.insertWidget(1, self._warning)
        if self._warning is not None:
            self._warning.tell(texts, self._cells[0].editor)

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
            if item is self._rows.main[0]:
                editor.take_list = lambda text: self._help.paste(self._rows, self.number, text)
        self.editors[item.path] = editor
        return editor

    def _complete(self, editor: LineEditor, path: str) -> None:
        def ask(typed: str) -> Offer:
            return self._help.suggest(self._rows.path, path, typed, self._row.cells)

        if (self._rows.path, path) in COMPLETED:
            self.completions[path] = Completion(editor, ask, partial(self._fill, path))

    def _fill(self, typed: str, taken: Suggestion) -> QWidget:
        for path, value in taken.fills.items():
            if path in self.editors:
                self.editors[path].set_value(value)
        self.filled.emit(self.number, taken.fills)
        self._summarise()
        paths = [item.path for item in self._rows.fields if item.path in self.editors]
        behind = takewhile(taken.fills.__contains__, paths[paths.index(typed) + 1 :])
        return self.editors[next(iter(reversed([typed, *behind])))]

    def _changed(self, path: str, value: FormValue) -> None:
        mark_problem(self.editors[path], "")
        self.changed.emit(self.number, path, value)
        self._summarise()

    def _tell(self, command: str) -> None:
        self.command.emit(self.number, command)

    def _summarise(self) -> None:
        parts = [self._told(item) for item in self._rows.more]
        text = " · ".join(part for part in parts if part)
        if self._summary is None and text:
            self._summary = text_label(role="quiet", wrap=True)
            self._layout.insertWidget(self._layout.count() - (self._more is not None), self._summary)
        if self._summary is not None:
            self._summary.setText(text)
            self._summary.setVisible(bool(text) and (self._more is None or self._more.isHidden()))

    def _told(self, item: Field) -> str:
        leaf, value = leaf_of(self._rows.model, item.path), self._row.cells[item.path]
        label = translate("Card", item.label)
        if value == leaf.blank:
            return ""
        told = told_value(leaf, value, self._say)
        return label if value is True else f"{label}: {told}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        first = watched is self.editors.get(self._rows.main[0].path)
        if first and isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            # Rows may go for it: not before the keyboard has come to where it goes.
            QTimer.singleShot(0, self, lambda: self.left.emit(self.number))
        if not isinstance(event, QKeyEvent) or event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return super().eventFilter(watched, event)
        command = self._command(watched, event)
        if not command:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            if command == "unfold":
                self.unfold()
            elif command == "above":
                path = next(path for path, editor in self.editors.items() if editor is watched)
                self.above_wanted.emit(self.number, path)
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
            if pressed == Qt.Key.Key_J and self._has_scan:
                return "scan"
            return {Qt.Key.Key_D: "copy", Qt.Key.Key_Delete: "remove"}.get(Qt.Key(pressed), "")
        if modifiers == Qt.KeyboardModifier.NoModifier:
            if enter:
                return "add"
            if pressed == Qt.Key.Key_Up and isinstance(watched, LineEditor):
                return "above"
            empty = not isinstance(watched, QLineEdit) or not watched.text()
            return "remove" if pressed == Qt.Key.Key_Delete and empty else ""
        return ""
