"""Colours that can be read, and nothing left of the sheet's names."""

import pytest

from lifebox.app import load_profiles
from lifebox.ui.theme import LIGHT, THEMES, Theme, contrast, style_sheet, with_accent


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_contrast_holds(theme: Theme) -> None:
    assert contrast(theme.text, theme.surface) >= 7
    assert contrast(theme.text, theme.raised) >= 7
    for colour in (theme.quiet, theme.accent, theme.amber, theme.red, theme.yellow, theme.green):
        assert contrast(colour, theme.surface) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.amber, theme.amber_tint) >= 4.5
    for tint in (theme.red_tint, theme.yellow_tint, theme.green_tint):
        assert contrast(theme.text, tint) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_sheet_is_filled_in(look: object, theme: Theme) -> None:
    assert "@" not in style_sheet(theme)


def test_an_accent_that_cannot_be_read_is_not_taken() -> None:
    assert with_accent(LIGHT, "#FFEE88") == LIGHT
    for profile in load_profiles():
        assert with_accent(LIGHT, profile.accent).accent == profile.accent


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
