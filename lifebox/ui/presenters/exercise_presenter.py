"""Practice calls: what the caller has said by now, whether the right person was opened, and how long it took."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QTimer

from lifebox.domain.errors import LifeboxError
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.practice import Practice, next_script, note_exercise, own_results
from lifebox.services.practice_calls import Call
from lifebox.services.program import Program
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

TICK_MS = 200
translate = QCoreApplication.translate


class ExerciseView(Protocol):
    """What the exercise page must be able to show."""

    def show_town(self, office: Office) -> None:
        """The fictional town is there: its look-up page."""

    def show_rest(self, results: Sequence[ExerciseResult]) -> None:
        """Nobody calls; how the officer did until now, newest first. Comes again when either is known."""

    def show_call(self, said: Sequence[str], more: bool) -> None:
        """What the caller said by now, in order; `more` is still to come."""

    def show_running(self, seconds: float) -> None:
        """How long the caller has been waiting."""

    def show_wrong(self, wrong: int) -> None:
        """Somebody else was opened, so many times by now."""

    def show_done(self, call: Call, result: ExerciseResult) -> None:
        """The call is over."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class ExercisePresenter:
    """At most one call at a time. The town is made when it is first needed and ends with the session."""

    def __init__(
        self,
        program: Program,
        office: Office,
        tasks: TaskRunner,
        view: ExerciseView,
        ticks: Callable[[], float] = perf_counter,
    ) -> None:
        """`ticks` counts seconds for the time that a call takes."""
        self._program, self._office, self._tasks, self._view, self._ticks = program, office, tasks, view, ticks
        self.practice: Practice | None = None
        self.call: Call | None = None
        self._results: tuple[ExerciseResult, ...] = ()
        self._preparing = False
        self._said = self._wrong = self._keys = 0
        self._begun = self._heard = 0.0
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    # The town

    def prepare(self) -> None:
        """Make the town and read the own results, unless that is done."""
        office, program, before = self._office, self._program, len(self._results)

        def take(results: tuple[ExerciseResult, ...]) -> None:
            self._take_results(results, self._results[: len(self._results) - before])

        self._tasks.read(lambda: own_results(office), take, self._failed, latest="exercise.results")
        if self.practice is not None or self._preparing:
            return
        self._preparing = True

        def make(progress: Progress, cancelled: Cancelled) -> Practice:
            with office.registry.read() as reader:
                profile = reader.organisation()
            return Practice(program, profile, progress=stop_when(cancelled, progress))

        name = translate("ExercisePage", "Preparing the exercise")
        self._tasks.batch(name, make, self._made, self._not_made)

    def _made(self, practice: Practice) -> None:
        self.practice, self._preparing = practice, False
        self._view.show_town(practice.office)
        self._view.show_rest(self._results)

    def _not_made(self, error: LifeboxError) -> None:
        self._preparing = False
        self._failed(error)

    def _take_results(self, read: tuple[ExerciseResult, ...], since: tuple[ExerciseResult, ...]) -> None:
        """What was read, and the results since it was asked for: these may not be in it, and one of them is shown."""
        self._results = (*(result for result in since if result not in read), *read)
        if self.call is None and not since:
            self._view.show_rest(self._results)

    # A call

    def go_on(self) -> None:
        """The next call, or while somebody calls: what they say next, without waiting for it."""
        if self.call is not None:
            self._say_next()
        elif self.practice is not None:
            self.begin(self.practice.draw(next_script(self._results)))

    def begin(self, call: Call) -> None:
        """The telephone rings and the caller begins to speak."""
        self.call, self._said, self._wrong, self._keys = call, 0, 0, 0
        self._begun = self._ticks()
        self._say_next()
        self._view.show_running(0.0)
        self._timer.start()

    def _say_next(self) -> None:
        call = self.call
        if call is None or self._said >= len(call.pieces):
            return
        self._said += 1
        self._heard = self._ticks()
        said = [words for _, words in call.pieces[: self._said]]
        self._view.show_call(said, self._said < len(call.pieces))

    def tick(self) -> None:
        """Called several times a second: the caller goes on speaking."""
        call, now = self.call, self._ticks()
        if call is None:
            return
        if self._said < len(call.pieces) and now - self._heard >= call.pieces[self._said][0]:
            self._say_next()
        self._view.show_running(now - self._begun)

    def press_key(self) -> None:
        """A key was pressed in the field."""
        self._keys += 1

    def see_red(self, person: PersonId | None) -> None:
        """The red tier of somebody is on the screen."""
        if self.call is None or person is None:
            return
        if person == self.call.person:
            self._end(round((self._ticks() - self._begun) * 1000))
        else:
            self._wrong += 1
            self._view.show_wrong(self._wrong)

    def give_up(self) -> None:
        """The person is not found; who it was is told."""
        if self.call is not None:
            self._end(None)

    def _end(self, red_ms: int | None) -> None:
        call, office = self.call, self._office
        if call is None:
            return
        self._timer.stop()
        self.call = None
        login, now = office.registry.actor.login, office.clock.now()
        result = ExerciseResult(login, now, call.script, red_ms, self._wrong, self._keys)
        self._results = (result, *self._results)
        self._view.show_done(call, result)
        self._tasks.write(lambda: note_exercise(office, result), _nothing, self._failed)

    # Leaving

    def leave(self) -> None:
        """A real call: what was practised is broken off and counts for nothing."""
        self._timer.stop()
        self.call = None

    def end(self) -> None:
        """The session ends: the town goes."""
        self.leave()
        if self.practice is not None:
            self._tasks.write(self.practice.close, _nothing, self._failed)
            self.practice = None

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))


def _nothing(_: None) -> None:
    """Nothing to show."""
