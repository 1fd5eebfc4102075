"""The list of a record's sections, each with a sign that says how much of it is known."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget

from lifebox.texts import Texts
from lifebox.ui.presenters.card_fields import PARTS
from lifebox.ui.presenters.confirming import Standings, standing_sign
from lifebox.ui.presenters.marks import Mark
from lifebox.ui.views.section_view import SectionView, part_title

translate = QCoreApplication.translate
_NARROWEST, _WIDEST = 220, 270
SIGNS = {Mark.STATED: "●", Mark.UNKNOWN: "○", Mark.NONE: "–", Mark.WARNING: "⚠"}


class SectionsList(QListWidget):
    """One line a section, in the order of the paper."""

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self.setObjectName("sections")
        self.setAccessibleName(translate("RecordPage", "Sections of the card"))
        self.setMinimumWidth(_NARROWEST)
        for part in PARTS:
            self.addItem(part_title(part, say))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_marks(self, marks: Sequence[Mark], sections: Sequence[SectionView], standings: Standings) -> None:
        """What is known of each section, whether it is folded, and who confirmed it."""
        words = {
            Mark.STATED: self._say("Knowledge.stated"),
            Mark.UNKNOWN: self._say("Knowledge.unknown"),
            Mark.NONE: self._say("Knowledge.none"),
            Mark.WARNING: translate("RecordPage", "look here"),
        }
        for index, (part, mark) in enumerate(zip(PARTS, marks, strict=True)):
            item = self.item(index)
            title = part_title(part, self._say)
            folded = sections[index].is_folded
            found = standings.best.get(part.section) if part.section else None
            sign = f"  {standing_sign(found)}" if found else ""
            item.setText(f"{SIGNS[mark]}  {title}{sign}{' ▸' if folded else ''}")
            state = ", ".join((words[mark], translate("RecordPage", "folded"))) if folded else words[mark]
            state += f", {standings.words(found)}" if found else ""
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {state}")
            told = f"{title}: {words[mark]}"
            item.setToolTip(f"{told}  Alt+{index + 1}" if index < 9 else told)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(_NARROWEST, min(self.sizeHintForColumn(0) + bar + 2 * self.frameWidth(), _WIDEST)))
