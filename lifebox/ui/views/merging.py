"""The two pages of merging, and the ways between them and the rest of the desk."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from lifebox.domain.card import Card
from lifebox.domain.ids import DraftId, PersonId
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.doubles_bar import DoublesBar
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.pairs_view import PairsPage


class Around(Protocol):
    """What the pages need of the desk."""

    @property
    def current(self) -> QWidget: ...

    def go_to(self, page: PageId) -> None:
        """Show a page."""

    def open_person(self, person: PersonId) -> None:
        """Show somebody's record."""


class Merging:
    """Leads to the pages and back to where somebody came from."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, desk: Around) -> None:
        self._desk = desk
        self._came_from = PageId.PEOPLE
        self.page = MergePage(office, tasks, say)
        self.pairs = PairsPage(office, tasks, say)
        self.page.merged.connect(self._merged)
        self.page.left.connect(self._back)
        self.pairs.merge_wanted.connect(self.merge_people)
        self.pairs.left.connect(lambda: desk.go_to(PageId.PEOPLE))

    def follow(self, bar: DoublesBar) -> None:
        """Merge what the record page's bar offers."""
        bar.merge_wanted.connect(self.merge_people)
        bar.typed_wanted.connect(self.merge_typed)

    def merge_people(self, keep: PersonId, gone: PersonId) -> None:
        """Two records side by side; the first one stays."""
        self._show()
        self.page.open(keep, gone)

    def merge_typed(self, keep: PersonId, typed: Card, draft: DraftId | None) -> None:
        """A record and what was typed for a new person, side by side."""
        self._show()
        self.page.open_typed(keep, typed, draft)

    def _show(self) -> None:
        current = self._desk.current
        if current is not self.page:
            typing = current.findChild(DoublesBar) is not None
            self._came_from = PageId.PAIRS if current is self.pairs else PageId.RECORD if typing else PageId.PEOPLE
        self._desk.go_to(PageId.MERGE)

    def _back(self) -> None:
        self.page.presenter.leave()
        self._desk.go_to(self._came_from)

    def _merged(self, person: PersonId) -> None:
        if self._came_from is PageId.PAIRS:
            self._desk.go_to(PageId.PAIRS)
        else:
            self._desk.open_person(person)
