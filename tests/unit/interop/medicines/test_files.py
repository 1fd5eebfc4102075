"""Official lists of medicines are read as they are downloaded, and nothing else is taken for one."""

import csv
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lifebox.domain.errors import Cancelled, EmptyFile, FileMissing, LifeboxError, UnreadableFile
from lifebox.domain.products import Product, ProductList
from lifebox.interop.medicines import files, register_xml
from lifebox.interop.medicines.files import MedicinesFile, open_medicines
from lifebox.interop.medicines.items import Unused
from tests.support.products import Made, gtin, many, refund_csv, register_csv
from tests.support.products import register_xml as written_xml

PLAIN = Made(
    "100", "Probinol & syn", ("Amlodipini besilas", "Valsartanum"), "5 mg + 80 mg", atc=("C09DB01",),
    gtins=(gtin(1), gtin(2)),
)  # fmt: skip
READ = Product(
    "100", "Probinol & syn", ("Amlodipini besilas", "Valsartanum"), "5 mg + 80 mg", "tabletki powlekane", "doustne",
    "C09DB01", (gtin(1), gtin(2)),
)  # fmt: skip


def read(path: Path) -> tuple[MedicinesFile, list[Product]]:
    with open_medicines(path, lambda *_: None) as file:
        return file, list(file.products())


def write(tmp_path: Path, content: bytes, name: str = "lista.dat") -> Path:
    target = tmp_path / name
    target.write_bytes(content)
    return target


def test_the_register_says_the_same_as_xml_and_as_csv(tmp_path: Path) -> None:
    file, products = read(write(tmp_path, written_xml([PLAIN])))
    assert (file.kind, file.dated, products) == (ProductList.REGISTER, date(2026, 11, 1), [READ])
    file, products = read(write(tmp_path, register_csv([PLAIN]), "Rejestr_20261102.csv"))
    assert (file.kind, file.dated, products) == (ProductList.REGISTER, date(2026, 11, 2), [READ])


def test_the_refund_list_gives_one_product_for_all_sizes_of_its_package(tmp_path: Path) -> None:
    file, products = read(write(tmp_path, refund_csv([PLAIN])))
    assert (file.kind, file.read) == (ProductList.REFUND, 1)
    (product,) = products
    assert (product.name, product.gtins, product.atc) == ("Probinol & syn", READ.gtins, "")
    assert product.substances == READ.substances


def test_a_zip_and_another_encoding_are_read_too(tmp_path: Path) -> None:
    made = Made("7", "Żółcinol", form="Krople, roztwór", gtins=(gtin(9),))
    packed = tmp_path / "rejestr.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("rejestr.csv", register_csv([made]).removeprefix(b"\xef\xbb\xbf").decode().encode("cp1250"))
    assert [one.name for one in read(packed)[1]] == ["Żółcinol"]


def test_products_for_animals_deleted_ones_and_those_without_an_id_are_left_out(tmp_path: Path) -> None:
    others = [
        Made("1", "Weterol", kind="Weterynaryjny"), Made("2", "Skasol", status="Usuniety"), Made("", "Bezid"), PLAIN,
    ]  # fmt: skip
    file, products = read(write(tmp_path, written_xml(others)))
    assert products == [READ]
    assert file.unused == {Unused.ANIMAL: 1, Unused.DELETED: 1, Unused.UNREADABLE: 1}


def test_cells_that_are_no_codes_or_too_long_for_a_card_are_blank(tmp_path: Path) -> None:
    odd = Made("3", "Dziwol", strength="x" * 400, atc=("brak", "n02 be01"), gtins=("123", "5900000000009"))
    (product,) = read(write(tmp_path, written_xml([odd])))[1]
    assert (product.strength, product.atc, product.gtins) == ("", "N02BE01", ())


def test_a_prefix_of_the_namespace_and_other_order_do_not_matter(tmp_path: Path) -> None:
    told = (
        '<r:produktyLecznicze xmlns:r="x" stanNaDzien="2026-01-02"><r:produktLeczniczy nazwaProduktu="A" id="1">'
        '<r:opakowania><r:opakowanie kodGTIN=""><r:zgodyPrezesa><r:zgodaPrezesa><r:GTINZagraniczne>'
        f'<r:GTINZagraniczny numer="{gtin(5)}"/></r:GTINZagraniczne></r:zgodaPrezesa></r:zgodyPrezesa></r:opakowanie>'
        "</r:opakowania></r:produktLeczniczy></r:produktyLecznicze>"
    )
    (product,) = read(write(tmp_path, told.encode()))[1]
    assert (product.name, product.gtins) == ("A", (gtin(5),))


@pytest.mark.parametrize(
    "content",
    [
        b"a;b\r\n1;2\r\n",
        b"<html><body/></html>",
        b"<produktyLecznicze>" + b"<a>" * 200,
        b'<!DOCTYPE x [<!ENTITY a "b">]><produktyLecznicze>&a;</produktyLecznicze>',
        b"<produktyLecznicze stanNaDzien='2026-01-01'><produktLeczniczy",
        b"<produktyLecznicze x='" + b"y" * 3_000_000,
        b"\x00\x01\x02" * 1000,
        b"PK\x03\x04 no zip",
        b"nazwa;" + b"x" * 400_000,
        b"%PDF-1.7",
        b'<?xml version="1.0" encoding="UVF-8"?><produktyLecznicze/>',
    ],
)
def test_what_is_no_list_is_told_calmly(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read(write(tmp_path, content))


def test_nothing_and_nowhere(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile):
        read(write(tmp_path, b" \r\n"))
    with pytest.raises(FileMissing):
        read(tmp_path / "nie-ma.xml")


def test_what_does_not_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, written_xml(many(30)))
    monkeypatch.setattr(files, "MAX_ITEMS", 10)
    with pytest.raises(UnreadableFile):
        read(file)
    monkeypatch.setattr(files, "MAX_ITEMS", 1000)
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    with pytest.raises(UnreadableFile):
        read(file)
    monkeypatch.setattr(files, "MAX_BYTES", 10_000_000)
    monkeypatch.setattr(register_xml, "MAX_PARTS", 2)
    with pytest.raises(UnreadableFile):
        read(file)


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Stop

    file = write(tmp_path, written_xml(many(30)))
    with pytest.raises(Stop), open_medicines(file, stop) as opened:
        list(opened.products())


ANNOUNCED = (
    "Substancja czynna", "Nazwa  postać i dawka", "Zawartość opakowania",
    "Numer GTIN lub inny kod jednoznacznie identyfikujący produkt",
)  # fmt: skip


def workbook(tmp_path: Path, sheets: dict[str, list[tuple[str | int, ...]]]) -> Path:
    """As a ministry announces its list: a title above the headings, a sheet for each part."""
    book, target = Workbook(), tmp_path / "Wykaz 2026-11-01.xlsx"
    for number, (name, rows) in enumerate(sheets.items()):
        sheet = book.active if not number else book.create_sheet()
        assert sheet is not None
        sheet.title = name
        for row in rows:
            sheet.append(row)
    book.save(target)
    return target


def test_the_refund_list_is_read_as_it_is_announced(tmp_path: Path) -> None:
    title: tuple[str | int, ...] = ("A1. Leki refundowane dostępne w aptece",)
    file, products = read(
        workbook(
            tmp_path,
            {
                "A1": [
                    title,
                    ANNOUNCED,
                    ("Próbasum + Drugum", "Probinol, tabl. powl., 0,5 mg", "30 szt.", int(gtin(1))),
                    ("Próbasum", "Probin, proszek do inhalacji, podzielony, 50+100 µg, 80 µg", "1 szt.", gtin(3)),
                    ("", "1.0, Leki próbne", "", ""),
                ],
                "Opis": [("Objaśnienia",), ("nic", "takiego")],
                "B": [title, ANNOUNCED, ("Próbasum + Drugum", "Probinol, tabl. powl., 0,5 mg", "90 szt.", gtin(2))],
            },
        )
    )
    assert (file.kind, file.dated, file.unused) == (ProductList.REFUND, date(2026, 11, 1), {Unused.UNREADABLE: 1})
    assert [(one.name, one.form, one.strength, one.substances, one.gtins) for one in products] == [
        ("Probinol", "tabl. powl.", "0,5 mg", ("Próbasum", "Drugum"), (gtin(1), gtin(2))),
        ("Probin", "proszek do inhalacji, podzielony", "50+100 µg, 80 µg", ("Próbasum",), (gtin(3),)),
    ]


def test_a_spreadsheet_with_columns_of_their_own_says_the_same_as_its_csv(tmp_path: Path) -> None:
    rows = [tuple(row) for row in csv.reader(refund_csv([PLAIN]).decode("utf-8-sig").splitlines(), delimiter=";")]
    assert read(workbook(tmp_path, {"Lista": [*rows]}))[1] == read(write(tmp_path, refund_csv([PLAIN])))[1]


def test_a_spreadsheet_of_something_else_is_told_calmly_and_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as told:
        read(workbook(tmp_path, {"Lista": [("Nazwisko", "Imię"), ("Próbna", "Ewa")]}))
    assert told.value.params["detail"] == "medicines"

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), open_medicines(workbook(tmp_path, {"Lista": [ANNOUNCED]}), stop) as opened:
        list(opened.products())


BASES = (written_xml(many(3)), register_csv(many(3)), refund_csv(many(3)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(BASES), st.data())
def test_damaged_files_give_products_or_the_programs_own_error(
    tmp_path_factory: pytest.TempPathFactory, base: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(base)))
    cut = data.draw(st.integers(0, 40))
    file = tmp_path_factory.mktemp("m") / "lista"
    file.write_bytes(base[:at] + data.draw(st.binary(max_size=20)) + base[at + cut :])
    try:
        _, products = read(file)
    except LifeboxError:
        return
    assert all(one.name and one.key for one in products)
