"""Every page and panel by keyboard, by ear and at any size: names, roles, a round of Tab, a focus to see, nothing cut."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.documents.pictures import Crop
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.people import add_person, save_card
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.look import Look
from lifebox.ui.presenters.card_fields import PARTS
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.theme import LIGHT, apply_theme
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.side_panels import SidePanel
from tests.support.accessible import cut, only_by_mouse, ring_is_seen, stops, tab_round, told, told_wrongly
from tests.support.program import PASSWORD, make_office
from tests.support.qt import press, strike, type_text
from tests.ui.pictures import picture

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZES = {(1366, 768): Look("light"), (960, 540): Look("light", 200), (683, 384): Look("light", touch=True)}
"""A usual screen, a large one at twice the text, a tablet at a scale of 200 % with room for fingers."""


def card(surname: str, given: str, **parts: object) -> Card:
    identity = {"surname": surname, "given_names": given, "birth": "1942-05-12"}
    usual = {
        "residence": {"address": {"street": "Bohaterów Monte Cassino", "building": "14", "flat": "3"}},
        "contacts": [
            {
                "name": "Maria Próbna",
                "relation": "córka",
                "phones": [{"written": "602 345 678", "number": "+48602345678"}],
            }
        ],
        "medical": {
            "medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]},
            "allergies": {"items": [{"agent": "penicylina"}]},
        },
        "governance": {"consents": [{"scope": "registry"}, {"scope": "photo"}], "next_review": "2026-10-01"},
    }
    return Card.model_validate({"identity": identity, **usual, **parts})


class Scenes:
    """The desk with three people in it, and the ways to each page and panel; the name of a method is its scene."""

    def __init__(self, window: Window, desk: Desk, people: list[PersonId], qtbot: QtBot) -> None:
        self.window, self.desk, self.people, self.qtbot = window, desk, people, qtbot

    def start(self) -> QWidget:
        self.desk.go_to(PageId.START)
        return self.window

    def emergency(self) -> QWidget:
        self.desk.go_to(PageId.EMERGENCY)
        return self.window

    def emergency_with_an_open_card(self) -> QWidget:
        page = self.desk.pages[PageId.EMERGENCY]
        assert isinstance(page, EmergencyPage)
        self.desk.go_to(PageId.EMERGENCY)
        page.presenter.open(self.people[0])
        self.qtbot.waitUntil(lambda: page.presenter.is_open)
        return self.window

    def people_filtered(self) -> QWidget:
        self._people().filters.fold.setChecked(True)
        return self.window

    def people_day(self) -> QWidget:
        page = self._people()
        page.table.begin_at_top()
        press(page.table, Qt.Key.Key_D, text="d")
        page.bar.ask_day()
        return self.window

    def people_worker(self) -> QWidget:
        page = self._people()
        page.table.selectAll()
        page.bar.ask_worker()
        return self.window

    def reviews(self) -> QWidget:
        self.desk.go_to(PageId.REVIEWS)
        return self.window

    def prints(self) -> QWidget:
        self.desk.print_people(tuple(self.people[:1]))
        return self.window

    def registry(self) -> QWidget:
        self.desk.go_to(PageId.REGISTRY)
        return self.window

    def pairs(self) -> QWidget:
        self.desk.go_to(PageId.PAIRS)
        return self.window

    def merge(self) -> QWidget:
        self.desk.merge_people(*self.people[:2])
        page = self.desk.pages[PageId.MERGE]
        assert isinstance(page, MergePage)
        self.qtbot.waitUntil(lambda: page.table.rowCount() > 0)
        return self.window

    def record(self) -> QWidget:
        self._record()
        return self.window

    def record_new(self) -> QWidget:
        self.desk.new_person()
        return self.window

    def record_card(self) -> QWidget:
        return self._panel(self._record().card_preview)

    def record_revisions(self) -> QWidget:
        return self._panel(self._record().revisions)

    def record_box(self) -> QWidget:
        return self._panel(self._record().box)

    def record_sights(self) -> QWidget:
        return self._panel(self._record().sights)

    def record_attachments(self) -> QWidget:
        return self._panel(self._record().attachments)

    def record_confirmations(self) -> QWidget:
        return self._panel(self._record().confirmations)

    def record_crop(self) -> QWidget:
        page = self._record()
        self._panel(page.attachments)
        page.attachments.show_crop(picture((400, 300)), Crop.widest((400, 300)))
        return self.window

    def record_duplicates(self) -> QWidget:
        self.desk.new_person()
        page = self._record_page()
        for path, text in (("surname", "Próbna"), ("given_names", "Łucja"), ("birth", "12.05.1942")):
            editor = page.form.editors[f"identity.{path}"]
            editor.setFocus()
            type_text(editor, text)
        self.qtbot.waitUntil(page.doubles.duplicates.isVisible)
        return self.window

    def record_conflict(self) -> QWidget:
        page = self._record()
        office = self.desk._office
        changed = card("Inna", "Łucja")
        save_card(office, self.people[0], changed, page.presenter.basis.revision or 1)
        editor = page.form.editors["identity.surname"]
        editor.setFocus()
        type_text(editor, "x")
        press(page, Qt.Key.Key_S, CONTROL)
        self.qtbot.waitUntil(page.conflict.isVisible)
        return self.window

    def palette(self) -> QWidget:
        self.desk.find_anything()
        return self.window

    def keys(self) -> QWidget:
        self.desk._show_keys()
        self.qtbot.waitUntil(self.desk.keys.isActiveWindow)
        return self.desk.keys

    def _people(self) -> PeoplePage:
        page = self.desk.pages[PageId.PEOPLE]
        assert isinstance(page, PeoplePage)
        self.desk.go_to(PageId.PEOPLE)
        self.qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        return page

    def _record_page(self) -> RecordPage:
        page = self.desk.pages[PageId.RECORD]
        assert isinstance(page, RecordPage)
        return page

    def _record(self) -> RecordPage:
        page = self._record_page()
        self.desk.open_person(self.people[0])
        self.qtbot.waitUntil(lambda: page.presenter.person == self.people[0] and bool(page.form.alerts.rows))
        page.begin_typing()
        return page

    def _panel(self, panel: SidePanel) -> QWidget:
        self._record_page().panels.open(panel)
        return self.window


SCENES = [name for name in vars(Scenes) if not name.startswith("_")]


@pytest.fixture
def usual(look: QApplication) -> Iterator[QApplication]:
    """The look that other tests count on is back afterwards."""
    yield look
    apply_theme(look, LIGHT)


@pytest.fixture
def scenes(usual: QApplication, window: Window, program: Program, tmp_path: Path, qtbot: QtBot) -> Scenes:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    saved = [add_person(office, card(*names)).person for names in (("Próbna", "Łucja"), ("Prubna", "Łucja"))]
    office.registry.close()
    window.resize(1366, 768)
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in("anna", PASSWORD)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    assert window.desk is not None
    return Scenes(window, window.desk, saved, qtbot)


def shown(scenes: Scenes, name: str) -> QWidget:
    """The window of a scene once nothing more is read."""
    make: Callable[[], QWidget] = getattr(scenes, name)
    window = make()
    answered: list[None] = []
    tasks = scenes.window.tasks

    def ask_again(_: None) -> None:
        tasks.read(lambda: None, answered.append, lambda _: None)

    # One worker reads in turn: what was asked before has been answered, and what that asked for as well.
    tasks.read(lambda: None, ask_again, lambda _: None)
    scenes.qtbot.waitUntil(lambda: bool(answered), timeout=20_000)
    return window


def check_window(window: QWidget) -> None:
    """Names, roles and a whole round of Tab."""
    assert told_wrongly(window) == []
    assert only_by_mouse(window) == []
    passed = tab_round(window)
    missed = sorted(told(one) for one in stops(window) - set(passed))
    assert missed == []


@pytest.mark.parametrize("name", SCENES)
def test_every_control_has_a_name_and_a_role_and_is_reached(scenes: Scenes, name: str) -> None:
    check_window(shown(scenes, name))


@pytest.mark.parametrize("name", ["start", "people_filtered", "prints", "record_revisions", "record_box"])
def test_who_has_the_keyboard_is_seen(scenes: Scenes, name: str) -> None:
    """One control of each kind: what has the keyboard looks other than what has not."""
    window = shown(scenes, name)
    scenes.qtbot.waitUntil(lambda: not scenes.desk.strip._running, timeout=20_000)
    kinds: dict[tuple[object, ...], QWidget] = {}
    for one in stops(window):
        properties = ("primary", "flat", "link", "segment", "nav", "tile", "section", "compact", "cell")
        kinds.setdefault((type(one), *(one.property(name) for name in properties)), one)
    assert [told(one) for one in kinds.values() if not ring_is_seen(one)] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_words_are_cut(scenes: Scenes, size: tuple[int, int]) -> None:
    scenes.window.appearance.choose(SIZES[size])
    scenes.window.resize(*size)
    found = {}
    for name in SCENES:
        window = shown(scenes, name)
        if words := cut(window):
            found[name] = words
        strike(window, Qt.Key.Key_Escape)
    assert found == {}, "\n".join(f"{name}: {one}" for name, words in found.items() for one in words)


def test_tab_goes_through_the_record_in_the_order_of_the_paper(scenes: Scenes) -> None:
    window = shown(scenes, "record")
    form = scenes._record_page().form
    passed = tab_round(window)
    order = [
        next(at for at, section in enumerate(form.sections) if section.isAncestorOf(one))
        for one in passed
        if any(section.isAncestorOf(one) for section in form.sections)
    ]
    begun = order.index(0)
    assert order[begun:] + order[:begun] == sorted(order)
    assert set(order) == set(range(len(PARTS)))
