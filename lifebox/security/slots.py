"""One account's slot of the key file: made, opened, and its keys sealed anew."""

from dataclasses import dataclass, field
from datetime import datetime

from lifebox.domain.access import Role
from lifebox.domain.errors import LoginRefused, RegistryDamaged
from lifebox.domain.ids import AccountId, RegistryId
from lifebox.security import sealing
from lifebox.security.encoding import binding
from lifebox.security.kdf import KdfParameters, KdfPolicy, derive_key
from lifebox.security.keyfile import PART, KeyFile, Lock, Slot
from lifebox.security.keys import Keys
from lifebox.security.master import KEY_BYTES, MasterKey
from lifebox.security.passwords import check_password
from lifebox.security.signatures import SigningKey


@dataclass(frozen=True, slots=True)
class NewPassword:
    """A password to be set, what it shall cost, when, and whether its owner has to change it first."""

    text: str = field(repr=False)
    policy: KdfPolicy
    at: datetime
    must_change: bool


def new_slot(keys: Keys, account: AccountId, login: str, role: Role, password: NewPassword) -> Slot:
    """A slot with a fresh key pair. Raises `WeakPassword`, `Unsupported`."""
    secret, public_key = sealing.new_pair()
    sealed_master, sealed_signing_key = _sealed(keys, account, public_key, role)
    return Slot(
        account=account,
        login=login,
        role=role,
        created=password.at,
        public_key=public_key,
        sealed_master=sealed_master,
        sealed_signing_key=sealed_signing_key,
        lock=_new_lock(keys, account, login, role, secret, password),
    )


def relocked(keys: Keys, slot: Slot, secret: bytes, password: NewPassword) -> Slot:
    """The slot under another password; its key pair stays. Raises `WeakPassword`, `Unsupported`."""
    return slot.model_copy(update={"lock": _new_lock(keys, slot.account, slot.login, slot.role, secret, password)})


def resealed(keys: Keys, slot: Slot, role: Role) -> Slot:
    """The slot with these keys sealed to it; the signing key only to an administrator. Needs no password."""
    sealed_master, sealed_signing_key = _sealed(keys, slot.account, slot.public_key, role)
    return slot.model_copy(
        update={"role": role, "sealed_master": sealed_master, "sealed_signing_key": sealed_signing_key}
    )


def open_lock(registry_id: RegistryId, slot: Slot, password: str, policy: KdfPolicy) -> tuple[bytes, bytes]:
    """The account's X25519 secret and the registry's verify key as the account knows it. Raises `LoginRefused`.

    Raises `RegistryDamaged` where the cost is out of bounds, and `Unsupported`. Only an unchanged public key opens it.
    """
    lock = slot.lock
    key = derive_key(password, lock.kdf, policy)
    bound_to = _lock_binding(registry_id, slot.account, slot.login, lock.role, slot.public_key, lock.kdf)
    try:
        content = sealing.unwrap(key, lock.secret, bound_to)
    except sealing.SealBroken:
        raise LoginRefused from None
    return content[:KEY_BYTES], content[KEY_BYTES:]


def open_keys(keyfile: KeyFile, slot: Slot, secret: bytes) -> tuple[MasterKey, SigningKey | None]:
    """What is sealed to the slot. Raises `RegistryDamaged`."""

    def opened(sealed: bytes, purpose: str) -> bytes:
        bound_to = _seal_binding(purpose, keyfile.registry_id, keyfile.epoch, slot.account)
        return sealing.open_sealed(secret, sealed, bound_to)

    try:
        master = MasterKey(opened(slot.sealed_master, "master"))
        signing = SigningKey(opened(slot.sealed_signing_key, "signing")) if slot.sealed_signing_key else None
    except sealing.SealBroken:
        raise RegistryDamaged(part=PART) from None
    return master, signing


def _new_lock(keys: Keys, account: AccountId, login: str, role: Role, secret: bytes, password: NewPassword) -> Lock:
    check_password(password.text, (login,))
    kdf = password.policy.new_parameters()
    bound_to = _lock_binding(keys.registry_id, account, login, role, sealing.public_of(secret), kdf)
    key = derive_key(password.text, kdf, password.policy)
    return Lock(
        kdf=kdf,
        role=role,
        secret=sealing.wrap(key, secret + keys.verify_key, bound_to),
        changed=password.at,
        must_change=password.must_change,
    )


def _sealed(keys: Keys, account: AccountId, public_key: bytes, role: Role) -> tuple[bytes, bytes | None]:
    def sealed(content: bytes, purpose: str) -> bytes:
        return sealing.seal(public_key, content, _seal_binding(purpose, keys.registry_id, keys.epoch, account))

    master = sealed(keys.master.secret, "master")
    if role is not Role.ADMINISTRATOR:
        return master, None
    if keys.signing_key is None:
        raise ValueError("only an administrator can make another")
    return master, sealed(keys.signing_key.secret, "signing")


def _lock_binding(
    registry_id: RegistryId, account: AccountId, login: str, role: Role, public_key: bytes, kdf: KdfParameters
) -> bytes:
    facts = (str(registry_id), str(account), login, role.value, public_key.hex(), *kdf.cost, kdf.salt.hex())
    return binding("lifebox lock 1", *facts)


def _seal_binding(purpose: str, registry_id: RegistryId, epoch: int, account: AccountId) -> bytes:
    return binding(f"lifebox {purpose} seal 1", str(registry_id), epoch, str(account))
