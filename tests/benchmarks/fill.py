"""Filling the registries, which the table's other rows then find."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.conftest import Registries
from tests.benchmarks.figures import run_rounds


@pytest.mark.timeout(0)
def test_fill(benchmark: BenchmarkFixture, registries: Registries, size: int) -> None:
    run_rounds(benchmark, lambda: registries.filled(size), 1, lambda: ((), {}))
