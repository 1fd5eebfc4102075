"""A part of the registry page: everything saved in one file, and another registry's file taken in."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QLineEdit

from lifebox.domain.access import Action
from lifebox.domain.dates import show_moment
from lifebox.domain.people import PersonSummary
from lifebox.services.absorbing import TakenIn
from lifebox.services.exporting import ExportReason
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.transfer_presenter import TransferPresenter, What
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import (
    allow,
    button,
    column,
    hide_unless,
    key,
    labelled,
    restyle,
    tab_through,
    text_label,
    titled,
)

_PHRASE_WIDTH = 320


class TransferPart(RegistryPart):
    """Saving stands above, taking in below it; what needs a look stands in a table."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("TransferPart", "Everything out and in")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._told: TakenIn | None = None
        names = {
            "save": self.tr("Saving the file"),
            "look": self.tr("Looking at the file"),
            "take": self.tr("Taking the file in"),
        }
        self.presenter = TransferPresenter(office, tasks, say, self, names.__getitem__)
        self.what, self.reason = QComboBox(), QComboBox()
        self.phrase, self.opening = self._phrase(), self._phrase()
        self.save_button = button(self.tr("Save…"), self._save, "primary")
        self.choose_button = button(self.tr("Choose a file…"), self._choose)
        self.look_button = button(self.tr("Look at it"), self._look)
        self.take_button = button(self.tr("Take in"), self._take, "primary")
        self.result = text_label(wrap=True)
        headings = [self.tr("What is to be done"), self.tr("Here"), self.tr("In the file")]
        self.table = Table(self.tr("What needs a look"), headings)
        self.table.setMinimumHeight(140)
        self.table.itemSelectionChanged.connect(self._marked)
        self.table.itemActivated.connect(lambda _: self._decide())
        self.decide_button = button(self.tr("Compare and merge…"), self._decide)
        taking = self._taking_in()
        body = column(self._saving(), taking)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._fill()
        hide_unless(taking, office.registry.actor.may(Action.REGISTRY_TAKEN_IN))
        saving = [self.what, self.reason, self.phrase, self.save_button]
        opening = [self.choose_button, self.opening, self.look_button, self.take_button]
        tab_through([*saving, *opening, self.table, self.decide_button])
        self.setFocusProxy(self.what)
        key(self, "Ctrl+S", self._save, self.tr("Save everything in one file"))
        if office.registry.actor.may(Action.REGISTRY_TAKEN_IN):
            key(self, "Ctrl+O", self._choose, self.tr("Choose another registry's file"))
            key(self, "Ctrl+Return", self._take, self.tr("Take in the file that was looked at"))
        self._show_opening(sealed=False)
        self._marked()

    def _saving(self) -> QFrame:
        words = self.tr(
            "The JSON holds everything: another registry takes it in, nothing is lost. Without a pass phrase it is not "
            "encrypted. In the statistics there is a row for everybody and nobody's name; rare combinations are hidden."
        )
        return titled(
            self.tr("Save"),
            flow(
                labelled(self.tr("What"), self.what),
                labelled(self.tr("What for"), self.reason),
                labelled(self.tr("Pass phrase, if it is to be encrypted"), self.phrase),
                self.save_button,
            ),
            text_label(words, "quiet", wrap=True),
        )

    def _taking_in(self) -> QFrame:
        words = self.tr(
            "Takes in the JSON of another registry or of one person. First it is told what would happen; nothing is "
            "written by that. The same people are found; who is surely the same and says nothing contrary is merged, "
            "which can be undone on the record. The rest waits here and among the possible duplicates."
        )
        return titled(
            self.tr("Take in another registry"),
            text_label(words, "quiet", wrap=True),
            flow(
                self.choose_button,
                labelled(self.tr("Pass phrase of the file"), self.opening),
                self.look_button,
                self.take_button,
            ),
            self.result,
            self.table,
            flow(self.decide_button),
        )

    def _phrase(self) -> QLineEdit:
        made = QLineEdit()
        made.setEchoMode(QLineEdit.EchoMode.Password)
        made.setMaximumWidth(_PHRASE_WIDTH)
        return made

    def _fill(self) -> None:
        labels = {
            What.EVERYTHING: self.tr("everything, to take in elsewhere (JSON)"),
            What.FULL_XLSX: self.tr("every field as a table (XLSX)"),
            What.FULL_CSV: self.tr("every field as a table (CSV)"),
            What.STATISTICS_XLSX: self.tr("statistics, nobody's name (XLSX)"),
            What.STATISTICS_CSV: self.tr("statistics, nobody's name (CSV)"),
        }
        for what, text in labels.items():
            self.what.addItem(text, what.value)
        self.reason.addItem(self.tr("choose what for…"), "")
        for reason in ExportReason:
            self.reason.addItem(self._say(f"ExportReason.{reason.value}"), reason.value)
        self.what.currentIndexChanged.connect(self._chosen_what)
        self.reason.activated.connect(lambda: restyle(self.reason, "problem", "false"))
        self.opening.returnPressed.connect(self._look)

    def _chosen_what(self) -> None:
        what = What(self.what.currentData())
        allow(self.reason, not what.names_nobody, self.tr("A file without names needs no reason."))
        allow(self.phrase, what is What.EVERYTHING, self.tr("Only the file that holds everything can be encrypted."))

    def _save(self) -> None:
        what, reason = What(self.what.currentData()), str(self.reason.currentData())
        phrase = self.phrase.text() if what is What.EVERYTHING else ""
        if not reason and not what.names_nobody:
            restyle(self.reason, "problem", "true")
            self.notice.emit(self.tr("Choose what the file is for."), None)
            self.reason.setFocus()
            return
        begin = str(self.presenter.proposal(what, sealed=bool(phrase)))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save everything"), begin)
        if chosen:
            self.presenter.save(what, ExportReason(reason or ExportReason.REPORT), phrase, Path(chosen))
            self.phrase.clear()

    def _choose(self) -> None:
        kinds = ";;".join(("JSON (*.json *.age)", self.tr("All files (*)")))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose another registry's file"), "", kinds)
        if chosen:
            self._forget()
            self.presenter.choose(Path(chosen))

    def _look(self) -> None:
        self._forget()
        self.presenter.look(self.opening.text())

    def _take(self) -> None:
        if self.take_button.isEnabled():
            self.presenter.take(self.opening.text())

    def _decide(self) -> None:
        at = self.table.marked_row
        if self._told is not None and at is not None and self.decide_button.isEnabled():
            pair = self._told.undecided[at]
            self.merge_wanted.emit(pair.here.id, pair.taken.id)

    def _forget(self) -> None:
        self._told = None
        self.result.setText("")
        self.table.show_rows([])
        self._show_opening(sealed=False)

    def _show_opening(self, *, sealed: bool) -> None:
        for part in (self.opening, self.look_button):
            allow(part, sealed, self.tr("Only for an encrypted file: choose it first."))
        looked_at = self._told is not None and self._told.dry_run
        allow(self.take_button, looked_at, self.tr("First choose a file: what it holds is looked at before."))

    def _marked(self) -> None:
        at, told = self.table.marked_row, self._told
        pending = told is not None and not told.dry_run and at is not None and at < len(told.undecided)
        allow(self.decide_button, pending, self.tr("Choose a row that waits for a decision."))

    # What the presenter shows

    def show_saved(self, path: Path, count: int, what: What) -> None:
        told = self.tr("%n row(s) saved in {file}.", "", count)
        if not what.names_nobody:
            told += " " + self.tr("It holds personal data: keep it with you, destroy it after use.")
        self.notice.emit(told.replace("{file}", str(path)), None)

    def ask_phrase(self) -> None:
        self._show_opening(sealed=True)
        self.result.setText(self.tr("The file is encrypted. Type its pass phrase."))
        self.opening.setFocus()

    def show_taken(self, told: TakenIn) -> None:
        self._told = told
        begin = self.tr("{town}, saved {made}.").replace("{town}", told.organisation)
        head = self.tr("Nothing is written yet.") if told.dry_run else self.tr("✓ Taken in.")
        counts = self._say("transfer.counts", **told.counts)
        self.result.setText(f"{head} {begin.replace('{made}', show_moment(told.made))} {counts}")
        self.table.show_rows(self._rows(told))
        if told.undecided:
            self.table.selectRow(0)
        self._show_opening(sealed=False)
        self._marked()
        if told.dry_run:
            self.take_button.setFocus()
        else:
            self.opening.clear()
            self.notice.emit(f"{head} {counts}", None)

    def show_busy(self, busy: bool) -> None:
        for part in (self.save_button, self.choose_button):
            part.setEnabled(not busy)
        if busy:
            for part in (self.take_button, self.look_button):
                part.setEnabled(False)

    def show_error(self, text: str) -> None:
        if self.opening.text():
            self._show_opening(sealed=True)
        self.notice.emit(f"⚠ {text}", None)

    def _rows(self, told: TakenIn) -> list[tuple[str, str, str]]:
        sure, maybe = self.tr("the same person, but the data differ"), self.tr("may be the same person")
        pairs = [(sure if one.sure else maybe, _named(one.here), _named(one.taken)) for one in told.undecided]
        print_anew = self.tr("another box has this code here: print anew")
        codes = [(print_anew, one.new.printed, one.old.printed) for one in told.reprints]
        gone = [(self.tr("erased there: keep or erase"), _named(one), "–") for one in told.erased_there]
        return [*pairs, *codes, *gone]


def _named(person: PersonSummary) -> str:
    born = f" ({person.birth[:4]})" if person.birth else ""
    return f"{person.name}{born}, {person.address}" if person.address else f"{person.name}{born}"
