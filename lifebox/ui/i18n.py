"""The window's own words: the program's catalogue and Qt's, loaded for one language."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from lifebox.resources import resource
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

WINDOW_LANGUAGES = ("pl", "en")
QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of type:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Pages"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Double Sided Printing"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Off"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Long side binding"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Short side binding"),
    QT_TRANSLATE_NOOP(
        "QPrintSettingsOutput",
        "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
        "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
    ),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
)
"""Qt's own words that its Polish catalogue lacks, and keys as keyboards and the help name them; ours has them all."""


def install_translations(app: QApplication, language: str) -> None:
    """Speak Polish or English; other languages of the paper fall back to Polish, the office's own."""
    chosen = language if language in WINDOW_LANGUAGES else "pl"
    QLocale.setDefault(QLocale("pl_PL" if chosen == "pl" else "en_GB"))
    # Qt speaks English by itself; its catalogue is missing where a bundle left it out.
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if chosen != "en" and qt.load(f"qtbase_{chosen}", folder):
        app.installTranslator(qt)
    # What was installed last is asked first: our words for Qt's stand before its own.
    ours = load_catalogue(chosen)
    ours.setParent(app)
    app.installTranslator(ours)


def window_language() -> str:
    """The language that was installed: one of `WINDOW_LANGUAGES`."""
    return "pl" if QLocale().language() is QLocale.Language.Polish else "en"


def load_catalogue(language: str) -> QTranslator:
    """The window's words in one language. Raises `FileNotFoundError`."""
    catalogue = QTranslator()
    if not catalogue.load(str(resource("translations", f"lifebox_{language}.qm"))):
        raise FileNotFoundError(f"lifebox_{language}.qm")
    return catalogue
