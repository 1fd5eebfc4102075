"""One-time passwords: drawn at random and handed over on a slip of paper."""

from lifebox.documents.forms.password_slip import render_password_slip
from lifebox.domain.access import Role
from lifebox.domain.accounts import AccountLine
from lifebox.security.passwords import generate_password
from lifebox.services.accounts import add_account, enable_account, give_password
from lifebox.services.office import Office
from lifebox.services.program import Program


def add_with_slip(program: Program, office: Office, login: str, role: Role) -> tuple[str, bytes]:
    """A further account; gives its one-time password and the slip to print. Raises as `add_account`."""
    password = generate_password()
    made = add_account(office, login, password, role)
    return password, password_slip(program, office, made, password)


def enable_with_slip(program: Program, office: Office, account: AccountLine) -> tuple[str, bytes]:
    """A disabled account comes back; gives as `add_with_slip`. Raises as `enable_account`."""
    password = generate_password()
    enable_account(office, account.login, password)
    return password, password_slip(program, office, account, password)


def give_with_slip(program: Program, office: Office, account: AccountLine) -> tuple[str, bytes]:
    """A new password for somebody who forgot theirs; gives as `add_with_slip`. Raises as `give_password`."""
    password = generate_password()
    give_password(office, account.login, password)
    return password, password_slip(program, office, account, password)


def password_slip(program: Program, office: Office, account: AccountLine, password: str) -> bytes:
    """The slip as PDF, as secret as the password."""
    with office.registry.read() as reader:
        operator = reader.organisation().operator
    return render_password_slip(
        account.login,
        account.role,
        password,
        office.registry.path.stem,
        operator,
        program.clock.today(),
        program.say.language,
    )
