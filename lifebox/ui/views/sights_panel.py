"""The panel that says who sees what of the card: the rescuer, the visitor, whoever takes or photographs it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.services.visibility import Audience, Seen, Sight, who_sees_what
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.roles import tell_as
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, SPACE, column, frame, row, text_label


class SightsPanel(SidePanel):
    """One part an audience, live as the card is typed."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("SightsPanel", "Who sees what")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self.sights: Sequence[Sight] = ()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Who sees what of this card"))
        tell_as(self._scroll, QAccessible.Role.Document)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(self._scroll))
        self.setFocusProxy(self._scroll)

    def show_card(self, card: Card) -> None:
        office, say, basis = self._office, self._say, self.basis

        def work() -> tuple[Sight, ...]:
            return who_sees_what(office, card, say, code=basis.code, revision=basis.revision)

        self._tasks.read(work, self._show, self._failed, latest="record.sights")

    def _show(self, sights: Sequence[Sight]) -> None:
        if sights == self.sights:
            return
        self.sights = sights
        place = self._scroll.verticalScrollBar().value()
        parts: list[QWidget] = []
        for sight in sights:
            heading, meaning = self._words(sight.audience)
            parts += [text_label(heading, "section", wrap=True), text_label(meaning, "quiet", wrap=True)]
            parts += [_band(seen) for seen in sight.seen]
            parts += [] if sight.seen else [text_label(self.tr("Nothing."))]
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(column(*parts, 1, margin=SPACE, gap=GAP))
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(place)

    def _words(self, audience: Audience) -> tuple[str, str]:
        return {
            Audience.RESCUER: (self.tr("The rescuer"), self.tr("reads the card from the box")),
            Audience.DUTY: (self.tr("The duty officer"), self.tr("reads aloud on the phone, besides all of the card")),
            Audience.VISITOR: (self.tr("A neighbour or visitor"), self.tr("sees the label on the fridge and the door")),
            Audience.WALLET: (self.tr("Whoever finds the wallet card"), self.tr("reads both its sides")),
            Audience.CAMERA: (self.tr("Whoever photographs the card"), self.tr("gets this with any phone")),
            Audience.NOBODY: (self.tr("Nobody outside"), self.tr("this stays in the registry and prints nowhere")),
        }[audience]

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)


def _band(seen: Seen) -> QFrame:
    heading = text_label(seen.heading, wrap=True)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    lines = column(heading, *(text_label(f"• {line}", wrap=True) for line in seen.lines), gap=2)
    if seen.tier is None:
        lines.setContentsMargins(GAP, GAP, GAP, GAP)
        return frame(lines, tile="true")
    mark = text_label(seen.tier.value, "tier")
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    inner = row(mark, lines, margin=GAP)
    inner.setStretch(1, 1)
    return frame(inner, band=seen.tier.value)
