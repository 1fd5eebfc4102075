"""Ctrl+K: people, pages, actions and drafts from one line, by role, and logged as a look-up is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_draft
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.palette_presenter import LIST_AFTER_MS, Entry, Kind, best
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.palette import Palette
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import office_of
from tests.support.qt import press, strike, type_text

Opener = Callable[[Office], Desk]


def card(surname: str, **more: object) -> Card:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942", **more}
    address = {"street": "Kolejowa", "building": "14", "town": "Sopot"}
    return Card.model_validate({"identity": identity, "residence": {"address": address}})


@pytest.fixture
def people(office: Office) -> None:
    for surname in ("Łoś", "Żak", "Drukarska"):
        add_person(office, card(surname))


@pytest.fixture
def opener(program: Program, tasks: Tasks, qtbot: QtBot) -> Opener:
    def make(office: Office) -> Desk:
        made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


def found(palette: Palette) -> list[Entry]:
    return [palette.answers.item(at).data(Qt.ItemDataRole.UserRole) for at in range(palette.answers.count())]


def ask(desk: Desk, text: str) -> Palette:
    strike(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.palette_line.isVisible()
    type_text(desk.palette_line.line, text)
    return desk.palette_line


def people_of(palette: Palette) -> list[str]:
    return [entry.title for entry in found(palette) if entry.kind is Kind.PERSON]


@pytest.mark.usefixtures("people")
def test_a_person_is_found_opened_and_the_search_is_logged(office: Office, opener: Opener, qtbot: QtBot) -> None:
    desk = opener(office)
    palette = ask(desk, "los kolejowa 14")
    qtbot.waitUntil(lambda: bool(people_of(palette)))
    assert people_of(palette)[0] == "ŁOŚ Ewa"
    press(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    record = desk.current
    assert isinstance(record, RecordPage)

    def logged() -> bool:
        with office.registry.read() as reader:
            return len(reader.audit_entries(AuditFilter(actions=(Action.SEARCHED,)))) == 1

    qtbot.waitUntil(logged)


@pytest.mark.usefixtures("people")
def test_enter_before_the_answer_opens_it_when_it_comes(office: Office, opener: Opener, qtbot: QtBot) -> None:
    desk = opener(office)
    palette = ask(desk, "żak")
    press(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(desk.current, RecordPage))


@pytest.mark.usefixtures("people")
def test_enter_never_opens_whom_a_shorter_text_had_found(office: Office, opener: Opener, qtbot: QtBot) -> None:
    add_person(office, card("Żakowska"))
    desk = opener(office)
    palette = ask(desk, "żak")
    qtbot.waitUntil(lambda: people_of(palette)[:1] == ["ŻAK Ewa"])
    assert palette.answers.currentRow() == 0
    type_text(palette.line, "owska")
    press(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(desk.current, RecordPage))
    record = desk.current
    assert isinstance(record, RecordPage)
    qtbot.waitUntil(lambda: record.presenter.person is not None)
    assert record.presenter.card().identity.surname == "Żakowska"


@pytest.mark.usefixtures("people")
def test_text_typed_after_enter_or_esc_opens_nothing(office: Office, opener: Opener, qtbot: QtBot) -> None:
    desk = opener(office)
    before = desk.current
    palette = ask(desk, "żak")
    press(palette.line, Qt.Key.Key_Return)
    type_text(palette.line, " ")
    qtbot.waitUntil(lambda: people_of(palette) == ["ŻAK Ewa"])
    assert palette.isVisible()
    assert palette.answers.currentRow() == 0
    press(palette.line, Qt.Key.Key_Escape)
    palette = ask(desk, "łoś")
    press(palette.line, Qt.Key.Key_Return)
    press(palette.line, Qt.Key.Key_Escape)
    qtbot.wait(LIST_AFTER_MS)
    assert desk.current is before


@pytest.mark.usefixtures("people")
def test_pages_and_actions_are_found_by_any_of_their_words(office: Office, opener: Opener, qtbot: QtBot) -> None:
    desk = opener(office)
    palette = ask(desk, "wydr")
    press(palette.line, Qt.Key.Key_Return)
    assert desk.current is desk.pages[PageId.PRINTS]
    palette = ask(desk, "osob")
    titles = [entry.title for entry in found(palette)]
    assert titles[:2] == ["Osoby", "Nowa osoba"]
    press(palette.line, Qt.Key.Key_Down)
    press(palette.line, Qt.Key.Key_Return)
    assert desk.current is desk.pages[PageId.RECORD]


def test_drafts_are_found(office: Office, opener: Opener, qtbot: QtBot) -> None:
    save_draft(office, None, None, None, card("Niedokończona"))
    desk = opener(office)
    palette = ask(desk, "niedok")
    qtbot.waitUntil(lambda: [entry.kind for entry in found(palette)][:1] == [Kind.DRAFT])
    press(palette.line, Qt.Key.Key_Return)
    record = desk.current
    assert isinstance(record, RecordPage)
    assert record.presenter.card().identity.surname == "Niedokończona"


def test_escape_gives_the_keyboard_back(office: Office, opener: Opener, qtbot: QtBot) -> None:
    desk = opener(office)
    desk.go_to(PageId.EMERGENCY)
    page = desk.current
    assert isinstance(page, EmergencyPage)
    palette = ask(desk, "x")
    press(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert page.field.hasFocus()
    palette = ask(desk, "")
    page.field.setFocus()
    assert not palette.isVisible()


def test_nothing_found_says_what_to_try(office: Office, opener: Opener, qtbot: QtBot) -> None:
    palette = ask(opener(office), "qqqqqq")
    qtbot.waitUntil(lambda: palette._state.text().startswith("Nic nie znaleziono"))


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("role", "finds", "opens"),
    [
        (Role.PRINTING_STAFF, True, RecordPage),
        (Role.DATA_PROTECTION_OFFICER, True, RecordPage),
    ],
)
def test_a_role_finds_what_it_may(
    office: Office, program: Program, tasks: Tasks, opener: Opener, qtbot: QtBot, role: Role, finds: bool, opens: type
) -> None:
    mine = office_of(program, office, role)
    desk = opener(mine)
    palette = ask(desk, "łoś")
    qtbot.waitUntil(lambda: people_of(palette) == ["ŁOŚ Ewa"])
    assert not any(entry.title == "Nowa osoba" for entry in found(palette))
    press(palette.line, Qt.Key.Key_Return)
    assert isinstance(desk.current, opens)
    tasks.close()
    mine.registry.close()


def test_the_best_comes_first() -> None:
    entries = [Entry(Kind.ACTION, title, "", title) for title in ("Nowa osoba", "Osoby", "Zapisz kartę osoby", "Żółw")]
    assert [entry.title for entry in best(entries, "oso")] == ["Osoby", "Nowa osoba", "Zapisz kartę osoby"]
    assert [entry.title for entry in best(entries, "oso zap")] == ["Zapisz kartę osoby"]
    assert [entry.title for entry in best(entries, "zolw")] == ["Żółw"]
    assert best(entries, "…") == []
    assert len(best(entries, "")) == 4
