"""Wydruki: what and for whom on the left, the sheet of labels and the real pages on the right, printing below."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QFrame, QStackedWidget, QWidget

from lifebox.documents.stock import LabelStock
from lifebox.domain.boxes import PrintedJob
from lifebox.services.office import Office
from lifebox.services.stickers import PlannedLabel
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.print_choice import PrintJob, What, Whom
from lifebox.ui.presenters.print_work import Drawn
from lifebox.ui.presenters.prints_presenter import Made, PrintsPresenter
from lifebox.ui.printing import Printers, SystemPrinters
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.calibration_panel import CalibrationPanel
from lifebox.ui.views.flow import flow
from lifebox.ui.views.jobs_panel import JobsPanel
from lifebox.ui.views.page_stack import PageStack
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.print_choices import PrintChoices
from lifebox.ui.views.sheet_view import SheetView
from lifebox.ui.views.stock_editor import StockEditor
from lifebox.ui.views.widgets import GAP, SPACE, Menu, PushButton, allow, button, column, key, row, text_label

_PRINTER = "prints/printer"
_SHEET_WIDTH = (140, 320)
_SHOWN_CHARACTERS = 8


class PrintsPage(QWidget):
    """Everything that is printed, for one or many; `people_wanted` leads to the list."""

    notice = Signal(str, object)
    people_wanted = Signal()

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        folder: Path,
        printers: Printers | None = None,
        memory: Memory | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say, self._tasks = say, tasks
        self._printers, self._memory = printers or SystemPrinters(), memory or ShortMemory()
        names = (self.tr("Preparing the pages"), self.tr("Printing"))
        self.presenter = PrintsPresenter(office, tasks, say, self, folder, names)
        self.choices = PrintChoices(say)
        self.choices.changed.connect(self.presenter.change)
        self.choices.stock_wanted.connect(self._show_stock_editor)
        self.sheet = SheetView(self.tr("Sheet: choose the first free label"))
        self.sheet.picked.connect(self._begin_at)
        self._told = text_label(role="quiet", wrap=True)
        self.sheet.told.connect(self._told.setText)
        self.preview = PdfPreview(self.tr("Pages to print"))
        self.jobs = JobsPanel(office, tasks, say)
        self.jobs.again.connect(self._again)
        self.stock_editor = StockEditor(self.presenter.stock_folder, say)
        self.stock_editor.kept.connect(self._stock_kept)
        self.calibration = CalibrationPanel(folder, say)
        self.calibration.corrected.connect(self.refresh)
        self.calibration.page_wanted.connect(self._show_test_page)
        for part in (self.jobs, self.stock_editor, self.calibration):
            part.notice.connect(self.notice)
        middle = row(self.choices, self._make_right(), gap=0)
        middle.setStretch(1, 1)
        inner = _Middle()
        inner.setLayout(middle)
        body = column(inner, self._make_bar(), gap=0)
        body.setStretch(0, 1)
        self.setLayout(body)
        key(self, "Ctrl+P", self._print, self.tr("Print…"), menu=Menu.PROGRAM)
        key(self, "Ctrl+S", self._save, self.tr("Save as PDF…"), menu=Menu.PROGRAM)
        self._show_ready(False)
        self._stocks: Sequence[LabelStock] = ()

    def _make_right(self) -> QWidget:
        """Tabs over the pages, earlier runs, own stock and the correction of the printer."""
        self._parts = PageStack()
        self._shown = QStackedWidget()
        self._shown.addWidget(self._make_empty())
        self._shown.addWidget(self.preview)
        self._sheet_side = QWidget()
        self._sheet_side.setLayout(column(self.sheet, self._told, margin=GAP))
        self._sheet_side.setMinimumWidth(_SHEET_WIDTH[0])
        self._sheet_side.setMaximumWidth(_SHEET_WIDTH[1])
        self.pages = QWidget()
        pages = row(self._sheet_side, self._shown, gap=0)
        pages.setStretch(0, 2)
        pages.setStretch(1, 3)
        self.pages.setLayout(pages)
        titles = {
            self.pages: self.tr("Pages"),
            self.jobs: self.tr("Printed before"),
            self.stock_editor: self.tr("Own label stock"),
            self.calibration: self.tr("Correction of the printer"),
        }
        group = QButtonGroup(self)
        line = flow(gap=0)
        self.tabs: dict[QWidget, PushButton] = {}
        for number, (part, title) in enumerate(titles.items(), start=1):
            tab = PushButton(title)
            tab.setCheckable(True)
            tab.setProperty("segment", "true")
            tab.setAccessibleName(title)
            tab.setToolTip(f"{title} (Alt+{number})")
            tab.clicked.connect(partial(self.open_part, part))
            group.addButton(tab)
            line.addWidget(tab)
            self._parts.add(part)
            self.tabs[part] = tab
            key(self, f"Alt+{number}", partial(self.open_part, part), title, menu=Menu.GO)
        line.setContentsMargins(GAP, GAP, GAP, 0)
        made = QFrame()
        made.setObjectName("preview")
        body = column(line, self._parts)
        body.setStretch(1, 1)
        made.setLayout(body)
        self.tabs[self.pages].setChecked(True)
        return made

    def _make_empty(self) -> QWidget:
        """What stands in place of the pages: why there are none, and the first thing to do about it."""
        self.empty = text_label(role="section", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invite = button(self.tr("Select people (F3)"), self.people_wanted.emit, "", "mdi6.account-group-outline")
        page = QWidget()
        page.setLayout(column(1, self.empty, row(1, self.invite, 1), 2, margin=SPACE, gap=SPACE))
        return page

    def _make_bar(self) -> QWidget:
        self._state = text_label(role="quiet")
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(14)
        self.printer.activated.connect(self._choose_printer)
        self.save_button = button(self.tr("Save as PDF…"), self._save)
        self.print_button = button(self.tr("Print…"), self._print, "primary", "mdi6.printer-outline")
        bar = QFrame()
        bar.setObjectName("actionBar")
        line = flow(self.printer, self._state, 1, self.save_button, self.print_button)
        line.setContentsMargins(SPACE, 10, SPACE, 10)
        bar.setLayout(line)
        return bar

    def begin_typing(self) -> None:
        """Put the keyboard on the first choice."""
        self.choices.what.setFocus()

    def refresh(self) -> None:
        """Draw the pages anew: records, stock and printers may have changed meanwhile."""
        self._show_stocks()
        printers = self._printers
        self._tasks.read(printers.names, self._show_printers, lambda _: None, latest="prints.printers")
        self.presenter.begin()

    def open_part(self, part: QWidget) -> None:
        """Show one of the tabs and go into it."""
        self._parts.show_page(part)
        self.tabs[part].setChecked(True)
        if part is self.jobs:
            self.jobs.refresh()
        elif part is self.stock_editor:
            self.stock_editor.show_stock(self.presenter.stock())
        elif part is self.calibration:
            self.calibration.show_printer(self.presenter.printer, self.presenter.stock())
        (self.choices.what if part is self.pages else part).setFocus()

    # What the presenter shows

    def show_job(self, job: PrintJob, chosen: int, stock: LabelStock) -> None:
        if not self._stocks:
            self._show_stocks()
        self.choices.show_job(job, chosen, stock)
        self._sheet_side.setVisible(job.what.on_labels)
        self.sheet.show_sheet(stock, job.start_at, self.presenter.calibration())
        if self._parts.page is self.calibration:
            self.calibration.show_printer(self.presenter.printer, stock)
        self._show_ready(False)
        self.preview.show_pdf(b"")
        self._state.setText("")
        self._show_empty(
            self.tr("The pages will be shown here. Select people in the list, or choose a group on the left."),
            inviting=job.whom is Whom.CHOSEN,
        )

    def show_preparing(self) -> None:
        self._show_ready(False)
        self._show_empty(self.tr("Preparing the pages…"), inviting=False)

    def show_drawn(self, drawn: Drawn) -> None:
        self.preview.show_pdf(drawn.prepared.pdf)
        self._shown.setCurrentWidget(self.preview)
        copies = self.presenter.job.copies if self.presenter.job.what.on_labels else 1
        self.sheet.show_labels([self._words(label) for label in drawn.labels for _ in range(copies)])
        count = len(drawn.prepared.records) or drawn.total
        prints = self.tr("%n print(s)", "", count)
        pages = self.tr("%n page(s)", "", self.preview.pages)
        told = (prints, pages, self._correction(), self._unprintable(drawn.prepared.unprintable))
        self._state.setText(" · ".join(part for part in told if part))
        self.print_button.setText(self.tr("Print %n page(s)…", "", self.preview.pages))
        self._show_ready(True)

    def show_made(self, made: Made) -> None:
        text = self.tr("%n print(s) noted: {target}.", "", made.count)
        self.notice.emit(text.replace("{target}", made.target), None)
        if self._parts.page is self.jobs:
            self.jobs.refresh()

    def show_error(self, text: str) -> None:
        self._state.setText(f"⚠ {text}")
        if not self.presenter.ready:
            self._show_empty(text, inviting=self.presenter.job.what.of_people)

    def _words(self, label: PlannedLabel) -> str:
        return f"{self._say(f'PrintKind.label_{label.place.value}')}, {label.name}, {label.code.printed}"

    def _correction(self) -> str:
        corrected = self.presenter.job.what.on_labels and self.presenter.calibration() is not None
        return self.tr("corrected for this printer") if corrected else ""

    def _unprintable(self, characters: frozenset[str]) -> str:
        if not characters:
            return ""
        words = self.tr(
            "⚠ %n character(s) cannot be printed, □ stands in their place: {characters}", "", len(characters)
        )
        shown = " ".join(sorted(characters)[:_SHOWN_CHARACTERS])
        more = " …" if len(characters) > _SHOWN_CHARACTERS else ""
        return words.replace("{characters}", f"{shown}{more}")

    def _show_empty(self, text: str, *, inviting: bool) -> None:
        self.empty.setText(text)
        self.invite.setVisible(inviting)
        self._shown.setCurrentIndex(0)

    def _show_ready(self, ready: bool) -> None:
        for made in (self.save_button, self.print_button):
            allow(made, ready, self.tr("There are no pages yet."))
        if not ready:
            self.print_button.setText(self.tr("Print…"))

    def _show_stocks(self) -> None:
        self._stocks = self.presenter.stocks()
        self.choices.show_stocks(self._stocks)

    def _show_printers(self, names: Sequence[str]) -> None:
        with QSignalBlocker(self.printer):
            self.printer.clear()
            self.printer.addItems(names)
        allow(self.printer, bool(names), self.tr("No printer is set up on this computer."))
        if not names:
            self.printer.addItem(self.tr("no printer"))
        wanted = self.presenter.printer or self._memory.recall(_PRINTER)
        chosen = wanted if wanted in names else next(iter(names), "")
        self.printer.setCurrentIndex(max(self.printer.findText(chosen), 0))
        if chosen != self.presenter.printer:
            self._set_printer(chosen)

    # What is done here

    def _begin_at(self, number: int) -> None:
        self.presenter.change(replace(self.presenter.job, start_at=number))

    def _show_stock_editor(self) -> None:
        self.open_part(self.stock_editor)

    def _show_test_page(self) -> None:
        self.open_part(self.pages)
        self.presenter.change(replace(self.presenter.job, what=What.TEST_PAGE))

    def _choose_printer(self) -> None:
        name = self.printer.currentText()
        self._memory.remember(_PRINTER, name)
        self._set_printer(name)

    def _set_printer(self, name: str) -> None:
        """Pages that no correction touches stay as they are."""
        before = self.presenter.calibration()
        self.presenter.printer = name
        if before != self.presenter.calibration():
            self.presenter.begin()
        if self._parts.page is self.calibration:
            self.calibration.show_printer(name, self.presenter.stock())

    def _stock_kept(self, stock: str) -> None:
        self._show_stocks()
        self.presenter.change(replace(self.presenter.job, stock=stock or self.presenter.job.stock))

    def _again(self, run: PrintedJob, first: int, last: int) -> None:
        self.open_part(self.pages)
        self.presenter.repeat(run, first, last)

    def _save(self) -> None:
        if not self.presenter.ready:
            return
        start = str(Path.home() / f"{self._file_names()[self.presenter.job.what]}.pdf")
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the pages"), start, "PDF (*.pdf)")
        if target:
            self.presenter.save(Path(target))

    def _file_names(self) -> dict[What, str]:
        return {
            What.CARD: self.tr("cards"),
            What.WALLET: self.tr("wallet-cards"),
            What.LABEL: self.tr("labels"),
            What.CODES: self.tr("new-codes"),
            What.READ_OUT: self.tr("read-outs"),
            What.DOCTOR_FORM: self.tr("doctor-forms"),
            What.BLANK_FORM: self.tr("blank-forms"),
            What.ROUND: self.tr("round-list"),
            What.CONSENT: self.tr("consents"),
            What.CONTACT_SLIP: self.tr("contact-slips"),
            What.RECEIPT: self.tr("receipts"),
            What.PERSON_COPY: self.tr("copies"),
            What.COLLECTION: self.tr("papers-to-collect"),
            What.SERVICE_SHEET: self.tr("emergency-services"),
            What.TEST_PAGE: self.tr("test-page"),
        }

    def _print(self) -> None:
        if not self.presenter.ready:
            return
        printer = self._printers.ask(self, self.presenter.printer, 1)
        if printer is not None:
            self.presenter.print_on(printer)


class _Middle(QWidget):
    """Its parts scroll by themselves: none of them makes the page higher than the window."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
