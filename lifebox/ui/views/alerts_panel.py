"""Alerts as proposals with their reason: Enter confirms, Delete rejects with a reason."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from lifebox.domain.medical import Alert, AlertKind, AlertState
from lifebox.domain.tiers import show_date
from lifebox.texts import Texts
from lifebox.ui.roles import tell_as
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, has_keyboard, hide_unless, row, tab_through, text_label

translate = QCoreApplication.translate


class _Line(QLineEdit):
    """A line whose Enter ends it and does not reach the row, where it would confirm the alert."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class AlertRow(QFrame):
    """One alert. The row itself takes the keys; its buttons do the same."""

    confirmed = Signal(object)
    rejected = Signal(object, str)
    detailed = Signal(object, str)

    def __init__(self, alert: Alert, say: Texts) -> None:
        super().__init__()
        self.alert = alert
        self.setProperty("tile", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = say(f"AlertKind.{alert.kind.value}")
        state = say(f"AlertState.{alert.state.value}")
        self.setAccessibleName(f"{name}, {state}")
        tell_as(self, QAccessible.Role.ListItem)
        self.detail = _Line(alert.detail)
        self.detail.setAccessibleName(translate("Alerts", "Printed behind {alert}").replace("{alert}", name))
        self.detail.setPlaceholderText(translate("Alerts", "printed behind the name"))
        self.detail.editingFinished.connect(self._tell_detail)
        self._shown_detail = alert.detail
        self.reason = _Line()
        self.reason.setAccessibleName(translate("Alerts", "Why this alert does not hold"))
        self.reason.setPlaceholderText(translate("Alerts", "why not? then Enter"))
        self.reason.returnPressed.connect(self._reject)
        self.reason.hide()
        confirm = button(translate("Alerts", "Confirm"), self._confirm, "", "mdi6.check")
        reject = button(translate("Alerts", "Reject"), self._ask_reason, "flat")
        self.stops: list[QWidget] = [self, confirm, reject, self.detail, self.reason]
        hide_unless(confirm, alert.state is not AlertState.CONFIRMED)
        hide_unless(reject, alert.state is not AlertState.REJECTED)
        title = text_label(name.upper() if alert.state is not AlertState.REJECTED else name, wrap=True)
        bold = title.font()
        bold.setBold(alert.state is not AlertState.REJECTED)
        title.setFont(bold)
        hide_unless(self.detail, alert.state is not AlertState.REJECTED)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = flow(title, text_label(state, "quiet"), confirm, reject)
        body = column(head, self.detail, text_label(self._why(alert), "quiet", wrap=True), self.reason, gap=4)
        body.setContentsMargins(12, 8, 8, 8)
        self.setLayout(body)

    @property
    def kind(self) -> AlertKind:
        """Which alert."""
        return self.alert.kind

    def take_place_of(self, old: "AlertRow") -> None:
        """Go on as `old` where it has the focus: in its text, else on the row; never on a button."""
        if old.detail.hasFocus():
            self.detail.setText(old.detail.text())
            self.detail.setCursorPosition(old.detail.cursorPosition())
            self.detail.setFocus()
        elif has_keyboard(old):
            self.setFocus()

    @staticmethod
    def _why(alert: Alert) -> str:
        parts = []
        if alert.sources:
            parts.append(translate("Alerts", "because of: {what}").replace("{what}", ", ".join(alert.sources)))
        if alert.rejection:
            parts.append(translate("Alerts", "rejected: {why}").replace("{why}", alert.rejection))
        if alert.decided_by:
            parts.append(", ".join([alert.decided_by, *([show_date(alert.decided)] if alert.decided else [])]))
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._confirm()
        elif event.key() == Qt.Key.Key_Delete:
            self._ask_reason()
        elif event.key() == Qt.Key.Key_Escape and self.reason.isVisible():
            self.reason.hide()
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.confirmed.emit(self.kind)

    def _ask_reason(self) -> None:
        self.reason.show()
        self.reason.setFocus()

    def _reject(self) -> None:
        if self.reason.text().strip():
            self.rejected.emit(self.kind, self.reason.text().strip())

    def _tell_detail(self) -> None:
        if self.detail.text() != self._shown_detail:
            self._shown_detail = self.detail.text()
            self.detailed.emit(self.kind, self.detail.text())


class AlertsPanel(QWidget):
    """All alerts of the card, and a way to add one that nothing suggests."""

    confirmed = Signal(object)
    rejected = Signal(object, str)
    detailed = Signal(object, str)
    added = Signal(object)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self.rows: list[AlertRow] = []
        self._decided: AlertKind | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        self._none = text_label(
            translate("Alerts", "No alerts follow from what is entered so far."), "quiet", wrap=True
        )
        self.choice = QComboBox()
        self.choice.setAccessibleName(translate("Alerts", "Alert to add"))
        for kind in AlertKind:
            self.choice.addItem(say(f"AlertKind.{kind.value}"), kind.value)
        add = button(translate("Alerts", "Add alert"), self._add, "link", "mdi6.plus")
        self.setLayout(column(self._none, self._body, row(self.choice, add, 1)))

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """The alerts as they are now. Unchanged ones stay as they are; the keyboard never comes to another one."""
        before = self.rows
        self.rows = [next((r for r in before if r.alert == alert), None) or self._made(alert) for alert in alerts]
        for at, shown in enumerate(self.rows):
            self._body.insertWidget(at, shown)
            # Shown at once: a widget that is not visible yet cannot take the focus.
            shown.show()
        tab_through([self.choice, *(stop for shown in self.rows for stop in shown.stops), self.choice])
        self._none.setVisible(not alerts)
        for old in before:
            if old not in self.rows:
                self._drop(old)
        self._go_on()

    def _go_on(self) -> None:
        """After a decision the keyboard goes to the next alert that waits for one."""
        kind, self._decided = self._decided, None
        at = next((i for i, shown in enumerate(self.rows) if shown.kind is kind), None)
        if at is None or not has_keyboard(self):
            return
        waiting = (row for row in self.rows[at + 1 :] + self.rows[:at] if row.alert.state is AlertState.PROPOSED)
        if (following := next(waiting, None)) is not None:
            following.setFocus()

    def _decide(self, kind: AlertKind) -> None:
        self._decided = kind

    def _made(self, alert: Alert) -> AlertRow:
        made = AlertRow(alert, self._say)
        # Told first: the answer may show the alerts anew at once.
        made.confirmed.connect(self._decide)
        made.rejected.connect(self._decide)
        made.confirmed.connect(self.confirmed)
        made.rejected.connect(self.rejected)
        made.detailed.connect(self.detailed)
        return made

    def _drop(self, old: AlertRow) -> None:
        following = next((row for row in self.rows if row.kind is old.kind), None)
        if following is not None:
            following.take_place_of(old)
        elif has_keyboard(old):
            self.choice.setFocus()
        self._body.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _add(self) -> None:
        self.added.emit(AlertKind(self.choice.currentData()))
