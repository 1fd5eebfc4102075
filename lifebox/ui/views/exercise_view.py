"""Practice: a caller as text above the very same look-up page, over people who do not exist."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from lifebox.domain.exercises import ExerciseResult, figures_of
from lifebox.services.office import Office
from lifebox.services.practice_calls import Call, call_scripts
from lifebox.services.program import Program
from lifebox.ui.presenters.exercise_presenter import ExercisePresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.exercise_results import told_figures, told_seconds
from lifebox.ui.views.side_page import SidePage
from lifebox.ui.views.widgets import GAP, SPACE, Menu, button, clear, column, frame, key, row, text_label

_BEFORE = 2
"""So many sentences before the newest one stay readable."""
_HEIGHT, _TIME = 76, 64
_BESIDE_FROM, _BAND_FROM = 110, 60
"""Letters; on a narrower page the buttons go below what the caller says, and below the band's own word."""
EXERCISE_KEY = "Shift+F2"


def exercise_title() -> str:
    """What menus call it."""
    return QCoreApplication.translate("ExercisePage", "Exercise")


class ExercisePage(SidePage):
    """What happens here never reaches the real registry but as a result: who, when, which call, how long."""

    def __init__(self, program: Program, office: Office, tasks: TaskRunner, is_busy: Callable[[], bool]) -> None:
        """`is_busy` says whether somebody's real record is open: then nobody practises."""
        super().__init__()
        self._is_busy = is_busy
        self.setObjectName("page")
        self._program, self._tasks = program, tasks
        self.presenter = ExercisePresenter(program, office, tasks, self)
        self.look_up: EmergencyPage | None = None
        self.caller = Caller()
        self.next = button(self.tr("Next call (Ctrl+Enter)"), self._go_on, "primary")
        self.next.setEnabled(False)
        self.stop = button(self.tr("Cannot find them (Ctrl+F2)"), self.presenter.give_up)
        self.stop.hide()
        key(self, "Ctrl+Return", self._go_on, self.tr("Next call; during a call: ask further"))
        key(self, "Ctrl+F2", self.presenter.give_up, self.tr("End the practice call without a result"))
        self._time = text_label(role="mono")
        self._time.setAccessibleName(self.tr("Seconds since the first word"))
        self._time.setMinimumWidth(_TIME)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons = buttons = row(self._time, column(self.next, self.stop, 1), gap=SPACE)
        self._call = call = row(self.caller, buttons, gap=SPACE)
        call.setStretch(0, 1)
        call.setContentsMargins(SPACE, GAP, SPACE, 0)
        above = QWidget()
        above.setLayout(column(self._band(), call, gap=0))
        # Below, Esc closes the record or clears the field first.
        key(above, "Escape", self.back_wanted.emit, self.tr("End the exercise: back to real calls"), menu=Menu.GO)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        whole = column(above, self._place, gap=0)
        whole.setStretch(1, 1)
        rim = QFrame()
        rim.setProperty("exercise", "true")
        rim.setLayout(whole)
        self.setLayout(column(rim))
        self.caller.tell(newest=self.tr("The exercise is being prepared: a town full of people who do not exist."))

    def _band(self) -> QFrame:
        """Said in words and in a frame around everything, not in colour alone."""
        self._words = text_label(self.tr("fictional people · nothing of it reaches the registry"), wrap=True)
        real = button(self.tr("Real call (F2)"), self.back_wanted.emit)
        self._line = line = row(text_label(self.tr("EXERCISE"), "exercise"), self._words, 1, real, gap=SPACE)
        line.setStretch(1, 1)
        line.setContentsMargins(SPACE, 6, SPACE, 6)
        return frame(line, exerciseBand="true")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE_FROM * self.fontMetrics().averageCharWidth()
        self._words.setVisible(not narrow)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._call.setDirection(below if narrow else beside)
        tight = self.width() < _BAND_FROM * self.fontMetrics().averageCharWidth()
        for line in (self._line, self._buttons):
            line.setDirection(below if tight else beside)

    # Coming and going

    def refresh(self) -> None:
        self.presenter.prepare()

    def begin_typing(self) -> None:
        if self.look_up is not None:
            self.look_up.begin_typing()
        else:
            self.setFocus()

    def leave(self) -> None:
        self.presenter.leave()
        if self.look_up is not None:
            self.look_up.presenter.leave()
            self.look_up.field.clear()
            self.look_up.presenter.type_query("")
        self._show_calling(calling=False)
        self._time.clear()

    def end(self) -> None:
        self.leave()
        self.presenter.end()

    def _go_on(self) -> None:
        if self._is_busy():
            self.notice.emit(self.tr("A real record is open. Close it first: F2, then Esc."), None)
        else:
            self.presenter.go_on()

    # What the presenter shows

    def show_town(self, office: Office) -> None:
        page = EmergencyPage(office, self._tasks, self._program.say)
        page.notice.connect(self._told)
        page.red_shown.connect(self._red_shown)
        page.left.connect(self.back_wanted)
        page.field.installEventFilter(self)
        self.look_up = page
        self._place.addWidget(page)
        self.next.setEnabled(True)
        if self.isVisible():
            self.begin_typing()

    def show_rest(self, results: Sequence[ExerciseResult]) -> None:
        if self.look_up is None:
            return
        first = self.tr(
            "Ctrl+Enter: the telephone rings. Write what the caller says into the field and open the person."
        )
        self.caller.tell(self._how_it_goes(results), newest=first, last=False)

    def show_call(self, said: Sequence[str], more: bool) -> None:
        self.caller.tell(*said[:-1][-_BEFORE:], newest=said[-1])
        self._show_calling(calling=True)
        self.next.setEnabled(more)
        if self.look_up is not None and len(said) == 1:
            self.look_up.presenter.close()
            self.look_up.field.clear()
            self.look_up.presenter.type_query("")
            self.begin_typing()

    def show_running(self, seconds: float) -> None:
        self._time.setText(f"{seconds:.0f} s")

    def show_wrong(self, wrong: int) -> None:
        told = self.tr("EXERCISE: this is somebody else (%n so far); the caller means another person.", "", wrong)
        self.notice.emit(told, None)

    def show_done(self, call: Call, result: ExerciseResult) -> None:
        self._show_calling(calling=False)
        if result.red_ms is None:
            first = self.tr("The person was not found.")
            self._time.setText("–")
        else:
            seconds = told_seconds(result.red_ms / 1000, self._program.say)
            first = self.tr("Red tier after {seconds}.").replace("{seconds}", seconds)
            self._time.setText(seconds)
        keys = self.tr("%n key(s)", "", result.keys)
        wrong = self.tr("wrong person opened: %n", "", result.wrong) if result.wrong else self.tr("nobody else opened")
        shortest = self.tr("This would have been enough: {text}").replace("{text}", call.shortest)
        asked = self.tr("Now as in a real call: read R, Y, G aloud and write down who asks. Ctrl+Enter: next call.")
        self.caller.tell(f"{call.title} · {shortest}", asked, newest=f"{first} {keys} · {wrong}", last=False)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    # Details

    def _show_calling(self, *, calling: bool) -> None:
        self.next.setText(self.tr("Ask further (Ctrl+Enter)") if calling else self.tr("Next call (Ctrl+Enter)"))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(self.look_up is not None)
        self.stop.setVisible(calling)

    def _told(self, text: str, _undo: object) -> None:
        self.notice.emit(self.tr("EXERCISE: {text}").replace("{text}", text), None)

    def _red_shown(self) -> None:
        if self.look_up is not None:
            self.presenter.see_red(self.look_up.presenter.person)

    def _how_it_goes(self, results: Sequence[ExerciseResult]) -> str:
        if not results:
            count = len(call_scripts())
            return self.tr("%n kind(s) of calls; the people are drawn anew each time.", "", count)
        (figures,) = figures_of(results)
        told = self.tr("Until now: {figures}")
        return told.replace("{figures}", told_figures(figures, self._program.say))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that were pressed in the field are counted."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.presenter.press_key()
        return super().eventFilter(watched, event)


class Caller(QFrame):
    """What is heard: older sentences quiet, the newest one large."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAccessibleName(self.tr("The caller"))
        self._lines = column(margin=8, gap=2)
        self.setLayout(self._lines)
        self.setMinimumHeight(_HEIGHT)

    def tell(self, *lines: str, newest: str = "", last: bool = True) -> None:
        """Show these; the `newest` one stands below the others, or above them where it is not the `last` word."""
        clear(self._lines)
        said = [text_label(line, "quiet", wrap=True) for line in lines]
        large = text_label(newest, "section", wrap=True)
        for label in [*said, large] if last else [large, *said]:
            self._lines.addWidget(label)
        self._lines.addStretch(1)
        self.setAccessibleDescription(newest)
