"""A part of the registry page: how long records are kept, and whose have been kept for their time."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLayout

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.retention import NEVER, ErasureProposal, RetentionRules
from lifebox.services.office import Office
from lifebox.services.processing import save_processing_sheet
from lifebox.services.progress import stop_when
from lifebox.services.retention import Cleared, Retained, change_retention, erase_proposed, propose_erasures
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner
from lifebox.ui.views.count_box import CountBox
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import GAP, allow, button, column, frame, key, labelled, tab_through, text_label

SHOWN = 1000
_LONGEST = 240


class RetentionPart(RegistryPart):
    """The rules propose; whoever reads the list decides."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("RetentionPart", "How long records are kept")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._rules: RetentionRules | None = None
        """None until they were read: what the boxes show before is nobody's wish."""
        self._proposals: tuple[ErasureProposal, ...] = ()
        self._asked: tuple[ErasureProposal, ...] = ()
        self._running = False
        self.deceased, self.moved, self.unreviewed = (self._months() for _ in range(3))
        self.state = text_label(wrap=True)
        headings = [
            self.tr("Person"),
            self.tr("Address"),
            self.tr("Why"),
            self.tr("Since"),
            self.tr("Last saved"),
        ]
        self.table = Table(self.tr("Records proposed for erasing"), headings, wide=(0,))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(160)
        self.table.horizontalHeader().setMinimumSectionSize(110)
        self.table.itemSelectionChanged.connect(self._chosen_changed)
        self.erase = button(self.tr("Erase the chosen…"), self._ask)
        sheet = self.tr("Save the sheet of processing facts (PDF)…")
        self.sheet = button(sheet, self._choose_sheet)
        self.asking = text_label(wrap=True)
        self.no = button(self.tr("Go back"), self._leave_question, "primary")
        self.yes = button(self.tr("Erase for ever"), self._erase)
        self.question = frame(column(self.asking, flow(self.no, self.yes), margin=GAP), warning="true")
        self.question.hide()
        words = self.tr(
            "Nothing is erased by itself. Whoever withdrew is proposed at once. Papers of erased people stay on the "
            "list of papers to collect; print the list with addresses from the record before."
        )
        body = column(
            self._rules_line(),
            self.state,
            self.table,
            flow(self.erase, self.sheet),
            self.question,
            text_label(words, "quiet", wrap=True),
        )
        body.setStretch(2, 1)
        self.setLayout(body)
        tab_through([self.deceased, self.moved, self.unreviewed, self.table, self.erase, self.sheet, self.no, self.yes])
        self.setFocusProxy(self.table)
        key(self, "Del", self._ask, self.tr("Erase the chosen records…"))
        key(self, "Ctrl+Shift+E", self._choose_sheet, sheet)
        self._chosen_changed()

    def _months(self) -> CountBox:
        made = CountBox(NEVER, _LONGEST, lambda count: self.tr("month(s)", "", count))
        made.setSpecialValueText(self.tr("never"))
        made.setMinimumWidth(190)
        made.setEnabled(False)
        made.editingFinished.connect(self._change_rules)
        return made

    def _rules_line(self) -> QLayout:
        return flow(
            labelled(self.tr("Propose erasing after death"), self.deceased),
            labelled(self.tr("after moving away"), self.moved),
            labelled(self.tr("without any review"), self.unreviewed),
        )

    def begin(self) -> None:
        office = self._office
        self._leave_question()
        # Reading is logged, so it is a write.
        self._tasks.write(lambda: propose_erasures(office), self._show, self._failed)

    def _show(self, found: Retained) -> None:
        self._rules, self._proposals = found.rules, found.proposals[:SHOWN]
        for box, months in (
            (self.deceased, found.rules.deceased),
            (self.moved, found.rules.moved),
            (self.unreviewed, found.rules.unreviewed),
        ):
            box.setValue(months)
            may_change = self._office.registry.actor.may(Action.RETENTION_CHANGED)
            allow(box, may_change, self.tr("This account may not change the rules."))
        self.table.show_rows([self._cells(one) for one in self._proposals])
        self.table.clearSelection()
        self.table.clearSelection()
        count = len(found.proposals)
        text = self.tr("%n record(s) proposed for erasing", "", count)
        if count > SHOWN:
            text += " – " + self.tr("%n of them are shown, those that wait longest", "", SHOWN)
        self.state.setText(text if count else self.tr("✓ No record has been kept longer than the rules say."))

    def _cells(self, one: ErasureProposal) -> tuple[str, ...]:
        person = one.person
        home = " ".join(part for part in (person.street, person.building) if part)
        address = f"{home}/{person.flat}" if home and person.flat else home
        name = " ".join(part for part in (person.surname, person.given_names) if part)
        return (
            name,
            address,
            self._say(f"EraseReason.{one.reason.value}"),
            f"{one.since:%d.%m.%Y}",
            f"{person.saved.astimezone():%d.%m.%Y}",
        )

    # What is done

    def _change_rules(self) -> None:
        self._set_rules(
            RetentionRules(
                deceased=self.deceased.value(), moved=self.moved.value(), unreviewed=self.unreviewed.value()
            ),
            undone=False,
        )

    def _set_rules(self, rules: RetentionRules, *, undone: bool) -> None:
        office, before = self._office, self._rules
        if before is None or rules == before:
            return
        self._rules = rules

        def done(_: None) -> None:
            undo = None if undone else partial(self._set_rules, before, undone=True)
            self.notice.emit(self.tr("The rules are changed."), undo)
            self.begin()

        self._tasks.write(lambda: change_retention(office, rules), done, self._failed)

    def _chosen_changed(self) -> None:
        self._leave_question()
        chosen = self.table.selectionModel().hasSelection()
        allow(self.erase, chosen and not self._running, self.tr("Choose records in the list."))

    def _ask(self) -> None:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        self._asked = tuple(self._proposals[row] for row in rows)
        if not self._asked or self._running:
            return
        self.asking.setText(
            self.tr("Erase %n record(s) with all versions, photos and scans?", "", len(self._asked))
            + " "
            + self.tr("This cannot be undone. Backups hold the record until they are cleared away by their rule.")
        )
        self.question.show()
        # Its place is known with the next turn.
        QTimer.singleShot(0, self.no, self.no.setFocus)

    def _leave_question(self) -> None:
        if self.question.isVisible():
            self.question.hide()
            self.table.setFocus()

    def _erase(self) -> None:
        office, chosen = self._office, self._asked
        self._running = True
        self._leave_question()
        self._chosen_changed()

        def work(progress: Progress, cancelled: Cancelled) -> Cleared:
            return erase_proposed(office, chosen, stop_when(cancelled, progress))

        self._tasks.batch(self.tr("Erasing records"), work, self._erased, self._failed)

    def _erased(self, done: Cleared) -> None:
        self._running = False
        text = self.tr("%n record(s) erased.", "", done.erased)
        if done.kept:
            text += " " + self.tr("%n changed in the meantime and stay.", "", done.kept)
        if done.papers or done.bundles:
            text += " " + self.tr("%n thing(s) remain to be collected.", "", done.papers + done.bundles)
        self.notice.emit(text, None)
        self.begin()

    def _choose_sheet(self) -> None:
        office, language = self._office, self._say.language
        name = self.tr("processing-facts")
        begin = Path.home() / f"{name}-{office.clock.today().isoformat()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), str(begin), "*.pdf")
        if not chosen:
            return
        target = Path(chosen)

        def done(_: None) -> None:
            self.notice.emit(self.tr("✓ Saved: {name}.").replace("{name}", target.name), None)

        self._tasks.write(lambda: save_processing_sheet(office, target, language, overwrite=True), done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._running = False
        self._chosen_changed()
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)
