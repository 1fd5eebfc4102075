"""Commands on medicines: import of the official lists, and who takes one."""

import typer

from lifebox.cli.options import InputFile, Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.services.medicines import import_medicines, report_object, tell_report


def add_commands(app: typer.Typer) -> None:
    """Add medicines."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="medicines", help=help_text("medicines"))

    @group.callback()
    def _medicines() -> None:
        """Keeps the group a group while it has one command."""

    @group.command("import", help=help_text("medicines_import"))
    def import_(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            report = import_medicines(office, file, progress)
        if as_json:
            desk.answer_json(report_object(report))
        else:
            desk.answer(tell_report(report, desk.program.say))
