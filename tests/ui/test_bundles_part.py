"""Look-up bundles on the registry page: made, listed, their logs taken in, reported lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.services.bundle_lookup import find_bundle, open_bundle
from lifebox.services.bundles import BundleWish, Recipient, create_bundle, list_bundles
from lifebox.services.emergency import RunningDisclosure, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.bundles_part import BundlesPart
from tests.support.bundles import PHRASE, RECIPIENT
from tests.support.program import CHEAP
from tests.support.qt import press, type_text
from tests.ui.test_accessibility import faults

WISH = BundleWish((Recipient(RECIPIENT, PHRASE),))


@pytest.fixture
def agreed(office: Office) -> Office:
    for surname in ("Zgodna", "Chętna"):
        consents = tuple(Consent(scope=scope) for scope in (ConsentScope.REGISTRY, ConsentScope.BUNDLE))
        plain = Card.model_validate({"identity": {"given_names": "Ewa", "surname": surname, "birth": "1942"}})
        add_person(office, plain.model_copy(update={"governance": Governance(consents=consents)}))
    return office


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def show(
    look: QApplication, tasks: Tasks, program: Program, qtbot: QtBot, told: list[str]
) -> Callable[[Office], BundlesPart]:
    """The part of an office, read once."""

    def made(office: Office) -> BundlesPart:
        part = BundlesPart(office, tasks, program)
        qtbot.addWidget(part)
        part.notice.connect(lambda text, _: told.append(text))
        part.resize(1000, 800)
        part.show()
        part.activateWindow()
        part.begin()
        qtbot.waitUntil(lambda: bool(part.form.agreed.text()))
        return part

    return made


@pytest.fixture
def part(agreed: Office, show: Callable[[Office], BundlesPart]) -> BundlesPart:
    return show(agreed)


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the file dialogs answer, one after another."""
    answers: list[Path] = []

    def answer(*_: object) -> tuple[str, str]:
        return (str(answers.pop(0)), "") if answers else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    return answers


def cell(part: BundlesPart, place: int) -> str:
    item = part.table.item(0, place)
    return item.text() if item else ""


def test_a_bundle_is_made_and_its_pass_phrases_are_shown_once(
    part: BundlesPart, agreed: Office, program: Program, places: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    assert "2" in part.form.agreed.text()
    assert "22.12.2026" in part.form._end.text()
    assert faults(part) == []
    places.append(tmp_path / "patrol")
    (row,) = part.form.rows
    drawn = row.phrase.text()
    type_text(row.name, "patrol")
    press(row.name, Qt.Key.Key_Return)
    qtbot.waitUntil(part.phrases.isVisible)
    assert drawn in part.phrases.phrases.text()
    assert faults(part) == []
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    guard = open_bundle(program, find_bundle(program, tmp_path / "patrol.lifebundle"), "patrol", drawn)
    assert search_people(guard, "zgodna").matches
    press(part.phrases.put_away, Qt.Key.Key_Escape)
    assert not part.phrases.isVisible()
    assert part.phrases.phrases.text() == ""
    # The next one gets another phrase.
    assert part.form.rows[0].phrase.text() != drawn
    assert part.form.rows[0].name.text() == ""


def test_several_recipients_are_added_and_left_out_by_keys(part: BundlesPart, qtbot: QtBot) -> None:
    press(part.form.add_button, Qt.Key.Key_Return)
    press(part.form.add_button, Qt.Key.Key_Return)
    assert len(part.form.rows) == 3
    assert part.form.rows[2].name.hasFocus()
    assert len({one.phrase.text() for one in part.form.rows}) == 3
    press(part.form.rows[1].drop, Qt.Key.Key_Space)
    assert len(part.form.rows) == 2
    part.form.rows[0].drop.click()
    assert not part.form.rows[0].drop.isVisible()
    before = part.form.rows[0].phrase.text()
    part.form.rows[0].draw.click()
    assert part.form.rows[0].phrase.text() != before


@pytest.mark.parametrize(("name", "phrase", "words"), [("", PHRASE, "własną nazwę"), ("patrol", "krótkie", "za słabe")])
def test_what_cannot_be_made_is_told_before_a_place_is_asked_for(
    part: BundlesPart, told: list[str], places: list[Path], tmp_path: Path, qtbot: QtBot, name: str, phrase: str,
    words: str,
) -> None:  # fmt: skip
    places.append(tmp_path / "patrol")
    part.form.rows[0].name.setText(name)
    part.form.rows[0].phrase.setText(phrase)
    part.form.make.click()
    qtbot.waitUntil(lambda: bool(told))
    assert words in told[0]
    assert len(places) == 1
    assert part.form.rows[0].name.hasFocus()


def test_nobody_agreed_offers_no_bundle(office: Office, show: Callable[[Office], BundlesPart]) -> None:
    part = show(office)
    assert "Nikt" in part.form.agreed.text()
    assert not part.form.make.isEnabled()


def test_a_log_is_taken_in_once(
    part: BundlesPart, agreed: Office, program: Program, places: list[Path], told: list[str], tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    bundle = tmp_path / "patrol.lifebundle"
    create_bundle(agreed, bundle, WISH, policy=CHEAP)
    guard = open_bundle(program, find_bundle(program, bundle), RECIPIENT, PHRASE)
    RunningDisclosure(guard, read_record(guard, search_people(guard, "zgodna").matches[0].person.id)).begin()
    for expected in ("ujawnienia 1", "ujawnienia 0"):
        places.append(tmp_path / "patrol.lifebundle.log")
        told.clear()
        part.collect.click()
        qtbot.waitUntil(lambda: bool(told))
        assert expected in told[0]
    qtbot.waitUntil(lambda: part.table.rowCount() == 1 and cell(part, 6) == "1")


def test_a_loss_is_asked_about_in_place_and_gives_the_list(
    part: BundlesPart, agreed: Office, places: list[Path], told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    create_bundle(agreed, tmp_path / "patrol.lifebundle", WISH, policy=CHEAP)
    part.begin()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    part.lose.click()
    assert part.not_lost.hasFocus()
    assert RECIPIENT in part._loss_text.text()
    press(part.not_lost, Qt.Key.Key_Return)
    assert not part.loss.isVisible()
    assert list_bundles(agreed)[0].lost is None
    part.lose.click()
    part.really.click()
    qtbot.waitUntil(lambda: list_bundles(agreed)[0].lost is not None)
    qtbot.waitUntil(lambda: "zgubiony" in cell(part, 2))
    assert not part.lose.isEnabled()
    places.append(tmp_path / "listy.csv")
    part.list.click()
    qtbot.waitUntil((tmp_path / "listy.csv").exists)
    qtbot.waitUntil(lambda: any("listy.csv" in text for text in told))
    assert "Chętna Ewa" in (tmp_path / "listy.csv").read_text(encoding="utf-8-sig")
