"""Backups that come by themselves, and what lies in them."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.backups import DUE_AFTER, BackupContents, BackupCopy, BackupPlan, kept
from lifebox.domain.errors import FileMissing, LifeboxError, NoBackupFolder
from lifebox.services.office import Office, RegistryStore
from lifebox.services.progress import Progress, unseen


@dataclass(frozen=True, slots=True)
class PlanRun:
    """What a run of the plan did: copies made, folders that were not there, old copies that were cleared away."""

    made: tuple[Path, ...]
    missing: tuple[Path, ...]
    cleared: int


def back_up(office: Office, folder: Path) -> Path:
    """Write a verified copy into `folder`."""
    office.registry.actor.require(Action.BACKUP_MADE)
    made = office.registry.backup(folder)
    with office.registry.write() as tx:
        tx.note_backup(office.clock.now())
        tx.audit(Action.BACKUP_MADE)
    return made


def read_plan(office: Office) -> BackupPlan:
    """Where copies go by themselves."""
    with office.registry.read() as reader:
        return reader.backup_plan()


def change_plan(office: Office, plan: BackupPlan) -> BackupPlan:
    """Choose where copies go by themselves; gives the plan of before. Raises `FileMissing` for a folder that is not
    there now.
    """
    office.registry.actor.require(Action.BACKUP_PLANNED)
    for folder in plan.folders:
        if not folder.is_dir():
            raise FileMissing(path=folder.name)
    with office.registry.write() as tx:
        before = tx.backup_plan()
        tx.set_backup_plan(plan)
        tx.audit(Action.BACKUP_PLANNED, facts=[("count", str(len(plan.folders)))])
    return before


def is_due(office: Office) -> bool:
    """Whether the plan wants a copy now. A last copy of tomorrow means that the clock was set back: then too."""
    with office.registry.read() as reader:
        plan, last = reader.backup_plan(), reader.last_backup()
    now = office.clock.now()
    return bool(plan.folders) and (last is None or now - last > DUE_AFTER or last > now)


def is_overdue(plan: BackupPlan, last: datetime | None, now: datetime) -> bool:
    """Whether the newest copy is older than the office wants."""
    return last is None or (now - last).days >= plan.remind_days


def run_plan(office: Office, progress: Progress = unseen) -> PlanRun:
    """A copy into each folder of the plan, then those that the rule does not keep are cleared away there.

    A folder that is not there (a stick that is not plugged in) stands in the answer; where none is, `FileMissing` is
    raised, and `NoBackupFolder` where none is planned. Whatever else goes wrong with one folder is raised after the
    others had their turn.
    """
    office.registry.actor.require(Action.BACKUP_MADE)
    folders = read_plan(office).folders
    if not folders:
        raise NoBackupFolder
    made, missing, cleared = list[Path](), list[Path](), 0
    fault: LifeboxError | None = None
    for done, folder in enumerate(folders):
        progress(done, len(folders))
        try:
            made.append(office.registry.backup(folder))
            cleared += _clear(office, folder)
        except FileMissing:
            missing.append(folder)
        except LifeboxError as error:
            fault = error
    if made:
        with office.registry.write() as tx:
            tx.note_backup(office.clock.now())
            facts = [("count", str(len(made))), ("cleared", str(cleared))]
            tx.audit(Action.BACKUP_MADE, facts=facts)
    if fault is not None:
        raise fault
    if not made:
        raise FileMissing(path=", ".join(folder.name for folder in missing))
    return PlanRun(tuple(made), tuple(missing), cleared)


def back_up_before(office: Office) -> None:
    """A copy before something that changes very much: into the plan's folder, else beside the registry."""
    folders = [folder for folder in read_plan(office).folders if folder.is_dir()]
    back_up(office, folders[0] if folders else office.registry.path.parent)


def list_copies(office: Office) -> tuple[BackupCopy, ...]:
    """Copies in the plan's folders and beside the registry, where those go that are made before a great change without
    a plan; newest first. A folder that is not there has none.
    """
    office.registry.actor.require(Action.BACKUP_MADE)
    found: list[BackupCopy] = []
    for folder in dict.fromkeys((*read_plan(office).folders, office.registry.path.parent)):
        with suppress(FileMissing):
            found += office.registry.backups(folder)
    return tuple(sorted(found, key=lambda copy: copy.made, reverse=True))


def examine_copy(office: Office, copy: BackupCopy) -> BackupContents:
    """Check every byte of a copy and tell what it holds. Raises `NotARegistry`, `RegistryDamaged`."""
    office.registry.actor.require(Action.BACKUP_MADE)
    return office.registry.examine_backup(copy.path)


def restore_copy(office: Office, store: RegistryStore, copy: BackupCopy, target: Path) -> Path:
    """Make a registry of a copy at a new place; the one that is open stays as it is.

    Raises `FileExists` where something is there already, `RegistryDamaged` and what writing raises.
    """
    office.registry.actor.require(Action.REGISTRY_RESTORED)
    store.restore(copy.path, target)
    with office.registry.write() as tx:
        tx.audit(Action.REGISTRY_RESTORED, facts=[("made", copy.made.isoformat())])
    return target


def _clear(office: Office, folder: Path) -> int:
    copies = office.registry.backups(folder)
    staying = kept(copy.made for copy in copies)
    going = [copy for copy in copies if copy.made not in staying]
    for copy in going:
        office.registry.discard_backup(copy.path)
    return len(going)
