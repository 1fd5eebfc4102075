"""What a salvage lost, and a further one from the registry that is open."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.salvage import SalvageReport
from lifebox.domain.salvage_words import person_sentence, salvage_sentences
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.salvage import (
    SalvageTold,
    draw_salvage,
    read_salvage,
    reopen_salvage,
    salvage_open,
    settle_salvage,
)
from lifebox.services.telling import tell
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress, TaskRunner


@dataclass(frozen=True, slots=True)
class LossLine:
    """A person of the report as the table shows it."""

    code: str
    name: str
    told: str


class SalvageView(Protocol):
    """What the part must be able to show."""

    def show_report(self, sentences: tuple[str, ...], lines: tuple[LossLine, ...]) -> None:
        """What was lost; no sentences where this registry was not made of a damaged one."""

    def show_settled(self, undo: Callable[[], None]) -> None:
        """The report was removed."""

    def show_salvaged(self, sentences: tuple[str, ...], target: Path) -> None:
        """A new registry was made."""

    def show_printed(self, printer: str) -> None:
        """The list went to the printer."""

    def show_busy(self, busy: bool) -> None:
        """A salvage runs."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class SalvagePresenter:
    """The decisions of the part."""

    def __init__(
        self, office: Office, tasks: TaskRunner, program: Program, view: SalvageView, names: Callable[[str], str]
    ) -> None:
        """`names` gives the progress strip's words for "salvage" and "print"."""
        self._office, self._tasks, self._program, self._view, self._names = office, tasks, program, view, names
        self._told: SalvageTold | None = None
        self.may_salvage = office.registry.actor.may(Action.REGISTRY_SALVAGED)

    def refresh(self) -> None:
        """Read the report, which the access log notes."""
        office = self._office
        self._tasks.write(lambda: read_salvage(office), self._show, self._failed)

    def settle(self) -> None:
        """All was seen to: the report goes."""
        office = self._office

        def done(report: SalvageReport) -> None:
            self._show(None)
            self._view.show_settled(lambda: self._reopen(report))

        self._tasks.write(lambda: settle_salvage(office), done, self._failed)

    def print_list(self, printer: Printer) -> None:
        """Send the report to a printer; it names people, so no file is made of it."""
        office, told, language = self._office, self._told, self._program.say.language
        if told is None:
            return

        def work(progress: Progress, _: object) -> str:
            printer.send(draw_salvage(office, told, language), progress)
            return printer.name

        self._tasks.batch(self._names("print"), work, self._view.show_printed, self._failed)

    def salvage(self, target: Path, backup: Path | None) -> None:
        """Make a new registry of the one that is open."""
        office, program = self._office, self._program
        self._view.show_busy(True)

        def done(report: SalvageReport) -> None:
            self._view.show_busy(False)
            self._view.show_salvaged(salvage_sentences(report, program.say), target)

        def failed(error: LifeboxError) -> None:
            self._view.show_busy(False)
            self._failed(error)

        self._tasks.batch(
            self._names("salvage"), lambda *_: salvage_open(office, program, target, backup), done, failed
        )

    def _reopen(self, report: SalvageReport) -> None:
        office = self._office
        self._tasks.write(lambda: reopen_salvage(office, report), lambda _: self.refresh(), self._failed)

    def _show(self, told: SalvageTold | None) -> None:
        self._told = told
        say = self._program.say
        if told is None:
            self._view.show_report((), ())
            return
        lines = tuple(
            LossLine(one.code or "–", one.name or "–", person_sentence(one.person, say)) for one in told.lines
        )
        self._view.show_report(salvage_sentences(told.report, say), lines)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
