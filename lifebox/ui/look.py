"""How the window looks by choice: colours, size of text, room for fingers, narrow navigation."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from lifebox.ui.theme import apply_theme, chosen_theme, with_accent

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
ROW, TOUCH_ROW = 36, 44
FOLD_BELOW = 1100
"""Width of the window, with letters of the usual size, below which the navigation shows icons alone."""
_SETTINGS = {"theme": "window/theme", "text": "window/text", "touch": "window/touch", "narrow": "window/narrow"}


@dataclass(frozen=True, slots=True)
class Look:
    """What was chosen. `theme` is a name of `THEMES`, or empty for the system's; `text` is in per cent."""

    theme: str = ""
    text: int = 100
    touch: bool = False
    narrow: bool = False

    @property
    def row_height(self) -> int:
        """The height of a table's row."""
        return round((TOUCH_ROW if self.touch else ROW) * max(1.0, self.text / 100 * 0.85))

    def with_text(self, step: int) -> "Look":
        """The next larger (1) or smaller (-1) text; 0 is the usual size."""
        if step == 0:
            return replace(self, text=TEXT_SIZES[0])
        sizes = [size for size in TEXT_SIZES if (size - self.text) * step > 0]
        return replace(self, text=min(sizes, key=lambda size: abs(size - self.text)) if sizes else self.text)


class Appearance(QObject):
    """The look of the whole program: applied at once, remembered, told by `changed`."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._accent = ""
        self.look = _remembered({name: settings.value(key) for name, key in _SETTINGS.items()})
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, look: Look) -> None:
        """Look like this from now on."""
        if look == self.look:
            return
        repainted = replace(look, narrow=self.look.narrow) != self.look
        self.look = look
        for name, value in asdict(look).items():
            self._settings.setValue(_SETTINGS[name], value)
        if repainted:
            self.apply()
        self.changed.emit()

    def take_accent(self, accent: str) -> None:
        """The organisation's colour."""
        self._accent = accent
        self.apply()

    def apply(self) -> None:
        """Give every window this look."""
        theme = chosen_theme(self.look.theme)
        if self._accent:
            theme = with_accent(theme, self._accent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme, text=self.look.text, touch=self.look.touch)
        for window in QApplication.topLevelWidgets():
            self.fit(window)

    def fit(self, root: QWidget) -> None:
        """Make rows of tables as high as fingers or letters need: no style sheet reaches them."""
        for table in root.findChildren(QTableView):
            table.verticalHeader().setDefaultSectionSize(self.look.row_height)

    def _system_changed(self) -> None:
        if not self.look.theme:
            self.apply()
            self.changed.emit()


def _remembered(kept: Mapping[str, object]) -> Look:
    """What the settings file says, as far as it makes sense."""
    theme, text = str(kept["theme"] or ""), str(kept["text"] or "")
    percent = int(text) if text.isascii() and text.isdigit() else TEXT_SIZES[0]
    return Look(
        theme=theme,
        text=min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1]),
        touch=_is_true(kept["touch"]),
        narrow=_is_true(kept["narrow"]),
    )


def _is_true(kept: object) -> bool:
    """A settings file gives words, settings not yet written give what they were given."""
    return kept is True or str(kept).lower() == "true"
