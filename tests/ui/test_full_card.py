"""A whole card with key events only, from Ctrl+N to Ctrl+S, and how many keys a typical one takes."""

from collections.abc import Callable
from functools import partial
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.governance import ConsentScope
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AlertState
from lifebox.services.people import view_person
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.views.record_view import RecordPage
from tests.support.qt import strike
from tests.support.typist import ALT, CONTROL, Typist
from tests.support.workers import checked

CONTACTS = (("Maria Próbna", "córka", "601 234 567"), ("Jan Próbny", "syn", "602 345 678"))
THIRD_CONTACT = ("Ewa Sąsiadka", "sąsiadka", "58 555 01 00")
# What is typed until the list offers the one that is meant, and its name on the card.
CONDITIONS = (
    ("migot", "migotanie przedsionków"),
    ("niewydolność serca", "niewydolność serca"),
    ("cukrzyca typu 2", "cukrzyca typu 2"),
    ("astma", "astma"),
    ("jaskra", "jaskra"),
)
MEDICINES = (
    ("xarelto 2", "", "0-0-1", "Xarelto", "20 mg"),
    ("metfo", "850", "1-0-1", "Metformax", "850 mg"),
    ("bisoc", "5", "1-0-0", "Bisocard", "5 mg"),
    ("furosemid", "40", "1-0-0", "Furosemid", "40 mg"),
    ("tritace", "5", "0-0-1", "Tritace", "5 mg"),
    ("atoris", "20", "0-0-1", "Atoris", "20 mg"),
)
MORE_MEDICINES = (
    ("Nieznanol", "7 mg", "1-1-1-1"),
    ("Żółtolek", "3 mg", "rano na czczo"),
    ("Śliwkal", "10 ml", "1/2-0-0; po jedzeniu"),
    ("Łagodnik", "1 g", "w razie bólu"),
    ("Ćmawit", "100 j.m.", "0-1-0"),
    ("Źródłol", "2%", "na noc"),
)


@pytest.fixture
def page(window: Window, enter: Callable[[], None], qtbot: QtBot) -> RecordPage:
    enter()
    desk = window.desk
    assert desk is not None
    window.activateWindow()
    qtbot.waitUntil(lambda: desk.isVisible() and window.isActiveWindow())
    strike(desk, Qt.Key.Key_N, CONTROL)
    found = desk.pages[PageId.RECORD]
    assert isinstance(found, RecordPage)
    qtbot.waitUntil(found.isVisible)
    return found


def saved(window: Window, page: RecordPage, typist: Typist, qtbot: QtBot) -> Card:
    typist.hit(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.person is not None)
    assert page.presenter.person is not None
    assert window._office is not None
    return view_person(window._office, page.presenter.person).record.card


def type_person(typist: Typist) -> None:
    typist.fields("Próbna", "Łucja", "12.05.1942", "42051212344")
    typist.hit(Qt.Key.Key_2, ALT)
    typist.fields("ul. Kolejowa", "14", "3")
    typist.hit(Qt.Key.Key_3, ALT)
    for at, contact in enumerate(CONTACTS):
        if at:
            typist.enter()
        typist.fields(*contact)


def type_illness(typist: Typist) -> None:
    typist.hit(Qt.Key.Key_6, ALT)
    for at, (typed, _) in enumerate(CONDITIONS):
        if at:
            typist.enter()
        typist.write(typed)
        typist.tab()
    typist.hit(Qt.Key.Key_7, ALT)
    for at, (name, strength, dose, *_) in enumerate(MEDICINES):
        if at:
            typist.enter()
        # An offer with its strength leads to the dose at once.
        typist.fields(*(text for text in (name, strength, dose) if text))


def decide_alerts(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.form.alerts.rows) > 2)
    checked(page, qtbot)
    typist.hit(Qt.Key.Key_4, ALT)
    for _ in range(len(page.form.alerts.rows)):
        wanted = waiting(page) - 1
        typist.enter()
        qtbot.waitUntil(partial(is_waiting, page, wanted))


def is_waiting(page: RecordPage, alerts: int) -> bool:
    return waiting(page) == alerts


def waiting(page: RecordPage) -> int:
    return sum(row.alert.state is AlertState.PROPOSED for row in page.form.alerts.rows)


def test_a_full_card_with_key_events_only(window: Window, page: RecordPage, qtbot: QtBot) -> None:
    typist = Typist(window)
    type_person(typist)
    typist.enter()
    typist.fields(*THIRD_CONTACT)
    typist.hit(Qt.Key.Key_Return, ALT)
    typist.write("całą dobę")
    typist.hit(Qt.Key.Key_5, ALT)
    typist.fields("penicylina", "wstrząs")
    typist.tab()
    typist.hit(Qt.Key.Key_Down, times=4)
    type_illness(typist)
    for medicine in MORE_MEDICINES:
        typist.enter()
        typist.fields(*medicine)
    typist.hit(Qt.Key.Key_8, ALT)
    typist.hit(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    typist.write("b")
    implants = page.form.lists["medical.implants"]
    qtbot.waitUntil(lambda: page.presenter.form.knowledge(implants.rows) is Knowledge.NONE)
    typist.hit(Qt.Key.Key_PageDown, CONTROL, times=3)
    typist.write("mówić głośno")
    typist.hit(Qt.Key.Key_PageDown, CONTROL)
    typist.fields("lek. Adam Zmyślony", "Przychodnia Przykładowa", "58 555 02 00")
    decide_alerts(page, typist, qtbot)
    card = saved(window, page, typist, qtbot)
    assert (card.identity.surname, card.identity.given_names) == ("Próbna", "Łucja")
    assert card.residence.address.street == "ul. Kolejowa"
    assert [c.name for c in card.contacts] == ["Maria Próbna", "Jan Próbny", "Ewa Sąsiadka"]
    assert card.contacts[2].phones[0].hours == "całą dobę"
    assert [c.name for c in card.medical.conditions.items] == [name for _, name in CONDITIONS]
    told = [(m.trade_name, m.strength, m.dose.one_line()) for m in card.medical.medicines.items]
    assert told == [(name, strength, dose) for *_, dose, name, strength in MEDICINES] + list(MORE_MEDICINES)
    assert card.medical.allergies.items[0].severity.value == "anaphylaxis"
    assert card.medical.implants.knowledge is Knowledge.NONE
    assert card.functioning.how_to_talk == "mówić głośno"
    assert card.providers.family_doctor is not None
    assert card.providers.family_doctor.phone == "58 555 02 00"
    assert {a.state for a in card.medical.alerts} == {AlertState.CONFIRMED}
    assert not card.governance.consents_to(ConsentScope.REGISTRY)


def test_a_typical_card_takes_fewer_keys_than_a_spreadsheet(
    window: Window, page: RecordPage, qtbot: QtBot, record_property: Callable[[str, object], None]
) -> None:
    typist, begun = Typist(window), perf_counter()
    type_person(typist)
    type_illness(typist)
    card = saved(window, page, typist, qtbot)
    taken = perf_counter() - begun
    told = [(m.trade_name, m.strength, m.dose.one_line()) for m in card.medical.medicines.items]
    assert told == [(name, strength, dose) for *_, dose, name, strength in MEDICINES]
    assert all(c.icd10 for c in card.medical.conditions.items)
    assert all(m.substance and m.atc and m.form for m in card.medical.medicines.items)
    cells = ["Próbna", "Łucja", "12.05.1942", "42051212344", "ul. Kolejowa", "14", "3", "81-743", "Sopot"]
    cells += [text for contact in CONTACTS for text in contact]
    cells += [name for _, name in CONDITIONS]
    cells += [text for *_, dose, name, strength in MEDICINES for text in (name, strength, dose)]
    sheet = sum(len(cell) + sum(map(str.isupper, cell)) + 1 for cell in cells)
    codes = [c.icd10 for c in card.medical.conditions.items]
    codes += [text for m in card.medical.medicines.items for text in (m.substance, m.atc, m.form)]
    same = sheet + sum(len(code) + sum(map(str.isupper, code)) + 1 for code in codes)
    record_property("keys", f"form {typist.strokes}, sheet {sheet}, sheet with the same codes {same}")
    record_property("seconds", f"the program's own for these keys, saved: {taken:.2f}")
    assert typist.strokes <= 300
    assert typist.strokes < 0.95 * sheet
    assert typist.strokes < 0.6 * same
