"""What every session has around its pages: the alarm above, the strip below, menus, help and lock."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QWidget

from lifebox.ui.clipboard import ClipboardWatch
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.help_topics import topic_of
from lifebox.ui.views.help_view import HelpPanel
from lifebox.ui.views.menus import MenuBar, Place, TextActions, places
from lifebox.ui.views.page_stack import PageStack
from lifebox.ui.views.scan_routing import LooksUp, route_scan
from lifebox.ui.views.status_strip import StatusStrip
from lifebox.ui.views.widgets import Menu, column, frame, key, row, text_label


class Shell(QWidget):
    """The ground of a desk, whatever its pages are; it knows no registry. `lock` ends the session.

    A desk makes its pages, calls `_lay_out` and says what its pages are called.
    """

    def __init__(self, tasks: Tasks, lock: Callable[[], None]) -> None:
        super().__init__()
        self._tasks, self._lock = tasks, lock
        self.strip = StatusStrip(tasks)
        self.clipboard = ClipboardWatch(self)
        self.clipboard.forgets_in.connect(self.strip.show_copied)
        self._stack = PageStack()
        self.alarm_text = text_label(wrap=True)
        self._alarm_line = row(self.alarm_text, margin=12)
        self._alarm_line.setStretch(0, 1)
        self.alarm = frame(self._alarm_line, warning="true")
        self.alarm.hide()

    def _lay_out(self, beside: QWidget | None = None) -> None:
        """Put everything in its place; `beside` stands on the left for the whole height."""
        key(self, "F12", self._lock, self.tr("Lock"), inside_only=False, menu=Menu.PROGRAM)
        key(self, "F1", self._show_help, self.tr("Keys and help"), inside_only=False, menu=Menu.HELP)
        TextActions(self)
        self.help = HelpPanel(self)
        self.menus = MenuBar(lambda: [place.deeds for place in self.places()[:2]])
        body = row(*([beside] if beside else []), column(self.alarm, self._stack, self.strip, gap=0), gap=0)
        body.setStretch(body.count() - 1, 1)
        body.setMenuBar(self.menus)
        self.setLayout(body)

    def titled_pages(self) -> Mapping[str, QWidget]:
        """All pages under their titles."""
        raise NotImplementedError

    @property
    def is_busy(self) -> bool:
        """Whether the session must go on although nobody touches anything: somebody is on the phone."""
        return False

    def begin_typing(self) -> None:
        """Give the keyboard to the page that is shown."""
        raise NotImplementedError

    def leave(self) -> None:
        """Before locking or closing: drafts are kept, disclosures end."""
        raise NotImplementedError

    def bring_look_up(self) -> LooksUp | None:
        """Show the look-up; None where the account has none."""
        raise NotImplementedError

    def hear_scan(self, text: str) -> None:
        """A scanner typed this, wherever the keyboard is."""
        route_scan(text, self.strip.say, self.bring_look_up)

    def fold_navigation(self, folded: bool) -> None:
        """Show icons only, or words and keys beside them, where there is a navigation."""

    def places(self) -> tuple[Place, ...]:
        """What can be done here, everywhere and on the other pages."""
        return places(self.window(), self.titled_pages(), self._stack.page)

    def help_topic(self) -> str:
        """What the help tells first: of where the keyboard is, else of the page."""
        page, focused = self._stack.page, QApplication.focusWidget()
        inside = page is not None and focused is not None and page.isAncestorOf(focused)
        return topic_of(focused if inside else page)

    def _show_help(self) -> None:
        if self.help.isVisible():
            self.help.close()
        else:
            self.help.show_help(self.places(), self.help_topic())

    def _follow_help(self) -> None:
        """Another page is seen now."""
        if self.help.isVisible():
            self.help.follow(self.places(), self.help_topic())

    def show_alarm(self, text: str) -> None:
        """Stays on top of every page while something is not whole."""
        self.alarm_text.setText(f"⚠ {text}")
        self.alarm_text.setAccessibleName(text)
        self.alarm.setVisible(bool(text))
