"""Measured figures: times in pairs with the bare floor, percentiles, one table and one JSON file for a run."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from pytest_benchmark.fixture import BenchmarkFixture

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One row. Times are medians in milliseconds; without a floor there is no ratio, without a limit no verdict."""

    name: str
    size: int
    ours: float
    floor: float | None = None
    p95: float | None = None
    p99: float | None = None
    limit: str = ""
    met: bool | None = None
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return self.ours / self.floor if self.floor else None


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
    return [*table, "", *told]


def as_json(figures: Sequence[Figure]) -> str:
    """The same for machines."""
    return json.dumps([{**asdict(f), "ratio": f.ratio} for f in figures], ensure_ascii=False, indent=1)


def _cells(figure: Figure) -> tuple[str, ...]:
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    numbers = (figure.floor, figure.ours, figure.p95, figure.p99, figure.ratio)
    shown = ["" if number is None else f"{number:.2f}" for number in numbers]
    return figure.name, str(figure.size), *shown, figure.limit, verdict
