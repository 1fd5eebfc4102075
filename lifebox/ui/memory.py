"""What the window remembers from one start to the next: how it looks, never what or whom it showed."""

from typing import Protocol

from PySide6.QtCore import QSettings


class Memory(Protocol):
    """A small store of texts by name."""

    def recall(self, name: str) -> str:
        """What was remembered, or an empty text."""

    def remember(self, name: str, text: str) -> None:
        """Keep a text."""


class SettingsMemory:
    """The file `window.ini`."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def recall(self, name: str) -> str:
        return str(self._settings.value(name, "") or "")

    def remember(self, name: str, text: str) -> None:
        self._settings.setValue(name, text)


class ShortMemory:
    """Forgets everything with the window."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def recall(self, name: str) -> str:
        return self._kept.get(name, "")

    def remember(self, name: str, text: str) -> None:
        self._kept[name] = text
