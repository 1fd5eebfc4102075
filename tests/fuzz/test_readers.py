"""A little of the fuzzing with every run: whole examples are read, broken ones refused with the program's own errors."""

from pathlib import Path

import pytest

from tests.fuzz.readers import Reader, all_readers
from tests.fuzz.running import Outcome, give, mutations, run, run_apart

READERS = all_readers()
FEW = 150
USUAL = 2.0
"""Seconds of patience with readers that do not derive keys."""


@pytest.fixture(scope="module", params=list(READERS))
def reader(request: pytest.FixtureRequest) -> Reader:
    return READERS[str(request.param)]


def test_whole_examples_are_read(reader: Reader, tmp_path: Path) -> None:
    seeds = reader.seeds()
    assert seeds
    assert [give(reader, content, tmp_path / "plik")[:2] for content in seeds] == [("read", "")] * len(seeds)


def test_broken_ones_are_refused_calmly(reader: Reader, tmp_path: Path) -> None:
    few = 3 if reader.patience > USUAL else FEW
    inputs = mutations(reader, few)
    told = run_apart(reader, inputs) if reader.contained else run(reader, inputs, tmp_path / "plik")
    assert told.faults == []
    assert told.inputs >= few


def test_the_harness_sees_a_fault(tmp_path: Path) -> None:
    def fails(content: bytes, _place: Path) -> None:
        raise KeyError(content)

    told: Outcome = run(Reader("none", fails, lambda: [b"x"]), iter([b"x"]), tmp_path / "plik")
    assert told.faults == [(b"x", "KeyError: b'x'")]
