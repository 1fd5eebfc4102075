"""Rejestr: a list of parts on the left and one part at a time beside it; on a narrow page the list opens above."""

from functools import partial
from itertools import product

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QListWidget, QSizePolicy, QWidget

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.help_topics import TOPIC, TOPICS
from lifebox.ui.views.page_stack import PageStack
from lifebox.ui.views.registry_part import RegistryPart, Tools, title_of
from lifebox.ui.views.registry_parts import parts_for
from lifebox.ui.views.widgets import GAP, MARGIN, SPACE, Menu, column, enter, key, row, text_label

_PART = "registry/part"
BESIDE_FROM = 100
"""Letters: from this width of the page on the list stands beside its parts."""
_KEYS = [f"{held}+{digit}" for held, digit in product(("Alt", "Alt+Shift", "Ctrl+Alt"), "123456789")]


class PartsList(QListWidget):
    """As wide as the longest title."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.sizeHintForColumn(0) + bar + 8, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()


class RegistryPage(QWidget):
    """Everything about the registry itself; `wanted` asks for the page when a part is chosen from elsewhere."""

    notice = Signal(str, object)
    wanted = Signal()
    draft_wanted = Signal(object)
    merge_wanted = Signal(object, object)

    def __init__(self, office: Office, tasks: TaskRunner, program: Program, memory: Memory | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._memory = memory or ShortMemory()
        self._tools = Tools(office, tasks, program, self._memory)
        self._entries = parts_for(office.registry.actor)
        self._made: dict[type[RegistryPart], RegistryPart] = {}
        self._stack = PageStack()
        self._heading = text_label(role="heading")
        self._heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list = PartsList()
        self.list.setAccessibleName(self.tr("Parts of this page"))
        self.chooser = QComboBox()
        self.chooser.setModel(self.list.model())
        self.chooser.setAccessibleName(self.list.accessibleName())
        self.chooser.hide()
        self.leading = [self._add(at) for at in range(len(self._entries))]
        """The actions that lead to a part from anywhere."""
        self.list.currentRowChanged.connect(self._chosen)
        self.list.currentRowChanged.connect(self.chooser.setCurrentIndex)
        self.chooser.activated.connect(self.list.setCurrentRow)
        self.list.itemActivated.connect(lambda _: enter(self.part))
        right = column(self._heading, self.chooser, self._stack, gap=SPACE)
        right.setStretch(2, 1)
        body = row(self.list, right, gap=GAP)
        body.setContentsMargins(GAP, SPACE, MARGIN - SPACE, SPACE)
        body.setStretch(1, 1)
        self.setLayout(body)
        key(self, "Alt+0", self.begin_typing, self.tr("List of parts"), menu=Menu.GO)
        key(self, "Ctrl+Tab", partial(self._step, 1), self.tr("Next part"), menu=Menu.GO)
        key(self, "Ctrl+Shift+Tab", partial(self._step, -1), self.tr("Part before"), menu=Menu.GO)
        names = [entry.kind.__name__ for entry in self._entries]
        last = self._memory.recall(_PART)
        self.list.setCurrentRow(names.index(last) if last in names else 0)

    def _add(self, at: int) -> QAction:
        title = title_of(self._entries[at].kind)
        self.list.addItem(title)
        told = self.tr("Registry: {part}").replace("{part}", title)
        made = key(self, _KEYS[at], partial(self._go, at), f"{told}\tF7, {_KEYS[at]}", menu=Menu.GO)
        self.list.item(at).setToolTip(f"{title} ({_KEYS[at]})")
        return made

    @property
    def part(self) -> RegistryPart:
        """The part that is shown."""
        return self._made[self._entries[self.list.currentRow()].kind]

    def begin_typing(self) -> None:
        """Put the keyboard on the list of parts."""
        (self.chooser if self.list.isHidden() else self.list).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < BESIDE_FROM * self.fontMetrics().averageCharWidth()
        if narrow is self.list.isHidden():
            return
        listed = self.list.hasFocus() or self.chooser.hasFocus()
        for part, shown in ((self.chooser, narrow), (self.list, not narrow), (self._heading, not narrow)):
            part.setVisible(shown)
        if listed:
            self.begin_typing()

    def refresh(self) -> None:
        """Read anew what is shown."""
        self.part.begin()

    def open_part(self, kind: type[RegistryPart]) -> RegistryPart:
        """Show a part and give it the keyboard; the page comes to the front if it is not seen."""
        self._go([entry.kind for entry in self._entries].index(kind))
        return self.part

    def _go(self, at: int) -> None:
        self.list.setCurrentRow(at)
        if not self.isVisible():
            self.wanted.emit()
        enter(self.part)

    def _step(self, by: int) -> None:
        self._go((self.list.currentRow() + by) % self.list.count())

    def _chosen(self, at: int) -> None:
        entry = self._entries[at]
        self.setProperty(TOPIC, TOPICS[entry.kind.__name__])
        if entry.kind not in self._made:
            self._made[entry.kind] = made = entry.make(self._tools)
            made.setAccessibleName(title_of(entry.kind))
            made.notice.connect(self.notice)
            made.part_wanted.connect(self.open_part)
            made.draft_wanted.connect(self.draft_wanted)
            made.merge_wanted.connect(self.merge_wanted)
            self._stack.add(made)
        self._heading.setText(title_of(entry.kind))
        self._stack.show_page(self.part)
        self._memory.remember(_PART, entry.kind.__name__)
        if self.isVisible():
            self.part.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a part back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin_typing()
            return
        super().keyPressEvent(event)
