"""Every field as a table that runs nothing; rows about everybody in which nobody is found."""

import csv
import io
import shutil
import subprocess
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from openpyxl import load_workbook

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import InvalidInput, NotAllowed
from lifebox.interop.lists.delimited import undefused
from lifebox.services.anonymous_lists import prepare_anonymous_list, save_anonymous_list
from lifebox.services.demo import fill_with_fiction
from lifebox.services.exporting import ExportReason, ListForm
from lifebox.services.full_lists import prepare_full_list, save_full_list
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.support.filled import filled_card
from tests.support.program import office_of

SAY = texts("pl")
ATTACHMENT = UUID(int=7)
FORMULAS = ("=1+1", "+48 601", "-5", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "＝1+1", '=HYPERLINK("http://a")', " =2")


def words_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_every_field_is_told(office: Office, tmp_path: Path) -> None:
    words: list[str] = []

    def word(path: str) -> str:
        words.append(f"słowo{len(words)}")
        return words[-1]

    whom = add_person(office, filled_card(word, ATTACHMENT)).person
    prepared = prepare_full_list(office, [whom], ListForm.CSV, SAY)
    told = prepared.content.decode("utf-8-sig")
    with office.registry.read() as reader:
        card = reader.person(whom).card
    assert [one for one in strings(card) if one not in told.replace('""', '"')] == []
    assert str(ATTACHMENT) in told
    assert save_full_list(office, prepared, tmp_path / "a.csv", ExportReason.INSPECTION) == 1
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.PEOPLE_EXPORTED,)))
    assert [(one.subject, dict(one.facts)["what"], dict(one.facts)["reason"]) for one in entries] == [
        (whom, "full", "inspection"),
        (None, "full", "inspection"),
    ]


def strings(card: Card) -> list[str]:
    """Free texts of a card; enumerations are told in words."""
    return [text for text in texts_in(card.model_dump(mode="json")) if text.startswith("słowo")]


def texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inside for text in texts_in(one)]


def with_formulas(office: Office) -> None:
    for number, formula in enumerate(FORMULAS):
        card = {
            "identity": {"surname": formula, "given_names": formula, "birth": "1942", "languages": [formula]},
            "residence": {"intercom": formula, "access_note": f"{formula}\n{formula}"},
            "note": formula,
        }
        card["identity"]["pesel"] = f"0{number}"  # type: ignore[index]  # a dict of dicts
        add_person(office, Card.model_validate(card))


@pytest.mark.parametrize("form", ListForm)
def test_no_cell_is_a_formula(office: Office, form: ListForm, tmp_path: Path) -> None:
    """Neither to a reader of ours nor, where it is installed, to LibreOffice told to evaluate what it can."""
    with_formulas(office)
    with office.registry.read() as reader:
        people = [person for person, _ in reader.traits(None, office.clock.today())]
    file = tmp_path / f"a.{form.value}"
    save_full_list(office, prepare_full_list(office, people, form, SAY), file, ExportReason.REPORT)
    if form is ListForm.XLSX:
        sheet = load_workbook(file).active
        assert sheet is not None
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert all(isinstance(cell, str | None) for row in sheet.values for cell in row)
    else:
        heading, *rows = words_of(file.read_bytes().decode("utf-8-sig"))
        at = next(number for number, name in enumerate(heading) if name.endswith(": nazwisko"))
        assert {undefused(row[at]) for row in rows} == {formula.strip() for formula in FORMULAS}
        for row in rows:
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)
    if shutil.which("soffice") is None:
        return
    # Semicolons, quotes, UTF-8, evaluated formulas.
    choice = ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,0,true"] if form is ListForm.CSV else []
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", *choice]
    subprocess.run(
        [*command, "--convert-to", "fods", "--outdir", str(tmp_path), str(file)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    sheet_text = (tmp_path / "a.fods").read_text(encoding="utf-8")
    assert "cmd|" in sheet_text
    assert "table:formula" not in sheet_text


def test_whole_records_leave_in_few_hands(office: Office, program: Program) -> None:
    whom = add_person(office, Card.model_validate({"identity": {"surname": "Próbna", "birth": "1942"}})).person
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    with pytest.raises(NotAllowed):
        prepare_full_list(mine, [whom], ListForm.CSV, SAY)
    mine.registry.close()
    with pytest.raises(InvalidInput):
        prepare_full_list(office, [], ListForm.CSV, SAY)


def test_statistics_hold_a_row_each_and_nobody(office: Office, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        prepare_anonymous_list(office, ListForm.CSV, SAY)
    fill_with_fiction(office, 200)
    prepared = prepare_anonymous_list(office, ListForm.CSV, SAY)
    assert save_anonymous_list(office, prepared, tmp_path / "a.csv") == prepared.rows > 150
    heading, *rows = words_of(prepared.content.decode("utf-8-sig"))
    assert len(rows) == prepared.rows
    assert len({len(row) for row in (heading, *rows)}) == 1
    kinds: dict[tuple[str, ...], int] = {}
    for row in rows:
        kinds[tuple(row[:4])] = kinds.get(tuple(row[:4]), 0) + 1
    assert min(kinds.values()) >= 5 or ("ukryte",) * 4 in kinds
    assert len(kinds) > 3
    told = prepared.content.decode("utf-8-sig")
    with office.registry.read() as reader:
        for person, _traits in reader.traits(None, office.clock.today()):
            identity = reader.person(person).card.identity
            assert identity.surname not in told
            assert not identity.pesel or identity.pesel not in told
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.STATISTICS_SAVED,)))
    assert dict(entry.facts)["count"] == str(prepared.rows)
