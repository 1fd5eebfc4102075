"""The record's one scrolling page: all sections in the paper's order, built from the table of fields."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.texts import Texts
from lifebox.ui.presenters.card_fields import PARTS, Field, Part, Rows
from lifebox.ui.presenters.editing import ALERTS
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.suggestions import COMPLETED, Suggest, Suggestion
from lifebox.ui.presenters.values import Problem, leaf_of
from lifebox.ui.views.alerts_panel import AlertsPanel
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import FieldEditor, FlagEditor, LineEditor, make_editor, mark_problem
from lifebox.ui.views.rows_editor import QUARTERS, RowsEditor
from lifebox.ui.views.widgets import caption, column, frame, text_label

translate = QCoreApplication.translate


def part_title(part: Part, say: Texts) -> str:
    """The heading of a section."""
    return say(f"Section.{part.section.value}") if part.section else translate("Card", part.title)


class SectionView(QFrame):
    """One section: heading, warnings, fields and lists."""

    def __init__(self, part: Part, title: str) -> None:
        super().__init__()
        self.part = part
        self.warnings = QVBoxLayout()
        self.warnings.setSpacing(4)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(4)
        for at in range(QUARTERS):
            self.grid.setColumnStretch(at, 1)
        self.setLayout(column(text_label(title, "section"), self.warnings, self.grid, gap=8))

    def show_warnings(self, texts: Mapping[str, int]) -> None:
        """What to heed in this section, and how often the same holds."""
        while (item := self.warnings.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for text, times in texts.items():
            label = text_label(f"⚠ {text} ({times}×)" if times > 1 else f"⚠ {text}", wrap=True)
            label.setAccessibleName(text)
            self.warnings.addWidget(frame(column(label, margin=8), warning="true"))


class FormView(QScrollArea):
    """All sections. Signals say what was typed; the presenter decides what follows."""

    field_changed = Signal(str, object)
    fields_filled = Signal(object)
    cell_changed = Signal(object, int, str, object)
    cells_filled = Signal(object, int, object)
    row_command = Signal(object, int, str)
    add_wanted = Signal(object)
    begin_wanted = Signal(object)
    knowledge_chosen = Signal(object, object)

    def __init__(self, say: Texts, suggest: Suggest) -> None:
        super().__init__()
        self._say, self._suggest = say, suggest
        self.completions: dict[str, Completion] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editors: dict[str, FieldEditor] = {}
        self.lists: dict[str, RowsEditor] = {}
        self.alerts = AlertsPanel(say)
        self.sections: list[SectionView] = []
        self._form: CardForm | None = None
        self._editable = True
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 48)
        layout.setSpacing(24)
        for part in PARTS:
            layout.addWidget(self._section(part))
        layout.addStretch(1)
        self.setWidget(page)

    def _section(self, part: Part) -> SectionView:
        section = SectionView(part, part_title(part, self._say))
        line = at = 0
        for item in part.items:
            span = QUARTERS if isinstance(item, Rows) else item.span
            if at + span > QUARTERS:
                line, at = line + 2, 0
            if isinstance(item, Rows):
                section.grid.addWidget(self._list(item, part), line, 0, 2, QUARTERS)
            else:
                self._place(section.grid, item, line, at)
            at += span
        if part.section is Section.ALERTS:
            section.grid.addWidget(self.alerts, 0, 0, 1, QUARTERS)
        self.sections.append(section)
        return section

    def _place(self, grid: QGridLayout, item: Field, line: int, at: int) -> None:
        label = translate("Card", item.label)
        editor = make_editor(leaf_of(Card, item.path), label, self._say)
        editor.changed.connect(lambda: self._changed(item.path))
        self.editors[item.path] = editor
        if isinstance(editor, LineEditor) and ("", item.path) in COMPLETED:
            self.completions[item.path] = Completion(
                editor, lambda typed: self._suggest("", item.path, typed, {item.path: typed}), self._fill
            )
        if not isinstance(editor, FlagEditor):
            grid.addWidget(caption(label, editor), line, at, 1, item.span)
        grid.addWidget(editor, line + 1, at, 1, item.span)

    def _list(self, rows: Rows, part: Part) -> RowsEditor:
        made = RowsEditor(rows, self._say, self._suggest, with_title=len(part.items) > 1 and not rows.listing)
        made.changed.connect(self.cell_changed)
        made.filled.connect(self.cells_filled)
        made.command.connect(self.row_command)
        made.add_wanted.connect(self.add_wanted)
        made.knowledge_chosen.connect(self.knowledge_chosen)
        self.lists[rows.path] = made
        return made

    def _changed(self, path: str) -> None:
        mark_problem(self.editors[path], "")
        self.field_changed.emit(path, self.editors[path].value())

    def _fill(self, taken: Suggestion) -> None:
        for path, value in taken.fills.items():
            self.editors[path].set_value(value)
            mark_problem(self.editors[path], "")
        self.fields_filled.emit(taken.fills)

    # Showing

    def show_form(self, form: CardForm, *, editable: bool) -> None:
        """All values anew; the page keeps its place."""
        place, spot = self.verticalScrollBar().value(), self._spot_of_focus()
        self._form, self._editable = form, editable
        for path, editor in self.editors.items():
            editor.set_value(form.fields[path])
            editor.setEnabled(editable)
            mark_problem(editor, "")
        for made in self.lists.values():
            self.show_rows(made.rows, None)
        self.alerts.setEnabled(editable)
        if spot is not None:
            self._focus_again(spot)
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))

    def show_edit(self, spot: Spot) -> None:
        """All values anew; the keyboard and the page go to where the change was."""
        if self._form is None:
            return
        for path, editor in self.editors.items():
            if editor.value() != self._form.fields[path]:
                editor.set_value(self._form.fields[path])
                mark_problem(editor, "")
        for made in self.lists.values():
            self.show_rows(made.rows, None)
            for row in made.row_editors:
                row.show_values()
        self.alerts.show_alerts(self._form.alerts)
        if (target := self._place_of(spot)) is not None:
            target.setFocus()
            QTimer.singleShot(0, target, lambda: self.ensureWidgetVisible(target, 50, 80))

    def _place_of(self, spot: Spot) -> QWidget | None:
        """Where to type after a change at `spot`; in a list without that row, its last one or its button."""
        if spot.rows == ALERTS:
            return next((row for row in self.alerts.rows if row.kind.value == spot.path), self.alerts.choice)
        if spot.rows:
            made = self.lists[spot.rows]
            if made.row_editor(spot.row) is None:
                return made.row_editors[-1].stops[0] if made.row_editors else made.first_stop
        return self._editor_at(spot) if spot.path else None

    def show_rows(self, rows: Rows, focus: int | None) -> None:
        """One list anew; typing goes on in the row numbered `focus`."""
        if self._form is None:
            return
        made = self.lists[rows.path]
        made.show_rows(self._form.rows[rows.path], self._form.knowledge(rows), editable=self._editable, focus=focus)
        row = made.row_editor(focus) if focus is not None else None
        if row is not None:
            editor = row.stops[0]
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(editor, 50, 80))
        elif self.isAncestorOf(self.focusWidget() or self) and made.control is not None and focus is None:
            made.control.show_knowledge(self._form.knowledge(rows))

    def show_knowledge(self, rows: Rows) -> None:
        """Which of the three a list says now."""
        control = self.lists[rows.path].control
        if control is not None and self._form is not None:
            control.show_knowledge(self._form.knowledge(rows))

    def show_problems(self, problems: dict[Spot, Problem]) -> None:
        """Mark what cannot be read and lead to the first of it."""
        for editor in self.editors.values():
            mark_problem(editor, "")
        first: FieldEditor | None = None
        for spot, problem in problems.items():
            editor_of = self._editor_at(spot)
            if editor_of is not None:
                mark_problem(editor_of, problem_text(problem))
                first = first or editor_of
        if first is not None:
            first.setFocus()
            self.ensureWidgetVisible(first, 50, 80)

    def show_section(self, index: int) -> None:
        """Scroll to a section and type in its first field."""
        section = self.sections[index]
        self.verticalScrollBar().setValue(max(section.y() - 8, 0))
        first = next(iter(section.part.items), None)
        if isinstance(first, Rows) and self._editable and self._form is not None:
            if self._form.rows[first.path]:
                self.lists[first.path].row_editors[0].stops[0].setFocus()
            else:
                self.begin_wanted.emit(first)
            return
        following: QWidget | None = section.nextInFocusChain()
        while following is not None and following is not section and section.isAncestorOf(following):
            if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isEnabled() and following.isVisible():
                following.setFocus()
                return
            following = following.nextInFocusChain()

    def _editor_at(self, spot: Spot) -> FieldEditor | None:
        if not spot.rows:
            exact = self.editors.get(spot.path)
            return exact or next((e for p, e in self.editors.items() if p.startswith(spot.path)), None)
        row = self.lists[spot.rows].row_editor(spot.row)
        return row.reveal(spot.path) if row is not None else None

    def _spot_of_focus(self) -> tuple[str, int, str] | None:
        focused = self.focusWidget()
        for path, editor in self.editors.items():
            if editor is focused:
                return "", 0, path
        for name, made in self.lists.items():
            for index, row in enumerate(made.row_editors):
                for path, cell in row.editors.items():
                    if cell is focused:
                        return name, index, path
        return None

    def _focus_again(self, spot: tuple[str, int, str]) -> None:
        name, index, path = spot
        if not name:
            self.editors[path].setFocus()
        elif index < len(self.lists[name].row_editors):
            self.lists[name].row_editors[index].reveal(path).setFocus()


def problem_text(problem: Problem) -> str:
    """What to do about something unreadable."""
    return {
        Problem.REQUIRED: translate("Problems", "This is needed here. Fill it in or remove the row."),
        Problem.DATE: translate("Problems", "This is no date. Write 12.05.1942, 05.1942 or 1942."),
        Problem.NUMBER: translate("Problems", "This is no number."),
        Problem.RANGE: translate("Problems", "This value is not possible here."),
        Problem.TOO_LONG: translate("Problems", "This is too long. Shorten it."),
    }[problem]
