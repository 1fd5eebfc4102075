"""The list of accounts."""

from PySide6.QtCore import QCoreApplication, QSize

from lifebox.domain.accounts import AccountLine
from lifebox.domain.dates import show_moment
from lifebox.texts import Texts
from lifebox.ui.views.tables import Table

translate = QCoreApplication.translate
LEAST_ROWS = 4


class AccountsTable(Table):
    """Login, role, last log-in and state; one row is marked."""

    def __init__(self, say: Texts) -> None:
        headings = (
            translate("AccountsTable", "Login"),
            translate("AccountsTable", "Role"),
            translate("AccountsTable", "Last log-in"),
            translate("AccountsTable", "State"),
        )
        super().__init__(translate("AccountsTable", "Accounts"), headings)
        self._say = say
        self._accounts: tuple[AccountLine, ...] = ()

    @property
    def marked(self) -> AccountLine | None:
        """The account of the marked row."""
        return self._accounts[self.marked_row] if self.marked_row is not None else None

    def show_accounts(self, accounts: tuple[AccountLine, ...]) -> None:
        """All anew; the same account stays marked."""
        before = self.marked
        self._accounts = accounts
        self.show_rows([self._told(one) for one in accounts])
        again = [at for at, one in enumerate(accounts) if before is not None and one.account == before.account]
        if accounts:
            self.selectRow(again[0] if again else 0)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height() + 12
        return QSize(super().minimumSizeHint().width(), line * (min(len(self._accounts), LEAST_ROWS) + 2))

    def _told(self, account: AccountLine) -> tuple[str, str, str, str]:
        last = show_moment(account.last_login) if account.last_login else "–"
        if account.disabled is not None:
            state = self.tr("disabled {day}").replace("{day}", account.disabled.astimezone().strftime("%d.%m.%Y"))
        elif account.must_change:
            state = self.tr("in use, must choose a password")
        else:
            state = self.tr("in use")
        return account.login, self._say(f"Role.{account.role.value}"), last, state
