"""Ratunek: answers while typing, the record on its red tier, and the disclosure beside it."""

from datetime import datetime, timedelta
from typing import Protocol

from lifebox.domain.attestations import with_confirmations
from lifebox.domain.disclosure import CLOSES_AFTER, DisclosureNote
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Draft
from lifebox.domain.tiers import Arrangement, Channel, arrange
from lifebox.services.emergency import (
    Answer,
    EmergencyRecord,
    RunningDisclosure,
    log_search,
    read_record,
    search_people,
)
from lifebox.services.office import Office
from lifebox.services.receiving import is_receivable, receive_draft
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

SEARCH_AFTER_MS = 80
LOG_AFTER_MS = 1500
NOTE_AFTER_MS = 1500


class EmergencyView(Protocol):
    """What the look-up page must be able to show."""

    def show_answer(self, answer: Answer | None) -> None:
        """People found, best first; None for an empty field."""

    def show_record(self, shown: EmergencyRecord, arrangement: Arrangement) -> None:
        """The record on its red tier, and the empty disclosure bar."""

    def show_running(self, running: timedelta) -> None:
        """How long the record has been open."""

    def show_closed(self, by_time: bool) -> None:
        """The disclosure ended and is noted; back to the field."""

    def show_received(self, draft: Draft) -> None:
        """A scanned card was taken in as a draft of a new person."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class EmergencyPresenter:
    """The look-up page's decisions. At most one disclosure is open at a time."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: EmergencyView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._text = ""
        self._answer: Answer | None = None
        self._logged = True
        self._opened: EmergencyRecord | None = None
        self._disclosure: RunningDisclosure | None = None
        self._since: datetime | None = None
        self.note = DisclosureNote()
        self._search_delay = Delay(SEARCH_AFTER_MS, self._search)
        self._log_delay = Delay(LOG_AFTER_MS, self._log)
        self._note_delay = Delay(NOTE_AFTER_MS, self._write_note)

    # Searching

    def type_query(self, text: str) -> None:
        """The field changed."""
        self._text = text
        self._log_delay.stop()
        self._search_delay.start()

    def search_now(self) -> None:
        """Enter before the answer came: do not wait for a pause."""
        self._search_delay.flush()

    def _search(self) -> None:
        self._search_delay.stop()
        text, office = self._text.strip(), self._office
        if not text:
            self._answer = None
            self._view.show_answer(None)
            return
        self._tasks.read(lambda: search_people(office, text), self._found, self._failed, latest="emergency.search")

    def _found(self, answer: Answer) -> None:
        if answer.query != self._text.strip():
            return
        self._answer = answer
        self._logged = False
        self._log_delay.start()
        self._view.show_answer(answer)

    def _log(self) -> None:
        """One entry a question, not one a key: what stood there for a moment, or led to a record."""
        self._log_delay.stop()
        answer, office = self._answer, self._office
        if answer is None or self._logged:
            return
        self._logged = True
        self._tasks.write(lambda: log_search(office, answer), _nothing, self._failed)

    @property
    def receivable(self) -> bool:
        """Whether the field holds a card of another registry that may be taken in."""
        scanned = self._answer.scanned if self._answer else None
        return scanned is not None and is_receivable(self._office, scanned)

    def receive(self) -> None:
        """Take the scanned card in, as a draft that somebody looks through and saves."""
        scanned = self._answer.scanned if self._answer else None
        signed = scanned.payload.signed if scanned and scanned.payload else None
        if signed is not None and self.receivable:
            office = self._office
            self._tasks.write(lambda: receive_draft(office, signed), self._view.show_received, self._failed)

    # The record

    @property
    def is_open(self) -> bool:
        """Whether a record is open."""
        return self._opened is not None

    def open(self, person: PersonId) -> None:
        """Open a record; the disclosure of the one before ends."""
        self._log()
        self.close()
        office = self._office
        self._tasks.read(lambda: read_record(office, person), self._shown, self._failed)

    def open_other(self, index: int) -> None:
        """Open another person of the same box."""
        if self._opened is not None and 0 <= index < len(self._opened.others):
            self.open(self._opened.others[index].id)

    def _shown(self, shown: EmergencyRecord) -> None:
        self._opened, self._since, self.note = shown, self._office.clock.now(), DisclosureNote()
        self._disclosure = RunningDisclosure(self._office, shown)
        card = shown.record.card
        arranged = arrange(card, self._say, self._office.clock.today(), Channel.VOICE)
        self._view.show_record(shown, with_confirmations(arranged, shown.attested, self._say))
        self._view.show_running(timedelta())
        self._tasks.write(self._disclosure.begin, _nothing, self._unrecorded)

    def tick(self) -> None:
        """Called every second while a record is open: the running time, and the end after 45 minutes."""
        if self._since is None:
            return
        running = self._office.clock.now() - self._since
        if running >= CLOSES_AFTER:
            self.close(by_time=True)
        else:
            self._view.show_running(running)

    def change_note(self, note: DisclosureNote) -> None:
        """Something was written down."""
        self.note = note
        if self._opened is not None:
            self._note_delay.start()

    def _write_note(self) -> None:
        running, note = self._disclosure, self.note
        if running is not None:
            self._tasks.write(lambda: running.note(note, close=False), _nothing, self._unrecorded)

    def close(self, *, by_time: bool = False) -> None:
        """End the disclosure with what is written down by now."""
        self._note_delay.stop()
        running, note = self._disclosure, self.note
        if running is None:
            return
        self._opened = self._since = self._disclosure = None
        self._tasks.write(lambda: running.note(note, close=True), _nothing, self._unrecorded)
        self._view.show_closed(by_time)

    def leave(self) -> None:
        """Before locking: log what was asked, end what is open."""
        self._search_delay.stop()
        self._log()
        self.close()

    def _unrecorded(self, error: LifeboxError) -> None:
        """The record stays on the screen; who asked has to go on paper for now."""
        self._view.show_error(self._say("lookup.unrecorded", why=tell(error, self._say)))

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _nothing(_: None) -> None:
    """Nothing to show."""
