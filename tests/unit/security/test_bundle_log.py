"""The log of a bundle: anybody adds, nobody but the registry reads, and nothing in it changes unseen."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.ids import new_bundle_id
from lifebox.domain.values import canonical_json
from lifebox.security import sealing
from lifebox.security.bundle_log import LogText, begin_log, open_entries, read_log, seal_line

SECRET, PUBLIC = sealing.new_pair()
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def lines(*contents: bytes) -> list[bytes]:
    written = [begin_log(new_bundle_id(), bytes(16))]
    for number, content in enumerate(contents):
        log = read_log(b"\n".join(written))
        assert log is not None
        written.append(seal_line(log, PUBLIC, NOW + timedelta(minutes=number), content))
    return written


def read(written: list[bytes]) -> LogText:
    log = read_log(b"\n".join(written) + b"\n")
    assert log is not None
    return log


FOUR = lines(b"one", b"two", b"three", b"four")


def test_the_registry_reads_what_was_added_in_order() -> None:
    log = read(FOUR)
    assert open_entries(log, SECRET) == ((b"one", b"two", b"three", b"four"), True)
    assert (log.torn, log.newest) == (0, NOW + timedelta(minutes=3))


def test_nobody_else_reads_anything() -> None:
    other, _ = sealing.new_pair()
    assert open_entries(read(FOUR), other) == ((), False)
    assert not any(word in b"\n".join(FOUR) for word in (b"three", b"three".hex().encode()))


def test_a_line_taken_out_is_noticed() -> None:
    for at in (1, 2, 3):
        _, whole = open_entries(read(FOUR[:at] + FOUR[at + 1 :]), SECRET)
        assert not whole


def test_lines_in_another_order_are_noticed() -> None:
    _, whole = open_entries(read([FOUR[0], FOUR[2], FOUR[1], *FOUR[3:]]), SECRET)
    assert not whole


def test_a_line_of_another_log_is_noticed() -> None:
    other = lines(b"uno", b"due")
    for mixed in ([*FOUR, other[1]], [other[0], *FOUR[1:]], [*FOUR[:2], other[2], *FOUR[3:]]):
        _, whole = open_entries(read(mixed), SECRET)
        assert not whole


def test_lines_of_two_copies_that_went_on_apart_cannot_be_joined() -> None:
    """Each of them opens, in its place; only that one does not follow the other."""
    start = FOUR[:1]

    def going_on(*contents: bytes) -> list[bytes]:
        written = list(start)
        for content in contents:
            written.append(seal_line(read(written), PUBLIC, NOW, content))
        return written

    one, other = going_on(b"one", b"two"), going_on(b"uno", b"due")
    assert open_entries(read(one), SECRET)[1]
    found, whole = open_entries(read([*one[:2], other[2]]), SECRET)
    assert (found, whole) == ((b"one", b"due"), False)


def test_a_time_or_a_number_that_was_changed_is_noticed() -> None:
    for old, new in ((b"12:01", b"12:00"), (b'"number":2', b'"number":7')):
        changed = [line.replace(old, new) for line in FOUR]
        assert changed != FOUR
        _, whole = open_entries(read(changed), SECRET)
        assert not whole


def test_a_whole_chain_made_anew_behind_a_removed_line_does_not_open() -> None:
    """Whoever drops an entry and chains the others up again cannot seal them: their place is bound."""
    first, _, third, fourth = (read(FOUR).lines[at] for at in range(4))
    log = read([FOUR[0], FOUR[1]])
    for line in (third, fourth):
        moved = line.model_copy(update={"number": len(log.lines) + 1, "previous": log.tip})
        log.add(canonical_json(moved))
    found, whole = open_entries(log, SECRET)
    assert not whole
    assert found == (b"one",)
    assert first.number == 1


def test_what_was_cut_off_while_being_written_is_told_and_the_rest_stays() -> None:
    torn = [*FOUR[:3], FOUR[3][:40]]
    log = read(torn)
    log.add(seal_line(log, PUBLIC, NOW, b"after the power came back"))
    assert open_entries(log, SECRET) == ((b"one", b"two", b"after the power came back"), True)
    assert log.torn == 1


@given(st.binary(max_size=400))
def test_any_bytes_are_read_calmly(data: bytes) -> None:
    for before in (b"", FOUR[0] + b"\n", b"\n".join(FOUR)):
        log = read_log(before + data)
        if log is not None:
            open_entries(log, SECRET)
