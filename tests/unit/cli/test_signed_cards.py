import io
from pathlib import Path

import pytest

from lifebox.domain.card import Card
from tests.support.signed import text_of
from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")


@pytest.fixture
def two(filled: Shell) -> Shell:
    """Two registries, and the cards of the first as a file."""
    made = ("--login", "jan", "--password-file", "pw", "--recovery-sheet", "s2.pdf", "--organisation", "lipowo")
    assert filled("init", "L.lifebox", *made) == 0
    assert filled("print", "card", "S.lifebox", "--all", "-o", "karty.pdf", *PW) == 0
    return filled


def test_cards_are_recognised_and_taken_in_elsewhere(two: Shell, here: Path) -> None:
    assert two("scan", "L.lifebox", "karty.pdf", *PW) == 1
    assert "nieznanego wystawcy" in two.out
    assert "karta z innego rejestru" in two.out
    assert two("keys", "export", "S.lifebox", "-o", "klucze", *PW) == 0
    told = two.err.split("telefon: ")[1].split("\n")[0]
    assert two("keys", "trust", "L.lifebox", "klucze", *PW) == 0
    assert told in two.err
    assert two("keys", "list", "L.lifebox", *PW) == 0
    assert [line.split("\t")[3] for line in two.out.splitlines()][1] == told
    assert two("scan", "L.lifebox", "karty.pdf", "--receive", *PW) == 0
    assert "podpis prawdziwy" in two.out
    assert two.err.count("Przyjęto: ") == 2
    assert two("lookup", "L.lifebox", "Wilk Ewa", *PW) == 0
    assert two("scan", "L.lifebox", "karty.pdf", "--receive", *PW) == 1
    assert two.err.count("Nie przyjęto") == 2


def test_what_is_no_signed_card_is_not_taken_in(two: Shell, here: Path) -> None:
    assert two("print", "label", "S.lifebox", "--all", "-o", "e.pdf", *PW) == 0
    assert two("scan", "L.lifebox", "e.pdf", "--receive", *PW) == 1
    assert "Nie ma tu podpisanej karty" in two.err
    assert two("keys", "trust", "L.lifebox", "e.pdf", *PW) == 2


def test_the_text_of_a_code_can_be_looked_up(two: Shell, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(Card.model_validate({"identity": {"surname": "Zmyślona", "birth": "1942"}}))
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))
    assert two("lookup", "S.lifebox", "-", *PW) == 1
    assert "nieznanego wystawcy" in two.out
    assert "OPS Lipowo: Zmyślona" in two.out
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))
    found = two.json("lookup", "S.lifebox", "-", *PW)
    assert isinstance(found, dict)
    assert (found["scanned"]["verdict"], found["matches"]) == ("elsewhere", [])
