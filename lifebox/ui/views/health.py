"""The registry's health beside the work: backups by themselves, how old the last is, an alarm where it is not whole."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from lifebox.domain.access import Action
from lifebox.domain.errors import AccountChanged, KeysRenewed, LifeboxError
from lifebox.services.backups import PlanRun, is_due, run_plan
from lifebox.services.office import Office
from lifebox.services.people import last_backup
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, Tasks
from lifebox.ui.views.shell import Shell

BACKUP_READ_MS = 5 * 60 * 1000


class Health(QObject):
    """Checks the registry once; now and then makes the backup that is due and reads the last one's age, for the
    shell's alarm and strip.
    """

    def __init__(self, office: Office, tasks: Tasks, say: Texts, shell: Shell) -> None:
        super().__init__(shell)
        self._office, self._tasks, self._say, self._shell = office, tasks, say, shell
        self._watch = QTimer(self)
        self._watch.setInterval(BACKUP_READ_MS)
        self._watch.timeout.connect(self._back_up_when_due)
        self._backing_up = False
        self._watch.start()
        # Work may have made one.
        tasks.job_ended.connect(self._read_backup)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._came_back)
        self._back_up_when_due()
        self._check()

    def _came_back(self, state: Qt.ApplicationState) -> None:
        """Only the age is told anew: a look-up right after coming back waits for nothing."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._shell.strip.tell_age(self._office.clock.now())

    def _read_backup(self) -> None:
        office, strip = self._office, self._shell.strip

        def show(made: datetime | None) -> None:
            strip.show_backup(made, office.clock.now())

        def failed(error: LifeboxError) -> None:
            if isinstance(error, KeysRenewed | AccountChanged):
                self._shell.show_alarm(tell(error, self._say))

        self._tasks.read(lambda: last_backup(office), show, failed, latest="backup")

    def _back_up_when_due(self) -> None:
        office = self._office
        self._read_backup()
        if office.registry.actor.may(Action.BACKUP_MADE) and not self._backing_up:
            self._tasks.read(lambda: is_due(office), self._back_up, lambda _: None, latest="backup.due")

    def _back_up(self, due: bool) -> None:
        if not due or self._backing_up:
            return
        office, say = self._office, self._say
        self._backing_up = True

        def done(run: PlanRun) -> None:
            self._backing_up = False
            if run.missing:
                names = ", ".join(folder.name for folder in run.missing)
                self._shell.strip.say(self.tr("⚠ No backup in {names}: it is not there.").replace("{names}", names))

        def failed(error: LifeboxError) -> None:
            self._backing_up = False
            self._shell.strip.say(self.tr("⚠ No backup was made. {why}").replace("{why}", tell(error, say)))

        def work(progress: Progress, cancelled: Cancelled) -> PlanRun:
            return run_plan(office, stop_when(cancelled, progress))

        self._tasks.batch(self.tr("Making a backup"), work, done, failed)

    def _check(self) -> None:
        registry, say, alarm = self._office.registry, self._say, self._shell.show_alarm

        def work(*_: object) -> str:
            if (fault := registry.fault()) is not None:
                return tell(fault, say)
            found = dict.fromkeys(problem for problem, _place in registry.check_quickly().damage)
            return " ".join(say(f"check.{problem}") for problem in found)

        name = self.tr("Checking the registry")
        self._tasks.batch(name, work, alarm, lambda error: alarm(tell(error, say)))
