"""Writing: the port `RegistryWriter` inside one transaction, which `store.Store` begins and ends."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Executable, Result, bindparam, func, select

from lifebox.domain.access import Action, Actor
from lifebox.domain.audit import AuditEntry
from lifebox.domain.boxes import Box, CodeState, PrintKind, PrintRecord
from lifebox.domain.card import Card, Revision, changed_paths, require_savable
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import Disclosure, DisclosureNote
from lifebox.domain.errors import Conflict, InvalidInput, NotFound, RecordMerged
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.ids import (
    AttachmentId,
    BoxId,
    DisclosureId,
    DraftId,
    PersonId,
    PrintId,
    PrintJobId,
    RegisterId,
    new_attachment_id,
    new_box_id,
    new_person_id,
)
from lifebox.domain.merges import Merge
from lifebox.domain.ports import Clock
from lifebox.domain.register import RegisterEntry
from lifebox.domain.search import SearchField
from lifebox.domain.values import canonical_json
from lifebox.registry import attachments as attached
from lifebox.registry import audit_chain, bundles, exercises, imports, products, register, rows, statements, sweeping
from lifebox.registry.archive_writing import ArchiveKeeper
from lifebox.registry.audit_chain import Tip
from lifebox.registry.card_index import CardIndex
from lifebox.registry.codes import Codes
from lifebox.registry.disclosures import Disclosures
from lifebox.registry.errors import UnauditedWrite, database_faults
from lifebox.registry.index import index
from lifebox.registry.ledger import Ledger
from lifebox.registry.merges import Merges
from lifebox.registry.models import (
    AttachmentRow,
    BoxRow,
    DraftRow,
    PersonRow,
    PrintJobRow,
    PrintRow,
    RevisionRow,
    TombstoneRow,
    WordRow,
)
from lifebox.registry.settings_keeper import SettingsKeeper
from lifebox.registry.vocabulary import Vocabulary

_NEXT_ROW = select(func.coalesce(func.max(PersonRow.row), 0) + 1)
_WORDS = select(WordRow.word).where(WordRow.field == bindparam("in_field")).order_by(WordRow.id)


class Writer(SettingsKeeper):
    """One write transaction of `actor`. Its reads see what it wrote."""

    def __init__(
        self, connection: Connection, audit_key: bytes, vocabulary: Vocabulary, actor: Actor, clock: Clock, before: Tip
    ) -> None:
        super().__init__(connection, audit_key, vocabulary)
        self._actor = actor
        self._clock = clock
        self._before = before
        self._entries: list[AuditEntry] = []
        self._ledger = Ledger(connection, audit_key, before.tally)
        self._index = CardIndex(connection, self._ledger)
        self._merges = Merges(self, connection, self._ledger)
        self._codes = Codes(self, connection, self._ledger, clock)
        self._disclosures = Disclosures(self._all, self._ledger, actor, clock)
        self._next_row: int | None = None
        self._new_boxes: set[BoxId] = set()

    def finish(self) -> Tip:
        """Close the transaction's part of the chain. Raises `UnauditedWrite` where nothing was audited."""
        if not self._entries:
            raise UnauditedWrite
        with database_faults():
            self._flush()
            return audit_chain.append(
                self._connection, self._audit_key, self._before, self._entries, self._ledger.tally
            )

    def audit(
        self,
        action: Action,
        subject: UUID | None = None,
        fields: Sequence[str] = (),
        facts: Sequence[tuple[str, str]] = (),
    ) -> None:
        actor = self._actor
        now = self._clock.now()
        # The sequence is given when the transaction ends.
        self._entries.append(AuditEntry(0, now, actor.login, actor.role, action, subject, tuple(fields), tuple(facts)))

    # Boxes and codes

    def add_box(self, code: BoxCode | None = None, handed_over: PartialDate | None = None) -> Box:
        box = new_box_id()
        with database_faults():
            self._ledger.insert(BoxRow.table(), {"id": box, "handed_over": str(handed_over or "")})
            record = self._codes.add(CodeState.ACTIVE, box) if code is None else self._codes.bind(code, box)
        self._new_boxes.add(box)
        return Box(box, (record,), (), handed_over)

    def issue_codes(self, count: int) -> tuple[BoxCode, ...]:
        with database_faults():
            return tuple(self._codes.add(CodeState.UNASSIGNED, None).code for _ in range(count))

    def replace_code(self, box: BoxId) -> BoxCode:
        self._require_box(box)
        with database_faults():
            return self._codes.replace(box).code

    def bind_code(self, box: BoxId, code: BoxCode) -> None:
        self._require_box(box)
        with database_faults():
            self._codes.change(code, box)

    def withdraw_code(self, code: BoxCode) -> None:
        with database_faults():
            self._codes.withdraw(code)

    def set_handed_over(self, box: BoxId, on: PartialDate | None) -> None:
        self._require_box(box)
        with database_faults():
            self._ledger.update(BoxRow.table(), {"id": box}, {"handed_over": str(on or "")})

    # People

    def add_person(self, box: BoxId, card: Card, comment: str = "") -> Revision:
        require_savable(card)
        self._require_box(box)
        person = new_person_id()
        with database_faults():
            row = self._new_row()
            revision = self._revision(person, 1, card, (), comment)
            indexed = index(card)
            values = {"row": row, "id": person, "box": box, "revision": 1, "saved": revision.saved}
            self._ledger.insert(PersonRow.table(), {**values, "added": revision.saved, **indexed.columns.values()})
            self._insert_revision(row, revision)
            self._index.add(row, indexed)
        return revision

    def save_card(self, person: PersonId, card: Card, base: int, comment: str = "") -> Revision:
        require_savable(card)
        record = self.person(person)
        if record.merged_into is not None:
            raise RecordMerged
        newest = record.revision
        if base != newest.number:
            raise Conflict(base=base, current=newest.number)
        if canonical_json(card) == canonical_json(newest.card):
            return newest
        revision = self._revision(person, newest.number + 1, card, changed_paths(newest.card, card), comment)
        before, after = index(newest.card), index(card)
        row = self._row_of(person)
        with database_faults():
            self._insert_revision(row, revision)
            old, new = before.columns.values(), after.columns.values()
            # An index is written anew for every column that is named, changed or not.
            changed = {name: value for name, value in new.items() if value != old[name]}
            columns = {"revision": revision.number, "saved": revision.saved, **changed}
            self._ledger.update(PersonRow.table(), {"row": row}, columns)
            self._index.change(row, before, after)
        return revision

    def move_to_box(self, person: PersonId, box: BoxId) -> None:
        self._require_box(box)
        row = self._row_of(person)
        with database_faults():
            self._ledger.update(PersonRow.table(), {"row": row}, {"box": box})

    def set_merged(self, person: PersonId, into: PersonId | None) -> None:
        row = self._row_of(person)
        if into is not None and (into == person or self.person(into).merged_into is not None):
            raise InvalidInput(what="merge")
        with database_faults():
            self._ledger.update(PersonRow.table(), {"row": row}, {"merged_into": into})

    def merge_people(self, done: Merge, box: BoxId) -> None:
        with database_faults():
            self._merges.merge(done, box)

    def undo_merge(self, gone: PersonId) -> Merge:
        with database_faults():
            return self._merges.undo(gone)

    def erase_person(self, person: PersonId) -> None:
        """Erase the record with all revisions, drafts and attachments, and the doubles that were merged into it; a
        tombstone without personal data stays. The lists of imports that were interrupted go too, for nobody can tell
        whom they name.

        Prints stay, for the paper has to be collected, and disclosures, which must be accounted for.
        """
        for double in self._all(select(PersonRow.id).where(PersonRow.merged_into == person)):
            self.erase_person(PersonId(double.id))
        record, row = self.person(person), self._row_of(person)
        with database_faults():
            self._index.remove(row, index(record.card))
            self._merges.forget(person)
            self._ledger.delete(RevisionRow.table(), {"person": row})
            self._ledger.delete(DraftRow.table(), {"person": person})
            self._ledger.delete(AttachmentRow.table(), {"person": person})
            self._ledger.delete(PersonRow.table(), {"row": row})
            stone = {"person": person, "box": record.box, "erased": self._clock.now()}
            self._ledger.insert(TombstoneRow.table(), stone)
            self.imports.close_lists()
            sweeping.announce(self._connection)

    # Paper, disclosures, drafts, attachments

    def record_print(self, made: PrintRecord) -> None:
        values = {name: getattr(made, name) for name in PrintRecord.__slots__}
        values.update(kind=made.kind.value, code=str(made.code) if made.code else None)
        with database_faults():
            self._ledger.insert(PrintRow.table(), values)
        if made.kind is PrintKind.CARD and made.person is not None and made.revision is not None:
            self._note_printed(made.person, made.revision)

    def set_collected(self, prints: Sequence[PrintId], at: datetime | None) -> None:
        with database_faults():
            for made in prints:
                self._ledger.update(PrintRow.table(), {"id": made}, {"collected": at})

    def record_layout(self, job: PrintJobId, layout: str) -> None:
        with database_faults():
            self._ledger.insert(PrintJobRow.table(), {"id": job, "layout": layout})

    def open_disclosure(
        self,
        person: PersonId,
        revision: int,
        disclosure: DisclosureId | None = None,
        opened: datetime | None = None,
    ) -> DisclosureId:
        with database_faults():
            return self._disclosures.begin(person, revision, disclosure, opened)

    def change_disclosure(
        self, disclosure: DisclosureId, note: DisclosureNote, close: bool, closed: datetime | None = None
    ) -> None:
        with database_faults():
            self._disclosures.change(disclosure, note, (closed or self._clock.now()) if close else None)

    def recover_disclosure(self, told: Disclosure) -> bool:
        with database_faults():
            return self._disclosures.bring_in(told, replace=False) is True

    @property
    def bundles(self) -> bundles.BundleKeeper:
        return bundles.BundleKeeper(self._all, self._ledger, self._disclosures)

    @property
    def imports(self) -> imports.ImportKeeper:
        return imports.ImportKeeper(self._all, self._ledger)

    @property
    def archive(self) -> ArchiveKeeper:
        given = self._stream, self._audit_key, self._with_doubles, self._ledger, self._index, self._disclosures
        return ArchiveKeeper(*given, self._new_row, self._insert_revision)

    @property
    def products(self) -> products.ProductKeeper:
        return products.ProductKeeper(self._all, self._ledger, self.set_setting)

    def add_to_register(self, new: RegisterEntry) -> None:
        with database_faults():
            register.add(self._ledger, new)

    def settle_in_register(self, entry: RegisterId, done: datetime | None, outcome: str) -> None:
        with database_faults():
            register.settle(self._ledger, entry, done, outcome)

    def add_exercise(self, done: ExerciseResult) -> None:
        exercises.add(self._ledger, done)

    def save_draft(self, draft: DraftId, person: PersonId | None, base: int | None, card: Card) -> None:
        values = {
            "id": draft,
            "account": self._actor.account,
            "person": person,
            "base": base,
            "card": canonical_json(card),
            "saved": self._clock.now(),
        }
        with database_faults():
            self._ledger.delete(DraftRow.table(), {"id": draft})
            self._ledger.insert(DraftRow.table(), values)

    def drop_draft(self, draft: DraftId) -> None:
        with database_faults():
            self._ledger.delete(DraftRow.table(), {"id": draft})

    def add_attachment(
        self, person: PersonId | None, media_type: str, content: bytes, *, name: str = "", kind: str = ""
    ) -> AttachmentId:
        attachment = new_attachment_id()
        values = {
            "id": attachment,
            "person": person,
            "media_type": media_type,
            "content": content,
            "digest": rows.attachment_digest(self._audit_key, attachment, media_type, content),
            "name": name,
            "kind": kind,
            "added": self._clock.now(),
        }
        with database_faults():
            self._ledger.insert(AttachmentRow.table(), values)
        return attachment

    def adopt_attachments(self, person: PersonId, attachments: Collection[AttachmentId]) -> None:
        found = self._all(attached.OTHERS, {"ids": list(attachments), "person": person}) if attachments else ()
        with database_faults():
            for row in found:
                self._ledger.update(AttachmentRow.table(), {"id": row.id}, {"person": person})

    def drop_unused_attachments(self, person: PersonId | None, before: datetime) -> int:
        def cards() -> Iterator[bytes]:
            for row in (*self._all(attached.REVISIONS, {"person": person}), *self._all(attached.DRAFTS)):
                yield row.card

        gone = attached.unused(self.attachments(person), before, cards())
        with database_faults():
            for attachment in gone:
                self._ledger.delete(AttachmentRow.table(), {"id": attachment})
        return len(gone)

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        """Read anew: what is written here may yet be rolled back, and the cache is everybody's."""
        return tuple(row.word for row in self._all(_WORDS, {"in_field": field.value}))

    def _require_box(self, box: BoxId) -> None:
        if box not in self._new_boxes and self._first(statements.BOX, {"box": box}) is None:
            raise NotFound(what="box")

    def _row_of(self, person: PersonId) -> int:
        found = self._first(statements.PERSON, {"person": person})
        if found is None:
            raise NotFound(what="person")
        return int(found.row)

    def _new_row(self) -> int:
        row: int = self._next_row or self._scalar(_NEXT_ROW)
        self._next_row = row + 1
        return row

    def _revision(self, person: PersonId, number: int, card: Card, changed: tuple[str, ...], comment: str) -> Revision:
        now, actor = self._clock.now(), self._actor
        return Revision(person, number, now, actor.account, actor.login, changed, comment, card)

    def _insert_revision(self, row: int, revision: Revision) -> None:
        values = {
            "person": row,
            "number": revision.number,
            "saved": revision.saved,
            "author": revision.author,
            "author_name": revision.author_name,
            "changed": json.dumps(revision.changed),
            "comment": revision.comment,
            "card": canonical_json(revision.card),
        }
        digest = rows.revision_digest(self._audit_key, revision.person, values)
        self._ledger.insert(RevisionRow.table(), {**values, "digest": digest})

    def _note_printed(self, person: PersonId, revision: int) -> None:
        found = self._first(select(PersonRow.printed_revision).where(PersonRow.id == person))
        if found is not None and (found[0] is None or found[0] < revision):
            with database_faults():
                self._ledger.update(PersonRow.table(), {"id": person}, {"printed_revision": revision})

    def _people(self, statement: Executable, params: Mapping[str, Any]) -> tuple[PersonId, ...]:
        # An import asks this for each row of its list. Only a waiting row with these values changes the answer;
        # writing all that waits each time took most of the import.
        if self._ledger.waits(PersonRow.table(), params):
            self._flush()
        with database_faults():
            return tuple(PersonId(row[0]) for row in super()._execute(statement, params))

    def _execute(self, statement: Executable, params: Mapping[str, Any] | None) -> Result[*tuple[Any, ...]]:
        self._flush()
        return super()._execute(statement, params)

    def _flush(self) -> None:
        self._ledger.flush()
        self._index.flush()
