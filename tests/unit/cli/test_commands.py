"""The command line from end to end, in the process, on a real registry."""

import io
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from lifebox.app import open_window, run_program
from lifebox.lookup.images import decode_file, decode_image
from lifebox.services.program import Program
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, make_program

LIST = (
    "Nazwisko;Imię;PESEL;Data ur.;Adres;Telefon;Choroby;Leki;Uczulenia;Kontakt;Zgoda RODO\r\n"
    "Brzęczyszczykiewicz;Łucja;;12.05.1942;ul. Polna 4/7;58 550 11 22;padaczka;Xarelto 20 mg 1-0-0;brak;;TAK\r\n"
    "Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;601 000 111;;;?;;TAK\r\n"
    "Lis;Jan;;1950;ul. Leśna 2;;;;;;NIE\r\n"
)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return make_program(tmp_path, StandingClock())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pw").write_text(PASSWORD + "\n", encoding="utf-8")
    (tmp_path / "pw2").write_text(OTHER_PASSWORD + "\n", encoding="utf-8")
    (tmp_path / "pw3").write_text(PASSWORD[::-1] + "\n", encoding="utf-8")
    (tmp_path / "lista.csv").write_bytes(LIST.encode("cp1250"))
    return tmp_path


class Shell:
    def __init__(self, program: Program, capture: pytest.CaptureFixture[str]) -> None:
        self.program, self.capture = program, capture
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        code = run_program(self.program, lambda program, path: 0, arguments)
        shown = self.capture.readouterr()
        self.out, self.err = shown.out, shown.err
        return code

    def json(self, *arguments: str) -> object:
        self(*arguments, "--json")
        return json.loads(self.out)


@pytest.fixture
def shell(program: Program, here: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(program, capsys)


@pytest.fixture
def filled(shell: Shell) -> Shell:
    assert shell("init", "S.lifebox", "--login", "anna", "--password-file", "pw", "--recovery-sheet", "s.pdf") == 0
    assert shell("import", "S.lifebox", "lista.csv", "--password-file", "pw") == 1
    return shell


def test_the_main_job_from_a_list_to_the_right_record(filled: Shell, here: Path) -> None:
    assert filled("print", "card", "S.lifebox", "--all", "-o", "karty.pdf", "--password-file", "pw") == 0
    assert filled("print", "label", "S.lifebox", "--all", "-o", "e.pdf", "--password-file", "pw") == 0
    scanned = filled.json("scan", "S.lifebox", "karty.pdf", "--password-file", "pw")
    assert isinstance(scanned, list)
    assert len(scanned) == 6
    assert {code["verdict"] for code in scanned} == {"current", "valid_code"}
    assert [code["authenticity"] for code in scanned if code["kind"] == "signed"] == ["genuine", "genuine"]
    assert {person["name"] for code in scanned for person in code["people"]} == {
        "Brzęczyszczykiewicz Łucja",
        "Wilk Ewa",
    }
    assert filled("verify", "S.lifebox", "--password-file", "pw") == 0


@pytest.mark.parametrize("kind", ["wallet", "read-out", "doctor-form", "consent", "receipt", "person-copy"])
def test_every_kind_of_record_prints(filled: Shell, here: Path, kind: str) -> None:
    printed = ("print", kind, "S.lifebox", "--all", "-o", "a.pdf", "--lang", "de", "--password-file", "pw")
    assert filled(*printed) == 0
    assert (here / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "(sztuk: 2)" in filled.err


def test_papers_to_collect_are_only_printed_where_there_are_some(filled: Shell, here: Path) -> None:
    assert filled("print", "card", "S.lifebox", "--all", "-o", "k.pdf", "--password-file", "pw") == 0
    assert filled("print", "collect", "S.lifebox", "--all", "-o", "z.pdf", "--password-file", "pw") == 1
    assert "do odebrania" in filled.err
    assert not (here / "z.pdf").exists()


def test_a_card_is_folded_for_the_box_that_is_given(filled: Shell, here: Path) -> None:
    card = ("print", "card", "S.lifebox", "--all", "-o", "k.pdf", "--overwrite", "--password-file", "pw")
    assert filled(*card, "--box", "80x110") == 0
    for wrong in ("80", "axb", "10x10", "40x60"):
        assert filled(*card, "--box", wrong) == 2, wrong


def test_labels_of_several_kinds_and_copies_on_own_stock(filled: Shell, here: Path) -> None:
    own = {"id": "own", "name": "own", "page_width": 105, "page_height": 148, "label_width": 105, "label_height": 74}
    (here / "own.json").write_text(json.dumps(own | {"rows": 2, "pitch_y": 74}), encoding="utf-8")
    labels = ("print", "label", "S.lifebox", "--all", "--place", "fridge", "--place", "box", "--copies", "2")
    assert filled(*labels, "--stock", "own.json", "--crop-marks", "-o", "e.pdf", "--password-file", "pw") == 0
    assert "(sztuk: 4)" in filled.err
    assert len(decode_file(here / "e.pdf")) == 8
    (here / "own.json").write_text(json.dumps(own | {"rows": 3, "pitch_y": 74}), encoding="utf-8")
    assert filled(*labels, "--stock", "own.json", "-o", "f.pdf", "--password-file", "pw") == 2
    assert "222 mm" in filled.err
    assert "148 mm" in filled.err


def test_forms_to_fill_in_by_hand_need_nobody(filled: Shell, here: Path) -> None:
    blank = ("print", "blank-form", "S.lifebox", "--count", "2", "--large", "-o", "b.pdf", "--password-file", "pw")
    assert filled(*blank) == 0
    assert "(sztuk: 2)" in filled.err
    codes = {found.text for found in decode_file(here / "b.pdf")}
    assert len(codes) == 2
    assert filled("print", "consent", "S.lifebox", "-o", "c.pdf", "--password-file", "pw") == 0
    assert filled("print", "contact-slip", "S.lifebox", "--all", "-o", "s.pdf", "--password-file", "pw") == 2
    assert filled("print", "service-sheet", "S.lifebox", "--lang", "de", "-o", "z.pdf", "--password-file", "pw") == 0
    assert (here / "z.pdf").stat().st_size > 10_000
    bare = ("print", "blank-form", "S.lifebox", "--without-code", "-o", "d.pdf", "--password-file", "pw")
    assert filled(*bare) == 0
    assert decode_file(here / "d.pdf") == ()


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("brzeczyszczykiewicz", "Brzęczyszczykiewicz Łucja"),
        ("bżenczyszczykiewicz", "Brzęczyszczykiewicz Łucja"),
        ("0-58 5501122", "Brzęczyszczykiewicz Łucja"),
        ("polna 4", "Brzęczyszczykiewicz Łucja"),
        ("44051401458", "Wilk Ewa"),
        ("wlik leśna", "Wilk Ewa"),
    ],
)
def test_lookup_finds_by_whatever_is_known(filled: Shell, query: str, name: str) -> None:
    found = filled.json("lookup", "S.lifebox", query, "--password-file", "pw")
    assert isinstance(found, dict)
    assert set(found) == {"query", "elapsed_ms", "matches"}
    best = found["matches"][0]
    assert best["name"] == name
    keys = {"code", "name", "birth", "address", "matched_by", "score", "status", "alerts", "revision"}
    assert set(best) == keys


def test_nobody_found_is_no(filled: Shell) -> None:
    assert filled("lookup", "S.lifebox", "Lis", "--password-file", "pw") == 1
    assert "Nikogo" in filled.err


def test_show_is_a_disclosure(filled: Shell) -> None:
    found = filled.json("lookup", "S.lifebox", "wilk", "--password-file", "pw")
    assert isinstance(found, dict)
    code = found["matches"][0]["code"]
    asked = ("--service", "ambulance", "--caller", "ZRM 4", "--incident", "17", "--password-file", "pw")
    assert filled("show", "S.lifebox", code, *asked) == 0
    assert "Ewa WILK" in filled.out
    log = filled.json("audit", "search", "S.lifebox", "--action", "disclosure.closed", "--password-file", "pw")
    assert isinstance(log, list)
    assert log[0]["fields"] == ["service", "caller", "incident"]


def test_accounts_have_roles(filled: Shell, here: Path) -> None:
    added = ("--role", "duty_officer", "--new-password-file", "pw2", "--login", "anna", "--password-file", "pw")
    assert filled("account", "add", "S.lifebox", "ola", *added) == 0
    own = ("--login", "ola", "--password-file", "pw2")
    assert filled("lookup", "S.lifebox", "wilk", *own) == 3, "who made the account knows the password"
    assert "ustawić własne" in filled.err
    assert filled("account", "password", "S.lifebox", "--new-password-file", "pw3", *own) == 0
    own = ("--login", "ola", "--password-file", "pw3")
    assert filled("lookup", "S.lifebox", "wilk", *own) == 0
    assert filled("import", "S.lifebox", "lista.csv", *own) == 2
    assert "Dyżurny" in filled.err or "dyżurny" in filled.err
    admin = ("--login", "anna", "--password-file", "pw")
    assert filled("account", "disable", "S.lifebox", "ola", *admin) == 0
    assert filled("lookup", "S.lifebox", "wilk", *own) == 3
    assert filled("verify", "S.lifebox", *admin) == 0
    assert (here / "S.lifebox" / "registry-2.db").exists(), "the keys were renewed"


def test_a_backup_is_restored_elsewhere(filled: Shell, here: Path) -> None:
    (here / "kopie").mkdir()
    assert filled("backup", "S.lifebox", "-o", "kopie", "--password-file", "pw") == 0
    made = filled.out.strip()
    assert filled("restore", made, "Nowy.lifebox") == 0
    assert filled("lookup", "Nowy.lifebox", "wilk", "--password-file", "pw") == 0
    assert filled("restore", made, "Nowy.lifebox") == 2


def test_keys_are_rotated(filled: Shell) -> None:
    assert filled("rotate", "S.lifebox", "--password-file", "pw") == 0
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "pw") == 0
    assert filled("audit", "verify", "S.lifebox", "--password-file", "pw") == 0


def test_the_audit_log_is_exported_whole_and_without_values(filled: Shell, here: Path) -> None:
    assert filled("audit", "export", "S.lifebox", "-o", "log.jsonl", "--password-file", "pw") == 0
    text = (here / "log.jsonl").read_text(encoding="utf-8")
    entries = [json.loads(line) for line in text.splitlines()]
    assert [e["sequence"] for e in entries] == list(range(1, len(entries) + 1))
    assert not any(word in text for word in ("Wilk", "44051401458", "Polna", "Xarelto"))


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("lookup", "S.lifebox", "x", "--password-file", "pw2"), 3, "hasło"),
        (("lookup", "Nie-ma.lifebox", "x", "--password-file", "pw"), 2, "Nie ma takiego"),
        (("lookup", "zwykly", "x", "--password-file", "pw"), 4, "nie jest rejestr"),
        (("import", "S.lifebox", "nie-ma.csv", "--password-file", "pw"), 2, "Nie ma takiego"),
        (("import", "S.lifebox", "pusty.csv", "--password-file", "pw"), 2, "żadnych wierszy"),
        (("import", "S.lifebox", "obraz.xlsx", "--password-file", "pw"), 2, "nie da się odczytać"),
        (("print", "card", "S.lifebox", "-o", "x.pdf", "--password-file", "pw"), 2, "nie da się użyć"),
        (("print", "card", "S.lifebox", "--code", "zzz", "-o", "x.pdf", "--password-file", "pw"), 2, "kod"),
        (("print", "card", "S.lifebox", "--all", "--lang", "xx", "-o", "x.pdf", "--password-file", "pw"), 2, "xx"),
        (("init", "S.lifebox", "--login", "a", "--password-file", "pw", "--recovery-sheet", "t.pdf"), 2, "coś jest"),
        (("init", "T", "--login", "a", "--password-file", "pw", "--recovery-sheet", "t.pdf"), 2, ".lifebox"),
        (("init", "T.lifebox", "--login", "a", "--password-file", "krotkie", "--recovery-sheet", "t.pdf"), 2, "słabe"),
        (("lookup", "S.lifebox", "x", "--password-file", "nie-ma"), 2, "Nie ma takiego"),
        (("nic-takiego",), 2, ""),
    ],
)  # fmt: skip
def test_faults_are_one_clear_sentence_and_an_exit_code(
    filled: Shell, here: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (here / "zwykly").mkdir()
    (here / "pusty.csv").touch()
    (here / "krotkie").write_text("abc\n", encoding="utf-8")
    (here / "obraz.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert filled(*arguments) == code
    assert told in filled.err
    assert filled.out == ""
    assert "Traceback" not in filled.err


def test_english_under_an_english_locale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shell = Shell(make_program(tmp_path, StandingClock(), "en"), capsys)
    assert shell("lookup", str(tmp_path / "none.lifebox"), "x", "--password-file", "-") == 2
    assert "no such file" in shell.err


def test_a_fault_of_our_own_shows_no_trace_and_no_data(
    filled: Shell, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise ValueError("Ewa Wilk 44051401458")

    monkeypatch.setattr("lifebox.cli.lookups.search_people", fail)
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "pw") == 70
    log = (here / "logs" / "crash.log").read_text(encoding="utf-8")
    assert "ValueError" in filled.err
    assert "ValueError" in log
    assert "Wilk" not in filled.err + filled.out + log


def test_demo_makes_everything_and_says_how_to_log_in(shell: Shell, here: Path) -> None:
    assert shell("demo", "pokaz", "--people", "12", "--headless") == 0
    assert "login: demo" in shell.out
    summary = json.loads((here / "pokaz" / "summary.json").read_text(encoding="utf-8"))
    assert summary["people"] == 12
    assert summary["verified"] is True
    assert set(summary["files"]) == {"cards.pdf", "wallet.pdf", "labels.pdf"}
    assert all(size == (here / "pokaz" / name).stat().st_size > 1000 for name, size in summary["files"].items())
    password = shell.out.strip().rsplit(" ", 1)[1]
    (here / "demo-pw").write_text(password, encoding="utf-8")
    assert shell("lookup", "pokaz/demo.lifebox", "Nowicka", "--password-file", "demo-pw") == 0
    assert shell("demo", "pokaz", "--headless") == 2


def test_the_program_tests_itself(shell: Shell) -> None:
    assert shell("self-test") == 0
    assert len(shell.out.splitlines()) >= 5


def test_the_import_names_the_lines_to_look_at(shell: Shell) -> None:
    assert shell("init", "S.lifebox", "--login", "anna", "--password-file", "pw", "--recovery-sheet", "s.pdf") == 0
    assert shell("import", "S.lifebox", "lista.csv", "--password-file", "pw") == 1
    assert "Wiersze: 3. Nowe osoby: 2. Połączone z istniejącymi: 0. Odrzucone: 1." in shell.out
    assert "wiersze: 4" in shell.out


def test_where_the_libraries_of_qt_are_missing_the_window_is_refused_in_words(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; from lifebox import app;"
        "sys.exit(app.run_program(app.build_program(), app.open_window, sys.argv[1:]))"
    )
    environment = {**os.environ, "DISPLAY": ":1", "LANG": "pl_PL.UTF-8", "HOME": str(tmp_path)}
    for arguments in (["self-test", "--window"], []):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 2, done.stderr
        assert "libegl1" in done.stderr
    assert not list(tmp_path.rglob("crash.log"))


def test_without_a_screen_the_window_is_refused_in_words(
    program: Program, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(place, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run_program(program, open_window, []) == 2
    assert "ekranu" in capsys.readouterr().err
    assert run_program(program, open_window, ["demo", str(program.settings.parent / "d"), "--people", "2"]) == 0
    assert "ekranu" in capsys.readouterr().out


def key_of(sheet: Path) -> str:
    """The key as the sheet's QR code says it."""
    with closing(pypdfium2.PdfDocument(sheet)) as document:
        (code,) = decode_image(document[0].render(scale=300 / 72).to_pil())
    return code.text


def test_a_lost_password_is_set_anew_with_the_sheet_and_only_the_newest_sheet_opens(filled: Shell, here: Path) -> None:
    assert filled("recovery-sheet", "S.lifebox", "-o", "nowy.pdf", "--password-file", "pw") == 0
    old, new = here / "stary-klucz", here / "nowy-klucz"
    old.write_text(key_of(here / "s.pdf"), encoding="utf-8")
    new.write_text(key_of(here / "nowy.pdf"), encoding="utf-8")
    asked = ("recover", "S.lifebox", "--login", "anna", "--new-password-file", "pw2", "--key-file")
    assert filled(*asked, old.name) == 4
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "pw") == 0
    assert filled(*asked, new.name) == 0
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "pw") == 3
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "pw2") == 0
    assert filled("verify", "S.lifebox", "--password-file", "pw2") == 0


def test_a_recovery_key_with_a_slip_is_noticed(filled: Shell, here: Path) -> None:
    key = key_of(here / "s.pdf")
    wrong = key[:-1] + ("Q" if key[-1] != "Q" else "P")
    (here / "klucz").write_text(wrong, encoding="utf-8")
    asked = ("--login", "anna", "--new-password-file", "pw2", "--key-file", "klucz")
    assert filled("recover", "S.lifebox", *asked) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("print", "card", "S.lifebox", "--all", "-o", "x" * 300 + ".pdf", "--password-file", "pw"), 2, "odmówił"),
        (
            ("print", "card", "S.lifebox", "--all", "-o", "/dev/null", "--overwrite", "--password-file", "pw"),
            2,
            "coś jest",
        ),
        (("print", "card", "S.lifebox", "--due", "-o", "x.pdf", "--password-file", "pw"), 2, "nikogo"),
        (
            ("print", "label", "S.lifebox", "--all", "--stock", "x", "-o", "x.pdf", "--password-file", "pw"),
            2,
            "avery-l7160",
        ),
        (("lookup", "S.lifebox", "wilk", "--password-file", "puste"), 2, "pusty"),
        (("restore", "nie-ma", "N.lifebox"), 2, "Nie ma takiego"),
        (("scan", "S.lifebox", "lista.csv", "--password-file", "pw"), 2, "nie da się odczytać"),
    ],
)
def test_odd_places_and_empty_answers_are_told(
    filled: Shell, here: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (here / "puste").touch()
    assert filled(*arguments) == code
    assert told in filled.err


def test_a_password_file_of_another_editor_is_read(filled: Shell, here: Path) -> None:
    (here / "bom").write_bytes(b"\xef\xbb\xbf" + PASSWORD.encode() + b"\r\n")
    assert filled("lookup", "S.lifebox", "wilk", "--password-file", "bom") == 0


def test_a_query_may_be_several_words_or_come_from_standard_input(
    filled: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled("lookup", "S.lifebox", "wilk", "leśna", "1", "--password-file", "pw") == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("brzeczyszczykiewicz\n"))
    assert filled("lookup", "S.lifebox", "-", "--password-file", "pw") == 0
    assert "Łucja" in filled.out


def test_an_incomplete_phone_number_finds_its_phone_and_no_house(filled: Shell) -> None:
    found = filled.json("lookup", "S.lifebox", "601", "000", "11", "--password-file", "pw")
    assert isinstance(found, dict)
    assert [(match["name"], match["matched_by"]) for match in found["matches"]] == [
        ("Wilk Ewa", ["phone_corrected", "phone"])
    ]
    assert filled("lookup", "S.lifebox", "601", "00", "--password-file", "pw") == 1
