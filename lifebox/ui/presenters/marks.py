"""The state marks of the record's sections, and where warnings and disputed fields belong."""

from collections.abc import Mapping, Sequence
from enum import Enum

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.listing import Knowledge
from lifebox.domain.warnings import CardWarning
from lifebox.ui.presenters.card_fields import PARTS, Part, Rows
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.values import Problem, leaf_of


class Mark(Enum):
    """What the navigator shows beside a section; it has a word too."""

    STATED = "stated"
    NONE = "none"
    UNKNOWN = "unknown"
    WARNING = "warning"


def part_marks(form: CardForm, problems: Mapping[Spot, Problem], warnings: Sequence[CardWarning]) -> tuple[Mark, ...]:
    """One mark a section. Whatever needs a look comes before what is stated."""
    warned = warnings_by_part(warnings)
    return tuple(
        Mark.WARNING if index in warned or _has_problem(part, problems) else _state(part, form)
        for index, part in enumerate(PARTS)
    )


def warnings_by_part(warnings: Sequence[CardWarning]) -> dict[int, list[CardWarning]]:
    """Warnings by the index of the section under whose heading they are shown."""
    found: dict[int, list[CardWarning]] = {}
    for warning in warnings:
        index = next(i for i, part in enumerate(PARTS) if part.section is warning.section)
        found.setdefault(index, []).append(warning)
    return found


def _has_problem(part: Part, problems: Mapping[Spot, Problem]) -> bool:
    paths = {item.path for item in part.items}
    return any((spot.rows or spot.path) in paths for spot in problems)


def _state(part: Part, form: CardForm) -> Mark:
    if part.section is Section.ALERTS:
        return Mark.STATED if form.alerts else Mark.UNKNOWN
    states = [_item_state(item.path, form) for item in part.items if not isinstance(item, Rows)]
    states += [_rows_state(item, form) for item in part.items if isinstance(item, Rows)]
    for mark in (Mark.STATED, Mark.NONE):
        if mark in states:
            return mark
    return Mark.UNKNOWN


def _item_state(path: str, form: CardForm) -> Mark:
    return Mark.STATED if form.fields[path] != leaf_of(Card, path).blank else Mark.UNKNOWN


def _rows_state(rows: Rows, form: CardForm) -> Mark:
    marks = {Knowledge.STATED: Mark.STATED, Knowledge.NONE: Mark.NONE, Knowledge.UNKNOWN: Mark.UNKNOWN}
    return marks[form.knowledge(rows)]
