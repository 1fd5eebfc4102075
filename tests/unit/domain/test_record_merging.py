"""Two records compared field by field and made into one."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.folding import fold
from lifebox.domain.governance import ConsentScope
from lifebox.domain.identity import Contact
from lifebox.domain.medical import Allergy, Medicine, Severity
from lifebox.domain.record_merging import Choice, Difference, MergeProposal, propose_merge, resolve
from lifebox.domain.uniting import unite
from lifebox.domain.values import Value
from tests.documents.strategies import cards

_LISTS: dict[str, Any] = {
    "residence": {"phones": [{"written": "601 234 567", "number": "+48601234567"}]},
    "contacts": [{"name": "Maria Próbna", "relation": "córka", "phones": [{"written": "602"}]}],
    "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]}},
}


def card(**parts: Any) -> Card:
    identity = {"surname": "Próbna", "given_names": "Łucja", "birth": "1942", **parts.pop("identity", {})}
    return Card.model_validate({"identity": identity, **parts})


def difference(proposal: MergeProposal, path: str) -> Difference:
    (found,) = [d for d in proposal.differences if d.path == path]
    return found


def texts(value: Value) -> set[str]:
    """Every text that is said, folded."""
    found: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            for inner in part.values():
                walk(inner)
        elif isinstance(part, list):
            for inner in part:
                walk(inner)
        elif isinstance(part, str) and part:
            found.update(fold(line) for line in part.splitlines())

    walk(value.model_dump(mode="json", exclude_defaults=True))
    return found


def said_by(value: Any) -> set[str]:
    return texts(value) if isinstance(value, Value) else {fold(line) for line in str(value).splitlines()}


@settings(deadline=None, max_examples=60)
@given(cards())
def test_equal_cards_differ_nowhere_and_give_the_card(one: Card) -> None:
    proposal = propose_merge(one, one)
    assert proposal.differences == ()
    assert resolve(proposal, {}) == one


@settings(deadline=None, max_examples=150)
@given(cards(), cards(), st.data())
def test_nothing_is_lost_unless_it_was_chosen_so(left: Card, right: Card, data: st.DataObject) -> None:
    proposal = propose_merge(left, right)
    choices = {d.key: data.draw(st.sampled_from(sorted(d.options))) for d in proposal.open_choices({})}
    merged = texts(resolve(proposal, choices))
    chosen = proposal.chosen(choices)
    given_up: set[str] = set()
    for d in proposal.differences:
        side = chosen[d.key]
        assert side is not None
        if side in (Choice.LEFT, Choice.RIGHT) and d.proposed is None:
            given_up |= said_by(d.right if side is Choice.LEFT else d.left)
    for text in (texts(left) | texts(right)) - given_up:
        assert any(text in said for said in merged), text


@settings(deadline=None, max_examples=100)
@given(cards(), cards())
def test_choosing_one_side_throughout_gives_what_that_side_said(left: Card, right: Card) -> None:
    proposal = propose_merge(left, right)
    choices = {d.key: Choice.LEFT if Choice.LEFT in d.options else Choice.NEITHER for d in proposal.differences}
    # Alerts are rejected with a reason, never left out.
    alike = {"medical": left.medical.model_copy(update={"alerts": ()})}
    merged = resolve(proposal, choices)
    merged_alike = {"medical": merged.medical.model_copy(update={"alerts": ()})}
    assert merged.model_copy(update=merged_alike) == left.model_copy(update=alike)


def test_what_only_one_says_is_taken() -> None:
    proposal = propose_merge(card(note="lewa"), card(identity={"pesel": "42051212345"}, **_LISTS))
    assert proposal.open_choices({}) == ()
    merged = resolve(proposal, {})
    assert (merged.note, merged.identity.pesel) == ("lewa", "42051212345")
    assert [c.name for c in merged.contacts] == ["Maria Próbna"]


def test_a_disagreement_is_an_open_choice() -> None:
    proposal = propose_merge(card(identity={"surname": "Próbna"}), card(identity={"surname": "Prubna"}))
    (surname,) = proposal.open_choices({})
    assert surname.path == "identity.surname"
    with pytest.raises(ValueError, match=r"identity\.surname"):
        resolve(proposal, {})
    with pytest.raises(ValueError, match=r"identity\.surname"):
        resolve(proposal, {surname.key: Choice.NEITHER})
    assert proposal.open_choices({surname.key: Choice.RIGHT}) == ()
    assert resolve(proposal, {surname.key: Choice.RIGHT}).identity.surname == "Prubna"


def test_the_more_exact_birth_date_is_proposed_and_notes_are_put_together() -> None:
    left, right = card(note="Klucz u sąsiadki"), card(identity={"birth": "1942-05-12"}, note="Pies gryzie")
    merged = resolve(propose_merge(left, right), {})
    assert str(merged.identity.birth) == "1942-05-12"
    assert merged.note == "Klucz u sąsiadki\nPies gryzie"
    assert propose_merge(card(), card(identity={"birth": "1943"})).open_choices({})


def test_an_address_is_never_made_of_two() -> None:
    home = {"residence": {"address": {"street": "Kolejowa", "building": "14"}}}
    other = {"residence": {"address": {"street": "Morska", "building": "2", "flat": "5"}}}
    assert set(difference(propose_merge(card(**home), card(**other)), "residence.address").options) == {
        Choice.LEFT,
        Choice.RIGHT,
    }
    fuller = {"residence": {"address": {"street": "KOLEJOWA", "building": "14", "flat": "3", "town": "Sopot"}}}
    address = resolve(propose_merge(card(**home), card(**fuller)), {}).residence.address
    assert address.one_line() == "Kolejowa 14 m. 3, Sopot"


def test_none_confirmed_against_something_stated_is_for_a_person_to_decide() -> None:
    none = card(medical={"allergies": {"none_confirmed": True}})
    stated = card(medical={"allergies": {"items": [{"agent": "penicylina"}]}})
    proposal = propose_merge(none, stated)
    (choice,) = proposal.open_choices({})
    assert resolve(proposal, {choice.key: Choice.RIGHT}).medical.allergies == stated.medical.allergies
    assert resolve(propose_merge(card(), none), {}).medical.allergies.none_confirmed
    assert resolve(propose_merge(card(), stated), {}).medical.allergies == stated.medical.allergies


def medicines(*rows: dict[str, Any]) -> Card:
    return card(medical={"medicines": {"items": list(rows)}})


def test_the_same_medicine_is_one_row_and_two_doses_are_a_choice() -> None:
    fuller = {"trade_name": "XARELTO", "strength": "20 mg", "dose": {"evening": "1"}, "reason": "migotanie"}
    (united,) = resolve(
        propose_merge(medicines({"trade_name": "Xarelto"}), medicines(fuller)), {}
    ).medical.medicines.items
    assert (united.trade_name, united.strength, united.reason) == ("Xarelto", "20 mg", "migotanie")
    morning, evening = ({"trade_name": "Xarelto", "dose": {time: "1"}} for time in ("morning", "evening"))
    proposal = propose_merge(medicines(morning), medicines(evening))
    (choice,) = proposal.open_choices({})
    assert set(choice.options) == {Choice.LEFT, Choice.RIGHT, Choice.BOTH}
    kept = resolve(proposal, {choice.key: Choice.BOTH}).medical.medicines.items
    assert [m.dose.one_line() for m in kept] == ["1-0-0", "0-0-1"]


def test_a_line_that_is_only_written_otherwise_needs_no_choice() -> None:
    spoken = ({"identity": {"languages": [language]}} for language in ("Ukraiński", "ukrainski"))
    proposal = propose_merge(*(card(**said) for said in spoken))
    assert proposal.open_choices({}) == ()
    assert resolve(proposal, {}).identity.languages == ("Ukraiński",)


def test_what_happened_twice_stays_twice() -> None:
    shots = (card(medical={"vaccinations": [{"against": "grypa", "when": year}]}) for year in ("2024", "2025"))
    kept = resolve(propose_merge(*shots), {}).medical.vaccinations
    assert [str(shot.when) for shot in kept] == ["2024", "2025"]


def test_taken_always_and_when_needed_contradict_each_other() -> None:
    assert unite(Medicine(trade_name="Ketonal"), Medicine(trade_name="Ketonal", as_needed=True)) is None


def test_a_row_of_one_side_can_be_left_out() -> None:
    proposal = propose_merge(medicines({"trade_name": "Xarelto"}), medicines({"trade_name": "Metformax"}))
    mine, theirs = proposal.differences
    assert (mine.proposed, theirs.proposed) == (Choice.LEFT, Choice.RIGHT)
    kept = resolve(proposal, {theirs.key: Choice.NEITHER}).medical.medicines.items
    assert [m.trade_name for m in kept] == ["Xarelto"]


def test_contacts_are_matched_by_name_and_keep_all_phones() -> None:
    one = Contact.model_validate({"name": "Maria Próbna", "phones": [{"written": "601 1", "number": "+48601111111"}]})
    other = Contact.model_validate(
        {"name": "MARIA PRÓBNA", "relation": "córka", "phones": [{"written": "602", "number": "+48602222222"}]}
    )
    united = unite(one, other)
    assert united is not None
    assert (united.relation, [p.written for p in united.phones]) == ("córka", ["601 1", "602"])
    full = one.model_copy(update={"phones": united.phones + united.phones[:1]})
    more = {"phones": [{"written": str(n)} for n in (7, 8)]}
    assert unite(full, Contact.model_validate({"name": "Maria Próbna", **more})) is None


def test_severity_that_is_known_wins_over_one_that_is_not() -> None:
    united = unite(Allergy(agent="jad"), Allergy(agent="jad", severity=Severity.SEVERE))
    assert united is not None
    assert united.severity is Severity.SEVERE


def alert(state: str, **fields: Any) -> Card:
    return card(medical={"alerts": [{"kind": "insulin", "state": state, **fields}]})


def test_a_decision_on_an_alert_stands_against_a_proposal() -> None:
    assert resolve(propose_merge(alert("proposed"), alert("confirmed")), {}) == alert("confirmed")
    proposals = (alert("proposed", detail=detail, sources=["Novorapid"]) for detail in ("rano", "wieczorem"))
    assert propose_merge(*proposals).open_choices({}) == ()
    (choice,) = propose_merge(alert("confirmed"), alert("rejected", rejection="pomyłka")).open_choices({})
    assert set(choice.options) == {Choice.LEFT, Choice.RIGHT}


def test_a_consent_withdrawn_on_one_side_only_is_for_a_person_to_decide() -> None:
    stands = {"governance": {"consents": [{"scope": "bundle", "given": "2026"}]}}
    withdrawn = {"governance": {"consents": [{"scope": "bundle", "given": "2026", "withdrawn": "2026-10"}]}}
    proposal = propose_merge(card(**stands), card(**withdrawn))
    merged = resolve(proposal, {})
    # What was withdrawn is not consented to again by merging.
    assert not merged.governance.consents_to(ConsentScope.BUNDLE)


def test_an_attestation_of_the_other_record_names_no_revision_of_this_one() -> None:
    confirmed = {"attestations": [{"section": "medicines", "by": "doctor", "name": "A. Lekarska", "revision": 7}]}
    (taken,) = resolve(propose_merge(card(), card(**confirmed)), {}).attestations
    assert taken.revision is None
    (kept,) = resolve(propose_merge(card(**confirmed), card()), {}).attestations
    assert kept.revision == 7


def test_the_earlier_review_is_due_and_the_later_one_was_the_last() -> None:
    left = card(governance={"last_review": "2026-01-02", "next_review": "2026-07-02"})
    right = card(governance={"last_review": "2026-03-02", "next_review": "2026-09-02"})
    merged = resolve(propose_merge(left, right), {}).governance
    assert (str(merged.last_review), str(merged.next_review)) == ("2026-03-02", "2026-07-02")
