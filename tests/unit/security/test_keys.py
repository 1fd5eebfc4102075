import copy
import hashlib
import hmac
import pickle

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from lifebox.security.encoding import binding
from lifebox.security.master import MasterKey, digests_equal, keyed_digest
from lifebox.security.sealing import SealBroken, new_pair, open_sealed, public_of, seal, unwrap, wrap
from lifebox.security.signatures import SigningKey, verify_signature


def test_derived_keys_are_stable_and_all_different() -> None:
    """A changed label would make every existing registry unreadable."""
    key = MasterKey(bytes(range(32)))
    derived = [key.database_key(), key.audit_key(), key.header_key()]
    labels = [b"lifebox database key 1", b"lifebox audit key 1", b"lifebox header key 1"]
    assert derived == [HKDF(SHA256(), 32, salt=None, info=label).derive(bytes(range(32))) for label in labels]
    assert len({*derived, key.secret}) == 4
    assert [key.database_key(), key.audit_key(), key.header_key()] == derived


def test_fresh_keys_differ() -> None:
    assert MasterKey.generate().secret != MasterKey.generate().secret
    assert SigningKey.generate().secret != SigningKey.generate().secret
    assert new_pair() != new_pair()


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_master_key_has_32_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        MasterKey(bytes(length))


@pytest.mark.parametrize("key", [MasterKey(b"\xaa" * 32), SigningKey(b"\xaa" * 32)])
def test_keys_show_nothing_and_are_not_copied_about(key: object) -> None:
    assert repr(key) == f"{type(key).__name__}(…)"
    for spread in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError, match="not pickled"):
            spread(key)


@given(key=st.binary(min_size=1, max_size=64), data=st.binary())
def test_the_keyed_digest_is_hmac_sha256(key: bytes, data: bytes) -> None:
    digest = keyed_digest(key, data)
    assert digest == hmac.new(key, data, hashlib.sha256).digest()
    assert digests_equal(digest, bytes(digest))
    assert not digests_equal(digest, digest[:-1])


@given(data=st.binary(), other=st.binary())
def test_a_signature_proves_its_data_alone(data: bytes, other: bytes) -> None:
    key = SigningKey.generate()
    signature = key.sign(data)
    assert verify_signature(key.verify_key, data, signature)
    assert verify_signature(key.verify_key, other, signature) == (other == data)
    assert not verify_signature(SigningKey.generate().verify_key, data, signature)
    assert not verify_signature(b"short", data, signature)
    assert not verify_signature(key.verify_key, data, signature[:-1])


@given(content=st.binary(), bound_to=st.binary(), other=st.binary())
def test_wrapping_and_sealing_come_back_only_with_their_binding(content: bytes, bound_to: bytes, other: bytes) -> None:
    secret, public_key = new_pair()
    assert public_of(secret) == public_key
    wrapped, sealed = wrap(secret, content, bound_to), seal(public_key, content, bound_to)
    assert unwrap(secret, wrapped, bound_to) == open_sealed(secret, sealed, bound_to) == content
    if other != bound_to:
        with pytest.raises(SealBroken):
            unwrap(secret, wrapped, other)
        with pytest.raises(SealBroken):
            open_sealed(secret, sealed, other)


@given(st.lists(st.text() | st.integers(), max_size=4), st.lists(st.text() | st.integers(), max_size=4))
def test_bindings_are_equal_only_for_equal_facts(one: list[str | int], other: list[str | int]) -> None:
    assert (binding("seal", *one) == binding("seal", *other)) == (one == other)
    assert binding("seal", *one) != binding("lock", *one)
