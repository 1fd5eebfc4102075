"""A rotation killed at any step leaves one whole registry: the old or the new."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.registry import make

ROOT = Path(__file__).resolve().parents[2]
COMMITTED_AFTER = 8  # steps, of 9


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("steps", range(10))
def test_killed_after_a_step_it_opens_whole(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "a.lifebox"
    vault = make.create(path)
    (person,) = make.add(vault, make.card())
    vault.close()
    command = [sys.executable, "-m", "tests.faults.rotation_child", str(path), str(steps)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert child.returncode == -signal.SIGKILL, child.stderr
    again = make.reopen(path)
    assert again.unlocked.epoch == (2 if steps >= COMMITTED_AFTER else 1)
    with again.read() as reader:
        assert reader.person(person).card == make.card()
    assert again.verify().problems == ()
    make.add(again, make.card("Zych"))
    again.rotate()
    assert again.verify().clean
    again.close()
    databases = {found.name for found in path.glob("registry-*") if found.suffix == ".db"}
    assert databases == {f"registry-{again.unlocked.epoch}.db"}
    assert not list(path.glob("recovery-*"))
