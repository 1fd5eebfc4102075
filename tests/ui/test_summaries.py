"""Patient summaries and contacts in the window: from the list, from the record, and taken in from a file."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import Draft
from lifebox.services.exporting import ExportReason, ListColumn
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.services.summaries import FileForm, prepare_file, save_file
from lifebox.texts import texts
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.person_files import PersonFiles
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.summaries_part import SummariesPart
from tests.support.program import make_office, office_of
from tests.support.qt import press, strike
from tests.support.typist import CONTROL
from tests.ui.scenes import Scenes
from tests.unit.interop.fhir.summaries import full_card

SHIFT = Qt.KeyboardModifier.ShiftModifier


def plain_card(surname: str, **parts: object) -> Card:
    return Card.model_validate({"identity": {"surname": surname, "given_names": "Ewa", "birth": "1950-02-03"}, **parts})


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, full_card()).person


@pytest.fixture
def file(tmp_path: Path, program: Program) -> Path:
    """Two people of another registry: a full card, and one who has not even a number."""
    other = make_office(program, tmp_path / "Inny.lifebox")
    people = [add_person(other, card).person for card in (full_card(), plain_card("Kot"))]
    prepared = prepare_file(other, people, FileForm.SUMMARY, texts("pl"))
    save_file(other, prepared, tmp_path / "obce.json", ExportReason.TRANSFER)
    other.registry.close()
    return tmp_path / "obce.json"


def heard(source: PeoplePage | PersonFiles | SummariesPart) -> list[str]:
    told: list[str] = []
    source.notice.connect(lambda text, _undo: told.append(text))
    return told


def choosing(monkeypatch: pytest.MonkeyPatch, dialog: str, chosen: Path) -> None:
    monkeypatch.setattr(QFileDialog, dialog, lambda *_: (str(chosen), ""))


# From the list


def test_the_strip_of_a_list_saves_summaries_and_asks_for_no_columns(
    office: Office,
    tasks: Tasks,
    program: Program,
    person: PersonId,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_person(office, plain_card("Kot"))
    page = PeoplePage(office, tasks, program.say)
    qtbot.addWidget(page)
    page.resize(1130, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_A, CONTROL)
    strike(page.table, Qt.Key.Key_E, CONTROL | SHIFT)
    panel, told = page.bar.export, heard(page)
    panel.form.setCurrentIndex(panel.form.findData(FileForm.SUMMARY.value))
    assert not panel.columns[ListColumn.NAME].isVisible()
    panel.reason.setCurrentIndex(panel.reason.findData(ExportReason.TRANSFER.value))
    choosing(monkeypatch, "getSaveFileName", tmp_path / "szpital")
    panel.save_button.click()
    qtbot.waitUntil(lambda: bool(told))
    whole = json.loads((tmp_path / "szpital.json").read_bytes())
    assert len(whole["entry"]) == 2
    with office.registry.read() as reader:
        noted = reader.audit_entries(AuditFilter(actions=(Action.PEOPLE_EXPORTED,)))
    assert len(noted) == 3
    page.bar.ask_export()
    assert panel.columns[ListColumn.NAME].isVisible(), "whole records are never what is offered first"


# From the record


@pytest.mark.parametrize("form", list(FileForm))
def test_one_persons_files_are_saved_from_the_record(
    office: Office,
    tasks: Tasks,
    program: Program,
    person: PersonId,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: FileForm,
) -> None:
    files = PersonFiles(office, tasks, program.say)
    qtbot.addWidget(files)
    files.show_person(None)
    assert not files.buttons[form].isEnabled()
    files.show_person(person)
    told = heard(files)
    choosing(monkeypatch, "getSaveFileName", tmp_path / f"plik.{form.value}")
    files.buttons[form].click()
    qtbot.waitUntil(lambda: bool(told))
    assert (tmp_path / f"plik.{form.value}").stat().st_size > 100
    assert "nie jest zaszyfrowany" in told[0]


def test_who_has_nobody_to_call_is_told_so(
    office: Office, tasks: Tasks, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = PersonFiles(office, tasks, program.say)
    qtbot.addWidget(files)
    files.show_person(add_person(office, plain_card("Kot")).person)
    told = heard(files)
    choosing(monkeypatch, "getSaveFileName", tmp_path / "plik.vcf")
    files.buttons[FileForm.CONTACTS].click()
    qtbot.waitUntil(lambda: bool(told))
    assert "nikogo do kontaktu" in told[0]
    assert not (tmp_path / "plik.vcf").exists()


def test_printing_staff_are_offered_no_files(office: Office, tasks: Tasks, program: Program, qtbot: QtBot) -> None:
    printer = office_of(program, office, Role.PRINTING_STAFF)
    files = PersonFiles(printer, tasks, program.say)
    qtbot.addWidget(files)
    files.show()
    assert not any(made.isVisible() for made in files.buttons.values())
    printer.registry.close()


# Taken in


@pytest.fixture
def part(office: Office, tasks: Tasks, program: Program, qtbot: QtBot) -> SummariesPart:
    made = SummariesPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    return made


def opened(part: SummariesPart, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, rows: int = 2) -> None:
    choosing(monkeypatch, "getOpenFileName", file)
    press(part, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: part.table.rowCount() == rows)


def cells(part: SummariesPart, row: int) -> list[str]:
    return [item.text() if (item := part.table.item(row, at)) else "" for at in range(part.table.columnCount())]


def test_a_file_is_shown_before_anything_is_written(
    part: SummariesPart, file: Path, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not part.new_button.isEnabled()
    opened(part, file, qtbot, monkeypatch)
    assert cells(part, 0) == ["Próbna-<Lis> Anna Maria", "12.05.1942", "nowa osoba", "0"]
    details = part.details.toPlainText()
    assert "Leki: Xarelto 20 mg; paracetamol 500 mg; Insulatard" in details
    assert "Implanty i urządzenia: brak (potwierdzone)" in details
    part.table.selectRow(1)
    assert "Leki: brak informacji" in part.details.toPlainText()
    with office.registry.read() as reader:
        assert reader.people_count(PeopleFilter()) == 0


def test_a_new_person_is_taken_in_by_keys_once(
    part: SummariesPart, file: Path, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(part, file, qtbot, monkeypatch)
    told = heard(part)
    part.table.setFocus()
    strike(part.table, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(told))
    assert "zgody" in told[0]
    assert cells(part, 0)[2] == "✓ przyjęto"
    assert not part.new_button.isEnabled()
    strike(part.table, Qt.Key.Key_Return, CONTROL)
    with office.registry.read() as reader:
        assert reader.people_count(PeopleFilter()) == 1


def test_somebody_who_is_here_is_looked_through_as_a_draft(
    part: SummariesPart, file: Path, person: PersonId, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(part, file, qtbot, monkeypatch)
    assert cells(part, 0)[2] == "już jest: Próbna-<Lis> Anna Maria"
    assert not part.new_button.isEnabled()
    drafts: list[Draft] = []
    part.draft_wanted.connect(drafts.append)
    part.draft_button.click()
    qtbot.waitUntil(lambda: bool(drafts))
    assert drafts[0].card.identity.surname == "Próbna-<Lis>"
    assert drafts[0].person is None


def test_a_person_without_a_birth_date_can_only_be_a_draft(
    part: SummariesPart, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "obcy.json"
    patient = {"resourceType": "Patient", "name": [{"text": "Jan Kot"}], "maritalStatus": {"text": "M"}}
    file.write_text(json.dumps({"resourceType": "Bundle", "entry": [{"resource": patient}]}), encoding="utf-8")
    opened(part, file, qtbot, monkeypatch, rows=1)
    assert cells(part, 0)[2].startswith("⚠")
    assert "Brakuje: data urodzenia" in part.details.toPlainText()
    assert "Patient 1: maritalStatus" in part.details.toPlainText()
    assert not part.new_button.isEnabled()
    assert part.draft_button.isEnabled()


def test_what_is_no_summary_is_told_and_leaves_the_list_as_it_was(
    part: SummariesPart, file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(part, file, qtbot, monkeypatch)
    told = heard(part)
    other = tmp_path / "lista.csv"
    other.write_text("Nazwisko;PESEL", encoding="utf-8")
    choosing(monkeypatch, "getOpenFileName", other)
    part.open_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert "to nie jest plik JSON" in told[0]
    assert part.table.rowCount() == 2
    assert part.open_button.isEnabled()


def test_the_draft_opens_in_the_form_which_finds_the_record_to_merge_with(
    scenes: Scenes, qtbot: QtBot, tmp_path: Path
) -> None:
    office = scenes.desk._office
    person = add_person(office, full_card()).person
    prepared = prepare_file(office, [person], FileForm.SUMMARY, texts("pl"))
    file = save_file(office, prepared, tmp_path / "obce.json", ExportReason.TRANSFER)
    part = scenes._part(SummariesPart)
    part.presenter.open(file)
    qtbot.waitUntil(part.draft_button.isEnabled)
    part.draft_button.click()
    record = scenes.desk.pages[PageId.RECORD]
    assert isinstance(record, RecordPage)
    qtbot.waitUntil(lambda: scenes.desk.current is record)
    qtbot.waitUntil(record.doubles.duplicates.isVisible)
    assert record.presenter.person is None
