"""Ratunek: answers while typing, the record on its red tier, and the disclosure beside it."""

from collections.abc import Sequence
from typing import Protocol

from lifebox.domain.attestations import with_confirmations
from lifebox.domain.disclosure import Disclosure, DisclosureNote
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Draft
from lifebox.domain.script import script
from lifebox.domain.tiers import Arrangement, Channel, Tier, arrange
from lifebox.services.emergency import Answer, EmergencyRecord, log_search, read_record, search_people
from lifebox.services.office import LookupOffice, Office
from lifebox.services.receiving import is_receivable, receive_draft
from lifebox.services.surroundings import Surroundings, read_surroundings
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.disclosing import Disclosing, DisclosingView
from lifebox.ui.presenters.reading import Reading, notices
from lifebox.ui.presenters.unfinished import Unfinished, UnfinishedView
from lifebox.ui.tasks import TaskRunner

SEARCH_AFTER_MS = 80
LOG_AFTER_MS = 1500


class EmergencyView(DisclosingView, UnfinishedView, Protocol):
    """What the look-up page must be able to show."""

    def show_answer(self, answer: Answer | None) -> None:
        """People found, best first; None for an empty field."""

    def show_record(self, opened: EmergencyRecord, arrangement: Arrangement, around: Surroundings) -> None:
        """The record on its red tier, and the disclosure bar."""

    def show_note(self, note: DisclosureNote) -> None:
        """What is written down about the open record already."""

    def show_known(self, name: str) -> None:
        """Whose number the call-back number is known to be; empty where nobody knows."""

    def show_notices(self, told: Sequence[str]) -> None:
        """What makes the open record doubtful as a whole."""

    def show_reading(self, reading: Reading) -> None:
        """The lines of the open record, or how far they were read by now."""

    def show_closed(self, by_time: bool) -> None:
        """The disclosure ended and is noted; back to the field."""

    def show_received(self, draft: Draft) -> None:
        """A scanned card was taken in as a draft of a new person."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class EmergencyPresenter:
    """The look-up page's decisions. At most one disclosure is open at a time.

    Only a registry's office takes scanned cards in and keeps what a crash left unfinished; a bundle does neither.
    """

    def __init__(self, office: LookupOffice, tasks: TaskRunner, say: Texts, view: EmergencyView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._desk = office if isinstance(office, Office) else None
        self.disclosing = Disclosing(office, tasks, say, view)
        self.unfinished = Unfinished(self._desk, tasks, say, view) if self._desk else None
        self.reading = Reading()
        self._text = ""
        self._answer: Answer | None = None
        self._logged = True
        self._opened: tuple[EmergencyRecord, Surroundings] | None = None
        self._others: tuple[PersonId, ...] = ()
        self._search_delay = Delay(SEARCH_AFTER_MS, self._search)
        self._log_delay = Delay(LOG_AFTER_MS, self._log)

    # Searching

    def type_query(self, text: str) -> None:
        """The field changed: a record that was asked for and is not there yet is not wanted any more."""
        self._text = text
        self._tasks.forget("emergency.record")
        self._log_delay.stop()
        self._search_delay.start()

    @property
    def is_answered(self) -> bool:
        """Whether the answers that are shown are those to what stands in the field."""
        return self._answer is not None and self._answer.query == self._text.strip()

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
        self._tasks.look_up(lambda: search_people(office, text), self._found, self._failed, latest="emergency.search")

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
        return scanned is not None and self._desk is not None and is_receivable(self._desk, scanned)

    def receive(self) -> None:
        """Take the scanned card in, as a draft that somebody looks through and saves."""
        scanned = self._answer.scanned if self._answer else None
        signed = scanned.payload.signed if scanned and scanned.payload else None
        office = self._desk
        if signed is not None and office is not None and self.receivable:
            self._tasks.write(lambda: receive_draft(office, signed), self._view.show_received, self._failed)

    # The record

    @property
    def is_open(self) -> bool:
        """Whether a record is open."""
        return self.disclosing.is_open

    @property
    def person(self) -> PersonId | None:
        """Whose record is open."""
        return self._opened[0].record.id if self._opened else None

    def open(self, person: PersonId, resumed: Disclosure | None = None) -> None:
        """Open a record; the disclosure of the one before ends. `resumed` is one to go on with."""
        self._log()
        self.close()
        office = self._office

        def work() -> tuple[EmergencyRecord, Surroundings]:
            opened = read_record(office, person)
            return opened, read_surroundings(office, opened)

        def done(read: tuple[EmergencyRecord, Surroundings]) -> None:
            self._shown(*read, resumed)

        self._tasks.look_up(work, done, self._failed, latest="emergency.record")

    def finish(self) -> None:
        """Take up what a crash left unfinished: go on with it, or complete what was closed since."""
        if self.unfinished is None:
            return
        self.close()
        one = self.unfinished.take()
        if one is not None:
            self.open(one.person.id if one.person else one.disclosure.person, one.disclosure)

    def open_other(self, index: int) -> None:
        """Open another person of the same box or address."""
        if self.is_open and 0 <= index < len(self._others):
            self.open(self._others[index])

    def _shown(self, opened: EmergencyRecord, around: Surroundings, resumed: Disclosure | None) -> None:
        today, say = self._office.clock.today(), self._say
        arranged = with_confirmations(arrange(opened.record.card, say, today, Channel.VOICE), opened.attested, say)
        self.disclosing.begin(opened, resumed)
        self._opened = opened, around
        self._others = tuple(one.id for one in (*opened.others, *around.neighbours))
        self.reading = Reading(script(arranged, say), resumed.told.read if resumed else ())
        self._view.show_record(opened, arranged, around)
        self._view.show_notices(notices(around.summary, say, today))
        self._view.show_reading(self.reading)
        self._view.show_note(self.disclosing.note)
        self._tell_known()

    def read_on(self) -> None:
        """The marked line was read."""
        self.reading.go_on()
        self.disclosing.change_read(self.reading.noted())
        self._show_reading()

    def read_again(self) -> None:
        """Back to the line before."""
        self.reading.go_back()
        self._show_reading()

    def read_tier(self, tier: Tier) -> None:
        """Go on at a tier."""
        self.reading.go_to(tier)
        self._show_reading()

    def read_next_tier(self, step: int) -> None:
        """Go on at the next tier, or at the one before."""
        self.reading.next_tier(step)
        self._show_reading()

    def read_line(self, number: int) -> None:
        """Go on at a line."""
        self.reading.go_to_line(number)
        self._show_reading()

    def _show_reading(self) -> None:
        if self.is_open:
            self._view.show_reading(self.reading)

    def tick(self) -> None:
        """Called every second while a record is open: the running time, and the end after 45 minutes."""
        if self.disclosing.tick():
            self.close(by_time=True)

    def change_note(self, note: DisclosureNote) -> None:
        """Something was written down."""
        if self.unfinished is not None and self.is_completing:
            self.unfinished.change(note)
        else:
            self.disclosing.change(note)
            self._tell_known()

    def _tell_known(self) -> None:
        profile = self._opened[1].profile if self._opened else None
        self._view.show_known(profile.known_phone(self.disclosing.note.call_back) if profile else "")

    @property
    def is_completing(self) -> bool:
        """Whether the bar belongs to a disclosure that was closed."""
        return self.unfinished is not None and self.unfinished.is_completing

    def close(self, *, by_time: bool = False) -> None:
        """End the disclosure, or completing one, with what is written down by now."""
        self._tasks.forget("emergency.record")
        if self.unfinished is not None:
            self.unfinished.end()
        if self.disclosing.end():
            self.reading, self._others, self._opened = Reading(), (), None
            self._view.show_closed(by_time)

    def leave(self) -> None:
        """Before locking: log what was asked, end what is open."""
        self._search_delay.stop()
        self._log()
        self.close()
        self.disclosing.settle()

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _nothing(_: None) -> None:
    """Nothing to show."""
