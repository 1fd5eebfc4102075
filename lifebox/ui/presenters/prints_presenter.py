"""Wydruki: what is printed for whom, its preview, and the note of what was really made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Protocol

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.stock import LabelStock, all_stock
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.services.browsing import list_ids
from lifebox.services.office import Office
from lifebox.services.paperwork import (
    prepare_consents,
    prepare_contact_slips,
    prepare_doctor_forms,
    prepare_person_copies,
    prepare_receipts,
)
from lifebox.services.people import count_people
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    PreparedPrint,
    note_print,
    prepare_cards,
    prepare_labels,
    prepare_read_outs,
    prepare_wallet_cards,
    save_print,
    stop_when,
)
from lifebox.services.rounds import RoundOptions, prepare_round
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

AT_ONCE = 200
"""The largest group that is drawn without having been chosen."""


class What(Enum):
    """Which print."""

    CARD = "card"
    WALLET = "wallet"
    LABEL = "label"
    READ_OUT = "read_out"
    DOCTOR_FORM = "doctor_form"
    ROUND = "round"
    CONSENT = "consent"
    CONTACT_SLIP = "contact_slip"
    RECEIPT = "receipt"
    PERSON_COPY = "person_copy"


class Whom(Enum):
    """For which people."""

    CHOSEN = "chosen"
    DUE = "due"
    STALE = "stale"
    NEVER = "never"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Everything that is chosen on the page. `start_at` counts labels of the first sheet from 1; `codes` are those of
    gates and intercoms.
    """

    what: What = What.CARD
    whom: Whom = Whom.CHOSEN
    language: str = "pl"
    large: bool = False
    mono: bool = False
    place: LabelPlace = LabelPlace.FRIDGE
    stock: str = "avery-l7160"
    start_at: int = 1
    crop_marks: bool = False
    codes: bool = False


class PrintsView(Protocol):
    """What the prints page must be able to show."""

    def show_job(self, job: PrintJob, chosen: int, stock: LabelStock) -> None:
        """The choices as they are now; `chosen` counts the people selected in lists."""

    def show_preparing(self) -> None:
        """The pages are being drawn; what was shown is out of date."""

    def show_prepared(self, pdf: bytes, count: int) -> None:
        """The pages, and of how many prints they consist."""

    def show_done(self, target: str, count: int) -> None:
        """Saved to a file or sent to a printer, and noted."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class PrintsPresenter:
    """The prints page's decisions. A print is noted only once it was saved or sent."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: PrintsView, name: str) -> None:
        """`name` is what the progress strip calls the work."""
        self._office, self._tasks, self._say, self._view, self._name = office, tasks, say, view, name
        self.job = PrintJob(language=say.language)
        self.chosen: tuple[PersonId, ...] = ()
        self._prepared: PreparedPrint | None = None
        self._round = 0

    @property
    def ready(self) -> bool:
        """Whether there are pages that match what is chosen."""
        return self._prepared is not None

    def begin(self) -> None:
        """The page was opened: draw anew, since records may have changed; for a group where nobody is selected."""
        if self.chosen or self.job.whom is not Whom.CHOSEN:
            self.change(self.job)
            return
        office, job = self._office, self.job

        def work() -> Whom:
            sizes = {whom: count_people(office, _filter(office, whom)) for whom in (Whom.DUE, Whom.NEVER, Whom.ALL)}
            return next((whom for whom, size in sizes.items() if 0 < size <= AT_ONCE), Whom.CHOSEN)

        def found(whom: Whom) -> None:
            if self.job == job and not self.chosen:
                self.change(replace(job, whom=whom))

        self._tasks.read(work, found, self._failed, latest="prints.begin")

    def choose_people(self, people: Sequence[PersonId], what: What | None = None) -> None:
        """Somebody selected people in a list and came here, for a certain print or for the one chosen last."""
        self.chosen = tuple(people)
        last = What.CARD if self.job.what is What.ROUND else self.job.what
        self.change(replace(self.job, whom=Whom.CHOSEN, what=what or last))

    def change(self, job: PrintJob) -> None:
        """Something was chosen; the preview follows."""
        stock = next((s for s in all_stock() if s.id == job.stock), all_stock()[0])
        self.job = replace(job, stock=stock.id, start_at=min(max(job.start_at, 1), stock.per_page))
        self._prepared = None
        self._round += 1
        self._view.show_job(self.job, len(self.chosen), stock)
        if self.job.whom is not Whom.CHOSEN or self.chosen:
            self._prepare(self._round)

    def _prepare(self, number: int) -> None:
        office, job, chosen = self._office, self.job, self.chosen
        self._view.show_preparing()

        def work(progress: Progress, cancelled: Cancelled) -> PreparedPrint:
            report = stop_when(cancelled, progress)
            people = chosen if job.whom is Whom.CHOSEN else _people(office, job.whom)
            if job.what is What.LABEL:
                options = LabelOptions(job.place, job.stock, job.start_at, job.crop_marks, job.language)
                return prepare_labels(office, people, options, report)
            if job.what is What.ROUND:
                return prepare_round(office, people, RoundOptions(job.language, job.codes, job.mono), report)
            prepare = _PREPARE[job.what]
            return prepare(office, people, CardOptions(job.language, job.large, job.mono), report)

        def done(prepared: PreparedPrint) -> None:
            if number == self._round:
                self._prepared = prepared
                self._view.show_prepared(prepared.pdf, len(prepared.records))

        def failed(error: LifeboxError) -> None:
            if number == self._round:
                self._failed(error)

        self._tasks.batch(self._name, work, done, failed)

    def save(self, target: Path) -> None:
        """Save the pages; the file dialog has asked before it replaces a file."""
        office, prepared = self._office, self._prepared
        if prepared is None:
            return
        path = target if target.suffix else target.with_suffix(".pdf")
        self._tasks.write(
            lambda: save_print(office, prepared, path, overwrite=True),
            lambda saved: self._view.show_done(saved.name, len(prepared.records)),
            self._failed,
        )

    def pages(self) -> bytes | None:
        """The pages to send to a printer."""
        return self._prepared.pdf if self._prepared else None

    def sent(self, printer: str, copies: int) -> None:
        """The printer took the pages: note it."""
        office, prepared = self._office, self._prepared
        if prepared is None:
            return
        self._tasks.write(
            lambda: note_print(office, prepared, printer, copies),
            lambda _: self._view.show_done(printer, len(prepared.records)),
            self._failed,
        )

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _people(office: Office, whom: Whom) -> tuple[PersonId, ...]:
    return list_ids(office, _filter(office, whom))


def _filter(office: Office, whom: Whom) -> PeopleFilter:
    return PeopleFilter(
        status=Status.ACTIVE,
        due_before=office.clock.today() if whom is Whom.DUE else None,
        stale_paper=whom is Whom.STALE,
        never_printed=whom is Whom.NEVER,
    )


_PREPARE = {
    What.CARD: prepare_cards,
    What.WALLET: prepare_wallet_cards,
    What.READ_OUT: prepare_read_outs,
    What.DOCTOR_FORM: prepare_doctor_forms,
    What.CONSENT: prepare_consents,
    What.CONTACT_SLIP: prepare_contact_slips,
    What.RECEIPT: prepare_receipts,
    What.PERSON_COPY: prepare_person_copies,
}
