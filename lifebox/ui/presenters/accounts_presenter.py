"""Accounts: who can log in, as what, since when not, and handing out passwords."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from lifebox.domain.access import Role
from lifebox.domain.accounts import ADMINISTRATORS_WANTED, AccountLine, administrators
from lifebox.domain.errors import LifeboxError
from lifebox.services.accounts import change_role, disable_account, list_accounts
from lifebox.services.handing_out import add_with_slip, enable_with_slip, give_with_slip
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.presenters.rotating import Rotating
from lifebox.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A one-time password as it is shown once, and its slip."""

    login: str
    password: str
    slip: bytes


class AccountsView(Protocol):
    """What the accounts' part must be able to show."""

    def show_accounts(self, accounts: tuple[AccountLine, ...], few_administrators: bool) -> None:
        """All of them, and whether one more administrator is wanted."""

    def show_handed_out(self, handed_out: HandedOut) -> None:
        """A one-time password, now and never again."""

    def show_disabled(self, login: str, undo: Callable[[], None]) -> None:
        """An account was disabled: the keys could be renewed now."""

    def show_role(self, login: str, role: Role, undo: Callable[[], None]) -> None:
        """An account has another role now."""

    def show_rotating(self, running: bool) -> None:
        """Keys are being renewed, or no more."""

    def show_rotated(self, renewed: bool) -> None:
        """The keys were renewed, or stopped before they were."""

    def show_done(self, done: str) -> None:
        """Something was taken back: "disabled" or "role"."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class AccountsPresenter:
    """The decisions of the accounts' part."""

    def __init__(self, office: Office, tasks: TaskRunner, program: Program, view: AccountsView, job: str) -> None:
        """`job` names the renewal of keys in the progress strip."""
        self._office, self._tasks, self._program, self._view = office, tasks, program, view
        self._rotating = Rotating(office, tasks, program.say, job, self._rotated)

    @property
    def own_login(self) -> str:
        """Whose program this is: nobody takes themselves away."""
        return self._office.registry.actor.login

    def refresh(self) -> None:
        """Read all accounts anew."""
        office = self._office
        self._tasks.read(lambda: list_accounts(office), self._show, self._unread, latest="accounts")

    def add(self, login: str, role: Role) -> None:
        """A further account with a one-time password."""
        self._hand_out(login.strip(), lambda: add_with_slip(self._program, self._office, login, role))

    def enable(self, account: AccountLine) -> None:
        """A disabled account comes back with a one-time password."""
        self._hand_out(account.login, lambda: enable_with_slip(self._program, self._office, account))

    def give_password(self, account: AccountLine) -> None:
        """A one-time password for somebody who forgot theirs."""
        self._hand_out(account.login, lambda: give_with_slip(self._program, self._office, account))

    def disable(self, login: str) -> None:
        """Nobody logs in with it from now on."""
        office = self._office

        def done(put_back: Callable[[], None]) -> None:
            self._view.show_disabled(login, lambda: self._undo(put_back, "disabled"))
            self.refresh()

        self._tasks.write(lambda: disable_account(office, login), done, self._failed)

    def change_role(self, login: str, role: Role) -> None:
        """Another role."""
        office = self._office

        def done(before: Role) -> None:
            self._view.show_role(login, role, lambda: self._undo(lambda: change_role(office, login, before), "role"))
            self.refresh()

        self._tasks.write(lambda: change_role(office, login, role), done, self._failed)

    def rotate(self) -> None:
        """Renew the keys; until the last moment the work can be stopped from the strip."""
        self._view.show_rotating(True)
        self._rotating.start()

    def _rotated(self, renewed: bool, problem: str) -> None:
        self._view.show_rotating(False)
        if problem:
            self._view.show_error(problem)
        else:
            self._view.show_rotated(renewed)

    def _hand_out(self, login: str, work: Callable[[], tuple[str, bytes]]) -> None:
        def done(made: tuple[str, bytes]) -> None:
            self._view.show_handed_out(HandedOut(login, *made))
            self.refresh()

        self._tasks.write(work, done, self._failed)

    def _undo(self, work: Callable[[], object], what: str) -> None:
        def done(_: object) -> None:
            self._view.show_done(what)
            self.refresh()

        self._tasks.write(work, done, self._failed)

    def _show(self, accounts: tuple[AccountLine, ...]) -> None:
        self._view.show_accounts(accounts, administrators(accounts) < ADMINISTRATORS_WANTED)

    def _failed(self, error: LifeboxError) -> None:
        self._unread(error)
        self.refresh()

    def _unread(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
