"""The recovery sheet: an age identity on paper that opens `recovery.age` when no password does.

The sealed file holds JSON with the keys in hexadecimal, so that the standard `age` tool gets at them too.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

import pyrage
from pydantic import Field

from lifebox.domain.errors import InvalidInput, RegistryDamaged
from lifebox.domain.ids import RegistryId
from lifebox.domain.values import canonical_json
from lifebox.security.encoding import HexValue, parse_canonical
from lifebox.security.keys import Keys
from lifebox.security.master import MasterKey
from lifebox.security.signatures import SigningKey

PART = "recovery.age"
_FORMAT = 1
_PREFIX = "AGE-SECRET-KEY-1"
_BARE_PREFIX = "AGESECRETKEY1"
_BODY_LENGTH = 58
_GROUP_LENGTH = 4
# Bech32 has none of these four characters, so each can only be a misreading of its likeness.
_ALIKE = str.maketrans("OI1B", "0LL8")


class RecoveryKey:
    """The age identity of the sheet. Its representation shows nothing; `sheet_text` is for paper alone."""

    __slots__ = ("_identity",)

    def __init__(self, identity_text: str) -> None:
        """From what somebody typed back off the paper: case, spaces, hyphens and look-alikes do not matter.

        Raises `InvalidInput` where a character is wrong, which the checksum notices.
        """
        try:
            self._identity = pyrage.x25519.Identity.from_str(_tidied(identity_text))
        except pyrage.IdentityError:
            raise InvalidInput(what="recovery_key") from None

    @classmethod
    def generate(cls) -> "RecoveryKey":
        """A fresh identity."""
        return cls(str(pyrage.x25519.Identity.generate()))

    @property
    def recipient(self) -> str:
        """The public half, `age1…`, which the key file keeps."""
        return str(self._identity.to_public())

    @property
    def identity_text(self) -> str:
        """`AGE-SECRET-KEY-1…` as the `age` tool reads it."""
        return str(self._identity)

    @property
    def sheet_text(self) -> str:
        """The same in groups of four for typing back: `AGE-SECRET-KEY-1 QJSD HPHE …`."""
        body = self.identity_text.removeprefix(_PREFIX)
        groups = (body[start : start + _GROUP_LENGTH] for start in range(0, len(body), _GROUP_LENGTH))
        return " ".join((_PREFIX, *groups))

    def open(self, sealed: bytes) -> bytes:
        """What `sealed` holds. Raises `RegistryDamaged`, also where it was sealed to another sheet."""
        try:
            return bytes(pyrage.decrypt(sealed, [self._identity]))
        except pyrage.DecryptError:
            raise RegistryDamaged(part=PART) from None

    def __repr__(self) -> str:
        return "RecoveryKey(…)"


def _tidied(text: str) -> str:
    characters = "".join(c for c in text.upper() if c.isascii() and c.isalnum())
    # The prefix is as long as it is, however it was read: only the body is looked at.
    if len(characters) == len(_BARE_PREFIX) + _BODY_LENGTH:
        characters = characters[len(_BARE_PREFIX) :]
    return _PREFIX + characters.translate(_ALIKE)


_Key = Annotated[bytes, Field(min_length=32, max_length=32)]


class _Sealed(HexValue):
    format: Literal[1]
    registry_id: RegistryId
    epoch: int
    master: _Key
    signing_key: _Key


@dataclass(frozen=True, slots=True)
class Recovered(Keys):
    """What the sheet opens: everything that an administrator holds, and the sheet's own recipient."""

    signing_key: SigningKey
    recipient: str


def seal_master(keys: Keys, recipient: str) -> bytes:
    """The content of `recovery.age` for the sheet whose public half is `recipient`, anew for every epoch.

    Raises `ValueError` for keys without the signing key, which a registry could not be taken over with.
    """
    if keys.signing_key is None:
        raise ValueError("only an administrator seals for recovery")
    content = _Sealed(
        format=_FORMAT,
        registry_id=keys.registry_id,
        epoch=keys.epoch,
        master=keys.master.secret,
        signing_key=keys.signing_key.secret,
    )
    return bytes(pyrage.encrypt(canonical_json(content), [pyrage.x25519.Recipient.from_str(recipient)]))


def open_master(sealed: bytes, identity_text: str) -> Recovered:
    """What `seal_master` sealed, with the text typed off the sheet.

    Raises `InvalidInput` for a text that is no recovery key, `RegistryDamaged` and `NewerVersion` for the file. That
    the keys are those of the registry at hand only `unlock_with_recovery` proves: anybody can seal to a recipient.
    """
    key = RecoveryKey(identity_text)
    content = parse_canonical(_Sealed, key.open(sealed), known_format=_FORMAT, part=PART)
    signing_key = SigningKey(content.signing_key)
    return Recovered(
        registry_id=content.registry_id,
        epoch=content.epoch,
        master=MasterKey(content.master),
        verify_key=signing_key.verify_key,
        signing_key=signing_key,
        recipient=key.recipient,
    )
