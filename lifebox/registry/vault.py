"""An unlocked registry: the port `Registry`, and everything that concerns its keys."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from lifebox.domain.access import Actor, Role
from lifebox.domain.audit import CheckReport
from lifebox.domain.backups import BackupContents, BackupCopy, Restored
from lifebox.domain.disclosure import Opening
from lifebox.domain.errors import (
    AccountChanged,
    KeysRenewed,
    LifeboxError,
    RegistryDamaged,
)
from lifebox.domain.health import Surroundings
from lifebox.domain.ids import AccountId, RegistryId
from lifebox.domain.salvage import SalvageReport, SalvageWish
from lifebox.domain.signers import Signer
from lifebox.registry import backup_copies, rotation
from lifebox.registry.backup import backup, read_restoration
from lifebox.registry.errors import file_faults
from lifebox.registry.journal import Journal
from lifebox.registry.reader import Reader
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.salvage import Ground, salvage
from lifebox.registry.signers import card_key, signer_of
from lifebox.registry.store import Store
from lifebox.registry.surroundings import surroundings
from lifebox.registry.verify import check_quickly, verify
from lifebox.registry.writer import Writer
from lifebox.security import cose, unlocking
from lifebox.security.files import write_atomic
from lifebox.security.kdf import KdfPolicy, calibrate
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from lifebox.security.unlocking import Unlocked

_log = logging.getLogger(__name__)
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
        self._journal = Journal(store.folder)
        self._kdf = kdf
        self.failed_logins = failed_logins
        self._former: _Former | None = None
        """During a transaction, which one thread at a time has: what it changed of the keys."""

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

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """What is changed in the key file meanwhile is taken back where the transaction fails, at its end too."""
        with self._store.giving_room(), self._store.locked():
            self._former = _Former()
            try:
                with self._on_store(lambda store: store.write(self.actor)) as writer:
                    yield writer
            except BaseException:
                self._put_keys_back(self._former)
                raise
            finally:
                self._former = None

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

    def announce(self, opening: Opening) -> None:
        self._journal.add(self._unlocked, opening)

    def announced(self) -> tuple[Opening, ...]:
        return self._journal.read(self._unlocked)

    def forget_announced(self, known: Sequence[Opening]) -> None:
        self._journal.forget(self._unlocked, known)

    def restored(self) -> Restored | None:
        told = read_restoration(self._store.folder)
        if told is None:
            return None
        return Restored(told.at, told.manifest.made if told.manifest.is_genuine(self._unlocked) else None)

    def forget_restored(self) -> None:
        with suppress(OSError):
            self._store.folder.restored.unlink(missing_ok=True)

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

    def salvage(self, wish: SalvageWish) -> SalvageReport:
        folder = self._store.folder
        keyfile = read_key_file(folder.keys)
        try:
            sealed: bytes | None = read_recovery(folder, keyfile)
        except RegistryDamaged:
            sealed = None
        return salvage(Ground(folder, keyfile, self._unlocked, sealed), wish, self._store.settings)

    def surroundings(self) -> Surroundings:
        return surroundings(self._store)

    def settle(self) -> None:
        self._store.settle()

    def sweep(self) -> None:
        self._store.sweep()

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
            if self._former is not None:
                with suppress(LifeboxError):  # a damaged one is what a new one is made for
                    self._former.recovery = read_recovery(folder, change.file)
            change.file, sealed, recovery = unlocking.renew_recovery(change.file, self._unlocked)
            write_atomic(waiting, sealed)
        with self._store.locked(), file_faults(folder.recovery.name):
            waiting.replace(folder.recovery)
        return recovery.sheet_text

    def close(self) -> None:
        self._journal.close()
        self._store.close()

    @contextmanager
    def _changing_keys(self) -> Iterator["_KeyFileChange"]:
        with self._store.giving_room(), self._store.locked():
            self._store.require_own_epoch()
            change = _KeyFileChange(read_key_file(self._store.folder.keys))
            if self._former is not None and self._former.file is None:
                self._former.file, self._former.unlocked = change.file, self._unlocked
            yield change
            write_key_file(self._store.folder.keys, change.file)

    def _put_keys_back(self, former: "_Former") -> None:
        folder = self._store.folder
        if former.unlocked is not None:
            self._unlocked = former.unlocked
        if former.file is None:
            return
        waiting = folder.next_recovery(former.file.epoch)
        try:
            if former.recovery is not None:
                write_atomic(waiting, former.recovery)
            write_key_file(folder.keys, former.file)
            if former.recovery is not None:
                with file_faults(folder.recovery.name):
                    waiting.replace(folder.recovery)
        except LifeboxError as error:
            # Whoever is told of the first fault learns from the list of accounts how it is now.
            _log.warning("keys not put back: %s", error.key)


@dataclass
class _Former:
    """The keys before a transaction changed them; None of what it did not touch."""

    file: KeyFile | None = None
    recovery: bytes | None = None
    unlocked: Unlocked | None = None


@dataclass
class _KeyFileChange:
    file: KeyFile
