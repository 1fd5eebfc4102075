"""One value made of two that say the same thing, or parts of it."""

from enum import Enum
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold
from lifebox.domain.identity import Phone
from lifebox.domain.medical import Alert, AlertState, Condition, Dose, Medicine
from lifebox.domain.rows import pair_rows
from lifebox.domain.values import Value

V = TypeVar("V")


def unite(one: V, other: V) -> V | None:
    """One value that says all that both say, or None where they contradict each other."""
    united: Any = None
    if isinstance(one, tuple) and isinstance(other, tuple):
        united = _union(one, other)
    elif isinstance(one, Alert) and isinstance(other, Alert):
        united = _united_alert(one, other)
    elif isinstance(one, Value) and isinstance(other, Value) and not isinstance(one, Dose):
        # Two doses made into one would be a third that nobody takes.
        united = _united_fields(one, other)
    elif isinstance(one, PartialDate) and isinstance(other, PartialDate) and one.agrees_with(other):
        united = max(one, other, key=lambda day: len(str(day)))
    elif isinstance(one, str) and not isinstance(one, Enum) and fold(one) == fold(str(other)):
        united = one
    return cast("V | None", united)


def _united_fields(one: Value, other: Value) -> Value | None:
    values: dict[str, Any] = {}
    for name, info in type(one).model_fields.items():
        default = None if info.is_required() else info.get_default(call_default_factory=True)
        mine, theirs = getattr(one, name), getattr(other, name)
        united = _united_field(one, other, name, mine, theirs, default)
        if united is None and not (mine is None and theirs is None):
            return None
        values[name] = united
    try:
        return type(one).model_validate(values)
    except ValidationError:  # more phones than a contact may have
        return None


def _united_field(one: Value, other: Value, name: str, mine: Any, theirs: Any, default: Any) -> Any:
    if mine == theirs:
        return mine
    if not _decides(one, name):
        if mine == default or says_nothing(mine):
            return theirs
        if theirs == default or says_nothing(theirs):
            return mine
    same_number = isinstance(one, Phone) and isinstance(other, Phone) and one.number and one.number == other.number
    if same_number and name == "written":
        return mine
    return unite(mine, theirs)


def _decides(model: Value, name: str) -> bool:
    """Whether also the usual value of a field says something: taken always or when needed, still ill or not."""
    return (isinstance(model, Medicine) and name == "as_needed") or (isinstance(model, Condition) and name == "active")


def _union(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    rows: list[Any] = []
    for one, other in pair_rows(mine, theirs):
        if one is None or other is None:
            rows.append(other if one is None else one)
        else:
            united = one if one == other else unite(one, other)
            rows += (one, other) if united is None else (united,)
    return tuple(rows)


def _united_alert(one: Alert, other: Alert) -> Alert | None:
    """A decision stands against a proposal; of two equal decisions the first, with a detail that either has."""
    if AlertState.PROPOSED in {one.state, other.state} and one.state is not other.state:
        return other if one.state is AlertState.PROPOSED else one
    if one.state is AlertState.PROPOSED and one.sources and other.sources:
        # Proposed anew from the merged entries when the card is saved.
        return one
    if one.state is not other.state or (one.detail and other.detail and fold(one.detail) != fold(other.detail)):
        return None
    return one.model_copy(update={"detail": one.detail or other.detail})


def says_nothing(value: Any) -> bool:
    """Whether a field was left blank or is not known."""
    if isinstance(value, Value):
        return not value.model_dump(exclude_defaults=True)
    if isinstance(value, Enum):
        return bool(value.value == "unknown")
    return value is None or value in ("", ())
