"""People who are gone: what paper of theirs may still lie about, and how long their records have been kept."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Row,
    and_,
    bindparam,
    cast,
    exists,
    false,
    func,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy import Text as SqlText
from sqlalchemy.orm import aliased

from lifebox.domain.boxes import LYING, NAMING, CodeState, LeftPaper
from lifebox.domain.governance import LEFT, Status
from lifebox.domain.ids import PersonId
from lifebox.registry import rows
from lifebox.registry.models import CodeRow, PersonRow, PrintRow, RevisionRow, TombstoneRow
from lifebox.registry.statements import LISTED, AnySelect

_LEFT = sorted(status.value for status in LEFT)
_OF_ONE = sorted(kind.value for kind in LYING if kind in NAMING)
_OF_ALL = sorted(kind.value for kind in LYING if kind not in NAMING)
# The first revision gives the status that a record was entered with.
_SINCE = (
    select(func.max(RevisionRow.saved))
    .where(
        RevisionRow.person == PersonRow.row,
        or_(RevisionRow.number == 1, RevisionRow.changed.contains('"governance.status"')),
    )
    .correlate(PersonRow)
    .scalar_subquery()
)
OF_STATUS = select(PersonRow.id, _SINCE.label("since")).where(PersonRow.status == bindparam("status"), LISTED)
_LAST_REVIEW = func.json_extract(cast(RevisionRow.card, SqlText), "$.governance.last_review", type_=SqlText)
# Whoever is due later than now was looked at since, or has a day that somebody set. Only of the others a card is read.
UNREVIEWED = (
    select(PersonRow.id, PersonRow.added, _LAST_REVIEW.label("reviewed"))
    .join(RevisionRow, and_(RevisionRow.person == PersonRow.row, RevisionRow.number == PersonRow.revision))
    .where(
        PersonRow.status.in_([Status.ACTIVE.value, Status.SUSPENDED.value]),
        PersonRow.added < bindparam("before"),
        or_(PersonRow.next_review.is_(None), PersonRow.next_review <= bindparam("today")),
        LISTED,
    )
)
_CHOSEN = aliased(PrintRow, name="chosen")
# What is older and of the same kind, code and owner goes with the paper: nobody keeps two.
SAME = (
    select(PrintRow.id)
    .join(
        _CHOSEN,
        and_(
            _CHOSEN.kind == PrintRow.kind,
            _CHOSEN.box.is_not_distinct_from(PrintRow.box),
            _CHOSEN.code.is_not_distinct_from(PrintRow.code),
            _CHOSEN.printed >= PrintRow.printed,
            or_(PrintRow.kind.in_(_OF_ALL), _CHOSEN.person.is_not_distinct_from(PrintRow.person)),
        ),
    )
    .where(_CHOSEN.id.in_(bindparam("ids", expanding=True)), PrintRow.collected.is_(None))
    .distinct()
)


def _gone() -> CTE:
    erased = select(TombstoneRow.person, TombstoneRow.box, TombstoneRow.erased.label("since"), true().label("erased"))
    left = select(PersonRow.id, PersonRow.box, _SINCE, false()).where(PersonRow.status.in_(_LEFT), LISTED)
    return union_all(erased, left).cte("gone")


def _lying() -> list[ColumnElement[bool]]:
    withdrawn = select(CodeRow.code).where(CodeRow.state == CodeState.WITHDRAWN.value)
    return [PrintRow.collected.is_(None), or_(PrintRow.code.is_(None), PrintRow.code.not_in(withdrawn))]


def _of_one() -> AnySelect:
    gone = _gone()
    return (
        select(*PrintRow.table().columns, gone.c.since, gone.c.erased)
        .join(gone, gone.c.person == PrintRow.person)
        .where(PrintRow.kind.in_(_OF_ONE), *_lying())
    )


def _of_all(*, early: bool) -> AnySelect:
    """`early` are labels that were printed when their code was nobody's yet: they were noted of no box."""
    gone = _gone()
    staying = exists().where(PersonRow.box == gone.c.box, PersonRow.status.not_in(_LEFT), LISTED)
    boxes = (
        select(gone.c.box, func.max(gone.c.since).label("since"), func.min(gone.c.erased).label("erased"))
        .where(~staying)
        .group_by(gone.c.box)
        .subquery()
    )
    kinds = or_(PrintRow.kind.in_(_OF_ALL), and_(PrintRow.kind.in_(_OF_ONE), PrintRow.person.is_(null())))
    found = select(*PrintRow.table().columns, boxes.c.since, boxes.c.erased).where(kinds, *_lying())
    if not early:
        return found.join(boxes, PrintRow.box == boxes.c.box)
    of_code = found.join(CodeRow, CodeRow.code == PrintRow.code).join(boxes, CodeRow.box == boxes.c.box)
    return of_code.where(PrintRow.box.is_(None))


def last_reviews(found: Sequence[Row[Any]]) -> tuple[tuple[PersonId, date], ...]:
    """Rows of `UNREVIEWED`."""
    return tuple(
        (PersonId(row.id), date.fromisoformat(row.reviewed) if row.reviewed else row.added.astimezone().date())
        for row in found
    )


_PAPERS = (_of_one(), _of_all(early=False), _of_all(early=True))
All = Callable[..., Sequence[Row[Any]]]


def left_papers(read: All) -> tuple[LeftPaper, ...]:
    """The newest of each kind, code and owner; what has lain longest comes first."""
    newest: dict[object, LeftPaper] = {}
    for row in (row for statement in _PAPERS for row in read(statement)):
        made = rows.print_record(row)
        owner = made.person if made.kind in NAMING else None
        place = (made.kind, made.code, made.box, owner)
        if place not in newest or newest[place].printed.printed < made.printed:
            newest[place] = LeftPaper(made, row.since, bool(row.erased))
    return tuple(sorted(newest.values(), key=lambda paper: (paper.since, paper.printed.printed)))
