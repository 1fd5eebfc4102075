"""First steps: where the registry lies, whose it is, its administrator, and the recovery sheet on paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.organisation import OrganisationProfile
from lifebox.security.files import write_atomic
from lifebox.services.program import Program
from lifebox.services.setup import SUFFIX, begin_registry, recovery_sheet
from lifebox.services.telling import tell
from lifebox.ui.presenters.strength import PasswordStrength
from lifebox.ui.tasks import TaskRunner

TYPED_BACK = 8
"""How many characters at the end of the recovery key are typed back off the paper."""


class Step(Enum):
    """The steps in their order."""

    PLACE = "place"
    ORGANISATION = "organisation"
    ADMINISTRATOR = "administrator"
    RECOVERY = "recovery"


class Lack(Enum):
    """What keeps a step from going on."""

    FOLDER = "folder"
    NAME = "name"
    TAKEN = "taken"
    LOGIN = "login"
    PASSWORD = "password"  # noqa: S105 - the name of a missing field
    REPEAT = "repeat"
    SHEET = "sheet"
    TYPED_BACK = "typed_back"


@dataclass(frozen=True, slots=True)
class Setup:
    """What was entered so far."""

    folder: str = ""
    name: str = ""
    profile: OrganisationProfile | None = None
    login: str = ""
    password: str = ""
    repeated: str = ""

    @property
    def path(self) -> Path:
        """The registry's folder."""
        return Path(self.folder) / f"{self.name.strip().removesuffix(SUFFIX)}{SUFFIX}"


class WizardView(Protocol):
    """What the wizard must be able to show."""

    def show_step(self, step: Step, setup: Setup) -> None:
        """One step."""

    def show_lack(self, lack: Lack | None) -> None:
        """What is missing before going on; None where nothing is."""

    def show_strength(self, text: str, good: bool) -> None:
        """What the password is worth; empty before one is typed."""

    def show_busy(self, busy: bool) -> None:
        """The registry is being made."""

    def show_sheet(self, pdf: bytes, key: str) -> None:
        """The recovery sheet to print or save; `key` is what stands on it."""

    def show_sheet_saved(self, path: Path) -> None:
        """The recovery sheet lies there as a file."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class WizardPresenter:
    """The wizard's decisions. `finished` receives the new registry's path and the administrator's login."""

    def __init__(self, program: Program, tasks: TaskRunner, view: WizardView, place: Path) -> None:
        """`place` is the registry's proposed path."""
        self._program, self._tasks, self._view = program, tasks, view
        profiles = program.profiles()
        name = place.name.removesuffix(SUFFIX)
        self.setup = Setup(str(place.parent), name, profiles[0] if profiles else None)
        self.step = Step.PLACE
        self.finished: Callable[[Path, str], None] = _nobody
        self._key = ""
        self._sheet = b""
        self._kept = False
        self._strength = PasswordStrength(tasks, program.say, view.show_strength)

    @property
    def profiles(self) -> tuple[OrganisationProfile, ...]:
        """The organisations to choose from."""
        return self._program.profiles()

    def start(self) -> None:
        """Show the first step."""
        self._view.show_step(self.step, self.setup)

    def change(self, setup: Setup) -> None:
        """Something was entered."""
        self.setup = setup
        self._view.show_lack(None)
        self._strength.change(setup.password, setup.login)

    def lack(self) -> Lack | None:
        """What is missing in this step."""
        setup = self.setup
        if self.step is Step.PLACE:
            if not setup.folder or not Path(setup.folder).is_dir():
                return Lack.FOLDER
            if not setup.name.strip() or Path(setup.name).name != setup.name:
                return Lack.NAME
            return Lack.TAKEN if setup.path.exists() else None
        if self.step is Step.ADMINISTRATOR:
            if not setup.login.strip():
                return Lack.LOGIN
            if not setup.password:
                return Lack.PASSWORD
            return Lack.REPEAT if setup.password != setup.repeated else None
        if self.step is Step.RECOVERY:
            return None if self._kept else Lack.SHEET
        return None

    def go_on(self) -> None:
        """The next step, if nothing is missing."""
        lack = self.lack()
        self._view.show_lack(lack)
        if lack is not None:
            return
        if self.step is Step.ADMINISTRATOR:
            self._create()
            return
        following = {Step.PLACE: Step.ORGANISATION, Step.ORGANISATION: Step.ADMINISTRATOR}
        if self.step in following:
            self._show(following[self.step])

    def go_back(self) -> None:
        """The step before; a registry that was made stays made."""
        before = {Step.ORGANISATION: Step.PLACE, Step.ADMINISTRATOR: Step.ORGANISATION}
        if self.step in before:
            self._show(before[self.step])

    def leave(self) -> None:
        """Another page takes the wizard's place: nothing is shown any more."""
        self._strength.leave()

    def _show(self, step: Step) -> None:
        self.step = step
        self._view.show_step(step, self.setup)

    def _create(self) -> None:
        program, setup = self._program, self.setup
        if setup.profile is None:
            return
        profile = setup.profile
        self._view.show_busy(True)

        def work() -> tuple[str, bytes]:
            registry, key = begin_registry(program, setup.path, profile, setup.login, setup.password)
            registry.close()
            return key, recovery_sheet(program, setup.path, profile, key)

        self._tasks.write(work, self._created, self._failed)

    def _created(self, made: tuple[str, bytes]) -> None:
        self._key, self._sheet = made
        self.setup = replace(self.setup, password="", repeated="")
        self._view.show_busy(False)
        self._show(Step.RECOVERY)
        self._view.show_sheet(self._sheet, self._key)

    def save_sheet(self, target: Path) -> None:
        """Save the recovery sheet as a file that is taken to a printer or a safe."""
        sheet, path = self._sheet, target if target.suffix else target.with_suffix(".pdf")

        def saved(_: object) -> None:
            self.sheet_kept()
            self._view.show_sheet_saved(path)

        self._tasks.write(lambda: write_atomic(path, sheet), saved, self._failed)

    def sheet_kept(self) -> None:
        """The sheet was saved or printed."""
        self._kept = True
        self._view.show_lack(None)

    def confirm(self, typed: str) -> None:
        """The end of the key was typed back off the paper: that proves that it can be read."""
        lack = self.lack()
        if lack is None and _tidy(typed) != _tidy(self._key)[-TYPED_BACK:]:
            lack = Lack.TYPED_BACK
        self._view.show_lack(lack)
        if lack is None:
            self._key, self._sheet = "", b""
            self.leave()
            self.finished(self.setup.path, self.setup.login.strip())

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_busy(False)
        self._view.show_error(tell(error, self._program.say))


def _tidy(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


def _nobody(_path: Path, _login: str) -> None:
    """Nobody waits for the end yet."""
