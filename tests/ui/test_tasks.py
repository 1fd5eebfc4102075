"""The thread code: both outcomes come back on the UI thread, stale answers never do, closing waits for writes."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from lifebox.domain.errors import Cancelled, DiskFull, LifeboxError
from lifebox.services.progress import stop_when
from lifebox.ui.tasks import Job, Tasks


def raise_disk_full() -> None:
    raise DiskFull


@pytest.mark.parametrize("way", ["read", "write"])
def test_both_outcomes_come_back_on_the_ui_thread(tasks: Tasks, qtbot: QtBot, way: str) -> None:
    start: Callable[..., None] = getattr(tasks, way)
    came: list[tuple[object, bool]] = []
    ui = threading.current_thread()
    start(threading.current_thread, lambda t: came.append((t is ui, threading.current_thread() is ui)), came.append)
    start(raise_disk_full, came.append, lambda e: came.append((e.key, threading.current_thread() is ui)))
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == [(False, True), ("disk_full", True)]


def test_only_the_newest_answer_is_given(tasks: Tasks, qtbot: QtBot) -> None:
    gate, came = threading.Event(), list[int]()
    worked: list[int] = []

    def work(number: int) -> int:
        gate.wait(5)
        worked.append(number)
        return number

    for number in range(5):
        tasks.read(partial(work, number), came.append, lambda _: None, latest="search")
    gate.set()
    done = list[bool]()
    tasks.read(lambda: True, done.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(done))
    assert came == [4]
    assert worked in ([0, 4], [4])


def test_a_fault_of_our_own_is_told_and_goes_to_the_crash_path(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[LifeboxError] = []
    with qtbot.captureExceptions() as crashes:
        tasks.read(lambda: 1 // 0, lambda _: None, told.append)
        qtbot.waitUntil(lambda: bool(told))
    assert told[0].key == "unexpected"
    assert [kind for kind, *_ in crashes] == [ZeroDivisionError]


def test_a_batch_reports_and_stops_when_asked(tasks: Tasks, qtbot: QtBot) -> None:
    jobs: list[Job] = []
    moves: list[tuple[int, int]] = []
    failed: list[LifeboxError] = []
    tasks.job_started.connect(jobs.append)
    tasks.job_moved.connect(lambda job, done, total: moves.append((done, total)))
    cancelled = threading.Event()

    def work(progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> None:
        report = stop_when(stopped, progress)
        report(1, 2)
        cancelled.wait(5)
        report(2, 2)

    with qtbot.waitSignal(tasks.job_ended):
        tasks.batch("druk", work, lambda _: None, failed.append)
        qtbot.waitUntil(lambda: moves == [(1, 2)])
        jobs[0].cancel()
        cancelled.set()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


def test_closing_finishes_writes_and_answers_nothing(look: object) -> None:
    tasks, written, came = Tasks(), list[int](), list[int]()

    def write(number: int) -> int:
        written.append(number)
        return number

    for number in range(3):
        tasks.write(partial(write, number), came.append, lambda _: None)
    tasks.close()
    tasks.write(partial(write, 99), came.append, lambda _: None)
    assert written == [0, 1, 2]
    assert came == []
    assert not [t for t in threading.enumerate() if t.name.startswith("lifebox-")]
