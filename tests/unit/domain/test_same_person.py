"""Two desks, one record; and two records, one person."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.duplicates import Traits, same_person
from lifebox.domain.identity import Address, Identity, Phone, Residence
from lifebox.domain.medical import Alert, AlertKind, AlertState, MissingPersonProfile
from lifebox.domain.merging import merge_changes
from tests.unit.domain.cards import card
from tests.unit.domain.test_pesel import make_pesel

TODAY = date(2026, 11, 22)


def changed(document: Card, surname: str = "", note: str = "", town: str = "") -> Card:
    identity = document.identity.model_copy(update={"surname": surname} if surname else {})
    address = document.residence.address.model_copy(update={"town": town} if town else {})
    residence = document.residence.model_copy(update={"address": address})
    return document.model_copy(update={"identity": identity, "residence": residence, "note": note or document.note})


_words = st.sampled_from(["", "jeden", "dwa"])
_changes = st.tuples(_words, _words, _words)


@given(_changes, _changes)
def test_changes_of_different_fields_both_stay(ours: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    base = card()
    mine, theirs = changed(base, *ours), changed(base, *other)
    merged, clashes = merge_changes(base, mine, theirs)
    assert merge_changes(base, mine, base) == (mine, ())
    assert merge_changes(base, base, theirs) == (theirs, ())
    names = ("identity.surname", "note", "residence.address")
    assert set(clashes) == {n for n, a, b in zip(names, ours, other, strict=True) if a and b and a != b}
    assert merged.note == (ours[1] or other[1])


def test_a_confirmation_at_one_desk_survives_a_save_at_another() -> None:
    opioid, epilepsy = Alert(kind=AlertKind.OPIOID), Alert(kind=AlertKind.EPILEPSY)
    base = card(alerts=[opioid, epilepsy])
    confirmed = opioid.model_copy(update={"state": AlertState.CONFIRMED})
    merged, clashes = merge_changes(base, card(alerts=[confirmed, epilepsy]), card(alerts=[opioid]))
    assert (merged.medical.alerts, clashes) == ((confirmed,), ())


def test_a_part_that_both_added_is_merged_by_field() -> None:
    mine = card(missing=MissingPersonProfile(habits="spacery", calms="muzyka"))
    theirs = card(missing=MissingPersonProfile(routes="molo", calms="radio"))
    merged, clashes = merge_changes(card(), mine, theirs)
    assert clashes == ("missing.calms",)
    assert merged.missing == MissingPersonProfile(habits="spacery", routes="molo", calms="muzyka")


def person(
    pesel: str = "", surname: str = "Próbna", birth: PartialDate | None = None, phone: str = "", street: str = ""
) -> Traits:
    phones = (Phone(written=phone, number=phone),) if phone else ()
    home = Residence(address=Address(street=street, building="14" if street else ""), phones=phones)
    identity = Identity(given_names="Halina", surname=surname, birth=birth, pesel=pesel)
    return Traits.of(Card(identity=identity, residence=home), TODAY)


def test_two_right_pesels_decide() -> None:
    one, other = make_pesel(date(1942, 5, 12), 1), make_pesel(date(1942, 5, 12), 3)
    assert same_person(person(one), person(one, surname="Inna"))
    assert not same_person(person(one), person(other))
    assert person("42051212340").pesel == ""


def test_without_pesel_name_birth_and_a_phone_or_address_decide() -> None:
    born, phone = PartialDate(1942, 5, 12), "+48601234567"
    known = person(birth=born, phone=phone, street="Kolejowa")
    assert same_person(known, person(birth=PartialDate(1942), phone=phone))
    assert same_person(known, person(birth=born, street="KOLEJOWA"))
    assert not same_person(known, person(birth=born))
    assert not same_person(person(birth=born), person(birth=born))
    assert not same_person(known, person(birth=PartialDate(1943), phone=phone))
    assert not same_person(known, person(phone=phone))
    assert not same_person(known, person(surname="Inna", birth=born, phone=phone))
