"""The start page: figures that lead to work, and what is to be done today."""

from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.accounts import Reminder
from lifebox.domain.errors import LifeboxError
from lifebox.domain.people import MonthCount
from lifebox.services.keys import reminders
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.services.today import DeskToday, read_months, read_today
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner

BACKUP_IS_OLD_AFTER = timedelta(days=1)


class Figure(Enum):
    """The figures, in their order."""

    DUE = "due"
    STALE = "stale"
    UNCONFIRMED = "unconfirmed"
    NEVER = "never"
    BACKUP = "backup"


class StartView(Protocol):
    """What the start page must be able to show."""

    def show_today(self, today: DeskToday) -> None:
        """Figures and lists."""

    def show_months(self, months: tuple[MonthCount, ...]) -> None:
        """The chart."""

    def show_reminders(self, found: tuple[Reminder, ...]) -> None:
        """What administrators should see to."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class StartPresenter:
    """Reads the figures when the page is shown."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: StartView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view

    @property
    def may_add(self) -> bool:
        """Whether the account may add people."""
        return self._office.registry.actor.may(Action.PERSON_ADDED)

    @property
    def may_review(self) -> bool:
        """Whether the account has the worklist of reviews."""
        return self._office.registry.actor.may(Action.PERSON_REVIEWED)

    @property
    def may_print(self) -> bool:
        """Whether the account may print."""
        return self._office.registry.actor.may(Action.PRINTED)

    @property
    def now(self) -> datetime:
        """The moment by the program's clock."""
        return self._office.clock.now()

    def is_old(self, made: datetime | None) -> bool:
        """Whether a backup is due: there is none of the last day."""
        return made is None or self.now - made > BACKUP_IS_OLD_AFTER

    def refresh(self) -> None:
        """Read everything anew."""
        office = self._office
        self._tasks.read(lambda: read_today(office), self._view.show_today, self._failed, latest="start")
        self._tasks.read(lambda: reminders(office), self._view.show_reminders, self._failed, latest="reminders")
        self._tasks.read(lambda: read_months(office), self._view.show_months, self._failed, latest="months")

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
