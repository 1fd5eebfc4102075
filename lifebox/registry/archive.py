"""Everything the registry holds, item by item, out of its tables and into them: the port `ArchiveReader`.

A section is read with one statement, whose rows arrive as they are asked for. See `archive_writing` for the other way.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, Row, bindparam, exists, select

from lifebox.domain.archive import (
    ArchiveSection,
    KeptAttachment,
    KeptBox,
    KeptBundle,
    KeptCode,
    KeptDisclosure,
    KeptEntry,
    KeptExercise,
    KeptLayout,
    KeptMerge,
    KeptPerson,
    KeptPrint,
    KeptRevision,
    KeptStone,
    MovedCode,
)
from lifebox.domain.ids import AttachmentId, BoxId, PersonId
from lifebox.domain.values import Value
from lifebox.registry import rows
from lifebox.registry.disclosures import disclosure_of
from lifebox.registry.models import (
    AttachmentRow,
    BoxRow,
    BundlePersonRow,
    BundleRow,
    CodeRow,
    DisclosureRow,
    ExerciseRow,
    MergeRow,
    PersonRow,
    PrintJobRow,
    PrintRow,
    RegisterRow,
    RevisionRow,
    TombstoneRow,
)

_AT_ONCE = 500
_KNOWN_BOX = select(exists().where(BoxRow.id.is_not(None)))
_KNOWN_STONE = select(exists().where(TombstoneRow.person.is_not(None)))
_ERASED = select(TombstoneRow.person).where(TombstoneRow.person == bindparam("person"))
_HISTORY = (
    select(
        *RevisionRow.table().columns,
        PersonRow.id,
        PersonRow.box,
        PersonRow.merged_into,
        PersonRow.printed_revision,
    )
    .join(PersonRow, PersonRow.row == RevisionRow.person)
    .order_by(RevisionRow.person, RevisionRow.number)
)
_ONE_HISTORY = _HISTORY.where(PersonRow.id == bindparam("person"))

Ask = Callable[[Executable, dict[str, Any] | None], Iterable[Row[Any]]]


class ArchiveBook:
    """Reads within a transaction."""

    def __init__(self, ask: Ask, audit_key: bytes, with_doubles: Callable[[PersonId], list[UUID]]) -> None:
        self._ask, self._audit_key, self._with_doubles = ask, audit_key, with_doubles

    def items(self, section: ArchiveSection, of: PersonId | None = None) -> Iterator[Value]:
        people = None if of is None else self._with_doubles(of)
        made: dict[ArchiveSection, Callable[[list[UUID] | None], Iterator[Value]]] = {
            ArchiveSection.BOXES: self._boxes,
            ArchiveSection.CODES: self._codes,
            ArchiveSection.PEOPLE: self._people,
            ArchiveSection.ATTACHMENTS: self._attachments,
            ArchiveSection.MERGES: partial(self._plain, MergeRow, MergeRow.gone, (MergeRow.gone,), _merge),
            ArchiveSection.PRINTS: partial(
                self._plain, PrintRow, PrintRow.person, (PrintRow.printed, PrintRow.id), _print
            ),
            ArchiveSection.LAYOUTS: partial(self._plain, PrintJobRow, None, (PrintJobRow.id,), _layout),
            ArchiveSection.DISCLOSURES: partial(
                self._plain, DisclosureRow, DisclosureRow.person, (DisclosureRow.opened, DisclosureRow.id), _disclosure
            ),
            ArchiveSection.BUNDLES: self._bundles,
            ArchiveSection.ERASED: partial(self._plain, TombstoneRow, None, (TombstoneRow.person,), _stone),
            ArchiveSection.REQUESTS: partial(
                self._plain, RegisterRow, RegisterRow.person, (RegisterRow.received, RegisterRow.id), _entry
            ),
            ArchiveSection.EXERCISES: partial(
                self._plain, ExerciseRow, None, (ExerciseRow.at, ExerciseRow.id), _exercise
            ),
            ArchiveSection.ACCESS_LOG: lambda _people: iter(()),
        }
        return made[section](people)

    def is_empty(self) -> bool:
        return not any(row[0] for known in (_KNOWN_BOX, _KNOWN_STONE) for row in self._ask(known, None))

    def history(self, person: PersonId) -> KeptPerson | None:
        found = list(self._ask(_ONE_HISTORY, {"person": person}))
        return self._person(found) if found else None

    def was_erased(self, person: PersonId) -> bool:
        return bool(list(self._ask(_ERASED, {"person": person})))

    def _stream(self, statement: Executable) -> Iterator[Row[Any]]:
        yield from self._ask(statement.execution_options(yield_per=_AT_ONCE), None)

    def _plain(
        self, table: Any, person: Any, order: tuple[Any, ...], make: Callable[[Row[Any]], Value], of: list[UUID] | None
    ) -> Iterator[Value]:
        """A table whose rows are items; `person` is the column that says whose one is, None of what is nobody's."""
        if of is not None and person is None:
            return
        wanted = select(*table.table().columns).order_by(*order)
        for row in self._stream(wanted if of is None else wanted.where(person.in_(of))):
            yield make(row)

    def _boxes(self, of: list[UUID] | None) -> Iterator[Value]:
        wanted = select(BoxRow.id, BoxRow.handed_over).order_by(BoxRow.id)
        if of is not None:
            wanted = wanted.where(BoxRow.id.in_(select(PersonRow.box).where(PersonRow.id.in_(of))))
        codes = (
            select(*CodeRow.table().columns)
            .where(CodeRow.box.is_not(None))
            .order_by(CodeRow.box, CodeRow.issued, CodeRow.code)
        )
        by_box = groupby(self._stream(codes), key=attrgetter("box"))
        of_box = next(by_box, None)
        for row in self._stream(wanted):
            # Both come in the order of the box; codes of boxes that are not wanted are passed over.
            while of_box is not None and of_box[0] < row.id:
                of_box = next(by_box, None)
            found = of_box[1] if of_box is not None and of_box[0] == row.id else ()
            kept = tuple(map(_code, found))
            yield KeptBox(id=row.id, handed_over=rows.partial_date(row.handed_over), codes=kept)

    def _codes(self, of: list[UUID] | None) -> Iterator[Value]:
        if of is None:
            wanted = select(*CodeRow.table().columns).where(CodeRow.box.is_(None))
            yield from map(_code, self._stream(wanted.order_by(CodeRow.issued, CodeRow.code)))

    def _people(self, of: list[UUID] | None) -> Iterator[Value]:
        wanted = _HISTORY if of is None else _HISTORY.where(PersonRow.id.in_(of))
        for _row, found in groupby(self._stream(wanted), key=attrgetter("person")):
            yield self._person(found)

    def _person(self, found: Iterable[Row[Any]]) -> KeptPerson:
        revisions = []
        for row in found:
            told = rows.revision(self._audit_key, row)
            revisions.append(KeptRevision.model_construct(**{name: getattr(told, name) for name in _REVISION}))
        return KeptPerson.model_construct(
            id=PersonId(row.id),
            box=BoxId(row.box),
            merged_into=PersonId(row.merged_into) if row.merged_into else None,
            printed_revision=row.printed_revision,
            revisions=tuple(revisions),
        )

    def _attachments(self, of: list[UUID] | None) -> Iterator[Value]:
        table = AttachmentRow.table()
        wanted = select(table).where(table.c.person.is_not(None)).order_by(table.c.id)
        if of is not None:
            wanted = wanted.where(table.c.person.in_(of))
        for row in self._ask(wanted.execution_options(yield_per=1), None):
            rows.require_attachment(self._audit_key, row)
            content = base64.b64encode(row.content).decode("ascii")
            told = {name: getattr(row, name) for name in ("id", "person", "kind", "name", "media_type", "added")}
            yield KeptAttachment.model_construct(**told, content=content)

    def _bundles(self, of: list[UUID] | None) -> Iterator[Value]:
        member = select(BundlePersonRow.bundle, BundlePersonRow.person).order_by(BundlePersonRow.person)
        wanted = select(*BundleRow.table().columns).order_by(BundleRow.created, BundleRow.id)
        if of is not None:
            member = member.where(BundlePersonRow.person.in_(of))
            inside = select(BundlePersonRow.bundle).where(BundlePersonRow.person.in_(of))
            wanted = wanted.where(BundleRow.id.in_(inside))
        for row in list(self._stream(wanted)):
            people = (PersonId(one.person) for one in self._stream(member.where(BundlePersonRow.bundle == row.id)))
            names = ("id", "created", "expires", "author_name", "green", "missing", "collected", "lost")
            told = {name: getattr(row, name) for name in names}
            recipients = tuple(json.loads(row.recipients))
            yield KeptBundle(**told, recipients=recipients, count=row.people, people=tuple(people))


_REVISION = tuple(KeptRevision.model_fields)


def _code(row: Row[Any]) -> KeptCode:
    return KeptCode(code=row.code, state=row.state, issued=row.issued)


def _merge(row: Row[Any]) -> KeptMerge:
    moved = json.loads(row.moved)
    names = ("gone", "survivor", "before", "revision", "box")
    return KeptMerge(
        **{name: getattr(row, name) for name in names},
        to=BoxId(UUID(moved["to"])),
        codes=tuple(MovedCode(code=code, state=state, box=box) for code, state, box in moved["codes"]),
        attachments=tuple(AttachmentId(UUID(one)) for one in moved["attachments"]),
    )


def _print(row: Row[Any]) -> KeptPrint:
    return KeptPrint(**row._asdict())


def _layout(row: Row[Any]) -> KeptLayout:
    return KeptLayout(job=row.id, layout=row.layout)


def _disclosure(row: Row[Any]) -> KeptDisclosure:
    told = disclosure_of(row)
    return KeptDisclosure(**{name: getattr(told, name) for name in KeptDisclosure.model_fields})


def _stone(row: Row[Any]) -> KeptStone:
    return KeptStone(**row._asdict())


def _entry(row: Row[Any]) -> KeptEntry:
    return KeptEntry(**row._asdict())


def _exercise(row: Row[Any]) -> KeptExercise:
    return KeptExercise(**row._asdict())
