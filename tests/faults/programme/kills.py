"""Processes killed while they save, and while they change the keys."""

import random
import signal
from pathlib import Path

from lifebox.registry.opening import open_registry
from lifebox.registry.vault import Vault
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import count, judge
from tests.faults.programme.processes import Child, Deed, kill_after
from tests.faults.programme.work import Deeds, Promises, Say, Writer
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP

_LONGEST_SAVING, _LONGEST_ROTATING = 0.1, 0.6
"""Seconds. A rotation takes half of it here, what is saved before it included."""
_AT_WORK = 0.8  # of the kills meet somebody who has saved something, the others anybody
_PATIENCE = 60.0


def kill_writers(at_once: int, planned: int, seed: str, folder: Path) -> Figures:
    """So many kills, of one registry, in rounds of so many processes."""
    figures, chance, promises = Figures(planned=planned), random.Random(seed), Promises()
    path = folder / "a.lifebox"
    make.create(path).close()
    for first in range(0, planned, at_once):
        names = [f"w{number}" for number in range(first, min(first + at_once, planned))]
        moments = [chance.uniform(0, _LONGEST_SAVING) for _ in names]
        children = [Child.fork(_saving(path, name)) for name in names]
        ended = kill_after(list(zip(children, moments, strict=True)), at_work=chance.random() < _AT_WORK)
        _count_round(figures, f"writers {names}", promises, ended, path)
    return figures


def kill_rotations(planned: int, seed: str, folder: Path) -> Figures:
    """So many kills of a process that changes the keys of one registry."""
    figures, chance, promises = Figures(planned=planned), random.Random(seed), Promises()
    path = folder / "a.lifebox"
    make.create(path).close()
    for number in range(planned):
        child = Child.fork(_rotating(path, f"w{number}"))
        ended = kill_after([(child, chance.uniform(0, _LONGEST_ROTATING))], at_work=chance.random() < _AT_WORK)
        _count_round(figures, f"rotation {number}", promises, ended, path)
    return figures


def _count_round(
    figures: Figures, case: str, promises: Promises, ended: list[tuple[int, list[str]]], path: Path
) -> None:
    killed = sum(code == -signal.SIGKILL for code, _ in ended)
    failed = sum(code > 0 for code, _ in ended)
    for _, lines in ended:
        for line in lines:
            promises.hear(line)
    finding = judge(path, promises, go_on=False)
    if failed:
        finding.wrong.append("a process ended by a fault of its own")
    if killed:
        count(figures, case, promises, finding)
        # Each of those that were killed is one fault, though they are looked at together.
        figures.fired += killed - 1
        figures.noticed += (killed - 1) if finding.noticed else 0
        figures.whole += 0 if finding.noticed or finding.missing or finding.wrong else killed - 1


def _open(path: Path) -> Vault:
    return open_registry(path, make.LOGIN, make.PASSWORD, make.settings(patience=_PATIENCE), CHEAP)


def _saving(path: Path, name: str) -> Deed:
    def save(say: Say) -> None:
        writer = Writer(_open(path), name, say)
        while True:
            writer.save()

    return save


def _rotating(path: Path, name: str) -> Deed:
    def rotate(say: Say) -> None:
        vault = _open(path)
        writer, deeds = Writer(vault, name, say), Deeds(vault, say)
        writer.save()
        while True:
            deeds.rotate()

    return rotate
