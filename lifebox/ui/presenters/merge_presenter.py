"""Two records side by side: what of which stays, the card that it gives, and merging them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from lifebox.domain.card import Card
from lifebox.domain.describing import described, heading, label, shown
from lifebox.domain.errors import Conflict, LifeboxError
from lifebox.domain.identity import Address
from lifebox.domain.ids import BoxId, DraftId, PersonId
from lifebox.domain.record_merging import Choice, Difference, MergeProposal, propose_merge, resolve
from lifebox.domain.values import Value
from lifebox.services.merging import merge_people, open_pair, unmerge_people
from lifebox.services.office import Office
from lifebox.services.people import Opened, Saved, save_card, view_person, written_behind_alerts
from lifebox.services.printing import preview_card
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

translate = QCoreApplication.translate

T = TypeVar("T")

PREVIEW_AFTER_MS = 600
_BOX = "box"


@dataclass(frozen=True, slots=True)
class Line:
    """A difference in words. `result` is empty while nothing is chosen."""

    key: str
    heading: str
    label: str
    left: str
    right: str
    result: str
    chosen: Choice | None


@dataclass(frozen=True, slots=True)
class PairHeading:
    """What stands above the two columns."""

    name: str
    facts: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """The records as they were read. Of a person who was only typed so far there is no `gone`, and maybe a draft."""

    keep: Opened
    right: Card
    gone: Opened | None = None
    draft: DraftId | None = None


class MergeView(Protocol):
    """What the page must be able to show."""

    def show_pair(self, left: PairHeading, right: PairHeading, lines: tuple[Line, ...], count: int) -> None:
        """Both records anew; `count` choices are open."""

    def show_line(self, number: int, line: Line, count: int) -> None:
        """One line was chosen differently."""

    def lead_to(self, number: int) -> None:
        """Put the keyboard on a line."""

    def show_preview(self, pdf: bytes) -> None:
        """The card as it would be."""

    def show_merged(self, saved: Saved, name: str, undo: Callable[[], None] | None, *, leads_on: bool) -> None:
        """It is done, and `leads_on` to the record unless other records are looked at by now."""

    def show_undone(self, person: PersonId) -> None:
        """The merge was taken back."""

    def show_notice(self, text: str) -> None:
        """Something to know, in the status strip."""


class MergePresenter:
    """The page's decisions. All methods on the UI thread."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: MergeView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._pair: _Pair | None = None
        self._proposal: MergeProposal | None = None
        self._differences: tuple[Difference, ...] = ()
        self._choices: dict[str, Choice] = {}
        self._busy = False
        self._turn = 0
        """Counts the pairs that were asked for."""
        self._preview_wanted = False
        self._preview_delay = Delay(PREVIEW_AFTER_MS, self._preview)

    # Opening

    def open(self, keep: PersonId, gone: PersonId) -> None:
        """Read both records; `keep` is the one that stays."""
        office = self._office
        self._choices = {}
        self._read(lambda: _pair_of(*open_pair(office, keep, gone)))

    def open_typed(self, keep: PersonId, typed: Card, draft: DraftId | None) -> None:
        """A record beside what was typed for a new person; `draft` is dropped when it is merged."""
        office = self._office
        self._choices = {}
        self._read(lambda: _Pair(view_person(office, keep), typed, draft=draft))

    def _read(self, work: Callable[[], _Pair]) -> None:
        self._turn += 1
        self._busy = True
        self._tasks.write(work, self._if_still_open(self._show), self._if_still_open(self._failed))

    def _if_still_open(self, done: Callable[[T], None]) -> Callable[[T], None]:
        """An answer that comes after the page was left or other records were asked for concerns nobody."""
        turn = self._turn

        def run(found: T) -> None:
            if turn == self._turn:
                done(found)

        return run

    def _show(self, pair: _Pair) -> None:
        self._busy = False
        self._pair = pair
        self._proposal = propose_merge(pair.keep.record.card, pair.right)
        box = _box_difference(pair)
        self._differences = (*box, *self._proposal.differences)
        known = {d.key: d for d in self._differences}
        self._choices = {k: side for k, side in self._choices.items() if k in known and side in known[k].options}
        lines = tuple(self._line(difference) for difference in self._differences)
        self._view.show_pair(self._heading(pair.keep), self._right_heading(pair), lines, self._open_count())
        self.next_open(-1)
        self._preview()

    # Choosing

    def choose_left(self, number: int) -> None:
        """What the left record says there; of a row that only the right one has: nothing."""
        self._choose(number, Choice.LEFT if Choice.LEFT in self._differences[number].options else Choice.NEITHER)

    def choose_right(self, number: int) -> None:
        """What the right record says there; of a row that only the left one has: nothing."""
        self._choose(number, Choice.RIGHT if Choice.RIGHT in self._differences[number].options else Choice.NEITHER)

    def choose_both(self, number: int) -> None:
        """Both beside each other or made into one; a single row is left out or taken in again."""
        options, now = self._differences[number].options, self._chosen(self._differences[number])
        wanted = [side for side in (Choice.UNITED, Choice.BOTH, Choice.NEITHER) if side in options]
        if Choice.NEITHER in options:
            wanted += [side for side in (Choice.LEFT, Choice.RIGHT) if side in options]
        if wanted:
            self._choose(number, wanted[(wanted.index(now) + 1) % len(wanted)] if now in wanted else wanted[0])

    def next_open(self, after: int) -> None:
        """Lead to the next choice that is open, from the top again after the last."""
        count = len(self._differences)
        for number in (*range(after + 1, count), *range(max(after, 0))):
            if self._chosen(self._differences[number]) is None:
                self._view.lead_to(number)
                return
        if after + 1 < count:
            self._view.lead_to(after + 1)

    def _choose(self, number: int, side: Choice) -> None:
        difference = self._differences[number]
        if side in difference.options:
            self._choices[difference.key] = side
            self._view.show_line(number, self._line(difference), self._open_count())
            self._preview_delay.start()

    def _chosen(self, difference: Difference) -> Choice | None:
        return self._choices.get(difference.key, difference.proposed)

    def _open_count(self) -> int:
        return sum(self._chosen(difference) is None for difference in self._differences)

    # Merging

    def merge(self) -> None:
        """Save the card that was chosen; where a choice is open, lead there instead."""
        pair, proposal = self._pair, self._proposal
        if pair is None or proposal is None or self._busy:
            return
        if count := self._open_count():
            text = translate("MergePresenter", "Not merged yet: %n choice(s) are open.", "", count)
            self._view.show_notice(text)
            self.next_open(-1)
            return
        self._preview_delay.stop()
        self._busy = True
        card, office, comment = resolve(proposal, self._choices), self._office, self._comment(pair)
        keep, base = pair.keep.record.id, pair.keep.record.revision.number
        gone, box = pair.gone, self._box()

        def work() -> Saved:
            if gone is None:
                typed = written_behind_alerts(office, pair.right)
                return save_card(office, keep, card, base, draft=pair.draft, before=typed)
            double = gone.record
            return merge_people(office, keep, double.id, card, base, double.revision.number, box=box, comment=comment)

        turn = self._turn
        self._tasks.write(
            work, lambda saved: self._merged(pair, saved, turn), lambda error: self._not_merged(error, turn)
        )

    def _merged(self, pair: _Pair, saved: Saved, turn: int) -> None:
        leads_on = turn == self._turn
        if leads_on:
            self.leave()
        double = pair.gone.record.id if pair.gone is not None else None
        undo = None if double is None else lambda: self.undo(double)
        self._view.show_merged(saved, saved.card.full_name, undo, leads_on=leads_on)

    def undo(self, gone: PersonId) -> None:
        """Take the merge of this record back."""
        office = self._office
        comment = translate("MergePresenter", "The merge was undone")
        self._tasks.write(
            lambda: unmerge_people(office, gone, comment=comment),
            lambda saved: self._view.show_undone(saved.person),
            self._failed,
        )

    def _not_merged(self, error: LifeboxError, turn: int) -> None:
        pair = self._pair
        if turn != self._turn:
            self._view.show_notice(tell(error, self._say))
            return
        if not isinstance(error, Conflict) or pair is None:
            self._failed(error)
            return
        text = translate(
            "MergePresenter", "Somebody saved one of the two records meanwhile. Nothing was merged. Please look again."
        )
        self._view.show_notice(text)
        office, keep, gone = self._office, pair.keep.record.id, pair.gone
        if gone is None:
            self._read(lambda: replace(pair, keep=view_person(office, keep)))
        else:
            double = gone.record.id
            self._read(lambda: _pair_of(*open_pair(office, keep, double)))

    def leave(self) -> None:
        """Another page is shown: nothing was written, nothing is kept."""
        self._preview_delay.stop()
        self._tasks.forget("merge.preview")
        self._turn += 1
        self._pair = self._proposal = None
        self._differences = ()
        self._busy = False

    # In words

    def _line(self, difference: Difference) -> Line:
        chosen = self._chosen(difference)
        if difference.key == _BOX:
            result = "" if chosen is None else difference.left if chosen is Choice.LEFT else difference.right
            part = translate("MergePresenter", "Box that stays")
            return Line(_BOX, part, part, difference.left, difference.right, result, chosen)
        say = self._say
        return Line(
            key=difference.key,
            heading=heading(difference.path, say),
            label=_label(difference.path, self._pair.keep.record.card if self._pair else Card(), say),
            left=self._words(difference.left),
            right=self._words(difference.right),
            result="" if chosen is None else self._words(difference.options[chosen]),
            chosen=chosen,
        )

    def _words(self, value: object) -> str:
        if value == ():
            return translate("MergePresenter", "left out")
        if isinstance(value, Address):
            return value.one_line() or "–"
        if isinstance(value, tuple):
            return "\n".join(described(row, self._say) for row in value)
        return (described(value, self._say) if isinstance(value, Value) else shown(value, self._say)) or "–"

    def _heading(self, opened: Opened) -> PairHeading:
        revision = opened.record.revision
        code = opened.box.active_code
        text = translate("MergePresenter", "version {number}, saved {day} by {who}")
        day = revision.saved.astimezone().strftime("%d.%m.%Y")
        facts = text.replace("{number}", str(revision.number)).replace("{day}", day)
        parts = (code.printed if code else "", facts.replace("{who}", revision.author_name))
        return PairHeading(opened.record.card.full_name, " · ".join(part for part in parts if part))

    def _right_heading(self, pair: _Pair) -> PairHeading:
        if pair.gone is not None:
            return self._heading(pair.gone)
        return PairHeading(pair.right.full_name, translate("MergePresenter", "typed here, not saved yet"))

    def _comment(self, pair: _Pair) -> str:
        if pair.gone is None:
            return ""
        code = pair.gone.box.active_code
        text = translate("MergePresenter", "Merged with the record of {name}, {code}")
        return text.replace("{name}", pair.gone.record.card.full_name).replace("{code}", code.printed if code else "–")

    def _box(self) -> BoxId | None:
        box = next((d for d in self._differences if d.key == _BOX), None)
        chosen = self._chosen(box) if box is not None else None
        return box.options[chosen] if box is not None and chosen is not None else None

    # Preview

    def want_preview(self, wanted: bool) -> None:
        """Whether the card is drawn beside the lines."""
        self._preview_wanted = wanted
        self._preview()

    def _preview(self) -> None:
        pair, proposal = self._pair, self._proposal
        if pair is None or proposal is None or not self._preview_wanted:
            return
        # Until everything is chosen the record that stays stands in the open places.
        filled = {d.key: next(iter(d.options)) for d in proposal.open_choices(self._choices)}
        card, office, language = resolve(proposal, {**filled, **self._choices}), self._office, self._say.language
        opened = pair.gone if pair.gone is not None and self._box() == pair.gone.record.box else pair.keep
        code = opened.box.active_code
        self._tasks.read(
            lambda: preview_card(office, card, language, code=code),
            self._view.show_preview,
            self._failed,
            latest="merge.preview",
        )

    def _failed(self, error: LifeboxError) -> None:
        self._busy = False
        self._view.show_notice(tell(error, self._say))


def _pair_of(keep: Opened, gone: Opened) -> _Pair:
    return _Pair(keep, gone.record.card, gone)


def _box_difference(pair: _Pair) -> tuple[Difference, ...]:
    gone = pair.gone
    if gone is None or gone.record.box == pair.keep.record.box:
        return ()
    options = {Choice.LEFT: pair.keep.record.box, Choice.RIGHT: gone.record.box}
    left, right = (_box_words(opened) for opened in (pair.keep, gone))
    return (Difference(_BOX, _BOX, left, right, options, None),)


def _box_words(opened: Opened) -> str:
    code = opened.box.active_code
    home = opened.record.card.residence.address.one_line(with_town=False)
    names = ", ".join(other.name for other in opened.others)
    return " · ".join(part for part in (code.printed if code else "", home, names) if part) or "–"


def _label(path: str, card: Card, say: Texts) -> str:
    *steps, name = path.split(".")
    model: Value = card
    for step in steps:
        model = getattr(model, step)
    return label(type(model), name, say)
