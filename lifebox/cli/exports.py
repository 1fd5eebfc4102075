"""The commands that save lists of people and files about them, and that take in patient summaries."""

from enum import StrEnum
from typing import Annotated

import typer

from lifebox.cli.archives import PhraseFile, save_anonymous, save_everything
from lifebox.cli.options import (
    InputFile,
    Json,
    Login,
    Output,
    Overwrite,
    PasswordFile,
    Registry,
    help_text,
    read_codes,
    terminal,
)
from lifebox.cli.progress import progress_bar
from lifebox.domain.errors import InvalidInput
from lifebox.services.exporting import USUAL, ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.full_lists import prepare_full_list, save_full_list
from lifebox.services.people import select_people
from lifebox.services.summaries import FileForm, prepare_file, save_file
from lifebox.services.summary_intake import import_summaries, report_object, told


class ExportFormat(StrEnum):
    """What `--format` takes: forms of a list, and files for other programs."""

    XLSX = "xlsx"
    CSV = "csv"
    FHIR_IPS = "fhir-ips"
    VCARD = "vcard"
    JSON = "json"


_FILES = {ExportFormat.FHIR_IPS: FileForm.SUMMARY, ExportFormat.VCARD: FileForm.CONTACTS}


def add_commands(app: typer.Typer) -> None:
    """Add export and import-summary."""
    _add_export(app)
    _add_import(app)


def _add_export(app: typer.Typer) -> None:
    @app.command(help=help_text("export"))
    def export(
        context: typer.Context,
        path: Registry,
        form: Annotated[ExportFormat, typer.Option("--format", help=help_text("format"))],
        output: Output,
        reason: Annotated[ExportReason, typer.Option("--reason", help=help_text("reason"))],
        column: Annotated[list[ListColumn] | None, typer.Option("--column", help=help_text("columns"))] = None,
        code: Annotated[list[str] | None, typer.Option("--code", metavar="C", help=help_text("codes_of"))] = None,
        everybody: Annotated[bool, typer.Option("--all", help=help_text("all"))] = False,
        due: Annotated[bool, typer.Option("--due", help=help_text("due"))] = False,
        full: Annotated[bool, typer.Option("--full", help=help_text("full"))] = False,
        anonymous: Annotated[bool, typer.Option("--statistics", help=help_text("anonymous"))] = False,
        phrase_file: PhraseFile = None,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        say = desk.program.say
        codes = read_codes(desk, code or [])
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            if form is ExportFormat.JSON:
                if codes or due:
                    raise InvalidInput(what=say("cli.archive_all"))
                save_everything(desk, office, output, reason, progress, phrase_file, overwrite=overwrite)
                return
            if anonymous:
                save_anonymous(desk, office, output, ListForm(form.value), progress, overwrite=overwrite)
                return
            due_before = office.clock.today() if due else None
            people = select_people(office, codes=codes, everybody=everybody, due_before=due_before)
            if form in _FILES:
                file = prepare_file(office, people, _FILES[form], say, progress)
                save_file(office, file, output, reason, overwrite=overwrite)
                count = file.count
            elif full:
                whole = prepare_full_list(office, people, ListForm(form.value), say, progress)
                count = save_full_list(office, whole, output, reason, overwrite=overwrite)
            else:
                prepared = prepare_export(office, people, column or USUAL, ListForm(form.value), say, progress)
                save_export(office, prepared, output, reason, overwrite=overwrite)
                count = prepared.count
        desk.say("cli.list_saved", path=str(output), count=count)


def _add_import(app: typer.Typer) -> None:
    @app.command("import-summary", help=help_text("import_summary"))
    def import_summary(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=help_text("dry_run_summary"))] = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        say = desk.program.say
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            report = import_summaries(office, file, progress, dry_run=dry_run)
        if as_json:
            desk.answer_json(report_object(report))
        else:
            desk.answer(say("cli.summary_dry" if dry_run else "cli.summary_done", **report.counts))
            for number in sorted({number for number, _ in report.findings}):
                of_one = told([found for at, found in report.findings if at == number])
                for key, places in of_one.items():
                    where = ", ".join(place for place in places if place)
                    desk.answer(f"  {say('cli.summary_person', number=number, where=say(key))}")
                    if where:
                        desk.answer(f"      {where}")
        raise typer.Exit(1 if report.rejected else 0)
