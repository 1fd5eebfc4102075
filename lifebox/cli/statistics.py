"""The command that saves statistics."""

from typing import Annotated

import typer

from lifebox.cli.options import Login, Output, Overwrite, PasswordFile, Registry, help_text, terminal
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.statistics import read_statistics, save_statistics


def add_commands(app: typer.Typer) -> None:
    """Add statistics."""

    @app.command(help=help_text("statistics"))
    def statistics(
        context: typer.Context,
        path: Registry,
        output: Output,
        form: Annotated[ReportForm, typer.Option("--format", help=help_text("report_form"))] = ReportForm.PDF,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            found = read_statistics(office)
            save_statistics(office, found, form, output, desk.program.say.language, overwrite=overwrite)
        desk.say("cli.statistics_saved", path=str(output))
