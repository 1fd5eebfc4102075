"""Wrapping a secret under a password's key, and sealing a key to an account's public key."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

_NONCE_BYTES = 12
# RFC 9180, base mode
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


class SealBroken(Exception):
    """A sealed thing does not open: another key, another binding, or changed bytes."""


def wrap(key: bytes, secret: bytes, bound_to: bytes) -> bytes:
    """ChaCha20-Poly1305 under a 32-byte key: random nonce, then the sealed secret and its tag."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, secret, bound_to)


def unwrap(key: bytes, wrapped: bytes, bound_to: bytes) -> bytes:
    """The reverse of `wrap`. Raises `SealBroken`."""
    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, bound_to)
    except InvalidTag:
        raise SealBroken from None


def new_pair() -> tuple[bytes, bytes]:
    """A fresh X25519 secret and its public key, 32 bytes each."""
    key = X25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def public_of(secret: bytes) -> bytes:
    """The public key of an X25519 secret."""
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def seal(public_key: bytes, content: bytes, bound_to: bytes) -> bytes:
    """HPKE to an X25519 public key: 48 bytes longer than the content."""
    return _SUITE.encrypt(content, X25519PublicKey.from_public_bytes(public_key), info=bound_to)


def open_sealed(secret: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """The reverse of `seal`. Raises `SealBroken`."""
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(secret), info=bound_to)
    except InvalidTag:
        raise SealBroken from None
