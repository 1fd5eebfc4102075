"""The statements of lists, figures and charts: everybody of a filter in an order, and what is counted of all."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    String,
    case,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import aliased

from lifebox.domain.codes import tidy
from lifebox.domain.folding import street_words, words
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.domain.search import SearchField
from lifebox.registry import fulltext
from lifebox.registry.fulltext import MATCHES, SEARCH
from lifebox.registry.import_tables import ImportPersonRow
from lifebox.registry.index import token
from lifebox.registry.models import CodeRow, PersonRow
from lifebox.registry.statements import ACTIVE_CODE, LISTED, AnySelect

STALE = PersonRow.printed_revision < PersonRow.revision
_PAPER = case((PersonRow.printed_revision.is_(None), 0), (STALE, 1), else_=2)
_STATUS = case({status.value: place for place, status in enumerate(Status)}, value=PersonRow.status)
_BY_NAME: tuple[ColumnElement[Any], ...] = (PersonRow.name_sort.expression, PersonRow.id.expression)
_ORDERS: dict[PeopleOrder, tuple[ColumnElement[Any], ...]] = {
    PeopleOrder.NAME: _BY_NAME,
    PeopleOrder.ADDRESS: (PersonRow.address_sort.expression, PersonRow.id.expression),
    PeopleOrder.NEXT_REVIEW: (PersonRow.next_review.expression, *_BY_NAME),
    PeopleOrder.SAVED: (PersonRow.saved.expression, PersonRow.id.expression),
    PeopleOrder.CODE: (CodeRow.code.expression,),
    PeopleOrder.BIRTH: (PersonRow.birth.expression, *_BY_NAME),
    PeopleOrder.STATUS: (_STATUS, *_BY_NAME),
    PeopleOrder.PAPER: (_PAPER, *_BY_NAME),
    PeopleOrder.ALERTS: (PersonRow.alert_count.expression, *_BY_NAME),
    PeopleOrder.WORKER: (PersonRow.worker_sort.expression, *_BY_NAME),
}
# Who lacks what the list is sorted by comes last, whichever way it is sorted.
_LACKING: dict[PeopleOrder, ColumnElement[bool]] = {
    PeopleOrder.NEXT_REVIEW: PersonRow.next_review.is_(None),
    PeopleOrder.CODE: CodeRow.code.is_(None),
    PeopleOrder.WORKER: PersonRow.worker_sort == "",
}
# Which parts of a filter the index of an order has.
_COVERED: dict[PeopleOrder, frozenset[str]] = {
    PeopleOrder.NAME: frozenset({"status"}),
    PeopleOrder.ADDRESS: frozenset({"status"}),
    PeopleOrder.NEXT_REVIEW: frozenset({"status", "due_before", "without_review"}),
    PeopleOrder.SAVED: frozenset({"status"}),
}


_CODE_BEGINS = 3
"""Characters from which on a text may be the beginning of a code: fewer are a name's as well."""


def people_ids(wanted: PeopleFilter) -> tuple[Select[str | None], ...]:
    """The ids of the list, each statement's as one text, 32 digits an id; the results stand one after the other.

    100,000 rows of a result take five times as long as the database needs to find them.
    """
    said = _said(wanted)
    found = select(type_coerce(PersonRow.id, String)).where(LISTED, *_conditions(said))
    if wanted.order is PeopleOrder.CODE:
        found = found.outerjoin(CodeRow, ACTIVE_CODE)
    covered = wanted.order in _COVERED and said.keys() <= _COVERED[wanted.order]
    order, by_name = _ORDERS[wanted.order], _BY_NAME
    if not covered:
        order, by_name = tuple(_sorted(one) for one in order), tuple(_sorted(one) for one in by_name)
    ordered = found.order_by(*(column.desc() for column in order) if wanted.descending else order)
    lacking = _LACKING.get(wanted.order)
    if lacking is None:
        return (in_one(ordered),)
    return in_one(ordered.where(~lacking)), in_one(found.where(lacking).order_by(*by_name))


def _sorted(column: ColumnElement[Any]) -> ColumnElement[Any]:
    # All that is found is sorted in the end. SQLite would go along an index of the order and fetch the rows one by
    # one, which takes seven times as long; with a plus sign before a column it leaves the column's indices alone.
    return literal_column(f"+{column}") if isinstance(column, Column) else column


def in_one(ordered: Select[str]) -> Select[str | None]:
    """The rows of a column of ids as one text, in their order."""
    # SQLite keeps a subquery's order where an aggregate depends on it; an order of the aggregate's own it always sorts.
    ids = ordered.subquery().c.id
    return select(func.aggregate_strings(ids, ""))


def people_count(wanted: PeopleFilter) -> Select[int]:
    """How many people the filter lets through."""
    return select(func.count()).select_from(PersonRow).where(LISTED, *_conditions(_said(wanted)))


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


def boxes() -> Select[int]:
    """How many boxes have people; one whose people were all merged into others' or erased stands in no fridge."""
    double, living = aliased(PersonRow, name="double"), aliased(PersonRow)
    alone = ~exists().where(living.box == double.box, living.merged_into.is_(None))
    # The plus sign: going along the index of boxes takes a hundred times as long as through that of doubles.
    emptied = select(func.count(literal_column("+double.box").distinct())).where(double.merged_into.is_not(None), alone)
    # Counted of all and not of the others alone, the index of boxes is enough.
    return select(func.count(PersonRow.box.distinct()) - emptied.select_from(double).scalar_subquery())


def added_between(first: date, end: date) -> Select[int]:
    """How many people were first entered from midnight to midnight of UTC, `end` not included."""
    start, stop = (datetime(day.year, day.month, day.day, tzinfo=UTC) for day in (first, end))
    return select(func.count()).where(PersonRow.added >= start, PersonRow.added < stop, LISTED)


def due_between(first: date, end: date) -> Select[int]:
    """How many reviews of active people fall due, `end` not included."""
    active = PersonRow.status == Status.ACTIVE.value
    return select(func.count()).where(PersonRow.next_review >= first, PersonRow.next_review < end, active, LISTED)


def _said(wanted: PeopleFilter) -> dict[str, Any]:
    """The parts of the filter that are set."""
    parts = {name: getattr(wanted, name) for name in _CONDITIONS}
    return {name: value for name, value in parts.items() if value and not str(value).isspace()}


def _conditions(said: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    return [_CONDITIONS[name](value) for name, value in said.items()]


def _street(street: str) -> ColumnElement[bool]:
    key = " ".join(street_words(street))
    # The key of a street is its words with single spaces between them.
    return or_(
        PersonRow.street_key.startswith(key, autoescape=True), PersonRow.street_key.contains(f" {key}", autoescape=True)
    )


def text_matches(text: str) -> ColumnElement[bool]:
    """People whom a text typed into a list's filter means."""
    fields = (SearchField.NAME, SearchField.STREET, SearchField.NUMBER)
    # A name is no code: of "łoś" only the "o" would be left, which begins every thirty-second code.
    found, code = words(text), tidy(text) if text.isascii() else ""
    conditions: list[ColumnElement[bool]] = [false()]
    if found:
        query = fulltext.query([(fields, (f"{word}*",)) for word in found])
        conditions.append(PersonRow.row.in_(select(SEARCH.c.rowid).where(MATCHES(query))))
    if len(code) >= _CODE_BEGINS:
        # "~" sorts behind every character of a code.
        conditions.append(PersonRow.box.in_(select(CodeRow.box).where(CodeRow.code.between(code, f"{code}~"))))
    return or_(*conditions)


# What each part of the filter lets through, where it is set.
_CONDITIONS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "text": text_matches,
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
    "imported": lambda run: PersonRow.id.in_(select(ImportPersonRow.person).where(ImportPersonRow.run == run)),
}
