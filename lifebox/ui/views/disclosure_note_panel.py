"""One disclosure with all that is known of it; what is missing can be written beside what stands there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from lifebox.domain.disclosure import Addition, DisclosureNote, ListedDisclosure, Service
from lifebox.domain.values import LINE_LIMIT
from lifebox.texts import Texts
from lifebox.ui.views.disclosures_table import NOTHING, person_words
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import GAP, SPACE, button, column, key, labelled, text_label

_REMARK_HIGH = 88
LINES = ("caller", "call_back", "incident", "purpose")


class DisclosureNotePanel(QFrame):
    """`completed` carries the note as it stands in the form."""

    completed = Signal(object)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._shown: ListedDisclosure | None = None
        self._names = {
            "service": self.tr("Who asks"),
            "caller": self.tr("Who is calling"),
            "call_back": self.tr("Call-back number"),
            "verified": self.tr("called back, verified"),
            "incident": self.tr("Incident number"),
            "purpose": self.tr("Purpose"),
            "read": self.tr("What was read"),
            "remark": self.tr("Remark"),
        }
        self.setAccessibleName(self.tr("The disclosure of this row"))
        self.head = text_label(role="section", wrap=True)
        self.facts = text_label(role="quiet", wrap=True)
        self.service = QComboBox()
        self.service.addItem(NOTHING, "")
        for service in Service:
            self.service.addItem(say(f"Service.{service.value}"), service.value)
        self.lines = {name: QLineEdit() for name in LINES}
        for line in self.lines.values():
            line.setMaxLength(LINE_LIMIT)
        self.verified = QCheckBox(self._names["verified"])
        self.verified.setAccessibleName(self.verified.text())
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(_REMARK_HIGH)
        self.history = text_label(role="quiet", wrap=True)
        self.hint = text_label(role="quiet", wrap=True)
        self.save = button(self.tr("Add to the note"), self._save)
        self.save.setToolTip("Ctrl+S")
        key(self, "Ctrl+S", self._save, self.tr("Add to the note"))
        self._lay_out()
        self.show_disclosure(None, editable=False)

    def _lay_out(self) -> None:
        self.fields = QWidget()
        lines = [labelled(self._names[name], self.lines[name]) for name in LINES]
        self.fields.setLayout(
            column(
                labelled(self._names["service"], self.service),
                *lines[:2],
                self.verified,
                *lines[2:],
                labelled(self._names["remark"], self.remark),
                gap=GAP,
            )
        )
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(column(self.head, self.facts, self.fields, self.history, 1, gap=GAP))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = column(area, self.hint, flow(self.save), gap=GAP)
        whole.setContentsMargins(SPACE, 0, 0, 0)
        self.setLayout(whole)

    def show_disclosure(self, one: ListedDisclosure | None, *, editable: bool) -> None:
        """Another row, or none. The same read anew leaves alone what is being typed."""
        if one is not None and one == self._shown and editable == self.save.isEnabled():
            return
        typed = self._typed() if one is not None and self._shown is not None and one.id == self._shown.id else {}
        self._shown = one
        for part in (self.fields, self.facts, self.history, self.save):
            part.setVisible(one is not None)
        for part in (self.service, *self.lines.values(), self.verified, self.remark, self.save):
            part.setEnabled(editable)
        if one is None:
            self.head.setText(self.tr("A disclosure of the list is shown here."))
            self.hint.clear()
            return
        made, note = one.disclosure, one.disclosure.told.model_copy(update=typed)
        self.head.setText(person_words(one, self._say))
        self.facts.setText(self._facts(one))
        self.service.setCurrentIndex(max(self.service.findData(note.service.value if note.service else ""), 0))
        for name, line in self.lines.items():
            line.setText(getattr(note, name))
            line.setCursorPosition(0)
        self.verified.setChecked(note.verified)
        self.remark.setPlainText(note.remark)
        self.history.setText("\n".join(self._history(made.note, made.additions)))
        self.hint.setText(self._why(one, editable))

    def _typed(self) -> dict[str, object]:
        """What stands in the form and not yet in the note."""
        now, before = self.note(), self._shown.disclosure.told if self._shown else DisclosureNote()
        return {name: getattr(now, name) for name in self._names if getattr(now, name) != getattr(before, name)}

    def _facts(self, one: ListedDisclosure) -> str:
        made = one.disclosure
        opened = made.opened.astimezone()
        closed = f"{made.closed.astimezone():%H:%M:%S}" if made.closed else self.tr("still open")
        code = one.person.code.printed if one.person and one.person.code else ""
        read = ", ".join(self._read(part) for part in made.told.read)
        version = self.tr("version {number} of the card").replace("{number}", str(made.revision))
        given = self.tr("given by {login}").replace("{login}", made.login)
        told = [f"{opened:%d.%m.%Y %H:%M:%S}–{closed}", given, version, code]
        words = " · ".join(part for part in told if part)
        return f"{words}\n{self._names['read']}: {read or NOTHING}"

    def _read(self, part: str) -> str:
        first, _, lines = part.partition(" ")
        known = {"R": "Tier.R", "Y": "Tier.Y", "G": "Tier.G", "missing": "Section.missing"}.get(first)
        return f"{self._say(known)} {lines}".strip() if known else part

    def _history(self, note: DisclosureNote, additions: tuple[Addition, ...]) -> list[str]:
        """What stood there before each addition, newest last."""
        told = []
        before = note
        for addition in additions:
            at = f"{addition.at.astimezone():%d.%m.%Y %H:%M}"
            told.append(self.tr("{time}, {login} added:").replace("{time}", at).replace("{login}", addition.login))
            for name in addition.fields:
                was, now = self._value(before, name), self._value(addition.note, name)
                told.append(f"  {self._names[name]}: {was} → {now}")
            before = before.model_copy(update={name: getattr(addition.note, name) for name in addition.fields})
        return told

    def _value(self, note: DisclosureNote, name: str) -> str:
        value = getattr(note, name)
        if isinstance(value, Service):
            return self._say(f"Service.{value.value}")
        if isinstance(value, bool):
            return self._say("report.yes" if value else "report.no")
        return ", ".join(value) if isinstance(value, tuple) else str(value or NOTHING)

    def _why(self, one: ListedDisclosure, editable: bool) -> str:
        if editable:
            return self.tr("What stood there when it was closed is kept; what is changed is written beside it.")
        if one.disclosure.closed is None:
            return self.tr("It is still open: the note is filled in beside the record.")
        return self.tr("Only who gave the information and the administrator complete a note.")

    def note(self) -> DisclosureNote:
        """What stands in the form."""
        service = str(self.service.currentData() or "")
        before = self._shown.disclosure.told if self._shown else DisclosureNote()
        return DisclosureNote(
            service=Service(service) if service else None,
            verified=self.verified.isChecked(),
            read=before.read,
            remark=self.remark.toPlainText(),
            **{name: line.text() for name, line in self.lines.items()},
        )

    def _save(self) -> None:
        if self._shown is not None and self.save.isEnabled():
            self.completed.emit(self.note())
