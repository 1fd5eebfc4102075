"""Prints that are drawn at the same time are each as if they were drawn alone."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from lifebox.documents.forms.password_slip import render_password_slip
from lifebox.domain.access import Role

# Letters that the font puts together from others.
ACCENTED = "".join(map(chr, range(0xC0, 0x180)))
NAMES = tuple(ACCENTED[at::4] for at in range(4))
TIMES = 30


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def slip(name: str) -> bytes:
    return render_password_slip(name, Role.DUTY_OFFICER, "próba", "próba", "OPS", date(2026, 11, 22), "pl")


def test_two_at_once_do_not_take_each_others_glyphs(restless: None) -> None:
    alone = {name: slip(name) for name in NAMES}
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda name: (name, slip(name)), NAMES * TIMES))
    assert [name for name, made in drawn if made != alone[name]] == []
