"""Intake lists of invented people, as an office exports them."""

import csv
from datetime import date
from pathlib import Path

from lifebox.domain.card import Card
from tests.benchmarks.town import invent_cards

_HEADING = (
    "L.p.", "Nazwisko", "Imię", "PESEL", "Adres", "Telefon", "Choroby", "Leki (dawkowanie)", "Uczulenia",
    "Kontakt do rodziny", "Lekarz POZ", "Zgoda RODO", "Uwagi",
)  # fmt: skip


def write_list(file: Path, count: int, today: date, seed: int) -> None:
    """A CSV list of `count` people with what a social worker types into such lists."""
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, delimiter=";")
        writer.writerow(_HEADING)
        for number, card in enumerate(invent_cards(count, today, seed), 1):
            writer.writerow([number, *_cells(card)])


def _cells(card: Card) -> list[str]:
    who, home, medical = card.identity, card.residence.address, card.medical
    contacts = [f"{c.relation} {c.name} {p.written}" for c in card.contacts for p in c.phones]
    doctor = card.providers.family_doctor
    return [
        who.surname,
        who.given_names,
        who.pesel,
        f"{home.street} {home.building}{'/' if home.flat else ''}{home.flat}",
        " ".join(phone.written for phone in card.residence.phones),
        ", ".join(condition.name for condition in medical.conditions.items),
        "\n".join(f"{m.trade_name} {m.strength} {m.dose.text or '1-0-0'}" for m in medical.medicines.items),
        ", ".join(allergy.agent for allergy in medical.allergies.items),
        ", ".join(contacts),
        doctor.organisation if doctor else "",
        "tak",
        card.functioning.how_to_talk,
    ]
