"""Lists edited in place: rows with keys for adding, duplicating, moving and removing."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lifebox.domain.listing import Knowledge
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.card_fields import Rows
from lifebox.ui.presenters.editing import KNOWLEDGE_KEYS
from lifebox.ui.presenters.form import Row
from lifebox.ui.views.quarters import quarters
from lifebox.ui.views.row_editor import Help, RowEditor
from lifebox.ui.views.widgets import button, caption, has_keyboard, tab_through, text_label

translate = QCoreApplication.translate
LONE_KEY_MS = 400


class KnowledgeControl(QWidget):
    """*Stated*, *none (confirmed)* or *no information*; the keys P, B and I choose.

    Only a key by itself chooses: letters in quick succession are a word that belonged into a row.
    """

    chosen = Signal(object)

    def __init__(self, title: str, say: Texts) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._typed: list[str] = []
        self._lone = Delay(LONE_KEY_MS, self._heard)
        self._group = QButtonGroup(self)
        self.buttons: dict[Knowledge, QPushButton] = {}
        for knowledge in Knowledge:
            word = say(f"Knowledge.{knowledge.value}")
            made = QPushButton(word)
            made.setCheckable(True)
            made.setProperty("segment", "true")
            made.setAccessibleName(f"{title}: {word}")
            made.setToolTip(f"{word} ({KNOWLEDGE_KEYS[knowledge]})")
            made.clicked.connect(lambda _=False, k=knowledge: self.chosen.emit(k))
            self._group.addButton(made)
            layout.addWidget(made)
            self.buttons[knowledge] = made

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Mark the one that holds; Tab stops only there."""
        for each, made in self.buttons.items():
            made.setChecked(each is knowledge)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is knowledge else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self._typed.append(event.text().upper())
            self._lone.start()
            return
        super().keyPressEvent(event)

    def _heard(self) -> None:
        typed, self._typed = self._typed, []
        for knowledge, wanted in KNOWLEDGE_KEYS.items():
            if typed == [wanted]:
                self.chosen.emit(knowledge)


class RowsEditor(QWidget):
    """A whole list with its heading."""

    changed = Signal(object, int, str, object)
    filled = Signal(object, int, object)
    command = Signal(object, int, str)
    add_wanted = Signal(object)
    left = Signal(object, int, bool)
    knowledge_chosen = Signal(object, object)

    def __init__(self, rows: Rows, say: Texts, help_: Help, *, with_title: bool) -> None:
        super().__init__()
        self.rows, self._say, self._help = rows, say, help_
        self._narrow = False
        title = translate("Card", rows.label)
        self.setAccessibleName(title)
        self.row_editors: list[RowEditor] = []
        self.whole = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.control = KnowledgeControl(title, say) if rows.listing else None
        head = QHBoxLayout()
        if with_title:
            head.addWidget(text_label(title, "label"))
        if self.control is not None:
            head.addWidget(self.control)
            self.control.chosen.connect(lambda knowledge: self.knowledge_chosen.emit(self.rows, knowledge))
        head.addStretch(1)
        layout.addLayout(head)
        self._captions = self._make_captions()
        layout.addWidget(self._captions)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout.addLayout(self._body)
        add = translate("Rows", "Add: {what}").replace("{what}", title.lower())
        self.add_button = button(add, lambda: self.add_wanted.emit(self.rows), "link", "mdi6.plus")
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _make_captions(self) -> QWidget:
        captions = QWidget()
        line = quarters()
        at = 0
        for item in self.rows.main:
            line.addWidget(caption(translate("Card", item.label)), 0, at, 1, item.span)
            at += item.span
        outer = QHBoxLayout(captions)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(line, 1)
        outer.addSpacing(76 if self.rows.more else 40)
        return captions

    def show_rows(self, held: list[Row], knowledge: Knowledge, *, editable: bool, focus: int | None = None) -> None:
        """The rows as they are now; editors of rows that stay are kept, with their focus and cursor.

        Typing goes on in the row numbered `focus`. A row that goes leaves its focus to the list's own button.
        """
        before = self.row_editors
        self.row_editors = [self._kept(row, before, editable) or self._made(row, editable) for row in held]
        for at, editor in enumerate(self.row_editors):
            self._body.insertWidget(at, editor)
            # Shown at once: a widget that is not visible yet cannot take the focus.
            editor.show()
        stops = (stop for editor in self.row_editors for stop in editor.stops)
        tab_through([self.add_button, *stops, self.add_button])
        self._captions.setVisible(bool(held) and not self._narrow)
        self.add_button.setEnabled(editable)
        if self.control is not None:
            self.control.show_knowledge(knowledge)
            self.control.setEnabled(editable)
        if focus is not None and (typed := self.row_editor(focus)) is not None:
            typed.stops[0].setFocus()
        self._drop([editor for editor in before if editor not in self.row_editors])

    def arrange(self, *, narrow: bool) -> None:
        """Lay the rows out for a wide or a narrow page; there each field is named by itself."""
        self._narrow = narrow
        self._captions.setVisible(bool(self.row_editors) and not narrow)
        for editor in self.row_editors:
            editor.arrange(narrow=narrow)

    @staticmethod
    def _kept(row: Row, before: list[RowEditor], editable: bool) -> RowEditor | None:
        return next((editor for editor in before if editor.holds(row, editable=editable)), None)

    def _made(self, row: Row, editable: bool) -> RowEditor:
        made = RowEditor(self.rows, row, self._say, self._help, editable=editable, narrow=self._narrow)
        made.changed.connect(lambda number, path, value: self.changed.emit(self.rows, number, path, value))
        made.filled.connect(lambda number, values: self.filled.emit(self.rows, number, values))
        made.above_wanted.connect(self._go_above)
        made.left.connect(lambda number: self.left.emit(self.rows, number, has_keyboard(self)))
        made.command.connect(lambda number, command: self.command.emit(self.rows, number, command))
        return made

    def _go_above(self, number: int, path: str) -> None:
        at = next(i for i, editor in enumerate(self.row_editors) if editor.number == number)
        if at > 0:
            above = self.row_editors[at - 1]
            # A field that is folded away there is none to type in.
            wanted = above.editors.get(path, above.stops[0])
            (wanted if wanted.isVisible() else above.stops[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, gone: list[RowEditor]) -> None:
        for editor in gone:
            if has_keyboard(editor):
                self.add_button.setFocus()
            self._body.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    @property
    def first_stop(self) -> QWidget:
        """Where the keyboard goes in a list without rows."""
        if self.control is None:
            return self.add_button
        return next(made for made in self.control.buttons.values() if made.isChecked())

    def row_editor(self, number: int) -> RowEditor | None:
        """The editor of a row."""
        return next((editor for editor in self.row_editors if editor.number == number), None)
