"""Opening a look-up bundle: read, checked, and unlocked by a recipient's pass phrase."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError, PassPhraseRefused
from lifebox.security.bundles import BundleHeader
from lifebox.services.bundle_lookup import BundleOffice, FoundBundle, find_bundle, open_bundle
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.tasks import TaskRunner


class BundleLoginView(Protocol):
    """What the page must be able to show."""

    def show_bundle(self, header: BundleHeader) -> None:
        """Whose bundle it is, for whom and until when: it is whole and in time."""

    def show_busy(self, busy: bool) -> None:
        """The pass phrase is being tried."""

    def show_refused(self, text: str) -> None:
        """The pass phrase was wrong; another one may be typed."""

    def show_unusable(self, text: str) -> None:
        """The bundle opens no more, or not now: why, and whom to call."""


class BundleLoginPresenter:
    """Everything off the UI thread. `entered` receives what a look-up works with."""

    def __init__(self, program: Program, tasks: TaskRunner, path: Path, view: BundleLoginView) -> None:
        self._program, self._tasks, self.path, self._view = program, tasks, path, view
        self._found: FoundBundle | None = None
        self.entered: Callable[[BundleOffice], None] = _nobody

    def start(self) -> None:
        """Read the file."""
        program, path = self._program, self.path
        self._tasks.read(lambda: find_bundle(program, path), self._read, self._unusable, latest="bundle")

    def open(self, recipient: str, phrase: str) -> None:
        """Try a pass phrase."""
        program, found = self._program, self._found
        if found is None:
            return
        self._view.show_busy(True)
        self._tasks.write(lambda: open_bundle(program, found, recipient, phrase), self._opened, self._refused)

    def _read(self, found: FoundBundle) -> None:
        self._found = found
        self._view.show_bundle(found.header)

    def _opened(self, office: BundleOffice) -> None:
        self.entered(office)

    def _refused(self, error: LifeboxError) -> None:
        self._view.show_busy(False)
        if isinstance(error, PassPhraseRefused):
            self._view.show_refused(tell(error, self._program.say))
        else:
            self._unusable(error)

    def _unusable(self, error: LifeboxError) -> None:
        self._found = None
        self._view.show_unusable(tell(error, self._program.say))


def _nobody(_: BundleOffice) -> None:
    """Nobody waits for it to open yet."""
