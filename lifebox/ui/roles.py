"""What a screen reader is told that a widget of our own is: Qt knows only its own kinds."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "told_as"


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget its role, which the style sheet sees as well."""
    widget.setProperty(_PROPERTY, role.name)


class Roles:
    """Makes what the screen reader asks. Qt deletes it with its widget, but does not keep it alive until then."""

    def __init__(self) -> None:
        self._made: list[QAccessibleInterface] = []

    def install(self) -> None:
        """From now on, for as long as the program runs."""
        QAccessible.installFactory(self._make)

    def _make(self, _kind: str, asked: QObject) -> QAccessibleInterface | None:
        role = asked.property(_PROPERTY) if isinstance(asked, QWidget) else None
        if not isinstance(asked, QWidget) or role is None:
            return None
        self._made = [one for one in self._made if shiboken6.isValid(one)]
        self._made.append(made := QAccessibleWidget(asked, QAccessible.Role[role]))
        return made
