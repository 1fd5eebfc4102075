"""Commands find the module that adds them, and nothing else is imported for them."""

import subprocess
import sys
from importlib import import_module

import pytest
import typer
from typer.core import TyperGroup

from lifebox.cli.main import PARTS, parts_for


@pytest.mark.parametrize("part", PARTS)
def test_each_part_adds_its_commands(part: str) -> None:
    app = typer.Typer()
    app.callback()(lambda: None)
    import_module(f"lifebox.cli.{part}").add_commands(app, *((None, None) if part == "keeping" else ()))
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    assert tuple(command.commands) == PARTS[part]


def test_only_the_part_with_the_command_is_asked_for() -> None:
    assert parts_for(["lookup", "town.lifebox", "print"]) == ["lookups"]
    assert parts_for(["--registry", "print", "lookup", "x"]) == ["lookups"]
    assert parts_for(["--version"]) == ()
    assert parts_for(["--help"]) == PARTS
    assert parts_for(["lokup"]) == PARTS


@pytest.mark.parametrize(
    ("start", "unwanted"),
    [
        ("import lifebox.app as app; app.build_program()", {"pydantic", "sqlalchemy", "typer", "PySide6"}),
        ("import lifebox.ui.starting", {"pydantic", "sqlalchemy", "typer", "qtawesome", "reportlab"}),
        ("from lifebox import app; app.run_program(app.build_program(), print, ['--version'])", {"sqlalchemy"}),
    ],
    ids=["program", "window", "version"],
)
def test_the_start_imports_no_more_than_it_shows(start: str, unwanted: set[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import sys; {start}; print(*sys.modules)"], check=True, capture_output=True, text=True
    )
    assert not unwanted & set(told.stdout.split())
