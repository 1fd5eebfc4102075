"""Ed25519 signatures: key file, backup manifests, bundles, QR 2."""

from typing import NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


class SigningKey:
    """The registry's signing key, which administrators hold. It shows nothing of itself and cannot be pickled."""

    __slots__ = ("_key",)

    def __init__(self, secret: bytes) -> None:
        """`secret` are the 32 bytes of RFC 8032. Raises `ValueError` for another length."""
        self._key = Ed25519PrivateKey.from_private_bytes(secret)

    @classmethod
    def generate(cls) -> "SigningKey":
        """A fresh key from the system's random source."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def secret(self) -> bytes:
        """The bytes themselves, only ever to be sealed."""
        return self._key.private_bytes_raw()

    @property
    def verify_key(self) -> bytes:
        """The 32 bytes that check its signatures."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self._key.sign(data)

    def __repr__(self) -> str:
        return "SigningKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("keys are not pickled")


def verify_signature(verify_key: bytes, data: bytes, signature: bytes) -> bool:
    """Whether `signature` was made of `data` with the key that belongs to `verify_key`; a malformed one was not."""
    try:
        Ed25519PublicKey.from_public_bytes(verify_key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
