"""The statements that a look-up runs, built once, and the list of people."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, false, func, or_, select

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import tidy
from lifebox.domain.folding import words
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.domain.search import SearchField
from lifebox.registry import fulltext
from lifebox.registry.fulltext import MATCHES, SEARCH
from lifebox.registry.index import alert_token
from lifebox.registry.models import (
    BoxRow,
    CodeRow,
    DraftRow,
    PersonRow,
    PhoneRow,
    RevisionRow,
    SettingRow,
)

AnySelect = Select[*tuple[Any, ...]]

CODES_OF_BOX = select(*CodeRow.table().columns).where(CodeRow.box == bindparam("box")).order_by(CodeRow.issued.desc())
CODES = select(*CodeRow.table().columns).where(CodeRow.code.in_(bindparam("codes", expanding=True)))
UNASSIGNED = (
    select(CodeRow.code).where(CodeRow.state == CodeState.UNASSIGNED.value).order_by(CodeRow.issued, CodeRow.code)
)
BOX = select(BoxRow.id, BoxRow.handed_over).where(BoxRow.id == bindparam("box"))
PEOPLE_OF_BOX = select(PersonRow.id).where(PersonRow.box == bindparam("box")).order_by(PersonRow.row)
BY_PESEL = select(PersonRow.id).where(PersonRow.pesel == bindparam("pesel"), PersonRow.pesel != "")
BY_PHONE = (
    select(PersonRow.id, PhoneRow.of_contact)
    .join(PersonRow, PersonRow.row == PhoneRow.person)
    .where(PhoneRow.digits == bindparam("digits"))
    .order_by(PhoneRow.of_contact)
)
BY_WORDS = (
    select(PersonRow.id, SEARCH.c.name, SEARCH.c.street, SEARCH.c.number, SEARCH.c.year)
    .join_from(SEARCH, PersonRow, PersonRow.row == SEARCH.c.rowid)
    .where(MATCHES(bindparam("query")))
    .limit(bindparam("limit"))
)
PEOPLE_AT = select(PersonRow.id).where(
    PersonRow.street_key == bindparam("street_key"),
    PersonRow.building_key == bindparam("building_key"),
    PersonRow.flat_key == bindparam("flat_key"),
)
PEOPLE_NAMED = select(PersonRow.id).where(
    PersonRow.surname_key == bindparam("surname_key"), PersonRow.given_key == bindparam("given_key")
)
PERSON = select(PersonRow.row, PersonRow.id, PersonRow.box, PersonRow.revision).where(
    PersonRow.id == bindparam("person")
)
REVISION = select(*RevisionRow.table().columns, PersonRow.id).join(PersonRow, PersonRow.row == RevisionRow.person)
CURRENT = REVISION.add_columns(PersonRow.box).where(
    PersonRow.id == bindparam("person"), RevisionRow.number == PersonRow.revision
)
ONE_REVISION = REVISION.where(PersonRow.id == bindparam("person"), RevisionRow.number == bindparam("number"))
ALL_REVISIONS = REVISION.where(PersonRow.id == bindparam("person")).order_by(RevisionRow.number.desc())
DRAFTS = (
    select(*DraftRow.table().columns)
    .where(DraftRow.account == bindparam("account"))
    .order_by(DraftRow.saved.desc(), DraftRow.id.desc())
)
SETTING = select(SettingRow.value).where(SettingRow.name == bindparam("name"))
STREETS = (
    select(func.max(PersonRow.street))
    .where(PersonRow.street != "")
    .group_by(PersonRow.street_key)
    .order_by(func.count().desc(), func.max(PersonRow.street))
)

_ACTIVE_CODE = and_(CodeRow.box == PersonRow.box, CodeRow.state == CodeState.ACTIVE.value)
SUMMARY: AnySelect = select(
    PersonRow.id,
    PersonRow.box,
    CodeRow.code,
    PersonRow.surname,
    PersonRow.given_names,
    PersonRow.birth,
    PersonRow.street,
    PersonRow.building,
    PersonRow.flat,
    PersonRow.town,
    PersonRow.status,
    PersonRow.revision,
    PersonRow.saved,
    PersonRow.next_review,
    PersonRow.alerts,
    PersonRow.unconfirmed_alerts,
    PersonRow.printed_revision,
).outerjoin(CodeRow, _ACTIVE_CODE)
SUMMARIES = SUMMARY.where(PersonRow.id.in_(bindparam("people", expanding=True)))

_ORDERS: dict[PeopleOrder, tuple[ColumnElement[Any], ...]] = {
    PeopleOrder.NAME: (PersonRow.surname_key.expression, PersonRow.given_key.expression),
    PeopleOrder.ADDRESS: (
        PersonRow.street_key.expression,
        func.length(PersonRow.building_key),
        PersonRow.building_key.expression,
        func.length(PersonRow.flat_key),
        PersonRow.flat_key.expression,
    ),
    PeopleOrder.NEXT_REVIEW: (PersonRow.next_review.is_(None), PersonRow.next_review.expression),
    PeopleOrder.SAVED: (PersonRow.saved.expression,),
    PeopleOrder.CODE: (CodeRow.code.expression,),
}
STALE = PersonRow.printed_revision < PersonRow.revision


def people(wanted: PeopleFilter, limit: int, offset: int) -> AnySelect:
    """A page of the list of people."""
    columns = (*_ORDERS[wanted.order], PersonRow.row.expression)
    order = [column.desc() if wanted.descending else column for column in columns]
    return SUMMARY.where(*_conditions(wanted)).order_by(*order).limit(limit).offset(offset)


def people_count(wanted: PeopleFilter) -> Select[int]:
    """How many people the filter lets through."""
    return select(func.count()).select_from(PersonRow).where(*_conditions(wanted))


def figures(today: Any) -> AnySelect:
    """All counts of people for the start page in one pass."""
    active = PersonRow.status == Status.ACTIVE.value

    def count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count().filter(active, *conditions)

    return select(
        func.count().label("people"),
        count().label("active"),
        count(PersonRow.next_review <= today).label("due"),
        count(STALE).label("stale_paper"),
        count(PersonRow.printed_revision.is_(None)).label("never_printed"),
        count(PersonRow.unconfirmed_alerts > 0).label("unconfirmed_alerts"),
    ).select_from(PersonRow)


def _conditions(wanted: PeopleFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.text.strip():
        found.append(_text(wanted.text))
    if wanted.status is not None:
        found.append(PersonRow.status == wanted.status.value)
    if wanted.alert is not None:
        found.append(PersonRow.alerts.contains(alert_token(wanted.alert), autoescape=True))
    if wanted.due_before is not None:
        found.append(PersonRow.next_review < wanted.due_before)
    if wanted.stale_paper:
        found.append(STALE)
    if wanted.never_printed:
        found.append(PersonRow.printed_revision.is_(None))
    if wanted.unconfirmed_alerts:
        found.append(PersonRow.unconfirmed_alerts > 0)
    return found


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
