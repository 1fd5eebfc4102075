"""Rows about people in which nobody can be found: what others know of somebody is told in groups only.

Others know roughly how old somebody is, where the person lives and with whom. Of each such combination there are at
least as many people as counts of reports tell (`statistics.SMALL`); what keeps a row from that is hidden in it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lifebox.domain.statistics import SMALL

HIDDEN = None
AGES = (60, 70, 80, 90)
"""The first age of each band but the youngest."""


@dataclass(frozen=True, slots=True)
class AnonymousRow:
    """Somebody of the programme. `None` is hidden. `age` is the first one of the band, 0 of the youngest and -1 where
    nobody knows; `known` are further facts, of which only people who know the record know.
    """

    age: int | None
    area: str | None
    household: str | None
    sharing: bool | None
    known: tuple[str, ...] | None

    @property
    def seen(self) -> tuple[object, ...]:
        """What others may know too."""
        return self.age, self.area, self.household, self.sharing


def age_band(age: int) -> int:
    """The first age of the band."""
    return max((first for first in AGES if first <= age), default=0)


def hide_rare(rows: Sequence[AnonymousRow]) -> tuple[AnonymousRow, ...]:
    """The rows in an order that tells nothing, each like at least `SMALL` in all that others know.

    Of rows that are rare at first the household is hidden, then the area, then the age; of what is few even then
    everything. What is hidden in one row helps to hide others: so rows of a group of just `SMALL` are not taken back.
    """
    steps: tuple[dict[str, None], ...] = (
        {},
        {"household": HIDDEN, "sharing": HIDDEN},
        {"area": HIDDEN},
        {"age": HIDDEN},
    )
    kept: list[AnonymousRow] = []
    rare = list(rows)
    for step in steps:
        rare = [replace(row, **step) for row in rare]
        sizes = Counter(row.seen for row in rare)
        kept += [row for row in rare if sizes[row.seen] >= SMALL]
        rare = [row for row in rare if sizes[row.seen] < SMALL]
    kept += [replace(row, known=HIDDEN) for row in rare]
    return tuple(sorted(kept, key=lambda row: [str(part) for part in (*row.seen, row.known)]))
