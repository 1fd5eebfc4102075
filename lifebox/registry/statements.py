"""The statements that a look-up runs, built once."""

from typing import Any

from sqlalchemy import Select, and_, bindparam, func, literal_column, or_, select
from sqlalchemy.orm import aliased

from lifebox.domain.boxes import CodeState
from lifebox.registry.fulltext import MATCHES, SEARCH
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
# A double that was merged into somebody is nowhere to be found.
LISTED = PersonRow.merged_into.is_(None)
PEOPLE_OF_BOX = select(PersonRow.id).where(PersonRow.box == bindparam("box"), LISTED).order_by(PersonRow.row)
BY_WORDS = (
    select(PersonRow.id, SEARCH.c.name, SEARCH.c.street, SEARCH.c.number, SEARCH.c.birth, SEARCH.c.town)
    .join_from(SEARCH, PersonRow, PersonRow.row == SEARCH.c.rowid)
    .where(MATCHES(bindparam("query")), LISTED)
    .limit(bindparam("limit"))
)
PEOPLE_AT = select(PersonRow.id).where(
    PersonRow.street_key == bindparam("street_key"),
    PersonRow.building_key == bindparam("building_key"),
    PersonRow.flat_key == bindparam("flat_key"),
    LISTED,
)
PEOPLE_NAMED = select(PersonRow.id).where(
    PersonRow.surname_key == bindparam("surname_key"), PersonRow.given_key == bindparam("given_key"), LISTED
)
PERSON = select(PersonRow.row, PersonRow.id, PersonRow.box, PersonRow.revision).where(
    PersonRow.id == bindparam("person")
)
REVISION = select(*RevisionRow.table().columns, PersonRow.id).join(PersonRow, PersonRow.row == RevisionRow.person)
CURRENT = REVISION.add_columns(PersonRow.box, PersonRow.merged_into).where(
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
    .where(PersonRow.street != "", LISTED)
    .group_by(literal_column("+person.street_key"))  # along the column's index it would fetch the rows one by one
    .order_by(func.count().desc(), func.max(PersonRow.street))
)
WORKERS = select(PersonRow.worker).where(PersonRow.worker != "", LISTED).distinct().order_by(PersonRow.worker_sort)

ACTIVE_CODE = and_(CodeRow.box == PersonRow.box, CodeRow.state == CodeState.ACTIVE.value)
_SHOWN = (
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
    PersonRow.worker,
)
SUMMARY: AnySelect = select(*_SHOWN).outerjoin(CodeRow, ACTIVE_CODE)
SUMMARIES = SUMMARY.where(PersonRow.id.in_(bindparam("people", expanding=True)), LISTED)
BY_PESELS = SUMMARY.where(PersonRow.pesel.in_(bindparam("pesels", expanding=True)), PersonRow.pesel != "", LISTED)
_BY_PHONE: AnySelect = (
    select(*_SHOWN, PhoneRow.of_contact)
    .select_from(PhoneRow)
    .join(PersonRow, PersonRow.row == PhoneRow.person)
    .outerjoin(CodeRow, ACTIVE_CODE)
    .where(LISTED)
)
BY_PHONES = _BY_PHONE.where(PhoneRow.digits.in_(bindparam("numbers", expanding=True)))
BY_PHONE_END = _BY_PHONE.where(
    literal_column("substr(phone.digits, -6)") == bindparam("last"), PhoneRow.digits.endswith(bindparam("digits"))
)
# The code that was asked for need not be the one that leads to the box now.
_ASKED = aliased(CodeRow, name="asked")
_BY_CODE: AnySelect = (
    select(*_SHOWN, _ASKED.state.label("state"))
    .select_from(_ASKED)
    .outerjoin(PersonRow, and_(PersonRow.box == _ASKED.box, LISTED))
    .outerjoin(CodeRow, ACTIVE_CODE)
    .where(_ASKED.box.is_not(None))
    .order_by(PersonRow.row)
)
BY_CODES = _BY_CODE.where(_ASKED.code.in_(bindparam("codes", expanding=True)))
# "~" sorts behind every character of a code. The second expression is that of the index.
BY_CODE_PART = _BY_CODE.where(
    or_(
        _ASKED.code.between(bindparam("part"), bindparam("behind")),
        literal_column("substr(asked.code, 5)").between(bindparam("part"), bindparam("behind")),
    )
)
