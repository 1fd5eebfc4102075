"""What of two records speaks of the same thing, and one value that says all that both say."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any, TypeVar

from pydantic import ValidationError

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold, name_key
from lifebox.domain.governance import Attestation, Consent
from lifebox.domain.identity import Contact, Hazard, Pet, Phone
from lifebox.domain.medical import (
    Alert,
    AlertState,
    Allergy,
    Condition,
    Directive,
    Dose,
    Implant,
    Medicine,
    Result,
    Stay,
    Vaccination,
)
from lifebox.domain.values import Value

V = TypeVar("V", bound=Value)


def pairs(left: Iterable[Any], right: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Rows of both that speak of the same thing, in the order of `left`; then what only `right` has.

    Equal rows find each other before similar ones do.
    """
    mine, waiting = list(left), list(right)
    partner: dict[int, Any] = {}
    for fits in (_equal, _same_thing):
        for at, row in enumerate(mine):
            if at not in partner:
                match = next((place for place, other in enumerate(waiting) if fits(row, other)), None)
                if match is not None:
                    partner[at] = waiting.pop(match)
    yield from ((row, partner.get(at)) for at, row in enumerate(mine))
    yield from ((None, row) for row in waiting)


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _same_thing(one: Any, other: Any) -> bool:
    return not _things(one).isdisjoint(_things(other))


_THINGS: dict[type, Callable[[Any], Iterable[str]]] = {
    Phone: lambda row: (row.number or name_key(row.written),),
    Contact: lambda row: (name_key(row.name),) if row.name else (p.number for p in row.phones),
    Hazard: lambda row: (row.kind.value,),
    Pet: lambda row: (name_key(f"{row.kind} {row.name}"),),
    Alert: lambda row: (row.kind.value,),
    Allergy: lambda row: (name_key(row.agent),),
    Condition: lambda row: (name_key(row.name), fold(row.icd10)),
    Medicine: lambda row: (name_key(row.name), name_key(row.substance)),
    Implant: lambda row: (name_key(row.name),),
    Stay: lambda row: (f"{name_key(row.what)} {row.when}",),
    Vaccination: lambda row: (f"{name_key(row.against)} {row.when}",),
    Result: lambda row: (f"{row.kind.value} {name_key(row.name)} {row.when}",),
    Directive: lambda row: (row.kind.value,),
    Consent: lambda row: (row.scope.value,),
    Attestation: lambda row: (f"{row.section.value} {row.by.value} {name_key(row.name)} {row.on}",),
}


def _things(row: Any) -> set[str]:
    """What a row speaks of; rows that have one of them in common are shown beside each other."""
    if isinstance(row, str):
        return {fold(row)}
    return {thing for thing in _THINGS.get(type(row), lambda _: ())(row) if thing}


def unite(one: V, other: V) -> V | None:
    """One value that says all that both say, or None where they contradict each other."""
    if isinstance(one, Alert) and isinstance(other, Alert):
        return _united_alert(one, other)
    values: dict[str, Any] = {}
    for name, info in type(one).model_fields.items():
        default = None if info.is_required() else info.get_default(call_default_factory=True)
        mine, theirs = getattr(one, name), getattr(other, name)
        united = _unite_field(one, other, name, mine, theirs, default)
        if united is None and not (mine is None and theirs is None):
            return None
        values[name] = united
    try:
        return type(one).model_validate(values)
    except ValidationError:  # more phones than a contact may have
        return None


def _unite_field(one: Value, other: Value, name: str, mine: Any, theirs: Any, default: Any) -> Any:
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
    return _unite_values(mine, theirs)


def _unite_values(mine: Any, theirs: Any) -> Any:
    if isinstance(mine, tuple) and isinstance(theirs, tuple):
        return _union(mine, theirs)
    if isinstance(mine, Dose):
        # Two doses made into one would be a third that nobody takes.
        return None
    if isinstance(mine, Value) and isinstance(theirs, Value):
        return unite(mine, theirs)
    if isinstance(mine, PartialDate) and isinstance(theirs, PartialDate) and mine.agrees_with(theirs):
        return max(mine, theirs, key=lambda day: len(str(day)))
    if isinstance(mine, str) and not isinstance(mine, Enum) and fold(mine) == fold(theirs):
        return mine
    return None


def _decides(model: Value, name: str) -> bool:
    """Whether also the usual value of a field says something: taken always or when needed, still ill or not."""
    return (isinstance(model, Medicine) and name == "as_needed") or (isinstance(model, Condition) and name == "active")


def _union(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    rows: list[Any] = []
    for one, other in pairs(mine, theirs):
        if one is None or other is None or one == other:
            rows.append(other if one is None else one)
        else:
            united = one if isinstance(one, str) else unite(one, other)
            rows += (one, other) if united is None else (united,)
    return tuple(rows)


def _united_alert(one: V, other: V) -> V | None:
    """A decision stands against a proposal; of two equal decisions the first, with a detail that either has."""
    if not isinstance(one, Alert) or not isinstance(other, Alert):
        return None
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
