"""Packages that are scanned at a record fill rows of medicines, whoever or whatever scans them."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
import zxingcpp
from PIL import Image
from pytestqt.qtbot import QtBot

from lifebox.domain.medical import Medicine, MedicineSource
from lifebox.services.medicines import import_medicines
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.ui.presenters.packages_presenter import packages_in
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from tests.support.products import Made, gtin, register_xml
from tests.support.qt import type_text
from tests.support.scanner import scan, slow_down
from tests.ui.parts import record_page
from tests.ui.scenes import Scenes

MEDICINES = "medical.medicines"
KNOWN, GONE, UNKNOWN = gtin(1), gtin(2), gtin(3)
PRODUCTS = [
    Made("1", "Probinol", ("Rivaroxabanum",), "20 mg", atc=("B01AF01",), gtins=(KNOWN,)),
    Made("2", "Dawnol", ("Furosemidum",), "40 mg", atc=("C03CA01",), gtins=(GONE,)),
]


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path) -> RecordPage:
    file = tmp_path / "rejestr.xml"
    file.write_bytes(register_xml(PRODUCTS))
    import_medicines(office, file, unseen)
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.show()
    made.presenter.start_new()
    return made


@pytest.fixture
def notices(page: RecordPage) -> list[str]:
    heard: list[str] = []
    page.notice.connect(lambda text, _: heard.append(text))
    return heard


def medicines(page: RecordPage) -> tuple[Medicine, ...]:
    return page.presenter.form.draft().medical.medicines.items


def until_named(page: RecordPage, qtbot: QtBot, count: int) -> tuple[Medicine, ...]:
    qtbot.waitUntil(lambda: len(medicines(page)) == count)
    return medicines(page)


def test_a_scanned_package_fills_a_row_and_proposes_its_alert(
    page: RecordPage, notices: list[str], qtbot: QtBot
) -> None:
    assert page.take_scan(f"01{KNOWN}17271231" + "10AB12\x1d21SERIAL")
    (medicine,) = until_named(page, qtbot, 1)
    assert medicine == Medicine(
        trade_name="Probinol", substance="rywaroksaban", atc="B01AF01", gtin=KNOWN, lot="AB12",
        expires=medicine.expires, strength="20 mg", form="tabletki powlekane", route="doustne",
        source=MedicineSource.PACKAGE,
    )  # fmt: skip
    assert str(medicine.expires) == "2027-12-31"
    assert notices[-1] == "Dodano: Probinol 20 mg. Dawkowanie do wpisania."
    row = page.form.lists[MEDICINES].row_editors[0]
    assert row.editors["trade_name"].value() == "Probinol"
    qtbot.waitUntil(lambda: [alert.kind.value for alert in page.presenter.form.alerts] == ["anticoagulant"])
    page.presenter.undo()
    assert medicines(page) == ()


def test_the_blank_row_with_the_keyboard_is_filled_and_no_other(page: RecordPage, qtbot: QtBot) -> None:
    page.form.lists[MEDICINES].add_button.click()
    type_text(page.form.lists[MEDICINES].row_editors[0].editors["trade_name"], "Aspiryna")
    page.form.lists[MEDICINES].add_button.click()
    assert page.take_scan(KNOWN)
    until_named(page, qtbot, 2)
    assert [one.trade_name for one in medicines(page)] == ["Aspiryna", "Probinol"]
    assert len(page.form.lists[MEDICINES].row_editors) == 2


def test_the_same_package_again_only_notes_its_batch(page: RecordPage, notices: list[str], qtbot: QtBot) -> None:
    page.take_scan(KNOWN[1:])
    until_named(page, qtbot, 1)
    page.take_scan(f"01{KNOWN}10XY9")
    qtbot.waitUntil(lambda: medicines(page)[0].lot == "XY9")
    assert len(medicines(page)) == 1
    assert "już na karcie" in notices[-1]


def test_an_unknown_package_leaves_a_row_to_type_and_says_so(
    page: RecordPage, notices: list[str], qtbot: QtBot
) -> None:
    assert page.take_scan(UNKNOWN)
    (medicine,) = until_named(page, qtbot, 1)
    assert (medicine.gtin, medicine.name) == (UNKNOWN, "")
    assert f"{UNKNOWN} nie ma w wykazach" in notices[-1]


def test_a_product_that_left_the_register_is_filled_in_and_told(
    page: RecordPage, office: Office, notices: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    later = tmp_path / "nowszy.xml"
    later.write_bytes(register_xml(PRODUCTS[:1], "2026-12-01"))
    import_medicines(office, later, unseen)
    page.take_scan(GONE)
    (medicine,) = until_named(page, qtbot, 1)
    assert medicine.trade_name == "Dawnol"
    assert notices[-1].endswith("Tego leku nie ma już w rejestrze.")


def test_what_is_no_package_is_left_to_others(page: RecordPage) -> None:
    assert not page.take_scan("7K3M-9QXD-2")
    assert not page.take_scan("5900000000009")  # its check digit is wrong
    assert medicines(page) == ()


def test_a_scan_that_answers_late_reaches_no_other_card(
    page: RecordPage, notices: list[str], qtbot: QtBot, held_reads: Callable[[], None]
) -> None:
    page.take_scan(KNOWN)
    page.presenter.start_new()
    held_reads()
    qtbot.waitUntil(lambda: bool(notices) and "jeszcze raz" in notices[-1])
    assert medicines(page) == ()


@pytest.fixture
def held_reads(page: RecordPage) -> Callable[[], None]:
    """Keeps the reader busy until the test lets it go."""
    go = Event()
    page.packages.presenter._tasks.read(lambda: go.wait(30), lambda _: None, lambda _: None)
    return go.set


def picture_of(tmp_path: Path, *codes: tuple[str, str]) -> Path:
    """A photo with these codes (kind and text) side by side."""
    sheet = Image.new("L", (600 * len(codes), 420), 255)
    for place, (kind, text) in enumerate(codes):
        made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
        sheet.paste(_image(made), (600 * place + 60, 60))
    target = tmp_path / "opakowanie.png"
    sheet.save(target)
    return target


def _image(made: zxingcpp.Barcode) -> Image.Image:
    return Image.fromarray(made.to_image(scale=4))


def test_codes_in_a_picture_are_read(page: RecordPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = picture_of(tmp_path, ("DataMatrix", f"01{KNOWN}10AB12"), ("EAN13", GONE[1:]))
    page.packages.presenter.take_source(file)
    found = {one.trade_name: one.lot for one in until_named(page, qtbot, 2)}
    assert found == {"Probinol": "AB12", "Dawnol": ""}


def test_a_picture_without_a_package_says_so(
    page: RecordPage, notices: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    Image.new("L", (200, 200), 255).save(tmp_path / "puste.png")
    page.packages.presenter.take_source(tmp_path / "puste.png")
    qtbot.waitUntil(lambda: bool(notices))
    assert "nie ma kodu opakowania" in notices[-1]


def test_of_two_codes_of_one_package_the_fuller_counts() -> None:
    both = [f"01{KNOWN}10AB12", KNOWN[1:]]
    assert [code.lot for code in packages_in(both)] == ["AB12"]
    assert [code.lot for code in packages_in(reversed(both))] == ["AB12"]


def test_whoever_may_only_read_scans_nothing_into_a_record(
    page: RecordPage, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(page.presenter), "editable", False)
    assert not page.take_scan(KNOWN)
    assert medicines(page) == ()


def test_a_scanner_that_types_fills_the_record_and_no_field(scenes: Scenes, qtbot: QtBot, tmp_path: Path) -> None:
    """Through the window, with the separator as Ctrl and a bracket, as scanners type it."""
    watch = slow_down(scenes.window)
    office = scenes.desk._office
    file = tmp_path / "rejestr.xml"
    file.write_bytes(register_xml(PRODUCTS))
    import_medicines(office, file, unseen)
    scenes.record_new()
    page = scenes._record_page()
    typed = page.form.editors["identity.surname"]
    typed.setFocus()
    scan(watch, f"01{KNOWN}10AB12\x1d21SERIAL\r")
    (medicine,) = until_named(page, qtbot, 1)
    assert (medicine.trade_name, medicine.lot) == ("Probinol", "AB12")
    assert typed.value() == ""
