"""Ratunek: one large field, answers while typing, the record on its red tier and the disclosure below."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from lifebox.domain.disclosure import DisclosureNote, ListedDisclosure
from lifebox.domain.ports import Draft
from lifebox.domain.tiers import Arrangement, Tier, term
from lifebox.lookup.payloads import read_payload
from lifebox.lookup.signed.payload import TEXT_LIMIT
from lifebox.services.emergency import Answer, EmergencyRecord
from lifebox.services.office import LookupOffice
from lifebox.services.surroundings import Surroundings
from lifebox.texts import Texts
from lifebox.ui.clipboard import copy_briefly
from lifebox.ui.presenters.emergency_presenter import EmergencyPresenter
from lifebox.ui.presenters.reading import Reading
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.answer_list import NUMBERED, AnswerList
from lifebox.ui.views.disclosure_bar import DisclosureBar
from lifebox.ui.views.missing_profile_bar import KEY as PROFILE_KEY
from lifebox.ui.views.missing_profile_bar import MissingProfileBar
from lifebox.ui.views.reading_panel import RecordPanel
from lifebox.ui.views.scan_panel import ScanPanel
from lifebox.ui.views.scan_routing import plain_words
from lifebox.ui.views.scanned_bar import ScannedBar
from lifebox.ui.views.unfinished_bar import UnfinishedBar, told_shortly
from lifebox.ui.views.widgets import SPACE, Menu, column, hint, key, text_label

BESIDE_FROM = 90
"""Letters; on a narrower page answers and record do not stand beside each other."""


LOW_BELOW = 28
"""Lines; on a lower page the bar beside the record is folded, so that the red tier can be read."""


class EmergencyPage(QWidget):
    """The duty officer's page. It needs nothing but what it is given, so it may stand in any window.

    `red_shown`: the red tier of a record that was opened has been drawn. `left`: Esc, where nothing is open and nothing
    typed.
    """

    notice = Signal(str, object)
    draft_wanted = Signal(object)
    red_shown = Signal()
    left = Signal()

    def __init__(self, office: LookupOffice, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say, self._office = say, office
        self._open_first = self._reading = False
        self._copied: tuple[int, int] | None = None
        self.field = QLineEdit()
        self.field.setProperty("big", "true")
        self.field.setAccessibleName(self.tr("Whom to look up"))
        self.field.setPlaceholderText(self.tr("code, surname, street and number, phone or PESEL"))
        self.field.setMaxLength(TEXT_LIMIT)
        self.field.installEventFilter(self)
        self.answers = AnswerList(say)
        self.scanned = ScannedBar(say)
        self.unfinished = UnfinishedBar()
        self.record = RecordPanel(say)
        self.bar = DisclosureBar(say)
        self.bar.hide()
        self._hint = text_label(role="quiet", wrap=True)
        self._left = QWidget()
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self.presenter = EmergencyPresenter(office, tasks, say, self)
        self.scans = ScanPanel(office, tasks, say, self)
        self.missing = MissingProfileBar(office, say, lambda: self.presenter.disclosing.note)
        self.missing.profile_shown.connect(self.presenter.disclosing.show_profile)
        self._arrange()
        self._connect()
        self._keys()
        self.show_answer(None)
        if self.presenter.unfinished is not None:
            self.presenter.unfinished.look()

    def _arrange(self) -> None:
        left = column(self.unfinished, self._hint, self.scanned, self.answers, self.scans)
        left.setStretchFactor(self.answers, 1)
        self._left.setLayout(left)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._left)
        splitter.addWidget(self.record)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([380, 800])
        splitter.setChildrenCollapsible(False)
        body = column(self.field, splitter, self.missing, gap=12)
        body.setStretch(1, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        whole = column(body, self.bar, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        presenter = self.presenter
        self.field.textEdited.connect(self._type)
        self.answers.chosen.connect(self._open_current)
        self.unfinished.wanted.connect(presenter.finish)
        self.scanned.receive_wanted.connect(presenter.receive)
        self.record.other_wanted.connect(presenter.open_other)
        self.record.read_on.connect(presenter.read_on)
        self.record.read_again.connect(presenter.read_again)
        self.record.tier_wanted.connect(presenter.read_next_tier)
        self.record.line_wanted.connect(presenter.read_line)
        self.record.copy_wanted.connect(self._copy_line)
        self.record.typed.connect(self._type_anew)
        self.record.red_shown.connect(self.red_shown)
        self.bar.changed.connect(presenter.change_note)
        self.bar.close_wanted.connect(presenter.close)
        self._clock.timeout.connect(presenter.tick)
        self.field.textEdited.connect(self.scans.forget)
        self.scans.open_wanted.connect(presenter.open)
        self.scans.received.connect(self.show_received)
        self.scans.typed.connect(self._type_anew)
        self.scans.shown.connect(self._show_scans)
        self.scans.left.connect(self.begin_typing)
        self.scans.notice.connect(self.notice)
        self.scans.watch(self.field)

    def _keys(self) -> None:
        key(self, "Escape", self._escape, self.tr("Close the record; the disclosure is noted"))
        hint(self, "↓ ↑", self.tr("choose an answer"))
        hint(self, "Enter", self.tr("open the record"))
        hint(self, f"Alt+1 … Alt+{NUMBERED}", self.tr("open the answer with this number"))
        for number in range(1, NUMBERED + 1):
            key(self, f"Alt+{number}", partial(self._open_number, number))
        key(self, "Ctrl+Down", self.presenter.read_on, self.tr("This line was read: on to the next"))
        key(self, "Ctrl+Up", self.presenter.read_again, self.tr("Back to the line before"))
        for tier in (Tier.RED, Tier.YELLOW, Tier.GREEN):
            words = self.tr("Read tier {tier}").replace("{tier}", f"{tier.value}: {term(self._say, tier)}")
            key(self, f"Ctrl+{tier.value}", partial(self._read_tier, tier), words, menu=Menu.GO)
        key(self, "Ctrl+D", self._write_down, self.tr("Write down who asks"))
        key(self, PROFILE_KEY, self.missing.show_profile, self.missing.words)
        key(self, "Ctrl+Shift+C", self._copy_phone, self.tr("Copy a phone of the marked line"))

    def begin_typing(self) -> None:
        """Put the keyboard into the field, everything selected."""
        self.field.setFocus()
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that move among the answers."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and step is not None and self.answers.count():
                self.answers.step(step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    # Answers

    def _type(self, text: str) -> None:
        self._open_first = False
        self._make_room(reading=False)
        self.presenter.type_query(text)

    def _type_anew(self, begun: str) -> None:
        """Whatever is typed into a record that is read is a new question."""
        self.field.setFocus()
        self.field.selectAll()
        self.field.insert(begun)
        self._type(self.field.text())

    def show_answer(self, answer: Answer | None) -> None:
        scanned = answer.scanned if answer else None
        self.scanned.show_scanned(scanned, self.presenter.receivable)
        matches = answer.matches if answer else ()
        self.answers.show_matches(matches, answer.query if answer else "", self._office.clock.today())
        if answer is None:
            self._hint.setText(self.tr("Type what the caller says. ↓↑ choose, Enter opens."))
            return
        if matches:
            self._hint.setText(self.tr("%n found", "", len(matches)))
            if self._open_first:
                self._open_current()
        elif scanned is not None:
            self._hint.clear()
        else:
            self._hint.setText(
                self.tr("Nobody found. Try the street and number, another spelling, a phone or the code.")
            )
        self._open_first = False

    def _enter(self) -> None:
        """Enter opens whom the field asks for, never whom a shorter text had found."""
        if self.presenter.is_answered:
            self._open_current()
        else:
            self._open_first = bool(self.field.text().strip())
            self.presenter.search_now()

    def _open_current(self) -> None:
        if (person := self.answers.person) is not None:
            self.scans.presenter.move_on()
            self.presenter.open(person)
            return
        self._open_first = bool(self.field.text().strip())
        self.presenter.search_now()

    def _open_number(self, number: int) -> None:
        if self.answers.choose(number):
            self._open_current()

    # Scans

    def take_scan(self, text: str) -> bool:
        """A scanner typed this while the keyboard is on this page."""
        if read_payload(text) is not None:
            self.scans.take_scan(text, opens=True)
        elif self.field.hasFocus():
            self._type_anew(plain_words(text))
        else:
            return False
        return True

    def look_up_scan(self, text: str) -> None:
        """A scanner typed this while the keyboard was on another page."""
        self.scans.take_scan(text, opens=False)

    def _show_scans(self, seen: bool) -> None:
        for typed_for in (self.answers, self._hint):
            typed_for.setVisible(not seen)
        if seen:
            self._make_room(reading=False)

    # The record

    def show_record(self, opened: EmergencyRecord, arrangement: Arrangement, around: Surroundings) -> None:
        self.scans.presenter.move_on()
        self.record.show_record(opened, arrangement, around)
        self.answers.choose_person(opened.record.id)
        self.missing.show_record(opened)
        self._make_room(reading=True)
        self.record.setFocus()
        self._clock.start()

    def show_note(self, note: DisclosureNote) -> None:
        self.bar.begin(note)

    def show_known(self, name: str) -> None:
        self.bar.show_known(name)

    def show_notices(self, told: Sequence[str]) -> None:
        self.record.show_notices(told)

    def show_reading(self, reading: Reading) -> None:
        self.record.show_reading(reading)

    def _read_tier(self, tier: Tier) -> None:
        if self.presenter.is_open:
            self.record.setFocus()
            self.presenter.read_tier(tier)

    def _write_down(self) -> None:
        if self.bar.isVisible():
            self.bar.begin_typing()

    def _copy_line(self) -> None:
        if (line := self.presenter.reading.marked) is not None:
            copy_briefly(line.words)

    def _copy_phone(self) -> None:
        """The first phone of the marked line; pressed again the next one."""
        line = self.presenter.reading.marked
        phones = self.record.lines[self.presenter.reading.at].phones if line is not None else ()
        if line is None or not phones:
            self.notice.emit(self.tr("There is no phone in the marked line."), None)
            return
        number, before = self._copied or (0, -1)
        at = (before + 1) % len(phones) if number == line.number else 0
        self._copied = line.number, at
        copy_briefly(phones[at])

    def _make_room(self, *, reading: bool) -> None:
        """A narrow page shows the answers or the record that is read; typing brings the answers back."""
        self._reading = reading
        narrow = self.width() < BESIDE_FROM * self.fontMetrics().averageCharWidth()
        self._left.setVisible(not narrow or not reading)
        self.record.setVisible(not narrow or reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(reading=self._reading)
        self.bar.fold_when(self.height() < LOW_BELOW * self.fontMetrics().height())

    def show_running(self, running: timedelta, left: timedelta | None) -> None:
        self.bar.show_running(running, left)

    def show_unrecorded(self, text: str) -> None:
        self.bar.show_unrecorded(text)

    def show_closed(self, by_time: bool) -> None:
        self._clock.stop()
        self._copied = None
        self.record.clear_record()
        self.missing.clear_record()
        self._make_room(reading=False)
        self.bar.hide()
        self.begin_typing()
        text = (
            self.tr("Closed after 45 minutes; the disclosure is noted.")
            if by_time
            else self.tr("Closed; the disclosure is noted.")
        )
        self.notice.emit(text, None)

    def show_unfinished(self, left: tuple[ListedDisclosure, ...]) -> None:
        self.unfinished.show_left(left)

    def show_completing(self, one: ListedDisclosure) -> None:
        about = self.tr("Afterwards, about: {which}").replace("{which}", told_shortly(one))
        self.bar.begin(one.disclosure.told, about)
        self.bar.show_closed()
        self.bar.begin_typing()

    def show_completed(self) -> None:
        if not self.presenter.is_open and not self.presenter.is_completing:
            self.bar.hide()
            self.begin_typing()
        self.notice.emit(self.tr("Noted."), None)

    def show_received(self, draft: Draft) -> None:
        self.field.clear()
        self.presenter.type_query("")
        self.draft_wanted.emit(draft)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _escape(self) -> None:
        self._open_first = False
        was_open = self.presenter.is_open or self.presenter.is_completing
        # A record that is not there yet comes no more either.
        self.presenter.close()
        if was_open:
            return
        if self.scans.leave():
            return
        if not self.field.text():
            self.left.emit()
        else:
            self.field.clear()
            self.presenter.type_query("")
            self.begin_typing()
