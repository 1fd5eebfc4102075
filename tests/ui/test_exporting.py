"""Saving the selected people as a list, through the widgets of both pages that have a list."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.exporting import ExportReason, ListColumn, ListForm
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters import export_presenter
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.export_panel import ExportPanel
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.reviews_view import ReviewsPage
from tests.support.program import office_of
from tests.support.qt import press, strike
from tests.support.typist import CONTROL, Typist

NAMES = ("Ćma", "Lis", "Żak")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def card(surname: str) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942", "pesel": "02070803628"},
            "residence": {
                "address": {"street": "ul. Lipowa", "building": "2"},
                "phones": [{"written": "585511710", "number": "+48585511710"}],
            },
            "medical": {"medicines": {"items": [{"trade_name": "Xarelto"}]}},
            "governance": {"next_review": "2026-11-20"},
        }
    )


class Chooser:
    """Stands for the system's file dialog: gives a name, and keeps what it was opened with."""

    def __init__(self, file: Path) -> None:
        self.file: Path | None = file
        self.begun = ""

    def __call__(self, _parent: QWidget, _title: str, begin: str, _kind: str) -> tuple[str, str]:
        self.begun = begin
        return (str(self.file) if self.file else "", "")


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, card(name)).person for name in NAMES]


@pytest.fixture
def chooser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chooser:
    made = Chooser(tmp_path / "lista.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made)
    return made


@pytest.fixture
def memory() -> ShortMemory:
    return ShortMemory()


def opened(page: PeoplePage | ReviewsPage, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1130, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == len(NAMES))


@pytest.fixture
def page(
    office: Office, tasks: Tasks, program: Program, people: list[PersonId], memory: ShortMemory, qtbot: QtBot
) -> PeoplePage:
    made = PeoplePage(office, tasks, program.say, memory)
    opened(made, qtbot)
    return made


@pytest.fixture
def panel(page: PeoplePage) -> ExportPanel:
    """The strip, opened by its key for everybody."""
    page.table.setFocus()
    press(page.table, Qt.Key.Key_A, CONTROL)
    strike(page.table, Qt.Key.Key_E, CONTROL | SHIFT)
    assert page.bar.export.isVisible()
    return page.bar.export


def notices(page: PeoplePage) -> list[str]:
    told: list[str] = []
    page.notice.connect(lambda text, _undo: told.append(text))
    return told


def ticked(panel: ExportPanel) -> set[ListColumn]:
    return {one for one, tick in panel.columns.items() if tick.isChecked()}


def choose(panel: ExportPanel, reason: ExportReason, form: ListForm = ListForm.XLSX) -> None:
    panel.form.setCurrentIndex(panel.form.findData(form.value))
    panel.reason.setCurrentIndex(panel.reason.findData(reason.value))


def test_a_list_is_saved_by_keys_alone(
    page: PeoplePage, panel: ExportPanel, chooser: Chooser, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    told = notices(page)
    typist = Typist(page)
    assert typist.place is panel.reason, "the one thing that must be chosen has the keyboard"
    typist.hit(Qt.Key.Key_Down)
    typist.tab()
    typist.enter()
    qtbot.waitUntil(lambda: bool(told))
    assert chooser.begun.endswith("lista-osób-2026-11-22.xlsx")
    assert chooser.file is not None
    sheet = load_workbook(chooser.file).active
    assert sheet is not None
    rows = list(sheet.values)
    assert rows[0] == (
        "Nazwisko i imię",
        "Data urodzenia",
        "Adres",
        "Kod pudełka",
        "Karta",
        "Następny przegląd",
        "Status",
    )
    assert [row[0] for row in rows[1:]] == ["Ćma Ewa", "Lis Ewa", "Żak Ewa"]
    assert "3 osoby" in told[0]
    assert str(chooser.file) in told[0]
    assert "nie jest zaszyfrowany" in told[0]
    assert not panel.isVisible()
    assert page.table.hasFocus()
    with office.registry.read() as reader:
        made = reader.audit_entries(AuditFilter(actions=(Action.LIST_EXPORTED,)))
    assert ("reason", "phone_round") in made[0].facts
    assert {one.subject for one in made} == {None, *people}


def test_the_columns_are_those_of_the_table_and_no_delicate_ones(page: PeoplePage, panel: ExportPanel) -> None:
    assert ticked(panel) == {ListColumn(one.value) for one in page.table.columns.shown()} - {ListColumn.ALERTS}
    press(panel, Qt.Key.Key_Escape)
    page.table.setColumnHidden(Column.CODE.place, True)
    page.table.setColumnHidden(Column.WORKER.place, False)
    panel.columns[ListColumn.PESEL].setChecked(True)
    page.bar.ask_export()
    assert ListColumn.CODE not in ticked(panel)
    assert ListColumn.WORKER in ticked(panel)
    assert ListColumn.PESEL not in ticked(panel), "it is asked for anew each time"


def test_delicate_columns_come_when_they_are_ticked(
    page: PeoplePage, panel: ExportPanel, chooser: Chooser, qtbot: QtBot, tmp_path: Path
) -> None:
    told = notices(page)
    for tick in panel.columns.values():
        tick.setChecked(False)
    for one in (ListColumn.NAME, ListColumn.PHONES, ListColumn.PESEL, ListColumn.ALERTS):
        panel.columns[one].setChecked(True)
    choose(panel, ExportReason.REPORT, ListForm.CSV)
    chooser.file = tmp_path / "dla.kierownika"
    panel.save_button.click()
    qtbot.waitUntil(lambda: bool(told))
    text = (tmp_path / "dla.kierownika.csv").read_bytes().decode("utf-8-sig")
    head, first, *_ = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert head == ["Nazwisko i imię", "Telefon", "Alarmy", "PESEL"]
    assert first == ["Ćma Ewa", "58 551 17 10", "lek przeciwzakrzepowy (do potwierdzenia: 1)", "'02070803628"]


def test_nothing_is_saved_without_a_reason_a_column_or_a_name(
    page: PeoplePage, panel: ExportPanel, chooser: Chooser, office: Office
) -> None:
    told = notices(page)
    panel.save_button.click()
    assert told == ["Trzeba wybrać, po co jest ta lista."]
    assert panel.reason.property("problem") == "true"
    assert panel.reason.hasFocus()
    choose(panel, ExportReason.OTHER)
    for tick in panel.columns.values():
        tick.setChecked(False)
    panel.save_button.click()
    assert told[1:] == ["Trzeba zaznaczyć co najmniej jedną kolumnę."]
    assert chooser.begun == ""
    panel.columns[ListColumn.NAME].setChecked(True)
    chooser.file = None
    panel.save_button.click()
    assert panel.isVisible(), "the dialog was left: nothing chosen is lost"
    with office.registry.read() as reader:
        assert reader.audit_entries(AuditFilter(actions=(Action.LIST_EXPORTED,))) == ()


def test_the_folder_is_remembered_and_no_name(
    page: PeoplePage, panel: ExportPanel, chooser: Chooser, qtbot: QtBot, tmp_path: Path, memory: ShortMemory
) -> None:
    told = notices(page)
    inner = tmp_path / "listy"
    inner.mkdir()
    chooser.file = inner / "Kowalska.xlsx"
    choose(panel, ExportReason.OTHER)
    panel.save_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert memory.recall(export_presenter.FOLDER) == str(inner)
    assert panel.presenter.proposal(ListForm.CSV) == inner / "lista-osób-2026-11-22.csv"
    chooser.file.unlink()
    inner.rmdir()
    assert panel.presenter.proposal(ListForm.CSV).parent == Path.home()


def test_only_a_file_that_the_dialog_asked_about_is_replaced(
    page: PeoplePage, panel: ExportPanel, chooser: Chooser, qtbot: QtBot, tmp_path: Path
) -> None:
    told = notices(page)
    old = tmp_path / "lista.xlsx"
    old.write_bytes(b"stare")
    chooser.file = tmp_path / "lista"
    choose(panel, ExportReason.OTHER)
    panel.save_button.click()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "Tu już coś jest" in told[0]
    assert old.read_bytes() == b"stare"
    chooser.file = old
    page.bar.ask_export()
    choose(panel, ExportReason.OTHER)
    panel.save_button.click()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert len(load_workbook(old).worksheets) == 1


def test_many_are_saved_with_progress_and_can_be_stopped(
    page: PeoplePage,
    panel: ExportPanel,
    chooser: Chooser,
    qtbot: QtBot,
    tasks: Tasks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(export_presenter, "FEW", 2)
    told = notices(page)
    names: list[str] = []
    tasks.job_started.connect(lambda job: names.append(job.name))
    tasks.job_started.connect(lambda job: job.cancel())
    choose(panel, ExportReason.OTHER)
    panel.save_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert names == ["Zapis listy"]
    assert "Przerwano" in told[0]
    assert chooser.file is not None
    assert not chooser.file.exists()


def test_the_worklist_of_reviews_saves_its_list_too(
    office: Office, tasks: Tasks, program: Program, people: list[PersonId], qtbot: QtBot, chooser: Chooser
) -> None:
    made = ReviewsPage(office, tasks, program.say)
    opened(made, qtbot)
    strike(made.table, Qt.Key.Key_E, CONTROL | SHIFT)
    panel = made.bar.export
    assert ListColumn.STATUS not in ticked(panel)
    assert "1 osoba" in panel.title.text()
    choose(panel, ExportReason.PHONE_ROUND)
    with qtbot.waitSignal(made.notice):
        panel.save_button.click()
    assert chooser.file is not None
    assert chooser.file.exists()


def test_nobody_selected_closes_the_strip(page: PeoplePage, panel: ExportPanel) -> None:
    page.table.clearSelection()
    assert not panel.isVisible()
    assert not page.bar.export_button.isEnabled()
    strike(page.table, Qt.Key.Key_E, CONTROL | SHIFT)
    assert not panel.isVisible()


def test_printing_staff_see_no_such_button(
    office: Office, tasks: Tasks, program: Program, people: list[PersonId], qtbot: QtBot
) -> None:
    printer = office_of(program, office, Role.PRINTING_STAFF)
    made = PeoplePage(printer, tasks, program.say)
    opened(made, qtbot)
    press(made.table, Qt.Key.Key_A, CONTROL)
    assert not made.bar.export_button.isVisible()
    strike(made.table, Qt.Key.Key_E, CONTROL | SHIFT)
    assert not made.bar.export.isVisible()
    printer.registry.close()
