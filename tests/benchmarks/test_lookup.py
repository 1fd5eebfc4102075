"""Look-ups of the duty officer against the bare driver."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.registry.folder import Folder
from lifebox.security.keyfile import read_key_file
from lifebox.services.emergency import search_people
from lifebox.services.office import Office
from tests.benchmarks import bare_lookup
from tests.benchmarks.conftest import LOGIN, PASSWORD, Registries
from tests.benchmarks.figures import FOUND, Figure, Series, compare, seconds
from tests.benchmarks.floors import CARD_BY, bare_reader, database_key, parsed_cards, rows_alone
from tests.benchmarks.peers import has_libreoffice
from tests.benchmarks.peers_lookup import find_in_keepass, find_in_sheet, has_keepass, keep_in_keepass
from tests.benchmarks.town import Townsman
from tests.support.misspell import misspell

_ASKED = 1_000
_LIMIT = 10
_STARTS = 7
_FOUND_IN_SHEET = 20
_MOST_IN_SHEET, _MOST_IN_KEEPASS = 100_000, 10_000
_IMPORTED = 100_000
_PATIENCE = 600.0


@pytest.mark.parametrize("by", ["code", "pesel", "phone"])
def test_exact(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, by: str) -> None:
    office, folk = registries.filled(size)
    asked = Random(1).choices(folk, k=_ASKED)
    assert asked[0].id in {match.person.id for match in search_people(office, getattr(asked[0], by)).matches}
    with bare_reader(office.registry.path) as connection:
        assert parsed_cards(connection, by, _stored(asked[0], by))
        series = compare(
            benchmark,
            asked,
            lambda person: search_people(office, getattr(person, by)),
            lambda person: parsed_cards(connection, by, _stored(person, by)),
        )
        alone = []
        for person in asked:
            # Between look-ups, as the other floor: alone in a loop the driver would be all in the processor's cache.
            search_people(office, getattr(person, by))
            alone.append(seconds(lambda one: rows_alone(connection, by, _stored(one, by)), person))
    met = series.ratio <= 3 and series.percentile(0.99) < 5
    told = {"against its row without the card": f"{median(series.ours) / median(alone):.1f} ×"}
    figures.append(series.figure(f"look-up by {by}", size, "≤ 3 ×, p99 < 5", met, told))


def _stored(person: Townsman, by: str) -> str:
    value: str = getattr(person, by)
    return value.replace("-", "") if by == "code" else value


@pytest.mark.parametrize("with_number", [False, True], ids=["street", "street and number"])
def test_misspelt(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, with_number: bool
) -> None:
    office, folk = registries.filled(size)
    search_people(office, "kowalska")
    asked = _misheard(folk, with_number=with_number)
    answers: list[tuple[Townsman, str, list[Townsman]]] = []
    known = {person.id: person for person in folk}

    def ask(question: tuple[Townsman, str]) -> None:
        meant, text = question
        found = search_people(office, text, _LIMIT).matches
        answers.append((meant, text, [known[match.person.id] for match in found]))

    series = compare(benchmark, asked, ask)
    right = _shares(answers)
    met = series.percentile(0.95) < 50 and right[FOUND] >= 0.99
    what = "surname misspelt, street" + (", number" if with_number else "")
    figures.append(series.figure(what, size, "p95 < 50, found ≥ 99 %", met, dict(right)))
    assert right["the same surname and street among 10"] >= 0.99


def _misheard(folk: Sequence[Townsman], *, with_number: bool, count: int = _ASKED) -> list[tuple[Townsman, str]]:
    chance = Random(2)
    return [
        (person, f"{misspell(person.surname, chance)[0]} {person.street} {person.building if with_number else ''}")
        for person in chance.choices(folk, k=count)
    ]


def _shares(answers: Sequence[tuple[Townsman, str, list[Townsman]]]) -> dict[str, float]:
    def share(right: Callable[[Townsman, list[Townsman]], bool]) -> float:
        return sum(right(meant, found) for meant, _, found in answers) / len(answers)

    return {
        "the right person first": share(lambda meant, found: found[:1] == [meant]),
        FOUND: share(lambda meant, found: meant in found),
        "the same surname and street among 10": share(
            lambda meant, found: (meant.surname, meant.street) in {(f.surname, f.street) for f in found}
        ),
    }


def test_misspelt_during_an_import(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    registries: Registries,
    size: int,
    password_file: Path,
) -> None:
    office, folk = registries.copy(size)
    search_people(office, "kowalska")
    asked = _misheard(folk, with_number=False, count=_ASKED // 2)
    idle = Series()
    for _, text in asked:
        begun = time.perf_counter()
        search_people(office, text)
        idle.ours.append(time.perf_counter() - begun)
    rows = registries.intake_list(_IMPORTED, office.clock.today())
    with _importing(office, rows, password_file) as still_running:
        series = compare(benchmark, asked, lambda question: search_people(office, question[1]))
        assert still_running()
    office.registry.close()
    slower = series.percentile(0.99) / idle.percentile(0.99)
    told = {"idle p99": round(idle.percentile(0.99), 2), "p99 against idle": round(slower, 2)}
    figures.append(series.figure("the same during an import", size, "p99 < 3 × idle", slower < 3, told))


@contextmanager
def _importing(office: Office, rows: Path, password_file: Path) -> Iterator[Callable[[], bool]]:
    """Another process imports into the same registry; it is ended with the block."""
    path = office.registry.path
    command = [sys.executable, "-m", "lifebox", "import", str(path), str(rows), "--login", LOGIN]
    command += ["--password-file", str(password_file)]
    before = _people(office)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            deadline = time.monotonic() + _PATIENCE
            while _people(office) == before:
                assert process.poll() is None, "the import ended before it began"
                assert time.monotonic() < deadline, "the import did not begin"
                time.sleep(0.1)
            yield lambda: process.poll() is None
        finally:
            process.terminate()


def _people(office: Office) -> int:
    with office.registry.read() as reader:
        return reader.figures(office.clock.today()).people


def test_as_a_command(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    registries: Registries,
    size: int,
    password_file: Path,
    tmp_path: Path,
) -> None:
    """The whole process, against one that derives the same key and asks the bare driver the same."""
    office, folk = registries.filled(size)
    path = office.registry.path
    database, key = database_key(path)
    stated = read_key_file(Folder(path).keys).slots[0].lock.kdf
    need = {"database": str(database), "key": key.spec, "cost": stated.cost, "statement": CARD_BY["code"]}
    options = ["--login", LOGIN, "--json", "--password-file", str(password_file)]

    def ours(person: Townsman) -> None:
        answer = _run("-m", "lifebox", "lookup", str(path), person.code, *options).stdout
        assert json.loads(answer)["matches"][0]["code"] == person.code

    def floor(person: Townsman) -> None:
        wanted = json.dumps({**need, "value": _stored(person, "code")})
        answer = _run(str(Path(bare_lookup.__file__)), given=wanted).stdout
        assert json.loads(answer)[0]["identity"]["surname"] == person.surname

    series = compare(benchmark, Random(3).choices(folk, k=_STARTS), ours, floor)
    row = series.figure("lifebox lookup, whole process", size)
    if has_keepass() and size <= _MOST_IN_KEEPASS:
        file = keep_in_keepass(tmp_path, folk, PASSWORD)
        row = row.beside("KeePassXC", median(find_in_keepass(file, one.pesel, PASSWORD) for one in folk[:_STARTS]))
    noted = _run("-X", "importtime", "-m", "lifebox", "lookup", str(path), folk[0].code, *options).stderr
    figures.append(replace(row, told={"imports, ms": _slowest(noted)}))


@pytest.mark.skipif(not has_libreoffice(), reason="LibreOffice is not installed")
def test_beside_a_sheet(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, tmp_path: Path
) -> None:
    """The same people in a sheet with a password: opened, and found by PESEL in the open sheet."""
    if size > _MOST_IN_SHEET:
        pytest.skip("a sheet ends at a million lines and opens for minutes")
    office, folk = registries.filled(size)
    asked = Random(9).choices(folk, k=_FOUND_IN_SHEET)
    peer = find_in_sheet(tmp_path, folk, [person.pesel for person in asked], PASSWORD)
    found = compare(benchmark, asked, lambda person: search_people(office, person.pesel))
    opened = Series()
    for person in asked[:_STARTS]:
        begun = time.perf_counter()
        mine = registries.program.unlock(office.registry.path, LOGIN, PASSWORD)
        assert search_people(mine, person.pesel).matches
        opened.ours.append(time.perf_counter() - begun)
        mine.registry.close()
    name = "LibreOffice Calc"
    figures.append(found.figure("look-up by pesel beside a sheet", size).beside(name, median(peer.found)))
    opened_row = opened.figure("password to the first look-up beside a sheet", size)
    figures.append(opened_row.beside(name, peer.opened + peer.found[0]))


def _run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    # As installed programs run: with compiled modules kept beside their sources.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True, input=given, env=environment)


def _slowest(noted: str) -> str:
    """The packages that take longest to import, by their own time, from what `-X importtime` noted."""
    spent: dict[str, int] = {}
    for line in noted.splitlines():
        own, bar, rest = line.removeprefix("import time:").partition("|")
        if bar and own.strip().isdigit():
            package = rest.split("|")[1].strip().split(".")[0]
            spent[package] = spent.get(package, 0) + int(own)
    most = sorted(spent.items(), key=lambda item: -item[1])[:12]
    return f"{sum(spent.values()) / 1000:.0f} in all; " + ", ".join(f"{name} {us / 1000:.0f}" for name, us in most)
