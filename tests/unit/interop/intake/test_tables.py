"""Lists as files: encodings, separators, headings, and files that are no lists."""

import codecs
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.errors import EmptyFile, FileMissing, LifeboxError, PermissionRefused, UnreadableFile
from lifebox.interop.intake import limits
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.tables import Table, read_table
from tests.unit.interop.intake.lists import csv_bytes

HEAD = ["Nazwisko", "Imię", "Data ur.", "Choroby"]
LUK = ["Łąk", "Zoë", "1940", "jaskra, żółtaczka"]


def written(tmp_path: Path, content: bytes, name: str = "lista.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def table(tmp_path: Path, content: bytes) -> Table:
    return read_table(written(tmp_path, content))


def problems(found: Table) -> set[Problem]:
    return {finding.key for finding in found.findings}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_separator_is_found_in_the_headings(tmp_path: Path, separator: str) -> None:
    rows = [HEAD, ["Lipa", "Ewa", "1940", "jaskra"]]
    found = table(tmp_path, csv_bytes(rows, separator))
    assert found.separator == separator
    assert found.headings == tuple(HEAD)
    assert found.rows[0].cells == ("Lipa", "Ewa", "1940", "jaskra")


def test_commas_inside_cells_do_not_win_over_the_separator(tmp_path: Path) -> None:
    rows = [HEAD, *[["Lipa", "Ewa", "1940", "a, b, c, d, e, f, g"]] * 5]
    assert table(tmp_path, csv_bytes(rows)).separator == ";"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (csv_bytes([HEAD, LUK]), "utf-8"),
        (codecs.BOM_UTF8 + csv_bytes([HEAD, LUK]), "utf-8"),
        (csv_bytes([HEAD, LUK], encoding="utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + csv_bytes([HEAD, LUK], encoding="utf-16-be"), "utf-16"),
        (csv_bytes([HEAD, LUK], encoding="cp1250"), "cp1250"),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, encoding: str) -> None:
    found = table(tmp_path, content)
    assert found.encoding == encoding
    assert found.headings == tuple(HEAD)
    assert found.rows[0].cells == tuple(LUK)
    assert (Problem.ENCODING_GUESSED in problems(found)) == (encoding == "cp1250")


def test_cells_of_several_lines_are_one_row_as_a_spreadsheet_counts(tmp_path: Path) -> None:
    found = table(tmp_path, 'Nazwisko;Leki\r\nLipa;"Aaa 1-0-0\r\nBbb 0-0-1"\r\n\r\nDąb;Ccc\r\n'.encode())
    assert [row.line for row in found.rows] == [2, 4]
    assert found.rows[0].cells == ("Lipa", "Aaa 1-0-0\nBbb 0-0-1")


def test_title_above_the_headings_is_passed_over(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([["Wykaz osób 2026", "", "", ""], [], HEAD, LUK]))
    assert found.headings == tuple(HEAD)
    assert found.rows[0].line == 4
    assert Problem.TEXT_ABOVE in problems(found)


def test_a_list_without_headings_is_all_rows(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([["Lipa", "Ewa", "602123456"], ["Dąb", "Jan", "602123457"]]))
    assert found.headings == ("kol. 1", "kol. 2", "kol. 3")
    assert len(found.rows) == 2
    assert Problem.NO_HEADINGS in problems(found)


def test_excel_line_that_names_the_separator(tmp_path: Path) -> None:
    found = table(tmp_path, b"sep=|\r\nNazwisko|Adres; inny\r\nLipa|a;b\r\n")
    assert found.headings == ("Nazwisko", "Adres; inny")
    assert found.rows[0].line == 3


def test_long_rows_keep_their_surplus_and_short_ones_are_filled(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([["Nazwisko", "Uwagi"], ["Lipa"], ["Dąb", "a", "b", "c", "d", "e"]]))
    assert found.rows[0].cells == ("Lipa", "")
    assert found.rows[1].cells == ("Dąb", "a\nb\nc\nd\ne")
    assert [(f.line, f.key) for f in found.findings] == [(3, Problem.RAGGED_ROW)]


def test_columns_beyond_the_headings_are_kept_as_columns(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([["Nazwisko", "Imię"], ["Lipa", "Ewa", "coś"]]))
    assert found.headings == ("Nazwisko", "Imię", "kol. 3")
    assert found.rows[0].cells[2] == "coś"


def test_headings_twice_and_empty_ones_are_told_apart(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([["Nazwisko", "Telefon", "", "Telefon"], ["Lipa", "1", "2", "3"]]))
    assert found.headings == ("Nazwisko", "Telefon", "kol. 3", "Telefon (kol. 4)")
    assert Problem.DUPLICATE_HEADINGS in problems(found)


def test_only_headings_and_a_single_column(tmp_path: Path) -> None:
    assert Problem.ONLY_HEADINGS in problems(table(tmp_path, csv_bytes([HEAD])))
    assert Problem.ONE_COLUMN in problems(table(tmp_path, b"Nazwisko\nLipa\n"))


def test_nul_bytes_are_spaces_with_a_finding(tmp_path: Path) -> None:
    found = table(tmp_path, b"Nazwisko;Imi\xc4\x99;Uwagi dodatkowe\r\nLi\0pa;Ewa;boi sie obcych i nie otwiera\r\n")
    assert found.rows[0].cells[0] == "Li pa"
    assert Problem.NUL_BYTES in problems(found)


def test_a_quote_that_is_never_closed_does_not_swallow_rows(tmp_path: Path) -> None:
    found = table(tmp_path, csv_bytes([HEAD, ["Lipa", '"Ewa', "1940", ""], ["Dąb", "Jan", "1941", ""]]))
    assert [row.cells[0] for row in found.rows] == ["Lipa", "Dąb"]
    assert Problem.QUOTES_BROKEN in problems(found)


@pytest.mark.parametrize("content", [b"", b"  \r\n\r\n", b"\xef\xbb\xbf", b";;;\n;;;\n", b"\0\0"])
def test_nothing_in_the_file(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(EmptyFile):
        table(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"{\\rtf1 x}", "rtf"),
        (b"<html><table><tr><td>Nazwisko</td></tr></table></html>", "markup"),
        (bytes(range(1, 9)) * 40, "binary"),
        (b"PK\x03\x04 no archive", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (b"Nazwisko;\x81\x83\x88\x90\n", "encoding"),
        (b"Nazwisko;Uwagi\nLipa;" + b"x" * 200_000, "cell_too_large"),
        (b"Nazwisko\n" + b";" * 300 + b"x\n", "too_many_columns"),
    ],
)
def test_files_that_are_no_lists(tmp_path: Path, content: bytes, detail: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        table(tmp_path, content)
    assert raised.value.params["detail"] == detail


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileMissing):
        read_table(tmp_path / "nie-ma.csv")
    with pytest.raises(UnreadableFile):
        read_table(tmp_path)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PermissionRefused):
        read_table(tmp_path / "lista.csv")


def test_limits_of_bytes_and_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ROWS", 3)
    with pytest.raises(UnreadableFile) as raised:
        table(tmp_path, csv_bytes([["Nazwisko", "Imię"], *[["Lipa", "Ewa"]] * 5]))
    assert raised.value.params["detail"] == "too_many_rows"
    monkeypatch.setattr("lifebox.interop.intake.sources.MAX_BYTES", 10)
    with pytest.raises(UnreadableFile) as raised:
        table(tmp_path, csv_bytes([HEAD]))
    assert raised.value.params["detail"] == "too_large"


CELL = st.text(st.characters(codec="cp1250", exclude_characters=';"\r\n\t|,\0', exclude_categories=["Cc", "Cf", "Zs"]))


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5), st.sampled_from(["utf-8", "utf-16"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_cell_comes_back(tmp_path: Path, cells: list[tuple[str, str]], encoding: str) -> None:
    rows = [(f"a{first}", second) for first, second in cells]
    found = table(tmp_path, csv_bytes([["Nazwisko", "Uwagi"], *rows], encoding=encoding))
    assert len(found.rows) == len(rows)
    for (first, second), read in zip(rows, found.rows, strict=True):
        assert (read.cells[0].strip(), read.cells[1].strip()) == (first.strip(), second.strip())


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"Nazwisko;"]), st.binary()
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_give_a_table_or_a_calm_error(tmp_path: Path, start: bytes, rest: bytes) -> None:
    try:
        found = table(tmp_path, start + rest)
    except LifeboxError:
        return
    assert all(len(row.cells) == len(found.headings) for row in found.rows)
    assert len(set(found.headings)) == len(found.headings)
