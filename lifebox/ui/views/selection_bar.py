"""What can be done with the selected people: buttons, keys in the table, the same as a context menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QMenu, QPushButton, QWidget

from lifebox.domain.access import Action
from lifebox.services.office import Office
from lifebox.services.reviews import ReviewWay
from lifebox.texts import Texts
from lifebox.ui.presenters.mass_presenter import MassPresenter
from lifebox.ui.presenters.people_presenter import PeopleList
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.export_panel import ExportPanel
from lifebox.ui.views.flow import FlowLayout, flow
from lifebox.ui.views.widgets import allow, button, column, frame, hide_unless, key, restyle, text_label

DAY = "%d.%m.%Y"


class SelectionBar(QWidget):
    """Below a table. Setting a day and choosing a worker opens a line in place; Esc closes it."""

    notice = Signal(str, object)
    changed = Signal()
    print_wanted = Signal(object)
    round_wanted = Signal(object)
    merge_wanted = Signal(object, object)

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        people: PeopleList,
        page: QWidget,
        table: QWidget,
        export: ExportPanel,
    ) -> None:
        super().__init__()
        self._list, self._page, self._table, self.export = people, page, table, export
        self.presenter = MassPresenter(office, tasks, say, self, self.tr("Changing records"))
        self._buttons: list[QPushButton] = []
        self._actions: list[QAction] = []
        actor = office.registry.actor
        prints, reviews = actor.may(Action.PRINTED), actor.may(Action.PERSON_REVIEWED)
        changes = actor.may(Action.PERSON_CHANGED)
        phone, visit, desk = self.tr("by phone"), self.tr("at a visit"), self.tr("at the office")
        self.print_button = self._add(
            self.tr("Print selected"), self.tr("Print"), "Ctrl+P", self._print, prints, "mdi6.printer-outline"
        )
        self.round_button = self._add(
            self.tr("List for a home-visit round"), self.tr("Round list"), "Ctrl+L", self._round, prints
        )
        self.review_buttons = [
            self._add(self.tr("Reviewed today, nothing changed: by phone"), phone, "T", self._by_phone, reviews),
            self._add(self.tr("Reviewed today, nothing changed: at a visit"), visit, "W", self._at_visit, reviews),
            self._add(self.tr("Reviewed today, nothing changed: at the office"), desk, "U", self._at_office, reviews),
        ]
        self.day_button = self._add(self.tr("Set the next review…"), self.tr("Review…"), "D", self.ask_day, changes)
        self.worker_button = self._add(
            self.tr("Assign a social worker…"), self.tr("Worker…"), "P", self.ask_worker, changes
        )
        self.export_button = self._add(
            self.tr("Export as a list…"),
            self.tr("Export…"),
            "Ctrl+Shift+E",
            self.ask_export,
            actor.may(Action.LIST_EXPORTED),
            "mdi6.table-arrow-right",
        )
        merges = actor.may(Action.PERSON_MERGED)
        self.merge_button = self._add(self.tr("Merge the two records…"), self.tr("Merge…"), "M", self._merge, merges)
        self.merge_button.hide()
        same = text_label(self.tr("No change, reviewed:"), "quiet")
        hide_unless(same, reviews)
        line = flow(same, *self.review_buttons, 1, self.merge_button, self.day_button, self.worker_button,
                    self.round_button, self.export_button, self.print_button)  # fmt: skip
        self._day_line, self._worker_line = self._make_day_line(), self._make_worker_line()
        self.export.notice.connect(self.notice)
        self.export.left.connect(self._leave)
        self.setLayout(column(self._day_line, self._worker_line, self.export, line))
        self._close_lines()
        self.show_count(0)

    def _add(
        self, text: str, short: str, keys: str, action: Callable[[], None], allowed: bool, icon: str = ""
    ) -> QPushButton:
        """An action with its key in the table, its place in the menus and its button."""
        shown = self.tr("{words} ({key})").replace("{words}", short).replace("{key}", keys) if len(keys) == 1 else short
        made = button(shown, action, "compact", icon)
        made.setAccessibleName(text)
        made.setToolTip(self.tr("{words} ({key})").replace("{words}", text).replace("{key}", keys))
        hide_unless(made, allowed)
        if allowed:
            # One letter alone means something only where nobody types.
            self._actions.append(key(self._table if len(keys) == 1 else self._page, keys, action, text))
            self._buttons.append(made)
        return made

    def _make_day_line(self) -> QFrame:
        self.day = QLineEdit()
        self.day.setAccessibleName(self.tr("Day of the next review"))
        self.day.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.day.setMaximumWidth(140)
        self.day.textEdited.connect(lambda: restyle(self.day, "problem", "false"))
        self.day.returnPressed.connect(self._set_day)
        ahead = []
        for months in (1, 3, 6, 12):
            words = self.tr("in %n month(s)", "", months)
            ahead.append(button(words, partial(self._propose, months), "flat"))
        self._day_title = text_label()
        return self._opened(
            flow(self._day_title, self.day, *ahead, 1, button(self.tr("Set"), self._set_day, "primary"), self._back())
        )

    def _make_worker_line(self) -> QFrame:
        self.worker = QComboBox()
        self.worker.setEditable(True)
        self.worker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.worker.setAccessibleName(self.tr("Social worker"))
        self.worker.setMinimumWidth(240)
        if (edit := self.worker.lineEdit()) is not None:
            edit.setAccessibleName(self.tr("Social worker"))
            edit.setPlaceholderText(self.tr("nobody"))
            edit.setMaxLength(200)
            edit.returnPressed.connect(self._assign)
        self._worker_title = text_label()
        return self._opened(
            flow(self._worker_title, self.worker, 1, button(self.tr("Assign"), self._assign, "primary"), self._back())
        )

    def _opened(self, content: FlowLayout) -> QFrame:
        content.setContentsMargins(12, 8, 12, 8)
        made = frame(content, tile="true")
        key(made, "Esc", self._leave, self.tr("Close the strip below the list"))
        return made

    def _back(self) -> QPushButton:
        return button(self.tr("Back (Esc)"), self._leave)

    def show_count(self, count: int) -> None:
        """How many are selected."""
        for made in self._buttons:
            allow(made, count > 0, self.tr("First select people in the list."))
        for action in self._actions:
            action.setEnabled(count > 0)
        self.merge_button.setVisible(count == 2 and self.merge_button in self._buttons)
        if not count:
            self._close_lines()
        self.export.show_count(count)
        self._day_title.setText(self.tr("Next review of %n person(s)", "", count))
        self._worker_title.setText(self.tr("Social worker of %n person(s)", "", count))

    def show_workers(self, workers: tuple[str, ...]) -> None:
        """Workers to choose from."""
        if workers != tuple(self.worker.itemText(at) for at in range(self.worker.count())):
            typed = self.worker.currentText()
            self.worker.clear()
            self.worker.addItems(list(workers))
            self.worker.setEditText(typed)

    def fill(self, menu: QMenu) -> None:
        """The same actions, with their keys."""
        menu.addActions(self._actions)

    def ask_day(self) -> None:
        """Open the line for the day of the next review."""
        self._close_lines()
        self._propose(6)
        self._day_line.show()
        self.day.setFocus()
        self.day.selectAll()

    def ask_worker(self) -> None:
        """Open the line for the worker."""
        self._close_lines()
        self._worker_line.show()
        self.worker.setFocus()

    def ask_export(self) -> None:
        """Open the strip for a list of those selected."""
        self._close_lines()
        self.export.begin()

    def _propose(self, months: int) -> None:
        self.day.setText(self.presenter.usual_day(months).strftime(DAY))
        restyle(self.day, "problem", "false")
        self.day.setFocus()

    def _set_day(self) -> None:
        if self.presenter.set_day(self._list.selected, self.day.text()):
            self._leave()
        else:
            restyle(self.day, "problem", "true")
            self.notice.emit(self.tr("Write a day from today on, such as 12.05.2027."), None)

    def _assign(self) -> None:
        self.presenter.assign(self._list.selected, self.worker.currentText())
        self._leave()

    def _close_lines(self) -> None:
        self._day_line.hide()
        self._worker_line.hide()
        self.export.hide()

    def _leave(self) -> None:
        self._close_lines()
        self._table.setFocus()

    def _print(self) -> None:
        self.print_wanted.emit(self._list.selected)

    def _round(self) -> None:
        self.round_wanted.emit(self._list.selected)

    def _merge(self) -> None:
        if len(self._list.selected) == 2:
            # The record that was there first stays.
            self.merge_wanted.emit(*sorted(self._list.selected))

    def _by_phone(self) -> None:
        self.presenter.review(self._list.selected, ReviewWay.PHONE)

    def _at_visit(self) -> None:
        self.presenter.review(self._list.selected, ReviewWay.VISIT)

    def _at_office(self) -> None:
        self.presenter.review(self._list.selected, ReviewWay.OFFICE)

    # What the presenter shows

    def show_reviewed(self, count: int, gone: int, undo: Callable[[], None]) -> None:
        # A key pressed twice reviews nobody anew and must not take the offer to undo away.
        if count or gone:
            self._tell(self.tr("%n person(s) reviewed today, nothing changed.", "", count), count, gone, undo)
        self.changed.emit()

    def show_changed(self, count: int, gone: int, undo: Callable[[], None]) -> None:
        self._tell(self.tr("%n record(s) changed.", "", count), count, gone, undo)
        self.changed.emit()

    def _tell(self, told: str, count: int, gone: int, undo: Callable[[], None]) -> None:
        if gone:
            told += " " + self.tr("%n record(s) were erased or merged by somebody since.", "", gone)
        self.notice.emit(told, undo if count else None)

    def show_undone(self, count: int, left: int) -> None:
        told = self.tr("Undone for %n person(s).", "", count)
        if left:
            told += " " + self.tr("%n record(s) were saved by somebody since and stay as they are.", "", left)
        self.notice.emit(told, None)
        self.changed.emit()

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)
        self.changed.emit()
