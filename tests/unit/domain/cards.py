"""Small cards of invented people for the tests of the domain."""

from collections.abc import Sequence
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.domain.identity import Identity
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Alert, Allergy, Condition, Dose, Implant, Medical, Medicine, Stay

CONSENTED = Governance(consents=(Consent(scope=ConsentScope.REGISTRY),))


def medicine(name: str, strength: str = "", morning: str = "1", **fields: Any) -> Medicine:
    return Medicine(trade_name=name, strength=strength, dose=Dose(morning=morning), **fields)


def card(
    *,
    alerts: Sequence[Alert] = (),
    medicines: Sequence[Medicine] = (),
    conditions: Sequence[Condition | str] = (),
    implants: Sequence[Implant] = (),
    allergies: Sequence[Allergy] = (),
    stays: Sequence[Stay] = (),
    **parts: Any,
) -> Card:
    named = tuple(Condition(name=c) if isinstance(c, str) else c for c in conditions)
    medical = Medical(
        alerts=tuple(alerts),
        medicines=Listing[Medicine](items=tuple(medicines)),
        conditions=Listing[Condition](items=named),
        implants=Listing[Implant](items=tuple(implants)),
        allergies=Listing[Allergy](items=tuple(allergies)),
        stays=tuple(stays),
    )
    whole = {
        "identity": Identity(given_names="Halina", surname="Próbna", birth=PartialDate(1942, 5, 12)),
        "governance": CONSENTED,
        **parts,
    }
    return Card(medical=medical, **whole)
