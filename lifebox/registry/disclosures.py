"""Disclosures: writing them, and the statements of their list.

Of a note the service and the folded words are kept in columns of their own, so that a hundred thousand are filtered
without one document being read.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, String, and_, bindparam, select, true, type_coerce
from sqlalchemy import or_ as any_of
from sqlalchemy import update as change_rows

from lifebox.domain.access import Actor
from lifebox.domain.disclosure import (
    Addition,
    Disclosure,
    DisclosureFilter,
    DisclosureNote,
    Service,
    changed_fields,
    completed,
)
from lifebox.domain.errors import NotFound
from lifebox.domain.folding import words
from lifebox.domain.ids import AccountId, DisclosureId, PersonId, new_disclosure_id
from lifebox.domain.ports import Clock
from lifebox.domain.values import Value, canonical_json
from lifebox.registry import listing
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import DisclosureRow, PersonRow, TombstoneRow
from lifebox.registry.statements import LISTED

COLUMNS = select(*DisclosureRow.table().columns)
NEWEST_FIRST = (DisclosureRow.opened.desc(), DisclosureRow.id.desc())
BY_ID = COLUMNS.where(DisclosureRow.id.in_(bindparam("ids", expanding=True)))
LOGINS = select(DisclosureRow.login).distinct()
SURVIVORS = select(PersonRow.id, PersonRow.merged_into).where(
    PersonRow.id.in_(bindparam("people", expanding=True)), PersonRow.merged_into.is_not(None)
)
_ONE = COLUMNS.where(DisclosureRow.id == bindparam("disclosure"))
_KNOWN = select(PersonRow.id).where(PersonRow.id == bindparam("person"))
_ERASED = select(TombstoneRow.person).where(TombstoneRow.person == bindparam("person"))
_SEARCHED = ("caller", "call_back", "incident", "purpose", "remark")
_CHUNK = 5_000
_AFTER = COLUMNS.where(DisclosureRow.id > bindparam("after")).order_by(DisclosureRow.id).limit(_CHUNK)
_FILL = change_rows(DisclosureRow).where(DisclosureRow.id == bindparam("at"))

Ask = Callable[..., Sequence[Row[Any]]]


class Disclosures:
    """Writes them within the writer's transaction."""

    def __init__(self, ask: Ask, ledger: Ledger, actor: Actor, clock: Clock) -> None:
        self._ask, self._ledger, self._actor, self._clock = ask, ledger, actor, clock

    def begin(
        self, person: PersonId, revision: int, disclosure: DisclosureId | None, opened: datetime | None
    ) -> DisclosureId:
        """A further one. Somebody who was erased meanwhile was read aloud all the same.

        One that is known stays: whoever logged in meanwhile wrote down what was announced.
        """
        if disclosure and self._ask(_ONE, {"disclosure": disclosure}):
            return disclosure
        if not self._ask(_KNOWN, {"person": person}) and not self._ask(_ERASED, {"person": person}):
            raise NotFound(what="person")
        made = disclosure or new_disclosure_id()
        values = {
            "id": made,
            "person": person,
            "revision": revision,
            "opened": opened or self._clock.now(),
            "account": self._actor.account,
            "login": self._actor.login,
            **_columns(DisclosureNote(), ()),
        }
        self._ledger.insert(DisclosureRow.table(), values)
        return made

    def change(self, disclosure: DisclosureId, note: DisclosureNote, closed: datetime | None) -> None:
        """Write down what is known by now. Of one that was closed the note stays, and so does its time."""
        found = self._ask(_ONE, {"disclosure": disclosure})
        if not found:
            raise NotFound(what="disclosure")
        before = disclosure_of(found[0])
        if before.closed is None:
            changes: dict[str, Any] = _columns(note, ())
            if closed is not None:
                changes["closed"] = max(closed, before.opened)
        else:
            fields = changed_fields(before.told, note)
            if not fields:
                return
            added = Addition(
                at=self._clock.now(), account=self._actor.account, login=self._actor.login, fields=fields, note=note
            )
            changes = _columns(before.note, (*before.additions, added))
        self._ledger.update(DisclosureRow.table(), {"id": disclosure}, changes)

    def bring_in(self, told: Disclosure, *, replace: bool) -> bool | None:
        """One that a look-up bundle tells of: true where it is new, false where more is known of it now, else None."""
        found = self._ask(_ONE, {"disclosure": told.id})
        known = disclosure_of(found[0]) if found else None
        if known is None:
            values = {name: getattr(told, name) for name in ("id", "person", "revision", "opened", "account", "login")}
            columns = _columns(told.note, told.additions)
            self._ledger.insert(DisclosureRow.table(), {**values, **columns, "closed": told.closed})
            return True
        if not replace or known.account != told.account or (known.note, known.closed) == (told.note, told.closed):
            return None
        changes = {**_columns(told.note, known.additions), "closed": told.closed}
        self._ledger.update(DisclosureRow.table(), {"id": told.id}, changes)
        return False


def disclosure_of(row: Row[Any]) -> Disclosure:
    """A row of `COLUMNS`."""
    return Disclosure(
        id=DisclosureId(row.id),
        person=PersonId(row.person),
        revision=row.revision,
        opened=row.opened,
        closed=row.closed,
        account=AccountId(row.account),
        login=row.login,
        note=DisclosureNote.model_validate_json(row.note),
        additions=_Additions.model_validate_json(row.additions).items if row.additions else (),
    )


def disclosure_ids(wanted: DisclosureFilter, people: Iterable[UUID]) -> Select[str | None]:
    """Ids of the list as one text, as `listing.people_ids` gives them. `people` are the person's and the doubles'."""
    conditions = list(_conditions(wanted))
    if wanted.person is not None:
        conditions.append(DisclosureRow.person.in_(list(people)))
    found = select(type_coerce(DisclosureRow.id, String)).where(*conditions).order_by(*NEWEST_FIRST)
    return listing.in_one(found)


def refill(connection: Connection) -> None:
    """Fill in the columns that follow from the notes. For a migration, after which the ledger's sum begins anew."""
    after = UUID(int=0)
    while found := connection.execute(_AFTER, {"after": after}).all():
        changed = [
            {"at": one.id, "in_service": one.note.service or "", "in_words": _words(one.told)}
            for one in map(disclosure_of, found)
        ]
        connection.execute(_FILL.values(service=bindparam("in_service"), words=bindparam("in_words")), changed)
        after = found[-1].id


def survivors(ask: Ask, people: Sequence[PersonId]) -> Mapping[PersonId, PersonId]:
    """Into whose records those of doubles among `people` went, at last."""
    into: dict[PersonId, PersonId] = {}
    asked: Sequence[PersonId] = list(dict.fromkeys(people))
    while asked:
        step = {PersonId(row.id): PersonId(row.merged_into) for row in ask(SURVIVORS, {"people": list(asked)})}
        into.update(step)
        asked = [person for person in step.values() if person not in into]
    return {person: _last(person, into) for person in people if person in into}


def _last(person: PersonId, into: Mapping[PersonId, PersonId]) -> PersonId:
    while person in into:
        person = into[person]
    return person


class _Additions(Value):
    items: tuple[Addition, ...] = ()


def _columns(note: DisclosureNote, additions: tuple[Addition, ...]) -> dict[str, Any]:
    told = completed(note, additions)
    return {
        "note": canonical_json(note).decode(),
        "additions": canonical_json(_Additions(items=additions)).decode() if additions else "",
        "service": told.service or "",
        "words": _words(told),
    }


def _words(note: DisclosureNote) -> str:
    """Folded words, a space before each, and a number written in groups also in one piece: ` 601 234 601234`."""
    pieces: list[str] = []
    for name in _SEARCHED:
        found = words(getattr(note, name))
        pieces += found
        if len(found) > 1 and all(piece.isdigit() for piece in found):
            pieces.append("".join(found))
    return "".join(f" {piece}" for piece in pieces)


def _conditions(wanted: DisclosureFilter) -> Iterable[ColumnElement[bool]]:
    if wanted.text.strip():
        yield _text(wanted.text)
    if wanted.since is not None:
        yield DisclosureRow.opened >= wanted.since
    if wanted.until is not None:
        yield DisclosureRow.opened < wanted.until
    if wanted.service is not None:
        yield DisclosureRow.service == wanted.service.value
    if wanted.login:
        yield DisclosureRow.login == wanted.login
    if wanted.account is not None:
        yield DisclosureRow.account == wanted.account
    if wanted.is_open is not None:
        yield DisclosureRow.closed.is_(None) if wanted.is_open else DisclosureRow.closed.is_not(None)
    if wanted.exercise is not None:
        exercise = DisclosureRow.service == Service.EXERCISE.value
        yield exercise if wanted.exercise else ~exercise
    if wanted.unexplained:
        yield and_(DisclosureRow.closed.is_not(None), DisclosureRow.service == "")


def _text(text: str) -> ColumnElement[bool]:
    told = and_(true(), *(DisclosureRow.words.contains(f" {word}", autoescape=True) for word in words(text)))
    person = select(PersonRow.id).where(listing.text_matches(text), LISTED)
    doubles = select(PersonRow.id).where(PersonRow.merged_into.in_(person))
    of_person = any_of(DisclosureRow.person.in_(person), DisclosureRow.person.in_(doubles))
    return any_of(told, of_person) if words(text) else of_person


__all__ = [
    "BY_ID",
    "COLUMNS",
    "LOGINS",
    "NEWEST_FIRST",
    "Disclosures",
    "disclosure_ids",
    "disclosure_of",
    "refill",
    "survivors",
]
