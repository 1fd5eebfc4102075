"""Commands on accounts and the access log."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from lifebox.cli.options import Json, Login, NewPassword, PasswordFile, Registry, help_text, terminal
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.tiers import term
from lifebox.security.files import write_atomic
from lifebox.services.accounts import (
    add_account,
    audit_object,
    change_password,
    change_role,
    disable_account,
    export_audit,
    list_accounts,
    read_audit,
    verify_registry,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help=help_text("account"))]


def add_commands(app: typer.Typer) -> None:
    """Add account and audit."""
    app.add_typer(_accounts(), name="account", help=help_text("accounts"))
    app.add_typer(_audit(), name="audit", help=help_text("audit"))


def _accounts() -> typer.Typer:
    group = typer.Typer(no_args_is_help=True)

    @group.command("list", help=help_text("account_list"))
    def list_(context: typer.Context, path: Registry, login: Login = None, password_file: PasswordFile = None) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            for account in list_accounts(office):
                desk.answer(f"{account.login}\t{term(desk.program.say, account.role)}")

    @group.command(help=help_text("account_add"))
    def add(
        context: typer.Context,
        path: Registry,
        name: Name,
        role: Annotated[Role, typer.Option("--role", help=help_text("role"))],
        new_password_file: NewPassword,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            add_account(office, name, desk.password(new_password_file), role)
        desk.say("cli.account_added", login=name)

    @group.command(help=help_text("account_disable"))
    def disable(
        context: typer.Context, path: Registry, name: Name, login: Login = None, password_file: PasswordFile = None
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            disable_account(office, name)
        desk.say("cli.account_disabled", login=name)

    @group.command(help=help_text("account_role"))
    def role(
        context: typer.Context,
        path: Registry,
        name: Name,
        role: Annotated[Role, typer.Option("--role", help=help_text("role"))],
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            change_role(office, name, role)
        desk.say("cli.account_role", login=name, role=term(desk.program.say, role))

    @group.command(help=help_text("account_password"))
    def password(
        context: typer.Context,
        path: Registry,
        new_password_file: NewPassword,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        old = desk.password(password_file)
        new = desk.password(new_password_file)
        with desk.unlocked_with(path, login, old) as office:
            change_password(office, old, new)
        desk.say("cli.password_changed")

    return group


def _audit() -> typer.Typer:
    group = typer.Typer(no_args_is_help=True)

    @group.command(help=help_text("audit_verify"))
    def verify(context: typer.Context, path: Registry, login: Login = None, password_file: PasswordFile = None) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            report = verify_registry(office)
        key = "cli.chain_whole" if report.clean else "cli.chain_broken"
        desk.answer(desk.program.say(key, entries=report.entries))
        raise typer.Exit(0 if report.clean else 1)

    @group.command(help=help_text("audit_export"))
    def export(
        context: typer.Context,
        path: Registry,
        output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=help_text("output"))],
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            entries = export_audit(office)
        lines = "".join(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n" for entry in entries)
        write_atomic(output, lines.encode())
        desk.say("cli.exported", path=str(output), count=len(entries))

    @group.command(help=help_text("audit_search"))
    def search(
        context: typer.Context,
        path: Registry,
        by: Annotated[str, typer.Option("--by", metavar="NAME", help=help_text("audit_by"))] = "",
        action: Annotated[Action | None, typer.Option("--action", help=help_text("audit_action"))] = None,
        since: Annotated[datetime | None, typer.Option("--since", help=help_text("audit_since"))] = None,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        moment = since.astimezone() if since else None
        with desk.unlocked(path, login, password_file) as office:
            entries = read_audit(office, AuditFilter(login=by, action=action, since=moment))
        if as_json:
            desk.answer_json([audit_object(entry) for entry in entries])
        else:
            for entry in entries:
                desk.answer(f"{entry.sequence:>6}  {entry.at:%Y-%m-%d %H:%M:%S}  {entry.login}  {entry.action.value}")
        raise typer.Exit(0 if entries else 1)

    return group
