"""The codes of a box: one printed in advance is given to it, a lost one is replaced, old paper is collected."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from lifebox.domain.access import Action
from lifebox.domain.boxes import Box, CodeState, PrintRecord
from lifebox.domain.codes import BoxCode, read_code
from lifebox.domain.errors import LifeboxError
from lifebox.lookup.payloads import read_payload
from lifebox.services.codes import Replaced, ReplaceReason, bind_code, papers_to_collect, replace_code, withdraw_code
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.editors import mark_problem
from lifebox.ui.views.widgets import GAP, button, caption, clear, column, frame, hide_unless, row, text_label


class CodeLine(QWidget):
    """What it changes is saved at once; `changed` then asks to read the record anew."""

    changed = Signal()
    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._box: Box | None = None
        self._waiting: BoxCode | None = None
        """A code that was given while the box was being read."""
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Code of a printed label: scan or type it"))
        self.code.returnPressed.connect(self.bind)
        self.code.textEdited.connect(lambda _: self._say_fault(""))
        self.bind_button = button(self.tr("Give it to this box"), self.bind)
        self.fault = text_label(role="problem", wrap=True)
        self.fault.hide()
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Why the code is replaced"))
        for reason, words in self._reasons().items():
            self.reason.addItem(words, reason.value)
        self.replace_button = button(self.tr("New code"), self.replace)
        self.papers = QVBoxLayout()
        self.papers.setSpacing(4)
        replacing = QWidget()
        replacing.setLayout(
            column(caption(self.tr("The box or its label is gone"), self.reason), row(self.reason, self.replace_button))
        )
        hide_unless(replacing, office.registry.actor.may(Action.CODE_REPLACED))
        binding = column(
            caption(self.tr("Code of a printed label: scan or type it"), self.code), row(self.code, self.bind_button)
        )
        self.setLayout(column(binding, self.fault, replacing, self.papers, gap=GAP))
        self.show_box(None, editable=False)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.code, self.bind_button, self.reason, self.replace_button

    def _reasons(self) -> dict[ReplaceReason, str]:
        return {
            ReplaceReason.LOST: self.tr("lost"),
            ReplaceReason.DAMAGED: self.tr("damaged"),
            ReplaceReason.UNREADABLE: self.tr("code cannot be read"),
            ReplaceReason.OTHER: self.tr("another reason"),
        }

    def show_box(self, box: Box | None, *, editable: bool) -> None:
        """A box, or None while it is being read: what is typed or scanned meanwhile is for it."""
        self._box, self._editable = box, editable
        waiting, self._waiting = self._waiting, None
        for part in (self.code, self.bind_button, self.reason, self.replace_button):
            part.setEnabled(self._editable)
        if box is None:
            self.code.clear()
        self._say_fault("")
        clear(self.papers)
        for record in box.codes if box is not None else ():
            if record.state is CodeState.REPLACED:
                self._ask_for_papers(record.code)
        if box is not None and waiting is not None:
            self._give(box, waiting)

    def _ask_for_papers(self, code: BoxCode) -> None:
        office, box = self._office, self._box
        if box is None:
            return

        def show(papers: tuple[PrintRecord, ...]) -> None:
            if box is self._box:
                self._show_papers(code, papers)

        self._tasks.read(lambda: papers_to_collect(office, box.id, code), show, self._failed)

    def _show_papers(self, code: BoxCode, papers: tuple[PrintRecord, ...]) -> None:
        head = self.tr("To collect, with the old code {code}:").replace("{code}", code.printed)
        lines = [f"• {self._paper(paper)}" for paper in papers] or [self.tr("nothing was printed with it")]
        words = text_label("\n".join([head, *lines]), wrap=True)
        done = button(self.tr("Collected: the old code leads nowhere"), partial(self.withdraw, code))
        done.setEnabled(self._editable)
        self.papers.addWidget(frame(column(words, row(done, 1), margin=GAP), warning="true"))

    def _paper(self, paper: PrintRecord) -> str:
        day = paper.printed.astimezone().strftime("%d.%m.%Y")
        return f"{self._say(f'PrintKind.{paper.kind.value}')}, {day}"

    # What is done here

    def take_scan(self, text: str) -> bool:
        """A label was scanned while the keyboard is in the field for it."""
        if not self.code.hasFocus():
            return False
        payload = read_payload(text)
        self.code.setText(payload.code.printed if payload is not None else text.strip())
        self.bind()
        return True

    def bind(self) -> None:
        """Give the box the code that was scanned or typed; a scanned label carries more than the code."""
        typed = self.code.text().strip()
        payload = read_payload(typed)
        code = payload.code if payload is not None else read_code(typed)
        if code is None:
            self._say_fault(self.tr("This is no code. It looks like 7K3M-9QXD-2."))
            return
        if self._box is not None:
            self._give(self._box, code)
        elif self._editable:
            self._waiting = code

    def _give(self, box: Box, code: BoxCode) -> None:
        office = self._office
        text = self.tr("The box has the code {code} now.").replace("{code}", code.printed)
        self._tasks.write(lambda: bind_code(office, box.id, code), lambda _: self._done(box, text), self._failed)

    def replace(self) -> None:
        """A new code, and what to collect."""
        office, box, reason = self._office, self._box, ReplaceReason(self.reason.currentData())
        if box is None:
            return

        def done(made: Replaced) -> None:
            text = self.tr(
                "New code: {code}. Print card and labels anew; %n paper(s) to collect.", "", len(made.papers)
            )
            self._done(box, text.replace("{code}", made.new.printed))

        self._tasks.write(lambda: replace_code(office, box.id, reason), done, self._failed)

    def withdraw(self, code: BoxCode) -> None:
        """The old papers are here: their code leads nowhere from now on."""
        office, box = self._office, self._box
        if box is None:
            return
        text = self.tr("The code {code} leads nowhere from now on.").replace("{code}", code.printed)
        self._tasks.write(lambda: withdraw_code(office, box.id, code), lambda _: self._done(box, text), self._failed)

    def _done(self, box: Box, text: str) -> None:
        self.notice.emit(text, None)
        if self._box is None or self._box.id == box.id:
            self.changed.emit()

    def _say_fault(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        mark_problem(self.code, text)

    def _failed(self, error: LifeboxError) -> None:
        self._say_fault(tell(error, self._say))
