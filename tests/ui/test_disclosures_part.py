"""Disclosures in the window: searched and filtered, a note completed by keys, reports saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Disclosure, DisclosureNote, Service
from lifebox.domain.ids import PersonId
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters.disclosures_presenter import State, Time
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.disclosures_part import DisclosuresPart
from tests.documents.reading import text_of
from tests.support.program import StandingClock, office_of
from tests.support.qt import press, strike, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
WHO, PERSON, GIVEN_BY = 2, 3, 6


def add(office: Office, surname: str) -> PersonId:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
    return add_person(office, Card.model_validate({"identity": identity})).person


def disclose(office: Office, person: PersonId, note: DisclosureNote) -> RunningDisclosure:
    running = RunningDisclosure(office, read_record(office, person))
    running.note(note, close=True)
    return running


@pytest.fixture
def filled(office: Office, clock: StandingClock) -> Office:
    people = [add(office, surname) for surname in ("Żyta", "Łan")]
    clock.advance(days=-40)
    disclose(office, people[0], DisclosureNote(service=Service.POLICE, caller="KMP Sopot", incident="7/26"))
    clock.advance(days=40)
    disclose(office, people[1], DisclosureNote(service=Service.AMBULANCE, caller="ZRM 4"))
    clock.advance(minutes=5)
    disclose(office, people[0], DisclosureNote())
    return office


@pytest.fixture
def part(filled: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> DisclosuresPart:
    return shown(filled, program, tasks, qtbot, 3)


def shown(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, count: int) -> DisclosuresPart:
    made = DisclosuresPart(office, tasks, program.say, ShortMemory())
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    qtbot.waitUntil(lambda: made.model.rowCount() == count and made.panel.fields.isVisible())
    return made


def column(part: DisclosuresPart, at: int) -> list[str]:
    return [part.model.index(row, at).data() for row in range(part.model.rowCount())]


def choose(box: QComboBox, value: object) -> None:
    at = box.findData(value)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def kept(office: Office) -> tuple[Disclosure, ...]:
    with office.registry.read() as reader:
        return reader.disclosures()


def test_the_newest_stands_on_top_and_its_note_beside(part: DisclosuresPart, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: column(part, PERSON) == ["Żyta Ewa", "Łan Ewa", "Żyta Ewa"])
    assert column(part, WHO) == ["–", "pogotowie, ZRM 4", "policja, KMP Sopot"]
    part.table.setFocus()
    press(part.table, Qt.Key.Key_Down)
    assert part.panel.lines["caller"].text() == "ZRM 4"
    assert part.panel.head.text() == "Łan Ewa"


def test_a_search_finds_while_typing_and_filters_restrict(part: DisclosuresPart, qtbot: QtBot) -> None:
    type_text(part.text, "żyt")
    qtbot.waitUntil(lambda: column(part, PERSON) == ["Żyta Ewa"] * 2)
    part.text.clear()
    type_text(part.text, "7 26")
    qtbot.waitUntil(lambda: column(part, WHO) == ["policja, KMP Sopot"])
    part.text.clear()
    choose(part.time, Time.TODAY)
    qtbot.waitUntil(lambda: column(part, WHO) == ["–", "pogotowie, ZRM 4"])
    choose(part.state, State.UNEXPLAINED)
    qtbot.waitUntil(lambda: column(part, WHO) == ["–"])
    choose(part.service, Service.FIRE)
    qtbot.waitUntil(part.empty.isVisible)
    assert not part.panel.isVisible()


def test_a_note_is_completed_by_keys_alone(part: DisclosuresPart, filled: Office, qtbot: QtBot) -> None:
    part.table.setFocus()
    press(part.table, Qt.Key.Key_Down)
    press(part.table, Qt.Key.Key_Return)
    assert part.panel.service.hasFocus()
    part.panel.lines["purpose"].setFocus()
    type_text(part.panel.lines["purpose"], "upadek w łazience")
    strike(part.panel.lines["purpose"], Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "upadek w łazience" in part.panel.history.text())
    made = kept(filled)[1]
    assert (made.note.purpose, made.told.purpose) == ("", "upadek w łazience")
    assert made.told.caller == "ZRM 4"
    assert part.table.currentIndex().row() == 1


def test_what_is_typed_outlives_a_list_that_is_read_anew(part: DisclosuresPart, filled: Office, qtbot: QtBot) -> None:
    type_text(part.panel.lines["incident"], "17/26")
    with filled.registry.read() as reader:
        person = reader.disclosures()[1].person
    disclose(filled, person, DisclosureNote())
    part.begin()
    qtbot.waitUntil(lambda: part.model.rowCount() == 4 and "…" not in column(part, PERSON))
    assert part.table.currentIndex().row() == 1
    assert part.panel.lines["incident"].text() == "17/26"


def test_a_duty_officer_sees_and_completes_the_own_ones_of_the_last_day(
    program: Program, filled: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    duty = office_of(program, filled, Role.DUTY_OFFICER)
    person = kept(filled)[0].person
    disclose(duty, person, DisclosureNote(service=Service.FIRE))
    part = shown(duty, program, tasks, qtbot, 1)
    assert column(part, GIVEN_BY) == [duty.registry.actor.login]
    assert not part.reports.isVisible()
    assert part.panel.save.isEnabled()
    duty.registry.close()


@pytest.mark.parametrize("month", [False, True])
def test_reports_of_a_person_and_of_a_month_are_saved_and_noted(
    part: DisclosuresPart, filled: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, month: bool
) -> None:
    target = tmp_path / "zestawienie"
    offered: list[str] = []

    def answer(*asked: object) -> tuple[str, str]:
        offered.append(str(asked[2]))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    if month:
        part.what.setCurrentIndex(1)
    part.save.click()
    made = target.with_name("zestawienie.pdf")

    def noted() -> int:
        with filled.registry.read() as reader:
            return len(reader.audit_entries(AuditFilter(actions=(Action.DISCLOSURES_REPORTED,))))

    qtbot.waitUntil(lambda: noted() == 1)
    assert ("Żyta" in text_of(made.read_bytes())) is not month
    assert "yta" not in offered[0]


def test_whoever_may_only_read_is_told_of_nothing_refused(
    filled: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    officer = office_of(program, filled, Role.DATA_PROTECTION_OFFICER)
    told: list[str] = []
    part = DisclosuresPart(officer, tasks, program.say, ShortMemory())
    part.notice.connect(lambda text, _: told.append(text))
    qtbot.addWidget(part)
    part.show()
    part.begin()
    qtbot.waitUntil(lambda: part.model.rowCount() == 3)
    assert told == []
    tasks.close()
    officer.registry.close()
