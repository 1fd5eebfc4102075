"""Pakiety ratunkowe: making one, what has become of each, taking a log in, reporting a loss."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.bundles import SUFFIX, IssuedBundle
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.bundles import (
    BundleWish,
    Collected,
    agreed_count,
    collect_log,
    create_bundle,
    list_bundles,
    report_lost,
    require_usable,
)
from lifebox.services.exporting import ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

LETTERS = (ListColumn.NAME, ListColumn.ADDRESS, ListColumn.POSTCODE, ListColumn.TOWN, ListColumn.PHONES)
"""What letters to the people of a lost bundle need."""


@dataclass(frozen=True, slots=True)
class BundlesState:
    """What the part shows; `agreed` is how many people would be in a bundle made now."""

    bundles: tuple[IssuedBundle, ...]
    agreed: int
    now: datetime


class BundlesView(Protocol):
    """What the part must be able to show."""

    def show_bundles(self, state: BundlesState) -> None:
        """All that were made, newest first."""

    def ask_place(self, wish: BundleWish) -> None:
        """A bundle can be made so: ask where to."""

    def show_unusable(self) -> None:
        """Something about the recipients is missing or too weak."""

    def show_making(self, making: bool) -> None:
        """A bundle is being made."""

    def show_made(self, made: IssuedBundle, path: Path, wish: BundleWish) -> None:
        """It lies there; the pass phrases are shown for the last time."""

    def show_collected(self, told: Collected) -> None:
        """What came of a log."""

    def show_lost(self, people: tuple[PersonId, ...]) -> None:
        """The loss is noted; whose records were in it."""

    def show_saved(self, path: Path, count: int) -> None:
        """The list for letters is in this file."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class BundlesPresenter:
    """The decisions of the part. Pass phrases go through it and are kept nowhere."""

    def __init__(self, office: Office, tasks: TaskRunner, program: Program, view: BundlesView, name: str) -> None:
        """`name` is what the progress strip calls making a bundle."""
        self._office, self._tasks, self._program, self._view, self._name = office, tasks, program, view, name

    @property
    def may_make(self) -> bool:
        """Whether the role makes bundles; others only see them."""
        return self._office.registry.actor.may(Action.BUNDLE_MADE)

    def refresh(self) -> None:
        """Read everything anew."""
        office, counts = self._office, self.may_make

        def work() -> BundlesState:
            agreed = agreed_count(office) if counts else 0
            return BundlesState(list_bundles(office), agreed, office.clock.now())

        self._tasks.read(work, self._view.show_bundles, self._failed, latest="bundles")

    def prepare(self, wish: BundleWish) -> None:
        """Ask for a place where a bundle can be made so; what is wrong is told before."""

        def failed(error: LifeboxError) -> None:
            self._view.show_unusable()
            self._failed(error)

        self._tasks.read(lambda: require_usable(wish), lambda _: self._view.ask_place(wish), failed, latest="bundle")

    def make(self, wish: BundleWish, chosen: Path) -> None:
        """Make it under the name that was chosen in the file dialog, which asked before replacing."""
        office, program = self._office, self._program
        ended = chosen.suffix == SUFFIX
        target = chosen if ended else chosen.with_name(chosen.name + SUFFIX)
        self._view.show_making(True)

        def batch(progress: Progress, cancelled: Cancelled) -> IssuedBundle:
            report = stop_when(cancelled, progress)
            return create_bundle(office, target, wish, report, overwrite=ended, policy=program.bundle_cost())

        def done(made: IssuedBundle) -> None:
            self._view.show_making(False)
            self._view.show_made(made, target, wish)
            self.refresh()

        def failed(error: LifeboxError) -> None:
            self._view.show_making(False)
            self._failed(error)

        self._tasks.batch(self._name, batch, done, failed)

    def collect(self, log: Path) -> None:
        """Take a log in."""
        office = self._office

        def done(told: Collected) -> None:
            self._view.show_collected(told)
            self.refresh()

        self._tasks.write(lambda: collect_log(office, log), done, self._failed)

    def report_lost(self, bundle: IssuedBundle) -> None:
        """Note that a bundle was lost."""
        office = self._office

        def done(people: tuple[PersonId, ...]) -> None:
            self._view.show_lost(people)
            self.refresh()

        self._tasks.write(lambda: report_lost(office, bundle.id), done, self._failed)

    def save_list(self, bundle: IssuedBundle, chosen: Path) -> None:
        """Save who is in a bundle, for letters, under the name that was chosen in the file dialog."""
        office, say = self._office, self._program.say
        form = ListForm.CSV if chosen.suffix.lower() == ".csv" else ListForm.XLSX
        target, asked = with_ending(chosen, form.value)

        def batch(progress: Progress, cancelled: Cancelled) -> int:
            with office.registry.read() as reader:
                people = reader.bundles.people(bundle.id)
            prepared = prepare_export(office, people, LETTERS, form, say, stop_when(cancelled, progress))
            save_export(office, prepared, target, ExportReason.MAILING, overwrite=asked)
            return prepared.count

        def done(count: int) -> None:
            self._view.show_saved(target, count)

        self._tasks.batch(self._name, batch, done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._program.say))
