"""What was scanned: each code with what is to be said of its paper, and one key to open each person."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lifebox.domain.dates import PartialDate
from lifebox.domain.people import PersonSummary
from lifebox.domain.signers import Authenticity
from lifebox.domain.tiers import show_date, term
from lifebox.lookup.scans import ScanVerdict
from lifebox.services.scanning import ScannedCode
from lifebox.texts import Texts
from lifebox.ui.presenters.scan_presenter import Found, telling
from lifebox.ui.views.widgets import breakable, column, row, text_label

NUMBERED = 9
MOST_ROWS = 200
_SOUND = {ScanVerdict.CURRENT, ScanVerdict.VALID_CODE}


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a code with one of its people, or what else is to be told of a source."""

    found: Found
    code: ScannedCode | None = None
    person: PersonSummary | None = None


def lines_of(found: Sequence[Found]) -> list[Line]:
    """Every code of every source that tells something, once for each person; a source without any has a row too."""
    lines = []
    for each in found:
        for code in telling(each.codes):
            lines += [Line(each, code, person) for person in code.people] or [Line(each, code)]
        if not each.codes:
            lines.append(Line(each))
    return lines


class ScanList(QListWidget):
    """↑↓ and Enter, or a digit, open a person."""

    chosen = Signal(object)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._lines: list[Line] = []
        self.setObjectName("answers")
        self.setAccessibleName(self.tr("What was scanned"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes changes the width by which rows are as high as they are: Qt would go round in circles.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(300)
        self.itemClicked.connect(lambda _: self._open(self.currentRow()))

    @property
    def line(self) -> Line | None:
        """The row that is marked."""
        at = self.currentRow()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def show_found(self, found: Sequence[Found]) -> None:
        """These, the first one marked."""
        self.clear()
        self._lines = lines_of(found)
        for number, line in enumerate(self._lines[:MOST_ROWS], start=1):
            item, shown = QListWidgetItem(), self._row(number, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, shown.accessibleName())
            self.addItem(item)
            self.setItemWidget(item, shown)
        if (more := len(self._lines) - MOST_ROWS) > 0:
            self.addItem(self.tr("%n more, not shown", "", more))
        self._fit()
        self.setCurrentRow(0)

    def _row(self, number: int, line: Line) -> QWidget:
        code, person = line.code, line.person
        told, role = self._verdict(line)
        names = [_named(person, self._say)] if person is not None else self._elsewhere(code)
        printed = person.code if person is not None else code.payload.code if code and code.payload else None
        facts = [person.address if person is not None else "", printed.printed if printed else ""]
        pages = {each.page for each in line.found.codes}
        page = self.tr("page {number}").replace("{number}", str(code.page)) if code and pages != {1} else ""
        texts = [" · ".join(part for part in parts if part) for parts in (names, facts, (line.found.name, page))]
        made = QWidget()
        labels = [text_label(told, role, wrap=True)]
        labels += [
            text_label(breakable(text), kind, wrap=True)
            for text, kind in zip(texts, ("answer", "", "quiet"), strict=True)
            if text
        ]
        digit = text_label(str(number) if person is not None and number <= NUMBERED else "", "key")
        digit.setFixedWidth(digit.fontMetrics().horizontalAdvance("00"))
        body = row(digit, column(*labels, gap=2), gap=4)
        body.setAlignment(digit, Qt.AlignmentFlag.AlignTop)
        body.setStretch(1, 1)
        body.setContentsMargins(4, 6, 8, 6)
        made.setLayout(body)
        made.setAccessibleName(", ".join(text for text in (told, *texts) if text))
        return made

    def _verdict(self, line: Line) -> tuple[str, str]:
        """What is to be said of the paper, and in which role."""
        code = line.code
        if code is None:
            return line.found.fault or self.tr("No QR code was found here."), "problem"
        if code.payload is None:
            return self.tr("A code, but none of ours."), "problem"
        words = [term(self._say, code.verdict)]
        if code.authenticity is not None:
            words.insert(0, term(self._say, code.authenticity))
        sound = code.verdict in _SOUND and code.authenticity in {None, Authenticity.GENUINE}
        return "; ".join(words), "keys" if sound else "problem"

    def _elsewhere(self, code: ScannedCode | None) -> list[str]:
        """Whose card another registry says it is."""
        signed = code.payload.signed if code and code.payload else None
        if signed is None:
            return []
        version = self.tr("version {number}").replace("{number}", str(signed.revision))
        return [f"{signed.organisation}: {signed.card.full_name}", version]

    def _open(self, at: int) -> None:
        person = self._lines[at].person if 0 <= at < len(self._lines) else None
        if person is not None:
            self.chosen.emit(person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentRow())
        elif plain and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            self._open(event.key() - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make each row as high as its words need in the width that there is."""
        width = self.viewport().width()
        for at in range(self.count()):
            item = self.item(at)
            shown = self.itemWidget(item)
            layout = shown.layout() if shown is not None else None
            if layout is not None:
                item.setSizeHint(QSize(width, layout.totalHeightForWidth(width) + 1))


def _named(person: PersonSummary, say: Texts) -> str:
    """Who it is; of whom the role is told no more, the status."""
    who = f"{person.surname.upper()} {person.given_names}".strip()
    born = show_date(PartialDate.parse(person.birth)) if person.birth else ""
    return ", ".join(part for part in (who, born) if part) or term(say, person.status)
