"""Writing: import of a list, save of a card; and what unlocking costs beyond the password derivation."""

import csv
import json
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.domain.values import canonical_json
from lifebox.registry.folder import Folder
from lifebox.security.kdf import PRODUCTION, derive_key
from lifebox.security.keyfile import read_key_file
from lifebox.services.emergency import search_people
from lifebox.services.importing import import_list
from lifebox.services.people import save_card
from tests.benchmarks.conftest import LOGIN, PASSWORD, Registries
from tests.benchmarks.figures import Figure, Series, compare
from tests.benchmarks.floors import bare_writer, keep
from tests.benchmarks.town import Townsman

_ROWS_AT_ONCE = 100
_MOST_IMPORTED = 100_000
_SAVES = 300


def test_import(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, tmp_path: Path
) -> None:
    """The floor reads the list and writes its rows as JSON, durably, as many at once as the import does."""
    if size > _MOST_IMPORTED:
        pytest.skip("no town has such a list")
    office = registries.empty("import")
    rows = registries.intake_list(size, office.clock.today())

    def ours(file: Path) -> None:
        report = import_list(office, file, mapping=None, dry_run=False, progress=lambda done, total: None)
        assert report.imported + report.merged == size

    def floor(file: Path) -> None:
        with bare_writer(tmp_path) as connection, file.open(encoding="utf-8", newline="") as source:
            documents = [json.dumps(row).encode() for row in csv.DictReader(source, delimiter=";")]
            for start in range(0, len(documents), _ROWS_AT_ONCE):
                keep(connection, documents[start : start + _ROWS_AT_ONCE])

    series = compare(benchmark, [rows], ours, floor)
    office.registry.close()
    rate = size / series.ours[0]
    told = {"rows/s": round(rate)}
    figures.append(series.figure("import of a list", size, "≥ 1,500 rows/s", rate >= 1500, told))


def test_save(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, tmp_path: Path
) -> None:
    """The floor writes the same document in one durable transaction."""
    office, folk = registries.copy(size)
    changed = []
    with office.registry.read() as reader:
        for person in Random(4).sample(folk, k=min(_SAVES, size)):
            record = reader.person(person.id)
            medical = record.card.medical.model_copy(update={"medicines_place": "na lodówce"})
            changed.append((person, record.card.model_copy(update={"medical": medical}), record.revision.number))
    with bare_writer(tmp_path) as connection:
        series = compare(
            benchmark,
            changed,
            lambda change: save_card(office, change[0].id, change[1], change[2]),
            lambda change: keep(connection, [canonical_json(change[1])]),
        )
    office.registry.close()
    figures.append(series.figure("save of a card", size, "p99 < 50", series.percentile(0.99) < 50))


def test_unlock(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int) -> None:
    """From the password to the first answer by words, which loads the vocabulary; the floor is the derivation."""
    office, folk = registries.filled(size)
    path = office.registry.path

    def ours(person: Townsman) -> None:
        opened = registries.program.unlock(path, LOGIN, PASSWORD)
        try:
            assert search_people(opened, f"{person.surname} {person.street}").matches
        finally:
            closing.append(perf_counter())
            opened.registry.close()
            closing[-1] -= perf_counter()

    closing: list[float] = []
    # What this registry's password costs was measured when it was made.
    stated = read_key_file(Folder(path).keys).slots[0].lock.kdf
    asked = Random(5).choices(folk, k=9)
    series = compare(benchmark, asked, ours, lambda person: derive_key(PASSWORD, stated, PRODUCTION))
    # Closing is no part of it.
    series = Series(series.floor, [spent + closed for spent, closed in zip(series.ours, closing, strict=True)])
    row = series.figure("unlock to first look-up", size)
    beyond = row.ours - (row.floor or 0)
    told = {"beyond the derivation, ms": round(beyond)}
    figures.append(series.figure(row.name, size, "KDF + 300", beyond <= 300, told))
