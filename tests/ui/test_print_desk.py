"""The print desk through its real widgets: the sheet, own stock, corrected printers, runs made again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.stock import Calibration
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.ids import PersonId
from lifebox.services.demo import fill_with_fiction
from lifebox.services.jobs import job_layout, list_jobs
from lifebox.services.office import Office
from lifebox.services.own_stock import own_stock
from lifebox.services.people import add_person
from lifebox.services.printers import calibrations, remember_calibration
from lifebox.services.telling import tell
from lifebox.texts import texts
from lifebox.ui.presenters.print_choice import PrintJob, What, Whom, read_layout, write_layout
from lifebox.ui.printing import NoPrinter, SystemPrinter
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.prints_view import PrintsPage
from tests.documents import samples
from tests.support.printers import FakePrinter, FakePrinters
from tests.support.qt import press, type_text


@pytest.fixture
def people(office: Office) -> tuple[PersonId, ...]:
    return tuple(fill_with_fiction(office, 6))


@pytest.fixture
def printers() -> FakePrinters:
    return FakePrinters([FakePrinter("Pokój 12"), FakePrinter("Zebra")])


@pytest.fixture
def page(
    office: Office, tasks: Tasks, qtbot: QtBot, tmp_path: Path, printers: FakePrinters, people: tuple[PersonId, ...]
) -> PrintsPage:
    made = PrintsPage(office, tasks, texts("pl"), tmp_path / "settings", printers)
    qtbot.addWidget(made)
    made.resize(1160, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.choose_people(people)
    made.refresh()
    qtbot.waitUntil(lambda: made.presenter.ready and made.presenter.printer == "Pokój 12")
    return made


@pytest.fixture
def drawn(page: PrintsPage, qtbot: QtBot) -> Callable[..., None]:
    """Choose something else and wait for its pages."""

    def choose(**changes: object) -> None:
        page.presenter.change(replace(page.presenter.job, **changes))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: page.presenter.ready)

    return choose


def prints(office: Office) -> tuple[PrintRecord, ...]:
    with office.registry.read() as reader:
        return reader.prints()


def test_pages_go_to_the_printer_and_are_noted_once_it_took_them(
    page: PrintsPage, office: Office, printers: FakePrinters, qtbot: QtBot
) -> None:
    assert page.print_button.text() == f"Drukuj {page.preview.pages} stron…"
    printers.all[0].broken = True
    page.print_button.click()
    qtbot.waitUntil(lambda: page._state.text().startswith("⚠"))
    assert prints(office) == ()
    printers.all[0].broken = False
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    assert len(printers.all[0].sent) == 1
    assert {(made.target, made.kind) for made in prints(office)} == {("Pokój 12", PrintKind.CARD)}
    assert len({made.job for made in prints(office)}) == 1


def test_a_dialog_that_was_cancelled_prints_nothing(page: PrintsPage, office: Office, printers: FakePrinters) -> None:
    printers.all.clear()
    page.print_button.click()
    assert prints(office) == ()


def test_the_sheet_is_walked_with_arrows_and_says_whose_labels_are_where(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, office: Office, people: tuple[PersonId, ...]
) -> None:
    drawn(what=What.LABEL, places=(LabelPlace.BOX,))
    page.sheet.setFocus()
    press(page.sheet, Qt.Key.Key_Down)
    press(page.sheet, Qt.Key.Key_Right)
    assert page.sheet.current == 5
    press(page.sheet, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.ready and page.presenter.job.start_at == 5)
    assert page.choices.start.text() == "5"
    with office.registry.read() as reader:
        (first, *_) = reader.summaries(people[:1])
    assert first.name in page.sheet.words(5)
    assert first.code is not None
    assert first.code.printed in page.sheet.words(5)
    assert page.sheet.words(4) == "Etykieta 4: zużyta"
    assert page.sheet.words(21) == "Etykieta 21: zostaje wolna"
    assert page.sheet.accessibleDescription() == page.sheet.words(5)


def test_a_label_is_chosen_where_it_lies_on_the_sheet(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot
) -> None:
    drawn(what=What.LABEL, stock="avery-l7165")
    last = page.sheet.corner(8).center()
    first = page.sheet.corner(1)
    assert first.width() / first.height() == pytest.approx(99.1 / 67.7, rel=0.01), "true proportions"
    QTest.mouseClick(page.sheet, Qt.MouseButton.LeftButton, pos=QPoint(round(last.x()), round(last.y())))
    qtbot.waitUntil(lambda: page.presenter.ready and page.presenter.job.start_at == 8)


def test_further_sheets_are_turned_to_and_say_whose_each_label_is(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot
) -> None:
    drawn(what=What.LABEL, places=(LabelPlace.BOX,), stock="avery-l7165", start_at=7)
    sheet = page.sheet
    sheet.setFocus()
    names = [f"nr {number}" for number in range(12)]
    sheet.show_labels(names)
    assert (sheet.sheet, sheet.sheets) == (1, 3)
    assert sheet.words(8).endswith("nr 1")
    press(sheet, Qt.Key.Key_PageDown)
    assert sheet.sheet == 2
    assert sheet.words(1).endswith("nr 2")
    assert "2 z 3" in page._told.text()
    with qtbot.assertNotEmitted(sheet.picked):
        press(sheet, Qt.Key.Key_Return)
    for _ in range(3):
        press(sheet, Qt.Key.Key_PageDown)
    assert sheet.words(2).endswith("nr 11")
    assert "nr" not in sheet.words(3).split(":")[1]
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet, wheel)
    assert sheet.sheet == 2
    sheet.show_labels(names[:2])
    assert sheet.sheet == 1


def test_labels_of_three_places_share_a_sheet(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, office: Office, printers: FakePrinters
) -> None:
    drawn(what=What.LABEL)
    page.choices.places[LabelPlace.DOOR].click()
    page.choices.places[LabelPlace.BOX].click()
    qtbot.waitUntil(lambda: page.presenter.ready)
    assert len(page.presenter.job.places) == 3
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    assert {made.kind for made in prints(office)} == {
        PrintKind.LABEL_FRIDGE,
        PrintKind.LABEL_DOOR,
        PrintKind.LABEL_BOX,
    }


def test_one_person_is_found_by_code(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, office: Office, people: tuple[PersonId, ...]
) -> None:
    with office.registry.read() as reader:
        (row, *_) = reader.summaries(people[-1:])
    assert row.code is not None
    page.choices.whom.setCurrentIndex(page.choices.whom.findData(Whom.FOUND.value))
    page.choices.take()
    page.choices.text.setFocus()
    type_text(page.choices.text, row.code.printed.lower())
    press(page.choices.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.ready)
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    assert [made.code for made in prints(office)] == [row.code] * len(prints(office))


def test_after_a_jam_the_rest_of_a_run_is_printed_on_the_sheet_as_it_was(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, office: Office, printers: FakePrinters
) -> None:
    drawn(what=What.LABEL, places=(LabelPlace.BOX,), stock="avery-l7173", language="de")
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    drawn(what=What.CARD, language="pl", places=(LabelPlace.DOOR,))
    page.open_part(page.jobs)
    qtbot.waitUntil(lambda: page.jobs.items.count() == 6)
    assert "naklejka na pudełko × 6" in page.jobs.runs.item(0).text()
    page.jobs.items.setCurrentRow(3)
    page.jobs.rest.click()
    qtbot.waitUntil(lambda: page.presenter.ready)
    job = page.presenter.job
    assert (job.what, job.whom, job.first, job.last) == (What.LABEL, Whom.RUN, 4, 0)
    assert (job.stock, job.language) == ("avery-l7173", "de")
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    again, first = list_jobs(office)
    assert (again.count, first.count) == (3, 6)
    assert page._parts.page is page.pages


def test_a_program_started_anew_lays_a_run_out_as_it_was(
    page: PrintsPage,
    drawn: Callable[..., None],
    qtbot: QtBot,
    office: Office,
    tasks: Tasks,
    tmp_path: Path,
    people: tuple[PersonId, ...],
) -> None:
    drawn(what=What.LABEL, stock="avery-l7173", language="uk", start_at=5, copies=2, crop_marks=True)
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    (run,) = list_jobs(office)
    kept = job_layout(office, run.id)
    assert not any(str(person) in kept for person in people)
    fresh = PrintsPage(office, tasks, texts("pl"), tmp_path / "settings", FakePrinters())
    qtbot.addWidget(fresh)
    fresh.presenter.repeat(run)
    qtbot.waitUntil(lambda: fresh.presenter.ready)
    job = fresh.presenter.job
    assert (job.what, job.whom, job.stock, job.language) == (What.LABEL, Whom.RUN, "avery-l7173", "uk")
    assert (job.start_at, job.copies, job.crop_marks) == (5, 2, True)


def test_a_layout_of_another_program_is_left_aside() -> None:
    job = PrintJob(what=What.WALLET, text="Kowalska", mono=True)
    assert "Kowalska" not in write_layout(job)
    assert read_layout(write_layout(job)) == replace(job, text="")
    assert read_layout("") is None
    assert read_layout('{"what":"hologram"}') is None


def test_only_one_print_of_a_run_is_made_again(
    page: PrintsPage, qtbot: QtBot, office: Office, people: tuple[PersonId, ...]
) -> None:
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    page.open_part(page.jobs)
    qtbot.waitUntil(lambda: page.jobs.items.count() == 6)
    page.jobs.items.setCurrentRow(1)
    page.jobs.one.click()
    qtbot.waitUntil(lambda: page.presenter.ready)
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    assert [run.count for run in list_jobs(office)] == [1, 6]
    assert prints(office)[0].person == people[1]


def test_new_codes_are_drawn_only_when_they_are_printed(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, office: Office, printers: FakePrinters
) -> None:
    drawn(what=What.CODES, count=5, places=(LabelPlace.FRIDGE, LabelPlace.BOX))
    with office.registry.read() as reader:
        assert reader.unassigned_codes() == ()
    with qtbot.waitSignal(page.notice):
        page.print_button.click()
    with office.registry.read() as reader:
        codes = reader.unassigned_codes()
    assert len(codes) == 5
    assert {made.code for made in prints(office)} == set(codes)
    assert len(prints(office)) == 10


def test_a_printer_is_corrected_by_what_was_measured(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    drawn(what=What.LABEL)
    page.open_part(page.calibration)
    panel = page.calibration
    panel.fields["left"].setText("21,5")
    panel.fields["down"].setText("abc")
    panel.keep_button.click()
    assert panel.fault.text()
    assert calibrations(tmp_path / "settings") == {}
    panel.fields["down"].setText("")
    with qtbot.waitSignal(page.notice) as told:
        panel.keep_button.click()
    assert calibrations(tmp_path / "settings") == {"Pokój 12": Calibration(dx=-1.5)}
    qtbot.waitUntil(lambda: page.presenter.ready)
    assert "z korektą" in page._state.text()
    told.args[1]()
    assert calibrations(tmp_path / "settings") == {}
    qtbot.waitUntil(lambda: page.presenter.ready and "z korektą" not in page._state.text())


def test_each_printer_has_its_own_correction(
    page: PrintsPage, drawn: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    remember_calibration(tmp_path / "settings", "Zebra", Calibration(dy=2))
    drawn(what=What.LABEL)
    assert "z korektą" not in page._state.text()
    page.printer.setCurrentText("Zebra")
    page.printer.activated.emit(1)
    qtbot.waitUntil(lambda: page.presenter.ready and "z korektą" in page._state.text())


def test_own_stock_is_drawn_while_typed_and_its_faults_stand_beside_their_fields(
    page: PrintsPage, qtbot: QtBot, tmp_path: Path, drawn: Callable[..., None]
) -> None:
    drawn(what=What.LABEL)
    page.choices.own.click()
    editor = page.stock_editor
    before = editor.sheet.corner(1).width()
    for name, typed, faulty in (
        ("pitch_x", "60", "pitch_x"),
        ("pitch_x", "80", "pitch_x"),
        ("pitch_x", "66,04", ""),
        ("label_width", "szeroko", "label_width"),
        ("label_width", "60", ""),
    ):
        editor.fields[name].setText(typed)
        editor.fields[name].textEdited.emit(typed)
        assert [field for field, label in editor.faults.items() if label.text()] == ([faulty] if faulty else [])
        assert editor.save_button.isEnabled() is (not faulty)
    assert editor.sheet.corner(1).width() < before
    editor.fields["name"].setText("Nasze z szafy")
    editor.fields["name"].textEdited.emit("Nasze z szafy")
    editor.save_button.click()
    qtbot.waitUntil(lambda: page.presenter.ready)
    (kept,) = own_stock(tmp_path / "settings" / "stock")
    assert (kept.name, kept.label_width) == ("Nasze z szafy", 60)
    assert page.choices.stock.currentText() == "Nasze z szafy"
    with qtbot.waitSignal(page.notice) as told:
        editor.forget_button.click()
    assert own_stock(tmp_path / "settings" / "stock") == ()
    assert page.presenter.job.stock != kept.id
    told.args[1]()
    assert own_stock(tmp_path / "settings" / "stock") == (kept,)


def test_a_roll_asks_for_the_label_alone(page: PrintsPage) -> None:
    page.open_part(page.stock_editor)
    page.stock_editor.roll.click()
    editor = page.stock_editor
    assert not editor._cells["columns"].isVisible()
    editor.fields["name"].setText("Rolka")
    editor.save()
    assert page.presenter.stock().roll
    assert page.presenter.stock().per_page == 1


@pytest.mark.parametrize("width", [700, 1160, 1700])
def test_everything_can_be_reached_at_any_width(page: PrintsPage, width: int, qtbot: QtBot) -> None:
    page.resize(width, 560)
    assert page.minimumSizeHint().width() <= 720
    for part in page.tabs:
        page.open_part(part)
        assert page.print_button.geometry().right() <= max(width, page.width())


def test_the_keyboard_opens_each_part(page: PrintsPage) -> None:
    for number, part in enumerate(page.tabs, start=1):
        press(page, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        assert page._parts.page is part


def test_without_any_printer_that_is_what_is_told(look: QApplication) -> None:
    printer = QPrinter()
    printer.setPrinterName("")
    with pytest.raises(NoPrinter) as refused:
        SystemPrinter(printer).send(b"", lambda *_: None)
    assert "nie ma drukarki" in tell(refused.value, texts("pl"))


def test_characters_that_cannot_be_printed_are_told_beside_the_pages(
    page: PrintsPage, office: Office, drawn: Callable[..., None], qtbot: QtBot
) -> None:
    assert "□" not in page._state.text()
    page.presenter.choose_people([add_person(office, samples.nasty()).person])
    qtbot.waitUntil(lambda: page.presenter.ready)
    assert "□" in page._state.text()
    assert page._state.text().endswith(" …")
    drawn(what=What.LABEL, places=(LabelPlace.FRIDGE,))
    assert "□" not in page._state.text()
