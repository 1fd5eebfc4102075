"""Lists for the office: what stands on them, who may make them, and what the access log says."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, FileExists, InvalidInput, LifeboxError, NotAllowed, PermissionRefused
from lifebox.domain.ids import PersonId, new_person_id
from lifebox.domain.people import PeopleFilter
from lifebox.interop.intake.tables import read_table
from lifebox.services import exporting, saving
from lifebox.services.exporting import (
    SENSITIVE,
    ExportReason,
    ListColumn,
    ListForm,
    PreparedExport,
    prepare_export,
    save_export,
)
from lifebox.services.importing import import_list
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.printing import CardOptions, note_print, prepare_cards
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.support.program import make_office, office_of

SAY = texts("pl")
ALL = tuple(ListColumn)


def card(surname: str = "Lis", **identity: object) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942-05-12", **identity},
            "residence": {
                "address": {
                    "street": "ul. Łąkowa",
                    "building": "4",
                    "flat": "7",
                    "postcode": "81-835",
                    "town": "Sopot",
                },
                "intercom": "DOM77",
                "gate_code": "BRAMA99",
                "phones": [
                    {"written": "585511710", "number": "+48585511710", "hours": "po 16"},
                    {"written": "+493012345678", "number": "+493012345678"},
                ],
            },
            "contacts": [
                {"name": "Jan Lis", "relation": "syn", "phones": [{"written": "601234567", "number": "+48601234567"}]},
                {"name": "bez telefonu"},
                {"phones": [{"written": "u sąsiadki"}]},
            ],
            "medical": {
                "medicines": {"items": [{"trade_name": "Xarelto"}]},
                "conditions": {"items": [{"name": "padaczka"}]},
            },
            "providers": {"social_worker": {"name": "Jan Wąs"}},
            "governance": {"next_review": "2027-01-02"},
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, card(name)).person for name in ("Żak", "Lis", "Ćma")]


def prepare(office: Office, people: list[PersonId], *columns: ListColumn, **more: Any) -> PreparedExport:
    return prepare_export(office, people, columns or ALL, more.pop("form", ListForm.CSV), SAY, **more)


def rows(prepared: PreparedExport) -> list[dict[str, str]]:
    text = prepared.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def noted(office: Office) -> list[AuditEntry]:
    with office.registry.read() as reader:
        return list(reversed(reader.audit_entries(AuditFilter(actions=(Action.LIST_EXPORTED,)))))


def test_a_row_says_what_the_columns_promise(office: Office) -> None:
    person = add_person(office, card(pesel="02070803628")).person
    note_print(office, prepare_cards(office, [person], CardOptions()), "biuro")
    (row,) = rows(prepare(office, [person]))
    code = row.pop("Kod pudełka")
    assert len(code) == 11
    assert row == {
        "Nazwisko i imię": "Lis Ewa",
        "Data urodzenia": "12.05.1942",
        "Adres": "ul. Łąkowa 4 m. 7",
        "Kod pocztowy": "81-835",
        "Miejscowość": "Sopot",
        "Adres uniwersalny": "",
        "Telefon": "58 551 17 10 (po 16), +49 30 12345678",
        "Kontakty": "syn Jan Lis: 601 234 567; u sąsiadki",
        "Karta": "karta aktualna",
        "Następny przegląd": "02.01.2027",
        "Status": "w programie",
        "Pracownik socjalny": "Jan Wąs",
        "Alarmy": "lek przeciwzakrzepowy, padaczka (do potwierdzenia: 2)",
        "PESEL": "'02070803628",
    }


def test_neither_gates_nor_illnesses_can_be_asked_for(office: Office, people: list[PersonId]) -> None:
    told = prepare(office, people, *(set(ALL) - SENSITIVE)).content.decode("utf-8-sig")
    for secret in ("BRAMA99", "DOM77", "Xarelto", "padaczka", "przeciwzakrzepowy"):
        assert secret not in told
    assert "BRAMA99" not in prepare(office, people).content.decode("utf-8-sig")


def test_people_and_columns_stand_in_the_order_asked(office: Office, people: list[PersonId]) -> None:
    gone = new_person_id()
    wanted = [people[1], gone, people[0]]
    prepared = prepare(office, wanted, ListColumn.TOWN, ListColumn.NAME, ListColumn.TOWN)
    assert prepared.content.decode("utf-8-sig") == "Miejscowość;Nazwisko i imię\r\nSopot;Lis Ewa\r\nSopot;Żak Ewa\r\n"
    assert prepared.people == (people[1], people[0])
    assert prepared.count == 2


@pytest.mark.parametrize("form", list(ListForm))
def test_another_registry_takes_the_list_in(
    office: Office, program: Program, people: list[PersonId], tmp_path: Path, form: ListForm
) -> None:
    file = tmp_path / "lista"
    columns = (
        ListColumn.NAME,
        ListColumn.BIRTH,
        ListColumn.ADDRESS,
        ListColumn.POSTCODE,
        ListColumn.TOWN,
        ListColumn.PHONES,
    )
    save_export(office, prepare(office, people, *columns, form=form), file, ExportReason.COMPARISON)
    assert len(read_table(file).rows) == 3
    other = make_office(program, tmp_path / "Inny.lifebox")
    report = import_list(other, file, mapping=None, dry_run=False, progress=lambda *_: None)
    assert report.counts["imported"] == 3
    with other.registry.read() as reader:
        cards = [reader.person(one).card for one in reader.people_ids(PeopleFilter())]
    other.registry.close()
    assert [one.identity.surname for one in cards] == ["Ćma", "Lis", "Żak"]
    assert {str(one.identity.birth) for one in cards} == {"1942-05-12"}
    assert {one.residence.address.one_line() for one in cards} == {"ul. Łąkowa 4 m. 7, 81-835 Sopot"}
    assert {one.residence.phones[0].number for one in cards} == {"+48585511710"}


def test_a_saved_list_is_noted_with_its_reason_and_everybody_on_it(
    office: Office, people: list[PersonId], tmp_path: Path
) -> None:
    prepared = prepare(office, people, ListColumn.NAME, ListColumn.PESEL, form=ListForm.XLSX)
    assert noted(office) == [], "what was never saved left nothing"
    file = save_export(office, prepared, tmp_path / "lista.xlsx", ExportReason.PHONE_ROUND)
    assert file.read_bytes() == prepared.content
    assert file.stat().st_mode & 0o077 == 0
    whole, *each = noted(office)
    assert whole.fields == ("name", "pesel")
    assert dict(whole.facts) == {"reason": "phone_round", "form": "xlsx", "count": "3"}
    assert [one.subject for one in each] == people
    assert {one.facts for one in each} == {(("reason", "phone_round"), ("form", "xlsx"))}
    assert "Lis" not in repr([whole, *each])


def test_nothing_is_replaced_unless_that_was_asked(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    file = tmp_path / "lista.csv"
    file.write_bytes(b"stare")
    prepared = prepare(office, people)
    with pytest.raises(FileExists):
        save_export(office, prepared, file, ExportReason.OTHER)
    assert file.read_bytes() == b"stare"
    assert noted(office) == []
    save_export(office, prepared, file, ExportReason.OTHER, overwrite=True)
    assert file.read_bytes() == prepared.content
    assert [one.name for one in tmp_path.glob("lista*")] == ["lista.csv"]


def test_a_list_that_cannot_be_noted_is_not_left_behind(
    office: Office, people: list[PersonId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lista.csv"
    prepared = prepare(office, people)

    def refuse() -> None:
        raise LifeboxError

    with monkeypatch.context() as broken:
        broken.setattr(type(office.registry), "write", lambda _: refuse())
        with pytest.raises(LifeboxError):
            save_export(office, prepared, file, ExportReason.OTHER)
    assert not file.exists()
    with monkeypatch.context() as broken:
        broken.setattr(
            saving, "write_atomic", lambda path, *_, **__: (_ for _ in ()).throw(PermissionRefused(path="x"))
        )
        with pytest.raises(PermissionRefused):
            save_export(office, prepared, file, ExportReason.OTHER)
    assert noted(office) == []


def test_many_are_read_in_steps_and_one_can_stop(
    office: Office, people: list[PersonId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    steps: list[tuple[int, int]] = []
    prepare(office, people, progress=lambda done, count: steps.append((done, count)))
    assert steps == [(0, 3), (2, 3)]

    def stop(done: int, _count: int) -> None:
        if done:
            raise Cancelled

    for form in ListForm:
        with pytest.raises(Cancelled):
            prepare(office, people, form=form, progress=stop)


def test_a_list_needs_somebody_and_something(office: Office, people: list[PersonId]) -> None:
    for form in ListForm:
        with pytest.raises(InvalidInput):
            prepare(office, [], form=form)
    with pytest.raises(InvalidInput):
        prepare_export(office, people, (), ListForm.CSV, SAY)


@pytest.mark.parametrize("role", [Role.PRINTING_STAFF, Role.DUTY_OFFICER])
def test_who_needs_no_lists_makes_none(
    office: Office, program: Program, people: list[PersonId], tmp_path: Path, role: Role
) -> None:
    prepared = prepare(office, people)
    other = office_of(program, office, role)
    with pytest.raises(NotAllowed):
        prepare(other, people)
    with pytest.raises(NotAllowed):
        save_export(other, prepared, tmp_path / "lista.csv", ExportReason.OTHER)
    other.registry.close()
    assert not (tmp_path / "lista.csv").exists()


def test_social_workers_make_the_lists_of_their_rounds(
    office: Office, program: Program, people: list[PersonId], tmp_path: Path
) -> None:
    worker = office_of(program, office, Role.SOCIAL_WORKER)
    save_export(worker, prepare(worker, people), tmp_path / "lista.csv", ExportReason.HOME_VISITS)
    worker.registry.close()
    assert noted(office)[0].login == Role.SOCIAL_WORKER.value


@pytest.mark.parametrize("language", ["pl", "en"])
def test_columns_forms_and_reasons_have_words(language: str) -> None:
    say = texts(language)
    for words in (ListColumn, ListForm, ExportReason):
        assert all(say(f"{words.__name__}.{one.value}") for one in words)
