"""`lifebox account …`, `recovery-drill` and `policy`."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from lifebox.app import run_program
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, make_program

Told = tuple[int, str, str]
Shell = Callable[..., Told]
ADMIN = ("--login", "anna", "--password-file", "pw")
OLA = ("--login", "ola", "--password-file", "pw2")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, secret in (("pw", PASSWORD), ("pw2", OTHER_PASSWORD), ("pw3", PASSWORD[::-1])):
        (tmp_path / name).write_text(f"{secret}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def shell(here: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    program = make_program(here, StandingClock())
    key = program.store.create(here / "S.lifebox", program.profiles()[0], "anna", PASSWORD)
    key[0].close()
    (here / "key").write_text(key[1], encoding="utf-8")
    (here / "wrong").write_text(key[1][:-1], encoding="utf-8")

    def run(command: str, *arguments: str) -> Told:
        code = run_program(program, lambda *_: 0, [*command.split(), "S.lifebox", *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def text_of(pdf: Path) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return str(document[0].get_textpage().get_text_range())


def test_a_one_time_password_goes_onto_a_slip(shell: Shell, here: Path) -> None:
    added = ("ola", "--role", "printing_staff", *ADMIN)
    assert shell("account add", *added, "--slip", "ola.pdf", "--new-password-file", "pw2")[0] == 2
    assert shell("account add", *added, "--slip", "nowhere/ola.pdf")[0] == 2
    assert [account["login"] for account in json.loads(shell("account list", *ADMIN, "--json")[1])] == ["anna"]
    code, out, err = shell("account add", *added, "--slip", "ola.pdf")
    assert (code, out, "ola.pdf" in err) == (0, "", True)
    slip = text_of(here / "ola.pdf")
    password = next(line for line in slip.splitlines() if line.count("-") == 4)
    assert password not in err
    (here / "given").write_text("".join(password.split()), encoding="utf-8")
    own = ("--login", "ola", "--password-file", "given")
    assert shell("account list", *own)[0] == 3, "it must be changed first"
    assert shell("account password", "--new-password-file", "pw2", *own)[0] == 0
    assert shell("account list", *OLA)[0] == 0


def test_a_disabled_account_comes_back(shell: Shell, here: Path) -> None:
    assert shell("account add", "ola", "--role", "printing_staff", "--new-password-file", "pw2", *ADMIN)[0] == 0
    assert shell("account disable", "ola", "--keep-keys", *ADMIN)[0] == 0
    assert not (here / "S.lifebox" / "registry-2.db").exists()
    assert shell("account list", *OLA)[0] == 3
    code, out, _ = shell("account list", *ADMIN)
    assert (code, out.splitlines()[1]) == (0, "ola\tobsługa wydruków\twyłączone")
    assert shell("account add", "ola", "--role", "duty_officer", "--new-password-file", "pw2", *ADMIN)[0] == 2
    assert shell("account enable", "ola", "--new-password-file", "pw3", *ADMIN)[0] == 0
    assert shell("account give-password", "ola", "--new-password-file", "pw2", *ADMIN)[0] == 0
    assert shell("account password", "--new-password-file", "pw3", *OLA)[0] == 0
    accounts = json.loads(shell("account list", *ADMIN, "--json")[1])
    assert [(one["login"], one["role"], one["must_change_password"], one["disabled"]) for one in accounts] == [
        ("anna", "administrator", False, None),
        ("ola", "printing_staff", False, None),
    ]
    assert accounts[0]["last_login"] == "2026-11-22T12:00:00+00:00"


def test_the_recovery_sheet_is_tried(shell: Shell, here: Path) -> None:
    code, _, err = shell("recovery-drill", "--key-file", "key", *ADMIN)
    assert (code, "otwiera ten rejestr" in err) == (0, True)
    assert shell("recovery-drill", "--key-file", "wrong", *ADMIN)[0] == 2
    assert shell("recovery-sheet", "-o", "nowy.pdf", *ADMIN)[0] == 0
    code, _, err = shell("recovery-drill", "--key-file", "key", *ADMIN)
    assert (code, "nie otwiera tego rejestru" in err) == (1, True)


def test_the_rules_are_shown_and_changed(shell: Shell) -> None:
    assert json.loads(shell("policy", *ADMIN, "--json")[1]) == {"idle_minutes": 5}
    for wrong in ("0", "31"):
        assert shell("policy", "--idle-minutes", wrong, *ADMIN)[0] == 2
    code, out, _ = shell("policy", "--idle-minutes", "12", *ADMIN)
    assert (code, out) == (0, "Okno blokuje się po 12 min bezczynności.\n")
