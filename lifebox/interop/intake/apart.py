"""Reading a file in a process of its own with limits: whatever the file does there, the program goes on.

The answer comes back as JSON: a parser that a file took over could say anything, but not make the program run it.
"""

import json
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic

from lifebox.domain.errors import EmptyFile, UnreadableFile
from lifebox.interop.intake.confining import confine
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.sources import Rows, Source, read_source

MEMORY = 2 * 1024**3
"""Bytes that the process may take; the largest list that the limits let through needs half of it."""
SECONDS = 120
_LONGEST_ANSWER = 512 * 1024**2
_MOMENT = 0.1
_TOO_MUCH = "too_demanding"


def _go_on() -> None:
    """Nobody wants it stopped."""


def read_apart(
    content: bytes, path: str, look: Callable[[], None] = _go_on, *, memory: int = MEMORY, seconds: float = SECONDS
) -> Source:
    """As `read_source`; also raises `UnreadableFile` with `too_demanding` where memory or time did not suffice.

    `look` is called again and again and may raise, which ends the reading.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, memory, seconds), name="lifebox-list", daemon=True)
    try:
        with theirs:
            process.start()
        answer = _ask(ours, content, look, monotonic() + seconds)
    except (EOFError, OSError):
        # It died of its limits, before or while it answered.
        raise UnreadableFile(detail=_TOO_MUCH, path=path) from None
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join()
        process.close()
    return _understood(answer, path)


def _ask(pipe: Connection, content: bytes, look: Callable[[], None], until: float) -> bytes:
    """Raises `EOFError`, `OSError` where the process is gone or late."""
    pipe.send_bytes(content)
    while not pipe.poll(_MOMENT):
        look()
        if monotonic() > until:
            raise EOFError
    return pipe.recv_bytes(_LONGEST_ANSWER)


def _understood(answer: bytes, path: str) -> Source:
    told = json.loads(answer)
    if (fault := told.get("fault")) is not None:
        raise EmptyFile(path=path) if not fault else UnreadableFile(detail=fault, path=path)
    sheets: dict[str, Rows] = {
        name: [(line, tuple(cells)) for line, cells in rows] for name, rows in told["sheets"].items()
    }
    problems = tuple(map(Problem, told["problems"]))
    return Source(sheets, told["encoding"], told["separator"], frozenset(told["hidden"]), problems)


def _serve(pipe: Connection, memory: int, seconds: float) -> None:
    """What the process does."""
    # Who interrupts the program at the terminal means the program, which ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    confine(memory, seconds)
    with suppress(EOFError, OSError):
        content = pipe.recv_bytes()
        pipe.send_bytes(_answer(content))


def _answer(content: bytes) -> bytes:
    try:
        found = read_source(content, "")
        told: dict[str, object] = {
            "sheets": found.sheets,
            "encoding": found.encoding,
            "separator": found.separator,
            "hidden": list(found.hidden),
            "problems": found.problems,
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    except EmptyFile:
        fault = ""
    except UnreadableFile as error:
        fault = str(error.params["detail"])
    except MemoryError:
        fault = _TOO_MUCH
    return json.dumps({"fault": fault}).encode()
