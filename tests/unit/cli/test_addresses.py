"""`lifebox addresses import`."""

import json
from pathlib import Path

import pytest

from lifebox.app import run_program
from lifebox.domain.access import Action
from tests.support.program import PASSWORD, StandingClock, make_office, make_program
from tests.support.teryt import SIMC, ULIC, as_csv, as_zip, street, town, written

HERE = ("2264011", "0934783")


def test_streets_are_imported_and_a_town_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program, path = make_program(tmp_path, StandingClock()), tmp_path / "S.lifebox"
    office = make_office(program, path)
    password = written(tmp_path / "pw", f"{PASSWORD}\n".encode())

    def shell(*arguments: str) -> tuple[int, str, str]:
        all_arguments = ["addresses", "import", str(path), *arguments, "--password-file", str(password)]
        code = run_program(program, lambda *_: 0, all_arguments)
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    ulic = written(tmp_path / "ULIC.zip", as_zip(ULIC_csv=as_csv(ULIC, [street(*HERE, "00042", "ul.", "Próbna")])))
    code, out, _ = shell(str(ulic), "--json")
    assert code == 0
    assert json.loads(out) == {
        "register": "ulic", "town": "Sopot", "rows": 1, "skipped": 0, "dated": "2026-01-01", "streets": 1, "places": [],
    }  # fmt: skip
    assert shell(str(ulic))[1] == "Ulice wczytane: 1 (Sopot, stan na 2026-01-01; w pliku 1).\n"
    with office.registry.write() as tx:
        tx.set_organisation(tx.organisation().model_copy(update={"terc": "", "simc": ""}))
        tx.audit(Action.ORGANISATION_CHANGED)
    office.registry.close()
    code, _, err = shell(str(ulic))
    assert (code, "SIMC" in err) == (2, True)
    rows = [town(*HERE, "Sopot"), town("1499022", "0999002", "Sopot")]
    simc = written(tmp_path / "SIMC.csv", as_csv(SIMC, rows))
    code, out, _ = shell(str(simc))
    assert code == 1
    assert "  Sopot, woj. mazowieckie, SIMC 0999002, TERC 1499022\n" in out
    assert shell(str(simc), "--place", HERE[1])[0] == 0
    assert shell(str(ulic))[0] == 0
    assert shell(str(written(tmp_path / "x.csv", b"a;b\r\n1;2\r\n")))[0] == 2
