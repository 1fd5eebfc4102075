"""The list of accounts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from lifebox.domain.accounts import AccountLine
from lifebox.texts import Texts

LEAST_ROWS = 4


class AccountsTable(QTableWidget):
    """Login, role, last log-in and state; one row is marked."""

    def __init__(self, say: Texts) -> None:
        super().__init__(0, 4)
        self._say = say
        self._accounts: tuple[AccountLine, ...] = ()
        self.setAccessibleName(self.tr("Accounts"))
        self.setHorizontalHeaderLabels([self.tr("Login"), self.tr("Role"), self.tr("Last log-in"), self.tr("State")])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    @property
    def marked(self) -> AccountLine | None:
        """The account of the marked row."""
        rows = self.selectionModel().selectedRows()
        return self._accounts[rows[0].row()] if rows else None

    def show_accounts(self, accounts: tuple[AccountLine, ...]) -> None:
        """All anew; the same account stays marked."""
        before = self.marked
        self._accounts = accounts
        self.setRowCount(len(accounts))
        for at, account in enumerate(accounts):
            for place, text in enumerate(self._told(account)):
                self.setItem(at, place, QTableWidgetItem(text))
        again = [at for at, one in enumerate(accounts) if before is not None and one.account == before.account]
        if accounts:
            self.selectRow(again[0] if again else 0)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height() + 12
        return QSize(super().minimumSizeHint().width(), line * (min(len(self._accounts), LEAST_ROWS) + 2))

    def _told(self, account: AccountLine) -> tuple[str, str, str, str]:
        last = account.last_login.astimezone().strftime("%d.%m.%Y %H:%M") if account.last_login else "–"
        if account.disabled is not None:
            state = self.tr("disabled {day}").replace("{day}", account.disabled.astimezone().strftime("%d.%m.%Y"))
        elif account.must_change:
            state = self.tr("in use, must choose a password")
        else:
            state = self.tr("in use")
        return account.login, self._say(f"Role.{account.role.value}"), last, state
