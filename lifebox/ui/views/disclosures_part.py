"""A part of the registry page: to whom records were read, searched, completed and reported."""

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QSizePolicy, QSplitter, QToolButton, QWidget

from lifebox.domain.access import Action
from lifebox.domain.disclosure import ListedDisclosure, Service
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.disclosures_presenter import DisclosuresPresenter, Filters, Listed, Practice, State, Time
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.disclosure_note_panel import DisclosureNotePanel
from lifebox.ui.views.disclosures_table import DisclosuresModel, DisclosuresTable
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import GAP, button, column, enter, hide_unless, hint, key, row, text_label

_LETTERS = 12
_PERSON = "person"


class DisclosuresPart(RegistryPart):
    """Filters, the list, the note of one of them, and reports for who may make them."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("DisclosuresPart", "Disclosures")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory) -> None:
        super().__init__()
        self._say = say
        self.presenter = DisclosuresPresenter(office, tasks, say, memory, self, self.tr("Report of disclosures"))
        self.model = DisclosuresModel(self.presenter.pages, say)
        self.table = DisclosuresTable(self.model)
        self.table.setAccessibleName(self.tr("Disclosures, newest first"))
        self.table.moved.connect(self.presenter.move_to)
        self.panel = DisclosureNotePanel(say)
        self.panel.completed.connect(self.presenter.complete)
        self.table.entered.connect(lambda: enter(self.panel))
        self.count = text_label(role="quiet")
        self.empty = text_label(self.tr("No disclosures here."), "quiet", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._make_filters()
        self.reports = self._make_reports()
        hide_unless(self.reports, office.registry.actor.may(Action.DISCLOSURES_REPORTED))
        left = QWidget()
        beside = column(row(self.count, 1), self.empty, self.table, gap=GAP)
        beside.setStretch(2, 1)
        left.setLayout(beside)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([640, 300])
        splitter.setChildrenCollapsible(False)
        whole = column(flow(self.text, *self.choices), splitter, self.reports, gap=GAP)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.text)
        key(self, "F5", self.begin, self.tr("Read the list anew"))
        hint(self, "↓ ↑", self.tr("choose a disclosure"))
        hint(self, "Enter", self.tr("go to its note"))

    def _make_filters(self) -> None:
        say = self._say
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Search disclosures"))
        self.text.setPlaceholderText(self.tr("person, caller, number, incident, purpose"))
        self.text.setMaxLength(200)
        self.text.setClearButtonEnabled(True)
        for clear in self.text.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
        self.text.textChanged.connect(self.presenter.type_text)
        self.text.returnPressed.connect(self.table.setFocus)
        times = (self.tr("any time"), self.tr("today"), self.tr("last 7 days"), self.tr("this month"))
        states = (
            self.tr("any state"),
            self.tr("still open"),
            self.tr("closed"),
            self.tr("nobody wrote who asked"),
        )
        practice = (self.tr("with exercises"), self.tr("without exercises"), self.tr("exercises only"))
        self.time = self._choice(self.tr("When"), zip(Time, (*times, self.tr("last month")), strict=True))
        services = ((one.value, say(f"Service.{one.value}")) for one in Service)
        self.service = self._choice(self.tr("Who asked"), [("", self.tr("any service")), *services])
        self.login = self._choice(self.tr("Given by"), [("", self.tr("any account"))])
        self.state = self._choice(self.tr("State"), zip(State, states, strict=True))
        self.practice = self._choice(self.tr("Exercises"), zip(Practice, practice, strict=True))
        self.choices = (self.time, self.service, self.login, self.state, self.practice)

    def _choice(self, name: str, entries: Iterable[tuple[str, str]]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(_LETTERS)
        for value, words in entries:
            made.addItem(words, value.value if isinstance(value, Enum) else value)
        made.activated.connect(self._choose)
        return made

    def _make_reports(self) -> QWidget:
        self.what, self.form = QComboBox(), QComboBox()
        self.what.setAccessibleName(self.tr("What the report is of"))
        self.form.setAccessibleName(self.tr("Form of the file"))
        self.what.addItem(self.tr("the person of the chosen row"), _PERSON)
        for month in self.presenter.months():
            name = QLocale(self._say.language).standaloneMonthName(month.month)
            self.what.addItem(f"{name} {month.year}", month)
        for form in ReportForm:
            self.form.addItem(self._say(f"ReportForm.{form.value}"), form.value)
        self.save = button(self.tr("Save report…"), self._save)
        key(self.save, "Ctrl+Shift+S", self._save, self.tr("Save report…"), inside_only=False)
        holder = QWidget()
        holder.setLayout(flow(text_label(self.tr("Report of"), "label"), self.what, self.form, self.save, 1))
        return holder

    def begin(self) -> None:
        self.presenter.begin()

    def _choose(self) -> None:
        service = str(self.service.currentData())
        self.presenter.choose(
            Filters(
                text=self.text.text(),
                time=Time(self.time.currentData()),
                service=Service(service) if service else None,
                login=str(self.login.currentData()),
                state=State(self.state.currentData()),
                practice=Practice(self.practice.currentData()),
            )
        )

    def _save(self) -> None:
        month = self.what.currentData() if self.what.currentData() != _PERSON else None
        form = ReportForm(self.form.currentData())
        if month is None and self.presenter.person is None:
            self.notice.emit(self.tr("Choose a disclosure whose person is still in the registry."), None)
            return
        begin, kind = str(self.presenter.proposal(month, form)), f"{form.value.upper()} (*.{form.value})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), begin, kind)
        if chosen:
            self.presenter.save(month, form, Path(chosen))

    # What the presenter shows

    def show_list(self, listed: Listed) -> None:
        self.table.show_list(listed, lambda: self.presenter.row)
        self.count.setText(self.tr("%n disclosure(s)", "", len(listed)))
        self.empty.setVisible(not len(listed))
        for part in (self.table, self.panel):
            part.setVisible(bool(len(listed)))

    def show_rows(self, first: int, last: int) -> None:
        self.model.show_rows(first, last)

    def show_logins(self, logins: tuple[str, ...]) -> None:
        chosen = str(self.login.currentData())
        while self.login.count() > 1:
            self.login.removeItem(1)
        for login in dict.fromkeys((*logins, *([chosen] if chosen else ()))):
            self.login.addItem(login, login)
        self.login.setCurrentIndex(max(self.login.findData(chosen), 0))

    def show_chosen(self, one: ListedDisclosure | None, editable: bool) -> None:
        self.panel.show_disclosure(one, editable=editable)

    def show_completed(self) -> None:
        self.notice.emit(self.tr("Written down beside the note."), None)

    def show_saved(self, path: Path, person: bool) -> None:
        told = (
            self.tr("Saved in {file}. It holds personal data and is not encrypted: delete it when it is done with.")
            if person
            else self.tr("Saved in {file}. It names nobody.")
        )
        self.notice.emit(told.replace("{file}", str(path)), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)
