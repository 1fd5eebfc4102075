"""The strip below a list in which the selected people are saved as a file: form, what for, columns of a list."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFrame

from lifebox.services.exporting import SENSITIVE, ExportReason, ListColumn, ListForm
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.export_presenter import ExportPresenter, Form, form_of
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.people_presenter import PeopleList
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, key, restyle, row, tab_through, text_label


class ExportPanel(QFrame):
    """Opens in place with the columns that the table shows. `left` says that the strip is done with."""

    notice = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        memory: Memory,
        people: PeopleList,
        shown: Callable[[], Iterable[Column]],
    ) -> None:
        super().__init__()
        self._list, self._shown = people, shown
        self.presenter = ExportPresenter(office, tasks, say, memory, self, self.tr("Saving the list"))
        self.setProperty("tile", "true")
        self.title = text_label(role="label")
        self.columns = {one: self._tick(say(f"ListColumn.{one.value}")) for one in ListColumn}
        self.form, self.reason = QComboBox(), QComboBox()
        for form in self.presenter.forms():
            self.form.addItem(say(f"{type(form).__name__}.{form.value}"), form.value)
        self.form.currentIndexChanged.connect(self._form_chosen)
        self.reason.addItem(self.tr("choose what for…"), "")
        for reason in ExportReason:
            self.reason.addItem(say(f"ExportReason.{reason.value}"), reason.value)
        self.form.setAccessibleName(self.tr("Form of the file"))
        self.reason.setAccessibleName(self.tr("What the list is for"))
        self.reason.activated.connect(lambda: restyle(self.reason, "problem", "false"))
        self.save_button = button(self.tr("Save…"), self._save, "primary")
        back = button(self.tr("Back (Esc)"), self.left.emit)
        self._sensitive_label = text_label(self.tr("Only where they are needed:"), "quiet")
        plain = [tick for one, tick in self.columns.items() if one not in SENSITIVE]
        sensitive = [tick for one, tick in self.columns.items() if one in SENSITIVE]
        told = self.tr("The file holds personal data and is not encrypted. What it is for goes into the access log.")
        delicate = row(self._sensitive_label, *sensitive)
        body = column(
            flow(self.title, *plain, delicate),
            flow(self.form, self.reason, 1, self.save_button, back),
            text_label(told, "quiet", wrap=True),
        )
        body.setContentsMargins(12, 8, 12, 8)
        self.setLayout(body)
        tab_through([*plain, *sensitive, self.form, self.reason, self.save_button, back])
        key(self, "Esc", self.left.emit, self.tr("Close the strip below the list"))

    @staticmethod
    def _tick(text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setAccessibleName(text)
        return made

    def begin(self) -> None:
        """Open the strip. What the list is for is asked anew each time."""
        usual = self.presenter.usual(self._shown())
        for one, tick in self.columns.items():
            tick.setChecked(one in usual)
        self.form.setCurrentIndex(0)
        self.reason.setCurrentIndex(0)
        restyle(self.reason, "problem", "false")
        self.show()
        self.reason.setFocus()

    def show_count(self, count: int) -> None:
        """How many are selected."""
        self.title.setText(self.tr("List of %n person(s)", "", count))

    def _form_chosen(self) -> None:
        """Files for other programs have no columns to choose."""
        listed = isinstance(self._form, ListForm)
        for part in (*self.columns.values(), self._sensitive_label):
            part.setVisible(listed)

    @property
    def _form(self) -> Form:
        return form_of(str(self.form.currentData()))

    def _save(self) -> None:
        form = self._form
        columns = [one for one, tick in self.columns.items() if tick.isChecked()]
        reason = str(self.reason.currentData())
        if not columns and isinstance(form, ListForm):
            self.notice.emit(self.tr("Tick at least one column."), None)
            self.columns[ListColumn.NAME].setFocus()
        elif not reason:
            restyle(self.reason, "problem", "true")
            self.notice.emit(self.tr("Choose what the list is for."), None)
            self.reason.setFocus()
        else:
            self._ask_where(columns, form, ExportReason(reason))

    def _ask_where(self, columns: list[ListColumn], form: Form, reason: ExportReason) -> None:
        people, begin = self._list.selected, str(self.presenter.proposal(form))
        kind = f"{form.value.upper()} (*.{form.value})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), begin, kind)
        if chosen:
            self.presenter.save(people, columns, form, reason, Path(chosen))
            self.left.emit()

    # What the presenter shows

    def show_saved(self, path: Path, count: int) -> None:
        told = self.tr(
            "%n person(s) saved in {file}. The file is not encrypted: delete it when it is done with.", "", count
        )
        self.notice.emit(told.replace("{file}", str(path)), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)
