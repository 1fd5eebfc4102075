"""Measured figures: times in pairs with the bare floor, percentiles, one table and one JSON file for a run."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from pytest_benchmark.fixture import BenchmarkFixture

T = TypeVar("T")
FOUND = "the right person among 10"
_VERDICT = {True: "met", False: "MISSED", None: ""}


@dataclass(frozen=True, slots=True)
class Figure:
    """One row. Times are medians in milliseconds; without a floor there is no ratio, without a limit no verdict. `size`
    is 0 where it does not matter; `peer` is today's means, as far as it is installed.
    """

    name: str
    size: int
    ours: float
    floor: float | None = None
    p95: float | None = None
    p99: float | None = None
    limit: str = ""
    met: bool | None = None
    told: dict[str, Any] = field(default_factory=dict)
    peer: float | None = None
    peer_name: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return self.ours / self.floor if self.floor else None

    @property
    def times_peer(self) -> float | None:
        """How many times as long today's means take."""
        return self.peer / self.ours if self.peer else None

    def beside(self, name: str, seconds: float) -> "Figure":
        """The same with what today's means took."""
        return replace(self, peer=1000 * seconds, peer_name=name)


@dataclass(slots=True)
class Series:
    """Seconds of the same work done bare and by the program, in turn, so that a noisy machine is noisy for both."""

    floor: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """Of the medians."""
        return median(self.ours) / median(self.floor)

    def percentile(self, share: float) -> float:
        """Of our own times, in milliseconds."""
        ranked = sorted(self.ours)
        return 1000 * ranked[min(int(len(ranked) * share), len(ranked) - 1)]

    def figure(
        self,
        name: str,
        size: int,
        limit: str = "",
        met: bool | None = None,
        told: dict[str, Any] | None = None,
    ) -> Figure:
        """The row of this series."""
        floor = 1000 * median(self.floor) if self.floor else None
        p95, p99 = self.percentile(0.95), self.percentile(0.99)
        return Figure(name, size, 1000 * median(self.ours), floor, p95, p99, limit, met, told or {})


def compare(
    benchmark: BenchmarkFixture,
    asked: Sequence[T],
    ours: Callable[[T], object],
    floor: Callable[[T], object] | None = None,
) -> Series:
    """Do the work for everything in `asked`, floor and ours in turn."""
    series = Series()
    waiting = iter(asked)

    def prepare() -> tuple[tuple[T], dict[str, Any]]:
        one = next(waiting)
        if floor is not None:
            series.floor.append(seconds(floor, one))
        return (one,), {}

    def work(one: T) -> None:
        series.ours.append(seconds(ours, one))

    run_rounds(benchmark, work, len(asked), prepare)
    return series


def run_rounds(
    benchmark: BenchmarkFixture,
    work: Callable[..., object],
    rounds: int,
    prepare: Callable[[], tuple[tuple[Any, ...], dict[str, Any]]],
    after: Callable[..., None] | None = None,
) -> None:
    """Prepare, work and clear up that many times; the benchmark's own statistics are of the work alone."""
    pedantic: Any = benchmark.pedantic  # the plugin types its classes, not this method
    pedantic(work, setup=prepare, teardown=after, rounds=rounds)


def seconds(work: Callable[[T], object], argument: T) -> float:
    """How long one call takes."""
    begun = perf_counter()
    work(argument)
    return perf_counter() - begun


def as_table(figures: Sequence[Figure]) -> list[str]:
    """Lines of a table with a heading."""
    heading = ("what", "size", "floor", "ours p50", "p95", "p99", "ratio", "figure", "")
    rows = [heading, *(_cells(f) for f in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(heading))]
    table = []
    for row in rows:
        first, *numbers = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1])]
        cells += [text.rjust(width) if place < 6 else text.ljust(width) for place, (text, width) in enumerate(numbers)]
        table.append("  ".join(cells).rstrip())
    told = [f"{f.name} {f.size}: {key} {value}" for f in figures for key, value in f.told.items()]
    told += [f"{f.name} {f.size}: {f.peer_name} {f.peer:.1f} ms, {f.times_peer:.1f} × ours" for f in figures if f.peer]
    return [*table, "", *told]


def as_json(figures: Sequence[Figure]) -> str:
    """The same for machines."""
    rows = [{**asdict(f), "ratio": f.ratio, "times_peer": f.times_peer} for f in figures]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def from_json(text: str) -> list[Figure]:
    """What `as_json` wrote."""
    named = {each.name for each in fields(Figure)}
    return [Figure(**{name: value for name, value in row.items() if name in named}) for row in json.loads(text)]


def as_markdown(figures: Sequence[Figure]) -> list[str]:
    """Lines of a table in Markdown, times in milliseconds."""
    heading = ("what", "how many", "floor", "ours", "p95", "p99", "÷ floor", "today's means", "÷ ours", "figure", "")
    lines = ["| " + " | ".join(heading) + " |", "|---|" + "--:|" * (len(heading) - 3) + "---|---|"]
    for one in figures:
        numbers = [_number(value) for value in (one.floor, one.ours, one.p95, one.p99)]
        peer = f"{one.peer_name} {_number(one.peer)}" if one.peer else ""
        size = f"{one.size:,}" if one.size else ""
        shares = [f"{share:.2f}" if share else "" for share in (one.ratio, one.times_peer)]
        found = f", {100 * one.told[FOUND]:.1f} % found" if FOUND in one.told else ""
        cells = [one.name, size, *numbers, shares[0], peer, shares[1], one.limit, _VERDICT[one.met] + found]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _number(value: float | None) -> str:
    """Three digits that count."""
    if value is None:
        return ""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _cells(figure: Figure) -> tuple[str, ...]:
    numbers = (figure.floor, figure.ours, figure.p95, figure.p99, figure.ratio)
    shown = ["" if number is None else f"{number:.2f}" for number in numbers]
    return figure.name, str(figure.size), *shown, figure.limit, _VERDICT[figure.met]
