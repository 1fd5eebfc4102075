"""Power cuts: a process is watched writing, and at any moment only what it had flushed is sure to be on the disk."""

import copy
import hashlib
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from lifebox.registry.opening import create_registry
from tests.faults.programme.disk import SHARED_MEMORY, Disk
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import EARLIER, NAME, Finding, count, judge, judge_copies, reopen
from tests.faults.programme.processes import missing_strace, run_watched
from tests.faults.programme.trace import OPTIONS, Event, Said, Trace
from tests.faults.programme.work import Deeds, Promises, Say, Writer
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP

_USED_AFTER = 5  # each so manieth registry is also written to, which takes as long again
_TRIES = 100  # nothing may be missing by chance


_Seen = dict[tuple[bytes, str], list[Finding]]


@dataclass(frozen=True)
class Scene:
    """What is done while the power may go. `concerned` says of a file's name whether cuts are wanted while it waits."""

    play: Callable[[Path, Say], None]
    concerned: Callable[[str], bool]
    copies: bool = False


def _save(path: Path, say: Say) -> None:
    """Three sittings of one person; the log of the database is put into it now and then, and when it is closed."""
    number = 0
    for sitting in range(3):
        vault = reopen(path / NAME, moment=EARLIER + timedelta(hours=sitting))
        writer = Writer(vault, f"w{sitting}", say)
        for _ in range(10):
            writer.save()
            number += 1
            if number % 7 == 0:
                vault.settle()
        vault.close()


def _change_keys(path: Path, say: Say) -> None:
    vault = reopen(path / NAME, moment=EARLIER)
    writer, deeds = Writer(vault, "w", say), Deeds(vault, say)
    for _ in range(3):
        deeds.change_password()
        writer.save()
        deeds.add_account()
        deeds.renew_sheet()
    vault.close()


def _back_up(path: Path, say: Say) -> None:
    vault = reopen(path / NAME, moment=EARLIER)
    writer, deeds = Writer(vault, "w", say), Deeds(vault, say)
    for _ in range(3):
        writer.save()
        writer.save()
        deeds.back_up(path)
    vault.close()


def _rotate(path: Path, say: Say) -> None:
    vault = reopen(path / NAME, moment=EARLIER)
    writer, deeds = Writer(vault, "w", say), Deeds(vault, say)
    for _ in range(3):
        writer.save()
        writer.save()
        deeds.rotate()
    writer.save()
    vault.close()


def _erase(path: Path, say: Say) -> None:
    """People leave; when it is closed all pages are written anew."""
    for sitting in range(3):
        vault = reopen(path / NAME, moment=EARLIER + timedelta(hours=sitting))
        writer = Writer(vault, f"w{sitting}", say)
        for _ in range(5):
            writer.save()
        writer.erase()
        writer.save()
        writer.erase()
        vault.close()


SCENES = {
    "registry": Scene(_save, lambda name: ".db" in name),
    "head": Scene(_save, lambda name: ".head." in name),
    "erasure": Scene(_erase, lambda name: ".db" in name),
    "key file": Scene(_change_keys, lambda name: ".db" not in name and ".head." not in name),
    "backup": Scene(_back_up, lambda name: ".part" in name or name == ".", copies=True),
    "rotation": Scene(_rotate, lambda name: "registry-1.db" not in name),
}


def cut_power(name: str, planned: int, seed: str, folder: Path) -> Figures:
    """So many power cuts in one run of a scene."""
    figures = Figures(planned=planned, skipped=missing_strace())
    if figures.skipped:
        return figures
    scene, chance = SCENES[name], random.Random(seed)
    played = folder / "played"
    played.mkdir()
    vault, recovery = create_registry(played / NAME, make.PROFILE, make.LOGIN, make.PASSWORD, make.settings(), CHEAP)
    vault.close()
    disk, trace = Disk(played), Trace(played)
    code, _ = run_watched(lambda say: scene.play(played, say), folder / "log", *OPTIONS)
    if code:
        raise RuntimeError(f"the scene ended with {code}")
    events = list(trace.events(folder / "log"))
    moments = Counter(chance.choices(_moments(copy.deepcopy(disk), events, scene), k=planned))
    promises, seen = Promises(sheet=recovery.sheet_text), _Seen()
    for moment, event in enumerate(events):
        disk.follow(event)
        if isinstance(event, Said):
            promises.hear(event.line)
        for cut in range(moments[moment]):
            _look(figures, scene, disk, promises, random.Random(f"{seed} {moment} {cut}"), folder / "cut", seen)
    return figures


def _moments(disk: Disk, events: list[Event], scene: Scene) -> list[int]:
    """The events after which something that the scene is about waits for the disk."""
    found = []
    for number, event in enumerate(events):
        disk.follow(event)
        if any(scene.concerned(name) for name in disk.waiting()):
            found.append(number)
    return found


def _look(
    figures: Figures, scene: Scene, disk: Disk, promises: Promises, chance: random.Random, left: Path, seen: _Seen
) -> None:
    for _ in range(_TRIES):
        if disk.cut(left, chance):
            break
        shutil.rmtree(left)
    else:
        return
    # What another cut left already, with the same promised, was looked at.
    image = _digest(left), repr(promises)
    if image not in seen:
        figures.distinct += 1
        seen[image] = [judge(left / NAME, promises, go_on=len(seen) % _USED_AFTER == 0)]
        if scene.copies:
            seen[image].append(judge_copies(left, promises))
    count(figures, f"cut {figures.fired}", promises, *seen[image])
    shutil.rmtree(left)


def _digest(left: Path) -> bytes:
    digest = hashlib.sha256()
    for path in sorted(left.rglob("*")):
        if path.is_file() and not path.name.endswith(SHARED_MEMORY):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(left)} {len(content)} ".encode() + content)
    return digest.digest()
