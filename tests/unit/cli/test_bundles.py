"""Bundles from the command line: made, looked up, shown, collected, reported lost."""

import io
from pathlib import Path
from typing import Any

import pytest

from lifebox.domain.governance import Consent, ConsentScope
from lifebox.services.people import save_card
from lifebox.services.program import Program
from tests.support.bundles import OTHER_PHRASE, PHRASE
from tests.support.program import PASSWORD, StandingClock
from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")
PHRASES = ("--passphrase-file", "phrases")
FOR_PATROL = ("--recipient", "patrol", *PHRASES)


@pytest.fixture
def agreed(filled: Shell, program: Program, here: Path) -> Shell:
    """Ewa Wilk agreed, nobody else."""
    office = program.unlock(here / "S.lifebox", "anna", PASSWORD)
    with office.registry.read() as reader:
        ewa = next(reader.person(one) for one in reader.people_named("Wilk", "Ewa"))
    consents = (*ewa.card.governance.consents, Consent(scope=ConsentScope.BUNDLE))
    governance = ewa.card.governance.model_copy(update={"consents": consents})
    save_card(office, ewa.id, ewa.card.model_copy(update={"governance": governance}), 1)
    office.registry.close()
    (here / "phrases").write_text(f"{PHRASE}\n{OTHER_PHRASE}\n", encoding="utf-8")
    return filled


@pytest.fixture
def made(agreed: Shell) -> Shell:
    create = ("bundle", "create", "S.lifebox", "-o", "p.lifebundle", "--days", "30", *PHRASES, *PW)
    assert agreed(*create, "--recipient", "patrol", "--recipient", "112") == 0
    return agreed


def code_of_ewa(made: Shell) -> str:
    found = made.json("bundle", "lookup", "p.lifebundle", "wilk", *FOR_PATROL)
    assert isinstance(found, dict)
    return str(found["matches"][0]["code"])


def only(told: object) -> dict[str, Any]:
    assert isinstance(told, list)
    (one,) = told
    assert isinstance(one, dict)
    return one


def test_a_bundle_is_made_checked_and_listed(made: Shell) -> None:
    number = made.out.strip()
    assert "osób 1" in made.err
    assert PHRASE not in made.out + made.err
    assert made("bundle", "verify", "p.lifebundle") == 0
    assert "MOPS Sopot" in made.out
    assert made("bundle", "verify", "p.lifebundle", "--registry", "S.lifebox", *PW) == 0
    assert "Podpisał go ten rejestr" in made.out
    assert made("bundle", "list", "S.lifebox", *PW) == 0
    assert number in made.out
    one = only(made.json("bundle", "list", "S.lifebox", *PW))
    assert (one["recipients"], one["people"], one["standing"]) == (["patrol", "112"], 1, "valid")


def test_made_up_pass_phrases_are_told_once_and_open_it(agreed: Shell, here: Path) -> None:
    create = ("bundle", "create", "S.lifebox", "-o", "p.lifebundle", *PW, "--generate")
    assert agreed(*create) == 0
    _, told = agreed.out.splitlines()
    (here / "one").write_text(told.rsplit(": ", 1)[1], encoding="utf-8")
    assert agreed("bundle", "lookup", "p.lifebundle", "wilk", "--passphrase-file", "one") == 0
    assert "Wilk Ewa" in agreed.out


def test_only_who_agreed_is_found(made: Shell) -> None:
    assert made("bundle", "lookup", "p.lifebundle", "wilk", *FOR_PATROL) == 0
    assert "Wilk Ewa" in made.out
    assert made("bundle", "lookup", "p.lifebundle", "brzęczyszczykiewicz", *FOR_PATROL) == 1
    assert made.out == ""


def test_a_name_can_be_asked_without_standing_on_the_command_line(made: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("wilk\n"))
    assert made("bundle", "lookup", "p.lifebundle", "-", *FOR_PATROL) == 0


def test_who_was_shown_comes_back_once(made: Shell) -> None:
    code = code_of_ewa(made)
    show = ("bundle", "show", "p.lifebundle", code, "--service", "city_guard", "--caller", "patrol 7")
    assert made(*show, *FOR_PATROL) == 0
    assert "Ewa WILK" in made.out
    shown = made.json(*show, *FOR_PATROL)
    assert isinstance(shown, list)
    assert "pesel" not in shown[0]["card"]["identity"]
    first = made.json("bundle", "collect", "S.lifebox", "p.lifebundle.log", *PW)
    assert isinstance(first, dict)
    assert (first["new"], first["broken"]) == (2, False)
    again = made.json("bundle", "collect", "S.lifebox", "p.lifebundle.log", *PW)
    assert isinstance(again, dict)
    assert (again["new"], again["completed"]) == (0, 0)
    assert made("disclosures", "list", "S.lifebox", *PW) == 0
    assert made.out.count("patrol 7") == 2


def test_a_changed_log_is_told(made: Shell, here: Path) -> None:
    code_of_ewa(made)
    log = here / "p.lifebundle.log"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[0] + b"".join(lines[2:]))
    assert made("bundle", "collect", "S.lifebox", "p.lifebundle.log", *PW) == 1
    assert "brakuje wpisów" in made.err


def test_a_wrong_pass_phrase_a_wrong_name_and_a_changed_file_are_refused(made: Shell, here: Path) -> None:
    assert made("bundle", "lookup", "p.lifebundle", "wilk", "--recipient", "112", *PHRASES) == 3
    assert "nie otwiera pakietu" in made.err
    assert made("bundle", "lookup", "p.lifebundle", "wilk", *PHRASES) == 2
    assert "patrol, 112" in made.err
    whole = (here / "p.lifebundle").read_bytes()
    (here / "p.lifebundle").write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert made("bundle", "lookup", "p.lifebundle", "wilk", *FOR_PATROL) == 4
    assert "uszkodzony" in made.err
    assert made("bundle", "verify", "phrases") == 2
    assert "To nie jest pakiet" in made.err


def test_after_its_last_day_it_says_whom_to_call(made: Shell, program: Program) -> None:
    assert isinstance(program.clock, StandingClock)
    program.clock.advance(days=30)
    assert made("bundle", "lookup", "p.lifebundle", "wilk", *FOR_PATROL) == 4
    assert "58 551 17 10" in made.err
    program.clock.advance(days=-40)
    assert made("bundle", "lookup", "p.lifebundle", "wilk", *FOR_PATROL) == 4
    assert "Zegar" in made.err


def test_a_lost_one_gives_the_list_of_people(made: Shell, here: Path) -> None:
    one = only(made.json("bundle", "list", "S.lifebox", *PW))
    assert made("bundle", "lost", "S.lifebox", one["id"][:13], "-o", "lista-listow.csv", *PW) == 0
    assert "Osób w pakiecie: 1" in made.out
    assert "Wilk Ewa" in (here / "lista-listow.csv").read_text(encoding="utf-8-sig")
    assert made("bundle", "lost", "S.lifebox", "ffff", *PW) == 1
    assert made("bundle", "lost", "S.lifebox", one["id"], *PW) == 0
    assert made("bundle", "list", "S.lifebox", *PW) == 0
    assert "zgubiony" in made.out


def test_without_a_way_to_a_pass_phrase_it_says_so(made: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert made("bundle", "lookup", "p.lifebundle", "wilk", "--recipient", "patrol") == 2
    assert made("bundle", "create", "S.lifebox", "-o", "q.lifebundle", "--recipient", "a", "--recipient", "b",
                "--recipient", "c", *PHRASES, *PW) == 2  # fmt: skip
    assert "potrzeba 3" in made.err


def test_nobody_agreed_is_told(filled: Shell) -> None:
    assert filled("bundle", "create", "S.lifebox", "-o", "q.lifebundle", "--generate", *PW) == 1
    assert "Nikt nie wyraził zgody" in filled.err
    assert filled("bundle", "list", "S.lifebox", *PW) == 1


def test_what_a_file_manager_names_alone_opens_the_window(made: Shell, program: Program, here: Path) -> None:
    from lifebox.cli.main import run

    asked: list[Path | None] = []

    def window(_program: Program, path: Path | None) -> int:
        asked.append(path)
        return 0

    assert run(program, window, lambda _: None, ["p.lifebundle"]) == 0
    assert run(program, window, lambda _: None, [str(here / "P.LIFEBUNDLE")]) == 0
    assert run(program, window, lambda _: None, ["S.lifebox"]) == 0
    assert run(program, window, lambda _: None, [str(Path("S.lifebox") / "registry.keys")]) == 0
    assert asked == [Path("p.lifebundle"), here / "P.LIFEBUNDLE", Path("S.lifebox"), Path("S.lifebox")]
