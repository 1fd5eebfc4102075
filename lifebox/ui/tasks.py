"""The only thread code of the window: a worker for reads, one for look-ups, one for writes, a small pool for batches.

Work runs off the UI thread; `done` or `failed` is always called on the UI thread, once, unless the task was replaced
by a newer one of the same `latest` name or the window has closed.
"""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from lifebox.domain.errors import LifeboxError

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[LifeboxError], None]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
BATCH_WORKERS = 2


class TaskRunner(Protocol):
    """What presenters need of threads; tests run the same calls at once."""

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed, latest: str = "") -> None:
        """Run `work` after earlier reads. Of tasks with the same `latest` only the newest is answered."""

    def look_up(self, work: Callable[[], T], done: Done[T], failed: Failed, latest: str = "") -> None:
        """As `read`, but for an emergency look-up, which waits for nothing that the rest of the window reads."""

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed) -> None:
        """Run `work` after earlier writes."""

    def batch(self, name: str, work: Callable[[Progress, Cancelled], T], done: Done[T], failed: Failed) -> None:
        """Run long `work` beside the others; `name` is shown with its progress."""

    def forget(self, *latest: str) -> None:
        """What was asked under these names by now is answered no more: something else is shown in its place."""


@dataclass(frozen=True, slots=True)
class Job:
    """A running batch as the progress strip shows it."""

    number: int
    name: str
    stop: Event = field(default_factory=Event, compare=False)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.stop.set()


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[T]):
    done: Done[T]
    failed: Failed
    ticket: tuple[str, int]
    job: Job | None = None
    value: T | None = None
    error: Exception | None = None


class Tasks(QObject):
    """The runner of the real window. Make, use and `close` it on the UI thread."""

    job_started = Signal(object)
    job_moved = Signal(object, int, int)
    job_ended = Signal(object)
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reads = ThreadPoolExecutor(1, "lifebox-read")
        self._lookups = ThreadPoolExecutor(1, "lifebox-lookup")
        self._writes = ThreadPoolExecutor(1, "lifebox-write")
        self._batches = ThreadPoolExecutor(BATCH_WORKERS, "lifebox-batch")
        self._newest: dict[str, int] = {}
        self._jobs: dict[int, Job] = {}
        self._count = 0
        self._closed = False
        self._came_back.connect(self._deliver)

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed, latest: str = "") -> None:
        self._start(self._reads, work, _Outcome(done, failed, self._ticket(latest)))

    def look_up(self, work: Callable[[], T], done: Done[T], failed: Failed, latest: str = "") -> None:
        self._start(self._lookups, work, _Outcome(done, failed, self._ticket(latest)))

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed) -> None:
        self._start(self._writes, work, _Outcome(done, failed, ("", 0)))

    def batch(self, name: str, work: Callable[[Progress, Cancelled], T], done: Done[T], failed: Failed) -> None:
        self._count += 1
        job = Job(self._count, name)
        self._jobs[job.number] = job
        self.job_started.emit(job)

        def progress(finished: int, total: int) -> None:
            self.job_moved.emit(job, finished, total)

        self._start(self._batches, lambda: work(progress, job.stop.is_set), _Outcome(done, failed, ("", 0), job))

    def forget(self, *latest: str) -> None:
        for name in latest:
            self._ticket(name)

    def close(self) -> None:
        """Finish what was begun, drop what was not, answer nothing more."""
        self._closed = True
        for job in self._jobs.values():
            job.cancel()
        for pool in (self._reads, self._lookups, self._batches, self._writes):
            pool.shutdown(wait=True, cancel_futures=pool is not self._writes)

    def _ticket(self, latest: str) -> tuple[str, int]:
        self._count += 1
        if latest:
            self._newest[latest] = self._count
        return latest, self._count

    def _start(self, pool: ThreadPoolExecutor, work: Callable[[], T], blank: _Outcome[T]) -> None:
        if self._closed:
            return

        def run() -> None:
            if self._is_stale(blank):
                return
            try:
                value, error = work(), None
            except Exception as caught:  # noqa: BLE001 - nothing may be lost between threads; sorted in _deliver
                value, error = None, caught
            self._came_back.emit(_Outcome(blank.done, blank.failed, blank.ticket, blank.job, value, error))

        pool.submit(run)

    def _is_stale(self, outcome: _Outcome[Any]) -> bool:
        latest, number = outcome.ticket
        return bool(latest) and self._newest[latest] != number

    def _deliver(self, outcome: _Outcome[Any]) -> None:
        if outcome.job is not None:
            self._jobs.pop(outcome.job.number, None)
            self.job_ended.emit(outcome.job)
        if self._closed or self._is_stale(outcome):
            return
        error = outcome.error
        if error is None:
            outcome.done(outcome.value)
        elif isinstance(error, LifeboxError):
            outcome.failed(error)
        else:
            outcome.failed(LifeboxError())
            sys.excepthook(type(error), error, error.__traceback__)
