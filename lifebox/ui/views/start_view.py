"""The start page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.start_presenter import Figure, StartPresenter, Today
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.widgets import MARGIN, SPACE, column, text_label


class FigureTile(QPushButton):
    """A figure that leads to work."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setProperty("tile", "true")
        self.figure = text_label("–", "figure")
        self.words = text_label(title, wrap=True)
        self.hint = text_label("", "quiet", wrap=True)
        inner = column(self.figure, self.words, self.hint, 1, gap=2)
        inner.setContentsMargins(SPACE, 12, SPACE, 12)
        self.setLayout(inner)
        for label in (self.figure, self.words, self.hint):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: str, hint: str) -> None:
        """The figure and what it leads to."""
        self.figure.setText(figure)
        self.hint.setText(hint)
        self.setAccessibleName(f"{self._title}: {figure}. {hint}")


class StartPage(QWidget):
    """Four figures and what is to be done today."""

    notice = Signal(str, object)
    figure_chosen = Signal(object)
    open_wanted = Signal(object)
    draft_wanted = Signal(object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = StartPresenter(office, tasks, say, self)
        titles = {
            Figure.DUE: self.tr("cards to review"),
            Figure.STALE: self.tr("papers out of date"),
            Figure.UNCONFIRMED: self.tr("cards with alerts to confirm"),
            Figure.BACKUP: self.tr("last backup"),
        }
        tiles = QGridLayout()
        tiles.setSpacing(SPACE)
        self.tiles: dict[Figure, FigureTile] = {}
        for at, (figure, title) in enumerate(titles.items()):
            tile = FigureTile(title)
            tile.show_figure("–", "")
            tile.clicked.connect(lambda _=False, f=figure: self.figure_chosen.emit(f))
            tiles.addWidget(tile, 0, at)
            tiles.setColumnStretch(at, 1)
            self.tiles[figure] = tile
        self._summary = text_label(role="quiet")
        self.today = QListWidget()
        self.today.setAccessibleName(self.tr("To do today"))
        self.today.itemActivated.connect(self._chosen)
        self._nothing = text_label(self.tr("Nothing is due today."), "quiet")
        body: QVBoxLayout = column(
            text_label(self.tr("Start"), "heading"),
            self._summary,
            tiles,
            text_label(self.tr("Today"), "section"),
            self.today,
            self._nothing,
            gap=SPACE,
        )
        body.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        self.setLayout(body)
        self._nothing.hide()

    def begin_typing(self) -> None:
        """Put the keyboard on the first figure."""
        self.tiles[Figure.DUE].setFocus()

    def refresh(self) -> None:
        """Read everything anew."""
        self.presenter.refresh()

    def show_today(self, today: Today) -> None:
        figures = today.figures
        self._summary.setText(
            self.tr("%n person(s)", "", figures.people) + " · " + self.tr("%n box(es)", "", figures.boxes)
        )
        self.tiles[Figure.DUE].show_figure(str(figures.due), self.tr("Open the list of reviews"))
        self.tiles[Figure.STALE].show_figure(str(figures.stale_paper), self.tr("Show and print them"))
        self.tiles[Figure.UNCONFIRMED].show_figure(str(figures.unconfirmed_alerts), self.tr("Show them"))
        made = figures.last_backup
        shown = made.astimezone().strftime("%d.%m. %H:%M") if made else self.tr("none")
        hint = self.tr("⚠ Make one today") if today.backup_is_old else self.tr("Recent")
        self.tiles[Figure.BACKUP].show_figure(shown, hint)
        self.today.clear()
        for draft in today.drafts:
            name = f"{draft.card.identity.surname} {draft.card.identity.given_names}".strip() or self.tr("no name yet")
            kept = draft.saved.astimezone().strftime("%d.%m. %H:%M")
            text = self.tr("Draft to finish: {name} ({kept})").replace("{name}", name).replace("{kept}", kept)
            self._add(text, draft, draft=True)
        for person in today.due:
            day = person.next_review.strftime("%d.%m.%Y") if person.next_review else "–"
            text = self.tr("Review: {name}, {address} (due {day})").replace("{name}", person.name)
            self._add(text.replace("{address}", person.address).replace("{day}", day), person.id, draft=False)
        self.today.setVisible(self.today.count() > 0)
        self._nothing.setVisible(self.today.count() == 0)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _add(self, text: str, meant: object, *, draft: bool) -> None:
        entry = QListWidgetItem(text)
        entry.setData(Qt.ItemDataRole.UserRole, meant)
        entry.setData(Qt.ItemDataRole.UserRole + 1, draft)
        self.today.addItem(entry)

    def _chosen(self, entry: QListWidgetItem) -> None:
        wanted = self.draft_wanted if entry.data(Qt.ItemDataRole.UserRole + 1) else self.open_wanted
        wanted.emit(entry.data(Qt.ItemDataRole.UserRole))
