"""What a file tells, put into the registry's tables with the ids and times that it has: the port `ArchiveWriter`."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from lifebox.domain.archive import (
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
    KeptStone,
)
from lifebox.domain.card import Revision
from lifebox.domain.disclosure import Disclosure
from lifebox.domain.errors import UnreadableFile
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.values import Value
from lifebox.registry import rows
from lifebox.registry.archive import ArchiveBook, Ask
from lifebox.registry.card_index import CardIndex
from lifebox.registry.disclosures import Disclosures
from lifebox.registry.index import index
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import (
    AttachmentRow,
    Base,
    BoxRow,
    BundlePersonRow,
    BundleRow,
    CodeRow,
    ExerciseRow,
    MergeRow,
    PersonRow,
    PrintJobRow,
    PrintRow,
    RegisterRow,
    TombstoneRow,
)

_ROW = select(PersonRow.row).where(PersonRow.id == bindparam("person"))
_PRINTED = select(PersonRow.printed_revision).where(PersonRow.id == bindparam("person"))
_CODE = select(CodeRow.code).where(CodeRow.code == bindparam("code"))
NO_KEY = b""
"""The log key of a bundle that another registry made: its log cannot be opened here."""


class ArchiveKeeper(ArchiveBook):
    """Writes within the writer's transaction. `add_revision` stores one under a row with its digest."""

    def __init__(
        self,
        ask: Ask,
        audit_key: bytes,
        with_doubles: Callable[[PersonId], list[UUID]],
        ledger: Ledger,
        card_index: CardIndex,
        disclosures: Disclosures,
        new_row: Callable[[], int],
        add_revision: Callable[[int, Revision], None],
    ) -> None:
        super().__init__(ask, audit_key, with_doubles)
        self._ledger, self._card_index, self._disclosures = ledger, card_index, disclosures
        self._new_row, self._add_revision = new_row, add_revision

    def put(self, item: Value) -> bool:
        match item:
            case KeptDisclosure():
                return self._disclosures.bring_in(_disclosure(item), replace=False) is True
            case KeptPrint():
                return self._put_print(item)
            case KeptBundle():
                return self._put_bundle(item)
        kind, values = _row_of(item, self._audit_key)
        return self._insert(kind, values)

    def put_box(self, box: KeptBox) -> None:
        self._ledger.insert(BoxRow.table(), {"id": box.id, "handed_over": str(box.handed_over or "")})

    def put_code(self, code: KeptCode, box: BoxId | None) -> None:
        values = {"state": code.state.value, "box": box}
        if self._found(_CODE, code=str(code.code)):
            self._ledger.update(CodeRow.table(), {"code": str(code.code)}, values)
        else:
            self._ledger.insert(CodeRow.table(), {"code": str(code.code), "issued": code.issued, **values})

    def put_person(self, person: KeptPerson) -> None:
        row, indexed = self._new_row(), index(person.card)
        newest = person.revisions[-1]
        values = {
            "row": row,
            "id": person.id,
            "box": person.box,
            "revision": newest.number,
            "saved": newest.saved,
            "added": person.revisions[0].saved,
            "printed_revision": person.printed_revision,
            "merged_into": person.merged_into,
        }
        self._ledger.insert(PersonRow.table(), {**values, **indexed.columns.values()})
        self._add_revisions(row, person, 0)
        self._card_index.add(row, indexed)

    def extend(self, person: KeptPerson, known: int) -> None:
        row = int(self._found(_ROW, person=person.id)[0])
        before, after = index(person.revisions[known - 1].card), index(person.card)
        newest = person.revisions[-1]
        self._add_revisions(row, person, known)
        columns = {"revision": newest.number, "saved": newest.saved, **after.columns.values()}
        self._ledger.update(PersonRow.table(), {"row": row}, columns)
        self._card_index.change(row, before, after)

    def raise_printed(self, person: PersonId, revision: int) -> None:
        found = self._found(_PRINTED, person=person)
        if found is not None and (found[0] is None or found[0] < revision):
            self._ledger.update(PersonRow.table(), {"id": person}, {"printed_revision": revision})

    def _add_revisions(self, row: int, person: KeptPerson, known: int) -> None:
        for one in person.revisions[known:]:
            told = {name: getattr(one, name) for name in type(one).model_fields}
            self._add_revision(row, Revision(person.id, **told))

    def _put_print(self, made: KeptPrint) -> bool:
        values = {**_values(made), "kind": made.kind.value, "code": str(made.code) if made.code else None}
        if self._insert(PrintRow, values):
            return True
        if made.collected is not None:
            self._ledger.update(PrintRow.table(), {"id": made.id, "collected": None}, {"collected": made.collected})
        return False

    def _put_bundle(self, made: KeptBundle) -> bool:
        values = _values(made)
        people = values.pop("people")
        values |= {
            "recipients": json.dumps(made.recipients, ensure_ascii=False),
            "people": values.pop("count"),
            "log_key": NO_KEY,
        }
        if not self._insert(BundleRow, values):
            return False
        for person in dict.fromkeys(people):
            self._ledger.insert(BundlePersonRow.table(), {"bundle": made.id, "person": person})
        return True

    def _insert(self, kind: type[Base], values: Mapping[str, Any]) -> bool:
        table = kind.table()
        (key,) = table.primary_key.columns
        if self._found(select(key).where(key == bindparam("key")), key=values[key.name]):
            return False
        self._ledger.insert(table, values)
        return True

    def _found(self, statement: Any, **params: Any) -> Any:
        return next(iter(self._ask(statement, params)), None)


def _values(item: Value) -> dict[str, Any]:
    return {name: getattr(item, name) for name in type(item).model_fields}


def _row_of(item: Value, audit_key: bytes) -> tuple[type[Base], dict[str, Any]]:
    """The table of an item, and its columns."""
    values = _values(item)
    match item:
        case KeptAttachment():
            return AttachmentRow, _attachment(item, values, audit_key)
        case KeptMerge():
            moved = {
                "codes": [[str(one.code), one.state.value, one.box.hex] for one in item.codes],
                "attachments": [one.hex for one in item.attachments],
                "to": item.to.hex,
            }
            names = ("gone", "survivor", "before", "revision", "box")
            return MergeRow, {**{name: values[name] for name in names}, "moved": json.dumps(moved)}
        case KeptLayout():
            return PrintJobRow, {"id": item.job, "layout": item.layout}
        case KeptStone():
            return TombstoneRow, values
        case KeptEntry():
            return RegisterRow, {**values, "kind": item.kind.value}
        case KeptExercise():
            return ExerciseRow, values
    raise TypeError(type(item).__name__)


def _attachment(item: KeptAttachment, values: dict[str, Any], audit_key: bytes) -> dict[str, Any]:
    try:
        content = base64.b64decode(item.content, validate=True)
    except binascii.Error:
        raise UnreadableFile(path="attachments", detail="json") from None
    digest = rows.attachment_digest(audit_key, item.id, item.media_type, content)
    return {**values, "content": content, "digest": digest}


def _disclosure(item: KeptDisclosure) -> Disclosure:
    return Disclosure(**_values(item))
