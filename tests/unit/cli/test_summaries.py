"""Patient summaries and contacts through the command line, from end to end."""

import json
from pathlib import Path

import pytest

from tests.unit.cli.test_commands import Shell, filled, here, program, shell
from tests.unit.interop.fhir.summaries import full_card, written

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")
EXPORT = ("export", "S.lifebox", *PW, "--reason", "transfer", "--all")


def test_summaries_and_contacts_are_saved(filled: Shell, here: Path) -> None:
    assert filled(*EXPORT, "--format", "fhir-ips", "-o", "o.json") == 0
    assert json.loads((here / "o.json").read_bytes())["type"] == "collection"
    assert "o.json (osób: 2)" in filled.err
    assert filled(*EXPORT, "--format", "fhir-ips", "-o", "o.json") == 2, "nothing is replaced unasked"
    assert filled(*EXPORT, "--format", "vcard", "-o", "o.vcf") == 2
    assert "nikogo do kontaktu" in filled.err


def test_a_file_is_taken_in_after_a_dry_run(filled: Shell, here: Path) -> None:
    (here / "i.json").write_bytes(written(full_card()))
    arguments = ("import-summary", "S.lifebox", "i.json")
    assert filled.json(*arguments, "--dry-run", *PW) == {
        "rows": 1, "imported": 1, "merged": 0, "rejected": 0, "dry_run": True, "findings": [],
    }  # fmt: skip
    assert filled(*arguments, *PW) == 0
    assert "Nowe: 1" in filled.out
    assert filled(*arguments, *PW) == 0
    assert "Połączone z istniejącymi: 1" in filled.out


def test_what_is_not_taken_is_told_by_person_and_place(filled: Shell, here: Path) -> None:
    patient = {"resourceType": "Patient", "name": [{"text": "Jan Kot"}], "maritalStatus": {"text": "sekret"}}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": patient}]}
    (here / "i.json").write_text(json.dumps(bundle), encoding="utf-8")
    assert filled("import-summary", "S.lifebox", "i.json", *PW) == 1
    assert "Odrzucone: 1" in filled.out
    assert "osoba 1: nie ma daty urodzenia" in filled.out
    assert "Patient 1: maritalStatus" in filled.out
    assert "sekret" not in filled.out


@pytest.mark.parametrize(("content", "told"), [(b"Nazwisko;PESEL", "JSON"), (b"{}", "FHIR"), (b"", "")])
def test_other_files_are_refused(filled: Shell, here: Path, content: bytes, told: str) -> None:
    (here / "i.json").write_bytes(content)
    assert filled("import-summary", "S.lifebox", "i.json", *PW) == 2
    assert told in filled.err
