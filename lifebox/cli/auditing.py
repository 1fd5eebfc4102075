"""Commands on the access log: verify, search, export, sheet, compare."""

from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from lifebox.cli.options import Json, Language, Login, Output, Overwrite, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.access import Action
from lifebox.services.accounts import verify_registry
from lifebox.services.auditing import (
    LogQuestion,
    compare_log,
    draw_log_sheet,
    export_log,
    log_object,
    more_of_log,
    search_log,
)
from lifebox.services.exporting import ListForm
from lifebox.services.looking_reports import save_looks
from lifebox.services.saving import save_and_note

_DAY = "%Y-%m-%d"
Since = Annotated[datetime | None, typer.Option("--since", formats=[_DAY], help=help_text("audit_since"))]
Until = Annotated[datetime | None, typer.Option("--until", formats=[_DAY], help=help_text("audit_until"))]
WEEK = timedelta(days=7)


def add_commands(app: typer.Typer) -> None:
    """Add the group of the log."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="audit", help=help_text("audit"))
    _add_reading(group)
    _add_filing(group)


def _add_reading(group: typer.Typer) -> None:
    @group.command(help=help_text("audit_verify"))
    def verify(context: typer.Context, path: Registry, login: Login = None, password_file: PasswordFile = None) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            report = verify_registry(office)
        key = "cli.chain_whole" if report.clean else "cli.chain_broken"
        desk.answer(desk.program.say(key, entries=report.entries))
        raise typer.Exit(0 if report.clean else 1)

    @group.command(help=help_text("audit_search"))
    def search(
        context: typer.Context,
        path: Registry,
        about: Annotated[str, typer.Option("--about", metavar="TEXT", help=help_text("audit_about"))] = "",
        by: Annotated[str, typer.Option("--by", metavar="NAME", help=help_text("audit_by"))] = "",
        action: Annotated[Action | None, typer.Option("--action", help=help_text("audit_action"))] = None,
        since: Since = None,
        until: Until = None,
        limit: Annotated[int, typer.Option("--limit", min=1, help=help_text("limit"))] = 1000,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        question = LogQuestion(about, by, (action,) if action else (), _day(since), _day(until))
        with desk.unlocked(path, login, password_file) as office:
            answer = search_log(office, question)
            lines = list(answer.lines)
            while answer.wanted is not None and len(lines) < limit:
                answer = more_of_log(office, answer.wanted)
                lines += answer.lines
        found = lines[:limit]
        if as_json:
            desk.answer_json([log_object(line.entry) for line in found])
        for line in () if as_json else found:
            told = [f"{line.entry.sequence:>6}", f"{line.entry.at:%Y-%m-%d %H:%M:%S}", line.entry.login]
            what = f"{desk.program.say(f'Action.{line.entry.action.value}')} ({line.entry.action.value})"
            desk.answer("  ".join([*told, what, *([line.name] if line.name else [])]))
        raise typer.Exit(0 if found else 1)


def _add_filing(group: typer.Typer) -> None:
    @group.command(help=help_text("audit_export"))
    def export(
        context: typer.Context,
        path: Registry,
        output: Output,
        login: Login = None,
        password_file: PasswordFile = None,
        overwrite: Overwrite = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            mark = export_log(office, output, overwrite=overwrite)
        desk.say("cli.exported", path=str(output), count=mark.number)
        desk.answer(f"{mark.number} {mark.digest}")

    @group.command(help=help_text("audit_looks"))
    def looks(
        context: typer.Context,
        path: Registry,
        output: Output,
        about: Annotated[str, typer.Option("--about", metavar="TEXT", help=help_text("audit_about"))] = "",
        by: Annotated[str, typer.Option("--by", metavar="NAME", help=help_text("audit_by"))] = "",
        since: Since = None,
        until: Until = None,
        login: Login = None,
        password_file: PasswordFile = None,
        overwrite: Overwrite = False,
    ) -> None:
        desk = terminal(context)
        form = ListForm.XLSX if output.suffix.lower() == ".xlsx" else ListForm.CSV
        question = LogQuestion(about, by, (), _day(since), _day(until))
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            count = save_looks(office, output, question, form, desk.program.say, progress, overwrite=overwrite)
        desk.say("cli.list_saved", path=str(output), count=count)

    @group.command(help=help_text("audit_sheet"))
    def sheet(
        context: typer.Context,
        path: Registry,
        output: Output,
        since: Since = None,
        language: Language = "pl",
        login: Login = None,
        password_file: PasswordFile = None,
        overwrite: Overwrite = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            begin = _day(since) or office.clock.today() - WEEK
            pdf = draw_log_sheet(office, begin, language)
        save_and_note(output, pdf, lambda: None, overwrite=overwrite)
        desk.say("cli.saved", path=str(output))

    @group.command(help=help_text("audit_compare"))
    def compare(
        context: typer.Context,
        path: Registry,
        number: Annotated[int, typer.Option("--number", min=1, help=help_text("audit_number"))],
        digest: Annotated[str, typer.Option("--digest", metavar="HEX", help=help_text("audit_digest"))],
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            same = compare_log(office, number, digest)
        desk.answer(desk.program.say("cli.log_same" if same else "cli.log_other", number=number))
        raise typer.Exit(0 if same else 1)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
