"""The look-up as the whole program: for a duty officer's account, and for whoever only has something to look up in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.health import Health
from lifebox.ui.views.registry_part import RegistryPart, title_of
from lifebox.ui.views.shell import Shell
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
        """Another page is shown, or the session ends."""


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
    """A page that is one key away from the look-up; it is made when it is first asked for."""

    title: str
    key: str
    make: Callable[[], SidePage]


class LookupDesk(Shell):
    """The look-up page without navigation. F2 leads back to it from whatever is beside it."""

    def __init__(
        self,
        page: EmergencyPage,
        tasks: Tasks,
        lock: Callable[[], None],
        who: str,
        beside: Sequence[Beside] = (),
    ) -> None:
        """`who` says who is logged in, or what was opened."""
        super().__init__(tasks, lock)
        self.page = page
        self.sides: dict[str, SidePage] = {}
        page.notice.connect(self.strip.say)
        self._stack.add(page)
        key(self, "F2", self.look_up, _look_up(), inside_only=False, menu=Menu.GO)
        self._links = [self._link(each) for each in beside]
        self._lay_out()
        leave = button(self.tr("Lock (F12)"), lock, "link")
        corner = QWidget()
        corner.setLayout(row(text_label(who, "quiet"), *self._links, leave, gap=SPACE))
        corner.layout().setContentsMargins(SPACE, 0, SPACE, 0)
        self.menus.setCornerWidget(corner)
        self._stack.show_page(page)

    def _link(self, each: Beside) -> QPushButton:
        go = partial(self._go_beside, each)
        key(self, each.key, go, each.title, inside_only=False, menu=Menu.GO)
        return button(f"{each.title} ({each.key})", go, "link")

    def look_up(self) -> None:
        """The look-up with the keyboard in its field, whatever is shown."""
        self._leave_side()
        self._stack.show_page(self.page)
        self.page.begin_typing()
        self._follow_keys()

    def _go_beside(self, each: Beside) -> None:
        shown = self.sides.get(each.title)
        if shown is None:
            self.sides[each.title] = shown = each.make()
            shown.notice.connect(self.strip.say)
            shown.back_wanted.connect(self.look_up)
            self._stack.add(shown)
        elif shown is self._stack.page:
            return
        self._leave_side()
        self._stack.show_page(shown)
        shown.refresh()
        shown.begin_typing()
        self._follow_keys()

    def _leave_side(self) -> None:
        shown = self._stack.page
        if isinstance(shown, SidePage):
            shown.leave()

    @property
    def is_busy(self) -> bool:
        return self.page.presenter.is_open

    def titled_pages(self) -> Mapping[str, QWidget]:
        return {_look_up(): self.page, **self.sides}

    def begin_typing(self) -> None:
        shown = self._stack.page
        if isinstance(shown, SidePage):
            shown.begin_typing()
        else:
            self.page.begin_typing()

    def leave(self) -> None:
        self._leave_side()
        self.page.presenter.leave()


def _look_up() -> str:
    return QCoreApplication.translate("Navigation", "Emergency")


def duty_desk(office: Office, tasks: Tasks, program: Program, lock: Callable[[], None]) -> LookupDesk:
    """The duty officer's window: the look-up and nothing else but what belongs to it."""
    actor, say = office.registry.actor, program.say
    who = f"{actor.login} · {say(f'Role.{actor.role.value}')}"
    made = LookupDesk(EmergencyPage(office, tasks, say), tasks, lock, who)
    Health(office, tasks, say, made)
    return made
