"""Real registries of the sizes asked for, with the production password derivation, and the table at the end."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from lifebox.app import build_program
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter
from lifebox.services.office import Office
from lifebox.services.program import Program
from tests.benchmarks.figures import Figure, as_json, as_table
from tests.benchmarks.lists import write_list
from tests.benchmarks.town import Townsman, hurried, keep, recall, settle

LOGIN = "anna"
PASSWORD = "zmierzch nad molem 7 żurawi"
_COPY = "import shutil, sys; shutil.copytree(*sys.argv[1:])"
_FIGURES = pytest.StashKey[list[Figure]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("lifebox")
    default = os.environ.get("LIFEBOX_BENCHMARK_PEOPLE", "10000")
    group.addoption("--people", default=default, help="sizes of the registries, e.g. 1000,10000,100000")
    group.addoption("--registries", type=Path, default=None, metavar="DIR", help="keep filled registries for reuse")
    group.addoption("--figures", type=Path, default=None, metavar="FILE", help="write the figures as JSON")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = []


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "size" in metafunc.fixturenames:
        metafunc.parametrize("size", _sizes(metafunc.config))


def _sizes(config: pytest.Config) -> tuple[int, ...]:
    return tuple(int(size) for size in config.getoption("--people").split(","))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    measured: list[Figure] = config.stash[_FIGURES]
    if not measured:
        return
    terminalreporter.section("figures (milliseconds unless said; ratio of medians in this run)")
    for line in as_table(_in_order(measured)):
        terminalreporter.write_line(line)


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Iterator[list[Figure]]:
    """Where a benchmark puts its rows; the file has them at once, for a whole run takes long."""
    measured = request.config.stash[_FIGURES]
    yield measured
    target: Path | None = request.config.getoption("--figures")
    if target is not None:
        target.write_text(as_json(_in_order(measured)), encoding="utf-8")


def _in_order(measured: Sequence[Figure]) -> list[Figure]:
    names = list(dict.fromkeys(figure.name for figure in measured))
    return sorted(measured, key=lambda figure: (names.index(figure.name), figure.size))


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program as it starts everywhere, but for its own folders."""
    folder = tmp_path_factory.mktemp("program")
    return replace(build_program(), settings=folder / "settings", logs=folder / "logs")


@dataclass
class Registries:
    """Registries by size, filled when first asked for: each costs minutes where it is large. What lies finished in
    the folder is opened instead.
    """

    program: Program
    folder: Path
    sizes: tuple[int, ...] = ()
    _filled: dict[int, tuple[Office, list[Townsman]]] = field(default_factory=dict)

    def empty(self, name: str) -> Office:
        """A new registry, its administrator logged in."""
        path = self.folder / f"{name}.lifebox"
        shutil.rmtree(path, ignore_errors=True)
        registry, _recovery = self.program.store.create(path, self.program.profiles()[0], LOGIN, PASSWORD)
        return self.program.office(registry)

    def filled(self, size: int) -> tuple[Office, list[Townsman]]:
        """A registry of `size` people, and who they are but for those who withdrew: nobody finds them."""
        if size not in self._filled:
            folk = self.folder / f"people-{size}.json"
            if not folk.exists():
                begun = perf_counter()
                with hurried():
                    office = self.empty(f"people-{size}")
                    keep(settle(office, size), folk)
                    office.registry.close()
                print(f"{size} people settled in {perf_counter() - begun:.0f} s")  # noqa: T201 it takes long
            path = self.folder / f"people-{size}.lifebox"
            office = self.program.unlock(path, LOGIN, PASSWORD)
            with office.registry.read() as reader:
                hidden = set(reader.people_ids(PeopleFilter(status=Status.WITHDRAWN)))
            self._filled[size] = office, [person for person in recall(folk) if person.id not in hidden]
            # A million people are no garbage; looking for some among them would be measured.
            gc.collect()
            gc.freeze()
        return self._filled[size]

    def copy(self, size: int) -> tuple[Office, list[Townsman]]:
        """As `filled`, on a copy that may be written to; the caller closes it before the next copy is made."""
        office, folk = self.filled(size)
        # One at a time: with a million people it takes gigabytes.
        shutil.rmtree(self._copies, ignore_errors=True)
        path = self._copies / office.registry.path.name
        # By another process: one that closes a file loses its locks on it, and whoever opens it then thinks it is free.
        subprocess.run([sys.executable, "-c", _COPY, str(office.registry.path), str(path)], check=True)
        return self.program.unlock(path, LOGIN, PASSWORD), folk

    def intake_list(self, rows: int, today: date) -> Path:
        """A list of people of whom none is in a registry, written when first asked for."""
        file = self.folder / f"list-{rows}.csv"
        if not file.exists():
            write_list(file, rows, today, seed=7)
        return file

    def close(self) -> None:
        """Close them all."""
        for office, _folk in self._filled.values():
            office.registry.close()
        shutil.rmtree(self._copies, ignore_errors=True)

    @property
    def _copies(self) -> Path:
        return self.folder / "copies"


@pytest.fixture(scope="session")
def registries(
    program: Program, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Registries]:
    folder = request.config.getoption("--registries") or tmp_path_factory.mktemp("registries")
    made = Registries(program, folder, _sizes(request.config))
    yield made
    made.close()


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """For commands that run as a process of their own."""
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return file
