"""What was printed in one go: when, by whom, what, where; the whole or a part of it again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lifebox.domain.boxes import NEVER_AGAIN, PrintedJob, PrintKind
from lifebox.domain.dates import show_moment
from lifebox.domain.errors import LifeboxError
from lifebox.services.jobs import JobItem, job_items, list_jobs
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import GAP, SPACE, allow, button, column, row, text_label

_LEAST = 120


class JobsPanel(QWidget):
    """`again` carries a run with the first and last of its prints to make again; a last of 0 is its end."""

    again = Signal(object, int, int)
    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self.runs, self.items = QListWidget(), QListWidget()
        self.runs.setAccessibleName(self.tr("What was printed, newest first"))
        self.items.setAccessibleName(self.tr("The prints of this run"))
        self.runs.currentItemChanged.connect(self._chosen)
        self.runs.itemActivated.connect(lambda _: self._again(1, 0))
        self.items.currentRowChanged.connect(self._fit)
        self.items.itemActivated.connect(lambda _: self._again_one())
        self._empty = text_label(self.tr("What is printed or saved will be listed here."), "section", wrap=True)
        self.whole = button(self.tr("Print all again"), partial(self._again, 1, 0))
        self.rest = button(self.tr("From this one to the end"), self._again_from)
        self.one = button(self.tr("Only this one"), self._again_one)
        lists = row(self.runs, self.items, gap=SPACE)
        for part in (self.runs, self.items):
            part.setMinimumWidth(_LEAST)
            part.setWordWrap(True)
            part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lists.setStretch(0, 3)
        lists.setStretch(1, 2)
        body = column(
            text_label(self.tr("Printed before"), "section"),
            self._empty,
            lists,
            flow(self.whole, self.rest, self.one),
            text_label(
                self.tr("After a jam: choose the first print that is missing, then print from it to the end."),
                "quiet",
                wrap=True,
            ),
            margin=SPACE,
            gap=GAP,
        )
        body.setStretch(2, 1)
        self.setLayout(body)
        self.setFocusProxy(self.runs)
        self._fit()

    def refresh(self) -> None:
        """Read the runs anew."""
        office = self._office
        self._tasks.read(lambda: list_jobs(office), self._show, self._failed, latest="prints.jobs")

    def _show(self, runs: Sequence[PrintedJob]) -> None:
        self.runs.clear()
        for run in runs:
            item = QListWidgetItem(self.words(run))
            item.setData(Qt.ItemDataRole.UserRole, run)
            self.runs.addItem(item)
        self._empty.setVisible(not runs)
        if runs:
            self.runs.setCurrentRow(0)
        self._fit()

    def words(self, run: PrintedJob) -> str:
        """A run in one line."""
        day = show_moment(run.printed)
        kinds = ", ".join(f"{self._kind(kind)} × {count}" for kind, count in run.kinds)
        where = self.tr("file") if run.target == "file" else run.target
        copies = self.tr("%n copies", "", run.copies) if run.copies > 1 else ""
        return " · ".join(part for part in (day, kinds, copies, where, run.author_name) if part)

    def _kind(self, kind: PrintKind) -> str:
        return self._say(f"PrintKind.{kind.value}")

    @property
    def run(self) -> PrintedJob | None:
        """The run that is chosen."""
        item = self.runs.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, PrintedJob) else None

    def _chosen(self) -> None:
        self.items.clear()
        office, run = self._office, self.run
        if run is not None:
            self._tasks.read(lambda: job_items(office, run.id), self._show_items, self._failed, latest="prints.items")

    def _show_items(self, items: Sequence[JobItem]) -> None:
        self.items.clear()
        for number, item in enumerate(items, start=1):
            whose = item.name or (item.code.printed if item.code else "")
            self.items.addItem(f"{number}. {whose} · {self._kind(item.kind)}")
        self._fit()

    def _fit(self) -> None:
        repeatable = self.run is not None and NEVER_AGAIN.isdisjoint(kind for kind, _ in self.run.kinds)
        why_not = self.tr("Choose a run first.") if self.run is None else self.tr("A run of this kind is not repeated.")
        allow(self.whole, repeatable, why_not)
        for part in (self.rest, self.one):
            marked = self.items.currentRow() >= 0
            allow(part, repeatable and marked, self.tr("Choose one of its prints first.") if repeatable else why_not)

    def _again_from(self) -> None:
        self._again(self.items.currentRow() + 1, 0)

    def _again_one(self) -> None:
        number = self.items.currentRow() + 1
        self._again(number, number)

    def _again(self, first: int, last: int) -> None:
        if self.run is not None and self.whole.isEnabled():
            self.again.emit(self.run, first, last)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)
