"""Wydruki: what is printed for whom, its preview, and the note of what was really made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from lifebox.documents.stock import Calibration, LabelStock, all_stock
from lifebox.domain.boxes import PrintedJob
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.jobs import JobItem, begin_job, job_items, job_layout
from lifebox.services.office import Office
from lifebox.services.own_stock import own_stock
from lifebox.services.people import count_people
from lifebox.services.printers import calibrations
from lifebox.services.printing import note_print, save_print
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.print_choice import PrintJob, What, Whom, read_layout, write_layout
from lifebox.ui.presenters.print_work import KINDS, Drawn, Sheet, Source, draw, group_filter
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

AT_ONCE = 200
"""The largest group that is drawn without having been chosen."""
STOCK_FOLDER = "stock"


class Printer(Protocol):
    """A printer that the system's dialog was left with."""

    @property
    def name(self) -> str: ...
    @property
    def copies(self) -> int: ...

    def send(self, pdf: bytes, progress: Progress) -> None:
        """Print all pages; `progress` may raise `Cancelled`. Raises `PrinterRefused`."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was really printed or saved."""

    target: str
    count: int


class PrintsView(Protocol):
    """What the prints page must be able to show."""

    def show_job(self, job: PrintJob, chosen: int, stock: LabelStock) -> None:
        """The choices as they are now; `chosen` counts the people selected in lists."""

    def show_preparing(self) -> None:
        """The pages are being drawn; what was shown is out of date."""

    def show_drawn(self, drawn: Drawn) -> None:
        """The pages, and of what they consist."""

    def show_made(self, made: Made) -> None:
        """Saved to a file or sent to a printer, and noted."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class PrintsPresenter:
    """The prints page's decisions. A print is noted only once it was saved or sent."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, view: PrintsView, folder: Path, names: tuple[str, str]
    ) -> None:
        """`folder` keeps this machine's stock and printers; `names` are what the progress strip calls drawing and
        sending.
        """
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._folder, self._names = folder, names
        self.job = PrintJob(language=say.language)
        self.source = Source()
        self.printer = ""
        self._drawn: Drawn | None = None
        self._round = 0

    @property
    def chosen(self) -> Sequence[PersonId]:
        """The people selected in lists."""
        return self.source.chosen

    @property
    def ready(self) -> bool:
        """Whether there are pages that match what is chosen."""
        return self._drawn is not None

    @property
    def stock_folder(self) -> Path:
        """Where own stock lies."""
        return self._folder / STOCK_FOLDER

    @property
    def folder(self) -> Path:
        """Where corrections of printers lie."""
        return self._folder

    def stocks(self) -> tuple[LabelStock, ...]:
        """The built-in stock and the office's own. A file that cannot be read is told, not hidden."""
        try:
            return (*all_stock(), *own_stock(self.stock_folder))
        except LifeboxError as error:
            self._failed(error)
            return all_stock()

    def stock(self) -> LabelStock:
        """The one that is chosen, or the first where it is gone."""
        known = self.stocks()
        return next((one for one in known if one.id == self.job.stock), known[0])

    def calibration(self) -> Calibration | None:
        """What is corrected for the chosen printer."""
        try:
            return calibrations(self._folder).get(self.printer)
        except LifeboxError as error:
            self._failed(error)
            return None

    def begin(self) -> None:
        """The page was opened: draw anew, since records may have changed; for a group where nobody is selected."""
        if self.chosen or self.job.whom is not Whom.CHOSEN or not self.job.what.of_people:
            self.change(self.job)
            return
        office, job = self._office, self.job

        def work() -> Whom:
            groups = (Whom.DUE, Whom.NEVER, Whom.ALL)
            sizes = {whom: count_people(office, group_filter(office, whom)) for whom in groups}
            return next((whom for whom, size in sizes.items() if 0 < size <= AT_ONCE), Whom.CHOSEN)

        def found(whom: Whom) -> None:
            if self.job == job and not self.chosen:
                self.change(replace(job, whom=whom))

        self._tasks.read(work, found, self._failed, latest="prints.begin")

    def choose_people(self, people: Sequence[PersonId], what: What | None = None) -> None:
        """Somebody selected people in a list and came here, for a certain print or for the one chosen last."""
        self.source = replace(self.source, chosen=people)
        kept = self.job.what.of_people and self.job.what is not What.ROUND
        last = self.job.what if kept else What.CARD
        self.change(replace(self.job, whom=Whom.CHOSEN, what=what or last, first=1, last=0))

    def repeat(self, run: PrintedJob, first: int = 1, last: int = 0) -> None:
        """Print an earlier run again, or a part of it: as it was laid out if that is still known."""

        def work() -> tuple[tuple[JobItem, ...], PrintJob | None]:
            return job_items(office, run.id), read_layout(job_layout(office, run.id))

        def found(kept: tuple[tuple[JobItem, ...], PrintJob | None]) -> None:
            if self.job != before:
                return  # Something else was chosen meanwhile.
            items, layout = kept
            nobodys = not any(item.person for item in items)
            what = What.CODES if nobodys else KINDS.get(items[0].kind, What.CARD)
            self.source = replace(self.source, run=items)
            again = layout or replace(self.job, start_at=1, copies=1)
            self.change(replace(again, what=what, whom=Whom.RUN, first=first, last=last))

        office, before = self._office, self.job
        self._drawn = None
        self._round += 1
        self._view.show_preparing()
        self._tasks.read(work, found, self._failed, latest="prints.run")

    def change(self, job: PrintJob) -> None:
        """Something was chosen; the preview follows."""
        if job.what is not self.job.what or job.whom is not self.job.whom or job.text != self.job.text:
            same_part = (job.first, job.last) == (self.job.first, self.job.last)
            job = replace(job, first=1, last=0) if same_part else job
        self.job = job
        stock = self.stock()
        start_at = min(max(job.start_at, 1), stock.per_page)
        self.job = replace(job, stock=stock.id, start_at=start_at, first=max(job.first, 1))
        self._drawn = None
        self._round += 1
        self._view.show_job(self.job, len(self.chosen), stock)
        if not self.job.what.of_people or self.job.whom is not Whom.CHOSEN or self.chosen:
            self._draw(self._round)

    def _draw(self, number: int) -> None:
        work = self._work(really=False)
        self._view.show_preparing()

        def run(progress: Progress, cancelled: Cancelled) -> Drawn:
            return work(stop_when(cancelled, progress))

        def done(drawn: Drawn) -> None:
            if number == self._round:
                self._drawn = drawn
                self._view.show_drawn(drawn)

        def failed(error: LifeboxError) -> None:
            if number == self._round:
                self._failed(error)

        self._tasks.batch(self._names[0], run, done, failed)

    def _work(self, *, really: bool) -> Callable[[Progress], Drawn]:
        """Draws what is chosen now; what has been drawn already is taken as it is."""
        office, job, source, drawn = self._office, self.job, self.source, self._drawn
        sheet = Sheet(self.stock(), self.calibration())
        if really and drawn is not None and not job.issues_codes:
            return lambda _: drawn
        return lambda report: draw(office, job, source, sheet, report, really=really)

    def save(self, target: Path) -> None:
        """Save the pages; the file dialog has asked before it replaces a file."""
        path = target if target.suffix else target.with_suffix(".pdf")

        def hand_over(office: Office, drawn: Drawn, _progress: Progress) -> str:
            return save_print(office, drawn.prepared, path, overwrite=True).name

        self._make(hand_over)

    def print_on(self, printer: Printer) -> None:
        """Send the pages to a printer and note them once it has taken them all."""

        def hand_over(office: Office, drawn: Drawn, progress: Progress) -> str:
            printer.send(drawn.prepared.pdf, progress)
            note_print(office, drawn.prepared, printer.name, printer.copies)
            return printer.name

        self._make(hand_over)

    def _make(self, hand_over: Callable[[Office, Drawn, Progress], str]) -> None:
        """Draw what must be drawn anew, hand it over and note it: all beside the window, so that nothing is lost where
        the program is locked meanwhile.
        """
        if self._drawn is None:
            return
        office, job, work = self._office, self.job, self._work(really=True)

        def run(progress: Progress, cancelled: Cancelled) -> Made:
            report = stop_when(cancelled, progress)
            drawn = work(report)
            prepared, _ = begin_job(office, drawn.prepared, write_layout(job))
            target = hand_over(office, replace(drawn, prepared=prepared), report)
            return Made(target, len(prepared.records))

        self._tasks.batch(self._names[1], run, self._view.show_made, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
