"""COSE_Sign1 (RFC 9052) with Ed25519: algorithm and key id protected, nothing unprotected, the content inside.

The library is imported where it is needed: it takes a fifth of a second, and most sessions neither print nor scan.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import cbor2

from lifebox.security.signatures import SigningKey

if TYPE_CHECKING:
    from cwt.cose_key_interface import COSEKeyInterface

KEY_ID_BYTES = 8
_SIGN1 = 18
_PARTS = 4
_SIGNATURE_BYTES = 64
_LABELS = {"kty": 1, "kid": 2, "alg": 3, "crv": -1, "x": -2, "d": -4}
_OKP, _EDDSA, _ED25519 = 1, -8, 6
_HEADER_ALG, _HEADER_KID = 1, 4


@dataclass(frozen=True, slots=True)
class Message:
    """A signed message as it says of itself: nothing of it is proven before `verify`."""

    key_id: bytes
    content: bytes
    whole: bytes


def key_id(verify_key: bytes) -> bytes:
    """The first 8 bytes of the SHA-256 of a public key: which key to try, no proof."""
    return hashlib.sha256(verify_key).digest()[:KEY_ID_BYTES]


def sign(key: SigningKey, content: bytes) -> bytes:
    """The message that holds and signs `content`."""
    from cwt import COSE  # noqa: PLC0415 – see above

    verify_key = key.verify_key
    signer = _key(verify_key, key.secret)
    protected = {_HEADER_ALG: _EDDSA, _HEADER_KID: key_id(verify_key)}
    message: bytes = COSE.new().encode_and_sign(content, signer, protected=protected)
    return message


def read_message(data: bytes) -> Message | None:
    """The parts of a message, or None where it is none of this form."""
    whole = decoded(data)
    parts = whole.value if isinstance(whole, cbor2.CBORTag) and whole.tag == _SIGN1 else None
    if not isinstance(parts, list) or len(parts) != _PARTS:
        return None
    protected, unprotected, content, signature = parts
    if not (isinstance(protected, bytes) and unprotected == {} and isinstance(content, bytes)):
        return None
    if not (isinstance(signature, bytes) and len(signature) == _SIGNATURE_BYTES):
        return None
    headers = decoded(protected)
    if not isinstance(headers, dict) or set(headers) != {_HEADER_ALG, _HEADER_KID}:
        return None
    kid = headers[_HEADER_KID]
    if headers[_HEADER_ALG] != _EDDSA or not isinstance(kid, bytes) or len(kid) != KEY_ID_BYTES:
        return None
    return Message(kid, content, data)


def verify(message: Message, verify_key: bytes) -> bool:
    """Whether the whole message was signed with the key that belongs to `verify_key`."""
    from cwt import COSE, CWTError, VerifyError  # noqa: PLC0415 – see above

    try:
        content = COSE.new().decode(message.whole, _verifier(verify_key))
    except (CWTError, VerifyError, ValueError):
        return False
    return bool(content == message.content)


def decoded(data: bytes) -> Any:
    """One item of CBOR, or None for what is none: bytes left over, nested without end, a length that lies."""
    try:
        item = cbor2.loads(data)
        # A key that stands twice, a longer spelling of a number: other bytes for the same are not ours.
        return item if cbor2.dumps(item, canonical=True) == data else None
    except (cbor2.CBORError, RecursionError, ValueError, TypeError, OverflowError):
        return None


@lru_cache(maxsize=64)
def _verifier(verify_key: bytes) -> "COSEKeyInterface":
    return _key(verify_key)


def _key(verify_key: bytes, secret: bytes | None = None) -> "COSEKeyInterface":
    from cwt import COSEKey  # noqa: PLC0415 – see above

    named = {"kty": _OKP, "kid": key_id(verify_key), "alg": _EDDSA, "crv": _ED25519, "x": verify_key}
    if secret is not None:
        named["d"] = secret
    return COSEKey.new({_LABELS[name]: value for name, value in named.items()})
