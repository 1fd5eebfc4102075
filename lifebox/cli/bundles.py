"""Commands on look-up bundles."""

import getpass
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from lifebox.cli.lookups import asked_for, tell_answer
from lifebox.cli.options import (
    Code,
    Json,
    Login,
    Output,
    Overwrite,
    PasswordFile,
    Query,
    Registry,
    help_text,
    read_codes,
    terminal,
)
from lifebox.cli.progress import progress_bar
from lifebox.cli.session import Terminal
from lifebox.domain.bundles import LONGEST, BundleScope, IssuedBundle
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import FileMissing, InvalidInput, LifeboxError, NotFound, UnreadableFile
from lifebox.domain.tiers import Channel, arrange, term
from lifebox.security.bundles import BundleHeader, fingerprint
from lifebox.security.phrases import generate_phrase
from lifebox.services.bundle_lookup import BundleOffice, find_bundle, open_bundle
from lifebox.services.bundles import (
    DEFAULT_DAYS,
    BundleWish,
    Recipient,
    check_bundle,
    collect_log,
    create_bundle,
    list_bundles,
    report_lost,
    require_own,
)
from lifebox.services.emergency import DEFAULT_LIMIT, RunningDisclosure, log_search, read_record, search_people
from lifebox.services.exporting import ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.office import Office
from lifebox.services.showing import arrangement_lines, record_object
from lifebox.services.telling import tell

BundleFile = Annotated[Path, typer.Argument(metavar="FILE", help=help_text("bundle_file"))]
ForWhom = Annotated[str, typer.Option("--recipient", metavar="NAME", help=help_text("bundle_for"))]
PhraseFile = Annotated[str | None, typer.Option("--passphrase-file", metavar="FILE", help=help_text("bundle_phrase"))]
_LETTERS = (ListColumn.NAME, ListColumn.ADDRESS, ListColumn.POSTCODE, ListColumn.TOWN, ListColumn.PHONES)
_LIMIT = 64 * 1024


def add_commands(app: typer.Typer) -> None:
    """Add the group of bundles."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="bundle", help=help_text("bundle"))
    _add_making(group)
    _add_keeping(group)
    _add_looking(group)


def _add_making(group: typer.Typer) -> None:
    @group.command(help=help_text("bundle_create"))
    def create(
        context: typer.Context,
        path: Registry,
        output: Output,
        days: Annotated[int, typer.Option("--days", min=1, max=LONGEST.days, help=help_text("bundle_days"))] = (
            DEFAULT_DAYS
        ),
        recipient: Annotated[
            list[str] | None, typer.Option("--recipient", metavar="NAME", help=help_text("bundle_recipient"))
        ] = None,
        phrases: Annotated[
            str | None, typer.Option("--passphrase-file", metavar="FILE", help=help_text("bundle_phrases"))
        ] = None,
        generate: Annotated[bool, typer.Option("--generate", help=help_text("bundle_generate"))] = False,
        green: Annotated[bool, typer.Option("--green", help=help_text("bundle_green"))] = False,
        missing: Annotated[bool, typer.Option("--missing", help=help_text("bundle_missing"))] = False,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        names = recipient or [output.stem]
        # Where nobody can be asked, made-up pass phrases are better than none.
        make_up = generate or (phrases is None and not sys.stdin.isatty())
        with desk.unlocked(path, login, password_file) as office:
            given = [generate_phrase() for _ in names] if make_up else _phrases(desk, names, phrases)
            recipients = tuple(Recipient(name, phrase) for name, phrase in zip(names, given, strict=True))
            wish = BundleWish(recipients, days, BundleScope(green=green, missing=missing))
            with progress_bar() as progress:
                made = create_bundle(
                    office, output, wish, progress, overwrite=overwrite, policy=desk.program.bundle_cost()
                )
        desk.say("cli.bundle_made", path=str(output), people=made.people, on=f"{made.expires.astimezone():%d.%m.%Y}")
        desk.answer(str(made.id))
        if make_up:
            for one in recipients:
                desk.answer(desk.program.say("cli.bundle_phrase", recipient=one.name, phrase=one.phrase))
            desk.say("cli.bundle_phrase_hint")

    @group.command(help=help_text("bundle_verify"))
    def verify(
        context: typer.Context,
        file: BundleFile,
        registry: Annotated[
            Path | None, typer.Option("--registry", metavar="PATH", help=help_text("bundle_registry"))
        ] = None,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        header = check_bundle(file)
        if registry is not None:
            with desk.unlocked(registry, login, password_file) as office:
                require_own(office, header)
        if as_json:
            desk.answer_json(_header_object(header))
            return
        say, on = desk.program.say, f"{header.expires.astimezone():%d.%m.%Y}"
        desk.answer(say("cli.bundle_whole", organisation=header.organisation, on=on, people=header.people))
        desk.answer(say("cli.bundle_key", fingerprint=fingerprint(header.verify_key)))
        if registry is not None:
            desk.answer(say("cli.bundle_own"))


def _add_keeping(group: typer.Typer) -> None:
    @group.command("list", help=help_text("bundle_list"))
    def list_(
        context: typer.Context,
        path: Registry,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            found, now = list_bundles(office), office.clock.now()
        if as_json:
            desk.answer_json([_issued_object(one) | {"standing": one.standing(now).value} for one in found])
        else:
            for one in found:
                dates = f"{one.created.astimezone():%Y-%m-%d} – {one.expires.astimezone():%Y-%m-%d}"
                standing = term(desk.program.say, one.standing(now))
                desk.answer(f"{one.id}  {dates}  {standing}  {one.people:>6}  {' · '.join(one.recipients)}")
        raise typer.Exit(0 if found else 1)

    @group.command(help=help_text("bundle_collect"))
    def collect(
        context: typer.Context,
        path: Registry,
        log: Annotated[Path, typer.Argument(metavar="LOG", help=help_text("bundle_log"))],
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            told = collect_log(office, log)
        counts = {"entries": told.entries, "new": told.new, "completed": told.completed}
        if as_json:
            facts = {"bundle": str(told.bundle.id), "broken": told.broken, "torn": told.torn}
            desk.answer_json(counts | facts)
        else:
            desk.answer(desk.program.say("cli.bundle_collected", **counts))
        if told.torn:
            desk.say("cli.bundle_torn", count=told.torn)
        if told.broken:
            desk.say("cli.bundle_broken")
        raise typer.Exit(1 if told.broken else 0)

    @group.command(help=help_text("bundle_lost"))
    def lost(
        context: typer.Context,
        path: Registry,
        bundle: Annotated[str, typer.Argument(metavar="ID", help=help_text("bundle_id"))],
        output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help=help_text("output"))] = None,
        overwrite: Overwrite = False,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            people = report_lost(office, _meant(desk, office, bundle).id)
            listed = 0
            if output is not None:
                form = ListForm.XLSX if output.suffix.lower() == ".xlsx" else ListForm.CSV
                prepared = prepare_export(office, people, _LETTERS, form, desk.program.say)
                save_export(office, prepared, output, ExportReason.MAILING, overwrite=overwrite)
                listed = prepared.count
            else:
                with office.registry.read() as reader:
                    listed = len(reader.summaries(people))
        desk.answer(desk.program.say("cli.bundle_lost", people=len(people), gone=len(people) - listed))
        if output is not None:
            desk.say("cli.bundle_lost_list", path=str(output))


def _add_looking(group: typer.Typer) -> None:
    @group.command(help=help_text("bundle_lookup"))
    def lookup(
        context: typer.Context,
        file: BundleFile,
        query: Query,
        limit: Annotated[int, typer.Option("--limit", min=1, max=100, help=help_text("limit"))] = DEFAULT_LIMIT,
        recipient: ForWhom = "",
        phrase_file: PhraseFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        office = _opened(desk, file, recipient, phrase_file)
        answer = search_people(office, asked_for(query), limit)
        tell_answer(desk, answer, as_json=as_json)
        _note(desk, partial(log_search, office, answer))
        raise typer.Exit(0 if answer.matches else 1)

    @group.command(help=help_text("bundle_show"))
    def show(
        context: typer.Context,
        file: BundleFile,
        code: Code,
        service: Annotated[Service, typer.Option("--service", help=help_text("service"))],
        caller: Annotated[str, typer.Option("--caller", help=help_text("caller"))] = "",
        incident: Annotated[str, typer.Option("--incident", help=help_text("incident"))] = "",
        purpose: Annotated[str, typer.Option("--purpose", help=help_text("purpose"))] = "",
        recipient: ForWhom = "",
        phrase_file: PhraseFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        (wanted,) = read_codes(desk, [code])
        office = _opened(desk, file, recipient, phrase_file)
        matches = search_people(office, wanted.printed).matches
        note = DisclosureNote(service=service, caller=caller, incident=incident, purpose=purpose)
        shown = [read_record(office, match.person.id) for match in matches if match.person.code == wanted]
        if not shown:
            raise NotFound(what="code")
        logs = [RunningDisclosure(office, one) for one in shown]
        for log in logs:
            log.announce()
        if as_json:
            # A profile is asked for in the window, where what is noted shows whether it may be told.
            desk.answer_json([record_object(one.record, wanted.printed, None) for one in shown])
        else:
            for one in shown:
                arranged = arrange(one.record.card, desk.program.say, office.clock.today(), Channel.VOICE)
                desk.answer("\n".join(arrangement_lines(arranged, desk.program.say)))
        for log in logs:
            _note(desk, partial(log.note, note, close=True))


def _opened(desk: Terminal, file: Path, recipient: str, phrase_file: str | None) -> BundleOffice:
    found = find_bundle(desk.program, file)
    slot = found.header.slot(recipient)
    if slot is None:
        raise InvalidInput(what=f"--recipient ({', '.join(one.recipient for one in found.header.slots)})")
    (phrase,) = _phrases(desk, [slot.recipient], phrase_file, again=False)
    office = open_bundle(desk.program, found, slot.recipient, phrase)
    if office.log is None:
        desk.say("bundle.unlogged")
    if office.clock_doubtful:
        desk.say("bundle.clock")
    return office


def _note(desk: Terminal, note: Callable[[], None]) -> None:
    """The answer comes first: that it was given is written down right after, and told where that fails."""
    try:
        note()
    except LifeboxError as error:
        print(tell(error, desk.program.say), file=sys.stderr)  # noqa: T201 – the terminal's voice


def _phrases(desk: Terminal, names: list[str], file: str | None, *, again: bool = True) -> list[str]:
    """A pass phrase of each name: from a file, from stdin (`-`) or from a prompt; never from the command line."""
    if file is not None:
        lines = [line for line in _lines(file, len(names)) if line]
        if len(lines) < len(names):
            raise InvalidInput(what=desk.program.say("cli.bundle_phrases_short", count=len(names)))
        return lines[: len(names)]
    if not sys.stdin.isatty():
        raise InvalidInput(what=desk.program.say("cli.no_prompt"))
    found = []
    for name in names:
        given = getpass.getpass(desk.program.say("cli.bundle_prompt", recipient=name))
        if again and getpass.getpass(desk.program.say("cli.bundle_again")) != given:
            raise InvalidInput(what=desk.program.say("cli.password_differs"))
        found.append(given)
    return found


def _lines(file: str, count: int) -> list[str]:
    if file == "-":
        return [sys.stdin.readline().rstrip("\r\n") for _ in range(count)]
    try:
        with Path(file).open(encoding="utf-8-sig") as text:
            return text.read(_LIMIT).splitlines()
    except FileNotFoundError:
        raise FileMissing(path=file) from None
    except (OSError, UnicodeDecodeError):
        raise UnreadableFile(path=file, detail="password") from None


def _meant(desk: Terminal, office: Office, number: str) -> IssuedBundle:
    """The bundle whose number begins like this. Raises `InvalidInput` for several, `NotFound`."""
    found = [one for one in list_bundles(office) if str(one.id).startswith(number.lower())]
    if len(found) > 1 or not number:
        raise InvalidInput(what=desk.program.say("cli.bundle_ambiguous"))
    if not found:
        raise NotFound(what="bundle")
    return found[0]


def _issued_object(one: IssuedBundle) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "created": one.created.isoformat(),
        "expires": one.expires.isoformat(),
        "by": one.author_name,
        "recipients": list(one.recipients),
        "green": one.scope.green,
        "missing": one.scope.missing,
        "people": one.people,
        "collected": one.collected.isoformat() if one.collected else None,
        "disclosures": one.disclosures,
        "lost": one.lost.isoformat() if one.lost else None,
    }


def _header_object(header: BundleHeader) -> dict[str, Any]:
    return {
        "id": str(header.id),
        "registry": str(header.registry),
        "organisation": header.organisation,
        "created": header.created.isoformat(),
        "expires": header.expires.isoformat(),
        "recipients": [slot.recipient for slot in header.slots],
        "green": header.green,
        "missing": header.missing,
        "people": header.people,
        "key": fingerprint(header.verify_key),
    }
