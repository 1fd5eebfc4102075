import errno
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import LoginDelayed
from lifebox.security.throttle import check, note_failure, note_success
from tests.unit.security.cheap import NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the delays are kept."""
    return tmp_path / "registry.delays"


def seconds(path: Path, login: str, now: datetime) -> int:
    try:
        check(path, login, now)
    except LoginDelayed as delayed:
        return int(delayed.params["seconds"])
    return 0


def fail(path: Path, login: str, times: int, now: datetime = NOON) -> None:
    for _ in range(times):
        note_failure(path, login, now)


def test_without_failures_nobody_waits_and_nothing_is_written(path: Path) -> None:
    check(path, "anna", NOON)
    note_success(path, "anna", NOON)
    assert not path.exists()


@pytest.mark.parametrize(("failures", "delay"), [(3, 0), (4, 2), (5, 4), (8, 32), (11, 256), (12, 300), (200, 300)])
def test_the_delay_grows_with_every_failure_to_five_minutes(path: Path, failures: int, delay: int) -> None:
    fail(path, "anna", failures)
    assert seconds(path, "Anna ", NOON) == delay
    if delay:
        assert seconds(path, "anna", NOON + timedelta(seconds=delay - 0.5)) == 1
    assert seconds(path, "anna", NOON + timedelta(seconds=delay)) == 0


def test_one_guesser_hardly_delays_the_others(path: Path) -> None:
    fail(path, "anna", 10)
    assert seconds(path, "ewa", NOON) == 0
    fail(path, "anna", 90)
    assert seconds(path, "ewa", NOON) == 30


def test_many_logins_are_delayed_together(path: Path) -> None:
    for number in range(14):
        note_failure(path, f"login {number}", NOON)
    assert seconds(path, "another", NOON) == 16


def test_success_forgets_the_login_and_all_but_not_the_others(path: Path) -> None:
    fail(path, "anna", 6)
    fail(path, "ewa", 6)
    note_success(path, "anna", NOON)
    assert (seconds(path, "anna", NOON), seconds(path, "ewa", NOON)) == (0, 8)
    assert seconds(path, "jan", NOON) == 0


def test_after_a_day_failures_start_from_nothing(path: Path) -> None:
    fail(path, "anna", 12)
    fail(path, "anna", 1, NOON + timedelta(days=1, seconds=1))
    assert seconds(path, "anna", NOON + timedelta(days=1, seconds=1)) == 0


def test_a_clock_set_back_shortens_nothing_and_locks_nobody_out(path: Path) -> None:
    fail(path, "anna", 8)
    back = NOON - timedelta(days=365)
    assert seconds(path, "anna", back) == 32
    assert seconds(path, "anna", back + timedelta(seconds=31)) == 1
    assert seconds(path, "anna", back + timedelta(seconds=32)) == 0


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\x00", b'{"format":2}', b"x" * 70_000, b'{"failures":{},"format":1} ']
)
def test_a_damaged_file_delays_once_and_shortly(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert seconds(path, "anna", NOON) == 30
    assert seconds(path, "ewa", NOON + timedelta(seconds=29)) == 1
    assert seconds(path, "anna", NOON + timedelta(seconds=30)) == 0


def test_a_damaged_file_is_replaced_by_what_happens_next(path: Path) -> None:
    path.write_bytes(b"{")
    note_failure(path, "anna", NOON)
    assert seconds(path, "anna", NOON) == 30
    path.write_bytes(b"{")
    note_success(path, "anna", NOON)
    assert seconds(path, "anna", NOON) == 0


def test_where_nothing_can_be_written_nobody_is_locked_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(path, "anna", 8)

    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "replace", refuse)
    note_failure(path, "anna", NOON)
    note_success(path, "anna", NOON)
    assert seconds(path, "anna", NOON) == 32
    assert seconds(path, "anna", NOON - timedelta(days=1)) == 0
    path.write_bytes(b"{")
    assert seconds(path, "anna", NOON) == 0


def test_the_file_tells_no_login_and_stays_small(path: Path) -> None:
    for number in range(260):
        note_failure(path, f"MyPassword{number}", NOON + timedelta(seconds=number))
    content = path.read_bytes()
    assert b"assword" not in content
    names = json.loads(content)["failures"]
    assert len(names) == 200
    assert all(name == "everybody" or len(name) == 4 for name in names)


@given(
    st.lists(st.tuples(st.sampled_from(["anna", "ewa"]), st.integers(-1000, 1000), st.booleans()), max_size=30),
    st.integers(-1000, 1000),
)
def test_whatever_happens_a_wait_is_bounded_and_ends(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[str, int, bool]], at: int
) -> None:
    path = tmp_path_factory.mktemp("throttle") / "registry.delays"
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for login, offset, failed in events:
        (note_failure if failed else note_success)(path, login, start + timedelta(seconds=offset))
    now = start + timedelta(seconds=at)
    wait = seconds(path, "anna", now)
    assert 0 <= wait <= 300
    assert seconds(path, "anna", now + timedelta(seconds=wait)) == 0
