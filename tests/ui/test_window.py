"""The window's size and place on the screens that there are."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QApplication

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.application import Window, fitted
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk

NARROWEST = 683 - 64
"""The width of 1366 points at a scale of 200 %, less the icons of the navigation."""
SMALLEST = QRect(0, 30, 1366, 708)
"""What a 1366 × 768 screen leaves below a panel and a title bar."""

PLACES = st.builds(
    QRect, st.integers(-4000, 4000), st.integers(-4000, 4000), st.integers(1, 5000), st.integers(1, 5000)
)


@given(PLACES)
def test_any_place_is_brought_onto_the_screen(wanted: QRect) -> None:
    found = fitted(wanted, SMALLEST)
    assert SMALLEST.contains(found)
    assert found == wanted or not SMALLEST.contains(wanted)
    assert found.width() == min(wanted.width(), SMALLEST.width())


def test_a_remembered_place_that_is_gone_is_corrected(look: QApplication, program: Program, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    before = Window(program, settings, lambda _: None)
    before.setGeometry(300, 500, 4000, 3000)
    before.close()
    again = Window(program, settings, lambda _: None)
    assert again.screen().availableGeometry().contains(again.geometry())
    again.close()


def test_no_page_needs_more_than_a_small_screen(office: Office, program: Program, tasks: Tasks) -> None:
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    needed = {page.value: made.minimumSizeHint() for page, made in desk.pages.items()}
    assert {page: size for page, size in needed.items() if size.height() > 640 or size.width() > NARROWEST} == {}
    assert desk.minimumSizeHint().height() <= SMALLEST.height()
    desk.deleteLater()
