"""Rejestr: is everything whole, the backup and the organisation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import LifeboxError
from lifebox.domain.health import HealthLine
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import RegistryFigures
from lifebox.services.accounts import verify_registry
from lifebox.services.backups import back_up
from lifebox.services.health import examine_health
from lifebox.services.office import Office
from lifebox.services.people import registry_figures
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class RegistryState:
    """What the part shows."""

    path: Path
    profile: OrganisationProfile
    figures: RegistryFigures
    may_back_up: bool


class RegistryView(Protocol):
    """What the registry page must be able to show."""

    def show_state(self, state: RegistryState) -> None:
        """Everything that is known without checking."""

    def show_health(self, lines: tuple[HealthLine, ...]) -> None:
        """How it is with each matter."""

    def show_check(self, report: CheckReport | None) -> None:
        """The outcome of a check; None while it runs."""

    def show_backup(self, made: Path | None, at: datetime | None) -> None:
        """Where the copy lies; None while it is written."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class RegistryPresenter:
    """The registry page's decisions."""

    def __init__(
        self, office: Office, tasks: TaskRunner, program: Program, view: RegistryView, names: Callable[[str], str]
    ) -> None:
        """`names` gives the progress strip's words for "check" and "backup"."""
        self._office, self._tasks, self._program, self._view, self._names = office, tasks, program, view, names

    def refresh(self) -> None:
        """Read everything anew."""
        office, actor = self._office, self._office.registry.actor

        def work() -> RegistryState:
            with office.registry.read() as reader:
                profile = reader.organisation()
            figures = registry_figures(office)
            return RegistryState(office.registry.path, profile, figures, actor.may(Action.BACKUP_MADE))

        self._tasks.read(work, self._view.show_state, self._unread, latest="registry")
        self._tasks.read(lambda: examine_health(office), self._view.show_health, self._unread, latest="health")

    def verify(self) -> None:
        """Check everything that can be checked."""
        self._view.show_check(None)
        office = self._office
        self._tasks.batch(self._names("check"), lambda *_: verify_registry(office), self._view.show_check, self._failed)

    def back_up(self, folder: Path) -> None:
        """Write a verified copy into a folder."""
        self._view.show_backup(None, None)
        office = self._office

        def done(made: Path) -> None:
            self._view.show_backup(made, office.clock.now())
            self.refresh()

        self._tasks.batch(self._names("backup"), lambda *_: back_up(office, folder), done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._unread(error)
        self.refresh()

    def _unread(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
