"""Small parts that all pages are laid out with."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lifebox.ui.icons import themed_icon

GAP, SPACE, MARGIN = 8, 16, 24
L = TypeVar("L", bound=QBoxLayout)
_OWN_TIP = "ownTip"
_BELONGING = re.compile(r"(?<=\d) (?=\d|[^\W\d_]{1,4}\b)|(?<=m\.) (?=\d)")
_LONG = re.compile(r"[^\W\d_]{8}(?=[^\W\d_]{8})")


def text_label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in one of the style sheet's roles. Names of people are plain text, never markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        # Else the height of the narrowest label would be kept free even where there is room beside.
        label.setMinimumSize(1, 1)
    if role:
        label.setProperty("role", role)
    return label


def breakable(text: str) -> str:
    """With places to break words that are longer than a narrow list is wide."""
    return _LONG.sub("\\g<0>\N{SOFT HYPHEN}", text)


def unbroken(text: str) -> str:
    """With each number on the line of what belongs to it: `20 mg`, `602 345 678`, `14 m. 3`."""
    return _BELONGING.sub("\N{NO-BREAK SPACE}", text)


class PushButton(QPushButton):
    """A button that Enter presses as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, action: Callable[[], object], kind: str = "", icon: str = "") -> QPushButton:
    """A push button; `kind` is `primary`, `flat`, `link` or nothing."""
    made = PushButton(text)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty(kind, "true")
    if icon:
        made.setIcon(icon_of(icon, on_accent=kind == "primary"))
    _on(made.clicked, action)
    return made


def icon_button(icon: str, name: str, action: Callable[[], object]) -> QToolButton:
    """A small button for the mouse; the keyboard has a key for the same."""
    made = QToolButton()
    made.setIcon(icon_of(icon))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setProperty("flat", "true")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    _on(made.clicked, action)
    return made


def _on(signal: SignalInstance, action: Callable[[], object]) -> None:
    """Connect without what the signal carries: `clicked` would hand its state to an optional parameter."""

    def run() -> None:
        action()

    signal.connect(run)


def icon_of(name: str, *, on_accent: bool = False) -> QIcon:
    """An icon of the family in the theme's colours."""
    return themed_icon(name, QPalette.ColorRole.HighlightedText if on_accent else QPalette.ColorRole.WindowText)


class Menu(StrEnum):
    """Where an action stands in the menu bar, in this order."""

    PROGRAM = "program"
    PERSON = "person"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    HELP = "help"


def key(
    widget: QWidget,
    sequence: str,
    action: Callable[[], object],
    text: str = "",
    *,
    inside_only: bool = True,
    menu: Menu = Menu.PERSON,
) -> QAction:
    """A key of a widget and what is inside it, or of the whole window, while the widget is seen.

    The menus, Ctrl+K and F1 list the action under `text`; an empty `sequence` makes one without a key.
    """
    made = QAction(text, widget)
    if sequence:
        # Not as a person reads it: the Return key is shown as Enter, and the number pad's Enter is another key.
        made.setShortcut(QKeySequence.fromString(sequence, QKeySequence.SequenceFormat.PortableText))
    scope = Qt.ShortcutContext.WidgetWithChildrenShortcut if inside_only else Qt.ShortcutContext.WindowShortcut
    made.setShortcutContext(scope)
    made.setProperty("menu", menu.value)
    _on(made.triggered, action)
    widget.addAction(made)
    return made


def hint(widget: QWidget, keys: str, text: str, heading: str = "") -> QAction:
    """What keys do that a control obeys by itself: told on F1, under a heading of its own where one is given."""
    made = QAction(f"{text}\t{keys}", widget)
    made.setVisible(False)
    made.setProperty("menu", "")
    made.setProperty("heading", heading)
    return made


def column(*parts: QWidget | QLayout | int, margin: int = 0, gap: int = GAP) -> QVBoxLayout:
    """Widgets below each other; an integer is a stretch."""
    return _fill(QVBoxLayout(), parts, margin, gap)


def row(*parts: QWidget | QLayout | int, margin: int = 0, gap: int = GAP) -> QHBoxLayout:
    """Widgets beside each other; an integer is a stretch."""
    return _fill(QHBoxLayout(), parts, margin, gap)


def _fill(layout: L, parts: tuple[QWidget | QLayout | int, ...], margin: int, gap: int) -> L:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addStretch(part)
    return layout


def frame(layout: QLayout, **properties: str) -> QFrame:
    """A frame with style properties (`band="R"`, `warning="true"`)."""
    made = QFrame()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    for name, value in properties.items():
        made.setProperty(name, value)
    made.setLayout(layout)
    return made


def titled(title: str, *parts: QWidget | QLayout | int) -> QFrame:
    """A tile with a heading, as high and as wide as the one beside it; a narrow page has one in a line."""
    made = frame(column(text_label(title, "section"), *parts, margin=SPACE), tile="true")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def labelled(text: str, editor: QWidget) -> QVBoxLayout:
    """A label above its editor, which it names for the screen reader and the keyboard."""
    label = caption(text, editor)
    editor.setAccessibleName(text)
    return column(label, editor, gap=4)


def caption(text: str, editor: QWidget | None = None) -> QLabel:
    """A field's label: as wide as its field, on two lines where it must be."""
    label = text_label(text, "label", wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    if editor is not None:
        label.setBuddy(editor)
    return label


def hide_unless(widget: QWidget, wanted: bool) -> None:
    """Leave a part out while a page is built: showing it then would open it as a window of its own."""
    if not wanted:
        widget.hide()


def allow(control: QWidget, allowed: bool, why_not: str) -> None:
    """Let a control be used, else say in its tool tip why it cannot be now; its own tip is back with its use."""
    if control.property(_OWN_TIP) is None:
        control.setProperty(_OWN_TIP, control.toolTip())
    control.setEnabled(allowed)
    control.setToolTip(str(control.property(_OWN_TIP)) if allowed else why_not)
    control.setProperty("whyNot", "" if allowed else why_not)


def clear(layout: QLayout) -> None:
    """Remove everything from a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def tab_through(stops: Iterable[QWidget]) -> None:
    """Let Tab go through these one after another; widgets made later would come after the whole page."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def has_keyboard(part: QWidget) -> bool:
    """Whether the keyboard is in a part of the window. The part's own `focusWidget` says only where it was last."""
    typed = part.window().focusWidget()
    return typed is not None and (typed is part or part.isAncestorOf(typed))


def enter(part: QWidget) -> None:
    """Give the keyboard to a part: to its proxy, else to the first control in it."""
    following = part.focusProxy() or part.nextInFocusChain()
    while following is not None and part.isAncestorOf(following):
        if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isEnabled() and following.isVisibleTo(part):
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        following = following.nextInFocusChain()


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a style property and let the style sheet see it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
