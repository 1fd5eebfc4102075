"""A little of the whole programme, and proof that it finds what is wrong: with faults planted in the program it fails.

All of it: `python -m tests.faults.programme --full`.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.programme.figures import Figures

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked and watched there alone"),
    pytest.mark.timeout(900),
]


def run(results: Path, only: str, plant: str = "") -> tuple[int, list[Figures]]:
    """How the command ended, and the figures of each portion."""
    command = [sys.executable, "-m", "tests.faults.programme", "--jobs", "1", "--only", only, "--plant", plant]
    command += ["--results", str(results), "--scratch", str(results.parent)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert results.exists(), done.stderr
    stored: dict[str, dict[str, Any]] = json.loads(results.read_text())
    print(done.stdout)  # noqa: T201 the table, where it fails
    figures = [Figures(**one) for one in stored.values()]
    skipped = {one.skipped for one in figures}
    if "" not in skipped:
        pytest.skip("; ".join(skipped))
    return done.returncode, figures


@pytest.mark.parametrize("only", ["kills", "power", "failing calls,full disks", "WAL,old pages", "flips", "restores"])
def test_nothing_saved_is_lost_and_nothing_wrong_is_shown(tmp_path: Path, only: str) -> None:
    code, figures = run(tmp_path / "figures.json", only)
    assert code == 0
    # Of the calls that are to fail a run may make one less than the run before it.
    assert all(one.fired >= 0.8 * one.planned for one in figures if not one.skipped)


@pytest.mark.parametrize(
    ("plant", "only"),
    [
        ("lazy commits", "power: registry"),
        ("unflushed head", "power: head"),
        ("unsaved save", "kills: 1 writer"),
        ("unread heads", "WAL"),
        ("unread rows", "old pages"),
        ("unread digest", "flips: recovery file"),
        ("hasty files", "power: key file"),
        ("forgetful copy", "restores"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, plant: str, only: str) -> None:
    code, figures = run(tmp_path / "figures.json", only, plant)
    assert code == 1
    assert sum(one.lost + one.wrong for one in figures)
