"""What is in a bundle: two tiers and no more, found by the same search."""

import zlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lifebox.domain.boxes import CodeState
from lifebox.domain.bundles import BundleScope
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import DisclosureNote, Service, missing_profile, withheld
from lifebox.domain.errors import BundleDamaged, NotFound
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.domain.identity import Identity
from lifebox.domain.ids import new_box_id, new_person_id
from lifebox.domain.medical import Ability, Functioning, Level, MissingPersonProfile
from lifebox.domain.phones import show_phone
from lifebox.domain.search import MatchReason
from lifebox.domain.tiers import Channel, arrange
from lifebox.domain.visibility import untold
from lifebox.lookup.bundle.content import read_card, read_table
from lifebox.lookup.bundle.opened import BundleReader
from lifebox.lookup.matching import find
from lifebox.lookup.query import understand
from lifebox.security.bundles import read_bundle, unlock
from lifebox.texts import texts
from tests.support.bundles import CREATED, PHRASE, RECIPIENT, make_bundle, records
from tests.support.program import CHEAP
from tests.unit.domain.any_cards import any_cards

SAY = texts("pl")
TODAY = date(2026, 11, 22)
PEOPLE = records(40)
DATA = make_bundle(PEOPLE)


def opened(data: bytes) -> BundleReader:
    bundle = read_bundle(data)
    key = unlock(bundle, RECIPIENT, PHRASE, CHEAP)
    return BundleReader(bundle, key, read_table(key, bundle.parts[0], bundle.header.created))


def inside(card: Card, scope: BundleScope | None = None) -> Card:
    """What comes out again of a card that was put in."""
    record = PEOPLE[0]
    changed = replace(record, revision=replace(record.revision, card=card))
    return opened(make_bundle([changed], scope)).person(record.id).card


@settings(max_examples=60, deadline=None)
@given(any_cards())
@example(Card(identity=Identity(interpreter_needed=False)))
@example(Card(functioning=Functioning(hearing=Ability(level=Level.GOOD))))
def test_red_and_yellow_are_told_as_on_paper_and_nothing_else_is_inside(card: Card) -> None:
    def told(of: Card) -> object:
        whole = arrange(of, SAY, TODAY, Channel.PAPER)
        return whole.name, whole.birth, whole.facts, whole.address, whole.red, whole.yellow

    # No record is saved without a year.
    born = card.identity.model_copy(update={"birth": card.identity.birth or PartialDate.parse("1942")})
    card = card.model_copy(update={"identity": born})
    left = inside(card)
    assert told(left) == told(card)
    assert untold(left, told, SAY) == ()


@settings(max_examples=60, deadline=None)
@given(any_cards())
def test_green_is_inside_where_it_was_chosen_and_the_registry_tier_never(card: Card) -> None:
    left = inside(card, BundleScope(green=True))
    assert arrange(left, SAY, TODAY, Channel.PAPER) == arrange(card, SAY, TODAY, Channel.PAPER)
    # No code of a gate, no keys: voice tells no more than paper did.
    assert arrange(left, SAY, TODAY, Channel.VOICE) == arrange(card, SAY, TODAY, Channel.PAPER)
    assert (left.identity.pesel, left.identity.photo, left.attestations, left.missing) == ("", None, (), None)


def test_the_missing_person_profile_is_inside_by_choice_and_with_its_own_consent() -> None:
    profile = MissingPersonProfile(habits="chodzi nad molo")
    agreed = Governance(consents=(Consent(scope=ConsentScope.MISSING_PROFILE),))
    plain = PEOPLE[0].card.model_copy(update={"missing": profile})
    willing = plain.model_copy(update={"governance": agreed})
    assert inside(willing).missing is None
    assert inside(plain, BundleScope(missing=True)).missing is None
    held = inside(willing, BundleScope(missing=True))
    assert missing_profile(held) == profile
    # It is shown by the same rules as at the desk.
    assert withheld(held, DisclosureNote(service=Service.AMBULANCE, incident="7")) is not None
    assert withheld(held, DisclosureNote(service=Service.POLICE, incident="7")) is None


def test_everybody_is_found_by_name_phone_and_code() -> None:
    reader = opened(DATA)
    for record in PEOPLE:
        card = record.card
        (summary,) = reader.summaries([record.id])
        assert (summary.surname, summary.revision, summary.saved) == (card.identity.surname, 3, CREATED)
        assert summary.code is not None
        named = find(understand(f"{card.identity.surname} {card.identity.given_names}", lambda: "58"), reader, 40)
        assert record.id in {match.person.id for match in named}
        by_code = find(understand(summary.code.printed), reader)
        assert record.id in {match.person.id for match in by_code}
        assert MatchReason.CODE in by_code[0].reasons
        for contact in card.contacts[:1]:
            for phone in contact.phones:
                hits = find(understand(show_phone(phone.number), lambda: "58"), reader, 40)
                assert record.id in {match.person.id for match in hits}


def test_an_end_of_a_phone_and_a_half_of_a_code_lead_there_too() -> None:
    reader = opened(DATA)
    code = reader.summaries([PEOPLE[0].id])[0].code
    assert code is not None
    for part in (str(code)[:4], str(code)[4:], str(code)[4:8]):
        assert code in {hit.person.code for hit in reader.by_code_part(part) if hit.person}
    assert reader.by_code_part("0000000") == ()
    called = next(record for record in PEOPLE if record.card.contacts)
    number = called.card.contacts[0].phones[0].number
    assert called.id in {hit.person.id for hit in reader.by_phone_end(number[-6:])}
    assert reader.by_phone_end("123456789") == ()


def test_pesel_finds_nobody_since_it_is_not_inside() -> None:
    reader = opened(DATA)
    known = [record.card.identity.pesel for record in PEOPLE if record.card.identity.pesel]
    assert known
    assert not reader.by_pesels(known)


def test_a_couple_shares_its_box() -> None:
    reader = opened(DATA)
    boxes = [record.box for record in PEOPLE]
    shared = next(box for box in boxes if boxes.count(box) == 2)
    assert set(reader.box(shared).people) == {record.id for record in PEOPLE if record.box == shared}
    assert [record.state for record in reader.box(shared).codes] == [CodeState.ACTIVE]
    for unknown in (lambda: reader.box(new_box_id()), lambda: reader.person(new_person_id())):
        with pytest.raises(NotFound):
            unknown()


def test_neighbours_are_found_by_their_folded_address() -> None:
    reader = opened(DATA)
    home = next(record for record in PEOPLE if record.card.residence.address.street.startswith("ul. "))
    place = home.card.residence.address
    bare = place.street.removeprefix("ul. ").upper()
    assert home.id in reader.people_at(bare, place.building.lower(), place.flat)


def test_nothing_of_anybody_can_be_read_without_a_pass_phrase() -> None:
    reader = opened(DATA)
    words = {"Sopot"}
    for record in PEOPLE:
        card, home = record.card, record.card.residence.address
        words |= {card.identity.surname, card.identity.given_names, card.identity.pesel, home.street, card.note}
        words |= {phone.number for contact in card.contacts for phone in contact.phones}
        words |= {m.trade_name for m in card.medical.medicines.items}
        (summary,) = reader.summaries([record.id])
        words.add(str(summary.code))
    telling = {word for word in words if len(word) > 3}
    # The organisation stands in the header on purpose: whom to call.
    sealed = DATA[DATA.index(b"}") :].replace(b"MOPS Sopot", b"")
    body = DATA[len(DATA) - sum(read_bundle(DATA).header.parts) :]
    assert len(telling) > 100
    for word in telling:
        for form in (word.encode(), word.encode("utf-16-le"), word.lower().encode(), word.encode().hex().encode()):
            assert form not in body
            if word != "Sopot":
                assert form not in sealed
    # Nor by unpacking: what is sealed looks like chance.
    assert len(zlib.compress(body)) > len(body)


def test_a_card_that_was_put_in_anothers_place_does_not_open() -> None:
    bundle = read_bundle(DATA)
    key = unlock(bundle, RECIPIENT, PHRASE, CHEAP)
    table = read_table(key, bundle.parts[0], CREATED)
    first, second = table.row(0), table.row(1)
    sealed = bundle.parts[1][first.begin : first.end]
    assert read_card(key, sealed, 0).full_name == f"{first.given_names} {first.surname}"
    with pytest.raises(BundleDamaged):
        read_card(key, sealed, 1)
    with pytest.raises(BundleDamaged):
        read_card(key, bundle.parts[1][second.begin : second.end - 1], 1)


@given(st.binary(max_size=200))
def test_whatever_a_maker_sealed_as_a_table_is_refused_calmly(content: bytes) -> None:
    bundle = read_bundle(DATA)
    key = unlock(bundle, RECIPIENT, PHRASE, CHEAP)
    for packed in (content, zlib.compress(content)):
        with pytest.raises(BundleDamaged):
            read_table(key, key.seal(packed, "table"), CREATED)
        with pytest.raises(BundleDamaged):
            read_card(key, key.seal(packed, "cards", 1), 1)
