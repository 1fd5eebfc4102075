"""The registry's health beside the work: how old its backup is, and an alarm where it is not whole."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from lifebox.services.office import Office
from lifebox.services.people import last_backup
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.shell import Shell

BACKUP_READ_MS = 5 * 60 * 1000


class Health(QObject):
    """Checks the registry once and reads the backup's age now and then, for the shell's alarm and strip."""

    def __init__(self, office: Office, tasks: Tasks, say: Texts, shell: Shell) -> None:
        super().__init__(shell)
        self._office, self._tasks, self._say, self._shell = office, tasks, say, shell
        self._watch = QTimer(self)
        self._watch.setInterval(BACKUP_READ_MS)
        self._watch.timeout.connect(self._read_backup)
        self._watch.start()
        # Work may have made one.
        tasks.job_ended.connect(self._read_backup)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._came_back)
        self._read_backup()
        self._check()

    def _came_back(self, state: Qt.ApplicationState) -> None:
        """Only the age is told anew: a look-up right after coming back waits for nothing."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._shell.strip.tell_age(self._office.clock.now())

    def _read_backup(self) -> None:
        office, strip = self._office, self._shell.strip

        def show(made: datetime | None) -> None:
            strip.show_backup(made, office.clock.now())

        self._tasks.read(lambda: last_backup(office), show, lambda _: None, latest="backup")

    def _check(self) -> None:
        registry, say, alarm = self._office.registry, self._say, self._shell.show_alarm

        def work(*_: object) -> str:
            if (fault := registry.fault()) is not None:
                return tell(fault, say)
            found = dict.fromkeys(problem for problem, _place in registry.check_quickly().damage)
            return " ".join(say(f"check.{problem}") for problem in found)

        name = self.tr("Checking the registry")
        self._tasks.batch(name, work, alarm, lambda error: alarm(tell(error, say)))
