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
        paths = {item.path: item for item in part.items}
        for warning in by_part.get(index, []):
            lists_here = (item for item in part.items if isinstance(item, Rows))
            within = next((rows for rows in lists_here if warning.place.startswith(f"{rows.path}.")), None)
            number = _row_number(warning, within, form) if within is not None else None
            if within is not None and number is not None:
                here.rows.setdefault((within.path, number), []).append(warning)
            elif warning.place in paths:
                here.fields.setdefault(warning.place, []).append(warning)
            else:
                here.others.append(warning)
        found.append(here)
    return tuple(found)


def _row_number(warning: CardWarning, rows: Rows, form: CardForm) -> int | None:
    """The number of the row that the warning's place counts, among the rows that say anything."""
    steps = (step for step in warning.place.removeprefix(f"{rows.path}.").split(".") if step.isdigit())
    at, stated = int(next(steps, "-1")), form.stated_rows(rows)
    return stated[at].number if 0 <= at < len(stated) else None
