"""The master key of one epoch, the keys derived from it, and keyed digests."""

import hmac
import secrets
from typing import NoReturn

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


class MasterKey:
    """32 random bytes from which all keys of one registry in one epoch are derived.

    It is drawn anew for every registry and every epoch, so the derived keys need no other distinction than their
    purpose. It shows nothing of itself and cannot be pickled.
    """

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("a master key has 32 bytes")
        self._secret = secret

    @classmethod
    def generate(cls) -> "MasterKey":
        """A fresh key from the system's random source."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @property
    def secret(self) -> bytes:
        """The bytes themselves, only ever to be sealed."""
        return self._secret

    def database_key(self) -> bytes:
        """32 bytes for SQLCipher."""
        return self._derived("lifebox database key 1")

    def audit_key(self) -> bytes:
        """32 bytes for the audit chain, the digests of revisions and the head."""
        return self._derived("lifebox audit key 1")

    def header_key(self) -> bytes:
        """32 bytes for the MAC of the key file."""
        return self._derived("lifebox header key 1")

    def journal_key(self) -> bytes:
        """32 bytes that seal what is noted beside the database before a record is shown."""
        return self._derived("lifebox journal key 1")

    def card_seed(self) -> bytes:
        """32 bytes from which the Ed25519 key is made that signs printed cards (QR 2) in this epoch.

        Every account that prints can sign with it; what only administrators may sign has a key of its own.
        """
        return self._derived("lifebox card signing key 1")

    def _derived(self, purpose: str) -> bytes:
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose.encode("ascii")).derive(self._secret)

    def __repr__(self) -> str:
        return "MasterKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("keys are not pickled")


def keyed_digest(key: bytes, data: bytes) -> bytes:
    """HMAC-SHA256 of `data`: 32 bytes."""
    return hmac.digest(key, data, "sha256")


def digests_equal(one: bytes, other: bytes) -> bool:
    """Whether two digests are the same, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)
