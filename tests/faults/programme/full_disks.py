"""Small file systems that really fill up while somebody works."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lifebox.domain.errors import DiskFull, LifeboxError, LoginDelayed, LoginRefused
from lifebox.domain.people import PeopleFilter
from lifebox.registry.opening import create_registry, open_registry
from lifebox.registry.vault import Vault
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import EARLIER, LATER, NAME, Finding, count, judge, judge_copies
from tests.faults.programme.work import Deeds, Promises, Writer
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP

_RESERVE = 512 * 1024
_LITTLE = 64 * 1024
_SMALL, _LARGE = "6m", "64m"
_FAILURES = 4  # saves that fail before somebody makes room


def missing_mounts(folder: Path) -> str:
    """Why no small disk can be made here, or nothing."""
    if not (sys.platform.startswith("linux") and os.geteuid() == 0):
        return "only the administrator can make small disks here"
    probe = folder / "probe"
    probe.mkdir()
    if not _mount(probe, "64k"):
        return "no file system can be mounted here"
    _unmount(probe)
    return ""


def fill_disks(planned: int, seed: str, folder: Path) -> Figures:
    """So many small disks, each with a registry of its own."""
    figures = Figures(planned=planned, skipped=missing_mounts(folder))
    if figures.skipped:
        return figures
    for number in range(planned):
        chance = random.Random(f"{seed} {number}")
        with _small_disk(folder / f"disk{number}") as disk:
            _fill(figures, f"disk {number}", disk, chance)
    return figures


def _fill(figures: Figures, case: str, disk: Path, chance: random.Random) -> None:
    settings = make.settings(clock=make.Ticking(EARLIER), reserve_bytes=_RESERVE)
    vault, recovery = create_registry(disk / NAME, make.PROFILE, make.LOGIN, make.PASSWORD, settings, CHEAP)
    lines: list[str] = []
    writer, deeds = Writer(vault, "w", lines.append), Deeds(vault, lines.append)
    for _ in range(chance.randint(1, 6)):
        writer.save()
    _leave(disk, chance.choice((0, 4096, _LITTLE, chance.randrange(20 * _LITTLE))))
    others = (deeds.change_password, lambda: deeds.back_up(disk), deeds.rotate, deeds.renew_sheet, vault._store.close)
    for deed in chance.choices(others, k=2):
        deed()
    failed = 0
    while failed < _FAILURES:
        failed += not writer.save()
    wrong = [f"told otherwise: {fault}" for fault in writer.faults if fault != DiskFull.__name__]
    wrong += _unreadable(vault)
    vault.close()
    wrong += _unopened(disk)
    _mount(disk, _LARGE, "remount,")  # somebody makes room
    promises = Promises.heard(lines, recovery.sheet_text)
    findings = (judge(disk / NAME, promises), judge_copies(disk, promises))
    count(figures, case, promises, Finding(wrong=wrong), *findings)


def _unreadable(vault: Vault) -> list[str]:
    """Looking up goes on while it is open."""
    try:
        with vault.read() as reader:
            reader.people(PeopleFilter())
    except LifeboxError as error:
        return [f"cannot be read on a full disk: {error}"]
    return []


def _unopened(disk: Path) -> list[str]:
    """Opening says that the disk is full, if the reserve is used up and it cannot be opened."""
    try:
        open_registry(disk / NAME, make.LOGIN, make.PASSWORD, make.settings(clock=make.Ticking(LATER)), CHEAP).close()
    except (DiskFull, LoginRefused, LoginDelayed):
        return []
    except LifeboxError as error:
        return [f"does not open on a full disk: {error}"]
    return []


def _leave(disk: Path, room: int) -> None:
    """Take all room but so much."""
    free = shutil.disk_usage(disk).free
    with (disk / "filler").open("wb", buffering=0) as file:
        os.posix_fallocate(file.fileno(), 0, max(free - room, 1))


@contextmanager
def _small_disk(at: Path) -> Iterator[Path]:
    at.mkdir()
    if not _mount(at, _SMALL):
        raise RuntimeError("no file system can be mounted here")
    try:
        yield at
    finally:
        _unmount(at)


def _mount(at: Path, size: str, how: str = "") -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"{how}size={size}", "tmpfs", str(at)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _unmount(at: Path) -> None:
    subprocess.run(["umount", "-l", str(at)], capture_output=True, check=False)
