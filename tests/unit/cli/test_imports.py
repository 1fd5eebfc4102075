"""`lifebox imports` from end to end, in the process, on a real registry."""

from pathlib import Path
from uuid import uuid4

from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")


def test_an_import_is_listed_and_taken_back(filled: Shell, here: Path) -> None:
    assert filled("imports", "list", "S.lifebox", *PW) == 0
    assert "lista.csv  (zakończony)" in filled.out
    assert "Nowe osoby: 2" in filled.out
    listed = filled.json("imports", "list", "S.lifebox", *PW)
    assert isinstance(listed, list)
    assert filled("imports", "undo", "S.lifebox", listed[0]["id"], *PW) == 0
    assert "Usunięte osoby: 2" in filled.out
    assert filled("lookup", "S.lifebox", "wilk", *PW) == 1
    assert filled("imports", "undo", "S.lifebox", str(uuid4()), *PW) == 1
    assert filled("imports", "undo", "S.lifebox", "pierwszy", *PW) == 1


def test_the_same_file_is_told(filled: Shell, here: Path) -> None:
    assert filled("import", "S.lifebox", "lista.csv", *PW) == 1
    assert "Ten sam plik wczytano już" in filled.err
    assert "Połączone z istniejącymi: 2" in filled.out
