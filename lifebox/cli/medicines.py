"""Commands on medicines: import of the official lists, and who takes one."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Json, Login, Overwrite, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.takers import AskedBy
from lifebox.services.medicines import import_medicines, report_object, tell_report
from lifebox.services.printing import save_print
from lifebox.services.takers import find_takers, prepare_recall_letters, read_message, save_takers, takers_object


def add_commands(app: typer.Typer) -> None:
    """Add medicines."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="medicines", help=help_text("medicines"))

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

    @group.command("takers", help=help_text("medicines_takers"))
    def takers(
        context: typer.Context,
        path: Registry,
        text: Annotated[list[str], typer.Argument(metavar="TEXT", help=help_text("takers_text"))],
        by: Annotated[AskedBy, typer.Option("--by", help=help_text("takers_by"))] = AskedBy.SUBSTANCE,
        listed: Annotated[
            Path | None, typer.Option("-o", "--output", metavar="FILE", help=help_text("takers_list"))
        ] = None,
        letters: Annotated[
            Path | None, typer.Option("--letters", metavar="FILE", help=help_text("takers_letters"))
        ] = None,
        message: Annotated[
            Path | None, typer.Option("--message", metavar="FILE", help=help_text("takers_message"))
        ] = None,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        say = desk.program.say
        with desk.unlocked(path, login, password_file) as office:
            with progress_bar() as progress:
                found = find_takers(office, by, " ".join(text), progress)
            if listed and found.people:
                save_takers(office, found, listed, say, overwrite=overwrite)
            if letters and found.people:
                told = read_message(message) if message else say("takers.message")
                save_print(
                    office,
                    prepare_recall_letters(office, found.people, told, say.language),
                    letters,
                    overwrite=overwrite,
                )
        if as_json:
            desk.answer_json(takers_object(found))
        else:
            asked = say(f"AskedBy.{by.value}")
            desk.answer(say("takers.found", by=asked, understood=found.understood, count=len(found.people)))
            for taker in found.people:
                code = taker.person.code.printed if taker.person.code else "–"
                desk.answer(f"  {code}  {taker.person.name}, {taker.person.address}: {'; '.join(taker.told)}")
            if found.others:
                desk.answer(say("takers.others", count=found.others))
        raise typer.Exit(0 if found.people else 1)
