"""A long list: ids in order, and what is shown of them fetched as it is looked at."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from lifebox.domain.errors import LifeboxError
from lifebox.domain.id_lists import IdList
from lifebox.ui.tasks import TaskRunner

PAGE = 64
"""Rows fetched at once: more than a screen shows."""
HELD = 48
"""Pages kept."""
WAITING = 6
"""Pages asked for and not yet fetched; a dragged scroll bar asks for many and needs the last ones."""

Span = tuple[int, int]
"""First and last row of a stretch."""


class Identified(Protocol):
    """Something with an id."""

    @property
    def id(self) -> UUID: ...


Id = TypeVar("Id", bound=UUID)
Shown = TypeVar("Shown", bound=Identified)


class Ids(Generic[Id]):
    """Ids in the order shown, and the row of each. Made on the read worker: of 100,000 it takes a while."""

    def __init__(self, ids: Iterable[Id] = ()) -> None:
        self._ids = IdList.of(ids)
        self._rows = {key: row for row, key in enumerate(self._ids.keys())}

    def __len__(self) -> int:
        return len(self._ids)

    def at(self, row: int) -> Id:
        """What stands in a row."""
        return self._ids[row]

    def row(self, one: Id) -> int | None:
        """Where something stands."""
        return self.row_of_key(one.bytes)

    def row_of_key(self, key: bytes) -> int | None:
        """Where something stands whose id has these bytes."""
        return self._rows.get(key)

    def within(self, spans: Iterable[Span]) -> IdList[Id]:
        """What stands in some stretches."""
        return self._ids.within(spans)

    def carry(self, spans: Sequence[Span], new: "Ids[Id]") -> tuple[Span, ...]:
        """Where what stands in some stretches stands in another list, as few stretches from top to bottom."""
        found = map(new.row_of_key, self.within(spans).keys())
        return joined((row, row) for row in sorted(row for row in found if row is not None))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches sorted by their beginning, those that touch made one."""
    found: list[Span] = []
    for first, last in spans:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


class Pages(Generic[Id, Shown]):
    """Answers for a row at once: with what is there, or with None while the page is on its way.

    While a new list is fetched, what was known of the same rows is shown. One page at a time is on the read worker,
    the newest asked for first, so that other reads never wait for a long scroll.
    """

    def __init__(
        self,
        tasks: TaskRunner,
        fetch: Callable[[Sequence[Id]], Sequence[Shown]],
        arrived: Callable[[int, int], None],
        failed: Callable[[LifeboxError], None],
    ) -> None:
        """`fetch` runs on the read worker; `arrived` hears the first and last row that can be shown now."""
        self._tasks, self._fetch, self._arrived, self._failed = tasks, fetch, arrived, failed
        self.listed = Ids[Id]()
        self._pages: OrderedDict[int, tuple[Shown | None, ...]] = OrderedDict()
        self._before: dict[UUID, Shown] = {}
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._busy = False
        self._near = -1

    def show(self, listed: Ids[Id]) -> None:
        """Another list, or the same anew."""
        self._before = {one.id: one for page in self._pages.values() for one in page if one is not None}
        self.listed = listed
        self._pages.clear()
        self._waiting.clear()
        self._near = -1

    def at(self, row: int) -> Shown | None:
        """What stands in a row, as far as that is known by now."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is not None:
            if number != self._near:
                self._pages.move_to_end(number)
                self._want(number)
            return page[row % PAGE]
        self._want(number)
        return self._before.get(self.listed.at(row)) if self._before else None

    def _want(self, number: int) -> None:
        """Ask for a page and its neighbours, as far as they are not here."""
        self._near = number
        last = (len(self.listed) - 1) // PAGE
        for one in (number - 1, number + 1, number):
            if 0 <= one <= last and one not in self._pages:
                self._waiting[one] = None
                self._waiting.move_to_end(one)
        while len(self._waiting) > WAITING:
            self._waiting.popitem(last=False)
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        number, _ = self._waiting.popitem()
        listed, fetch = self.listed, self._fetch
        asked = listed.within([(number * PAGE, (number + 1) * PAGE - 1)])

        def work() -> tuple[Shown | None, ...]:
            found: dict[UUID, Shown] = {one.id: one for one in fetch(asked)}
            return tuple(found.get(one) for one in asked)

        def done(page: tuple[Shown | None, ...]) -> None:
            self._busy = False
            if listed is self.listed:
                self._keep(number, page)
            self._next()

        def failed(error: LifeboxError) -> None:
            self._busy = False
            self._waiting.clear()
            self._failed(error)

        self._tasks.read(work, done, failed)

    def _keep(self, number: int, page: tuple[Shown | None, ...]) -> None:
        self._pages[number] = page
        self._waiting.pop(number, None)
        while len(self._pages) > HELD:
            self._pages.popitem(last=False)
        self._arrived(number * PAGE, number * PAGE + len(page) - 1)
