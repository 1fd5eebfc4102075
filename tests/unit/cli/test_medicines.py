"""`lifebox medicines import` and `takers`."""

import json
from pathlib import Path

import pytest

from lifebox.app import run_program
from lifebox.domain.card import Card
from lifebox.services.people import add_person
from tests.support.products import Made, register_xml
from tests.support.program import PASSWORD, StandingClock, make_office, make_program

TAKER = {
    "identity": {"surname": "Próbna", "given_names": "Anna", "birth": "1940"},
    "medical": {"medicines": {"items": [{"trade_name": "Probinol"}]}},
}


def test_lists_are_imported_and_takers_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program, path = make_program(tmp_path, StandingClock()), tmp_path / "S.lifebox"
    office = make_office(program, path)
    add_person(office, Card.model_validate(TAKER))
    office.registry.close()
    password = tmp_path / "pw"
    password.write_text(f"{PASSWORD}\n")
    register, other = tmp_path / "rejestr.xml", tmp_path / "inne.csv"
    register.write_bytes(register_xml([Made("1", "Probinol", ("Rivaroxabanum",), "20 mg", atc=("B01AF01",))]))
    other.write_bytes(b"a;b\r\n1;2\r\n")

    def shell(*arguments: str) -> tuple[int, str, str]:
        code = run_program(program, lambda *_: 0, ["medicines", *arguments, "--password-file", str(password)])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    assert shell("takers", str(path), "rywaroksaban")[0] == 1
    code, out, _ = shell("import", str(path), str(register), "--json")
    assert (code, json.loads(out)["products"]) == (0, 1)
    assert shell("import", str(path), str(register))[1].startswith("Wczytano: Rejestr Produktów Leczniczych")
    code, _, err = shell("import", str(path), str(other))
    assert (code, "Rejestr Produktów Leczniczych (XML, CSV)" in err) == (2, True)
    listed, letters = tmp_path / "lista.csv", tmp_path / "listy.pdf"
    code, out, _ = shell("takers", str(path), "rywaroksaban", "-o", str(listed), "--letters", str(letters))
    assert code == 0
    assert out.startswith("substancja: rywaroksaban. Osób: 1.\n")
    assert "Próbna Anna" in out
    assert listed.exists()
    assert letters.read_bytes().startswith(b"%PDF")
    code, out, _ = shell("takers", str(path), "B01A", "--by", "atc", "--json")
    assert (code, [one["medicines"] for one in json.loads(out)["people"]]) == (0, [["Probinol"]])
    assert shell("takers", str(path), "zzz", "--by", "atc")[0] == 2
