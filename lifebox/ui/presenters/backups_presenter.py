"""Kopie: where they go, which lie there, what one holds, and taking one out beside the registry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.backups import BackupContents, BackupCopy, BackupPlan
from lifebox.domain.errors import LifeboxError
from lifebox.domain.people import RegistryFigures
from lifebox.services.backups import (
    PlanRun,
    back_up,
    change_plan,
    examine_copy,
    is_overdue,
    list_copies,
    restore_copy,
    run_plan,
)
from lifebox.services.office import Office
from lifebox.services.people import registry_figures
from lifebox.services.program import Program
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner


@dataclass(frozen=True, slots=True)
class BackupsState:
    """What the part shows; `overdue` where the newest good copy is older than the office wants."""

    plan: BackupPlan
    last: datetime | None
    overdue: bool
    copies: tuple[BackupCopy, ...]


class BackupsView(Protocol):
    """What the part must be able to show."""

    def show_backups(self, state: BackupsState) -> None:
        """Plan and copies."""

    def show_planned(self, undo: Callable[[], None]) -> None:
        """Another plan holds now."""

    def show_run(self, run: PlanRun) -> None:
        """What a run of the plan did."""

    def show_made(self, made: Path) -> None:
        """A copy lies there now."""

    def show_contents(self, copy: BackupCopy, contents: BackupContents, now: RegistryFigures) -> None:
        """What a copy holds, and what the registry holds now."""

    def show_restored(self, target: Path) -> None:
        """A registry was made of a copy."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class BackupsPresenter:
    """The decisions of the part."""

    def __init__(
        self, office: Office, tasks: TaskRunner, program: Program, view: BackupsView, names: Callable[[str], str]
    ) -> None:
        """`names` gives the progress strip's words for "backup", "examine" and "restore"."""
        self._office, self._tasks, self._program, self._view, self._names = office, tasks, program, view, names
        actor = office.registry.actor
        self.may_plan, self.may_restore = actor.may(Action.BACKUP_PLANNED), actor.may(Action.REGISTRY_RESTORED)
        self.plan = BackupPlan()

    def refresh(self) -> None:
        """Read everything anew."""
        office = self._office

        def work() -> BackupsState:
            with office.registry.read() as reader:
                plan, last = reader.backup_plan(), reader.last_backup()
            return BackupsState(plan, last, is_overdue(plan, last, office.clock.now()), list_copies(office))

        def show(state: BackupsState) -> None:
            self.plan = state.plan
            self._view.show_backups(state)

        self._tasks.read(work, show, self._unread, latest="backups")

    def change(self, plan: BackupPlan) -> None:
        """Let another plan hold."""
        office = self._office

        def done(before: BackupPlan) -> None:
            self.refresh()
            self._view.show_planned(lambda: self._tasks.write(lambda: change_plan(office, before), again, self._failed))

        def again(_: BackupPlan) -> None:
            self.refresh()

        if plan != self.plan:
            # What is changed next starts from this one, though it is on its way to the disk yet.
            self.plan = plan
            self._tasks.forget("backups")
            self._tasks.write(lambda: change_plan(office, plan), done, self._failed)

    def run(self) -> None:
        """Make a copy in every folder of the plan now."""
        office = self._office

        def work(progress: Progress, cancelled: Cancelled) -> PlanRun:
            return run_plan(office, stop_when(cancelled, progress))

        def done(run: PlanRun) -> None:
            self._view.show_run(run)
            self.refresh()

        self._tasks.batch(self._names("backup"), work, done, self._failed)

    def copy_to(self, folder: Path) -> None:
        """Make one copy in a folder that is not the plan's."""
        office = self._office

        def done(made: Path) -> None:
            self._view.show_made(made)
            self.refresh()

        self._tasks.batch(self._names("backup"), lambda *_: back_up(office, folder), done, self._failed)

    def examine(self, copy: BackupCopy) -> None:
        """Check every byte of a copy and say what it holds."""
        office = self._office

        def work(*_: object) -> tuple[BackupContents, RegistryFigures]:
            return examine_copy(office, copy), registry_figures(office)

        self._tasks.batch(
            self._names("examine"), work, lambda found: self._view.show_contents(copy, *found), self._failed
        )

    def restore(self, copy: BackupCopy, target: Path) -> None:
        """Make a registry of a copy, beside the one that is open."""
        office, store = self._office, self._program.store

        def work(*_: object) -> Path:
            return restore_copy(office, store, copy, target)

        self._tasks.batch(self._names("restore"), work, self._view.show_restored, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._unread(error)
        self.refresh()

    def _unread(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
