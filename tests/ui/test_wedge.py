"""Who types, a person or a scanner: the times of the keys decide."""

import random
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.ui.presenters.wedge import LIMIT, Fate, Pace, Wedge

LOCATOR = "PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710"
PACE = Pace()


def play(strokes: list[tuple[int, str]]) -> tuple[list[str], str]:
    """What scans were told and what a person is taken to have typed."""
    wedge = Wedge()
    scans: list[str] = []
    typed: list[str] = []
    held: list[str] = []

    def end() -> None:
        scan = wedge.end()
        if scan is None:
            typed.extend(held)
        else:
            scans.append(scan)
        held.clear()

    for at, text in strokes:
        if wedge.is_over(at):
            end()
        match wedge.strike(at, text):
            case Fate.GO:
                if wedge.holds:
                    end()
                typed.append(text)
            case _:
                held.append(text)
    end()
    return scans, "".join(typed)


def evenly(text: str, gap: int, begin: int = 1_000) -> list[tuple[int, str]]:
    return [(begin + number * gap, letter) for number, letter in enumerate(text)]


@pytest.mark.parametrize("gap", [0, 1, 3, 16, 20, 30, 35])
def test_a_scanner_is_known_at_every_usual_speed(gap: int) -> None:
    assert play(evenly(f"{LOCATOR}\r", gap)) == ([f"{LOCATOR}\r"], "")


def test_a_scanner_set_to_wait_between_characters_types_like_a_person() -> None:
    assert play(evenly(LOCATOR, 60)) == ([], LOCATOR)


def test_all_lines_of_a_code_are_one_scan_and_control_characters_belong_to_it() -> None:
    text = "\x02]Q3Łucja Próbna 1942\r\nALERGIA\tpenicylina\x1d\x1e\r\nKOD 7K3M-9QXD-2 W5 2026-11-22\r\x04"
    assert play(evenly(text[1:], 4)) == ([text[1:]], "")


def test_two_scans_after_each_other_are_two() -> None:
    second = evenly("7K3M-9QXD-2\r", 5, begin=1_000 + len(LOCATOR) * 5 + PACE.pause_ms + 1)
    assert play(evenly(LOCATOR, 5) + second)[0] == [LOCATOR, "7K3M-9QXD-2\r"]


def test_what_is_typed_before_and_after_a_scan_is_a_persons() -> None:
    before, scan = evenly("ab", 150, begin=0), evenly(LOCATOR, 5)
    after = evenly("cd", 150, begin=scan[-1][0] + PACE.pause_ms + 1)
    assert play(before + scan + after) == ([LOCATOR], "abcd")


def test_a_key_that_types_nothing_ends_a_persons_run_and_is_lost_in_a_scan() -> None:
    wedge = Wedge()
    assert [wedge.strike(at, "a") for at in range(3)] == [Fate.HOLD] * 3
    assert wedge.strike(4, "") is Fate.GO
    for at in range(5, 12):
        wedge.strike(at, "a")
    assert wedge.strike(13, "") is Fate.SCAN


def test_enter_and_control_characters_begin_nothing_unless_they_are_quick() -> None:
    for text in "\r\t\x02\x1b":
        assert Wedge().strike(1_000, text) is Fate.GO
        assert Wedge().strike(1_000, text, quick=True) is Fate.HOLD


def test_a_clock_that_goes_back_ends_a_run() -> None:
    wedge = Wedge()
    wedge.strike(1_000, "a")
    assert wedge.is_over(999)
    assert not wedge.is_over(1_000)


def test_a_scan_without_end_is_cut() -> None:
    (scan,), _ = play(evenly("A" * (LIMIT + 500), 1))
    assert len(scan) == LIMIT


def gaps_of_a_fast_typist(count: int, seed: int) -> list[int]:
    """Gaps between keys at about 120 words a minute, with as many overlapping fingers as fast typists have.

    After Dhakal et al., "Observations on Typing from 136 Million Keystrokes" (CHI 2018): the fastest tenth strikes a
    key every 120 ms on average and begins 40 to 70 of 100 keys before the last one is up.
    """
    chance = random.Random(seed)
    usual = (max(int(chance.lognormvariate(4.55, 0.42)), 4) for _ in range(count))
    return [chance.randint(4, 45) if chance.random() < 0.04 else gap for gap in usual]


def test_a_fast_typist_is_never_a_scanner() -> None:
    gaps = gaps_of_a_fast_typist(300_000, seed=4)
    assert 80 < sum(gaps) / len(gaps) < 120
    assert min(gaps) < PACE.gap_ms
    text = "łucja " * (len(gaps) // 6)
    assert play(list(zip(accumulate(gaps), text, strict=True))) == ([], text)


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from("aŻ7 -\r\t\x02\x1d"))))
def test_nothing_is_lost_or_made_up(strokes: list[tuple[int, str]]) -> None:
    times = accumulate(gap for gap, _ in strokes)
    scans, typed = play([(at, text) for at, (_, text) in zip(times, strokes, strict=True)])
    assert sorted("".join(scans) + typed) == sorted("".join(text for _, text in strokes))
    assert all(sum(map(str.isprintable, scan)) >= PACE.least for scan in scans)
