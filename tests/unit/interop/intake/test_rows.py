"""A row becomes a card, or is rejected with its reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.card import require_savable
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import words
from lifebox.domain.governance import ConsentForm, ConsentScope
from lifebox.domain.identity import Household, Sex
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import BloodSource, BloodType, Level
from lifebox.domain.values import clean_note
from lifebox.interop.intake.fields import FieldKey
from lifebox.interop.intake.findings import FindingSeverity, Problem
from lifebox.interop.intake.mapping import ColumnGuess, Mapping
from lifebox.interop.intake.remarks import ConsentState
from lifebox.interop.intake.rows import read_row
from lifebox.interop.intake.tables import TableRow
from tests.unit.interop.intake.lists import TODAY, card, keys, pesel, row, said

WOMAN_1942 = pesel("4205120000")


def test_a_whole_row() -> None:
    found = row(
        7,
        number="1",
        full_name="LIPA-DĄB Ewa",
        pesel=WOMAN_1942,
        birth="12.05.1942",
        sex="K",
        address="ul. Polna 5/6",
        phone="555 12 34; 602 123 456",
        conditions="cukrzyca t. II, insulina, rozrusznik serca 2017",
        medicines="Bisocard 5 mg 1-0-0, Gensulin M30 rano 20j, wieczór 16j",
        allergies="penicylina - wstrząs",
        contacts="córka Maria 602 123 457, ma klucze",
        doctor="NZOZ Pod Lipą",
        blood_group="0 Rh-",
        consent="tak 12.03.2024",
        box_issued="15.01.2025",
        notes="mieszka sama, słabo słyszy, głośno",
        other="rozmiar buta 42",
    )
    assert found.findings == ()
    assert found.consent is ConsentState.GIVEN
    assert str(found.box_issued) == "2025-01-15"
    made = found.card
    assert made is not None
    require_savable(made)
    assert (made.identity.surname, made.identity.given_names) == ("Lipa-Dąb", "Ewa")
    assert (str(made.identity.birth), made.identity.sex, made.identity.pesel) == ("1942-05-12", Sex.FEMALE, WOMAN_1942)
    assert made.identity.household is Household.ALONE
    assert made.residence.address.one_line() == "ul. Polna 5 m. 6, Sopot"
    assert [p.number for p in made.residence.phones] == ["+48585551234", "+48602123456"]
    assert [c.name for c in made.medical.conditions.items] == ["cukrzyca t. II, insulina"]
    assert [i.name for i in made.medical.implants.items] == ["rozrusznik serca"]
    assert [m.title for m in made.medical.medicines.items] == ["Bisocard 5 mg", "Gensulin M30"]
    assert [a.agent for a in made.medical.allergies.items] == ["penicylina"]
    assert made.contacts[0].holds_keys
    assert made.medical.blood is not None
    assert (made.medical.blood.group, made.medical.blood.source) == (BloodType.O_NEG, BloodSource.UNKNOWN)
    assert made.functioning.hearing.level is Level.LIMITED
    assert made.functioning.how_to_talk == "głośno"
    (consent,) = made.governance.consents
    assert (consent.scope, consent.form, str(consent.given)) == (
        ConsentScope.REGISTRY,
        ConsentForm.LISTED,
        "2024-03-12",
    )
    kept = {s.field: s.text for s in made.source_texts}
    assert kept["other"] == "rozmiar buta 42"
    assert kept["medicines"] == "Bisocard 5 mg 1-0-0, Gensulin M30 rano 20j, wieczór 16j"
    assert {"conditions", "allergies", "contacts", "notes", "number"} <= set(kept)
    assert "pesel" not in kept


@pytest.mark.parametrize(
    ("cells", "reasons"),
    [
        ({"surname": "", "given_names": ""}, {Problem.NO_NAME}),
        ({"surname": "?", "given_names": "-"}, {Problem.NO_NAME}),
        ({"birth": ""}, {Problem.NO_BIRTH}),
        ({"birth": "05.05.41"}, {Problem.NO_BIRTH}),
        ({"birth": "2031"}, {Problem.NO_BIRTH}),
        ({"consent": "NIE"}, {Problem.CONSENT_REFUSED}),
        ({"consent": "nie", "birth": ""}, {Problem.CONSENT_REFUSED, Problem.NO_BIRTH}),
    ],
)
def test_rejected_rows(cells: dict[str, str], reasons: set[Problem]) -> None:
    found = row(**{"surname": "Lipa", "given_names": "Ewa", "birth": "1940", "consent": "tak", **cells})
    assert found.card is None
    assert set(found.rejections) == reasons


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"pesel": "42051200009"}, Problem.PESEL_CHECK_DIGIT),
        ({"pesel": "4205"}, Problem.PESEL_LENGTH),
        ({"pesel": "42O512OOOO6"}, Problem.PESEL_UNREADABLE),
        ({"pesel": WOMAN_1942, "birth": "1943-05-12"}, Problem.PESEL_BIRTH_DISAGREES),
        ({"pesel": WOMAN_1942, "birth": "1942", "sex": "M"}, Problem.PESEL_SEX_DISAGREES),
        ({"pesel": WOMAN_1942, "birth": ""}, Problem.BIRTH_FROM_PESEL),
        ({"pesel": WOMAN_1942, "birth": "1942"}, Problem.SEX_FROM_PESEL),
        ({"pesel": pesel("0227080362")[1:], "birth": "2002"}, Problem.PESEL_ZEROS_RESTORED),
        ({"pesel": WOMAN_1942, "birth": "12.05.42"}, Problem.TWO_DIGIT_YEAR),
        ({"pesel": WOMAN_1942, "birth": "2031"}, Problem.FUTURE_BIRTH),
        ({"birth": "1880"}, Problem.BIRTH_IMPLAUSIBLE),
        ({"sex": "kosmita"}, Problem.SEX_UNREADABLE),
        ({"phone": "12345"}, Problem.PHONE_UNREADABLE),
        ({"phone": "602123456 wieczorem"}, Problem.TEXT_KEPT),
        ({"contacts": "Jan Dąb"}, Problem.CONTACT_WITHOUT_PHONE),
        ({"address": "Polna"}, Problem.ADDRESS_WITHOUT_NUMBER),
        ({"blood_group": "AC"}, Problem.BLOOD_UNREADABLE),
        ({"consent": "może"}, Problem.CONSENT_UNCLEAR),
        ({"consent": ""}, Problem.CONSENT_MISSING),
        ({"allergies": "PENICYLINA!!!"}, Problem.ALLERGY_STRESSED),
        ({"medicines": "Warfin 3 mg wg INR"}, Problem.DOSE_VERBATIM),
        ({"box_issued": "2030-01-01"}, Problem.FUTURE_DATE),
        ({"surname": "x" * 400}, Problem.TOO_LONG),
    ],
)
def test_findings_that_do_not_stop_a_card(cells: dict[str, str], problem: Problem) -> None:
    found = row(**{"surname": "Lipa", "given_names": "Ewa", "birth": "1940", "consent": "tak", **cells})
    assert problem in keys(found)
    assert found.card is not None
    assert all(f.severity is not FindingSeverity.REJECT for f in found.findings)


def test_disagreeing_values_are_both_kept() -> None:
    made = card(pesel=WOMAN_1942, birth="1943-05-12", sex="M")
    assert (str(made.identity.birth), made.identity.sex, made.identity.pesel) == ("1943-05-12", Sex.MALE, WOMAN_1942)


def test_zeros_that_a_spreadsheet_ate_come_back() -> None:
    number = pesel("0227080362")
    assert card(pesel=f"{number[1:]}.0", birth="2002").identity.pesel == number
    assert card(pesel=f"{number[:6]} {number[6:]}", birth="2002").identity.pesel == number


@pytest.mark.parametrize(
    ("text", "knowledge"), [("brak", Knowledge.NONE), ("?", Knowledge.UNKNOWN), ("Aaa", Knowledge.STATED)]
)
def test_absent_is_not_unknown(text: str, knowledge: Knowledge) -> None:
    medical = card(allergies=text, medicines=text, conditions=text, implants=text).medical
    assert {x.knowledge for x in (medical.allergies, medical.medicines, medical.conditions, medical.implants)} == {
        knowledge
    }


def test_an_implant_among_conditions_outweighs_a_column_that_says_none() -> None:
    medical = card(conditions="rozrusznik serca", implants="brak").medical
    assert medical.implants.knowledge is Knowledge.STATED
    assert medical.conditions.knowledge is Knowledge.UNKNOWN


def test_the_heading_tells_the_order_of_names() -> None:
    columns = (ColumnGuess("Imię i nazwisko", FieldKey.FULL_NAME, 1.0), ColumnGuess("ur", FieldKey.BIRTH, 1.0))
    found = read_row(TableRow(2, ("Xyz Qwe", "1940")), Mapping(columns), area_code="", default_town="", today=TODAY)
    assert found.card is not None
    assert found.card.identity.surname == "Qwe"


def test_several_columns_of_one_field() -> None:
    made = card(phone="602123456", phone_1="555 12 34", notes="domofon 5", notes_1="pies")
    assert len(made.residence.phones) == 2
    assert (made.residence.intercom, len(made.residence.hazards)) == ("5", 1)


def test_an_address_of_several_columns() -> None:
    made = card(
        street="Polna", building="5", flat="6", postcode="81-000", staircase="B", floor="2", intercom="7", lift="nie"
    )
    assert made.residence.address.one_line() == "Polna 5 m. 6, 81-000 Sopot"
    assert (made.residence.staircase, made.residence.floor, made.residence.lift) == ("B", "2", False)


def test_a_remark_that_contradicts_a_column_is_kept() -> None:
    made = card(intercom="7", notes="domofon 9")
    assert (made.residence.intercom, made.note) == ("7", "9")


def test_lines_are_named_and_values_are_not() -> None:
    found = row(17, surname="Lipa", birth="1940", pesel="42051200009", phone="12345")
    assert {f.line for f in found.findings} == {17}
    assert "12345" not in repr(found.findings)


UNDERSTOOD = {
    FieldKey.SEX, FieldKey.CONSENT, FieldKey.BIRTH, FieldKey.PESEL, FieldKey.LIFT, FieldKey.LIVES_WITH,
    FieldKey.BOX_ISSUED, FieldKey.BLOOD_GROUP, FieldKey.ADDRESS, FieldKey.PHONE, FieldKey.FULL_NAME,
}  # fmt: skip
"""Fields whose words turn into something else, or whose marks (`m.`, `tel.`) go; tested by their readers."""
CELL = st.one_of(
    st.text(max_size=60),
    st.text("AaBbŁł 0123456789.,;/-()!?\n", max_size=60),
    st.sampled_from(["brak", "?", "1-0-1", "TAK", "domofon 5", "pies", "602 123 456", "x" * 900, "słowo " * 90]),
)


@given(st.dictionaries(st.sampled_from([*FieldKey, "other"]), CELL))
@settings(deadline=None)
def test_any_cells_give_a_row_and_no_word_is_lost(cells: dict[str, str]) -> None:
    full = {"surname": "Lipa", "birth": "1940", **{str(k): clean_note(v) for k, v in cells.items() if k != "consent"}}
    found = row(**full)
    assert (found.card is None) == bool(found.rejections)
    if found.card is None:
        return
    kept = set(said(found.card))
    for name, text in full.items():
        if name not in UNDERSTOOD:
            assert set(words(text)) <= kept, name


def test_birth_is_partial_where_the_list_is() -> None:
    assert card(birth="1940").identity.birth == PartialDate(1940)


def test_a_box_may_have_been_handed_over_in_a_month() -> None:
    assert str(row(surname="Lipa", birth="1940", box_issued="03/2023").box_issued) == "2023-03"
