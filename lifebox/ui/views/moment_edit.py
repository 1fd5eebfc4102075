"""A day, or a day and an hour, typed or chosen from a calendar."""

from PySide6.QtWidgets import QDateTimeEdit, QWidget

DAY_FORMAT, MOMENT_FORMAT = "dd.MM.yyyy", "dd.MM.yyyy HH:mm"


class MomentEdit(QDateTimeEdit):
    """Tab leaves it, as it leaves every other field; arrows go from day to month."""

    def __init__(self, form: str) -> None:
        """`form` is one of the two above."""
        super().__init__()
        self.setDisplayFormat(form)
        self.setCalendarPopup(True)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        return QWidget.focusNextPrevChild(self, next)
