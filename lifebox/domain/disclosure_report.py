"""What a month of disclosures comes to, without anybody's name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from lifebox.domain.collation import alphabetic
from lifebox.domain.dates import add_months
from lifebox.domain.disclosure import CLOSES_AFTER, Disclosure, Service
from lifebox.domain.folding import name_key

COMMON_FROM = 3
"""A purpose is typed by hand and may name somebody; one that was written so often is a word of the office."""
HOURS = 24


@dataclass(frozen=True, slots=True)
class MonthReport:
    """Counts of a month; `first` is its first day. Exercises are counted apart and nowhere else.

    `purposes` come most frequent first, `rare_purposes` are those that are told apart by nobody. Of `median` and
    `longest` None says that nothing was closed by hand: what closed by itself tells nothing of how long it took.
    """

    first: date
    total: int
    exercises: int
    services: tuple[tuple[Service | None, int], ...]
    purposes: tuple[tuple[str, int], ...]
    rare_purposes: int
    without_purpose: int
    hours: tuple[int, ...]
    verified: int
    closed_by_time: int
    median: timedelta | None
    longest: timedelta | None


def month_report(first: date, disclosures: Iterable[Disclosure]) -> MonthReport:
    """Count the disclosures of the month that begins on `first`; hours are local ones."""
    everything = tuple(disclosures)
    real = [one for one in everything if one.told.service is not Service.EXERCISE]
    services = Counter(one.told.service for one in real)
    hours = Counter(one.opened.astimezone().hour for one in real)
    written: dict[str, Counter[str]] = {}
    for one in real:
        if one.told.purpose:
            written.setdefault(name_key(one.told.purpose), Counter())[one.told.purpose] += 1
    common = {forms.most_common(1)[0][0]: forms.total() for forms in written.values() if forms.total() >= COMMON_FROM}
    spans = [span for span in map(_span, real) if span is not None]
    by_hand = [span for span in spans if span < CLOSES_AFTER]
    return MonthReport(
        first=first,
        total=len(real),
        exercises=len(everything) - len(real),
        services=tuple((service, services[service]) for service in (*Service, None) if services[service]),
        purposes=tuple(sorted(common.items(), key=lambda one: (-one[1], alphabetic(one[0])))),
        rare_purposes=sum(forms.total() for forms in written.values()) - sum(common.values()),
        without_purpose=sum(1 for one in real if not one.told.purpose),
        hours=tuple(hours[hour] for hour in range(HOURS)),
        verified=sum(1 for one in real if one.told.verified),
        closed_by_time=len(spans) - len(by_hand),
        median=timedelta(seconds=median(span.total_seconds() for span in by_hand)) if by_hand else None,
        longest=max(by_hand, default=None),
    )


def month_span(first: date) -> tuple[datetime, datetime]:
    """Local midnight of the first day and of the first day of the next month."""
    following = add_months(first, 1)
    return _midnight(first), _midnight(following)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone()


def _span(one: Disclosure) -> timedelta | None:
    return one.closed - one.opened if one.closed is not None else None
