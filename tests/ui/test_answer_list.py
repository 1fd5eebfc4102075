"""The list of answers by itself: how high its rows are and whether it has a scroll bar."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.services.emergency import search_people
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.views.answer_list import AnswerList

CARD = Card.model_validate(
    {
        "identity": {"surname": "Kozłowska", "given_names": "Świętosława", "birth": "1942-05-12"},
        "residence": {"address": {"street": "Bohaterów Monte Cassino", "building": "84"}},
        "governance": {"consents": [{"scope": "registry"}]},
    }
)


def test_the_list_decides_itself_whether_it_has_a_scroll_bar(
    look: QApplication, office: Office, program: Program, qtbot: QtBot
) -> None:
    """Left to Qt, the bar can come and go, each from within the other, until the stack is full."""
    add_person(office, CARD)
    (match,) = search_people(office, "kozlowska").matches
    made = AnswerList(program.say)
    qtbot.addWidget(made)
    made.resize(380, 300)
    made.show()
    for count in (10, 1, 0, 10):
        made.show_matches([match] * count, "kozlowska", date(2026, 11, 22))
        qtbot.waitUntil(lambda: made.verticalScrollBar().isVisible() is (made.count() == 10))
        assert made.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAsNeeded
