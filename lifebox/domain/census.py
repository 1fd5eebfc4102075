"""Raw counts of a registry, as statistics need them: no name among them but those of streets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lifebox.domain.boxes import CodeState, PrintKind
from lifebox.domain.governance import Status

SOON_DAYS = 30


class Due(StrEnum):
    """When a card is to be reviewed."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Span:
    """How long something took: in which month (`2026-11`), how many seconds; None where nobody knows."""

    month: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Census:
    """Raw counts as the registry has them. Months are local ones, `2026-11`.

    `birth_years` and `streets` count people who take part, by year (empty: unknown) and by street with its town;
    `boxes` counts boxes by how many such people share them. `talks` is how long records were open for somebody,
    `answers` from the first search to the record, `practice` to the red tier in practice calls.
    """

    status: Mapping[Status, int]
    birth_years: Mapping[str, int]
    streets: Mapping[tuple[str, str], int]
    boxes: Mapping[int, int]
    codes: Mapping[CodeState, int]
    reviews: Mapping[Due, int]
    prints: Mapping[tuple[str, PrintKind], int]
    added: Mapping[str, int]
    reviewed: Mapping[str, int]
    searched: Mapping[str, int]
    talks: Sequence[Span]
    answers: Sequence[Span]
    practice: Sequence[Span]
