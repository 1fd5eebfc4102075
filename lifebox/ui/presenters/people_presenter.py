"""The list of people: what is shown and in which order. Also the list of cards to review."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Status
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PeopleFilter, PeopleOrder, PersonSummary
from lifebox.services.office import Office
from lifebox.services.people import count_people, list_people
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

FILTER_AFTER_MS = 200
SHOWN_AT_ONCE = 2000
REVIEW_AHEAD = timedelta(days=30)


class PeopleView(Protocol):
    """What a list of people must be able to show."""

    def show_people(self, people: tuple[PersonSummary, ...], total: int) -> None:
        """The rows, and how many there are in all."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


@dataclass(frozen=True, slots=True)
class _Found:
    people: tuple[PersonSummary, ...]
    total: int


class PeoplePresenter:
    """Decides what the list holds. The registry filters and sorts; the window sorts what it holds by Polish rules."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, view: PeopleView, start: PeopleFilter | None = None
    ) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self.wanted = start or PeopleFilter()
        self._delay = Delay(FILTER_AFTER_MS, self.refresh)

    @classmethod
    def of_reviews(cls, office: Office, tasks: TaskRunner, say: Texts, view: PeopleView) -> "PeoplePresenter":
        """The list of cards whose review is due within a month, the most urgent first."""
        due = office.clock.today() + REVIEW_AHEAD
        start = PeopleFilter(status=Status.ACTIVE, due_before=due, order=PeopleOrder.NEXT_REVIEW)
        return cls(office, tasks, say, view, start)

    def type_filter(self, text: str) -> None:
        """The filter line changed; the list follows after a pause."""
        self.wanted = replace(self.wanted, text=text)
        self._delay.start()

    def choose(
        self,
        *,
        status: Status | None = None,
        alert: AlertKind | None = None,
        due: bool = False,
        stale: bool = False,
        never_printed: bool = False,
        unconfirmed: bool = False,
    ) -> None:
        """The filters beside the line changed."""
        self.wanted = replace(
            self.wanted,
            status=status,
            alert=alert,
            due_before=self._office.clock.today() if due else None,
            stale_paper=stale,
            never_printed=never_printed,
            unconfirmed_alerts=unconfirmed,
        )
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self._delay.stop()
        office, wanted = self._office, self.wanted

        def work() -> _Found:
            people = list_people(office, wanted, SHOWN_AT_ONCE)
            total = len(people) if len(people) < SHOWN_AT_ONCE else count_people(office, wanted)
            return _Found(people, total)

        self._tasks.read(work, self._found, self._failed, latest=f"people.{id(self)}")

    def _found(self, found: _Found) -> None:
        self._view.show_people(found.people, found.total)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
