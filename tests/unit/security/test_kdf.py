import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import RegistryDamaged, Unsupported
from lifebox.security import kdf
from lifebox.security.kdf import PRODUCTION, KdfCost, KdfParameters, KdfPolicy, calibrate, derive_key
from tests.unit.security.cheap import CHEAP

SALT = bytes(range(16))


def parameters(memory_kib: int, iterations: int, lanes: int) -> KdfParameters:
    return KdfParameters(memory_kib=memory_kib, iterations=iterations, lanes=lanes, salt=SALT)


def test_real_files_never_cost_less_than_the_rule() -> None:
    assert PRODUCTION.least == (64 * 1024, 3, 4)
    assert PRODUCTION.cost == PRODUCTION.least
    PRODUCTION.check(PRODUCTION.new_parameters())


@pytest.mark.parametrize(
    "cost",
    [(64 * 1024 - 1, 3, 4), (64 * 1024, 2, 4), (64 * 1024, 3, 3), (8, 1, 1),
     (512 * 1024 + 1, 3, 4), (64 * 1024, 25, 4), (64 * 1024, 3, 9), (2**40, 2**40, 2**40), (-1, 3, 4)],
)  # fmt: skip
def test_parameters_out_of_bounds_are_refused_before_any_work(
    cost: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "Argon2id", None)
    with pytest.raises(RegistryDamaged) as caught:
        derive_key("password", parameters(*cost), PRODUCTION)
    assert caught.value.params == {"part": "kdf"}


def test_lanes_that_do_not_share_the_memory_are_refused() -> None:
    CHEAP.check(parameters(24, 1, 3))
    with pytest.raises(RegistryDamaged):
        CHEAP.check(parameters(23, 1, 3))


def test_every_parameter_and_the_password_change_the_key() -> None:
    stated = [parameters(8, 1, 1), parameters(16, 1, 1), parameters(16, 2, 1), parameters(16, 2, 2)]
    salted = parameters(8, 1, 1).model_copy(update={"salt": bytes(16)})
    keys = [derive_key("password", p, CHEAP) for p in [*stated, salted]]
    assert len({*keys, derive_key("Password", stated[0], CHEAP)}) == 6
    assert all(len(key) == 32 for key in keys)


def test_salts_are_fresh() -> None:
    assert CHEAP.new_parameters().salt != CHEAP.new_parameters().salt


@given(st.text())
def test_it_does_not_matter_how_letters_are_composed(password: str) -> None:
    stated = parameters(8, 1, 1)
    composed, decomposed = (unicodedata.normalize(form, password) for form in ("NFC", "NFD"))
    assert derive_key(composed, stated, CHEAP) == derive_key(decomposed, stated, CHEAP)


def test_undecodable_bytes_of_a_terminal_belong_to_the_password() -> None:
    stated = parameters(8, 1, 1)
    assert derive_key("a\udcff", stated, CHEAP) != derive_key("a\udcfe", stated, CHEAP)


def no_memory_above(limit_kib: int) -> Callable[..., object]:
    """Argon2id on a machine with so much memory."""

    class Poor:
        def __init__(self, *, memory_cost: int, **others: int) -> None:
            self._memory_cost = memory_cost

        def derive(self, secret: bytes) -> bytes:
            if self._memory_cost > limit_kib:
                raise MemoryError
            return Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=8).derive(secret)

    return Poor


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "Argon2id", no_memory_above(0))
    with pytest.raises(Unsupported) as caught:
        derive_key("password", parameters(8, 1, 1), CHEAP)
    assert caught.value.params == {"what": "memory"}
    with pytest.raises(Unsupported):
        calibrate(CHEAP)


def clock_of(seconds: list[float]) -> Callable[[], float]:
    """A clock by which the derivations take so long, one after the other."""

    def ticks() -> Iterator[float]:
        for taken in seconds:
            yield 0.0
            yield taken

    return ticks().__next__


SMALL = KdfPolicy(KdfCost(8, 1, 1), KdfCost(8, 1, 1), KdfCost(16, 4, 1))


@pytest.mark.parametrize(
    ("taken", "cost"),
    [
        ([0.6], (8, 1, 1)),
        ([0.3, 0.6], (16, 1, 1)),
        ([0.1, 0.2, 0.4, 0.8], (16, 4, 1)),
        ([0.1, 0.2, 0.3, 0.4], (16, 4, 1)),
    ],
)
def test_calibration_raises_memory_then_passes_until_it_takes_long_enough(
    taken: list[float], cost: tuple[int, int, int]
) -> None:
    found = calibrate(SMALL, clock=clock_of(taken))
    assert found == replace(SMALL, cost=KdfCost(*cost))
    found.check(found.new_parameters())


def test_calibration_stays_within_the_memory_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "Argon2id", no_memory_above(8))
    assert calibrate(SMALL, clock=clock_of([0.1, 0.1])).cost == (8, 1, 1)
