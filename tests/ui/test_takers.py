"""Who takes a medicine, in the window: found, called one by one, listed and written to."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.registry_parts import PARTS
from lifebox.ui.views.takers_part import TakersPart
from tests.support.products import gtin
from tests.support.qt import press, type_text


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> TakersPart:
    for surname, medicine in (("Żuk", "Xarelto"), ("Bąk", "Xarelto"), ("Lis", "Madopar")):
        card = Card.model_validate(
            {
                "identity": {"surname": surname, "given_names": "Ewa", "birth": "1940"},
                "residence": {"phones": [{"written": "58 551 17 10", "number": "+48585511710"}]},
                "medical": {"medicines": {"items": [{"trade_name": medicine}]}},
            }
        )
        add_person(office, card)
    made = TakersPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def notices(part: TakersPart) -> list[str]:
    heard: list[str] = []
    part.notice.connect(lambda text, _: heard.append(text))
    return heard


def search(part: TakersPart, text: str, qtbot: QtBot, count: int) -> None:
    part.asked.clear()
    type_text(part.asked, text)
    press(part.asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"Osób: {count}." in part.state.text())


def names(part: TakersPart) -> list[str]:
    cells = [part.table.item(at, 0) for at in range(part.table.rowCount())]
    return [cell.text() for cell in cells if cell is not None]


def ticks(part: TakersPart) -> list[str]:
    cells = [part.table.item(at, 3) for at in range(part.table.rowCount())]
    return [cell.text() for cell in cells if cell is not None]


def test_takers_are_listed_and_their_phones_follow_the_row(part: TakersPart, qtbot: QtBot) -> None:
    assert not part.letters.isEnabled()
    search(part, "rywaroksaban", qtbot, 2)
    assert names(part) == ["Bąk Ewa", "Żuk Ewa"]
    assert part.table.marked_row == 0
    qtbot.waitUntil(lambda: "58 551 17 10" in part.call.phones.text())
    assert "Bąk" in part.call.phones.text()


def test_space_says_that_somebody_was_told_and_goes_on_to_the_next(part: TakersPart, qtbot: QtBot) -> None:
    search(part, "Xarelto", qtbot, 2)
    part.told.click()
    assert ticks(part) == ["✓", ""]
    assert part.table.marked_row == 1
    part.told.click()
    part.told.click()
    assert ticks(part) == ["✓", ""]
    assert "Powiadomiono: 1." in part.state.text()


def test_list_and_letters_are_saved(
    part: TakersPart, notices: list[str], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(part, "Xarelto", qtbot, 2)
    part.told.click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "lista"), ""))
    part.list.click()
    qtbot.waitUntil(lambda: (tmp_path / "lista.csv").exists() and bool(notices))
    assert "Bąk Ewa" in (tmp_path / "lista.csv").read_text("utf-8-sig")
    part.letters.click()
    qtbot.waitUntil(lambda: notices[-1] == "Zapisano listy: lista.pdf (1).")
    assert (tmp_path / "lista.pdf").read_bytes().startswith(b"%PDF")


def test_nobody_and_a_wrong_code_are_told(part: TakersPart, notices: list[str], qtbot: QtBot) -> None:
    search(part, "niczego", qtbot, 0)
    assert not part.list.isEnabled()
    part.by.setCurrentIndex(part.by.findData("atc"))
    part.asked.setText("zzz")
    part.search.click()
    qtbot.waitUntil(lambda: bool(notices))
    assert "kod ATC" in notices[-1]
    assert part.search.isEnabled()


def test_a_scanned_package_asks_for_its_batch_or_its_product(part: TakersPart, qtbot: QtBot) -> None:
    assert part.take_scan(f"01{gtin(1)}10AB12")
    assert (part.by.currentData(), part.asked.text()) == ("lot", "AB12")
    qtbot.waitUntil(part.search.isEnabled)
    assert part.take_scan(gtin(1))
    assert (part.by.currentData(), part.asked.text()) == ("product", gtin(1))
    assert not part.take_scan("7K3M-9QXD-2")
    qtbot.waitUntil(lambda: "Osób: 0." in part.state.text() and part.search.isEnabled())


def test_it_is_a_part_of_the_registry_page() -> None:
    assert TakersPart in {entry.kind for entry in PARTS}
