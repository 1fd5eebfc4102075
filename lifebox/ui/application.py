"""The window: one instance, then the wizard, the log-in or the desk.

The log-in waits for nothing that only other pages need: each of them is imported when it is shown, those of the desk
on a worker while somebody types the password.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QStyle, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.services.program import Program
from lifebox.ui.idle import IdleWatch
from lifebox.ui.instance import Instance
from lifebox.ui.lock_key import LockKey
from lifebox.ui.look import FOLD_BELOW, Appearance
from lifebox.ui.memory import SettingsMemory
from lifebox.ui.screen_privacy import ScreenPrivacy, system_affinity
from lifebox.ui.session import SessionWatch
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.help_topics import topic_of
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.view_menu import add_view_actions
from lifebox.ui.views.widgets import SPACE, Menu, button, column, key, row, text_label
from lifebox.ui.wedge import WedgeWatch

if TYPE_CHECKING:
    from lifebox.domain.accounts import Policy
    from lifebox.domain.organisation import OrganisationProfile
    from lifebox.services.bundle_lookup import BundleOffice
    from lifebox.services.office import Office
    from lifebox.ui.views.desk_view import Desk
    from lifebox.ui.views.shell import Shell

Restart = Callable[[Path], None]
_AFTER_LOGIN = ("lifebox.ui.views.desk_view", "lifebox.ui.views.duty_view", "qtawesome")
LEAST = QSize(640, 340)
"""A tablet of 1366 × 768 points at a scale of 200 %, less the system's own bars."""


class Window(QMainWindow):
    """The one window. Its title names the organisation, never a person. `closed` is told when it is."""

    closed = Signal()

    def __init__(self, program: Program, settings: QSettings, restart: Restart) -> None:
        super().__init__()
        self._program, self._settings, self._restart = program, settings, restart
        self.appearance = Appearance(settings, self)
        self.appearance.changed.connect(self._fold)
        self.tasks = Tasks(self)
        self._instance: Instance | None = None
        self._office: Office | None = None
        self._watches: list[IdleWatch | LockKey | SessionWatch] = []
        self.shell: Shell | None = None
        self._path: Path | None = None
        self._registry: Path | None = None
        self._leave_wizard: Callable[[], None] | None = None
        self._locking = False
        self.setWindowTitle(self.tr("Life Box"))
        key(self, "Ctrl+Q", self.close, self.tr("Close the program"), inside_only=False, menu=Menu.PROGRAM)
        add_view_actions(self, self.appearance)
        self.privacy = ScreenPrivacy(settings, self, system_affinity())
        self.appearance.apply()
        self._place()
        app = QApplication.instance()
        self.wedge = WedgeWatch(app, self._take_scan) if isinstance(app, QApplication) else None

    def _place(self) -> None:
        """Where the window stood last, as far as that fits the screens that are there now."""
        self.resize(1280, 800)
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableGeometry().adjusted(0, title, 0, 0)
        self.setMinimumSize(LEAST.boundedTo(room.size()))
        if not self.isMaximized() and not self.isFullScreen():
            self.setGeometry(fitted(self.geometry(), room))

    def begin(self, registry: Path | None) -> None:
        """Show the log-in of `registry` or of the one used last; the wizard where there is none. A look-up bundle is
        opened in a registry's place.
        """
        if registry is not None and not registry.is_dir():
            from lifebox.ui.views.bundle_login import is_bundle  # noqa: PLC0415 – see above

            if is_bundle(registry):
                self.show_bundle(registry)
                return
        place = registry or self._remembered()
        if place is not None and place.exists():
            self.show_login(place)
        else:
            self.show_wizard(place)

    def show_wizard(self, place: Path | None) -> None:
        """Make a new registry."""
        from lifebox.services.setup import SUFFIX  # noqa: PLC0415 – see above
        from lifebox.ui.views.wizard_view import WizardPage  # noqa: PLC0415 – see above

        place = place or (Path.home() / self.tr("registry")).with_suffix(SUFFIX)
        page = WizardPage(self._program, self.tasks, place)
        page.presenter.finished = self.show_login
        page.open_wanted.connect(self._choose_registry)
        page.bundle_wanted.connect(self._choose_bundle)
        page.restore_wanted.connect(partial(self._show_restore, place.parent, partial(self.show_wizard, place)))
        self._show_page(page)
        self._leave_wizard = page.presenter.leave
        page.begin_typing()

    def show_bundle(self, path: Path) -> None:
        """Ask for the pass phrase of a look-up bundle; several windows may have it open."""
        from lifebox.ui.views.bundle_login import BundleLoginPage  # noqa: PLC0415 – see above

        self._leave_page()
        self._path = path
        page = BundleLoginPage(self._program, self.tasks, path)
        page.presenter.entered = self._show_lookup
        page.other_wanted.connect(self._choose_bundle)
        page.registry_wanted.connect(lambda: self.begin(self._registry))
        self._show_page(page)
        page.begin_typing()

    def _show_lookup(self, office: "BundleOffice") -> None:
        from lifebox.domain.accounts import Policy  # noqa: PLC0415 – see above
        from lifebox.ui.views.bundle_desk import bundle_desk  # noqa: PLC0415 – see above

        with office.registry.read() as reader:
            self.appearance.take_accent(reader.organisation().accent)
        shell = bundle_desk(office, self.tasks, self._program, self.lock)
        self._seat(shell, office.header.organisation, Policy())

    def show_login(self, path: Path, login: str = "") -> None:
        """Ask who it is, unless another window has this registry open."""
        self._leave_page()
        self._instance = Instance(path, self)
        self._instance.raise_wanted.connect(self._raise)
        if not self._instance.claim():
            self._instance = None
            self._show_taken()
            return
        self._path = self._registry = path
        page = LoginPage(self._program, self.tasks, path, login or self._login_before(path))
        page.presenter.entered = partial(self._enter, page.presenter.refuse)
        page.other_wanted.connect(self._choose_registry)
        page.sheet_wanted.connect(partial(self._show_recovery, path))
        page.salvage_wanted.connect(partial(self._show_salvage, path))
        page.restore_wanted.connect(partial(self._show_restore, path.parent, partial(self.show_login, path)))
        page.bundle_wanted.connect(self._choose_bundle)
        self._show_page(page)
        page.begin_typing()

    def _show_page(self, page: QWidget) -> None:
        """In the place of the page before, which is no more: what that still asks is answered to nobody."""
        self.tasks.forget("login", "bundle")
        self._leave_wizard = None
        if page is not self.shell:
            key(page, "F1", partial(self._help, page), self.tr("Help"), inside_only=False)
        self.setCentralWidget(page)

    def _help(self, page: QWidget) -> None:
        from lifebox.ui.views.help_view import HelpPanel  # noqa: PLC0415 – see above

        helper = page.findChild(HelpPanel) or HelpPanel(page)
        helper.show_help((), topic_of(page))

    def _leave_page(self) -> None:
        """Another registry or bundle is asked for."""
        if self._leave_wizard is not None:
            self._leave_wizard()
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _show_recovery(self, path: Path, login: str) -> None:
        """The recovery sheet instead of a password."""
        from lifebox.ui.views.recover_view import RecoverPage  # noqa: PLC0415 – see above

        page = RecoverPage(self._program, self.tasks, path, login)
        page.entered = partial(self._enter, page.refuse)
        page.left.connect(partial(self.show_login, path, login))
        page.restored.connect(self._go_on_restored)
        self._show_page(page)
        page.begin_typing()

    def _show_salvage(self, path: Path, login: str) -> None:
        from lifebox.ui.views.salvage_view import SalvagePage  # noqa: PLC0415 – see above

        page = SalvagePage(self._program, self.tasks, path, login)
        page.left.connect(partial(self.show_login, path, login))
        page.salvaged.connect(self.show_login)
        self._show_page(page)
        page.begin_typing()

    def _show_restore(self, folder: Path, back: Callable[[], None]) -> None:
        """A backup on a new computer: nothing is open, `back` leads to where it was asked for."""
        from lifebox.ui.views.restore_view import RestorePage  # noqa: PLC0415 – see above

        self._leave_page()
        page = RestorePage(self._program, self.tasks, folder)
        page.left.connect(back)
        page.restored.connect(self.show_login)
        self._show_page(page)
        page.begin_typing()

    def _go_on_restored(self, path: Path, login: str) -> None:
        self.show_login(path, login)
        if self._path == path:
            self._show_recovery(path, login)

    def _show_taken(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        words = text_label(
            self.tr("This registry is already open in another window, which now comes to the front."), "section"
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        close = button(self.tr("Close"), self.close, "primary")
        page.setLayout(column(1, words, row(1, close, 1), 1, gap=SPACE))
        self._show_page(page)
        close.setFocus()

    def _enter(self, refuse: Callable[[LifeboxError], None], office: "Office", password: str = "") -> None:
        """Somebody is logged in; who got the `password` from somebody else chooses another one first."""
        self._office = office

        def facts() -> "tuple[OrganisationProfile, Policy]":
            with office.registry.read() as reader:
                return reader.organisation(), reader.policy()

        def failed(error: LifeboxError) -> None:
            self._office = None
            office.registry.close()
            refuse(error)

        def go_on() -> None:
            self.tasks.read(facts, self._show_desk, failed)

        if not office.registry.must_change_password:
            go_on()
            return
        from lifebox.ui.views.first_password_view import FirstPasswordPage  # noqa: PLC0415 – see above

        page = FirstPasswordPage(office, self.tasks, self._program.say, password, go_on)
        self._show_page(page)
        page.begin_typing()

    def _show_desk(self, facts: "tuple[OrganisationProfile, Policy]") -> None:
        from lifebox.ui.views.last_login import last_login_text  # noqa: PLC0415 – see above

        if self._office is None or self._path is None:
            return
        profile, policy = facts
        self._settings.setValue("registry/last", str(self._path))
        self._settings.setValue("registry/login", self._office.registry.actor.login)
        self.appearance.take_accent(profile.accent)
        self._seat(self._make_shell(self._office, profile), profile.operator_short, policy)
        if self.shell is not None:
            self.shell.strip.say(last_login_text(self._office.last_login, self._office.clock.now()))

    def _seat(self, shell: "Shell", organisation: str, policy: "Policy") -> None:
        """Show what there is to work with, and watch over it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            waits = policy.idle_minutes * 60 * 1000
            idle = IdleWatch(app, lambda: self.shell is not None and self.shell.is_busy, waits)
            idle.idle.connect(self.lock)
            lock_key = LockKey(app)
            lock_key.pressed.connect(self.lock)
            self._watches += [idle, lock_key]
        session = SessionWatch(self)
        session.locked.connect(self.lock)
        self._watches.append(session)
        self.shell = shell
        self._show_page(shell)
        self.appearance.fit(shell)
        self._fold()
        shell.begin_typing()
        self.setWindowTitle(" — ".join((self.tr("Life Box"), organisation)))

    def _make_shell(self, office: "Office", profile: "OrganisationProfile") -> "Shell":
        """Those who only look up get the look-up as the whole program."""
        from lifebox.domain.access import Action  # noqa: PLC0415 – see above
        from lifebox.ui.views.desk_view import Desk  # noqa: PLC0415 – see above
        from lifebox.ui.views.duty_view import duty_desk  # noqa: PLC0415 – see above

        if not office.registry.actor.may(Action.PEOPLE_LISTED) and office.registry.actor.may(Action.SEARCHED):
            return duty_desk(office, self.tasks, self._program, self.lock)
        return Desk(office, profile, self.tasks, self._program, self.lock, SettingsMemory(self._settings))

    @property
    def desk(self) -> "Desk | None":
        """The desk of the office, where that is what is shown."""
        from lifebox.ui.views.desk_view import Desk  # noqa: PLC0415 – see above

        return self.shell if isinstance(self.shell, Desk) else None

    def _take_scan(self, text: str) -> bool:
        """Before log-in a code does nothing, and what else is typed so fast, a password manager types."""
        from lifebox.lookup.payloads import read_payload  # noqa: PLC0415 – see above

        if self.shell is not None:
            self.shell.hear_scan(text)
        return self.shell is not None or read_payload(text) is not None

    def lock(self) -> None:
        """Keep drafts, close the registry, start anew at the log-in: nothing stays in memory."""
        if self._path is None or self._locking:
            return
        self._locking = True
        path = self._path
        self._end_session()
        self._restart(path)
        self.close()

    def _end_session(self) -> None:
        for watch in self._watches:
            watch.stop()
        self._watches.clear()
        if self.shell is not None:
            self.shell.clipboard.leave()
            self.shell.leave()
            self.shell = None
        self.tasks.close()
        if self._office is not None:
            self._office.registry.close()
            self._office = None
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.wedge is not None:
            self.wedge.stop()
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._end_session()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The navigation shows icons alone where that was chosen, or where the window is narrow for its letters."""
        if self.shell is not None:
            look = self.appearance.look
            self.shell.fold_navigation(look.narrow or self.width() * 100 < FOLD_BELOW * look.text)

    def prepare(self) -> None:
        """Import what follows the log-in, on the worker that the log-in asks next for what it shows."""

        def load() -> None:
            for name in _AFTER_LOGIN:
                import_module(name)
            self._program.clinic()

        self.tasks.read(load, lambda _: None, lambda _: None)

    def show_crash(self, text: str) -> None:
        """One quiet dialog: what happened, what is safe; the fold below is for the technician."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Life Box"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self._program.say("error.unexpected"))
        box.setInformativeText(
            self.tr("You can go on. If it happens again, lock the program (F12), log in anew and tell the technician.")
        )
        box.setDetailedText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.open()

    def _raise(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        # Where the system lets no window take the front by itself, its entry in the task bar asks for attention.
        QApplication.alert(self)

    def _remembered(self) -> Path | None:
        last = str(self._settings.value("registry/last", "") or "")
        return Path(last) if last else None

    def _login_before(self, path: Path) -> str:
        """Who was logged in last at this computer, in the registry used last; all may read that from its key file."""
        return str(self._settings.value("registry/login", "") or "") if path == self._remembered() else ""

    def _choose_registry(self) -> None:
        start = str(self._path.parent if self._path else Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the registry"), start)
        if folder:
            self.show_login(Path(folder))

    def _choose_bundle(self) -> None:
        from lifebox.ui.views.bundle_login import choose_bundle  # noqa: PLC0415 – see above

        if (chosen := choose_bundle(self, self._path.parent if self._path else Path.home())) is not None:
            self.show_bundle(chosen)


def fitted(wanted: QRect, room: QRect) -> QRect:
    """`wanted`, made smaller and moved as little as it takes to lie within `room`."""
    size = wanted.size().boundedTo(room.size())
    left = min(max(wanted.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(wanted.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(QPoint(left, top), size)
