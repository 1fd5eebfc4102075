"""The kinds of fault, how many of each there are, and in what portions they are run."""

import logging
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.faults.programme.ageing import damage_wal, roll_back
from tests.faults.programme.errors import every_failure, fail_some
from tests.faults.programme.figures import Figures
from tests.faults.programme.flips import TARGETS, flip_bits
from tests.faults.programme.full_disks import fill_disks
from tests.faults.programme.judge import quick_engines
from tests.faults.programme.kills import kill_rotations, kill_writers
from tests.faults.programme.plants import PLANTS
from tests.faults.programme.power import SCENES, cut_power
from tests.faults.programme.restores import restore_copies

Run = Callable[[int, str, Path], Figures]
"""How many faults, the seed, an empty folder."""
Part = Callable[[int, int, Path], Figures]
"""Which part, of how many, an empty folder."""


@dataclass(frozen=True)
class Kind:
    """One line of the table. `portion` faults are run at once, each portion with registries of its own.

    Where only a first run shows how many faults there can be, `every` runs a part of them, and `full` and `portion`
    count parts.
    """

    run: Run
    small: int
    full: int
    portion: int
    every: Part | None = None

    def portions(self, *, full: bool) -> list[int]:
        """The faults of each portion."""
        planned = self.full if full else self.small
        size = min(self.portion, planned)
        return [min(size, planned - first) for first in range(0, planned, size)]


_POWER = {"registry": 8_000, "erasure": 2_000, "head": 3_000, "key file": 3_000, "backup": 3_000, "rotation": 3_000}
_FLIPS = {
    "database": 16_000,
    "attachments": 6_000,
    "key file": 14_000,
    "head": 9_000,
    "recovery file": 6_000,
    "reserve": 500,
    "copy": 16_000,
    "list of a copy": 8_000,
    "bundle": 16_000,
    "bundle's log": 4_000,
    "attempts": 1_500,
    "announcements": 3_000,
    "printers": 1_500,
    "window": 1_500,
}

KINDS: dict[str, Kind] = {
    "kills: 1 writer": Kind(partial(kill_writers, 1), 12, 1_000, 50),
    "kills: 3 writers": Kind(partial(kill_writers, 3), 12, 1_000, 50),
    "kills: rotation": Kind(kill_rotations, 6, 500, 25),
    **{f"power: {name}": Kind(partial(cut_power, name), 20, _POWER[name], 500) for name in SCENES},
    "failing calls": Kind(fail_some, 15, 24, 1, every_failure),
    "full disks": Kind(fill_disks, 3, 50, 10),
    "WAL": Kind(damage_wal, 40, 10_000, 500),
    "old pages": Kind(roll_back, 40, 10_000, 250),
    **{f"flips: {name}": Kind(partial(flip_bits, target), 30, _FLIPS[name], 500) for name, target in TARGETS.items()},
    "restores": Kind(restore_copies, 3, 100, 10),
}


@dataclass(frozen=True)
class Portion:
    """A portion of a kind, which needs nothing but this to be run again."""

    kind: str
    number: int
    planned: int
    seed: str
    scratch: Path
    parts: int = 0

    @property
    def name(self) -> str:
        """What it is called among the results."""
        return f"{self.kind} {self.number} of {self.planned}, seed {self.seed}"

    def figures(self) -> Figures:
        """Run it."""
        began = time.monotonic()
        kind = KINDS[self.kind]
        with quick_engines(), tempfile.TemporaryDirectory(prefix="faults-", dir=self.scratch) as folder:
            if kind.every is not None and self.parts:
                figures = kind.every(self.number, self.parts, Path(folder))
            else:
                figures = kind.run(self.planned, f"{self.seed} {self.number}", Path(folder))
        figures.seconds = time.monotonic() - began
        return figures


def portions(kinds: list[str], *, full: bool, seed: str, scratch: Path) -> list[Portion]:
    """All portions of these kinds."""
    found = []
    for kind in kinds:
        planned = KINDS[kind].portions(full=full)
        found += [
            Portion(kind, number, count, seed, scratch, len(planned) if full else 0)
            for number, count in enumerate(planned)
        ]
    return found


def begin(plant: str) -> None:
    """Make a process ready for portions."""
    logging.disable()  # of what the program says of thousands of faults
    if plant:
        PLANTS[plant](pytest.MonkeyPatch())


def run(portion: Portion) -> tuple[str, dict[str, Any]]:
    """A portion's name and its figures as they are stored."""
    try:
        return portion.name, portion.figures().stored()
    except Exception as error:
        raise RuntimeError(portion.name) from error
