"""The medicines of everybody, for recalls. It reads all cards: a few seconds for a hundred thousand people."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Executable, Row, select

from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import Medicine
from lifebox.domain.takers import Taken
from lifebox.registry import rows
from lifebox.registry.models import PersonRow, RevisionRow
from lifebox.registry.statements import LISTED
from lifebox.security.master import digests_equal

_MEDICINES = TypeAdapter(tuple[Medicine, ...])
_CARDS = (
    select(*RevisionRow.table().columns, PersonRow.id, PersonRow.status)
    .join(PersonRow, (PersonRow.row == RevisionRow.person) & (PersonRow.revision == RevisionRow.number))
    .where(LISTED)
)

Stream = Callable[[Executable, Mapping[str, Any] | None], Iterable[Row[Any]]]


def medicines_of_everybody(stream: Stream, audit_key: bytes) -> Iterator[Taken]:
    """Whoever takes anything. Raises `RegistryDamaged` where a card's digest is wrong."""
    for row in stream(_CARDS, None):
        if not digests_equal(rows.revision_digest(audit_key, row.id, row._asdict()), row.digest):
            raise RegistryDamaged(part="revision")
        # Of a card of hundreds of fields only this list is made into values: a tenth of the time.
        listed = json.loads(row.card).get("medical", {}).get("medicines", {}).get("items", ())
        if listed:
            yield Taken(PersonId(row.id), Status(row.status), _medicines(listed))


def _medicines(listed: Any) -> tuple[Medicine, ...]:
    try:
        return _MEDICINES.validate_python(listed)
    except ValidationError:  # its message quotes the card
        raise RegistryDamaged(part="card") from None
