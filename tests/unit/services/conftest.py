from collections.abc import Iterator
from pathlib import Path

import pytest

from lifebox.services.office import Office
from lifebox.services.program import Program
from tests.support.program import StandingClock, make_office, make_program


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def program(tmp_path: Path, clock: StandingClock) -> Program:
    return make_program(tmp_path, clock)


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Iterator[Office]:
    made = make_office(program, tmp_path / "Probny.lifebox")
    yield made
    made.registry.close()
