"""The disclosure beside the open record: written while it is filled in, closed by time, owed where nothing can be
written, offered again after a crash.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Disclosure, DisclosureNote, Service
from lifebox.domain.errors import DiskFull, LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import ServicePhone
from lifebox.domain.ports import RegistryWriter
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.presenters.disclosing import Disclosing
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.accessible import cut_at_rest
from tests.support.program import StandingClock
from tests.support.qt import press, strike, type_text
from tests.support.workers import held

T = TypeVar("T")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CARD = Card.model_validate(
    {
        "identity": {"surname": "Żurawska", "given_names": "Ewa", "birth": "1942"},
        "medical": {"alerts": [{"kind": "epilepsy"}, {"kind": "insulin"}]},
        "governance": {"consents": [{"scope": "registry"}]},
    }
)


class AtOnce:
    """Runs everything where it is asked for."""

    def read(self, work: Callable[[], T], done: Callable[[T], None], failed: object, latest: str = "") -> None:
        done(work())

    look_up = read

    def write(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LifeboxError], None]) -> None:
        try:
            value = work()
        except LifeboxError as error:
            failed(error)
        else:
            done(value)

    def batch(self, name: str, work: object, done: object, failed: object) -> None:
        raise AssertionError(name)

    def forget(self, *latest: str) -> None:
        """Everything was answered already."""


class Bar:
    """What the bar was told last."""

    def __init__(self) -> None:
        self.running, self.unrecorded = timedelta(), ""
        self.left: timedelta | None = None

    def show_running(self, running: timedelta, left: timedelta | None) -> None:
        self.running, self.left = running, left

    def show_unrecorded(self, text: str) -> None:
        self.unrecorded = text


class Counter:
    """Seconds of the computer's counter."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def disclosing(look: object, office: Office, program: Program, person: PersonId, counter: Counter) -> Disclosing:
    made = Disclosing(office, AtOnce(), program.say, Bar(), counter)
    made.begin(read_record(office, person))
    return made


def bar(disclosing: Disclosing) -> Bar:
    assert isinstance(disclosing._view, Bar)
    return disclosing._view


def disclosures(office: Office) -> tuple[Disclosure, ...]:
    with office.registry.read() as reader:
        return reader.disclosures()


def test_the_end_is_told_five_minutes_before(disclosing: Disclosing, clock: StandingClock, counter: Counter) -> None:
    for minutes, left in ((39, None), (41, timedelta(minutes=4))):
        counter.seconds = minutes * 60
        assert not disclosing.tick()
        assert (bar(disclosing).running, bar(disclosing).left) == (timedelta(minutes=minutes), left)
    counter.seconds = 45 * 60
    assert disclosing.tick()


def test_a_clock_set_back_keeps_nothing_open(
    disclosing: Disclosing, office: Office, clock: StandingClock, counter: Counter
) -> None:
    clock.advance(hours=-2)
    counter.seconds = 60
    assert not disclosing.tick()
    assert bar(disclosing).running == timedelta(minutes=1)
    counter.seconds = 45 * 60
    assert disclosing.tick()
    disclosing.end()
    (made,) = disclosures(office)
    assert made.closed is not None
    assert made.closed >= made.opened


def test_a_computer_that_slept_has_closed_it(
    disclosing: Disclosing, office: Office, clock: StandingClock, counter: Counter
) -> None:
    clock.advance(hours=9)
    counter.seconds = 3
    assert disclosing.tick()
    disclosing.end()
    (made,) = disclosures(office)
    assert made.closed == made.opened + timedelta(minutes=45)


@pytest.fixture
def full_disk(office: Office, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """While it holds anything, nothing can be written."""
    full: list[bool] = []
    kind = type(office.registry)
    write = kind.write

    def refuse(self: object) -> AbstractContextManager[RegistryWriter]:
        if full:
            raise DiskFull
        return write(self)  # type: ignore[arg-type]

    monkeypatch.setattr(kind, "write", refuse)
    return full


def test_what_cannot_be_written_is_said_and_written_later(
    disclosing: Disclosing, office: Office, person: PersonId, full_disk: list[bool]
) -> None:
    full_disk.append(True)
    disclosing.change(DisclosureNote(caller="ZRM 4"))
    disclosing.end()
    assert "kartce" in bar(disclosing).unrecorded
    assert disclosures(office)[0].closed is None
    full_disk.clear()
    disclosing.begin(read_record(office, person))
    assert bar(disclosing).unrecorded == ""
    first = min(disclosures(office), key=lambda one: str(one.id))
    assert (first.note.caller, first.closed is not None) == ("ZRM 4", True)


def test_what_was_read_and_what_was_typed_do_not_undo_each_other(disclosing: Disclosing, office: Office) -> None:
    disclosing.change_read(("R 1–2",))
    disclosing.change(DisclosureNote(caller="ZRM 4"))
    assert disclosing.note == DisclosureNote(caller="ZRM 4", read=("R 1–2",))
    disclosing.change_read(("R 1–3",))
    disclosing.end()
    (made,) = disclosures(office)
    assert (made.note.read, made.note.caller) == (("R 1–3",), "ZRM 4")


# In the window


def shown_page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> EmergencyPage:
    made = EmergencyPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1180, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> EmergencyPage:
    return shown_page(office, program, tasks, qtbot)


def open_record(page: EmergencyPage, person: PersonId, qtbot: QtBot) -> None:
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.is_open)


def test_everything_is_filled_in_by_keys_and_kept(
    page: EmergencyPage, person: PersonId, office: Office, qtbot: QtBot
) -> None:
    open_record(page, person, qtbot)
    press(page.record, Qt.Key.Key_Down)
    strike(page.record, Qt.Key.Key_D, CONTROL)
    assert page.bar.service.hasFocus()
    press(page.bar.service, Qt.Key.Key_Down)
    for editor, text in (
        (page.bar.caller, "zespół 12"),
        (page.bar.call_back, "58 551 17 10"),
        (page.bar.incident, "Z/7"),
        (page.bar.purpose.lineEdit(), "wejście do mieszkania"),
        (page.bar.remark, "dzwonił dwa razy"),
    ):
        assert editor is not None
        strike(page.window().focusWidget() or page, Qt.Key.Key_Tab)
        assert page.focusWidget() in {editor, page.bar.purpose}
        type_text(editor, text)
    strike(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(disclosures(office)) and disclosures(office)[0].closed is not None)
    note = disclosures(office)[0].note
    assert note == DisclosureNote(
        service=Service.AMBULANCE,
        caller="zespół 12",
        call_back="58 551 17 10",
        incident="Z/7",
        purpose="wejście do mieszkania",
        read=("R 1",),
        remark="dzwonił dwa razy",
    )


def test_a_known_number_of_a_service_is_named(
    page: EmergencyPage, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    with office.registry.write() as tx:
        known = ServicePhone(name="SOR Gdynia", phone="+48585511234")
        tx.set_organisation(tx.organisation().model_copy(update={"service_phones": (known,)}))
        tx.audit(Action.ORGANISATION_CHANGED)
    open_record(page, person, qtbot)
    type_text(page.bar.call_back, "551-12-3")
    assert page.bar.known.text() == ""
    type_text(page.bar.call_back, "4")
    assert "SOR Gdynia" in page.bar.known.text()
    assert not page.bar.verified.isChecked(), "a number that somebody says is not yet one that was called back"


def test_where_nothing_can_be_written_the_record_stays_and_the_bar_says_so(
    page: EmergencyPage, person: PersonId, full_disk: list[bool], qtbot: QtBot
) -> None:
    full_disk.append(True)
    open_record(page, person, qtbot)
    qtbot.waitUntil(page.bar.unrecorded.isVisible)
    assert "kartce" in page.bar.unrecorded.text()
    assert page.record.lines
    full_disk.clear()
    type_text(page.bar.caller, "ZRM")
    qtbot.waitUntil(lambda: not page.bar.unrecorded.isVisible())


def test_a_record_that_is_shown_left_its_trace_before_the_database_was_free(
    page: EmergencyPage,
    office: Office,
    person: PersonId,
    tasks: Tasks,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[int] = []
    show_record = page.record.show_record

    def show(*given: Any) -> None:
        shown.append(len(office.registry.announced()))
        show_record(*given)

    monkeypatch.setattr(page.record, "show_record", show)
    with held(tasks.write):
        open_record(page, person, qtbot)
        assert (shown, disclosures(office)) == ([1], ())
    qtbot.waitUntil(lambda: len(disclosures(office)) == 1)
    # What goes on after a crash is known already.
    left = disclosures(office)[0]
    page.presenter.disclosing.begin(read_record(office, person), left)
    assert len(office.registry.announced()) == 1


# After a crash


@pytest.fixture
def cut_off(office: Office, person: PersonId) -> RunningDisclosure:
    """The program died in the middle of a conversation."""
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    running.note(DisclosureNote(caller="ZRM 4", read=("R 1",)), close=False)
    return running


@pytest.fixture
def restarted(
    cut_off: RunningDisclosure, office: Office, program: Program, tasks: Tasks, clock: StandingClock, qtbot: QtBot
) -> Callable[[float], EmergencyPage]:
    def start(minutes: float) -> EmergencyPage:
        clock.advance(minutes=minutes)
        made = shown_page(office, program, tasks, qtbot)
        qtbot.waitUntil(made.unfinished.isVisible)
        assert ("przerwana" in made.unfinished.words) is (minutes < 45)
        strike(made.field, Qt.Key.Key_D, CONTROL | SHIFT)
        return made

    return start


def test_what_is_left_is_told_whole_on_a_low_page(
    cut_off: RunningDisclosure, office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    page = shown_page(office, program, tasks, qtbot)
    qtbot.waitUntil(page.unfinished.isVisible)
    page.resize(340, 260)
    assert cut_at_rest(qtbot, page.unfinished) == []


def test_what_was_cut_off_just_now_goes_on(
    restarted: Callable[[float], EmergencyPage], cut_off: RunningDisclosure, office: Office, qtbot: QtBot
) -> None:
    page = restarted(10)
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert not page.unfinished.isVisible()
    assert page.bar.caller.text() == "ZRM 4"
    page.presenter.tick()
    assert page.bar.time.text() == "10:00"
    strike(page.record, Qt.Key.Key_Down, CONTROL)
    strike(page.record, Qt.Key.Key_Down, CONTROL)
    strike(page.record, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: disclosures(office)[0].closed is not None)
    (made,) = disclosures(office)
    assert (made.id, made.note.caller, made.note.read) == (cut_off.id, "ZRM 4", ("R 1–2",))


def test_what_was_cut_off_long_ago_is_closed_and_completed(
    restarted: Callable[[float], EmergencyPage], office: Office, qtbot: QtBot
) -> None:
    page = restarted(300)
    qtbot.waitUntil(page.bar.isVisible)
    assert not page.presenter.is_open
    assert "Żurawska" in page.bar.about.text()
    assert page.bar.service.hasFocus()
    press(page.bar.service, Qt.Key.Key_Down)
    strike(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.bar.isHidden)
    (made,) = disclosures(office)
    assert made.closed == made.opened + timedelta(minutes=45)
    assert made.note.service is None, "what stood there when it closed stays"
    assert (made.told.service, made.told.caller, made.told.read) == (Service.AMBULANCE, "ZRM 4", ("R 1",))


def test_a_call_comes_before_completing(
    restarted: Callable[[float], EmergencyPage], office: Office, person: PersonId, qtbot: QtBot
) -> None:
    page = restarted(300)
    qtbot.waitUntil(page.bar.isVisible)
    press(page.bar.service, Qt.Key.Key_Down)
    open_record(page, person, qtbot)
    assert page.bar.about.isHidden()
    assert page.bar.caller.text() == ""
    qtbot.waitUntil(lambda: len(disclosures(office)) == 2)
    qtbot.waitUntil(lambda: disclosures(office)[1].told.service is Service.AMBULANCE)
    assert page.bar.isVisible()
