"""Lists read in a process of its own: what the file does there costs nothing but a sentence."""

import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection

from lifebox.domain.errors import Cancelled, EmptyFile, UnreadableFile
from lifebox.interop.intake.apart import read_apart
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.sources import read_source
from lifebox.interop.intake.tables import table_of

LIST = 'Nazwisko;Imię;Uwagi\r\nŁąka;Żaneta;"dwa\nwiersze; średnik"\r\n'.encode("cp1250")
KIB = 1024
MIB = 1024 * KIB


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plain() -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nazwisko", "Imię", "Data ur."])
    sheet.append(["Łąka", "Żaneta", "1941"])
    return book


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    return packed({**parts, name: part})


def detail(content: bytes, **limits: float) -> str:
    with pytest.raises(UnreadableFile) as raised:
        read_apart(content, "lista", **limits)  # type: ignore[arg-type] # numbers of either kind
    assert raised.value.params["path"] == "lista"
    return str(raised.value.params["detail"])


@pytest.mark.parametrize("content", [LIST, saved(plain())], ids=["csv", "xlsx"])
def test_it_reads_what_is_read_inside_the_program(content: bytes) -> None:
    assert read_apart(content, "lista") == read_source(content, "lista")


def zip_bomb() -> bytes:
    return with_part(saved(plain()), "xl/worksheets/sheet9.xml", b" " * (300 * MIB))


def xml_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    return with_part(
        saved(plain()),
        "xl/worksheets/sheet1.xml",
        f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr">'
        "<is><t>&e11;</t></is></c></row></sheetData></worksheet>".encode(),
    )


def far_corner() -> bytes:
    cell = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    return with_part(saved(plain()), "xl/worksheets/sheet1.xml", cell)


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (zip_bomb, {"too_large"}),
        (xml_bomb, {"damaged", "too_demanding"}),
        (far_corner, {"too_many_rows"}),
        (lambda: b";".join([b"x"] * 1_000_000) + b"\r\n", {"too_many_columns"}),
        (lambda: b"Nazwisko;Imie\r\n" + b"a" * (20 * MIB), {"cell_too_large"}),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64 * KIB), {"damaged"}),
        (lambda: b"%PDF-1.7 ...", {"pdf"}),
        (lambda: packed({"word/document.xml": b"<w/>"}), {"not_a_spreadsheet"}),
        (lambda: saved(plain())[: 2 * KIB], {"damaged"}),
    ],
    ids=["zip bomb", "xml bomb", "far corner", "million columns", "endless line", "broken xls", "pdf", "docx", "torn"],
)
def test_a_bomb_is_a_sentence(make: Callable[[], bytes], wanted: set[str]) -> None:
    assert detail(make()) in wanted


def test_nothing_to_read_is_an_empty_file() -> None:
    with pytest.raises(EmptyFile):
        read_apart(b" \r\n ;;\r\n", "lista")


def test_too_little_memory_ends_the_process_only() -> None:
    content = b"Nazwisko;Imie;Uwagi\r\n" + b"Wilk;Ewa;a;b;c;d;e;f;g;h;i;j;k\r\n" * 100_000
    assert detail(content, memory=100 * MIB) == "too_demanding"
    assert len(read_apart(LIST, "lista").sheets[""]) == 2


def test_too_long_a_reading_ends() -> None:
    assert detail(LIST, seconds=0.0) == "too_demanding"


def test_nobody_waits_for_what_is_not_wanted_any_more() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_apart(LIST * 100_000, "lista", stop)


def test_oddities_of_workbooks_are_told() -> None:
    book = plain()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Wilk", "=1+1", "1950"])
    sheet.append(["Lis", "Ewa", "1950"])
    sheet.merge_cells("A3:A4")
    hidden = book.create_sheet("stare")
    hidden.append(["Nazwisko", "Imię", "Data ur.", "PESEL", "Telefon"])
    hidden.append(["Dawna", "Ewa", "1930", "", ""])
    hidden.sheet_state = "hidden"
    book.security = WorkbookProtection(lockStructure=True)
    content = with_part(saved(book), "xl/vbaProject.bin", b"macro")
    source = read_apart(content, "lista")
    assert set(source.problems) == {
        Problem.HIDDEN_SHEETS,
        Problem.MERGED_CELLS,
        Problem.FORMULAS,
        Problem.MACROS,
    }
    assert table_of(source, "lista").sheet != "stare", "a hidden sheet is never taken by itself"
    assert table_of(source, "lista", "stare").rows[0].cells[0] == "Dawna"
    assert [row.cells[0] for row in table_of(source, "lista").rows] == ["Łąka", "Wilk", ""]


def test_the_line_of_the_headings_can_be_chosen() -> None:
    content = "Nazwisko;Imię\r\nSpis;2024\r\nnaz;im\r\nLis;Ewa\r\n".encode()
    table = table_of(read_source(content, "lista"), "lista", heading_line=3)
    assert table.headings == ("naz", "im")
    assert [row.cells for row in table.rows] == [("Lis", "Ewa")]
    assert table.heading_line == 3
