"""Colours that can be read, and nothing left of the sheet's names."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lifebox.app import load_profiles
from lifebox.ui.theme import HIGH_CONTRAST, LIGHT, THEMES, Theme, contrast, style_sheet, with_accent
from lifebox.ui.views.widgets import column, restyle

READ = {
    "text": ("surface", "raised", "pressed", "red_tint", "yellow_tint", "green_tint"),
    "quiet": ("surface", "raised", "pressed"),
    "accent": ("surface", "raised"),
    "on_accent": ("accent",),
    "amber": ("surface", "raised", "amber_tint"),
    "red": ("surface", "red_tint"),
    "yellow": ("surface", "yellow_tint"),
    "green": ("surface", "green_tint"),
}
"""Which colours of letters stand on which grounds."""
PAIRS = [(letters, ground) for letters, grounds in READ.items() for ground in grounds]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("letters", "ground"), PAIRS)
def test_letters_can_be_read(theme: Theme, letters: str, ground: str) -> None:
    wanted = 7.0 if letters == "text" or theme is HIGH_CONTRAST else 4.5
    assert contrast(getattr(theme, letters), getattr(theme, ground)) >= wanted


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_focus_and_marks_can_be_seen(theme: Theme) -> None:
    """Parts that are not letters need 3:1 (WCAG 2, 1.4.11)."""
    for mark in (theme.accent, theme.quiet, theme.red, theme.yellow, theme.green, theme.amber):
        assert contrast(mark, theme.surface) >= 3
    if theme is HIGH_CONTRAST:
        assert contrast(theme.line, theme.surface) >= 7
        assert contrast(theme.handle, theme.surface) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_sheet_is_filled_in(look: object, theme: Theme) -> None:
    for touch in (False, True):
        assert "@" not in style_sheet(theme, text=150, touch=touch)


def test_an_accent_that_cannot_be_read_is_not_taken() -> None:
    assert with_accent(LIGHT, "#FFEE88") == LIGHT
    for profile in load_profiles():
        assert with_accent(LIGHT, profile.accent).accent == profile.accent


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("mark", ["warned", "problem"])
def test_a_mark_on_a_field_leaves_its_text_where_it_is(look: object, qtbot: QtBot, mark: str) -> None:
    line, note = QLineEdit(), QPlainTextEdit()
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(column(line, note))
    page.resize(300, 200)
    page.show()

    def places() -> tuple[int, ...]:
        return line.cursorRect().x(), line.x(), note.viewport().x(), note.viewport().y(), note.viewport().width()

    with_mark: list[tuple[int, ...]] = []
    for value in ("false", "true"):
        for field in (line, note):
            restyle(field, mark, value)
        page.grab()
        with_mark.append(places())
    assert len(set(with_mark)) == 1
