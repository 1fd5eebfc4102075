"""A bundle as a file: whole or refused, and opened by its recipients' pass phrases alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import BundleDamaged, LifeboxError, NewerVersion, NotABundle, PassPhraseRefused, WeakPassword
from lifebox.domain.ids import new_bundle_id, new_registry_id
from lifebox.security.bundles import (
    BUNDLE_COST,
    MARK,
    BundleKey,
    NewBundle,
    SealedBundle,
    fingerprint,
    read_bundle,
    unlock,
    write_bundle,
)
from lifebox.security.kdf import KdfCost
from lifebox.security.phrases import as_drawn, generate_phrase
from lifebox.security.signatures import SigningKey
from tests.support.bundles import CREATED, LOG_KEY, OTHER, OTHER_PHRASE, PHRASE, RECIPIENT
from tests.support.program import CHEAP

SIGNER = SigningKey.generate()
NEW = NewBundle(
    id=new_bundle_id(),
    registry=new_registry_id(),
    epoch=2,
    organisation="OPS Lipowo",
    duty_phone="+48585550112",
    created=CREATED,
    expires=CREATED + timedelta(days=30),
    green=False,
    missing=False,
    people=1,
    log_key=LOG_KEY,
)
KEY = BundleKey.generate(NEW.id)
RECIPIENTS = [(RECIPIENT, PHRASE), (OTHER, OTHER_PHRASE)]


def made(new: NewBundle = NEW, signer: SigningKey = SIGNER) -> bytes:
    parts = [KEY.seal(b"the table", "table"), KEY.seal(b"a card", "cards")]
    return write_bundle(new, KEY, parts, RECIPIENTS, signer, CHEAP)


WHOLE = made()


def test_every_recipient_gets_the_same_content_by_their_own_pass_phrase() -> None:
    bundle = read_bundle(WHOLE)
    for name, phrase in RECIPIENTS:
        key = unlock(bundle, name, phrase, CHEAP)
        assert key.open(bundle.parts[0], "table") == b"the table"
        assert key.open(bundle.parts[1], "cards") == b"a card"


@pytest.mark.parametrize(("name", "phrase"), [(RECIPIENT, OTHER_PHRASE), (OTHER, PHRASE), ("nobody", PHRASE)])
def test_a_wrong_pass_phrase_and_a_wrong_name_are_refused_alike(name: str, phrase: str) -> None:
    with pytest.raises(PassPhraseRefused):
        unlock(read_bundle(WHOLE), name, phrase, CHEAP)


def test_the_only_recipient_need_not_be_named() -> None:
    data = write_bundle(NEW, KEY, [b"x"], RECIPIENTS[:1], SIGNER, CHEAP)
    assert unlock(read_bundle(data), "", PHRASE, CHEAP).secret == KEY.secret
    with pytest.raises(PassPhraseRefused):
        unlock(read_bundle(WHOLE), "", OTHER_PHRASE, CHEAP)


def test_a_piece_opens_in_its_own_place_only() -> None:
    sealed = KEY.seal(b"a card", "cards", 3)
    assert KEY.open(sealed, "cards", 3) == b"a card"
    for name, number in (("cards", 4), ("table", 3)):
        with pytest.raises(BundleDamaged):
            KEY.open(sealed, name, number)
    with pytest.raises(BundleDamaged):
        BundleKey.generate(NEW.id).open(sealed, "cards", 3)


def test_every_byte_is_covered() -> None:
    for at in range(len(WHOLE)):
        with pytest.raises((LifeboxError, NewerVersion)):
            read_bundle(WHOLE[:at] + bytes([WHOLE[at] ^ 1 << at % 8]) + WHOLE[at + 1 :])


def test_what_is_cut_off_or_longer_is_refused() -> None:
    for size in (0, 1, len(MARK), len(MARK) + 4, 100, len(WHOLE) // 2, len(WHOLE) - 1):
        with pytest.raises(LifeboxError):
            read_bundle(WHOLE[:size])
    with pytest.raises(BundleDamaged):
        read_bundle(WHOLE + b"\0")


def test_parts_of_two_bundles_cannot_be_mixed() -> None:
    other = made(replace(NEW, id=new_bundle_id(), people=7))
    one_front, other_front = WHOLE[: -_body(WHOLE)], other[: -_body(other)]
    for mixed in (one_front + other[-_body(other) :], other_front + WHOLE[-_body(WHOLE) :]):
        with pytest.raises(BundleDamaged):
            read_bundle(mixed)
    # Not even where both are one length: the parts of one lie behind the other's signed header.
    assert _body(WHOLE) == _body(other)


def test_whoever_signs_with_a_key_of_their_own_makes_none_that_a_pass_phrase_opens() -> None:
    forger = SigningKey.generate()
    bundle = read_bundle(WHOLE)
    header = bundle.header.model_copy(update={"verify_key": forger.verify_key})
    with pytest.raises(PassPhraseRefused):
        unlock(SealedBundle(header, bundle.parts), RECIPIENT, PHRASE, CHEAP)


def test_the_last_day_cannot_be_put_off_without_the_pass_phrase() -> None:
    bundle = read_bundle(WHOLE)
    for change in ({"expires": NEW.expires + timedelta(days=365)}, {"green": True}, {"log_key": bytes(32)}):
        header = bundle.header.model_copy(update=change)
        with pytest.raises(PassPhraseRefused):
            unlock(SealedBundle(header, bundle.parts), RECIPIENT, PHRASE, CHEAP)


def test_a_cost_below_the_bounds_is_not_believed() -> None:
    with pytest.raises(BundleDamaged):
        unlock(read_bundle(WHOLE), RECIPIENT, PHRASE, BUNDLE_COST)
    assert BUNDLE_COST.least == KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)


def test_a_weak_pass_phrase_makes_no_bundle() -> None:
    for phrase in ("krótkie", "haslo haslo haslo", f"{RECIPIENT} {RECIPIENT}"):
        with pytest.raises(WeakPassword):
            write_bundle(NEW, KEY, [b"x"], [(RECIPIENT, phrase)], SIGNER, CHEAP)


def test_a_newer_format_is_told() -> None:
    header = WHOLE[12 : -_body(WHOLE) - 64].replace(b'"format":1', b'"format":9')
    with pytest.raises(NewerVersion):
        read_bundle(MARK + len(header).to_bytes(4, "big") + header + bytes(64))


def test_generated_phrases_are_strong_and_differ() -> None:
    phrases = {generate_phrase() for _ in range(20)}
    assert len(phrases) == 20
    for phrase in phrases:
        write_bundle(NEW, KEY, [b"x"], [(RECIPIENT, phrase)], SIGNER, CHEAP)


@pytest.mark.parametrize(
    "typed", ["LUSAB-RONIK-MITUS-GAFOD-TIREL", " lusab ronik mitus  gafod tirel ", "lusab, ronik, mitus – gafod.tirel"]
)
def test_a_drawn_phrase_opens_however_it_was_typed(typed: str) -> None:
    parts = [KEY.seal(b"the table", "table")]
    data = write_bundle(NEW, KEY, parts, [(RECIPIENT, "lusab-ronik-mitus-gafod-tirel")], SIGNER, CHEAP)
    assert unlock(read_bundle(data), RECIPIENT, typed, CHEAP).secret == KEY.secret


@pytest.mark.parametrize(
    "phrase", ["Kot na Dachu", "lusab-ronik-mitus-gafod", "lusab-ronik-mitus-gafod-tirel-lusab", ""]
)
def test_a_phrase_that_was_made_up_stays_as_it_is(phrase: str) -> None:
    assert as_drawn(phrase) == phrase


def test_a_key_shows_nothing_of_itself() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert len(fingerprint(SIGNER.verify_key).split()) == 8


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_calmly(data: bytes) -> None:
    for start in (b"", MARK, WHOLE[:200]):
        with pytest.raises(LifeboxError):
            read_bundle(start + data)


@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=40))
def test_a_piece_put_elsewhere_is_refused(begin: int, end: int, piece: bytes) -> None:
    changed = WHOLE[:begin] + piece + WHOLE[end:]
    if changed != WHOLE:
        with pytest.raises(LifeboxError):
            read_bundle(changed)


def test_a_file_of_another_kind_is_named_so() -> None:
    with pytest.raises(NotABundle):
        read_bundle(b"%PDF-1.7")


def _body(data: bytes) -> int:
    return sum(read_bundle(data).header.parts)
