"""Killed between showing a record and writing so, the program leaves the disclosure to the next log-in."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lifebox.domain.card import Card
from lifebox.services.people import add_person
from tests.support.program import PASSWORD, StandingClock, make_office, make_program

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("announced", ["announced", ""])
def test_who_was_shown_is_known_after_a_kill(tmp_path: Path, announced: str) -> None:
    program = make_program(tmp_path, StandingClock())
    office = make_office(program, tmp_path / "a.lifebox")
    card = {"identity": {"surname": "Próbna", "given_names": "Ewa", "birth": "1942"}}
    person = add_person(office, Card.model_validate(card)).person
    office.registry.close()
    command = [sys.executable, "-m", "tests.faults.showing_child", str(tmp_path), str(person), announced]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "shown\n"
        child.send_signal(signal.SIGKILL)
    again = program.unlock(tmp_path / "a.lifebox", "anna", PASSWORD)
    with again.registry.read() as reader:
        # Without the announcement nobody would know: the test has teeth.
        assert [one.person for one in reader.disclosures()] == [person] * bool(announced)
    assert again.registry.verify().clean
    again.registry.close()
