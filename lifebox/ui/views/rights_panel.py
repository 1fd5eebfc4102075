"""The panel of the person's rights: status, consents, the copy of everything, and erasing the record."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QScrollArea, QWidget

from lifebox.documents.wording import capitalised
from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.domain.tiers import term
from lifebox.services.archives import export_person
from lifebox.services.office import Office
from lifebox.services.rights import Erasure, erase_person, foresee_erasure, set_status
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.consents_box import ConsentsBox
from lifebox.ui.views.flow import flow
from lifebox.ui.views.person_files import PersonFiles
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, SPACE, allow, button, column, frame, hide_unless, text_label
from lifebox.ui.views.withdrawal_receipt import WithdrawalReceipt


class RightsPanel(SidePanel):
    """What it does is done at once. `copy_wanted` and `collection_wanted` lead to these prints; `erased` says that the
    record is no more.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("RightsPanel", "Rights of the person")
    copy_wanted = Signal()
    collection_wanted = Signal()
    erased = Signal()
    scan_wanted = Signal(int)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, reopen: Callable[[], None]) -> None:
        super().__init__()
        self._office, self._tasks, self._say, self._reopen = office, tasks, say, reopen
        actor = office.registry.actor
        self._may_decide, self._may_erase = actor.may(Action.PERSON_STATUS), actor.may(Action.PERSON_ERASED)
        self.status = text_label(wrap=True)
        self.statuses = {
            status: button(capitalised(term(say, status)), partial(self._set_status, status)) for status in Status
        }
        self.consents = ConsentsBox(office, tasks, say, reopen)
        self.consents.notice.connect(self.notice)
        self.consents.scan_wanted.connect(self.scan_wanted)
        self.consents.erasing_wanted.connect(self._ask_withdrawn)
        self.paper_copy = button(self.tr("Print the copy"), self.copy_wanted.emit)
        self.file_copy = button(self.tr("Save the copy (JSON)…"), self._choose_copy)
        self.files = PersonFiles(office, tasks, say)
        self.files.notice.connect(self.notice)
        self.foreseen = text_label(wrap=True)
        self.collect = button(self.tr("Print the list to collect"), self.collection_wanted.emit)
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Why the record is erased"))
        for reason in EraseReason:
            self.reason.addItem(say(f"EraseReason.{reason.value}"), reason)
        self.erase = button(self.tr("Erase the record…"), self._ask)
        self.receipt = WithdrawalReceipt(office, tasks, say.language)
        self._gone: Erasure | None = None
        self._make_question()
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(
            column(
                text_label(self.tr("Status"), "section"),
                self.status,
                flow(*self.statuses.values()),
                text_label(self.tr("Consents"), "section"),
                self.consents,
                text_label(self.tr("Copy of everything for the person"), "section"),
                flow(self.paper_copy, self.file_copy),
                self.files,
                self._make_erasing(),
                1,
                margin=SPACE,
                gap=GAP,
            )
        )
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Rights of the person"))
        self._scroll.setWidget(page)
        self.setLayout(column(self._scroll))
        for made in (*self.statuses.values(), self.paper_copy, self.file_copy):
            hide_unless(made, self._may_decide)

    def _make_question(self) -> None:
        self.yes = button(self.tr("Erase for ever"), self._erase)
        self.yes_confirmed = button(self.tr("Print a confirmation and erase…"), self._confirm_and_erase)
        self.no = button(self.tr("Go back"), self._leave_question, "primary")
        words = self.tr("This cannot be undone. Backups hold the record until they are cleared away by their rule.")
        answers = flow(self.no, self.yes_confirmed, self.yes)
        self.question = frame(column(text_label(words, wrap=True), answers, margin=GAP), warning="true")
        self.question.hide()

    def _make_erasing(self) -> QWidget:
        made = QWidget()
        first = self.tr("Print the list to collect before erasing: afterwards nobody knows the address.")
        made.setLayout(
            column(
                text_label(self.tr("Erasing the record"), "section"),
                self.foreseen,
                text_label(first, "quiet", wrap=True),
                flow(self.collect),
                flow(self.reason, self.erase),
                self.question,
            )
        )
        hide_unless(made, self._may_erase)
        return made

    # What is shown

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        self._leave_question()
        saved = basis.person is not None
        self.files.show_person(basis.person)
        self.consents.show_person(basis.person)
        self._gone = None
        for made in (*self.statuses.values(), self.paper_copy, self.file_copy, self.erase, self.reason):
            allow(made, saved, self.tr("Nothing is kept of this person yet."))
        self.foreseen.setText(self.tr("Nothing is kept of this person yet.") if not saved else "")
        self.collect.hide()
        self.show_card(basis.card)
        self._tasks.forget("rights")
        if basis.person is not None and self._may_erase:
            office, person = self._office, basis.person
            self._tasks.read(lambda: foresee_erasure(office, person), self._foresee, self._failed, latest="rights")

    def show_card(self, card: Card) -> None:
        status = card.governance.status
        self.status.setText(self.tr("Now: {status}").replace("{status}", term(self._say, status)))
        for each, made in self.statuses.items():
            made.setVisible(self._may_decide and each is not status)
        self.consents.show_consents(card.governance.consents)

    def _foresee(self, gone: Erasure) -> None:
        self._gone = gone
        lines = [
            self.tr("%n version(s)", "", gone.revisions),
            self.tr("%n photo(s) and scan(s)", "", gone.attachments),
        ]
        text = self.tr("Erased are: {what}.").replace("{what}", ", ".join(lines))
        if gone.disclosures:
            text += " " + self.tr("%n disclosure(s) stay, without the name.", "", gone.disclosures)
        if gone.papers or gone.bundles:
            papers = [f"{term(self._say, one.kind)} {one.printed.astimezone():%d.%m.%Y}" for one in gone.papers]
            bundles = [
                self.tr("look-up bundle with {who}").replace("{who}", ", ".join(one.recipients)) for one in gone.bundles
            ]
            text += "\n" + self.tr("To collect: {what}.").replace("{what}", "; ".join([*papers, *bundles]))
        self.foreseen.setText(text)
        left = self.basis.card.governance.status in {Status.MOVED, Status.DECEASED, Status.WITHDRAWN}
        self.collect.setVisible(bool(gone.papers) and left and self._office.registry.actor.may(Action.PRINTED))

    # What is done

    def _set_status(self, status: Status) -> None:
        person = self.basis.person
        if person is not None:
            self._change_status(person, status, undone=False)

    def _change_status(self, person: PersonId, status: Status, *, undone: bool) -> None:
        office = self._office

        def done(before: Status) -> None:
            text = self.tr("Status: {status}.").replace("{status}", term(self._say, status))
            undo = None if undone else partial(self._change_status, person, before, undone=True)
            self.notice.emit(text, undo)
            if self.basis.person == person:
                self._reopen()

        self._tasks.write(lambda: set_status(office, person, status), done, self._failed)

    def _choose_copy(self) -> None:
        person, office = self.basis.person, self._office
        if person is None:
            return
        name = self.tr("copy-for-the-person")
        begin = Path.home() / f"{name}-{office.clock.today().isoformat()}.json"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the copy"), str(begin), "JSON (*.json)")
        if not chosen:
            return
        text = self.tr("✓ Copy saved: {name}. It is not encrypted: hand it over and delete it.")

        def done(_: None) -> None:
            self.notice.emit(text.replace("{name}", Path(chosen).name), None)

        self._tasks.write(lambda: export_person(office, person, Path(chosen), overwrite=True), done, self._failed)

    def _ask_withdrawn(self) -> None:
        """Who withdraws from the registry has the record erased, where the role may do that."""
        if not self._may_erase:
            told = self.tr("Set the status “withdrawn”: the record is hidden at once and proposed for erasing.")
            self.notice.emit(told, None)
            return
        self.reason.setCurrentIndex(self.reason.findData(EraseReason.WITHDRAWN))
        self._ask()

    def _ask(self) -> None:
        self.question.show()
        self.no.setFocus()
        # Its place is known with the next turn.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.question))

    def _leave_question(self) -> None:
        if self.question.isVisible():
            self.question.hide()
            self.erase.setFocus()

    def _confirm_and_erase(self) -> None:
        """The paper first: once the record is erased nobody knows whose it was."""
        person, gone = self.basis.person, self._gone
        if person is None or gone is None:
            return

        def then() -> None:
            if self.basis.person == person:
                self._erase()

        about = (self.basis.card.full_name, self.basis.code, gone)
        self.receipt.send(self, self.tr("Printing the confirmation"), about, then, self._failed)

    def _erase(self) -> None:
        person, office, reason = self.basis.person, self._office, self.reason.currentData()
        self.question.hide()
        if person is None:
            return

        def done(gone: Erasure) -> None:
            text = self.tr("The record was erased.")
            if gone.papers or gone.bundles:
                text += " " + self.tr("%n thing(s) remain to be collected.", "", len(gone.papers) + len(gone.bundles))
            self.notice.emit(text, None)
            if self.basis.person == person:
                self.erased.emit()

        self._tasks.write(lambda: erase_person(office, person, reason), done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)
