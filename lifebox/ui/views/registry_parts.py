"""The parts of the registry page, in their order, with the action that a role must have to see each."""

from collections.abc import Callable
from dataclasses import dataclass

from lifebox.domain.access import Action, Actor
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.audit_part import AuditPart
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.bundles_part import BundlesPart
from lifebox.ui.views.consent_texts_part import ConsentTextsPart
from lifebox.ui.views.disclosures_part import DisclosuresPart
from lifebox.ui.views.exercise_results import ExercisesPart
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.organisation_part import OrganisationPart
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.papers_part import PapersPart
from lifebox.ui.views.register_part import RegisterPart
from lifebox.ui.views.registry_part import RegistryPart, Tools
from lifebox.ui.views.retention_part import RetentionPart
from lifebox.ui.views.salvage_part import SalvagePart
from lifebox.ui.views.state_part import StatePart
from lifebox.ui.views.statistics_part import StatisticsPart
from lifebox.ui.views.summaries_part import SummariesPart
from lifebox.ui.views.takers_part import TakersPart
from lifebox.ui.views.transfer_part import TransferPart


@dataclass(frozen=True, slots=True)
class PartEntry:
    """A line of the list of parts."""

    kind: type[RegistryPart]
    needs: Action
    make: Callable[[Tools], RegistryPart]


PARTS = (
    PartEntry(StatePart, Action.REGISTRY_VERIFIED, lambda t: StatePart(t.office, t.tasks, t.program)),
    PartEntry(OwnPasswordPart, Action.ACCOUNT_RESEALED, lambda t: OwnPasswordPart(t.office, t.tasks, t.program)),
    PartEntry(AccountsPart, Action.ACCOUNT_ADDED, lambda t: AccountsPart(t.office, t.tasks, t.program)),
    PartEntry(KeysPart, Action.REGISTRY_ROTATED, lambda t: KeysPart(t.office, t.tasks, t.program)),
    PartEntry(BackupsPart, Action.BACKUP_MADE, lambda t: BackupsPart(t.office, t.tasks, t.program)),
    PartEntry(SalvagePart, Action.SALVAGE_READ, lambda t: SalvagePart(t.office, t.tasks, t.program)),
    PartEntry(AuditPart, Action.AUDIT_READ, lambda t: AuditPart(t.office, t.tasks, t.program.say)),
    PartEntry(
        DisclosuresPart,
        Action.DISCLOSURES_LISTED,
        lambda t: DisclosuresPart(t.office, t.tasks, t.program.say, t.memory),
    ),
    PartEntry(RegisterPart, Action.REGISTER_READ, lambda t: RegisterPart(t.office, t.tasks, t.program.say)),
    PartEntry(PapersPart, Action.PAPERS_COLLECTED, lambda t: PapersPart(t.office, t.tasks, t.program.say)),
    PartEntry(
        OrganisationPart, Action.ORGANISATION_CHANGED, lambda t: OrganisationPart(t.office, t.tasks, t.program.say)
    ),
    PartEntry(
        ConsentTextsPart, Action.ORGANISATION_CHANGED, lambda t: ConsentTextsPart(t.office, t.tasks, t.program.say)
    ),
    PartEntry(RetentionPart, Action.RETENTION_READ, lambda t: RetentionPart(t.office, t.tasks, t.program.say)),
    PartEntry(StatisticsPart, Action.STATISTICS_SAVED, lambda t: StatisticsPart(t.office, t.tasks, t.program.say)),
    PartEntry(TakersPart, Action.TAKERS_SEARCHED, lambda t: TakersPart(t.office, t.tasks, t.program.say)),
    PartEntry(SummariesPart, Action.PERSON_ADDED, lambda t: SummariesPart(t.office, t.tasks, t.program.say)),
    PartEntry(TransferPart, Action.PEOPLE_EXPORTED, lambda t: TransferPart(t.office, t.tasks, t.program.say)),
    PartEntry(BundlesPart, Action.BUNDLES_LISTED, lambda t: BundlesPart(t.office, t.tasks, t.program)),
    PartEntry(ExercisesPart, Action.EXERCISES_READ, lambda t: ExercisesPart(t.office, t.tasks, t.program.say)),
)


def parts_for(actor: Actor) -> tuple[PartEntry, ...]:
    """What the role may see."""
    return tuple(part for part in PARTS if actor.may(part.needs))
