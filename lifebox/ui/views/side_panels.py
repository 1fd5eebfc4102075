"""The panels beside the form: one at a time, chosen by tab or key, or none."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QStackedWidget, QWidget

from lifebox.domain.card import Card
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.views.widgets import GAP, PushButton, column, enter, has_keyboard

TABS_A_LINE = 3


class SidePanel(QWidget):
    """What stands beside the form.

    `title` is an English source text, translated in the context of the panel's class. Only the panel that is seen is
    told; it is told everything again when it comes back. `worked_in` says whether the keyboard goes into it when it
    is opened.
    """

    title: ClassVar[str] = ""
    worked_in: ClassVar[bool] = True
    notice = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.basis = Basis(Card())
        self.editable = False

    def show_basis(self, basis: Basis, editable: bool) -> None:
        """Another record or another revision is open. Whoever overrides it calls this first."""
        self.basis, self.editable = basis, editable

    def show_card(self, card: Card) -> None:
        """The card as it is typed now."""


class SidePanels(QFrame):
    """Tabs over the panel that is seen. Escape goes back to where the keyboard was before.

    Where the tabs would take half the height, as on a low screen with large text, only the open panel's is shown: the
    others have their keys and the menu.
    """

    seen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.panels: list[SidePanel] = []
        self.tabs: list[PushButton] = []
        self._group = QButtonGroup(self)
        self._lines = QGridLayout()
        self._lines.setContentsMargins(GAP, GAP, GAP, 0)
        self._lines.setHorizontalSpacing(0)
        self._lines.setVerticalSpacing(4)
        self._stack = QStackedWidget()
        self._basis: tuple[Basis, bool] | None = None
        self._card: Card | None = None
        self._only: SidePanel | None = None
        body = column(self._lines, self._stack)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.hide()

    def add(self, panel: SidePanel, sequence: str) -> None:
        """A further panel; the key is shown, not bound."""
        title = QCoreApplication.translate(type(panel).__name__, panel.title)
        tab = PushButton(title)
        tab.setCheckable(True)
        tab.setProperty("segment", "true")
        tab.setAccessibleName(title)
        tab.setToolTip(f"{title} ({sequence})")
        tab.clicked.connect(lambda: self.open(panel))
        line, at = divmod(len(self.tabs), TABS_A_LINE)
        self._lines.addWidget(tab, line, at)
        self._group.addButton(tab)
        panel.setAccessibleName(title)
        self._stack.addWidget(panel)
        self.panels.append(panel)
        self.tabs.append(tab)
        self.tabs[0].setChecked(self._stack.currentIndex() == 0)

    @property
    def current(self) -> SidePanel | None:
        """The panel that is seen, if any."""
        return self._chosen if not self.isHidden() else None

    @property
    def _chosen(self) -> SidePanel | None:
        index = self._stack.currentIndex()
        return self.panels[index] if index >= 0 else None

    def toggle(self, panel: SidePanel | None = None) -> None:
        """Open a panel, or close the area where that panel is open. None: the one that was open last."""
        wanted = panel or self._chosen
        if wanted is None or wanted is self.current:
            self.close_area()
        else:
            self.open(wanted)

    def open(self, panel: SidePanel) -> None:
        """Show a panel and tell it what it missed."""
        if self._only is not None and panel is not self._only:
            return
        index = self.panels.index(panel)
        self._stack.setCurrentIndex(index)
        self.tabs[index].setChecked(True)
        self._show_tabs()
        self.show()
        self._tell(panel)
        self.seen.emit(panel)
        if panel.worked_in:
            enter(panel)

    def limit(self, to: SidePanel | None) -> None:
        """Only this panel can be opened; None: all."""
        self._only = to
        if to is not None and self._chosen is not to:
            inside = self.current is not None
            self._stack.setCurrentWidget(to)
            self.tabs[self.panels.index(to)].setChecked(True)
            if inside:
                self.open(to)
        self._show_tabs()

    def close_area(self) -> None:
        """Leave the room to the form."""
        inside = has_keyboard(self)
        self.hide()
        self.seen.emit(None)
        if inside:
            self.left.emit()

    def show_basis(self, basis: Basis, editable: bool) -> None:
        """Another record or revision; the card as typed follows."""
        self._basis, self._card = (basis, editable), None
        if (panel := self.current) is not None:
            panel.show_basis(basis, editable)

    def show_card(self, card: Card) -> None:
        """The card as it is typed now."""
        self._card = card
        if (panel := self.current) is not None:
            panel.show_card(card)

    def _show_tabs(self) -> None:
        lines = -(-len(self.tabs) // TABS_A_LINE)
        line = max((tab.sizeHint().height() for tab in self.tabs), default=0) + self._lines.verticalSpacing()
        cramped = self.height() < 2 * lines * line
        for panel, tab in zip(self.panels, self.tabs, strict=True):
            tab.setVisible(self._only in {None, panel} and (tab.isChecked() or not cramped))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tabs()

    def _tell(self, panel: SidePanel) -> None:
        if self._basis is not None:
            panel.show_basis(*self._basis)
            panel.show_card(self._card if self._card is not None else self._basis[0].card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
