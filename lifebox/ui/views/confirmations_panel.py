"""The panel of confirmations: what is confirmed and still holds, and the page that came back from the doctor."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from lifebox.domain.attestations import Coverage, Standing
from lifebox.domain.governance import AttestationMethod, Attester, Section
from lifebox.domain.tiers import term
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.camera import FindCameras, find_cameras
from lifebox.ui.presenters.attaching import Edits
from lifebox.ui.presenters.confirming import ConfirmingPresenter, Signed, Standings, form_words, standing_sign
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.suggestions import Offer, Suggestion
from lifebox.ui.presenters.values import Kind, Problem
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.attachments_panel import SCANS
from lifebox.ui.views.camera_view import CameraView
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import ChoiceEditor, LineEditor, mark_problem
from lifebox.ui.views.form_view import problem_text
from lifebox.ui.views.picture_source import PictureSource
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, allow, button, clear, column, frame, key, labelled, row, text_label


class ConfirmationsPanel(SidePanel):
    """Confirmations of the record that is open."""

    form_wanted = Signal()
    title: ClassVar[str] = QT_TRANSLATE_NOOP("ConfirmationsPanel", "Confirmations")

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        edits: Edits,
        standings: Standings,
        find: FindCameras = find_cameras,
    ) -> None:
        super().__init__()
        self._say = say
        self._shown: tuple[tuple[str, Standing], ...] = ()
        self.presenter = ConfirmingPresenter(office, tasks, say, edits, standings, self)
        self._states = QVBoxLayout()
        self._states.setSpacing(4)
        self._none = text_label(self.tr("Nothing on this card is confirmed yet."), "quiet", wrap=True)
        self._unsaved = text_label(
            self.tr("A page can be registered once the card is saved: it must be known which version was signed."),
            "quiet",
            wrap=True,
        )
        self.form = self._make_form()
        self.send = button(self.tr("Print Part I for the doctor"), self.form_wanted.emit, "", "mdi6.printer-outline")
        body = QWidget()
        heading = text_label(self.tr("What is confirmed"), "section")
        body.setLayout(
            column(
                heading, self._none, self._states, self._unsaved, row(self.send, 1), self.form, 1, margin=GAP, gap=12
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        self.camera = CameraView(find)
        self.camera.taken.connect(self._camera_taken)
        self.camera.refused.connect(self.show_error)
        self.stack = QStackedWidget()
        self.camera.left.connect(lambda: self.stack.setCurrentIndex(0))
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.camera)
        self.setLayout(column(self.stack))
        standings.watch(self._show_states)

    # Building

    def _make_form(self) -> QWidget:
        say, presenter = self._say, self.presenter
        self.sections: dict[Section, QCheckBox] = {}
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for number, section in enumerate(Section):
            box = QCheckBox(term(say, section))
            box.setAccessibleName(self.tr("Confirm: {section}").replace("{section}", term(say, section)))
            box.toggled.connect(lambda on, s=section: self._tick(s, on))
            grid.addWidget(box, number % 7, number // 7)
            self.sections[section] = box
        self.by = ChoiceEditor([(each.value, term(say, each)) for each in Attester])
        self.by.changed.connect(lambda: presenter.choose_by(Attester(str(self.by.value()))))
        self.method = ChoiceEditor([(each.value, term(say, each)) for each in AttestationMethod])
        self.method.changed.connect(self._typed)
        self.name, self.pwz, self.on = (LineEditor(kind) for kind in (Kind.LINE, Kind.LINE, Kind.DATE))
        for editor in (self.name, self.pwz, self.on):
            editor.changed.connect(self._typed)
        self.completion = Completion(self.name, self._offer, self._take_name)
        self.revision = ChoiceEditor([])
        self.revision.changed.connect(self._typed)
        self._pwz_hint = text_label(
            self.tr("⚠ This number does not check. It is kept as it is written."), "problem", wrap=True
        )
        self._scan = text_label(role="quiet", wrap=True)
        self.source = PictureSource(self._scan, self.tr("Scan of the signed page"), SCANS)
        self.source.picked.connect(presenter.attach)
        self.source.refused.connect(self.show_error)
        self.source.camera_wanted.connect(self._open_camera)
        self.done = button(self.tr("Confirm the ticked sections"), presenter.confirm, "primary")
        self.done.setToolTip("Ctrl+Enter")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key(self, keys, self.done.click, self.tr("Confirm the ticked sections") if keys == "Ctrl+Return" else "")
        made = QWidget()
        made.setLayout(
            column(
                text_label(self.tr("A signed page came back"), "section"),
                grid,
                labelled(self.tr("Which version was signed"), self.revision),
                row(labelled(self.tr("Confirmed by"), self.by), labelled(self.tr("How"), self.method)),
                labelled(self.tr("Full name"), self.name),
                row(labelled(self.tr("Licence number (PWZ)"), self.pwz), labelled(self.tr("When"), self.on)),
                self._pwz_hint,
                self.source,
                row(1, self.done),
            )
        )
        return made

    # The host

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        self.presenter.show_basis(basis)
        self._show_states(self.presenter.standings.best)

    def showEvent(self, event: object) -> None:
        del event
        self.presenter.standings.reread()

    def hideEvent(self, event: object) -> None:
        del event
        self.camera.stop()
        self.stack.setCurrentIndex(0)

    # What the presenter shows

    def show_signed(self, signed: Signed) -> None:
        for section, box in self.sections.items():
            box.setChecked(section in signed.sections)
        self.by.set_value(signed.by.value)
        self.method.set_value(signed.method.value)
        for editor, text in ((self.name, signed.name), (self.pwz, signed.pwz), (self.on, signed.on)):
            editor.set_value(text)
        self._show_revisions()
        self.show_pwz(doubtful=False)
        self.show_date_problem(unreadable=False)

    def show_pwz(self, *, doubtful: bool) -> None:
        self._pwz_hint.setVisible(doubtful)
        self.pwz.setAccessibleDescription(self._pwz_hint.text() if doubtful else "")

    def show_date_problem(self, *, unreadable: bool) -> None:
        mark_problem(self.on, problem_text(Problem.DATE) if unreadable else "")
        if unreadable:
            self.on.setFocus()

    def show_scan_kept(self, *, kept: bool) -> None:
        kept_text = self.tr("Scan of the signed page: attached")
        self._scan.setText(kept_text if kept else self.tr("Scan of the signed page: none yet (it may be added later)"))

    def show_confirmed(self, count: int, undo: Callable[[], None]) -> None:
        self.notice.emit(self.tr("%n section(s) confirmed; saved with the card (Ctrl+S).", "", count), undo)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    # What is done here

    def _show_states(self, best: Mapping[Section, Coverage]) -> None:
        if not self.isVisible():
            return
        told = tuple((self._told(best[s]), best[s].standing) for s in Section if s in best)
        if told != self._shown:
            self._shown = told
            clear(self._states)
            for text, standing in told:
                label = text_label(text, wrap=True)
                warned = standing is Standing.CHANGED
                self._states.addWidget(frame(column(label, margin=GAP), warning="true") if warned else label)
        saved = self.presenter.standings.sent is not None
        self._none.setVisible(not best)
        self.form.setVisible(saved and self.editable)
        self.send.setVisible(saved)
        self._unsaved.setVisible(self.basis.person is None and self.editable)
        self._show_revisions()

    def _told(self, found: Coverage) -> str:
        standings = self.presenter.standings
        first = f"{standing_sign(found)} {term(self._say, found.section)}: {standings.words(found)}"
        return "\n".join((first, *(f"· {change}" for change in standings.changes(found))))

    def _show_revisions(self) -> None:
        sent = self.presenter.standings.sent
        if sent is None:
            return
        chosen = self.presenter.signed.revision or sent.newest
        self.revision.clear()
        for number, version, printed in form_words(sent, self._say):
            form = self.tr("{version}, form printed on {day}").replace("{version}", version).replace("{day}", printed)
            self.revision.addItem(form if printed else version, str(number))
        self.revision.set_value(str(chosen))

    def _tick(self, section: Section, on: bool) -> None:
        chosen = self.presenter.signed.sections
        if on:
            chosen.add(section)
        else:
            chosen.discard(section)
        allow(self.done, bool(chosen), self.tr("First tick what was signed."))

    def _typed(self) -> None:
        signed = self.presenter.signed
        signed.method = AttestationMethod(str(self.method.value()))
        signed.name, signed.pwz, signed.on = (str(e.value()) for e in (self.name, self.pwz, self.on))
        chosen = str(self.revision.value())
        signed.revision = int(chosen) if chosen else None
        self.presenter.check_pwz()

    def _offer(self, typed: str) -> Offer:
        start = typed.casefold()
        names = [name for name in self.presenter.names() if start in name.casefold()]
        return Offer(tuple(Suggestion(name, {"name": name}) for name in names), ready=bool(start))

    def _take_name(self, taken: Suggestion) -> QWidget:
        self.name.set_value(taken.words)
        self._typed()
        return self.name

    def _open_camera(self) -> None:
        if self.camera.begin():
            self.stack.setCurrentWidget(self.camera)
            self.camera.setFocus()

    def _camera_taken(self, picture: bytes) -> None:
        self.stack.setCurrentIndex(0)
        self.presenter.attach(picture)
