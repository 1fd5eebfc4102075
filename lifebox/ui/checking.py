"""What the frozen program checks of its window: that words, font, pages and drawing are really there."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import fontpkg_lato
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont, QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.i18n import WINDOW_LANGUAGES, install_translations, load_catalogue
from lifebox.ui.keeping import keep_constants
from lifebox.ui.theme import LIGHT, apply_theme, load_fonts

_STEP = 4
_LEAST_COLOURS = 8
"""A page has text on a surface, smoothed at its edges; an empty frame has one colour."""


def check_window(program: Program) -> None:
    """Show the wizard off screen, draw a frame, close again. Raises a plain exception where something is missing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_constants()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    for language in WINDOW_LANGUAGES:
        if load_catalogue(language).isEmpty():
            raise AssertionError(f"no words in {language}")
    install_translations(app, program.say.language)
    load_fonts()
    apply_theme(app, LIGHT)
    if not QFontInfo(QFont(fontpkg_lato.FAMILY)).exactMatch():
        raise AssertionError(f"no font {fontpkg_lato.FAMILY}")
    with TemporaryDirectory() as folder:
        _check_frame(program, Path(folder))


def _check_frame(program: Program, folder: Path) -> None:
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = Window(program, settings, lambda _: None)
    window.show_wizard(folder / "new.lifebox")
    window.show()
    frame = window.grab().toImage()
    window.close()
    window.deleteLater()
    if len(_colours(frame)) < _LEAST_COLOURS:
        raise AssertionError("the window draws nothing")


def _colours(frame: QImage) -> set[int]:
    return {frame.pixel(x, y) for y in range(0, frame.height(), _STEP) for x in range(0, frame.width(), _STEP)}
