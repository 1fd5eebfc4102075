"""Accounts, and checking the whole registry."""

from collections.abc import Callable

from lifebox.domain.access import Action, Role
from lifebox.domain.accounts import AccountLine, AccountNote
from lifebox.domain.audit import CheckReport
from lifebox.domain.collation import alphabetic
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.ports import AccountInfo
from lifebox.security.keyfile import normal_login
from lifebox.services.office import Office


def list_accounts(office: Office) -> tuple[AccountLine, ...]:
    """All accounts by login, those that are disabled last. Anybody who is logged in may see who else can be."""
    with office.registry.read() as reader:
        notes = reader.account_notes()
    lines = []
    for account in office.registry.accounts():
        note = notes.of(account.id)
        last = note.last_login if note else None
        lines.append(AccountLine(account.id, account.login, account.role, account.must_change_password, last))
    here = {line.account for line in lines}
    gone = (note for note in notes.known if note.disabled and note.account not in here)
    lines += (AccountLine(n.account, n.login, n.role, last_login=n.last_login, disabled=n.disabled) for n in gone)
    return tuple(sorted(lines, key=lambda line: (line.disabled is not None, alphabetic(line.login))))


def add_account(office: Office, login: str, password: str, role: Role) -> AccountLine:
    """A further account whose password must be changed at the first log-in.

    Raises `InvalidInput` also for the login of a disabled account, whose past would become the new one's.
    """
    office.registry.actor.require(Action.ACCOUNT_ADDED)
    with office.registry.write() as tx:
        if tx.account_notes().disabled(normal_login(login)):
            raise InvalidInput(what="login_disabled")
        made = office.registry.add_account(login, password, role)
        tx.keep_account_note(AccountNote(account=made.id, login=made.login, role=role))
        tx.audit(Action.ACCOUNT_ADDED, facts=_facts(made.login, role))
    return AccountLine(made.id, made.login, made.role, made.must_change_password)


def disable_account(office: Office, login: str) -> Callable[[], None]:
    """Take an account's key away. Whoever had it may have copied the registry's key: `rotate_keys` afterwards.

    What it gives takes that back; the password is then the same. Raises `NotFound`, and `InvalidInput` for the last
    administrator and for the own account.
    """
    office.registry.actor.require(Action.ACCOUNT_DISABLED)
    name = normal_login(login)
    if name == office.registry.actor.login:
        raise InvalidInput(what="own_account")
    with office.registry.write() as tx:
        gone = _account(office, name)
        known = tx.account_notes().of(gone.id) or AccountNote(account=gone.id, login=gone.login, role=gone.role)
        tx.keep_account_note(known.model_copy(update={"role": gone.role, "disabled": office.clock.now()}))
        tx.audit(Action.ACCOUNT_DISABLED, facts=_facts(name))
        put_back = office.registry.disable_account(name)

    def undo() -> None:
        with office.registry.write() as tx:
            tx.keep_account_note(known.model_copy(update={"role": gone.role, "disabled": None}))
            tx.audit(Action.ACCOUNT_ENABLED, facts=_facts(name, gone.role))
            put_back()

    return undo


def enable_account(office: Office, login: str, password: str) -> AccountLine:
    """A disabled account comes back with a new password, which must be changed at once. Raises `NotFound`."""
    office.registry.actor.require(Action.ACCOUNT_ENABLED)
    with office.registry.write() as tx:
        known = tx.account_notes().disabled(normal_login(login))
        if known is None:
            raise NotFound(what="account")
        office.registry.add_account(known.login, password, known.role, known.account)
        tx.keep_account_note(known.model_copy(update={"disabled": None}))
        tx.audit(Action.ACCOUNT_ENABLED, facts=_facts(known.login, known.role))
    return AccountLine(known.account, known.login, known.role, must_change=True, last_login=known.last_login)


def change_role(office: Office, login: str, role: Role) -> Role:
    """Give an account another role; gives the one it had. Raises `NotFound`, `InvalidInput` for the last administrator
    and for the own account.
    """
    office.registry.actor.require(Action.ACCOUNT_ROLE)
    name = normal_login(login)
    if name == office.registry.actor.login:
        raise InvalidInput(what="own_account")
    with office.registry.write() as tx:
        before = _account(office, name)
        known = tx.account_notes().of(before.id)
        if known is not None:
            tx.keep_account_note(known.model_copy(update={"role": role}))
        tx.audit(Action.ACCOUNT_ROLE, facts=_facts(name, role))
        office.registry.change_role(name, role)
    return before.role


def give_password(office: Office, login: str, password: str) -> AccountLine:
    """A new password for somebody who forgot theirs, to be changed at the next log-in. Raises `NotFound`."""
    office.registry.actor.require(Action.ACCOUNT_HANDED_OUT)
    name = normal_login(login)
    if name == office.registry.actor.login:
        raise InvalidInput(what="own_account")
    with office.registry.write() as tx:
        known = _account(office, name)
        tx.audit(Action.ACCOUNT_HANDED_OUT, facts=_facts(name))
        office.registry.reset_password(name, password)
    return AccountLine(known.id, known.login, known.role, must_change=True)


def change_password(office: Office, old: str, new: str) -> None:
    """Change the own password. Raises `LoginRefused` where the old one is wrong, `WeakPassword`."""
    office.registry.actor.require(Action.ACCOUNT_RESEALED)
    with office.registry.write() as tx:
        tx.audit(Action.ACCOUNT_RESEALED, facts=_facts(office.registry.actor.login))
        office.registry.change_password(old, new)


def _account(office: Office, login: str) -> AccountInfo:
    found = next((account for account in office.registry.accounts() if account.login == login), None)
    if found is None:
        raise NotFound(what="account")
    return found


def _facts(login: str, role: Role | None = None) -> list[tuple[str, str]]:
    return [("account", login), *([("role", role.value)] if role else [])]


def verify_registry(office: Office) -> CheckReport:
    """Check everything that can be checked; damage is reported, not raised."""
    office.registry.actor.require(Action.REGISTRY_VERIFIED)
    return office.registry.verify()
