"""Patient summaries and contacts as files, and summaries taken in: who may, what is noted, and what becomes of whom."""

import json
from pathlib import Path
from typing import Any

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import FileExists, FileMissing, InvalidInput, LifeboxError, NotAllowed, UnreadableFile
from lifebox.domain.ids import PersonId, new_person_id
from lifebox.domain.people import PeopleFilter
from lifebox.interop.fhir.gathering import Trouble
from lifebox.services.exporting import ExportReason
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.services.summaries import FileForm, prepare_file, save_file
from lifebox.services.summary_intake import import_summaries, open_summaries, take_in_draft, take_in_new
from lifebox.texts import texts
from tests.support.program import make_office, office_of
from tests.unit.interop.fhir.summaries import full_card

SAY = texts("pl")


def silent(_done: int, _all: int) -> None:
    """Nobody watches."""


def plain_card(surname: str = "Lis", **parts: Any) -> Card:
    return Card.model_validate({"identity": {"surname": surname, "given_names": "Ewa", "birth": "1950-02-03"}, **parts})


def entries(office: Office, action: Action) -> list[AuditEntry]:
    with office.registry.read() as reader:
        return list(reader.audit_entries(AuditFilter(actions=(action,))))


def saved_file(office: Office, folder: Path, *people: PersonId, form: FileForm = FileForm.SUMMARY) -> Path:
    prepared = prepare_file(office, people, form, SAY)
    return save_file(office, prepared, folder / f"plik.{form.value}", ExportReason.TRANSFER)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, full_card()).person


@pytest.fixture
def elsewhere(program: Program, tmp_path: Path) -> Office:
    return make_office(program, tmp_path / "Inny.lifebox")


# Out


def test_a_summary_is_saved_for_its_owner_alone_and_noted_with_the_person(
    office: Office, person: PersonId, tmp_path: Path
) -> None:
    file = saved_file(office, tmp_path, person)
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_bytes())["type"] == "document"
    noted = entries(office, Action.PEOPLE_EXPORTED)
    assert {entry.subject for entry in noted} == {None, person}
    for entry in noted:
        assert ("what", "summary") in entry.facts
        assert ("reason", "transfer") in entry.facts


def test_contacts_are_saved_and_noted_as_a_list_is(office: Office, person: PersonId, tmp_path: Path) -> None:
    file = saved_file(office, tmp_path, person, form=FileForm.CONTACTS)
    assert file.read_bytes().startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert {entry.subject for entry in entries(office, Action.LIST_EXPORTED)} == {None, person}
    assert all(("form", "vcf") in entry.facts for entry in entries(office, Action.LIST_EXPORTED))


def test_what_is_not_noted_is_not_saved(
    office: Office, person: PersonId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare_file(office, [person], FileForm.SUMMARY, SAY)
    target = tmp_path / "plik.json"

    def fail() -> Any:
        raise LifeboxError

    monkeypatch.setattr(type(office.registry), "write", lambda _: fail())
    with pytest.raises(LifeboxError):
        save_file(office, prepared, target, ExportReason.TRANSFER)
    assert not target.exists()


def test_an_existing_file_is_replaced_only_where_somebody_agreed(
    office: Office, person: PersonId, tmp_path: Path
) -> None:
    file = saved_file(office, tmp_path, person)
    with pytest.raises(FileExists):
        saved_file(office, tmp_path, person)
    prepared = prepare_file(office, [person], FileForm.SUMMARY, SAY)
    save_file(office, prepared, file, ExportReason.TRANSFER, overwrite=True)


def test_nobody_and_nobody_to_call_make_no_file(office: Office) -> None:
    with pytest.raises(InvalidInput, match="nobody_listed"):
        prepare_file(office, [new_person_id()], FileForm.SUMMARY, SAY)
    alone = add_person(office, plain_card()).person
    with pytest.raises(InvalidInput, match="no_contacts"):
        prepare_file(office, [alone], FileForm.CONTACTS, SAY)


def test_whole_records_of_many_leave_in_other_hands_than_one(
    program: Program, office: Office, person: PersonId
) -> None:
    other = add_person(office, plain_card()).person
    worker = office_of(program, office, Role.SOCIAL_WORKER)
    assert prepare_file(worker, [person, person], FileForm.SUMMARY, SAY).count == 1
    with pytest.raises(NotAllowed):
        prepare_file(worker, [person, other], FileForm.SUMMARY, SAY)
    assert prepare_file(worker, [person, other], FileForm.CONTACTS, SAY).count == 2
    officer = office_of(program, office, Role.DUTY_OFFICER)
    for form in FileForm:
        with pytest.raises(NotAllowed):
            prepare_file(officer, [person], form, SAY)
    worker.registry.close()
    officer.registry.close()


# In


def test_a_summary_goes_to_another_registry_and_says_there_the_same(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    file = saved_file(office, tmp_path, person)
    (offered,) = open_summaries(elsewhere, file)
    assert offered.can_be_new
    assert offered.summary.findings == ()
    new = take_in_new(elsewhere, offered)
    card = view_person(elsewhere, new.person).record.card
    assert card.medical.allergies == full_card().medical.allergies
    assert card.governance.consents == ()
    assert card.source_texts[0].field == "FHIR"
    elsewhere.registry.close()


def test_looking_at_a_file_writes_nothing(office: Office, elsewhere: Office, person: PersonId, tmp_path: Path) -> None:
    file = saved_file(office, tmp_path, person)
    with elsewhere.registry.read() as reader:
        before = reader.audit_entries(AuditFilter())
    open_summaries(elsewhere, file)
    import_summaries(elsewhere, file, silent, dry_run=True)
    with elsewhere.registry.read() as reader:
        assert reader.audit_entries(AuditFilter()) == before
        assert reader.people_count(PeopleFilter()) == 0
    elsewhere.registry.close()


def test_somebody_who_is_here_is_not_made_anew_but_can_be_a_draft(
    office: Office, person: PersonId, tmp_path: Path
) -> None:
    (offered,) = open_summaries(office, saved_file(office, tmp_path, person))
    assert offered.double is not None
    assert offered.double.summary.id == person
    assert not offered.can_be_new
    with pytest.raises(InvalidInput, match="person_is_here"):
        take_in_new(office, offered)
    draft = take_in_draft(office, offered)
    assert draft.card == offered.summary.card


def test_a_file_taken_in_twice_joins_the_same_people_and_changes_nothing_more(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    file = saved_file(office, tmp_path, person)
    assert import_summaries(elsewhere, file, silent).counts["imported"] == 1
    with elsewhere.registry.read() as reader:
        (here,) = reader.people_ids(PeopleFilter())
        first = reader.person(here).card
    report = import_summaries(elsewhere, file, silent)
    assert report.counts == {"rows": 1, "imported": 0, "merged": 1, "rejected": 0}
    assert view_person(elsewhere, here).record.card == first
    assert dict(entries(elsewhere, Action.PEOPLE_IMPORTED)[0].facts)["what"] == "summary"
    elsewhere.registry.close()


def test_who_has_no_birth_date_is_rejected_and_told(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "obcy.json"
    patient = {"resourceType": "Patient", "name": [{"text": "Jan Kot"}]}
    file.write_text(json.dumps({"resourceType": "Bundle", "entry": [{"resource": patient}]}), encoding="utf-8")
    (offered,) = open_summaries(office, file)
    assert offered.lacking == ("identity.birth",)
    report = import_summaries(office, file, silent)
    assert report.rejected == 1
    assert Trouble.NO_BIRTH in {finding.trouble for _, finding in report.findings}


def test_somebody_who_may_be_here_is_added_and_told_of(office: Office, tmp_path: Path) -> None:
    person = add_person(office, plain_card()).person
    report = import_summaries(office, saved_file(office, tmp_path, person), silent)
    assert report.imported == 1
    assert Trouble.MAYBE_TWICE in {finding.trouble for _, finding in report.findings}


def test_files_that_are_none_are_told_of(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        open_summaries(office, tmp_path / "nie-ma.json")
    with pytest.raises(UnreadableFile):
        open_summaries(office, tmp_path)
    other = tmp_path / "lista.csv"
    other.write_text("Nazwisko;PESEL", encoding="utf-8")
    with pytest.raises(UnreadableFile):
        import_summaries(office, other, silent)


def test_every_trouble_has_its_words() -> None:
    for language in ("pl", "en"):
        assert all(str(trouble) in texts(language) for trouble in Trouble)
        assert all(f"FileForm.{form.value}" in texts(language) for form in FileForm)
