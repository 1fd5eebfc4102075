"""Three-way merge of cards: two desks changed the same record.

Fields are merged one by one and lists row by row, so that two desks may add different medicines. What belongs
together (how a medicine is taken, an address, who decided an alert) is never mixed from both desks: nobody typed that
mixture.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.describing import default_of
from lifebox.domain.identity import Address, Document, Measure, Phone, Photo
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Alert, AlertState, BloodGroup, Dose, Medicine, Provider, Result
from lifebox.domain.rows import match_rows
from lifebox.domain.values import Value

V = TypeVar("V", bound=Value)

_WHOLE = (Address, BloodGroup, Document, Dose, Measure, PartialDate, Phone, Photo, Provider)
_TOGETHER: dict[type, tuple[str, ...]] = {
    Alert: ("state", "rejection", "decided_by", "decided"),
    Medicine: (
        "trade_name",
        "substance",
        "atc",
        "gtin",
        "lot",
        "expires",
        "strength",
        "form",
        "route",
        "dose",
        "as_needed",
        "as_written",
    ),
    Result: ("value", "unit", "when"),
}
"""Fields of a row that are taken from one desk together; the first names the clash."""


class Side(StrEnum):
    """Whose value stands where both changed the same."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Clash:
    """What both changed differently. `path` is dotted, without values, and stays the same while mine is typed on.

    `holders` are the parts and rows it lies in, outermost first, each with the field that leads on. `base`, `mine`
    and `theirs` are what stands at the end: the field's value, or a row, of which None was removed or added. Where
    only some fields of a row clash because they belong together, `names` says which.
    """

    path: str
    holders: tuple[tuple[Any, str], ...]
    names: tuple[str, ...]
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class MergedCard:
    """Both desks' changes; where they clash, the card holds what was chosen, else mine."""

    card: Card
    clashes: tuple[Clash, ...]


def merge_changes(base: Card, mine: Card, theirs: Card) -> tuple[Card, tuple[str, ...]]:
    """Both desks' changes to `base`, and dotted paths that both changed differently; the card holds `mine` there."""
    merged = merge_cards(base, mine, theirs)
    return merged.card, tuple(clash.path for clash in merged.clashes)


def merge_cards(base: Card, mine: Card, theirs: Card, choices: Mapping[str, Side] | None = None) -> MergedCard:
    """Both desks' changes to `base`. `choices` say by path of a clash whose value stands; unnamed ones are mine."""
    merger = _Merger(choices or {})
    card = merger.parts(base, mine, theirs, "", ())
    return MergedCard(Card.model_validate(card.model_dump()), tuple(merger.clashes))


Holders = tuple[tuple[Any, str], ...]


@dataclass(slots=True)
class _Merger:
    choices: Mapping[str, Side]
    clashes: list[Clash] = field(default_factory=list)

    def parts(self, base: V | None, mine: V, theirs: V, path: str, holders: Holders) -> V:
        """Merge the fields of a part that both have. Without a base, what one of them left blank is the base."""
        merged: dict[str, Any] = {}
        together = _TOGETHER.get(type(mine), ())
        if together:
            chosen = self._together(base, mine, theirs, together, f"{path}.{together[0]}", holders)
            merged.update({name: getattr(chosen, name) for name in together})
        for name, told in type(mine).model_fields.items():
            if name in together:
                continue
            ours, other = getattr(mine, name), getattr(theirs, name)
            origin = getattr(base, name) if base is not None else _left_blank(ours, other, default_of(told))
            most = next((m.max_length for m in told.metadata if hasattr(m, "max_length")), None)
            inner = f"{path}.{name}" if path else name
            merged[name] = self.values(origin, ours, other, inner, (*holders, (mine, name)), most)
        return mine.model_copy(update=merged)

    def _together(self, base: Any, mine: Any, theirs: Any, names: tuple[str, ...], path: str, holders: Holders) -> Any:
        was, ours, other = ([getattr(part, name, None) for name in names] for part in (base, mine, theirs))
        if other in (ours, was):
            return mine
        # Two desks that decided an alert alike agree, whoever was first.
        if ours == was or (isinstance(mine, Alert) and mine.state is theirs.state is not AlertState.REJECTED):
            return theirs
        return self._clash(Clash(path, holders, names, base, mine, theirs))

    def values(self, base: Any, mine: Any, theirs: Any, path: str, holders: Holders, most: int | None = None) -> Any:
        """Merge what one field says."""
        if theirs in (mine, base):
            return mine
        if mine == base:
            return theirs
        if isinstance(mine, Listing) and isinstance(theirs, Listing):
            return self._listing(base, mine, theirs, path, holders)
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            before = len(self.clashes)
            rows = self._rows(base if isinstance(base, tuple) else (), mine, theirs, path, holders)
            if most is None or len(rows) <= most:
                return rows
            del self.clashes[before:]
        elif isinstance(mine, Value) and type(mine) is type(theirs) and not isinstance(mine, _WHOLE):
            return self.parts(base if isinstance(base, type(mine)) else None, mine, theirs, path, holders)
        return self._clash(Clash(path, holders, (), base, mine, theirs))

    def _listing(self, base: Any, mine: Any, theirs: Any, path: str, holders: Holders) -> Any:
        if (mine.none_confirmed and theirs.items) or (theirs.none_confirmed and mine.items):
            return self._clash(Clash(path, holders, (), base, mine, theirs))
        items = self._rows(base.items if base is not None else (), mine.items, theirs.items, path, holders)
        none = (mine.none_confirmed or theirs.none_confirmed) and not items
        return mine.model_copy(update={"items": items, "none_confirmed": none})

    def _rows(
        self, base: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...], path: str, holders: Holders
    ) -> tuple[Any, ...]:
        ours, other = match_rows(base, mine), match_rows(base, theirs)
        added_here = [at for at in range(len(mine)) if at not in ours.values()]
        added_there = [at for at in range(len(theirs)) if at not in other.values()]
        met = match_rows([mine[at] for at in added_here], [theirs[at] for at in added_there], surely=True)
        # Positions here and there of the rows that both have.
        both = {ours[at]: other[at] for at in ours if at in other}
        both |= {added_here[one]: added_there[two] for one, two in met.items()}
        origin = {there: at for at, there in ours.items()}
        kept: dict[int, Any] = {}
        for at, row in enumerate(mine):
            started = base[origin[at]] if at in origin else None
            there = theirs[both[at]] if at in both else None
            step = f"{path}.{origin[at]}" if at in origin else f"{path}.+{both.get(at, at)}"
            if there is None and started is None:
                kept[at] = row
            elif (result := self._row(started, row, there, step, holders)) is not None:
                kept[at] = result
        extra: dict[int, Any] = {}
        removed_here = {there: at for at, there in other.items() if at not in ours}
        for at, row in enumerate(theirs):
            if at in removed_here:
                step = f"{path}.{removed_here[at]}"
                result = self._row(base[removed_here[at]], None, row, step, holders)
                if result is not None:
                    extra[at] = result
            elif at not in both.values():
                extra[at] = row
        return _in_order(ours, other, both, kept, extra)

    def _row(self, base: Any, mine: Any, theirs: Any, path: str, holders: Holders) -> Any:
        if theirs in (mine, base):
            return mine
        if mine == base:
            return theirs
        if isinstance(mine, Value) and isinstance(theirs, Value) and not isinstance(mine, _WHOLE):
            return self.parts(base, mine, theirs, path, holders)
        return self._clash(Clash(path, holders, (), base, mine, theirs))

    def _clash(self, clash: Clash) -> Any:
        self.clashes.append(clash)
        return clash.theirs if self.choices.get(clash.path) is Side.THEIRS else clash.mine


def _left_blank(mine: Any, theirs: Any, blank: Any) -> Any:
    return blank if blank in (mine, theirs) else None


def _in_order(
    ours: Mapping[int, int],
    other: Mapping[int, int],
    both: Mapping[int, int],
    kept: dict[int, Any],
    extra: dict[int, Any],
) -> tuple[Any, ...]:
    """Rows in my order, or in theirs where only they changed it; what only one desk has stays behind its neighbour."""
    moved_here = [ours[at] for at in sorted(ours)] != sorted(ours.values())
    moved_there = [other[at] for at in sorted(other)] != sorted(other.values())
    if moved_there and not moved_here:
        there = {at_there: at for at, at_there in both.items()}
        last = max([*there, *extra], default=-1)
        lead = {at: kept.get(there[at], extra.get(at)) if at in there else extra.get(at) for at in range(last + 1)}
        lead = {at: row for at, row in lead.items() if row is not None}
        lone = {at: row for at, row in kept.items() if at not in both}
        return _woven(lead, lone, both)
    return _woven(kept, extra, {at_there: at for at, at_there in both.items()})


def _woven(lead: Mapping[int, Any], lone: Mapping[int, Any], places: Mapping[int, int]) -> tuple[Any, ...]:
    """`lead` with the rows of `lone`, each behind the row that stood before it; `places` lead from lone's to lead's."""
    behind: dict[int, list[Any]] = {}
    for at in sorted(lone):
        before = next((places[b] for b in range(at - 1, -1, -1) if b in places), -1)
        behind.setdefault(before, []).append(lone[at])
    woven = list(behind.pop(-1, []))
    for at in sorted({*lead, *behind}):
        woven += [lead[at]] if at in lead else []
        woven += behind.get(at, [])
    return tuple(woven)
