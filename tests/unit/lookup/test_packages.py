"""Codes on packages of medicines, as scanners give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.dates import PartialDate
from lifebox.domain.packages import PackageCode, gtin14
from lifebox.lookup.packages import read_package
from tests.support.products import gtin

NUMBER = gtin(1)
END = PartialDate(2027, 12, 31)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NUMBER, PackageCode(NUMBER)),
        (NUMBER[1:], PackageCode(NUMBER)),
        (f"]E0{NUMBER[1:]}", PackageCode(NUMBER)),
        (f"01{NUMBER}", PackageCode(NUMBER)),
        (f"01{NUMBER}1727123110AB12\x1d21XYZ", PackageCode(NUMBER, "AB12", END)),
        (f"]d201{NUMBER}21XYZ\x1d1727123110AB12", PackageCode(NUMBER, "AB12", END)),
        (f"\x1d01{NUMBER}10AB12\x1d17271231\r", PackageCode(NUMBER, "AB12", END)),
        (f"01{NUMBER}10AB12<GS>17271200", PackageCode(NUMBER, "AB12", PartialDate(2027, 12))),
        (f"(01){NUMBER}(17)271231(10)AB12", PackageCode(NUMBER, "AB12", END)),
        # Without separators the batch would end somewhere inside the serial number.
        (f"01{NUMBER}1727123110AB1221XYZ", PackageCode(NUMBER, "", END)),
        (f"01{NUMBER}1727123110AB3", PackageCode(NUMBER, "AB3", END)),
    ],
)
def test_what_packages_say(text: str, said: PackageCode) -> None:
    assert read_package(text) == said


@pytest.mark.parametrize("text", ["", "12345678", "5900000000009", "7K3M-9QXD-2", "0" * 14, "(", "1" * 1000, "10AB"])
def test_what_is_no_package(text: str) -> None:
    assert read_package(text) is None


@given(st.text(max_size=60))
def test_any_text_is_accepted(text: str) -> None:
    said = read_package(text)
    assert said is None or gtin14(said.gtin) == said.gtin


@pytest.mark.parametrize("text", ["]", "]C", "]C1", "](01)05909990000012"])
def test_a_scanners_mark_with_nothing_behind_it_is_no_package(text: str) -> None:
    assert read_package(text) is None
