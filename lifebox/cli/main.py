"""The command line: parse, log in, call a use case, tell the answer."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from lifebox import __version__
from lifebox.cli import (
    accounts,
    addresses,
    archives,
    auditing,
    backups,
    bundles,
    disclosures,
    exports,
    imports,
    keeping,
    keys,
    lookups,
    medicines,
    people,
    prints,
    records,
    recovery,
    salvage,
    statistics,
)
from lifebox.cli.options import help_text, terminal
from lifebox.cli.session import Terminal
from lifebox.domain.bundles import SUFFIX as BUNDLE_SUFFIX
from lifebox.services.program import Program
from lifebox.services.setup import SUFFIX as REGISTRY_SUFFIX

OpenWindow = Callable[[Program, Path | None], int]
CheckWindow = Callable[[Program], None]


def run(program: Program, open_window: OpenWindow, check_window: CheckWindow, arguments: Sequence[str]) -> int:
    """Run one command, or the window where none is given; gives the exit code.

    Raises `LifeboxError` for the world's faults; usage errors are told here.
    """
    if len(arguments) == 1 and (opened := _double_clicked(Path(arguments[0]))) is not None:
        return open_window(program, opened)
    app = _build(open_window, check_window)
    command = typer.main.get_command(app)
    try:
        result = command.main(args=list(arguments), prog_name="lifebox", standalone_mode=False, obj=Terminal(program))
    except TyperException as error:
        print(error.format_message(), file=sys.stderr)  # noqa: T201 – the terminal's voice
        return error.exit_code
    except typer.Abort:
        return 1
    return result if isinstance(result, int) else 0


def _double_clicked(path: Path) -> Path | None:
    """What a file manager names alone: a look-up bundle, a registry, or a file inside of one."""
    if path.suffix.lower() in (BUNDLE_SUFFIX, REGISTRY_SUFFIX):
        return path
    return path.parent if path.parent.suffix.lower() == REGISTRY_SUFFIX else None


def _build(open_window: OpenWindow, check_window: CheckWindow) -> typer.Typer:
    app = typer.Typer(add_completion=False, help=help_text("program"), pretty_exceptions_enable=False)

    @app.callback(invoke_without_command=True)
    def start(
        context: typer.Context,
        registry: Annotated[Path | None, typer.Option("--registry", metavar="PATH", help=help_text("registry"))] = None,
        version: Annotated[bool, typer.Option("--version", help=help_text("version"))] = False,
    ) -> None:
        if version:
            terminal(context).answer(__version__)
            raise typer.Exit
        if context.invoked_subcommand is None:
            raise typer.Exit(open_window(terminal(context).program, registry))

    keeping.add_commands(app, open_window, check_window)
    backups.add_commands(app)
    recovery.add_commands(app)
    salvage.add_commands(app)
    records.add_commands(app)
    imports.add_commands(app)
    people.add_commands(app)
    prints.add_commands(app)
    exports.add_commands(app)
    archives.add_commands(app)
    lookups.add_commands(app)
    disclosures.add_commands(app)
    bundles.add_commands(app)
    accounts.add_commands(app)
    auditing.add_commands(app)
    keys.add_commands(app)
    addresses.add_commands(app)
    statistics.add_commands(app)
    medicines.add_commands(app)
    return app
