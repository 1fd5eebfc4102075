"""What was typed three seconds before the power went is there again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lifebox.services.people import own_drafts
from lifebox.ui.presenters.record_presenter import DRAFT_AFTER_MS
from tests.support.program import PASSWORD, StandingClock, make_office, make_program

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 3


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_draft_survives_the_end_of_the_process(tmp_path: Path) -> None:
    program = make_program(tmp_path, StandingClock())
    make_office(program, tmp_path / "szkic.lifebox").registry.close()
    command = [sys.executable, "-m", "tests.faults.typing_child", str(tmp_path), "Niedokończona"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)
    assert child.stdout is not None
    with child.stdout as output:
        said = [output.readline().strip() for _ in range(2)]
        child.send_signal(signal.SIGKILL)
    assert child.wait(60) == -signal.SIGKILL
    assert said == ["typed", "kept"]
    # It is kept without another key, this long after the first one; the writing of a draft takes milliseconds, of which
    # only a busy machine makes more.
    assert DRAFT_AFTER_MS < SECONDS * 1000
    office = program.unlock(tmp_path / "szkic.lifebox", "anna", PASSWORD)
    (draft,) = own_drafts(office)
    assert draft.card.identity.surname == "Niedokończona"
    assert office.registry.verify().clean
    office.registry.close()
