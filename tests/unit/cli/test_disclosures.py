"""`lifebox disclosures` and who `lifebox show` tells, from end to end, in the process, on a real registry."""

import json
from pathlib import Path

import pytest

from lifebox.domain.errors import DiskFull
from lifebox.services.emergency import RunningDisclosure
from tests.documents.reading import text_of
from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")
DUTY = ("--login", "dyzur", "--password-file", "pw3")


def code_of(shell: Shell, query: str) -> str:
    found = shell.json("lookup", "S.lifebox", query, *PW)
    assert isinstance(found, dict)
    return str(found["matches"][0]["code"])


def show(shell: Shell, code: str, *more: str) -> int:
    asked = ("--service", "ambulance", "--caller", "ZRM 4", "--incident", "SWD-17", "--purpose", "upadek w domu")
    return shell("show", "S.lifebox", code, *asked, *PW, *more)


def test_what_was_shown_is_listed_and_reported(filled: Shell, here: Path) -> None:
    code = code_of(filled, "wilk")
    assert show(filled, code) == 0
    assert show(filled, code_of(filled, "brzeczyszczykiewicz")) == 0
    listed = filled.json("disclosures", "list", "S.lifebox", "--text", "swd 17", *PW)
    assert isinstance(listed, list)
    assert [(one["name"], one["login"]) for one in listed] == [
        ("Brzęczyszczykiewicz Łucja", "anna"),
        ("Wilk Ewa", "anna"),
    ]
    assert listed[1]["note"] == {
        "service": "ambulance", "caller": "ZRM 4", "incident": "SWD-17", "purpose": "upadek w domu",
    }  # fmt: skip
    day = ("--since", "2026-11-22", "--until", "2026-11-22")
    assert filled("disclosures", "list", "S.lifebox", "--code", code, "--name", "wilk", *day, *PW) == 0
    assert "Wilk Ewa" in filled.out
    assert "Łucja" not in filled.out
    assert filled("audit", "looks", "S.lifebox", "-o", "kto.csv", "--about", "wilk", "--since", "2026-11-22", *PW) == 0
    assert "Wilk Ewa;zaczęto udzielać informacji;1;" in (here / "kto.csv").read_text(encoding="utf-8-sig")
    for wanted in (("--service", "police"), ("--open",), ("--exercise",), ("--by", "nikt"), ("--until", "2026-11-21")):
        assert filled("disclosures", "list", "S.lifebox", *wanted, *PW) == 1
    assert filled("disclosures", "report", "S.lifebox", "--code", code, "-o", "osoba.pdf", *PW) == 0
    assert "rozmów: 1" in filled.err
    assert "upadek w domu" in text_of((here / "osoba.pdf").read_bytes())
    assert (
        filled("disclosures", "report", "S.lifebox", "--month", "2026-11", "-o", "m.csv", "--format", "csv", *PW) == 0
    )
    month = (here / "m.csv").read_text(encoding="utf-8-sig")
    assert "pogotowie;2" in month
    assert "upadek" not in month


def test_what_was_shown_and_could_not_be_noted_is_listed_after_the_next_log_in(
    filled: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(path="x")

    code = code_of(filled, "wilk")
    with monkeypatch.context() as patch:
        patch.setattr(RunningDisclosure, "write", full)
        assert show(filled, code) == DiskFull.exit_code
    assert "Wilk" in filled.out.title()
    listed = filled.json("disclosures", "list", "S.lifebox", *PW)
    assert isinstance(listed, list)
    assert [(one["name"], one["note"]) for one in listed] == [("Wilk Ewa", {})]


def test_a_report_is_of_a_person_or_of_a_month(filled: Shell) -> None:
    for wanted in ((), ("--month", "2026-11", "--code", "7K3M9QXD2"), ("--month", "listopad")):
        assert filled("disclosures", "report", "S.lifebox", *wanted, "-o", "r.pdf", *PW) == 2


def test_a_duty_officer_is_shown_who_is_active_and_lists_the_own_ones(filled: Shell, here: Path) -> None:
    code = code_of(filled, "wilk")
    (here / "pw3").write_text("trzy-zielone-latarnie-17\n", encoding="utf-8")
    added = ("--role", "duty_officer", "--new-password-file", "pw2", "--login", "anna", *PW)
    assert filled("account", "add", "S.lifebox", "dyzur", *added) == 0
    own = ("--login", "dyzur", "--password-file", "pw2", "--new-password-file", "pw3")
    assert filled("account", "password", "S.lifebox", *own) == 0
    anna = ("--login", "anna")
    assert show(filled, code, *anna) == 0
    assert filled("show", "S.lifebox", code, "--service", "fire", *DUTY) == 0
    listed = filled.json("disclosures", "list", "S.lifebox", *DUTY)
    assert isinstance(listed, list)
    assert [one["login"] for one in listed] == ["dyzur"]
    assert filled("disclosures", "report", "S.lifebox", "--month", "2026-11", "-o", "m.pdf", *DUTY) == 2


def test_the_missing_person_profile_leaves_for_police_with_an_incident_alone(filled: Shell, here: Path) -> None:
    (here / "z.csv").write_text("Nazwisko;Imię;Data ur.;Zgoda RODO\r\nZagubiony;Jan;1940;TAK\r\n", encoding="utf-8")
    assert filled("import", "S.lifebox", "z.csv", *PW) == 0
    give_profile(filled, "Zagubiony")
    code = code_of(filled, "zagubiony")
    for asked, told in (
        (("--service", "ambulance", "--incident", "9"), False),
        (("--service", "police"), False),
        (("--service", "police", "--incident", "9"), True),
        (("--service", "city_guard", "--incident", "9", "--json"), True),
        (("--service", "fire", "--incident", "9", "--json"), False),
    ):
        assert filled("show", "S.lifebox", code, *asked, *PW) == 0
        assert ("chodzi na molo" in filled.out) is told, asked
    assert filled("audit", "export", "S.lifebox", "-o", "a.jsonl", *PW) == 0
    entries = [json.loads(line) for line in (here / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["action"] for one in entries].count("disclosure.missing_profile") == 2


def give_profile(shell: Shell, name: str) -> None:
    from lifebox.domain.card import Card
    from lifebox.services.emergency import search_people
    from lifebox.services.people import save_card, view_person
    from tests.support.program import PASSWORD

    office = shell.program.unlock(Path("S.lifebox"), "anna", PASSWORD)
    (match,) = search_people(office, name).matches
    record = view_person(office, match.person.id).record
    said = record.card.model_dump(mode="json")
    said["governance"]["consents"].append({"scope": "missing_profile"})
    said["missing"] = {"routes": "chodzi na molo"}
    save_card(office, record.id, Card.model_validate(said), record.revision.number)
    office.registry.close()
