"""Crashes and logs hold places, never what somebody typed."""

import logging
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from lifebox.ui.crash import CrashHook, open_log

SECRET = "Kowalska 42051200000"


def crash() -> None:
    raise ValueError(SECRET)


def test_the_log_holds_type_and_place_only(tmp_path: Path) -> None:
    handler = open_log(tmp_path)
    try:
        logging.getLogger("lifebox.test").warning("saved %s", SECRET)
        try:
            crash()
        except ValueError:
            logging.getLogger("lifebox.test").exception(SECRET)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    text = (tmp_path / "lifebox.log").read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Kowalska" not in text


def test_a_crash_is_told_and_noted_without_its_message(look: object, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    before = sys.excepthook
    hook = CrashHook(tmp_path, told.append)
    try:
        crash()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    finally:
        hook.remove()
    qtbot.waitUntil(lambda: bool(told))
    assert sys.excepthook is before
    assert told[0].startswith("builtins.ValueError\n")
    assert "crash" in told[0]
    assert SECRET not in told[0]
    noted = (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert told[0] in noted
    assert SECRET not in noted
