"""Codes are read at every printer's resolution, by two readers, after what happens to paper.

`tests/benchmarks/test_code_rates.py` prints the whole table.
"""

import pytest

from tests.documents.codes import HARMS, KINDS, PROMISE, READERS, RESOLUTIONS, codes, rate

SURE = ("none", "turned by 90°", "noise 8 %", "contrast 25 %", "fold", "stain, half the promise")


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_code_is_found_and_has_correction_to_spare(kind: str, dpi: int) -> None:
    found = codes(kind, dpi)
    assert len(found) >= 2
    assert all(code.promise >= PROMISE["M"] for code in found)
    for reader in READERS:
        read, whole = rate(kind, "none", dpi, reader)
        assert read == whole


@pytest.mark.parametrize("harm", SURE)
@pytest.mark.parametrize("kind", KINDS)
def test_damaged_codes_are_read_at_300_dpi(kind: str, harm: str) -> None:
    read, whole = rate(kind, harm, 300, READERS[0])
    assert read == whole


def test_the_harm_is_real() -> None:
    (code, *_) = codes(KINDS[0], 300)
    for name, harm in HARMS.items():
        assert (harm(code).tobytes() == code.picture.tobytes()) == (name == "none"), name
