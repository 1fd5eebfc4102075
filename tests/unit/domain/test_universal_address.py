"""The address as official codes."""

import pytest

from lifebox.domain.identity import Address
from lifebox.domain.universal_address import universal_address

DUBOIS = Address(
    street="ul. Stanisława Dubois", building="5a", flat="3", postcode="00-184", town="Warszawa",
    terc="1465011", simc="0918123", ulic="04337",
)  # fmt: skip


def test_it_is_written_as_the_health_ministry_does_but_for_coordinates() -> None:
    assert universal_address(DUBOIS) == "00184|146501|0918123|0918123|04337|||5A|"


def test_a_place_without_streets_has_zeros() -> None:
    village = DUBOIS.model_copy(update={"street": "", "ulic": "", "building": "12 B"})
    assert universal_address(village) == "00184|146501|0918123|0918123|00000|||12B|"


@pytest.mark.parametrize("missing", ["building", "postcode", "terc", "simc", "ulic"])
def test_a_code_that_is_not_known_leaves_no_address(missing: str) -> None:
    assert universal_address(DUBOIS.model_copy(update={missing: ""})) == ""


@pytest.mark.parametrize(("field", "value"), [("postcode", "00 184x"), ("building", "5|6"), ("simc", "918123")])
def test_what_would_be_another_address_is_none(field: str, value: str) -> None:
    assert universal_address(DUBOIS.model_copy(update={field: value})) == ""
