"""A bundle on a stick, and somebody who opened it."""

from pathlib import Path

import pytest

from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.services.bundle_lookup import BundleOffice
from lifebox.services.bundles import (
    create_bundle,
)
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from tests.support.program import CHEAP
from tests.unit.services.bundles.desk import WISH, card, opened


@pytest.fixture
def people(office: Office) -> dict[str, PersonId]:
    cards = (
        card("Zgodna"),
        card("Chętna"),
        card("Odmowna", agreed=False),
        card("Zawieszona", status=Status.SUSPENDED),
    )
    return {one.identity.surname: add_person(office, one).person for one in cards}


@pytest.fixture
def bundle(office: Office, people: dict[str, PersonId], tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    create_bundle(office, stick / "patrol.lifebundle", WISH, policy=CHEAP)
    return stick / "patrol.lifebundle"


@pytest.fixture
def guard(program: Program, bundle: Path) -> BundleOffice:
    return opened(program, bundle)
