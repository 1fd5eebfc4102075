"""The box of a person: its codes, when it was handed over, and which papers lie in the fridge."""

from collections.abc import Sequence
from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.boxes import LYING, NAMING, Box, CodeState, PrintKind, PrintRecord
from lifebox.domain.card import PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import LEFT
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.ports import RegistryReader
from lifebox.services.office import Office


@dataclass(frozen=True, slots=True)
class Paper:
    """The newest print of a kind. `stale` where the card is newer, or the code is another one now."""

    printed: PrintRecord
    stale: bool


@dataclass(frozen=True, slots=True)
class BoxSheet:
    """A box as the record page shows it. `replaced` are codes on old paper that still lead here, `to_collect` the
    papers that nobody should find any more.
    """

    box: Box
    replaced: tuple[BoxCode, ...]
    papers: tuple[Paper, ...]
    to_collect: tuple[PrintRecord, ...]


def box_sheet(office: Office, person: PersonId) -> BoxSheet:
    """The box of a record that is open: its opening was logged."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        record = reader.person(person)
        box = reader.box(record.box)
        found = (*reader.prints(person=person), *reader.prints(box=box.id))
        to_collect = outdated_papers(reader, box, [reader.person(one) for one in box.people])
    newest: dict[PrintKind, PrintRecord] = {}
    for each in sorted(found, key=lambda made: made.printed):
        newest[each.kind] = each
    newest = {kind: made for kind, made in newest.items() if made.collected is None}
    papers = (
        Paper(newest[kind], _stale(newest[kind], record.revision.number, box)) for kind in LYING if kind in newest
    )
    replaced = tuple(c.code for c in box.codes if c.state is CodeState.REPLACED)
    return BoxSheet(box, replaced, tuple(papers), to_collect)


def outdated_papers(reader: RegistryReader, box: Box, sharing: Sequence[PersonRecord]) -> tuple[PrintRecord, ...]:
    """The papers of a box that nobody should find any more: the newest of each kind, code and person.

    Those with a replaced code; those of people who have left or are with this box no longer; and once nobody of it
    takes part, all. What was collected is not among them.
    """
    replaced = {record.code for record in box.codes if record.state is CodeState.REPLACED}
    collected = {record.code for record in box.codes if record.state is CodeState.WITHDRAWN}
    staying = {record.id for record in sharing if record.card.governance.status not in LEFT}
    found: dict[object, PrintRecord] = {}
    for made in reader.prints(box=box.id):
        person = made.person if made.kind in NAMING else None
        gone = person not in staying if person is not None else not staying
        if made.kind in LYING and made.code not in collected and (made.code in replaced or gone):
            found.setdefault((made.kind, made.code, person), made)
    lying = (made for made in found.values() if made.collected is None)
    return tuple(sorted(lying, key=lambda made: (LYING.index(made.kind), made.printed)))


def set_handed_over(office: Office, box: BoxId, on: PartialDate | None) -> None:
    """Note when a box was handed over; None takes the date back."""
    office.registry.actor.require(Action.BOX_HANDED_OVER)
    with office.registry.write() as tx:
        tx.set_handed_over(box, on)
        tx.audit(Action.BOX_HANDED_OVER, box)


def _stale(made: PrintRecord, revision: int, box: Box) -> bool:
    older = made.revision is not None and made.revision < revision
    return older or (made.code is not None and made.code != box.active_code)
