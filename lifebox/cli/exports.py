"""The command that saves lists of people."""

from typing import Annotated

import typer

from lifebox.cli.options import (
    Login,
    Output,
    Overwrite,
    PasswordFile,
    Registry,
    help_text,
    read_codes,
    terminal,
)
from lifebox.cli.progress import progress_bar
from lifebox.services.exporting import USUAL, ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.people import select_people


def add_commands(app: typer.Typer) -> None:
    """Add export."""

    @app.command(help=help_text("export"))
    def export(
        context: typer.Context,
        path: Registry,
        form: Annotated[ListForm, typer.Option("--format", help=help_text("format"))],
        output: Output,
        reason: Annotated[ExportReason, typer.Option("--reason", help=help_text("reason"))],
        column: Annotated[list[ListColumn] | None, typer.Option("--column", help=help_text("columns"))] = None,
        code: Annotated[list[str] | None, typer.Option("--code", metavar="C", help=help_text("codes_of"))] = None,
        everybody: Annotated[bool, typer.Option("--all", help=help_text("all"))] = False,
        due: Annotated[bool, typer.Option("--due", help=help_text("due"))] = False,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        say = desk.program.say
        codes = read_codes(desk, code or [])
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            due_before = office.clock.today() if due else None
            people = select_people(office, codes=codes, everybody=everybody, due_before=due_before)
            prepared = prepare_export(office, people, column or USUAL, form, say, progress)
            save_export(office, prepared, output, reason, overwrite=overwrite)
        desk.say("cli.list_saved", path=str(output), count=prepared.count)
