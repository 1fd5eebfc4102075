"""What somebody needs beside them to ask a person on the phone whether the card is still true."""

from dataclasses import dataclass
from datetime import date

from lifebox.domain.access import Action
from lifebox.domain.identity import Contact, Phone
from lifebox.domain.ids import PersonId
from lifebox.domain.reviews import mark_reviewed
from lifebox.services.office import Office


@dataclass(frozen=True, slots=True)
class CallSheet:
    """Phones of one person. `following` is the next review if the card were reviewed today."""

    person: PersonId
    name: str
    phones: tuple[Phone, ...]
    contacts: tuple[Contact, ...]
    how_to_talk: str
    last_review: date | None
    next_review: date | None
    following: date | None


def call_sheet(office: Office, person: PersonId) -> CallSheet:
    """Read the phones of a person and of those to call. Logged like any opened record."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.write() as tx:
        tx.audit(Action.PERSON_VIEWED, person)
        card = tx.person(person).card
    return CallSheet(
        person=person,
        name=card.full_name,
        phones=card.residence.phones,
        contacts=card.contacts,
        how_to_talk=card.functioning.how_to_talk,
        last_review=card.governance.last_review,
        next_review=card.governance.next_review,
        following=mark_reviewed(card, office.clock.today()).governance.next_review,
    )
