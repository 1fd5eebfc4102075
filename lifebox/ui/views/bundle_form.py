"""What a new look-up bundle is made of: for whom, with which pass phrases, for how long, with how much in it."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from lifebox.domain.bundles import LONGEST, MOST_RECIPIENTS, BundleScope
from lifebox.security.phrases import generate_phrase
from lifebox.services.bundles import DEFAULT_DAYS, BundleWish, Recipient
from lifebox.ui.views.count_box import CountBox
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import SPACE, allow, button, column, key, labelled, row, text_label

WIDEST = 340


class RecipientRow(QWidget):
    """One recipient: a name, and a pass phrase that was drawn or typed."""

    gone = Signal()
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.phrase = QLineEdit(), QLineEdit(generate_phrase())
        self.name.setMaxLength(60)
        self.name.setPlaceholderText(self.tr("for example: city guard, patrol 1"))
        self.phrase.setMinimumWidth(WIDEST)
        self.name.returnPressed.connect(self.submitted)
        self.phrase.returnPressed.connect(self.submitted)
        self.draw = button(self.tr("Another phrase"), self._draw)
        self.drop = button(self.tr("Leave out"), self.gone.emit, "flat")
        line = row(
            labelled(self.tr("For whom"), self.name),
            labelled(self.tr("Pass phrase"), self.phrase),
            column(1, self.draw),
            column(1, self.drop),
        )
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self.name)

    @property
    def recipient(self) -> Recipient:
        """As it stands."""
        return Recipient(self.name.text(), self.phrase.text())

    def _draw(self) -> None:
        self.phrase.setText(generate_phrase())


class BundleForm(QFrame):
    """`wanted`: a bundle is to be made as the form says."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.rows: list[RecipientRow] = []
        self._today: date | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.days = CountBox(1, LONGEST.days, lambda count: self.tr("day(s)", "", count))
        self.days.valueChanged.connect(self._show_end)
        self._end = text_label(role="quiet")
        self.green = self._tick(self.tr("also the green part of the card"))
        self.missing = self._tick(self.tr("also missing-person profiles, of those who agreed to that"))
        self.agreed = text_label(wrap=True)
        self.add_button = button(self.tr("One more recipient"), self._add_and_enter)
        self.make = button(self.tr("Make the bundle…"), self.wanted.emit, "primary")
        told = self.tr(
            "Each recipient opens the bundle with a pass phrase of their own. Tell it by another way than the stick: "
            "in person or by phone. It is kept nowhere and cannot be shown again."
        )
        self.setLayout(
            column(
                text_label(self.tr("New bundle"), "section"),
                self.agreed,
                self._lines,
                text_label(told, "quiet", wrap=True),
                flow(self.add_button),
                flow(text_label(self.tr("It opens for")), self.days, self._end),
                flow(self.green, self.missing),
                row(1, self.make),
                margin=SPACE,
                gap=12,
            )
        )
        self.days.setAccessibleName(self.tr("It opens for"))
        key(self, "Ctrl+Return", self.wanted.emit, self.tr("Make the bundle…"))
        self.clear()

    @staticmethod
    def _tick(text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setAccessibleName(text)
        return made

    @property
    def wish(self) -> BundleWish:
        """What the form says."""
        scope = BundleScope(green=self.green.isChecked(), missing=self.missing.isChecked())
        return BundleWish(tuple(one.recipient for one in self.rows), self.days.value(), scope)

    def clear(self) -> None:
        """One recipient without a name; what was drawn before is forgotten."""
        for one in tuple(self.rows):
            self._drop(one)
        self.days.setValue(DEFAULT_DAYS)
        self._show_end()
        self.green.setChecked(False)
        self.missing.setChecked(False)
        self._add()

    def show_agreed(self, count: int, today: date) -> None:
        """How many people would be in one made today."""
        self._today = today
        self._show_end()
        if count:
            self.agreed.setText(self.tr("%n person(s) agreed to be in look-up bundles.", "", count))
        else:
            told = self.tr("Nobody has agreed to be in a look-up bundle yet. The consent is noted on the card.")
            self.agreed.setText(told)
        allow(self.make, bool(count), self.tr("Nobody has agreed to be in it yet."))

    def show_making(self, making: bool) -> None:
        """Nothing is changed while it is made."""
        self.setEnabled(not making)

    def point_out(self) -> None:
        """Give the keyboard to what is missing."""
        blank = next((one for one in self.rows if not one.name.text().strip()), None)
        (blank or self.rows[0]).setFocus()

    def _add(self) -> RecipientRow:
        made = RecipientRow()
        made.gone.connect(partial(self._drop, made))
        made.submitted.connect(self.wanted)
        self.rows.append(made)
        self._lines.addWidget(made)
        self._count()
        return made

    def _add_and_enter(self) -> None:
        if len(self.rows) < MOST_RECIPIENTS:
            self._add().setFocus()

    def _drop(self, one: RecipientRow) -> None:
        self.rows.remove(one)
        self._lines.removeWidget(one)
        one.hide()
        one.phrase.clear()
        one.deleteLater()
        self._count()

    def _count(self) -> None:
        for one in self.rows:
            one.drop.setVisible(len(self.rows) > 1)
        full = self.tr("A bundle has no more recipients.")
        allow(self.add_button, len(self.rows) < MOST_RECIPIENTS, full)

    def _show_end(self) -> None:
        day = self._today + timedelta(days=self.days.value()) if self._today else None
        self._end.setText(self.tr("until {day}").replace("{day}", f"{day:%d.%m.%Y}") if day else "")
