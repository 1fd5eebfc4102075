"""Whatever else is open, closing the window tells so, and whoever started the program ends with it."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from lifebox.ui.application import Window


def test_locking_is_told_though_a_message_is_open(
    window: Window, enter: Callable[[], None], restarts: list[Path], qtbot: QtBot
) -> None:
    enter()
    window.show_crash("builtins.ValueError")
    with qtbot.waitSignal(window.closed):
        window.lock()
    assert len(restarts) == 1
