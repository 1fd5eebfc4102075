"""The command line: parse, log in, call a use case, tell the answer.

Only the part with the command that was given is imported: a look-up waits for nothing that prints or imports lists.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from lifebox import __version__
from lifebox.cli.options import help_text, terminal
from lifebox.cli.refusal import refusal
from lifebox.cli.session import Terminal
from lifebox.services.program import Program

OpenWindow = Callable[[Program, Path | None], int]
CheckWindow = Callable[[Program], None]
PARTS = {
    "keeping": ("init", "demo", "verify", "rotate", "self-test"),
    "backups": ("backup", "restore"),
    "recovery": ("recovery-sheet", "recovery-drill", "policy", "recover"),
    "salvage": ("salvage", "salvage-report"),
    "records": ("import", "show"),
    "imports": ("imports",),
    "people": ("person",),
    "prints": ("print", "codes"),
    "exports": ("export", "import-summary"),
    "archives": ("merge",),
    "lookups": ("lookup", "scan"),
    "disclosures": ("disclosures",),
    "bundles": ("bundle",),
    "accounts": ("account",),
    "auditing": ("audit",),
    "keys": ("keys",),
    "addresses": ("addresses",),
    "statistics": ("statistics",),
    "medicines": ("medicines",),
}
"""Modules of this package and the commands that each adds, in the order of the help."""


def run(program: Program, open_window: OpenWindow, check_window: CheckWindow, arguments: Sequence[str]) -> int:
    """Run one command, or the window where none is given; gives the exit code.

    Raises `LifeboxError` for the world's faults; usage errors are told here.
    """
    if len(arguments) == 1 and (opened := _double_clicked(Path(arguments[0]))) is not None:
        return open_window(program, opened)
    app = _build(open_window, check_window, parts_for(arguments))
    command = typer.main.get_command(app)
    try:
        result = command.main(args=list(arguments), prog_name="lifebox", standalone_mode=False, obj=Terminal(program))
    except TyperException as error:
        print(refusal(error.format_message(), program.say), file=sys.stderr)  # noqa: T201 – the terminal's voice
        return error.exit_code
    except typer.Abort:
        return 1
    return result if isinstance(result, int) else 0


def _double_clicked(path: Path) -> Path | None:
    """What a file manager names alone: a look-up bundle, a registry, or a file inside of one."""
    # Only here: hardly any command begins with a file.
    from lifebox.domain.bundles import SUFFIX as BUNDLE_SUFFIX  # noqa: PLC0415
    from lifebox.services.setup import SUFFIX as REGISTRY_SUFFIX  # noqa: PLC0415

    if path.suffix.lower() in (BUNDLE_SUFFIX, REGISTRY_SUFFIX):
        return path
    return path.parent if path.parent.suffix.lower() == REGISTRY_SUFFIX else None


def parts_for(arguments: Sequence[str]) -> Iterable[str]:
    """The modules that these arguments need: all for the help and for an unknown command, which names the nearest."""
    words = iter(arguments)
    for word in words:
        if word == "--registry":
            next(words, None)
        elif not word.startswith("-"):
            return [part for part, commands in PARTS.items() if word in commands] or PARTS
    return PARTS if "--help" in arguments else ()


def _build(open_window: OpenWindow, check_window: CheckWindow, parts: Iterable[str]) -> typer.Typer:
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

    for part in parts:
        windows = (open_window, check_window) if part == "keeping" else ()
        import_module(f"lifebox.cli.{part}").add_commands(app, *windows)
    return app
