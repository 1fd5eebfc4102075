"""The disclosure of the open record: what is written down about it, how long it runs and that it ends by itself."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from lifebox.domain.disclosure import CLOSES_AFTER, Disclosure, DisclosureNote
from lifebox.domain.errors import LifeboxError
from lifebox.services.emergency import EmergencyRecord, Owed, RunningDisclosure
from lifebox.services.office import LookupOffice
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

NOTE_AFTER_MS = 1500
WARNS_BEFORE = timedelta(minutes=5)


class DisclosingView(Protocol):
    """What the bar beside the record must be able to show."""

    def show_running(self, running: timedelta, left: timedelta | None) -> None:
        """How long the record has been open; `left` until it closes, once that is soon."""

    def show_unrecorded(self, text: str) -> None:
        """Why nothing can be written down just now, and what to do; empty once it can again."""


class Disclosing:
    """At most one disclosure at a time, written through while it is filled in."""

    def __init__(
        self,
        office: LookupOffice,
        tasks: TaskRunner,
        say: Texts,
        view: DisclosingView,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._office, self._tasks, self._say, self._view, self._ticks = office, tasks, say, view, ticks
        self._owed = Owed()
        self._running: RunningDisclosure | None = None
        self._since: tuple[datetime, float] | None = None
        self._delay = Delay(NOTE_AFTER_MS, self._write)
        self.note = DisclosureNote()

    @property
    def is_open(self) -> bool:
        """Whether a record is open."""
        return self._running is not None

    @property
    def running(self) -> timedelta:
        """How long it is open. The clock of the computer may be set back or the computer sleep, of which its counter
        of seconds knows nothing: the longer of both times counts.
        """
        if self._since is None:
            return timedelta()
        at, ticks = self._since
        return max(self._office.clock.now() - at, timedelta(seconds=self._ticks() - ticks), timedelta())

    def begin(self, shown: EmergencyRecord, resumed: Disclosure | None = None) -> None:
        """A record is about to be shown, or shown again to go on with what a crash cut off."""
        self._since = resumed.opened if resumed else self._office.clock.now(), self._ticks()
        self.note = resumed.told if resumed else DisclosureNote()
        self._running = running = RunningDisclosure(self._office, shown, resumed)
        running.announce()
        self._view.show_unrecorded("")
        self._view.show_running(self.running, None)
        self._store(running, running.begin)

    def tick(self) -> bool:
        """Called every second while a record is open: shows the running time, and says whether it ran out."""
        running = self.running
        left = CLOSES_AFTER - running
        if left > timedelta():
            self._view.show_running(running, left if left <= WARNS_BEFORE else None)
        return self.is_open and left <= timedelta()

    def change(self, note: DisclosureNote) -> None:
        """Something was written down; what was read stays."""
        self._keep(note.model_copy(update={"read": self.note.read}))

    def change_read(self, read: tuple[str, ...]) -> None:
        """Something was read."""
        self._keep(self.note.model_copy(update={"read": read}))

    def show_profile(self) -> None:
        """The missing-person profile is on the page; nothing is painted before this is done."""
        running, note = self._running, self.note
        if running is not None:
            running.announce(profile=True)
            self._store(running, lambda: running.show_profile(note))

    def end(self) -> bool:
        """End with what is written down by now; says whether one was open."""
        self._delay.stop()
        running, note = self._running, self.note
        self._running = self._since = None
        if running is not None:
            self._store(running, lambda: running.note(note, close=True))
        return running is not None

    def settle(self) -> None:
        """Before the session ends: try once more to write what could not be written."""
        self._tasks.write(self._owed.settle, self._recorded, self._unrecorded)

    def _keep(self, note: DisclosureNote) -> None:
        if self.is_open and note != self.note:
            self.note = note
            self._delay.start_once()

    def _write(self) -> None:
        running, note = self._running, self.note
        if running is not None:
            self._store(running, lambda: running.note(note, close=False))

    def _store(self, running: RunningDisclosure, change: Callable[[], None]) -> None:
        self._tasks.write(lambda: self._owed.write(running, change), self._recorded, self._unrecorded)

    def _recorded(self, _: None) -> None:
        self._view.show_unrecorded("")

    def _unrecorded(self, error: LifeboxError) -> None:
        """The record stays on the screen; who asked has to go on paper for now."""
        self._view.show_unrecorded(self._say("lookup.unrecorded", why=tell(error, self._say)))
