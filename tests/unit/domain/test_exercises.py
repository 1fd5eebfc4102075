"""How an officer does: medians, and whether the newest calls went faster."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.exercises import ExerciseResult, figures_of

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def result(login: str, red_ms: int | None, *, wrong: int = 0, before: int = 0) -> ExerciseResult:
    return ExerciseResult(login, NOON - timedelta(hours=before), "gas-alarm", red_ms, wrong, 12)


def test_seconds_are_medians_of_those_who_were_found() -> None:
    (line,) = figures_of([result("ewa", 4000), result("ewa", None), result("ewa", 12_000, wrong=1)])
    assert (line.calls, line.right, line.seconds, line.trend) == (3, 1, 8.0, None)


def test_the_trend_sets_the_newest_five_against_the_five_before() -> None:
    newest = [result("ewa", ms, before=at) for at, ms in enumerate((5000, 6000, 7000, 8000, 9000))]
    former = [result("ewa", 10_000, before=10 + at) for at in range(5)]
    (line,) = figures_of([*newest, *former])
    assert line.trend == -3.0
    assert line.newest == NOON


def test_nobody_practised() -> None:
    assert figures_of([]) == ()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 10**6), st.integers(0, 3)), max_size=40))
def test_each_officer_has_one_line_and_every_call_is_counted_once(
    calls: list[tuple[str, int | None, int]],
) -> None:
    lines = figures_of([result(login, red_ms, wrong=wrong) for login, red_ms, wrong in calls])
    assert [line.login for line in lines] == sorted({login for login, _, _ in calls})
    assert sum(line.calls for line in lines) == len(calls)
    assert all(line.right <= line.calls for line in lines)
