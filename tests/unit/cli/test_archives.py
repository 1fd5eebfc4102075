"""`lifebox export --format json`, `--full`, `--statistics` and `lifebox merge` from end to end."""

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.support.program import PASSWORD
from tests.unit.cli.test_commands import Shell, filled, here, program, shell
from tests.unit.cli.test_export import rows

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")
EXPORT = ("export", "S.lifebox", *PW, "--all", "--reason", "transfer")


def other(filled: Shell) -> None:
    made = ("--organisation", "sopot", "--login", "bogna", "--password-file", "pw", "--recovery-sheet", "B.pdf")
    assert filled("init", "B.lifebox", *made) == 0


def test_a_registry_goes_and_comes(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "json", "-o", "o.json") == 0
    assert "o.json (zapisów: 2)" in filled.err
    assert "nie jest zaszyfrowany" in filled.err
    other(filled)
    assert filled("merge", "B.lifebox", "o.json", *PW, "--dry-run") == 0
    assert "Nic nie zapisano" in filled.out
    told = filled.json("merge", "B.lifebox", "o.json", *PW)
    assert isinstance(told, dict)
    assert (told["counts"]["new"], told["undecided"], told["reprints"]) == (2, [], [])
    assert filled("merge", "B.lifebox", "o.json", *PW) == 0
    assert "Już były: 2" in filled.out
    found = filled.json("lookup", "B.lifebox", "wilk", *PW)
    assert isinstance(found, dict)
    assert found["matches"][0]["name"] == "Wilk Ewa"


def test_a_sealed_one_needs_its_phrase(filled: Shell, here: Path) -> None:
    (here / "fraza").write_text("zielona latarnia 4 kutry bez masztu\n", encoding="utf-8")
    sealed = ("--passphrase-file", "fraza")
    assert filled(*EXPORT, "--format", "json", "-o", "o.json.age", *sealed) == 0
    assert b"Wilk" not in (here / "o.json.age").read_bytes()
    other(filled)
    assert filled("merge", "B.lifebox", "o.json.age", *PW) == 2
    assert filled("merge", "B.lifebox", "o.json.age", *PW, "--passphrase-file", "pw") == 3
    assert filled("merge", "B.lifebox", "o.json.age", *PW, *sealed) == 0
    assert PASSWORD not in filled.out


def test_what_is_to_be_decided_is_listed(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "json", "-o", "o.json") == 0
    told = json.loads((here / "o.json").read_text(encoding="utf-8"))
    person = next(one for one in told["people"] if one["revisions"][0]["card"]["identity"]["surname"] == "Wilk")
    card = person["revisions"][0]["card"]
    card["residence"]["address"]["street"] = "ul. Zmieniona"
    card["note"] = "inna"
    person["id"] = "01a203ca-ca67-7515-a46f-4cf2782be78c"
    (here / "o.json").write_text(json.dumps(told), encoding="utf-8")
    assert filled("merge", "S.lifebox", "o.json", *PW) == 0
    assert "ta sama osoba, dane się różnią: Wilk Ewa" in filled.out


def test_every_field_needs_who_may(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "csv", "--full", "-o", "o.csv") == 0
    heading, *people = rows(here / "o.csv")
    assert len(heading) > 60
    assert {len(row) for row in people} == {len(heading)}
    assert "44051401458" in next(row for row in people if "Wilk" in row)
    assert filled("audit", "export", "S.lifebox", "-o", "a.jsonl", *PW) == 0
    assert sum('"people.exported"' in line for line in (here / "a.jsonl").read_text("utf-8").splitlines()) == 3


def test_statistics_name_nobody(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "xlsx", "--statistics", "-o", "o.xlsx") == 0
    assert "nie zawiera danych osób" in filled.err
    sheet = load_workbook(here / "o.xlsx").active
    assert sheet is not None
    told = list(sheet.values)
    assert told[0][:2] == ("Wiek", "Okolica")
    # Two people are too few for anything to be told of them.
    assert {cell for row in told[1:] for cell in row} == {"ukryte"}
    assert len(told) == 3


def test_garbage_is_no_registry(filled: Shell, here: Path) -> None:
    (here / "o.json").write_bytes(b"\xff\xfe{}")
    assert filled("merge", "S.lifebox", "o.json", *PW) == 2
    assert "JSON" in filled.err
