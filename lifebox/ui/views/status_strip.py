"""The strip at the bottom: what was done last with "undo", running work, warnings, the backup."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from lifebox.ui.tasks import Job, Tasks
from lifebox.ui.views.ages import ago
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import SPACE, Menu, button, icon_button, key, text_label

NOTICE_MS = 12_000
LEAST_HEIGHT = 44


class JobStrip(QWidget):
    """One running batch: name, progress, cancel."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName(job.name)
        self._count = text_label(role="quiet")
        cancel = button(self.tr("Cancel"), job.cancel, "link")
        self.setLayout(flow(text_label(job.name, "quiet"), self._bar, self._count, cancel))

    def move_to(self, done: int, total: int) -> None:
        """So many of so many."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done}/{total}")


class StatusStrip(QFrame):
    """The window's one place for quiet messages."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("statusStrip")
        self._undo_action: Callable[[], None] | None = None
        self.message = text_label(wrap=True)
        self.undo = button(self.tr("Undo"), self._undo, "link")
        key(
            self.undo,
            "F8",
            self.undo.click,
            self.tr("Undo what the strip below offers"),
            inside_only=False,
            menu=Menu.EDIT,
        )
        self.undo.hide()
        self.dismiss = icon_button("mdi6.close", self.tr("Dismiss the message"), self.clear)
        self.dismiss.hide()
        self._jobs = flow(gap=SPACE)
        self._running: dict[int, JobStrip] = {}
        self._facts = text_label(role="quiet")
        self._backup = self._warnings = self._copied = ""
        self._made: datetime | None = None
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = flow(self.message, self.undo, self.dismiss, self._jobs, self._facts)
        line.setContentsMargins(SPACE, 4, SPACE, 4)
        self.setLayout(line)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(NOTICE_MS)
        self._fading.timeout.connect(self.clear)
        tasks.job_started.connect(self._started)
        tasks.job_moved.connect(self._moved)
        tasks.job_ended.connect(self._ended)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; it fades by itself unless it takes long to read."""
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self._undo_action = undo
        self.undo.setVisible(undo is not None)
        self.dismiss.setVisible(bool(text))
        if len(text) < 80:
            self._fading.start()
        else:
            self._fading.stop()

    def clear(self) -> None:
        """Say nothing."""
        self.say("")

    def show_backup(self, made: datetime | None, now: datetime) -> None:
        """When the last backup was made, told as its age."""
        self._made = made
        self.tell_age(now)

    def tell_age(self, now: datetime) -> None:
        """How long ago the last backup was made."""
        shown = ago(self._made, now) if self._made else self.tr("none")
        self._backup = self.tr("backup: {when}").replace("{when}", shown)
        self._tell()

    def show_warnings(self, count: int) -> None:
        """How many warnings the open record has."""
        self._warnings = self.tr("⚠ %n warning(s)", "", count) if count else ""
        self._tell()

    def show_copied(self, seconds: int) -> None:
        """In how many seconds what was copied is forgotten; 0 where nothing is left of it."""
        self._copied = self.tr("copied; forgotten in %n second(s)", "", seconds) if seconds else ""
        self._tell()

    def _tell(self) -> None:
        self._facts.setText(" · ".join(part for part in (self._copied, self._warnings, self._backup) if part))

    def _undo(self) -> None:
        action = self._undo_action
        self.clear()
        if action is not None:
            action()

    def _started(self, job: Job) -> None:
        self._running[job.number] = strip = JobStrip(job)
        self._jobs.addWidget(strip)

    def _moved(self, job: Job, done: int, total: int) -> None:
        if job.number in self._running:
            self._running[job.number].move_to(done, total)

    def _ended(self, job: Job) -> None:
        strip = self._running.pop(job.number, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
