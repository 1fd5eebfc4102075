"""A registry full of fictional people: the medical part from the demo's town, names and streets from a large supply."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch
from uuid import UUID

from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.identity import Phone, Sex
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.domain.medical import Provider
from lifebox.domain.reviews import next_review
from lifebox.registry import engine
from lifebox.services.demo_people import FictionalTown, fictional_pesel
from lifebox.services.office import Office
from lifebox.services.people import prepare_card
from tests.unit.lookup.fake_index import FakePerson, invent_people

_SEED = 20261122
_PATTERNS = 500
_CHUNK = 20_000
_MOST_PRINTED = 100_000  # papers take half of the time and no look-up asks for them
_WORKERS = ("Ewa Śliwa", "Łucja Żak", "Ćwiek Jan", "Anna Zięba", "Ólga Ważna", "Piotr Łoś", "Maria Cis", "Adam Źdźbło")
_WITH_WORKER, _PRINTED, _AGREEING = 0.8, 0.7, 0.4
_STATUSES = (92, 3, 2, 2, 1)


@dataclass(frozen=True, slots=True)
class Townsman:
    """What the benchmarks ask by. Phones are E.164 and nobody else's; of the contact's is the first."""

    id: PersonId
    code: str
    surname: str
    street: str
    building: str
    pesel: str
    phone: str
    contact_phone: str
    given: str
    used_name: str
    flat: str
    town: str
    birth: str


def keep(folk: Sequence[Townsman], file: Path) -> None:
    """Write down who lives in a registry, for `recall`."""
    file.write_text(json.dumps([{**asdict(each), "id": str(each.id)} for each in folk]), encoding="utf-8")


def recall(file: Path) -> list[Townsman]:
    """Who lives in a registry that was filled before."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return [Townsman(**{**each, "id": PersonId(UUID(each["id"]))}) for each in told]


def invent_cards(
    count: int, today: date, seed: int = _SEED, prepare: Callable[[Card], Card] = lambda card: card
) -> Iterator[Card]:
    """Cards with all their parts; the same for the same arguments. Phones are unlike each other.

    Medical parts repeat: each of them goes through `prepare` only once.
    """
    chance = Random(seed)
    patterns = [prepare(card) for home in FictionalTown(seed, today).homes(_PATTERNS) for card in home.people]
    for number, person in enumerate(invent_people(count, seed)):
        yield _named(patterns[number % _PATTERNS], person, chance, today)


def _named(pattern: Card, person: FakePerson, chance: Random, today: date) -> Card:
    woman = person.given.endswith("a")
    born = date(person.year, 1, 1) + timedelta(days=chance.randrange(365))
    identity = pattern.identity.model_copy(
        update={
            "given_names": person.given,
            "surname": person.surname,
            "used_name": person.used_name,
            "birth": PartialDate.of(born),
            "sex": Sex.FEMALE if woman else Sex.MALE,
            "pesel": fictional_pesel(born, woman, chance),
        }
    )
    home = pattern.residence.address.model_copy(
        update={"street": f"ul. {person.street}", "building": person.building, "flat": person.flat, "town": person.town}
    )
    residence = pattern.residence.model_copy(update={"address": home, "phones": (_phone(person.phone),)})
    contacts = [c.model_copy(update={"phones": (_phone(person.contact_phone),)}) for c in pattern.contacts[:1]]
    keeping, agreed = Random(person.phone), pattern.governance
    scopes = [scope for scope in ConsentScope if scope is not ConsentScope.REGISTRY and keeping.random() < _AGREEING]
    consents = (*agreed.consents, *(agreed.consents[0].model_copy(update={"scope": scope}) for scope in scopes))
    status = keeping.choices(list(Status), weights=_STATUSES)[0]
    last = (agreed.last_review or date(person.year, 1, 1)) - timedelta(days=keeping.randrange(90))
    governance = agreed.model_copy(update={"consents": consents, "status": status, "last_review": last})
    worker = Provider(name=keeping.choice(_WORKERS)) if keeping.random() < _WITH_WORKER else None
    providers = pattern.providers.model_copy(update={"social_worker": worker})
    parts = {"identity": identity, "residence": residence, "governance": governance, "providers": providers}
    card = pattern.model_copy(update={**parts, "contacts": tuple(contacts)})
    due = next_review(
        card.model_copy(update={"governance": governance.model_copy(update={"next_review": None})}), today
    )
    return card.model_copy(update={"governance": governance.model_copy(update={"next_review": due})})


def _phone(number: str) -> Phone:
    return Phone(written=number.removeprefix("+48"), number=number)


def _paper(office: Office, person: PersonId) -> PrintRecord:
    now, actor = office.clock.now(), office.registry.actor
    return PrintRecord(
        new_print_id(), PrintKind.CARD, person, None, None, 1, now, None, actor.account, actor.login, "file"
    )


@contextmanager
def hurried() -> Iterator[None]:
    """Registries opened within hold more pages in memory and do not wait for the disk. Their rows are the same."""
    quick = {"synchronous": ("OFF", "0"), "cache_size": ("-2000000", "-2000000")}
    usual = [pragma for pragma in engine._SECURED if pragma[0] not in quick]
    with patch.object(engine, "_SECURED", (*usual, *((name, *values) for name, values in quick.items()))):
        yield


def settle(office: Office, count: int) -> list[Townsman]:
    """Add invented people, one box each, through the registry's own writer."""
    found: list[Townsman] = []
    printing = Random(_SEED)
    cards = invent_cards(count, office.clock.today(), prepare=lambda card: prepare_card(office, card))
    while len(found) < count:
        with office.registry.write() as tx:
            for _ in range(min(_CHUNK, count - len(found))):
                card = next(cards)
                box = tx.add_box()
                person = tx.add_person(box.id, card).person
                tx.audit(Action.PERSON_ADDED, person)
                if count <= _MOST_PRINTED and printing.random() < _PRINTED:
                    tx.record_print(_paper(office, person))
                home = card.residence
                found.append(
                    Townsman(
                        id=person,
                        code=box.codes[0].code.printed,
                        surname=card.identity.surname,
                        street=home.address.street.removeprefix("ul. "),
                        building=home.address.building,
                        pesel=card.identity.pesel,
                        phone=home.phones[0].number or "",
                        contact_phone=next((p.number or "" for c in card.contacts for p in c.phones), ""),
                        given=card.identity.given_names,
                        used_name=card.identity.used_name,
                        flat=home.address.flat,
                        town=home.address.town,
                        birth=str(card.identity.birth),
                    )
                )
    office.registry.settle()
    return found
