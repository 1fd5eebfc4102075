"""One reader given many inputs: what came of them, how long each took, and how much memory the process took at most.

Each reader works in a process of its own, as it may die of what it reads. Where the program itself reads such files in
a process of their own that is no fault; anywhere else it is one.
"""

import os
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from lifebox.domain.errors import LifeboxError
from lifebox.interop.intake.confining import confine
from tests.fuzz.mutating import Mutator
from tests.fuzz.readers import Reader

MEMORY = 2 * 1024**3
DIED = "the process died"
_FOREVER = 10**6
_HUNG = 60.0
_ENOUGH = 10


@dataclass
class Outcome:
    """What a run came to. `faults` are inputs that raised something else or took too long, with what it was."""

    reader: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    peak: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[bytes, str]] = field(default_factory=list)

    @property
    def line(self) -> str:
        """A row of the table."""
        most = ", ".join(f"{name} {count:,}" for name, count in self.answers.most_common(5))
        numbers = f"{self.inputs:>9,} | {self.seconds:>7.1f} | {self.slowest * 1000:>7.0f} | {self.peak / 1024:>6.1f}"
        return f"| {self.reader:<24} | {numbers} | {len(self.faults):>6} | {most} |"

    def note(self, content: bytes, answer: str, fault: str, took: float) -> None:
        """One input more."""
        self.inputs += 1
        self.answers[answer] += 1
        self.slowest = max(self.slowest, took)
        if fault:
            self.faults.append((content, fault))


HEADING = (
    f"| {'reader':<24} | {'inputs':>9} | {'seconds':>7} | {'ms most':>7} | {'MB':>6} | faults | answers |\n"
    f"|{'-' * 26}|{'-' * 11}|{'-' * 9}|{'-' * 9}|{'-' * 8}|{'-' * 8}|---|"
)


def run(reader: Reader, inputs: Iterator[bytes], place: Path, *, seconds: float = float("inf")) -> Outcome:
    """Give the inputs to the reader in this process until they end, time is over or enough were at fault."""
    told = Outcome(reader.name)
    before = peak()
    begun = time.perf_counter()
    for content in inputs:
        told.note(content, *give(reader, content, place))
        if len(told.faults) >= _ENOUGH or time.perf_counter() - begun > seconds:
            break
    told.seconds = time.perf_counter() - begun
    told.peak = peak() - before
    return told


def run_apart(reader: Reader, inputs: Iterator[bytes], *, seconds: float = float("inf")) -> Outcome:
    """The same, each input sent to a process that is begun anew when it dies."""
    told = Outcome(reader.name)
    begun = time.perf_counter()
    worker = _Worker(reader)
    for content in inputs:
        if time.perf_counter() - begun > seconds or len(told.faults) >= _ENOUGH:
            break
        answer, fault, took, most = worker.give(content)
        told.peak = max(told.peak, most)
        told.note(content, answer, fault or (DIED if answer == DIED and not reader.contained else ""), took)
    worker.end()
    told.seconds = time.perf_counter() - begun
    return told


def give(reader: Reader, content: bytes, place: Path) -> tuple[str, str, float]:
    """What the reader answered, what is wrong with that if anything is, and the seconds of computing it took."""
    begun = time.process_time()
    answer, fault = "read", ""
    try:
        reader.read(content, place)
    except LifeboxError as error:
        answer = error.key
    except MemoryError:
        answer = "no memory"
        fault = "" if reader.contained else answer
    except Exception as error:  # noqa: BLE001 – whatever it is, it is our fault
        answer = fault = f"{type(error).__name__}: {str(error)[:120]}"
    took = time.process_time() - begun
    if took > reader.patience:
        fault = fault or f"{took:.1f} s"
    return answer, fault, took


def mutations(reader: Reader, count: int, seed: int = 1) -> Iterator[bytes]:
    """Whole examples first, then broken ones: the same for a seed."""
    seeds = reader.seeds()
    yield from seeds
    mutator = Mutator(seeds, random.Random(seed), packed=reader.packed)
    for _ in range(count - len(seeds)):
        yield mutator.input()


def peak() -> int:
    """Kilobytes that this process took at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


class _Worker:
    """A process that reads what it is sent, within limits."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._begin()

    def give(self, content: bytes) -> tuple[str, str, float, int]:
        """As the function `give`, and the kilobytes that the process took at most beyond its beginning."""
        try:
            self._pipe.send_bytes(content)
            if self._pipe.poll(_HUNG):
                found: tuple[str, str, float, int] = self._pipe.recv()
                return found
            answer = DIED, f"more than {_HUNG} s", _HUNG, 0
        except (EOFError, OSError):
            answer = DIED, "", 0.0, 0
        self.end()
        self._begin()
        return answer

    def end(self) -> None:
        """It is not needed any more."""
        self._pipe.close()
        self._process.kill()
        self._process.join()

    def _begin(self) -> None:
        # Forked: it has everything loaded, and dies thousands of times.
        context = get_context("fork")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._reader), daemon=True)
        with theirs:
            self._process.start()


def serve(pipe: Connection, reader: Reader) -> None:
    """What the process does."""
    # Libraries write a page to the terminal before they die.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with TemporaryDirectory() as folder:
        place = Path(folder) / "plik"
        if reader.contained:
            confine(MEMORY, _FOREVER)
        before = peak()
        while True:
            pipe.send((*give(reader, pipe.recv_bytes(), place), peak() - before))
