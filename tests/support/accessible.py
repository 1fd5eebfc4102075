"""What a screen reader is told, where Tab goes and which words are cut, of whatever a window shows now."""

import re
from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

_Role = QAccessible.Role
_ROLES_OF = {
    QLineEdit: {_Role.EditableText},
    QComboBox: {_Role.ComboBox},
    QCheckBox: {_Role.CheckBox},
    QRadioButton: {_Role.RadioButton},
    QAbstractButton: {_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu},
    QAbstractItemView: {_Role.List, _Role.Table, _Role.Tree},
}
"""The roles that a control of this kind may have; the first kind that fits counts."""
_NO_ROLES = {_Role.NoRole, _Role.Client, _Role.Window, _Role.Border, _Role.Whitespace}
_CONTROLS = {
    _Role.Button, _Role.ButtonMenu, _Role.CheckBox, _Role.RadioButton, _Role.ComboBox, _Role.EditableText, _Role.List,
    _Role.ListItem, _Role.Table, _Role.ColumnHeader, _Role.MenuItem, _Role.PageTab, _Role.Slider, _Role.SpinBox,
    _Role.ProgressBar, _Role.Graphic, _Role.Chart, _Role.Canvas,
}  # fmt: skip
_MOST_STOPS = 900


def told_wrongly(root: QWidget) -> list[str]:
    """Controls without a name, and what takes keys without a role that says how."""
    found = QAccessible.queryAccessibleInterface(root)
    return [] if found is None else list(_told_wrongly(found))


def _told_wrongly(one: QAccessibleInterface) -> Iterator[str]:
    shown = one.object()
    if isinstance(shown, QWidget):
        if not shown.isVisible() or isinstance(shown, QScrollBar):
            return
        name, role = one.text(QAccessible.Text.Name).strip(), one.role()
        takes_keys = shown.focusPolicy() is not Qt.FocusPolicy.NoFocus and shown.focusProxy() is None
        if (role in _CONTROLS or takes_keys) and not name:
            yield f"no name: {told(shown)} {role.name}"
        if takes_keys and role in _NO_ROLES:
            yield f"no role: {told(shown)} {role.name}"
        fitting = next((roles for kind, roles in _ROLES_OF.items() if isinstance(shown, kind)), {role})
        if role not in fitting:
            yield f"wrong role: {told(shown)} {role.name}"
        if isinstance(shown, QAbstractItemView):
            return
    for at in range(one.childCount()):
        if (child := one.child(at)) is not None:
            yield from _told_wrongly(child)


def stops(window: QWidget) -> set[QWidget]:
    """Everything seen and enabled that Tab should reach."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.window() is window
        and one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
    }


def tab_round(window: QWidget) -> list[QWidget]:
    """Where the keyboard goes with Tab alone until it is back; a trap ends the round as well."""
    begun = QApplication.focusWidget() or window.focusWidget()
    assert begun is not None
    passed = [begun]
    while len(passed) < _MOST_STOPS:
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at in passed:
            break
        passed.append(at)
    return passed


def only_by_mouse(window: QWidget) -> list[str]:
    """What the mouse gives the keyboard to and no key reaches: buttons of a group are reached by its arrows."""
    return [
        told(one)
        for one in window.findChildren(QWidget)
        if one.window() is window
        and one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() is Qt.FocusPolicy.ClickFocus
        and not (isinstance(one, QAbstractButton) and (one.group() is not None or one.autoExclusive()))
    ]


def unexplained(window: QWidget) -> list[str]:
    """Buttons that cannot be pressed now and do not say why."""
    return [
        f"does not say why not: {told(one)}"
        for one in window.findChildren(QAbstractButton)
        if one.isVisible() and one.text() and _is_off(one) and not one.property("whyNot")
    ]


def _is_off(one: QWidget) -> bool:
    """Whether it is this control that is off, and not all that is around it while something runs."""
    parent = one.parentWidget()
    return not one.isEnabled() and (parent is None or parent.isEnabled())


def cut(window: QWidget) -> list[str]:
    """Words that have less room than they need and no tool tip that says them."""
    return [
        f"{told(one)} {one.size().toTuple()} wants {one.sizeHint().toTuple()}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and not one.toolTip() and _is_cut(one)
    ]


def cut_at_rest(qtbot: QtBot, window: QWidget) -> list[str]:
    """What is cut once room has been given to all that came late."""
    with suppress(WaitedInVain):
        qtbot.waitUntil(lambda: not cut(window))
    return cut(window)


def _is_cut(one: QWidget) -> bool:
    if isinstance(one, QLabel) and one.text():
        # What is not broken into lines is one part as long as its longest line.
        parts = re.split(r"[\s\u200b\u00ad-]+" if one.wordWrap() else "\n", one.text())
        widest = max(one.fontMetrics().horizontalAdvance(part) for part in parts)
        if widest > one.contentsRect().width() + 1:
            return True
        return bool(one.wordWrap() and one.heightForWidth(one.width()) > one.height() + 1)
    if isinstance(one, QComboBox):
        return one.fontMetrics().horizontalAdvance(one.currentText()) > one.width() - 26
    if isinstance(one, QAbstractButton) and one.text():
        return bool(one.sizeHint().width() > one.width() + 1 or one.sizeHint().height() > one.height() + 1)
    return False


def ring_is_seen(one: QWidget) -> bool:
    """Whether a control that has the keyboard looks other than one that has not, all around."""
    window = one.window()
    # What gets the keyboard is scrolled to first.
    one.setFocus(Qt.FocusReason.TabFocusReason)
    place = one.mapTo(window, QPoint())
    edges = one.rect().translated(place).adjusted(-2, -2, 2, 2) & window.rect()
    focused = window.grab(edges).toImage()
    one.clearFocus()
    plain = window.grab(edges).toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    changed = sum(
        focused.pixel(x, y) != plain.pixel(x, y) for x in range(focused.width()) for y in range(focused.height())
    )
    return changed >= focused.width() + focused.height()


def told(one: QWidget) -> str:
    """A widget as a failed test tells it."""
    inside = type(parent).__name__ if (parent := one.parentWidget()) is not None else "–"
    words = one.accessibleName() or getattr(one, "text", str)()
    return f"{type(one).__name__}({words[:60]!r}) in {inside}"
