"""The start page: four figures that lead to work, and what is to be done today."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter, PeopleOrder, PersonSummary, RegistryFigures
from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.services.people import list_people, own_drafts, registry_figures
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner

TODAY_ROWS = 12
BACKUP_IS_OLD_AFTER = timedelta(days=1)


class Figure(Enum):
    """The four figures, in their order."""

    DUE = "due"
    STALE = "stale"
    UNCONFIRMED = "unconfirmed"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Today:
    """What the start page shows. `backup_is_old` where there is none of the last day."""

    figures: RegistryFigures
    drafts: tuple[Draft, ...]
    due: tuple[PersonSummary, ...]
    backup_is_old: bool


class StartView(Protocol):
    """What the start page must be able to show."""

    def show_today(self, today: Today) -> None:
        """Figures and lists."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class StartPresenter:
    """Reads the figures when the page is shown."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: StartView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view

    def refresh(self) -> None:
        """Read everything anew."""
        self._tasks.read(self._today, self._view.show_today, self._failed, latest="start")

    def _today(self) -> Today:
        office, actor = self._office, self._office.registry.actor
        figures = registry_figures(office)
        drafts = own_drafts(office) if actor.may(Action.DRAFT_SAVED) else ()
        due = PeopleFilter(status=Status.ACTIVE, due_before=office.clock.today(), order=PeopleOrder.NEXT_REVIEW)
        people = list_people(office, due, TODAY_ROWS) if actor.may(Action.PEOPLE_LISTED) else ()
        return Today(figures, drafts, people, _is_old(figures.last_backup, office.clock.now()))

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _is_old(made: datetime | None, now: datetime) -> bool:
    return made is None or now - made > BACKUP_IS_OLD_AFTER
