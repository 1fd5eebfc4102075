"""A part of the registry page: what the programme comes to, in counts that name nobody."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from lifebox.documents.forms.statistics import COLUMNS, month_cell
from lifebox.domain.errors import LifeboxError
from lifebox.domain.statistics import SMALL, Statistics, Tally, Topic, hidden_or, tally_name
from lifebox.domain.tiers import term
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.office import Office
from lifebox.services.statistics import read_statistics, save_statistics
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.bar_table import BarTable
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, button, column, key, text_label, titled


class StatisticsPart(RegistryPart):
    """Counts of now and of twelve months; saved as a sheet or as figures."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("StatisticsPart", "Statistics")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._found: Statistics | None = None
        self.state = text_label(self.tr("Counting…"), wrap=True)
        self.tables = {
            topic: BarTable(term(say, topic), (term(say, topic), say("statistics.count"))) for topic in Topic
        }
        headings = [say("statistics.month"), *(say(f"statistics.month.{name}") for name in COLUMNS)]
        self.months = Table(say("statistics.months"), headings, figures=range(1, len(headings)), wide=())
        self.sheet = button(self.tr("Save as PDF…"), lambda: self._choose(ReportForm.PDF), "primary")
        self.figures = button(self.tr("Save as CSV…"), lambda: self._choose(ReportForm.CSV))
        key(self.sheet, "Ctrl+Shift+S", self.sheet.click, self.tr("Save the statistics as PDF…"), inside_only=False)
        key(self.figures, "Ctrl+Shift+E", self.figures.click, self.tr("Save the statistics as CSV…"), inside_only=False)
        key(self, "F5", self.begin, self.tr("Count anew"), inside_only=False)
        self._body = QWidget()
        self._body.setLayout(
            column(
                self._side_by_side(),
                titled(
                    say("statistics.months"), self.months, text_label(say("statistics.months.told"), "quiet", wrap=True)
                ),
                gap=SPACE,
            )
        )
        self.setLayout(column(self.state, flow(self.sheet, self.figures), self._body, 1, gap=SPACE))
        self.setFocusProxy(self.sheet)
        self._set_ready(False)

    def _side_by_side(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for at, topic in enumerate(Topic):
            grid.addWidget(titled(term(self._say, topic), self.tables[topic], 1), at // 2, at % 2)
        return holder

    def begin(self) -> None:
        office = self._office
        self._tasks.batch(self.tr("Counting"), lambda *_: read_statistics(office), self._show, self._failed)

    def _show(self, found: Statistics) -> None:
        say, self._found = self._say, found
        people, rule = (
            say("statistics.people", count=found.people),
            say("statistics.says", date=f"{found.day:%d.%m.%Y}", most=SMALL - 1),
        )
        self.state.setText(f"{people[:1].upper()}{people[1:]}. {rule}")
        for topic, tallies in found.tables:
            most = max((tally.count or 0 for tally in tallies), default=0) or 1
            self.tables[topic].show_counts([self._line(topic, tally, most) for tally in tallies])
        self.months.show_rows(
            [
                (f"{month.first:%m.%Y}", *(month_cell(month, name) for name in COLUMNS))
                for month in reversed(found.months)
            ]
        )
        high = self.months.horizontalHeader().height() + self.months.verticalHeader().length()
        self.months.setMinimumHeight(high + 2 * self.months.frameWidth() + 2)
        self._set_ready(True)

    def _line(self, topic: Topic, tally: Tally, most: int) -> tuple[str, str, float]:
        return tally_name(self._say, topic, tally), hidden_or(self._say, tally), (tally.count or 0) / most

    def _set_ready(self, ready: bool) -> None:
        for one in (self.sheet, self.figures):
            one.setEnabled(ready)
        self._body.setVisible(ready)

    def _choose(self, form: ReportForm) -> None:
        found, office, language = self._found, self._office, self._say.language
        if found is None:
            return
        begin = Path.home() / f"{self._say('statistics.file')}-{found.day}.{form.value}"
        kind = f"{form.value.upper()} (*.{form.value})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the statistics"), str(begin), kind)
        if not chosen:
            return
        target, asked = with_ending(Path(chosen), form.value)

        def saved(path: Path) -> None:
            self.notice.emit(self.tr("Saved in {file}. It names nobody.").replace("{file}", str(path)), None)

        self._tasks.write(
            lambda: save_statistics(office, found, form, target, language, overwrite=asked), saved, self._failed
        )

    def _failed(self, error: LifeboxError) -> None:
        if self._found is None:
            self.state.setText(tell(error, self._say))
        self.notice.emit(tell(error, self._say), None)
