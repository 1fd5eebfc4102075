"""A disk that fills: nothing saved is lost, looking up goes on, the reserve lets the next save through."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lifebox.domain.access import Action
from lifebox.domain.errors import DiskFull
from lifebox.domain.people import PeopleFilter
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from tests.unit.registry import make

_ROOT = sys.platform.startswith("linux") and os.geteuid() == 0
RESERVE = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Eight megabytes of file system."""
    mounted = tmp_path / "disk"
    mounted.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(mounted)]
    if not _ROOT or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("file systems cannot be mounted here")
    yield mounted
    subprocess.run(["umount", "-l", str(mounted)], check=True)


def _fill(folder: Path, room: int = 0) -> None:
    free = shutil.disk_usage(folder).free - room
    with (folder / "filler").open("wb", buffering=0) as file:
        os.posix_fallocate(file.fileno(), 0, free)
    assert shutil.disk_usage(folder).free == room


def _count(vault: Vault) -> int:
    with vault.read() as reader:
        return reader.people_count(PeopleFilter())


def _save_much(vault: Vault) -> None:
    with vault.write() as tx:
        tx.add_attachment(None, "image/png", os.urandom(3 * RESERVE))
        tx.audit(Action.PERSON_CHANGED)


def test_a_full_disk_is_said_and_the_next_save_goes_through(small_disk: Path) -> None:
    vault = make.create(small_disk / "a.lifebox", reserve_bytes=RESERVE)
    make.add(vault, make.card())
    _fill(small_disk)
    with pytest.raises(DiskFull):
        _save_much(vault)
    assert not Folder(vault.path).reserve.exists()
    assert _count(vault) == 1
    make.add(vault, make.card("Zych"))
    assert _count(vault) == 2
    assert vault.fault() is None
    (small_disk / "filler").unlink()
    assert vault.verify().clean
    vault.close()


def test_a_registry_on_a_full_disk_opens_and_answers(small_disk: Path) -> None:
    vault = make.create(small_disk / "a.lifebox", reserve_bytes=RESERVE)
    make.add(vault, make.card())
    vault.close()
    _fill(small_disk)
    again = make.reopen(vault.path, reserve_bytes=RESERVE)
    assert _count(again) == 1
    again.close()


def test_a_disk_that_fills_under_the_head_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = make.create(tmp_path / "a.lifebox")

    def full(*_args: object) -> int:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patched:
        patched.setattr("lifebox.registry.head.os.write", full)
        make.add(vault, make.card())
        with pytest.raises(DiskFull):
            make.add(vault, make.card("Zych"))
    assert not Folder(vault.path).reserve.exists()
    make.add(vault, make.card("Bąk"))
    assert _count(vault) == 2
    assert vault.verify().clean
    vault.close()


def test_a_registry_that_does_not_fit_is_not_left_half_made(small_disk: Path) -> None:
    _fill(small_disk)
    with pytest.raises(DiskFull):
        make.create(small_disk / "a.lifebox", reserve_bytes=RESERVE)
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_a_backup_that_does_not_fit_is_not_left_half_made(small_disk: Path, tmp_path: Path) -> None:
    vault = make.create(tmp_path / "a.lifebox")
    _fill(small_disk)
    with pytest.raises(DiskFull):
        vault.backup(small_disk)
    assert [path.name for path in small_disk.iterdir()] == ["filler"]
    assert vault.verify().clean
    vault.close()


def test_new_keys_that_do_not_fit_leave_the_old_ones(small_disk: Path) -> None:
    vault = make.create(small_disk / "a.lifebox", reserve_bytes=0)
    make.add(vault, make.card())
    _save_much(vault)  # more than is kept in memory: it fills in the middle of the export
    vault._store.checkpoint()
    _fill(small_disk, room=RESERVE)
    with pytest.raises(DiskFull):
        vault.rotate()
    assert vault.epoch == 1
    assert not list(vault.path.glob("registry-2*"))
    (small_disk / "filler").unlink()
    vault.rotate()
    assert vault.verify().clean
    assert _count(vault) == 1
    vault.close()
