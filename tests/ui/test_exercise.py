"""Practice calls through the real page: by keys alone, timed, apart from the real registry, left in one stroke."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import DiskFull
from lifebox.domain.exercises import ExerciseResult
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.practice import Practice, note_exercise, own_results
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.duty_view import LookupDesk, duty_desk
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.exercise_results import ExercisesPart
from lifebox.ui.views.exercise_view import ExercisePage
from lifebox.ui.views.tables import Table
from tests.support.accessible import cut_at_rest
from tests.support.program import StandingClock, office_of
from tests.support.qt import press, strike, type_text
from tests.ui.test_accessibility import faults

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Ticks:
    """Seconds that pass when told."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture(autouse=True)
def hamlet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few people are made sooner, and every kind of call still finds somebody."""
    monkeypatch.setattr("lifebox.services.practice.PEOPLE", 80)


@pytest.fixture
def duty(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Iterator[LookupDesk]:
    mine = office_of(program, office, Role.DUTY_OFFICER)
    made = duty_desk(mine, tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin_typing()
    yield made
    made.leave()
    tasks.close()
    mine.registry.close()


@pytest.fixture
def page(duty: LookupDesk, ticks: Ticks, qtbot: QtBot) -> ExercisePage:
    """The exercise, begun from the look-up by its key, ready for the first call."""
    strike(duty.page.field, Qt.Key.Key_F2, SHIFT)
    shown = duty._stack.page
    assert isinstance(shown, ExercisePage)
    shown.presenter._ticks = ticks
    qtbot.waitUntil(lambda: shown.look_up is not None)
    return shown


def look_up(page: ExercisePage) -> EmergencyPage:
    assert page.look_up is not None
    return page.look_up


def words(page: ExercisePage) -> str:
    return " ".join(label.text() for label in page.caller.findChildren(QLabel))


def call(page: ExercisePage) -> Callable[[], object]:
    """The next one, by its key."""
    strike(look_up(page).field, Qt.Key.Key_Return, CONTROL)
    assert page.presenter.call is not None
    return lambda: page.presenter.call


def open_found(page: ExercisePage, text: str) -> None:
    shown = look_up(page)
    shown.field.clear()
    type_text(shown.field, text)
    press(shown.field, Qt.Key.Key_Return)


def test_a_call_is_answered_by_keys_alone_and_its_seconds_are_kept(
    page: ExercisePage, duty: LookupDesk, office: Office, ticks: Ticks, qtbot: QtBot
) -> None:
    call(page)
    heard = page.presenter.call
    assert heard is not None
    assert heard.pieces[0][1] in words(page)
    assert duty.focusWidget() is look_up(page).field
    ticks.now += 7.5
    open_found(page, heard.shortest)
    qtbot.waitUntil(lambda: page.presenter.call is None)
    assert "7,5 s" in words(page)
    qtbot.waitUntil(lambda: bool(own_results_of(office)))
    (done,) = own_results_of(office)
    assert (done.login, done.script, done.red_ms, done.wrong) == ("duty_officer", heard.script, 7500, 0)
    assert done.keys == len(heard.shortest) + 1
    assert not duty.is_busy


def own_results_of(office: Office) -> tuple[ExerciseResult, ...]:
    with office.registry.read() as reader:
        return reader.exercises("", 100)


def test_the_caller_goes_on_by_time_and_when_asked(page: ExercisePage, ticks: Ticks) -> None:
    call(page)
    heard = page.presenter.call
    assert heard is not None
    ticks.now += heard.pieces[1][0] - 0.1
    page.presenter.tick()
    assert heard.pieces[1][1] not in words(page)
    ticks.now += 0.2
    page.presenter.tick()
    assert heard.pieces[1][1] in words(page)
    for _ in heard.pieces:
        strike(look_up(page).field, Qt.Key.Key_Return, CONTROL)
    assert heard.pieces[-1][1] in words(page)
    assert page.presenter.call is heard
    assert not page.next.isEnabled()


def test_a_wrong_person_is_told_and_counted(page: ExercisePage, duty: LookupDesk, office: Office, qtbot: QtBot) -> None:
    call(page)
    heard, practice = page.presenter.call, page.presenter.practice
    assert heard is not None
    assert practice is not None
    other = next(one for one in practice.tenants if one.person != heard.person and one.together == 1)
    open_found(page, other.code.printed)
    qtbot.waitUntil(lambda: duty.strip.message.text().startswith("ĆWICZENIE: to inna osoba"))
    open_found(page, heard.shortest)
    qtbot.waitUntil(lambda: page.presenter.call is None)
    qtbot.waitUntil(lambda: bool(own_results_of(office)))
    (done,) = own_results_of(office)
    assert (done.wrong, done.is_right) == (1, False)


def test_who_finds_nobody_says_so_and_is_told(page: ExercisePage, office: Office, qtbot: QtBot) -> None:
    call(page)
    heard = page.presenter.call
    assert heard is not None
    type_text(look_up(page).field, "qqq")
    strike(look_up(page).field, Qt.Key.Key_F2, CONTROL)
    assert heard.shortest in words(page)
    qtbot.waitUntil(lambda: bool(own_results_of(office)))
    (done,) = own_results_of(office)
    assert done.red_ms is None


@pytest.mark.parametrize("leave", [Qt.Key.Key_F2, Qt.Key.Key_Escape])
def test_a_real_call_ends_the_exercise_in_one_stroke(
    page: ExercisePage, duty: LookupDesk, office: Office, qtbot: QtBot, leave: Qt.Key
) -> None:
    call(page)
    strike(look_up(page).field, leave)
    assert duty._stack.page is duty.page
    assert duty.focusWidget() is duty.page.field
    assert page.presenter.call is None
    assert not page.presenter._timer.isActive()
    with office.registry.read() as reader:
        assert reader.exercises("", 10) == ()
        assert reader.audit_entries(AuditFilter(actions=(Action.EXERCISE_DONE,))) == ()


def test_an_open_practice_record_closes_with_the_exercise(page: ExercisePage, duty: LookupDesk, qtbot: QtBot) -> None:
    call(page)
    heard = page.presenter.call
    assert heard is not None
    open_found(page, heard.shortest)
    qtbot.waitUntil(lambda: look_up(page).presenter.is_open)
    strike(look_up(page), Qt.Key.Key_F2)
    assert not look_up(page).presenter.is_open
    assert look_up(page).field.text() == ""


def test_it_says_what_it_is_in_words_and_in_a_frame(page: ExercisePage) -> None:
    told = [label.text() for label in page.findChildren(QLabel) if label.property("role") == "exercise"]
    assert told == ["ĆWICZENIE"]
    framed = [one for one in page.children() if one.property("exercise") == "true"]
    assert len(framed) == 1


def test_nothing_is_looked_up_in_the_real_registry(
    page: ExercisePage, duty: LookupDesk, office: Office, qtbot: QtBot
) -> None:
    with office.registry.read() as reader:
        before = len(reader.audit_entries(AuditFilter()))
    call(page)
    heard = page.presenter.call
    assert heard is not None
    open_found(page, heard.shortest)
    qtbot.waitUntil(lambda: page.presenter.call is None)
    qtbot.waitUntil(lambda: bool(own_results_of(office)))
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter())
        assert reader.disclosures() == ()
    assert len(entries) == before + 1
    assert Action.EXERCISE_DONE in {entry.action for entry in entries}


def test_the_town_goes_with_the_session(page: ExercisePage, duty: LookupDesk, tasks: Tasks) -> None:
    practice = page.presenter.practice
    assert practice is not None
    folder = Path(practice._folder.name)
    assert folder.exists()
    duty.leave()
    tasks.close()
    assert not folder.exists()


def test_a_town_that_cannot_be_made_is_told(duty: LookupDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Practice, "__init__", refuse)
    strike(duty.page.field, Qt.Key.Key_F2, SHIFT)
    qtbot.waitUntil(lambda: bool(duty.strip.message.text()))
    strike(duty, Qt.Key.Key_F2)
    assert duty._stack.page is duty.page


def test_nobody_practises_while_a_real_record_is_open(
    page: ExercisePage, duty: LookupDesk, office: Office, qtbot: QtBot
) -> None:
    card = Card.model_validate({"identity": {"surname": "Prawdziwa", "given_names": "Ewa", "birth": "1942"}})
    real = add_person(office, card).person
    duty.page.presenter.open(real)
    qtbot.waitUntil(lambda: duty.is_busy)
    look_up(page).field.setFocus()
    strike(look_up(page).field, Qt.Key.Key_Return, CONTROL)
    assert page.presenter.call is None
    assert duty.strip.message.text().startswith("Otwarta jest prawdziwa karta")
    assert duty.is_busy


def test_every_control_has_a_name_and_is_reached_and_no_word_is_cut(
    page: ExercisePage, duty: LookupDesk, qtbot: QtBot
) -> None:
    assert faults(duty) == []
    call(page)
    assert faults(duty) == []
    duty.fold_navigation(True)
    duty.resize(683, 384)
    assert cut_at_rest(qtbot, duty) == []


def test_from_the_desk_it_is_begun_and_left_by_key(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    strike(desk, Qt.Key.Key_F2, SHIFT)
    assert desk.current is desk.pages[PageId.EXERCISE]
    strike(desk, Qt.Key.Key_F2)
    assert isinstance(desk.current, EmergencyPage)
    desk.leave()
    tasks.close()


def cell(table: Table, row: int, place: int) -> str:
    item = table.item(row, place)
    assert item is not None
    return item.text()


def test_the_results_of_all_are_listed_for_the_administrator(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, clock: StandingClock
) -> None:
    part = ExercisesPart(office, tasks, program.say)
    qtbot.addWidget(part)
    part.begin()
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    qtbot.waitUntil(part._none.isVisible)
    mine = office_of(program, office, Role.DUTY_OFFICER)
    for red_ms in (20_000, 20_000, 20_000, 20_000, 20_000, 8000, 8000, 8000, 8000, 8000):
        clock.advance(minutes=1)
        note_exercise(mine, ExerciseResult("duty_officer", clock.now(), "gas-alarm", red_ms, 0, 9))
    note_exercise(office, ExerciseResult("anna", clock.now(), "torn-card", None, 2, 30))
    strike(part, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: part.officers.rowCount() == 2)
    cells = [[cell(part.officers, at, place) for place in (0, 2, 3, 4, 5)] for at in range(2)]
    assert cells == [
        ["anna", "1", "0/1", "–", "za mało rozmów"],
        ["duty_officer", "10", "10/10", "14,0 s", "szybciej o 12,0 s"],
    ]
    assert part.calls.rowCount() == 11
    assert cell(part.calls, 0, 3) == "nie znaleziono"
    part.officers.setFocus()
    assert faults(part) == []
    mine.registry.close()


def test_an_officer_sees_how_the_own_calls_went(
    duty: LookupDesk, office: Office, clock: StandingClock, qtbot: QtBot
) -> None:
    mine = duty.page._office
    assert isinstance(mine, Office)
    note_exercise(mine, ExerciseResult("duty_officer", clock.now(), "gas-alarm", 6400, 0, 9))
    note_exercise(office, ExerciseResult("anna", clock.now(), "gas-alarm", 90_000, 0, 9))
    assert len(own_results(mine)) == 1
    strike(duty.page.field, Qt.Key.Key_F2, SHIFT)
    page = duty._stack.page
    assert isinstance(page, ExercisePage)
    qtbot.waitUntil(lambda: "mediana: 6,4 s" in words(page))
