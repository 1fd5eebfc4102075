import errno
import os
import stat
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import (
    DiskFull,
    FileMissing,
    LifeboxError,
    PermissionRefused,
    ReadOnlyRegistry,
    UnreadableFile,
)
from lifebox.security import files
from lifebox.security.files import previous_path, read_limited, write_atomic


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_what_was_written_is_read_and_only_its_owner_may(tmp_path: Path) -> None:
    target = tmp_path / "registry.keys"
    write_atomic(target, b"new")
    assert read_limited(target, 3) == b"new"
    assert names(tmp_path) == ["registry.keys"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_the_previous_copy_is_kept_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "registry.keys"
    write_atomic(target, b"1", keep_previous=True)
    assert not previous_path(target).exists()
    write_atomic(target, b"2", keep_previous=True)
    write_atomic(target, b"3", keep_previous=True)
    assert (target.read_bytes(), previous_path(target).read_bytes()) == (b"3", b"2")
    write_atomic(target, b"4")
    assert previous_path(target).read_bytes() == b"2"


FAULTS = [
    (errno.ENOSPC, DiskFull),
    (errno.EDQUOT, DiskFull),
    (errno.EACCES, PermissionRefused),
    (errno.EPERM, PermissionRefused),
    (errno.EROFS, ReadOnlyRegistry),
    (errno.EIO, UnreadableFile),
]


@pytest.mark.parametrize(("number", "fault"), FAULTS)
@pytest.mark.parametrize("step", ["fsync", "replace", "mkstemp"])
@pytest.mark.parametrize("keep_previous", [False, True])
def test_a_failure_leaves_the_old_file_whole_and_nothing_beside_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    fault: type[LifeboxError],
    step: str,
    keep_previous: bool,
) -> None:
    target = tmp_path / "registry.keys"
    write_atomic(target, b"old")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    owner = {"fsync": os, "replace": Path, "mkstemp": tempfile}[step]
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, fail)
        with pytest.raises(fault):
            write_atomic(target, b"new", keep_previous=keep_previous)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["registry.keys"]


def test_a_failure_after_keeping_the_copy_leaves_both_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "registry.keys"
    write_atomic(target, b"old")
    replace = Path.replace

    def fail_on_target(source: Path, to: Path) -> Path:
        if to == target:
            raise OSError(errno.ENOSPC, "full")
        return replace(source, to)

    monkeypatch.setattr(Path, "replace", fail_on_target)
    with pytest.raises(DiskFull):
        write_atomic(target, b"new", keep_previous=True)
    assert (target.read_bytes(), previous_path(target).read_bytes()) == (b"old", b"old")
    assert names(tmp_path) == ["registry.keys", "registry.keys.previous"]


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "registry.keys", b"new")
    assert names(tmp_path) == []


def test_the_folder_is_flushed_after_the_file_and_not_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.append(stat.S_ISDIR(os.fstat(descriptor).st_mode)))
    write_atomic(tmp_path / "a", b"")
    assert flushed == [False, True]
    flushed.clear()
    monkeypatch.setattr(files, "sys", SimpleNamespace(platform="win32"))
    write_atomic(tmp_path / "a", b"")
    assert flushed == [False]


def test_a_missing_folder_or_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        write_atomic(tmp_path / "none" / "a", b"")
    with pytest.raises(FileMissing) as caught:
        read_limited(tmp_path / "a", 1)
    assert caught.value.params == {"path": str(tmp_path / "a")}


def test_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    with pytest.raises(UnreadableFile) as caught:
        read_limited(tmp_path / "a", 3)
    assert caught.value.params["detail"] == "too_large"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(LifeboxError):
        read_limited(tmp_path, 3)


def test_an_error_without_a_number_is_unreadable(tmp_path: Path) -> None:
    assert files.file_fault(OSError("odd"), tmp_path).params["detail"] == "?"


@given(first=st.binary(max_size=50), second=st.binary(max_size=50))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, first: bytes, second: bytes) -> None:
    target = tmp_path_factory.mktemp("any") / "file"
    for data in (first, second):
        write_atomic(target, data)
        assert read_limited(target, 50) == data
