"""The official lists of medicines: of which day each is, and reading them from a file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lifebox.domain.products import ProductSource
from lifebox.services.medicines import list_name, show_day
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.medicines_presenter import MedicinesPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import Menu, button, column, hide_unless, key, text_label


class MedicinesBox(QWidget):
    """A line a list, and a file to read."""

    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._say = say
        self.presenter = MedicinesPresenter(office, tasks, say, self, self.tr("Reading medicines"))
        self.sources = text_label(wrap=True)
        self.read = button(self.tr("Read a list…"), self._choose_file)
        text = self.tr("Read a list of medicines…")
        self.read.setAccessibleName(text)
        key(self.read, "Ctrl+Shift+L", self.read.click, text, inside_only=False, menu=Menu.PROGRAM)
        hide_unless(self.read, self.presenter.may_import)
        self.setLayout(column(self.sources, flow(self.read)))

    def show_sources(self, sources: tuple[ProductSource, ...]) -> None:
        if not sources:
            self.sources.setText(
                self.tr(
                    "None were read yet: the program's own list of common medicines is used. The register of "
                    "medicinal products can be downloaded from rejestry.ezdrowie.gov.pl (XML or CSV)."
                )
            )
            return
        self.sources.setText("\n\n".join(map(self._line, sources)))

    def _line(self, source: ProductSource) -> str:
        name = list_name(source.kind, self._say)
        counted = self.tr("%n product(s)", "", source.count)
        day = self.tr("as of {day}").replace("{day}", show_day(source.dated)) if source.dated else ""
        left = self.tr("%n that left the list are kept and marked", "", source.left) if source.left else ""
        read = self.tr("Read on {day} from {file}.").replace("{file}", source.file)
        read = read.replace("{day}", show_day(source.imported.astimezone().date()))
        told = ", ".join(part for part in (counted, day, left) if part)
        return f"{name[:1].upper()}{name[1:]}: {told}\n{read}"

    def show_reading(self, *, running: bool) -> None:
        self.read.setEnabled(not running)

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)

    def _choose_file(self) -> None:
        kinds = self.tr("Lists of medicines (*.xml *.csv *.zip *.xlsx *.xls *.ods)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("List of medicines"), str(Path.home()), kinds)
        if name:
            self.presenter.read_file(Path(name))
