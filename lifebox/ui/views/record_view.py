"""The record page: sections on the left, the form in the middle, the card as it will print on the right."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QSplitter, QWidget

from lifebox.domain.attestations import Coverage
from lifebox.domain.governance import Section
from lifebox.domain.ids import BoxId
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Alert
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import PersonSummary
from lifebox.domain.warnings import CardWarning
from lifebox.services.office import Office
from lifebox.services.people import Saved
from lifebox.texts import Texts
from lifebox.ui.presenters.attaching import CONSENTS, Place
from lifebox.ui.presenters.card_fields import PARTS, Rows
from lifebox.ui.presenters.confirming import Standings, standing_sign
from lifebox.ui.presenters.conflict import Dispute
from lifebox.ui.presenters.editing import Step
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.marks import part_marks
from lifebox.ui.presenters.packages_presenter import MEDICINES
from lifebox.ui.presenters.record_basis import Heading
from lifebox.ui.presenters.record_presenter import RecordPresenter
from lifebox.ui.presenters.values import FormValue, Problem
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.attachments_panel import AttachmentsPanel
from lifebox.ui.views.box_panel import BoxPanel
from lifebox.ui.views.confirmations_panel import ConfirmationsPanel
from lifebox.ui.views.conflict_bar import ConflictBar
from lifebox.ui.views.doubles_bar import DoublesBar
from lifebox.ui.views.flow import flow
from lifebox.ui.views.form_hints import add_form_hints
from lifebox.ui.views.form_view import FormView
from lifebox.ui.views.help_topics import TOPIC
from lifebox.ui.views.neighbours_bar import NeighboursBar
from lifebox.ui.views.packages_panel import PackagesPanel
from lifebox.ui.views.preview_panel import CardPreviewPanel
from lifebox.ui.views.record_head import RecordHead
from lifebox.ui.views.record_sections import SectionsList
from lifebox.ui.views.revisions_panel import RevisionsPanel
from lifebox.ui.views.rights_panel import RightsPanel
from lifebox.ui.views.row_editor import Help
from lifebox.ui.views.section_view import part_title
from lifebox.ui.views.side_panels import SidePanel, SidePanels
from lifebox.ui.views.sights_panel import SightsPanel
from lifebox.ui.views.unkept_bar import UnkeptBar
from lifebox.ui.views.widgets import GAP, Menu, button, column, frame, has_keyboard, key, text_label

LEAST = QSize(460, 320)
SMALL, MEDIUM = 80, 125
"""Letters; below these widths of the page only one of sections, form and panel is shown, or only two of them."""


class RecordPage(QWidget):
    """One person's record. `notice` speaks in the status strip; `print_wanted` leads to the prints page."""

    notice = Signal(str, object)
    warned = Signal(int)
    print_wanted = Signal(object)
    form_wanted = Signal(object)
    collection_wanted = Signal(object)
    copy_wanted = Signal(object)
    erased = Signal()
    other_wanted = Signal(object)

    def __init__(self, office: Office, profile: OrganisationProfile, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say = say
        self.presenter = RecordPresenter(office, profile, tasks, say, self)
        self._warnings: Sequence[CardWarning] = ()
        self._problems: dict[Spot, Problem] = {}
        self._form: CardForm | None = None
        self.form = FormView(say, Help(self.presenter.suggestions.offer, self.presenter.paste))
        self.sections = SectionsList(self._say)
        self.panels = SidePanels()
        self._typing_place: QWidget | None = None
        self._sections_wanted = False
        self._offered: Step | None = None
        self.head = RecordHead(say, self._toggle_sections, self._toggle_area, self._want_print, self.presenter.save)
        self.head.other_wanted.connect(self.other_wanted)
        self._draft_text = text_label(role="quiet", wrap=True)
        self._draft_text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        drop = button(self.tr("Discard the draft"), self.presenter.drop_draft, "link")
        draft = flow(self._draft_text, drop)
        draft.setContentsMargins(24, 0, GAP, 0)
        self.draft_bar = frame(draft, tile="true")
        self.draft_bar.hide()
        self.neighbours = NeighboursBar(self.presenter.share_box)
        self.doubles = DoublesBar(office, tasks, say, self.presenter)
        self.conflict = ConflictBar(self.presenter.settle_conflict)
        self.unkept = UnkeptBar(office, tasks, say, self.presenter)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._side = QFrame()
        self._side.setObjectName("sidebar")
        self._side.setLayout(column(self.sections, margin=GAP))
        for part, share in ((self._side, 0), (self.form, 1), (self.panels, 0)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(self._splitter.count() - 1, share)
        self._splitter.setSizes([236, 700, 360])
        self._splitter.setChildrenCollapsible(False)
        # Its parts scroll by themselves: else the whole page would want their height and scroll as well.
        self._splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        bars = (self.unkept, self.draft_bar, self.doubles, self.neighbours, self.conflict)
        body = column(self.head, *bars, self._splitter, gap=0)
        body.setStretch(1 + len(bars), 1)
        self.setLayout(body)
        self._connect()
        self._make_panels(office, tasks)

    # Building

    def _make_panels(self, office: Office, tasks: TaskRunner) -> None:
        self.card_preview = CardPreviewPanel(office, tasks, self._say)
        self.add_panel(self.card_preview, "Ctrl+L")
        self.revisions = RevisionsPanel(office, tasks, self._say, self.presenter.apply, self.presenter.undo)
        self.add_panel(self.revisions, "Ctrl+H")
        self.box = BoxPanel(office, tasks, self._say, self.presenter.reopen)
        self.box.collection_wanted.connect(lambda: self.collection_wanted.emit((self.presenter.person,)))
        self.add_panel(self.box, "Ctrl+G")
        self.sights = SightsPanel(office, tasks, self._say)
        self.add_panel(self.sights, "Ctrl+I")
        self.standings = Standings(office, tasks, self._say, self.show_error)
        self.attachments = AttachmentsPanel(office, tasks, self._say, self.presenter)
        self.add_panel(self.attachments, "Ctrl+J")
        self.packages = PackagesPanel(office, tasks, self._say, self.presenter)
        self.add_panel(self.packages, "Ctrl+M")
        self.confirmations = ConfirmationsPanel(office, tasks, self._say, self.presenter, self.standings)
        self.add_panel(self.confirmations, "Ctrl+T")
        self.confirmations.form_wanted.connect(lambda: self.form_wanted.emit((self.presenter.person,)))
        self.rights = RightsPanel(office, tasks, self._say, self.presenter.reopen)
        self.add_panel(self.rights, "Ctrl+R")
        self.rights.copy_wanted.connect(lambda: self.copy_wanted.emit((self.presenter.person,)))
        self.rights.collection_wanted.connect(lambda: self.collection_wanted.emit((self.presenter.person,)))
        self.rights.erased.connect(self._erased)
        self.rights.scan_wanted.connect(self._lead_to_consent)
        self.standings.watch(self._show_standings)

    def take_scan(self, text: str) -> bool:
        """The code of a medicine's package fills a row; codes of boxes are looked up as everywhere."""
        held = self.form.lists[MEDICINES.path].row_editors
        row = next((editor.number for editor in held if has_keyboard(editor)), None)
        return self.presenter.editable and self.packages.presenter.take_text(text, row)

    def _erased(self) -> None:
        """The record is no more: nothing of it is kept as a draft either."""
        self.presenter.forget()
        self.erased.emit()

    def _connect(self) -> None:
        form, presenter = self.form, self.presenter
        self.notice.connect(self._noticed)
        self.doubles.notice.connect(self.notice)
        self.unkept.notice.connect(self.notice)
        self.unkept.cleared.connect(self.begin_typing)
        self.doubles.other_wanted.connect(self.other_wanted)
        form.field_changed.connect(self._field_changed)
        form.cell_changed.connect(self._cell_changed)
        form.fields_filled.connect(presenter.fill_fields)
        form.cells_filled.connect(presenter.fill_cells)
        form.add_wanted.connect(presenter.add_row)
        form.begin_wanted.connect(presenter.begin_row)
        form.row_left.connect(presenter.leave_row)
        form.row_command.connect(self._row_command)
        form.knowledge_chosen.connect(presenter.set_knowledge)
        form.alerts.confirmed.connect(presenter.confirm_alert)
        form.alerts.rejected.connect(presenter.reject_alert)
        form.alerts.detailed.connect(presenter.set_alert_detail)
        form.alerts.added.connect(presenter.add_alert)
        self.sections.itemActivated.connect(lambda _: self._show_chosen_section())
        self.sections.itemClicked.connect(lambda _: self._show_chosen_section())
        add_form_hints(form)
        for number in range(1, 10):
            title = part_title(PARTS[number - 1], self._say)
            key(self, f"Alt+{number}", partial(self.form.show_section, number - 1), title, menu=Menu.GO)
        self.panels.seen.connect(self._show_room)
        self.panels.left.connect(self._type_on)
        key(self, "Ctrl+S", presenter.save, self.tr("Save"), inside_only=False)
        key(self, "Ctrl+P", self._want_print, self.tr("Print"))
        key(self, "Ctrl+Z", presenter.undo, self.tr("Undo"), menu=Menu.EDIT)
        key(self, "Ctrl+Y", presenter.redo, self.tr("Redo"), menu=Menu.EDIT)
        key(self, "Ctrl+Shift+Z", presenter.redo)
        key(self, "Alt+0", self._go_to_sections, self.tr("List of sections"), menu=Menu.GO)
        form.folded.connect(self._mark_sections)

    def add_panel(self, panel: SidePanel, key_sequence: str) -> None:
        """A further panel beside the form, opened and closed by its key.

        Ctrl+A, E, K, U and Y are no keys for it: a line of text takes some of them for itself, others under Linux.
        """
        self.panels.add(panel, key_sequence)
        panel.notice.connect(self.notice)
        key(self, key_sequence, partial(self._toggle_panel, panel), panel.accessibleName(), menu=Menu.VIEW)

    # What the presenter shows

    def show_form(self, form: CardForm, heading: Heading) -> None:
        self._form = form
        self._problems = {}
        self.conflict.hide()
        self.head.show_heading(heading, self.presenter.basis)
        self.form.show_form(form, editable=heading.editable)
        self.standings.show_basis(self.presenter.basis)
        unkept = self.presenter.basis.unkept
        self.unkept.setVisible(unkept)
        self.setProperty(TOPIC, "unkept" if unkept else None)
        self.panels.limit(self.card_preview if unkept else None)
        self.panels.show_basis(self.presenter.basis, heading.editable)
        self.doubles.show_record()
        self._mark_sections()

    def show_edit(self, spot: Spot) -> None:
        self.form.show_edit(spot)
        self._mark_sections()

    def begin_typing(self) -> None:
        """Put the keyboard into the first field."""
        self.form.show_section(0)

    def show_rows(self, rows: Rows, focus: int | None) -> None:
        self.form.show_rows(rows, focus)
        shown = self.form.lists[rows.path]
        inside = shown.isAncestorOf(self.focusWidget() or self)
        if focus is None and shown.control is not None and self._form is not None and inside:
            shown.control.buttons[self._form.knowledge(rows)].setFocus()
        self._mark_sections()

    def show_problems(self, problems: dict[Spot, Problem]) -> None:
        self._problems = problems
        self.form.show_problems(problems)
        self._mark_sections()
        if problems:
            self.notice.emit(self.tr("Not saved yet: %n field(s) need a look.", "", len(problems)), None)

    def show_checks(self, alerts: tuple[Alert, ...], warnings: Sequence[CardWarning]) -> None:
        self._warnings = warnings
        self.form.show_checks(alerts, warnings)
        if not self.presenter.basis.unkept:
            self.doubles.typed()
        self._mark_sections()
        self.warned.emit(len(warnings))
        card = self.presenter.form.draft()
        self.standings.show_card(card)
        self.panels.show_card(card)

    def show_draft(self, kept: datetime | None) -> None:
        self.draft_bar.setVisible(kept is not None)
        if kept is not None:
            at = kept.astimezone().strftime("%H:%M")
            day = kept.astimezone().strftime("%d.%m.%Y")
            text = self.tr("Draft kept at {time}, {day}. It is not the saved card yet.")
            self._draft_text.setText(text.replace("{time}", at).replace("{day}", day))

    def show_conflict(self, current: int, author: str, disputes: Sequence[Dispute]) -> None:
        self.conflict.show_disputes(current, author, disputes)

    def show_saved(self, saved: Saved) -> None:
        text = self.tr("Saved: version {number}.").replace("{number}", str(saved.revision))
        if saved.merged:
            text += " " + self.tr("Another desk's changes to other fields were kept as well.")
        self.notice.emit(text, None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def show_neighbours(self, people: tuple[PersonSummary, ...], shared: BoxId | None) -> None:
        self.neighbours.show_neighbours(people, shared)

    def show_chosen(self, rows: Rows, knowledge: Knowledge, removed: int) -> None:
        text = f"{self.form.lists[rows.path].accessibleName()}: {self._say(f'Knowledge.{knowledge.value}')}."
        if removed:
            text += " " + self.tr("%n row(s) removed.", "", removed)
        self.notice.emit(text, self.presenter.undo)

    def show_pasted(self, count: int) -> None:
        self.notice.emit(self.tr("%n row(s) made of what was pasted.", "", count), self.presenter.undo)

    def offer_undo(self, count: int) -> None:
        self.notice.emit(self.tr("%n row(s) removed.", "", count), self.presenter.undo)

    def _noticed(self, _text: str, undo: object) -> None:
        self._offered = self.presenter.last_step if undo == self.presenter.undo else None

    def _withdraw_undo(self) -> None:
        """An offer to take back a step goes when another one follows, which it would take back instead."""
        if self._offered is not None and self.presenter.last_step is not self._offered:
            self.notice.emit("", None)

    # What is done here

    @property
    def save_button(self) -> QPushButton:
        """The page's one primary button."""
        return self.head.save

    def _toggle_area(self) -> None:
        self._remember_typing()
        self.panels.toggle()

    def _toggle_panel(self, panel: SidePanel) -> None:
        self._remember_typing()
        self.panels.toggle(panel)

    def _remember_typing(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            self._typing_place = focused

    def _show_room(self) -> None:
        """Where the page is narrow, the list of sections or a panel stands in the place of the form."""
        width, panel = self.width(), not self.panels.isHidden()
        letters = width // self.fontMetrics().averageCharWidth()
        small, medium = letters < SMALL, letters < MEDIUM
        sections = self._sections_wanted if small else self._sections_wanted or not (medium and panel)
        self._side.setVisible(sections and not (small and panel))
        self.form.setVisible(not small or not (panel or sections))
        self.head.sections.setVisible(medium)
        self.head.panels.setChecked(panel)
        self.head.show_room(self.height())

    def _toggle_sections(self) -> None:
        self._sections_wanted = not self._sections_wanted
        if self._sections_wanted:
            self._go_to_sections()
        else:
            self._show_room()

    def _go_to_sections(self) -> None:
        letters = self.width() // self.fontMetrics().averageCharWidth()
        self._sections_wanted = letters < MEDIUM
        if letters < SMALL and not self.panels.isHidden():
            self.panels.close_area()
        self._show_room()
        self.sections.setFocus()

    def minimumSizeHint(self) -> QSize:
        """What is too wide for a narrow page folds, so the parts' own wishes do not add up."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_room()

    def _type_on(self) -> None:
        """The keyboard goes back to where it was before a panel took it."""
        if self.form.isHidden():
            self.panels.close_area()
        (self._typing_place or self.sections).setFocus()

    def _field_changed(self, path: str, value: FormValue) -> None:
        self.presenter.set_field(path, value)
        self._mark_sections()

    def _cell_changed(self, rows: Rows, number: int, path: str, value: FormValue) -> None:
        self.presenter.set_cell(rows, number, path, value)
        self.form.show_knowledge(rows)
        self._mark_sections()

    def _row_command(self, rows: Rows, number: int, command: str) -> None:
        presenter = self.presenter
        actions: dict[str, Callable[[], None]] = {
            "add": lambda: presenter.add_row(rows, number),
            "copy": lambda: presenter.copy_row(rows, number),
            "remove": lambda: presenter.remove_row(rows, number),
            "up": lambda: presenter.move_row(rows, number, -1),
            "down": lambda: presenter.move_row(rows, number, 1),
            "scan": lambda: self._lead_to_scan(rows, number),
        }
        actions[command]()

    def _lead_to_scan(self, rows: Rows, number: int) -> None:
        """The panel of scans opens at the line of this row, if the row says anything yet."""
        self.panels.open(self.attachments)
        numbers = [row.number for row in self.presenter.form.stated_rows(rows)]
        if number in numbers:
            self.attachments.lead_to(Place(rows.path, numbers.index(number)))

    def _lead_to_consent(self, at: int) -> None:
        self.panels.open(self.attachments)
        self.attachments.lead_to(Place(CONSENTS, at))

    def _show_chosen_section(self) -> None:
        self._sections_wanted = False
        self._show_room()
        self.form.show_section(self.sections.currentRow())

    def _want_print(self) -> None:
        if self.presenter.basis.unkept:
            self.unkept.print_card()
        elif self.presenter.person is not None:
            self.print_wanted.emit((self.presenter.person,))

    def _mark_sections(self) -> None:
        self._withdraw_undo()
        if self._form is None:
            return
        marks = part_marks(self._form, self._problems, self._warnings)
        self.sections.show_marks(marks, self.form.sections, self.standings)

    def _show_standings(self, best: Mapping[Section, Coverage]) -> None:
        for section in self.form.sections:
            found = best.get(section.part.section) if section.part.section else None
            section.show_standing(f"{standing_sign(found)} {self.standings.words(found)}" if found else "")
        self._mark_sections()
