"""Practice calls that were made, in a table of their own."""

from typing import Any

from sqlalchemy import Row, bindparam, or_, select

from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.ids import new_exercise_id
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import ExerciseRow

# Ids grow with time.
NEWEST = (
    select(*ExerciseRow.table().columns)
    .where(or_(ExerciseRow.login == bindparam("login"), bindparam("login") == ""))
    .order_by(ExerciseRow.id.desc())
    .limit(bindparam("limit"))
)


def result(row: Row[Any]) -> ExerciseResult:
    """A row of `NEWEST`."""
    return ExerciseResult(row.login, row.at, row.script, row.red_ms, row.wrong, row.keys)


def add(ledger: Ledger, done: ExerciseResult) -> None:
    """One more."""
    values = {"login": done.login, "at": done.at, "script": done.script}
    counts = {"red_ms": done.red_ms, "wrong": done.wrong, "keys": done.keys}
    ledger.insert(ExerciseRow.table(), {"id": new_exercise_id(), **values, **counts})
