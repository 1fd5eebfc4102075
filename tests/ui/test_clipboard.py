"""What goes to the clipboard: by key from a record, marked so that no history keeps it, and taken back."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.clipboard import ClipboardWatch, copy_briefly
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.qt import press, strike

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HINTS = {
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"',
}
CARD = Card.model_validate(
    {
        "identity": {"surname": "Żurawska", "birth": "1942"},
        "medical": {"alerts": [{"kind": "epilepsy", "state": "confirmed"}]},
        "contacts": [
            {
                "name": "Maria Próbna",
                "phones": [
                    {"written": "601234567", "number": "+48601234567"},
                    {"written": "585511710", "number": "+48585511710"},
                ],
            }
        ],
        "governance": {"consents": [{"scope": "registry"}]},
    }
)


class Board(QObject):
    """A clipboard of which this program knows what it put there itself; the one off screen never does."""

    def __init__(self) -> None:
        super().__init__()
        self._board = QGuiApplication.clipboard()
        self.dataChanged = self._board.dataChanged
        self.is_ours = True

    def ownsClipboard(self) -> bool:
        return self.is_ours

    def supportsSelection(self) -> bool:
        return False

    def mimeData(self) -> QMimeData | None:
        return self._board.mimeData()

    def setMimeData(self, content: QMimeData) -> None:
        self._board.setMimeData(content)

    def text(self) -> str:
        return self._board.text()

    def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        self._board.clear(mode)


@pytest.fixture
def board(look: object) -> Board:
    QGuiApplication.clipboard().clear()
    return Board()


@pytest.fixture
def watch(board: Board) -> Iterator[ClipboardWatch]:
    made = ClipboardWatch(board, board)  # type: ignore[arg-type]  # what a watch asks of a clipboard, no more
    yield made
    shiboken6.delete(made)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId, board: Board) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def formats() -> set[str]:
    content = QGuiApplication.clipboard().mimeData()
    return set(content.formats()) if content is not None else set()


def test_a_line_and_its_phones_are_copied_by_key_and_forgotten(desk: Desk, person: PersonId, qtbot: QtBot) -> None:
    page = desk.pages[PageId.EMERGENCY]
    assert isinstance(page, EmergencyPage)
    desk.go_to(PageId.EMERGENCY)
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.is_open)
    clipboard = QGuiApplication.clipboard()
    strike(page.record, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "Ma PADACZKĘ."
    assert formats() >= HINTS
    assert "30" in desk.strip._facts.text()
    with qtbot.waitSignal(page.notice):
        strike(page.record, Qt.Key.Key_C, CONTROL | SHIFT)
    assert clipboard.text() == "Ma PADACZKĘ.", "there is no phone in it"
    press(page.record, Qt.Key.Key_Down)
    copied = []
    for _ in range(3):
        strike(page.record, Qt.Key.Key_C, CONTROL | SHIFT)
        copied.append(clipboard.text())
    assert copied == ["601 234 567", "58 551 17 10", "601 234 567"]
    desk.clipboard._forgetting.setInterval(1)
    copy_briefly("601 234 567")
    qtbot.waitUntil(lambda: clipboard.text() == "")
    assert "schow" not in desk.strip._facts.text()


def test_what_a_field_copies_is_marked_and_stays_until_the_session_ends(watch: ClipboardWatch, qtbot: QtBot) -> None:
    field = QLineEdit("Xarelto 20 mg")
    qtbot.addWidget(field)
    field.selectAll()
    field.cut()
    assert QGuiApplication.clipboard().text() == "Xarelto 20 mg"
    assert formats() >= HINTS
    assert not watch._forgetting.isActive()
    field.paste()
    assert field.text() == "Xarelto 20 mg"
    watch.leave()
    assert QGuiApplication.clipboard().text() == ""


def test_what_other_programs_put_there_is_left_alone(watch: ClipboardWatch, board: Board) -> None:
    copy_briefly("601 234 567")
    board.is_ours = False
    QGuiApplication.clipboard().setText("cudze")
    assert not watch._forgetting.isActive()
    assert not formats() & HINTS
    watch.forget()
    watch.leave()
    assert QGuiApplication.clipboard().text() == "cudze"


def test_what_came_unnoticed_is_left_alone_too(watch: ClipboardWatch) -> None:
    copy_briefly("601 234 567")
    clipboard = QGuiApplication.clipboard()
    clipboard.blockSignals(True)
    clipboard.setText("cudze")
    clipboard.blockSignals(False)
    watch.forget()
    assert clipboard.text() == "cudze"


def test_leaving_takes_what_was_copied_just_now(watch: ClipboardWatch) -> None:
    copy_briefly("601 234 567")
    watch.leave()
    assert QGuiApplication.clipboard().text() == ""


def test_the_count_down_tells_that_nothing_is_left(watch: ClipboardWatch) -> None:
    told: list[int] = []
    watch.forgets_in.connect(told.append)
    copy_briefly("a")
    watch.forget()
    assert told == [30, 0]
