"""Ctrl+K: one line over the window that finds people, pages, actions and drafts."""

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.palette_presenter import Entry, Kind, PalettePresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.menus import Deed, do_action
from lifebox.ui.views.widgets import GAP, column, icon_of, row, text_label

WIDEST, LEAST_TOP, EDGE, MOST_SEEN = 720, 8, 12, 12
ICONS = {
    Kind.PERSON: "mdi6.account-outline",
    Kind.ACTION: "mdi6.lightning-bolt-outline",
    Kind.PAGE: "mdi6.arrow-right",
    Kind.DRAFT: "mdi6.file-edit-outline",
}


class Palette(QFrame):
    """Lies over its parent until something is chosen, Esc is pressed or the keyboard goes elsewhere."""

    person_wanted = Signal(object)
    draft_wanted = Signal(object)
    notice = Signal(str, object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.presenter = PalettePresenter(office, tasks, say, self)
        self._over = parent
        self._before: QWidget | None = None
        self._moved = self._choose_first = self._searching = False
        self.line = QLineEdit()
        self.line.setProperty("big", "true")
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.setPlaceholderText(self.tr("person, page, action or draft"))
        self.line.setMaxLength(200)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.answers = QListWidget()
        self.answers.setObjectName("answers")
        self.answers.setAccessibleName(self.tr("What was found"))
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.itemClicked.connect(lambda _: self._open(self._marked()))
        self._state = text_label(role="quiet", wrap=True)
        self._state.setContentsMargins(8, 0, 8, 0)
        self.setLayout(column(self.line, self.answers, self._state, margin=EDGE))
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def open_with(self, deeds: Sequence[tuple[Deed, bool]]) -> None:
        """Show what can be done; each deed says whether it leads to a page."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._choose_first = False
        self.line.clear()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.presenter.begin(
            [Entry(Kind.PAGE if page else Kind.ACTION, deed.text, deed.keys, deed.action) for deed, page in deeds]
        )

    def close_quietly(self) -> None:
        """Go away; the keyboard returns to where it was."""
        before, self._before = self._before, None
        self._choose_first = False
        self.presenter.leave()
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    # What the presenter shows

    def show_entries(self, entries: tuple[Entry, ...], searching: bool) -> None:
        marked, self._searching = self._marked(), searching
        self.answers.clear()
        for entry in entries:
            shown = _line(entry)
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}, {entry.hint}")
            self.answers.addItem(item)
            self.answers.setItemWidget(item, shown)
        again = [at for at, entry in enumerate(entries) if marked is not None and entry.meant == marked.meant]
        typed = bool(self.line.text().strip())
        self.answers.setCurrentRow(again[0] if again and self._moved else 0 if entries and typed else -1)
        self._state.setText(self._told(len(entries), searching=searching))
        self._fit()
        if self._choose_first and entries:
            self._choose()
        elif not searching:
            self._choose_first = False

    def show_draft(self, draft: Draft) -> Entry:
        name = f"{draft.card.identity.surname} {draft.card.identity.given_names}".strip() or self.tr("no name yet")
        kept = draft.saved.astimezone().strftime("%d.%m. %H:%M")
        return Entry(Kind.DRAFT, self.tr("Draft: {name}").replace("{name}", name), kept, draft)

    def show_error(self, text: str) -> None:
        self._choose_first = self._searching = False
        self._state.setText(f"⚠ {text}")

    def _told(self, count: int, *, searching: bool) -> str:
        if searching:
            return self.tr("Searching…")
        if count or not self.line.text().strip():
            return self.tr("↓↑ choose, Enter opens, Esc closes")
        return self.tr("Nothing found. Try another spelling, the street and number, a phone or the code.")

    # What is done here

    def _typed(self, text: str) -> None:
        self._moved = self._choose_first = False
        self.presenter.type_text(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._pressed(Qt.Key(event.key())) or super().eventFilter(watched, event)
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _pressed(self, pressed: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if pressed == Qt.Key.Key_Escape:
            self.close_quietly()
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        elif pressed in steps and self.answers.count():
            self._moved = True
            at = min(max(self.answers.currentRow() + steps[pressed], 0), self.answers.count() - 1)
            self.answers.setCurrentRow(at)
        else:
            return False
        return True

    def _marked(self) -> Entry | None:
        item = self.answers.currentItem()
        entry = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return entry if isinstance(entry, Entry) else None

    def _choose(self) -> None:
        """Enter: what is marked; while people are looked for, not the one whom a shorter text had found."""
        entry = self._marked()
        late = entry is not None and entry.kind is Kind.PERSON and self._searching and not self._moved
        if entry is None or late:
            self._choose_first = bool(self.line.text().strip())
            self.presenter.search_now()
        else:
            self._open(entry)

    def _open(self, entry: Entry | None) -> None:
        if entry is None:
            return
        self.close_quietly()
        run: dict[Kind, Callable[[], object]] = {
            Kind.PERSON: partial(self.person_wanted.emit, entry.meant),
            Kind.DRAFT: partial(self.draft_wanted.emit, entry.meant),
        }
        run.get(entry.kind, partial(do_action, entry.meant))()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and new is not self and not self.isAncestorOf(new):
            self._before = None
            self.close_quietly()

    # Its place

    def _place(self) -> None:
        room = self._over.rect()
        width = min(WIDEST, room.width() - 16)
        top = max(LEAST_TOP, min(56, room.height() // 12))
        height = min(self._height(width), room.height() - top - LEAST_TOP)
        self.setGeometry((room.width() - width) // 2, top, width, height)

    def _fit(self) -> None:
        """As high as what was found, and never out of the window."""
        width = self.answers.viewport().width()
        for at in range(self.answers.count()):
            item = self.answers.item(at)
            layout = self.answers.itemWidget(item).layout()
            if layout is not None:
                item.setSizeHint(QSize(width, layout.sizeHint().height() + 2))
        self._place()

    def _height(self, width: int) -> int:
        rows = sum(self.answers.sizeHintForRow(at) for at in range(min(self.answers.count(), MOST_SEEN)))
        self.answers.setVisible(rows > 0)
        parts = [self.line.sizeHint().height(), self._state.heightForWidth(width - 2 * EDGE)]
        if rows:
            parts.append(rows + 6)
        return sum(parts) + GAP * (len(parts) - 1) + 2 * EDGE + 4


def _line(entry: Entry) -> QWidget:
    """Icon, title, and what tells it from others."""
    sign = text_label()
    sign.setPixmap(icon_of(ICONS[entry.kind]).pixmap(QSize(18, 18)))
    hint = text_label(entry.hint, "quiet")
    hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    hint.setMinimumWidth(1)
    title = text_label(entry.title)
    line = row(sign, title, hint, gap=12)
    line.setStretch(2, 1)
    line.setContentsMargins(8, 7, 12, 7)
    made = QWidget()
    made.setLayout(line)
    return made
