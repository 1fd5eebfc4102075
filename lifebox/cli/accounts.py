"""Commands on accounts."""

from pathlib import Path
from typing import Annotated, Any

import typer

from lifebox.cli.options import Json, Login, NewPassword, PasswordFile, Registry, help_text, terminal
from lifebox.cli.progress import progress_bar
from lifebox.cli.session import Terminal
from lifebox.domain.access import Role
from lifebox.domain.accounts import AccountLine
from lifebox.domain.errors import InvalidInput
from lifebox.domain.tiers import term
from lifebox.security.files import write_atomic
from lifebox.security.passwords import generate_password
from lifebox.services.accounts import (
    add_account,
    change_password,
    change_role,
    disable_account,
    enable_account,
    give_password,
    list_accounts,
)
from lifebox.services.handing_out import password_slip
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.setup import require_room_for

GivenPassword = Annotated[
    str | None, typer.Option("--new-password-file", metavar="FILE", help=help_text("new_password"))
]
Slip = Annotated[Path | None, typer.Option("--slip", metavar="FILE", help=help_text("slip"))]
Name = Annotated[str, typer.Argument(metavar="NAME", help=help_text("account"))]


def add_commands(app: typer.Typer) -> None:
    """Add account."""
    app.add_typer(_accounts(), name="account", help=help_text("accounts"))


def _accounts() -> typer.Typer:
    group = typer.Typer(no_args_is_help=True)
    _add_of_everybody(group)
    _add_of_administrators(group)
    _add_of_passwords(group)
    return group


def _add_of_everybody(group: typer.Typer) -> None:
    @group.command("list", help=help_text("account_list"))
    def list_(
        context: typer.Context,
        path: Registry,
        login: Login = None,
        password_file: PasswordFile = None,
        as_json: Json = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            accounts = list_accounts(office)
        if as_json:
            desk.answer_json([_account_object(account) for account in accounts])
            return
        for account in accounts:
            state = f"\t{desk.program.say('cli.account_state_disabled')}" if account.disabled else ""
            desk.answer(f"{account.login}\t{term(desk.program.say, account.role)}{state}")

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
        with desk.unlocked_with(path, login, old, to_change_it=True) as office:
            change_password(office, old, new)
        desk.say("cli.password_changed")


def _add_of_administrators(group: typer.Typer) -> None:
    @group.command(help=help_text("account_disable"))
    def disable(
        context: typer.Context,
        path: Registry,
        name: Name,
        login: Login = None,
        password_file: PasswordFile = None,
        keep_keys: Annotated[bool, typer.Option("--keep-keys", help=help_text("keep_keys"))] = False,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            disable_account(office, name)
            if not keep_keys:
                with progress_bar() as progress:
                    rotate_keys(office, progress)
        desk.say("cli.account_disabled_only" if keep_keys else "cli.account_disabled", login=name)

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


def _add_of_passwords(group: typer.Typer) -> None:
    @group.command(help=help_text("account_add"))
    def add(
        context: typer.Context,
        path: Registry,
        name: Name,
        role: Annotated[Role, typer.Option("--role", help=help_text("role"))],
        new_password_file: GivenPassword = None,
        slip: Slip = None,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            given = _given(desk, new_password_file, slip)
            made = add_account(office, name, given, role)
            _hand_out(desk, office, made, given, slip)
        desk.say("cli.account_added", login=made.login)

    @group.command(help=help_text("account_enable"))
    def enable(
        context: typer.Context,
        path: Registry,
        name: Name,
        new_password_file: GivenPassword = None,
        slip: Slip = None,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            given = _given(desk, new_password_file, slip)
            made = enable_account(office, name, given)
            _hand_out(desk, office, made, given, slip)
        desk.say("cli.account_enabled", login=made.login)

    @group.command("give-password", help=help_text("account_give"))
    def give(
        context: typer.Context,
        path: Registry,
        name: Name,
        new_password_file: GivenPassword = None,
        slip: Slip = None,
        login: Login = None,
        password_file: PasswordFile = None,
    ) -> None:
        desk = terminal(context)
        with desk.unlocked(path, login, password_file) as office:
            given = _given(desk, new_password_file, slip)
            made = give_password(office, name, given)
            _hand_out(desk, office, made, given, slip)
        desk.say("cli.password_given", login=made.login)


def _given(desk: Terminal, file: str | None, slip: Path | None) -> str:
    """The password from a file, or one drawn at random where it goes onto a slip."""
    if slip is None:
        return desk.password(file)
    if file is not None:
        raise InvalidInput(what="--new-password-file / --slip")
    require_room_for(slip)
    return generate_password()


def _hand_out(desk: Terminal, office: Office, account: AccountLine, password: str, slip: Path | None) -> None:
    if slip is not None:
        write_atomic(slip, password_slip(desk.program, office, account, password))
        desk.say("cli.slip", path=str(slip))


def _account_object(account: AccountLine) -> dict[str, Any]:
    return {
        "login": account.login,
        "role": account.role.value,
        "must_change_password": account.must_change,
        "last_login": account.last_login.isoformat() if account.last_login else None,
        "disabled": account.disabled.isoformat() if account.disabled else None,
    }
