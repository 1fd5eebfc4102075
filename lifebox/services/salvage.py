"""A damaged registry: a new one from what can be read of it, and the report of what was lost until it is seen to."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lifebox.documents.forms.salvage_sheet import SalvageLine, render_salvage_sheet
from lifebox.domain.access import Action
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import LifeboxError, NotFound
from lifebox.domain.people import PersonSummary
from lifebox.domain.salvage import Fate, SalvagedPerson, SalvageKey, SalvageReport, SalvageWish
from lifebox.services.office import Office
from lifebox.services.program import Program


@dataclass(frozen=True, slots=True)
class SalvageTold:
    """The report with the names of those who have a record, worst first."""

    report: SalvageReport
    lines: tuple[SalvageLine, ...]


def salvage_damaged(
    program: Program, path: Path, key: SalvageKey, target: Path, backup: Path | None = None
) -> tuple[Office, SalvageReport]:
    """Make a new registry of what can be read of a damaged one, and log in there. Raises as `RegistryStore.salvage`.

    The damaged one is only read. Versions of cards that are lost keep their numbers, marked as lost.
    """
    return program.salvage(path, key, _wish(program, target, backup))


def salvage_open(office: Office, program: Program, target: Path, backup: Path | None = None) -> SalvageReport:
    """The same of the registry that is open, with the keys of who is logged in; that one stays open as it is."""
    office.registry.actor.require(Action.REGISTRY_SALVAGED)
    report = office.registry.salvage(_wish(program, target, backup))
    # A registry that nothing can be written to any more remembers nothing of it; the new one does.
    with suppress(LifeboxError), office.registry.write() as tx:
        tx.audit(Action.REGISTRY_SALVAGED, facts=_facts(report))
    return report


def read_salvage(office: Office) -> SalvageTold | None:
    """What was lost when this registry was made of a damaged one; None where it was not, or all was seen to."""
    office.registry.actor.require(Action.SALVAGE_READ)
    with office.registry.read() as reader:
        report = reader.salvage_report()
    if report is None:
        return None
    with office.registry.write() as tx:
        tx.audit(Action.SALVAGE_READ)
        found = {one.id: one for one in tx.summaries([person.id for person in report.people])}
    return SalvageTold(report, tuple(_line(person, found.get(person.id)) for person in report.people))


def settle_salvage(office: Office) -> SalvageReport:
    """All was seen to: the report goes, and with it the names of those of whom nothing is left. Raises `NotFound`."""
    office.registry.actor.require(Action.SALVAGE_READ)
    with office.registry.write() as tx:
        report = tx.salvage_report()
        if report is None:
            raise NotFound(what="salvage_report")
        tx.keep_salvage_report(None)
        tx.audit(Action.SALVAGE_READ, facts=[("settled", "1")])
    return report


def reopen_salvage(office: Office, report: SalvageReport) -> None:
    """It was not all seen to: the report comes back."""
    office.registry.actor.require(Action.SALVAGE_READ)
    with office.registry.write() as tx:
        tx.keep_salvage_report(report)
        tx.audit(Action.SALVAGE_READ, facts=[("settled", "0")])


def draw_salvage(office: Office, told: SalvageTold, language: str) -> bytes:
    """The report as PDF, to work through on paper. It names people: it is shown and printed, never kept."""
    office.registry.actor.require(Action.SALVAGE_READ)
    with office.registry.write() as tx:
        profile = tx.organisation()
        tx.audit(Action.SALVAGE_READ, facts=[("what", "sheet")])
    return render_salvage_sheet(told.report, told.lines, profile, language)


def _wish(program: Program, target: Path, backup: Path | None) -> SalvageWish:
    return SalvageWish(target, program.profiles()[0], program.say("salvage.comment"), backup)


def _line(person: SalvagedPerson, now: PersonSummary | None) -> SalvageLine:
    code = (now.code if now else None) or (BoxCode(person.code) if person.code else None)
    return SalvageLine(person, now.name if now else person.name, code.printed if code else "")


def _facts(report: SalvageReport) -> Sequence[tuple[str, str]]:
    counts = {"pages": report.damaged_pages, "lost": report.count(Fate.LOST), "entries": report.entries_lost}
    return [(name, str(count)) for name, count in counts.items()]
