"""Colours, fonts and the one style sheet, made from the tokens of the design."""

import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import fontpkg_lato
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from lifebox.resources import resource
from lifebox.ui.stylesheet import SHEET, SIZES

POINTS = 11
FONT_FILES = ("Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-SemiBold.ttf", "Lato-Medium.ttf")
MIN_CONTRAST = 4.5
_LENGTH = re.compile(r"\b(\d{2,}|[4-9])(px|pt)\b")
"""Lengths that grow with the text: all but the thickness of lines."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`. `red`, `yellow`, `green` are tiers and nothing else; `amber` warns."""

    name: str
    surface: str
    raised: str
    line: str
    pressed: str
    handle: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    red: str
    red_tint: str
    yellow: str
    yellow_tint: str
    green: str
    green_tint: str
    amber: str
    amber_tint: str


LIGHT = Theme(
    "light",
    surface="#FFFFFF", raised="#F5F7F8", line="#D5DBDF", pressed="#E3E8EB", handle="#B4BEC4",
    text="#13202B", quiet="#51606C", accent="#0B6E79", on_accent="#FFFFFF",
    red="#B3261E", red_tint="#FCEBEA", yellow="#8A6100", yellow_tint="#FFF6DC", green="#2E6B34", green_tint="#EAF5EB",
    amber="#8A4B00", amber_tint="#FFF1DE",
)  # fmt: skip
DARK = Theme(
    "dark",
    surface="#14181B", raised="#1D2327", line="#39434A", pressed="#2B333A", handle="#55616A",
    text="#EEF2F4", quiet="#A9B6BF", accent="#4FC3CF", on_accent="#0B1416",
    red="#FF8A80", red_tint="#3A1A18", yellow="#F0C24B", yellow_tint="#33290E", green="#86D08D", green_tint="#17301A",
    amber="#FFB866", amber_tint="#38270F",
)  # fmt: skip
HIGH_CONTRAST = Theme(
    "contrast",
    surface="#000000", raised="#000000", line="#FFFFFF", pressed="#333333", handle="#9A9A9A",
    text="#FFFFFF", quiet="#D6D6D6", accent="#FFFF00", on_accent="#000000",
    red="#FF9C9C", red_tint="#000000", yellow="#FFFF66", yellow_tint="#000000", green="#8CFF8C", green_tint="#000000",
    amber="#FFD27F", amber_tint="#000000",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def chosen_theme(name: str) -> Theme:
    """The theme of that name, else the one that the system asks for."""
    if name in THEMES:
        return THEMES[name]
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def with_accent(theme: Theme, accent: str) -> Theme:
    """The light theme in an organisation's accent, where that can be read on white; else the theme as it is."""
    if theme is LIGHT and contrast(accent, theme.surface) >= MIN_CONTRAST:
        return replace(theme, accent=accent)
    return theme


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours, 1…21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def load_fonts() -> None:
    """Make Lato known to Qt. Raises `FileNotFoundError` where the font package is incomplete."""
    for name in FONT_FILES:
        path = Path(fontpkg_lato.ROOT) / "files" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def apply_theme(app: QApplication, theme: Theme, *, text: int = 100, touch: bool = False) -> None:
    """Give the whole program one look; may be called again at any time. `text` is its size in per cent."""
    if app.property("theme") is None:
        app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    font = QFont(fontpkg_lato.FAMILY)
    font.setPointSizeF(POINTS * text / 100)
    app.setFont(font)
    app.setProperty("theme", theme.name)
    app.setStyleSheet(style_sheet(theme, text=text, touch=touch))


def style_sheet(theme: Theme, *, text: int = 100, touch: bool = False) -> str:
    """The style sheet with the theme's colours and sizes in place of `@name`, as large as the text."""
    on_accent = "light" if _luminance(theme.on_accent) > 0.5 else "dark"
    background = "light" if _luminance(theme.surface) > 0.5 else "dark"
    sizes = {name: f"{with_touch if touch else usual}px" for name, (usual, with_touch) in SIZES.items()}
    sheet = SHEET
    # The longest names first: `@red_tint` begins with `@red`.
    for name, value in sorted({**asdict(theme), **sizes}.items(), key=lambda part: -len(part[0])):
        sheet = sheet.replace(f"@{name}", value)
    if text != 100:
        sheet = _LENGTH.sub(lambda found: f"{round(int(found[1]) * text / 100)}{found[2]}", sheet)
    sheet = sheet.replace("@check", resource("icons", f"check-{on_accent}.svg").as_posix())
    sheet = sheet.replace("@up", resource("icons", f"up-{background}.svg").as_posix())
    return sheet.replace("@arrow", resource("icons", f"arrow-{background}.svg").as_posix())


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    plain = {
        roles.Window: theme.surface, roles.WindowText: theme.text, roles.Base: theme.surface,
        roles.AlternateBase: theme.raised, roles.Text: theme.text, roles.Button: theme.raised,
        roles.ButtonText: theme.text, roles.BrightText: theme.red, roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent, roles.PlaceholderText: theme.quiet, roles.Link: theme.accent,
        roles.ToolTipBase: theme.raised, roles.ToolTipText: theme.text, roles.Mid: theme.line,
        roles.Midlight: theme.line, roles.Dark: theme.line, roles.Light: theme.raised, roles.Shadow: theme.line,
        roles.Accent: theme.accent,
    }  # fmt: skip
    for role, colour in plain.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette
