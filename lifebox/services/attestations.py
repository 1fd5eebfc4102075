"""The round trip with the family doctor: which prints went out, and what of a record is confirmed today."""

from collections.abc import Mapping, Sequence

from lifebox.domain.access import Action
from lifebox.domain.attestations import Coverage, coverages, named_revisions
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.errors import NotFound
from lifebox.domain.ids import PersonId
from lifebox.domain.lookup_ports import LookupReader
from lifebox.services.office import Office


def confirmed_cards(reader: LookupReader, person: PersonId, numbers: Sequence[int]) -> dict[int, Card]:
    """The cards of these revisions; one that is not there is left out."""
    found = {}
    for number in numbers:
        try:
            found[number] = reader.revision(person, number).card
        except NotFound:
            continue
    return found


def confirmations(reader: LookupReader, person: PersonId, card: Card) -> tuple[Coverage, ...]:
    """What of this person's card is confirmed, and what no longer is."""
    return coverages(card, confirmed_cards(reader, person, named_revisions(card)))


def forms_sent(office: Office, person: PersonId) -> tuple[Mapping[int, Card], tuple[PrintRecord, ...]]:
    """The doctor's forms that were printed, newest first, and the cards of all revisions that can be confirmed: those
    of the forms, those that the confirmations name, and the newest. The opening of the record was logged.
    """
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        record = reader.person(person)
        forms = tuple(p for p in reader.prints(person=person) if p.kind is PrintKind.DOCTOR_FORM and p.revision)
        numbers = {*named_revisions(record.card), *(p.revision for p in forms if p.revision)}
        cards = confirmed_cards(reader, person, sorted(numbers))
        return {**cards, record.revision.number: record.card}, forms
