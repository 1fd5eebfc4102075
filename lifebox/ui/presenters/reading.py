"""How far a record was read aloud, and what has to be said of the record itself before."""

from collections.abc import Sequence
from datetime import date

from lifebox.domain.governance import Status
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Say
from lifebox.domain.script import Line, Passage
from lifebox.domain.tiers import Tier, term


class Reading:
    """The lines of a record with a mark on the one that is to be read next. Knows no widgets.

    A line counts as read once the mark has gone on from it; jumping to another tier reads nothing.
    """

    def __init__(self, passages: Sequence[Passage] = (), noted: Sequence[str] = ()) -> None:
        """`noted` is what was read before, as `noted` gives it."""
        self.passages = tuple(passages)
        self.lines: tuple[Line, ...] = tuple(line for passage in passages for line in passage.lines)
        self.at = 0
        self._read = {number for part in noted for number in _numbers(part)}

    @property
    def marked(self) -> Line | None:
        """The line to be read next; None once all were read."""
        return self.lines[self.at] if self.at < len(self.lines) else None

    def is_read(self, line: Line) -> bool:
        """Whether the mark has gone on from it."""
        return line.number in self._read

    def go_on(self) -> None:
        """The marked line was read; the mark goes to the next one."""
        if (line := self.marked) is not None:
            self._read.add(line.number)
            self.at += 1

    def go_back(self) -> None:
        """The mark goes to the line before, to read it once more; what was read stays so."""
        self.at = max(self.at - 1, 0)

    def go_to(self, tier: Tier) -> None:
        """The mark goes to the first line of a tier, if there is one."""
        found = next((p.lines[0] for p in self.passages if p.tier is tier), None)
        if found is not None:
            self.at = self.lines.index(found)

    def go_to_line(self, number: int) -> None:
        """The mark goes to a line."""
        self.at = min(max(number - 1, 0), len(self.lines))

    def next_tier(self, step: int) -> None:
        """The mark goes to the beginning of the next tier, or back to that of this one or the one before."""
        starts = [next(i for i, line in enumerate(self.lines) if line == p.lines[0]) for p in self._first_of_tiers()]
        if step > 0:
            self.at = next((start for start in starts if start > self.at), self.at)
        else:
            self.at = next((start for start in reversed(starts) if start < self.at), 0)

    def noted(self) -> tuple[str, ...]:
        """What was read, for the disclosure: numbers of lines by tier, never their words."""
        return tuple(
            f"{tier.value} {_ranges(numbers)}"
            for tier in (Tier.RED, Tier.YELLOW, Tier.GREEN)
            if (numbers := [n for p in self.passages if p.tier is tier for n in self._numbers_read(p)])
        )

    def _numbers_read(self, passage: Passage) -> list[int]:
        return [line.number for line in passage.lines if self.is_read(line)]

    def _first_of_tiers(self) -> list[Passage]:
        return list({p.tier: p for p in reversed(self.passages)}.values())[::-1]


def _numbers(noted: str) -> set[int]:
    """The numbers in `R 1–3, 5`; what is no such note holds none."""
    runs = (run.split("–") for run in noted.partition(" ")[2].split(", "))
    ends = ((run[0], run[-1]) for run in runs if all(end.isascii() and end.isdigit() for end in run))
    return {number for first, last in ends for number in range(int(first), int(last) + 1)}


def _ranges(numbers: Sequence[int]) -> str:
    """`1–3, 5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def notices(summary: PersonSummary, say: Say, today: date) -> tuple[str, ...]:
    """What makes a record doubtful as a whole, in sentences to say first."""
    found = []
    if summary.status is not Status.ACTIVE:
        found.append(say("notice.status", status=term(say, summary.status)))
    if summary.next_review is not None and summary.next_review < today:
        found.append(say("notice.review", date=summary.next_review.strftime("%d.%m.%Y")))
    if summary.printed_revision is not None and summary.paper_is_stale:
        found.append(say("notice.paper", printed=summary.printed_revision, current=summary.revision))
    return tuple(found)
