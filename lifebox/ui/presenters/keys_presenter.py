"""Keys and rules of the registry: renewing keys, trying the recovery sheet, when the window locks itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lifebox.domain.accounts import Policy, Reminder
from lifebox.domain.errors import LifeboxError
from lifebox.services.keys import change_policy, drill_recovery, last_drill, read_policy, reminders
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.setup import write_recovery_sheet
from lifebox.services.telling import tell
from lifebox.ui.presenters.rotating import Rotating
from lifebox.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class KeysState:
    """What the part shows. `drilled` is None of a sheet that nobody has tried yet."""

    policy: Policy
    drilled: datetime | None
    drill_due: bool


class KeysView(Protocol):
    """What the keys' part must be able to show."""

    def show_state(self, state: KeysState) -> None:
        """Rules, and how the recovery sheet stands."""

    def show_rotating(self, running: bool) -> None:
        """Keys are being renewed, or no more."""

    def show_rotated(self, renewed: bool) -> None:
        """The keys were renewed, or stopped before they were."""

    def show_drilled(self) -> None:
        """The sheet opens this registry."""

    def show_not_drilled(self, text: str) -> None:
        """Why it does not."""

    def show_sheet(self, made: Path) -> None:
        """Where the new recovery sheet lies."""

    def show_policy_changed(self, undo: Callable[[], None]) -> None:
        """The rules are others now."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class KeysPresenter:
    """The decisions of the keys' part."""

    def __init__(self, office: Office, tasks: TaskRunner, program: Program, view: KeysView, job: str) -> None:
        """`job` names the renewal of keys in the progress strip."""
        self._office, self._tasks, self._program, self._view = office, tasks, program, view
        self._rotating = Rotating(office, tasks, program.say, job, self._rotated)

    def refresh(self) -> None:
        """Read everything anew."""
        office = self._office

        def work() -> KeysState:
            return KeysState(read_policy(office), last_drill(office), Reminder.DRILL_DUE in reminders(office))

        self._tasks.read(work, self._view.show_state, self._failed, latest="keys")

    def rotate(self) -> None:
        """Renew the keys; until the last moment the work can be stopped from the strip."""
        self._view.show_rotating(True)
        self._rotating.start()

    def _rotated(self, renewed: bool, problem: str) -> None:
        self._view.show_rotating(False)
        if problem:
            self._view.show_error(problem)
        else:
            self._view.show_rotated(renewed)

    def drill(self, sheet: str) -> None:
        """Try what was typed off the sheet; nothing is changed."""
        office = self._office

        def done(_: None) -> None:
            self._view.show_drilled()
            self.refresh()

        def failed(error: LifeboxError) -> None:
            self._view.show_not_drilled(tell(error, self._program.say))

        self._tasks.write(lambda: drill_recovery(office, sheet), done, failed)

    def renew_sheet(self, target: Path) -> None:
        """A new recovery key on a new sheet; a file that is there already is not replaced."""
        program, office = self._program, self._office

        def done(_: None) -> None:
            self._view.show_sheet(target)
            self.refresh()

        self._tasks.write(lambda: write_recovery_sheet(program, office, target), done, self._failed)

    def change_policy(self, policy: Policy) -> None:
        """Set the rules."""
        office = self._office

        def done(before: Policy) -> None:
            if before != policy:
                self._view.show_policy_changed(lambda: self.change_policy(before))
            self.refresh()

        self._tasks.write(lambda: change_policy(office, policy), done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
