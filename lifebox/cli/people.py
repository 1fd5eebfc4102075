"""Commands on one person's rights: export, erase, suspend, resume."""

from typing import Annotated

import typer

from lifebox.cli.options import Code, Json, Login, Output, Overwrite, PasswordFile, Registry, help_text, terminal
from lifebox.domain.codes import read_code
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.folding import words
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.domain.tiers import term
from lifebox.services.archives import export_person
from lifebox.services.office import Office
from lifebox.services.people import find_by_code
from lifebox.services.rights import Erasure, erase_person, foresee_erasure, set_status
from lifebox.texts import Texts

NameOf = Annotated[str, typer.Option("--name", metavar="NAME", help=help_text("name_of"))]


def add_commands(app: typer.Typer) -> None:
    """Add the group of one person."""
    group = typer.Typer(no_args_is_help=True)
    app.add_typer(group, name="person", help=help_text("person"))
    _add_copy_and_status(group)
    _add_erasure(group)


def _add_copy_and_status(group: typer.Typer) -> None:
    @group.command(help=help_text("person_export"))
    def export(
        context: typer.Context,
        path: Registry,
        code: Code,
        output: Output,
        name: NameOf = "",
        login: Login = None,
        password_file: PasswordFile = None,
        overwrite: Overwrite = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            export_person(office, _person(office, code, name), output, overwrite=overwrite)
        desk.say("cli.saved", path=str(output))

    @group.command(help=help_text("person_suspend"))
    def suspend(
        context: typer.Context,
        path: Registry,
        code: Code,
        name: NameOf = "",
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            set_status(office, _person(office, code, name), Status.SUSPENDED)
        desk.say("cli.status_set", status=term(desk.program.say, Status.SUSPENDED))

    @group.command(help=help_text("person_resume"))
    def resume(
        context: typer.Context,
        path: Registry,
        code: Code,
        name: NameOf = "",
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            set_status(office, _person(office, code, name), Status.ACTIVE)
        desk.say("cli.status_set", status=term(desk.program.say, Status.ACTIVE))


def _add_erasure(group: typer.Typer) -> None:
    @group.command(help=help_text("person_erase"))
    def erase(
        context: typer.Context,
        path: Registry,
        code: Code,
        reason: Annotated[EraseReason, typer.Option("--reason", help=help_text("erase_reason"))],
        name: NameOf = "",
        dry_run: Annotated[bool, typer.Option("--dry-run", help=help_text("erase_dry_run"))] = False,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            person = _person(office, code, name)
            gone = foresee_erasure(office, person) if dry_run else erase_person(office, person, reason)
        if as_json:
            desk.answer_json(_object(gone))
            return
        say = desk.program.say
        counts = {"versions": gone.revisions, "scans": gone.attachments, "disclosures": gone.disclosures}
        desk.answer(say("cli.erase_foreseen" if dry_run else "cli.erased", **counts))
        for line in _to_collect(gone, say):
            desk.answer(f"  {line}")


def _person(office: Office, code: str, name: str) -> PersonId:
    """The person of the box; of a shared one whose name fits. Raises `InvalidInput`, `NotFound`."""
    known = read_code(code)
    if known is None:
        raise InvalidInput(what=code)
    wanted = set(words(name))
    found = [one for one in find_by_code(office, known) if wanted <= set(words(one.name))]
    if not found:
        raise NotFound(what=code)
    if len(found) > 1:
        raise InvalidInput(what="--name")
    return found[0].id


def _object(gone: Erasure) -> dict[str, object]:
    return {
        "versions": gone.revisions,
        "photos_and_scans": gone.attachments,
        "disclosures": gone.disclosures,
        "sharing": gone.sharing,
        "papers": [{"kind": one.kind.value, "printed": one.printed.isoformat()} for one in gone.papers],
        "bundles": [{"id": str(one.id), "recipients": one.recipients} for one in gone.bundles],
    }


def _to_collect(gone: Erasure, say: Texts) -> list[str]:
    papers = [f"{term(say, one.kind)}, {one.printed.astimezone():%Y-%m-%d}" for one in gone.papers]
    return papers + [f"{say('cli.bundle_of')} {', '.join(one.recipients)}" for one in gone.bundles]
