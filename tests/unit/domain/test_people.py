from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from lifebox.domain import ids
from lifebox.domain.governance import Status
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import PersonSummary


def summary(**fields: Any) -> PersonSummary:
    basis: dict[str, Any] = {
        "id": ids.new_person_id(),
        "box": ids.new_box_id(),
        "code": None,
        "surname": "Próbna",
        "given_names": "Halina",
        "birth": "1942",
        "street": "ul. Kolejowa",
        "building": "14",
        "flat": "3",
        "town": "Sopot",
        "status": Status.ACTIVE,
        "revision": 5,
        "saved": datetime(2026, 11, 22, tzinfo=UTC),
        "next_review": None,
        "alerts": (),
        "unconfirmed_alerts": 0,
        "printed_revision": None,
    }
    return PersonSummary(**{**basis, **fields})


def test_a_row_shows_surname_first_and_the_address() -> None:
    assert summary().name == "Próbna Halina"
    assert summary(given_names="").name == "Próbna"
    assert summary().address == "ul. Kolejowa 14 m. 3"
    assert summary(flat="").address == "ul. Kolejowa 14"


@pytest.mark.parametrize(("printed", "stale"), [(None, False), (4, True), (5, False)])
def test_paper_is_stale_when_an_older_revision_was_printed(printed: int | None, stale: bool) -> None:
    assert summary(printed_revision=printed).paper_is_stale is stale


def test_ids_sort_by_the_time_they_were_made() -> None:
    makers = (
        ids.new_person_id,
        ids.new_box_id,
        ids.new_account_id,
        ids.new_registry_id,
        ids.new_attachment_id,
        ids.new_print_id,
        ids.new_disclosure_id,
        ids.new_draft_id,
    )
    made = [make() for make in makers]
    assert made == sorted(set(made))
    assert all(i.version == 7 for i in made)


def test_a_profile_needs_a_diallable_duty_phone() -> None:
    basis = {"id": "proba", "programme": "Pudełko", "operator": "Ośrodek", "operator_short": "O", "town": "Próbowo"}
    assert OrganisationProfile.model_validate({**basis, "duty_phone": "+48585511710"}).emergency_number == "112"
    with pytest.raises(ValidationError):
        OrganisationProfile.model_validate({**basis, "duty_phone": "58 551 17 10"})
