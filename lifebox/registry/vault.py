"""An unlocked registry: the port `Registry`. Making one, opening one, and everything that concerns its keys."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from lifebox.domain.access import Action, Actor, Role
from lifebox.domain.audit import CheckReport
from lifebox.domain.backups import BackupContents, BackupCopy
from lifebox.domain.errors import (
    AccountChanged,
    DiskFull,
    FileExists,
    KeysRenewed,
    LifeboxError,
    LoginRefused,
    NotARegistry,
    RegistryBusy,
    RegistryDamaged,
)
from lifebox.domain.health import Surroundings
from lifebox.domain.ids import AccountId, RegistryId, new_registry_id
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.signers import Signer
from lifebox.registry import backup_copies, reserve, rotation, schema
from lifebox.registry.backup import backup
from lifebox.registry.engine import SALT_BYTES
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import Folder
from lifebox.registry.migrate import require_newest
from lifebox.registry.places import require_safe
from lifebox.registry.reader import Reader
from lifebox.registry.recovery_file import LIMIT, read_recovery
from lifebox.registry.settings import Settings
from lifebox.registry.signers import card_key, signer_of
from lifebox.registry.store import Store, StoreKeys
from lifebox.registry.surroundings import surroundings
from lifebox.registry.verify import check_quickly, verify
from lifebox.registry.writer import Writer
from lifebox.security import cose, throttle, unlocking
from lifebox.security.files import flush_folder, read_limited, write_atomic
from lifebox.security.kdf import PRODUCTION, KdfPolicy, calibrate
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from lifebox.security.recovery import RecoveryKey, open_master
from lifebox.security.unlocking import Unlocked

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Account:
    """An account as lists show it. A disabled one has no slot and is not listed."""

    id: AccountId
    login: str
    role: Role
    must_change_password: bool
    password_changed: datetime


class Vault:
    """An unlocked registry of one logged-in account. Readers and writers may be used from any thread."""

    def __init__(self, store: Store, unlocked: Unlocked, kdf: KdfPolicy, failed_logins: int = 0) -> None:
        self._store = store
        self._unlocked = unlocked
        self._kdf = kdf
        self.failed_logins = failed_logins

    @property
    def id(self) -> RegistryId:
        return self._unlocked.registry_id

    @property
    def path(self) -> Path:
        return self._store.folder.path

    @property
    def actor(self) -> Actor:
        return self._unlocked.actor

    @property
    def must_change_password(self) -> bool:
        """Whether somebody else chose the password."""
        return self._unlocked.must_change

    @property
    def unlocked(self) -> Unlocked:
        """The keys of the logged-in account, for what it signs."""
        return self._unlocked

    def fault(self) -> LifeboxError | None:
        """Why nothing may be written now (`CommitsLost`, `RegistryDamaged`, `ReadOnlyRegistry`), or None.

        Looking up goes on in every case: show it as an alarm.
        """
        return self._store.fault()

    def read(self) -> AbstractContextManager[Reader]:
        return self._on_store(Store.read)

    def write(self) -> AbstractContextManager[Writer]:
        return self._on_store(lambda store: store.write(self.actor))

    @contextmanager
    def _on_store(self, begin: Callable[[Store], AbstractContextManager[T]]) -> Iterator[T]:
        """What was begun just before a rotation of our own ended begins again with what that left.

        Raises `KeysRenewed`, and `AccountChanged` where the account is no more what it was at the log-in.
        """
        with ExitStack() as stack:
            store = self._store
            try:
                begun = stack.enter_context(begin(store))
            except KeysRenewed:
                if store is self._store:
                    raise
                begun = stack.enter_context(begin(self._store))
            roles = self._store.roles
            if roles and roles.get(self.actor.account) is not self.actor.role:
                raise AccountChanged
            yield begun

    def verify(self) -> CheckReport:
        return verify(self._store, self._unlocked)

    def check_quickly(self) -> CheckReport:
        return check_quickly(self._store, self._unlocked)

    def backup(self, folder: Path) -> Path:
        return backup(self._store, self._unlocked, folder)

    def backups(self, folder: Path) -> tuple[BackupCopy, ...]:
        return backup_copies.found(folder, self._unlocked)

    def examine_backup(self, place: Path) -> BackupContents:
        return backup_copies.examine(place, self._unlocked, self._store.settings.patience)

    def discard_backup(self, place: Path) -> None:
        backup_copies.discard(place, self._unlocked)

    def surroundings(self) -> Surroundings:
        return surroundings(self._store)

    def settle(self) -> None:
        self._store.settle()

    def accounts(self) -> tuple[Account, ...]:
        return tuple(
            Account(slot.account, slot.login, slot.role, slot.must_change, slot.password_changed)
            for slot in read_key_file(self._store.folder.keys).slots
        )

    def add_account(self, login: str, password: str, role: Role, account: AccountId | None = None) -> Account:
        with self._changing_keys() as change:
            change.file = unlocking.add_account(
                change.file,
                self._unlocked,
                login,
                password,
                role,
                calibrate(self._kdf),
                account=account,
                clock=self._store.settings.clock.now,
            )
        return self.accounts()[-1]

    def disable_account(self, login: str) -> Callable[[], None]:
        with self._changing_keys() as change:
            slot = change.file.slot(login)
            change.file = unlocking.remove_account(change.file, self._unlocked, login)
        assert slot is not None  # noqa: S101 else there was nothing to remove

        def put_back() -> None:
            with self._changing_keys() as change:
                change.file = unlocking.put_back(change.file, self._unlocked, slot)

        return put_back

    def change_password(self, old: str, new: str) -> None:
        with self._changing_keys() as change:
            change.file = unlocking.change_password(
                change.file, self._unlocked, old, new, calibrate(self._kdf), clock=self._store.settings.clock.now
            )
        self._unlocked = replace(self._unlocked, must_change=False)

    def reset_password(self, login: str, password: str, *, must_change: bool = True) -> None:
        """Give an account whose password is forgotten a new one, to be changed at once unless its owner chose it."""
        with self._changing_keys() as change:
            change.file = unlocking.reset_password(
                change.file,
                self._unlocked,
                login,
                password,
                calibrate(self._kdf),
                must_change=must_change,
                clock=self._store.settings.clock.now,
            )

    def change_role(self, login: str, role: Role) -> None:
        with self._changing_keys() as change:
            change.file = unlocking.change_role(change.file, self._unlocked, login, role)

    @property
    def epoch(self) -> int:
        return self._unlocked.epoch

    @property
    def verify_key(self) -> bytes:
        return self._unlocked.verify_key

    def sign(self, content: bytes) -> bytes:
        return self._unlocked.sign(content)

    def sign_card(self, content: bytes) -> bytes:
        return cose.sign(card_key(self._unlocked), content)

    def signers(self) -> tuple[Signer, ...]:
        with self.read() as reader:
            current = signer_of(self._unlocked, reader.organisation())
            return (current, *(s for s in reader.signers().known if not s.is_of(current)))

    def rotate(self, progress: rotation.Progress = rotation.unseen) -> None:
        """Whoever else has the registry open must log in again (`KeysRenewed`)."""
        with self._store.locked():
            self._store.require_own_epoch()
            # The lock comes before the key file is read, or somebody else's change of it would be undone.
            rotation.Rotation(self._store, self._unlocked).run(self._go_on_with, progress)

    def _go_on_with(self, store: Store, unlocked: Unlocked) -> None:
        self._store, self._unlocked = store, unlocked

    def check_recovery(self, sheet: str) -> None:
        folder = self._store.folder
        keyfile = read_key_file(folder.keys)
        unlocking.prove_sheet(keyfile, self._unlocked, read_recovery(folder, keyfile), sheet)

    def renew_recovery(self) -> str:
        """Waits under its own name until the key file, the one commit point, states it; `rotation.tidy` knows both."""
        folder = self._store.folder
        waiting = folder.next_recovery(self._unlocked.epoch)
        with self._changing_keys() as change:
            change.file, sealed, recovery = unlocking.renew_recovery(change.file, self._unlocked)
            write_atomic(waiting, sealed)
        with self._store.locked(), file_faults(folder.recovery.name):
            waiting.replace(folder.recovery)
        return recovery.sheet_text

    def close(self) -> None:
        self._store.close()

    @contextmanager
    def _changing_keys(self) -> Iterator["_KeyFileChange"]:
        with self._store.giving_room(), self._store.locked():
            self._store.require_own_epoch()
            change = _KeyFileChange(read_key_file(self._store.folder.keys))
            yield change
            write_key_file(self._store.folder.keys, change.file)


@dataclass
class _KeyFileChange:
    file: KeyFile


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


def open_registry(path: Path, login: str, password: str, settings: Settings, kdf: KdfPolicy = PRODUCTION) -> Vault:
    """Log in. Ask `Vault.fault` afterwards: a registry that may not be written still opens.

    Raises `NotARegistry`, `UnsafePlace`, `LoginDelayed`, `LoginRefused`, `RegistryDamaged`, `NewerVersion`,
    `ReadOnlyRegistry`, `RegistryBusy`, `Unsupported`.
    """
    folder = Folder(path)
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
    folder = Folder(path)
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
