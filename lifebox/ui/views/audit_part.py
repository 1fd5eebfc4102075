"""A part of the registry page: the access log, searched, saved, marked on a sheet and compared with one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QDate, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QTableView,
    QWidget,
)

from lifebox.domain.access import Action
from lifebox.domain.audit import LogMark
from lifebox.services.auditing import LogLine, LogQuestion
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.audit_presenter import AuditPresenter, Span, Subject
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.moment_edit import DAY_FORMAT, MomentEdit
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import (
    GAP,
    Menu,
    button,
    column,
    frame,
    hide_unless,
    key,
    labelled,
    tab_through,
    text_label,
)

ASK_AFTER_MS = 400
ROW_HEIGHT = 32
MOST_ENTRIES = 2_000_000_000
Index = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractTableModel):
    """The lines of an answer; `more_wanted` asks for those that follow when the end is scrolled to."""

    more_wanted = Signal()

    def __init__(self, presenter: AuditPresenter, say: Texts) -> None:
        super().__init__()
        self._presenter, self._say = presenter, say
        self._lines: list[LogLine] = []
        self._more = False
        self._titles = (
            self.tr("No."), self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("About whom"), self.tr("Details"),
        )  # fmt: skip

    def show_lines(self, lines: tuple[LogLine, ...], *, first: bool, more: bool) -> None:
        """Lines of an answer, the `first` ones in place of the answer before."""
        self._more = more
        if first:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
        elif lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if role not in wanted:
            return None
        text = self._cell(self._lines[index.row()], index.column())
        return f"{self._titles[index.column()]}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def _cell(self, line: LogLine, at: int) -> str:
        entry, say = line.entry, self._say
        match at:
            case 0:
                return str(entry.sequence)
            case 1:
                return entry.at.astimezone().strftime("%d.%m.%Y %H:%M:%S")
            case 2:
                return f"{entry.login} ({say(f'Role.{entry.role.value}')})"
            case 3:
                return say(f"Action.{entry.action.value}")
            case 4:
                return line.name or (str(entry.subject) if entry.subject else "")
            case _:
                return self._presenter.told(line)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()


class LogTable(QTableView):
    """The table of the log."""

    def __init__(self, model: LogModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        for at, letters in enumerate((6, 20, 22, 24, 20)):
            self.setColumnWidth(at, letters * letter + 16)


class AuditPart(RegistryPart):
    """Who did what when, about whom."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("AuditPart", "Log")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        names: dict[str, str] = {
            "export": self.tr("Saving the log"),
            "looks": self.tr("Counting who looked at whom"),
            "sheet": self.tr("Drawing the log's sheet"),
            "compare": self.tr("Comparing the log"),
        }
        self.presenter = AuditPresenter(office, tasks, say, self, names.__getitem__)
        self._office = office
        self._ask_delay = Delay(ASK_AFTER_MS, self._ask)
        self._make_filters()
        self.model = LogModel(self.presenter, say)
        self.model.more_wanted.connect(self.presenter.fetch_more)
        self.table = LogTable(self.model)
        self.table.setAccessibleName(self.tr("Entries of the log"))
        self.table.selectionModel().currentRowChanged.connect(self._tell_whole)
        self.whole = text_label(wrap=True)
        self.whole.hide()
        self.model.modelReset.connect(self.whole.hide)
        self.state = text_label(role="quiet", wrap=True)
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        may_save = office.registry.actor.may(Action.AUDIT_EXPORTED)
        self.save_button = button(self.tr("Save the log…"), self._choose_file)
        self.looks_button = button(self.tr("Who looked at whom…"), self._choose_looks)
        self.sheet_button = button(self.tr("Sheet of the week…"), self._choose_sheet)
        self.compare_button = button(self.tr("Compare with a sheet…"), self._open_compare)
        for made in (self.save_button, self.sheet_button, self.looks_button):
            hide_unless(made, may_save)
        self._make_compare()
        filters = flow(
            labelled(self.tr("Person: name, address, code or id"), self.about),
            labelled(self.tr("Account"), self.login),
            labelled(self.tr("What"), self.subject),
            labelled(self.tr("When"), self.span),
            self._days,
        )
        actions = flow(self.state, self.compare_button, self.looks_button, self.sheet_button, self.save_button)
        body = column(filters, self.table, self.whole, actions, self._compare, gap=GAP)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.table.setMinimumHeight(ROW_HEIGHT * 6)
        tab_through([self.about, self.login, self.subject, self.span, self.since, self.until])
        ends = (self.table, self.compare_button, self.looks_button, self.sheet_button, self.save_button)
        tab_through([self.until, *ends, self.number, self.digest, *self._answers])
        self.setFocusProxy(self.about)
        key(self, "Ctrl+F", self.about.setFocus, self.tr("Search the log"), menu=Menu.EDIT)

    def _make_filters(self) -> None:
        self.about, self.login, self.subject, self.span = QLineEdit(), QComboBox(), QComboBox(), QComboBox()
        self.about.setMaxLength(100)
        self.about.textEdited.connect(self._ask_delay.start)
        self.about.returnPressed.connect(self._ask_delay.flush)
        self.login.addItem(self.tr("everybody"), "")
        for subject, text in (
            (Subject.EVERYTHING, self.tr("everything")),
            (Subject.SEEN, self.tr("looked at or searched")),
            (Subject.TOLD, self.tr("told to services")),
            (Subject.CHANGED, self.tr("entered or changed")),
            (Subject.LEFT, self.tr("printed or saved to files")),
            (Subject.ACCESS, self.tr("log-ins, accounts, backups")),
        ):
            self.subject.addItem(text, subject)
        for span, text in (
            (Span.WEEK, self.tr("last 7 days")),
            (Span.TODAY, self.tr("today")),
            (Span.MONTH, self.tr("last 30 days")),
            (Span.EVER, self.tr("whole log")),
            (Span.CHOSEN, self.tr("from … to …")),
        ):
            self.span.addItem(text, span)
        today = self._office.clock.today()
        self.since, self.until = MomentEdit(DAY_FORMAT), MomentEdit(DAY_FORMAT)
        for edit in (self.since, self.until):
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.dateChanged.connect(self._ask_delay.start)
        self._days = QWidget()
        days = flow(labelled(self.tr("From"), self.since), labelled(self.tr("To"), self.until))
        self._days.setLayout(days)
        self._days.hide()
        for box in (self.login, self.subject, self.span):
            box.activated.connect(self._ask)

    def _make_compare(self) -> None:
        self.number, self.digest = QSpinBox(), QLineEdit()
        self.number.setRange(1, MOST_ENTRIES)
        self.digest.setMaxLength(200)
        self.digest.returnPressed.connect(self._run_compare)
        go = button(self.tr("Compare"), self._run_compare, "primary")
        back = button(self.tr("Back (Esc)"), self._close_compare)
        fields = flow(
            labelled(self.tr("Number of entries on the sheet"), self.number),
            labelled(self.tr("Digest on the sheet"), self.digest),
            go,
            back,
        )
        self._answers = (go, back)
        self.verdict = text_label(wrap=True)
        self.verdict.hide()
        self._compare = frame(column(fields, self.verdict, margin=GAP), tile="true")
        self._compare.hide()
        key(self._compare, "Esc", self._close_compare, self.tr("Close the comparison"))

    def begin(self) -> None:
        self.presenter.refresh()
        self._ask()

    # What is asked

    def _ask(self) -> None:
        self._ask_delay.stop()
        self._days.setVisible(self.span.currentData() is Span.CHOSEN)
        self.presenter.ask(self._question())

    def _question(self) -> LogQuestion:
        span = self.span.currentData()
        since, until = self.presenter.begin_of(span), None
        if span is Span.CHOSEN:
            since, until = _day(self.since), _day(self.until)
        about, login = self.about.text().strip(), self.login.currentData() or ""
        return LogQuestion(about, login, self.subject.currentData().actions, since, until)

    # What the presenter shows

    def show_accounts(self, logins: tuple[str, ...]) -> None:
        chosen = self.login.currentData()
        while self.login.count() > 1:
            self.login.removeItem(1)
        for login in logins:
            self.login.addItem(login, login)
        self.login.setCurrentIndex(max(self.login.findData(chosen), 0))

    def show_searching(self) -> None:
        self.state.setText(self.tr("Searching…"))

    def show_lines(self, lines: tuple[LogLine, ...], *, first: bool, more: bool) -> None:
        self.model.show_lines(lines, first=first, more=more)
        count = self.model.rowCount()
        if first and count:
            self.table.scrollToTop()
        if not count:
            self.state.setText(self.tr("Nothing of the kind is in the log for this time."))
        else:
            shown = self.tr("%n entries", "", count)
            older = self.tr("older ones follow below")
            self.state.setText(f"{shown}, {older}" if more else shown)

    def show_saved(self, file: Path, mark: LogMark | None) -> None:
        text = self.tr("✓ Saved: {name}.")
        if mark is not None:
            text += " " + self.tr("The file holds names of accounts and is not encrypted.")
        self.notice.emit(text.replace("{name}", file.name), None)

    def show_compared(self, number: int, same: bool) -> None:
        told = (
            self.tr("✓ Up to entry {number} the log is what the sheet says.")
            if same
            else self.tr("⚠ Up to entry {number} the log is not what the sheet says. Check what was typed; if it is "
                         "right, the log was changed: tell the administrator and keep the sheet.")
        )  # fmt: skip
        # Not where the list says how long it is: that may be read anew meanwhile.
        self.verdict.setText(told.replace("{number}", str(number)))
        self.verdict.show()
        self._compare.show()

    def show_error(self, text: str) -> None:
        self.state.setText(f"⚠ {text}")

    def _tell_whole(self, now: QModelIndex) -> None:
        """All of the entry that is marked, however narrow its columns are."""
        cells = (
            [self.model.index(now.row(), at).data() for at in range(self.model.columnCount())] if now.isValid() else []
        )
        self.whole.setText(" · ".join(cell for cell in cells if cell))
        self.whole.setVisible(now.isValid())

    # Files

    def _choose_file(self) -> None:
        self._choose(self.tr("Save the log"), self.tr("log"), "jsonl", self.presenter.export)

    def _choose_looks(self) -> None:
        question = self._question()
        title, name = self.tr("Save who looked at whom"), self.tr("who-looked")
        self._choose(title, name, "xlsx", lambda target: self.presenter.save_looks(target, question))

    def _choose_sheet(self) -> None:
        self._choose(self.tr("Save the sheet"), self.tr("log-sheet"), "pdf", self.presenter.draw_sheet)

    def _choose(self, title: str, name: str, ending: str, then: Callable[[Path], None]) -> None:
        begin = Path.home() / f"{name}-{self._office.clock.today().isoformat()}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(begin), f"*.{ending}")
        if chosen:
            then(Path(chosen))

    # Comparing

    def _open_compare(self) -> None:
        self.verdict.hide()
        self._compare.show()
        self.number.setFocus()
        self.number.selectAll()

    def _close_compare(self) -> None:
        self._compare.hide()
        self.compare_button.setFocus()

    def _run_compare(self) -> None:
        self.verdict.hide()
        self.presenter.compare(self.number.value(), self.digest.text())


def _day(edit: MomentEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
