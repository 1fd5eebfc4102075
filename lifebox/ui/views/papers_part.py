"""A part of the registry page: papers of people who are gone that nobody has collected yet."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QAbstractItemView

from lifebox.documents.wording import capitalised
from lifebox.domain.boxes import LeftPaper
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PrintId
from lifebox.domain.tiers import term
from lifebox.services.left_papers import left_papers, mark_collected, put_back
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import allow, button, column, key, tab_through, text_label

SHOWN = 1000


class PapersPart(RegistryPart):
    """What waits longest stands first. There are no names: of an erased person none is known."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("PapersPart", "Papers to collect")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._papers: tuple[LeftPaper, ...] = ()
        self.state = text_label(wrap=True)
        headings = [self.tr("Paper"), self.tr("Code"), self.tr("Printed"), self.tr("Gone since"), self.tr("Record")]
        self.table = Table(self.tr("Papers to collect"), headings, wide=(0,))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(160)
        self.table.horizontalHeader().setMinimumSectionSize(110)
        self.table.itemSelectionChanged.connect(self._chosen_changed)
        self.collected = button(self.tr("Collected"), self._collect, "primary")
        words = self.tr(
            "Cards and labels of people who died, moved away, withdrew or were erased. Old data in a fridge misleads a "
            "crew: whoever brings a paper back marks it here. The list with names and addresses is printed from the "
            "record, before it is erased."
        )
        body = column(self.state, self.table, flow(self.collected), text_label(words, "quiet", wrap=True))
        body.setStretch(1, 1)
        self.setLayout(body)
        tab_through([self.table, self.collected])
        self.setFocusProxy(self.table)
        key(self, "Ctrl+Return", self._collect, self.tr("Mark the chosen papers as collected"))
        self._chosen_changed()

    def begin(self) -> None:
        office = self._office
        self._tasks.read(lambda: left_papers(office), self._show, self._failed, latest="left_papers")

    def _show(self, papers: tuple[LeftPaper, ...]) -> None:
        self._papers = papers[:SHOWN]
        self.table.show_rows([self._cells(paper) for paper in self._papers])
        self.table.clearSelection()
        text = self.tr("%n paper(s) to collect", "", len(papers))
        if len(papers) > SHOWN:
            text += " – " + self.tr("%n of them are shown, those that wait longest", "", SHOWN)
        self.state.setText(text if papers else self.tr("✓ No paper of people who are gone is known to lie about."))

    def _cells(self, paper: LeftPaper) -> tuple[str, ...]:
        made = paper.printed
        return (
            capitalised(term(self._say, made.kind)),
            made.code.printed if made.code else "–",
            f"{made.printed.astimezone():%d.%m.%Y}",
            f"{paper.since.astimezone():%d.%m.%Y}",
            self.tr("erased") if paper.erased else self.tr("kept"),
        )

    def _chosen(self) -> list[PrintId]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._papers[row].printed.id for row in rows]

    def _chosen_changed(self) -> None:
        chosen = self.table.selectionModel().hasSelection()
        allow(self.collected, chosen, self.tr("Choose papers in the list."))

    def _collect(self) -> None:
        office, chosen = self._office, self._chosen()
        if not chosen:
            return

        def done(noted: tuple[PrintId, ...]) -> None:
            count = self.tr("%n paper(s) marked as collected.", "", len(chosen))
            self.notice.emit(count, partial(self._put_back, noted))
            self.begin()

        self._tasks.write(lambda: mark_collected(office, chosen), done, self._failed)

    def _put_back(self, noted: tuple[PrintId, ...]) -> None:
        office = self._office
        self._tasks.write(lambda: put_back(office, noted), lambda _: self.begin(), self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)
