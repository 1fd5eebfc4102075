"""Everything saved in one file and another registry's file taken in, in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.archives import export_registry
from lifebox.services.exporting import ExportReason
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.presenters.transfer_presenter import What
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.transfer_part import TransferPart
from tests.support.everything import card
from tests.support.program import make_office, office_of
from tests.support.qt import press

PHRASE = "zielona latarnia 4 kutry bez masztu"


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> TransferPart:
    made = TransferPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    return made


@pytest.fixture
def there(program: Program, tmp_path: Path) -> Iterator[Office]:
    made = make_office(program, tmp_path / "Tam.lifebox", "bogna")
    yield made
    made.registry.close()


def choose(part: TransferPart, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    part.choose_button.click()


def save(part: TransferPart, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, file: Path, what: What) -> str:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    part.what.setCurrentIndex(part.what.findData(what.value))
    with qtbot.waitSignal(part.notice) as said:
        part.save_button.click()
    return str(said.args[0])


def test_a_reason_is_needed_but_for_statistics(
    part: TransferPart, office: Office, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    add_person(office, card("Próbna"))
    file = tmp_path / "a.json"
    assert save(part, monkeypatch, qtbot, file, What.EVERYTHING) == "Proszę wybrać, po co jest ten plik."
    assert not file.exists()
    assert "Zapisano 1 wiersz" in save(part, monkeypatch, qtbot, tmp_path / "s.csv", What.STATISTICS_CSV)
    assert not part.reason.isEnabled()
    part.reason.setCurrentIndex(part.reason.findData(ExportReason.TRANSFER.value))
    told = save(part, monkeypatch, qtbot, file, What.EVERYTHING)
    assert "zniszczyć" in told
    assert b"Pr\xc3\xb3bna" in file.read_bytes()
    save(part, monkeypatch, qtbot, tmp_path / "f.xlsx", What.FULL_XLSX)
    assert (tmp_path / "f.xlsx").read_bytes().startswith(b"PK")


def test_a_file_is_looked_at_then_taken_in(
    part: TransferPart, there: Office, office: Office, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    add_person(office, card("Próbna", note="tu"))
    add_person(there, card("Próbna", residence={"address": {"street": "Polna", "building": "1"}}, note="tam"))
    add_person(there, card("Inna"))
    export_registry(there, tmp_path / "tam.json", ExportReason.TRANSFER)
    assert not part.take_button.isEnabled()
    choose(part, monkeypatch, tmp_path / "tam.json")
    qtbot.waitUntil(lambda: "Nic jeszcze nie zapisano" in part.result.text())
    assert "Nowe: 2." in part.result.text()
    assert part.table.rowCount() == 1
    assert not part.decide_button.isEnabled()
    with office.registry.read() as reader:
        assert len(list(reader.traits(None, office.clock.today()))) == 1
    press(part, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "✓ Wczytano" in part.result.text())
    assert not part.take_button.isEnabled()
    assert part.decide_button.isEnabled()
    with qtbot.waitSignal(part.merge_wanted) as wanted:
        part.decide_button.click()
    with office.registry.read() as reader:
        assert {reader.person(person).card.identity.surname for person in wanted.args} == {"Próbna"}


def test_a_sealed_file_asks_for_its_phrase(
    part: TransferPart, there: Office, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    add_person(there, card("Inna"))
    export_registry(there, tmp_path / "tam.json.age", ExportReason.TRANSFER, phrase=PHRASE)
    assert not part.opening.isEnabled()
    choose(part, monkeypatch, tmp_path / "tam.json.age")
    qtbot.waitUntil(part.opening.isEnabled)
    part.opening.setText("zła fraza")
    with qtbot.waitSignal(part.notice):
        part.look_button.click()
    assert part.opening.isEnabled()
    part.opening.setText(PHRASE)
    part.look_button.click()
    qtbot.waitUntil(lambda: "Nowe: 1." in part.result.text())
    assert part.take_button.isEnabled()


def test_what_is_no_registry_is_told_calmly(
    part: TransferPart, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    with qtbot.waitSignal(part.notice) as said:
        choose(part, monkeypatch, tmp_path / "x.json")
    assert "Nic nie zostało zmienione" in said.args[0]
    assert part.choose_button.isEnabled()
    assert not part.take_button.isEnabled()
    with qtbot.waitSignal(part.notice):
        choose(part, monkeypatch, tmp_path / "nie-ma.json")


def test_who_answers_for_the_data_saves_but_takes_nothing_in(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    mine = office_of(program, office, Role.DATA_PROTECTION_OFFICER)
    part = TransferPart(mine, tasks, program.say)
    qtbot.addWidget(part)
    part.show()
    assert part.save_button.isVisible()
    assert not part.choose_button.isVisible()
    mine.registry.close()
