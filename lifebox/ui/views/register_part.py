"""A part of the registry page: requests of people and breaches, with the time that the law leaves for each."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import ClassVar

from PySide6.QtCore import QDateTime, QTimeZone
from PySide6.QtWidgets import QComboBox, QLineEdit

from lifebox.domain.dates import show_moment
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import RegisterId
from lifebox.domain.register import EntryKind, RegisterEntry
from lifebox.services.office import Office
from lifebox.services.registering import note_entry, open_and_late, read_register, reopen_entry, settle_entry
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.moment_edit import MOMENT_FORMAT, MomentEdit
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import allow, button, column, key, labelled, tab_through, text_label, titled

DAY = timedelta(days=1)


class RegisterPart(RegistryPart):
    """What was asked and what happened; what is open stands first."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("RegisterPart", "Requests and breaches")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._entries: tuple[RegisterEntry, ...] = ()
        self.state = text_label(wrap=True)
        self.kind = QComboBox()
        for kind in EntryKind:
            self.kind.addItem(say(f"EntryKind.{kind.value}"), kind)
        self.received = MomentEdit(MOMENT_FORMAT)
        self.told = QLineEdit()
        self.told.setMaxLength(1000)
        self.told.returnPressed.connect(self._note)
        self.note_button = button(self.tr("Register"), self._note, "primary")
        headings = [
            self.tr("Kind"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("State"),
            self.tr("What"),
            self.tr("Done"),
        ]
        self.table = Table(self.tr("Requests and breaches"), headings, wide=(4, 5))
        self.table.itemSelectionChanged.connect(self._chosen_changed)
        self.outcome = QLineEdit()
        self.outcome.setMaxLength(1000)
        self.outcome.returnPressed.connect(self._settle)
        self.settle_button = button(self.tr("Settled"), self._settle)
        words = self.tr(
            "A breach is reported to the supervisory authority within 72 hours of being noticed; a request is answered "
            "within a month. Lost paper counts, and so does a lost stick with a look-up bundle."
        )
        new = titled(
            self.tr("New entry"),
            flow(
                labelled(self.tr("Kind"), self.kind),
                labelled(self.tr("Received or noticed"), self.received),
                labelled(self.tr("What was asked, or what happened"), self.told),
                self.note_button,
            ),
            text_label(words, "quiet", wrap=True),
        )
        settling = flow(labelled(self.tr("What was done about the chosen entry"), self.outcome), self.settle_button)
        body = column(self.state, new, self.table, settling)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.table.setMinimumHeight(160)
        new_entry = (self.kind, self.received, self.told, self.note_button)
        tab_through([*new_entry, self.table, self.outcome, self.settle_button])
        self.setFocusProxy(self.kind)
        key(self, "Ctrl+Return", self._note, self.tr("Register the entry"))

    def begin(self) -> None:
        now = self._office.clock.now().astimezone()
        noticed = QDateTime.fromSecsSinceEpoch(int(now.timestamp()), QTimeZone.systemTimeZone())
        self.received.setMaximumDateTime(noticed)
        self.received.setDateTime(noticed)
        self._read()

    def _read(self) -> None:
        office = self._office
        self._tasks.read(lambda: read_register(office), self._show, self._failed, latest="register")

    def _show(self, entries: tuple[RegisterEntry, ...]) -> None:
        chosen = self._chosen()
        self._entries = entries
        self.table.show_rows([self._cells(one) for one in entries])
        waiting, late = open_and_late(entries, self._office.clock.now())
        text = self.tr("%n waiting", "", waiting)
        overdue = self.tr("%n late", "", late)
        self.state.setText(f"⚠ {text}, {overdue}" if late else text)
        ids = [one.id for one in entries]
        if chosen is not None and chosen.id in ids:
            self.table.selectRow(ids.index(chosen.id))
        self._chosen_changed()

    def _cells(self, one: RegisterEntry) -> Sequence[str]:
        done = f"{show_moment(one.done)}: {one.outcome}" if one.done else ""
        kind = self._say(f"EntryKind.{one.kind.value}")
        return (kind, show_moment(one.received), show_moment(one.due), self._standing(one), one.told, done)

    def _standing(self, one: RegisterEntry) -> str:
        now = self._office.clock.now()
        if one.done is not None:
            return self.tr("settled late") if one.is_late(now) else self.tr("settled")
        left = one.due - now
        if left <= timedelta():
            return self.tr("⚠ late")
        if left > DAY:
            return self.tr("%n day(s) left", "", left.days)
        return self.tr("%n hour(s) left", "", int(left.total_seconds() // 3600))

    def _note(self) -> None:
        if not self.told.text().strip():
            self.told.setFocus()
            self.notice.emit(self.tr("⚠ Please say first what was asked, or what happened."), None)
            return
        office, told, kind = self._office, self.told.text(), EntryKind(self.kind.currentData())
        received = datetime.fromtimestamp(self.received.dateTime().toSecsSinceEpoch(), UTC)
        # What is typed from now on is another entry.
        self.told.clear()

        def done(new: RegisterEntry) -> None:
            self.notice.emit(self.tr("Registered; due on {day}.").replace("{day}", show_moment(new.due)), None)
            self._read()

        def failed(error: LifeboxError) -> None:
            self.told.setText(self.told.text() or told)
            self._failed(error)

        self._tasks.write(lambda: note_entry(office, kind, received, told), done, failed)

    def _settle(self) -> None:
        chosen, outcome = self._chosen(), self.outcome.text()
        if chosen is None or chosen.done is not None:
            return
        if not outcome.strip():
            self.outcome.setFocus()
            self.notice.emit(self.tr("⚠ Please say first what was done."), None)
            return
        office, entry = self._office, chosen.id

        self.outcome.clear()

        def done(_: None) -> None:
            self.notice.emit(self.tr("Settled."), self._undo(entry))
            self._read()

        def failed(error: LifeboxError) -> None:
            self.outcome.setText(self.outcome.text() or outcome)
            self._failed(error)

        self._tasks.write(lambda: settle_entry(office, entry, outcome), done, failed)

    def _undo(self, entry: RegisterId) -> Callable[[], None]:
        office = self._office
        return lambda: self._tasks.write(lambda: reopen_entry(office, entry), lambda _: self._read(), self._failed)

    def _chosen(self) -> RegisterEntry | None:
        at = self.table.marked_row
        return self._entries[at] if at is not None and at < len(self._entries) else None

    def _chosen_changed(self) -> None:
        chosen = self._chosen()
        for part in (self.outcome, self.settle_button):
            allow(part, chosen is not None and chosen.done is None, self.tr("Choose an entry that is not settled."))

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)
