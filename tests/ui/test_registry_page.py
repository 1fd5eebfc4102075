"""The registry page: parts by role, one shown, reached by list, keys and palette, remembered."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters.navigation import DESTINATIONS, PageId, destinations_for
from lifebox.ui.presenters.palette_presenter import Kind
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.registry_parts import PARTS, parts_for
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.state_part import StatePart
from lifebox.ui.views.widgets import has_keyboard
from tests.support.program import office_of
from tests.support.qt import press, strike, type_text

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(page: RegistryPage) -> type[RegistryPart]:
    return type(page.part)


def registry_page(desk: Desk) -> RegistryPage:
    page = desk.pages[PageId.REGISTRY]
    assert isinstance(page, RegistryPage)
    return page


def test_the_list_leads_through_the_parts_and_enter_goes_in(desk: Desk) -> None:
    strike(desk, Qt.Key.Key_F7)
    page = registry_page(desk)
    assert page.list.hasFocus()
    assert shown(page) is StatePart
    press(page.list, Qt.Key.Key_Down)
    assert shown(page) is OwnPasswordPart
    assert page.list.hasFocus(), "whoever looks through the list stays in it"
    press(page.list, Qt.Key.Key_Return)
    typed = desk.focusWidget()
    assert typed is not None
    assert page.part.isAncestorOf(typed)
    press(typed, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_keys_lead_to_parts_and_from_one_to_the_next(desk: Desk) -> None:
    strike(desk, Qt.Key.Key_F7)
    page = registry_page(desk)
    strike(desk, Qt.Key.Key_3, ALT)
    assert shown(page) is AccountsPart
    assert has_keyboard(page.part)
    strike(desk, Qt.Key.Key_Tab, CONTROL)
    assert shown(page) is KeysPart
    strike(desk, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert shown(page) is AccountsPart
    for _ in PARTS:
        strike(desk, Qt.Key.Key_Tab, CONTROL)
    assert shown(page) is AccountsPart, "round and round"
    strike(desk, Qt.Key.Key_0, ALT)
    assert page.list.hasFocus()


def test_the_palette_finds_parts_from_everywhere(desk: Desk, qtbot: QtBot) -> None:
    strike(desk, Qt.Key.Key_F3)
    strike(desk, Qt.Key.Key_K, CONTROL)
    type_text(desk.palette_line.line, "klucze i odz")

    def titles() -> list[str]:
        answers = desk.palette_line.answers
        entries = [answers.item(at).data(Qt.ItemDataRole.UserRole) for at in range(answers.count())]
        return [entry.title for entry in entries if entry.kind is Kind.PAGE]

    qtbot.waitUntil(lambda: titles() == ["Rejestr: Klucze i odzyskiwanie"])
    press(desk.palette_line.line, Qt.Key.Key_Return)
    page = registry_page(desk)
    assert desk.current is page
    assert shown(page) is KeysPart
    assert has_keyboard(page.part)


def test_the_part_that_was_open_last_is_open_again(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    memory = ShortMemory()
    page = RegistryPage(office, tasks, program, memory)
    qtbot.addWidget(page)
    assert shown(page) is StatePart
    page.open_part(AccountsPart)
    again = RegistryPage(office, tasks, program, memory)
    qtbot.addWidget(again)
    assert isinstance(again.part, AccountsPart)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    other = RegistryPage(duty, tasks, program, memory)
    qtbot.addWidget(other)
    assert type(other.part) in {entry.kind for entry in parts_for(duty.registry.actor)}
    assert not isinstance(other.part, AccountsPart)
    duty.registry.close()


@pytest.mark.parametrize("role", Role)
def test_a_role_sees_the_parts_it_may(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, role: Role) -> None:
    mine = office_of(program, office, role)
    page = RegistryPage(mine, tasks, program)
    qtbot.addWidget(page)
    page.show()
    titles = [page.list.item(at).text() for at in range(page.list.count())]
    assert len(titles) == len(set(titles)) == sum(mine.registry.actor.may(part.needs) for part in PARTS)
    assert "Moje hasło" in titles
    assert ("Konta" in titles) is (role is Role.ADMINISTRATOR)
    for entry in parts_for(mine.registry.actor):
        page.open_part(entry.kind)
        assert type(page.part) is entry.kind
    tasks.close()
    mine.registry.close()


def test_on_a_narrow_page_the_list_opens_above(desk: Desk) -> None:
    desk.resize(700, 500)
    strike(desk, Qt.Key.Key_F7)
    page = registry_page(desk)
    assert page.chooser.hasFocus()
    assert not page.list.isVisible()
    press(page.chooser, Qt.Key.Key_Down)
    assert shown(page) is OwnPasswordPart
    strike(desk, Qt.Key.Key_3, ALT)
    assert page.chooser.currentText() == "Konta"
    typed = desk.focusWidget()
    assert typed is not None
    press(typed, Qt.Key.Key_Escape)
    assert page.chooser.hasFocus()
    desk.resize(1366, 768)
    assert page.list.hasFocus()
    assert not page.chooser.isVisible()
    assert page.list.currentItem().text() == "Konta"


OFFERED = {
    "Nowa osoba": Action.PERSON_ADDED,
    "Możliwe powtórzenia": Action.PERSON_MERGED,
    "Zapisz jako PDF…": Action.PRINTED,
    "Rejestr: Konta": Action.ACCOUNT_ADDED,
    "Rejestr: Klucze i odzyskiwanie": Action.REGISTRY_ROTATED,
    "Rejestr: Kopie zapasowe": Action.BACKUP_MADE,
    "Rejestr: Moje hasło": Action.ACCOUNT_RESEALED,
}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DUTY_OFFICER])
def test_menus_and_palette_offer_a_role_what_it_may(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, role: Role
) -> None:
    mine = office_of(program, office, role)
    made = Desk(mine, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.show()
    told = {deed.text for place in made.places() for deed in place.deeds}
    assert {text: text in told for text in OFFERED} == {
        text: mine.registry.actor.may(action) for text, action in OFFERED.items()
    }
    pages = {page for page in made.pages if page in {each.page for each in destinations_for(mine.registry.actor)}}
    assert pages == {each.page for each in DESTINATIONS if mine.registry.actor.may(each.needs)}
    made.leave()
    tasks.close()
    mine.registry.close()
