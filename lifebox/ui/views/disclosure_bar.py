"""Who asks and why, filled in below the open record."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFrame, QLineEdit, QSizePolicy, QWidget

from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.tiers import term
from lifebox.domain.values import LINE_LIMIT, NOTE_LIMIT
from lifebox.texts import Texts
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, has_keyboard, labelled, restyle, text_label

PURPOSES = ("rescue", "admission", "entry", "missing")


class DisclosureBar(QFrame):
    """Shown while a record is open; every change is told.

    On a low page it is one line, and opens while the keyboard is in it: looking comes first, questions after.
    """

    changed = Signal(object)
    close_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self.setObjectName("actionBar")
        self.service = QComboBox()
        self.service.addItem("–", "")
        for service in Service:
            self.service.addItem(term(say, service), service.value)
        self.service.activated.connect(self._tell)
        self.service.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.caller, self.call_back, self.incident, self.remark = (QLineEdit() for _ in range(4))
        self.purpose = QComboBox()
        self.purpose.setEditable(True)
        self.purpose.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.purpose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.purpose.addItems(["", *(say(f"purpose.{purpose}") for purpose in PURPOSES)])
        self.purpose.editTextChanged.connect(self._tell)
        self.purpose.activated.connect(self._show_beginning)
        self.verified = QCheckBox(self.tr("called back, verified"))
        self.verified.setAccessibleName(self.verified.text())
        self.verified.clicked.connect(self._tell)
        self._low = False
        self._opened = text_label(self.tr("Open for"), "label")
        self.time = text_label("00:00", "mono")
        self.time.setAccessibleName(self.tr("Open for"))
        self.known = text_label(role="quiet")
        self.about = text_label(role="section", wrap=True)
        self.unrecorded = text_label(role="problem", wrap=True)
        self.unrecorded.hide()
        for editor in (self.caller, self.call_back, self.incident, self.remark):
            editor.setMaxLength(NOTE_LIMIT if editor is self.remark else LINE_LIMIT)
            editor.textEdited.connect(self._tell)
        if (typed := self.purpose.lineEdit()) is not None:
            typed.setMaxLength(LINE_LIMIT)
            typed.setAccessibleName(self.tr("Purpose"))
        self._arrange()

    def _arrange(self) -> None:
        self._fields = QWidget()
        line = flow(
            labelled(self.tr("Who asks"), self.service),
            labelled(self.tr("Who is calling"), self.caller),
            labelled(self.tr("Call-back number"), self.call_back),
            labelled(self.tr("Incident number"), self.incident),
            labelled(self.tr("Purpose"), self.purpose),
            labelled(self.tr("Remark"), self.remark),
        )
        self._fields.setLayout(line)
        self.open_fields = button(self.tr("Who asks? (Ctrl+D)"), self.begin_typing)
        close = button(self.tr("Close (Esc)"), self.close_wanted.emit)
        whole = column(self.about, self.unrecorded, self._fields, margin=8, gap=4)
        whole.addLayout(flow(self.verified, self.known, 1, self._opened, self.time, self.open_fields, close))
        self.setLayout(whole)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._fold)

    def fold_when(self, low: bool) -> None:
        """Whether the page is so low that the bar should be one line."""
        self._low = low
        self._fold()

    def begin_typing(self) -> None:
        """Put the keyboard into the first field."""
        self._fields.show()
        self.service.setFocus()

    def _fold(self) -> None:
        folded = self._low and not has_keyboard(self)
        for part in (self._fields, self.verified, self.known, self._opened):
            part.setVisible(not folded)
        self.open_fields.setVisible(folded)

    def begin(self, note: DisclosureNote, about: str = "") -> None:
        """What is written down by now; `about` names what is not the open record's."""
        self.blockSignals(True)
        self.service.setCurrentIndex(max(self.service.findData(note.service.value if note.service else ""), 0))
        self.purpose.setEditText(note.purpose)
        self._show_beginning()
        self.verified.setChecked(note.verified)
        lines = ((self.caller, note.caller), (self.call_back, note.call_back), (self.incident, note.incident))
        for editor, text in (*lines, (self.remark, note.remark)):
            editor.setText(text)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.blockSignals(False)
        self.show()

    def _show_beginning(self) -> None:
        """A purpose that is longer than its field is read from its first letter."""
        if (typed := self.purpose.lineEdit()) is not None:
            typed.setCursorPosition(0)

    def show_running(self, running: timedelta, left: timedelta | None) -> None:
        """How long the record has been open; `left` until it closes, once that is soon."""
        told = _minutes(running)
        if left is not None:
            told = self.tr("{time}, closes in {left}").replace("{time}", told).replace("{left}", _minutes(left))
        self.time.setText(told)
        restyle(self.time, "soon", "true" if left is not None else "")

    def show_closed(self) -> None:
        """The time of what is completed afterwards is over."""
        self.time.setText("–")

    def show_unrecorded(self, text: str) -> None:
        """Stays until something could be written down again."""
        self.unrecorded.setText(f"⚠ {text}" if text else "")
        self.unrecorded.setVisible(bool(text))

    def show_known(self, name: str) -> None:
        """Whose number the call-back number is known to be."""
        self.known.setText(self.tr("known number: {name}").replace("{name}", name) if name else "")

    def note(self) -> DisclosureNote:
        """What is written down."""
        service = str(self.service.currentData() or "")
        return DisclosureNote(
            service=Service(service) if service else None,
            caller=self.caller.text(),
            call_back=self.call_back.text(),
            verified=self.verified.isChecked(),
            incident=self.incident.text(),
            purpose=self.purpose.currentText(),
            remark=self.remark.text(),
        )

    def _tell(self) -> None:
        self.changed.emit(self.note())


def _minutes(time: timedelta) -> str:
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return f"{minutes:02d}:{seconds:02d}"
