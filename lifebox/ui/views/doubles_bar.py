"""Above the form: who may be the same person as the one that is typed, and which record went into this one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lifebox.domain.ids import PersonId
from lifebox.services.duplicates import DuplicateMatch
from lifebox.services.merging import MergedRecord, merged_records, unmerge_people
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.duplicates import Duplicates
from lifebox.ui.presenters.record_presenter import RecordPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.duplicates_bar import DuplicatesBar
from lifebox.ui.views.widgets import GAP, button, clear, column, key, row, text_label


class MergedBar(QFrame):
    """The records that went into the open one, as long as that can be undone."""

    undo_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self._records: tuple[MergedRecord, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(24, GAP, GAP, GAP)
        self._lines.setSpacing(4)
        key(self, "Ctrl+Shift+U", self._undo_newest, self.tr("Undo the merge of the records"), inside_only=False)
        self.hide()

    def show_records(self, records: tuple[MergedRecord, ...]) -> None:
        """A line each; those that changed since are history and stand among the revisions."""
        self._records = tuple(record for record in records if record.can_be_undone)
        clear(self._lines)
        for record in self._records:
            text = self.tr("Merged from the record of {name} ({day}, {who}).").replace("{name}", record.name)
            day = record.merged.astimezone().strftime("%d.%m.%Y")
            undo = button(self.tr("Undo the merge"), partial(self.undo_wanted.emit, record.person), "link")
            line = row(text_label(text.replace("{day}", day).replace("{who}", record.author), wrap=True), undo)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.setVisible(bool(self._records))

    def _undo_newest(self) -> None:
        if self._records:
            self.undo_wanted.emit(self._records[0].person)


class DoublesBar(QWidget):
    """Both bars. `merge_wanted` carries two records, the first of which stays; `typed_wanted` a record, the card
    typed for a new person and its draft.
    """

    notice = Signal(str, object)
    other_wanted = Signal(object)
    merge_wanted = Signal(object, object)
    typed_wanted = Signal(object, object, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, record: RecordPresenter) -> None:
        super().__init__()
        self._office, self._tasks, self._say, self._record = office, tasks, say, record
        self._asking = Duplicates(office, tasks, self._show_duplicates, lambda error: self._tell(tell(error, say)))
        self.duplicates = DuplicatesBar(self.other_wanted.emit, self._merge, self._asking.different)
        self.merged = MergedBar()
        self.merged.undo_wanted.connect(self._undo)
        self.setLayout(column(self.duplicates, self.merged, gap=0))

    def show_record(self) -> None:
        """Another record is in the form."""
        person, office = self._record.person, self._office
        self._asking.open(person, self._record.card)
        self.merged.show_records(())
        self._tasks.forget("record.merged")
        if person is not None and self._record.editable:
            self._tasks.read(
                lambda: merged_records(office, person),
                self.merged.show_records,
                lambda error: self._tell(tell(error, self._say)),
                latest="record.merged",
            )

    def typed(self) -> None:
        """Something was typed."""
        self._asking.typed()

    def _show_duplicates(self, found: tuple[DuplicateMatch, ...]) -> None:
        self.duplicates.show_duplicates(found)

    def _merge(self, other: PersonId) -> None:
        record = self._record
        if record.person is not None:
            self.merge_wanted.emit(record.person, other)
            return
        # A field that cannot be read would be lost in the merge: it is shown first.
        card = record.readable_card()
        if card is not None:
            record.leave()
            self.typed_wanted.emit(other, card, record.draft)

    def _undo(self, gone: PersonId) -> None:
        office, person, comment = self._office, self._record.person, self.tr("The merge was undone")

        def undone(_: object) -> None:
            self._tell(self.tr("The merge was undone: both records are there again."))
            if self._record.person == person:
                self._record.reopen()

        self._tasks.write(
            lambda: unmerge_people(office, gone, comment=comment),
            undone,
            lambda error: self._tell(tell(error, self._say)),
        )

    def _tell(self, text: str) -> None:
        self.notice.emit(text, None)
