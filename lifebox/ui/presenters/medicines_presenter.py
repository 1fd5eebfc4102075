"""The official lists of medicines: of which day they are, and reading a file."""

from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.products import ProductSource
from lifebox.services.medicines import MedicinesReport, import_medicines, medicine_sources, tell_report
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner


class MedicinesView(Protocol):
    """What the part of the registry page must be able to show."""

    def show_sources(self, sources: tuple[ProductSource, ...]) -> None:
        """Which lists are there."""

    def show_reading(self, *, running: bool) -> None:
        """Whether a file is being read."""

    def show_notice(self, text: str) -> None:
        """What was done or went wrong."""


class MedicinesPresenter:
    """The decisions. All methods on the UI thread."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: MedicinesView, name: str) -> None:
        """`name` is what the progress strip calls the reading."""
        self._office, self._tasks, self._say, self._view, self._name = office, tasks, say, view, name

    @property
    def may_import(self) -> bool:
        """Whether the role may read a file."""
        return self._office.registry.actor.may(Action.MEDICINES_IMPORTED)

    def refresh(self) -> None:
        """Tell anew which lists are there."""
        office = self._office
        self._tasks.read(lambda: medicine_sources(office), self._view.show_sources, self._failed, latest="medicines")

    def read_file(self, file: Path) -> None:
        """Read a list; everything is as it was where that fails or is stopped."""
        self._view.show_reading(running=True)
        office = self._office

        def work(progress: Progress, cancelled: Cancelled) -> MedicinesReport:
            return import_medicines(office, file, stop_when(cancelled, progress))

        self._tasks.batch(self._name, work, self._done, self._failed)

    def _done(self, report: MedicinesReport) -> None:
        self._view.show_reading(running=False)
        self._view.show_notice(tell_report(report, self._say))
        self.refresh()

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_reading(running=False)
        self._view.show_notice(tell(error, self._say))
