"""People and their cards: add, save, view, list, drafts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lifebox.domain.access import Action
from lifebox.domain.alerts import Written, propose, written
from lifebox.domain.boxes import Box, CodeState, PrintRecord
from lifebox.domain.card import Card, PersonRecord, changed_paths, require_savable
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import Conflict, InvalidInput
from lifebox.domain.governance import Governance, Status
from lifebox.domain.ids import BoxId, DraftId, PersonId, new_draft_id
from lifebox.domain.medical import Medical
from lifebox.domain.merging import merge_changes
from lifebox.domain.people import PeopleFilter, PersonSummary, RegistryFigures
from lifebox.domain.ports import Draft
from lifebox.domain.reviews import next_review
from lifebox.services.attachments import settle_attachments
from lifebox.services.office import Office


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save changed. `merged` is true where another desk's changes to other fields were kept as well."""

    person: PersonId
    box: BoxId
    revision: int
    card: Card
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A person with what stands around the card."""

    record: PersonRecord
    box: Box
    prints: tuple[PrintRecord, ...]
    others: tuple[PersonSummary, ...]


def prepare_card(office: Office, card: Card, before: Written = frozenset()) -> Card:
    """A card ready to be saved: medicines identified, alerts proposed, the next review set.

    `before` is what the program wrote behind alerts from the cards that this one was made from: it follows the card.
    Raises `InvalidRecord` where the name or birth date is missing.
    """
    require_savable(card)
    medicines = card.medical.medicines
    known = medicines.model_copy(update={"items": tuple(office.clinic.catalogue.enrich(m) for m in medicines.items)})
    enriched = card.model_copy(update={"medical": card.medical.model_copy(update={"medicines": known})})
    rules, catalogue = office.clinic.rules, office.clinic.catalogue
    # Only words behind alerts that are there already are told apart by it.
    behind = before | written(card, rules, catalogue) if card.medical.alerts else before
    alerts = propose(enriched, rules, catalogue, behind)
    medical: Medical = enriched.medical.model_copy(update={"alerts": alerts})
    governance: Governance = enriched.governance
    if governance.next_review is None:
        due = next_review(enriched, office.clock.today())
        governance = governance.model_copy(update={"next_review": due})
    return enriched.model_copy(update={"medical": medical, "governance": governance})


def written_behind_alerts(office: Office, *cards: Card) -> Written:
    """What the program writes behind the alerts of these cards, together."""
    clinic = office.clinic
    return Written(part for card in cards for part in written(card, clinic.rules, clinic.catalogue))


def add_person(
    office: Office,
    card: Card,
    *,
    box: BoxId | None = None,
    code: BoxCode | None = None,
    draft: DraftId | None = None,
    before: Written = frozenset(),
) -> Saved:
    """Add a person: into an existing box, or into a new one with a fresh code or with an unassigned printed one."""
    office.registry.actor.require(Action.PERSON_ADDED)
    ready = prepare_card(office, card, before)
    with office.registry.write() as tx:
        target = box if box is not None else tx.add_box(code).id
        revision = tx.add_person(target, ready)
        settle_attachments(office, tx, revision.person, ready)
        if draft is not None:
            tx.drop_draft(draft)
        tx.audit(Action.PERSON_ADDED, revision.person)
    return Saved(revision.person, target, revision.number, ready)


def save_card(
    office: Office,
    person: PersonId,
    card: Card,
    base: int,
    *,
    comment: str = "",
    draft: DraftId | None = None,
    before: Written = frozenset(),
) -> Saved:
    """Save a change that was made on revision `base`; of `before` see `prepare_card`, what is saved counts anyway.

    Where somebody saved meanwhile, changes of other fields are merged; changes of the same field raise
    `Conflict`, and nothing is written.
    """
    office.registry.actor.require(Action.PERSON_CHANGED)
    require_savable(card)
    with office.registry.write() as tx:
        current = tx.person(person)
        merged = current.revision.number != base
        origin = tx.revision(person, base).card if merged else current.card
        before |= written_behind_alerts(office, origin, current.card)
        ready = prepare_card(office, card, before)
        if merged:
            before |= written_behind_alerts(office, ready)
            ready = prepare_card(office, _merged(current, ready, origin, base), before)
        saved = tx.save_card(person, ready, current.revision.number, comment)
        settle_attachments(office, tx, person, ready)
        if draft is not None:
            tx.drop_draft(draft)
        tx.audit(Action.PERSON_CHANGED, person, fields=changed_paths(current.card, ready))
    return Saved(person, current.box, saved.number, ready, merged)


def _merged(current: PersonRecord, mine: Card, origin: Card, base: int) -> Card:
    card, clashes = merge_changes(origin, mine, current.card)
    if clashes:
        raise Conflict(base=base, current=current.revision.number, fields=", ".join(clashes))
    return card


def view_person(office: Office, person: PersonId) -> Opened:
    """Open a record for work at the desk; the access is logged before anything is shown."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.write() as tx:
        tx.audit(Action.PERSON_VIEWED, person)
        record = tx.person(person)
        box = tx.box(record.box)
        others = tx.summaries([p for p in box.people if p != person])
        prints = tx.prints(person=person)
    return Opened(record, box, prints, others)


def find_by_code(office: Office, code: BoxCode) -> tuple[PersonSummary, ...]:
    """The people of the box that has or had this code."""
    with office.registry.read() as reader:
        boxes = [c.box for c in reader.codes([code]) if c.box is not None and c.state is not CodeState.WITHDRAWN]
        return reader.summaries([p for b in boxes for p in reader.people_of_box(b)])


def list_people(office: Office, wanted: PeopleFilter, limit: int) -> tuple[PersonSummary, ...]:
    """The beginning of a list of people, written to the access log; of long lists see `browsing`."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    with office.registry.read() as reader:
        found = reader.people(wanted, limit)
    with office.registry.write() as tx:
        tx.audit(Action.PEOPLE_LISTED, facts=[("rows", str(len(found)))])
    return found


def count_people(office: Office, wanted: PeopleFilter) -> int:
    """How many people a filter lets through."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    with office.registry.read() as reader:
        return reader.people_count(wanted)


def registry_figures(office: Office) -> RegistryFigures:
    """Counts for the start page."""
    with office.registry.read() as reader:
        return reader.figures(office.clock.today())


def last_backup(office: Office) -> datetime | None:
    """When the last verified backup was made."""
    with office.registry.read() as reader:
        return reader.last_backup()


def neighbours(office: Office, street: str, building: str, flat: str) -> tuple[PersonSummary, ...]:
    """People at the same address, whose box may be shared."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    if not street or not building:
        return ()
    with office.registry.read() as reader:
        return reader.summaries(reader.people_at(street, building, flat))


def save_draft(office: Office, draft: DraftId | None, person: PersonId | None, base: int | None, card: Card) -> DraftId:
    """Keep a half-filled form, whatever it lacks; gives the id under which it is replaced next time."""
    office.registry.actor.require(Action.DRAFT_SAVED)
    kept = draft or new_draft_id()
    with office.registry.write() as tx:
        tx.save_draft(kept, person, base, card)
        tx.audit(Action.DRAFT_SAVED, person)
    return kept


def drop_draft(office: Office, draft: DraftId) -> None:
    """Forget a draft on the user's wish."""
    office.registry.actor.require(Action.DRAFT_DROPPED)
    with office.registry.write() as tx:
        tx.drop_draft(draft)
        tx.audit(Action.DRAFT_DROPPED)


def own_drafts(office: Office) -> tuple[Draft, ...]:
    """What the account has half filled, newest first."""
    with office.registry.read() as reader:
        return reader.drafts(office.registry.actor.account)


def select_people(
    office: Office,
    *,
    codes: Sequence[BoxCode] = (),
    everybody: bool = False,
    due_before: date | None = None,
    active: bool = False,
) -> tuple[PersonId, ...]:
    """Who is meant by a command: people of these codes, all, or those whose review is due; sorted by name.

    `active` leaves out of a group who is suspended or gone; a review is only due of people in the programme.
    Raises `InvalidInput` unless exactly one way is given.
    """
    if sum((bool(codes), everybody, due_before is not None)) != 1:
        raise InvalidInput(what="selection")
    if codes:
        return tuple(dict.fromkeys(s.id for code in codes for s in find_by_code(office, code)))
    office.registry.actor.require(Action.PEOPLE_LISTED)
    here = active or due_before is not None
    wanted = PeopleFilter(status=Status.ACTIVE if here else None, due_before=due_before)
    with office.registry.read() as reader:
        return tuple(reader.people_ids(wanted))
