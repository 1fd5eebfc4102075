"""A change in a section uncovers exactly the confirmations of that section; what is changed back is covered again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.attestations import (
    MEDICAL_SECTIONS,
    Coverage,
    Standing,
    attestation_item,
    best_by_section,
    coverages,
    is_plausible_pwz,
    named_revisions,
    with_attestations,
)
from lifebox.domain.card import SECTION_PATHS, Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Attestation, Attester, Section
from lifebox.texts import texts

CHANGES: dict[Section, dict[str, Any]] = {
    Section.IDENTITY: {"identity": {"surname": "Próbna"}},
    Section.RESIDENCE: {"residence": {"floor": "3"}},
    Section.CONTACTS: {"contacts": [{"name": "Jan"}]},
    Section.ALERTS: {"medical": {"alerts": [{"kind": "insulin"}]}},
    Section.ALLERGIES: {"medical": {"allergies": {"none_confirmed": True}}},
    Section.CONDITIONS: {"medical": {"conditions": {"items": [{"name": "astma"}]}}},
    Section.MEDICINES: {"medical": {"medicines_place": "kuchnia"}},
    Section.IMPLANTS: {"medical": {"implants": {"items": [{"name": "stent"}]}}},
    Section.HISTORY: {"medical": {"note": "po udarze"}},
    Section.DIRECTIVES: {"medical": {"directives": [{"kind": "hospice", "paper_place": "szuflada"}]}},
    Section.FUNCTIONING: {"functioning": {"how_to_talk": "głośno"}},
    Section.MISSING: {"missing": {"habits": "park"}},
    Section.PROVIDERS: {"providers": {"nurse": {"name": "Ewa"}}},
}
ALL = tuple(Attestation(section=section, by=Attester.DOCTOR, revision=3) for section in Section)


def card(sections: frozenset[Section], note: str = "") -> Card:
    plain: dict[str, Any] = {"note": note}
    for section in sections:
        for part, inner in CHANGES[section].items():
            plain[part] = {**plain.get(part, {}), **inner} if isinstance(inner, dict) else inner
    return Card.model_validate(plain).model_copy(update={"attestations": ALL})


sections = st.frozensets(st.sampled_from(list(Section)))


def test_every_section_can_be_changed_and_confirmed() -> None:
    assert set(CHANGES) == set(SECTION_PATHS) == set(Section)
    assert set(MEDICAL_SECTIONS) < set(Section)


@given(sections, sections, st.text(max_size=3))
def test_a_change_uncovers_the_confirmations_of_its_sections_only(
    before: frozenset[Section], after: frozenset[Section], note: str
) -> None:
    found = coverages(card(after, note), {3: card(before)})
    changed = {each.section for each in found if each.standing is Standing.CHANGED}
    assert changed == before ^ after
    assert {each.section for each in found if each.changed} == changed
    for each in found:
        inside = SECTION_PATHS[each.section]
        assert all(any(path.startswith(start) for start in inside) for path in each.changed)


@given(sections)
def test_what_is_changed_back_is_covered_again(said: frozenset[Section]) -> None:
    assert {each.standing for each in coverages(card(said), {3: card(said)})} == {Standing.COVERS}


def test_a_version_that_nobody_noted_covers_nothing() -> None:
    vague = Card(attestations=(Attestation(section=Section.ALERTS, by=Attester.PERSON), ALL[0]))
    assert [each.standing for each in coverages(vague, {})] == [Standing.UNKNOWN, Standing.UNKNOWN]
    assert named_revisions(vague) == (3,)


def test_a_confirmation_replaces_the_older_one_of_its_kind_and_keeps_the_order_of_the_paper() -> None:
    old = Attestation(section=Section.MEDICINES, by=Attester.DOCTOR, name="Stary")
    family = Attestation(section=Section.MEDICINES, by=Attester.FAMILY, name="Córka")
    new = [Attestation(section=s, by=Attester.DOCTOR, name="Nowy") for s in (Section.MEDICINES, Section.ALERTS)]
    held = with_attestations(Card(attestations=(old, family)), new).attestations
    assert [(a.section, a.name) for a in held] == [
        (Section.ALERTS, "Nowy"),
        (Section.MEDICINES, "Córka"),
        (Section.MEDICINES, "Nowy"),
    ]


def test_of_two_confirmations_the_one_that_holds_is_shown() -> None:
    holds = Coverage(ALL[0], Standing.COVERS)
    changed = Coverage(ALL[0], Standing.CHANGED, ("identity.surname",))
    unknown = Coverage(ALL[0], Standing.UNKNOWN)
    assert best_by_section([holds, changed]) == best_by_section([changed, holds]) == {Section.IDENTITY: holds}
    assert best_by_section([changed, unknown]) == {Section.IDENTITY: unknown}


def test_the_paper_says_what_no_longer_holds() -> None:
    signed = Attestation(
        section=Section.MEDICINES,
        by=Attester.DOCTOR,
        name="E. Leśna",
        pwz="5425740",
        on=PartialDate(2026, 5),
        revision=3,
    )
    say = texts("pl")
    line = "Leki: lekarz E. Leśna, PWZ 5425740, 05.2026, ze słów, wersja 3"
    assert attestation_item(Coverage(signed, Standing.COVERS), say).line == line
    changed = attestation_item(Coverage(signed, Standing.CHANGED, ("medical.medicines.items",)), say)
    assert changed.line == f"{line} (zmienione po potwierdzeniu)"


@pytest.mark.parametrize(
    ("number", "by", "right"),
    [
        ("5425740", Attester.DOCTOR, True),
        ("542 57 40", Attester.DOCTOR, True),
        ("5425741", Attester.DOCTOR, False),
        ("0000000", Attester.DOCTOR, False),
        ("542574", Attester.DOCTOR, False),
        ("٥٤٢٥٧٤٠", Attester.DOCTOR, False),
        ("1234567P", Attester.NURSE, True),
        ("1234567a", Attester.NURSE, True),
        ("1234567", Attester.NURSE, False),
    ],
)
def test_a_licence_number_checks_itself(number: str, by: Attester, right: bool) -> None:
    assert is_plausible_pwz(number, by) is right


@given(st.integers(1_000_000, 9_999_999), st.integers(0, 6), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number: int, at: int, by: int) -> None:
    digits = str(number)
    if is_plausible_pwz(digits, Attester.DOCTOR):
        wrong = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]
        assert not is_plausible_pwz(wrong, Attester.DOCTOR)
