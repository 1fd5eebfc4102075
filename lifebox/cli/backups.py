"""Commands that copy registries: backup, restore."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Login, PasswordFile, Registry, help_text, terminal
from lifebox.services.backups import back_up, run_plan


def add_commands(app: typer.Typer) -> None:
    """Add backup and restore."""

    @app.command(help=help_text("backup"))
    def backup(
        context: typer.Context,
        path: Registry,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", metavar="DIR", help=help_text("backup_output"))
        ] = None,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            if output is not None:
                desk.answer(str(back_up(office, output)))
                return
            run = run_plan(office)
        for made in run.made:
            desk.answer(str(made))
        for folder in run.missing:
            desk.say("cli.backup_missing", path=str(folder))
        raise typer.Exit(1 if run.missing else 0)

    @app.command(help=help_text("restore"))
    def restore(context: typer.Context, backup: InputFile, target: Registry) -> None:
        desk = terminal(context)
        desk.program.store.restore(backup, target)
        desk.say("cli.restored", path=str(target))
