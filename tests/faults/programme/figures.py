"""What a kind of fault came to, added up portion by portion."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from typing import Any

_EXAMPLES = 20


@dataclass
class Figures:
    """Counts of one kind.

    `fired` faults really happened, the rest of the `planned` ones found nothing to hit. `saves` are the acknowledged
    saves that were looked for, once for every fault behind them. `lost` are those that were not there or could not be
    reached; `wrong` are data that nobody wrote and damage without a word. `noticed` faults were refused or reported,
    after `whole` ones all was as it had been. `distinct` counts the different disks that power cuts left, each of which
    was looked at once.
    """

    planned: int = 0
    fired: int = 0
    saves: int = 0
    lost: int = 0
    wrong: int = 0
    noticed: int = 0
    whole: int = 0
    distinct: int = 0
    seconds: float = 0.0
    skipped: str = ""
    examples: list[str] = field(default_factory=list)

    def add(self, other: "Figures") -> None:
        """Count another portion in."""
        for one in fields(self):
            if one.name not in {"skipped", "examples"}:
                setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))
        self.skipped = self.skipped or other.skipped
        self.examples = [*self.examples, *other.examples][:_EXAMPLES]

    def blame(self, case: str, *, lost: int = 0, wrong: int = 0) -> None:
        """Count what must not be, and keep how to find it again."""
        self.lost += lost
        self.wrong += wrong
        if lost or wrong:
            self.examples = [*self.examples, case][:_EXAMPLES]

    @property
    def passed(self) -> bool:
        """Whether nothing was lost or wrong, and whatever was planned did happen."""
        return not self.lost and not self.wrong and (self.fired > 0 or bool(self.skipped))

    def stored(self) -> dict[str, Any]:
        return asdict(self)


_HEADING = ("kind", "planned", "fired", "saves checked", "lost", "wrong", "noticed", "whole", "distinct", "minutes")


def table(of: dict[str, Figures]) -> str:
    """The figures as text, a kind a line, then what to look at."""
    total = Figures()
    for figures in of.values():
        total.add(figures)
    rows = [_HEADING, *(_row(kind, figures) for kind, figures in of.items()), _row("all", total)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADING))]
    lines = [_line(row, widths) for row in rows]
    lines += [f"{kind} skipped: {figures.skipped}" for kind, figures in of.items() if figures.skipped]
    lines += [f"{kind}: {example}" for kind, figures in of.items() for example in figures.examples]
    return "\n".join(lines) + "\n"


def _row(kind: str, figures: Figures) -> tuple[str, ...]:
    counts = (
        figures.planned,
        figures.fired,
        figures.saves,
        figures.lost,
        figures.wrong,
        figures.noticed,
        figures.whole,
        figures.distinct,
    )
    return (kind, *(f"{count:,}" for count in counts), f"{figures.seconds / 60:.1f}")


def _line(row: Iterable[str], widths: Iterable[int]) -> str:
    name, *counts = (
        f"{cell:<{width}}" if not at else f"{cell:>{width}}"
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((name, *counts))
