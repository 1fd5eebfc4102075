"""The panel of the box: code, handing over, papers in the fridge, and the review of the card."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError, NotFound
from lifebox.domain.ids import PrintId
from lifebox.domain.spelling import spelled
from lifebox.domain.tiers import show_date, term
from lifebox.services.box import BoxSheet, Paper, box_sheet, set_handed_over
from lifebox.services.bulk import Changed
from lifebox.services.left_papers import mark_collected, put_back
from lifebox.services.office import Office
from lifebox.services.reviews import ReviewWay, review_people
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.values import Kind, read_date
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.code_line import CodeLine
from lifebox.ui.views.editors import LineEditor, mark_problem
from lifebox.ui.views.flow import flow
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import (
    GAP,
    SPACE,
    allow,
    button,
    clear,
    column,
    frame,
    key,
    labelled,
    row,
    tab_through,
    text_label,
)


class BoxPanel(SidePanel):
    """What it changes is saved at once; `reopen` then reads the record anew. `collection_wanted` leads to the list of
    papers to collect.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("BoxPanel", "Box and papers")
    collection_wanted = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, reopen: Callable[[], None]) -> None:
        super().__init__()
        self._office, self._tasks, self._say, self._reopen = office, tasks, say, reopen
        self._sheet: BoxSheet | None = None
        self.code = text_label(role="mono")
        self.spelled = text_label(role="quiet", wrap=True)
        self.replaced = text_label(wrap=True)
        self.handed_over = LineEditor(Kind.DATE)
        self.handed_over.editingFinished.connect(self._note_handing_over)
        self.review = text_label(wrap=True)
        self.reviewed = {
            ReviewWay.PHONE: button(self.tr("By phone"), partial(self._review, ReviewWay.PHONE)),
            ReviewWay.VISIT: button(self.tr("At a visit"), partial(self._review, ReviewWay.VISIT)),
            ReviewWay.OFFICE: button(self.tr("In the office"), partial(self._review, ReviewWay.OFFICE)),
        }
        self.codes = CodeLine(office, tasks, say)
        self.codes.changed.connect(reopen)
        self.codes.notice.connect(self.notice)
        text = self.tr("Papers to collect: print the list")
        self.collect = button(text, self._want_collection, "", "mdi6.printer-outline")
        self.collect.hide()
        collected = self.tr("All of them are collected")
        self.collected = button(collected, self._mark_collected)
        self.collected.hide()
        self.papers = QVBoxLayout()
        self.papers.setSpacing(4)
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(
            column(
                self.code,
                self.spelled,
                self.replaced,
                self.codes,
                labelled(self.tr("Box handed over on"), self.handed_over),
                text_label(self.tr("Review"), "section"),
                self.review,
                text_label(self.tr("Nothing has changed, asked today:"), "label"),
                row(*self.reviewed.values(), 1),
                text_label(self.tr("Papers with the person"), "section"),
                self.papers,
                flow(self.collect, self.collected),
                1,
                margin=SPACE,
                gap=GAP,
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Box and papers"))
        scroll.setWidget(page)
        self.setLayout(column(scroll))
        self.setFocusProxy(self.codes.code)
        tab_through((*self.codes.stops, self.handed_over, *self.reviewed.values(), self.collect, self.collected))
        key(self, "Ctrl+Shift+G", self._want_collection, text)
        key(self, "Ctrl+Shift+H", self._mark_collected, collected)

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        self._sheet = None
        self.code.setText(basis.code.printed if basis.code else self.tr("A code is drawn at the first save."))
        self.spelled.setText(spelled(basis.code.printed, self._say) if basis.code else "")
        self.review.setText(self._review_text(basis))
        for action in self.reviewed.values():
            allow(action, editable and basis.revision is not None, self.tr("Only for a card that is saved."))
        self.handed_over.setEnabled(False)
        self.replaced.hide()
        self.collect.hide()
        self.collected.hide()
        self.codes.show_box(None, editable=editable and basis.person is not None)
        clear(self.papers)
        office, person = self._office, basis.person
        self._tasks.forget("record.box")
        if person is not None:
            self._tasks.read(lambda: box_sheet(office, person), self._show, self._failed, latest="record.box")

    def _show(self, sheet: BoxSheet) -> None:
        self._sheet = sheet
        handed = sheet.box.handed_over
        self.handed_over.set_value(show_date(handed) if handed else "")
        self.handed_over.setEnabled(self.editable)
        self.codes.show_box(sheet.box, editable=self.editable)
        self.replaced.setVisible(bool(sheet.replaced))
        old = ", ".join(code.printed for code in sheet.replaced)
        self.replaced.setText(self.tr("Codes on older paper that still lead here: {codes}").replace("{codes}", old))
        clear(self.papers)
        for paper in sheet.papers:
            line = text_label(self._paper_text(paper), wrap=True)
            self.papers.addWidget(frame(column(line, margin=GAP), warning="true") if paper.stale else line)
        self.collect.setVisible(bool(sheet.to_collect) and self._office.registry.actor.may(Action.PRINTED))
        self.collected.setVisible(bool(sheet.to_collect) and self._office.registry.actor.may(Action.PAPERS_COLLECTED))
        if not sheet.papers:
            self.papers.addWidget(text_label(self.tr("Nothing was printed yet."), wrap=True))

    def _paper_text(self, paper: Paper) -> str:
        made = paper.printed
        kind, day = term(self._say, made.kind), made.printed.astimezone().strftime("%d.%m.%Y")
        if made.revision is None:
            text = self.tr("{kind}, printed {day}")
        else:
            text = self.tr("{kind}: version {number}, printed {day}").replace("{number}", str(made.revision))
        text = text.replace("{kind}", kind[:1].upper() + kind[1:]).replace("{day}", day)
        replace = self.tr("to be replaced")
        return f"⚠ {text} – {replace}" if paper.stale else text

    def _review_text(self, basis: Basis) -> str:
        governance = basis.card.governance
        last, due = governance.last_review, governance.next_review
        parts = [
            self.tr("Next review: {day}").replace("{day}", f"{due:%d.%m.%Y}") if due else "",
            self.tr("last one: {day}").replace("{day}", f"{last:%d.%m.%Y}") if last else "",
        ]
        return ", ".join(part for part in parts if part)

    # What is done here

    def _want_collection(self) -> None:
        if not self.collect.isHidden():
            self.collection_wanted.emit()

    def _mark_collected(self) -> None:
        office, sheet, person = self._office, self._sheet, self.basis.person
        if self.collected.isHidden() or sheet is None:
            return

        def refresh(_: None = None) -> None:
            if self.basis.person == person:
                self.show_basis(self.basis, self.editable)

        def put(noted: tuple[PrintId, ...]) -> None:
            self._tasks.write(lambda: put_back(office, noted), refresh, self._failed)

        def done(noted: tuple[PrintId, ...]) -> None:
            count = self.tr("%n paper(s) marked as collected.", "", len(sheet.to_collect))
            self.notice.emit(count, partial(put, noted))
            refresh()

        self._tasks.write(lambda: mark_collected(office, [made.id for made in sheet.to_collect]), done, self._failed)

    def _review(self, way: ReviewWay) -> None:
        office, person = self._office, self.basis.person
        if person is None:
            return

        def done(changed: Changed) -> None:
            if changed.gone:
                self._failed(NotFound(what="person"))
                return
            self.notice.emit(self.tr("Noted as reviewed today."), None)
            if self.basis.person == person:
                self._reopen()

        self._tasks.write(lambda: review_people(office, [person], way, self._say), done, self._failed)

    def _note_handing_over(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        try:
            typed = self.handed_over.text().strip()
            day = read_date(typed) if typed else None
        except ValueError:
            mark_problem(self.handed_over, self.tr("This is no date. Write 12.05.1942, 05.1942 or 1942."))
            return
        mark_problem(self.handed_over, "")
        if day == sheet.box.handed_over:
            return
        office, box = self._office, sheet.box.id

        def done(_: None) -> None:
            self.notice.emit(self.tr("Noted when the box was handed over."), None)
            self.show_basis(self.basis, self.editable)

        self._tasks.write(lambda: set_handed_over(office, box, day), done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)
