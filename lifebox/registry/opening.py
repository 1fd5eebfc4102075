"""Making a registry, opening one with a password, and with the recovery sheet."""

import shutil
from dataclasses import replace
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.errors import (
    DiskFull,
    FileExists,
    IsABackup,
    LoginRefused,
    NotARegistry,
    RegistryBusy,
    RegistryDamaged,
)
from lifebox.domain.ids import new_registry_id
from lifebox.domain.organisation import OrganisationProfile
from lifebox.registry import reserve, rotation, schema
from lifebox.registry.engine import SALT_BYTES
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import Folder
from lifebox.registry.migrate import require_newest
from lifebox.registry.places import require_safe
from lifebox.registry.recovery_file import LIMIT, read_recovery
from lifebox.registry.settings import Settings
from lifebox.registry.store import Store, StoreKeys
from lifebox.registry.vault import Vault
from lifebox.registry.writer import Writer
from lifebox.security import throttle, unlocking
from lifebox.security.files import flush_folder, read_limited, write_atomic
from lifebox.security.kdf import PRODUCTION, KdfPolicy, calibrate
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from lifebox.security.recovery import RecoveryKey, open_master
from lifebox.security.unlocking import Unlocked


def create_registry(
    path: Path,
    profile: OrganisationProfile,
    login: str,
    password: str,
    settings: Settings,
    kdf: KdfPolicy = PRODUCTION,
) -> tuple[Vault, RecoveryKey]:
    """A new registry with one administrator, and the key for the recovery sheet, which is kept nowhere else.

    Raises `FileExists`, `UnsafePlace`, `WeakPassword`, `InvalidInput`, `DiskFull`, `PermissionRefused`; after any of
    them nothing is left at `path`.
    """
    if settings.refuse_unsafe_places:
        require_safe(path)
    if path.exists():
        raise FileExists(path=path.name)
    now = settings.clock.now
    keyfile, unlocked, sealed, recovery = unlocking.create(
        new_registry_id(), login, password, kdf=calibrate(kdf), clock=now
    )
    with file_faults(path.name):
        path.mkdir(mode=0o700, parents=True)
    try:
        store = _fill(Folder(path), keyfile, unlocked, sealed, profile, settings)
    except BaseException:
        shutil.rmtree(path, ignore_errors=True)
        raise
    return Vault(store, unlocked, kdf), recovery


def _fill(
    folder: Folder,
    keyfile: KeyFile,
    unlocked: Unlocked,
    sealed: bytes,
    profile: OrganisationProfile,
    settings: Settings,
) -> Store:
    keys = StoreKeys.of(unlocked, keyfile.db_salt)
    schema.create_database(folder.path / keyfile.db_file, keys.database, settings.patience)
    store = Store(folder, keys, settings)

    def fill(writer: Writer) -> None:
        schema.stamp(writer)
        writer.set_organisation(profile)
        # Whoever makes a registry types its sheet back.
        writer.note_drill(settings.clock.now())
        writer.audit(Action.REGISTRY_CREATED)

    try:
        store.begin_chain(unlocked.actor, fill)
    except BaseException:
        store.close()
        raise
    write_atomic(folder.recovery, sealed)
    # A folder without a key file is no registry: it comes last.
    write_key_file(folder.keys, keyfile)
    with file_faults(folder.path.name):
        flush_folder(folder.path.parent)
    reserve.keep(folder, settings.reserve_bytes)
    return store


def own_folder(path: Path) -> Folder:
    """The folder of a registry that may be worked in. Raises `IsABackup`."""
    folder = Folder(path)
    if folder.manifest.is_file():
        raise IsABackup(path=path.name)
    return folder


def open_registry(path: Path, login: str, password: str, settings: Settings, kdf: KdfPolicy = PRODUCTION) -> Vault:
    """Log in. Ask `Vault.fault` afterwards: a registry that may not be written still opens.

    Raises `NotARegistry`, `IsABackup`, `UnsafePlace`, `LoginDelayed`, `LoginRefused`, `RegistryDamaged`,
    `NewerVersion`, `ReadOnlyRegistry`, `RegistryBusy`, `Unsupported`.
    """
    folder = own_folder(path)
    keyfile = read_key_file(folder.keys)
    if settings.refuse_unsafe_places:
        require_safe(path)
    now = settings.clock.now()
    throttle.check(folder.attempts, login, now)
    try:
        unlocked = unlocking.unlock(keyfile, login, password, kdf=kdf)
    except LoginRefused:
        throttle.note_failure(folder.attempts, login, now)
        raise
    failed = throttle.note_success(folder.attempts, login, now)
    return Vault(_opened(folder, keyfile, unlocked, settings), unlocked, kdf, failed)


def recover_registry(
    path: Path, sheet: str, login: str, new_password: str, settings: Settings, kdf: KdfPolicy = PRODUCTION
) -> Vault:
    """Log in as an administrator whose password is lost, with the text of the recovery sheet, and set a new one.

    Where the key file is missing or damaged it is made anew with this one account; the others have to be added again.
    Raises `InvalidInput` for a text that is no recovery key, else as `open_registry`.
    """
    folder = own_folder(path)
    try:
        keyfile = read_key_file(folder.keys)
    except (NotARegistry, RegistryDamaged):
        if not folder.recovery.exists():
            raise
        keyfile, unlocked = _new_key_file(folder, sheet, login, new_password, settings, kdf)
        return Vault(_opened(folder, keyfile, unlocked, settings), unlocked, kdf)
    recovered = open_master(read_recovery(folder, keyfile), sheet)
    unlocked = unlocking.unlock_with_recovery(keyfile, recovered, login)
    unlocked = replace(unlocked, must_change=False)
    vault = Vault(_opened(folder, keyfile, unlocked, settings), unlocked, kdf)
    try:
        vault.reset_password(login, new_password, must_change=False)
    except BaseException:
        vault.close()
        raise
    return vault


def open_made(path: Path, unlocked: Unlocked, settings: Settings, kdf: KdfPolicy) -> Vault:
    """Open a registry that was just made under keys that somebody holds already."""
    folder = Folder(path)
    return Vault(_opened(folder, read_key_file(folder.keys), unlocked, settings), unlocked, kdf)


def _new_key_file(
    folder: Folder, sheet: str, login: str, password: str, settings: Settings, kdf: KdfPolicy
) -> tuple[KeyFile, Unlocked]:
    """From the sheet alone. The keys are proven on the database before anything is written."""
    sealed = read_limited(folder.recovery, LIMIT)
    recovered = open_master(sealed, sheet)
    database = folder.database(recovered.epoch)
    with file_faults(database.name), database.open("rb") as file:
        salt = file.read(SALT_BYTES)
    keyfile, unlocked = unlocking.rebuild(
        recovered,
        sealed,
        login,
        password,
        db_file=database.name,
        db_salt=salt,
        kdf=calibrate(kdf),
        clock=settings.clock.now,
    )
    proof = Store(folder, StoreKeys.of(unlocked, salt), settings)
    try:
        fault = proof.fault()
    finally:
        proof.close()
    if fault is not None:
        raise fault
    write_key_file(folder.keys, keyfile)
    return keyfile, unlocked


def _opened(folder: Folder, keyfile: KeyFile, unlocked: Unlocked, settings: Settings) -> Store:
    if folder.database(keyfile.epoch).name != keyfile.db_file:
        raise RegistryDamaged(part=folder.keys.name)
    store = Store(folder, StoreKeys.of(unlocked, keyfile.db_salt), settings)
    try:
        _prepare(store, keyfile, unlocked)
    except (DiskFull, RegistryDamaged):
        # In WAL mode even reading needs some room; without it SQLite speaks of any fault of the disk.
        if not reserve.is_needed(folder):
            raise
        if not reserve.release(folder):
            raise DiskFull from None
        _prepare(store, keyfile, unlocked)
    return store


def _prepare(store: Store, keyfile: KeyFile, unlocked: Unlocked) -> None:
    require_newest(store, unlocked, unlocked.actor)
    if not store.writable:
        return
    if rotation.has_leftovers(store.folder, keyfile):
        with store.locked():
            if read_key_file(store.folder.keys).epoch != keyfile.epoch:
                raise RegistryBusy  # what lies there was no leftover: somebody else has just changed the keys
            rotation.tidy(store.folder, store, keyfile)
    reserve.keep(store.folder, store.settings.reserve_bytes)
