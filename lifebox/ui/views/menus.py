"""The menu bar: every action that the window and the page before it offer, with its key.

Menus show the actions that `key` made; they keep none of their own, so a key and its menu cannot disagree.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QWidget

from lifebox.ui.views.widgets import Menu, key

translate = QCoreApplication.translate
TextField = QLineEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Deed:
    """An action as lists show it. `menu` is None for what a control does by itself."""

    action: QAction
    text: str
    keys: str
    menu: Menu | None
    heading: str

    @property
    def owner(self) -> QWidget | None:
        """The widget whose action it is."""
        parent = self.action.parent()
        return parent if isinstance(parent, QWidget) else None

    @property
    def rank(self) -> int:
        """Its place in lists: what works comes before what leads about and what changes the look."""
        order = (Menu.PERSON, None, Menu.EDIT, Menu.GO, Menu.PROGRAM, Menu.HELP, Menu.VIEW)
        return order.index(self.menu)

    @property
    def holds(self) -> bool:
        """Whether it can be done now."""
        owner = self.owner
        return self.action.isEnabled() and owner is not None and owner.isVisible() and owner.isEnabled()


def deeds(root: QWidget) -> list[Deed]:
    """Everything that `key` and `hint` made below `root`."""
    found = []
    for action in root.findChildren(QAction):
        menu = action.property("menu")
        if menu is not None and action.text():
            text, _, told = action.text().partition("\t")
            keys = told or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            heading = str(action.property("heading") or "")
            found.append(Deed(action, text, keys, Menu(menu) if menu else None, heading))
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """What can be done in a place of the program, told under its title."""

    title: str
    deeds: tuple[Deed, ...]


def places(window: QWidget, pages: Mapping[str, QWidget], current: QWidget) -> tuple[Place, ...]:
    """What can be done: on the current page, everywhere, and then on each other page. `pages` have their titles."""
    found = deeds(window)
    of_page = {
        title: [deed for deed in found if deed.owner is not None and _inside(deed.owner, page)]
        for title, page in pages.items()
    }
    owned = {id(deed) for group in of_page.values() for deed in group}
    everywhere = [deed for deed in found if id(deed) not in owned]
    here = next(title for title, page in pages.items() if page is current)
    return (
        Place(here, _once(of_page.pop(here))),
        Place(translate("Keys", "Everywhere"), _once(everywhere)),
        *(Place(title, _once(group)) for title, group in of_page.items() if group),
    )


def _once(found: Sequence[Deed]) -> tuple[Deed, ...]:
    """Rows of lists have the same keys many times over: one of them stands for all, the one that holds if any."""
    kept: dict[tuple[str, str, str], Deed] = {}
    for deed in found:
        what = (deed.heading, deed.text, deed.keys)
        known = kept.get(what)
        if known is None or (deed.holds and not known.holds):
            kept[what] = deed
    return tuple(kept.values())


def _inside(widget: QWidget, page: QWidget) -> bool:
    return widget is page or page.isAncestorOf(widget)


class MenuBar(QMenuBar):
    """The menus, filled whenever one opens. `offer` gives what stands in them now, in groups."""

    def __init__(self, offer: Callable[[], Sequence[Sequence[Deed]]]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Menu"))
        titles = {
            Menu.PROGRAM: self.tr("&Program"),
            Menu.PERSON: self.tr("Per&son"),
            Menu.EDIT: self.tr("&Edit"),
            Menu.VIEW: self.tr("&View"),
            Menu.GO: self.tr("&Go"),
            Menu.HELP: self.tr("&Help"),
        }
        self._offer = offer
        self.menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            self.menus[menu] = shown = self.addMenu(titles[menu])
            shown.aboutToShow.connect(partial(self.fill, menu))

    def fill(self, wanted: Menu) -> None:
        """Put into a menu what it offers now, the groups set apart."""
        menu = self.menus[wanted]
        menu.clear()
        for group in self._offer():
            menu.addSeparator()
            for deed in group:
                if deed.menu is wanted:
                    shown = menu.addAction(_written(deed))
                    shown.setEnabled(deed.holds)
                    shown.setCheckable(deed.action.isCheckable())
                    shown.setChecked(deed.action.isChecked())
                    shown.triggered.connect(partial(do_action, deed.action))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing to do on this page")).setEnabled(False)


def _written(deed: Deed) -> str:
    """What a menu shows; the tab sets the key apart without binding it a second time."""
    text = deed.text.replace("&", "&&")
    return f"{text}\t{deed.keys}" if deed.keys else text


def do_action(action: object) -> None:
    """Do it, unless its page took it away since it was listed."""
    if isinstance(action, QAction) and shiboken6.isValid(action):
        action.trigger()


class TextActions(QObject):
    """Cut, copy, paste and select all for the field that has the keyboard; fields obey the keys by themselves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: TextField | None = None
        entries: tuple[tuple[str, Callable[[TextField], object]], ...] = (
            (translate("TextActions", "Cut") + "\tCtrl+X", lambda field: field.cut()),
            (translate("TextActions", "Copy") + "\tCtrl+C", lambda field: field.copy()),
            (translate("TextActions", "Paste") + "\tCtrl+V", lambda field: field.paste()),
            (translate("TextActions", "Select all") + "\tCtrl+A", lambda field: field.selectAll()),
        )
        self._actions = [key(window, "", partial(self._run, run), text, menu=Menu.EDIT) for text, run in entries]
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QMenuBar | QMenu):
            return
        self._field = new if isinstance(new, QLineEdit | QPlainTextEdit) else None
        for action in self._actions:
            action.setEnabled(self._field is not None)

    def _run(self, run: Callable[[TextField], object]) -> None:
        field = self._field
        if field is not None and shiboken6.isValid(field):
            field.setFocus(Qt.FocusReason.MenuBarFocusReason)
            run(field)
