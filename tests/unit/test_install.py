"""Menu entry and file types on Linux: what the script writes, and that it takes all of it away again."""

import configparser
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from lifebox.domain.bundles import SUFFIX
from lifebox.resources import resource

pytestmark = pytest.mark.skipif(shutil.which("sh") is None, reason="a script for Linux desktops")


def install(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = resource("install", "install.sh")
    environment = {**os.environ, "XDG_DATA_HOME": str(data)}
    return subprocess.run(
        ["sh", str(script), *arguments], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / 'a "fridge" & $box 100%' / "lifebox"
    made.parent.mkdir()
    made.write_text("#!/bin/sh\n")
    made.chmod(0o755)
    return made


def test_the_entry_names_the_program_and_all_is_taken_away_again(tmp_path: Path, program: Path) -> None:
    data = tmp_path / "data"
    done = install(data, str(program))
    assert done.returncode == 0, done.stderr
    entry = configparser.RawConfigParser(delimiters="=", strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are told apart by case
    entry.read_string(Path(done.stdout.strip()).read_text(encoding="utf-8"))
    words = entry["Desktop Entry"]
    escaped = str(program)
    for sign in ("\\", '"', "`", "$"):
        escaped = escaped.replace(sign, f"\\\\{sign}")
    assert words["Exec"] == f'"{escaped.replace("%", "%%")}" %f'
    assert words["Name[pl]"] == "Pudełko Życia"
    assert (data / "icons/hicolor/256x256/apps/lifebox.png").read_bytes().startswith(b"\x89PNG")
    if checker := shutil.which("desktop-file-validate"):
        assert subprocess.run([checker, done.stdout.strip()], capture_output=True, check=False).stdout == b""
    assert install(data, "--remove").returncode == 0
    left = [path for path in data.rglob("*") if path.is_file() and "lifebox" in path.name]
    assert left == []


def test_both_kinds_of_files_have_a_type_that_the_entry_opens() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kinds = ET.parse(resource("install", "lifebox.xml")).getroot().findall("m:mime-type", space)
    globs = {pattern.get("pattern"): kind.get("type") for kind in kinds for pattern in kind.findall("m:glob", space)}
    assert set(globs) == {"registry.keys", f"*{SUFFIX}"}
    entry = resource("install", "lifebox.desktop").read_text(encoding="utf-8")
    opened = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    assert set(opened.removeprefix("MimeType=").strip(";").split(";")) == set(globs.values())


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = install(tmp_path / "data", str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert not (tmp_path / "data").exists()
