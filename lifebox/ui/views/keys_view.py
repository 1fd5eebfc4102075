"""The overview of keys (F1)."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from lifebox.ui.presenters.navigation import DESTINATIONS, PageId
from lifebox.ui.views.widgets import MARGIN, button, column, row, text_label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A heading, the pages on which its keys hold (none: everywhere), and the keys with what they do."""

    heading: str
    pages: frozenset[PageId]
    keys: tuple[tuple[str, str], ...]


def key_groups(current: PageId) -> tuple[KeyGroup, ...]:
    """All keys: those of the current page first, then those that hold everywhere, then the other pages'."""
    return tuple(sorted(_groups(), key=lambda group: (current not in group.pages, bool(group.pages))))


def _groups() -> tuple[KeyGroup, ...]:
    record, people = frozenset({PageId.RECORD}), frozenset({PageId.PEOPLE, PageId.REVIEWS})
    pages = tuple((d.key, translate("Navigation", d.title)) for d in DESTINATIONS)
    return (
        KeyGroup(translate("Keys", "Emergency"), frozenset({PageId.EMERGENCY}), (
            ("↓ ↑", translate("Keys", "choose an answer")),
            ("Enter", translate("Keys", "open the record")),
            ("Ctrl+1…9", translate("Keys", "another person of the same box")),
            ("Esc", translate("Keys", "close; the disclosure is noted")),
        )),
        KeyGroup(translate("Keys", "List of people"), people, (
            ("↓", translate("Keys", "from the filter into the list")),
            ("Enter", translate("Keys", "open the record")),
            ("Shift+↓ Ctrl+A", translate("Keys", "select several, select all")),
            ("Ctrl+P", translate("Keys", "print those selected")),
        )),
        KeyGroup(translate("Keys", "Prints"), frozenset({PageId.PRINTS}), (
            ("Ctrl+P", translate("Keys", "print")),
            ("Ctrl+S", translate("Keys", "save as PDF")),
        )),
        KeyGroup(translate("Keys", "Registry"), frozenset({PageId.REGISTRY}), (
            ("Ctrl+B", translate("Keys", "make a backup")),
            ("Ctrl+R", translate("Keys", "check everything")),
        )),
        KeyGroup(translate("Keys", "Record"), record, (
            ("Ctrl+S", translate("Keys", "save")),
            ("Ctrl+P", translate("Keys", "print")),
            ("Ctrl+L", translate("Keys", "show or hide the card as it will print")),
            ("Alt+1…9", translate("Keys", "go to a section")),
            ("P, B, I", translate("Keys", "stated, none, no information")),
            ("Tab, Enter", translate("Keys", "take the marked offer; Esc closes the list")),
        )),
        KeyGroup(translate("Keys", "Rows of a list"), record, (
            ("Enter", translate("Keys", "add a row below")),
            ("Ctrl+D", translate("Keys", "duplicate")),
            ("Alt+↑ Alt+↓", translate("Keys", "move")),
            ("Alt+Enter", translate("Keys", "more fields of the row")),
            ("Delete", translate("Keys", "remove (in a field with text: Ctrl+Delete)")),
        )),
        KeyGroup(translate("Keys", "Alerts"), record, (
            ("Enter", translate("Keys", "confirm the alert")),
            ("Delete", translate("Keys", "reject it with a reason")),
        )),
        KeyGroup(translate("Keys", "Everywhere"), frozenset(), (
            *pages,
            ("Ctrl+K", translate("Keys", "find somebody")),
            ("Ctrl+N", translate("Keys", "new person")),
            ("F8", translate("Keys", "undo what the strip below offers to undo")),
            ("F12", translate("Keys", "lock")),
            ("F1", translate("Keys", "these keys")),
        )),
    )  # fmt: skip


class KeysDialog(QDialog):
    """All keys, those of the current page first. It says what there is and changes nothing."""

    def __init__(self, current: PageId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        line = 0
        for group in key_groups(current):
            grid.addWidget(text_label(group.heading, "section"), line, 0, 1, 2)
            line += 1
            for name, meaning in group.keys:
                shown = text_label(name)
                font = shown.font()
                font.setBold(True)
                shown.setFont(font)
                grid.addWidget(shown, line, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(text_label(meaning), line, 1)
                line += 1
            grid.setRowMinimumHeight(line, 8)
            line += 1
        grid.setColumnStretch(1, 1)
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(grid)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Keys"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        close = button(self.tr("Close"), self.accept, "primary")
        self.setLayout(column(scroll, row(1, close), margin=MARGIN, gap=16))
        self.resize(560, 640)
        close.setFocus()
