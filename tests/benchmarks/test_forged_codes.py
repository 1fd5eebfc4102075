"""A hundred thousand changed codes: none is called genuine."""

from time import perf_counter

from tests.benchmarks.figures import Figure
from tests.documents import samples
from tests.support.mutations import count_believed
from tests.support.signed import text_of

_COUNT = 100_000


def test_forged_codes(figures: list[Figure]) -> None:
    texts = [text_of(samples.typical(medicines)) for medicines in range(8)]
    begun = perf_counter()
    read, believed = count_believed(texts, _COUNT, seed=2)
    each = (perf_counter() - begun) / _COUNT * 1000
    told = {"read": read, "believed": believed}
    figures.append(Figure("a changed QR 2 refused", _COUNT, each, limit="0 believed", met=believed == 0, told=told))
    assert believed == 0
