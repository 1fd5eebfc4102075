"""The people found for what a caller said, best first, with the letters that were typed in bold."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QListWidget, QListWidgetItem, QWidget

from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.search import Match
from lifebox.domain.tiers import show_date, term
from lifebox.texts import Texts
from lifebox.ui.presenters.matched import Span, matched_code, matched_words
from lifebox.ui.views.widgets import breakable, column, row, text_label, unbroken

NUMBERED = 9
"""So many answers have a digit of their own."""
_MOST_FITS = 4


class AnswerList(QListWidget):
    """One row for each person found. The keyboard stays in the field above: the page moves the row that is chosen."""

    chosen = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._fitting = self._anew = False
        self.setObjectName("answers")
        self.setAccessibleName(self.tr("People found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for choose in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            choose(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(300)
        self.itemClicked.connect(lambda _: self.chosen.emit())

    @property
    def person(self) -> PersonId | None:
        """Whose row is chosen."""
        entry = self.currentItem()
        person: PersonId | None = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        return person

    def show_matches(self, matches: Sequence[Match], query: str, today: date) -> None:
        """These people, the first one chosen."""
        self.clear()
        for number, match in enumerate(matches, start=1):
            entry = QListWidgetItem()
            entry.setData(Qt.ItemDataRole.UserRole, match.person.id)
            shown = AnswerRow(match, number if number <= NUMBERED else None, query, self._say, today)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, shown.accessibleName())
            shown.grown.connect(self._fit)
            self.addItem(entry)
            self.setItemWidget(entry, shown)
        self._fit()
        if matches:
            self.setCurrentRow(0)

    def step(self, rows: int) -> None:
        """Choose the row so many below."""
        if self.count():
            self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def choose(self, number: int) -> bool:
        """Choose a row by its number, if there is one."""
        if 1 <= number <= self.count():
            self.setCurrentRow(number - 1)
            return True
        return False

    def choose_person(self, person: PersonId) -> None:
        """Choose somebody's row, or none where they have none here."""
        rows = (at for at in range(self.count()) if self.item(at).data(Qt.ItemDataRole.UserRole) == person)
        self.setCurrentRow(next(rows, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make each answer as high as its words need in the width that there is beside the mark of the chosen one.

        Whether there is a scroll bar is decided here: Qt by itself shows and hides it in turn, each from within the
        other, where its width makes the difference. It takes width, so then this is done anew, but not for ever.
        """
        if self._fitting:
            self._anew = True
            return
        self._fitting = True
        for _ in range(_MOST_FITS):
            self._anew = False
            self._fit_rows()
            if not self._anew:
                break
        self._fitting = False

    def _fit_rows(self) -> None:
        whole = 0
        for at in range(self.count()):
            entry = self.item(at)
            shown = self.itemWidget(entry)
            layout = shown.layout() if shown is not None else None
            if shown is not None and layout is not None:
                height = layout.totalHeightForWidth(shown.width()) + 1
                entry.setSizeHint(QSize(self.viewport().width(), height))
                whole += height
        policies = Qt.ScrollBarPolicy
        too_high = whole > self.viewport().height()
        wanted = policies.ScrollBarAlwaysOn if too_high else policies.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() is not wanted:
            self.setVerticalScrollBarPolicy(wanted)


class AnswerRow(QWidget):
    """One answer: who, how old, where, which code, and why. `grown`: its words need other room than before."""

    grown = Signal()

    def __init__(self, match: Match, number: int | None, query: str, say: Texts, today: date) -> None:
        super().__init__()
        person = match.person
        who = f"{person.surname.upper()} {person.given_names}".strip()
        born = _born(person.birth, today, say)
        name = marked_label(who, matched_words(who, query), "answer")
        age = text_label(born)
        printed = person.code.printed if person.code else ""
        self.code = marked_label(printed, matched_code(printed, query), wrap=False)
        where = row(marked_label(unbroken(person.address), matched_words(person.address, query)), self.code)
        where.setStretch(0, 1)
        where.setAlignment(self.code, Qt.AlignmentFlag.AlignTop)
        reasons = ", ".join(say(f"MatchReason.{reason.value}") for reason in match.reasons)
        status = term(say, person.status) if person.status is not Status.ACTIVE else ""
        parts: list[QWidget | QLayout] = [where, text_label(reasons, "quiet", wrap=True)]
        if status:
            parts.insert(0, text_label(status, "problem"))
        if who:
            head = row(name, age)
            head.setStretch(0, 1)
            head.setAlignment(age, Qt.AlignmentFlag.AlignTop)
            parts.insert(0, head)
        words = column(*parts, gap=2)
        digit = text_label(str(number or ""), "key")
        digit.setFixedWidth(digit.fontMetrics().horizontalAdvance("00"))
        body = row(digit, words, gap=4)
        body.setAlignment(digit, Qt.AlignmentFlag.AlignTop)
        body.setStretch(1, 1)
        body.setContentsMargins(4, 6, 8, 6)
        self.setLayout(body)
        told = (who, born, status, person.address, printed, reasons)
        self.setAccessibleName(", ".join(part for part in told if part))

    def event(self, event: QEvent) -> bool:
        """The size of letters is known only once they are to be shown, and may be chosen anew later."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grown.emit()


def marked_label(text: str, spans: Sequence[Span], role: str = "", *, wrap: bool = True) -> QLabel:
    """A label with some of its letters bold. What is a name stays a name, whatever signs stand in it."""
    label = text_label("", role, wrap=wrap)
    label.setTextFormat(Qt.TextFormat.RichText)
    parts, end = [], 0
    for begin, after in spans:
        parts += [escape(breakable(text[end:begin])), f"<b>{escape(breakable(text[begin:after]))}</b>"]
        end = after
    label.setText("".join([*parts, escape(breakable(text[end:]))]))
    label.setAccessibleName(text)
    return label


def _born(birth: str, today: date, say: Texts) -> str:
    if not birth:
        return ""
    day = PartialDate.parse(birth)
    years, certain = day.age_on(today)
    age = say("card.age" if certain else "card.age_about", years=years)
    return f"{age}, {show_date(day)}"
