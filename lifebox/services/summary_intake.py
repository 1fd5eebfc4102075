"""Patient summaries of other programs taken in: looked at first, then a new person, a draft, or joined to a record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.card import Card, changed_paths, require_savable
from lifebox.domain.errors import InvalidInput, InvalidRecord
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Draft
from lifebox.interop.fhir.gathering import SummaryFinding, Trouble
from lifebox.interop.fhir.parsing import load_documents
from lifebox.interop.fhir.reading import ReadSummary, read_summary
from lifebox.interop.intake.merging import merge_cards
from lifebox.services.backups import back_up_before
from lifebox.services.duplicates import DuplicateMatch, find_duplicates
from lifebox.services.office import Office
from lifebox.services.people import (
    Saved,
    add_person,
    own_drafts,
    prepare_card,
    save_draft,
    written_behind_alerts,
)
from lifebox.services.progress import Progress

LARGE = 50
"""People from which on a backup is made before a whole file is taken in."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A summary of a file, as it would be taken in.

    `doubles` are people in the registry who are or may be the same; `lacking` are fields without which it can only be
    kept as a draft.
    """

    summary: ReadSummary
    doubles: tuple[DuplicateMatch, ...]
    lacking: tuple[str, ...]

    @property
    def double(self) -> DuplicateMatch | None:
        """The record that is surely the same person's."""
        return next((double for double in self.doubles if double.sure), None)

    @property
    def can_be_new(self) -> bool:
        """Whether a new person can be made of it at once."""
        return not self.lacking and self.double is None


def open_summaries(office: Office, path: Path, progress: Progress | None = None) -> tuple[Offered, ...]:
    """Read a file of patient summaries; nothing is written.

    Raises `FileMissing`, `PermissionRefused`, `EmptyFile`, `UnreadableFile`.
    """
    office.registry.actor.require(Action.PERSON_ADDED)
    documents = load_documents(path)
    offered = []
    for at, document in enumerate(documents):
        if progress:
            progress(at, len(documents))
        offered.append(_offered(office, read_summary(document)))
    return tuple(offered)


def _offered(office: Office, summary: ReadSummary) -> Offered:
    try:
        require_savable(summary.card)
    except InvalidRecord as error:
        return Offered(summary, find_duplicates(office, summary.card, None), error.fields)
    return Offered(summary, find_duplicates(office, summary.card, None), ())


def take_in_new(office: Office, offered: Offered) -> Saved:
    """Make a new person of a summary, in a new box. Consents are asked for anew.

    Raises `InvalidInput` where the same person is in the registry by now, and `InvalidRecord`.
    """
    office.registry.actor.require(Action.PERSON_ADDED)
    if any(double.sure for double in find_duplicates(office, offered.summary.card, None)):
        raise InvalidInput(what="person_is_here")
    return add_person(office, offered.summary.card)


def take_in_draft(office: Office, offered: Offered) -> Draft:
    """Keep a summary as a draft of a new person, to be looked through, joined to a record, or saved by hand."""
    office.registry.actor.require(Action.PERSON_ADDED)
    kept = save_draft(office, None, None, None, offered.summary.card)
    return next(draft for draft in own_drafts(office) if draft.id == kept)


@dataclass(slots=True)
class SummaryReport:
    """What became of every person of a file. Findings name resources and places, never what they say."""

    people: int = 0
    imported: int = 0
    merged: int = 0
    rejected: int = 0
    dry_run: bool = False
    findings: list[tuple[int, SummaryFinding]] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """The four numbers, as those of a list."""
        return {"rows": self.people, "imported": self.imported, "merged": self.merged, "rejected": self.rejected}


def import_summaries(office: Office, path: Path, progress: Progress, *, dry_run: bool = False) -> SummaryReport:
    """Take in a whole file at once: who is surely here is joined as lists are, who has no name or birth date is
    rejected, everybody else is new.

    Each person is a transaction of their own; where one fails or `progress` raises `Cancelled`, those before stay.
    """
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    documents = load_documents(path)
    if not dry_run and len(documents) >= LARGE:
        back_up_before(office)
    report = SummaryReport(people=len(documents), dry_run=dry_run)
    for at, document in enumerate(documents):
        progress(at, len(documents))
        offered = _offered(office, read_summary(document))
        report.findings += [(at + 1, finding) for finding in offered.summary.findings]
        if offered.lacking:
            report.rejected += 1
        elif (double := offered.double) is not None:
            report.merged += 1
            if not dry_run:
                _join(office, double.summary.id, offered)
        else:
            report.imported += 1
            if offered.doubles:
                report.findings.append((at + 1, SummaryFinding(Trouble.MAYBE_TWICE)))
            if not dry_run:
                add_person(office, offered.summary.card)
    progress(len(documents), len(documents))
    if not dry_run:
        _note(office, report)
    return report


def _join(office: Office, person: PersonId, offered: Offered) -> None:
    """What the record says stands; what it lacks is added, what disagrees is kept among its sources."""
    card = offered.summary.card
    with office.registry.write() as tx:
        record = tx.person(person)
        merged, _conflicts = merge_cards(record.card, _without_decided(card, record.card))
        ready = prepare_card(office, merged, written_behind_alerts(office, record.card, card))
        tx.save_card(person, ready, record.revision.number, "import")
        tx.audit(Action.PERSON_CHANGED, person, changed_paths(record.card, ready), [("import", "1")])


def _without_decided(card: Card, here: Card) -> Card:
    """The card without alerts of kinds about which the record says something: there is one alert of a kind."""
    known = {alert.kind for alert in here.medical.alerts}
    new = tuple(alert for alert in card.medical.alerts if alert.kind not in known)
    return card.model_copy(update={"medical": card.medical.model_copy(update={"alerts": new})})


def _note(office: Office, report: SummaryReport) -> None:
    facts = [("what", "summary"), *((name, str(number)) for name, number in report.counts.items())]
    with office.registry.write() as tx:
        tx.audit(Action.PEOPLE_IMPORTED, facts=facts)


def report_object(report: SummaryReport) -> dict[str, object]:
    """The report as JSON shows it."""
    return {
        **report.counts,
        "dry_run": report.dry_run,
        "findings": [
            {"person": number, "finding": str(found.trouble), "where": found.where} for number, found in report.findings
        ],
    }


def told(findings: Sequence[SummaryFinding]) -> dict[str, list[str]]:
    """Findings by their key, each with its places in order."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        found.setdefault(str(finding.trouble), []).append(finding.where)
    return found
