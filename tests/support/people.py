"""People as lists show them, made up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId, new_box_id
from lifebox.domain.people import PersonSummary

_BOX: BoxId = new_box_id()


def summary_of(person: PersonId, **changes: Any) -> PersonSummary:
    """A row of somebody, with what matters to the test changed."""
    plain = PersonSummary(
        id=person,
        box=_BOX,
        code=None,
        surname=f"Próbna{person.int % 1000}",
        given_names="Ewa",
        birth="1942",
        street="ul. Lipowa",
        building="1",
        flat="",
        town="Lipowo",
        status=Status.ACTIVE,
        revision=1,
        saved=datetime(2026, 11, 22, tzinfo=UTC),
        next_review=date(2026, 11, 30),
        alerts=(),
        unconfirmed_alerts=0,
        printed_revision=None,
    )
    return replace(plain, **changes)
