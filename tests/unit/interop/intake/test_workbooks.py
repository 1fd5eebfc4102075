"""Spreadsheets: what their cells become, and those that would not fit in memory."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lifebox.domain.errors import LifeboxError, UnreadableFile
from lifebox.interop.intake import limits
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.tables import read_table

ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    '<office:body><office:spreadsheet><table:table table:name="Lista">'
)
ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"
ODS_MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
WIDE = 'table:number-columns-repeated="9000"'


def ods_cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def ods(rows: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
        archive.writestr("content.xml", ODS_HEAD + rows + ODS_TAIL)
    return buffer.getvalue()


def xlsx(rows: list[list[object]], *, title: str = "Lista") -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for cells in rows:
        sheet.append(cells)
    return book


def saved(book: Workbook, path: Path) -> Path:
    book.save(path)
    return path


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as raised:
        read_table(path)
    return str(raised.value.params["detail"])


def test_numbers_lose_their_fraction_and_dates_become_iso(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Nazwisko", "PESEL", "Data ur.", "Zgoda", "Uwagi", "Pudełko wydano"],
        ["Lipa", 2070803628.0, date(1940, 5, 3), True, 0.5, datetime.fromisoformat("2024-03-12T10:30")],
    ]
    found = read_table(saved(xlsx(rows), tmp_path / "a.xlsx"))
    assert found.rows[0].cells == ("Lipa", "2070803628", "1940-05-03", "tak", "0.5", "2024-03-12 10:30:00")
    assert (found.sheet, found.rows[0].line) == ("Lista", 2)


def test_title_and_empty_columns_around_the_table(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Wykaz osób"], [], ["nr", "NAZWISKO I IMIĘ", "ur."], [1, "LIPA Ewa", "1940"]]
    found = read_table(saved(xlsx(rows), tmp_path / "a.xlsx"))
    assert found.headings == ("nr", "NAZWISKO I IMIĘ", "ur.")
    assert found.rows[0].line == 4
    assert found.rows[0].cells == ("1", "LIPA Ewa", "1940")


def test_the_kind_is_told_by_content_not_by_name(tmp_path: Path) -> None:
    book = xlsx([["Nazwisko", "Imię"], ["Lipa", "Ewa"]])
    assert read_table(saved(book, tmp_path / "a.xlsx").rename(tmp_path / "a.csv")).rows[0].cells == ("Lipa", "Ewa")
    text = tmp_path / "b.xls"
    text.write_text("Nazwisko;Imię\nLipa;Ewa\n", encoding="utf-8")
    assert read_table(text).separator == ";"


def test_the_sheet_with_most_headings_is_read_and_others_are_told(tmp_path: Path) -> None:
    book = xlsx([["zestawienie", "ile"], ["razem", 5]], title="Suma")
    further = book.create_sheet("Osoby")
    for cells in (["Nazwisko", "Imię"], ["Lipa", "Ewa"]):
        further.append(cells)
    found = read_table(saved(book, tmp_path / "a.xlsx"))
    assert found.sheet == "Osoby"
    assert Problem.OTHER_SHEETS in {f.key for f in found.findings}


def test_ods(tmp_path: Path) -> None:
    empty_tail = '<table:table-cell table:number-columns-repeated="16000"/>'
    rows = "".join(
        f"<table:table-row>{ods_cell(a)}{ods_cell(b)}{empty_tail}</table:table-row>"
        for a, b in (("Nazwisko", "Imię"), ("Lipa", "Ewa"))
    )
    rows += f'<table:table-row table:number-rows-repeated="1048000">{empty_tail}</table:table-row>'
    path = tmp_path / "a.ods"
    path.write_bytes(ods(rows))
    assert read_table(path).rows[0].cells == ("Lipa", "Ewa")


@pytest.mark.parametrize(
    ("rows", "detail"),
    [
        (f"<table:table-row>{ods_cell('a', WIDE)}</table:table-row>", "too_many_columns"),
        (f'<table:table-row table:number-rows-repeated="1000000">{ods_cell("a")}</table:table-row>', "too_many_rows"),
    ],
)
def test_repeated_cells_of_ods_do_not_fill_the_memory(tmp_path: Path, rows: str, detail: str) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods(rows))
    assert refused(path) == detail


@pytest.mark.parametrize(("row", "column", "detail"), [(2, 300, "too_many_columns"), (1_000_000, 2, "too_many_rows")])
def test_one_cell_far_away_does_not_fill_the_memory(tmp_path: Path, row: int, column: int, detail: str) -> None:
    book = xlsx([["Nazwisko", "Imię"], ["Lipa", "Ewa"]])
    sheet = book.active
    assert sheet is not None
    sheet.cell(row=row, column=column, value="x")
    assert refused(saved(book, tmp_path / "a.xlsx")) == detail


def test_a_bomb_is_refused_while_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED", 2_000_000)
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/media/a.bin", bytes(5_000_000))
    assert path.stat().st_size < 20_000
    assert refused(path) == "too_large"


def test_archives_that_are_no_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refused(path) == "not_a_spreadsheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    assert refused(path) == "damaged"


@given(st.integers(0, 6000), st.binary(min_size=1, max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_a_damaged_spreadsheet_gives_a_table_or_a_calm_error(tmp_path: Path, at: int, noise: bytes) -> None:
    whole = saved(xlsx([["Nazwisko", "Imię"], ["Lipa", "Ewa"]]), tmp_path / "a.xlsx").read_bytes()
    at %= len(whole)
    path = tmp_path / "b.xlsx"
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    try:
        found = read_table(path)
    except LifeboxError:
        return
    assert found.headings
