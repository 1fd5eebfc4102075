"""Corrections of printers: worked out of measures, remembered by name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.documents.stock import Calibration
from lifebox.domain.errors import InvalidInput, UnreadableFile
from lifebox.services.printers import Measured, Ruler, calibrations, correct, remember_calibration

small = st.floats(-4, 4).map(lambda value: round(value, 2))
near_one = st.floats(0.97, 1.03).map(lambda value: round(value, 4))


@given(near_one, near_one, small, small, near_one, small)
def test_what_was_measured_is_undone(a: float, b: float, right: float, down: float, used: float, moved: float) -> None:
    """A printer that stretches by a, b and shifts: after the correction its scales lie where they should."""
    ruler = Ruler.of(210, 297)
    before = Calibration(dx=moved, dy=-moved, scale_x=used, scale_y=1)

    def printed(x: float, y: float, fix: Calibration) -> tuple[float, float]:
        return a * (x * fix.scale_x + fix.dx) + right, b * (y * fix.scale_y + fix.dy) + down

    left, top = printed(ruler.start, ruler.start, before)
    end_x, end_y = printed(ruler.start + ruler.across, ruler.start + ruler.down, before)
    found = correct(ruler, Measured(left, top, end_x - left, end_y - top), before)
    for x, y in ((20, 20), (190, 270)):
        there = printed(x, y, found)
        assert there == pytest.approx((x, y), abs=0.05)


def test_a_page_that_is_right_needs_nothing() -> None:
    ruler = Ruler.of(210, 297)
    assert correct(ruler, Measured(20, 20, 170, 250), Calibration()) == Calibration()
    assert Ruler.of(89, 36) == Ruler(6, 70, 20)


@pytest.mark.parametrize("wrong", [Measured(20, 20, 17, 250), Measured(20, 20, 0, 250), Measured(90, 20, 170, 250)])
def test_measures_of_no_printer_are_refused(wrong: Measured) -> None:
    with pytest.raises(InvalidInput):
        correct(Ruler.of(210, 297), wrong, Calibration())


def test_corrections_are_kept_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    assert calibrations(folder) == {}
    remember_calibration(folder, "Pokój 12", Calibration(dx=1.5))
    remember_calibration(folder, "Zebra", Calibration(scale_y=1.01))
    assert calibrations(folder) == {"Pokój 12": Calibration(dx=1.5), "Zebra": Calibration(scale_y=1.01)}
    remember_calibration(folder, "Zebra", Calibration())
    assert list(calibrations(folder)) == ["Pokój 12"]
    (folder / "printers.json").write_text('{"a": 3}')
    with pytest.raises(UnreadableFile):
        calibrations(folder)
