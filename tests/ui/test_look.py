"""Colours, size of text, room for fingers and narrow navigation: at once, remembered, and usable on a tablet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.look import TEXT_SIZES, Appearance, Look
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Job
from lifebox.ui.theme import DARK, HIGH_CONTRAST, LIGHT
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.page_stack import PageStack
from lifebox.ui.views.widgets import button, icon_button
from tests.support.qt import strike

CONTROL = Qt.KeyboardModifier.ControlModifier
TABLET = (683, 352)
"""1366 × 768 points at 200 %, less a title bar."""


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "wyglad.ini"), QSettings.Format.IniFormat)


@given(st.integers(50, 400), st.sampled_from((-1, 0, 1)))
def test_text_steps_lead_to_known_sizes(text: int, step: int) -> None:
    chosen = Look(text=text).with_text(step).text
    assert chosen in TEXT_SIZES or chosen == text
    assert (chosen - text) * step >= 0


def test_a_look_is_remembered(usual: QApplication, settings: QSettings) -> None:
    chosen = Look("contrast", 150, touch=True, narrow=True)
    Appearance(settings).choose(chosen)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert Appearance(again).look == chosen


def test_a_settings_file_that_makes_no_sense_is_survived(usual: QApplication, settings: QSettings) -> None:
    settings.setValue("window/text", "olbrzymi")
    settings.setValue("window/theme", "różowy")
    settings.setValue("window/touch", "może")
    made = Appearance(settings)
    assert (made.look.text, made.look.touch) == (100, False)
    made.apply()


def height(widget: QWidget, qtbot: QtBot) -> int:
    qtbot.addWidget(widget)
    widget.show()
    widget.adjustSize()
    return widget.height()


@pytest.mark.parametrize(("touch", "least"), [(False, 32), (True, 44)])
def test_controls_are_large_enough(
    usual: QApplication, settings: QSettings, qtbot: QtBot, touch: bool, least: int
) -> None:
    appearance = Appearance(settings)
    appearance.choose(Look("light", touch=touch))
    appearance.apply()
    made: list[QPushButton | QToolButton | QLineEdit] = [
        button("Zapisz", lambda: None),
        icon_button("mdi6.close", "Zamknij", lambda: None),
        QLineEdit(),
    ]
    assert [height(widget, qtbot) >= least for widget in made] == [True] * 3
    table = QTableView()
    table.setAccessibleName("Lista")
    holder = QWidget()
    qtbot.addWidget(holder)
    table.setParent(holder)
    appearance.fit(holder)
    assert table.verticalHeader().defaultSectionSize() == (44 if touch else 36)


def test_larger_text_makes_larger_controls(usual: QApplication, settings: QSettings, qtbot: QtBot) -> None:
    appearance = Appearance(settings)
    appearance.apply()
    made = button("Zapisz", lambda: None)
    before = height(made, qtbot)
    appearance.choose(Look(appearance.look.theme, 200))
    made.adjustSize()
    assert made.height() >= 1.9 * before
    assert made.fontInfo().pointSizeF() >= 20


def test_icons_take_the_new_colours(usual: QApplication, settings: QSettings, qtbot: QtBot) -> None:
    appearance = Appearance(settings)
    appearance.choose(Look("light"))
    appearance.apply()
    made = button("Drukuj", lambda: None, icon="mdi6.printer-outline")
    qtbot.addWidget(made)
    for theme in (LIGHT, DARK, HIGH_CONTRAST):
        appearance.choose(Look(theme.name))
        drawn = made.icon().pixmap(64, 64).toImage()
        opaque = {
            drawn.pixelColor(x, y).name() for x in range(64) for y in range(64) if drawn.pixelColor(x, y).alpha() == 255
        }
        assert opaque == {theme.text.lower()}


def test_the_view_keys_work_before_and_after_logging_in(
    usual: QApplication, window: Window, enter: Callable[[], None], qtbot: QtBot
) -> None:
    enter()
    assert window.desk is not None
    for pressed, theme in ((Qt.Key.Key_F8, "contrast"), (Qt.Key.Key_F7, "dark"), (Qt.Key.Key_F6, "light")):
        strike(window, pressed, CONTROL)
        assert window.appearance.look.theme == theme
        assert usual.property("theme") == theme
    strike(window, Qt.Key.Key_Plus, CONTROL)
    assert window.appearance.look.text == TEXT_SIZES[1]
    strike(window, Qt.Key.Key_0, CONTROL)
    assert window.appearance.look.text == 100
    strike(window, Qt.Key.Key_F9, CONTROL)
    assert window.appearance.look.touch
    window.resize(1300, 700)
    wide = window.desk._navigation.width()
    strike(window, Qt.Key.Key_F10, CONTROL)
    assert window.desk._navigation.width() < wide / 2
    shown = {deed.text: deed.action for deed in window.desk.places()[1].deeds}
    assert shown["Wąska nawigacja"].isChecked()
    assert shown["Jasne kolory"].isChecked()
    assert not shown["Ciemne kolory"].isChecked()


def test_the_log_in_obeys_the_view_keys(
    usual: QApplication, window: Window, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    window.begin(tmp_path / "nikt.lifebox")
    assert not isinstance(window.centralWidget(), LoginPage)
    strike(window, Qt.Key.Key_F8, CONTROL)
    assert usual.property("theme") == "contrast"


def _reachable(area: QScrollArea, page: QWidget) -> bool:
    """Whether scrolling brings every part of a page into view."""
    seen, needed = area.viewport().size(), page.minimumSizeHint()
    high = area.verticalScrollBar().maximum() >= needed.height() - seen.height()
    return high and area.horizontalScrollBar().maximum() >= needed.width() - seen.width()


def _is_idle(desk: Desk) -> bool:
    return not desk.strip._running


@pytest.mark.parametrize("look_wanted", [Look("light"), Look("contrast", 100, touch=True), Look("dark", 200)])
def test_a_tablet_at_200_per_cent_cuts_nothing(
    usual: QApplication, window: Window, enter: Callable[[], None], qtbot: QtBot, look_wanted: Look
) -> None:
    enter()
    desk = window.desk
    assert desk is not None
    window.appearance.choose(look_wanted)
    window.resize(*TABLET)
    assert (window.width(), window.height()) == TABLET
    for page in desk.pages:
        desk.go_to(page)
        area = desk._stack.currentWidget()
        assert isinstance(area, QScrollArea)
        qtbot.waitUntil(partial(_is_idle, desk))
        assert area.viewport().height() >= 120
        qtbot.waitUntil(partial(_reachable, area, desk.pages[page]))
    # Also while something runs: its name, progress and cancel go on in further lines.
    window.tasks.job_started.emit(Job(number=1000, name="Przygotowywanie stron"))
    window.tasks.job_moved.emit(Job(number=1000, name="Przygotowywanie stron"), 99_000, 100_000)
    QApplication.processEvents()
    assert desk.minimumSizeHint().width() <= TABLET[0]
    assert desk.minimumSizeHint().height() <= TABLET[1]


def test_what_the_keyboard_reaches_is_scrolled_into_view(usual: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    page.setMinimumHeight(2000)
    low = QLineEdit(page)
    low.move(10, 1900)
    stack = PageStack()
    qtbot.addWidget(stack)
    stack.add(page)
    stack.show_page(page)
    stack.resize(300, 200)
    stack.show()
    stack.activateWindow()
    qtbot.waitUntil(stack.isActiveWindow)
    low.setFocus()
    area = stack.currentWidget()
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 1600)
    assert stack.page is page


def test_the_start_page_is_whole_at_its_narrowest(
    usual: QApplication, window: Window, enter: Callable[[], None], qtbot: QtBot
) -> None:
    enter()
    desk = window.desk
    assert desk is not None
    window.resize(*TABLET)
    desk.go_to(PageId.START)
    area = desk._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
