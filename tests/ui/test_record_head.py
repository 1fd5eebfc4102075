"""What stands above the form has room for the longest names."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.texts import texts
from lifebox.ui.presenters.record_basis import Basis, Heading
from lifebox.ui.views.record_head import RecordHead

LONGEST = "Brzęczyszczykiewicz-Gżegżółkowska-Konstantynopolitańczykowianeczka Świętosława Wincentyna Genowefa"


@pytest.mark.parametrize("width", [1180, 700, 560, 400])
def test_the_name_of_somebody_who_lives_alone_has_the_room_beside_the_buttons(
    look: QApplication, qtbot: QtBot, width: int
) -> None:
    head = RecordHead(texts("pl"), *(4 * [lambda: None]))
    qtbot.addWidget(head)
    head.show_heading(Heading(LONGEST, "7K3M-9QXD-2", None, None, "", (), editable=True), Basis(Card()))
    head.resize(width, 400)
    with qtbot.waitExposed(head):
        head.show()
    head.resize(width, head.heightForWidth(width))
    assert head.name.width() > width // 3
    assert head.height() < 300
