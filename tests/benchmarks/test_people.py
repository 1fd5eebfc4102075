"""What the desk shows of everybody: long lists, a page of one, the start page."""

from datetime import timedelta
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.services.office import Office
from tests.benchmarks.conftest import Registries
from tests.benchmarks.figures import Figure, compare

_TIMES = 7
_PAGES = 200
_PAGE = 100
_FILTERS = {
    "nothing": PeopleFilter(),
    "a text": PeopleFilter(text="kow"),
    "a status": PeopleFilter(status=Status.ACTIVE),
    "an alert": PeopleFilter(alert=AlertKind.INSULIN),
    "a street": PeopleFilter(street="les"),
    "a consent": PeopleFilter(without_consent=ConsentScope.PHOTO),
    "a worker": PeopleFilter(worker="Maria Cis"),
    "stale paper": PeopleFilter(stale_paper=True),
    "no paper": PeopleFilter(never_printed=True),
}


@pytest.mark.parametrize("order", PeopleOrder)
def test_order(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, order: PeopleOrder
) -> None:
    office, _folk = registries.filled(size)
    _measure(benchmark, figures, office, f"everybody by {order.value}", size, PeopleFilter(order=order))


@pytest.mark.parametrize("name", _FILTERS)
def test_filter(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, name: str
) -> None:
    office, _folk = registries.filled(size)
    _measure(benchmark, figures, office, f"a list filtered by {name}", size, _FILTERS[name])


def test_due(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int) -> None:
    office, _folk = registries.filled(size)
    due = PeopleFilter(
        status=Status.ACTIVE, due_before=office.clock.today() + timedelta(days=1), order=PeopleOrder.NEXT_REVIEW
    )
    _measure(benchmark, figures, office, "the reviews' worklist", size, due)


def test_page(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int) -> None:
    """Anywhere in the list, as when somebody drags the scroll bar."""
    office, _folk = registries.filled(size)
    with office.registry.read() as reader:
        ids = reader.people_ids(PeopleFilter())
    starts = [Random(8).randrange(max(size - _PAGE, 1)) for _ in range(_PAGES)]

    def ours(start: int) -> None:
        with office.registry.read() as reader:
            assert reader.summaries(ids[start : start + _PAGE])

    series = compare(benchmark, starts, ours)
    figures.append(series.figure("100 rows of a list", size, "p95 < 10", series.percentile(0.95) < 10))


def test_start_page(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int) -> None:
    office, _folk = registries.filled(size)
    today = office.clock.today()

    def ours(_: int) -> None:
        with office.registry.read() as reader:
            assert reader.figures(today).people == size
            assert reader.months(today)

    series = compare(benchmark, range(_TIMES), ours)
    figures.append(series.figure("the start page's counts", size, "p50 < 300", series.percentile(0.5) < 300))


def _measure(
    benchmark: BenchmarkFixture, figures: list[Figure], office: Office, name: str, size: int, wanted: PeopleFilter
) -> None:
    def ours(_: int) -> None:
        with office.registry.read() as reader:
            reader.people_ids(wanted)

    series = compare(benchmark, range(_TIMES), ours)
    figures.append(series.figure(name, size, "p50 < 150", series.percentile(0.5) < 150))
