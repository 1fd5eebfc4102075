"""Rows of a list read ahead of their writing: of a long list by a process of its own, a third of the work."""

import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context

from lifebox.interop.intake.apart import MEMORY
from lifebox.interop.intake.confining import confine
from lifebox.interop.intake.mapping import Mapping
from lifebox.interop.intake.rows import IntakeRow, read_row
from lifebox.interop.intake.tables import TableRow
from lifebox.services.office import Office

CHUNK = 250
"""Rows read, and written in one transaction: short ones let other desks save in between."""
LONG = 2_000
"""Rows from which on starting a process pays."""
_AHEAD = 4
_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Ground:
    """What cells are read by."""

    area_code: str
    town: str
    today: date

    @classmethod
    def of(cls, office: Office) -> "Ground":
        """That of the registry."""
        with office.registry.read() as reader:
            profile = reader.organisation()
        return cls(profile.area_code, profile.town, office.clock.today())

    def read(self, row: TableRow, mapping: Mapping) -> IntakeRow:
        """One row as a card, or as the reason why there is none."""
        return read_row(row, mapping, area_code=self.area_code, default_town=self.town, today=self.today)


def read_chunks(
    ground: Ground, rows: Sequence[TableRow], mapping: Mapping, start: int = 0
) -> Iterator[tuple[int, list[IntakeRow]]]:
    """The rows from `start` on, a chunk at a time with the place of its first row."""
    starts = range(start, len(rows), CHUNK)
    chunks = ((at, rows[at : at + CHUNK]) for at in starts)
    if len(rows) - start < LONG:
        for at, chunk in chunks:
            yield at, _read(ground, chunk, mapping)
        return
    pool = ProcessPoolExecutor(1, get_context("spawn"), _begin)
    waiting: deque[tuple[int, Sequence[TableRow], Future[list[IntakeRow]]]] = deque()
    try:
        for at, chunk in chunks:
            waiting.append((at, chunk, pool.submit(_read, ground, chunk, mapping)))
            if len(waiting) > _AHEAD:
                yield _answer(ground, mapping, *waiting.popleft())
        while waiting:
            yield _answer(ground, mapping, *waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _answer(
    ground: Ground, mapping: Mapping, at: int, chunk: Sequence[TableRow], read: Future[list[IntakeRow]]
) -> tuple[int, list[IntakeRow]]:
    try:
        return at, read.result()
    except BrokenProcessPool:
        # The system killed it, for want of memory for one; this process does the same more slowly.
        return at, _read(ground, chunk, mapping)


def _read(ground: Ground, rows: Sequence[TableRow], mapping: Mapping) -> list[IntakeRow]:
    return [ground.read(row, mapping) for row in rows]


def _begin() -> None:
    """What the process does first: who interrupts the program at the terminal means the program."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    confine(MEMORY, _SECONDS)
