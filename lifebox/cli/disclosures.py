"""Commands on disclosures: list, report."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any

import typer

from lifebox.cli.options import (
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
from lifebox.cli.session import Terminal
from lifebox.domain.disclosure import DisclosureFilter, ListedDisclosure, Service
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.folding import words
from lifebox.domain.ids import PersonId
from lifebox.domain.tiers import term
from lifebox.services.disclosure_reports import ReportForm, prepare_month_report, prepare_person_report, save_report
from lifebox.services.disclosures import list_disclosures, read_disclosures
from lifebox.services.office import Office
from lifebox.services.people import find_by_code
from lifebox.texts import Texts

CodeOf = Annotated[str | None, typer.Option("--code", metavar="C", help=help_text("code_of"))]
NameOf = Annotated[str, typer.Option("--name", metavar="NAME", help=help_text("name_of"))]
_DAY = "%Y-%m-%d"
_MONTH = "%Y-%m"


def add_commands(app: typer.Typer) -> None:
    """Add the group of disclosures."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="disclosures", help=help_text("disclosures"))

    @group.command("list", help=help_text("disclosures_list"))
    def list_(
        context: typer.Context,
        path: Registry,
        text: Annotated[str, typer.Option("--text", help=help_text("disclosures_text"))] = "",
        since: Annotated[datetime | None, typer.Option("--since", formats=[_DAY], help=help_text("since"))] = None,
        until: Annotated[datetime | None, typer.Option("--until", formats=[_DAY], help=help_text("until"))] = None,
        service: Annotated[Service | None, typer.Option("--service", help=help_text("service"))] = None,
        by: Annotated[str, typer.Option("--by", metavar="NAME", help=help_text("disclosures_by"))] = "",
        code: CodeOf = None,
        name: NameOf = "",
        is_open: Annotated[bool | None, typer.Option("--open/--closed", help=help_text("disclosures_open"))] = None,
        exercise: Annotated[
            bool | None, typer.Option("--exercise/--real", help=help_text("disclosures_exercise"))
        ] = None,
        limit: Annotated[int, typer.Option("--limit", min=1, help=help_text("limit"))] = 100,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            wanted = DisclosureFilter(
                text=text,
                since=since.astimezone() if since else None,
                # The last day is meant as a whole.
                until=(until + timedelta(days=1)).astimezone() if until else None,
                service=service,
                login=by,
                person=_person(desk, office, code, name) if code else None,
                is_open=is_open,
                exercise=exercise,
            )
            found = read_disclosures(office, list_disclosures(office, wanted)[:limit])
        if as_json:
            desk.answer_json([_object(one) for one in found])
        else:
            for one in found:
                desk.answer(_line(one, desk.program.say))
            if not found:
                desk.say("cli.no_disclosures")
        raise typer.Exit(0 if found else 1)

    @group.command(help=help_text("disclosures_report"))
    def report(
        context: typer.Context,
        path: Registry,
        output: Output,
        code: CodeOf = None,
        name: NameOf = "",
        month: Annotated[datetime | None, typer.Option("--month", formats=[_MONTH], help=help_text("month"))] = None,
        form: Annotated[ReportForm, typer.Option("--format", help=help_text("report_form"))] = ReportForm.PDF,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        language = desk.program.say.language
        if (code is None) == (month is None):
            raise InvalidInput(what="--code | --month")
        with desk.unlocked(path, login, password_file) as office:
            if month is not None:
                prepared = prepare_month_report(office, date(month.year, month.month, 1), form, language)
            else:
                prepared = prepare_person_report(office, _person(desk, office, code or "", name), form, language)
            save_report(office, prepared, output, overwrite=overwrite)
        desk.say("cli.report_saved", path=str(output), count=prepared.count)


def _person(desk: Terminal, office: Office, code: str, name: str) -> PersonId:
    """The person of a box, of several the one who is named. Raises `NotFound`, and `InvalidInput` for several."""
    asked = words(name)
    found = [
        person.id
        for one in read_codes(desk, [code])
        for person in find_by_code(office, one)
        if all(any(part.startswith(word) for part in words(person.name)) for word in asked)
    ]
    if len(found) > 1:
        raise InvalidInput(what=desk.program.say("cli.several_people"))
    if not found:
        raise NotFound(what="person")
    return found[0]


def _line(one: ListedDisclosure, say: Texts) -> str:
    made, note = one.disclosure, one.disclosure.told
    closed = f"{made.closed.astimezone():%H:%M}" if made.closed else say("report.still_open")
    asked = " ".join(part for part in (term(say, note.service) if note.service else "", note.caller) if part)
    told = (
        f"{made.opened.astimezone():%Y-%m-%d %H:%M}–{closed}",
        asked or say("report.not_noted"),
        _name(one, say),
        say("form.copy.incident", number=note.incident) if note.incident else "",
        note.purpose,
        made.login,
    )
    return "  ".join(part for part in told if part)


def _name(one: ListedDisclosure, say: Texts) -> str:
    if one.person is None:
        return say("disclosure.nobody")
    return one.person.name or say(f"Status.{one.person.status.value}")


def _object(one: ListedDisclosure) -> dict[str, Any]:
    made, person = one.disclosure, one.person
    return {
        "id": str(made.id),
        "opened": made.opened.isoformat(),
        "closed": made.closed.isoformat() if made.closed else None,
        "login": made.login,
        "revision": made.revision,
        "code": person.code.printed if person and person.code else None,
        "name": person.name if person else None,
        "note": made.told.model_dump(mode="json", exclude_defaults=True),
        "additions": [
            {"at": each.at.isoformat(), "login": each.login, "fields": list(each.fields)} for each in made.additions
        ],
    }
