"""Calls of the system that fail: every k-th write, flush, truncation, renaming and removal, once or from then on."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.errors import LifeboxError
from lifebox.registry.opening import create_registry
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import EARLIER, NAME, Finding, count, judge, judge_copies, reopen
from tests.faults.programme.processes import missing_strace, run_watched
from tests.faults.programme.work import Deeds, Promises, Say, Writer
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP

_CALLS = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "truncate", "rename", "unlink", "fallocate")
_ERRORS = ("EIO", "ENOSPC")
_FLUSHES = ("fsync", "fdatasync")
_LASTING_EACH = 4  # of so many failures one lasts, for each is met again by those before it


@dataclass(frozen=True)
class Failure:
    """The `number`th call of this name fails; with `lasting` all later ones too."""

    call: str
    number: int
    error: str
    lasting: bool

    def __str__(self) -> str:
        return f"{self.call} {self._when} {self.error}"

    @property
    def options(self) -> tuple[str, ...]:
        """How strace is told."""
        return ("-e", f"trace={self.call}", "-e", f"inject={self.call}:error={self.error}:when={self._when}")

    @property
    def _when(self) -> str:
        return f"{self.number}{'+' if self.lasting else ''}"


def fail_some(planned: int, seed: str, folder: Path) -> Figures:
    """So many failures, drawn of all that there can be."""
    return _fail(folder, lambda every: random.Random(seed).sample(every, planned))


def every_failure(part: int, parts: int, folder: Path) -> Figures:
    """All failures that there can be, dealt into parts; those of one part."""
    return _fail(folder, lambda every: every[part::parts])


def _fail(folder: Path, choose: Callable[[list[Failure]], list[Failure]]) -> Figures:
    figures = Figures(skipped=missing_strace())
    if figures.skipped:
        return figures
    prepared = folder / "prepared"
    prepared.mkdir()
    vault, recovery = create_registry(prepared / NAME, make.PROFILE, make.LOGIN, make.PASSWORD, make.settings(), CHEAP)
    vault.close()
    wanted = choose(list(_failures(_calls_of(prepared, folder))))
    figures.planned = len(wanted)
    for failure in wanted:
        _meet(figures, failure, prepared, recovery.sheet_text, folder)
    return figures


def _failures(calls: dict[str, int]) -> Iterator[Failure]:
    for call, times in sorted(calls.items()):
        for number in range(1, times + 1):
            for error in _ERRORS:
                yield Failure(call, number, error, lasting=False)
                if number % _LASTING_EACH == 1:
                    yield Failure(call, number, error, lasting=True)


def _calls_of(prepared: Path, folder: Path) -> dict[str, int]:
    """How often each call is made where nothing fails."""
    copy, log = folder / "counted", folder / "log"
    shutil.copytree(prepared, copy)
    code, _ = run_watched(lambda say: _work(copy, say), log, "-e", f"trace={','.join(_CALLS)}")
    if code:
        raise RuntimeError(f"the work ended with {code}")
    shutil.rmtree(copy)
    return Counter(call for line in log.read_text().splitlines() for call in _CALLS if f" {call}(" in line)


def _work(path: Path, say: Say) -> None:
    """A little of everything that writes; each part goes on where the one before it failed."""
    try:
        vault = reopen(path / NAME, moment=EARLIER)
    except LifeboxError:
        return
    writer, deeds = Writer(vault, "w", say), Deeds(vault, say)
    writer.save()
    writer.save()
    deeds.change_password()
    writer.save()
    deeds.back_up(path)
    deeds.renew_sheet()
    writer.save()
    deeds.rotate()
    writer.save()
    writer.erase()
    vault.close()


def _meet(figures: Figures, failure: Failure, prepared: Path, sheet: str, folder: Path) -> None:
    copy, log = folder / "copy", folder / "log"
    shutil.copytree(prepared, copy)
    code, lines = run_watched(lambda say: _work(copy, say), log, *failure.options)
    if "(INJECTED)" in log.read_text():
        promises = Promises.heard(lines, sheet)
        if failure.call in _FLUSHES:
            # What was written and could not be flushed may be on the disk all the same.
            promises.refused.clear()
        ended = Finding(wrong=["a fault of the disk was taken for one of the program"] if code else [])
        count(figures, str(failure), promises, ended, judge(copy / NAME, promises), judge_copies(copy, promises))
    shutil.rmtree(copy)
