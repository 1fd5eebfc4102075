"""Commands on streets: import of the official register."""

from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.services.addresses import import_streets, report_object, tell_place, tell_report


def add_commands(app: typer.Typer) -> None:
    """Add addresses."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="addresses", help=help_text("addresses"))

    @group.callback()
    def _addresses() -> None:
        """Keeps the group a group while it has one command."""

    @group.command("import", help=help_text("addresses_import"))
    def import_(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        place: Annotated[str, typer.Option("--place", metavar="SIMC|TERC", help=help_text("addresses_place"))] = "",
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            report = import_streets(office, file, progress, place=place)
        if as_json:
            desk.answer_json(report_object(report))
        else:
            desk.answer(tell_report(report, desk.program.say))
            for found in report.places if report.must_choose else ():
                desk.answer(f"  {tell_place(found)}")
        raise typer.Exit(1 if report.must_choose else 0)
