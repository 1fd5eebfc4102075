"""Backups by the plan and the filed log, from the command line."""

import hashlib
import shutil
from pathlib import Path

from lifebox.domain.backups import BackupPlan
from lifebox.services.backups import change_plan
from tests.unit.cli.test_commands import Shell, filled, here, program, shell

__all__ = ["filled", "here", "program", "shell"]
PW = ("--password-file", "pw")


def plan(shell: Shell, plan: BackupPlan) -> None:
    office = shell.program.unlock(Path("S.lifebox"), "anna", Path("pw").read_text(encoding="utf-8").strip())
    change_plan(office, plan)
    office.registry.close()


def test_without_a_folder_copies_go_where_the_plan_says(filled: Shell, here: Path) -> None:
    for name in ("kopie", "pendrive"):
        (here / name).mkdir()
    plan(filled, BackupPlan(folder=str(here / "kopie"), second=str(here / "pendrive")))
    assert filled("backup", "S.lifebox", *PW) == 0
    made = [Path(line) for line in filled.out.split()]
    assert [path.parent for path in made] == [here / "kopie", here / "pendrive"]
    assert filled("restore", str(made[0]), "T.lifebox") == 0
    assert filled("lookup", "T.lifebox", "wilk", *PW) == 0
    for path in made:
        shutil.rmtree(path)
    (here / "pendrive").rmdir()
    assert filled("backup", "S.lifebox", *PW) == 1
    assert "pendrive" in filled.err


def test_a_filed_sheet_is_compared(filled: Shell, here: Path) -> None:
    assert filled("audit", "export", "S.lifebox", "-o", "log.jsonl", *PW) == 0
    number, digest = filled.out.split()
    assert digest == hashlib.sha256((here / "log.jsonl").read_bytes()).hexdigest()
    assert filled("audit", "sheet", "S.lifebox", "-o", "sheet.pdf", *PW) == 0
    assert (here / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert filled("audit", "compare", "S.lifebox", "--number", number, "--digest", digest.upper(), *PW) == 0
    assert filled("audit", "compare", "S.lifebox", "--number", number, "--digest", "0" * 64, *PW) == 1
    assert "NIE" in filled.out


def test_the_log_is_searched_by_whom_it_is_about(filled: Shell) -> None:
    assert filled("audit", "search", "S.lifebox", "--about", "wilk", *PW) == 0
    assert all("Wilk" in line for line in filled.out.splitlines())
    assert filled("audit", "search", "S.lifebox", "--about", "nikt taki", *PW) == 1
