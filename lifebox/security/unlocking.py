"""Opening a registry's keys and deciding who else may.

Functions give a new key file and leave writing it to the caller. Each that changes a file first proves that the file
is the one its administrators and accounts wrote, and raises `RegistryDamaged` where it is not, so that nobody signs
what somebody else slipped in.

What this cannot do: whoever was an administrator once has seen the signing key, which stays the same because every
account keeps its other half under its own password. After `rotate` they cannot change this registry unseen, for the
MAC needs the new master key; they could pass off a whole registry of their own making.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from lifebox.domain.access import Action, Actor, Role
from lifebox.domain.errors import (
    InvalidInput,
    LoginRefused,
    NotAllowed,
    NotFound,
    RegistryDamaged,
    WeakPassword,
    WrongSheet,
)
from lifebox.domain.ids import AccountId, RegistryId, new_account_id
from lifebox.security.kdf import PRODUCTION, KdfPolicy, derive_key
from lifebox.security.keyfile import FORMAT, PART, KeyFile, Slot, is_login, normal_login, sha256
from lifebox.security.keys import Keys
from lifebox.security.master import MasterKey, digests_equal, keyed_digest
from lifebox.security.recovery import Recovered, RecoveryKey, open_master, seal_master
from lifebox.security.signatures import SigningKey, verify_signature
from lifebox.security.slots import NewPassword, new_slot, open_keys, open_lock, relocked, resealed

_DB_SALT_BYTES = 16
Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Unlocked(Keys):
    """An account that is logged in, with the keys it holds; `signing_key` is the administrators'."""

    account: AccountId
    login: str
    role: Role
    must_change: bool

    @property
    def actor(self) -> Actor:
        """Who is acting."""
        return Actor(self.account, self.login, self.role)

    def sign(self, data: bytes) -> bytes:
        """The registry's signature of `data`. Raises `NotAllowed` for all but administrators."""
        return self.require_signing_key("sign").sign(data)

    def require_signing_key(self, action: str) -> SigningKey:
        """The signing key. Raises `NotAllowed` (`action`, `role`) for all but administrators."""
        if self.signing_key is None:
            raise NotAllowed(action=action, role=self.role.value)
        return self.signing_key


def create(
    registry_id: RegistryId, login: str, password: str, *, kdf: KdfPolicy = PRODUCTION, clock: Clock = _utc_now
) -> tuple[KeyFile, Unlocked, bytes, RecoveryKey]:
    """Keys for a new registry with one administrator, the content of `recovery.age`, and what opens that.

    The database is `registry-1.db` with a fresh salt. The recovery key goes onto the sheet and nowhere else.
    Raises `InvalidInput`, `WeakPassword`, `Unsupported`.
    """
    recovery = RecoveryKey.generate()
    signing_key = SigningKey.generate()
    keys = Recovered(
        registry_id=registry_id,
        epoch=1,
        master=MasterKey.generate(),
        verify_key=signing_key.verify_key,
        signing_key=signing_key,
        recipient=recovery.recipient,
    )
    salt = secrets.token_bytes(_DB_SALT_BYTES)
    sealed = seal_master(keys, recovery.recipient)
    keyfile, owner = rebuild(keys, sealed, login, password, db_file="registry-1.db", db_salt=salt, kdf=kdf, clock=clock)
    return keyfile, owner, sealed, recovery


def rebuild(
    recovered: Recovered,
    sealed: bytes,
    login: str,
    password: str,
    *,
    db_file: str,
    db_salt: bytes,
    kdf: KdfPolicy = PRODUCTION,
    clock: Clock = _utc_now,
) -> tuple[KeyFile, Unlocked]:
    """A key file with one administrator from what the sheet opens, where the old file is lost. Raises as `create`.

    `sealed` is the content of `recovery.age` that the sheet opened, `db_salt` the first 16 bytes of the database. Other
    accounts have to be added anew.
    """
    new = NewPassword(password, kdf, clock(), must_change=False)
    slot = new_slot(recovered, new_account_id(), _usable_login(login), Role.ADMINISTRATOR, new)
    blank = KeyFile(
        format=FORMAT,
        registry_id=recovered.registry_id,
        epoch=recovered.epoch,
        db_file=db_file,
        db_salt=db_salt,
        verify_key=recovered.verify_key,
        recovery_recipient=recovered.recipient,
        recovery_digest=sha256(sealed),
        slots=(slot,),
        signature=bytes(64),
        mac=bytes(32),
    )
    keyfile = _signed(blank, recovered.signing_key, recovered.master)
    return keyfile, _unlocked(recovered, slot)


def unlock(keyfile: KeyFile, login: str, password: str, *, kdf: KdfPolicy = PRODUCTION) -> Unlocked:
    """Log in. Raises `LoginRefused` after the same work for a wrong login as for a wrong password.

    Raises `RegistryDamaged` where the password opens the slot but the file is not as it was written, or where the
    cost it states is out of the policy's bounds; `Unsupported` where there is too little memory.
    """
    slot = keyfile.slot(login)
    if slot is None:
        derive_key(password, keyfile.slots[0].lock.kdf, kdf)
        raise LoginRefused
    secret, verify_key = open_lock(keyfile.registry_id, slot, password, kdf)
    master, signing_key = open_keys(keyfile, slot, secret)
    keys = Keys(keyfile.registry_id, keyfile.epoch, master, verify_key, signing_key)
    _prove(keyfile, keys)
    return _unlocked(keys, slot)


def unlock_with_recovery(keyfile: KeyFile, recovered: Recovered, login: str) -> Unlocked:
    """Act as an administrator whose password is lost; `reset_password` comes next.

    Raises `LoginRefused` where there is no such administrator, `RegistryDamaged` where file and sheet do not agree.
    """
    _prove(keyfile, recovered)
    slot = keyfile.slot(login)
    if slot is None or slot.role is not Role.ADMINISTRATOR:
        raise LoginRefused
    return _unlocked(recovered, slot)


def change_password(
    keyfile: KeyFile, unlocked: Unlocked, old: str, new: str, kdf: KdfPolicy = PRODUCTION, *, clock: Clock = _utc_now
) -> KeyFile:
    """Change one's own password; no administrator is needed. Raises `LoginRefused` where `old` is wrong.

    Raises `WeakPassword`, with `reason` "unchanged" for the same password again.
    """
    _prove(keyfile, unlocked)
    slot = keyfile.slot(unlocked.login)
    if slot is None:
        raise LoginRefused
    secret, _ = open_lock(keyfile.registry_id, slot, old, kdf)
    if new == old:
        raise WeakPassword(reason="unchanged")
    changed = relocked(unlocked, slot, secret, NewPassword(new, kdf, clock(), must_change=False))
    return _authenticated(_replaced(keyfile, changed), unlocked.master)


def add_account(
    keyfile: KeyFile,
    by: Unlocked,
    login: str,
    password: str,
    role: Role,
    kdf: KdfPolicy = PRODUCTION,
    *,
    must_change: bool = True,
    account: AccountId | None = None,
    clock: Clock = _utc_now,
) -> KeyFile:
    """A further account. Raises `NotAllowed`, `WeakPassword`, and `InvalidInput` for a login that cannot be had.

    `must_change` says that whoever made the account knows its password; `account` is the id of one that comes back.
    """
    signing_key = _authority(keyfile, by, Action.ACCOUNT_ADDED)
    name = _usable_login(login)
    if keyfile.slot(name):
        raise InvalidInput(what="login_taken")
    slot = new_slot(by, account or new_account_id(), name, role, NewPassword(password, kdf, clock(), must_change))
    return _signed(_with(keyfile, slots=(*keyfile.slots, slot)), signing_key, by.master)


def remove_account(keyfile: KeyFile, by: Unlocked, login: str) -> KeyFile:
    """Take an account's slot away. Raises `NotAllowed`, `NotFound`, `InvalidInput` for the last administrator.

    Whoever had it has seen the master key: `rotate` afterwards.
    """
    signing_key = _authority(keyfile, by, Action.ACCOUNT_DISABLED)
    gone = _slot_of(keyfile, login)
    _keep_an_administrator(keyfile, gone)
    return _signed(_with(keyfile, slots=tuple(s for s in keyfile.slots if s != gone)), signing_key, by.master)


def put_back(keyfile: KeyFile, by: Unlocked, slot: Slot) -> KeyFile:
    """A removed account comes back with its password, whatever the epoch is by now. Raises `NotAllowed`, and
    `InvalidInput` where its login is taken.
    """
    signing_key = _authority(keyfile, by, Action.ACCOUNT_ENABLED)
    if keyfile.slot(slot.login):
        raise InvalidInput(what="login_taken")
    return _signed(_with(keyfile, slots=(*keyfile.slots, resealed(by, slot, slot.role))), signing_key, by.master)


def change_role(keyfile: KeyFile, by: Unlocked, login: str, role: Role) -> KeyFile:
    """Give an account another role. Raises as `remove_account`.

    A new administrator gets the signing key sealed to the account's public key, so the password is not needed; one
    who is no more loses it from the file, not from memory.
    """
    signing_key = _authority(keyfile, by, Action.ACCOUNT_ROLE)
    slot = _slot_of(keyfile, login)
    if role is not Role.ADMINISTRATOR:
        _keep_an_administrator(keyfile, slot)
    return _signed(_replaced(keyfile, resealed(by, slot, role)), signing_key, by.master)


def reset_password(
    keyfile: KeyFile,
    by: Unlocked,
    login: str,
    password: str,
    kdf: KdfPolicy = PRODUCTION,
    *,
    must_change: bool = True,
    clock: Clock = _utc_now,
) -> KeyFile:
    """Give an account whose password is forgotten a new one, and with it a new key pair. Raises as `add_account`."""
    signing_key = _authority(keyfile, by, Action.ACCOUNT_RESEALED)
    old = _slot_of(keyfile, login)
    slot = new_slot(by, old.account, old.login, old.role, NewPassword(password, kdf, clock(), must_change))
    return _signed(_replaced(keyfile, slot.model_copy(update={"created": old.created})), signing_key, by.master)


def rotate(keyfile: KeyFile, by: Unlocked, new_db_file: str, new_db_salt: bytes) -> tuple[KeyFile, Unlocked, bytes]:
    """A new master key for the next epoch, sealed to every account without knowing a password. Raises `NotAllowed`.

    The third is the content of `recovery.age` for the same sheet, which has to be on the disk before the key file is.
    """
    signing_key = _authority(keyfile, by, Action.REGISTRY_ROTATED)
    now = replace(by, master=MasterKey.generate(), epoch=by.epoch + 1)
    slots = tuple(resealed(now, slot, slot.role) for slot in keyfile.slots)
    sealed = seal_master(now, keyfile.recovery_recipient)
    rotated = _with(
        keyfile,
        epoch=now.epoch,
        db_file=new_db_file,
        db_salt=new_db_salt,
        recovery_digest=sha256(sealed),
        slots=slots,
    )
    return _signed(rotated, signing_key, now.master), now, sealed


def renew_recovery(keyfile: KeyFile, by: Unlocked) -> tuple[KeyFile, bytes, RecoveryKey]:
    """A new recovery key; the old sheet opens nothing any more. Raises `NotAllowed`.

    The second is the content of `recovery.age`, which has to be on the disk before the key file is. Whoever has the
    old sheet and an old copy of the registry can still open that copy: rotate as well where the sheet was seen.
    """
    signing_key = _authority(keyfile, by, Action.REGISTRY_RECOVERY_RENEWED)
    recovery = RecoveryKey.generate()
    sealed = seal_master(by, recovery.recipient)
    renewed = _with(keyfile, recovery_recipient=recovery.recipient, recovery_digest=sha256(sealed))
    return _signed(renewed, signing_key, by.master), sealed, recovery


def prove_sheet(keyfile: KeyFile, by: Unlocked, sealed: bytes, sheet: str) -> None:
    """Raise unless the text of a recovery sheet opens this registry: `InvalidInput` for one that is no recovery key,
    `WrongSheet` for another registry's or a replaced one, `RegistryDamaged`. `sealed` is the content of `recovery.age`.
    """
    _prove(keyfile, by)
    if RecoveryKey(sheet).recipient != keyfile.recovery_recipient:
        raise WrongSheet
    _prove(keyfile, open_master(sealed, sheet))


def _usable_login(login: str) -> str:
    name = normal_login(login)
    if not is_login(name):
        raise InvalidInput(what="login")
    return name


def _slot_of(keyfile: KeyFile, login: str) -> Slot:
    slot = keyfile.slot(login)
    if slot is None:
        raise NotFound(what="account")
    return slot


def _keep_an_administrator(keyfile: KeyFile, leaving: Slot) -> None:
    if all(slot == leaving for slot in keyfile.slots if slot.role is Role.ADMINISTRATOR):
        raise InvalidInput(what="last_administrator")


def _prove(keyfile: KeyFile, keys: Keys) -> None:
    """Raise `RegistryDamaged` unless the file is of this registry and epoch, signed and authenticated."""
    stated = (keyfile.registry_id, keyfile.epoch, keyfile.verify_key)
    if not (
        stated == (keys.registry_id, keys.epoch, keys.verify_key)
        and verify_signature(keys.verify_key, keyfile.signed_bytes(), keyfile.signature)
        and digests_equal(keyfile.mac, _mac(keyfile, keys.master))
    ):
        raise RegistryDamaged(part=PART)


def _authority(keyfile: KeyFile, by: Unlocked, action: Action) -> SigningKey:
    signing_key = by.require_signing_key(action.value)
    _prove(keyfile, by)
    if not any(slot.account == by.account and slot.role is Role.ADMINISTRATOR for slot in keyfile.slots):
        # Logged in before the account was disabled, or before its role was another.
        raise NotAllowed(action=action.value, role=by.role.value)
    return signing_key


def _unlocked(keys: Keys, slot: Slot) -> Unlocked:
    return Unlocked(
        registry_id=keys.registry_id,
        epoch=keys.epoch,
        master=keys.master,
        verify_key=keys.verify_key,
        signing_key=keys.signing_key,
        account=slot.account,
        login=slot.login,
        role=slot.role,
        must_change=slot.must_change,
    )


def _with(keyfile: KeyFile, **changes: Any) -> KeyFile:
    return KeyFile.model_validate({**dict(keyfile), **changes})


def _replaced(keyfile: KeyFile, slot: Slot) -> KeyFile:
    return _with(keyfile, slots=tuple(slot if s.account == slot.account else s for s in keyfile.slots))


def _mac(keyfile: KeyFile, master: MasterKey) -> bytes:
    return keyed_digest(master.header_key(), keyfile.authenticated_bytes())


def _authenticated(keyfile: KeyFile, master: MasterKey) -> KeyFile:
    return _with(keyfile, mac=_mac(keyfile, master))


def _signed(keyfile: KeyFile, signing_key: SigningKey, master: MasterKey) -> KeyFile:
    return _authenticated(_with(keyfile, signature=signing_key.sign(keyfile.signed_bytes())), master)
