"""A round of home visits: the list of whom to visit, in the order of the walk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.card import unprintable_characters
from lifebox.documents.forms.round_list import PaperState, RoundStop, render_round_list
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.collation import address_sort, name_sort
from lifebox.domain.errors import InvalidInput
from lifebox.domain.governance import Status
from lifebox.domain.identity import Phone
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.domain.people import PersonSummary
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term
from lifebox.services.office import Office
from lifebox.services.printing import PreparedPrint
from lifebox.services.progress import Progress
from lifebox.texts import texts


@dataclass(frozen=True, slots=True)
class RoundOptions:
    """How the list is made. Codes of gate and intercom serve a thief: they are left out unless wanted."""

    language: str = "pl"
    codes: bool = False
    mono: bool = False


def prepare_round(
    office: Office, people: Sequence[PersonId], options: RoundOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw the list of those of these people who take part, by street and number. Raises `InvalidInput` for nobody.

    Who may read codes aloud may print them. Every person on the list is noted, so that it can be told whose data a
    lost list held.
    """
    actor = office.registry.actor
    actor.require(Action.PRINTED)
    if options.codes:
        actor.require(Action.DISCLOSURE_OPENED)
    with office.registry.read() as reader:
        profile = reader.organisation()
        rows = {one.id: one for one in reader.summaries(people) if one.status is Status.ACTIVE}
        records = sorted((reader.person(person) for person in rows), key=_by_address)
    if not records:
        raise InvalidInput(what="nobody")
    today, say = office.clock.today(), texts(options.language)
    stops = [_stop(record.card, rows[record.id], today, say, options) for record in records]
    pdf = render_round_list(stops, profile, actor.login, today, options.language, mono=options.mono, progress=progress)
    noted = tuple(_record(office, record, rows[record.id]) for record in records)
    return PreparedPrint(pdf, noted, unprintable=unprintable_characters(*(record.card for record in records)))


def _by_address(record: PersonRecord) -> tuple[str, str]:
    address, identity = record.card.residence.address, record.card.identity
    where = address_sort(address.street, address.building, address.flat, address.town)
    return where, name_sort(identity.surname, identity.given_names)


def _stop(card: Card, row: PersonSummary, today: date, say: Say, options: RoundOptions) -> RoundStop:
    home, birth = card.residence, card.identity.birth
    way = [("residence.staircase", home.staircase), ("residence.floor", home.floor)]
    if options.codes:
        way += [("residence.intercom", home.intercom), ("residence.gate_code", home.gate_code)]
    return RoundStop(
        address=home.address.one_line(with_town=False),
        name=row.name,
        paper=_paper(row),
        age=birth.age_on(today)[0] if birth else None,
        due=row.next_review,
        phones=_phones(card),
        way=tuple(f"{say(key)} {value}" for key, value in way if value),
        warnings=tuple(f"{term(say, one.kind).upper()} {one.note}".strip() for one in home.hazards),
    )


def _phones(card: Card) -> tuple[str, ...]:
    """The person's own; of one who has none, those of the first contact who has some."""
    if card.residence.phones:
        return tuple(map(_phone, card.residence.phones))
    contact = next((one for one in card.contacts if one.phones), None)
    if contact is None:
        return ()
    who = contact.relation or contact.name
    return tuple(f"{who} {_phone(one)}".strip() for one in contact.phones)


def _phone(phone: Phone) -> str:
    return show_phone(phone.number) if phone.number else phone.written


def _paper(row: PersonSummary) -> PaperState:
    if row.printed_revision is None:
        return PaperState.UNPRINTED
    return PaperState.STALE if row.paper_is_stale else PaperState.CURRENT


def _record(office: Office, record: PersonRecord, row: PersonSummary) -> PrintRecord:
    actor = office.registry.actor
    return PrintRecord(
        id=new_print_id(),
        kind=PrintKind.ROUND_LIST,
        person=record.id,
        box=record.box,
        code=row.code,
        revision=record.revision.number,
        printed=office.clock.now(),
        valid_until=None,
        author=actor.account,
        author_name=actor.login,
        target="",
    )
