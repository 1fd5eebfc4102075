"""Menus, keys and the overview on F1: one source, so that they cannot disagree."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.help_view import HelpPanel
from lifebox.ui.views.menus import Deed
from lifebox.ui.views.widgets import Menu
from tests.support.program import office_of
from tests.support.qt import press, strike, type_text


def opened(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    return opened(office, program, tasks, qtbot)


def entries(desk: Desk, menu: Menu) -> dict[str, QAction]:
    desk.menus.fill(menu)
    return {action.text(): action for action in desk.menus.menus[menu].actions() if not action.isSeparator()}


def known(desk: Desk) -> list[Deed]:
    return [deed for place in desk.places() for deed in place.deeds]


SECOND_KEYS = {"Ctrl+Enter", "Ctrl+Shift+Z", "Ctrl+V", *(f"Alt+{number}" for number in range(1, 10))}
"""They do the same as what is listed already: the number pad's Enter, the other system's redo, paste of pictures too;
the numbers of answers, which one line of the help tells together.
"""


def test_every_key_of_the_program_has_words_and_stands_in_the_lists(desk: Desk) -> None:
    desk.new_person()
    listed = {deed.keys for deed in known(desk)}
    native = QKeySequence.SequenceFormat.NativeText
    for action in desk.findChildren(QAction):
        if not action.shortcut().isEmpty() and action.property("menu") is not None:
            keys = action.shortcut().toString()
            shown = action.shortcut().toString(native)
            # A part of a page is told with the page's own key before it.
            told = shown in listed or any(each.endswith(f", {shown}") for each in listed)
            listed_or_second = told if action.text() else keys in SECOND_KEYS
            assert listed_or_second, f"{keys} of {type(action.parent()).__name__}"
    assert [shortcut.key().toString() for shortcut in desk.findChildren(QShortcut)] == []
    assert [b.text() for b in desk.findChildren(QAbstractButton) if not b.shortcut().isEmpty()] == []


def test_no_key_means_two_things_in_one_place(desk: Desk) -> None:
    for page in desk.pages:
        desk.go_to(page)
        here, everywhere = desk.places()[:2]
        counted = Counter(d.keys for d in (*here.deeds, *everywhere.deeds) if d.keys and d.menu is not None)
        assert [keys for keys, times in counted.items() if times > 1] == [], page


def test_the_menus_offer_what_the_page_can_do(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(PageId.PRINTS)
    program = entries(desk, Menu.PROGRAM)
    assert program["Zapisz jako PDF…\tCtrl+S"].isEnabled()
    desk.go_to(PageId.PEOPLE)
    assert "Zapisz jako PDF…\tCtrl+S" not in entries(desk, Menu.PROGRAM)
    entries(desk, Menu.GO)["Wydruki\tF4"].trigger()
    assert desk.current is desk.pages[PageId.PRINTS]
    entries(desk, Menu.PERSON)["Nowa osoba\tCtrl+N"].trigger()
    assert desk.current is desk.pages[PageId.RECORD]


def test_what_does_not_apply_is_grey(desk: Desk, qtbot: QtBot) -> None:
    (undo,) = [a for text, a in entries(desk, Menu.EDIT).items() if text.endswith("F8")]
    assert not undo.isEnabled()
    done: list[bool] = []
    desk.strip.say("Usunięto.", lambda: done.append(True))
    (undo,) = [a for text, a in entries(desk, Menu.EDIT).items() if text.endswith("F8")]
    assert undo.isEnabled()
    undo.trigger()
    assert done == [True]


def test_the_edit_menu_works_on_the_field_with_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(PageId.EMERGENCY)
    field = desk.pages[PageId.EMERGENCY].findChildren(QAbstractButton)
    assert field is not None
    page = desk.current
    typed = page.field  # type: ignore[union-attr]
    type_text(typed, "Łoś")
    entries(desk, Menu.EDIT)["Zaznacz wszystko\tCtrl+A"].trigger()
    entries(desk, Menu.EDIT)["Wytnij\tCtrl+X"].trigger()
    assert typed.text() == ""
    entries(desk, Menu.EDIT)["Wklej\tCtrl+V"].trigger()
    assert typed.text() == "Łoś"


def test_menus_open_by_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    strike(desk, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    person = desk.menus.menus[Menu.PERSON]
    qtbot.waitUntil(person.isVisible)
    assert any(action.text().startswith("Nowa osoba") for action in person.actions())
    person.close()


def shown_words(panel: HelpPanel) -> list[str]:
    return [label.text() for label in panel.keys.findChildren(QLabel) if label.isVisibleTo(panel.keys)]


def headings(panel: HelpPanel) -> list[str]:
    return [label.text() for label in panel.keys.findChildren(QLabel) if label.property("role") == "section"]


def test_f1_tells_this_place_first_and_finds(desk: Desk, qtbot: QtBot) -> None:
    for pressed, heading in ((Qt.Key.Key_F4, "Wydruki"), (Qt.Key.Key_F3, "Osoby")):
        strike(desk, pressed)
        strike(desk, Qt.Key.Key_F1)
        assert desk.help.isVisible()
        assert not desk.help.isModal()
        assert headings(desk.help)[:2] == [heading, "Wszędzie"]
        desk.help.close()
        desk.activateWindow()
        qtbot.waitUntil(desk.isActiveWindow)
    strike(desk, Qt.Key.Key_F1)
    type_text(desk.help.search, "zablokuj")
    qtbot.waitUntil(lambda: "F12" in shown_words(desk.help))
    assert headings(desk.help) == ["Wszędzie"]
    type_text(desk.help.search, "qqq")
    qtbot.waitUntil(lambda: len(shown_words(desk.help)) == 1)
    press(desk.help.search, Qt.Key.Key_Escape)
    assert not desk.help.isVisible()


def test_a_menu_without_anything_to_do_says_so(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    desk = Desk(office_of(program, office, Role.DUTY_OFFICER), program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.go_to(PageId.REGISTRY)
    desk.menus.fill(Menu.PERSON)
    (only,) = [one for one in desk.menus.menus[Menu.PERSON].actions() if not one.isSeparator()]
    assert only.text() == "Na tej stronie nic do zrobienia"
    assert not only.isEnabled()


def test_f1_follows_the_page(desk: Desk) -> None:
    strike(desk, Qt.Key.Key_F1)
    desk.go_to(PageId.PRINTS)
    assert headings(desk.help)[0] == "Wydruki"
    desk.help.close()


def test_a_role_is_offered_only_its_own(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    mine = office_of(program, office, Role.DUTY_OFFICER)
    desk = opened(mine, program, tasks, qtbot)
    assert set(entries(desk, Menu.GO)) >= {"Ratunek\tF2", "Rejestr\tF7"}
    assert not any(text.startswith(("Osoby", "Wydruki")) for text in entries(desk, Menu.GO))
    assert not any(text.startswith("Nowa osoba") for text in entries(desk, Menu.PERSON))
    tasks.close()
    mine.registry.close()


def test_every_menu_has_a_title_and_a_letter_of_its_own(desk: Desk) -> None:
    titles = [action.text() for action in desk.menus.actions()]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(Menu)
    assert all(isinstance(menu, QMenu) for menu in desk.menus.menus.values())
