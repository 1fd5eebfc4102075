"""Commands of the emergency look-up: lookup, scan."""

import sys
from typing import Annotated

import typer

from lifebox.cli.options import InputFile, Json, Login, PasswordFile, Query, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.cli.session import Terminal
from lifebox.domain.signers import Authenticity
from lifebox.domain.tiers import term
from lifebox.lookup.scans import ScanVerdict
from lifebox.services.emergency import DEFAULT_LIMIT, Answer, log_search, search_people
from lifebox.services.office import Office
from lifebox.services.people import view_person
from lifebox.services.receiving import receive_card
from lifebox.services.scanning import ScannedCode, scan_file
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
        asked = asked_for(query)
        with desk.unlocked(path, login, password_file) as office:
            answer = search_people(office, asked, limit)
            tell_answer(desk, answer, as_json=as_json)
            log_search(office, answer)
        raise typer.Exit(0 if answer.matches else 1)

    @app.command(help=help_text("scan"))
    def scan(
        context: typer.Context,
        path: Registry,
        file: InputFile,
        receive: Annotated[bool, typer.Option("--receive", help=help_text("receive"))] = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            with progress_bar() as progress:
                found = scan_file(office, file, progress)
            if as_json:
                desk.answer_json([scanned_object(code) for code in found])
            else:
                for code in found:
                    _tell_scanned(desk, code)
            taken_in = _receive(desk, office, found) if receive else False
        known = bool(found) and all(code.people for code in found)
        if not found:
            desk.say("cli.no_codes")
        raise typer.Exit(0 if (taken_in if receive else known and not _doubtful(found)) else 1)


def asked_for(query: list[str]) -> str:
    """The question. A dash reads standard input, so that no name has to stand on the command line."""
    return sys.stdin.readline().strip() if query == ["-"] else " ".join(query)


def tell_answer(desk: Terminal, answer: Answer, *, as_json: bool) -> None:
    """Who was found and why, best first."""
    if as_json:
        desk.answer_json(answer_object(answer))
        return
    if answer.scanned:
        _tell_scanned(desk, answer.scanned)
    for match in answer.matches:
        person = match.person
        why = ", ".join(term(desk.program.say, reason) for reason in match.reasons)
        code = person.code.printed if person.code else "–"
        desk.answer(f"{code}  {person.name}, {person.birth}, {person.address}  [{why}]")
        for alert in person.alerts:
            desk.answer(f"             {term(desk.program.say, alert).upper()}")
    if not answer.matches:
        desk.say("cli.nobody")


def _tell_scanned(desk: Terminal, code: ScannedCode) -> None:
    names = "; ".join(person.name for person in code.people) or "–"
    shown = code.payload.code.printed if code.payload else "–"
    verdict = term(desk.program.say, code.verdict)
    if code.authenticity is not None:
        verdict = f"{term(desk.program.say, code.authenticity)}; {verdict}"
    if code.verdict is ScanVerdict.ELSEWHERE and code.payload and code.payload.signed:
        names = f"{code.payload.signed.organisation}: {code.payload.signed.card.full_name}"
    desk.answer(f"{code.page:>4}  {shown}  {verdict}  {names}")


def _doubtful(found: tuple[ScannedCode, ...]) -> bool:
    return any(code.authenticity not in {None, Authenticity.GENUINE} for code in found)


def _receive(desk: Terminal, office: Office, found: tuple[ScannedCode, ...]) -> bool:
    """Take the signed cards in; gives whether all of them became new people."""
    cards = [code.payload.signed for code in found if code.payload and code.payload.signed]
    if not cards:
        desk.say("cli.nothing_to_receive")
    all_new = bool(cards)
    for signed in cards:
        received = receive_card(office, signed)
        if received.saved is None:
            all_new = False
            double = next(double.summary for double in received.doubles if double.sure)
            desk.say("cli.not_received", name=double.name, code=double.code.printed if double.code else "–")
            continue
        opened = view_person(office, received.saved.person)
        code = opened.box.active_code
        desk.say("cli.received", name=received.saved.card.full_name, code=code.printed if code else "–")
        if received.left_out:
            missing = ", ".join(term(desk.program.say, section) for section in received.left_out)
            desk.say("cli.received_part", sections=missing)
    return all_new
