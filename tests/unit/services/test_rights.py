"""Suspending, copying and erasing: what goes, what stays, what must be collected."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import FileExists, NotAllowed, NotFound
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.retention import EraseReason
from lifebox.services.archives import export_person
from lifebox.services.emergency import RunningDisclosure, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, list_people, save_card, view_person
from lifebox.services.printing import PreparedPrint, note_print, print_record
from lifebox.services.program import Program
from lifebox.services.rights import erase_person, foresee_erasure, set_status
from tests.support.program import StandingClock, office_of


def person(office: Office, surname: str = "Znikająca", **more: object) -> PersonId:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942-05-12", "pesel": "42051212345"}
    address = {"street": "Kolejowa", "building": "14", "town": "Sopot"}
    card = {"identity": identity, "residence": {"address": address}, "note": "tajemnica", **more}
    return add_person(office, Card.model_validate(card)).person


def printed(office: Office, whom: PersonId, kind: PrintKind) -> None:
    opened = view_person(office, whom)
    code = opened.box.active_code
    assert code is not None
    note_print(office, PreparedPrint(b"", (print_record(office, kind, opened.record, code),)), "file")


def disclosed(office: Office, whom: PersonId) -> None:
    running = RunningDisclosure(office, read_record(office, whom))
    running.begin()
    running.note(DisclosureNote(service=Service.AMBULANCE, caller="dyspozytor"), close=True)


def test_an_erased_person_is_found_nowhere_and_leaves_a_tombstone(office: Office, tmp_path: Path) -> None:
    gone, stays = person(office), person(office, "Zostająca", identity={"surname": "Zostająca", "birth": "1950"})
    disclosed(office, gone)
    erased = erase_person(office, gone, EraseReason.WITHDRAWN)
    assert (erased.revisions, erased.disclosures) == (1, 1)
    assert [row.id for row in list_people(office, PeopleFilter(), 9)] == [stays]
    for text in ("znikajaca", "42051212345"):
        assert all(match.person.id != gone for match in search_people(office, text).matches)
    with pytest.raises(NotFound):
        view_person(office, gone)
    with office.registry.read() as reader:
        assert len(reader.disclosures(gone)) == 1
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.PERSON_ERASED,)))
    assert (entry.subject, dict(entry.facts)["reason"]) == (gone, "withdrawn")
    assert office.registry.verify().clean


def test_paper_and_labels_are_to_be_collected_once_nobody_keeps_the_box(office: Office) -> None:
    gone = person(office)
    for kind in (PrintKind.CARD, PrintKind.WALLET, PrintKind.LABEL_FRIDGE, PrintKind.RECEIPT):
        printed(office, gone, kind)
    box = view_person(office, gone).box.id
    kinds = {made.kind for made in foresee_erasure(office, gone).papers}
    assert kinds == {PrintKind.CARD, PrintKind.WALLET, PrintKind.LABEL_FRIDGE}
    add_person(
        office, Card.model_validate({"identity": {"surname": "Mąż", "given_names": "Jan", "birth": "1940"}}), box=box
    )
    shared = foresee_erasure(office, gone)
    assert shared.sharing == 1
    assert {made.kind for made in shared.papers} == {PrintKind.CARD, PrintKind.WALLET}


def test_looking_ahead_changes_nothing(office: Office) -> None:
    gone = person(office)
    foresee_erasure(office, gone)
    assert view_person(office, gone).record.card.note == "tajemnica"


def test_suspended_is_a_version_and_can_be_taken_back(office: Office) -> None:
    whom = person(office)
    assert set_status(office, whom, Status.SUSPENDED) is Status.ACTIVE
    record = view_person(office, whom).record
    assert (record.card.governance.status, record.revision.number) == (Status.SUSPENDED, 2)
    assert set_status(office, whom, Status.ACTIVE) is Status.SUSPENDED
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.PERSON_STATUS,)))) == 2


def test_the_copy_holds_card_versions_prints_disclosures_and_who_looked(office: Office, tmp_path: Path) -> None:
    whom = person(office)
    card = view_person(office, whom).record.card
    save_card(office, whom, card.model_copy(update={"note": "nowa"}), 1)
    printed(office, whom, PrintKind.CARD)
    disclosed(office, whom)
    file = tmp_path / "kopia.json"
    export_person(office, whom, file)
    told = json.loads(file.read_text(encoding="utf-8"))
    versions = told["people"][0]["revisions"]
    assert Card.model_validate(versions[-1]["card"]) == view_person(office, whom).record.card
    assert [version["number"] for version in versions] == [1, 2]
    assert [one["kind"] for one in told["prints"]] == ["card"]
    assert told["disclosures"][0]["note"]["caller"] == "dyspozytor"
    actions = [one["action"] for one in told["access_log"]]
    assert actions[0] == "person.added"
    assert {"person.viewed", "disclosure.opened"} <= set(actions)
    with pytest.raises(FileExists):
        export_person(office, whom, file)


def test_backups_of_before_hold_the_person_until_they_go(
    office: Office, clock: StandingClock, program: Program, tmp_path: Path
) -> None:
    gone = person(office)
    copy = office.registry.backup(tmp_path)
    clock.moment += timedelta(days=1)
    erase_person(office, gone, EraseReason.MISTAKE)
    assert office.registry.examine_backup(copy).people == 1


@pytest.mark.parametrize("role", [Role.PRINTING_STAFF, Role.DUTY_OFFICER])
def test_who_only_prints_or_looks_up_erases_nobody(
    office: Office, program: Program, role: Role, tmp_path: Path
) -> None:
    whom = person(office)
    mine = office_of(program, office, role)
    for forbidden in (
        lambda: foresee_erasure(mine, whom),
        lambda: erase_person(mine, whom, EraseReason.MOVED),
        lambda: set_status(mine, whom, Status.SUSPENDED),
        lambda: export_person(mine, whom, tmp_path / "a.json"),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    mine.registry.close()
    assert view_person(office, whom).record.revision.number == 1
