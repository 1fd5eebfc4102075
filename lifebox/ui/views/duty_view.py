"""The look-up as the whole program: for a duty officer's account, and for whoever only has something to look up in."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.disclosures_part import DisclosuresPart
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.exercise_view import EXERCISE_KEY, ExercisePage, exercise_title
from lifebox.ui.views.health import Health
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.registry_part import title_of
from lifebox.ui.views.shell import Shell
from lifebox.ui.views.side_page import Beside, PartPage, SidePage
from lifebox.ui.views.widgets import SPACE, Menu, button, key, row, text_label


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
        for each in beside:
            key(self, each.key, partial(self._go_beside, each), each.title, inside_only=False, menu=Menu.GO)
        self._links = [self._link(each) for each in beside if not each.seldom]
        self._lay_out()
        leave = button(self.tr("Lock (F12)"), lock, "link")
        line = row(text_label(who, "quiet"), *self._links, leave, gap=SPACE)
        line.setContentsMargins(SPACE, 0, SPACE, 0)
        self._corner = QWidget()
        self._corner.setLayout(line)
        self.menus.setCornerWidget(self._corner)
        self._stack.show_page(page)

    def _link(self, each: Beside) -> QPushButton:
        return button(f"{each.title} ({each.key})", partial(self._go_beside, each), "link")

    def look_up(self) -> None:
        """The look-up with the keyboard in its field, whatever is shown."""
        self._leave_side()
        self._stack.show_page(self.page)
        self.page.begin_typing()
        self._follow_help()

    def bring_look_up(self) -> EmergencyPage:
        self.look_up()
        return self.page

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
        self._follow_help()

    def _leave_side(self) -> None:
        shown = self._stack.page
        if isinstance(shown, SidePage):
            shown.leave()

    @property
    def is_busy(self) -> bool:
        return self.page.presenter.is_open

    def fold_navigation(self, folded: bool) -> None:
        """In a narrow window the room belongs to the menus, which hold the same."""
        self._corner.setVisible(not folded)

    def titled_pages(self) -> Mapping[str, QWidget]:
        return {_look_up(): self.page, **self.sides}

    def begin_typing(self) -> None:
        shown = self._stack.page
        if isinstance(shown, SidePage):
            shown.begin_typing()
        else:
            self.page.begin_typing()

    def leave(self) -> None:
        for side in self.sides.values():
            side.end()
        self.page.presenter.leave()


def _look_up() -> str:
    return QCoreApplication.translate("Navigation", "Emergency")


def duty_desk(office: Office, tasks: Tasks, program: Program, lock: Callable[[], None]) -> LookupDesk:
    """The duty officer's window: the look-up and nothing else but what belongs to it."""
    actor, say = office.registry.actor, program.say
    who = f"{actor.login} · {say(f'Role.{actor.role.value}')}"
    exercise = Beside(
        exercise_title(), EXERCISE_KEY, lambda: ExercisePage(program, office, tasks, lambda: made.is_busy)
    )
    own = Beside(
        title_of(DisclosuresPart), "Shift+F7", lambda: PartPage(DisclosuresPart(office, tasks, say, ShortMemory()))
    )
    secret = Beside(
        title_of(OwnPasswordPart),
        "Ctrl+Shift+F7",
        lambda: PartPage(OwnPasswordPart(office, tasks, program)),
        seldom=True,
    )
    made = LookupDesk(EmergencyPage(office, tasks, say), tasks, lock, who, [exercise, own, secret])
    Health(office, tasks, say, made)
    return made
