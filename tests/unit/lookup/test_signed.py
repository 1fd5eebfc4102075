import re
import zlib
from collections.abc import Mapping
from datetime import UTC, date, datetime

import cbor2
import pytest
from base45 import b45encode
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.documents.qr import signed_symbol
from lifebox.domain.card import Card
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.governance import Section
from lifebox.domain.ids import new_registry_id
from lifebox.domain.payloads import SIGNED_LIMIT
from lifebox.domain.signers import Authenticity
from lifebox.domain.tiers import Arrangement, arrange
from lifebox.lookup.payloads import PayloadKind, read_payload
from lifebox.lookup.signed.payload import MESSAGE_LIMIT, SignedCard, authenticity, parse_signed
from lifebox.resources import resource
from lifebox.security.signatures import SigningKey
from lifebox.texts import texts
from tests.documents import samples, strategies
from tests.support.signed import (
    CODE,
    KEY,
    REGISTRY,
    SIGNER,
    described_choices,
    described_fields,
    said_of,
    signing,
    text_of,
)
from tests.unit.domain.any_cards import any_cards

SAY = texts("pl")
TODAY = date(2026, 11, 22)
OTHER_KEY = SigningKey(bytes(range(1, 33)))


def told(card: Card) -> Arrangement:
    return arrange(card.model_copy(update={"note": ""}), SAY, TODAY)


def read(text: str) -> SignedCard:
    found = parse_signed(text)
    assert found is not None
    return found


def require_true_to(card: Card, text: str) -> None:
    found = read(text)
    assert authenticity(found, [SIGNER], REGISTRY) is Authenticity.GENUINE
    paper, code = told(card), told(found.card)
    assert (code.name, code.birth, code.address, code.red) == (paper.name, paper.birth, paper.address, paper.red)
    if not found.left_out:
        assert code == paper


@given(any_cards())
def test_a_code_says_what_the_paper_says(card: Card) -> None:
    text = text_of(card)
    assert text
    require_true_to(card, text)


@settings(max_examples=40)
@given(strategies.cards())
def test_long_cards_too_or_there_is_no_code(card: Card) -> None:
    text = text_of(card)
    if text:
        assert len(text) <= SIGNED_LIMIT
        require_true_to(card, text)


def test_everything_around_the_card_is_read_back() -> None:
    found = read(text_of(samples.typical()))
    assert (found.registry, found.organisation, found.code, found.revision) == (REGISTRY, "OPS Lipowo", CODE, 5)
    assert (found.printed, found.valid_until) == (date(2026, 11, 22), date(2027, 5, 22))


SECRETS = {
    "identity": {"pesel": "SECRET", "document": {"number": "SECRET"}, "photo": {"attachment": str(REGISTRY)}},
    "residence": {"gate_code": "SECRET", "intercom": "SECRET", "key_holders": "SECRET"},
    "missing": {"habits": "SECRET"},
    "note": "SECRET",
    "source_texts": [{"field": "SECRET", "text": "SECRET"}],
    "governance": {"consents": [{"scope": "registry", "witness": "SECRET"}]},
    "attestations": [{"section": "medicines", "by": "doctor", "name": "SECRET"}],
    "medical": {
        "alerts": [
            {"kind": "insulin", "sources": ["SECRET"], "decided_by": "SECRET"},
            {"kind": "opioid", "detail": "SECRET", "state": "rejected", "rejection": "SECRET"},
        ],
        "medicines": {"items": [{"trade_name": "Lekowit", "as_written": "SECRET", "gtin": "SECRET", "atc": "SECRET"}]},
    },
}


def test_what_is_for_the_registry_alone_is_in_no_code() -> None:
    found = read(text_of(Card.model_validate(SECRETS)))
    assert b"SECRET" not in found.message.content
    assert REGISTRY.bytes not in found.message.content.replace(REGISTRY.bytes, b"", 1)
    assert [alert.kind.value for alert in found.card.medical.alerts] == ["insulin"]


def test_a_medicine_known_only_as_written_keeps_its_name() -> None:
    card = Card.model_validate({"medical": {"medicines": {"items": [{"as_written": "coś na serce"}]}}})
    assert read(text_of(card)).card.medical.medicines.items[0].name == "coś na serce"


def sections_left_out(medicines: int, more: Mapping[str, object]) -> tuple[Section, ...]:
    card = samples.typical(medicines)
    return read(text_of(Card.model_validate({**card.model_dump(), **more}))).left_out


def noise(seed: int, length: int) -> str:
    """Text that cannot be packed."""
    state, found = seed + 1, ""
    while len(found) < length:
        state = state * 6364136223846793005 % 2**64
        found += chr(0x4E00 + (state >> 40) % 20_000)
    return found


def test_green_goes_before_yellow_and_red_never() -> None:
    home = samples.typical().residence.model_dump()
    pets = {"residence": home | {"pets": [{"kind": noise(n, 60)} for n in range(3)]}}
    assert sections_left_out(3, pets) == (Section.RESIDENCE,)
    doctors = {"providers": {"nurse": {"name": noise(9, 300)}}}
    assert sections_left_out(3, pets | doctors) == (Section.RESIDENCE, Section.DIRECTIVES, Section.PROVIDERS)
    many = read(text_of(samples.typical(60)))
    assert Section.MEDICINES in many.left_out
    assert {Section.CONTACTS, Section.DIRECTIVES} <= set(many.left_out)
    kept = many.card.medical.medicines.items
    assert kept == samples.typical(60).medical.medicines.items[: len(kept)]
    assert many.card.medical.allergies.items[0].agent == "penicylina"
    assert len(many.card.contacts) == 1
    assert Section.ALERTS not in many.left_out


def test_as_much_is_kept_as_there_is_room_for() -> None:
    text = text_of(samples.typical(60))
    assert SIGNED_LIMIT - 60 < len(text) <= SIGNED_LIMIT


def test_a_list_that_was_left_out_does_not_say_that_there_is_nothing() -> None:
    conditions = [{"name": noise(n, 150)} for n in range(6)]
    card = Card.model_validate({"medical": {"conditions": {"items": conditions}, "implants": {"none_confirmed": True}}})
    found = read(text_of(card))
    assert found.left_out == (Section.CONDITIONS,)
    assert not found.card.medical.conditions.none_confirmed
    assert found.card.medical.implants.none_confirmed


def test_where_not_even_red_fits_there_is_no_code() -> None:
    assert text_of(Card.model_validate({"identity": {"surname": noise(1, 300), "given_names": noise(2, 300)}})) == ""


def test_what_is_short_only_when_packed_is_left_out_as_well() -> None:
    people = [{"name": "x" * 300, "relation": "y" * 300, "note": "z" * 300, "distance": "q" * 300}] * 40
    card = Card.model_validate({"identity": {"surname": "Próbna"}, "contacts": people})
    found = read(text_of(card))
    assert len(found.message.whole) < MESSAGE_LIMIT
    assert found.left_out == (Section.CONTACTS,)


def test_the_limit_is_what_the_largest_symbol_holds() -> None:
    assert signed_symbol("A" * SIGNED_LIMIT).modules == 17 + 4 * 22
    with pytest.raises(DoesNotFit):
        signed_symbol("A" * (SIGNED_LIMIT + 1))


# Sizes in characters, measured once; a typical card must stay whole.
@pytest.mark.parametrize(("medicines", "most"), [(0, 800), (6, 1_000), (12, 1_090)])
def test_typical_cards_fit_whole(medicines: int, most: int) -> None:
    text = text_of(samples.typical(medicines))
    assert len(text) <= most
    assert read(text).left_out == ()


# Whose it is


def test_a_key_that_is_not_known_proves_nothing() -> None:
    foreign = read(text_of(samples.typical(), OTHER_KEY, registry=new_registry_id()))
    assert authenticity(foreign, [SIGNER], REGISTRY) is Authenticity.UNKNOWN_ISSUER


def test_what_names_this_registry_and_is_signed_by_a_stranger_is_forged() -> None:
    assert authenticity(read(text_of(samples.typical(), OTHER_KEY)), [SIGNER], REGISTRY) is Authenticity.FORGED


def test_a_known_signer_signs_for_its_own_registry_only() -> None:
    posing = read(text_of(samples.typical(), registry=new_registry_id()))
    assert authenticity(posing, [SIGNER], REGISTRY) is Authenticity.FORGED


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (datetime(2026, 12, 1, tzinfo=UTC), Authenticity.GENUINE),
        (datetime(2026, 11, 22, 8, tzinfo=UTC), Authenticity.GENUINE),
        (datetime(2026, 11, 20, tzinfo=UTC), Authenticity.FORGED),
    ],
)
def test_a_key_that_was_replaced_signs_nothing_new(until: datetime, expected: Authenticity) -> None:
    former = SIGNER.model_copy(update={"until": until})
    newer = SIGNER.model_copy(update={"epoch": 2, "key": OTHER_KEY.verify_key})
    assert authenticity(read(text_of(samples.typical())), [newer, former], REGISTRY) is expected


# What is none of ours


def wrapped(content: object, key: SigningKey = KEY) -> str:
    message = signing(key)(content if isinstance(content, bytes) else cbor2.dumps(content, canonical=True))
    return f"PZ1:{b45encode(zlib.compress(message)).decode()}"


def content_of(card: Card, **changes: object) -> dict[int, object]:
    plain: dict[int, object] = cbor2.loads(read(text_of(card)).message.content)
    return plain | {int(key[1:]): value for key, value in changes.items()}


def test_the_helper_makes_what_is_read() -> None:
    assert read(wrapped(content_of(samples.typical()))).card == read(text_of(samples.typical())).card


@pytest.mark.parametrize(
    "changes",
    [
        {"_0": 2},
        {"_1": b"short"},
        {"_2": ""},
        {"_2": 5},
        {"_3": "7K3M9QXD3"},
        {"_4": 0},
        {"_4": True},
        {"_5": 20261345},
        {"_5": "2026-11-22"},
        {"_5": 10**30},
        {"_7": []},
        {"_7": {1: {4: 19421301}}},
        {"_7": {1: {5: 99}}},
        {"_7": {1: {"5": 1}}},
        {"_7": {2: {}}},
        {"_7": {2: [{3: ["+48", "+48", "+48", "+48"]}]}},
        {"_7": {1: {2: "x" * 301}}},
        {"_7": {4: {2: True}}},
        {"_8": [99]},
        {"_8": 3},
    ],
)
def test_signed_nonsense_is_no_card(changes: dict[str, object]) -> None:
    assert parse_signed(wrapped(content_of(Card(), **changes))) is None


def test_keys_of_a_later_program_are_passed_over() -> None:
    found = read(wrapped(content_of(Card(), _7={1: {2: "Próbna", 77: "new"}, 99: [1]}, _42="new")))
    assert found.card.identity.surname == "Próbna"


@pytest.mark.parametrize("missing", range(8))
def test_what_lacks_a_key_is_no_card(missing: int) -> None:
    content = content_of(Card())
    del content[missing]
    assert parse_signed(wrapped(content)) is None


def test_bombs_are_refused_before_they_unpack() -> None:
    for inside in (bytes(50_000_000), b"\x81" * 40_000, b"\x5b\x7f" + b"\xff" * 7):
        packed = "PZ1:" + b45encode(zlib.compress(inside, 9)[:2_900]).decode()
        assert parse_signed(packed) is None
    assert parse_signed("PZ1:" + "0" * 5_000_000) is None


def test_two_streams_or_something_behind_are_refused() -> None:
    message = signing(KEY)(cbor2.dumps(content_of(Card()), canonical=True))
    once = zlib.compress(message)
    for packed in (once + once, once + b"x", once[:-1], zlib.compress(message + b"x")):
        assert parse_signed("PZ1:" + b45encode(packed).decode()) is None


@given(st.text(max_size=200))
def test_any_text_may_follow_the_start(text: str) -> None:
    assert parse_signed("PZ1:" + text) is None


def test_a_scanner_may_add_its_line_end_but_inner_spaces_belong_to_the_text() -> None:
    text = text_of(samples.typical())
    assert " " in text
    payload = read_payload(f"\ufeff{text} \r\n")
    assert payload is not None
    assert (payload.kind, payload.code, payload.revision) == (PayloadKind.SIGNED, CODE, 5)
    assert payload.signed == parse_signed(text)
    assert read_payload(text.replace(" ", "  ", 1)) is None


# The description


def test_the_description_tells_every_field_number_and_limit() -> None:
    text = resource("formats", "qr2.md").read_text(encoding="utf-8")
    for row in (*described_fields(), *described_choices()):
        assert row in text
    assert f"{SIGNED_LIMIT:,}" in text
    assert f"{MESSAGE_LIMIT:,}" in text


def test_the_example_of_the_description_is_read() -> None:
    text = resource("formats", "qr2.md").read_text(encoding="utf-8")
    example, message, card = re.findall(r"```(?:json)?\n(.+?)\n```", text, re.DOTALL)
    found = read(example)
    assert found.message.whole.hex() == message
    assert found.card == Card.model_validate_json(card)
    assert authenticity(found, [SIGNER], REGISTRY) is Authenticity.GENUINE
    assert said_of(found.card, message=found.message) == found
    for told_key in (KEY.secret.hex(), KEY.verify_key.hex()):
        assert told_key in text
