"""The look-up page used at random, with a disk that is full at times, locks and crashes: what was shown is disclosed."""

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.program import StandingClock
from tests.support.qt import press, type_text
from tests.unit.services.test_every_record_is_disclosed import Watched

STEPS = 50
LEAST = 4
SURNAMES = ("Kowalska", "Nowak", "Zielona")
SUSPENDED = "Skryta"


def card(surname: str, status: str = "active") -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942"},
            "governance": {"status": status, "consents": [{"scope": "registry"}]},
        }
    )


class Night:
    """One page after another over one registry, and whom they showed."""

    def __init__(self, office: Office, clock: StandingClock, say: Any, tasks: Tasks, qtbot: QtBot) -> None:
        self.registry = Watched(office)
        self.office = Office(self.registry, clock, office.clinic)
        self.clock, self._say, self._tasks, self._qtbot = clock, say, tasks, qtbot
        self.shown: list[PersonId] = []
        self.begin()

    def begin(self) -> None:
        self.page = page = EmergencyPage(self.office, self._tasks, self._say)
        self._qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        panel: Any = page.record
        show = panel.show_record

        def shown(opened: Any, *rest: Any) -> None:
            self.shown.append(opened.record.id)
            show(opened, *rest)

        panel.show_record = shown

    def settle(self) -> None:
        """All that was asked of the workers is answered."""
        for ask in (self._tasks.look_up, self._tasks.read, self._tasks.write):
            answered: list[None] = []
            ask(lambda: None, answered.append, lambda _: None)
            self._qtbot.waitUntil(lambda: bool(answered))  # noqa: B023 – waited for at once

    # What happens at night

    def look_up(self, draw: random.Random) -> None:
        self.page.field.setFocus()
        self.page.field.selectAll()
        type_text(self.page.field, draw.choice((*SURNAMES, SUSPENDED, "brak")))
        press(self.page.field, Qt.Key.Key_Return)
        self.settle()

    def write_down(self, draw: random.Random) -> None:
        if self.page.bar.isVisible():
            type_text(self.page.bar.caller, draw.choice(("ZRM", "KMP")))

    def read_on(self, _: random.Random) -> None:
        self.page.presenter.read_on()

    def escape(self, _: random.Random) -> None:
        press(self.page, Qt.Key.Key_Escape)
        self.page.presenter.close()

    def time_passes(self, draw: random.Random) -> None:
        self.clock.advance(minutes=draw.choice((1, 20, 44, 46)))
        self.page.presenter.tick()

    def disk_fills(self, _: random.Random) -> None:
        self.registry.mode = "full"

    def disk_has_room(self, _: random.Random) -> None:
        self.registry.mode = ""

    def whole_call_without_room(self, draw: random.Random) -> None:
        self.disk_fills(draw)
        self.look_up(draw)
        self.settle()
        self.escape(draw)
        self.settle()
        self.disk_has_room(draw)

    def lock(self, _: random.Random) -> None:
        self.registry.mode = ""
        self.page.presenter.leave()
        self.settle()
        self.begin()

    def die(self, _: random.Random) -> None:
        """The page is gone with nothing closed; what had been written stays."""
        self.registry.mode = ""
        self.page.presenter.disclosing.settle()
        self.settle()
        self.page.hide()
        self.begin()


@pytest.mark.parametrize("seed", [1, 2])
def test_whoever_was_shown_was_disclosed(
    office: Office, program: Program, clock: StandingClock, tasks: Tasks, qtbot: QtBot, seed: int
) -> None:
    people = {add_person(office, card(surname)).person for surname in SURNAMES}
    add_person(office, card(SUSPENDED, "withdrawn"))
    night, draw = Night(office, clock, program.say, tasks, qtbot), random.Random(seed)
    deeds: list[Callable[[random.Random], None]] = [
        night.look_up, night.look_up, night.look_up, night.write_down, night.read_on, night.escape,
        night.time_passes, night.disk_fills, night.disk_has_room, night.whole_call_without_room, night.lock, night.die,
    ]  # fmt: skip
    for _ in range(STEPS):
        draw.choice(deeds)(draw)
        night.settle()
    night.lock(draw)
    assert set(night.shown) <= people
    assert len(night.shown) >= LEAST, "the night was too quiet to prove anything"
    with office.registry.read() as reader:
        kept = reader.disclosures()
        opened = reader.audit_entries(AuditFilter(actions=(Action.DISCLOSURE_OPENED,)))
    assert Counter(one.person for one in kept) == Counter(night.shown)
    assert Counter(entry.subject for entry in opened) == Counter(night.shown)
