"""Pages beside the look-up: one key leads there, one back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lifebox.ui.views.registry_part import RegistryPart, title_of
from lifebox.ui.views.widgets import MARGIN, SPACE, Menu, button, column, enter, key, row, text_label


class SidePage(QWidget):
    """A page beside the look-up. `back_wanted` leads to the look-up, `notice` goes to the strip."""

    notice = Signal(str, object)
    back_wanted = Signal()

    def begin_typing(self) -> None:
        """Give the keyboard to the control that is used first."""

    def refresh(self) -> None:
        """The page is shown (again)."""

    def leave(self) -> None:
        """Another page is shown."""

    def end(self) -> None:
        """The session ends."""


class PartPage(SidePage):
    """A part of the registry page on its own, with the way back."""

    def __init__(self, part: RegistryPart) -> None:
        super().__init__()
        self.setObjectName("page")
        self.part = part
        part.notice.connect(self.notice.emit)
        key(self, "Escape", self.back_wanted.emit, self.tr("Back to the look-up"), menu=Menu.GO)
        back = button(self.tr("Back to the look-up (Esc)"), self.back_wanted.emit)
        body = column(row(text_label(title_of(type(part)), "heading"), 1, back), part, gap=SPACE)
        body.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        body.setStretch(1, 1)
        self.setLayout(body)

    def begin_typing(self) -> None:
        enter(self.part)

    def refresh(self) -> None:
        self.part.begin()


@dataclass(frozen=True, slots=True)
class Beside:
    """A page that is one key away from the look-up; it is made when it is first asked for. What is seldom needed has
    no link beside the menus.
    """

    title: str
    key: str
    make: Callable[[], SidePage]
    seldom: bool = False
