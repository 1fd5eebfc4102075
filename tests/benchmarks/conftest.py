"""Real registries of the sizes asked for, with the production password derivation, and the table at the end."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

import pytest

from lifebox.app import build_program
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter
from lifebox.services.office import Office
from lifebox.services.program import Program
from tests.benchmarks.figures import Figure, as_json, as_table
from tests.benchmarks.town import Townsman, keep, recall, settle

LOGIN = "anna"
PASSWORD = "zmierzch nad molem 7 żurawi"
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
        metafunc.parametrize("size", [int(size) for size in metafunc.config.getoption("--people").split(",")])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    measured: list[Figure] = config.stash[_FIGURES]
    figures = sorted(measured, key=lambda figure: (figure.name, figure.size))
    if not figures:
        return
    terminalreporter.section("figures (milliseconds unless said; ratio of medians in this run)")
    for line in as_table(figures):
        terminalreporter.write_line(line)
    target: Path | None = config.getoption("--figures")
    if target is not None:
        target.write_text(as_json(figures), encoding="utf-8")


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> list[Figure]:
    """Where a benchmark puts its rows."""
    return request.config.stash[_FIGURES]


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
    _filled: dict[int, tuple[Office, list[Townsman]]] = field(default_factory=dict)

    def empty(self, name: str) -> Office:
        """A new registry, its administrator logged in."""
        path = self.folder / f"{name}.lifebox"
        registry, _recovery = self.program.store.create(path, self.program.profiles()[0], LOGIN, PASSWORD)
        return self.program.office(registry)

    def filled(self, size: int) -> tuple[Office, list[Townsman]]:
        """A registry of `size` people, and who they are but for those who withdrew: nobody finds them."""
        if size not in self._filled:
            folk = self.folder / f"people-{size}.json"
            if not folk.exists():
                shutil.rmtree(self.folder / f"people-{size}.lifebox", ignore_errors=True)
                office = self.empty(f"people-{size}")
                begun = perf_counter()
                keep(settle(office, size), folk)
                print(f"{size} people settled in {perf_counter() - begun:.0f} s")  # noqa: T201 it takes long
                office.registry.close()
            path = self.folder / f"people-{size}.lifebox"
            office = self.program.unlock(path, LOGIN, PASSWORD)
            with office.registry.read() as reader:
                hidden = set(reader.people_ids(PeopleFilter(status=Status.WITHDRAWN)))
            self._filled[size] = office, [person for person in recall(folk) if person.id not in hidden]
        return self._filled[size]

    def copy(self, size: int, folder: Path) -> tuple[Office, list[Townsman]]:
        """As `filled`, on a copy that may be written to; the caller closes it."""
        office, folk = self.filled(size)
        path = shutil.copytree(office.registry.path, folder / office.registry.path.name)
        return self.program.unlock(path, LOGIN, PASSWORD), folk

    def close(self) -> None:
        """Close them all."""
        for office, _folk in self._filled.values():
            office.registry.close()


@pytest.fixture(scope="session")
def registries(
    program: Program, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Registries]:
    made = Registries(program, request.config.getoption("--registries") or tmp_path_factory.mktemp("registries"))
    yield made
    made.close()


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """For commands that run as a process of their own."""
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return file
