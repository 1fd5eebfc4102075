"""Commands on a damaged registry: a new one from what can be read of it, and what was lost."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.session import Terminal
from lifebox.domain.errors import InvalidInput
from lifebox.domain.salvage import SalvageKey, SalvageReport
from lifebox.domain.salvage_words import person_sentence, salvage_sentences
from lifebox.services.salvage import read_salvage, salvage_damaged, settle_salvage
from lifebox.services.setup import SUFFIX

Target = Annotated[Path, typer.Argument(metavar="NEW", help=help_text("salvage_target"))]
Backup = Annotated[Path | None, typer.Option("--backup", metavar="DIR", help=help_text("salvage_backup"))]
KeyFile = Annotated[str | None, typer.Option("--key-file", metavar="FILE", help=help_text("key_file"))]
NewPassword = Annotated[str | None, typer.Option("--new-password-file", metavar="FILE", help=help_text("new_password"))]
Settled = Annotated[bool, typer.Option("--settled", help=help_text("salvage_settled"))]


def add_commands(app: typer.Typer) -> None:
    """Add salvage and salvage-report."""

    @app.command(help=help_text("salvage"))
    def salvage(
        context: typer.Context,
        path: Registry,
        target: Target,
        login: Annotated[str, typer.Option("--login", metavar="NAME", help=help_text("login"))],
        backup: Backup = None,
        password_file: PasswordFile = None,
        key_file: KeyFile = None,
        new_password_file: NewPassword = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        if target.suffix != SUFFIX:
            raise InvalidInput(what=f"{target} (NAME{SUFFIX})")
        key = _key(desk, login, password_file, key_file, new_password_file)
        office, report = salvage_damaged(desk.program, path, key, target, backup)
        office.registry.close()
        _tell(desk, report, as_json=as_json)
        desk.say("cli.salvaged", path=str(target))
        raise typer.Exit(1 if report.people or report.entries else 0)

    @app.command("salvage-report", help=help_text("salvage_report"))
    def report(
        context: typer.Context,
        path: Registry,
        login: Login = None,
        password_file: PasswordFile = None,
        settled: Settled = False,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            if settled:
                settle_salvage(office)
                desk.say("cli.salvage_settled")
                return
            told = read_salvage(office)
        if told is None:
            desk.say("cli.salvage_none")
            raise typer.Exit(1)
        _tell(desk, told.report, as_json=as_json)
        if not as_json:
            for line in told.lines:
                words = (line.code or "–", line.name or "–", person_sentence(line.person, desk.program.say))
                desk.answer("\t".join(words))


def _key(
    desk: Terminal, login: str, password_file: str | None, key_file: str | None, new_password_file: str | None
) -> SalvageKey:
    if key_file is None:
        return SalvageKey(login, desk.password(password_file))
    sheet = desk.password(key_file)
    return SalvageKey(login, desk.password(new_password_file, confirm=sys.stdin.isatty()), sheet)


def _tell(desk: Terminal, report: SalvageReport, *, as_json: bool) -> None:
    if as_json:
        desk.answer_json(report.model_dump(mode="json"))
        return
    for sentence in salvage_sentences(report, desk.program.say):
        desk.answer(sentence)
