"""Files of one person for other programs: the patient summary for a hospital, the contacts for an address book."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lifebox.domain.ids import PersonId
from lifebox.services.exporting import ExportReason
from lifebox.services.office import Office
from lifebox.services.summaries import FileForm
from lifebox.texts import Texts
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters.export_presenter import ExportPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import allow, button, column, hide_unless, text_label


class PersonFiles(QWidget):
    """What it saves is the newest saved version, whichever is shown."""

    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._person: PersonId | None = None
        self.presenter = ExportPresenter(office, tasks, say, ShortMemory(), self, self.tr("Saving the file"))
        self.buttons = {
            FileForm.SUMMARY: button(self.tr("Patient summary (FHIR)…"), partial(self._choose, FileForm.SUMMARY)),
            FileForm.CONTACTS: button(self.tr("Contacts (vCard)…"), partial(self._choose, FileForm.CONTACTS)),
        }
        told = self.tr("The files are not encrypted. That they were made goes into the access log.")
        self.setLayout(
            column(
                text_label(self.tr("Files for other programs"), "section"),
                flow(*self.buttons.values()),
                text_label(told, "quiet", wrap=True),
            )
        )
        allowed = self.presenter.forms()
        for form, made in self.buttons.items():
            hide_unless(made, form in allowed)
        hide_unless(self, any(form in allowed for form in self.buttons))

    def show_person(self, person: PersonId | None) -> None:
        """Whose files; of nobody who is only typed so far there are any."""
        self._person = person
        for made in self.buttons.values():
            allow(made, person is not None, self.tr("Only for a card that is saved."))

    def _choose(self, form: FileForm) -> None:
        person = self._person
        if person is None:
            return
        begin, kind = str(self.presenter.proposal(form)), f"{form.value.upper()} (*.{form.value})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), begin, kind)
        if chosen:
            self.presenter.save([person], (), form, ExportReason.TRANSFER, Path(chosen))

    # What the presenter shows

    def show_saved(self, path: Path, _count: int) -> None:
        told = self.tr("Saved in {file}. The file is not encrypted: delete it when it is done with.")
        self.notice.emit(told.replace("{file}", str(path)), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)
