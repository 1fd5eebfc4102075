"""A list imported in the window: chosen, mapped, checked, put right, written, taken back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.ids import new_import_id
from lifebox.domain.imports import ImportRun, ImportState
from lifebox.domain.people import PeopleFilter
from lifebox.services.import_runs import begin_import, list_imports
from lifebox.services.office import Office
from lifebox.services.people import count_people
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters.import_presenter import Show, Step
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.import_models import CheckModel
from lifebox.ui.views.import_view import ImportPage
from lifebox.ui.views.people_view import PeoplePage
from tests.support.program import office_of
from tests.support.qt import press, strike
from tests.ui.scenes import Scenes

HEADINGS = "Nazwisko;Imię;Data ur.;Adres;Leki;Zgoda RODO;Kolor oczu"
ROWS = [
    "Śliwa;Łucja;12.05.1942;ul. Polna 4/7;Xarelto 20 mg 0-0-1, Warfin 3 mg wg INR;TAK;zielone",
    "Wilk;Ewa;1950;ul. Leśna 1;;NIE;",
    "Bóbr;Adam;dawno;ul. Leśna 2;;TAK;",
]


def written(folder: Path, rows: list[str] = ROWS) -> Path:
    file = folder / "lista.csv"
    file.write_bytes("\r\n".join([HEADINGS, *rows, ""]).encode("cp1250"))
    return file


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> ImportPage:
    made = ImportPage(office, tasks, program.say, ShortMemory())
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    return made


def at_rest(page: ImportPage) -> bool:
    return page.presenter.working is None


def opened(page: ImportPage, file: Path, qtbot: QtBot) -> None:
    page.presenter.open_file(file)
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.COLUMNS)


def checked(page: ImportPage, file: Path, qtbot: QtBot) -> None:
    opened(page, file, qtbot)
    page.columns.check.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.CHECK)


def field_of(page: ImportPage, heading: str) -> QComboBox:
    return next(one for one in page.columns.grid.fields if one.accessibleName() == heading)


def becomes(page: ImportPage) -> list[str]:
    model = page.check.model
    return [str(model.index(at, 1).data()) for at in range(model.rowCount())]


def test_a_list_is_chosen_checked_and_written(
    page: ImportPage, office: Office, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(written(tmp_path)), ""))
    page.start.choose.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.COLUMNS)
    assert "3 wiersze" in page.columns.facts.text()
    assert field_of(page, "Leki").currentData() == "medicines"
    assert field_of(page, "Kolor oczu").currentData() == ""
    page.columns.check.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.CHECK)
    assert becomes(page) == ["nowa osoba", "odrzucony", "odrzucony"]
    assert count_people(office, PeopleFilter()) == 0
    assert page.check.write.text() == "Zapisz 1 wiersz"
    with qtbot.waitSignal(page.notice) as told:
        strike(page.check.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.start.table.rowCount() == 1)
    assert "dodano 1" in page.start._done_text.text()
    assert count_people(office, PeopleFilter()) == 1
    assert told.args is not None
    told.args[1]()
    qtbot.waitUntil(lambda: "cofnięto" in page.start._done_text.text())
    assert count_people(office, PeopleFilter()) == 0


def test_the_import_that_was_just_made_is_marked_and_a_choice_stays(page: ImportPage) -> None:
    first, second = (
        ImportRun(new_import_id(), datetime(2026, 11, day, tzinfo=UTC), "anna", f"{day}.csv", b"") for day in (20, 21)
    )
    page.start.show_runs((first,))
    page.start.show_runs((second, first))
    assert page.start.marked == second
    page.start.table.selectRow(1)
    page.start.show_runs((second, first))
    assert page.start.marked == first


def test_a_column_that_was_guessed_wrong_is_mapped_by_hand(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, written(tmp_path), qtbot)
    choice = field_of(page, "Kolor oczu")
    choice.setCurrentIndex(choice.findData("notes"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: "uwagi" in str(page.columns.model.headerData(6, Qt.Orientation.Horizontal)))
    page.columns.name.setText("Dom przy Polnej")
    with qtbot.waitSignal(page.notice) as told:
        page.columns.save.click()
    assert told.args is not None
    assert "Dom przy Polnej" in told.args[0]
    page.presenter.leave_list()
    opened(page, written(tmp_path, ROWS[:1]), qtbot)
    assert field_of(page, "Kolor oczu").currentData() == "notes"
    assert "Użyto zapisanego przypisania" in page.columns._told.text()


def test_a_row_is_put_right_in_place(page: ImportPage, office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    checked(page, written(tmp_path), qtbot)
    page.check.filters[Show.REJECTED].click()
    model = page.check.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    birth = model.index(1, CheckModel.OWN + 2)
    assert str(birth.data()).startswith("⚠")
    page.check.table.setCurrentIndex(birth)
    assert "daty urodzenia" in str(model.index(1, 2).data())
    assert model.setData(birth, "1931")
    qtbot.waitUntil(lambda: page.check.filters[Show.REJECTED].text() == "Odrzucone 1")
    assert becomes(page)[1] == "nowa osoba"
    assert page.check.write.text() == "Zapisz 2 wiersze"
    assert not model.setData(model.index(0, 1), "nowa osoba"), "what a row becomes is nobody's to type"
    (waiting,) = list_imports(office)
    assert waiting.choices.edits[0].text == "1931"


def test_what_was_understood_is_told_beside_the_row(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    checked(page, written(tmp_path), qtbot)
    page.check.table.setCurrentIndex(page.check.model.index(0, 0))
    words = " | ".join(label.text() for label in page.check.panel.findChildren(type(page.state)))
    assert "Xarelto 20 mg" in words
    assert "wg INR (dosłownie)" in words


def test_the_rejected_rows_are_saved(
    page: ImportPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(page, written(tmp_path), qtbot)
    target = tmp_path / "odrzucone"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(page.notice) as told:
        page.check.save.click()
    assert told.args is not None
    assert told.args[0].startswith("Zapisano 2 wiersze w odrzucone.xlsx")
    assert target.with_suffix(".xlsx").exists()


def test_a_dropped_file_is_opened(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path)))])
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, held)
        QApplication.sendEvent(page, event)
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.COLUMNS)


def test_what_cannot_be_read_is_a_sentence(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "lista.csv"
    file.write_bytes(b"%PDF-1.7")
    with qtbot.waitSignal(page.notice) as told:
        page.presenter.open_file(file)
    assert told.args is not None
    assert "to plik PDF" in told.args[0]
    assert page.step is Step.FILE
    assert page.stack.isEnabled()


def test_the_same_file_is_said_to_be_the_same(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    checked(page, written(tmp_path), qtbot)
    page.check.write.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.FILE)
    opened(page, written(tmp_path), qtbot)
    assert page.columns.twice.isVisible()
    assert "zakończony" in page.columns._twice.text()


def test_steps_lead_back_with_escape(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    checked(page, written(tmp_path), qtbot)
    steps = []
    for _ in range(2):
        page._back()
        steps.append(page.step)
    assert steps == [Step.COLUMNS, Step.FILE]
    with qtbot.waitSignal(page.left):
        page._back()


def test_undoing_is_asked_in_place(page: ImportPage, office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    checked(page, written(tmp_path), qtbot)
    page.check.write.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.start.undo.isEnabled())
    page.start.undo.click()
    assert page.start.question.isVisible()
    assert page.start.keep.hasFocus(), "the safe answer is the first"
    press(page.start.keep, Qt.Key.Key_Return)
    assert count_people(office, PeopleFilter()) == 1
    page.start.undo.click()
    strike(page.start.keep, Qt.Key.Key_Escape)
    assert page.start.question.isHidden()
    page.start.undo.click()
    page.start.really.click()
    qtbot.waitUntil(lambda: at_rest(page) and count_people(office, PeopleFilter()) == 0)
    qtbot.waitUntil(lambda: not page.start.undo.isEnabled())


def test_a_large_list_is_shown_at_once(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [f"Nowak;Anna;19{n % 50 + 20};ul. Leśna {n};;TAK;" for n in range(5_000)]
    opened(page, written(tmp_path, rows), qtbot)
    assert page.columns.model.rowCount() == 5_000
    assert page.columns.model.index(4_999, 3).data() == "ul. Leśna 4999"


def test_what_was_not_finished_is_said_after_log_in(
    office: Office, program: Program, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    run = begin_import(office, written(tmp_path), lambda: None).run
    page = ImportPage(office, tasks, program.say, ShortMemory())
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.notice) as told:
        page.presenter.announce()
    assert told.args is not None
    assert "lista.csv nie jest dokończony" in told.args[0]
    page.show()
    page.refresh()
    qtbot.waitUntil(page.start.resume.isEnabled)
    page.start.resume.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.step is Step.COLUMNS)
    page.presenter.leave_list()
    qtbot.waitUntil(page.start.discard.isEnabled)
    page.start.discard.click()
    qtbot.waitUntil(page.start.listed.isHidden)
    assert run.state is ImportState.OPEN
    assert list_imports(office) == ()


def test_the_desk_leads_to_it_and_to_the_people(scenes: Scenes, tmp_path: Path) -> None:
    desk, qtbot = scenes.desk, scenes.qtbot
    people = desk.pages[PageId.PEOPLE]
    assert isinstance(people, PeoplePage)
    people.import_wanted.emit()
    page = desk.current
    assert isinstance(page, ImportPage)
    checked(page, written(tmp_path), qtbot)
    page.check.write.click()
    qtbot.waitUntil(lambda: at_rest(page) and page.start.people.isEnabled())
    page.start.people.click()
    assert desk.current is people
    qtbot.waitUntil(lambda: people.model.rowCount() == 1)
    assert people.filters.imported.isChecked()
    people.filters.clear()
    qtbot.waitUntil(lambda: people.model.rowCount() > 1)


def test_who_may_not_import_has_no_page(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    people = PeoplePage(office_of(program, office, Role.PRINTING_STAFF), tasks, program.say)
    qtbot.addWidget(people)
    people.show()
    assert not people.bring.isVisible()
