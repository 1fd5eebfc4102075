"""Commands of the emergency look-up: lookup, scan."""

import sys
from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Json, Login, PasswordFile, Query, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.domain.tiers import term
from lifebox.services.emergency import DEFAULT_LIMIT, log_search, scan_file, search_people
from lifebox.services.showing import answer_object, scanned_object


def add_commands(app: typer.Typer) -> None:
    """Add lookup and scan."""

    @app.command(help=help_text("lookup"))
    def lookup(
        context: typer.Context,
        path: Registry,
        query: Query,
        limit: Annotated[int, typer.Option("--limit", min=1, max=100, help=help_text("limit"))] = DEFAULT_LIMIT,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        # A dash reads standard input, so that no name has to stand on the command line.
        asked = sys.stdin.readline().strip() if query == ["-"] else " ".join(query)
        with desk.unlocked(path, login, password_file) as office:
            answer = search_people(office, asked, limit)
            if as_json:
                desk.answer_json(answer_object(answer))
            else:
                for match in answer.matches:
                    person = match.person
                    why = ", ".join(term(desk.program.say, reason) for reason in match.reasons)
                    code = person.code.printed if person.code else "–"
                    desk.answer(f"{code}  {person.name}, {person.birth}, {person.address}  [{why}]")
                    for alert in person.alerts:
                        desk.answer(f"             {term(desk.program.say, alert).upper()}")
                if not answer.matches:
                    desk.say("cli.nobody")
            log_search(office, answer)
        raise typer.Exit(0 if answer.matches else 1)

    @app.command(help=help_text("scan"))
    def scan(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office, progress_bar() as progress:
            found = scan_file(office, file, progress)
        if as_json:
            desk.answer_json([scanned_object(code) for code in found])
        else:
            for code in found:
                names = "; ".join(person.name for person in code.people) or "–"
                shown = code.payload.code.printed if code.payload else "–"
                desk.answer(f"{code.page:>4}  {shown}  {term(desk.program.say, code.verdict)}  {names}")
        known = bool(found) and all(code.people for code in found)
        if not found:
            desk.say("cli.no_codes")
        raise typer.Exit(0 if known else 1)
