"""Wydruki: what and for whom on the left, the real pages on the right, one button below."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.stock import LabelStock, all_stock
from lifebox.services.office import Office
from lifebox.texts import LANGUAGES, Texts
from lifebox.ui.presenters.prints_presenter import PrintJob, PrintsPresenter, What, Whom
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.preview import PdfPreview, print_pdf
from lifebox.ui.views.widgets import SPACE, Menu, button, clear, column, key, labelled, restyle, row, text_label


class SheetPicker(QWidget):
    """The sheet of labels, to click the first free one on; the field above it is for the keyboard."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._labels: list[QPushButton] = []

    def show_sheet(self, stock: LabelStock, start_at: int) -> None:
        """The sheet's labels; those before the first free one are used up."""
        if len(self._labels) != stock.per_page:
            clear(self._grid)
            self._labels = []
            for number in range(stock.per_page):
                line, at = divmod(number, stock.columns)
                cell = QPushButton(str(number + 1) if stock.per_page <= 24 else "")
                cell.setProperty("cell", "true")
                cell.setFixedHeight(max(14, min(26, 300 // stock.rows)))
                cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                cell.setAccessibleName(self.tr("Begin at label {number}").replace("{number}", str(number + 1)))
                cell.clicked.connect(lambda _=False, n=number + 1: self.picked.emit(n))
                self._grid.addWidget(cell, line, at)
                self._labels.append(cell)
        for number, cell in enumerate(self._labels, start=1):
            restyle(cell, "used", "true" if number < start_at else "false")
        self.setVisible(stock.per_page > 1)


class PrintsPage(QWidget):
    """Cards, wallet cards, labels and read-outs for one or many; `people_wanted` leads to the list."""

    notice = Signal(str, object)
    people_wanted = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say = say
        self._setting = False
        self.presenter = PrintsPresenter(office, tasks, say, self, self.tr("Preparing the pages"))
        self.preview = PdfPreview(self.tr("Pages to print"))
        self._state = text_label(role="quiet", wrap=True)
        left = QWidget()
        left.setFixedWidth(340)
        left.setLayout(self._choices())
        self.save_button = button(self.tr("Save as PDF…"), self._save)
        self.print_button = button(self.tr("Print…"), self._print, "primary", "mdi6.printer-outline")
        bar = QFrame()
        bar.setObjectName("actionBar")
        line = row(self._state, self.save_button, self.print_button)
        line.setContentsMargins(SPACE, 10, SPACE, 10)
        line.setStretch(0, 1)
        bar.setLayout(line)
        shown = QFrame()
        shown.setObjectName("preview")
        self._shown = QStackedWidget()
        self._shown.addWidget(self._make_empty())
        self._shown.addWidget(self.preview)
        shown.setLayout(column(self._shown))
        middle = row(left, shown, gap=0)
        middle.setStretch(1, 1)
        body = column(middle, bar, gap=0)
        body.setStretch(0, 1)
        self.setLayout(body)
        key(self, "Ctrl+P", self._print, self.tr("Print…"), menu=Menu.PROGRAM)
        key(self, "Ctrl+S", self._save, self.tr("Save as PDF…"), menu=Menu.PROGRAM)
        self._show_ready(False)

    def _make_empty(self) -> QWidget:
        """What stands in place of the pages: why there are none, and the first thing to do about it."""
        self.empty = text_label(role="section", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invite = button(self.tr("Select people (F3)"), self.people_wanted.emit, "", "mdi6.account-group-outline")
        page = QWidget()
        page.setLayout(column(1, self.empty, row(1, self.invite, 1), 2, margin=SPACE, gap=SPACE))
        return page

    def _show_empty(self, text: str, *, inviting: bool) -> None:
        self.empty.setText(text)
        self.invite.setVisible(inviting)
        self._shown.setCurrentIndex(0)

    def _choices(self) -> QLayout:
        say = self._say
        self.what, self.whom, self.place, self.stock, self.language = (QComboBox() for _ in range(5))
        names = {
            What.CARD: self.tr("Card, A4"),
            What.WALLET: self.tr("Wallet card"),
            What.LABEL: self.tr("Labels"),
            What.READ_OUT: self.tr("Read-out for the duty phone"),
            What.DOCTOR_FORM: self.tr("Part I for the family doctor"),
            What.ROUND: self.tr("List for a home-visit round"),
            What.CONSENT: self.tr("Consent and information"),
            What.CONTACT_SLIP: self.tr("Slips for contacts"),
            What.RECEIPT: self.tr("Receipt for the box"),
            What.PERSON_COPY: self.tr("Copy for the person"),
        }
        for what, name in names.items():
            self.what.addItem(name, what.value)
        for value in Whom:
            self.whom.addItem("", value.value)
        for place in LabelPlace:
            self.place.addItem(say(f"PrintKind.label_{place.value}"), place.value)
        for stock in all_stock():
            self.stock.addItem(stock.name, stock.id)
        own_names = {"pl": "polski", "en": "English", "uk": "українська", "de": "Deutsch"}
        for language in LANGUAGES:
            self.language.addItem(own_names[language], language)
        self.large = QCheckBox(self.tr("large print"))
        self.mono = QCheckBox(self.tr("black and white"))
        self.marks = QCheckBox(self.tr("crop marks"))
        self.codes = QCheckBox(self.tr("codes of gates and intercoms"))
        self.start = QLineEdit()
        self._allowed = QIntValidator(1, 1, self)
        self.start.setValidator(self._allowed)
        self.sheet = SheetPicker()
        self.sheet.picked.connect(self._pick)
        for choice in (self.what, self.whom, self.place, self.stock, self.language):
            choice.activated.connect(self._change)
        for flag in (self.large, self.mono, self.marks, self.codes):
            flag.setAccessibleName(flag.text())
            flag.clicked.connect(self._change)
        self.start.editingFinished.connect(self._change)
        self._card = QWidget()
        self._card.setLayout(column(self.large, self.mono, self.codes, gap=4))
        self._label = QWidget()
        self._label.setLayout(
            column(
                labelled(self.tr("Where it is stuck"), self.place),
                labelled(self.tr("Label stock"), self.stock),
                labelled(self.tr("Begin at label"), self.start),
                self.sheet,
                self.marks,
            )
        )
        return column(
            text_label(self.tr("Prints"), "heading"),
            labelled(self.tr("What"), self.what),
            labelled(self.tr("For whom"), self.whom),
            labelled(self.tr("Language of fixed texts"), self.language),
            self._card,
            self._label,
            1,
            margin=SPACE,
            gap=12,
        )

    def begin_typing(self) -> None:
        """Put the keyboard on the first choice."""
        self.what.setFocus()

    def refresh(self) -> None:
        """Draw the pages anew: records may have changed meanwhile."""
        self.presenter.begin()

    # What the presenter shows

    def show_job(self, job: PrintJob, chosen: int, stock: LabelStock) -> None:
        self._setting = True
        words = {
            Whom.CHOSEN: self.tr("%n person(s) chosen in the list", "", chosen),
            Whom.DUE: self.tr("everybody whose review is due"),
            Whom.STALE: self.tr("everybody whose paper is out of date"),
            Whom.NEVER: self.tr("everybody without a print"),
            Whom.ALL: self.tr("everybody in the programme"),
        }
        for at, value in enumerate(Whom):
            self.whom.setItemText(at, words[value])
        for choice, wanted in (
            (self.what, job.what.value),
            (self.whom, job.whom.value),
            (self.place, job.place.value),
            (self.stock, job.stock),
            (self.language, job.language),
        ):
            choice.setCurrentIndex(choice.findData(wanted))
        self._allowed.setTop(stock.per_page)
        self.start.setText(str(job.start_at))
        self.sheet.show_sheet(stock, job.start_at)
        self._card.setVisible(job.what is not What.LABEL)
        self.large.setVisible(job.what is What.CARD)
        self.codes.setVisible(job.what is What.ROUND)
        self._label.setVisible(job.what is What.LABEL)
        self._setting = False
        self._show_ready(False)
        self.preview.show_pdf(b"")
        self._state.setText("")
        self._show_empty(
            self.tr("The pages will be shown here. Select people in the list, or choose a group on the left."),
            inviting=True,
        )

    def show_preparing(self) -> None:
        self._show_empty(self.tr("Preparing the pages…"), inviting=False)

    def show_prepared(self, pdf: bytes, count: int) -> None:
        self.preview.show_pdf(pdf)
        self._shown.setCurrentWidget(self.preview)
        prints = self.tr("%n print(s)", "", count)
        pages = self.tr("%n page(s)", "", self.preview.pages)
        self._state.setText(f"{prints} · {pages}")
        self.print_button.setText(self.tr("Print %n page(s)…", "", self.preview.pages))
        self._show_ready(True)

    def show_done(self, target: str, count: int) -> None:
        text = self.tr("%n print(s) noted: {target}.", "", count)
        self.notice.emit(text.replace("{target}", target), None)

    def show_error(self, text: str) -> None:
        self._state.setText(f"⚠ {text}")
        if not self.presenter.ready:
            self._show_empty(text, inviting=True)

    # What is done here

    def _show_ready(self, ready: bool) -> None:
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready)
        if not ready:
            self.print_button.setText(self.tr("Print…"))

    def _pick(self, number: int) -> None:
        self.start.setText(str(number))
        self._change()

    def _change(self) -> None:
        if self._setting:
            return
        job = replace(
            self.presenter.job,
            what=What(self.what.currentData()),
            whom=Whom(self.whom.currentData()),
            place=LabelPlace(self.place.currentData()),
            stock=str(self.stock.currentData()),
            language=str(self.language.currentData()),
            large=self.large.isChecked(),
            mono=self.mono.isChecked(),
            start_at=int(self.start.text() or 1),
            crop_marks=self.marks.isChecked(),
            codes=self.codes.isChecked(),
        )
        if job != self.presenter.job:
            self.presenter.change(job)

    def _save(self) -> None:
        if not self.presenter.ready:
            return
        names = {
            What.CARD: self.tr("cards"),
            What.WALLET: self.tr("wallet-cards"),
            What.LABEL: self.tr("labels"),
            What.READ_OUT: self.tr("read-outs"),
            What.DOCTOR_FORM: self.tr("doctor-forms"),
            What.ROUND: self.tr("round-list"),
            What.CONSENT: self.tr("consents"),
            What.CONTACT_SLIP: self.tr("contact-slips"),
            What.RECEIPT: self.tr("receipts"),
            What.PERSON_COPY: self.tr("copies"),
        }
        start = str(Path.home() / f"{names[self.presenter.job.what]}.pdf")
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the pages"), start, "PDF (*.pdf)")
        if target:
            self.presenter.save(Path(target))

    def _print(self) -> None:
        pages = self.presenter.pages()
        if pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrintDialog(printer, self).exec():
            return
        if print_pdf(pages, printer):
            self.presenter.sent(printer.printerName(), printer.copyCount())
        else:
            self.show_error(self.tr("The printer did not start. Nothing was noted; check it and print again."))
