from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.clinical import alert_rules, allergy_groups, medicine_catalogue
from lifebox.domain.alerts import confirm, findings, propose, reject, written
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.identity import Hazard, HazardKind, Residence
from lifebox.domain.medical import (
    Ability,
    Alert,
    AlertKind,
    AlertState,
    Allergy,
    Condition,
    Dose,
    Functioning,
    Implant,
    Level,
    Medicine,
    Severity,
    Stay,
)
from lifebox.domain.tiers import arrange, shown_alerts
from lifebox.domain.values import LINE_LIMIT
from lifebox.domain.warnings import warnings
from lifebox.texts import texts
from tests.unit.domain.cards import card, medicine

RULES, CATALOGUE = alert_rules(), medicine_catalogue()
TODAY = date(2026, 11, 22)
XARELTO = medicine("Xarelto", "20 mg", "", substance="rywaroksaban").model_copy(update={"dose": Dose(text="wieczorem")})


def proposed(document: Card) -> tuple[Alert, ...]:
    return propose(document, RULES, CATALOGUE)


def saved(document: Card) -> Card:
    medical = document.medical.model_copy(update={"alerts": proposed(document)})
    return document.model_copy(update={"medical": medical})


def kinds(document: Card) -> set[str]:
    return {alert.kind.value for alert in proposed(document)}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Xarelto", "anticoagulant"), ("Warfin", "anticoagulant"), ("Clexane", "anticoagulant"),
        ("Arixtra", "anticoagulant"), ("Acard", "antiplatelet"), ("Insulatard", "insulin"),
        ("Metformax", "diabetes_medicine"), ("Encorton", "steroid"), ("Prograf", "immunosuppression"),
        ("Trexan", "immunosuppression"), ("Depakine Chrono", "epilepsy"), ("Keppra", "epilepsy"),
        ("Tramal", "opioid"), ("Madopar", "parkinson_medicine"), ("Donepex", "dementia"), ("Ebixa", "dementia"),
    ],
)  # fmt: skip
def test_proposes_from_medicines(name: str, kind: str) -> None:
    assert kinds(card(medicines=[medicine(name)])) == {kind}


@pytest.mark.parametrize(
    "name", ["Spiriva", "Lyrica", "Neurontin", "Rivotril", "Bisocard", "Pulmicort", "Protopic", "Nieznany"]
)
def test_proposes_nothing_from_medicines_that_mean_nothing_by_themselves(name: str) -> None:
    assert kinds(card(medicines=[medicine(name)])) == set()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("padaczka od dziecka, nie leczy się", "epilepsy"), ("padaczka bez napadów", "epilepsy"),
        ("brak leków na padaczkę", "epilepsy"), ("Nie ma cukrzycy. Padaczka.", "epilepsy"),
        ("cukrzyca t. II, insulina", "insulin"), ("cukrzyca typu 1", "insulin"),
        ("rozrusznik serca 2017", "pacemaker_icd"), ("wszczepiony ICD", "pacemaker_icd"),
        ("przewlekła niewydolność nerek, dializy wt/czw/sob", "dialysis_fistula"), ("POChP", "oxygen_copd"),
        ("tlen w domu", "oxygen_copd"), ("otępienie (Alzheimer)", "dementia"), ("choroba Alzheimera", "dementia"),
        ("choroba Parkinsona", "parkinson_medicine"), ("hemofilia A", "bleeding_disorder"),
        ("stan po przeszczepie nerki", "transplant"), ("leczenie przeciwzakrzepowe", "anticoagulant"),
        ("w trakcie chemioterapii", "immunosuppression"), ("choroba Addisona", "steroid"),
        ("afazja po udarze", "cannot_communicate"), ("wstrząs anafilaktyczny 2019", "severe_allergy"),
    ],
)  # fmt: skip
def test_proposes_from_the_words_of_conditions(name: str, kind: str) -> None:
    assert kinds(card(conditions=[name])) == {kind}


@pytest.mark.parametrize(
    "name",
    ["nie ma padaczki", "wykluczono padaczkę", "padaczka wykluczona", "padaczki nie stwierdzono", "brak padaczki",
     "padaczka u syna", "nie ma POChP ani padaczki", "cukrzyca typ 2", "insulinooporność", "nadciśnienie",
     "po mastektomii lewostronnej", "niedosłuch, aparat obustronnie", "kod wg ICD-10: I48",
     "czeka na przeszczep nerki", "stan po udarze 2019"],
)  # fmt: skip
def test_proposes_nothing_from_what_is_negated_or_something_else(name: str) -> None:
    assert kinds(card(conditions=[name])) == set()


@pytest.mark.parametrize(
    ("code", "kind"),
    [("G40.9", "epilepsy"), ("Z99.2", "dialysis_fistula"), ("j44", "oxygen_copd"), ("F03", "dementia"),
     ("G 30.1", "dementia"), ("D66", "bleeding_disorder"), ("Z94.0", "transplant"), ("G20", "parkinson_medicine"),
     ("E10", "insulin"), ("Z95.0", "pacemaker_icd")],
)  # fmt: skip
def test_proposes_from_icd_codes(code: str, kind: str) -> None:
    assert kinds(card(conditions=[Condition(name="rozpoznanie", icd10=code)])) == {kind}


def test_exceptions_of_codes_and_past_conditions_do_not_count() -> None:
    assert kinds(card(conditions=[Condition(name="trombofilia", icd10="D68.5")])) == set()
    assert kinds(card(conditions=[Condition(name="padaczka", active=False)])) == set()


def test_proposes_from_implants_and_stays() -> None:
    (alert,) = proposed(card(implants=[Implant(name="rozrusznik serca", since=PartialDate(2017, 3))]))
    assert (alert.kind, alert.detail) == (AlertKind.PACEMAKER_ICD, "rozrusznik serca 2017")
    (alert,) = proposed(card(implants=[Implant(name="kardiowerter 2020", since=PartialDate(2020))]))
    assert alert.detail == "kardiowerter 2020"
    assert kinds(card(implants=[Implant(name="przetoka tętniczo-żylna", side="lewa")])) == {"dialysis_fistula"}
    assert kinds(card(stays=[Stay(what="wszczepienie rozrusznika")])) == {"pacemaker_icd"}


@pytest.mark.parametrize(
    "allergy",
    [
        Allergy(agent="penicylina", severity=Severity.ANAPHYLAXIS),
        Allergy(agent="penicylina", severity=Severity.SEVERE),
        Allergy(agent="penicylina", reaction="wstrząs"),
        Allergy(agent="jad osy", note="obrzęk twarzy"),
        Allergy(agent="orzechy - duszność"),
    ],
)
def test_proposes_severe_allergies(allergy: Allergy) -> None:
    (alert,) = proposed(card(allergies=[allergy]))
    assert alert.kind is AlertKind.SEVERE_ALLERGY
    assert allergy.agent in alert.detail
    assert allergy.reaction in alert.detail


def test_a_mild_allergy_is_no_alert() -> None:
    mild = Allergy(agent="plastry", reaction="wysypka, bez duszności", severity=Severity.MILD)
    assert kinds(card(allergies=[mild])) == set()


def test_proposes_from_functioning_and_oxygen_at_home() -> None:
    deaf = Functioning(hearing=Ability(level=Level.NONE), speech=Ability(level=Level.LIMITED))
    (alert,) = proposed(card(functioning=deaf))
    assert (alert.kind, alert.detail) == (AlertKind.CANNOT_COMMUNICATE, "nie słyszy")
    mute = Functioning(speech=Ability(level=Level.NONE, note="pisze na kartce"))
    assert proposed(card(functioning=mute))[0].detail == "pisze na kartce"
    assert kinds(card(functioning=Functioning(memory=Ability(level=Level.LIMITED)))) == {"dementia"}
    assert kinds(card(functioning=Functioning(memory=Ability(note="otępienie łagodne")))) == {"dementia"}
    oxygen = Residence(hazards=(Hazard(kind=HazardKind.OXYGEN), Hazard(kind=HazardKind.DOG, note="duży")))
    (alert,) = proposed(card(residence=oxygen))
    assert (alert.kind, alert.detail) == (AlertKind.OXYGEN_COPD, "tlen w mieszkaniu")


def test_several_medicines_of_a_kind_are_one_alert_in_rescuers_order() -> None:
    alerts = proposed(card(medicines=[medicine("Madopar", "250 mg"), medicine("Acard", "75 mg"), XARELTO]))
    assert [a.kind for a in alerts] == [AlertKind.ANTICOAGULANT, AlertKind.ANTIPLATELET, AlertKind.PARKINSON_MEDICINE]
    assert alerts[0].detail == "Xarelto 20 mg, wieczorem"
    both = proposed(card(medicines=[XARELTO, medicine("Eliquis", "5 mg")]))
    assert [a.detail for a in both] == ["Xarelto 20 mg, wieczorem; Eliquis 5 mg, 1-0-0"]
    assert both[0].sources == ("Xarelto", "Eliquis")
    assert both[0].state is AlertState.PROPOSED


def test_every_finding_names_its_rule() -> None:
    found = findings(card(medicines=[XARELTO], conditions=["leczenie przeciwkrzepliwe"]), RULES, CATALOGUE)
    assert [(f.rule.id, f.source) for f in found] == [
        ("anticoagulant_medicine", "Xarelto"),
        ("anticoagulant_words", "leczenie przeciwkrzepliwe"),
    ]
    assert all(f.rule.source for f in found)


def test_a_proposal_follows_the_record() -> None:
    before = saved(card(medicines=[XARELTO]))
    stronger = XARELTO.model_copy(update={"strength": "15 mg"})
    after = card(medicines=[stronger], alerts=before.medical.alerts)
    assert proposed(after)[0].detail == "Xarelto 15 mg, wieczorem"
    assert proposed(card(alerts=before.medical.alerts)) == ()


def test_what_was_confirmed_stays_and_gains_what_is_new() -> None:
    confirmed = confirm(saved(card(medicines=[XARELTO])), AlertKind.ANTICOAGULANT, "dr Próbny", TODAY)
    (alert,) = proposed(confirmed)
    assert (alert.state, alert.decided_by, alert.decided) == (
        AlertState.CONFIRMED,
        "dr Próbny",
        PartialDate(2026, 11, 22),
    )
    assert proposed(card(alerts=(alert,))) == (alert,)
    more = card(medicines=[XARELTO, medicine("Eliquis", "5 mg")], alerts=(alert,))
    (gained,) = proposed(more)
    assert gained.state is AlertState.CONFIRMED
    assert gained.detail == "Xarelto 20 mg, wieczorem; Eliquis 5 mg, 1-0-0"
    assert gained.sources == ("Xarelto", "Eliquis")


def test_what_was_rejected_stays_until_a_new_source_appears() -> None:
    first = saved(card(medicines=[XARELTO]))
    rejected = reject(first, AlertKind.ANTICOAGULANT, "odstawiony", "dr Próbny", TODAY)
    (alert,) = proposed(rejected)
    assert (alert.state, alert.rejection) == (AlertState.REJECTED, "odstawiony")
    other_dose = card(medicines=[medicine("XARELTO", "15 mg")], alerts=(alert,))
    assert proposed(other_dose) == (alert,)
    assert proposed(card(alerts=(alert,))) == (alert,)
    (again,) = proposed(card(medicines=[XARELTO, medicine("Eliquis")], alerts=(alert,)))
    assert (again.state, again.rejection, again.decided_by, again.decided) == (AlertState.PROPOSED, "", "", None)
    assert "Eliquis" in again.detail


def test_a_person_may_add_an_alert_that_nothing_speaks_for() -> None:
    added = confirm(card(), AlertKind.DIALYSIS_FISTULA, "J. Próbna", TODAY)
    assert [a.kind for a in proposed(added)] == [AlertKind.DIALYSIS_FISTULA]
    by_hand = Alert(kind=AlertKind.ANTICOAGULANT, detail="Xarelto 20 mg, wieczorem", state=AlertState.CONFIRMED)
    (alert,) = proposed(card(alerts=[by_hand], medicines=[XARELTO]))
    assert (alert.detail, alert.sources) == (by_hand.detail, ("Xarelto",))
    assert proposed(card(alerts=[Alert(kind=AlertKind.OPIOID)])) == (Alert(kind=AlertKind.OPIOID),)


def test_a_decision_leaves_other_kinds_alone() -> None:
    both = saved(card(medicines=[XARELTO, medicine("Acard")]))
    decided = reject(both, AlertKind.ANTIPLATELET, "nie bierze", "J. Próbna", TODAY)
    assert [a.state for a in decided.medical.alerts] == [AlertState.PROPOSED, AlertState.REJECTED]
    assert confirm(decided, AlertKind.ANTIPLATELET, "J. Próbna", TODAY).medical.alerts[1].rejection == ""


def test_a_detail_that_is_too_long_leaves_out_whole_medicines() -> None:
    many = [medicine("Xarelto", "20 mg", "x" * 80 + str(i)) for i in range(6)]
    (alert,) = proposed(card(medicines=many))
    assert len(alert.detail) <= LINE_LIMIT
    assert alert.detail.endswith("; …")
    long = medicine("Xarelto", "y" * LINE_LIMIT)
    (alert,) = proposed(card(medicines=[long]))
    assert len(alert.detail) == LINE_LIMIT
    assert alert.detail.endswith("…")


_names = st.sampled_from(
    ["Xarelto", "Eliquis", "Acard", "Insulatard", "Depakine", "Tramal", "Madopar", "Spiriva", "Encorton", "Nieznany"]
)
_lines = st.text(alphabet="aąbcż 0123;,.-", max_size=40)
_medicines = st.builds(
    Medicine, trade_name=_names, strength=_lines, dose=st.builds(Dose, morning=_lines, text=_lines), as_written=_lines
)
_conditions = st.sampled_from(
    ["padaczka", "nie ma padaczki", "POChP, tlen w domu", "cukrzyca t. II, insulina", "otępienie", "rozrusznik", "x"]
)
_alerts = st.builds(
    Alert,
    kind=st.sampled_from(AlertKind),
    detail=_lines,
    state=st.sampled_from(AlertState),
    sources=st.lists(_names | _conditions, max_size=3, unique=True).map(tuple),
)
_cards = st.builds(
    lambda alerts, medicines, conditions: card(alerts=alerts, medicines=medicines, conditions=conditions),
    st.lists(_alerts, max_size=4),
    st.lists(_medicines, max_size=4),
    st.lists(_conditions, max_size=4),
)


@given(_cards)
def test_proposing_twice_changes_nothing(document: Card) -> None:
    once = saved(document)
    assert saved(once) == once
    assert [a.kind for a in once.medical.alerts] == sorted(
        (a.kind for a in once.medical.alerts), key=list(AlertKind).index
    )


@given(_cards)
def test_no_decision_of_a_person_is_lost(document: Card) -> None:
    after = proposed(document)
    for alert in document.medical.alerts:
        if alert.state is AlertState.CONFIRMED:
            assert any(a.kind is alert.kind and a.state is AlertState.CONFIRMED for a in after)


@given(_cards)
def test_everything_found_is_shown_or_was_rejected(document: Card) -> None:
    after = {a.kind for a in proposed(document)}
    assert {f.rule.kind for f in findings(document, RULES, CATALOGUE)} <= after


def dosed(document: Card, medicines: Sequence[Medicine]) -> Card:
    listed = document.medical.medicines.model_copy(update={"items": tuple(medicines)})
    changed = document.model_copy(update={"medical": document.medical.model_copy(update={"medicines": listed})})
    before = written(document, RULES, CATALOGUE) | written(changed, RULES, CATALOGUE)
    alerts = propose(changed, RULES, CATALOGUE, before)
    return changed.model_copy(update={"medical": changed.medical.model_copy(update={"alerts": alerts})})


def confirmed_card(*medicines: Medicine, detail: str | None = None) -> Card:
    found = confirm(saved(card(medicines=medicines)), AlertKind.ANTICOAGULANT, "dr Próbny", TODAY)
    if detail is None:
        return found
    (alert,) = found.medical.alerts
    return card(medicines=medicines, alerts=[alert.model_copy(update={"detail": detail})])


ELIQUIS, CLEXANE = medicine("Eliquis", "5 mg"), medicine("Clexane", "40 mg")
WEAKER = XARELTO.model_copy(update={"strength": "15 mg", "dose": Dose(morning="1", text="po jedzeniu; nie na czczo")})
WEAKER_LINE = "Xarelto 15 mg, 1-0-0; po jedzeniu; nie na czczo"


def test_another_dose_is_written_behind_a_confirmed_alert_which_stays_confirmed() -> None:
    changed = dosed(confirmed_card(XARELTO), [WEAKER])
    (alert,) = changed.medical.alerts
    assert (alert.detail, alert.state, alert.decided_by) == (WEAKER_LINE, AlertState.CONFIRMED, "dr Próbny")
    assert dosed(changed, [XARELTO]).medical.alerts == confirmed_card(XARELTO).medical.alerts
    say = texts("pl")
    (red,) = [item for item in arrange(changed, say, TODAY).red if say("AlertKind.anticoagulant").upper() in item.lead]
    assert (red.detail, red.mark) == (WEAKER_LINE, "")


def test_what_was_gained_follows_its_source_too() -> None:
    gained = dosed(confirmed_card(CLEXANE, detail="po zatorowości"), [CLEXANE, XARELTO])
    assert gained.medical.alerts[0].detail == "po zatorowości; Xarelto 20 mg, wieczorem"
    (alert,) = dosed(gained, [CLEXANE, WEAKER]).medical.alerts
    assert (alert.detail, alert.state) == (f"po zatorowości; {WEAKER_LINE}", AlertState.CONFIRMED)


def test_what_a_person_wrote_stays_and_warns() -> None:
    changed = dosed(confirmed_card(XARELTO, detail="Xarelto 20 mg, od 2019"), [WEAKER])
    assert changed.medical.alerts[0].detail == "Xarelto 20 mg, od 2019"
    noticed = warnings(changed, TODAY, CATALOGUE, allergy_groups())
    assert "warning.alert_differs" in [warning.key for warning in noticed]


def test_a_medicine_that_was_stopped_goes_while_another_still_speaks_for_the_alert() -> None:
    (alert,) = dosed(confirmed_card(XARELTO, CLEXANE), [CLEXANE]).medical.alerts
    assert (alert.detail, alert.sources) == ("Clexane 40 mg, 1-0-0", ("Clexane",))
    assert alert.state is AlertState.CONFIRMED


def test_an_alert_that_only_another_medicine_speaks_for_is_proposed_anew_and_shown() -> None:
    changed = dosed(confirmed_card(XARELTO), [ELIQUIS])
    (alert,) = shown_alerts(changed)
    assert (alert.detail, alert.state) == ("Eliquis 5 mg, 1-0-0", AlertState.PROPOSED)
    assert (alert.sources, alert.decided_by) == (("Eliquis",), "")


def test_a_confirmed_alert_whose_sources_are_all_gone_stays_and_warns() -> None:
    before = confirmed_card(XARELTO)
    changed = dosed(before, [])
    assert changed.medical.alerts == before.medical.alerts
    noticed = warnings(changed, TODAY, CATALOGUE, allergy_groups())
    assert "warning.alert_source_gone" in [warning.key for warning in noticed]


_ONE = st.sampled_from(["Xarelto", "Eliquis", "Clexane", "Acard", "Insulatard", "Encorton", "Nieznany"])
_WORDS = st.sampled_from(["", "1", "1/2", "po jedzeniu; rano", "20 mg", "15 mg, 1", "; ", "x" * 120]) | _lines
_DOSED = st.builds(
    lambda name, strength, morning, text: Medicine(
        trade_name=name, strength=strength, dose=Dose(morning=morning, text=text)
    ),
    *(_ONE, _WORDS, _WORDS, _WORDS),
)


@given(st.data(), st.lists(_DOSED, min_size=1, max_size=4))
def test_after_any_change_of_doses_the_program_writes_only_doses_that_are_taken(
    data: st.DataObject, medicines: list[Medicine]
) -> None:
    document = saved(card(medicines=medicines))
    own = data.draw(st.sampled_from(["", "pilnować INR", "Xarelto do odstawienia"]), label="own words")
    standing = [
        a.model_copy(update={"state": AlertState.CONFIRMED, "detail": own or a.detail}) for a in document.medical.alerts
    ]
    document = card(medicines=medicines, alerts=standing)
    for _ in range(2):
        medicines = [
            m.model_copy(update={"strength": new.strength, "dose": new.dose})
            for m in medicines
            for new in (data.draw(_DOSED, label="new dose"),)
        ]
        document = dosed(document, medicines)
    expected = proposed(card(medicines=medicines))
    assert [a.detail for a in document.medical.alerts] == [own or a.detail for a in expected]
    assert all(a.state is AlertState.CONFIRMED for a in document.medical.alerts)
