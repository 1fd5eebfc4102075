"""Official lists of medicines: the import of a whole register, completion while somebody types, a recall."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.domain.takers import AskedBy
from lifebox.services.medicines import import_medicines
from lifebox.services.office import Office
from lifebox.services.progress import unseen
from lifebox.services.takers import find_takers
from lifebox.ui.presenters.suggestions import MEDICINES, Suggestions
from tests.benchmarks.conftest import Registries
from tests.benchmarks.figures import Figure, Series, run_rounds
from tests.support.products import many, refund_csv, register_xml

_REGISTER, _REFUND = 20_000, 5_000
_NAMES = 300
_LIMIT_S, _KEY_MS = 20.0, 20.0


def _nothing() -> tuple[tuple[Any, ...], dict[str, Any]]:
    return (), {}


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The register, its next edition with a tenth changed, and the refund list."""
    folder = tmp_path_factory.mktemp("lists")
    whole, later, refund = (folder / name for name in ("rejestr.xml", "rejestr-2.xml", "refundacja.csv"))
    whole.write_bytes(register_xml(many(_REGISTER)))
    later.write_bytes(register_xml((one for one in many(_REGISTER + 500) if int(one.key) % 10), "2026-12-01"))
    refund.write_bytes(refund_csv(many(_REFUND)))
    return whole, later, refund


@pytest.fixture(scope="module")
def stocked(registries: Registries, lists: tuple[Path, Path, Path]) -> Iterator[Office]:
    office = registries.empty("medicines")
    yield office
    office.registry.close()


def test_import(
    benchmark: BenchmarkFixture, figures: list[Figure], stocked: Office, lists: tuple[Path, Path, Path]
) -> None:
    told = {}
    for name, file in zip(("register", "next edition", "refund list"), lists, strict=True):
        begun = perf_counter()
        import_medicines(stocked, file, unseen)
        told[name] = round(perf_counter() - begun, 1)
    met = max(told.values()) < _LIMIT_S
    figures.append(
        Figure("import of a register of 20,000", _REGISTER, 1000 * told["register"], limit="< 20 s", met=met, told=told)
    )
    run_rounds(benchmark, lambda: import_medicines(stocked, lists[1], unseen), 1, _nothing)
    assert met


def test_completion(benchmark: BenchmarkFixture, figures: list[Figure], stocked: Office) -> None:
    suggestions = Suggestions(stocked.clinic, "")
    random = Random(7)
    names = [one.name for one in random.sample(list(many(_REGISTER)), _NAMES)] + ["Xarelto 20", "Metformax", "Acard"]
    series = Series()
    for name in names:
        for typed in range(1, len(name) + 1):
            begun = perf_counter()
            suggestions.offer(MEDICINES, "trade_name", name[:typed], {})
            series.ours.append(perf_counter() - begun)
    met = series.percentile(0.99) < _KEY_MS
    told = {"p99 ms": round(series.percentile(0.99), 2), "worst ms": round(series.percentile(1), 2)}
    median = series.percentile(0.5)
    limit = "p99 < 20 ms"
    figures.append(
        Figure("completion, a key over 25,000 products", len(series.ours), median, limit=limit, met=met, told=told)
    )
    run_rounds(benchmark, lambda: suggestions.offer(MEDICINES, "trade_name", "bam", {}), 1, _nothing)
    assert met


def test_recall(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int) -> None:
    office, _folk = registries.filled(size)
    begun = perf_counter()
    found = find_takers(office, AskedBy.SUBSTANCE, "rywaroksaban")
    took = perf_counter() - begun
    figures.append(Figure("who takes a substance", size, 1000 * took, told={"found": len(found.people)}))
    run_rounds(benchmark, lambda: find_takers(office, AskedBy.LOT, "brak takiej serii"), 1, _nothing)
