"""The copies of a registry that lie in a folder: found, looked into, cleared away."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from lifebox.domain.backups import BackupContents, BackupCopy
from lifebox.domain.errors import FileMissing, LifeboxError, NotARegistry, RegistryDamaged
from lifebox.registry.backup import Manifest, described, read_manifest
from lifebox.registry.engine import DatabaseKey, Mode, open_engine
from lifebox.registry.errors import database_faults, file_faults
from lifebox.registry.folder import SUFFIX, Folder
from lifebox.registry.models import AttachmentRow, PersonRow, RevisionRow
from lifebox.security.files import flush_folder
from lifebox.security.keyfile import read_key_file
from lifebox.security.keys import Keys

_CONTENTS = select(
    select(func.count()).select_from(PersonRow).scalar_subquery().label("people"),
    select(func.count()).select_from(RevisionRow).scalar_subquery().label("revisions"),
    select(func.count()).select_from(AttachmentRow).scalar_subquery().label("attachments"),
)
_NEWEST = select(RevisionRow.saved).order_by(RevisionRow.saved.desc()).limit(1)


def found(folder: Path, keys: Keys) -> tuple[BackupCopy, ...]:
    """Copies of this registry, newest first; what else lies there is passed over. Raises `FileMissing`."""
    if not folder.is_dir():
        raise FileMissing(path=folder.name)
    with file_faults(folder.name):
        places = sorted(folder.glob(f"*{SUFFIX}"))
    copies = []
    for place in places:
        with suppress(LifeboxError, OSError):
            manifest = read_manifest(Folder(place))
            if manifest.registry == keys.registry_id:
                genuine = manifest.is_genuine(keys) if manifest.epoch == keys.epoch else None
                size = sum(file.size for file in manifest.files)
                copies.append(BackupCopy(place, manifest.made, manifest.sequence, size, genuine))
    return tuple(sorted(copies, key=lambda copy: copy.made, reverse=True))


def described_by_itself(place: Path) -> BackupCopy:
    """A copy as its list of files tells of it, without any key. Raises `NotARegistry`, `RegistryDamaged`."""
    folder = Folder(place)
    if not folder.manifest.is_file():
        raise NotARegistry(path=place.name)
    manifest = read_manifest(folder)
    return BackupCopy(place, manifest.made, manifest.sequence, sum(file.size for file in manifest.files), None)


def examine(place: Path, keys: Keys, patience: float) -> BackupContents:
    """What a copy holds, after its files were compared with its list. Nothing is written there.

    Raises `NotARegistry` for what is no copy of this registry under the keys of now, `RegistryDamaged`.
    """
    folder = Folder(place)
    manifest = read_manifest(folder)
    if manifest.registry != keys.registry_id or manifest.epoch != keys.epoch:
        raise NotARegistry(path=place.name)
    require_whole(folder, manifest, keys)
    key = DatabaseKey(keys.master.database_key(), read_key_file(folder.keys).db_salt)
    engine = open_engine(folder.database(keys.epoch), key, Mode.IMMUTABLE, patience)
    try:
        with database_faults(), engine.begin() as connection:
            counted = connection.execute(_CONTENTS).one()
            newest: datetime | None = connection.scalar(_NEWEST)
    finally:
        engine.dispose()
    return BackupContents(counted.people, counted.revisions, counted.attachments, newest)


def require_whole(folder: Folder, manifest: Manifest, keys: Keys) -> None:
    """Raise `RegistryDamaged` unless a copy's list of files is genuine and each is as the list says."""
    if not manifest.is_genuine(keys):
        raise RegistryDamaged(part=folder.manifest.name)
    for file in manifest.files:
        with file_faults(file.name):
            same = described(folder.path / Path(file.name).name) == file
        if not same:
            raise RegistryDamaged(part=file.name)


def discard(place: Path, keys: Keys) -> None:
    """Delete a copy of this registry. Raises `NotARegistry` for anything else; half a copy is never left."""
    if read_manifest(Folder(place)).registry != keys.registry_id:
        raise NotARegistry(path=place.name)
    going = place.with_name(f"{place.name}.discarded")
    with file_faults(place.name):
        place.rename(going)
        flush_folder(place.parent)
        shutil.rmtree(going)
