"""Counting everything for the statistics: whole tables at once, no name among what comes out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Executable, and_, case, exists, func, select
from sqlalchemy.orm import aliased

from lifebox.domain.access import Action
from lifebox.domain.boxes import CodeState, PrintKind
from lifebox.domain.census import SOON_DAYS, Census, Due, Span
from lifebox.domain.disclosure import Service
from lifebox.domain.governance import Status
from lifebox.registry.models import AuditRow, BoxRow, CodeRow, DisclosureRow, ExerciseRow, PersonRow, PrintRow

Rows = Callable[[Executable], Iterable[Any]]
_LISTED = PersonRow.merged_into.is_(None)
_ACTIVE = and_(_LISTED, PersonRow.status == Status.ACTIVE.value)
_LOOKED = (Action.SEARCHED, Action.DISCLOSURE_OPENED, Action.DISCLOSURE_CLOSED)
_ONE_SEARCH = timedelta(minutes=10)
"""A search that is longer ago belongs to another call."""


def take_census(rows: Rows, since: date, today: date) -> Census:
    """Count what there is now, and what happened from local midnight of `since` on."""
    start = datetime(since.year, since.month, since.day).astimezone()
    happened = (AuditRow.at >= start, AuditRow.action == Action.PERSON_REVIEWED.value)
    looked, answers = _looked(rows, start)
    return Census(
        status={Status(name): count for name, count in rows(_counted(PersonRow.status, _LISTED))},
        birth_years=dict(_pairs(rows(_counted(func.substr(PersonRow.birth, 1, 4), _ACTIVE)))),
        streets={
            (street, town): count
            for street, town, count in rows(
                select(PersonRow.street, PersonRow.town, func.count())
                .where(_ACTIVE)
                .group_by(PersonRow.street, PersonRow.town)
            )
        },
        boxes=dict(_pairs(rows(_boxes()))),
        codes={CodeState(name): count for name, count in rows(_counted(CodeRow.state))},
        reviews={Due(name): count for name, count in rows(_counted(_due(today), _ACTIVE))},
        prints={
            (month, PrintKind(kind)): count
            for month, kind, count in rows(
                select(_month(PrintRow.printed), PrintRow.kind, func.sum(PrintRow.copies))
                .where(PrintRow.printed >= start)
                .group_by(_month(PrintRow.printed), PrintRow.kind)
            )
        },
        added=dict(_pairs(rows(_counted(_month(PersonRow.added), _LISTED, PersonRow.added >= start)))),
        reviewed=dict(_pairs(rows(_counted(_month(AuditRow.at), *happened)))),
        searched=looked,
        talks=tuple(_talks(rows, start)),
        answers=answers,
        practice=tuple(
            Span(month, milliseconds / 1000)
            for month, milliseconds in rows(
                select(_month(ExerciseRow.at), ExerciseRow.red_ms).where(
                    ExerciseRow.at >= start, ExerciseRow.red_ms.is_not(None)
                )
            )
        ),
    )


def _counted(by: Any, *conditions: ColumnElement[bool]) -> Executable:
    return select(by, func.count()).where(*conditions).group_by(by)


def _pairs(rows: Iterable[Any]) -> Iterator[tuple[Any, int]]:
    return ((name, count) for name, count in rows)


def _month(moment: Any) -> ColumnElement[str]:
    """The local month, `2026-11`."""
    return func.strftime("%Y-%m", moment, "localtime")


def _boxes() -> Executable:
    """Boxes that somebody has or had, by how many people who take part share them."""
    living = aliased(PersonRow)
    people = func.count(living.row).label("people")
    ever = exists().where(PersonRow.box == BoxRow.id)
    joined = and_(living.box == BoxRow.id, living.merged_into.is_(None), living.status == Status.ACTIVE.value)
    each = select(people).select_from(BoxRow).outerjoin(living, joined).where(ever).group_by(BoxRow.id).subquery()
    return select(each.c.people, func.count()).group_by(each.c.people)


def _due(today: date) -> ColumnElement[str]:
    return case(
        (PersonRow.next_review.is_(None), Due.NEVER.value),
        (PersonRow.next_review <= today, Due.LATE.value),
        (PersonRow.next_review <= today + timedelta(days=SOON_DAYS), Due.SOON.value),
        else_=Due.LATER.value,
    )


def _talks(rows: Rows, start: datetime) -> Iterator[Span]:
    real = (DisclosureRow.opened >= start, DisclosureRow.service != Service.EXERCISE.value)
    for opened, closed in rows(select(DisclosureRow.opened, DisclosureRow.closed).where(*real)):
        yield Span(_local(opened), (closed - opened).total_seconds() if closed else None)


def _looked(rows: Rows, start: datetime) -> tuple[Counter[str], tuple[Span, ...]]:
    """Searches by month, and how long it took each account from its first search to the record."""
    searched = Counter[str]()
    begun: dict[str, datetime] = {}
    answers = []
    wanted = (AuditRow.at >= start, AuditRow.action.in_([one.value for one in _LOOKED]))
    entries = select(AuditRow.action, AuditRow.at, AuditRow.login).where(*wanted).order_by(AuditRow.sequence)
    for action, at, login in rows(entries):
        if action == Action.SEARCHED.value:
            searched[_local(at)] += 1
            if login not in begun or at - begun[login] > _ONE_SEARCH:
                begun[login] = at
            continue
        first = begun.pop(login, None)
        if action == Action.DISCLOSURE_OPENED.value and first is not None and at - first <= _ONE_SEARCH:
            answers.append(Span(_local(at), (at - first).total_seconds()))
    return searched, tuple(answers)


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m}"
