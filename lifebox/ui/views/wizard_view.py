"""First steps, one page each."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QStackedWidget, QWidget

from lifebox.domain.errors import PrinterRefused
from lifebox.domain.phones import show_phone
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.presenters.wizard_presenter import TYPED_BACK, Lack, Setup, Step, WizardPresenter
from lifebox.ui.printing import print_pdf
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, key, labelled, row, text_label, unbroken

WIDTH = 640


class WizardPage(QWidget):
    """Place, organisation, administrator, recovery sheet. `open_wanted` leads to an existing registry, `bundle_wanted`
    to a look-up bundle, `restore_wanted` to a backup.
    """

    open_wanted = Signal()
    bundle_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, program: Program, tasks: TaskRunner, place: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = WizardPresenter(program, tasks, self, place)
        self._texts = program.say
        self._pdf = b""
        self._title = text_label(role="title")
        self._problem = text_label(role="problem", wrap=True)
        self._steps = QStackedWidget()
        self._pages = {
            Step.PLACE: self._place_page(),
            Step.ORGANISATION: self._organisation_page(),
            Step.ADMINISTRATOR: self._administrator_page(),
            Step.RECOVERY: self._recovery_page(),
        }
        for page in self._pages.values():
            self._steps.addWidget(page)
        self.back = button(self.tr("Back"), self.presenter.go_back)
        self.next = button(self.tr("Next"), self._next, "primary")
        self._existing = button(self.tr("Open an existing registry…"), self.open_wanted.emit, "link")
        self._bundle = button(self.tr("Open a look-up bundle…"), self.bundle_wanted.emit, "link")
        self.restore = button(self.tr("Restore from a backup…"), self.restore_wanted.emit, "link")
        inner = QWidget()
        inner.setMinimumWidth(WIDTH)
        inner.setLayout(
            column(
                self._title,
                self._steps,
                self._problem,
                row(1, self.back, self.next),
                flow(self._existing, self.restore, self._bundle),
                margin=MARGIN,
                gap=SPACE,
            )
        )
        self.setLayout(column(1, row(1, inner, 1), 2))

    def _place_page(self) -> QWidget:
        self.folder, self.name = QLineEdit(), QLineEdit()
        self.folder.textEdited.connect(self._change)
        self.folder.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self._next)
        self.name.textEdited.connect(self._change)
        browse = button(self.tr("Browse…"), self._browse)
        page = QWidget()
        words = self.tr(
            "The registry is a folder with encrypted files. Choose a folder on this computer's own disk: "
            "no network drive and nothing that a cloud service synchronises."
        )
        chosen = labelled(self.tr("In which folder"), self.folder)
        line = row(chosen, browse)
        line.setAlignment(browse, Qt.AlignmentFlag.AlignBottom)
        page.setLayout(
            column(
                text_label(words, wrap=True), line, labelled(self.tr("Name of the registry"), self.name), 1, gap=SPACE
            )
        )
        return page

    def _organisation_page(self) -> QWidget:
        self.profile = QComboBox()
        for profile in self.presenter.profiles:
            self.profile.addItem(f"{profile.programme} – {profile.operator_short}", profile.id)
        self.profile.activated.connect(self._choose_profile)
        key(self.profile, "Return", self._next, self.tr("Next"))
        self._facts = text_label(wrap=True)
        page = QWidget()
        words = self.tr("Names, phones, colours and texts of the programme come from its profile.")
        page.setLayout(
            column(
                text_label(words, wrap=True),
                labelled(self.tr("Organisation"), self.profile),
                self._facts,
                1,
                gap=SPACE,
            )
        )
        return page

    def _administrator_page(self) -> QWidget:
        self.login, self.password, self.repeated = QLineEdit(), QLineEdit(), QLineEdit()
        for secret in (self.password, self.repeated):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.login.textEdited.connect(self._change)
        self.password.textEdited.connect(self._change)
        self.repeated.textEdited.connect(self._change)
        self.login.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.repeated.setFocus)
        self.repeated.returnPressed.connect(self._next)
        self._strength = text_label(role="quiet", wrap=True)
        page = QWidget()
        words = self.tr(
            "The first account administers the registry. The password has at least 15 characters; "
            "six words at random are easy to remember and hard to guess. Nobody can read it back."
        )
        page.setLayout(
            column(
                text_label(words, wrap=True),
                labelled(self.tr("Login"), self.login),
                labelled(self.tr("Password"), self.password),
                self._strength,
                labelled(self.tr("Password again"), self.repeated),
                1,
                gap=SPACE,
            )
        )
        return page

    def _recovery_page(self) -> QWidget:
        self.typed = QLineEdit()
        self.typed.returnPressed.connect(self._next)
        self.sheet = PdfPreview(self.tr("Recovery sheet"))
        self.sheet.setMinimumHeight(260)
        self._kept = text_label(role="quiet", wrap=True)
        save = button(self.tr("Save as PDF…"), self._save_sheet)
        send = button(self.tr("Print…"), self._print_sheet)
        page = QWidget()
        words = self.tr(
            "This sheet opens the registry when every password is lost. It is shown only now. Print it, put it "
            "into a safe, and type its last %n characters here: that proves that it can be read.",
            "",
            TYPED_BACK,
        )
        page.setLayout(
            column(
                text_label(words, wrap=True),
                self.sheet,
                row(save, send, 1),
                self._kept,
                labelled(self.tr("The last %n characters on the sheet", "", TYPED_BACK), self.typed),
                gap=12,
            )
        )
        return page

    def begin_typing(self) -> None:
        """Show the first step."""
        self.presenter.start()

    # What the presenter shows

    def show_step(self, step: Step, setup: Setup) -> None:
        titles = {
            Step.PLACE: self.tr("A new registry"),
            Step.ORGANISATION: self.tr("Whose registry it is"),
            Step.ADMINISTRATOR: self.tr("Its administrator"),
            Step.RECOVERY: self.tr("The recovery sheet"),
        }
        self._title.setText(titles[step])
        self._steps.setCurrentWidget(self._pages[step])
        self.back.setVisible(step in {Step.ORGANISATION, Step.ADMINISTRATOR})
        self._existing.setVisible(step is Step.PLACE)
        self._bundle.setVisible(step is Step.PLACE)
        self.restore.setVisible(step is Step.PLACE)
        last = {Step.ADMINISTRATOR: self.tr("Make the registry"), Step.RECOVERY: self.tr("Done, log in")}
        self.next.setText(last.get(step, self.tr("Next")))
        self.next.setAccessibleName(self.next.text())
        self.folder.setText(setup.folder)
        self.name.setText(setup.name)
        self._show_profile(setup)
        first = {Step.PLACE: self.name, Step.ORGANISATION: self.profile, Step.ADMINISTRATOR: self.login}
        first.get(step, self.typed).setFocus()

    def show_lack(self, lack: Lack | None) -> None:
        texts = {
            Lack.FOLDER: self.tr("There is no such folder. Choose one that exists."),
            Lack.NAME: self.tr("Give the registry a name without slashes."),
            Lack.TAKEN: self.tr("Something of this name is already there. Choose another name."),
            Lack.LOGIN: self.tr("Give a login, for example the initials."),
            Lack.PASSWORD: self.tr("Choose a password."),
            Lack.REPEAT: self.tr("The two passwords differ."),
            Lack.SHEET: self.tr("Save or print the sheet first."),
            Lack.TYPED_BACK: self.tr("That is not what stands on the sheet. Read the last line again."),
        }
        self._say(texts[lack] if lack else "")

    def show_strength(self, text: str, good: bool) -> None:
        self._strength.setText(self.tr("✓ A strong password.") if good else text)

    def show_busy(self, busy: bool) -> None:
        self._steps.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self.next.setEnabled(not busy)
        if busy:
            self.next.setText(self.tr("Making the registry…"))

    def show_sheet(self, pdf: bytes, key: str) -> None:
        del key  # stands on the sheet; shown nowhere else
        self._pdf = pdf
        self.sheet.show_pdf(pdf)

    def show_sheet_saved(self, path: Path) -> None:
        text = self.tr("✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.")
        self._kept.setText(text.replace("{name}", path.name))

    def show_error(self, text: str) -> None:
        if self.presenter.step is not Step.RECOVERY:
            self.next.setText(self.tr("Make the registry"))
        self._say(text)

    # What is done here

    def _say(self, text: str) -> None:
        self._problem.setText(f"⚠ {text}" if text else "")
        self._problem.setAccessibleName(text)

    def _show_profile(self, setup: Setup) -> None:
        profile = setup.profile
        if profile is None:
            return
        self.profile.setCurrentIndex(self.profile.findData(profile.id))
        places = "\n".join(f"{place.name}, {place.address}" for place in profile.places)
        duty = self.tr("24 h phone: {phone}").replace("{phone}", unbroken(show_phone(profile.duty_phone)))
        self._facts.setText(f"{profile.operator}\n{duty}\n{places}")

    def _change(self) -> None:
        self.presenter.change(
            replace(
                self.presenter.setup,
                folder=self.folder.text(),
                name=self.name.text(),
                login=self.login.text(),
                password=self.password.text(),
                repeated=self.repeated.text(),
            )
        )

    def _choose_profile(self) -> None:
        chosen = next(p for p in self.presenter.profiles if p.id == self.profile.currentData())
        self.presenter.change(replace(self.presenter.setup, profile=chosen))
        self._show_profile(self.presenter.setup)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("In which folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)
            self._change()

    def _next(self) -> None:
        if self.presenter.step is Step.RECOVERY:
            self.presenter.confirm(self.typed.text())
        else:
            self.presenter.go_on()

    def _save_sheet(self) -> None:
        name = str(Path.home() / self.tr("recovery-sheet.pdf"))
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if target:
            self.presenter.save_sheet(Path(target))

    def _print_sheet(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            try:
                print_pdf(self._pdf, printer)
            except PrinterRefused as error:
                self.show_error(tell(error, self._texts))
            else:
                self.presenter.sheet_kept()
