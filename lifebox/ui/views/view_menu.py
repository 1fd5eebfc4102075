"""The actions of the View menu that hold on every page: colours, size of text, touch, narrow navigation."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from lifebox.ui.look import Appearance, Look
from lifebox.ui.views.widgets import Menu, key

translate = QCoreApplication.translate


def add_view_actions(window: QWidget, appearance: Appearance) -> None:
    """Keys of the whole window; those that switch something show its state in the menu."""
    themes = {
        "": ("Ctrl+F5", translate("ViewMenu", "Colours as the system has them")),
        "light": ("Ctrl+F6", translate("ViewMenu", "Light")),
        "dark": ("Ctrl+F7", translate("ViewMenu", "Dark")),
        "contrast": ("Ctrl+F8", translate("ViewMenu", "High contrast")),
    }
    group = QActionGroup(window)
    shown: list[tuple[QAction, Callable[[Look], bool]]] = []

    def add(sequence: str, text: str, change: Callable[[Look], Look]) -> QAction:
        return key(
            window,
            sequence,
            lambda: appearance.choose(change(appearance.look)),
            text,
            inside_only=False,
            menu=Menu.VIEW,
        )

    for name, (sequence, text) in themes.items():
        made = add(sequence, text, partial(_in_theme, name))
        group.addAction(made)
        shown.append((made, partial(_has_theme, name)))
    add("Ctrl++", translate("ViewMenu", "Larger text"), lambda look: look.with_text(1))
    add("Ctrl+-", translate("ViewMenu", "Smaller text"), lambda look: look.with_text(-1))
    add("Ctrl+0", translate("ViewMenu", "Usual text"), lambda look: look.with_text(0))
    touch = add(
        "Ctrl+F9", translate("ViewMenu", "Large controls for fingers"), lambda look: replace(look, touch=not look.touch)
    )
    narrow = add(
        "Ctrl+F10", translate("ViewMenu", "Narrow navigation"), lambda look: replace(look, narrow=not look.narrow)
    )
    shown += [(touch, lambda look: look.touch), (narrow, lambda look: look.narrow)]
    for made, _ in shown:
        made.setCheckable(True)

    def tell() -> None:
        for made, holds in shown:
            made.setChecked(holds(appearance.look))

    appearance.changed.connect(tell)
    tell()


def _in_theme(name: str, look: Look) -> Look:
    return replace(look, theme=name)


def _has_theme(name: str, look: Look) -> bool:
    return look.theme == name
