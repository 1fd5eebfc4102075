"""The medicines of everybody, for recalls. It reads all cards: a few seconds for a hundred thousand people."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
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

_CARDS = (
    select(*RevisionRow.table().columns, PersonRow.id, PersonRow.status)
    .join(PersonRow, (PersonRow.row == RevisionRow.person) & (PersonRow.revision == RevisionRow.number))
    .where(LISTED)
)

Stream = Callable[[Executable, Mapping[str, Any] | None], Iterable[Row[Any]]]


def medicines_of_everybody(stream: Stream, audit_key: bytes) -> Iterator[Taken]:
    """Whoever takes anything. Raises `RegistryDamaged` where a card's digest is wrong."""
    known: dict[str, Medicine] = {}
    for row in stream(_CARDS, None):
        if not digests_equal(rows.revision_digest(audit_key, row.id, row._asdict()), row.digest):
            raise RegistryDamaged(part="revision")
        # Of a card of hundreds of fields only this list is made into values: a tenth of the time.
        listed = json.loads(row.card).get("medical", {}).get("medicines", {}).get("items", ())
        if listed:
            yield Taken(PersonId(row.id), Status(row.status), tuple(_medicine(item, known) for item in listed))


def _medicine(item: Any, known: dict[str, Medicine]) -> Medicine:
    """Most entries say what many others do: each is validated once."""
    said = json.dumps(item)
    if said not in known:
        try:
            known[said] = Medicine.model_validate(item)
        except ValidationError:  # its message quotes the card
            raise RegistryDamaged(part="card") from None
    return known[said]
