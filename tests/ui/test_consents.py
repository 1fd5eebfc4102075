"""Consents in the window: which text was agreed to, how one is withdrawn, and the confirmation of an erasure."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lifebox.documents.wording import capitalised
from lifebox.domain.card import Card
from lifebox.domain.governance import ConsentScope
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import ConsentText
from lifebox.domain.tiers import term
from lifebox.services.consents import add_consent_text, consent_texts
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.card_fields import lists
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress, Tasks
from lifebox.ui.views.consent_texts_part import ConsentTextsPart
from lifebox.ui.views.consents_box import ConsentsBox
from lifebox.ui.views.record_view import RecordPage
from tests.documents import reading
from tests.ui.parts import record_page

CONSENTS = next(rows for rows in lists() if rows.path == "governance.consents")
PHOTO = ConsentText(version="2026-1", text="Zgadzam się na zdjęcie.", scope=ConsentScope.PHOTO)


class Paper:
    """A printer that keeps what it got, or that nobody chooses."""

    name, copies = "biurowa", 1

    def __init__(self) -> None:
        self.sheets: list[bytes] = []
        self.chosen = True

    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        return self if self.chosen else None

    def send(self, pdf: bytes, progress: Progress) -> None:
        progress(1, 1)
        self.sheets.append(pdf)


@pytest.fixture
def person(office: Office) -> PersonId:
    add_consent_text(office, PHOTO)
    consents = [
        {"scope": "registry", "text_version": "2025-9"},
        {"scope": "photo", "text_version": "2026-1", "given": "2026-01-05"},
    ]
    identity = {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"}
    return add_person(office, Card.model_validate({"identity": identity, "governance": {"consents": consents}})).person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, person: PersonId, qtbot: QtBot) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person)
    made.panels.open(made.rights)
    return made


def _told(box: ConsentsBox) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel))


def _press(box: ConsentsBox, name: str) -> None:
    next(each for each in box.findChildren(QPushButton) if each.accessibleName() == name).click()


def test_each_consent_says_its_text(page: RecordPage, qtbot: QtBot) -> None:
    box = page.rights.consents
    qtbot.waitUntil(lambda: "obecny tekst to" in _told(box))
    assert "tekst 2025-9" in _told(box)
    assert PHOTO.text not in _told(box)
    _press(box, "Pokaż treść: Zdjęcie")
    assert PHOTO.text in _told(box)
    _press(box, "Dołącz formularz: Zdjęcie")
    assert page.panels.current is page.attachments


def test_a_consent_is_withdrawn_and_taken_back(
    page: RecordPage, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    box = page.rights.consents
    qtbot.waitUntil(lambda: "Zdjęcie" in _told(box))
    with qtbot.waitSignal(page.notice) as said:
        _press(box, "Wycofaj dziś: Zdjęcie")
    qtbot.waitUntil(lambda: "wycofana 22.11.2026" in _told(box))
    assert not view_person(office, person).record.card.governance.consents_to(ConsentScope.PHOTO)
    said.args[1]()
    qtbot.waitUntil(lambda: "wycofana" not in _told(box))
    assert view_person(office, person).record.card.governance.consents_to(ConsentScope.PHOTO)


def test_who_withdraws_from_the_registry_is_erased_with_a_confirmation(
    page: RecordPage, office: Office, program: Program, person: PersonId, qtbot: QtBot
) -> None:
    paper = Paper()
    page.rights.receipt._printers = paper
    qtbot.waitUntil(lambda: page.rights._gone is not None)
    scope = capitalised(term(program.say, ConsentScope.REGISTRY))
    _press(page.rights.consents, f"Wycofaj dziś: {scope}")
    assert page.rights.question.isVisible()
    paper.chosen = False
    page.rights.yes_confirmed.click()
    assert view_person(office, person)
    paper.chosen = True
    with qtbot.waitSignal(page.erased):
        page.rights.yes_confirmed.click()
    (sheet,) = paper.sheets
    assert "Łucja Próbna" in reading.text_of(sheet)
    with office.registry.read() as reader:
        assert reader.people_named("Próbna", "Łucja") == ()


def test_a_consent_of_today_is_for_the_text_of_today(page: RecordPage, qtbot: QtBot) -> None:
    presenter = page.presenter
    qtbot.waitUntil(lambda: bool(presenter.suggestions.consents))
    presenter.begin_row(CONSENTS)
    row = presenter.form.rows[CONSENTS.path][-1]
    presenter.set_cell(CONSENTS, row.number, "scope", "photo")
    assert row.cells["text_version"] == "2026-1"
    presenter.set_cell(CONSENTS, row.number, "text_version", "papierowa")
    presenter.set_cell(CONSENTS, row.number, "given", "2026")
    assert row.cells["text_version"] == "papierowa"
    offer = presenter.suggestions.offer(CONSENTS.path, "text_version", "", {"scope": "photo", "text_version": ""})
    assert [one.words for one in offer.suggestions] == ["2026-1"]


def test_a_version_is_added_and_taken_back(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    part = ConsentTextsPart(office, tasks, program.say)
    qtbot.addWidget(part)
    part.show()
    part.begin()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1 and bool(part.version.text()))
    assert part.version.text() == "2026-2"
    with qtbot.waitSignal(part.notice):
        part.add_button.click()
    assert len(consent_texts(office)) == 1
    part.text.setPlainText("Nowe słowa zgody.")
    with qtbot.waitSignal(part.notice) as said:
        part.add_button.click()
    qtbot.waitUntil(lambda: part.table.rowCount() == 2)
    assert part.version.text() == "2026-3"
    assert [part.table.model().index(row, 2).data() for row in range(2)] == ["wcześniejsza", "drukowana teraz"]
    said.args[1]()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
