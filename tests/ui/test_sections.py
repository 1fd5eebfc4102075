"""Every section by the keyboard alone: each field typed, saved and read back; Tab goes in the paper's order."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.listing import Knowledge
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.card_fields import PARTS, Field, Part, Rows
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.presenters.values import FormValue, Kind, Leaf, leaf_of
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.editors import ChoiceEditor
from lifebox.ui.views.record_view import RecordPage
from tests.support.typist import ALT, CONTROL, Typist
from tests.ui.parts import record_page

PLAIN = Qt.KeyboardModifier.NoModifier
WHO = Card.model_validate({"identity": {"surname": "Próbna", "birth": "1942"}})
SAMPLES = {
    Kind.NOTE: "Źle słyszy: mówić głośno",
    Kind.LINES: "polski, kaszubski",
    Kind.DATE: "05.1999",
    Kind.DAY: "12.05.2027",
    Kind.NUMBER: "72,5",
    Kind.WHOLE: "7",
    Kind.DOSE: "1-0-1/2; po jedzeniu",
}


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, WHO).person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person)
    return made


class Filler:
    """Goes through a section from its first field, typing something into each."""

    def __init__(self, page: RecordPage) -> None:
        self.page, self.typist, self.count = page, Typist(page), 0
        self.typed: dict[str, FormValue] = {}

    def fill(self, part: Part) -> None:
        for item in part.items:
            if isinstance(item, Rows):
                self._fill_rows(item)
            else:
                self._reach(self.page.form.editors[item.path])
                self.typed[item.path] = self._type(leaf_of(Card, item.path), item)

    def _fill_rows(self, rows: Rows) -> None:
        made = self.page.form.lists[rows.path]
        if not made.row_editors:
            self._reach(made.add_button)
            self.typist.enter()
        for item in rows.fields:
            if rows.more and item is rows.more[0]:
                self.typist.hit(Qt.Key.Key_Return, ALT)
            self._reach(made.row_editors[0].editors[item.path])
            self.typed[f"{rows.path}:{item.path}"] = self._type(leaf_of(rows.model, item.path), item)

    def _reach(self, wanted: object) -> None:
        for _ in range(4):
            if QApplication.focusWidget() is wanted:
                return
            self.typist.tab()
        assert QApplication.focusWidget() is wanted

    def _type(self, leaf: Leaf, item: Field) -> FormValue:
        if leaf.kind is Kind.FLAG:
            self.typist.hit(Qt.Key.Key_Space)
            return leaf.blank is False
        if leaf.kind in {Kind.CHOICE, Kind.MAYBE}:
            self.typist.hit(Qt.Key.Key_Down)
            editor = QApplication.focusWidget()
            assert isinstance(editor, ChoiceEditor)
            return editor.value()
        self.count += 1
        text = (
            "601 000 1" + f"{self.count:02}"
            if item.path.endswith(".written") or item.path == "written"
            else f"Ślad {self.count}"
        )
        text = SAMPLES.get(leaf.kind, text)
        self.typist.write(text)
        return text


@pytest.mark.parametrize("index", [at for at, part in enumerate(PARTS) if part.items], ids=lambda at: f"part{at}")
def test_every_field_of_a_section_is_typed_saved_and_read_back(
    page: RecordPage, office: Office, person: PersonId, qtbot: QtBot, index: int
) -> None:
    filler = Filler(page)
    filler.typist.hit(Qt.Key.Key_1, ALT)
    for _ in range(index):
        filler.typist.hit(Qt.Key.Key_PageDown, CONTROL)
    filler.fill(PARTS[index])
    filler.typist.hit(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 2)
    form = CardForm(view_person(office, person).record.card)
    stored = dict(said(form, PARTS[index]))
    assert {path: stored[path] for path in filler.typed} == filler.typed
    assert len(filler.typed) == sum(len(i.fields) if isinstance(i, Rows) else 1 for i in PARTS[index].items)


def said(form: CardForm, part: Part) -> Iterator[tuple[str, FormValue]]:
    for item in part.items:
        if isinstance(item, Field):
            yield item.path, form.fields[item.path]
            continue
        (row,) = form.rows[item.path]
        for path, value in row.cells.items():
            yield f"{item.path}:{path}", value


@pytest.mark.parametrize("width", [1366, 683])
def test_tab_goes_through_the_page_in_the_papers_order(page: RecordPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 700)
    typist = Typist(page)
    typist.hit(Qt.Key.Key_1, ALT)
    places: list[str] = []
    wanted = [item.path for part in PARTS for item in part.items]
    for _ in range(400):
        here = place_of(page)
        if here and here not in places:
            places.append(here)
        if len(places) == len(wanted):
            break
        typist.tab()
    assert places == wanted


def place_of(page: RecordPage) -> str:
    focused = QApplication.focusWidget()
    found = [path for path, editor in page.form.editors.items() if editor is focused]
    found += [path for path, made in page.form.lists.items() if focused is not None and made.isAncestorOf(focused)]
    return found[0] if found else ""


@pytest.mark.parametrize("leaving", [(Qt.Key.Key_Tab, PLAIN), (Qt.Key.Key_Return, PLAIN), (Qt.Key.Key_7, ALT)])
@pytest.mark.parametrize(
    ("letter", "knowledge"), [("b", Knowledge.NONE), ("B", Knowledge.NONE), ("i", Knowledge.UNKNOWN)]
)
def test_a_lone_letter_in_a_blank_list_chooses_what_is_known(
    page: RecordPage, qtbot: QtBot, letter: str, knowledge: Knowledge, leaving: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    typist, allergies, said = Typist(page), page.form.lists["medical.allergies"], list[str]()
    page.notice.connect(lambda text, _undo: said.append(text))
    typist.hit(Qt.Key.Key_5, ALT)
    typist.write(letter)
    typist.hit(*leaving)
    qtbot.waitUntil(lambda: allergies.row_editors == [])
    assert page.presenter.card().medical.allergies.knowledge is knowledge
    assert said[-1].startswith(allergies.accessibleName())
    typist.hit(Qt.Key.Key_Z, CONTROL)
    assert [allergy.agent for allergy in page.presenter.card().medical.allergies.items] == [letter]
    typist.tab()
    QApplication.processEvents()
    assert [allergy.agent for allergy in page.presenter.card().medical.allergies.items] == [letter]


def test_a_lone_letter_is_understood_when_the_card_is_saved_at_once(page: RecordPage, qtbot: QtBot) -> None:
    typist = Typist(page)
    typist.hit(Qt.Key.Key_5, ALT)
    typist.write("b")
    typist.hit(Qt.Key.Key_S, CONTROL)
    assert page.presenter.card().medical.allergies.knowledge is Knowledge.NONE


def test_p_begins_a_row_and_a_word_or_another_row_is_none_of_it(page: RecordPage, qtbot: QtBot) -> None:
    typist, allergies = Typist(page), page.form.lists["medical.allergies"]

    def agents() -> list[str]:
        QApplication.processEvents()
        return [allergy.agent for allergy in page.presenter.card().medical.allergies.items]

    typist.hit(Qt.Key.Key_5, ALT)
    typist.write("p")
    typist.tab()
    qtbot.waitUntil(lambda: agents() == [])
    assert len(allergies.row_editors) == 1
    assert allergies.row_editors[0].stops[0].hasFocus()
    typist.write("bi")
    typist.tab()
    assert agents() == ["bi"]
    typist.hit(Qt.Key.Key_5, ALT)
    typist.write("b")
    typist.tab()
    assert agents() == ["bi", "b"]
