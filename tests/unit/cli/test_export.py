"""`lifebox export` from end to end, in the process, on a real registry."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")
EXPORT = ("export", "S.lifebox", *PW, "--reason", "phone_round")


def rows(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def test_everybody_is_listed_for_spreadsheets(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "csv", "--all", "-o", "o.csv") == 0
    assert rows(here / "o.csv") == [
        ["Nazwisko i imię", "Data urodzenia", "Adres", "Kod pocztowy", "Miejscowość", "Telefon"],
        ["Brzęczyszczykiewicz Łucja", "12.05.1942", "ul. Polna 4 m. 7", "", "Sopot", "58 550 11 22"],
        ["Wilk Ewa", "14.05.1944", "ul. Leśna 1", "", "Sopot", "601 000 111"],
    ]
    assert filled.out == ""
    assert "o.csv (osób: 2)" in filled.err
    assert "nie jest zaszyfrowany" in filled.err


def test_columns_and_people_are_chosen(filled: Shell, here: Path) -> None:
    found = filled.json("lookup", "S.lifebox", "wilk", *PW)
    assert isinstance(found, dict)
    code = found["matches"][0]["code"]
    wanted = ("--code", code.lower(), "--column", "pesel", "--column", "name")
    assert filled(*EXPORT, "--format", "xlsx", *wanted, "-o", "o.xlsx") == 0
    sheet = load_workbook(here / "o.xlsx").active
    assert sheet is not None
    assert list(sheet.values) == [("PESEL", "Nazwisko i imię"), ("44051401458", "Wilk Ewa")]


def test_the_log_says_why_and_how_many(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "csv", "--all", "-o", "o.csv") == 0
    assert filled("audit", "export", "S.lifebox", "-o", "a.jsonl", *PW) == 0
    entries = [json.loads(line) for line in (here / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    made = [one for one in entries if one["action"] == "people.list_exported"]
    assert {"reason": "phone_round", "form": "csv", "count": "2"} in [one["facts"] for one in made]
    assert len(made) == 3


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("--format", "odt", "--all", "--reason", "other"), "odt"),
        (("--format", "json", "--due", "--reason", "other"), "--due"),
        (("--format", "csv", "--all", "--reason", "bo tak"), "bo tak"),
        (("--format", "csv", "--all"), "--reason"),
        (("--all", "--reason", "other"), "--format"),
        (("--format", "csv", "--all", "--reason", "other", "--column", "gate_code"), "gate_code"),
        (("--format", "csv", "--reason", "other"), "--due"),
        (("--format", "csv", "--reason", "other", "--all", "--due"), "--due"),
        (("--format", "csv", "--reason", "other", "--code", "zły"), "7K3M-9QXD-2"),
        (("--format", "csv", "--reason", "other", "--due"), "nie ma nikogo takiego na listę"),
    ],
)
def test_what_cannot_be_done_is_refused_and_leaves_no_file(
    filled: Shell, here: Path, wrong: tuple[str, ...], told: str
) -> None:
    assert filled("export", "S.lifebox", *PW, *wrong, "-o", "o.csv") == 2
    assert told in filled.err
    assert not (here / "o.csv").exists()


def test_a_file_is_replaced_only_when_asked(filled: Shell, here: Path) -> None:
    (here / "o.csv").write_text("moje", encoding="utf-8")
    wanted = (*EXPORT, "--format", "csv", "--all", "-o", "o.csv")
    assert filled(*wanted) == 2
    assert (here / "o.csv").read_text(encoding="utf-8") == "moje"
    assert filled(*wanted, "--overwrite") == 0
    assert len(rows(here / "o.csv")) == 3
