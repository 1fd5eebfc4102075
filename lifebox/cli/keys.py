"""Commands on the keys that sign cards."""

import typer

from lifebox.cli.options import InputFile, Login, Output, PasswordFile, Registry, help_text, terminal
from lifebox.services.signers import export_signers, fingerprint, list_signers, trust_signers


def add_commands(app: typer.Typer) -> None:
    """Add keys."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="keys", help=help_text("keys"))

    @group.command("list", help=help_text("keys_list"))
    def list_(context: typer.Context, path: Registry, login: Login = None, password_file: PasswordFile = None) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            for signer in list_signers(office):
                until = signer.until.date().isoformat() if signer.until else "–"
                desk.answer(f"{signer.organisation}\t{signer.epoch}\t{until}\t{fingerprint(signer)}")

    @group.command(help=help_text("keys_export"))
    def export(
        context: typer.Context, path: Registry, output: Output, login: Login = None, password_file: PasswordFile = None
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            told = export_signers(office, output)
        desk.say("cli.keys_exported", path=str(output), fingerprint=told.fingerprint)

    @group.command(help=help_text("keys_trust"))
    def trust(
        context: typer.Context, path: Registry, file: InputFile, login: Login = None, password_file: PasswordFile = None
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            told = trust_signers(office, file)
        desk.say("cli.keys_trusted", organisation=told.organisation, fingerprint=told.fingerprint)
