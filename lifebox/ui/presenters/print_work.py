"""Drawing what is chosen on the prints page: runs beside the window, on the batch workers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.stock import Calibration, LabelStock
from lifebox.domain.boxes import PrintKind
from lifebox.domain.codes import BoxCode, read_code
from lifebox.domain.errors import InvalidInput
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.services.browsing import list_ids
from lifebox.services.codes import issue_codes, prepare_code_labels
from lifebox.services.jobs import JobItem
from lifebox.services.kinds import PREPARE
from lifebox.services.office import Office
from lifebox.services.paperwork import (
    prepare_blank_forms,
)
from lifebox.services.people import find_by_code
from lifebox.services.printing import (
    LABEL_KINDS,
    SAMPLE_CODE,
    CardOptions,
    LabelOptions,
    PreparedPrint,
    prepare_calibration,
    prepare_mixed_labels,
)
from lifebox.services.progress import Progress
from lifebox.services.rounds import RoundOptions, prepare_round
from lifebox.services.service_sheet import prepare_service_sheet
from lifebox.services.stickers import PlannedLabel, plan_labels
from lifebox.ui.presenters.print_choice import PrintJob, What, Whom

T = TypeVar("T")
PLACES = {kind: place for place, kind in LABEL_KINDS.items()}


@dataclass(frozen=True, slots=True)
class Source:
    """Where prints come from: people selected in lists, or an earlier run."""

    chosen: Sequence[PersonId] = ()
    run: tuple[JobItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages, of how many prints a part was taken, and whose each label is in the order of printing."""

    prepared: PreparedPrint
    total: int
    labels: tuple[PlannedLabel, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The stock and what the chosen printer does wrong."""

    stock: LabelStock
    calibration: Calibration | None


def draw(office: Office, job: PrintJob, source: Source, sheet: Sheet, report: Progress, *, really: bool) -> Drawn:
    """Draw it. Unless it is `really` printed, codes that would be new are shown by a sample.

    Raises `InvalidInput` for nobody.
    """
    if job.what is What.TEST_PAGE:
        return Drawn(prepare_calibration(sheet.stock, job.language, sheet.calibration), 1)
    if job.what is What.SERVICE_SHEET:
        return Drawn(prepare_service_sheet(office, CardOptions(job.language, job.large, job.mono)), 1)
    if job.what is What.CODES:
        return _code_labels(office, job, source, sheet, report, really=really)
    if job.what is What.BLANK_FORM:
        options = CardOptions(job.language, job.large, job.mono)
        coded = job.coded and really
        prepared = prepare_blank_forms(office, job.count, options, coded=coded, progress=report)
        return Drawn(prepared, job.count)
    if job.what is What.LABEL:
        return _labels(office, job, source, sheet, report)
    people = find_people(office, job, source)
    part = _part(people, job)
    if job.what is What.ROUND:
        return Drawn(prepare_round(office, part, RoundOptions(job.language, job.codes, job.mono), report), len(people))
    # What is made of people is named like the kind of paper.
    prepare = PREPARE[PrintKind[job.what.name]]
    return Drawn(prepare(office, part, CardOptions(job.language, job.large, job.mono), report), len(people))


def find_people(office: Office, job: PrintJob, source: Source) -> tuple[PersonId, ...]:
    """Who is meant, in the order of printing."""
    if job.whom is Whom.CHOSEN:
        return tuple(source.chosen)
    if job.whom is Whom.RUN:
        return tuple(dict.fromkeys(item.person for item in source.run if item.person is not None))
    if job.whom is Whom.FOUND and (code := read_code(job.text)) is not None:
        return tuple(one.id for one in find_by_code(office, code))
    if job.whom is Whom.FOUND and not job.text.strip():
        return ()
    return tuple(list_ids(office, group_filter(office, job.whom, job.text)))


def group_filter(office: Office, whom: Whom, text: str = "") -> PeopleFilter:
    """The list behind a group."""
    return PeopleFilter(
        text=text if whom is Whom.FOUND else "",
        status=Status.ACTIVE,
        due_before=office.clock.today() if whom is Whom.DUE else None,
        stale_paper=whom is Whom.STALE,
        never_printed=whom is Whom.NEVER,
    )


def _options(job: PrintJob, sheet: Sheet) -> LabelOptions:
    return LabelOptions(
        stock=sheet.stock,
        start_at=job.start_at,
        crop_marks=job.crop_marks,
        language=job.language,
        copies=job.copies,
        calibration=sheet.calibration,
    )


def _labels(office: Office, job: PrintJob, source: Source, sheet: Sheet, report: Progress) -> Drawn:
    if job.whom is Whom.RUN:
        wanted = [
            (PLACES[item.kind], item.person) for item in source.run if item.kind in PLACES and item.person is not None
        ] or [(place, person) for person in find_people(office, job, source) for place in job.places]
    else:
        wanted = [(place, person) for person in find_people(office, job, source) for place in job.places]
    planned = plan_labels(office, wanted)
    part = _part(planned, job)
    prepared = prepare_mixed_labels(office, [(one.place, one.person) for one in part], _options(job, sheet), report)
    return Drawn(prepared, len(planned), part)


def _code_labels(
    office: Office, job: PrintJob, source: Source, sheet: Sheet, report: Progress, *, really: bool
) -> Drawn:
    again = [
        (PLACES[item.kind], item.code) for item in source.run if item.kind in PLACES and item.code and not item.person
    ]
    wanted: Sequence[tuple[LabelPlace, BoxCode]]
    if job.whom is Whom.RUN:
        wanted = _part(again, job)
        total = len(again)
    else:
        codes = issue_codes(office, job.count) if really else (SAMPLE_CODE,) * job.count
        wanted = [(place, code) for code in codes for place in job.places]
        total = len(wanted)
    if not wanted:
        raise InvalidInput(what="nobody")
    return Drawn(prepare_code_labels(office, wanted, _options(job, sheet), report), total)


def _part(items: Sequence[T], job: PrintJob) -> tuple[T, ...]:
    if job.last and job.last < job.first:
        raise InvalidInput(what="first_last")
    return tuple(items[job.first - 1 : job.last or None])


KINDS = {
    PrintKind.CARD: What.CARD,
    PrintKind.WALLET: What.WALLET,
    PrintKind.LABEL_FRIDGE: What.LABEL,
    PrintKind.LABEL_DOOR: What.LABEL,
    PrintKind.LABEL_BOX: What.LABEL,
    PrintKind.READ_OUT: What.READ_OUT,
    PrintKind.DOCTOR_FORM: What.DOCTOR_FORM,
    PrintKind.ROUND_LIST: What.ROUND,
    PrintKind.CONSENT: What.CONSENT,
    PrintKind.CONTACT_SLIP: What.CONTACT_SLIP,
    PrintKind.RECEIPT: What.RECEIPT,
    PrintKind.PERSON_COPY: What.PERSON_COPY,
    PrintKind.COLLECTION: What.COLLECTION,
}
"""Which print makes a kind of paper again; blank forms are new each time."""
