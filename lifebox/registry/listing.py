"""The statements of lists, figures and charts: everybody of a filter in an order, and what is counted of all."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, extract, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from lifebox.domain.codes import tidy
from lifebox.domain.folding import street_words, words
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.domain.search import SearchField
from lifebox.registry import fulltext
from lifebox.registry.fulltext import MATCHES, SEARCH
from lifebox.registry.index import token
from lifebox.registry.models import CodeRow, PersonRow
from lifebox.registry.statements import ACTIVE_CODE, LISTED, SUMMARY, AnySelect

_DAY = timedelta(days=1)
_BY_NAME = (PersonRow.name_sort.expression, PersonRow.id.expression)
_ALERTS = func.length(PersonRow.alerts) - func.length(func.replace(PersonRow.alerts, " ", ""))
STALE = PersonRow.printed_revision < PersonRow.revision
_PAPER = case((PersonRow.printed_revision.is_(None), 0), (STALE, 1), else_=2)
_STATUS = case({status.value: place for place, status in enumerate(Status)}, value=PersonRow.status)
_ORDERS: dict[PeopleOrder, ColumnElement[Any]] = {
    PeopleOrder.NAME: PersonRow.name_sort.expression,
    PeopleOrder.ADDRESS: PersonRow.address_sort.expression,
    PeopleOrder.NEXT_REVIEW: PersonRow.next_review.expression,
    PeopleOrder.SAVED: PersonRow.saved.expression,
    PeopleOrder.CODE: CodeRow.code.expression,
    PeopleOrder.BIRTH: PersonRow.birth.expression,
    PeopleOrder.STATUS: _STATUS,
    PeopleOrder.PAPER: _PAPER,
    PeopleOrder.ALERTS: _ALERTS,
    PeopleOrder.WORKER: PersonRow.worker_sort.expression,
}
# Who lacks what the list is sorted by comes last, whichever way it is sorted.
_LACKING: dict[PeopleOrder, ColumnElement[bool]] = {
    PeopleOrder.NEXT_REVIEW: PersonRow.next_review.is_(None),
    PeopleOrder.CODE: CodeRow.code.is_(None),
    PeopleOrder.WORKER: PersonRow.worker_sort == "",
}


def people(wanted: PeopleFilter, limit: int, offset: int) -> AnySelect:
    """A page of the list of people."""
    return SUMMARY.where(*_conditions(wanted)).order_by(*_order(wanted)).limit(limit).offset(offset)


def people_ids(wanted: PeopleFilter) -> Select[UUID]:
    """The whole list, ids alone."""
    found = select(PersonRow.id).where(*_conditions(wanted)).order_by(*_order(wanted))
    return found.outerjoin(CodeRow, ACTIVE_CODE) if wanted.order is PeopleOrder.CODE else found


def _order(wanted: PeopleFilter) -> list[ColumnElement[Any]]:
    column = _ORDERS[wanted.order]
    lacking = [_LACKING[wanted.order]] if wanted.order in _LACKING else []
    if column is PersonRow.name_sort.expression or column is PersonRow.address_sort.expression:
        # Both ways along the index.
        columns = (column, PersonRow.id.expression)
        return [one.desc() for one in columns] if wanted.descending else list(columns)
    return [*lacking, column.desc() if wanted.descending else column, *_BY_NAME]


def people_count(wanted: PeopleFilter) -> Select[int]:
    """How many people the filter lets through."""
    return select(func.count()).select_from(PersonRow).where(*_conditions(wanted))


def figures(today: Any) -> AnySelect:
    """All counts of people for the start page in one pass."""
    active = PersonRow.status == Status.ACTIVE.value

    def count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count().filter(active, *conditions)

    return (
        select(
            func.count().label("people"),
            count().label("active"),
            count(PersonRow.next_review <= today).label("due"),
            count(STALE).label("stale_paper"),
            count(PersonRow.printed_revision.is_(None)).label("never_printed"),
            count(PersonRow.unconfirmed_alerts > 0).label("unconfirmed_alerts"),
        )
        .select_from(PersonRow)
        .where(LISTED)
    )


def added_by_month(first: date, end: date) -> AnySelect:
    """How many people were first entered in each month of the span, `end` not included; months are those of UTC."""
    start, stop = (datetime(day.year, day.month, day.day, tzinfo=UTC) for day in (first, end))
    return _by_month(PersonRow.added).where(PersonRow.added >= start, PersonRow.added < stop)


def due_by_month(first: date, end: date) -> AnySelect:
    """How many reviews of active people fall due in each month of the span, `end` not included."""
    active = PersonRow.status == Status.ACTIVE.value
    return _by_month(PersonRow.next_review).where(PersonRow.next_review.between(first, end - _DAY), active)


def _by_month(column: InstrumentedAttribute[Any]) -> AnySelect:
    year, month = extract("year", column), extract("month", column)
    counted = select(year.label("year"), month.label("month"), func.count().label("people"))
    return counted.where(LISTED).group_by(year, month)


def _conditions(wanted: PeopleFilter) -> list[ColumnElement[bool]]:
    asked = [(condition, getattr(wanted, name)) for name, condition in _CONDITIONS.items()]
    said = [(condition, value) for condition, value in asked if value and not str(value).isspace()]
    return [LISTED, *(condition(value) for condition, value in said)]


def _street(street: str) -> ColumnElement[bool]:
    key = " ".join(street_words(street))
    # The key of a street is its words with single spaces between them.
    return or_(
        PersonRow.street_key.startswith(key, autoescape=True), PersonRow.street_key.contains(f" {key}", autoescape=True)
    )


def _text(text: str) -> ColumnElement[bool]:
    fields = (SearchField.NAME, SearchField.STREET, SearchField.NUMBER)
    found, code = words(text), tidy(text)
    conditions: list[ColumnElement[bool]] = [false()]
    if found:
        query = fulltext.query([(fields, (f"{word}*",)) for word in found])
        conditions.append(PersonRow.row.in_(select(SEARCH.c.rowid).where(MATCHES(query))))
    if code:
        # "~" sorts behind every character of a code.
        conditions.append(PersonRow.box.in_(select(CodeRow.box).where(CodeRow.code.between(code, f"{code}~"))))
    return or_(*conditions)


# What each part of the filter lets through, where it is set.
_CONDITIONS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "text": _text,
    "status": lambda status: PersonRow.status == status.value,
    "alert": lambda alert: PersonRow.alerts.contains(token(alert), autoescape=True),
    "street": _street,
    "worker": lambda worker: PersonRow.worker == worker,
    "consent": lambda scope: PersonRow.consents.contains(token(scope), autoescape=True),
    "without_consent": lambda scope: ~PersonRow.consents.contains(token(scope), autoescape=True),
    "due_before": lambda day: PersonRow.next_review < day,
    "without_review": lambda _: PersonRow.next_review.is_(None),
    "stale_paper": lambda _: STALE,
    "never_printed": lambda _: PersonRow.printed_revision.is_(None),
    "unconfirmed_alerts": lambda _: PersonRow.unconfirmed_alerts > 0,
}
