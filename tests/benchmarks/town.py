"""A registry full of fictional people: the medical part from the demo's town, names and streets from a large supply."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.identity import Phone, Sex
from lifebox.domain.ids import PersonId
from lifebox.services.demo_people import FictionalTown, fictional_pesel
from lifebox.services.office import Office
from lifebox.services.people import prepare_card
from tests.unit.lookup.fake_index import FakePerson, invent_people

_SEED = 20261122
_PATTERNS = 500
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Townsman:
    """What the benchmarks ask by. `phone` is E.164 and nobody else's."""

    id: PersonId
    code: str
    surname: str
    street: str
    building: str
    pesel: str
    phone: str


def invent_cards(count: int, today: date, seed: int = _SEED) -> Iterator[Card]:
    """Cards with all their parts; the same for the same arguments. Phones of their own are unlike each other."""
    chance = Random(seed)
    patterns = [card for home in FictionalTown(seed, today).homes(_PATTERNS) for card in home.people]
    for number, person in enumerate(invent_people(count, seed)):
        yield _named(patterns[number % _PATTERNS], person, chance)


def _named(pattern: Card, person: FakePerson, chance: Random) -> Card:
    woman = person.given.endswith("a")
    born = date(person.year, 1, 1) + timedelta(days=chance.randrange(365))
    identity = pattern.identity.model_copy(
        update={
            "given_names": person.given,
            "surname": person.surname,
            "birth": PartialDate.of(born),
            "sex": Sex.FEMALE if woman else Sex.MALE,
            "pesel": fictional_pesel(born, woman, chance),
        }
    )
    home = pattern.residence.address.model_copy(
        update={"street": f"ul. {person.street}", "building": person.building, "flat": person.flat}
    )
    phone = Phone(written=person.phone.removeprefix("+48"), number=person.phone)
    residence = pattern.residence.model_copy(update={"address": home, "phones": (phone,)})
    return pattern.model_copy(update={"identity": identity, "residence": residence})


def settle(office: Office, count: int) -> list[Townsman]:
    """Add invented people, one box each, through the registry's own writer."""
    found: list[Townsman] = []
    cards = invent_cards(count, office.clock.today())
    while len(found) < count:
        with office.registry.write() as tx:
            for _ in range(min(_CHUNK, count - len(found))):
                card = prepare_card(office, next(cards))
                box = tx.add_box()
                person = tx.add_person(box.id, card).person
                tx.audit(Action.PERSON_ADDED, person)
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
                    )
                )
    office.registry.settle()
    return found
