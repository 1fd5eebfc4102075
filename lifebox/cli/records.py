"""Commands on records: import, show."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import Code, InputFile, Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.access import Shown
from lifebox.domain.attestations import with_confirmations
from lifebox.domain.codes import read_code
from lifebox.domain.dates import show_moment
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import InvalidInput, NotFound, ProfileWithheld
from lifebox.domain.medical import MissingPersonProfile
from lifebox.domain.people import looked_up
from lifebox.domain.tiers import Channel, arrange, term
from lifebox.services.emergency import EmergencyRecord, RunningDisclosure, missing_profile_for, read_record
from lifebox.services.importing import import_list, report_object
from lifebox.services.office import Office
from lifebox.services.people import find_by_code
from lifebox.services.showing import arrangement_lines, profile_lines, record_object


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
        if report.earlier is not None:
            desk.say("cli.import_twice", day=show_moment(report.earlier))
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
        with desk.unlocked(path, login, password_file) as office:
            actor, say = office.registry.actor, desk.program.say
            told = looked_up(actor, find_by_code(office, wanted))
            if not told:
                raise NotFound
            for person in told:
                if actor.shown(person.status) is Shown.STATUS:
                    desk.say("cli.not_shown", code=wanted.printed, status=term(say, person.status))
            opened = [read_record(office, one.id) for one in told if actor.shown(one.status) is Shown.WHOLE]
            profiles = [_profile(office, one, note) for one in opened]
            logs = [RunningDisclosure(office, one) for one in opened]
            for log, profile in zip(logs, profiles, strict=True):
                log.announce(profile=profile is not None)
            # The record comes first: what was asked is written down right after, even if that fails.
            if as_json:
                both = zip(opened, profiles, strict=True)
                desk.answer_json([record_object(one.record, wanted.printed, profile) for one, profile in both])
            else:
                for one, profile in zip(opened, profiles, strict=True):
                    arranged = arrange(one.record.card, say, office.clock.today(), Channel.VOICE)
                    whole = with_confirmations(arranged, one.attested, say)
                    desk.answer("\n".join((*arrangement_lines(whole, say), *profile_lines(profile, say))))
            for log, profile in zip(logs, profiles, strict=True):
                if profile is not None:
                    log.show_profile(note)
                log.note(note, close=True)
        raise typer.Exit(0 if opened else 1)


def _profile(office: Office, opened: EmergencyRecord, note: DisclosureNote) -> MissingPersonProfile | None:
    """The missing-person profile where the note says that it may be shown."""
    try:
        return missing_profile_for(office, opened, note)
    except ProfileWithheld:
        return None
