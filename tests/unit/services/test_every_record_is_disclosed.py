"""Whatever happens between opening a record and locking the desk: a disclosure for every opened record, none missing,
none extra, each with its audit entries in the same transaction.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from lifebox.domain.access import Action, Role
from lifebox.domain.card import Card
from lifebox.domain.disclosure import CLOSES_AFTER, DisclosureNote, Service, withheld
from lifebox.domain.errors import (
    DiskFull,
    NotAllowed,
    NotFound,
    ProfileWithheld,
    RegistryBusy,
)
from lifebox.domain.governance import Status
from lifebox.domain.ids import DisclosureId, PersonId
from lifebox.services.disclosures import close_overdue, complete_disclosure, unfinished_disclosures
from lifebox.services.emergency import (
    EmergencyRecord,
    Owed,
    RunningDisclosure,
    log_search,
    missing_profile_for,
    read_record,
    search_people,
)
from lifebox.services.entering import note_login
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, view_person
from lifebox.services.program import Program
from tests.support.program import StandingClock, office_of

NOTES = st.builds(
    DisclosureNote,
    service=st.sampled_from([None, Service.AMBULANCE, Service.POLICE, Service.EXERCISE]),
    incident=st.sampled_from(["", "17/26"]),
    caller=st.sampled_from(["", "ZRM 4"]),
    read=st.sampled_from([(), ("R 1–3",)]),
)
FAULTS = ("", "", "full", "busy", "halfway", "unaudited")


@dataclass
class Transaction:
    """What was written together."""

    opened: list[PersonId] = field(default_factory=list)
    changed: list[DisclosureId] = field(default_factory=list)
    audited: list[tuple[Action, Any]] = field(default_factory=list)


class Watched:
    """A registry that can fail before, within and at the end of a write, and remembers what was stored together."""

    def __init__(self, office: Office) -> None:
        self.real, self.mode = office.registry, ""
        self.stored: list[Transaction] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    @contextmanager
    def write(self) -> Iterator[Any]:
        if self.mode == "full":
            raise DiskFull(path="x")
        if self.mode == "busy":
            raise RegistryBusy
        made = Transaction()
        with self.real.write() as tx:
            yield Watching(tx, made, self.mode)
            if self.mode == "halfway":
                raise DiskFull(path="x")
        self.stored.append(made)


class Watching:
    """The writer of one such transaction."""

    def __init__(self, tx: Any, made: Transaction, fault: str) -> None:
        self._tx, self._made, self._fault = tx, made, fault

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tx, name)

    def open_disclosure(self, person: PersonId, *rest: Any) -> DisclosureId:
        self._made.opened.append(person)
        found: DisclosureId = self._tx.open_disclosure(person, *rest)
        return found

    def change_disclosure(self, disclosure: DisclosureId, *rest: Any, **named: Any) -> None:
        self._made.changed.append(disclosure)
        self._tx.change_disclosure(disclosure, *rest, **named)

    def audit(self, action: Action, subject: Any = None, **rest: Any) -> None:
        if self._fault == "unaudited":
            raise RegistryBusy
        self._made.audited.append((action, subject))
        self._tx.audit(action, subject, **rest)


@dataclass
class Told:
    """What the model expects of one opened record; `stored` is what a reader must find, None where it found no way
    into the registry yet, `shut` that it was closed by somebody else for lack of time, `profile` that the profile was
    shown.
    """

    person: PersonId
    opened: datetime
    note: DisclosureNote = DisclosureNote()  # noqa: RUF009 – frozen
    closed: datetime | None = None
    stored: tuple[DisclosureNote, datetime | None] | None = None
    shut: bool = False
    profile: bool = False

    @property
    def now(self) -> tuple[DisclosureNote, datetime | None]:
        return self.note, self.closed


class Desks(RuleBasedStateMachine):
    """A duty officer's desk that is left, locked and killed, and an administrator's beside it."""

    people = Bundle("people")
    office: Office
    duty: Office
    clock: StandingClock

    def __init__(self) -> None:
        super().__init__()
        self.registry = Watched(self.duty)
        self.desk = Office(self.registry, self.clock, self.duty.clinic)
        self.status: dict[PersonId, Status | None] = {}
        self.told: dict[DisclosureId, Told] = {}
        self.owed = Owed()
        self.waiting: dict[DisclosureId, None] = {}
        self.running: RunningDisclosure | None = None
        self.shown: EmergencyRecord | None = None
        self.before = {one.id for one in self.found()}

    def found(self) -> Any:
        with self.office.registry.read() as reader:
            return reader.disclosures()

    # People

    @initialize(target=people)
    def somebody(self) -> PersonId:
        return self.added(profile=True)

    @rule(target=people, profile=st.booleans())
    def another(self, profile: bool) -> PersonId:
        return self.added(profile)

    def added(self, profile: bool) -> PersonId:
        scopes = ["registry", "missing_profile"] if profile else ["registry"]
        said = {
            "identity": {"surname": "Nowicka", "given_names": "Ewa", "birth": "1942"},
            "governance": {"consents": [{"scope": scope} for scope in scopes]},
            "missing": {"routes": "molo"} if profile else None,
        }
        added = add_person(self.office, Card.model_validate(said)).person
        self.status[added] = Status.ACTIVE
        return added

    @rule(person=people, status=st.sampled_from([Status.ACTIVE, Status.SUSPENDED, Status.DECEASED, Status.WITHDRAWN]))
    def change_status(self, person: PersonId, status: Status) -> None:
        if self.status[person] is not None:
            record = view_person(self.office, person).record
            governance = record.card.governance.model_copy(update={"status": status})
            card = record.card.model_copy(update={"governance": governance})
            save_card(self.office, person, card, record.revision.number)
            self.status[person] = status

    @rule(person=people)
    def erase(self, person: PersonId) -> None:
        if self.status[person] is not None:
            with self.office.registry.write() as tx:
                tx.erase_person(person)
                tx.audit(Action.PERSON_STATUS, person)
            self.status[person] = None

    # The duty officer

    @rule(query=st.sampled_from(["Nowicka", "nowitska", "brak takiej", "1942", ""]))
    def search(self, query: str) -> None:
        answer = search_people(self.desk, query)
        self.write(lambda: log_search(self.desk, answer))

    @rule(person=people)
    def open(self, person: PersonId) -> None:
        """Whoever was open before is closed, as in the window."""
        self.close()
        status = self.status[person]
        try:
            shown = read_record(self.desk, person)
        except (NotAllowed, NotFound):
            assert status is not Status.ACTIVE
            return
        assert status is Status.ACTIVE
        self.begin(RunningDisclosure(self.desk, shown), shown)

    def begin(self, running: RunningDisclosure, shown: EmergencyRecord) -> None:
        self.running, self.shown = running, shown
        running.announce()
        self.told.setdefault(running.id, Told(shown.record.id, self.clock.now()))
        self.store(running.begin)

    def store(self, change: Any) -> None:
        running = self.running
        assert running is not None
        self.waiting[running.id] = None
        if self.write(lambda: self.owed.write(running, change)):
            self.settled()

    def settled(self) -> None:
        for one in self.waiting:
            told = self.told[one]
            if told.shut and told.stored is not None:
                # It stands beside the note that somebody else closed meanwhile.
                told.note, told.closed = told.stored
            told.stored = told.now
        self.waiting.clear()

    def write(self, work: Any) -> bool:
        """Whether it could be written."""
        try:
            work()
        except (DiskFull, RegistryBusy):
            assert self.registry.mode
            return False
        return True

    @precondition(lambda self: self.running is not None)
    @rule(note=NOTES)
    def write_down(self, note: DisclosureNote) -> None:
        running = self.running
        assert running is not None
        told = self.told[running.id]
        missing = ("missing",) if "missing" in told.note.read else ()
        told.note = note.model_copy(update={"read": (*note.read, *missing)})
        self.store(lambda: running.note(note, close=False))

    @precondition(lambda self: self.running is not None)
    @rule()
    def ask_for_the_missing_profile(self) -> None:
        running, shown = self.running, self.shown
        assert running is not None
        assert shown is not None
        told = self.told[running.id]
        note = told.note.model_copy(update={"read": tuple(one for one in told.note.read if one != "missing")})
        try:
            missing_profile_for(self.desk, shown, note)
        except ProfileWithheld:
            assert withheld(shown.record.card, note)
            return
        told.note = note.model_copy(update={"read": (*note.read, "missing")})
        running.announce(profile=True)
        told.profile = True
        self.store(lambda: running.show_profile(note))

    @rule()
    def close(self) -> None:
        running = self.running
        if running is not None:
            told = self.told[running.id]
            told.closed = min(self.clock.now(), told.opened + CLOSES_AFTER)
            note = told.note
            self.store(lambda: running.note(note, close=True))
            self.running = self.shown = None

    @rule(minutes=st.integers(0, 50))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)
        running = self.running
        if running is not None and self.clock.now() - self.told[running.id].opened >= CLOSES_AFTER:
            self.close()

    @rule()
    def lock(self) -> None:
        """What still cannot be written now is lost, but that the record was shown: the officer was told so, and wrote
        the rest on paper.
        """
        self.close()
        if self.write(self.owed.settle):
            self.settled()
        self.log_in_anew()

    @rule()
    def die(self) -> None:
        """The process is gone, with nothing closed and nothing said: what was shown is known all the same."""
        self.log_in_anew()

    def log_in_anew(self) -> None:
        note_login(self.duty.registry, self.clock, "próba")
        for one in self.waiting:
            told = self.told[one]
            note, closed = told.stored or (DisclosureNote(), None)
            if told.profile and closed is None and "missing" not in note.read:
                note = note.model_copy(update={"read": (*note.read, "missing")})
            told.stored = told.note, told.closed = note, closed
        self.owed, self.running, self.shown = Owed(), None, None
        self.waiting.clear()

    @precondition(lambda self: self.running is None)
    @rule()
    def go_on_after_a_crash(self) -> None:
        left = [one for one in unfinished_disclosures(self.desk) if one.id in self.told]
        open_ones = [one for one, told in self.told.items() if one not in self.waiting and told.closed is None]
        recent = self.clock.now() - CLOSES_AFTER
        assert {one.id for one in left} == {one for one in open_ones if self.told[one].opened >= recent}
        for one in left:
            if self.status[one.disclosure.person] is Status.ACTIVE:
                shown = read_record(self.desk, one.disclosure.person)
                self.begin(RunningDisclosure(self.desk, shown, one.disclosure), shown)
                return

    @rule(fault=st.sampled_from(FAULTS))
    def writing_fails(self, fault: str) -> None:
        self.registry.mode = fault

    @rule(person=people, fault=st.sampled_from(FAULTS[2:]), minutes=st.integers(1, 50), again=st.booleans())
    def open_while_writing_fails(self, person: PersonId, fault: str, minutes: int, again: bool) -> None:
        self.writing_fails(fault)
        self.open(person)
        self.time_passes(minutes)
        if again:
            self.writing_fails("")
            self.write_down_nothing_new()

    def write_down_nothing_new(self) -> None:
        if self.running is not None:
            self.store(self.running.write)

    # The administrator

    @rule()
    def close_what_was_left_open(self) -> None:
        close_overdue(self.office)
        end = self.clock.now() - CLOSES_AFTER
        for one, told in self.told.items():
            if told.stored is not None and told.stored[1] is None and told.opened < end:
                told.stored, told.shut = (told.stored[0], told.opened + CLOSES_AFTER), True
                if one not in self.waiting:
                    told.note, told.closed = told.stored

    @rule(purpose=st.sampled_from(["udar", "upadek"]))
    def complete_the_oldest(self, purpose: str) -> None:
        """It is written beside the note, of which nothing changes."""
        closed = [one for one, told in self.told.items() if told.stored is not None and told.stored[1] is not None]
        if closed:
            (one,) = [each for each in self.found() if each.id == closed[0]]
            after = one.told.model_copy(update={"purpose": purpose})
            complete_disclosure(self.office, one.id, one.told, after)

    # What must hold

    @invariant()
    def a_disclosure_for_every_opened_record(self) -> None:
        found = {one.id: one for one in self.found() if one.id not in self.before}
        stored = {one: told for one, told in self.told.items() if told.stored is not None}
        assert found.keys() == stored.keys()
        for one, told in stored.items():
            kept = found[one]
            assert (kept.person, kept.opened, (kept.note, kept.closed)) == (told.person, told.opened, told.stored)

    @invariant()
    def nothing_waits_unless_writing_fails(self) -> None:
        unwritten = {one for one, told in self.told.items() if told.stored != told.now}
        assert unwritten <= self.waiting.keys()
        assert len(self.owed) == len(self.waiting)

    @invariant()
    def its_audit_entries_are_stored_with_it(self) -> None:
        for made in self.registry.stored:
            opened = Counter(subject for action, subject in made.audited if action is Action.DISCLOSURE_OPENED)
            assert opened == Counter(made.opened)
            noted = {Action.DISCLOSURE_NOTED, Action.DISCLOSURE_CLOSED}
            assert len(made.changed) == sum(1 for action, _ in made.audited if action in noted)
        self.registry.stored.clear()


def test_every_opened_record_is_disclosed_whatever_happens(
    program: Program, office: Office, clock: StandingClock
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)

    class Here(Desks):
        pass

    Here.office, Here.duty, Here.clock = office, duty, clock
    try:
        run_state_machine_as_test(
            Here,
            settings=settings(
                max_examples=20,
                stateful_step_count=40,
                deadline=None,
                derandomize=True,
                # Told are all steps of a failure: the registry goes on from one run to the next.
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        duty.registry.close()
