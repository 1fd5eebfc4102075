"""Logging in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from lifebox.domain.errors import LifeboxError, LoginDelayed, NotARegistry, RegistryDamaged
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.tasks import TaskRunner

if TYPE_CHECKING:
    # What a log-in leads to is imported by it: the page is shown before.
    from lifebox.domain.access import Role
    from lifebox.services.office import Office


class LoginView(Protocol):
    """What the log-in page must be able to show."""

    def show_logins(self, logins: "tuple[tuple[str, Role], ...]") -> None:
        """Who can log in."""

    def show_busy(self, busy: bool) -> None:
        """The password is being checked."""

    def show_damaged(self) -> None:
        """What is left of the registry can be salvaged."""

    def show_refused(self, text: str, seconds: int) -> None:
        """Why not; `seconds` until the next attempt is possible."""


class LoginPresenter:
    """Unlocks a registry off the UI thread. `entered` receives what use cases work with, and the password."""

    def __init__(self, program: Program, tasks: TaskRunner, path: Path, view: LoginView) -> None:
        self._program, self._tasks, self.path, self._view = program, tasks, path, view
        self.entered: Callable[[Office, str], None] = _nobody

    def start(self) -> None:
        """Read who can log in."""
        path, store = self.path, self._program.store
        self._tasks.read(lambda: store.logins(path), self._view.show_logins, self.refuse, latest="login")

    def log_in(self, login: str, password: str) -> None:
        """Try the password."""
        self._view.show_busy(True)
        program, path = self._program, self.path

        def entered(office: "Office") -> None:
            # The page stays busy until the desk takes its place, which takes a moment too.
            self.entered(office, password)

        self._tasks.write(lambda: program.unlock(path, login.strip(), password), entered, self.refuse)

    def refuse(self, error: LifeboxError) -> None:
        """Say why nobody entered; another attempt can be made."""
        self._view.show_busy(False)
        seconds = int(error.params.get("seconds", 0)) if isinstance(error, LoginDelayed) else 0
        self._view.show_refused(tell(error, self._program.say), seconds)
        if isinstance(error, RegistryDamaged | NotARegistry):
            self._view.show_damaged()


def _nobody(_office: "Office", _password: str) -> None:
    """Nobody waits for the log-in yet."""
