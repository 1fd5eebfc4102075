"""`registry.keys`: who may open the registry, in canonical JSON. Reading proves its form only, unlocking the rest.

Administrators decide and sign everything but each slot's `lock`, which its owner makes anew with every change of
password. The MAC, under a key that every account derives from the master key, covers the whole file.
"""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, model_validator
from pydantic.main import IncEx

from lifebox.domain.access import Role
from lifebox.domain.errors import FileMissing, InvalidInput, NotARegistry, RegistryDamaged, UnreadableFile
from lifebox.domain.ids import AccountId, RegistryId
from lifebox.domain.values import canonical_json, clean_line
from lifebox.security.encoding import HexValue, binding, parse_canonical
from lifebox.security.files import read_limited, write_atomic
from lifebox.security.kdf import KdfParameters
from lifebox.security.master import digests_equal

FORMAT = 1
SIZE_LIMIT = 64 * 1024
PART = "registry.keys"
_LOGIN_LIMIT = 64


def normal_login(text: str) -> str:
    """The one spelling of a login: a cleaned line without regard to case. May be empty or too long."""
    return clean_line(clean_line(text).casefold())


def is_login(text: str) -> bool:
    """Whether this is a login in its one spelling: 1 to 64 characters."""
    return 0 < len(text) <= _LOGIN_LIMIT and text == normal_login(text)


def _a_login(text: str) -> str:
    if not is_login(text):
        raise ValueError("not a login")
    return text


Key = Annotated[bytes, Field(min_length=32, max_length=32)]
Salt = Annotated[bytes, Field(min_length=16, max_length=16)]
Signature = Annotated[bytes, Field(min_length=64, max_length=64)]
SealedKey = Annotated[bytes, Field(min_length=80, max_length=80)]  # HPKE: 32 encapsulated, 32 sealed, 16 tag
LockedSecret = Annotated[bytes, Field(min_length=92, max_length=92)]  # 12 nonce, 64 sealed, 16 tag
Login = Annotated[str, AfterValidator(_a_login)]
DatabaseFile = Annotated[str, Field(pattern=r"\A[a-z0-9][a-z0-9-]{0,60}\.db\z")]


class Lock(HexValue):
    """What the password decides: X25519 secret and verify key under the key derived from it.

    `role` is the account's role when the password was set: an administrator changes roles without the password, so
    the slot's signed role may differ and is the one that counts.
    """

    kdf: KdfParameters
    role: Role
    secret: LockedSecret
    changed: AwareDatetime
    must_change: bool = False


class Slot(HexValue):
    """One account. All but `lock` is signed by an administrator."""

    account: AccountId
    login: Login
    role: Role
    created: AwareDatetime
    public_key: Key
    sealed_master: SealedKey
    sealed_signing_key: SealedKey | None = None
    lock: Lock

    @property
    def password_changed(self) -> datetime:
        """When the password was set."""
        return self.lock.changed

    @property
    def must_change(self) -> bool:
        """Whether somebody else knows the password, who set it."""
        return self.lock.must_change


class KeyFile(HexValue):
    """The key file. Until `unlock` has succeeded nothing in it is proven.

    `recovery_digest` is the SHA-256 of `recovery.age`, which is opened only when nothing else helps.
    """

    format: Literal[1]
    registry_id: RegistryId
    epoch: Annotated[int, Field(ge=1, lt=2**31)]
    db_file: DatabaseFile
    db_salt: Salt
    verify_key: Key
    recovery_recipient: Annotated[str, Field(pattern=r"\Aage1[a-z0-9]{58}\z")]
    recovery_digest: Key
    slots: tuple[Slot, ...]
    signature: Signature
    mac: Key

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if len({slot.login for slot in self.slots}) < len(self.slots):
            raise ValueError("a login twice")
        if len({slot.account for slot in self.slots}) < len(self.slots):
            raise ValueError("an account twice")
        if not any(slot.role is Role.ADMINISTRATOR for slot in self.slots):
            raise ValueError("no administrator")
        if any((slot.role is Role.ADMINISTRATOR) != (slot.sealed_signing_key is not None) for slot in self.slots):
            raise ValueError("the signing key is the administrators'")
        return self

    def slot(self, login: str) -> Slot | None:
        """The slot of a login in any spelling."""
        wanted = normal_login(login)
        return next((slot for slot in self.slots if slot.login == wanted), None)

    def states_recovery(self, sealed: bytes) -> bool:
        """Whether this is the content of `recovery.age` as it was written."""
        return digests_equal(sha256(sealed), self.recovery_digest)

    def signed_bytes(self) -> bytes:
        """What the administrator's signature is made of."""
        in_every_slot: IncEx = {"__all__": {"lock"}}
        left_out: IncEx = {"signature": True, "mac": True, "slots": in_every_slot}
        return binding("lifebox key file 1") + canonical_json(self, leave_out=left_out)

    def authenticated_bytes(self) -> bytes:
        """What the MAC is made of."""
        return canonical_json(self, leave_out={"mac"})


def sha256(data: bytes) -> bytes:
    """The digest that a key file states of `recovery.age`."""
    return hashlib.sha256(data).digest()


def key_file_bytes(keyfile: KeyFile) -> bytes:
    """The file's content. Raises `InvalidInput` where there are more accounts than it can hold (about 70)."""
    data = canonical_json(keyfile)
    if len(data) > SIZE_LIMIT:
        raise InvalidInput(what="too_many_accounts")
    return data


def parse_key_file(data: bytes) -> KeyFile:
    """The reverse of `key_file_bytes`. Raises `RegistryDamaged`, `NewerVersion`."""
    if len(data) > SIZE_LIMIT:
        raise RegistryDamaged(part=PART)
    return parse_canonical(KeyFile, data, known_format=FORMAT, part=PART)


def read_key_file(path: Path) -> KeyFile:
    """The key file at `path`. Raises `NotARegistry`, `RegistryDamaged`, `NewerVersion`, `PermissionRefused`."""
    try:
        data = read_limited(path, SIZE_LIMIT)
    except FileMissing:
        raise NotARegistry(path=str(path.parent)) from None
    except UnreadableFile:
        raise RegistryDamaged(part=PART) from None
    return parse_key_file(data)


def write_key_file(path: Path, keyfile: KeyFile) -> None:
    """Replace the key file; the one before stays beside it. Raises as `key_file_bytes` and `write_atomic`."""
    write_atomic(path, key_file_bytes(keyfile), keep_previous=True)
