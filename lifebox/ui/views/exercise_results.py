"""How the officers do in practice calls: a line for each, and the calls themselves."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QWidget

from lifebox.domain.dates import show_moment
from lifebox.domain.errors import LifeboxError
from lifebox.domain.exercises import RECENT, ExerciseResult, OfficerFigures
from lifebox.services.office import Office
from lifebox.services.practice import all_results
from lifebox.services.practice_calls import call_scripts
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import column, key, text_label

translate = QCoreApplication.translate
_SHOWN = 200

Results = tuple[tuple[OfficerFigures, ...], tuple[ExerciseResult, ...]]


class ExercisesPart(RegistryPart):
    """For those who answer for the duty: medians and trends of the officers, and their newest calls."""

    title = QT_TRANSLATE_NOOP("ExercisesPart", "Exercises")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._hint = text_label(role="quiet", wrap=True)
        called = [self.tr("Officer"), self.tr("Last call"), self.tr("Calls"), self.tr("Right"), self.tr("Median")]
        trend = self.tr("Newest {count} against those before").replace("{count}", str(RECENT))
        self.officers = Table(self.tr("Officers"), [*called, trend], figures=(2, 3, 4, 5), wide=(0,))
        headings = [self.tr("Call"), self.tr("When"), self.tr("Officer"), self.tr("Red tier after")]
        headings += [self.tr("Wrong people"), self.tr("Keys")]
        self.calls = Table(self.tr("Newest practice calls"), headings, figures=(3, 4, 5), wide=(0,))
        self._none = text_label(
            self.tr("Nobody has practised yet. An exercise is begun with Shift+F2 by whoever may look people up."),
            wrap=True,
        )
        self._tables = QWidget()
        tables = column(self._hint, self.officers, text_label(self.tr("Newest practice calls"), "section"), self.calls)
        tables.setStretch(1, 2)
        tables.setStretch(3, 3)
        self._tables.setLayout(tables)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._none, self._tables))
        self.setFocusProxy(self.officers)
        self._hint.setText(
            self.tr("Seconds from the caller's first word until the red tier of the right person is on the screen.")
        )
        key(self, "F5", self.begin, self.tr("Read the results anew"), inside_only=False)
        self._show(((), ()))

    def begin(self) -> None:
        office = self._office
        self._tasks.write(lambda: all_results(office), self._show, self._failed)

    def _show(self, results: Results) -> None:
        figures, calls = results
        self._none.setVisible(not figures)
        self._tables.setVisible(bool(figures))
        self.officers.show_rows(
            [
                (
                    one.login,
                    _when(one),
                    str(one.calls),
                    f"{one.right}/{one.calls}",
                    told_seconds(one.seconds, self._say),
                    told_trend(one.trend, self._say),
                )
                for one in figures
            ]
        )
        titles = {script.id: script.title.said(self._say.language) for script in call_scripts()}
        self.calls.show_rows(
            [
                (
                    titles.get(one.script, one.script),
                    _when(one),
                    one.login,
                    told_seconds(one.red_ms / 1000, self._say) if one.red_ms is not None else self.tr("not found"),
                    str(one.wrong),
                    str(one.keys),
                )
                for one in calls[:_SHOWN]
            ]
        )

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(tell(error, self._say), None)


def _when(one: OfficerFigures | ExerciseResult) -> str:
    at = one.newest if isinstance(one, OfficerFigures) else one.at
    return show_moment(at)


def told_seconds(seconds: float | None, say: Texts) -> str:
    """Seconds with one decimal, as the language writes it."""
    return f"{QLocale(say.language).toString(seconds, 'f', 1)} s" if seconds is not None else "–"


def told_trend(trend: float | None, say: Texts) -> str:
    """How much faster or slower, in words."""
    if trend is None:
        return translate("ExercisesPart", "too few calls yet")
    words = (
        translate("ExercisesPart", "{seconds} faster") if trend < 0 else translate("ExercisesPart", "{seconds} slower")
    )
    return words.replace("{seconds}", told_seconds(abs(trend), say))


def told_figures(figures: OfficerFigures, say: Texts) -> str:
    """How one officer does, in a line."""
    right = translate("ExercisesPart", "right at once: {right} of {calls}")
    parts = [
        right.replace("{right}", str(figures.right)).replace("{calls}", str(figures.calls)),
        translate("ExercisesPart", "median: {seconds}").replace("{seconds}", told_seconds(figures.seconds, say)),
    ]
    if figures.trend is not None:
        newest = translate("ExercisesPart", "newest five calls: {trend}")
        parts.append(newest.replace("{trend}", told_trend(figures.trend, say)))
    return " · ".join(parts)
