"""What the parts of the form do by keys of their own, told on F1."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lifebox.ui.views.widgets import hint

translate = QCoreApplication.translate


def add_form_hints(form: QWidget) -> None:
    """The form obeys these keys where the keyboard is: on the switches, in rows, on alerts, in offers."""
    fields, rows, alerts = translate("Keys", "Fields"), translate("Keys", "Rows of a list"), translate("Keys", "Alerts")
    hint(form, "P, B, I", translate("Keys", "stated, none, no information"), fields)
    hint(form, "Tab, Enter", translate("Keys", "take the marked offer; Esc closes the list"), fields)
    hint(form, "Enter", translate("Keys", "add a row below"), rows)
    hint(form, "Ctrl+D", translate("Keys", "duplicate"), rows)
    hint(form, "Alt+↑ Alt+↓", translate("Keys", "move"), rows)
    hint(form, "Alt+Enter", translate("Keys", "more fields of the row"), rows)
    hint(form, "Delete", translate("Keys", "remove (in a field with text: Ctrl+Delete)"), rows)
    hint(form, "Enter", translate("Keys", "confirm the alert"), alerts)
    hint(form, "Delete", translate("Keys", "reject it with a reason"), alerts)
