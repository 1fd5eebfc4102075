"""The card as a form: what is typed, row by row, and the card that it makes. No Qt, no threads."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from lifebox.domain.card import Card
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Alert
from lifebox.domain.pesel import tidy_pesel
from lifebox.domain.phones import read_phone, show_phone
from lifebox.domain.values import Value
from lifebox.ui.presenters.card_fields import Rows, lists, plain_fields
from lifebox.ui.presenters.values import FormValue, Leaf, Problem, Unreadable, leaf_of, read_value, show_value

UNTOLD = "?"
"""Stands in a draft, never in a saved card, for what a row must have and does not have yet."""

_GROUPS = (
    "identity.document",
    "identity.measure",
    "residence.telecare.phone",
    "residence.telecare",
    "medical.blood",
    "providers.family_doctor",
    "providers.nurse",
    "providers.carer",
    "providers.social_worker",
    "missing",
)
"""Parts of the card that are absent while all their fields are blank; the inner ones first."""

_PHONES = ("written", "phone")
"""The last steps of paths of phones: an international number is shown as it is read aloud."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the form: a field, or a field of the row numbered `row` of the list `rows`."""

    path: str
    rows: str = ""
    row: int = 0


@dataclass(slots=True)
class Row:
    """A row of a list. `number` stays the same while the row moves; `origin` is the item it was made from."""

    number: int
    cells: dict[str, FormValue]
    origin: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormState:
    """All that a form says at one moment: what an undo goes back to. Nothing in it is changed by typing on."""

    origin: Mapping[str, Any]
    fields: Mapping[str, FormValue]
    rows: Mapping[str, tuple[tuple[int, Mapping[str, FormValue], Mapping[str, Any]], ...]]
    none: Mapping[str, bool]
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the form says: a card, or the places that cannot be read yet."""

    card: Card | None
    problems: dict[Spot, Problem]


class CardForm:
    """One card being edited. Fields that nobody touches keep their value to the letter."""

    def __init__(self, card: Card, area_code: str = "") -> None:
        self.area_code = area_code
        self._last = 0
        self._origin = card.model_dump(mode="json")
        self.alerts: tuple[Alert, ...] = card.medical.alerts
        self.fields = {f.path: _shown(self._origin, f.path, leaf_of(Card, f.path)) for f in plain_fields()}
        self.rows = {r.path: [self._row_of(r, item) for item in _items(self._origin, r)] for r in lists()}
        self._none = {r.path: bool(_get(self._origin, r.path)["none_confirmed"]) for r in lists() if r.listing}

    # Going back

    def state(self) -> FormState:
        """What the form says now."""
        rows = {p: tuple((r.number, dict(r.cells), r.origin) for r in held) for p, held in self.rows.items()}
        return FormState(self._origin, dict(self.fields), rows, dict(self._none), self.alerts)

    def restore(self, state: FormState) -> None:
        """Say again what was said then. Rows that are still there stay the same objects."""
        self._origin, self.alerts = dict(state.origin), state.alerts
        self.fields, self._none = dict(state.fields), dict(state.none)
        for path, held in state.rows.items():
            present = {row.number: row for row in self.rows[path]}
            self.rows[path] = [self._again(present.get(number), number, *said) for number, *said in held]

    def _again(self, row: Row | None, number: int, cells: Mapping[str, FormValue], origin: Mapping[str, Any]) -> Row:
        self._last = max(self._last, number)
        row = row or Row(number, {})
        row.cells, row.origin = dict(cells), dict(origin)
        return row

    # Lists

    def new_row(self, rows: Rows, at: int) -> Row:
        """A blank row before position `at`."""
        row = Row(self._next(), self.blank_cells(rows))
        self.insert_row(rows, at, row)
        return row

    def insert_items(self, rows: Rows, at: int, items: Sequence[Value]) -> list[Row]:
        """Rows that say what these items of the card say, before position `at`."""
        made = [self._row_of(rows, item.model_dump(mode="json")) for item in items]
        for offset, row in enumerate(made):
            self.insert_row(rows, at + offset, row)
        return made

    def insert_row(self, rows: Rows, at: int, row: Row) -> None:
        """Put a row, new or removed before, at a position. One that says something ends *none*."""
        self.rows[rows.path].insert(at, row)
        if rows.listing and not self._is_blank(rows, row):
            self._none[rows.path] = False

    def put_cell(self, rows: Rows, number: int, path: str, value: FormValue) -> None:
        """What was typed in a row; it ends *none*."""
        row = self.rows[rows.path][self.position(rows, number)]
        row.cells[path] = value
        if rows.listing and not self._is_blank(rows, row):
            self._none[rows.path] = False

    def copy_row(self, rows: Rows, number: int) -> Row:
        """Duplicate a row below itself."""
        at = self.position(rows, number)
        source = self.rows[rows.path][at]
        row = Row(self._next(), dict(source.cells), deepcopy(source.origin))
        self.rows[rows.path].insert(at + 1, row)
        return row

    def remove_row(self, rows: Rows, number: int) -> tuple[int, Row]:
        """Take a row away; gives its position and itself for putting it back."""
        at = self.position(rows, number)
        return at, self.rows[rows.path].pop(at)

    def move_row(self, rows: Rows, number: int, by: int) -> bool:
        """Move a row up or down; False where it cannot go further."""
        at = self.position(rows, number)
        if not 0 <= at + by < len(self.rows[rows.path]):
            return False
        self.rows[rows.path].insert(at + by, self.rows[rows.path].pop(at))
        return True

    def position(self, rows: Rows, number: int) -> int:
        """Where the row numbered `number` stands."""
        return next(i for i, row in enumerate(self.rows[rows.path]) if row.number == number)

    def stated_rows(self, rows: Rows) -> list[Row]:
        """The rows that say anything."""
        blank = self.blank_cells(rows)
        return [row for row in self.rows[rows.path] if row.cells != blank]

    def is_blank(self, rows: Rows, number: int) -> bool:
        """Whether the row numbered `number` says nothing."""
        return self._is_blank(rows, self.rows[rows.path][self.position(rows, number)])

    @staticmethod
    def blank_cells(rows: Rows) -> dict[str, FormValue]:
        """The cells of a row that nobody touched."""
        return {f.path: leaf_of(rows.model, f.path).blank for f in rows.fields}

    def knowledge(self, rows: Rows) -> Knowledge:
        """Which of the three a listing says."""
        if self.stated_rows(rows):
            return Knowledge.STATED
        return Knowledge.NONE if self._none.get(rows.path) else Knowledge.UNKNOWN

    def confirm_none(self, rows: Rows, *, none: bool) -> list[Row]:
        """Say *none* or *no information*; gives the rows that were taken away for it."""
        removed, self.rows[rows.path] = self.rows[rows.path], []
        self._none[rows.path] = none
        return removed

    # Reading

    def read(self) -> Reading:
        """The card, or why there is none."""
        plain, kept, problems = self._overlay()
        try:
            card = Card.model_validate(plain)
        except ValidationError as error:
            problems = {self._spot(e["loc"], kept): _problem(e) for e in error.errors()} | problems
            return Reading(None, problems)
        return Reading(None if problems else card, problems)

    def draft(self) -> Card:
        """The most that can be kept: unreadable fields as they were, rows without their name with `?`."""
        return self.keep()[0]

    def keep(self) -> tuple[Card, dict[str, list[Row]]]:
        """The draft's card, and the rows of each list that it holds, in its order."""
        plain, kept, _ = self._overlay()
        made = {r.path: list(zip(kept[r.path], _items(plain, r), strict=True)) for r in lists()}
        card = _mended(plain) or Card.model_validate(self._origin)
        left = {r.path: {id(item) for item in _items(plain, r)} for r in lists()}
        return card, {path: [row for row, item in pairs if id(item) in left[path]] for path, pairs in made.items()}

    def _overlay(self) -> tuple[dict[str, Any], dict[str, list[Row]], dict[Spot, Problem]]:
        plain = deepcopy(self._origin)
        problems: dict[Spot, Problem] = {}
        kept: dict[str, list[Row]] = {}
        for path, value in self.fields.items():
            self._put_changed(plain, path, leaf_of(Card, path), value, Spot(path), problems)
        for group in _GROUPS:
            self._fold_group(plain, group)
        for rows in lists():
            kept[rows.path] = self.stated_rows(rows)
            items = [self._item(rows, row, problems) for row in kept[rows.path]]
            if rows.listing:
                none = self._none[rows.path] and not items
                _put(plain, rows.path, {"items": items, "none_confirmed": none})
            else:
                _put(plain, rows.path, items)
        plain["medical"]["alerts"] = [alert.model_dump(mode="json") for alert in self.alerts]
        return plain, kept, problems

    def _item(self, rows: Rows, row: Row, problems: dict[Spot, Problem]) -> dict[str, Any]:
        item = deepcopy(row.origin)
        for path, value in row.cells.items():
            spot = Spot(path, rows.path, row.number)
            self._put_changed(item, path, leaf_of(rows.model, path), value, spot, problems)
        if "phones" in item:
            item["phones"] = [phone for phone in item["phones"] if phone and (phone["written"] or phone.get("hours"))]
        return item

    def _put_changed(
        self, plain: dict[str, Any], path: str, leaf: Leaf, value: FormValue, spot: Spot, problems: dict[Spot, Problem]
    ) -> None:
        if value == _shown(plain, path, leaf):
            return
        try:
            read = read_value(leaf.kind, value)
        except Unreadable as fault:
            problems[spot] = fault.problem
            return
        if read is None and not leaf.may_be_blank:
            problems[spot] = Problem.REQUIRED
            return
        if path == "identity.pesel":
            read = tidy_pesel(read)
        _put(plain, path, read)
        if path.rpartition(".")[2] == "written":
            _put(plain, f"{path.removesuffix('written')}number", read_phone(read, self.area_code) or "")

    def _fold_group(self, plain: dict[str, Any], group: str) -> None:
        inside = [path for path in self.fields if path.startswith(f"{group}.")]
        if all(self.fields[path] == leaf_of(Card, path).blank for path in inside):
            parent, _, name = group.rpartition(".")
            holder = _get(plain, parent) if parent else plain
            if holder is not None:
                holder[name] = None

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _is_blank(self, rows: Rows, row: Row) -> bool:
        return row.cells == self.blank_cells(rows)

    def _row_of(self, rows: Rows, item: dict[str, Any]) -> Row:
        cells = {f.path: _shown(item, f.path, leaf_of(rows.model, f.path)) for f in rows.fields}
        return Row(self._next(), cells, item)

    def _spot(self, location: tuple[int | str, ...], kept: dict[str, list[Row]]) -> Spot:
        steps = [str(step) for step in location]
        whole = ".".join(steps)
        for rows in lists():
            start = f"{rows.path}.items." if rows.listing else f"{rows.path}."
            if whole.startswith(start):
                index, _, path = whole.removeprefix(start).partition(".")
                shown = next((f.path for f in rows.fields if path.startswith(f.path)), rows.main[0].path)
                return Spot(shown, rows.path, kept[rows.path][int(index)].number)
        return Spot(next((path for path in self.fields if whole.startswith(path)), whole))


def _items(plain: dict[str, Any], rows: Rows) -> list[dict[str, Any]]:
    held = _get(plain, rows.path)
    return list(held["items"] if rows.listing else held)


def _get(plain: Any, path: str) -> Any:
    current = plain
    for step in path.split("."):
        if current is None:
            return None
        if isinstance(current, list):
            current = current[int(step)] if int(step) < len(current) else None
        else:
            current = current.get(step)
    return current


def _put(plain: dict[str, Any], path: str, value: Any) -> None:
    steps = path.split(".")
    current: Any = plain
    for step, following in pairwise(steps):
        current = _step_into(current, step, [] if following.isdigit() else {})
    if isinstance(current, list):
        raise TypeError(path)
    current[steps[-1]] = value


def _step_into(holder: Any, step: str, blank: Any) -> Any:
    if isinstance(holder, list):
        while len(holder) <= int(step):
            holder.append({"written": "", "number": "", "hours": ""})
        return holder[int(step)]
    if holder.get(step) is None:
        holder[step] = blank
    return holder[step]


def _shown(plain: dict[str, Any], path: str, leaf: Leaf) -> FormValue:
    value = _get(plain, path)
    if isinstance(value, str) and path.rpartition(".")[2] in _PHONES and value.startswith("+"):
        return show_phone(value)
    return leaf.blank if value is None else show_value(leaf.kind, value)


def _problem(fault: Any) -> Problem:
    if fault["type"] in {"string_too_long", "too_long"}:
        return Problem.TOO_LONG
    if fault["type"] in {"missing", "value_error", "enum"} and fault.get("input") in ("", None, {}):
        return Problem.REQUIRED
    if fault["type"] == "missing":
        return Problem.REQUIRED
    return Problem.RANGE


def _mended(plain: dict[str, Any]) -> Card | None:
    """A card of `plain`, which is changed where it is invalid."""
    for _ in range(50):
        try:
            return Card.model_validate(plain)
        except ValidationError as error:
            for fault in sorted(error.errors(), key=lambda e: str(e["loc"]), reverse=True):
                _mend(plain, fault["loc"])
    return None


def _mend(plain: Any, location: tuple[int | str, ...]) -> None:
    """Make one invalid place of a draft valid with the least loss."""
    holders = [plain]
    for step in location[:-1]:
        inner = holders[-1]
        found = _get(inner, str(step)) if isinstance(inner, dict | list) else None
        if found is None:
            return
        holders.append(found)
    last, holder = location[-1], holders[-1]
    if not isinstance(holder, dict):
        return
    value = holder.get(last)
    if isinstance(value, str) and len(value) > 1:
        holder[last] = value[: len(value) // 2]
    elif last in {"agent", "name", "written", "number", "what", "against", "value", "paper_place", "field"}:
        holder[last] = UNTOLD
    else:
        _drop(holders, location)


def _drop(holders: list[Any], location: tuple[int | str, ...]) -> None:
    """Take away the item or part that cannot be made valid."""
    for holder, step in zip(reversed(holders[:-1]), reversed(location[:-1]), strict=True):
        if isinstance(holder, list):
            holder.pop(int(step))
            return
        if step in {"blood", "document", "telecare", "measure"}:
            holder[step] = None
            return
