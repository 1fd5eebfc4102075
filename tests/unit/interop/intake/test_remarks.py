"""Consents and remarks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.folding import words
from lifebox.domain.identity import HazardKind, Household
from lifebox.domain.medical import Level
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.remarks import ConsentState, read_consent, read_lift, read_remarks
from tests.unit.interop.intake.lists import TODAY


@pytest.mark.parametrize(
    ("text", "state", "given_on"),
    [
        ("TAK", ConsentState.GIVEN, ""),
        ("T", ConsentState.GIVEN, ""),
        ("x", ConsentState.GIVEN, ""),
        ("tak 12.03.2024", ConsentState.GIVEN, "2024-03-12"),
        ("zgoda z dn. 12.03.2024 r.", ConsentState.GIVEN, "2024-03-12"),
        ("12.03.2024", ConsentState.GIVEN, "2024-03-12"),
        ("NIE", ConsentState.REFUSED, ""),
        ("wycofana 2024", ConsentState.REFUSED, ""),
        ("brak zgody", ConsentState.REFUSED, ""),
        ("", ConsentState.MISSING, ""),
        ("?", ConsentState.MISSING, ""),
        ("brak", ConsentState.MISSING, ""),
    ],
)
def test_consents(text: str, state: ConsentState, given_on: str) -> None:
    found = read_consent(text, TODAY)
    assert (found.state, str(found.given or ""), found.problem) == (state, given_on, None)


@pytest.mark.parametrize("text", ["może", "TAK/NIE", "córka nie chce", "tak ale nie wszystko"])
def test_whatever_is_not_clearly_yes_is_no_consent(text: str) -> None:
    found = read_consent(text, TODAY)
    assert (found.state, found.problem) == (ConsentState.MISSING, Problem.CONSENT_UNCLEAR)


@given(st.text(max_size=40))
def test_consent_is_given_only_by_a_known_word_or_a_date(text: str) -> None:
    if read_consent(text, TODAY).state is ConsentState.GIVEN:
        assert words(text)


def test_remarks_about_access() -> None:
    found = read_remarks("domofon 12, 4 piętro bez windy; klucze u sąsiadki\nkod do bramy 1234#, pies!")
    assert (found.intercom, found.floor, found.lift, found.gate_code) == ("12", "4", False, "1234#")
    assert found.key_holders == ["u sąsiadki"]
    assert [(h.kind, h.note) for h in found.hazards] == [(HazardKind.DOG, "pies!")]
    assert found.rest == []


def test_remarks_about_the_person() -> None:
    found = read_remarks("mieszka sama, słabo słyszy, głośno, mówi po ukraińsku, porusza się o kulach, lubi szachy")
    assert found.household is Household.ALONE
    assert found.abilities["hearing"].level is Level.LIMITED
    assert found.abilities["mobility"].note == "porusza się o kulach"
    assert (found.how_to_talk, found.languages, found.rest) == (["głośno"], ["ukraiński"], ["lubi szachy"])


def test_the_worse_ability_counts() -> None:
    assert read_remarks("nie słyszy, słabo słyszy z aparatem").abilities["hearing"].level is Level.NONE


def test_what_is_said_twice_or_denied_stays_a_remark() -> None:
    assert read_remarks("domofon 12, domofon 14").rest == ["domofon 14"]
    assert read_remarks("nie ma psa").rest == ["nie ma psa"]
    assert read_remarks("mówi po elficku").rest == ["mówi po elficku"]
    assert read_remarks("mieszka z mężem").lives_with == "z mężem"


@pytest.mark.parametrize(
    ("text", "lift"), [("tak", True), ("jest winda", True), ("nie", False), ("brak", False), ("?", None)]
)
def test_lift(text: str, lift: bool | None) -> None:
    assert read_lift(text) is lift


@given(st.text(max_size=120))
def test_any_text_gives_remarks(text: str) -> None:
    found = read_remarks(text)
    said = [
        found.intercom,
        found.gate_code,
        found.floor,
        found.lives_with,
        *found.key_holders,
        *found.how_to_talk,
        *found.rest,
    ]
    said += [*found.languages, *(h.note for h in found.hazards), *(a.note for a in found.abilities.values())]
    digits = {c for c in "".join(words(text)) if c.isdigit()}
    assert digits <= set("".join(words(" ".join(said))))
