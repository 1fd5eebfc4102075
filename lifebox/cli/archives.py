"""Everything of a registry saved as JSON, rows without anybody's data, and another registry's file taken in."""

from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Json, Login, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.cli.session import Terminal
from lifebox.domain.people import PersonSummary
from lifebox.services.absorbing import TakenIn
from lifebox.services.anonymous_lists import prepare_anonymous_list, save_anonymous_list
from lifebox.services.archives import export_registry
from lifebox.services.exporting import ExportReason, ListForm
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.taking_in import is_sealed, take_in

PhraseFile = Annotated[str | None, typer.Option("--passphrase-file", metavar="FILE", help=help_text("archive_phrase"))]


def add_commands(app: typer.Typer) -> None:
    """Add merge."""

    @app.command(help=help_text("merge"))
    def merge(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        phrase_file: PhraseFile = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=help_text("merge_dry_run"))] = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            phrase = desk.password(phrase_file) if is_sealed(file) else ""
            told = take_in(office, file, progress, phrase=phrase, dry_run=dry_run)
        if as_json:
            desk.answer_json(_object(told))
        else:
            _answer(desk, told)


def save_everything(
    desk: Terminal,
    office: Office,
    output: Path,
    reason: ExportReason,
    progress: Progress,
    phrase_file: str | None,
    *,
    overwrite: bool,
) -> None:
    """Save the JSON of everything, sealed where a pass phrase is given."""
    phrase = desk.password(phrase_file) if phrase_file is not None else ""
    count = export_registry(office, output, reason, progress, phrase=phrase, overwrite=overwrite)
    desk.say("cli.archive_sealed" if phrase else "cli.archive_saved", path=str(output), count=count)


def save_anonymous(
    desk: Terminal, office: Office, output: Path, form: ListForm, progress: Progress, *, overwrite: bool
) -> None:
    """Save the table in which nobody can be found."""
    prepared = prepare_anonymous_list(office, form, desk.program.say, progress)
    count = save_anonymous_list(office, prepared, output, overwrite=overwrite)
    desk.say("cli.statistics_rows", path=str(output), count=count)


def _object(told: TakenIn) -> dict[str, object]:
    return {
        "organisation": told.organisation,
        "made": told.made.isoformat(),
        "scope": told.scope.value,
        "dry_run": told.dry_run,
        "counts": told.counts,
        "undecided": [
            {"here": str(pair.here.id), "taken": str(pair.taken.id), "sure": pair.sure} for pair in told.undecided
        ],
        "reprints": [{"old": one.old.printed, "new": one.new.printed} for one in told.reprints],
        "erased_there": [str(one.id) for one in told.erased_there],
    }


def _answer(desk: Terminal, told: TakenIn) -> None:
    say = desk.program.say
    desk.answer(say("cli.merge_dry" if told.dry_run else "cli.merge_done", **told.counts))
    for pair in told.undecided:
        key = "cli.merge_sure" if pair.sure else "cli.merge_maybe"
        desk.answer(f"  {say(key, here=_named(pair.here), taken=_named(pair.taken))}")
    for one in told.reprints:
        desk.answer(f"  {say('cli.merge_reprint', old=one.old.printed, new=one.new.printed)}")
    for person in told.erased_there:
        desk.answer(f"  {say('cli.merge_erased_there', name=_named(person))}")


def _named(person: PersonSummary) -> str:
    code = f" {person.code.printed}" if person.code else ""
    return f"{person.name}{code}"
