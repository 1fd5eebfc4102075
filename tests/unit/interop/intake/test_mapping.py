"""Which column fills which field."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import FileMissing, UnreadableFile
from lifebox.interop.intake.fields import FieldKey, recognise_heading
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.mapping import guess_mapping, read_mapping, write_mapping
from lifebox.interop.intake.tables import Table, TableRow


def table(headings: list[str], *rows: list[str]) -> Table:
    return Table(tuple(headings), tuple(TableRow(line, tuple(cells)) for line, cells in enumerate(rows, 2)))


def fields(found: Table) -> list[FieldKey | None]:
    return [column.field for column in guess_mapping(found).columns]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("L.p.", FieldKey.NUMBER),
        ("NAZWISKO I IMIĘ", FieldKey.FULL_NAME),
        ("Data ur.", FieldKey.BIRTH),
        ("ur.", FieldKey.BIRTH),
        ("Gr. krwi", FieldKey.BLOOD_GROUP),
        ("Leki (dawkowanie)", FieldKey.MEDICINES),
        ("Przyjmowane obecnie leki", FieldKey.MEDICINES),
        ("ulica i nr", FieldKey.ADDRESS),
        ("tel.", FieldKey.PHONE),
        ("Nr telefonu córki", FieldKey.CONTACTS),
        ("osoby do powiadomienia", FieldKey.CONTACTS),
        ("Lekarz POZ", FieldKey.DOCTOR),
        ("Pudełko wydano", FieldKey.BOX_ISSUED),
        ("ZGODA RODO", FieldKey.CONSENT),
        ("rozmiar buta", None),
        ("m", FieldKey.FLAT),
        ("Uprasza się o wpisanie tu wszystkich leków i ich dawek rano i wieczorem", None),
        ("", None),
    ],
)
def test_headings(heading: str, field: FieldKey | None) -> None:
    assert recognise_heading(heading)[0] is field


def test_cells_speak_where_headings_do_not() -> None:
    rows = [
        ["42051200006", "602 123 456", "1942-05-12", "K", "0 Rh-", "Aaa 5 mg 1-0-0", "ul. Polna 5/6", "cokolwiek"],
        ["42051200006", "58 551 00 00", "03.04.1950", "M", "AB Rh(+)", "Bbb 1/2-0-0", "al. Lipowa 8 m. 2", "inaczej"],
    ]
    found = table([f"kol. {n}" for n in range(1, 9)], *rows)
    assert fields(found) == [
        FieldKey.PESEL,
        FieldKey.PHONE,
        FieldKey.BIRTH,
        FieldKey.SEX,
        FieldKey.BLOOD_GROUP,
        FieldKey.MEDICINES,
        FieldKey.ADDRESS,
        None,
    ]
    assert all(c.confidence <= 0.5 for c in guess_mapping(found).columns)


def test_consent_is_never_guessed_from_cells() -> None:
    assert fields(table(["kol. 1"], ["TAK"], ["NIE"], ["TAK"])) == [None]


def test_cells_correct_a_heading() -> None:
    assert fields(table(["Nazwisko"], ["Lipa Ewa"], ["Dąb Jan"])) == [FieldKey.FULL_NAME]
    assert fields(table(["Nazwisko"], ["Lipa-Dąb"], ["Dąb"])) == [FieldKey.SURNAME]
    assert fields(table(["Ulica"], ["Polna 5"], ["Lipowa 8/3"])) == [FieldKey.ADDRESS]
    assert fields(table(["Kontakt"], ["602 123 456"], ["602 123 457"])) == [FieldKey.PHONE]
    assert fields(table(["Kontakt"], ["córka Ewa 602 123 456"])) == [FieldKey.CONTACTS]


def test_a_field_of_one_column_goes_to_the_surest() -> None:
    found = guess_mapping(table(["Stara data urodzenia", "Data urodzenia"], ["1940", "1941"]))
    assert [c.field for c in found.columns] == [None, FieldKey.BIRTH]
    assert Problem.FIELD_TWICE in {f.key for f in found.findings}


def test_several_phones_may_stand_in_several_columns() -> None:
    assert fields(table(["Telefon", "Telefon domowy"], ["602123456", "5510000"])) == [FieldKey.PHONE] * 2


def test_missing_and_unknown_columns_are_told() -> None:
    found = guess_mapping(table(["rozmiar buta"], ["42"]))
    assert {f.key for f in found.findings} == {
        Problem.COLUMN_UNKNOWN,
        Problem.NAME_COLUMN_MISSING,
        Problem.BIRTH_COLUMN_MISSING,
    }


def test_a_mapping_by_hand_wins_and_names_columns_by_place_too() -> None:
    guessed = guess_mapping(table(["Nazwisko", "Kto to", "Uwagi"], ["Lipa", "1940", "x"]))
    found = guessed.overridden({"kto to": FieldKey.BIRTH, "kol. 3": None, "Nie ma": FieldKey.SEX})
    assert [c.field for c in found.columns] == [FieldKey.SURNAME, FieldKey.BIRTH, None]
    assert ("Nie ma", Problem.MAPPING_COLUMN_MISSING) in {(f.column, f.key) for f in found.findings}


def test_mapping_files_there_and_back(tmp_path: Path) -> None:
    found = table(["Nazwisko", "Coś", "Data ur."], ["Lipa", "x", "1940"])
    corrected = guess_mapping(found).overridden({"Coś": FieldKey.NOTES})
    write_mapping(tmp_path / "m.json", corrected)
    assert [c.field for c in read_mapping(tmp_path / "m.json", found).columns] == [c.field for c in corrected.columns]


@pytest.mark.parametrize(
    ("text", "detail"),
    [("[", "not_a_mapping"), ("[1]", "not_a_mapping"), ('{"a": 5}', "not_a_mapping"), ('{"a": "x"}', "unknown_field")],
)
def test_files_that_are_no_mapping(tmp_path: Path, text: str, detail: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile) as raised:
        read_mapping(path, table(["a"]))
    assert raised.value.params["detail"] == detail
    with pytest.raises(FileMissing):
        read_mapping(tmp_path / "nie-ma.json", table(["a"]))


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), min_size=1, max_size=6))
def test_any_table_gets_a_mapping(columns: list[tuple[str, str]]) -> None:
    found = guess_mapping(table([name for name, _ in columns], [cell for _, cell in columns]))
    assert len(found.columns) == len(columns)
