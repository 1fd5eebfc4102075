"""The list of people: filters, the table, and what can be done with those selected."""

from PySide6.QtCore import Signal

from lifebox.domain.access import Action
from lifebox.domain.ids import ImportId
from lifebox.services.browsing import Choices
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.people_presenter import PeoplePresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.people_filters import FilterBar
from lifebox.ui.views.people_list_page import PeopleListPage
from lifebox.ui.views.widgets import SPACE, button, column, hide_unless, hint, text_label

LAYOUT = "people/columns"


class PeoplePage(PeopleListPage):
    """Everybody, or those whom the filters let through. Enter opens; Ctrl+P prints those selected."""

    import_wanted = Signal()
    unkept_wanted = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory | None = None) -> None:
        super().__init__()
        self.presenter = PeoplePresenter(office, tasks, say, self)
        hidden = frozenset({Column.WORKER})
        self.furnish(self.presenter, office, tasks, say, memory or ShortMemory(), name=LAYOUT, hidden=hidden)
        self.table.setAccessibleName(self.tr("List of people"))
        self.filters = FilterBar(say)
        self.filter = self.filters.text
        self.filters.typed.connect(self.presenter.type_filter)
        self.filters.changed.connect(self.presenter.choose)
        self.filters.down_wanted.connect(self._into_list)
        self.filters.open_wanted.connect(self._open_only)
        new = button(self.tr("New person"), self.new_wanted.emit, "primary")
        new.setToolTip("Ctrl+N")
        hide_unless(new, office.registry.actor.may(Action.PERSON_ADDED))
        unkept = button(self.tr("Print and keep nothing…"), self.unkept_wanted.emit, "flat", "mdi6.printer-eye")
        unkept.setToolTip("Ctrl+Shift+N")
        hide_unless(unkept, office.registry.actor.may(Action.PRINTED_UNKEPT))
        self.print_button = self.bar.print_button
        self.bring = button(self.tr("Import a list…"), self.import_wanted.emit, "flat", "mdi6.table-arrow-right")
        self.bring.setToolTip("Ctrl+Shift+I")
        hide_unless(self.bring, office.registry.actor.may(Action.PEOPLE_IMPORTED))
        head = flow(
            text_label(self.tr("People"), "heading"), self.count, 1, unkept, self.bring, self.columns_button, new
        )
        body = column(head, self.filters, self.table, self.empty, self.bar, gap=12)
        body.setStretch(2, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        hint(self, "↓", self.tr("from the filter into the list"))
        hint(self, "Esc", self.tr("in the filter: clear all filters"))

    def begin_typing(self) -> None:
        """Put the keyboard into the filter line."""
        self.filter.setFocus()
        self.filter.selectAll()

    def show_due(self) -> None:
        """Only cards to review."""
        self.filters.only(self.filters.due)

    def show_stale(self) -> None:
        """Only cards whose paper is out of date."""
        self.filters.only(self.filters.stale)

    def show_never(self) -> None:
        """Only people without a printed card."""
        self.filters.only(self.filters.never)

    def show_unconfirmed(self) -> None:
        """Only cards with alerts to confirm."""
        self.filters.only(self.filters.unconfirmed)

    def show_imported(self, run: ImportId) -> None:
        """Only whom an import added or changed."""
        self.filters.only_imported(run)

    def show_choices(self, choices: Choices) -> None:
        self.filters.show_choices(choices)
        self.bar.show_workers(choices.workers)

    def nothing(self) -> str:
        if self.presenter.filters.active:
            return self.tr("Nobody matches. Shorten the text or take filters away (Esc in the filter line).")
        return self.tr(
            "People who take part will be listed here. Add the first with Ctrl+N, or import a list with Ctrl+Shift+I."
        )

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.table.begin_at_top()

    def _open_only(self) -> None:
        if self.model.rowCount() == 1:
            self.open_wanted.emit(self.model.person_id(0))
        else:
            self._into_list()
