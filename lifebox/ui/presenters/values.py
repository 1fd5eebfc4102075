"""Values of a form: what kind each field of a card is, how it is shown as text and read back.

The kind follows from the card's own model, so that a new field of the model needs a label and nothing else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from lifebox.domain.dates import PartialDate
from lifebox.domain.medical import Dose
from lifebox.domain.tiers import show_date
from lifebox.domain.values import LINE_LIMIT
from lifebox.ui.figures import decimal

FormValue = str | bool
YES, NO = "yes", "no"


class Kind(Enum):
    """How a field is edited. All but `CHOICE`, `FLAG` and `MAYBE` are typed as text."""

    LINE = "line"
    NOTE = "note"
    LINES = "lines"
    DATE = "date"
    DAY = "day"
    NUMBER = "number"
    WHOLE = "whole"
    DOSE = "dose"
    CHOICE = "choice"
    FLAG = "flag"
    MAYBE = "maybe"


class Problem(Enum):
    """Why what was typed cannot be kept as it is."""

    REQUIRED = "required"
    DATE = "date"
    NUMBER = "number"
    RANGE = "range"
    TOO_LONG = "too_long"


class Unreadable(ValueError):
    """Text that cannot be read as its kind."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Leaf:
    """One field of the model. `blank` is the form value of a field that nobody touched."""

    kind: Kind
    choices: type[Enum] | None
    may_be_blank: bool
    blank: FormValue


# Asked for every field at every stroke of a key; there are some two hundred.
@cache
def leaf_of(model: type[BaseModel], path: str) -> Leaf:
    """The field at a dotted path; numbers step into lists. Raises `KeyError` where there is none."""
    current: Any = model
    info: FieldInfo | None = None
    for step in path.split("."):
        if step.isdigit():
            current = _bare(get_args(current)[0])
            continue
        info = current.model_fields[step]
        current = _bare(info.annotation)
    if info is None:
        raise KeyError(path)
    return _leaf(current, info)


def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        return next(a for a in get_args(annotation) if a is not NoneType)
    return annotation


def _is_optional(annotation: Any) -> bool:
    return NoneType in get_args(annotation)


def _leaf(annotation: Any, info: FieldInfo) -> Leaf:
    kind = _kind(annotation, info)
    choices = annotation if kind is Kind.CHOICE else None
    optional = _is_optional(info.annotation)
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    may_be_blank = optional or info.is_required() or kind not in {Kind.CHOICE, Kind.WHOLE}
    return Leaf(kind, choices, may_be_blank, show_value(kind, _plain(default)))


def _kind(annotation: Any, info: FieldInfo) -> Kind:
    plain = {PartialDate: Kind.DATE, date: Kind.DAY, float: Kind.NUMBER, int: Kind.WHOLE, Dose: Kind.DOSE}
    if annotation in plain:
        return plain[annotation]
    if annotation is bool:
        return Kind.MAYBE if _is_optional(info.annotation) else Kind.FLAG
    if get_origin(annotation) is tuple:
        return Kind.LINES
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Kind.CHOICE
    longest = max((getattr(m, "max_length", 0) or 0 for m in info.metadata), default=0)
    return Kind.NOTE if longest > LINE_LIMIT else Kind.LINE


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, PartialDate | date) else value


def show_value(kind: Kind, value: Any) -> FormValue:
    """A value of the card's JSON form as the form holds it."""
    if kind is Kind.FLAG:
        return bool(value)
    if kind is Kind.MAYBE:
        return "" if value is None else YES if value else NO
    if value is None:
        return ""
    shown: dict[Kind, Callable[[Any], str]] = {
        Kind.LINES: ", ".join,
        Kind.DATE: lambda v: show_date(PartialDate.parse(v)),
        Kind.DAY: lambda v: show_date(PartialDate.parse(v)),
        Kind.NUMBER: lambda v: decimal(f"{v:g}"),
        Kind.DOSE: lambda v: Dose.model_validate(v).one_line(),
    }
    return shown.get(kind, str)(value)


def read_value(kind: Kind, value: FormValue) -> Any:
    """A form value as the card's JSON form. Raises `Unreadable`."""
    if isinstance(value, bool):
        return value
    text = value.strip()
    if kind is Kind.MAYBE:
        return {YES: True, NO: False}.get(text)
    if kind is Kind.LINES:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is Kind.DOSE:
        return _read_dose(text)
    if kind in {Kind.LINE, Kind.NOTE}:
        return value
    return _READERS[kind](text) if text else None


def read_date(text: str) -> PartialDate:
    """A day, month or year as offices write it: `12.05.1942`, `12-5-1942`, `05.1942`, `1942`, `1942-05-12`.

    Raises `ValueError`.
    """
    parts = [int(p) for p in re.split(r"[.\-/\s]+", text.strip().rstrip(".r ")) if p.isdigit() and p.isascii()]
    if re.search(r"[^\d.\-/\s]", text.strip().rstrip("r. ")) or not 1 <= len(parts) <= 3:
        raise ValueError("not a date")
    if len(parts) > 1 and parts[0] < 100:
        parts.reverse()
    return PartialDate(*parts)


def _read_dose(text: str) -> dict[str, Any]:
    try:
        return read_dose(text).model_dump(mode="json")
    except ValidationError:
        raise Unreadable(Problem.TOO_LONG) from None


def _read_partial(text: str) -> str:
    try:
        return str(read_date(text))
    except ValueError:
        raise Unreadable(Problem.DATE) from None


def _read_day(text: str) -> str:
    try:
        found = read_date(text).exact
    except ValueError:
        found = None
    if found is None:
        raise Unreadable(Problem.DATE)
    return found.isoformat()


def _read_number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise Unreadable(Problem.NUMBER) from None


def _read_whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise Unreadable(Problem.NUMBER) from None


_READERS: dict[Kind, Callable[[str], Any]] = {
    Kind.DATE: _read_partial,
    Kind.DAY: _read_day,
    Kind.NUMBER: _read_number,
    Kind.WHOLE: _read_whole,
    Kind.CHOICE: str,
}

_AMOUNT = r"(?:[\d½¼¾][^-–;]{0,11})?"
_SCHEDULE = re.compile(rf"({_AMOUNT})[-–]({_AMOUNT})[-–]({_AMOUNT})(?:[-–]({_AMOUNT}))?\s*(?:;\s*(.*))?")


def read_dose(text: str) -> Dose:
    """A dose as `1-0-1`, `1/2-0-0-1; after meals`, or any other words. The inverse of `Dose.one_line`."""
    found = _SCHEDULE.fullmatch(" ".join(text.split()))
    if found is None or not any(found.groups()[:4]):
        return Dose(text=text)
    times = [("" if part is None or part.strip() == "0" else part.strip()) for part in found.groups()[:4]]
    if not any(times):
        return Dose(text=text)
    return Dose(morning=times[0], noon=times[1], evening=times[2], night=times[3], text=found.group(5) or "")
