"""Official streets in the window: read on the registry page, offered and heeded in the form."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.identity import Address
from lifebox.services.addresses import import_streets
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.state_part import StatePart
from tests.support.program import office_of
from tests.support.qt import press, type_text
from tests.support.teryt import SIMC, ULIC, as_csv, street, town, written
from tests.ui.parts import record_page

HERE = ("2264011", "0934783")
STREET, TOWN, ULIC_ID = (f"residence.address.{name}" for name in ("street", "town", "ulic"))


@pytest.fixture
def ulic(tmp_path: Path) -> Path:
    rows = [street(*HERE, "00042", "ul.", "Próbnego", "Jana Jerzego"), street(*HERE, "00043", "al.", "Próbna")]
    return written(tmp_path / "ULIC.csv", as_csv(ULIC, rows))


@pytest.fixture
def registry_page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> StatePart:
    made = StatePart(office, tasks, program)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(made.streets.source.text()))
    return made


@pytest.fixture
def record(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, ulic: Path) -> RecordPage:
    import_streets(office, ulic, lambda *_: None)
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.show()
    made.presenter.start_new()
    qtbot.waitUntil(lambda: made.presenter.suggestions.streets.has_official)
    return made


def address(page: RecordPage) -> Address:
    return page.presenter.form.draft().residence.address


def choose(page: RecordPage, typed: str) -> None:
    type_text(page.form.editors[STREET], typed)
    press(page.form.editors[STREET], Qt.Key.Key_Tab)


def warned(page: RecordPage) -> bool:
    labels = page.form.findChildren(QLabel)
    return any("urzędowym wykazie" in label.text() and label.isVisibleTo(page) for label in labels)


def test_a_file_is_read_and_told(
    registry_page: StatePart, ulic: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = registry_page.streets
    assert "eteryt" in box.source.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ulic), ""))
    with qtbot.waitSignal(registry_page.notice) as told:
        box.read.click()
    assert told.args is not None
    assert told.args[0].startswith("Ulice wczytane: 2 (Sopot")
    qtbot.waitUntil(lambda: "2 ulice, stan na 01.01.2026" in box.source.text())
    assert "ULIC.csv" in box.source.text()
    assert box.read.isEnabled()


def test_a_file_that_is_none_is_told_and_another_can_be_read(
    registry_page: StatePart, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(registry_page.notice) as told:
        registry_page.streets.presenter.read_file(written(tmp_path / "x.csv", b"a;b\r\n1;2\r\n"))
    assert told.args is not None
    assert "to nie jest plik ULIC" in told.args[0]
    assert registry_page.streets.read.isEnabled()


def test_one_of_several_towns_is_chosen(registry_page: StatePart, office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    with office.registry.write() as tx:
        tx.set_organisation(tx.organisation().model_copy(update={"terc": "", "simc": ""}))
        tx.audit(Action.ORGANISATION_CHANGED)
    rows = [town("1499022", "0999002", "Sopot"), town(*HERE, "Sopot")]
    box = registry_page.streets
    box.presenter.read_file(written(tmp_path / "SIMC.csv", as_csv(SIMC, rows)))
    qtbot.waitUntil(box.places.isVisible)
    box.places.setCurrentIndex(1)
    with qtbot.waitSignal(registry_page.notice):
        box.take.click()
    assert not box.places.isVisible()
    with office.registry.read() as reader:
        assert (reader.organisation().terc, reader.organisation().simc) == HERE


def test_who_may_not_sees_no_button(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    page = StatePart(duty, tasks, program)
    qtbot.addWidget(page)
    page.show()
    assert not page.streets.read.isVisible()
    duty.registry.close()


def test_a_chosen_street_brings_its_ids_and_typing_on_takes_them_away(record: RecordPage, qtbot: QtBot) -> None:
    choose(record, "jerz")
    assert address(record).street == "ul. Jana Jerzego Próbnego"
    assert (address(record).terc, address(record).simc, address(record).ulic) == (*HERE, "00042")
    assert record.form.editors[ULIC_ID].value() == "00042"
    press(record.form.editors[STREET], Qt.Key.Key_End)
    type_text(record.form.editors[STREET], "xy")
    assert (address(record).terc, address(record).simc, address(record).ulic) == ("", "", "")
    assert record.form.editors[ULIC_ID].value() == ""
    assert record.form.editors[STREET].value() == "ul. Jana Jerzego Próbnegoxy"
    qtbot.waitUntil(lambda: warned(record))
    record.presenter.undo()
    assert address(record).ulic == "00042"
    qtbot.waitUntil(lambda: not warned(record))


def test_a_street_of_another_town_has_no_ids_and_no_warning(record: RecordPage, qtbot: QtBot) -> None:
    choose(record, "jerz")
    assert address(record).ulic == "00042"
    type_text(record.form.editors[TOWN], " Dolny")
    assert address(record).ulic == ""
    with qtbot.waitSignal(record.warned):
        record.presenter.set_field(STREET, "ul. Zmyślona")
    assert not warned(record)
