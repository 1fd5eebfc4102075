"""People as lists show them, made up, and a task runner that answers when told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from lifebox.domain.errors import LifeboxError
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


class Waiting:
    """A task runner that answers when told."""

    def __init__(self) -> None:
        self.reads: list[Callable[[], None]] = []

    def forget(self, *latest: str) -> None:
        """Nothing here has a name."""

    def read(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[LifeboxError], None],
        latest: str = "",
    ) -> None:
        def run() -> None:
            try:
                value = work()
            except LifeboxError as error:
                failed(error)
            else:
                done(value)

        self.reads.append(run)

    look_up = read

    def write(self, *_: Any) -> None:
        raise AssertionError("a list writes nothing")

    batch = write

    def answer(self) -> bool:
        if not self.reads:
            return False
        self.reads.pop(0)()
        return True
