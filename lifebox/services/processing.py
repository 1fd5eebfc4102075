"""The sheet of processing facts, filled in with what the registry knows of itself."""

from pathlib import Path

from lifebox.documents.forms.processing_sheet import ProcessingFacts, render_processing_sheet
from lifebox.domain.access import Action
from lifebox.domain.bundles import BundleStanding
from lifebox.domain.disclosure import DisclosureFilter
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note


def save_processing_sheet(office: Office, target: Path, language: str, *, overwrite: bool = False) -> None:
    """Draw the sheet and save it as PDF; nobody is named on it. Raises `FileExists`."""
    office.registry.actor.require(Action.REGISTER_READ)
    now = office.clock.now()
    with office.registry.read() as reader:
        profile, last = reader.organisation(), reader.last_backup()
        figures = reader.figures(office.clock.today())
        facts = ProcessingFacts(
            printed=office.clock.today(),
            people=figures.people,
            active=figures.active,
            accounts=len(office.registry.accounts()),
            disclosures=len(reader.disclosure_ids(DisclosureFilter())),
            bundles=sum(one.standing(now) is BundleStanding.VALID for one in reader.bundles.all()),
            folders=len(reader.backup_plan().folders),
            backup=last.astimezone().date() if last else None,
            idle_minutes=reader.policy().idle_minutes,
            rules=reader.retention(),
        )
    pdf = render_processing_sheet(facts, profile, language)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.REGISTER_READ, facts=[("what", "processing_sheet")])

    save_and_note(target, pdf, note, overwrite=overwrite)
