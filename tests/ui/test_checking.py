"""The self-test of the window, as the frozen program runs it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from lifebox.app import open_window, run_program
from lifebox.resources import resource
from lifebox.services.program import Program
from lifebox.ui import i18n
from lifebox.ui.application import Window
from lifebox.ui.checking import check_window


def test_the_window_is_checked_by_command(
    look: QApplication, program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(program, open_window, ["self-test", "--window"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "ok  window"
    assert not program.settings.exists(), "checking remembers nothing"


def test_a_window_that_draws_nothing_is_noticed(
    look: QApplication, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = QPixmap(800, 600)
    empty.fill()
    monkeypatch.setattr(Window, "grab", lambda window: empty)
    with pytest.raises(AssertionError, match="draws nothing"):
        check_window(program)


def test_a_missing_catalogue_is_noticed(
    look: QApplication, program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def only_others(*parts: str) -> Path:
        if parts[-1] == "lifebox_en.qm":
            raise FileNotFoundError(parts[-1])
        return resource(*parts)

    monkeypatch.setattr(i18n, "resource", only_others)
    with pytest.raises(FileNotFoundError, match="lifebox_en"):
        check_window(program)
