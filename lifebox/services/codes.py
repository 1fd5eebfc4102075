"""Codes of boxes: issued in advance, printed, bound to a box later, replaced when a box is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.labels.render import LabelPrint
from lifebox.domain.access import Action
from lifebox.domain.boxes import LYING, NAMING, PrintKind, PrintRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ids import BoxId
from lifebox.services.office import Office
from lifebox.services.printing import (
    LABEL_KINDS,
    LabelOptions,
    PreparedPrint,
    draw_labels,
    print_record,
)
from lifebox.services.progress import Progress

MOST_CODES = 10_000


class ReplaceReason(StrEnum):
    """Why a box gets another code."""

    LOST = "lost"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Replaced:
    """A box's old and new code, and the papers that still carry the old one: the newest of each kind and person."""

    old: BoxCode | None
    new: BoxCode
    papers: tuple[PrintRecord, ...]


def issue_codes(office: Office, count: int) -> tuple[BoxCode, ...]:
    """New codes that no box has yet. Raises `InvalidInput` for a count that nobody means."""
    office.registry.actor.require(Action.CODES_ISSUED)
    if not 1 <= count <= MOST_CODES:
        raise InvalidInput(what="count")
    with office.registry.write() as tx:
        codes = tx.issue_codes(count)
        tx.audit(Action.CODES_ISSUED, facts=[("count", str(count))])
    return codes


def prepare_code_labels(
    office: Office,
    codes: Sequence[tuple[LabelPlace, BoxCode]],
    options: LabelOptions,
    progress: Progress | None = None,
) -> PreparedPrint:
    """Draw labels of codes that are nobody's yet, in this order."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    labels = [LabelPrint(code, "", place) for place, code in codes]
    records = tuple(print_record(office, LABEL_KINDS[place], None, code) for place, code in codes)
    return PreparedPrint(draw_labels(labels, profile, options, progress), records)


def unassigned_codes(office: Office) -> tuple[BoxCode, ...]:
    """Codes that were issued and are nobody's yet, oldest first."""
    office.registry.actor.require(Action.CODE_BOUND)
    with office.registry.read() as reader:
        return reader.unassigned_codes()


def bind_code(office: Office, box: BoxId, code: BoxCode) -> None:
    """Give a box a code that was printed in advance. Raises `NotFound`, `InvalidInput` for one that is in use."""
    office.registry.actor.require(Action.CODE_BOUND)
    with office.registry.write() as tx:
        tx.bind_code(box, code)
        tx.audit(Action.CODE_BOUND, box)


def replace_code(office: Office, box: BoxId, reason: ReplaceReason) -> Replaced:
    """Give a box a new code. The old one goes on leading there until its papers are collected."""
    office.registry.actor.require(Action.CODE_REPLACED)
    with office.registry.write() as tx:
        old = tx.box(box).active_code
        new = tx.replace_code(box)
        tx.audit(Action.CODE_REPLACED, box, facts=[("reason", reason.value)])
        papers = _papers(tx.prints(box=box), old)
    return Replaced(old, new, papers)


def papers_to_collect(office: Office, box: BoxId, code: BoxCode) -> tuple[PrintRecord, ...]:
    """The papers of a box that carry this code: the newest of each kind and person."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        return _papers(reader.prints(box=box), code)


def withdraw_code(office: Office, box: BoxId, code: BoxCode) -> None:
    """The papers with a replaced code were collected: it leads nowhere from now on. Raises `NotFound`."""
    office.registry.actor.require(Action.CODE_REPLACED)
    with office.registry.write() as tx:
        tx.withdraw_code(code)
        tx.audit(Action.CODE_REPLACED, box, facts=[("reason", "collected")])


def _papers(prints: Sequence[PrintRecord], code: BoxCode | None) -> tuple[PrintRecord, ...]:
    """`prints` come newest first."""
    newest: dict[tuple[PrintKind, object], PrintRecord] = {}
    for made in prints:
        if made.code == code and made.kind in LYING:
            newest.setdefault((made.kind, made.person if made.kind in NAMING else None), made)
    return tuple(made for made in newest.values() if made.collected is None)
