"""Who is shown what: nothing leaks to the label, and nothing of the card is forgotten."""

from pathlib import Path

import pytest

from lifebox.domain.card import Card
from lifebox.domain.tiers import Tier
from lifebox.services.office import Office
from lifebox.services.visibility import Audience, who_sees_what
from lifebox.texts import texts
from tests.support.program import StandingClock, make_office, make_program

SAY = texts("pl")
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942", "pesel": "42010112345"},
        "residence": {"gate_code": "1234K", "floor": "3", "address": {"street": "Kolejowa", "terc": "2264011"}},
        "contacts": [{"name": "Maria", "phones": [{"written": "601 234 567", "number": "+48601234567"}]}],
        "medical": {
            "allergies": {"items": [{"agent": "penicylina", "severity": "severe"}]},
            "medicines": {"items": [{"trade_name": "Xarelto", "gtin": "05909990000000"}]},
        },
        "missing": {"habits": "spacer na molo"},
        "governance": {"consents": [{"scope": "registry", "witness": "Świadek"}]},
    }
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(make_program(tmp_path, StandingClock()), tmp_path / "kto.lifebox")


@pytest.fixture
def told(office: Office) -> dict[Audience, str]:
    sights = who_sees_what(office, CARD, SAY)
    assert [sight.audience for sight in sights] == list(Audience)
    return {s.audience: "\n".join(f"{seen.heading}: {line}" for seen in s.seen for line in seen.lines) for s in sights}


@pytest.mark.parametrize(
    ("text", "audiences"),
    [
        ("PRÓBNA", {Audience.RESCUER, Audience.WALLET}),
        ("Łucja Próbna 1942", {Audience.CAMERA}),
        ("PENICYLINA", {Audience.RESCUER, Audience.WALLET, Audience.CAMERA}),
        ("601 234 567", {Audience.RESCUER, Audience.WALLET, Audience.CAMERA}),
        ("Kolejowa", {Audience.RESCUER}),
        ("1234K", {Audience.DUTY}),
        ("58 551 17 10", {Audience.VISITOR, Audience.CAMERA}),
        ("PUDELKO ZYCIA", {Audience.VISITOR, Audience.WALLET}),
        ("42010112345", {Audience.NOBODY}),
        ("2264011", {Audience.NOBODY}),
        ("05909990000000", {Audience.NOBODY}),
        ("spacer na molo", {Audience.NOBODY}),
        ("Świadek", {Audience.NOBODY}),
    ],
)
def test_each_text_reaches_whom_it_is_for(told: dict[Audience, str], text: str, audiences: set[Audience]) -> None:
    assert {audience for audience, lines in told.items() if text in lines} == audiences


def test_tiers_are_marked_and_a_photo_needs_consent(office: Office) -> None:
    photo = {"attachment": "00000000-0000-0000-0000-000000000001"}
    shown = CARD.model_copy(
        update={"identity": CARD.identity.model_validate(CARD.identity.model_dump() | {"photo": photo})}
    )
    sights = {sight.audience: sight for sight in who_sees_what(office, shown, SAY)}
    assert {seen.tier for seen in sights[Audience.RESCUER].seen} == {None, Tier.RED, Tier.YELLOW}
    assert {seen.tier for seen in sights[Audience.NOBODY].seen} == {Tier.REGISTRY}
    hidden = [line for seen in sights[Audience.NOBODY].seen for line in seen.lines]
    assert any(line.startswith("zdjęcie") for line in hidden)
