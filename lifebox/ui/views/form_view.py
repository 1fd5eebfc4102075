"""The record's one scrolling page: all sections in the paper's order, built from the table of fields."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.medical import Alert
from lifebox.domain.warnings import CardWarning
from lifebox.texts import Texts
from lifebox.ui.presenters.card_fields import PARTS, Field, Part, Rows
from lifebox.ui.presenters.editing import ALERTS
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.suggestions import COMPLETED, Suggestion
from lifebox.ui.presenters.values import FormValue, Problem, leaf_of
from lifebox.ui.presenters.warned import PartWarnings, place_warnings
from lifebox.ui.views.alerts_panel import AlertsPanel
from lifebox.ui.views.anchor import BOTTOM, TOP, Anchor
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import FieldEditor, LineEditor, make_editor, mark_problem
from lifebox.ui.views.row_editor import Help
from lifebox.ui.views.rows_editor import RowsEditor
from lifebox.ui.views.section_view import SectionView
from lifebox.ui.views.widgets import Menu, key

translate = QCoreApplication.translate
NARROW = 77
"""Letters; below this width fields stand in half as many columns."""


class FormView(QScrollArea):
    """All sections. Signals say what was typed; the presenter decides what follows."""

    field_changed = Signal(str, object)
    fields_filled = Signal(object)
    cell_changed = Signal(object, int, str, object)
    cells_filled = Signal(object, int, object)
    row_command = Signal(object, int, str)
    add_wanted = Signal(object)
    begin_wanted = Signal(object)
    row_left = Signal(object, int, bool)
    knowledge_chosen = Signal(object, object)
    folded = Signal()

    def __init__(self, say: Texts, help_: Help) -> None:
        super().__init__()
        self._say, self._help = say, help_
        self.completions: dict[str, Completion] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editors: dict[str, FieldEditor] = {}
        self.lists: dict[str, RowsEditor] = {}
        self.alerts = AlertsPanel(say)
        self._form: CardForm | None = None
        self._editable = True
        self._narrow = False
        page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setSpacing(24)
        self._column.setContentsMargins(24, TOP, 24, BOTTOM)
        self.sections = [self._section(part) for part in PARTS]
        for section in self.sections:
            self._column.addWidget(section)
        self._column.addStretch(1)
        self.setWidget(page)
        self._anchor = Anchor(self, page, self._column)
        self._add_keys()

    # Building

    def _section(self, part: Part) -> SectionView:
        section = SectionView(part, self._say)
        for item in part.items:
            if isinstance(item, Rows):
                section.add(item, self._list(item, part))
            else:
                section.add(item, self._field(item), translate("Card", item.label))
        if part.section is Section.ALERTS:
            section.add(None, self.alerts)
        # Before the section comes into the page: else Tab would come to its fields after all other sections.
        section.arrange(narrow=False)
        section.folded.connect(self.folded)
        return section

    def _field(self, item: Field) -> FieldEditor:
        editor = make_editor(leaf_of(Card, item.path), translate("Card", item.label), self._say)
        editor.changed.connect(lambda: self._changed(item.path))
        self.editors[item.path] = editor
        if isinstance(editor, LineEditor) and ("", item.path) in COMPLETED:
            self.completions[item.path] = Completion(
                editor,
                lambda typed: self._help.suggest("", item.path, typed, self._fields_with(item.path, typed)),
                self._fill,
            )
        return editor

    def _fields_with(self, path: str, typed: str) -> dict[str, FormValue]:
        return {**(self._form.fields if self._form else {}), path: typed}

    def _list(self, rows: Rows, part: Part) -> RowsEditor:
        made = RowsEditor(rows, self._say, self._help, with_title=len(part.items) > 1 and not rows.listing)
        made.changed.connect(self.cell_changed)
        made.filled.connect(self.cells_filled)
        made.command.connect(self.row_command)
        made.add_wanted.connect(self.add_wanted)
        made.left.connect(self.row_left)
        made.knowledge_chosen.connect(self.knowledge_chosen)
        self.lists[rows.path] = made
        return made

    def _add_keys(self) -> None:
        key(self, "Ctrl+PgDown", partial(self._show_beside, 1), self.tr("Next section"), menu=Menu.GO)
        key(self, "Ctrl+PgUp", partial(self._show_beside, -1), self.tr("Previous section"), menu=Menu.GO)
        for sequence, fold, folded, text in (
            ("Ctrl+Up", self.fold_here, True, self.tr("Fold the section")),
            ("Ctrl+Down", self.fold_here, False, self.tr("Unfold the section")),
            ("Ctrl+Shift+Up", self.fold_all, True, self.tr("Fold all sections")),
            ("Ctrl+Shift+Down", self.fold_all, False, self.tr("Unfold all sections")),
        ):
            key(self, sequence, partial(fold, folded=folded), text, menu=Menu.VIEW)

    def _changed(self, path: str) -> None:
        mark_problem(self.editors[path], "")
        self.field_changed.emit(path, self.editors[path].value())

    def _fill(self, taken: Suggestion) -> QWidget:
        for path, value in taken.fills.items():
            self.editors[path].set_value(value)
            mark_problem(self.editors[path], "")
        self.fields_filled.emit(taken.fills)
        return self.editors[next(iter(taken.fills))]

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=self.viewport().width() < NARROW * self.fontMetrics().averageCharWidth())

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        side, margins = 12 if narrow else 24, self._column.contentsMargins()
        self._column.setContentsMargins(side, margins.top(), side, margins.bottom())
        for section in self.sections:
            section.arrange(narrow=narrow)
        for made in self.lists.values():
            made.arrange(narrow=narrow)

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Many changes and one layout after them: each widget that is shown would lay out the whole page by itself."""
        layouts: list[QLayout] = [self._column, *(made.whole for made in self.lists.values())]
        layouts += [layout for section in self.sections for layout in section.layouts]
        for layout in layouts:
            layout.setEnabled(False)
        try:
            yield
        finally:
            for layout in layouts:
                layout.setEnabled(True)

    def _scroll(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)
        self._anchor.let_go()

    def _bring(self, target: QWidget) -> None:
        """Scroll to it, after all has been laid out that comes with it."""

        def scroll() -> None:
            self.ensureWidgetVisible(target, 50, 80)
            self._anchor.let_go()

        QTimer.singleShot(0, target, scroll)

    # Folding

    def _here(self) -> int | None:
        typed = self.focusWidget() or self
        return next((at for at, section in enumerate(self.sections) if section.isAncestorOf(typed)), None)

    def fold_here(self, *, folded: bool) -> None:
        """Fold or unfold the section that the keyboard is in."""
        here = self._here()
        if here is None:
            return
        self.sections[here].fold(folded=folded)
        self._summarise()
        if folded:
            self._go_to(self.sections[here].heading)
        else:
            self.show_section(here)

    def fold_all(self, *, folded: bool) -> None:
        """Fold or unfold every section."""
        here = self._here()
        for section in self.sections:
            section.fold(folded=folded)
        self._summarise()
        if here is not None:
            self.show_section(here, unfold=not folded)

    def _summarise(self) -> None:
        if self._form is not None:
            for section in self.sections:
                section.summarise(self._form)

    def _unfold_to(self, widget: QWidget) -> None:
        for section in self.sections:
            if section.isAncestorOf(widget):
                section.fold(folded=False)

    # Showing

    def show_form(self, form: CardForm, *, editable: bool) -> None:
        """All values anew; the page keeps its place."""
        place, spot = self.verticalScrollBar().value(), self._spot_of_focus()
        self._form, self._editable = form, editable
        with self._at_once():
            for path, editor in self.editors.items():
                editor.set_value(form.fields[path])
                editor.setEnabled(editable)
                mark_problem(editor, "")
            for made in self.lists.values():
                self._show_rows(made.rows, None)
        self.alerts.setEnabled(editable)
        self._summarise()
        if spot is not None:
            self._focus_again(spot)
        self._anchor.forget_room()
        QTimer.singleShot(0, self, lambda: self._scroll(place))

    def show_edit(self, spot: Spot) -> None:
        """All values anew; the keyboard and the page go to where the change was."""
        if self._form is None:
            return
        for path, editor in self.editors.items():
            if editor.value() != self._form.fields[path]:
                editor.set_value(self._form.fields[path])
                mark_problem(editor, "")
        with self._at_once():
            for made in self.lists.values():
                self._show_rows(made.rows, None)
                for row in made.row_editors:
                    row.show_values()
            self.alerts.show_alerts(self._form.alerts)
        self._summarise()
        if (target := self._place_of(spot)) is not None:
            self._unfold_to(target)
            self._go_to(target)

    def _go_to(self, target: QWidget) -> None:
        target.setFocus()
        self._bring(target)

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
        with self._at_once():
            self._show_rows(rows, focus)

    def _show_rows(self, rows: Rows, focus: int | None) -> None:
        if self._form is None:
            return
        made = self.lists[rows.path]
        made.show_rows(self._form.rows[rows.path], self._form.knowledge(rows), editable=self._editable, focus=focus)
        row = made.row_editor(focus) if focus is not None else None
        if row is not None:
            self._bring(row.stops[0])
        elif self.isAncestorOf(self.focusWidget() or self) and made.control is not None and focus is None:
            made.control.show_knowledge(self._form.knowledge(rows))

    def show_knowledge(self, rows: Rows) -> None:
        """Which of the three a list says now."""
        control = self.lists[rows.path].control
        if control is not None and self._form is not None:
            control.show_knowledge(self._form.knowledge(rows))

    def show_checks(self, alerts: tuple[Alert, ...], warnings: Sequence[CardWarning]) -> None:
        """Alerts to decide, and warnings beside what they concern."""
        if self._form is None:
            return
        with self._at_once():
            self.alerts.show_alerts(alerts)
            for section, here in zip(self.sections, place_warnings(warnings, self._form), strict=True):
                self._warn(section, here)
        self._summarise()

    def _warn(self, section: SectionView, here: PartWarnings) -> None:
        def told(found: Sequence[CardWarning]) -> list[str]:
            return [warning.text(self._say) for warning in found]

        section.show_warnings({path: told(w) for path, w in here.fields.items()}, Counter(told(here.others)))
        for item in section.part.items:
            if isinstance(item, Rows):
                for row in self.lists[item.path].row_editors:
                    row.show_warnings(told(here.rows.get((item.path, row.number), [])))

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
            self._unfold_to(first)
            self._go_to(first)

    def _show_beside(self, step: int) -> None:
        here = self._here()
        if here is not None:
            self.show_section(min(max(here + step, 0), len(self.sections) - 1))

    def show_section(self, index: int, *, unfold: bool = True) -> None:
        """Scroll to a section and type in its first field; in a list, in a blank row below those that say something."""
        section = self.sections[index]
        if unfold:
            section.fold(folded=False)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll(max(section.y() - 8, 0))
        if section.is_folded:
            section.heading.setFocus()
            return
        first = next(iter(section.part.items), None)
        if isinstance(first, Rows) and self._editable and self._form is not None:
            self.begin_wanted.emit(first)
            return
        following: QWidget | None = section.nextInFocusChain()
        while following is not None and following is not section and section.isAncestorOf(following):
            if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isEnabled() and following.isVisible():
                following.setFocus(Qt.FocusReason.TabFocusReason)
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
