"""One window for a registry; the second one raises the first; locking starts anew."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.services.people import own_drafts
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.idle import IdleWatch
from lifebox.ui.instance import Instance
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import PASSWORD
from tests.support.qt import strike, type_text


def test_the_second_window_raises_the_first(look: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "a.lifebox"), Instance(tmp_path / "a.lifebox")
    other = Instance(tmp_path / "b.lifebox")
    assert first.claim()
    assert other.claim()
    with qtbot.waitSignal(first.raise_wanted):
        assert not second.claim()
    first.release()
    assert second.claim()
    second.release()
    other.release()


def test_a_lock_that_nobody_answers_for_is_taken_over(look: QApplication, tmp_path: Path) -> None:
    dead, next_one = Instance(tmp_path / "a.lifebox"), Instance(tmp_path / "a.lifebox")
    assert dead.claim()
    dead._server.close()
    assert next_one.claim()
    next_one.release()
    dead.release()


def test_idle_is_told_once_nothing_happens(look: QApplication, qtbot: QtBot) -> None:
    watch = IdleWatch(look, lambda: False, milliseconds=20)
    with qtbot.waitSignal(watch.idle):
        pass
    watch.stop()


def test_lock_keeps_the_draft_and_starts_anew(
    window: Window,
    enter: Callable[[], None],
    qtbot: QtBot,
    restarts: list[Path],
    program: Program,
    tmp_path: Path,
) -> None:
    enter()
    assert window.desk is not None
    window.desk.new_person()
    page = window.desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    type_text(page.form.editors["identity.surname"], "Żółkiewska")
    strike(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: restarts == [tmp_path / "okno.lifebox"])
    office = program.unlock(restarts[0], "anna", PASSWORD)
    (draft,) = own_drafts(office)
    assert draft.card.identity.surname == "Żółkiewska"
    office.registry.close()
