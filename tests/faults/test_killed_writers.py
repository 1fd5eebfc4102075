"""Processes killed in the middle of saving lose nothing that they had acknowledged."""

import random
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from lifebox.domain.ids import PersonId
from tests.unit.registry import make

ROOT = Path(__file__).resolve().parents[2]
WRITERS, FULL_WRITERS = 6, 100
AT_ONCE = 2


def _start(path: Path, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faults.writer_child", str(path), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _kill_after(child: subprocess.Popen[str], lines: int) -> list[str]:
    """What the child acknowledged; it is killed while it goes on writing."""
    assert child.stdout is not None
    with child.stdout as output:
        said = [output.readline() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        said += output.readlines()
    assert child.wait(60) == -signal.SIGKILL
    return [line for line in said if line.endswith("\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_no_acknowledged_save_is_lost_when_writers_are_killed(tmp_path: Path, full_faults: bool) -> None:
    writers = FULL_WRITERS if full_faults else WRITERS
    path = tmp_path / "a.lifebox"
    make.create(path).close()
    chance = random.Random(8)
    acknowledged: dict[str, tuple[int, str]] = {}
    for batch in range(0, writers, AT_ONCE):
        names = range(batch, min(batch + AT_ONCE, writers))
        children = [_start(path, f"w{name}") for name in names]
        for child in children:
            for line in _kill_after(child, chance.randint(1, 12)):
                person, number, note = line.split()
                acknowledged[person] = (int(number), note)
    vault = make.reopen(path)
    assert len(acknowledged) >= writers / 2
    with vault.read() as reader:
        for saved, (newest, expected) in acknowledged.items():
            kept = reader.revision(PersonId(UUID(saved)), newest)
            assert kept.card.note == expected
    assert vault.fault() is None
    assert vault.verify().clean
    make.add(vault, make.card())
    assert vault.verify().clean
    vault.close()
