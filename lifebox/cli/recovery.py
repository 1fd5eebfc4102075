"""Commands on the recovery sheet."""

from typing import Annotated

import typer

from lifebox.cli.options import Json, Login, NewPassword, Output, PasswordFile, Registry, help_text, terminal
from lifebox.domain.accounts import IDLE_MINUTES, Policy
from lifebox.services.keys import change_policy, drill_recovery, read_policy
from lifebox.services.setup import write_recovery_sheet

KeyFile = Annotated[str, typer.Option("--key-file", metavar="FILE", help=help_text("key_file"))]


def add_commands(app: typer.Typer) -> None:
    """Add recovery-sheet, recovery-drill, recover and policy."""

    @app.command("recovery-sheet", help=help_text("recovery_sheet"))
    def new_recovery_sheet(
        context: typer.Context, path: Registry, output: Output, login: Login = None, password_file: PasswordFile = None
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            write_recovery_sheet(desk.program, office, output)
        desk.say("cli.recovery_sheet", sheet=str(output))

    @app.command("recovery-drill", help=help_text("drill"))
    def drill(
        context: typer.Context,
        path: Registry,
        key_file: KeyFile,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            drill_recovery(office, desk.password(key_file))
        desk.say("cli.drill")

    @app.command(help=help_text("policy"))
    def policy(
        context: typer.Context,
        path: Registry,
        idle_minutes: Annotated[
            int | None,
            typer.Option(
                "--idle-minutes", min=IDLE_MINUTES.start, max=IDLE_MINUTES[-1], help=help_text("idle_minutes")
            ),
        ] = None,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            if idle_minutes is not None:
                change_policy(office, Policy(idle_minutes=idle_minutes))
            found = read_policy(office)
        if as_json:
            desk.answer_json(found.model_dump(mode="json"))
        else:
            desk.answer(desk.program.say("cli.idle_minutes", minutes=found.idle_minutes))

    @app.command(help=help_text("recover"))
    def recover(
        context: typer.Context,
        path: Registry,
        login: Annotated[str, typer.Option("--login", metavar="NAME", help=help_text("login"))],
        key_file: KeyFile,
        new_password_file: NewPassword,
    ) -> None:
        desk = terminal(context)
        key = desk.password(key_file)
        office = desk.program.recover(path, key, login, desk.password(new_password_file))
        office.registry.close()
        desk.say("cli.password_changed")
