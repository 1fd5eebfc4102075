"""The overview of keys (F1)."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from lifebox.ui.presenters.navigation import DESTINATIONS
from lifebox.ui.views.widgets import MARGIN, button, column, row, text_label

translate = QCoreApplication.translate


def key_groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Headings with keys and what they do."""
    pages = tuple((d.key, translate("Navigation", d.title)) for d in DESTINATIONS)
    return (
        (translate("Keys", "Everywhere"), (
            *pages,
            ("Ctrl+K", translate("Keys", "find somebody")),
            ("Ctrl+N", translate("Keys", "new person")),
            ("F12", translate("Keys", "lock")),
            ("F1", translate("Keys", "these keys")),
        )),
        (translate("Keys", "Emergency"), (
            ("↓ ↑", translate("Keys", "choose an answer")),
            ("Enter", translate("Keys", "open the record")),
            ("Ctrl+1…9", translate("Keys", "another person of the same box")),
            ("Esc", translate("Keys", "close; the disclosure is noted")),
        )),
        (translate("Keys", "Record"), (
            ("Ctrl+S", translate("Keys", "save")),
            ("Ctrl+P", translate("Keys", "print")),
            ("Alt+1…9", translate("Keys", "go to a section")),
            ("P, B, I", translate("Keys", "stated, none, no information")),
        )),
        (translate("Keys", "Rows of a list"), (
            ("Enter", translate("Keys", "add a row below")),
            ("Ctrl+D", translate("Keys", "duplicate")),
            ("Alt+↑ Alt+↓", translate("Keys", "move")),
            ("Alt+Enter", translate("Keys", "more fields of the row")),
            ("Delete", translate("Keys", "remove (in a field with text: Ctrl+Delete)")),
        )),
        (translate("Keys", "Alerts"), (
            ("Enter", translate("Keys", "confirm the alert")),
            ("Delete", translate("Keys", "reject it with a reason")),
        )),
    )  # fmt: skip


class KeysDialog(QDialog):
    """All keys on one page. It says what there is and changes nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        line = 0
        for heading, keys in key_groups():
            grid.addWidget(text_label(heading, "section"), line, 0, 1, 2)
            line += 1
            for name, meaning in keys:
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
