"""The list of people: which people, in which order, who is selected."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.ids import ImportId, PersonId
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PeopleFilter
from lifebox.services.browsing import Choices, filter_choices, list_ids, read_page
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.people_columns import ORDERS, Column
from lifebox.ui.presenters.people_pages import Chosen, Listed, PeoplePages, Span
from lifebox.ui.tasks import TaskRunner

FILTER_AFTER_MS = 200
CARRIED_AT_ONCE = 2_000
"""So many people selected while another list was read are found in it without asking the worker again."""
MOST_SPANS = 500
"""Stretches of selected rows that the table still paints at once."""
LOOKED_AHEAD = 200
"""Rows below one who left the list among which the next one is looked for."""
FOLDED = ("alert", "street", "consent", "worker")
"""Filters that stand behind "More filters"."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is chosen on the page. `consent` is a scope and whether it was given; a filter that is false is off."""

    text: str = ""
    status: Status | None = None
    due: bool = False
    stale: bool = False
    never_printed: bool = False
    unconfirmed: bool = False
    alert: AlertKind | None = None
    street: str = ""
    consent: tuple[ConsentScope, bool] | None = None
    worker: str = ""
    imported: ImportId | None = None

    @property
    def active(self) -> int:
        """How many restrict the list."""
        return sum(bool(getattr(self, one.name)) for one in fields(self))

    @property
    def folded(self) -> int:
        """How many of those that are usually folded away restrict it."""
        return sum(bool(getattr(self, name)) for name in FOLDED)

    def wanted(self, today: date, column: Column, descending: bool) -> PeopleFilter:
        """As the registry is asked; due is who is due today or earlier."""
        scope, given = self.consent or (None, False)
        return PeopleFilter(
            text=self.text,
            status=self.status,
            alert=self.alert,
            due_before=today + timedelta(days=1) if self.due else None,
            stale_paper=self.stale,
            never_printed=self.never_printed,
            unconfirmed_alerts=self.unconfirmed,
            street=self.street.strip(),
            consent=scope if given else None,
            without_consent=None if given else scope,
            worker=self.worker,
            imported=self.imported,
            order=ORDERS[column],
            descending=descending,
        )


class ListView(Protocol):
    """What a page with a list of people must be able to show."""

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        """Another list, which becomes that of the pages while the table resets; its selected and current rows."""

    def show_rows(self, first: int, last: int) -> None:
        """These rows can be shown now."""

    def show_scattered(self) -> None:
        """The selection was too scattered to be kept."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


@dataclass(frozen=True, slots=True)
class _Found:
    listed: Listed
    marked: tuple[Span, ...]
    selected: tuple[Span, ...]


class PeopleList:
    """A list that is read, sorted and filtered by the registry, with a selection that follows its people."""

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        view: ListView,
        wanted: Callable[[], PeopleFilter],
        *,
        advancing: bool = False,
    ) -> None:
        """`advancing`: where the selected people left the list, the one who moved up into their place is selected."""
        self._advancing = advancing
        self._office, self._tasks, self._say, self._view, self._wanted = office, tasks, say, view, wanted
        self.pages = PeoplePages(tasks, lambda asked: read_page(office, asked), view.show_rows, self._failed)
        self._selected: tuple[Span, ...] = ()
        self._current: PersonId | None = None
        self._row = 0

    @property
    def listed(self) -> Listed:
        """Who is on the list."""
        return self.pages.listed

    @property
    def selected(self) -> Chosen:
        """Who is selected, in the order of the list."""
        return self.listed.within(self._selected)

    @property
    def selected_count(self) -> int:
        """How many are selected."""
        return sum(last - first + 1 for first, last in self._selected)

    @property
    def current(self) -> PersonId | None:
        """Whose row the keyboard is on."""
        return self._current

    def select(self, spans: tuple[Span, ...]) -> None:
        """The user selected these rows."""
        self._selected = spans

    def move_to(self, row: int) -> None:
        """The keyboard is on this row now; below zero it is on none."""
        self._current = self.listed.at(row) if 0 <= row < len(self.listed) else None
        self._row = max(row, 0)

    def refresh(self) -> None:
        """Read the list anew."""
        office, wanted = self._office, self._wanted()
        self._read(lambda: Listed(list_ids(office, wanted)))

    def _read(self, work: Callable[[], Listed]) -> None:
        """Read another list, and on the same worker where those selected now stand in it."""
        before, marked = self.listed, self._selected

        def find() -> _Found:
            listed = work()
            return _Found(listed, marked, before.carry(marked, listed))

        self._tasks.read(find, self._found, self._failed, latest=f"people.{id(self)}")

    def _found(self, found: _Found) -> None:
        chosen, listed = found.selected, found.listed
        if found.marked != self._selected:
            if self.selected_count > CARRIED_AT_ONCE:
                self._read(lambda: listed)
                return
            chosen = self.listed.carry(self._selected, listed)
        scattered = len(chosen) > MOST_SPANS
        self._selected = () if scattered else chosen
        row = self._place(listed)
        if self._advancing and row is not None and not self._selected:
            self._selected = ((row, row),)
        self._view.show_list(listed, self._selected, row)
        self.move_to(-1 if row is None else row)
        if scattered:
            self._view.show_scattered()

    def _place(self, listed: Listed) -> int | None:
        """The current person's row; of one who left the list, the row that moved up into its place."""
        if self._current is None or not len(listed):
            return 0 if self._advancing and len(listed) else None
        found = listed.row(self._current)
        if found is not None:
            return found
        before = self.listed
        last = min(self._row + LOOKED_AHEAD, len(before)) - 1
        following = (listed.row(person) for person in before.within([(self._row + 1, last)]))
        return next((row for row in following if row is not None), len(listed) - 1)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


class PeopleView(ListView, Protocol):
    """What the page of people must be able to show besides its list."""

    def show_choices(self, choices: Choices) -> None:
        """Streets and workers to filter by."""


class PeoplePresenter:
    """Decides what the list of people holds."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: PeopleView) -> None:
        self._office, self._tasks, self._view = office, tasks, view
        self.filters = Filters()
        self.column, self.descending = Column.NAME, False
        self.list = PeopleList(office, tasks, say, view, self._wanted)
        self._delay = Delay(FILTER_AFTER_MS, self.list.refresh)

    def _wanted(self) -> PeopleFilter:
        return self.filters.wanted(self._office.clock.today(), self.column, self.descending)

    def type_filter(self, text: str) -> None:
        """The filter line changed; the list follows after a pause."""
        self.filters = replace(self.filters, text=text)
        self._delay.start()

    def choose(self, filters: Filters) -> None:
        """Filters were chosen; the list follows at once where they differ from those before."""
        if filters != self.filters:
            self.filters = filters
            self._refresh_list()

    def sort(self, column: Column, descending: bool) -> None:
        """The list is wanted in another order."""
        if (column, descending) != (self.column, self.descending):
            self.column, self.descending = column, descending
            self._refresh_list()

    def refresh(self) -> None:
        """Read the list and what it can be filtered by anew."""
        self._refresh_list()
        office, show = self._office, self._view.show_choices
        self._tasks.read(lambda: filter_choices(office), show, lambda _: None, latest="people.choices")

    def _refresh_list(self) -> None:
        self._delay.stop()
        self.list.refresh()
