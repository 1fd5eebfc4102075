"""What the programme comes to: counts by kind and over time, without anybody's name.

A small count of people by age or street may point at one whom neighbours know; it is hidden, and so is as much more
that nobody can work it out from the total.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from lifebox.domain.boxes import CodeState, PrintKind
from lifebox.domain.census import SOON_DAYS, Census, Due
from lifebox.domain.collation import alphabetic
from lifebox.domain.dates import add_months
from lifebox.domain.disclosure import CLOSES_AFTER
from lifebox.domain.governance import Status
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term

SMALL = 5
"""Counts of people from 1 to one less are hidden."""
MONTHS = 12
BANDS = (60, 65, 70, 75, 80, 85, 90, 95)
"""The first age of each band; the last one has no end."""


class Topic(StrEnum):
    """What is counted."""

    STATUS = "status"
    BOXES = "boxes"
    CODES = "codes"
    REVIEWS = "reviews"
    AGES = "ages"
    STREETS = "streets"
    PRINTS = "prints"


HIDING = frozenset({Topic.STATUS, Topic.AGES, Topic.STREETS})
"""Topics that say something about people which others know of them as well."""
_TERMS: Mapping[Topic, type[StrEnum]] = {Topic.STATUS: Status, Topic.CODES: CodeState, Topic.PRINTS: PrintKind}
"""Topics whose lines are members of an enumeration."""
OTHER = "*"
"""The name of streets with few people, taken together."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a table. `name` is a value of the topic's, or a street; of `count` None says that it is hidden."""

    name: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Activity:
    """A month. Of the medians (seconds) None says that there was nothing to take one of."""

    first: date
    added: int
    reviewed: int
    printed: int
    searched: int
    talks: int
    answer_median: float | None
    talk_median: float | None
    practice_median: float | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """Tables by topic, and the months up to that of `day`."""

    day: date
    people: int
    tables: tuple[tuple[Topic, tuple[Tally, ...]], ...]
    months: tuple[Activity, ...]


def first_month(today: date) -> date:
    """The first day of the first month that is told."""
    return add_months(today.replace(day=1), 1 - MONTHS)


def statistics(census: Census, today: date) -> Statistics:
    """Put counts into tables, with small ones hidden."""
    printed = Counter[str]()
    for (_, kind), count in census.prints.items():
        printed[kind.value] += count
    rows: dict[Topic, list[tuple[str, int]]] = {
        Topic.STATUS: [(one.value, census.status.get(one, 0)) for one in Status if one is not Status.ACTIVE],
        Topic.BOXES: _boxes(census.boxes),
        Topic.CODES: [(one.value, census.codes.get(one, 0)) for one in CodeState],
        Topic.REVIEWS: [(one.value, census.reviews.get(one, 0)) for one in Due],
        Topic.AGES: _ages(census.birth_years, today),
        Topic.STREETS: _streets(census.streets),
        Topic.PRINTS: [(kind.value, printed[kind.value]) for kind in PrintKind if printed[kind.value]],
    }
    people = census.status.get(Status.ACTIVE, 0)
    tables = {
        topic: hide_small(found) if topic in HIDING else tuple(Tally(*one) for one in found)
        for topic, found in rows.items()
    }
    # How many take part is told anyhow: to hide it here would hide nothing, and how many do not is easily found out.
    tables[Topic.STATUS] = (Tally(Status.ACTIVE.value, people), *tables[Topic.STATUS])
    return Statistics(today, people, tuple(tables.items()), _months(census, today))


def hide_small(counts: Sequence[tuple[str, int]]) -> tuple[Tally, ...]:
    """Hide small counts, and the least of the others until hidden ones cannot be worked out from the total.

    Where no other is left, zeros are hidden: nobody knows then which of the lines has anybody at all.
    """
    hidden = {at for at, (_, count) in enumerate(counts) if 0 < count < SMALL}
    others = sorted((at for at, (_, count) in enumerate(counts) if count >= SMALL), key=lambda at: counts[at][1])
    for at in others:
        if not _is_told([counts[one][1] for one in hidden]):
            break
        hidden.add(at)
    else:
        if _is_told([counts[one][1] for one in hidden]):
            hidden.update(range(len(counts)))
    return tuple(Tally(name, None if at in hidden else count) for at, (name, count) in enumerate(counts))


def _is_told(hidden: Sequence[int]) -> bool:
    """Whether who knows their sum knows each of them: there is one, all are 1, or all are as great as is hidden."""
    return bool(hidden) and (len(hidden) == 1 or sum(hidden) in {len(hidden), len(hidden) * (SMALL - 1)})


def _boxes(shared: Mapping[int, int]) -> list[tuple[str, int]]:
    several = sum(count for people, count in shared.items() if people > 1)
    return [("one", shared.get(1, 0)), ("several", several), ("nobody", shared.get(0, 0))]


def _ages(years: Mapping[str, int], today: date) -> list[tuple[str, int]]:
    """By the age that is reached this year, which is known of everybody whose year of birth is."""
    counted = Counter[str]()
    for year, count in years.items():
        counted[_band(today.year - int(year)) if year else ""] += count
    names = [f"-{BANDS[0] - 1}", *(_band(first) for first in BANDS), ""]
    return [(name, counted[name]) for name in names]


def _band(age: int) -> str:
    first = max((one for one in BANDS if one <= age), default=None)
    if first is None:
        return f"-{BANDS[0] - 1}"
    return f"{first}+" if first == BANDS[-1] else f"{first}-{BANDS[BANDS.index(first) + 1] - 1}"


def _streets(streets: Mapping[tuple[str, str], int]) -> list[tuple[str, int]]:
    """Most people first; a street with few is not even named."""
    towns = Counter[str]()
    for (_, town), count in streets.items():
        towns[town] += count
    usual = towns.most_common(1)[0][0] if towns else ""
    named = [
        (street if town == usual or not town else f"{street}, {town}".strip(", "), count)
        for (street, town), count in streets.items()
        if count >= SMALL
    ]
    few = sum(count for count in streets.values() if count < SMALL)
    return [*sorted(named, key=lambda one: (-one[1], alphabetic(one[0]))), *([(OTHER, few)] if few else [])]


def _months(census: Census, today: date) -> tuple[Activity, ...]:
    printed = Counter[str]()
    for (month, _), count in census.prints.items():
        printed[month] += count
    firsts = (add_months(first_month(today), number) for number in range(MONTHS))
    return tuple(_month(census, first, printed[f"{first:%Y-%m}"]) for first in firsts)


def _month(census: Census, first: date, printed: int) -> Activity:
    month = f"{first:%Y-%m}"
    talks = [talk for talk in census.talks if talk.month == month]
    # What closed by itself tells nothing of how long it took.
    by_hand = (talk.seconds for talk in talks if talk.seconds is None or talk.seconds < CLOSES_AFTER.total_seconds())
    return Activity(
        first=first,
        added=census.added.get(month, 0),
        reviewed=census.reviewed.get(month, 0),
        printed=printed,
        searched=census.searched.get(month, 0),
        talks=len(talks),
        answer_median=_median(span.seconds for span in census.answers if span.month == month),
        talk_median=_median(by_hand),
        practice_median=_median(span.seconds for span in census.practice if span.month == month),
    )


def _median(seconds: Iterable[float | None]) -> float | None:
    known = [one for one in seconds if one is not None]
    return median(known) if known else None


def tally_name(say: Say, topic: Topic, tally: Tally) -> str:
    """What a line of a table is of, in words."""
    name = tally.name
    if topic in _TERMS:
        return term(say, _TERMS[topic](name))
    if topic is Topic.AGES:
        if name.startswith("-"):
            return say("statistics.ages.below", age=BANDS[0])
        return name.replace("-", "–") or say("statistics.ages.unknown")
    if topic is Topic.STREETS:
        return (
            say("statistics.streets.other", least=SMALL)
            if name == OTHER
            else name or say("statistics.streets.nameless")
        )
    return say(f"statistics.{topic.value}.{name}", days=SOON_DAYS)


def _no_street(say: Say) -> str:
    return say("statistics.streets.nameless")


def hidden_or(say: Say, tally: Tally) -> str:
    """The count, or that it is hidden."""
    return say("statistics.hidden") if tally.count is None else str(tally.count)
