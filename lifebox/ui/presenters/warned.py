"""To which field, row or list of the form a warning belongs. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lifebox.domain.warnings import CardWarning
from lifebox.ui.presenters.card_fields import PARTS, Rows
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.presenters.marks import warnings_by_part


@dataclass(slots=True)
class PartWarnings:
    """Warnings of one section: by field or list, by list and row number, and the rest."""

    fields: dict[str, list[CardWarning]] = field(default_factory=dict)
    rows: dict[tuple[str, int], list[CardWarning]] = field(default_factory=dict)
    others: list[CardWarning] = field(default_factory=list)


def place_warnings(warnings: Sequence[CardWarning], form: CardForm) -> tuple[PartWarnings, ...]:
    """The warnings of every section, in the order of the page."""
    by_part = warnings_by_part(warnings)
    found = []
    for index, part in enumerate(PARTS):
        here = PartWarnings()
        paths = {item.path for item in part.items}
        lists_here = [item for item in part.items if isinstance(item, Rows)]
        numbers = {rows.path: [row.number for row in form.stated_rows(rows)] for rows in lists_here}
        for warning in by_part.get(index, []):
            within = next((path for path in numbers if warning.place.startswith(f"{path}.")), "")
            at = _position(warning, within)
            if within and 0 <= at < len(numbers[within]):
                here.rows.setdefault((within, numbers[within][at]), []).append(warning)
            elif warning.place in paths:
                here.fields.setdefault(warning.place, []).append(warning)
            else:
                here.others.append(warning)
        found.append(here)
    return tuple(found)


def _position(warning: CardWarning, within: str) -> int:
    """Which of the rows that say anything the warning's place counts; -1 for none."""
    steps = (step for step in warning.place.removeprefix(f"{within}.").split(".") if step.isdigit())
    return int(next(steps, "-1"))
