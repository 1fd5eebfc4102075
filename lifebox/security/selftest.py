"""Known-answer tests of every primitive that the keys rest on, with the vectors that their standards publish.

HPKE and age draw fresh keys for every message, so they are tried there and back, and with a wrong key.
"""

from collections.abc import Callable
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.ids import RegistryId
from lifebox.security import sealing
from lifebox.security.kdf import PRODUCTION, derive_key
from lifebox.security.keys import Keys
from lifebox.security.master import KEY_BYTES, MasterKey, digests_equal, keyed_digest
from lifebox.security.recovery import RecoveryKey, open_master, seal_master
from lifebox.security.signatures import SigningKey, verify_signature

Check = tuple[str, Callable[[], bool]]


class SelfTestFailed(Exception):
    """A primitive does not compute what its standard says; the message names it. Nothing may be encrypted with it."""


def _hkdf() -> bool:
    """RFC 5869, A.1."""
    derived = HKDF(SHA256(), 42, salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA))).derive(b"\x0b" * 22)
    return derived.hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"


def _hmac() -> bool:
    """RFC 4231, 4.2."""
    expected = bytes.fromhex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    digest = keyed_digest(b"\x0b" * 20, b"Hi There")
    return digests_equal(digest, expected) and not digests_equal(digest, bytes(32))


def _ed25519() -> bool:
    """RFC 8032, 7.1, test 2."""
    key = SigningKey(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    expected = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    known = key.verify_key.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    signed = key.sign(b"\x72") == expected and verify_signature(key.verify_key, b"\x72", expected)
    return known and signed and not verify_signature(key.verify_key, b"\x73", expected)


def _x25519() -> bool:
    """RFC 7748, 6.1."""
    secret = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    other = bytes.fromhex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
    known = sealing.public_of(secret).hex() == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
    shared = X25519PrivateKey.from_private_bytes(secret).exchange(X25519PublicKey.from_public_bytes(other))
    return known and shared.hex() == "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"


def _aead() -> bool:
    """RFC 8439, 2.8.2."""
    key, nonce, bound_to = (
        bytes(range(0x80, 0xA0)),
        bytes.fromhex("070000004041424344454647"),
        "50515253c0c1c2c3c4c5c6c7",
    )
    sealed = bytes.fromhex(
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b"
        "1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
        "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691"
    )
    opened = sealing.unwrap(key, nonce + sealed, bytes.fromhex(bound_to))
    return opened.startswith(b"Ladies and Gentlemen of the class of '99") and _refused(
        lambda: sealing.unwrap(key, nonce + sealed, b"")
    )


def _argon2id() -> bool:
    """RFC 9106, 5.3."""
    derived = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    ).derive(b"\x01" * 32)
    return derived.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def _hpke() -> bool:
    """RFC 9180: there and back; another binding is refused."""
    secret, public_key = sealing.new_pair()
    sealed = sealing.seal(public_key, b"content", b"binding")
    return sealing.open_sealed(secret, sealed, b"binding") == b"content" and _refused(
        lambda: sealing.open_sealed(secret, sealed, b"another")
    )


def _age() -> bool:
    """A sheet opens what was sealed to it; another is refused."""
    sheet, signing_key, master = RecoveryKey.generate(), SigningKey.generate(), MasterKey.generate()
    keys = Keys(RegistryId(UUID(int=0)), 1, master, signing_key.verify_key, signing_key)
    sealed = seal_master(keys, sheet.recipient)
    return open_master(sealed, sheet.sheet_text).master.secret == master.secret and _refused(
        lambda: RecoveryKey.generate().open(sealed)
    )


def _production_kdf() -> bool:
    """The least cost of real files runs on this machine."""
    return len(derive_key("self-test", PRODUCTION.new_parameters(), PRODUCTION)) == KEY_BYTES


def _refused(action: Callable[[], bytes]) -> bool:
    try:
        action()
    except (sealing.SealBroken, RegistryDamaged):
        return True
    return False


_QUICK: tuple[Check, ...] = (
    ("HMAC-SHA256", _hmac),
    ("HKDF-SHA256", _hkdf),
    ("Ed25519", _ed25519),
    ("X25519", _x25519),
    ("ChaCha20-Poly1305", _aead),
    ("Argon2id", _argon2id),
    ("HPKE", _hpke),
    ("age", _age),
)
_SLOWER: tuple[Check, ...] = (("Argon2id at full cost", _production_kdf),)


def run_quick_known_answers() -> None:
    """Everything that takes no noticeable time, for every start. Raises `SelfTestFailed`."""
    _run(_QUICK)


def run_known_answers() -> None:
    """Everything, for `lifebox self-test`. Raises `SelfTestFailed`."""
    _run((*_QUICK, *_SLOWER))


def _run(checks: tuple[Check, ...]) -> None:
    for name, passes in checks:
        try:
            passed = passes()
        except Exception as error:  # whatever a broken library raises, it failed
            raise SelfTestFailed(name) from error
        if not passed:
            raise SelfTestFailed(name)
