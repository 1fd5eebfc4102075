"""The window's own words: the program's catalogue and Qt's, loaded for one language."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from lifebox.resources import resource

WINDOW_LANGUAGES = ("pl", "en")


def install_translations(app: QApplication, language: str) -> None:
    """Speak Polish or English; other languages of the paper fall back to Polish, the office's own."""
    chosen = language if language in WINDOW_LANGUAGES else "pl"
    QLocale.setDefault(QLocale("pl_PL" if chosen == "pl" else "en_GB"))
    ours = load_catalogue(chosen)
    ours.setParent(app)
    app.installTranslator(ours)
    # Qt speaks English by itself; its catalogue is missing where a bundle left it out.
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if chosen != "en" and qt.load(f"qtbase_{chosen}", folder):
        app.installTranslator(qt)


def window_language() -> str:
    """The language that was installed: one of `WINDOW_LANGUAGES`."""
    return "pl" if QLocale().language() is QLocale.Language.Polish else "en"


def load_catalogue(language: str) -> QTranslator:
    """The window's words in one language. Raises `FileNotFoundError`."""
    catalogue = QTranslator()
    if not catalogue.load(str(resource("translations", f"lifebox_{language}.qm"))):
        raise FileNotFoundError(f"lifebox_{language}.qm")
    return catalogue
