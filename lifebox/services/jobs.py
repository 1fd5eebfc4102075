"""Print runs: what was printed in one go, to be looked up and printed again."""

from dataclasses import dataclass, replace

from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintedJob, PrintKind, PrintRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import PersonId, PrintJobId, new_print_id, new_print_job_id
from lifebox.services.office import Office
from lifebox.services.printing import PreparedPrint


@dataclass(frozen=True, slots=True)
class JobItem:
    """One print of a run, in the order of printing. `name` is empty for paper that is nobody's."""

    kind: PrintKind
    person: PersonId | None
    name: str
    code: BoxCode | None
    revision: int | None


def begin_job(office: Office, prepared: PreparedPrint, layout: str = "") -> tuple[PreparedPrint, PrintJobId]:
    """The same pages as a run of their own, made now: pages that were drawn once may be printed twice.

    `layout` is kept with the run, to be read by `job_layout`; nothing about people may be in it.
    """
    job, now = new_print_job_id(), office.clock.now()
    made = tuple(replace(record, id=new_print_id(), job=job, printed=now) for record in prepared.records)
    return replace(prepared, records=made, layout=layout), job


def list_jobs(office: Office, limit: int = 200) -> tuple[PrintedJob, ...]:
    """The newest runs, newest first."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        return reader.print_jobs(limit)


def job_items(office: Office, job: PrintJobId) -> tuple[JobItem, ...]:
    """What a run printed, in order. Of people who are gone meanwhile only the code is told."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        records = reader.prints_of_job(job)
        people = list(dict.fromkeys(record.person for record in records if record.person))
        names = {one.id: one.name for one in reader.summaries(people)}
    return tuple(_item(record, names) for record in records)


def job_layout(office: Office, job: PrintJobId) -> str:
    """How a run was laid out; empty where that was not kept."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        return reader.print_layout(job)


def _item(record: PrintRecord, names: dict[PersonId, str]) -> JobItem:
    person = record.person if record.person in names else None
    return JobItem(record.kind, person, names[person] if person else "", record.code, record.revision)
