"""Whole runs of prints through the services, from the registry to the PDF, beside what offices use today."""

from collections.abc import Callable
from os import getloadavg
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.documents.stock import load_stock
from lifebox.domain.ids import PersonId
from lifebox.domain.payloads import format_locator
from lifebox.domain.tiers import Block, arrange
from lifebox.services.office import Office
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    PreparedPrint,
    prepare_cards,
    prepare_labels,
    prepare_wallet_cards,
    with_codes,
)
from lifebox.texts import texts
from tests.benchmarks.conftest import Registries
from tests.benchmarks.figures import Figure, Series, run_rounds, seconds
from tests.benchmarks.peers import Spent, batch_labels, has_glabels, has_libreoffice, merge_letters

pytestmark = pytest.mark.timeout(1800)
_PRINTS, _MANY = 1_000, 5_000
_STOCK = "avery-l7160"
_MEMORY, _FORGET_PEAK = Path("/proc/self/status"), Path("/proc/self/clear_refs")

Prepare = Callable[[Office, list[PersonId]], PreparedPrint]


@pytest.mark.skipif(not has_libreoffice(), reason="LibreOffice with its data sources is not installed")
def test_cards_beside_a_mail_merge(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, tmp_path: Path
) -> None:
    """The merge prints the same people's text and no code."""
    office, people = _everybody(registries, _PRINTS)
    peer = merge_letters(tmp_path, _letters(office, people))
    series, told = _run(benchmark, office, people, _cards)
    times = peer.seconds / series.ours[0]
    told |= _beside("LibreOffice", peer, times)
    row = series.figure("cards, from the registry", _PRINTS, "LibreOffice ≥ 4 ×", times >= 4, told)
    figures.append(row.beside("LibreOffice", peer.seconds))


@pytest.mark.skipif(not has_glabels(), reason="gLabels is not installed")
def test_labels_beside_glabels(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, tmp_path: Path
) -> None:
    office, people = _everybody(registries, _PRINTS)
    with office.registry.read() as reader:
        phone = reader.organisation().duty_phone
        codes = [code for _, code in with_codes(reader, people)]
    rows = [{"code": code.printed, "payload": format_locator(code, phone)} for code in codes]
    peer = batch_labels(tmp_path, rows, load_stock(_STOCK), texts("pl")("paper.label.rescuers"))
    series, told = _run(benchmark, office, people, _labels)
    times = peer.seconds / series.ours[0]
    told |= _beside("gLabels", peer, times)
    row = series.figure("labels, from the registry", _PRINTS, "gLabels ≥ 5 ×", times >= 5, told)
    figures.append(row.beside("gLabels", peer.seconds))


def test_large_cards(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries) -> None:
    def prepare(office: Office, people: list[PersonId]) -> PreparedPrint:
        return prepare_cards(office, people, CardOptions(large=True))

    series, told = _run(benchmark, *_everybody(registries, _PRINTS), prepare)
    figures.append(series.figure("cards in large print, from the registry", _PRINTS, told=told))


def test_wallet_cards(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries) -> None:
    def prepare(office: Office, people: list[PersonId]) -> PreparedPrint:
        return prepare_wallet_cards(office, people, CardOptions())

    series, told = _run(benchmark, *_everybody(registries, _PRINTS), prepare)
    figures.append(series.figure("wallet cards, from the registry", _PRINTS, told=told))


def test_many_cards(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries) -> None:
    """Five times the cards take five times as long, and no more memory a card."""
    office, people = _everybody(registries, _MANY)
    few = seconds(lambda some: _cards(office, some), people[:_PRINTS])
    series, told = _run(benchmark, office, people, _cards)
    times = series.ours[0] / few
    told["times as long as 1,000"] = round(times, 2)
    figures.append(series.figure("cards, from the registry", _MANY, "≤ 6 × 1,000", times <= 6, told))


def _cards(office: Office, people: list[PersonId]) -> PreparedPrint:
    return prepare_cards(office, people, CardOptions())


def _labels(office: Office, people: list[PersonId]) -> PreparedPrint:
    return prepare_labels(office, people, LabelOptions(stock=_STOCK))


def _everybody(registries: Registries, size: int) -> tuple[Office, list[PersonId]]:
    office, folk = registries.filled(size)
    return office, [person.id for person in folk]


def _run(
    benchmark: BenchmarkFixture, office: Office, people: list[PersonId], prepare: Prepare
) -> tuple[Series, dict[str, object]]:
    """One round: what a second one remembers of the first would flatter it."""
    series, made = Series(), []
    before = _memory("VmRSS")
    _FORGET_PEAK.write_text("5")
    begun = _computing()

    def work() -> None:
        made.append(prepare(office, people))

    run_rounds(benchmark, lambda: series.ours.append(seconds(lambda _: work(), None)), 1, lambda: ((), {}))
    told: dict[str, object] = {
        "seconds": round(series.ours[0], 2),
        "seconds of computing": round(_computing() - begun, 2),
        "load": round(getloadavg()[0], 1),
        "prints/s": round(len(people) / series.ours[0]),
        "PDF, MB": round(len(made[0].pdf) / 1e6, 1),
        "memory before, MB": before,
        "memory at most, MB": _memory("VmHWM"),
    }
    return series, told


def _computing() -> float:
    """Seconds of this process and of workers that have ended."""
    workers = getrusage(RUSAGE_CHILDREN)
    return process_time() + workers.ru_utime + workers.ru_stime


def _memory(kind: str) -> int:
    """Megabytes of this process as the kernel counts them; worker processes are not among them."""
    line = next(line for line in _MEMORY.read_text().splitlines() if line.startswith(kind))
    return int(line.split()[1]) // 1024


def _beside(name: str, peer: Spent, times: float) -> dict[str, object]:
    return {
        f"{name}, seconds": round(peer.seconds, 2),
        f"{name}, seconds of computing": round(peer.computing, 2),
        f"{name}, memory at most, MB": round(peer.peak),
        f"times as fast as {name}": round(times, 1),
    }


def _letters(office: Office, people: list[PersonId]) -> list[dict[str, str]]:
    """What a card says in words, a column a tier."""
    say, today = texts("pl"), office.clock.today()
    rows = []
    with office.registry.read() as reader:
        for person in people:
            shown = arrange(reader.person(person).card, say, today)
            rows.append(
                {
                    "name": shown.name,
                    "birth": shown.birth,
                    "address": shown.address,
                    "facts": " · ".join(shown.facts),
                    "red": " · ".join(item.line for item in shown.red),
                    "yellow": " · ".join(_told(block) for block in shown.yellow),
                    "green": " · ".join(_told(block) for block in shown.green),
                }
            )
    return rows


def _told(block: Block) -> str:
    return " · ".join([block.heading.upper(), *(item.line for item in block.items)])
