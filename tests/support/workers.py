"""Answers of the window's workers that come late: held back until something else was done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event
from typing import Any

from pytestqt.qtbot import QtBot

from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage

LONGEST = 120


@contextmanager
def held(start: Callable[..., None]) -> Iterator[None]:
    """What is begun meanwhile by `start`, such as `tasks.read`, runs only afterwards."""
    gate = Event()
    start(partial(gate.wait, LONGEST), _nothing, _nothing)
    try:
        yield
    finally:
        gate.set()


def settle(tasks: Tasks, qtbot: QtBot, rounds: int = 3) -> None:
    """Until everything that was begun is answered, and what that began as well."""
    for _ in range(rounds):
        answered: list[None] = []
        for start in (tasks.read, tasks.look_up, tasks.write):
            start(lambda: None, answered.append, _nothing)
        qtbot.waitUntil(partial(_are_three, answered))


def checked(page: RecordPage, qtbot: QtBot) -> None:
    """Until the card as it is typed was checked, and its alerts and warnings are shown."""
    answered: list[None] = []
    qtbot.waitUntil(lambda: not page.presenter._check_delay._timer.isActive())
    page.presenter._tasks.read(lambda: None, answered.append, _nothing)
    qtbot.waitUntil(lambda: bool(answered))


def _are_three(answered: list[None]) -> bool:
    return len(answered) == 3


def _nothing(_: Any) -> None:
    """Nothing to show."""
