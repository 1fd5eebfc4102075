"""The panel that shows the card as it will print, drawn anew while it is typed."""

from typing import ClassVar

from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.services.office import Office
from lifebox.services.printing import preview_card
from lifebox.services.telling import tell
from lifebox.services.unkept import draw_unkept_preview
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import column


class CardPreviewPanel(SidePanel):
    """The paper, live."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("CardPreviewPanel", "Card")
    worked_in: ClassVar[bool] = False

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self.preview = PdfPreview(self.tr("The card as it will print"))
        self.setFocusProxy(self.preview)
        self.setLayout(column(self.preview))

    def show_card(self, card: Card) -> None:
        basis, office, language = self.basis, self._office, self._say.language

        def work() -> bytes:
            if basis.unkept:
                return draw_unkept_preview(office, card, language)
            return preview_card(office, card, language, code=basis.code, revision=basis.revision, person=basis.person)

        self._tasks.read(work, self.preview.show_pdf, self._failed, latest="record.preview")

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)
