"""The start page."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QWidget

from lifebox.domain.accounts import Reminder
from lifebox.domain.people import MonthCount
from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.services.today import DeskToday
from lifebox.texts import Texts
from lifebox.ui.presenters.start_presenter import Figure, StartPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.ages import ago
from lifebox.ui.views.month_chart import MonthChart
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, frame, hide_unless, hint, row, text_label

SIDE_BY_SIDE_FROM, TILE = 95, 19
"""Widths in letters."""
MEANT, IS_DRAFT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class FigureTile(QPushButton):
    """A figure that leads to work."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.figure = text_label("–", "figure", wrap=True)
        self.words = text_label("", wrap=True)
        self.hint = text_label("", "quiet", wrap=True)
        inner = column(self.figure, self.words, self.hint, 1, gap=2)
        inner.setContentsMargins(12, 8, 12, 8)
        self.setLayout(inner)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        for label in (self.figure, self.words, self.hint):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: str, words: str, hint: str) -> None:
        """The figure, what it counts and what it leads to."""
        self.figure.setText(figure)
        self.words.setText(words)
        self.hint.setText(hint)
        self.setAccessibleName(f"{figure} {words}. {hint}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        width = max(self.width(), 120)
        return QSize(width, layout.totalHeightForWidth(width) if layout is not None else 96)

    def minimumSizeHint(self) -> QSize:
        return QSize(112, self.sizeHint().height())


class StartPage(QWidget):
    """Figures, what is to be done today, what was done last, and the months around."""

    notice = Signal(str, object)
    figure_chosen = Signal(object)
    open_wanted = Signal(object)
    draft_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = StartPresenter(office, tasks, say, self)
        self.tiles: dict[Figure, FigureTile] = {}
        self._columns = 0
        for figure in Figure:
            self.tiles[figure] = tile = FigureTile()
            tile.show_figure("–", "", "")
            tile.clicked.connect(lambda _=False, f=figure: self.figure_chosen.emit(f))
        self._summary = text_label(role="quiet")
        self.today = QListWidget()
        self.today.setAccessibleName(self.tr("To do today"))
        self.today.setWordWrap(True)
        self.today.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.today.setMinimumSize(260, 150)
        self.today.itemActivated.connect(self._chosen)
        self._nothing = text_label(self.tr("Nothing is due today."), "quiet")
        self.chart = MonthChart()
        work = QWidget()
        lists = column(text_label(self.tr("Today"), "section"), self.today, self._nothing)
        lists.setStretch(1, 1)
        lists.setAlignment(Qt.AlignmentFlag.AlignTop)
        work.setLayout(lists)
        self._halves = row(work, self.chart, gap=MARGIN)
        self._halves.setStretch(0, 3)
        self._halves.setStretch(1, 2)
        self.work = QWidget()
        self._tile_grid = QGridLayout()
        self._tile_grid.setSpacing(12)
        whole = column(self._tile_grid, self._halves, gap=SPACE)
        whole.setStretch(1, 1)
        self.work.setLayout(whole)
        self.invitation = self._make_invitation()
        head = row(text_label(self.tr("Start"), "heading"), 1, self._summary)
        self.reminders = text_label(role="quiet", wrap=True)
        self.reminders.hide()
        body = column(head, self.reminders, self.work, self.invitation, gap=SPACE)
        body.setStretch(2, 1)
        body.setStretch(3, 1)
        body.setContentsMargins(MARGIN, SPACE, MARGIN, SPACE)
        self.setLayout(body)
        self._nothing.hide()
        hint(self, "Enter", self.tr("open what is marked"))

    def _make_invitation(self) -> QWidget:
        """What stands here while nobody is in the registry: what will be here, and the first thing to do."""
        words = text_label(
            self.tr(
                "Nobody is in this registry yet. Here will be what is to be done today: reviews that are due, "
                "cards whose paper is out of date, alerts to confirm and drafts left behind."
            ),
            wrap=True,
        )
        self.first = button(self.tr("Add the first person (Ctrl+N)"), self.new_wanted.emit, "primary")
        hide_unless(self.first, self.presenter.may_add)
        made = QWidget()
        made.setLayout(column(frame(column(words, row(self.first, 1), margin=SPACE, gap=SPACE), tile="true"), 1))
        made.hide()
        return made

    def begin_typing(self) -> None:
        """Put the keyboard on the first figure, or on the first thing to do."""
        (self.first if self.invitation.isVisible() else self.tiles[Figure.DUE]).setFocus()

    def refresh(self) -> None:
        """Read everything anew."""
        self.presenter.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = self.fontMetrics().averageCharWidth()
        wide = self.width() >= SIDE_BY_SIDE_FROM * letters
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        fitting = max(1, self.width() // (TILE * letters))
        # Five in a line, else three and two, else pairs: never one left alone beside empty room.
        self._arrange_tiles(5 if fitting >= 5 else min(fitting, 3))

    def _arrange_tiles(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self.tiles.values()):
            self._tile_grid.addWidget(tile, at // columns, at % columns)
        for at in range(len(self.tiles)):
            self._tile_grid.setColumnStretch(at, 1 if at < columns else 0)

    # What the presenter shows

    def show_today(self, today: DeskToday) -> None:
        figures = today.figures
        people = self.tr("%n person(s)", "", figures.people)
        boxes = self.tr("%n box(es)", "", figures.boxes)
        self._summary.setText(f"{people} · {boxes}")
        empty = not figures.people and not today.drafts
        self.invitation.setVisible(empty)
        self.work.setVisible(not empty)
        if empty and self.tiles[Figure.DUE].hasFocus():
            self.first.setFocus()
        self._show_figures(today)
        self._show_list(today)

    def show_reminders(self, found: tuple[Reminder, ...]) -> None:
        texts = {
            Reminder.ONE_ADMINISTRATOR: self.tr(
                "⚠ There is only one administrator: a second one helps when the password is forgotten (F7, Accounts)."
            ),
            Reminder.DRILL_DUE: self.tr("⚠ It is time to try the recovery sheet (F7, Keys and recovery)."),
        }
        self.reminders.setText("\n".join(texts[reminder] for reminder in found))
        self.reminders.setVisible(bool(found))

    def show_months(self, months: tuple[MonthCount, ...]) -> None:
        now = self.presenter.now.astimezone()
        self.chart.show_months(months, (now.year, now.month))

    def _show_figures(self, today: DeskToday) -> None:
        figures, tiles = today.figures, self.tiles
        due, stale, open_alerts = figures.due, figures.stale_paper, figures.unconfirmed_alerts
        never, made = figures.never_printed, figures.last_backup
        nothing, show = self.tr("Nothing to do"), self.tr("Show them")
        review = self.tr("Open the worklist") if self.presenter.may_review else show
        print_them = self.tr("Show and print them") if self.presenter.may_print else show
        tiles[Figure.DUE].show_figure(str(due), self.tr("card(s) to review", "", due), review if due else nothing)
        tiles[Figure.STALE].show_figure(
            str(stale), self.tr("paper(s) out of date", "", stale), print_them if stale else nothing
        )
        tiles[Figure.UNCONFIRMED].show_figure(
            str(open_alerts),
            self.tr("card(s) with alerts to confirm", "", open_alerts),
            show if open_alerts else nothing,
        )
        tiles[Figure.NEVER].show_figure(
            str(never),
            self.tr("person(s) without a printed card", "", never),
            print_them if never else nothing,
        )
        tiles[Figure.BACKUP].show_figure(
            ago(made, self.presenter.now) if made else self.tr("none"),
            self.tr("last backup"),
            self.tr("⚠ Make one today") if self.presenter.is_old(made) else self.tr("Recent"),
        )

    def _show_list(self, today: DeskToday) -> None:
        self.today.clear()
        if today.drafts:
            self._add_title(self.tr("Drafts left behind"))
        for draft in today.drafts:
            self._add(_named(draft) or self.tr("no name yet"), self._kept(draft), draft, draft=True)
        if today.due:
            self._add_title(self.tr("Reviews due"))
        for person in today.due:
            due = person.next_review
            self._add(person.name, f"{person.address} · {_day(due) if due else '–'}", person.id, draft=False)
        if (more := today.figures.due - len(today.due)) and today.due:
            worklist = self.presenter.may_review
            self._add_quiet(
                self.tr("%n more: open the worklist (F6)", "", more) if worklist else self.tr("%n more", "", more)
            )
        if today.recent:
            self._add_title(self.tr("Worked on last"))
        for person in today.recent:
            self._add(
                person.name, f"{person.address} · {ago(person.saved, self.presenter.now)}", person.id, draft=False
            )
        self.today.setVisible(self.today.count() > 0)
        self._nothing.setVisible(self.today.count() == 0)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _kept(self, draft: Draft) -> str:
        return self.tr("kept {when}").replace("{when}", ago(draft.saved, self.presenter.now))

    def _add_title(self, text: str) -> None:
        entry = self._add_quiet(text)
        font = QFont(self.today.font())
        font.setBold(True)
        entry.setFont(font)

    def _add_quiet(self, text: str) -> QListWidgetItem:
        """A line that cannot be marked."""
        entry = QListWidgetItem(text)
        entry.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.today.addItem(entry)
        return entry

    def _add(self, name: str, beside: str, meant: object, *, draft: bool) -> None:
        entry = QListWidgetItem(f"{name}, {beside}")
        entry.setData(MEANT, meant)
        entry.setData(IS_DRAFT, draft)
        self.today.addItem(entry)

    def _chosen(self, entry: QListWidgetItem) -> None:
        if entry.data(MEANT) is not None:
            (self.draft_wanted if entry.data(IS_DRAFT) else self.open_wanted).emit(entry.data(MEANT))


def _named(draft: Draft) -> str:
    return f"{draft.card.identity.surname} {draft.card.identity.given_names}".strip()


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")
