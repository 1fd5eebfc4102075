"""A registry with something of everything that a registry can hold, and files of it compared."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lifebox.documents.forms.password_slip import render_password_slip
from lifebox.domain.access import Action, Role
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId, new_print_job_id
from lifebox.domain.register import EntryKind
from lifebox.domain.retention import EraseReason, RetentionRules
from lifebox.services.archives import export_registry
from lifebox.services.attachments import add_scan
from lifebox.services.box import set_handed_over
from lifebox.services.bundles import BundleWish, Recipient, create_bundle
from lifebox.services.codes import ReplaceReason, issue_codes, replace_code
from lifebox.services.disclosures import complete_disclosure
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.exporting import ExportReason
from lifebox.services.left_papers import mark_collected
from lifebox.services.merging import merge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, view_person
from lifebox.services.practice import note_exercise
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.registering import note_entry
from lifebox.services.retention import change_retention
from lifebox.services.rights import erase_person, set_status
from tests.support.bundles import PHRASE
from tests.support.program import CHEAP

SCAN = render_password_slip("nikt", Role.DUTY_OFFICER, "próba", "próba", "OPS", date(2026, 11, 22), "pl")
NOTE = DisclosureNote(service=Service.AMBULANCE, caller="ZRM 12")


def card(surname: str, **changes: Any) -> Card:
    """Somebody who agreed to the registry and to bundles."""
    identity = {"surname": surname, "given_names": "Żaneta", "birth": "1942-05-12"}
    told = {
        "identity": identity,
        "medical": {"medicines": {"items": [{"trade_name": "Warfin", "dose": {"morning": "1"}}]}},
        "governance": {"consents": [{"scope": scope} for scope in ("registry", "bundle")]},
    }
    return Card.model_validate({**told, **changes})


def fill(office: Office, folder: Path) -> dict[str, PersonId]:
    """Put something of everything in; gives the people by surname."""
    first = add_person(office, card("Pierwsza"))
    people = {"Pierwsza": first.person}
    people["Wspólna"] = add_person(office, card("Wspólna"), box=first.box).person
    people["Podwójna"] = add_person(office, card("Podwójna")).person
    double = add_person(office, card("Podwójna", note="z drugiej kartki"))
    people["Druga"] = double.person
    people["Usunięta"] = add_person(office, card("Usunięta")).person
    people["Zawieszona"] = add_person(
        office, card("Zawieszona", identity={"surname": "Zawieszona", "birth": "1930"})
    ).person
    scan = add_scan(office, first.person, SCAN, "zgoda.pdf")
    consents = [{"scope": "registry", "scan": str(scan)}, {"scope": "bundle"}]
    save_card(office, first.person, card("Pierwsza", governance={"consents": consents}), 1, comment="po wizycie")
    add_scan(office, double.person, SCAN, "druga.pdf")
    set_handed_over(office, first.box, PartialDate(2026, 11))
    save_print(office, prepare_cards(office, list(people.values()), CardOptions()), folder / "karty.pdf")
    replace_code(office, first.box, ReplaceReason.LOST)
    save_print(office, prepare_cards(office, [first.person], CardOptions()), folder / "nowa.pdf")
    old = next(made for made in view_person(office, people["Wspólna"]).prints if made.kind is PrintKind.CARD)
    mark_collected(office, [old.id])
    with office.registry.write() as tx:
        tx.record_layout(new_print_job_id(), '{"stock": "avery-l7165"}')
        tx.audit(Action.PRINTED)
    _tell(office, first.person)
    _tell(office, people["Druga"])
    merge_people(office, people["Podwójna"], people["Druga"], card("Podwójna", note="obie"), 1, 1)
    wish = BundleWish((Recipient("SM patrol 1", PHRASE),), days=30)
    create_bundle(office, folder / "patrol.lifebundle", wish, policy=CHEAP)
    erase_person(office, people["Usunięta"], EraseReason.WITHDRAWN)
    set_status(office, people["Zawieszona"], Status.SUSPENDED)
    note_entry(office, EntryKind.ACCESS, datetime(2026, 11, 2, 8, tzinfo=UTC), "kopia danych")
    note_exercise(office, ExerciseResult("anna", office.clock.now(), "upadek", 4200, 1, 17))
    issue_codes(office, 3)
    change_retention(office, RetentionRules(deceased=6))
    return people


def _tell(office: Office, person: PersonId) -> None:
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    running.note(NOTE, close=True)
    complete_disclosure(office, running.id, NOTE, NOTE.model_copy(update={"incident": "2026/7"}))


def everything(office: Office, file: Path) -> bytes:
    """All that the registry holds, without what tells of the file's making."""
    export_registry(office, file, ExportReason.COMPARISON, overwrite=True)
    return content_of(file)


def content_of(file: Path) -> bytes:
    """What a file holds, without what tells of its making."""
    return b"".join(line for line in file.read_bytes().splitlines(keepends=True) if not line.startswith(b'"source"'))
