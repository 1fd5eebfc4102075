"""Commands on the recovery sheet."""

from typing import Annotated

import typer

from lifebox.cli.options import Login, NewPassword, Output, PasswordFile, Registry, help_text, terminal
from lifebox.services.setup import write_recovery_sheet


def add_commands(app: typer.Typer) -> None:
    """Add recovery-sheet and recover."""

    @app.command("recovery-sheet", help=help_text("recovery_sheet"))
    def new_recovery_sheet(
        context: typer.Context, path: Registry, output: Output, login: Login = None, password_file: PasswordFile = None
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            write_recovery_sheet(desk.program, office, output)
        desk.say("cli.recovery_sheet", sheet=str(output))

    @app.command(help=help_text("recover"))
    def recover(
        context: typer.Context,
        path: Registry,
        login: Annotated[str, typer.Option("--login", metavar="NAME", help=help_text("login"))],
        key_file: Annotated[str, typer.Option("--key-file", metavar="FILE", help=help_text("key_file"))],
        new_password_file: NewPassword,
    ) -> None:
        desk = terminal(context)
        key = desk.password(key_file)
        office = desk.program.recover(path, key, login, desk.password(new_password_file))
        office.registry.close()
        desk.say("cli.password_changed")
