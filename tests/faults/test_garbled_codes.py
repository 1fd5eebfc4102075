"""Whatever a scanner reads is a code of ours or an unknown one, at once; `--full-faults` tries a million."""

import random
from datetime import date

import pytest

from lifebox.domain.codes import ALPHABET, draw_code
from lifebox.domain.payloads import format_locator, format_minimum_line
from tests.documents import samples
from tests.support.mutations import scan_garbled
from tests.support.signed import text_of


@pytest.mark.timeout(7_200)
def test_no_garbled_code_leads_to_anybody_else(request: pytest.FixtureRequest) -> None:
    count = 1_000_000 if request.config.getoption("--full-faults") else 10_000
    chance = random.Random(5)
    codes = [draw_code(lambda _: chance.choice(ALPHABET)) for _ in range(300)]
    made = [(code.printed, code) for code in codes[:100]]
    made += [(format_locator(code, "+48585511710"), code) for code in codes[100:200]]
    made += [
        (f"Łucja Próbna 1942\n!! PENICYLINA\n{format_minimum_line(c, 5, date(2026, 11, 22))}", c)
        for c in codes[200:290]
    ]
    made += [(text_of(samples.typical(at % 7), code=code), code) for at, code in enumerate(codes[290:])]
    found = scan_garbled(made, count, seed=6)
    print(found)  # noqa: T201 - the figures of the long run
    assert found.read > count / 50  # changed codes are still read where their check agrees
    assert found.misled == 0
    assert found.slowest_ms < 2_000
