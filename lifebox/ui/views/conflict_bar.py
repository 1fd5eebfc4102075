"""Two desks' changes of the same fields, chosen field by field in place, above the form."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QScrollArea, QWidget

from lifebox.domain.merging import Side
from lifebox.ui.presenters.conflict import Dispute
from lifebox.ui.roles import tell_as
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import allow, button, column, tab_through, text_label

FIELDS_HIGH = 220
"""How much of the page the fields take at most; more of them scroll."""


class ConflictBar(QFrame):
    """Nothing is chosen beforehand: whose value stands is said for each field. `settle` gets the choices by path."""

    def __init__(self, settle: Callable[[Mapping[str, Side]], None]) -> None:
        super().__init__()
        self.setProperty("warning", "true")
        self._settle = settle
        self._text = text_label(wrap=True)
        self.choices: dict[str, dict[Side, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Fields that two desks changed"))
        tell_as(self._scroll, QAccessible.Role.Grouping)
        self.go_on = button(self.tr("Go on with these"), self._go_on, "primary")
        mine = button(self.tr("Everywhere what is typed here"), lambda: self._choose_all(Side.MINE))
        theirs = button(self.tr("Everywhere what is saved"), lambda: self._choose_all(Side.THEIRS))
        self._sides = (mine, theirs)
        self.setLayout(column(self._text, self._scroll, flow(mine, theirs, 1, self.go_on), margin=12))
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says above the fields."""
        return self._text.text()

    def show_disputes(self, number: int, author: str, disputes: Sequence[Dispute]) -> None:
        """What must be chosen; what was chosen of the same fields before stays chosen."""
        before = self._chosen()
        text = self.tr(
            "{who} saved version {number} of this card meanwhile. Where both changed the same, choose which stands. "
            "What is typed here is kept as a draft; nothing is saved before Ctrl+S."
        )
        if not disputes:
            text = self.tr(
                "{who} saved version {number} of this card meanwhile, in other fields than here. Both are put "
                "together; nothing is saved before Ctrl+S."
            )
        self._text.setText(text.replace("{who}", author).replace("{number}", str(number)))
        for part in (self._scroll, *self._sides):
            part.setVisible(bool(disputes))
        self.choices, self._groups = {}, []
        page, grid = QWidget(), QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for line, dispute in enumerate(disputes):
            self._add(grid, 2 * line, dispute, before.get(dispute.path))
        page.setLayout(grid)
        self._scroll.setWidget(page)
        tab_through((self._scroll, *(choice for held in self.choices.values() for choice in held.values())))
        self._scroll.setFixedHeight(min(page.sizeHint().height() + 8, FIELDS_HIGH))
        self._show_state()
        self.show()
        first = next(iter(self.choices.values()), None)
        (first[Side.MINE] if first else self.go_on).setFocus()

    def _add(self, grid: QGridLayout, line: int, dispute: Dispute, chosen: Side | None) -> None:
        blank = self.tr("(nothing)")
        was = self.tr("{field}; before: {value}")
        was = was.replace("{field}", dispute.label).replace("{value}", dispute.was or blank)
        grid.addWidget(text_label(was, "label", wrap=True), line, 0, 1, 4)
        group = QButtonGroup(self)
        held: dict[Side, QRadioButton] = {}
        words = {Side.MINE: (self.tr("Here:"), dispute.mine), Side.THEIRS: (self.tr("Saved:"), dispute.theirs)}
        for at, (side, (word, value)) in enumerate(words.items()):
            choice = QRadioButton(word)
            choice.setAccessibleName(f"{dispute.label}, {word} {value or blank}")
            choice.setChecked(side is chosen)
            choice.toggled.connect(self._show_state)
            group.addButton(choice)
            held[side] = choice
            grid.addWidget(choice, line + 1, 2 * at)
            grid.addWidget(text_label(value or blank, wrap=True), line + 1, 2 * at + 1)
        self._groups.append(group)
        self.choices[dispute.path] = held

    def _chosen(self) -> dict[str, Side]:
        return {path: side for path, held in self.choices.items() for side, one in held.items() if one.isChecked()}

    def _choose_all(self, side: Side) -> None:
        for held in self.choices.values():
            held[side].setChecked(True)
        self.go_on.setFocus()

    def _show_state(self) -> None:
        all_chosen = len(self._chosen()) == len(self.choices)
        allow(self.go_on, all_chosen, self.tr("First choose for each field what stands."))

    def _go_on(self) -> None:
        self.hide()
        self._settle(self._chosen())
