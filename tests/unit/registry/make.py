"""Small registries of fictional people, with the cheapest key derivation."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Governance
from lifebox.domain.identity import Address, Contact, Identity, Phone, Residence, Telecare
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.registry.opening import create_registry, open_registry
from lifebox.registry.settings import Settings
from lifebox.registry.vault import Vault
from tests.unit.security.cheap import ANNA, CHEAP

LOGIN = "anna"
PASSWORD = ANNA
PROFILE = OrganisationProfile(
    id="probne",
    programme="Pudełko próbne",
    operator="Ośrodek w Próbowie",
    operator_short="OPS",
    duty_phone="+48585550100",
    town="Próbowo",
)


class Ticking:
    """A clock that goes on by a second at each look, so that times differ and tests never wait."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)) -> None:
        self.moment = start

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def today(self) -> date:
        return self.moment.date()


def settings(**changes: Any) -> Settings:
    """Settings with a small reserve and little patience."""
    given: dict[str, Any] = {"clock": Ticking(), "patience": 0.2, "reserve_bytes": 8192}
    return Settings(**{**given, **changes})


def create(path: Path, **changes: Any) -> Vault:
    """A new empty registry."""
    vault, _ = create_registry(path, PROFILE, LOGIN, PASSWORD, settings(**changes), CHEAP)
    return vault


def reopen(path: Path, **changes: Any) -> Vault:
    """The same registry opened again."""
    return open_registry(path, LOGIN, PASSWORD, settings(**changes), CHEAP)


def card(
    surname: str = "Łęcka",
    given_names: str = "Żaneta",
    *,
    street: str = "ul. Kwiatowa",
    building: str = "14 A",
    flat: str = "3",
    pesel: str = "",
    phone: str = "",
    contact_phone: str = "",
    telecare_phone: str = "",
    next_review: date | None = None,
    note: str = "",
) -> Card:
    """A fictional person's card."""
    telecare = Telecare(phone=_phone(telecare_phone)) if telecare_phone else None
    return Card(
        identity=Identity(given_names=given_names, surname=surname, birth=PartialDate(1942, 5, 12), pesel=pesel),
        residence=Residence(
            address=Address(street=street, building=building, flat=flat, town="Próbowo"),
            phones=(_phone(phone),) if phone else (),
            telecare=telecare,
        ),
        contacts=(Contact(name="Córka", phones=(_phone(contact_phone),)),) if contact_phone else (),
        governance=Governance(next_review=next_review),
        note=note,
    )


def _phone(number: str) -> Phone:
    return Phone(written=number, number=number)


def add(vault: Vault, *cards: Card) -> list[PersonId]:
    """Save people, each in a box of their own, in one transaction."""
    with vault.write() as tx:
        added = [tx.add_person(tx.add_box().id, one).person for one in cards]
        tx.audit(Action.PERSON_ADDED)
    return added


def change(vault: Vault, person: PersonId, **changes: Any) -> int:
    """Save another state of a person's card; gives the revision's number."""
    with vault.read() as reader:
        record = reader.person(person)
    with vault.write() as tx:
        saved = tx.save_card(person, record.card.model_copy(update=changes), record.revision.number)
        tx.audit(Action.PERSON_CHANGED, person)
    return saved.number
