"""A registry where nothing can be written: looking up goes on, writing is refused."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lifebox.domain.errors import ReadOnlyRegistry
from lifebox.registry.backup import restore
from lifebox.registry.vault import Vault
from tests.unit.registry import make

_ROOT = sys.platform.startswith("linux") and os.geteuid() == 0
Protect = Callable[[Path], Path]


@pytest.fixture
def protect(tmp_path: Path) -> Iterator[Protect]:
    """Makes a folder read-only: for the administrator by a mount, for anybody else by its mode."""
    mounted = tmp_path / "mounted"
    mounted.mkdir()

    def bind(folder: Path) -> Path:
        if not _ROOT:
            folder.chmod(0o500)
            return folder
        for options in ("bind", "remount,bind,ro"):
            done = subprocess.run(["mount", "-o", options, str(folder), str(mounted)], capture_output=True, check=False)
            if done.returncode:
                pytest.skip("folders cannot be mounted here")
        return mounted

    yield bind
    if _ROOT:
        subprocess.run(["umount", "-l", str(mounted)], capture_output=True, check=False)


def _filled(path: Path) -> Vault:
    vault = make.create(path)
    make.add(vault, make.card())
    return vault


def test_reading_goes_on_where_nothing_can_be_written(tmp_path: Path, protect: Protect) -> None:
    vault = _filled(tmp_path / "a.lifebox")
    with vault.read() as reader:
        right = reader.people_named("Łęcka", "Żaneta")
    vault.close()
    before = {file.name: file.read_bytes() for file in vault.path.iterdir()}
    again = make.reopen(protect(vault.path))
    with again.read() as reader:
        assert reader.people_named("Łęcka", "Żaneta") == right
        assert reader.person(right[0]).card == make.card()
    assert isinstance(again.fault(), ReadOnlyRegistry)
    with pytest.raises(ReadOnlyRegistry):
        make.add(again, make.card("Zych"))
    with pytest.raises(ReadOnlyRegistry):
        again.change_password(make.PASSWORD, "x")
    assert again.verify().clean
    backup = again.backup(tmp_path)
    again.close()
    assert {file.name: file.read_bytes() for file in vault.path.iterdir()} == before
    restore(backup, tmp_path / "restored.lifebox")
    copy = make.reopen(tmp_path / "restored.lifebox")
    assert copy.verify().clean
    copy.close()


def test_what_still_lies_in_the_wal_is_not_left_out_silently(tmp_path: Path, protect: Protect) -> None:
    vault = _filled(tmp_path / "a.lifebox")
    shutil.copytree(vault.path, tmp_path / "live.lifebox")
    vault.close()
    with pytest.raises(ReadOnlyRegistry):
        make.reopen(protect(tmp_path / "live.lifebox"))
