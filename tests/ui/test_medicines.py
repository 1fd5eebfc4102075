"""Official lists of medicines in the window: read from a file, told of, and offered while a medicine is typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.medicines import import_medicines, learn_medicines
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.row_editor import RowEditor
from lifebox.ui.views.state_part import StatePart
from tests.support.products import Made, register_xml
from tests.support.program import office_of
from tests.support.qt import press, type_text
from tests.ui.parts import record_page

MEDICINES = "medical.medicines"
PRODUCTS = (
    Made("1", "Probinol", ("Rivaroxabanum",), "20 mg", atc=("B01AF01",)),
    Made("2", "Probinol", ("Rivaroxabanum",), "2,5 mg", atc=("B01AF01",)),
    Made("3", "Probitan", ("Furosemidum",), "40 mg", form="Krople", atc=("C03CA01",)),
)


def file_of(tmp_path: Path, *products: Made, day: str = "2026-11-01") -> Path:
    target = tmp_path / f"rejestr-{day}.xml"
    target.write_bytes(register_xml(products, day))
    return target


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> StatePart:
    made = StatePart(office, tasks, program)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(made.medicines.sources.text()))
    return made


@pytest.fixture
def notices(part: StatePart) -> list[str]:
    heard: list[str] = []
    part.notice.connect(lambda text, _: heard.append(text))
    return heard


def choose(part: StatePart, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    part.medicines.read.click()


def test_a_list_is_read_and_told_of_with_its_day(
    part: StatePart, notices: list[str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "własnej listy" in part.medicines.sources.text()
    choose(part, file_of(tmp_path, *PRODUCTS), monkeypatch)
    qtbot.waitUntil(lambda: "3 produkty, stan na 01.11.2026" in part.medicines.sources.text())
    assert notices[-1].startswith("Wczytano: Rejestr Produktów Leczniczych")
    choose(part, file_of(tmp_path, *PRODUCTS[:2], day="2026-12-01"), monkeypatch)
    qtbot.waitUntil(lambda: "1 wycofany, zachowany i oznaczony" in part.medicines.sources.text())
    assert part.medicines.read.isEnabled()


def test_what_is_no_list_changes_nothing_and_says_so(
    part: StatePart, notices: list[str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "inne.csv"
    other.write_bytes(b"a;b\r\n1;2\r\n")
    choose(part, other, monkeypatch)
    qtbot.waitUntil(lambda: bool(notices))
    assert "to nie jest Rejestr Produktów Leczniczych" in notices[-1]
    assert part.medicines.read.isEnabled()


def test_who_may_not_import_sees_no_button(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    duty = office_of(program, office, Role.DATA_PROTECTION_OFFICER)
    made = StatePart(duty, tasks, program)
    qtbot.addWidget(made)
    made.show()
    assert not made.medicines.read.isVisible()
    tasks.close()
    duty.registry.close()


@pytest.fixture
def row(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path) -> RowEditor:
    import_medicines(office, file_of(tmp_path, *PRODUCTS), unseen)
    page = record_page(office, program, tasks)
    qtbot.addWidget(page)
    page.show()
    page.presenter.start_new()
    page.form.lists[MEDICINES].add_button.click()
    return page.form.lists[MEDICINES].row_editors[0]


def offered(completion: Completion) -> list[str]:
    return list(completion.offered)


def test_an_imported_product_is_offered_and_fills_what_alerts_need(row: RowEditor, qtbot: QtBot) -> None:
    name, strength = row.completions["trade_name"], row.completions["strength"]
    type_text(row.editors["trade_name"], "probi")
    assert offered(name) == [
        "Probinol (rywaroksaban, tabletki powlekane) 2,5 mg · 20 mg", "Probitan (furosemid, krople) 40 mg",
    ]  # fmt: skip
    press(name.editor, Qt.Key.Key_Tab)
    cells = row._row.cells
    assert (cells["trade_name"], cells["substance"], cells["atc"]) == ("Probinol", "rywaroksaban", "B01AF01")
    assert (cells["form"], cells["route"], cells["strength"]) == ("tabletki powlekane", "doustne", "")
    type_text(row.editors["strength"], "2")
    assert offered(strength) == ["2,5 mg", "20 mg"]


def test_what_is_typed_stays_without_a_choice(row: RowEditor) -> None:
    type_text(row.editors["trade_name"], "pro")
    press(row.editors["trade_name"], Qt.Key.Key_Escape)
    type_text(row.editors["trade_name"], "pranolol własny")
    assert row._row.cells["trade_name"] == "propranolol własny"
    assert row._row.cells["form"] == ""


def test_what_left_the_register_is_offered_with_a_word(row: RowEditor, office: Office, tmp_path: Path) -> None:
    import_medicines(office, file_of(tmp_path, *PRODUCTS[:2], day="2026-12-01"), unseen)
    type_text(row.editors["trade_name"], "probit")
    assert offered(row.completions["trade_name"]) == [
        "Probitan (furosemid, krople) 40 mg · nie ma już w rejestrze"
    ]  # fmt: skip


def test_a_record_learns_by_itself_what_was_imported_elsewhere(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    import_medicines(office, file_of(tmp_path, *PRODUCTS), unseen)
    office.clinic.catalogue.learn(())
    page = record_page(office, program, tasks)
    qtbot.addWidget(page)
    page.show()
    page.presenter.start_new()
    qtbot.waitUntil(lambda: office.clinic.catalogue.identify("Probinol") is not None)
    assert not learn_medicines(office)
