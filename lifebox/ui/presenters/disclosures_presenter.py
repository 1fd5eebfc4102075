"""Ujawnienia: which disclosures are listed, the note of one completed, reports of a person or a month."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.dates import add_months
from lifebox.domain.disclosure import DisclosureFilter, DisclosureNote, ListedDisclosure, Service
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import DisclosureId, PersonId
from lifebox.services.disclosure_reports import (
    PreparedReport,
    ReportForm,
    prepare_month_report,
    prepare_person_report,
    save_report,
)
from lifebox.services.disclosures import (
    close_overdue,
    complete_disclosure,
    disclosure_logins,
    list_disclosures,
    may_complete,
    read_disclosures,
)
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.paging import Ids, Pages
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.tasks import TaskRunner

FILTER_AFTER_MS = 250
FOLDER = "disclosures/folder"
MONTHS = 24
"""Months back of which a report is offered."""

Listed = Ids[DisclosureId]
DisclosurePages = Pages[DisclosureId, ListedDisclosure]


class Time(StrEnum):
    """Since when."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"


class State(StrEnum):
    """How a disclosure stands."""

    ANY = "any"
    OPEN = "open"
    CLOSED = "closed"
    UNEXPLAINED = "unexplained"


class Practice(StrEnum):
    """What of exercises."""

    ANY = "any"
    WITHOUT = "without"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is chosen on the page."""

    text: str = ""
    time: Time = Time.ALL
    service: Service | None = None
    login: str = ""
    state: State = State.ANY
    practice: Practice = Practice.ANY

    def wanted(self, today: date) -> DisclosureFilter:
        """As the registry is asked."""
        since, until = _span(self.time, today)
        return DisclosureFilter(
            text=self.text,
            since=since,
            until=until,
            service=self.service,
            login=self.login,
            is_open={State.OPEN: True, State.CLOSED: False}.get(self.state),
            exercise={Practice.WITHOUT: False, Practice.ONLY: True}.get(self.practice),
            unexplained=self.state is State.UNEXPLAINED,
        )


def _span(time: Time, today: date) -> tuple[datetime | None, datetime | None]:
    month = today.replace(day=1)
    since = {
        Time.TODAY: today,
        Time.WEEK: today - timedelta(days=6),
        Time.MONTH: month,
        Time.LAST_MONTH: add_months(month, -1),
    }.get(time)
    return _midnight(since), _midnight(month) if time is Time.LAST_MONTH else None


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day).astimezone() if day is not None else None


class DisclosuresView(Protocol):
    """What the page must be able to show."""

    def show_list(self, listed: Listed) -> None:
        """Another list, which becomes that of the pages while the table resets."""

    def show_rows(self, first: int, last: int) -> None:
        """These rows can be shown now."""

    def show_logins(self, logins: tuple[str, ...]) -> None:
        """Whose disclosures there are."""

    def show_chosen(self, one: ListedDisclosure | None, editable: bool) -> None:
        """The disclosure whose row the keyboard is on."""

    def show_completed(self) -> None:
        """What was added is written down."""

    def show_saved(self, path: Path, person: bool) -> None:
        """A report is in this file."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class DisclosuresPresenter:
    """The page's decisions. A list that is read anew keeps the disclosure that was looked at."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory, view: DisclosuresView, name: str
    ) -> None:
        """`name` is what the progress strip calls the making of a report."""
        self._office, self._tasks, self._say, self._memory = office, tasks, say, memory
        self._view, self._name = view, name
        self.filters = Filters()
        self.pages: DisclosurePages = Pages(
            tasks, lambda asked: read_disclosures(office, asked), self._arrived, self._failed
        )
        self._current: DisclosureId | None = None
        self._chosen: ListedDisclosure | None = None
        self._delay = Delay(FILTER_AFTER_MS, self.refresh)

    def begin(self) -> None:
        """The page is shown: what was left open for too long is closed by who may, and everything is read anew."""
        office = self._office
        if office.registry.actor.may(Action.DISCLOSURE_CLOSED):
            self._tasks.write(lambda: close_overdue(office), lambda _: self.refresh(), self._overdue_failed)
        else:
            self.refresh()
        self._tasks.read(lambda: disclosure_logins(office), self._view.show_logins, self._failed, latest="logins")

    def _overdue_failed(self, error: LifeboxError) -> None:
        self._failed(error)
        self.refresh()

    def type_text(self, text: str) -> None:
        """The search line changed; the list follows after a pause."""
        self.filters = replace(self.filters, text=text)
        self._delay.start()

    def choose(self, filters: Filters) -> None:
        """Filters were chosen; the list follows at once."""
        if filters != self.filters:
            self.filters = filters
            self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self._delay.stop()
        office, wanted = self._office, self.filters.wanted(self._office.clock.today())
        self._tasks.read(
            lambda: Listed(list_disclosures(office, wanted)), self._found, self._failed, latest="disclosures"
        )

    def _found(self, listed: Listed) -> None:
        self._view.show_list(listed)

    @property
    def row(self) -> int | None:
        """Where the one that is looked at stands in the list."""
        return self.pages.listed.row(self._current) if self._current is not None else None

    def move_to(self, row: int) -> None:
        """The keyboard is on this row now; below zero it is on none."""
        inside = 0 <= row < len(self.pages.listed)
        self._current = self.pages.listed.at(row) if inside else None
        self._show(self.pages.at(row) if inside else None)

    def _arrived(self, first: int, last: int) -> None:
        self._view.show_rows(first, last)
        row = self.row
        if row is not None and first <= row <= last:
            self._show(self.pages.at(row))

    def _show(self, one: ListedDisclosure | None) -> None:
        self._chosen = one
        self._view.show_chosen(one, one is not None and may_complete(self._office, one.disclosure))

    def complete(self, after: DisclosureNote) -> None:
        """Write down beside the note what was changed in the form."""
        chosen, office = self._chosen, self._office
        if chosen is None or after == chosen.disclosure.told:
            return

        def done(_: ListedDisclosure) -> None:
            self._view.show_completed()
            self.refresh()

        before, one = chosen.disclosure.told, chosen.id
        self._tasks.write(lambda: complete_disclosure(office, one, before, after), done, self._failed)

    # Reports

    @property
    def person(self) -> PersonId | None:
        """Whose disclosures a report can be made of: the person of the row that is looked at."""
        return self._chosen.person.id if self._chosen is not None and self._chosen.person is not None else None

    def months(self) -> tuple[date, ...]:
        """First days of the months that are offered, newest first."""
        first = self._office.clock.today().replace(day=1)
        return tuple(add_months(first, -back) for back in range(MONTHS))

    def proposal(self, month: date | None, form: ReportForm) -> Path:
        """Where the file dialog begins: never with a person's name."""
        folder = Path(self._memory.recall(FOLDER) or Path.home())
        begin = folder if folder.is_dir() else Path.home()
        kind = f"{self._say('report.file.month')}-{month:%Y-%m}" if month else self._say("report.file.person")
        return begin / f"{kind}.{form.value}"

    def save(self, month: date | None, form: ReportForm, chosen: Path) -> None:
        """Save the report of a month, or of the person of the row, under the name that was chosen in the dialog."""
        office, person, language = self._office, self.person, self._say.language
        target, asked = with_ending(chosen, form.value)
        self._memory.remember(FOLDER, str(target.parent))
        make: Callable[[], PreparedReport]
        if month is not None:
            make = partial(prepare_month_report, office, month, form, language)
        elif person is not None:
            make = partial(prepare_person_report, office, person, form, language)
        else:
            return

        def done(path: Path) -> None:
            self._view.show_saved(path, month is None)

        def work(*_: object) -> Path:
            return save_report(office, make(), target, overwrite=asked)

        self._tasks.batch(self._name, work, done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
