"""Commands on records: import, show."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import Code, InputFile, Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.attestations import with_confirmations
from lifebox.domain.codes import read_code
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.tiers import Channel, arrange
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.importing import import_list, report_object
from lifebox.services.people import find_by_code
from lifebox.services.showing import arrangement_lines, record_object


def add_commands(app: typer.Typer) -> None:
    """Add import and show."""

    @app.command("import", help=help_text("import"))
    def import_(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        mapping: Annotated[Path | None, typer.Option("--map", metavar="FILE", help=help_text("map"))] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=help_text("dry_run"))] = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            report = import_list(office, file, mapping=mapping, dry_run=dry_run, progress=progress)
        if as_json:
            desk.answer_json(report_object(report))
        else:
            say = desk.program.say
            shown = say("cli.import_dry" if dry_run else "cli.import_done", **report.counts)
            desk.answer(shown)
            for told in report.told:
                desk.answer(f"  {len(told.lines):>5}  {say(told.key)}")
                if told.matters and any(told.lines):
                    desk.answer(f"         {say('cli.lines', lines=', '.join(map(str, told.lines)))}")
        raise typer.Exit(1 if report.rejected else 0)

    @app.command(help=help_text("show"))
    def show(
        context: typer.Context,
        path: Registry,
        code: Code,
        service: Annotated[Service, typer.Option("--service", help=help_text("service"))],
        caller: Annotated[str, typer.Option("--caller", help=help_text("caller"))] = "",
        incident: Annotated[str, typer.Option("--incident", help=help_text("incident"))] = "",
        purpose: Annotated[str, typer.Option("--purpose", help=help_text("purpose"))] = "",
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        wanted = read_code(code)
        if wanted is None:
            raise InvalidInput(what=desk.program.say("cli.bad_code"))
        note = DisclosureNote(service=service, caller=caller, incident=incident, purpose=purpose)
        shown = []
        logs = []
        with desk.unlocked(path, login, password_file) as office:
            found = find_by_code(office, wanted)
            if not found:
                raise NotFound
            for person in found:
                opened = read_record(office, person.id)
                shown.append(opened)
                logs.append(RunningDisclosure(office, opened))
            # The record comes first: that it was shown is written down right after, even if that fails.
            if as_json:
                desk.answer_json([record_object(opened.record, wanted.printed) for opened in shown])
            else:
                for opened in shown:
                    arranged = arrange(opened.record.card, desk.program.say, office.clock.today(), Channel.VOICE)
                    whole = with_confirmations(arranged, opened.attested, desk.program.say)
                    desk.answer("\n".join(arrangement_lines(whole, desk.program.say)))
            for log in logs:
                log.note(note, close=True)
