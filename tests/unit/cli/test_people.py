"""One person's rights from the command line."""

import json
from pathlib import Path

from lifebox.domain.codes import read_code
from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")


def code_of(shell: Shell, name: str) -> str:
    found = shell.json("lookup", "S.lifebox", name, *PW)
    assert isinstance(found, dict)
    code = found["matches"][0]["code"]
    assert isinstance(code, str)
    return code


def test_a_person_is_copied_suspended_and_erased(filled: Shell, here: Path) -> None:
    code = code_of(filled, "wilk")
    assert filled("person", "export", "S.lifebox", code, "-o", "kopia.json", *PW) == 0
    told = json.loads((here / "kopia.json").read_text(encoding="utf-8"))
    assert told["people"][0]["revisions"][-1]["card"]["identity"]["surname"] == "Wilk"
    assert filled("person", "suspend", "S.lifebox", code, *PW) == 0
    found = filled.json("lookup", "S.lifebox", "wilk", *PW)
    assert isinstance(found, dict)
    assert found["matches"][0]["status"] == "suspended"
    assert filled("person", "resume", "S.lifebox", code, *PW) == 0
    assert filled("print", "card", "S.lifebox", "--code", code, "-o", "k.pdf", *PW) == 0
    ahead = filled.json("person", "erase", "S.lifebox", code, "--reason", "withdrawn", "--dry-run", *PW)
    gone = filled.json("person", "erase", "S.lifebox", code, "--reason", "withdrawn", *PW)
    assert ahead == gone
    assert isinstance(gone, dict)
    assert [paper["kind"] for paper in gone["papers"]] == ["card"]
    assert filled("lookup", "S.lifebox", "wilk", *PW) == 1
    assert filled("verify", "S.lifebox", *PW) == 0


def test_nobody_is_meant_by_a_code_of_nobody(filled: Shell) -> None:
    nobody = next(code for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if read_code(code := f"0000-0001-{sign}"))
    assert filled("person", "suspend", "S.lifebox", nobody, *PW) == 1
    assert filled("person", "suspend", "S.lifebox", "xyz", *PW) == 2
