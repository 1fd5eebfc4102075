"""A damaged registry in the window: from the refused log-in to the list of what was lost, and till it was seen to."""

import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.salvage import Fate, SalvagedPerson, SalvageReport
from lifebox.registry.folder import Folder
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.services.salvage import read_salvage
from lifebox.ui.application import Window
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress, Tasks
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.salvage_part import SalvagePart
from lifebox.ui.views.salvage_view import SalvagePage
from lifebox.ui.views.state_part import StatePart
from tests.support.program import PASSWORD, make_office
from tests.ui.scenes import card
from tests.ui.test_desk import unnamed

PAGE = 4096


class Paper:
    """A printer that keeps what it got."""

    name, copies = "biurowa", 1

    def __init__(self) -> None:
        self.sheets: list[bytes] = []

    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        return self

    def send(self, pdf: bytes, progress: Progress) -> None:
        progress(1, 1)
        self.sheets.append(pdf)


@pytest.fixture
def damaged(program: Program, tmp_path: Path) -> Path:
    """A registry of a few people that does not open any more."""
    office = make_office(program, tmp_path / "okno.lifebox")
    for at in range(5):
        add_person(office, card(f"Uszko{at}", "Ewa"))
    office.registry.close()
    path = office.registry.path
    content = bytearray(Folder(path).database(1).read_bytes())
    content[:PAGE] = random.Random(0).randbytes(PAGE)
    Folder(path).database(1).write_bytes(content)
    return path


def _log_in(page: LoginPage) -> None:
    page.login.setEditText("anna")
    page.password.setText(PASSWORD)
    page.enter.click()


def test_from_the_refused_log_in_to_the_new_registry(
    window: Window, damaged: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.begin(damaged)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    assert page.salvage.isHidden()
    _log_in(page)
    qtbot.waitUntil(page.salvage.isVisible)
    assert unnamed(window) == []
    page.salvage.click()
    salvage = window.centralWidget()
    assert isinstance(salvage, SalvagePage)
    assert unnamed(window) == []
    target = damaged.with_name("nowy")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    salvage.form.run_button.click()
    assert "login" in salvage.result.text()
    salvage.password.setText("złe hasło")
    salvage.form.run_button.click()
    qtbot.waitUntil(lambda: salvage.form.isEnabled() and "⚠" in salvage.result.text())
    assert not target.with_suffix(".lifebox").exists()
    salvage.password.setText(PASSWORD)
    salvage.form.run_button.click()
    qtbot.waitUntil(salvage.go_on.isVisible)
    assert "Nie przepadła żadna karta" in salvage.result.text()
    assert salvage.password.text() == ""
    salvage.go_on.click()
    entry = window.centralWidget()
    assert isinstance(entry, LoginPage)
    _log_in(entry)
    qtbot.waitUntil(lambda: window.desk is not None)


def test_the_sheet_opens_what_no_password_does(
    program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry, sheet = program.store.create(tmp_path / "a.lifebox", program.profiles()[0], "anna", PASSWORD)
    registry.close()
    Folder(registry.path).keys.unlink()
    page = SalvagePage(program, tasks, registry.path, "ewa")
    qtbot.addWidget(page)
    page.show()
    page.by_sheet.click()
    page.sheet.setPlainText(sheet)
    page.new_password.setText("granatowy-tramwaj-9-kotlet")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "b.lifebox"), ""))
    page.form.run_button.click()
    qtbot.waitUntil(page.go_on.isVisible)
    assert page.sheet.toPlainText() == page.new_password.text() == ""
    with qtbot.waitSignal(page.salvaged) as gone:
        page.go_on.click()
    assert gone.args == [tmp_path / "b.lifebox", "ewa"]


@pytest.fixture
def losses(office: Office) -> SalvageReport:
    """As if this registry had been put together."""
    person = add_person(office, card("Ocalona", "Ewa")).person
    lost = SalvagedPerson(
        id=add_person(office, card("Inna", "Ewa")).person, fate=Fate.LOST, name="zaginiona", code="7K3M9QXD2"
    )
    people = (
        SalvagedPerson(id=person, fate=Fate.OLDER, lost=(2, 3), papers=1),
        lost.model_copy(update={"id": office.registry.actor.account}),
    )
    report = SalvageReport(made=office.clock.now(), source="dawny", people=people, pages=100, damaged_pages=7)
    with office.registry.write() as tx:
        tx.keep_salvage_report(report)
        tx.audit(Action.REGISTRY_SALVAGED)
    return report


def test_what_was_lost_is_listed_printed_and_removed_with_a_way_back(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, losses: SalvageReport
) -> None:
    paper = Paper()
    part = SalvagePart(office, tasks, program, paper)
    qtbot.addWidget(part)
    part.show()
    part.begin()
    qtbot.waitUntil(lambda: part.table.rowCount() == 2)
    cells = [[str(part.table.model().index(row, at).data()) for at in range(3)] for row in range(2)]
    assert cells[0][1].startswith("Ocalona")
    assert "2–3" in cells[0][2]
    assert cells[1][:2] == ["7K3M-9QXD-2", "zaginiona"]
    with qtbot.waitSignal(part.notice) as said:
        part.print_button.click()
    assert "biurowa" in said.args[0]
    assert paper.sheets[0].startswith(b"%PDF")
    with qtbot.waitSignal(part.notice) as said:
        part.settle_button.click()
    assert part.table.isHidden()
    assert read_salvage(office) is None
    said.args[1]()
    qtbot.waitUntil(lambda: part.table.rowCount() == 2)


def test_an_open_registry_that_is_damaged_leads_there_and_is_salvaged(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(office, card("Uszko", "Ewa"))
    state = StatePart(office, tasks, program)
    qtbot.addWidget(state)
    state.show()
    state.begin()
    assert state.salvage.isHidden()
    shutil.copy(Folder(office.registry.path).head(0), Folder(office.registry.path).head(1))
    Folder(office.registry.path).head(0).write_bytes(b"?")
    state.check.click()
    qtbot.waitUntil(state.salvage.isVisible)
    with qtbot.waitSignal(state.part_wanted) as wanted:
        state.salvage.click()
    assert wanted.args == [SalvagePart]
    part = SalvagePart(office, tasks, program)
    qtbot.addWidget(part)
    part.show()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowy.lifebox"), ""))
    part.form.run_button.click()
    qtbot.waitUntil(lambda: "nowy.lifebox" in part.result.text())
    made = program.unlock(tmp_path / "nowy.lifebox", "anna", PASSWORD)
    assert made.registry.verify().clean
    made.registry.close()
