"""The confirmation for a person whose record is about to be erased: afterwards nobody knows the name."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lifebox.domain.codes import BoxCode
from lifebox.services.consents import draw_withdrawal
from lifebox.services.office import Office
from lifebox.services.rights import Erasure
from lifebox.ui.printing import Printers, SystemPrinters
from lifebox.ui.tasks import Failed, Progress, TaskRunner


class WithdrawalReceipt:
    """It goes straight to a printer; no file is made of it."""

    def __init__(self, office: Office, tasks: TaskRunner, language: str, printers: Printers | None = None) -> None:
        self._office, self._tasks, self._language = office, tasks, language
        self._printers: Printers = printers or SystemPrinters()

    def send(
        self,
        parent: QWidget,
        job: str,
        about: tuple[str, BoxCode | None, Erasure],
        then: Callable[[], None],
        failed: Failed,
    ) -> None:
        """Ask which printer, and go on once it has the page; where nobody chose one nothing happens."""
        office, language, printer = self._office, self._language, self._printers.ask(parent, "", 1)
        if printer is None:
            return

        def work(progress: Progress, _: object) -> None:
            printer.send(draw_withdrawal(office, *about, language), progress)

        self._tasks.batch(job, work, lambda _: then(), failed)
