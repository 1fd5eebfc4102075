"""A part of the registry page: the official streets, and reading them from a file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from lifebox.domain.streets import StreetSource
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.streets_presenter import StreetsPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import Menu, button, column, hide_unless, key, text_label


class StreetsBox(QWidget):
    """How many streets of which day, a file to read, and a choice where several towns have one name."""

    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self.presenter = StreetsPresenter(office, tasks, program.say, self, self.tr("Reading streets"))
        self.source = text_label(wrap=True)
        self.read = button(self.tr("Read a file…"), self._choose_file)
        self.read.setAccessibleName(self.tr("Read a file of streets…"))
        text = self.tr("Read a file of streets…")
        key(self.read, "Ctrl+Shift+T", self.read.click, text, inside_only=False, menu=Menu.PROGRAM)
        hide_unless(self.read, self.presenter.may_import)
        self._question = text_label(wrap=True)
        self.places = QComboBox()
        self.places.setAccessibleName(self.tr("Which town"))
        self.take = button(self.tr("Take this town"), lambda: self.presenter.choose(self.places.currentIndex()))
        self._choice = QWidget()
        self._choice.setLayout(column(self._question, self.places, flow(self.take)))
        self._choice.hide()
        self.setLayout(column(self.source, self._choice, flow(self.read)))

    def show_source(self, source: StreetSource | None) -> None:
        if source is None:
            self.source.setText(
                self.tr("There are none yet. Files named ULIC can be downloaded from eteryt.stat.gov.pl.")
            )
            return
        dated = source.dated or source.imported.date()
        told = self.tr("%n street(s)", "", source.count)
        day = self.tr("as of {day}").replace("{day}", dated.strftime("%d.%m.%Y"))
        read = self.tr("Read on {day} from {file}.").replace("{file}", source.file)
        read = read.replace("{day}", source.imported.astimezone().strftime("%d.%m.%Y"))
        self.source.setText(f"{source.town}: {told}, {day}\n{read}")

    def show_reading(self, *, running: bool) -> None:
        self.read.setEnabled(not running)

    def show_places(self, question: str, places: tuple[str, ...]) -> None:
        self._question.setText(question)
        self.places.clear()
        self.places.addItems(list(places))
        self._choice.setVisible(bool(places))
        if places:
            self.places.setFocus()

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)

    def _choose_file(self) -> None:
        kinds = self.tr("TERYT files (*.zip *.csv *.xml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("File of the TERYT register"), str(Path.home()), kinds)
        if name:
            self.presenter.read_file(Path(name))
