"""A look-up bundle as a file: a signed header that anybody may read, and parts sealed with a key of its own.

From the front: the mark, the length of the header (4 bytes, the greatest first), the header in canonical JSON, the
Ed25519 signature of all that, and the sealed parts one after another. The header names length and SHA-256 of what
follows it, so that the signature covers every byte. `resources/formats/bundle.md` is for readers of other makes.

The bundle key is random and has nothing to do with the master key. Each recipient's slot holds it, bound to the
registry's verify key: whoever forges a bundle and signs it with a key of their own makes none that an honest pass
phrase opens. Guessing offline cannot be delayed, only made dear: that is what Argon2id's 256 MiB are for.
"""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Annotated, Literal, NoReturn

from pydantic import AwareDatetime, Field, model_validator

from lifebox.domain.bundle_ports import BundleSigner
from lifebox.domain.bundles import MOST_RECIPIENTS
from lifebox.domain.errors import BundleDamaged, NotABundle, PassPhraseRefused, RegistryDamaged
from lifebox.domain.ids import BundleId, RegistryId
from lifebox.domain.values import RequiredLine, canonical_json
from lifebox.security import sealing
from lifebox.security.encoding import HexValue, binding, parse_canonical
from lifebox.security.kdf import KdfCost, KdfParameters, KdfPolicy, derive_key
from lifebox.security.keyfile import Key
from lifebox.security.master import KEY_BYTES, digests_equal
from lifebox.security.passwords import check_password
from lifebox.security.phrases import as_drawn
from lifebox.security.signatures import verify_signature

FORMAT = 1
MARK = b"LIFEBUND"
HEADER_LIMIT = 64 * 1024
SIZE_LIMIT = 1024 * 1024 * 1024
_LENGTH_BYTES = 4
_SIGNATURE_BYTES = 64
_COST = KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)
BUNDLE_COST = KdfPolicy(cost=_COST, least=_COST, most=KdfCost(memory_kib=1024 * 1024, iterations=24, lanes=8))
"""What a recipient's pass phrase costs, and the bounds within which a file's word is believed."""


class BundleSlot(HexValue):
    """One recipient's way in: the bundle key under the key of their pass phrase, bound to what the header says."""

    recipient: RequiredLine
    kdf: KdfParameters
    key: Annotated[bytes, Field(min_length=60, max_length=60)]  # 12 nonce, 32 sealed, 16 tag


class BundleHeader(HexValue):
    """What stands in a bundle unencrypted. Nothing in it is about people but their number.

    `epoch` is the registry's when the bundle was made, `log_key` the X25519 key to which its log is sealed. `parts` are
    the lengths of the sealed parts, `digest` is the SHA-256 of all of them.
    """

    format: Literal[1]
    id: BundleId
    registry: RegistryId
    epoch: int = Field(ge=1)
    organisation: RequiredLine
    duty_phone: RequiredLine
    created: AwareDatetime
    expires: AwareDatetime
    green: bool = False
    missing: bool = False
    people: int = Field(ge=1)
    verify_key: Key
    log_key: Key
    slots: Annotated[tuple[BundleSlot, ...], Field(min_length=1, max_length=MOST_RECIPIENTS)]
    parts: Annotated[tuple[int, ...], Field(min_length=1, max_length=8)]
    digest: Key

    @model_validator(mode="after")
    def _agree(self) -> "BundleHeader":
        if self.created >= self.expires or any(length < 0 for length in self.parts):
            raise ValueError("impossible header")
        if len({slot.recipient for slot in self.slots}) != len(self.slots):
            raise ValueError("recipients with one name")
        return self

    def slot(self, recipient: str) -> BundleSlot | None:
        """The slot of a recipient; without a name the only one there is."""
        if not recipient and len(self.slots) == 1:
            return self.slots[0]
        return next((slot for slot in self.slots if slot.recipient == recipient), None)


class BundleKey:
    """The key of one bundle's content, as a recipient or its maker holds it. It shows nothing and is not pickled."""

    __slots__ = ("_bundle", "_secret")

    def __init__(self, bundle: BundleId, secret: bytes) -> None:
        self._bundle, self._secret = bundle, secret

    @classmethod
    def generate(cls, bundle: BundleId) -> "BundleKey":
        """A fresh key."""
        return cls(bundle, secrets.token_bytes(KEY_BYTES))

    @property
    def secret(self) -> bytes:
        """The bytes themselves, only ever to be sealed."""
        return self._secret

    def seal(self, content: bytes, name: str, number: int = 0) -> bytes:
        """`content` sealed as this piece of the bundle and no other."""
        return sealing.wrap(self._secret, content, self._bound(name, number))

    def open(self, sealed: bytes, name: str, number: int = 0) -> bytes:
        """The reverse of `seal`. Raises `BundleDamaged`."""
        try:
            return sealing.unwrap(self._secret, sealed, self._bound(name, number))
        except sealing.SealBroken:
            raise BundleDamaged(part=name) from None

    def _bound(self, name: str, number: int) -> bytes:
        return binding("lifebox bundle part 1", str(self._bundle), name, number)

    def __repr__(self) -> str:
        return "BundleKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("keys are not pickled")


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """A bundle as it was read: whole, and signed by the key that its header names. Whose key that is says `unlock`."""

    header: BundleHeader
    parts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class NewBundle:
    """What a header says that is not computed; see `BundleHeader`."""

    id: BundleId
    registry: RegistryId
    epoch: int
    organisation: str
    duty_phone: str
    created: datetime
    expires: datetime
    green: bool
    missing: bool
    people: int
    log_key: bytes


def write_bundle(
    new: NewBundle,
    key: BundleKey,
    parts: Sequence[bytes],
    recipients: Iterable[tuple[str, str]],
    signer: BundleSigner,
    policy: KdfPolicy = BUNDLE_COST,
) -> bytes:
    """The whole file of sealed `parts` for `recipients`, each with their pass phrase. Raises `WeakPassword`."""
    facts = {name: getattr(new, name) for name in NewBundle.__slots__}
    unlocked = {**facts, "format": FORMAT, "verify_key": signer.verify_key}
    slots = tuple(_new_slot(unlocked, name, phrase, key, policy) for name, phrase in recipients)
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    lengths = tuple(len(part) for part in parts)
    header = BundleHeader(**unlocked, slots=slots, parts=lengths, digest=digest.digest())
    front = _front(canonical_json(header))
    return b"".join((front, signer.sign(front), *parts))


def read_bundle(data: bytes) -> SealedBundle:
    """The parts of a file. Raises `NotABundle`, `NewerVersion`, and `BundleDamaged` where any bit is not as written."""
    if not data.startswith(MARK):
        raise NotABundle
    at = len(MARK) + _LENGTH_BYTES
    length = int.from_bytes(data[len(MARK) : at], "big")
    end = at + length
    if not 0 < length <= HEADER_LIMIT or len(data) < end + _SIGNATURE_BYTES:
        raise BundleDamaged(part="header")
    try:
        header = parse_canonical(BundleHeader, data[at:end], known_format=FORMAT, part="header")
    except RegistryDamaged:
        raise BundleDamaged(part="header") from None
    begin = end + _SIGNATURE_BYTES
    if not verify_signature(header.verify_key, data[:end], data[end:begin]):
        raise BundleDamaged(part="signature")
    body = memoryview(data)[begin:]
    if len(body) != sum(header.parts) or not digests_equal(hashlib.sha256(body).digest(), header.digest):
        raise BundleDamaged(part="content")
    ends = list(accumulate(header.parts, initial=0))
    return SealedBundle(header, tuple(bytes(body[a:b]) for a, b in pairwise(ends)))


def unlock(bundle: SealedBundle, recipient: str, phrase: str, policy: KdfPolicy = BUNDLE_COST) -> BundleKey:
    """The key of the content. Raises `PassPhraseRefused` for a recipient who is none as for a wrong pass phrase.

    What a forger signed with a key of their own is refused so too. Raises `BundleDamaged` where the slot states a cost
    out of bounds.
    """
    header = bundle.header
    slot = header.slot(recipient) or header.slots[0]
    try:
        key = derive_key(as_drawn(phrase), slot.kdf, policy)
    except RegistryDamaged:
        raise BundleDamaged(part="kdf") from None
    facts = {name: getattr(header, name) for name in (*NewBundle.__slots__, "verify_key")}
    try:
        secret = sealing.unwrap(key, slot.key, _slot_binding(facts, slot.recipient, slot.kdf))
    except sealing.SealBroken:
        raise PassPhraseRefused from None
    if header.slot(recipient) is None:
        raise PassPhraseRefused
    return BundleKey(header.id, secret)


def fingerprint(key: bytes) -> str:
    """What to read aloud of a public key: `3f0a 91c2 …`, half of its SHA-256."""
    digits = hashlib.sha256(key).digest()[:16].hex()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _front(header: bytes) -> bytes:
    if len(header) > HEADER_LIMIT:
        raise ValueError("a header that readers refuse")
    return MARK + len(header).to_bytes(_LENGTH_BYTES, "big") + header


def _new_slot(facts: dict[str, object], recipient: str, phrase: str, key: BundleKey, policy: KdfPolicy) -> BundleSlot:
    check_password(phrase, (recipient,))
    kdf = policy.new_parameters()
    derived = derive_key(as_drawn(phrase), kdf, policy)
    return BundleSlot(
        recipient=recipient,
        kdf=kdf,
        key=sealing.wrap(derived, key.secret, _slot_binding(facts, recipient, kdf)),
    )


def _slot_binding(facts: dict[str, object], recipient: str, kdf: KdfParameters) -> bytes:
    """Everything that the header says of the bundle: none of it changes without the pass phrase."""
    stated = (f"{name}={_plain(facts[name])}" for name in (*NewBundle.__slots__, "verify_key"))
    return binding("lifebox bundle slot 1", *stated, recipient, *kdf.cost, kdf.salt.hex())


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime) else str(value)
