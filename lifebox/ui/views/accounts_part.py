"""A part of the registry page: accounts, their roles, and passwords handed out on paper."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from lifebox.domain.access import Role
from lifebox.domain.accounts import AccountLine
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.accounts_presenter import AccountsPresenter, HandedOut
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.accounts_table import AccountsTable
from lifebox.ui.views.flow import flow
from lifebox.ui.views.handed_out_box import HandedOutBox
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import SPACE, Menu, allow, button, column, frame, key, labelled, text_label, titled


class AccountsPart(RegistryPart):
    """The list, what can be done with the marked one, and a line for a new one."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("AccountsPart", "Accounts")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self._say = program.say
        self.presenter = AccountsPresenter(office, tasks, program, self, self.tr("Renewing the keys"))
        self.few = text_label(
            self.tr(
                "There is only one administrator. If that password is forgotten, only the recovery sheet helps: "
                "make a second one."
            ),
            "quiet",
            wrap=True,
        )
        self.table = AccountsTable(program.say)
        self.table.itemSelectionChanged.connect(self._marked)
        self.roles = self._make_roles()
        self.roles.activated.connect(self._change_role)
        self.give = button(self.tr("New one-time password"), self._give)
        self.switch = button(self.tr("Disable"), self._switch)
        self.handed_out = HandedOutBox()
        self.handed_out.notice.connect(self.notice)
        self.renewal = self._make_renewal()
        marked = flow(labelled(self.tr("Role of the marked account"), self.roles), self.give, self.switch)
        for each in (self.give, self.switch):
            marked.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        body = column(self.few, self.table, marked, self.handed_out, self.renewal, self._make_new(), gap=SPACE)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFocusProxy(self.table)
        key(self.table, "Delete", self._switch, self.tr("Disable the marked account, or enable it again"))
        key(self, "Ctrl+Shift+N", self.login.setFocus, self.tr("New account"), menu=Menu.PROGRAM)
        self._marked()

    def _make_roles(self) -> QComboBox:
        made = QComboBox()
        for role in Role:
            made.addItem(self._say(f"Role.{role.value}"), role.value)
        return made

    def _make_renewal(self) -> QWidget:
        """Offered once somebody was disabled; renewing keys is long work that can be stopped in the strip."""
        self._renewal_text = text_label(wrap=True)
        self.renew = button(self.tr("Renew the keys now"), self.presenter.rotate)
        self.later = button(self.tr("Later"), self._hide_renewal)
        made = frame(column(self._renewal_text, flow(self.renew, self.later), margin=12), warning="true")
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        made.hide()
        return made

    def _make_new(self) -> QWidget:
        self.login = QLineEdit()
        self.login.setMaxLength(64)
        self.login.setPlaceholderText(self.tr("for example the initials"))
        self.login.returnPressed.connect(self._add)
        self.new_role = self._make_roles()
        self.new_role.setCurrentIndex(self.new_role.findData(Role.SOCIAL_WORKER.value))
        self.add = button(self.tr("Make the account and a one-time password"), self._add, "primary")
        line = flow(
            labelled(self.tr("Login of the new account"), self.login),
            labelled(self.tr("Role of the new account"), self.new_role),
            self.add,
        )
        line.setAlignment(self.add, Qt.AlignmentFlag.AlignBottom)
        return titled(self.tr("New account"), line)

    def begin(self) -> None:
        self.presenter.refresh()

    # What the presenter shows

    def show_accounts(self, accounts: tuple[AccountLine, ...], few_administrators: bool) -> None:
        self.few.setVisible(few_administrators)
        self.table.show_accounts(accounts)
        self._marked()

    def show_handed_out(self, handed_out: HandedOut) -> None:
        if self.login.text().strip() == handed_out.login:
            self.login.clear()
        self.handed_out.show_password(handed_out)

    def show_disabled(self, login: str, undo: Callable[[], None]) -> None:
        text = self.tr(
            "The account {login} opens nothing any more. Whoever had it may have kept a copy of the registry's key: "
            "renewed keys make that worthless. Open programs will have to log in again; paper stays valid."
        )
        self._renewal_text.setText(text.replace("{login}", login))
        self.renewal.show()
        self.notice.emit(self.tr("Disabled: {login}").replace("{login}", login), undo)

    def show_role(self, login: str, role: Role, undo: Callable[[], None]) -> None:
        text = self.tr("{login} has another role: {role}").replace("{login}", login)
        self.notice.emit(text.replace("{role}", self._say(f"Role.{role.value}")), undo)

    def show_rotating(self, running: bool) -> None:
        self.renew.setEnabled(not running)
        self.later.setEnabled(not running)

    def show_rotated(self, renewed: bool) -> None:
        self.renewal.setVisible(not renewed)
        text = self.tr("✓ The keys were renewed.") if renewed else self.tr("The keys stay as they were.")
        self.notice.emit(text, None)

    def show_done(self, done: str) -> None:
        if done == "disabled":
            self.renewal.hide()
        self.notice.emit(self.tr("Taken back."), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(f"⚠ {text}", None)

    # What is done here

    def _marked(self) -> None:
        account = self.table.marked
        other = account is not None and account.login != self.presenter.own_login
        enabled = account is not None and account.disabled is None
        own = self.tr("Choose another account: nobody changes the own one here.")
        for part in (self.roles, self.give):
            allow(part, other and enabled, self.tr("The account is disabled.") if other else own)
        allow(self.switch, other, own)
        self.switch.setText(self.tr("Disable") if enabled or account is None else self.tr("Enable again"))
        self.switch.setAccessibleName(self.switch.text())
        if account is not None:
            self.roles.setCurrentIndex(self.roles.findData(account.role.value))

    def _change_role(self) -> None:
        account, role = self.table.marked, Role(self.roles.currentData())
        if account is not None and role is not account.role:
            self.presenter.change_role(account.login, role)

    def _give(self) -> None:
        if (account := self.table.marked) is not None:
            self.presenter.give_password(account)

    def _switch(self) -> None:
        account = self.table.marked
        if account is None or not self.switch.isEnabled():
            return
        if account.disabled is None:
            self.presenter.disable(account.login)
        else:
            self.presenter.enable(account)

    def _add(self) -> None:
        if self.login.text().strip():
            self.presenter.add(self.login.text(), Role(self.new_role.currentData()))
        else:
            self.login.setFocus()

    def _hide_renewal(self) -> None:
        self.renewal.hide()
        self.table.setFocus()
