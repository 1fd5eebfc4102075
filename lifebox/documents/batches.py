"""Long runs of pages, drawn by several processes at once and put together to one PDF.

Workers get what they draw, and give their pages back, through pipes: nothing of it touches a disk, a command line or
a log. The executors of the standard library are not used because theirs can neither be ended at once nor notice that
the program that started them is gone.
"""

import logging
import os
import signal
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Item_contra = TypeVar("Item_contra", contravariant=True)
Progress = Callable[[int, int], None]

LEAST = 120
"""From so many on workers are faster, although they take half a second to start."""
MOST_WORKERS = 4
_LARGEST_PART = 50
_PARTS = 8
_MOMENT = 0.1

_log = logging.getLogger(__name__)


class Draw(Protocol[Item_contra]):
    """Draws pages. It goes to the workers by its name: a function of a module, or a `partial` of one."""

    def __call__(self, items: Sequence[Item_contra], /, *, progress: Progress | None = None) -> bytes: ...


class _Unable(Exception):
    """A worker could not be started, has died, or could not draw its part."""


def draw_batch(draw: Draw[Item], items: Iterable[Item], total: int, progress: Progress | None = None) -> bytes:
    """The pages of `total` items as one PDF, drawn by workers where that is faster; no two items share a page.

    `items` are taken little by little, while workers draw what came before. `progress` hears, often, how many of
    `total` are done; what it raises ends the work and the workers at once. What workers cannot do is done all over in
    this process, which raises what there is to raise.
    """
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    if total < LEAST or workers < 2:
        return draw(list(_heard(items, total, progress)), progress=progress)
    taken: list[Item] = []
    rest = iter(items)

    def report(done: int) -> None:
        if progress:
            progress(done, total)

    try:
        with _workers(workers) as pipes:
            parts = _draw_parts(draw, _cut(rest, total, taken), pipes, report)
            _tell(pipes[0], _join, parts)
            return _hear(pipes[0])
    except _Unable:
        _log.warning("worker processes could not draw these pages; this process does")
        return draw(list(chain(taken, _heard(rest, total, progress))), progress=progress)


def _heard(items: Iterable[Item], total: int, progress: Progress | None) -> Iterator[Item]:
    """The items; `progress` may end the work between any two."""
    for item in items:
        if progress:
            progress(0, total)
        yield item


def _cut(items: Iterator[Item], total: int, taken: list[Item]) -> Iterator[list[Item]]:
    """Parts whose size depends on nothing but `total`; what was given out is kept in `taken`."""
    size = min(_LARGEST_PART, -(-total // _PARTS))
    while part := list(islice(items, size)):
        taken += part
        yield part


def _draw_parts(
    draw: Draw[Item], parts: Iterator[list[Item]], pipes: Sequence[Connection], report: Callable[[int], None]
) -> list[bytes]:
    """The pages of each part, in the order of the parts."""
    idle = list(pipes)
    busy: dict[Connection, tuple[int, int]] = {}
    made: dict[int, bytes] = {}
    done = 0
    ahead = next(parts, None)
    while ahead or busy:
        report(done)
        if ahead and idle:
            pipe = idle.pop()
            busy[pipe] = (len(busy) + len(made), len(ahead))
            _tell(pipe, draw, ahead)
            # The next part is made ready while the workers draw.
            ahead = next(parts, None)
            continue
        for pipe in _answering(busy):
            number, count = busy.pop(pipe)
            made[number] = _hear(pipe)
            done += count
            idle.append(pipe)
    report(done)
    return [made[number] for number in sorted(made)]


def _answering(pipes: Collection[Connection]) -> list[Connection]:
    """Those whose worker has answered or died; none after a moment, so that the work can be ended meanwhile."""
    ready = wait(list(pipes), _MOMENT)
    return [pipe for pipe in pipes if pipe in ready]


def _tell(pipe: Connection, work: Callable[..., bytes], argument: Sequence[object]) -> None:
    try:
        pipe.send((work, argument))
    except OSError:
        raise _Unable from None


def _hear(pipe: Connection) -> bytes:
    try:
        answer = pipe.recv_bytes()
    except (EOFError, OSError):
        raise _Unable from None
    if not answer:
        raise _Unable
    return answer


@contextmanager
def _workers(count: int) -> Iterator[list[Connection]]:
    """The pipes to that many new processes, which are killed at the end whatever they do then."""
    context = get_context("spawn")
    started: list[tuple[SpawnProcess, Connection]] = []
    try:
        try:
            for _ in range(count):
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs,), name="lifebox-pages", daemon=True)
                started.append((process, ours))
                with theirs:
                    process.start()
        except OSError:
            raise _Unable from None
        yield [pipe for _, pipe in started]
    finally:
        for process, pipe in started:
            pipe.close()
            if process.pid is not None:
                process.kill()
                process.join()
            process.close()


def _serve(pipe: Connection) -> None:
    """What a worker does until the program kills it or is gone itself. An empty answer says that it could not."""
    # Who interrupts the program at the terminal means the program, which ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _dump_no_core()
    while True:
        try:
            work, argument = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = work(argument)
        except Exception:  # noqa: BLE001 – the program does the same again and hears what is wrong
            answer = b""
        try:
            pipe.send_bytes(answer)
        except OSError:
            return


def _dump_no_core() -> None:
    """What is drawn must not come to lie on a disk when a worker dies."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 – not everywhere

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _join(parts: Sequence[bytes]) -> bytes:
    """One PDF of several, with title and language of the first.

    Done by a worker: pdfium is not made for threads, and the program may be reading a scanned PDF meanwhile.
    """
    import pypdfium2  # noqa: PLC0415 – only workers need it

    whole = pypdfium2.PdfDocument(parts[0])
    for part in parts[1:]:
        whole.import_pages(pypdfium2.PdfDocument(part))
    joined = BytesIO()
    whole.save(joined)
    return joined.getvalue()
