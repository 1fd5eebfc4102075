"""The worklist of reviews: whose card is due how soon, and what is needed to ask them."""

from datetime import date, timedelta
from enum import Enum
from typing import Protocol

from lifebox.domain.dates import add_months
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter
from lifebox.services.browsing import Choices, filter_choices
from lifebox.services.calling import CallSheet, call_sheet
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.people_columns import ORDERS, Column
from lifebox.ui.presenters.people_presenter import ListView, PeopleList
from lifebox.ui.tasks import TaskRunner

CALL_AFTER_MS = 250
"""Rows that are only passed by are not opened."""


class Ahead(Enum):
    """How far ahead the worklist looks."""

    OVERDUE = "overdue"
    MONTH = "month"
    QUARTER = "quarter"

    def end(self, today: date) -> date:
        """The first day that is not looked at any more."""
        match self:
            case Ahead.OVERDUE:
                return today + timedelta(days=1)
            case Ahead.MONTH:
                return add_months(today.replace(day=1), 1)
            case Ahead.QUARTER:
                return add_months(today, 3) + timedelta(days=1)


class ReviewsView(ListView, Protocol):
    """What the page of reviews must be able to show besides its list."""

    def show_choices(self, choices: Choices) -> None:
        """Workers to choose from."""

    def show_call(self, sheet: CallSheet | None) -> None:
        """Phones of the person whose row it is."""


class ReviewsPresenter:
    """Decides who is on the worklist. Only active people come up for review."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: ReviewsView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self.ahead, self.worker = Ahead.MONTH, ""
        self.column, self.descending = Column.REVIEW, False
        self.list = PeopleList(office, tasks, say, view, self.wanted, advancing=True)
        self._delay = Delay(CALL_AFTER_MS, self._read_call)

    def wanted(self) -> PeopleFilter:
        """The worklist as the registry is asked for it."""
        return PeopleFilter(
            status=Status.ACTIVE,
            due_before=self.ahead.end(self._office.clock.today()),
            worker=self.worker,
            order=ORDERS[self.column],
            descending=self.descending,
        )

    def choose(self, ahead: Ahead, worker: str) -> None:
        """Look so far ahead, at the people of one worker or of all."""
        if (ahead, worker) != (self.ahead, self.worker):
            self.ahead, self.worker = ahead, worker
            self.list.refresh()

    def sort(self, column: Column, descending: bool) -> None:
        """The list is wanted in another order."""
        if (column, descending) != (self.column, self.descending):
            self.column, self.descending = column, descending
            self.list.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        office, show = self._office, self._view.show_choices
        self.list.refresh()
        self._tasks.read(lambda: filter_choices(office), show, lambda _: None, latest="reviews.choices")

    def follow(self) -> None:
        """Another row is the current one; its phones follow after a pause."""
        self._tasks.forget("call")
        self._delay.start()

    def leave(self) -> None:
        """The page is left: nobody's phones are opened any more."""
        self._tasks.forget("call")
        self._delay.stop()

    def _read_call(self) -> None:
        office, person = self._office, self.list.current
        if person is None:
            self._view.show_call(None)
            return
        self._tasks.read(lambda: call_sheet(office, person), self._view.show_call, self._failed, latest="call")

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_call(None)
        self._view.show_error(tell(error, self._say))
