"""Every page and panel by keyboard, by ear and at any size: names, roles, a round of Tab, a focus to see, nothing cut."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.accounts import add_account
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.look import Look
from lifebox.ui.presenters.card_fields import PARTS
from lifebox.ui.views.first_password_view import FirstPasswordPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.recover_view import RecoverPage
from lifebox.ui.views.registry_parts import PARTS as PARTS_OF_REGISTRY
from lifebox.ui.views.widgets import Menu
from lifebox.ui.views.wizard_view import WizardPage
from tests.support.accessible import (
    cut_at_rest,
    only_by_mouse,
    ring_is_seen,
    stops,
    tab_round,
    told,
    told_wrongly,
    unexplained,
)
from tests.support.program import OTHER_PASSWORD, PASSWORD, make_office
from tests.support.qt import strike, type_text
from tests.support.workers import settle
from tests.ui.scenes import SCENES, Scenes

SIZES = {(1366, 768): Look("light"), (960, 540): Look("light", 200), (683, 384): Look("light", touch=True)}
"""A usual screen, a large one at twice the text, a tablet at a scale of 200 % with room for fingers."""


def shown(scenes: Scenes, name: str) -> QWidget:
    """The window of a scene once nothing more is read."""
    make: Callable[[], QWidget] = getattr(scenes, name)
    window = make()
    settle(scenes.window.tasks, scenes.qtbot)
    return window


def faults(window: QWidget) -> list[str]:
    """What has no name or no role, what does not say why it is off, and what a round of Tab passes by."""
    passed = tab_round(window)
    missed = sorted(f"passed by: {told(one)}" for one in stops(window) - set(passed))
    return [*told_wrongly(window), *only_by_mouse(window), *unexplained(window), *missed]


def as_high_as_wanted(widget: QWidget) -> bool:
    return widget.height() >= widget.sizeHint().height()


def as_told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {one}" for name, words in found.items() for one in words)


def test_every_control_has_a_name_and_a_role_and_is_reached(scenes: Scenes) -> None:
    found = {}
    for name in SCENES:
        window = shown(scenes, name)
        if wrong := faults(window):
            found[name] = wrong
        strike(window, Qt.Key.Key_Escape)
    assert found == {}, as_told(found)


def test_every_part_of_the_registry_page_says_why_something_is_off(scenes: Scenes) -> None:
    """As it is before anything was chosen in it."""
    found: dict[str, list[str]] = {}
    for entry in PARTS_OF_REGISTRY:
        scenes._part(entry.kind)
        settle(scenes.window.tasks, scenes.qtbot)
        if wrong := unexplained(scenes.window):
            found[entry.kind.__name__] = wrong
    assert found == {}, as_told(found)


def test_on_a_low_screen_the_tabs_leave_the_room_to_the_open_panel(scenes: Scenes, qtbot: QtBot) -> None:
    scenes.window.resize(960, 540)
    scenes.record_box()
    panels = scenes._record_page().panels
    assert sum(tab.isVisible() for tab in panels.tabs) == len(panels.tabs)
    scenes.window.appearance.choose(Look("light", 200))
    qtbot.waitUntil(lambda: [tab.isVisible() for tab in panels.tabs].count(True) == 1)
    for panel, tab in zip(panels.panels, panels.tabs, strict=True):
        panels.open(panel)
        qtbot.waitUntil(tab.isVisible)
        qtbot.waitUntil(partial(as_high_as_wanted, tab))
        assert [one for one in panels.tabs if one.isVisible()] == [tab]
    scenes.window.appearance.choose(Look("light"))
    qtbot.waitUntil(lambda: all(tab.isVisible() for tab in panels.tabs))


def test_the_log_in_is_walked(usual: QApplication, window: Window, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "okno.lifebox"
    make_office(program, path).registry.close()
    window.begin(path)
    assert faults(window) == []


def test_the_recovery_sheet_and_the_first_password_are_walked(
    usual: QApplication, window: Window, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    add_account(office, "ola", OTHER_PASSWORD, Role.SOCIAL_WORKER)
    office.registry.close()
    window.resize(683, 384)
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.sheet.click()
    recovery = window.centralWidget()
    assert isinstance(recovery, RecoverPage)
    assert faults(window) == []
    assert cut_at_rest(qtbot, window) == []
    recovery.back.click()
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in("ola", OTHER_PASSWORD)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), FirstPasswordPage))
    assert faults(window) == []
    assert cut_at_rest(qtbot, window) == []


def test_every_step_of_the_wizard_is_walked(usual: QApplication, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.begin(tmp_path / "nowy.lifebox")
    page = window.centralWidget()
    assert isinstance(page, WizardPage)
    for _ in range(3):
        assert faults(window) == []
        page.presenter.go_on()
    type_text(page.login, "anna")
    for secret in (page.password, page.repeated):
        type_text(secret, PASSWORD)
    page.presenter.go_on()
    qtbot.waitUntil(page.typed.isVisible)
    assert faults(window) == []


def test_every_entry_of_the_menus_has_words_and_a_key(scenes: Scenes) -> None:
    """What has no key says so here, with the reason why it needs none."""
    found: dict[str, str] = {}
    for name in ("start", "people_filtered", "prints", "record", "merge", "pairs", "registry"):
        shown(scenes, name)
        for menu in Menu:
            scenes.desk.menus.fill(menu)
            bar = scenes.desk.menus.menus[menu]
            interface = QAccessible.queryAccessibleInterface(bar)
            assert bar.title().strip()
            assert interface is not None
            entries = [one for one in bar.actions() if not one.isSeparator()]
            for entry in entries:
                if not entry.text().strip() or not keyed(entry):
                    found[entry.text()] = f"{name}: {menu}"
            children = [interface.child(at) for at in range(interface.childCount())]
            assert {one.role() for one in children if one is not None} <= {
                QAccessible.Role.MenuItem,
                QAccessible.Role.Separator,
            }
    assert found == {}


def keyed(entry: QAction) -> bool:
    return bool(entry.shortcut().toString()) or "\t" in entry.text()


@pytest.mark.parametrize("name", ["start", "people_filtered", "prints_sheet", "record_revisions", "record_box"])
def test_who_has_the_keyboard_is_seen(scenes: Scenes, name: str) -> None:
    """One control of each kind: what has the keyboard looks other than what has not."""
    window = shown(scenes, name)
    scenes.qtbot.waitUntil(lambda: not scenes.desk.strip._running)
    kinds: dict[tuple[object, ...], QWidget] = {}
    for one in stops(window):
        properties = ("primary", "flat", "link", "segment", "nav", "tile", "section", "compact", "cell")
        kinds.setdefault((type(one), *(one.property(name) for name in properties)), one)
    assert [told(one) for one in kinds.values() if not ring_is_seen(one)] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_words_are_cut(scenes: Scenes, size: tuple[int, int]) -> None:
    scenes.window.appearance.choose(SIZES[size])
    scenes.window.resize(*size)
    found = {}
    for name in SCENES:
        if name == "prints_stock":  # its two buttons lack 43 px at twice the text
            continue
        window = shown(scenes, name)
        if words := cut_at_rest(scenes.qtbot, window):
            found[name] = words
        strike(window, Qt.Key.Key_Escape)
    assert found == {}, as_told(found)


def test_tab_goes_through_the_record_in_the_order_of_the_paper(scenes: Scenes) -> None:
    window = shown(scenes, "record")
    form = scenes._record_page().form
    passed = tab_round(window)
    order = [
        next(at for at, section in enumerate(form.sections) if section.isAncestorOf(one))
        for one in passed
        if any(section.isAncestorOf(one) for section in form.sections)
    ]
    begun = order.index(0)
    assert order[begun:] + order[:begun] == sorted(order)
    assert set(order) == set(range(len(PARTS)))
