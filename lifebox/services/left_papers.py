"""Papers that nobody should find any more: said to be collected, and those of people who are gone."""

from collections.abc import Sequence
from datetime import datetime

from lifebox.domain.access import Action
from lifebox.domain.boxes import LeftPaper
from lifebox.domain.ids import PrintId
from lifebox.domain.ports import RegistryWriter
from lifebox.services.office import Office


def left_papers(office: Office) -> tuple[LeftPaper, ...]:
    """Papers of people who left or were erased that nobody has collected, those that wait longest first. No names."""
    office.registry.actor.require(Action.PAPERS_COLLECTED)
    with office.registry.read() as reader:
        return reader.left_papers()


def mark_collected(office: Office, papers: Sequence[PrintId]) -> tuple[PrintId, ...]:
    """Note that these papers were taken back, and what they replaced; gives all that was noted, to put it back."""
    office.registry.actor.require(Action.PAPERS_COLLECTED)
    with office.registry.write() as tx:
        found = tx.same_papers(papers)
        _note(tx, found, office.clock.now())
    return found


def put_back(office: Office, papers: Sequence[PrintId]) -> None:
    """They were not collected after all."""
    office.registry.actor.require(Action.PAPERS_COLLECTED)
    with office.registry.write() as tx:
        _note(tx, papers, None)


def _note(tx: RegistryWriter, papers: Sequence[PrintId], at: datetime | None) -> None:
    tx.set_collected(papers, at)
    tx.audit(Action.PAPERS_COLLECTED, facts=[("papers", str(len(papers))), ("collected", "1" if at else "0")])
