"""The panel of photo and scans: one portrait, and a signed page for each consent and confirmation."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from lifebox.documents.pictures import Crop
from lifebox.domain.card import Card
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.camera import FindCameras, find_cameras
from lifebox.ui.presenters.attaching import (
    CONSENTS,
    AttachingPresenter,
    Done,
    Edits,
    Paper,
    Picked,
    Place,
)
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.values import Kind, Problem
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.camera_view import CameraView
from lifebox.ui.views.crop_view import CropView
from lifebox.ui.views.editors import LineEditor, mark_problem
from lifebox.ui.views.form_view import problem_text
from lifebox.ui.views.picture_source import Picture, PictureSource
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, allow, button, column, frame, has_keyboard, hint, labelled, row, text_label

PICTURES = "JPEG, PNG (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)"
SCANS = "JPEG, PNG, PDF (*.jpg *.jpeg *.png *.pdf *.JPG *.JPEG *.PNG *.PDF)"
_PHOTO_SIZE = (126, 162)


class ScanView(QWidget):
    """A scan from memory: a picture or the pages of a PDF. Escape goes back."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave
        self.words = text_label(role="label", wrap=True)
        self.picture = Picture(self.tr("Scan"))
        self.pdf = PdfPreview(self.tr("Scan"))
        self.pdf.setMinimumHeight(1)
        for shown in (self.picture, self.pdf):
            # Where there is little room, the picture gives way and not its name.
            shown.setMinimumHeight(20)
        self.broken = text_label(self.tr("This PDF cannot be shown. Remove it and attach the page anew."), wrap=True)
        self.back = button(self.tr("Back"), leave)
        self.back.setToolTip("Esc")
        body = column(self.words, self.broken, self.picture, self.pdf, row(self.back, 1), margin=GAP)
        for part in (2, 3):
            body.setStretch(part, 1)
        self.setLayout(body)

    def show_scan(self, words: str, content: bytes, *, pdf: bool) -> None:
        """Show this."""
        self.words.setText(words)
        self.words.setToolTip(words)
        self.pdf.show_pdf(content if pdf else b"")
        picture = QPixmap()
        if not pdf:
            picture.loadFromData(QByteArray(content))
        self.picture.show_picture(picture)
        self.pdf.setVisible(pdf and self.pdf.pages > 0)
        self.picture.setVisible(not pdf)
        self.broken.setVisible(pdf and self.pdf.pages == 0)

    def forget(self) -> None:
        """Keep nothing of it."""
        self.show_scan("", b"", pdf=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)


class AttachmentsPanel(SidePanel):
    """Photo and scans of the record that is open."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("AttachmentsPanel", "Photo and scans")

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, edits: Edits, find: FindCameras = find_cameras
    ) -> None:
        super().__init__()
        self.presenter = AttachingPresenter(office, tasks, say, edits, self)
        self._papers: tuple[Paper, ...] = ()
        self._wanted: Place | None = None
        self._from_camera: Callable[[Picked], None] = self.presenter.choose_photo
        self.photo = self._make_photo()
        self.scans = self._make_scans()
        self.crop = CropView()
        self.camera = CameraView(find)
        self.viewer = ScanView(self._back)
        overview = QWidget()
        both = column(self.photo, self.scans, margin=GAP, gap=24)
        both.setStretch(1, 1)
        overview.setLayout(both)
        self._overview = QScrollArea()
        self._overview.setWidgetResizable(True)
        self._overview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._overview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._overview.setWidget(overview)
        self.stack = QStackedWidget()
        for page in (self._overview, self.crop, self.camera, self.viewer):
            self.stack.addWidget(page)
        self.setLayout(column(self.stack))
        self.setFocusProxy(self.photo.file)
        self._connect()
        self.show_photo(b"", "", consent=True)

    # Building

    def _make_photo(self) -> PictureSource:
        self.portrait = Picture(self.tr("Photo of the person"))
        self.portrait.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.portrait.setFixedSize(*_PHOTO_SIZE)
        self.portrait.setProperty("picture", "true")
        self.taken = LineEditor(Kind.DATE)
        self.taken.editingFinished.connect(lambda: self.presenter.date_photo(str(self.taken.value())))
        self.remove_photo = button(self.tr("Remove the photo"), self.presenter.remove_photo)
        self._no_consent = frame(
            column(text_label(self.tr("⚠ No consent to a photo: it does not print."), wrap=True), margin=GAP),
            warning="true",
        )
        beside = column(labelled(self.tr("Taken on"), self.taken), self.remove_photo, 1)
        content = QWidget()
        content.setLayout(
            column(
                text_label(self.tr("Photo"), "section"),
                row(self.portrait, beside, gap=12),
                self._no_consent,
            )
        )
        made = PictureSource(content, self.tr("Photo"), PICTURES)
        made.picked.connect(self.presenter.choose_photo)
        made.camera_wanted.connect(lambda: self._open_camera(self.presenter.choose_photo))
        return made

    def _make_scans(self) -> PictureSource:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Consents and confirmations with their scans"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(120)
        self.list.itemActivated.connect(lambda _: self._view())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        hint(self.list, "Enter", self.tr("Look at the scan"))
        hint(self.list, "Del", self.tr("Remove the scan"))
        self.empty = text_label(
            self.tr("Signed pages hang on consents and confirmations. There are none on this card yet."),
            "quiet",
            wrap=True,
        )
        self.look = button(self.tr("Look at the scan"), self._view)
        self.look.setToolTip("Enter")
        self.remove = button(self.tr("Remove the scan"), self._remove)
        self.remove.setToolTip("Del")
        rule = text_label(
            self.tr("A new scan takes the place of the old one. JPEG, PNG or PDF, up to 10 MB."), "quiet", wrap=True
        )
        buttons = row(self.look, self.remove, 1, gap=4)
        body = column(text_label(self.tr("Scans"), "section"), self.empty, self.list, buttons, rule)
        body.setStretch(2, 1)
        content = QWidget()
        content.setLayout(body)
        made = PictureSource(content, self.tr("Scan for the marked line"), SCANS)
        made.picked.connect(self._attach)
        made.camera_wanted.connect(lambda: self._open_camera(self._attach))
        return made

    def _connect(self) -> None:
        self.crop.taken.connect(self._crop_taken)
        self.crop.left.connect(self._back)
        self.camera.taken.connect(self._camera_taken)
        self.camera.left.connect(self._back)
        for part in (self.photo, self.scans, self.camera):
            part.refused.connect(self.show_error)

    # The host

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        if basis.person != self.presenter.person:
            self._back()
        self.presenter.show_basis(basis)

    def show_card(self, card: Card) -> None:
        self.presenter.show_card(card)

    def lead_to(self, place: Place) -> None:
        """The next scan hangs here."""
        self._wanted = place
        self._mark_wanted()
        self.list.setFocus()

    def hideEvent(self, event: object) -> None:
        del event
        self._back()

    # What the presenter shows

    def show_photo(self, picture: bytes, taken: str, *, consent: bool) -> None:
        shown = QPixmap()
        if picture:
            shown.loadFromData(QByteArray(picture))
        self.portrait.show_picture(shown)
        if not picture:
            self.portrait.setText(self.tr("no photo"))
        if not (self.taken.hasFocus() and self.taken.isModified()):
            self.taken.set_value(taken)
            mark_problem(self.taken, "")
        self._no_consent.setVisible(bool(picture) and not consent)
        fixed = self.tr("The card cannot be changed now.")
        for part in (self.taken, self.remove_photo):
            allow(part, bool(picture) and self.editable, self.tr("no photo") if self.editable else fixed)
        for part in (self.photo.file, self.photo.clipboard, self.photo.camera):
            allow(part, self.editable, fixed)

    def show_papers(self, papers: tuple[Paper, ...]) -> None:
        if papers != self._papers or self.list.count() != len(papers):
            at = max(self.list.currentRow(), 0)
            self._papers = papers
            self.list.clear()
            for paper in papers:
                item = QListWidgetItem(self._words_of(paper))
                self.list.addItem(item)
            self.list.setCurrentRow(min(at, len(papers) - 1))
        self.empty.setVisible(not papers)
        self.list.setVisible(bool(papers))
        self._mark_wanted()
        self._enable()

    def show_crop(self, picture: bytes, crop: Crop) -> None:
        self.crop.show_picture(picture, crop)
        self._go(self.crop)

    def show_scan(self, paper: Paper, content: bytes, *, pdf: bool) -> None:
        self.viewer.show_scan(self._title_of(paper), content, pdf=pdf)
        self._go(self.viewer)
        self.viewer.back.setFocus()

    def show_done(self, done: Done, undo: Callable[[], None]) -> None:
        words = {
            Done.ATTACHED: self.tr("The scan is attached; it is saved with the card."),
            Done.REMOVED: self.tr("The scan is removed."),
            Done.PHOTO_KEPT: self.tr("The photo is on the card; it is saved with it."),
            Done.PHOTO_REMOVED: self.tr("The photo is removed."),
        }
        self._back()
        self.notice.emit(words[done], undo)

    def show_problem(self, *, date: bool) -> None:
        mark_problem(self.taken, problem_text(Problem.DATE) if date else "")

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    # What is done here

    def _title_of(self, paper: Paper) -> str:
        kind = self.tr("Consent") if paper.place.rows == CONSENTS else self.tr("Confirmation")
        return f"{kind}: {paper.words}"

    def _words_of(self, paper: Paper) -> str:
        state = self.tr("scan attached") if paper.scan else self.tr("no scan")
        return f"{self._title_of(paper)}\n{' · '.join(part for part in (paper.day, state) if part)}"

    def _paper(self) -> Paper | None:
        at = self.list.currentRow()
        return self._papers[at] if 0 <= at < len(self._papers) else None

    def _mark_wanted(self) -> None:
        at = next((i for i, paper in enumerate(self._papers) if paper.place == self._wanted), None)
        if at is not None:
            self.list.setCurrentRow(at)
            self._wanted = None

    def _enable(self) -> None:
        paper = self._paper()
        scanned, fixed = paper is not None and paper.scan is not None, self.tr("The card cannot be changed now.")
        none = self.tr("There is no scan at this line.")
        allow(self.look, scanned, none)
        allow(self.remove, scanned and self.editable, none if self.editable else fixed)
        nowhere = self.tr("First note a consent or a confirmation on the card: the scan hangs on it.")
        for part in (self.scans.file, self.scans.clipboard, self.scans.camera):
            allow(part, paper is not None and self.editable, nowhere if self.editable else fixed)
        self.scans.setAcceptDrops(paper is not None and self.editable)
        self.photo.setAcceptDrops(self.editable)

    def _attach(self, picked: Picked) -> None:
        paper = self._paper()
        if paper is not None and self.editable:
            self.presenter.attach(paper.place, picked)

    def _view(self) -> None:
        paper = self._paper()
        if paper is not None:
            self.presenter.view(paper)

    def _remove(self) -> None:
        paper = self._paper()
        if paper is not None and paper.scan is not None and self.editable:
            self.presenter.remove_scan(paper.place)

    def _open_camera(self, use: Callable[[Picked], None]) -> None:
        self._from_camera = use
        if self.camera.begin():
            self._go(self.camera)

    def _camera_taken(self, picture: bytes) -> None:
        self._go(self._overview)
        self._from_camera(picture)

    def _crop_taken(self, crop: Crop) -> None:
        self._go(self._overview)
        self.presenter.keep_photo(crop)

    def _back(self) -> None:
        shown = self.stack.currentWidget()
        if shown is self._overview:
            return
        inside = has_keyboard(self)
        self.camera.stop()
        self.crop.frame.forget()
        self.viewer.forget()
        self.stack.setCurrentWidget(self._overview)
        if inside:
            (self.list if shown is self.viewer else self.photo.file).setFocus()

    def _go(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        if page is not self._overview:
            page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
            return
        super().keyPressEvent(event)
