"""The box of a person: its codes, when it was handed over, and which papers lie in the fridge."""

from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.boxes import Box, CodeState, PrintKind, PrintRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.ports import Say
from lifebox.services.office import Office

LYING = (PrintKind.CARD, PrintKind.WALLET, PrintKind.LABEL_FRIDGE, PrintKind.LABEL_DOOR, PrintKind.LABEL_BOX)
"""Papers that stay with the person; what is handed back or signed lies nowhere."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The newest print of a kind. `stale` where the card is newer, or the code is another one now."""

    printed: PrintRecord
    stale: bool


@dataclass(frozen=True, slots=True)
class BoxSheet:
    """A box as the record page shows it. `replaced` are codes on old paper that still lead here."""

    box: Box
    replaced: tuple[BoxCode, ...]
    papers: tuple[Paper, ...]


def box_sheet(office: Office, person: PersonId) -> BoxSheet:
    """The box of a record that is open: its opening was logged."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        record = reader.person(person)
        box = reader.box(record.box)
        found = (*reader.prints(person=person), *reader.prints(box=box.id))
    newest: dict[PrintKind, PrintRecord] = {}
    for each in sorted(found, key=lambda made: made.printed):
        newest[each.kind] = each
    papers = (
        Paper(newest[kind], _stale(newest[kind], record.revision.number, box)) for kind in LYING if kind in newest
    )
    replaced = tuple(c.code for c in box.codes if c.state is CodeState.REPLACED)
    return BoxSheet(box, replaced, tuple(papers))


def set_handed_over(office: Office, box: BoxId, on: PartialDate | None) -> None:
    """Note when a box was handed over; None takes the date back."""
    office.registry.actor.require(Action.BOX_HANDED_OVER)
    with office.registry.write() as tx:
        tx.set_handed_over(box, on)
        tx.audit(Action.BOX_HANDED_OVER, box)


def spelled(code: BoxCode, say: Say) -> str:
    """A code as it is read aloud: `siedem, Karol, trzy, Maria; …`, a semicolon between its groups."""
    return "; ".join(", ".join(say(f"spell.{sign}") for sign in group) for group in code.printed.split("-"))


def _stale(made: PrintRecord, revision: int, box: Box) -> bool:
    older = made.revision is not None and made.revision < revision
    return older or (made.code is not None and made.code != box.active_code)
