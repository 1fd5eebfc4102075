"""The demo: a fictional registry with its prints and a summary."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.errors import FileExists
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.security.files import write_atomic
from lifebox.security.passwords import generate_password
from lifebox.services.demo_people import FictionalTown
from lifebox.services.office import Office
from lifebox.services.people import prepare_card
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    prepare_cards,
    prepare_labels,
    prepare_wallet_cards,
    save_print,
)
from lifebox.services.program import Program

SEED = 20261122
LOGIN = "demo"
_CHUNK = 250
_FILES = ("cards.pdf", "wallet.pdf", "labels.pdf")


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made. The password is shown once; it protects fictional people only."""

    registry: Path
    login: str
    password: str
    summary: dict[str, Any]


def make_demo(
    program: Program, folder: Path, people: int, profile: OrganisationProfile, step: Callable[[str], None]
) -> Demo:
    """Make `folder/demo.lifebox`, cards, wallet cards and labels as PDF, and `summary.json`.

    Raises `FileExists` where there is a demo already, so that nothing is overwritten.
    """
    path = folder / "demo.lifebox"
    if path.exists():
        raise FileExists(path=str(path))
    folder.mkdir(parents=True, exist_ok=True)
    password = generate_password()
    begun = perf_counter()
    registry, _recovery = program.store.create(path, profile, LOGIN, password)
    try:
        office = program.office(registry)
        step("registry")
        ids = fill_with_fiction(office, people)
        step("people")
        counts = _print_everything(office, ids, folder, step)
        check = registry.verify()
    finally:
        registry.close()
    summary = {
        "people": len(ids),
        "boxes": counts["boxes"],
        "files": {name: (folder / name).stat().st_size for name in _FILES},
        "verified": check.clean,
        "seconds": round(perf_counter() - begun, 2),
    }
    write_atomic(folder / "summary.json", json.dumps(summary, indent=2).encode())
    return Demo(path, LOGIN, password, summary)


def fill_with_fiction(office: Office, people: int) -> list[PersonId]:
    """Add fictional people, in transactions short enough not to hold others up; gives their ids by name."""
    town = FictionalTown(SEED, office.clock.today())
    homes: list[list[Card]] = [[prepare_card(office, card) for card in home.people] for home in town.homes(people)]
    added: list[tuple[str, PersonId]] = []
    for start in range(0, len(homes), _CHUNK):
        with office.registry.write() as tx:
            for cards in homes[start : start + _CHUNK]:
                box = tx.add_box()
                for card in cards:
                    revision = tx.add_person(box.id, card)
                    tx.audit(Action.PERSON_ADDED, revision.person)
                    added.append((f"{card.identity.surname} {card.identity.given_names}", revision.person))
    return [person for _, person in sorted(added, key=lambda pair: pair[0])]


def _print_everything(
    office: Office, people: list[PersonId], folder: Path, step: Callable[[str], None]
) -> dict[str, int]:
    save_print(office, prepare_cards(office, people, CardOptions()), folder / "cards.pdf", overwrite=True)
    step("cards")
    save_print(office, prepare_wallet_cards(office, people, CardOptions()), folder / "wallet.pdf", overwrite=True)
    step("wallet")
    fridge = prepare_labels(office, people, LabelOptions(place=LabelPlace.FRIDGE, stock="avery-l7165"))
    save_print(office, fridge, folder / "labels.pdf", overwrite=True)
    step("labels")
    return {"boxes": len(fridge.records)}
