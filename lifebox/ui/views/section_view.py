"""One section of the record page: its heading that folds it, its fields and lists, and what to heed there."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.listing import Knowledge
from lifebox.texts import Texts
from lifebox.ui.presenters.card_fields import Field, Part, Rows
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.presenters.values import leaf_of
from lifebox.ui.views.editors import FieldEditor, FlagEditor, told_value
from lifebox.ui.views.quarters import QUARTERS, Cell, WarningNote, arrange, quarters, warning_box
from lifebox.ui.views.widgets import button, caption, clear, column, has_keyboard, icon_of, text_label

translate = QCoreApplication.translate
_SUMMARY = 160
Place = tuple[int, int, int, int]


def part_title(part: Part, say: Texts) -> str:
    """The heading of a section."""
    return say(f"Section.{part.section.value}") if part.section else translate("Card", part.title)


class SectionView(QFrame):
    """One section. Folded, it says in a line what it holds, and its heading is where Tab stops."""

    folded = Signal(bool)

    def __init__(self, part: Part, say: Texts) -> None:
        super().__init__()
        self.part, self._say = part, say
        self._cells: list[Cell] = []
        self._by_path: dict[str, Cell] = {}
        self.is_folded = False
        self.title = part_title(part, say)
        self.heading = button(self.title, self.toggle, "section", "mdi6.chevron-down")
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._summary = text_label(role="quiet", wrap=True)
        self._summary.hide()
        self._standing = text_label(role="quiet", wrap=True)
        self._standing.hide()
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(4)
        self._grid = quarters()
        self._body = QWidget()
        inner = column(self._warnings, self._grid)
        self._body.setLayout(inner)
        whole = column(self.heading, self._standing, self._summary, self._body, gap=4)
        self.setLayout(whole)
        self.layouts: tuple[QLayout, ...] = (whole, inner)

    # Building

    def add(self, item: Field | Rows | None, editor: FieldEditor | QWidget, label: str = "") -> None:
        """One more field, or a list or panel over the whole width."""
        span = item.span if isinstance(item, Field) else QUARTERS
        above = caption(label, editor) if label and not isinstance(editor, FlagEditor) else None
        cell = Cell(span, editor, above)
        self._cells.append(cell)
        if item is not None:
            self._by_path[item.path] = cell

    def arrange(self, *, narrow: bool) -> None:
        """Lay the fields out for a wide or a narrow page."""
        arrange(self._grid, self._cells, narrow=narrow)

    # Folding

    def toggle(self) -> None:
        """Fold or unfold."""
        self.fold(folded=not self.is_folded)

    def fold(self, *, folded: bool) -> None:
        """Show the heading alone, or everything. The keyboard never stays in what is hidden."""
        if folded == self.is_folded:
            return
        self.is_folded = folded
        policy = Qt.FocusPolicy.StrongFocus if folded else Qt.FocusPolicy.NoFocus
        inside = has_keyboard(self._body)
        self.heading.setFocusPolicy(policy)
        self.heading.setIcon(icon_of("mdi6.chevron-right" if folded else "mdi6.chevron-down"))
        if folded and inside:
            self.heading.setFocus()
        self._body.setVisible(not folded)
        self._summary.setVisible(folded)
        self.heading.setAccessibleName(self.title)
        self.folded.emit(folded)

    def summarise(self, form: CardForm) -> None:
        """Say in a line what the folded section holds."""
        if not self.is_folded:
            return
        text = summary_of(self.part, form, self._say) or self._say("Knowledge.unknown")
        self._summary.setText(text)
        named = translate("Form", "{section}, folded: {what}")
        self.heading.setAccessibleName(named.replace("{section}", self.title).replace("{what}", text))

    def show_standing(self, text: str) -> None:
        """Who confirmed the section and whether that still holds; "" where nobody did."""
        self._standing.setText(text)
        self._standing.setVisible(bool(text))

    # Warnings

    def show_warnings(self, by_path: Mapping[str, Sequence[str]], others: Mapping[str, int]) -> None:
        """What to heed beside its field, and above them what belongs to none, with how often it holds."""
        for path, cell in self._by_path.items():
            self._warn(cell, by_path.get(path, ()))
        clear(self._warnings)
        for text, times in others.items():
            self._warnings.addWidget(warning_box(text, f"⚠ {text} ({times}×)" if times > 1 else f"⚠ {text}"))

    def _warn(self, cell: Cell, texts: Sequence[str]) -> None:
        if cell.warning is None and texts:
            cell.warning = note = WarningNote()
            line, left, _, span = cast("Place", self._grid.getItemPosition(self._grid.indexOf(cell.editor)))
            self._grid.addWidget(note, line + 1, left, 1, span)
        if isinstance(cell.warning, WarningNote):
            cell.warning.tell(texts, cell.editor)


def summary_of(part: Part, form: CardForm, say: Texts) -> str:
    """What a section says, in a line; empty where it says nothing."""
    if part.section is Section.ALERTS:
        return ", ".join(say(f"AlertKind.{alert.kind.value}") for alert in form.alerts)
    told = [text for item in part.items if (text := _told(item, form, say))]
    text = " · ".join(told)
    return text if len(text) <= _SUMMARY else f"{text[: _SUMMARY - 1]}…"


def _told(item: Field | Rows, form: CardForm, say: Texts) -> str:
    if isinstance(item, Field):
        leaf, value = leaf_of(Card, item.path), form.fields[item.path]
        if value == leaf.blank:
            return ""
        return translate("Card", item.label) if value is True else told_value(leaf, value, say)
    stated = form.stated_rows(item)
    if not stated:
        none = item.listing and form.knowledge(item) is Knowledge.NONE
        return say("Knowledge.none") if none else ""
    first = item.main[0]
    leaf = leaf_of(item.model, first.path)
    return ", ".join(told_value(leaf, row.cells[first.path], say) for row in stated)
