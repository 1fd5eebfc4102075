"""Four columns of the same width, in which fields stand beside each other; on a narrow page half as many do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from lifebox.ui.views.widgets import column, frame, restyle, text_label

QUARTERS = 4
_LINES = 3  # of the grid for a line of fields: caption, field, warning


@dataclass(slots=True)
class Cell:
    """A field with what belongs to it. `span` is its width in quarters of a wide page."""

    span: int
    editor: QWidget
    caption: QWidget | None = None
    warning: QWidget | None = None

    @property
    def widgets(self) -> list[QWidget]:
        """All that there is of them."""
        return [widget for widget in (self.caption, self.editor, self.warning) if widget is not None]


def quarters() -> QGridLayout:
    """Four columns of the same width, whatever stands in them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    for at in range(QUARTERS):
        grid.setColumnStretch(at, 1)
    return grid


def arrange(grid: QGridLayout, cells: Sequence[Cell], *, narrow: bool) -> None:
    """Put the fields into their places, in their order; widgets that stand there already keep focus and text."""
    for cell in cells:
        for widget in cell.widgets:
            # Not `takeAt`: its item would live on and keep the new one from hearing of changed sizes.
            grid.removeWidget(widget)
    line = at = 0
    for cell in cells:
        span = min(QUARTERS, cell.span * 2) if narrow else cell.span
        if at + span > QUARTERS:
            line, at = line + _LINES, 0
        for offset, part in enumerate((cell.caption, cell.editor, cell.warning)):
            if part is not None:
                grid.addWidget(part, line + offset, at, 1, span)
        at += span


class WarningNote(QFrame):
    """What to heed about the field above it: amber, with a sign, never in the keyboard's way."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("warning", "true")
        self._text = text_label(wrap=True)
        self.setLayout(column(self._text, margin=4))
        self.hide()

    def tell(self, texts: Sequence[str], about: QWidget) -> None:
        """Show these warnings, and say them to the screen reader where `about` is typed in; none hides the note."""
        text = "\n".join(f"⚠ {each}" for each in dict.fromkeys(texts))
        if text == self._text.text():
            return
        self._text.setText(text)
        self.setVisible(bool(text))
        about.setAccessibleDescription(". ".join(texts))
        restyle(about, "warned", "true" if text else "false")


def warning_box(text: str, shown: str) -> QFrame:
    """A warning that belongs to no field, `shown` with its sign."""
    label: QLabel = text_label(shown, wrap=True)
    label.setAccessibleName(text)
    return frame(column(label, margin=8), warning="true")
