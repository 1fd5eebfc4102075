"""What tests of bundles do again and again."""

from pathlib import Path

from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.governance import Consent, ConsentScope, Governance, Status
from lifebox.services.bundle_lookup import BundleOffice, find_bundle, open_bundle
from lifebox.services.bundles import (
    BundleWish,
    Recipient,
)
from lifebox.services.emergency import RunningDisclosure, log_search, read_record, search_people
from lifebox.services.program import Program
from tests.support.bundles import OTHER, OTHER_PHRASE, PHRASE, RECIPIENT

NOTE = DisclosureNote(service=Service.CITY_GUARD, caller="patrol 7", incident="SM/17", purpose="upadek")
WISH = BundleWish((Recipient(RECIPIENT, PHRASE), Recipient(OTHER, OTHER_PHRASE)), days=30)


def card(surname: str, *, agreed: bool = True, status: Status = Status.ACTIVE) -> Card:
    consents = tuple(Consent(scope=scope) for scope in (ConsentScope.REGISTRY, *([ConsentScope.BUNDLE] * agreed)))
    who = {"given_names": "Ewa", "surname": surname, "birth": "1942", "pesel": "42051212345"}
    plain = Card.model_validate({"identity": who})
    return plain.model_copy(update={"governance": Governance(consents=consents, status=status)})


def opened(program: Program, bundle: Path, recipient: str = RECIPIENT, phrase: str = PHRASE) -> BundleOffice:
    return open_bundle(program, find_bundle(program, bundle), recipient, phrase)


def looked_up(guard: BundleOffice, surname: str = "zgodna", note: DisclosureNote = NOTE) -> RunningDisclosure:
    answer = search_people(guard, surname)
    log_search(guard, answer)
    running = RunningDisclosure(guard, read_record(guard, answer.matches[0].person.id))
    running.begin()
    running.note(note, close=False)
    return running


def log_of(bundle: Path) -> Path:
    return bundle.with_name(f"{bundle.name}.log")


def surnames(guard: BundleOffice) -> set[str]:
    return {match.person.surname for match in search_people(guard, "ewa").matches}
