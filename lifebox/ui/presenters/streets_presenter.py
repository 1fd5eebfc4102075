"""The official streets of the registry: where they come from, reading a file, choosing among towns of one name."""

from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.streets import StreetSource
from lifebox.services.addresses import StreetReport, import_streets, place_id, street_source, tell_place, tell_report
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner


class StreetsView(Protocol):
    """What the part of the registry page must be able to show."""

    def show_source(self, source: StreetSource | None) -> None:
        """Where the streets come from; None where there are none."""

    def show_reading(self, *, running: bool) -> None:
        """Whether a file is being read."""

    def show_places(self, question: str, places: tuple[str, ...]) -> None:
        """Several towns have the name: one is chosen by its position. None: there is nothing to choose."""

    def show_notice(self, text: str) -> None:
        """What was done or went wrong."""


class StreetsPresenter:
    """The decisions. All methods on the UI thread."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: StreetsView, name: str) -> None:
        """`name` is what the progress strip calls the reading."""
        self._office, self._tasks, self._say, self._view, self._name = office, tasks, say, view, name
        self._file = Path()
        self._ids: tuple[str, ...] = ()

    @property
    def may_import(self) -> bool:
        """Whether the role may read a file."""
        return self._office.registry.actor.may(Action.STREETS_IMPORTED)

    def refresh(self) -> None:
        """Tell anew where the streets come from."""
        office = self._office
        self._tasks.read(lambda: street_source(office), self._view.show_source, self._failed, latest="streets")

    def read_file(self, file: Path) -> None:
        """Read a file of the register."""
        self._file = file
        self._read("")

    def choose(self, at: int) -> None:
        """Read it again for this one of the places that were shown."""
        self._read(self._ids[at])

    def _read(self, place: str) -> None:
        self._view.show_reading(running=True)
        self._view.show_places("", ())
        office, file = self._office, self._file

        def work(progress: Progress, cancelled: Cancelled) -> StreetReport:
            return import_streets(office, file, stop_when(cancelled, progress), place=place)

        self._tasks.batch(self._name, work, self._done, self._failed)

    def _done(self, report: StreetReport) -> None:
        self._view.show_reading(running=False)
        told = tell_report(report, self._say)
        if report.must_choose:
            self._ids = tuple(place_id(place) for place in report.places)
            self._view.show_places(told, tuple(tell_place(place) for place in report.places))
            return
        self._view.show_notice(told)
        self.refresh()

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_reading(running=False)
        self._view.show_notice(tell(error, self._say))
