"""The composition root: everything is built here once and passed on; it alone may import every layer.

What only a log-in or a command needs is imported when it is first asked for: the window shows before.
"""

import io
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import platformdirs

from lifebox.crash import record_crash
from lifebox.domain.errors import LifeboxError, NoWindow, SystemRefused
from lifebox.resources import resource
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.texts import texts, user_language

if TYPE_CHECKING:
    from lifebox.domain.organisation import OrganisationProfile
    from lifebox.services.office import Clinic, RegistryStore

CRASH_EXIT = 70

OpenWindow = Callable[[Program, Path | None], int]
CheckWindow = Callable[[Program], None]


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now().astimezone().date()


class LateStore:
    """The store that `make` gives, made when it is first asked for something."""

    def __init__(self, make: "Callable[[], RegistryStore]") -> None:
        self._made = cache(make)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made(), name)


def load_clinic() -> "Clinic":
    """The clinical data files."""
    from lifebox.clinical import (  # noqa: PLC0415 – see above
        alert_rules,
        allergy_groups,
        conditions,
        medicine_catalogue,
    )
    from lifebox.services.office import Clinic  # noqa: PLC0415 – see above

    return Clinic(medicine_catalogue(), alert_rules(), allergy_groups(), conditions())


def load_profiles() -> "tuple[OrganisationProfile, ...]":
    """The organisation profiles that come with the program, Sopot first."""
    from lifebox.domain.organisation import OrganisationProfile  # noqa: PLC0415 – see above

    files = sorted(resource("profiles").glob("*.json"), key=lambda f: (f.stem != "sopot", f.stem))
    return tuple(OrganisationProfile.model_validate_json(f.read_bytes()) for f in files)


def build_program() -> Program:
    """The program before log-in."""
    clock = SystemClock()

    def store() -> "RegistryStore":
        from lifebox.registry.disk import DiskStore  # noqa: PLC0415 – see above
        from lifebox.registry.settings import Settings  # noqa: PLC0415 – see above

        return DiskStore(Settings(clock))

    def throwaway() -> "RegistryStore":
        from lifebox.registry.disk import DiskStore  # noqa: PLC0415 – see above
        from lifebox.registry.settings import Settings  # noqa: PLC0415 – see above
        from lifebox.security.kdf import RANDOM_PASSWORDS  # noqa: PLC0415 – see above

        return DiskStore(Settings(clock, reserve_bytes=0, refuse_unsafe_places=False), RANDOM_PASSWORDS)

    return Program(
        store=cast("RegistryStore", LateStore(store)),
        throwaway=cast("RegistryStore", LateStore(throwaway)),
        clock=clock,
        clinic=load_clinic,
        profiles=load_profiles,
        say=texts(user_language()),
        settings=Path(platformdirs.user_config_dir("lifebox", appauthor=False)),
        logs=Path(platformdirs.user_log_dir("lifebox", appauthor=False)),
        computer=platform.node(),
    )


def open_window(program: Program, registry: Path | None) -> int:
    """Run the window; Qt is imported only now, so that commands work without it. Raises `NoWindow`."""
    require_screen()
    with _libraries_of_qt():
        from lifebox.ui.starting import run_window  # noqa: PLC0415 – commands must run where Qt cannot
    return run_window(program, registry)


def check_window(program: Program) -> None:
    """Check the window off screen; needs no screen. Raises `NoWindow`, or a plain exception where a part is missing."""
    with _libraries_of_qt():
        from lifebox.ui.checking import check_window as check  # noqa: PLC0415 – as above
    check(program)


@contextmanager
def _libraries_of_qt() -> Iterator[None]:
    """Tell a system library that is missing here from a fault of our own. Raises `NoWindow`."""
    try:
        yield
    except ImportError as error:
        if "PySide6" not in str(error) and ".so" not in str(error):
            raise
        raise NoWindow(reason="no_qt_libraries") from None


def require_screen() -> None:
    """Raise `NoWindow` where Qt would abort the whole process for want of a screen."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(place) for place in places):
        raise NoWindow(reason="no_screen")


def run_program(
    program: Program, window: OpenWindow, arguments: Sequence[str], check: CheckWindow = check_window
) -> int:
    """Run one command; gives the exit code: 0 done, 1 the answer is no, 2 usage, 3 log-in, 4 registry, 70 our fault."""
    try:
        if not arguments or (len(arguments) == 2 and arguments[0] == "--registry"):
            return window(program, Path(arguments[1]) if arguments else None)
        from lifebox.cli.main import run  # noqa: PLC0415 – the window need not wait for it

        return run(program, window, check, arguments)
    except LifeboxError as error:
        _speak(tell(error, program.say))
        return error.exit_code
    except OSError as error:
        # A name that is too long, a device that went away: the world's fault, whatever the file was.
        _speak(tell(SystemRefused(reason=error.strerror or type(error).__name__), program.say))
        return SystemRefused.exit_code
    except KeyboardInterrupt:
        _speak(program.say("error.cancelled"))
        return 1
    except Exception as error:  # noqa: BLE001 – our own fault: told without personal data, never as a stack trace
        log = record_crash(error, program.logs)
        _speak(program.say("cli.crash", kind=type(error).__name__, log=str(log)))
        return CRASH_EXIT


def _speak(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201 – the terminal's voice


def main() -> int:
    """Run the program with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Redirected output is UTF-8 everywhere; a terminal of another code page loses letters, never an answer.
            stream.reconfigure(errors="replace", encoding=None if stream.isatty() else "utf-8")
    return run_program(build_program(), open_window, sys.argv[1:])
