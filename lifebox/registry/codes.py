"""Drawing, binding, replacing and withdrawing codes within the writer's transaction."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, select

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.codes import BoxCode, draw_code
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.ids import BoxId
from lifebox.domain.ports import Clock, RegistryWriter
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import CodeRow, PrintRow

_TAKEN = select(CodeRow.code).where(CodeRow.code.in_(bindparam("codes", expanding=True)))
_MOST_DRAWN = 255
_ACTIVE = select(CodeRow.code).where(CodeRow.box == bindparam("box"), CodeRow.state == CodeState.ACTIVE.value)
_ON_PAPER = select(PrintRow.id).where(PrintRow.code == bindparam("code")).limit(1)


class Codes:
    """Rows of `code`. A code that was ever on paper stays known for good."""

    def __init__(self, writer: RegistryWriter, connection: Connection, ledger: Ledger, clock: Clock) -> None:
        self._writer = writer
        self._connection = connection
        self._ledger = ledger
        self._clock = clock
        self._free: list[BoxCode] = []
        self._new: set[str] = set()
        self._drawn = 0

    def add(self, state: CodeState, box: BoxId | None) -> CodeRecord:
        """A code that nobody has."""
        while not self._free:
            self._draw()
        code = self._free.pop()
        record = CodeRecord(code, state, self._clock.now(), box)
        values = {"code": str(code), "state": state.value, "issued": record.issued, "box": box}
        self._ledger.insert(CodeRow.table(), values)
        return record

    def _draw(self) -> None:
        """Codes that nobody has, twice as many each time: the registry is asked seldom where hundreds are wanted."""
        self._drawn = min(2 * self._drawn + 1, _MOST_DRAWN)
        drawn = {draw_code() for _ in range(self._drawn)}
        taken = set(self._connection.scalars(_TAKEN, {"codes": list(map(str, drawn))}))
        # Those drawn before may wait to be written.
        self._free = [code for code in drawn if code not in taken | self._new]
        self._new |= drawn

    def bind(self, code: BoxCode, box: BoxId) -> CodeRecord:
        """Give an unassigned code to a box that has no active one. Raises `NotFound`, `InvalidInput`."""
        found = self._known(code)
        if found.state is not CodeState.UNASSIGNED:
            raise InvalidInput(what="code_in_use")
        self._set(code, state=CodeState.ACTIVE.value, box=box)
        return replace(found, state=CodeState.ACTIVE, box=box)

    def change(self, code: BoxCode, box: BoxId) -> None:
        """Give an unassigned code to a box instead of its active one."""
        self._known(code)
        self._ledger.flush()
        before = self._connection.scalar(_ACTIVE, {"box": box})
        self.bind(code, box)
        if before is not None:
            on_paper = self._connection.scalar(_ON_PAPER, {"code": before}) is not None
            self._set(before, state=(CodeState.REPLACED if on_paper else CodeState.WITHDRAWN).value)

    def replace(self, box: BoxId) -> CodeRecord:
        """A new code for a box; the one before it goes on leading there."""
        active = {"box": box, "state": CodeState.ACTIVE.value}
        self._ledger.update(CodeRow.table(), active, {"state": CodeState.REPLACED.value})
        return self.add(CodeState.ACTIVE, box)

    def withdraw(self, code: BoxCode) -> None:
        """A replaced code leads nowhere from now on. Raises `NotFound`."""
        if self._known(code).state is not CodeState.REPLACED:
            raise NotFound(what="code")
        self._set(code, state=CodeState.WITHDRAWN.value)

    def _known(self, code: BoxCode) -> CodeRecord:
        found = self._writer.codes([code])
        if not found:
            raise NotFound(what="code")
        return found[0]

    def _set(self, code: str, **changes: Any) -> None:
        self._ledger.update(CodeRow.table(), {"code": str(code)}, changes)
