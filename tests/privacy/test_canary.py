"""A canary in every field: after every journey of the real window it is in no file but those that were asked for, in no
title, argument or variable, and once the program is locked neither it nor a key is in any process's memory.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lifebox.registry.vault import Vault
from lifebox.services.attachments import add_photo, add_scan
from lifebox.services.people import add_person
from tests.privacy.marks import Mark, both, forms_of
from tests.support.outside import Traced, held, read_trace, running, tracing
from tests.support.program import PASSWORD, StandingClock, make_office, make_program
from tests.ui.pictures import page_of_pdf, picture

ROOT = Path(__file__).resolve().parents[2]
ASKED_FOR = ("out", "input")
PATIENCE = 240.0
SEED = "kanarek"
HARMLESS = ("/dev/", "/proc/")

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


def prepare(folder: Path, mark: Mark) -> Path:
    """A registry of three people who have the canary in every field."""
    for name in (*ASKED_FOR, "kopie", "home", "tmp"):
        (folder / name).mkdir(mode=0o700)
    office = make_office(make_program(folder, StandingClock()), folder / "proba.lifebox")
    (folder / "input" / "photo.png").write_bytes(picture())
    for _ in range(3):
        person = add_person(office, mark.card(add_photo(office, None, picture()))).person
        add_scan(office, person, page_of_pdf(), name=f"{mark.word}.pdf")
    office.registry.close()
    return office.registry.path


class Session:
    """The program in processes of its own, with a home of its own, its writing traced where that can be."""

    def __init__(self, folder: Path, seed: str, *, whole: bool) -> None:
        self.folder, self.trace = folder, folder.parent / "trace"
        traced = tracing(self.trace) if shutil.which("strace") else []
        command = [sys.executable, "-m", "tests.privacy.journey_child", str(folder), seed, *(["whole"] * whole)]
        # Its errors go into a file: what is started anew at the lock keeps them open.
        self._errors = (folder.parent / "errors").open("w+")
        self.process = subprocess.Popen(
            [*traced, *command], cwd=ROOT, env=self._environment(), text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
        )  # fmt: skip

    def _environment(self) -> dict[str, str]:
        home, temp = str(self.folder / "home"), str(self.folder / "tmp")
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        own = {"HOME": home, "TMPDIR": temp, "SQLITE_TMPDIR": temp, "XDG_RUNTIME_DIR": temp}
        return {**kept, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}

    def until(self, word: str) -> list[str]:
        """All that the program says up to a line that begins with `word`."""
        said: list[str] = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said.append(line.strip())
            if line.startswith(word):
                return said
        self._errors.seek(0)
        pytest.fail(f"it ended at {said[-2:]}:\n{self._errors.read()[-2000:]}")

    def go_on(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    @property
    def first(self) -> int:
        """The process that was logged in."""
        (found,) = (p for p in running("tests.privacy.journey_child", str(self.folder)) if is_python(p))
        return found

    @property
    def locked(self) -> list[int]:
        """The process that took its place."""
        return [p for p in running("lifebox", "--registry", str(self.folder / "proba.lifebox")) if is_python(p)]

    def end(self) -> None:
        for process in self.locked:
            os.kill(process, signal.SIGTERM)
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(30)
        for stream in (self.process.stdin, self.process.stdout, self._errors):
            if stream is not None:
                stream.close()


def is_python(process: int) -> bool:
    """Whether it is the program itself, not who traces it."""
    return Path(f"/proc/{process}/exe").resolve() == Path(sys.executable).resolve()


def is_gone(process: int) -> bool:
    """Whether it has no memory any more; one that nobody asked about yet has a place in /proc all the same."""
    try:
        return not Path(f"/proc/{process}/maps").read_text()
    except OSError:
        return True


def wait(reached: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def mark() -> Mark:
    return Mark(SEED)


@pytest.fixture
def session(tmp_path: Path, mark: Mark, pytestconfig: pytest.Config) -> Iterator[Session]:
    folder = tmp_path / "box"
    folder.mkdir()
    prepare(folder, mark)
    made = Session(folder, SEED, whole=bool(pytestconfig.getoption("--full-faults")))
    yield made
    made.end()


def secrets(registry: Path) -> list[bytes]:
    """The keys as they are now."""
    office = make_program(registry.parent, StandingClock()).unlock(registry, "anna", PASSWORD)
    assert isinstance(office.registry, Vault)
    found = forms_of(office.registry.unlocked.master, PASSWORD)
    office.registry.close()
    return found


@pytest.mark.timeout(900)
def test_nothing_of_anybody_stays_where_nobody_asked_for_it(session: Session, mark: Mark) -> None:
    said = session.until("look")
    registry = session.folder / "proba.lifebox"
    process = session.first
    for file in ("cmdline", "environ"):
        assert not mark.within(Path(f"/proc/{process}/{file}").read_bytes())
    forms = [*mark.forms(), *secrets(registry)]
    # It has teeth: while somebody is logged in all this can be seen.
    seen = held(process, forms)
    assert seen & set(range(len(mark.forms())))
    assert seen & set(range(len(mark.forms()), len(forms)))
    session.go_on()
    session.until("titles 0 names 0")
    wait(lambda: session.locked and is_gone(process))
    # The login of whoever may log in, in the window: it has come that far.
    wait(lambda: held(session.locked[0], both("anna")) == {0, 1})
    limits = Path(f"/proc/{session.locked[0]}/limits").read_text()
    assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)
    assert held(session.locked[0], forms) == set()
    session.end()
    assert left_in(session.folder, mark) == []
    if session.trace.exists():
        told = read_trace(session.trace, (mark.word, mark.number))
        assert unasked(session, told) == set()
        assert elsewhere(session, told) == set()
    assert len(said) > 15


def left_in(folder: Path, mark: Mark) -> list[str]:
    """Files that hold the canary, or are named after it, though nobody asked for them."""
    found = (path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in ASKED_FOR)
    return [str(p) for p in found if mark.within(p.name.encode()) or (p.is_file() and mark.within(p.read_bytes()))]


def unasked(session: Session, told: Traced) -> set[str]:
    """Where the canary was written to, or what was opened under its name, though nobody asked for it."""
    allowed = tuple(str(session.folder / name) for name in ASKED_FOR)
    return {call for call in told.told if not call.partition(" ")[2].startswith(allowed)}


def elsewhere(session: Session, told: Traced) -> set[Path]:
    """What was opened for writing outside the program's own places."""
    return {
        path
        for path in told.written
        if path.is_absolute() and not path.is_relative_to(session.folder) and not str(path).startswith(HARMLESS)
    }
