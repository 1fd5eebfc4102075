"""Lists as files: what is written is read back by the program itself, by csv and by openpyxl, and nothing is run."""

import csv
import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import Cell

from lifebox.domain.values import clean_line
from lifebox.interop.intake.tables import read_table
from lifebox.interop.lists.delimited import defused, undefused, write_delimited
from lifebox.interop.lists.workbook import write_workbook

HEADINGS = ["Nazwisko i imię", "PESEL", "Telefon", "Adres"]
MADE = datetime(2026, 11, 22, 12, tzinfo=UTC)
FORMULAS = ["=1+1", "+48 58 551 17 10", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n-1", "＝1", '=HYPERLINK("x";"y")']
ZEROS = ["02070803628", "058 551 17 10", "007"]
LINES = (st.text(max_size=60) | st.text(alphabet="'=+0 1") | st.sampled_from([*FORMULAS, *ZEROS])).map(clean_line)
ROWS = st.lists(st.lists(LINES, min_size=4, max_size=4), max_size=8)
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def workbook(rows: list[list[str]]) -> bytes:
    return write_workbook(rows, "Osoby", "Dane osobowe & poufne", MADE)


def sheet_cells(content: bytes) -> list[list[Cell]]:
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    return [[cell for cell in row if isinstance(cell, Cell)] for row in sheet.iter_rows()]


@QUIET
@given(ROWS)
@example([["=1+1", "02070803628", "058 551 17 10", 'ul. "Łąkowa"; 3']])
def test_delimited_text_is_read_back(rows: list[list[str]]) -> None:
    content = write_delimited([HEADINGS, *rows])
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    text = content.decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert found == [HEADINGS, *([defused(cell) for cell in row] for row in rows)]
    for cell in (cell for row in found for cell in row):
        assert cell.lstrip()[:1] not in set("=+-@＝＋－＠")


@QUIET
@given(ROWS)
@example([["=1+1", "02070803628", "'=7", "_x0041_"]])
def test_a_workbook_holds_texts_alone(rows: list[list[str]]) -> None:
    wanted = [HEADINGS, *rows]
    content = workbook(wanted)
    for row in sheet_cells(content):
        for cell in row:
            assert cell.data_type in {"s", "n"}
            assert cell.data_type == "s" or cell.value is None
            assert cell.number_format == "@"
    assert content == workbook(wanted), "the same rows give the same bytes"


@QUIET
@given(ROWS)
@example([["=1+1", "02070803628", "'=7", "_x0041_"]])
def test_the_program_reads_its_own_lists(tmp_path: Path, rows: list[list[str]]) -> None:
    rows = [[cell or "–" for cell in row] for row in rows] or [["Lis", "1", "2", "3"]]
    for content in (write_delimited([HEADINGS, *rows]), workbook([HEADINGS, *rows])):
        file = tmp_path / "lista"
        file.write_bytes(content)
        table = read_table(file)
        assert table.headings == tuple(HEADINGS)
        assert [list(row.cells) for row in table.rows] == rows


@pytest.mark.parametrize("cell", [*FORMULAS, *ZEROS, "'=1", "''0123"])
def test_what_a_spreadsheet_would_run_or_change_is_marked_as_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"
    assert undefused(defused(cell)) == cell


@given(st.text(alphabet="'=+0 1\t\na") | st.text())
def test_the_mark_of_a_text_is_taken_off_again(cell: str) -> None:
    assert undefused(defused(cell)) == cell


@pytest.mark.parametrize(
    "cell", ["", "Żak-Łoś", "ul. Polna 4", "42051200001", "0", "0 m. 3", "81-835", "58 551 17 10", "7K3M-9QXD-2"]
)
def test_what_is_harmless_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == cell


def test_a_workbook_is_ready_to_be_printed() -> None:
    sheet = load_workbook(
        io.BytesIO(workbook([HEADINGS, ["Lis Ewa", "1", "2", "ul. Lipowa 4 m. 3, wejście od ulicy"]]))
    ).active
    assert sheet is not None
    assert sheet.title == "Osoby"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddFooter is not None
    assert "Dane osobowe && poufne" in str(sheet.oddFooter.left.text)
    assert sheet.column_dimensions["D"].width > sheet.column_dimensions["B"].width


def test_no_list_lies_in_a_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "mkdtemp"):
        monkeypatch.setattr(tempfile, name, refuse)
    assert workbook([HEADINGS, ["Lis", "1", "2", "3"]]).startswith(b"PK")
