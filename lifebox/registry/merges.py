"""What moves when a record goes into another one, and back when that is undone. The cards are the caller's business.

The double keeps its row, revisions and box, hidden; prints and disclosures stay its own and are read through the
survivor. Codes on stickers must go on finding the person: see `Merges.merge`.
"""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Executable, Row, bindparam, select

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import ChangedSinceMerge, NotFound
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.merges import Merge
from lifebox.domain.ports import RegistryWriter
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import AttachmentRow, CodeRow, DraftRow, MergeRow, PersonRow

OF_SURVIVOR = select(*MergeRow.table().columns).where(MergeRow.survivor == bindparam("survivor"))
OF_GONE = select(*MergeRow.table().columns).where(MergeRow.gone == bindparam("gone"))
DOUBLES = select(PersonRow.id).where(PersonRow.merged_into == bindparam("person")).order_by(PersonRow.row)
_ATTACHMENTS = select(AttachmentRow.id).where(AttachmentRow.person == bindparam("person"))
_PAPER = select(PersonRow.printed_revision).where(PersonRow.id == bindparam("person"))
# The printed revision of somebody of whom only a double's card was ever printed: older than any.
_DOUBLES_PAPER = 0
_STILL_RESOLVING = (CodeState.ACTIVE, CodeState.REPLACED)


def merge_of(row: Any) -> Merge:
    """A row of `OF_SURVIVOR` or `OF_GONE`."""
    return Merge(PersonId(row.gone), PersonId(row.survivor), row.before, row.revision)


class Merges:
    """Moves rows within the writer's transaction."""

    def __init__(self, writer: RegistryWriter, connection: Connection, ledger: Ledger) -> None:
        self._writer = writer
        self._connection = connection
        self._ledger = ledger

    def merge(self, done: Merge, box: BoxId) -> None:
        """Hide the double, drop its drafts, give its attachments to the survivor and put that into `box`.

        Where nobody is left in the other box, its codes lead to `box` from now on, as replaced ones.
        """
        writer, ledger = self._writer, self._ledger
        gone, survivor = writer.person(done.gone), writer.person(done.survivor)
        writer.set_merged(done.gone, done.survivor)
        if survivor.box != box:
            writer.move_to_box(done.survivor, box)
        codes = [
            [str(record.code), record.state.value, home.hex]
            for home in dict.fromkeys((survivor.box, gone.box))
            if home != box and not writer.people_of_box(home)
            for record in writer.box(home).codes
            if record.state in _STILL_RESOLVING
        ]
        for code, _state, _home in codes:
            ledger.update(CodeRow.table(), {"code": code}, {"state": CodeState.REPLACED.value, "box": box})
        ledger.delete(DraftRow.table(), {"person": done.gone})
        attachments = [row.id for row in self._rows(_ATTACHMENTS, person=done.gone)]
        self._give(attachments, done.survivor)
        if self._printed(done.survivor) is None and self._printed(done.gone) is not None:
            self._set_printed(done.survivor, _DOUBLES_PAPER)
        moved = {"codes": codes, "attachments": [one.hex for one in attachments], "to": box.hex}
        values = {"gone": done.gone, "survivor": done.survivor, "before": done.before, "revision": done.revision}
        ledger.insert(MergeRow.table(), {**values, "box": survivor.box, "moved": json.dumps(moved)})

    def undo(self, gone: PersonId) -> Merge:
        """Take a merge back. Raises `ChangedSinceMerge` where a code, the box or the survivor is another by now, and
        `NotFound` where there was no merge.
        """
        row = next(iter(self._rows(OF_GONE, gone=gone)), None)
        if row is None:
            raise NotFound(what="merge")
        writer, done = self._writer, merge_of(row)
        moved = json.loads(row.moved)
        survivor, box = writer.person(done.survivor), BoxId(UUID(moved["to"]))
        if survivor.revision.number != done.revision or survivor.merged_into is not None or survivor.box != box:
            raise ChangedSinceMerge
        self._return_codes(moved["codes"], box)
        writer.set_merged(done.gone, None)
        if row.box != box:
            writer.move_to_box(done.survivor, BoxId(row.box))
        self._give([UUID(one) for one in moved["attachments"]], done.gone)
        if self._printed(done.survivor) == _DOUBLES_PAPER:
            self._set_printed(done.survivor, None)
        self._ledger.delete(MergeRow.table(), {"gone": done.gone})
        return done

    def forget(self, person: PersonId) -> None:
        """A record was erased: nothing can be undone any more."""
        self._ledger.delete(MergeRow.table(), {"gone": person})
        self._ledger.delete(MergeRow.table(), {"survivor": person})

    def _return_codes(self, codes: list[list[str]], box: BoxId) -> None:
        for code, state, home in codes:
            now = self._writer.codes([BoxCode(code)])
            if not now:
                raise NotFound(what="code")
            if (now[0].state, now[0].box) != (CodeState.REPLACED, box):
                raise ChangedSinceMerge
            self._ledger.update(CodeRow.table(), {"code": code}, {"state": state, "box": UUID(home)})

    def _give(self, attachments: list[UUID], person: PersonId) -> None:
        for attachment in attachments:
            self._ledger.update(AttachmentRow.table(), {"id": attachment}, {"person": person})

    def _printed(self, person: PersonId) -> int | None:
        found: int | None = self._rows(_PAPER, person=person)[0].printed_revision
        return found

    def _rows(self, statement: Executable, **params: Any) -> Sequence[Row[Any]]:
        self._ledger.flush()
        return self._connection.execute(statement, params).all()

    def _set_printed(self, person: PersonId, revision: int | None) -> None:
        self._ledger.update(PersonRow.table(), {"id": person}, {"printed_revision": revision})
