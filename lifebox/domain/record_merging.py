"""Two records of one person made into one: what differs, what is proposed, and the card that choices give.

Nothing that either card says is left out unless somebody chooses so: what only one of them says is taken, rows of
lists are joined without doubles, notes are put below each other. Where both say something and the two do not agree,
a choice stays open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any, TypeVar

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold
from lifebox.domain.governance import Attestation, Governance
from lifebox.domain.identity import Identity, Residence
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Alert, Functioning, Medical, MissingPersonProfile, Providers
from lifebox.domain.rows import pair_rows
from lifebox.domain.uniting import says_nothing, unite
from lifebox.domain.values import LINE_LIMIT, NOTE_LIMIT, Value

V = TypeVar("V", bound=Value)


class Choice(StrEnum):
    """What can be chosen of a difference. `UNITED` is one value made of both, `BOTH` the two beside each other."""

    LEFT = "left"
    RIGHT = "right"
    UNITED = "united"
    BOTH = "both"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where the cards differ. `options` are what each choice puts there: a value, of a list a tuple of rows.

    `left` and `right` are what stands there now, None where a list has no such row. Without `proposed` the choice
    is open. `key` is the dotted `path`, in a list with a number behind it.
    """

    key: str
    path: str
    left: Any
    right: Any
    options: Mapping[Choice, Any]
    proposed: Choice | None


@dataclass(frozen=True, slots=True)
class Agreed:
    """A row of a list that needs no choice."""

    row: Any


Choices = Mapping[str, Choice]


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """All differences in the order of the card, and the rows of the lists that have some."""

    left: Card
    differences: tuple[Difference, ...]
    lists: Mapping[str, tuple[Difference | Agreed, ...]]

    def chosen(self, choices: Choices) -> dict[str, Choice | None]:
        """What is chosen or else proposed, by key; None where nothing is."""
        return {d.key: choices.get(d.key, d.proposed) for d in self.differences}

    def open_choices(self, choices: Choices) -> tuple[Difference, ...]:
        """The differences that nobody has decided."""
        chosen = self.chosen(choices)
        return tuple(d for d in self.differences if chosen[d.key] is None)


def propose_merge(left: Card, right: Card) -> MergeProposal:
    """Compare two records. `left` is the one that stays; equal cards differ nowhere."""
    found = _Found()
    _compare_parts(left, right, "", found)
    return MergeProposal(left, tuple(found.differences), found.lists)


def resolve(proposal: MergeProposal, choices: Choices) -> Card:
    """The card that the choices give. Raises `ValueError` where one is open or is not among the options."""
    chosen = proposal.chosen(choices)
    taken = {d.key: _taken(d, chosen[d.key]) for d in proposal.differences}
    inside = {d.key for rows in proposal.lists.values() for d in rows if isinstance(d, Difference)}
    card = proposal.left
    for difference in proposal.differences:
        if difference.key not in inside:
            card = _put(card, difference.path.split("."), taken[difference.key])
    for path, rows in proposal.lists.items():
        united: list[Any] = []
        for row in rows:
            united += (row.row,) if isinstance(row, Agreed) else taken[row.key]
        card = _put(card, path.split("."), tuple(united))
    return Card.model_validate(card.model_dump())


def _taken(difference: Difference, side: Choice | None) -> Any:
    if side is None or side not in difference.options:
        raise ValueError(f"no such choice: {difference.key}")
    return difference.options[side]


def _put(model: V, steps: list[str], value: Any) -> V:
    name, *rest = steps
    old = getattr(model, name)
    if rest:
        value = _put(old, rest, value)
    elif isinstance(old, Listing) and isinstance(value, tuple):
        value = old.model_copy(update={"items": value, "none_confirmed": False})
    return model.model_copy(update={name: value})


# Parts of which each field is a matter of its own; every other value object is chosen or united as a whole.
_PARTS = (Card, Identity, Residence, Medical, Functioning, MissingPersonProfile, Providers, Governance)


@dataclass
class _Found:
    differences: list[Difference] = field(default_factory=list)
    lists: dict[str, tuple[Difference | Agreed, ...]] = field(default_factory=dict)


def _compare_parts(left: Value, right: Value, path: str, found: _Found) -> None:
    for name in type(left).model_fields:
        one, other = getattr(left, name), getattr(right, name)
        if one == other:
            continue
        inner = f"{path}.{name}" if path else name
        if isinstance(one, _PARTS) and isinstance(other, _PARTS):
            _compare_parts(one, other, inner, found)
        elif isinstance(one, Listing) and isinstance(other, Listing):
            _compare_listings(one, other, inner, found)
        elif isinstance(one, tuple) and isinstance(other, tuple):
            _compare_rows(one, other, inner, found)
        else:
            options, proposed = _field_options(name, one, other, is_note=_is_note(type(left), name))
            found.differences.append(Difference(inner, inner, one, other, options, proposed))


def _compare_listings(left: Listing[Any], right: Listing[Any], path: str, found: _Found) -> None:
    if not (left.none_confirmed or right.none_confirmed):
        _compare_rows(left.items, right.items, path, found)
        return
    # None was confirmed here; there a row is stated, which somebody must look into, or nothing is known.
    proposed = None if left.items or right.items else Choice.LEFT if left.none_confirmed else Choice.RIGHT
    options = {Choice.LEFT: left, Choice.RIGHT: right}
    found.differences.append(Difference(path, path, left, right, options, proposed))


# Single fields


def _field_options(name: str, one: Any, other: Any, *, is_note: bool) -> tuple[dict[Choice, Any], Choice | None]:
    options = {Choice.LEFT: one, Choice.RIGHT: other}
    if says_nothing(one) or says_nothing(other):
        return options, Choice.RIGHT if says_nothing(one) else Choice.LEFT
    if isinstance(one, str) and isinstance(other, str) and not isinstance(one, Enum):
        return _text_options(one, other, options, is_note=is_note)
    if isinstance(one, PartialDate) and isinstance(other, PartialDate) and one.agrees_with(other):
        return options, Choice.RIGHT if len(str(other)) > len(str(one)) else Choice.LEFT
    if name == "last_review":
        return options, Choice.LEFT if one >= other else Choice.RIGHT
    if name == "next_review":
        return options, Choice.LEFT if one <= other else Choice.RIGHT
    if isinstance(one, Value) and isinstance(other, Value):
        return _with_united(one, other, options)
    return options, None


def _text_options(
    one: str, other: str, options: dict[Choice, Any], *, is_note: bool
) -> tuple[dict[Choice, Any], Choice | None]:
    if fold(one) == fold(other):
        return options, Choice.LEFT
    if not is_note:
        return options, None
    if one in other or other in one:
        return options, Choice.LEFT if other in one else Choice.RIGHT
    joined = f"{one}\n{other}"
    if len(joined) > NOTE_LIMIT:
        return options, None
    return {**options, Choice.BOTH: joined}, Choice.BOTH


def _with_united(one: Any, other: Any, options: dict[Choice, Any]) -> tuple[dict[Choice, Any], Choice | None]:
    united = unite(one, other)
    if united is None:
        return options, None
    if united in (one, other):
        return options, Choice.LEFT if united == one else Choice.RIGHT
    return {**options, Choice.UNITED: united}, Choice.UNITED


def _is_note(model: type[Value], name: str) -> bool:
    limits = (getattr(mark, "max_length", 0) or 0 for mark in model.model_fields[name].metadata)
    return max(limits, default=0) > LINE_LIMIT


# Lists


def _compare_rows(left: tuple[Any, ...], right: tuple[Any, ...], path: str, found: _Found) -> None:
    rows: list[Difference | Agreed] = []
    for one, other in pair_rows(left, tuple(_of_other_record(row, left) for row in right)):
        if one == other:
            rows.append(Agreed(one))
            continue
        if path == "medical.alerts" and (alert := _settled_alert(one, other)) is not None:
            rows.append(Agreed(alert))
            continue
        options, proposed = _row_options(one, other)
        rows.append(Difference(f"{path}[{len(rows)}]", path, one, other, options, proposed))
    found.lists[path] = tuple(rows)
    found.differences += (row for row in rows if isinstance(row, Difference))


def _settled_alert(one: Alert | None, other: Alert | None) -> Alert | None:
    """The alert of both, unless they were decided differently. One that does not hold is rejected with a reason, not
    left out.
    """
    return other if one is None else one if other is None else unite(one, other)


def _row_options(one: Any, other: Any) -> tuple[dict[Choice, Any], Choice | None]:
    if other is None:
        return {Choice.LEFT: (one,), Choice.NEITHER: ()}, Choice.LEFT
    if one is None:
        return {Choice.RIGHT: (other,), Choice.NEITHER: ()}, Choice.RIGHT
    options, proposed = _with_united(one, other, {Choice.LEFT: one, Choice.RIGHT: other})
    rows: dict[Choice, Any] = {side: (value,) for side, value in options.items()}
    if not isinstance(one, Alert):
        rows[Choice.BOTH] = (one, other)
    return rows, proposed


def _of_other_record(row: Any, left: tuple[Any, ...]) -> Any:
    """An attestation's revision is one of its own record and says nothing in the other."""
    if isinstance(row, Attestation) and row not in left:
        return row.model_copy(update={"revision": None})
    return row
