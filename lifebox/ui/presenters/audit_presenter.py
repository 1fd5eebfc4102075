"""Dziennik: questions to the access log, its file, its sheet, and whether it is still what a filed sheet says."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter, LogMark
from lifebox.domain.collation import alphabetic
from lifebox.domain.describing import heading
from lifebox.domain.errors import LifeboxError
from lifebox.services.accounts import list_accounts
from lifebox.services.auditing import (
    LogAnswer,
    LogLine,
    LogQuestion,
    compare_log,
    draw_log_sheet,
    export_log,
    more_of_log,
    search_log,
)
from lifebox.services.exporting import ListForm
from lifebox.services.looking_reports import save_looks
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.saving import save_and_note
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

WEEK = timedelta(days=7)
_VALUES = {
    "role": ("Role",),
    "kind": ("PrintKind", "AttachmentKind"),
    "way": ("ReviewWay",),
    "form": ("ListForm",),
    "status": ("Status",),
    "entry": ("EntryKind",),
    "reason": ("EraseReason", "ExportReason", "ReplaceReason"),
    "by": ("MatchReason",),
}
"""In whose words the values of a fact are told; a value of its own stands in the catalogues as `fact.NAME.VALUE`."""
_TIMES = frozenset({"made", "restored_at"})


class Subject(Enum):
    """Groups of actions that are asked for together."""

    EVERYTHING = "everything"
    SEEN = "seen"
    CHANGED = "changed"
    TOLD = "told"
    LEFT = "left"
    ACCESS = "access"

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of the group; none for all."""
        return tuple(action for action in Action if action.value.split(".")[0] in _GROUPS[self]) + _SINGLE[self]


_GROUPS: dict[Subject, frozenset[str]] = {
    Subject.EVERYTHING: frozenset(),
    Subject.SEEN: frozenset({"lookup"}),
    Subject.CHANGED: frozenset({"draft", "code", "codes", "box", "organisation", "streets", "signers"}),
    Subject.TOLD: frozenset({"disclosure"}),
    Subject.LEFT: frozenset({"print", "bundle"}),
    Subject.ACCESS: frozenset({"session", "account", "registry", "backup", "audit", "register", "retention"}),
}
_SINGLE: dict[Subject, tuple[Action, ...]] = {
    Subject.EVERYTHING: (),
    Subject.SEEN: (Action.PERSON_VIEWED, Action.PEOPLE_LISTED, Action.ATTACHMENT_VIEWED, Action.TAKERS_SEARCHED),
    Subject.CHANGED: (
        Action.PERSON_ADDED,
        Action.PERSON_CHANGED,
        Action.PERSON_REVIEWED,
        Action.PERSON_STATUS,
        Action.PERSON_ERASED,
        Action.PERSON_MERGED,
        Action.PERSON_UNMERGED,
        Action.PEOPLE_IMPORTED,
        Action.IMPORT_UNDONE,
        Action.ATTACHMENT_ADDED,
        Action.MEDICINES_IMPORTED,
    ),
    Subject.TOLD: (),
    Subject.LEFT: (Action.PEOPLE_EXPORTED, Action.LIST_EXPORTED, Action.STATISTICS_SAVED),
    Subject.ACCESS: (),
}


class Span(Enum):
    """How far back is looked: days, today among them; None for the whole log, CHOSEN for two days of one's own."""

    TODAY = 1
    WEEK = 7
    MONTH = 30
    EVER = None
    CHOSEN = 0


class AuditView(Protocol):
    """What the part must be able to show."""

    def show_accounts(self, logins: tuple[str, ...]) -> None:
        """Whose entries can be asked for."""

    def show_lines(self, lines: tuple[LogLine, ...], *, first: bool, more: bool) -> None:
        """Lines of an answer; the `first` ones take the place of the answer before."""

    def show_searching(self) -> None:
        """A question was asked."""

    def show_saved(self, file: Path, mark: LogMark | None) -> None:
        """The log is in this file, up to the mark; without one it is a sheet."""

    def show_compared(self, number: int, same: bool) -> None:
        """Whether the log is still what a filed sheet says."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class AuditPresenter:
    """The decisions of the part; the log is read on the workers."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, view: AuditView, names: Callable[[str], str]
    ) -> None:
        """`names` gives the progress strip's words for "export", "looks", "sheet" and "compare"."""
        self._office, self._tasks, self._say, self._view, self._names = office, tasks, say, view, names
        self._more: AuditFilter | None = None

    def refresh(self) -> None:
        """Whose entries can be asked for."""
        office = self._office

        def logins(_: None = None) -> tuple[str, ...]:
            return tuple(sorted((account.login for account in list_accounts(office)), key=alphabetic))

        self._tasks.read(logins, self._view.show_accounts, self._failed, latest="audit.accounts")

    def ask(self, question: LogQuestion) -> None:
        """Ask the log; the answer to an earlier question is not shown any more."""
        office = self._office
        # What follows the answer before is not wanted any more, also where the list is scrolled meanwhile.
        self._more = None
        self._view.show_searching()

        def answered(answer: LogAnswer) -> None:
            self._more = answer.wanted
            self._view.show_lines(answer.lines, first=True, more=answer.wanted is not None)

        self._tasks.read(lambda: search_log(office, question), answered, self._failed, latest="audit")

    def begin_of(self, span: Span) -> date | None:
        """The first day of a span that ends today; None for the whole log."""
        return self._office.clock.today() - timedelta(days=span.value - 1) if span.value else None

    def fetch_more(self) -> None:
        """The lines after those that are shown."""
        wanted, office, self._more = self._more, self._office, None
        if wanted is None:
            return

        def answered(answer: LogAnswer) -> None:
            self._more = answer.wanted
            self._view.show_lines(answer.lines, first=False, more=answer.wanted is not None)

        self._tasks.read(lambda: more_of_log(office, wanted), answered, self._failed, latest="audit")

    def export(self, target: Path) -> None:
        """Save the whole log under a name that the file dialog asked for."""
        office, view = self._office, self._view
        self._tasks.batch(
            self._names("export"),
            lambda *_: export_log(office, target, overwrite=True),
            lambda mark: view.show_saved(target, mark),
            self._failed,
        )

    def save_looks(self, target: Path, question: LogQuestion) -> None:
        """Save who looked at whom, as far as what is asked lets it through."""
        office, view, say = self._office, self._view, self._say

        def work(progress: Progress, cancelled: Cancelled) -> None:
            reached = stop_when(cancelled, progress)
            form = ListForm.CSV if target.suffix.lower() == ".csv" else ListForm.XLSX
            save_looks(office, target, question, form, say, reached, overwrite=True)

        self._tasks.batch(self._names("looks"), work, lambda _: view.show_saved(target, None), self._failed)

    def draw_sheet(self, target: Path) -> None:
        """Save the sheet of the last week."""
        office, view, since = self._office, self._view, self._office.clock.today() - WEEK
        language = self._say.language

        def work(*_: object) -> None:
            save_and_note(target, draw_log_sheet(office, since, language), lambda: None, overwrite=True)

        self._tasks.batch(self._names("sheet"), work, lambda _: view.show_saved(target, None), self._failed)

    def compare(self, number: int, digest: str) -> None:
        """Compare the log with what stands on a filed sheet."""
        office, view = self._office, self._view
        self._tasks.batch(
            self._names("compare"),
            lambda *_: compare_log(office, number, digest),
            lambda same: view.show_compared(number, same),
            self._failed,
        )

    def told(self, line: LogLine) -> str:
        """What an entry says besides who, when and what, in words where there are any."""
        say, entry = self._say, line.entry
        parts = list(dict.fromkeys(self._field(path) for path in entry.fields))
        for name, value in entry.facts:
            label = say(f"fact.{name}") if f"fact.{name}" in say else name
            parts.append(f"{label}: {', '.join(self._value(name, one) for one in value.split(','))}")
        return " · ".join(parts)

    def _value(self, name: str, value: str) -> str:
        for words in (*_VALUES.get(name, ()), f"fact.{name}"):
            if f"{words}.{value}" in self._say:
                return self._say(f"{words}.{value}")
        return f"{datetime.fromisoformat(value).astimezone():%d.%m.%Y %H:%M}" if name in _TIMES else value

    def _field(self, path: str) -> str:
        say = self._say
        for key in (f"fact.{path}", f"ListColumn.{path}"):
            if key in say:
                return say(key)
        return heading(path, say) if f"Card.{path.partition('.')[0]}" in say else path

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
