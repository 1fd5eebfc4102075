"""An answer that comes after something else was done does not take its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.backups import BackupPlan
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.services.auditing import LogQuestion
from lifebox.services.backups import read_plan
from lifebox.services.codes import issue_codes
from lifebox.services.disclosures import complete_disclosure
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.office import Office
from lifebox.services.people import Saved, add_person, list_people, view_person
from lifebox.services.program import Program
from lifebox.services.registering import read_register
from lifebox.ui.application import Window
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters.audit_presenter import Subject
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.strength import PasswordStrength
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.audit_part import AuditPart
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.disclosures_part import DisclosuresPart
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.register_part import RegisterPart
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.reviews_view import ReviewsPage
from tests.support.program import make_office
from tests.support.qt import press, type_text
from tests.support.workers import held, settle


def card(surname: str, **parts: object) -> Card:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
    return Card.model_validate({"identity": identity, "governance": {"next_review": "2026-10-01"}, **parts})


@pytest.fixture
def people(office: Office) -> list[Saved]:
    home = {"address": {"street": "ul. Lipowa", "building": "1", "flat": "2", "town": "Sopot"}}
    return [add_person(office, card(name, residence=home)) for name in ("Lis", "Żak")]


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[Saved]) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def record(desk: Desk, people: list[Saved], qtbot: QtBot) -> RecordPage:
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    desk.open_person(people[0].person)
    qtbot.waitUntil(lambda: page.presenter.person == people[0].person)
    return page


@pytest.fixture
def look_up(desk: Desk) -> EmergencyPage:
    desk.go_to(PageId.EMERGENCY)
    page = desk.current
    assert isinstance(page, EmergencyPage)
    return page


def begun(part: RegistryPart, tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.addWidget(part)
    part.show()
    part.begin()
    settle(tasks, qtbot)


# The record


def type_surname(page: RecordPage, text: str) -> None:
    editor = page.form.editors["identity.surname"]
    editor.setFocus()
    type_text(editor, text)


def named(office: Office, surname: str) -> list[PersonId]:
    return [one.id for one in list_people(office, PeopleFilter(), 100) if one.surname == surname]


def test_a_new_person_that_is_saved_twice_is_one_person(
    record: RecordPage, desk: Desk, office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    desk.new_person()
    for path, text in (("surname", "Nowak"), ("given_names", "Jan"), ("birth", "1950")):
        editor = record.form.editors[f"identity.{path}"]
        editor.setFocus()
        type_text(editor, text)
    with held(tasks.write):
        record.presenter.save()
        record.presenter.save()
    settle(tasks, qtbot)
    (person,) = named(office, "Nowak")
    assert view_person(office, person).record.revision.number == 1


def test_what_is_saved_again_at_once_is_no_conflict_with_oneself(
    record: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot, people: list[Saved]
) -> None:
    with held(tasks.write):
        type_surname(record, "a")
        record.presenter.save()
        type_surname(record, "b")
        record.presenter.save()
    settle(tasks, qtbot, rounds=5)
    saved = view_person(office, people[0].person).record
    assert (saved.card.identity.surname, saved.revision.number) == ("abLis", 3)
    assert not record.conflict.isVisible()
    assert record.presenter.basis.revision == 3
    assert record.presenter.card().identity.surname == "abLis"


def test_what_was_read_of_one_record_is_not_shown_in_another(
    record: RecordPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    record.panels.open(record.box)
    settle(tasks, qtbot)
    assert knows_box(record)
    with held(tasks.read):
        record.presenter.reopen()
        settle_writes(tasks, qtbot)
        desk.new_person()
    settle(tasks, qtbot)
    assert not knows_box(record)
    assert not record.box.handed_over.isEnabled()
    assert record.standings.sent is None


def knows_box(page: RecordPage) -> bool:
    return page.box.codes._box is not None


def settle_writes(tasks: Tasks, qtbot: QtBot) -> None:
    answered: list[None] = []
    tasks.write(lambda: None, answered.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(answered))


def test_neighbours_of_what_was_typed_do_not_stand_above_another_record(
    record: RecordPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    desk.new_person()
    shown: list[int] = []
    neighbours = record.presenter._neighbours
    neighbours._show = lambda found: shown.append(len(found))
    neighbours._address = ("ul. Lipowa", "1", "2")
    with held(tasks.read):
        neighbours._ask()
        neighbours.forget()
    settle(tasks, qtbot)
    assert shown == [0]
    neighbours._address = ("ul. Lipowa", "1", "2")
    neighbours._ask()
    settle(tasks, qtbot)
    assert shown == [0, 2]


def test_a_code_that_is_given_while_the_box_is_read_is_given_to_it(
    record: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot, people: list[Saved]
) -> None:
    (code,) = issue_codes(office, 1)
    with held(tasks.read):
        record.panels.open(record.box)
        type_text(record.box.codes.code, code.printed)
        press(record.box.codes.code, Qt.Key.Key_Return)
    settle(tasks, qtbot)
    assert view_person(office, people[0].person).box.active_code == code


# Look-ups


@pytest.mark.parametrize("other", ["escape", "typing"])
def test_a_record_that_is_not_wanted_any_more_does_not_open(
    look_up: EmergencyPage, people: list[Saved], tasks: Tasks, qtbot: QtBot, other: str
) -> None:
    type_text(look_up.field, "Lis")
    look_up.presenter.search_now()
    qtbot.waitUntil(lambda: look_up.presenter.is_answered)
    with held(tasks.look_up):
        press(look_up.field, Qt.Key.Key_Return)
        if other == "escape":
            look_up._escape()
        else:
            type_text(look_up.field, "k")
    settle(tasks, qtbot)
    assert not look_up.presenter.is_open
    assert look_up.field.hasFocus()


def test_enter_for_words_that_were_cleared_opens_nobody_else(
    look_up: EmergencyPage, people: list[Saved], tasks: Tasks, qtbot: QtBot
) -> None:
    with held(tasks.look_up):
        type_text(look_up.field, "Ktoś")
        press(look_up.field, Qt.Key.Key_Return)
        look_up._escape()
        type_text(look_up.field, "Lis")
    look_up.presenter.search_now()
    qtbot.waitUntil(lambda: look_up.presenter.is_answered)
    settle(tasks, qtbot)
    assert not look_up.presenter.is_open


def test_an_earlier_scan_does_not_take_the_place_of_a_record(
    look_up: EmergencyPage, people: list[Saved], tasks: Tasks, office: Office, qtbot: QtBot
) -> None:
    code = view_person(office, people[0].person).box.active_code
    assert code is not None
    type_text(look_up.field, "Żak")
    look_up.presenter.search_now()
    qtbot.waitUntil(lambda: look_up.presenter.is_answered)
    with held(tasks.look_up):
        look_up.take_scan(code.printed)
        press(look_up.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: look_up.presenter.is_open)
    settle(tasks, qtbot)
    assert look_up.presenter.person == people[1].person


# Pages and parts


def test_phones_of_a_row_that_was_left_are_not_shown(desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    desk.go_to(PageId.REVIEWS)
    page = desk.current
    assert isinstance(page, ReviewsPage)
    qtbot.waitUntil(lambda: "Lis" in page.call.phones.text())
    with held(tasks.read):
        page.presenter._read_call()
        page.show_call(None)
        page.move_to(1)
        page.presenter._delay.stop()
    settle(tasks, qtbot)
    assert "Lis" not in page.call.phones.text()


def test_both_lists_of_people_get_what_can_be_chosen(
    desk: Desk, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[PageId] = []
    with held(tasks.read):
        for name in (PageId.PEOPLE, PageId.REVIEWS):
            monkeypatch.setattr(desk.pages[name], "show_choices", lambda _, shown=name: got.append(shown))
            desk.go_to(name)
    settle(tasks, qtbot)
    assert got == [PageId.PEOPLE, PageId.REVIEWS]


def test_two_records_that_were_left_are_not_shown_again(
    desk: Desk, people: list[Saved], tasks: Tasks, qtbot: QtBot
) -> None:
    with held(tasks.write):
        desk.merge_people(people[0].person, people[1].person)
        page = desk.current
        assert isinstance(page, MergePage)
        page.left.emit()
    settle(tasks, qtbot)
    assert page.table.rowCount() == 0


def test_whoever_looks_up_meanwhile_is_not_led_away_by_a_merge(
    desk: Desk, people: list[Saved], tasks: Tasks, qtbot: QtBot
) -> None:
    desk.merge_people(people[0].person, people[1].person)
    page = desk.current
    assert isinstance(page, MergePage)
    qtbot.waitUntil(lambda: page.table.rowCount() > 0)
    for at in range(page.table.rowCount()):
        page.presenter.choose_left(at)
    with held(tasks.write):
        page.merge_button.click()
        desk.go_to(PageId.EMERGENCY)
    settle(tasks, qtbot)
    assert desk.current is desk.pages[PageId.EMERGENCY]
    assert desk.strip.message.text().startswith("Połączono")


def test_scrolling_an_older_answer_does_not_replace_the_newer_one(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[Saved]
) -> None:
    part = AuditPart(office, tasks, program.say)
    begun(part, tasks, qtbot)
    part.presenter._more = AuditFilter()
    with held(tasks.read):
        part.presenter.ask(LogQuestion(actions=Subject.ACCESS.actions))
        part.presenter.fetch_more()
    settle(tasks, qtbot)
    assert "dodano osobę" not in [part.model.index(row, 3).data() for row in range(part.model.rowCount())]


def test_two_changes_of_the_plan_at_once_both_hold(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    part = BackupsPart(office, tasks, program)
    begun(part, tasks, qtbot)
    with held(tasks.write):
        part._change_main(str(tmp_path))
        part.remind.setValue(5)
        part._change_remind()
    settle(tasks, qtbot)
    assert read_plan(office) == BackupPlan(folder=str(tmp_path), remind_days=5)
    assert part.remind.value() == 5


@pytest.mark.parametrize("kind", [AccountsPart, BackupsPart])
def test_what_cannot_be_read_is_not_asked_again_and_again(
    office: Office,
    program: Program,
    tasks: Tasks,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: Callable[..., RegistryPart],
) -> None:
    def damaged(*_: object) -> None:
        raise RegistryDamaged(part="accounts")

    for name in ("accounts_presenter.list_accounts", "backups_presenter.list_copies"):
        monkeypatch.setattr(f"lifebox.ui.presenters.{name}", damaged)
    part, told = kind(office, tasks, program), list[str]()
    part.notice.connect(lambda text, _: told.append(text))
    begun(part, tasks, qtbot)
    settle(tasks, qtbot)
    assert len(told) == 1


def test_what_is_typed_while_an_entry_is_noted_is_the_next_one(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    part = RegisterPart(office, tasks, program.say)
    begun(part, tasks, qtbot)
    with held(tasks.write):
        type_text(part.told, "pierwszy")
        press(part.told, Qt.Key.Key_Return)
        press(part.told, Qt.Key.Key_Return)
        type_text(part.told, "drugi")
    settle(tasks, qtbot)
    assert [one.told for one in read_register(office)] == ["pierwszy"]
    assert part.told.text() == "drugi"


def test_what_is_typed_into_a_note_stays_when_it_is_read_anew(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[Saved]
) -> None:
    running = RunningDisclosure(office, read_record(office, people[0].person))
    running.note(DisclosureNote(caller="patrol"), close=True)
    part = DisclosuresPart(office, tasks, program.say, ShortMemory())
    begun(part, tasks, qtbot)
    qtbot.waitUntil(part.panel.fields.isVisible)
    type_text(part.panel.remark, "dopisane")
    with office.registry.read() as reader:
        (one,) = reader.disclosures()
    complete_disclosure(office, one.id, one.told, one.told.model_copy(update={"incident": "7/26"}))
    part.begin()
    qtbot.waitUntil(lambda: part.panel.lines["incident"].text() == "7/26")
    assert part.panel.remark.toPlainText() == "dopisane"
    assert part.panel.note().caller == "patrol"


def test_a_login_that_is_typed_while_an_account_is_made_stays(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    part = AccountsPart(office, tasks, program)
    begun(part, tasks, qtbot)
    with held(tasks.write):
        part.presenter.add("nowak", Role.DUTY_OFFICER)
        type_text(part.login, "zielinska")
    qtbot.waitUntil(part.handed_out.isVisible)
    assert part.login.text() == "zielinska"


# Before the desk


def test_what_a_page_asked_that_is_no_more_is_answered_to_nobody(
    window: Window, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("a", "b"):
        make_office(program, tmp_path / f"{name}.lifebox").registry.close()
    with held(window.tasks.read):
        window.begin(tmp_path / "a.lifebox")
        window._show_recovery(tmp_path / "a.lifebox", "anna")
        window.show_bundle(tmp_path / "nowhere.lifebundle")
        window.begin(tmp_path / "b.lifebox")
    settle(window.tasks, qtbot)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    assert page.presenter.path == tmp_path / "b.lifebox"


def test_a_login_that_is_typed_before_the_logins_are_known_does_not_go_on_in_the_password(
    window: Window, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    make_office(program, tmp_path / "a.lifebox").registry.close()
    with held(window.tasks.read):
        window.begin(tmp_path / "a.lifebox")
        page = window.centralWidget()
        assert isinstance(page, LoginPage)
        line = page.login.lineEdit()
        assert line is not None
        page.login.setFocus()
        type_text(line, "bar")
    qtbot.waitUntil(lambda: page.login.count() == 1)
    assert line.hasFocus()
    type_text(line, "bara")
    assert page.login.currentText() == "barbara"
    assert page.password.text() == ""


def test_the_strength_of_a_password_that_was_cleared_is_not_told(program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    told: list[tuple[str, bool]] = []
    strength = PasswordStrength(tasks, program.say, lambda *said: told.append(said))
    with held(tasks.read):
        strength.change("zmierzch nad molem 7 żurawi", "anna")
        strength._delay.flush()
        strength.change("", "anna")
        strength._delay.flush()
    settle(tasks, qtbot)
    assert told == [("", False)]


def test_what_was_asked_under_a_name_can_be_forgotten(tasks: Tasks, qtbot: QtBot) -> None:
    came: list[str] = []
    with held(tasks.read):
        for name in ("one", "two", "three"):
            tasks.read(partial(str, name), came.append, lambda _: None, latest=name)
        tasks.forget("one", "three")
    settle(tasks, qtbot)
    assert came == ["two"]
