"""The keys to a damaged registry: by a password or by the recovery sheet, from whichever key file is left."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lifebox.domain.errors import FileMissing, LifeboxError, LoginRefused, NotARegistry, RegistryDamaged
from lifebox.domain.salvage import SalvageKey
from lifebox.registry.engine import SALT_BYTES
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import Folder
from lifebox.registry.recovery_file import LIMIT, read_recovery
from lifebox.registry.salvage import Ground
from lifebox.registry.settings import Settings
from lifebox.security import throttle, unlocking
from lifebox.security.files import previous_path, read_limited
from lifebox.security.kdf import KdfPolicy, calibrate
from lifebox.security.keyfile import KeyFile, read_key_file
from lifebox.security.recovery import Recovered, open_master


def ground_by_password(path: Path, backup: Path | None, key: SalvageKey, settings: Settings, kdf: KdfPolicy) -> Ground:
    """Log in with what is left: the key file, the copy before it, that of the backup.

    Raises `LoginRefused`, `LoginDelayed`, and what reading the first of them raised where none can be used.
    """
    folder, now = Folder(path), settings.clock.now()
    throttle.check(folder.attempts, key.login, now)
    fault: LifeboxError | None = None
    for keyfile, certain in _key_files(folder, backup):
        if isinstance(keyfile, LifeboxError):
            fault = fault or keyfile
            continue
        try:
            unlocked = unlocking.unlock(keyfile, key.login, key.password, kdf=kdf)
        except LoginRefused:
            throttle.note_failure(folder.attempts, key.login, now)
            raise
        except RegistryDamaged as error:
            fault = fault or error
            continue
        return Ground(folder, keyfile, unlocked, _sealed(folder, backup, keyfile), certain)
    raise fault or NotARegistry(path=path.name)


def ground_by_sheet(path: Path, backup: Path | None, key: SalvageKey, settings: Settings, kdf: KdfPolicy) -> Ground:
    """The same with the recovery sheet, which sets a new password; where no key file is left one is made anew, with
    this one account. Raises `InvalidInput` for a text that is no recovery key, `RegistryDamaged` for one that opens
    nothing.
    """
    folder = Folder(path)
    sealed, recovered = _opened(folder, backup, key.sheet)
    for keyfile, certain in _key_files(folder, backup):
        if isinstance(keyfile, LifeboxError) or not keyfile.states_recovery(sealed):
            continue
        try:
            unlocked = replace(unlocking.unlock_with_recovery(keyfile, recovered, key.login), must_change=False)
        except RegistryDamaged:
            continue
        cost = calibrate(kdf)
        file = unlocking.reset_password(
            keyfile, unlocked, key.login, key.password, cost, must_change=False, clock=settings.clock.now
        )
        return Ground(folder, file, unlocked, sealed, certain)
    database = folder.database(recovered.epoch)
    with file_faults(database.name), database.open("rb") as file_:
        salt = file_.read(SALT_BYTES)
    made, owner = unlocking.rebuild(
        recovered, sealed, key.login, key.password, db_file=database.name, db_salt=salt, kdf=calibrate(kdf),
        clock=settings.clock.now,
    )  # fmt: skip
    return Ground(folder, made, owner, sealed, certain=False)


def _key_files(folder: Folder, backup: Path | None) -> Iterator[tuple[KeyFile | LifeboxError, bool]]:
    """Key files of the epoch whose database lies there, and whether it is the last one that was written."""
    places = [folder.keys, previous_path(folder.keys), *([Folder(backup).keys] if backup else [])]
    for place in places:
        try:
            found = read_key_file(place)
            if folder.database(found.epoch).exists():
                yield found, place == folder.keys
            else:
                yield RegistryDamaged(part=folder.database(found.epoch).name), False
        except LifeboxError as error:
            yield error, False


def _sealed(folder: Folder, backup: Path | None, keyfile: KeyFile) -> bytes | None:
    """The content of `recovery.age` that the key file states, None where it is nowhere."""
    for place in (folder, *([Folder(backup)] if backup else [])):
        try:
            return read_recovery(place, keyfile)
        except RegistryDamaged:
            continue
    return None


def _opened(folder: Folder, backup: Path | None, sheet: str) -> tuple[bytes, Recovered]:
    fault: LifeboxError = FileMissing(path=folder.recovery.name)
    for place in (folder.recovery, *([Folder(backup).recovery] if backup else [])):
        try:
            sealed = read_limited(place, LIMIT)
            recovered = open_master(sealed, sheet)
        except (FileMissing, RegistryDamaged) as error:
            fault = error
            continue
        if folder.database(recovered.epoch).exists():
            return sealed, recovered
    raise fault
