"""The left side of the prints page: what is printed, for whom, and how."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLayout, QLineEdit, QScrollArea, QWidget

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.stock import LabelStock
from lifebox.texts import LANGUAGES, Texts
from lifebox.ui.presenters.print_choice import PrintJob, What, Whom
from lifebox.ui.views.widgets import GAP, SPACE, allow, button, caption, column, labelled, row, text_label

_WIDTH, _NARROW = 300, 60
_OWN_NAMES = {"pl": "polski", "en": "English", "uk": "українська", "de": "Deutsch"}


class PrintChoices(QWidget):
    """`changed` carries what is chosen now; `stock_wanted` leads to the office's own stock."""

    changed = Signal(object)
    stock_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._job, self._per_page = PrintJob(), 1
        self.what, self.whom, self.stock, self.language = (_Choice() for _ in range(4))
        for what, name in self._names().items():
            self.what.addItem(name, what.value)
        for value in Whom:
            self.whom.addItem("", value.value)
        for language in LANGUAGES:
            self.language.addItem(_OWN_NAMES[language], language)
        self.text = QLineEdit()
        self.places = {place: QCheckBox(say(f"PrintKind.label_{place.value}")) for place in LabelPlace}
        self.large = QCheckBox(self.tr("large print"))
        self.mono = QCheckBox(self.tr("black and white"))
        self.marks = QCheckBox(self.tr("crop marks"))
        self.codes = QCheckBox(self.tr("codes of gates and intercoms"))
        self.coded = QCheckBox(self.tr("each with a new code"))
        self.start, self.first, self.last, self.count, self.copies = (_Number() for _ in range(5))
        self.own = button(self.tr("Own stock…"), self.stock_wanted.emit, "link")
        self._lay_out()
        for choice in (self.what, self.whom, self.stock, self.language):
            choice.activated.connect(self.take)
        for flag in (*self._flags(), *self.places.values()):
            flag.setAccessibleName(flag.text())
            flag.clicked.connect(self.take)
        for line in (self.text, self.start, self.first, self.last, self.count, self.copies):
            line.editingFinished.connect(self.take)

    def _flags(self) -> tuple[QCheckBox, ...]:
        return self.large, self.mono, self.marks, self.codes, self.coded

    def _names(self) -> dict[What, str]:
        return {
            What.CARD: self.tr("Card, A4"),
            What.WALLET: self.tr("Wallet card"),
            What.LABEL: self.tr("Labels"),
            What.CODES: self.tr("Labels with new codes"),
            What.READ_OUT: self.tr("Read-out for the duty phone"),
            What.DOCTOR_FORM: self.tr("Part I for the family doctor"),
            What.BLANK_FORM: self.tr("Blank form"),
            What.ROUND: self.tr("List for a home-visit round"),
            What.CONSENT: self.tr("Consent and information"),
            What.CONTACT_SLIP: self.tr("Slips for contacts"),
            What.RECEIPT: self.tr("Receipt for the box"),
            What.PERSON_COPY: self.tr("Copy for the person"),
            What.COLLECTION: self.tr("Papers to collect"),
            What.SERVICE_SHEET: self.tr("Sheet for emergency services"),
            What.TEST_PAGE: self.tr("Test page of the printer"),
        }

    def _lay_out(self) -> None:
        self._whom = _box(labelled(self.tr("For whom"), self.whom))
        self._text = _box(labelled(self.tr("Code, or beginning of name or street"), self.text))
        self._count = _box(labelled(self.tr("How many"), self.count))
        stuck = column(caption(self.tr("Where they are stuck")), *self.places.values(), gap=0)
        self._places = _box(stuck)
        self._sheet = _box(
            column(
                labelled(self.tr("Label stock"), self.stock),
                row(self.own, 1),
                row(labelled(self.tr("Begin at label"), self.start), labelled(self.tr("Of each"), self.copies)),
                self.marks,
            )
        )
        self._part = _box(row(labelled(self.tr("From print"), self.first), labelled(self.tr("To print"), self.last)))
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(
            column(
                text_label(self.tr("Prints"), "heading"),
                labelled(self.tr("What"), self.what),
                self._whom,
                self._text,
                self._count,
                self._places,
                self._sheet,
                labelled(self.tr("Language of fixed texts"), self.language),
                column(self.large, self.mono, self.codes, self.coded, gap=0),
                self._part,
                1,
                margin=SPACE,
                gap=GAP,
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Choices"))
        scroll.setWidget(inner)
        self._inner, self._scroll = inner, scroll
        self.setLayout(column(scroll))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest words: it scrolls up and down only."""
        wide = self._inner.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        return least.expandedTo(QSize(_WIDTH, 0))

    # What is shown

    def show_stocks(self, stocks: Sequence[LabelStock]) -> None:
        """All stock there is."""
        with QSignalBlocker(self.stock):
            self.stock.clear()
            for stock in stocks:
                self.stock.addItem(stock.name, stock.id)
                self.stock.setItemData(self.stock.count() - 1, stock.note, Qt.ItemDataRole.ToolTipRole)
        self.stock.setCurrentIndex(self.stock.findData(self._job.stock))

    def show_job(self, job: PrintJob, chosen: int, stock: LabelStock) -> None:
        """The choices as they are now."""
        self._job = job
        self._name_groups(chosen)
        for choice, wanted in (
            (self.what, job.what.value),
            (self.whom, job.whom.value),
            (self.stock, job.stock),
            (self.language, job.language),
        ):
            choice.setCurrentIndex(choice.findData(wanted))
        self._per_page = stock.per_page
        self._show_values(job)
        self._fit(job, stock)

    def _show_values(self, job: PrintJob) -> None:
        for flag, on in zip(self._flags(), (job.large, job.mono, job.crop_marks, job.codes, job.coded), strict=True):
            flag.setChecked(on)
        for place, flag in self.places.items():
            flag.setChecked(place in job.places)
        self.text.setText(job.text)
        self.start.show_number(job.start_at, self._per_page)
        self.count.show_number(job.count, 500 if job.what is What.BLANK_FORM else 10_000)
        self.copies.show_number(job.copies, 100)
        self.first.show_number(job.first, 1_000_000)
        self.last.show_number(job.last, 1_000_000)

    def _name_groups(self, chosen: int) -> None:
        words = {
            Whom.CHOSEN: self.tr("%n person(s) chosen in the list", "", chosen),
            Whom.FOUND: self.tr("whoever has this code, name or street"),
            Whom.DUE: self.tr("everybody whose review is due"),
            Whom.STALE: self.tr("everybody whose paper is out of date"),
            Whom.NEVER: self.tr("everybody without a print"),
            Whom.ALL: self.tr("everybody in the programme"),
            Whom.RUN: self.tr("an earlier run again"),
        }
        for at, value in enumerate(Whom):
            self.whom.setItemText(at, words[value])

    def _fit(self, job: PrintJob, stock: LabelStock) -> None:
        """Only what matters for this print."""
        labels = job.what in {What.LABEL, What.CODES}
        self._whom.setVisible(job.what.of_people or (job.what is What.CODES and job.whom is Whom.RUN))
        self._text.setVisible(job.what.of_people and job.whom is Whom.FOUND)
        self._count.setVisible(job.issues_codes or job.what is What.BLANK_FORM)
        self._places.setVisible(labels and job.whom is not Whom.RUN)
        self._sheet.setVisible(job.what.on_labels)
        allow(self.start, labels and stock.per_page > 1, self.tr("This stock has one label on a page."))
        self.copies.setEnabled(labels)
        self.marks.setVisible(labels)
        self.large.setVisible(job.what in {What.CARD, What.BLANK_FORM})
        grey = {What.CARD, What.WALLET, What.READ_OUT, What.ROUND, What.SERVICE_SHEET}
        self.mono.setVisible(job.what in grey)
        self.codes.setVisible(job.what is What.ROUND)
        self.coded.setVisible(job.what is What.BLANK_FORM)
        self._part.setVisible(job.what.of_people or (job.what is What.CODES and job.whom is Whom.RUN))
        self.updateGeometry()

    # What is chosen here

    def take(self) -> None:
        """Tell what is chosen now, if it is something else than before."""
        places = tuple(place for place, flag in self.places.items() if flag.isChecked())
        job = replace(
            self._job,
            what=What(self.what.currentData()),
            whom=Whom(self.whom.currentData()),
            text=self.text.text().strip(),
            places=places or self._job.places,
            stock=str(self.stock.currentData() or self._job.stock),
            language=str(self.language.currentData()),
            large=self.large.isChecked(),
            mono=self.mono.isChecked(),
            crop_marks=self.marks.isChecked(),
            codes=self.codes.isChecked(),
            coded=self.coded.isChecked(),
            start_at=self.start.number(),
            first=self.first.number(),
            last=self.last.number(optional=True),
            count=self.count.number(),
            copies=self.copies.number(),
        )
        if job != self._job:
            self.changed.emit(job)
        else:
            self._show_values(job)


class _Choice(QComboBox):
    """As wide as the column, however long its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.currentTextChanged.connect(self.setToolTip)


class _Number(QLineEdit):
    """A whole number from 1 on; 0 is shown as nothing. Whatever else is typed gives way to the number before."""

    def __init__(self) -> None:
        super().__init__()
        self._most = self._shown = 1
        self.setMinimumWidth(_NARROW)

    def show_number(self, number: int, most: int) -> None:
        self._shown, self._most = number, most
        self.setText(str(number) if number else "")

    def number(self, *, optional: bool = False) -> int:
        typed = self.text().strip()
        if not typed and optional:
            return 0
        found = int(typed) if typed.isascii() and typed.isdecimal() else self._shown
        return min(max(found, 1), self._most)


def _box(layout: QLayout) -> QWidget:
    """A part that is shown or not as one."""
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made
