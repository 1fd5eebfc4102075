"""The panel of revisions: who changed what and when, in words; an old one as paper, and restored."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from lifebox.domain.card import Card
from lifebox.services.office import Office
from lifebox.services.revisions import restored
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.revisions_presenter import TYPED, RevisionRow, RevisionsPresenter
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, allow, button, column, labelled, row, text_label

BEFORE = -1
LEAST_HIGH = 96


class RevisionsPanel(SidePanel):
    """Choose a revision, read what changed, see it as paper (Enter), or restore it (Ctrl+Enter) as an edit of the
    form: `apply` makes one, `undo` takes it back.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("RevisionsPanel", "Versions")

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        apply: Callable[[Callable[[Card], Card]], None],
        undo: Callable[[], None],
    ) -> None:
        super().__init__()
        self._apply, self._undo = apply, undo
        self.presenter = RevisionsPresenter(office, tasks, say, self)
        self.list = RevisionList(self._show_chosen, self.draw, self.restore)
        self.list.setAccessibleName(self.tr("Versions, newest first"))
        self.other = QComboBox()
        self.other.currentIndexChanged.connect(lambda _: self._compare())
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(self.tr("What changed"))
        self.draw_button = button(self.tr("As it printed"), self.draw)
        self.draw_button.setToolTip(self.tr("Enter"))
        self.restore_button = button(self.tr("Restore"), self.restore)
        self.restore_button.setToolTip(self.tr("Ctrl+Enter"))
        main = QWidget()
        parts = column(
            self.list,
            labelled(self.tr("Compare with"), self.other),
            self.told,
            row(self.draw_button, self.restore_button, 1),
            margin=GAP,
        )
        parts.setStretch(0, 2)
        parts.setStretch(2, 3)
        main.setLayout(parts)
        for tall in (self.list, self.told):
            tall.setMinimumHeight(LEAST_HIGH)
            tall.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Versions"))
        scroll.setWidget(main)
        self._paper_text = text_label(role="section", wrap=True)
        self.paper = PdfPreview(self.tr("The version as it printed"))
        self.back_button = button(self.tr("Back to the list"), self._back)
        self.back_button.setToolTip(self.tr("Esc"))
        old = QWidget()
        old.setLayout(column(row(self._paper_text, self.back_button, margin=GAP), self.paper, gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(old)
        self.setLayout(column(self._stack))
        self.setFocusProxy(self.list)

    # What it is told

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        self._stack.setCurrentIndex(0)
        self.presenter.show_basis(basis)

    def show_card(self, card: Card) -> None:
        self.presenter.typed = card
        if self.other.currentData() == TYPED:
            self._compare()

    def show_revisions(self, rows: Sequence[RevisionRow]) -> None:
        self.list.clear()
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(self.tr("the version before"), BEFORE)
        self.other.addItem(self.tr("what is typed now"), TYPED)
        for each in rows:
            item = QListWidgetItem(self._told(each))
            item.setData(Qt.ItemDataRole.UserRole, each.number)
            self.list.addItem(item)
            self.other.addItem(self.tr("version {number}").replace("{number}", str(each.number)), each.number)
        self.other.blockSignals(False)
        self.list.setCurrentRow(0 if rows else -1)
        self._show_chosen()

    def show_paper(self, number: int, pdf: bytes) -> None:
        text = self.tr("Version {number} as it printed").replace("{number}", str(number))
        self._paper_text.setText(text)
        self.paper.show_pdf(pdf)
        self._stack.setCurrentIndex(1)
        self.back_button.setFocus()

    def show_reading(self) -> None:
        self.show_revisions(())
        self.told.setPlainText(self.tr("The versions are being read…"))

    def show_error(self, text: str) -> None:
        if self.chosen is None:
            self.told.setPlainText(text)
        self.notice.emit(text, None)

    # What is done here

    @property
    def chosen(self) -> int | None:
        """The number of the revision that is marked."""
        item = self.list.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def draw(self) -> None:
        """Show the marked revision as it would have printed."""
        if self.chosen is not None:
            self.presenter.draw(self.chosen)

    def restore(self) -> None:
        """Put the marked revision into the form; saving makes it the newest one."""
        number = self.chosen
        if number is None or not self.editable:
            return
        old = self.presenter.card_of(number)
        self._apply(lambda now: restored(now, old))
        text = self.tr("The form says again what version {number} said. It is saved with Ctrl+S.")
        self.notice.emit(text.replace("{number}", str(number)), self._undo)

    def _show_chosen(self) -> None:
        found = self.chosen is not None
        none, fixed = self.tr("Choose a version in the list."), self.tr("The card cannot be changed now.")
        allow(self.draw_button, found, none)
        allow(self.restore_button, found and self.editable, fixed if found else none)
        allow(self.other, found, none)
        self._compare()

    def _compare(self) -> None:
        number = self.chosen
        if number is None:
            self.told.setPlainText(self.tr("Nothing is saved yet; every save makes a version."))
            return
        other = self.other.currentData()
        wanted = self.presenter.before(number) if other == BEFORE else other
        if wanted is None:
            text = self.tr("This is the first version.")
        else:
            text = self.presenter.compare(number, wanted) or self.tr("Both say the same.")
        self.told.setPlainText(text)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.list.setFocus()

    def _told(self, each: RevisionRow) -> str:
        text = self.tr("Version {number}, {saved}, {who}")
        text = text.replace("{number}", str(each.number)).replace("{saved}", each.saved).replace("{who}", each.author)
        more = [each.comment, ", ".join(each.parts)]
        if each.same_as is not None:
            more.append(self.tr("says the same as version {number}").replace("{number}", str(each.same_as)))
        return "\n".join([text, *(part for part in more if part)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentIndex() == 1:
            self._back()
            return
        super().keyPressEvent(event)


class RevisionList(QListWidget):
    """Enter and Ctrl+Enter act on the marked row."""

    def __init__(
        self, marked: Callable[[], None], enter: Callable[[], None], control_enter: Callable[[], None]
    ) -> None:
        super().__init__()
        self._enter, self._control_enter = enter, control_enter
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda _: marked())
        self.itemDoubleClicked.connect(lambda _: enter())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self._control_enter if with_control else self._enter)()
            return
        super().keyPressEvent(event)
