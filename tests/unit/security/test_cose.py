import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from lifebox.security.cose import decoded, key_id, read_message, sign, verify
from lifebox.security.signatures import SigningKey

KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(range(1, 33)))
CONTENT = b"\xa1\x01\x02"


def test_a_message_is_what_the_standard_says() -> None:
    tagged = cbor2.loads(sign(KEY, CONTENT))
    protected, unprotected, content, signature = tagged.value
    assert tagged.tag == 18
    assert cbor2.loads(protected) == {1: -8, 4: key_id(KEY.verify_key)}
    assert (unprotected, content) == ({}, CONTENT)
    # RFC 9052, 4.4, made by hand.
    to_sign = cbor2.dumps(["Signature1", protected, b"", CONTENT])
    Ed25519PublicKey.from_public_bytes(KEY.verify_key).verify(signature, to_sign)


def test_only_the_key_that_signed_proves_it() -> None:
    message = read_message(sign(KEY, CONTENT))
    assert message is not None
    assert (message.content, message.key_id) == (CONTENT, key_id(KEY.verify_key))
    assert verify(message, KEY.verify_key)
    assert not verify(message, OTHER.verify_key)
    assert not verify(message, bytes(32))


def test_every_changed_byte_is_noticed() -> None:
    whole = sign(KEY, CONTENT)
    for at in range(len(whole)):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        message = read_message(changed)
        assert message is None or not verify(message, KEY.verify_key), at


@pytest.mark.parametrize(
    "parts",
    [
        [b"", {}, CONTENT, bytes(64)],
        [cbor2.dumps({1: -7, 4: bytes(8)}), {}, CONTENT, bytes(64)],
        [cbor2.dumps({1: -8, 4: bytes(7)}), {}, CONTENT, bytes(64)],
        [cbor2.dumps({1: -8}), {}, CONTENT, bytes(64)],
        [cbor2.dumps({1: -8, 4: bytes(8)}), {4: b"more"}, CONTENT, bytes(64)],
        [cbor2.dumps({1: -8, 4: bytes(8)}), {}, "text", bytes(64)],
        [cbor2.dumps({1: -8, 4: bytes(8)}), {}, CONTENT, bytes(63)],
        [cbor2.dumps({1: -8, 4: bytes(8)}), {}, CONTENT],
        "text",
    ],
)
def test_another_form_is_no_message(parts: object) -> None:
    assert read_message(cbor2.dumps(cbor2.CBORTag(18, parts))) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x81" * 10_000,  # nested without end
        b"\x9b\x7f\xff\xff\xff\xff\xff\xff\xff",  # an array that says it has 2^63 items
        b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff",
        b"\xa2\x01\x01\x01\x02",  # a key twice
        b"\x18\x01",  # a longer spelling of 1
        b"\x01\x01",  # something behind it
        b"\xd8\x1c\x81\xd8\x1d\x00",  # a list that holds itself
        b"\xd8\x23\x63(a+",  # a pattern that is none
        b"\xc0\x63abc",  # a date that is none
    ],
)
def test_what_is_no_plain_item_is_nothing(data: bytes) -> None:
    assert decoded(data) is None
