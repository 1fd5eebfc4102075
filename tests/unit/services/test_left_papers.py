"""Papers that are said to be collected: off every list, put back again, and those of people who are erased."""

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.errors import NotAllowed
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.services.box import box_sheet
from lifebox.services.codes import ReplaceReason, bind_code, issue_codes, prepare_code_labels, replace_code
from lifebox.services.demo import fill_with_fiction
from lifebox.services.left_papers import left_papers, mark_collected, put_back
from lifebox.services.office import Office
from lifebox.services.people import view_person
from lifebox.services.printing import LabelOptions, PreparedPrint, note_print, print_record
from lifebox.services.program import Program
from lifebox.services.rights import erase_person, foresee_erasure, set_status
from tests.support.program import StandingClock, office_of

KINDS = (PrintKind.CARD, PrintKind.LABEL_FRIDGE, PrintKind.RECEIPT)


@pytest.fixture
def couple(office: Office) -> tuple[PersonId, ...]:
    """Two people of one box; each has a card, a label of the fridge and a receipt."""
    people = tuple(fill_with_fiction(office, 2))
    for person in people:
        printed(office, person, *KINDS)
    return people


def printed(office: Office, person: PersonId, *kinds: PrintKind) -> None:
    opened = view_person(office, person)
    code = opened.box.active_code
    assert code is not None
    made = tuple(print_record(office, kind, opened.record, code) for kind in kinds)
    note_print(office, PreparedPrint(b"", made), "file")


def kinds(papers: tuple[PrintRecord, ...]) -> list[PrintKind]:
    return [made.kind for made in papers]


def left(office: Office) -> list[tuple[PrintKind, bool]]:
    return [(paper.printed.kind, paper.erased) for paper in left_papers(office)]


def test_what_was_collected_is_on_no_list_until_it_is_put_back(office: Office, couple: tuple[PersonId, ...]) -> None:
    first, _ = couple
    set_status(office, first, Status.MOVED)
    papers = box_sheet(office, first).to_collect
    assert kinds(papers) == [PrintKind.CARD]
    noted = mark_collected(office, [papers[0].id])
    assert box_sheet(office, first).to_collect == ()
    assert PrintKind.CARD not in [paper.printed.kind for paper in box_sheet(office, first).papers]
    assert foresee_erasure(office, first).papers == ()
    assert left(office) == []
    put_back(office, noted)
    assert kinds(box_sheet(office, first).to_collect) == [PrintKind.CARD]
    assert left(office) == [(PrintKind.CARD, False)]
    with office.registry.read() as reader:
        told = [dict(one.facts) for one in reader.audit_entries(AuditFilter(actions=(Action.PAPERS_COLLECTED,)))]
    assert told == [{"papers": "1", "collected": "0"}, {"papers": "1", "collected": "1"}]
    assert office.registry.verify().clean


def test_an_older_card_goes_with_the_newest_and_a_later_one_is_lying_again(
    office: Office, couple: tuple[PersonId, ...], clock: StandingClock
) -> None:
    first, second = couple
    clock.advance(days=1)
    printed(office, first, PrintKind.CARD)
    set_status(office, first, Status.MOVED)
    (paper,) = box_sheet(office, first).to_collect
    assert len(mark_collected(office, [paper.id])) == 2
    assert box_sheet(office, first).to_collect == ()
    clock.advance(days=1)
    printed(office, first, PrintKind.CARD)
    assert kinds(box_sheet(office, first).to_collect) == [PrintKind.CARD]
    # The other one's card is nobody's business here.
    assert PrintKind.CARD in [each.printed.kind for each in box_sheet(office, second).papers]


def test_the_box_goes_once_nobody_keeps_it(office: Office, couple: tuple[PersonId, ...], clock: StandingClock) -> None:
    first, second = couple
    assert left(office) == []
    erase_person(office, first, EraseReason.WITHDRAWN)
    assert left(office) == [(PrintKind.CARD, True)]
    clock.advance(days=3)
    set_status(office, second, Status.DECEASED)
    assert left(office) == [(PrintKind.CARD, True), (PrintKind.LABEL_FRIDGE, False), (PrintKind.CARD, False)] or (
        left(office) == [(PrintKind.CARD, True), (PrintKind.CARD, False), (PrintKind.LABEL_FRIDGE, False)]
    )
    first_paper, *others = left_papers(office)
    assert {(paper.since - first_paper.since).days for paper in others} == {3}
    erase_person(office, second, EraseReason.DECEASED)
    assert [erased for _, erased in left(office)] == [True, True, True]
    noted = mark_collected(office, [paper.printed.id for paper in left_papers(office)])
    assert len(noted) == 4  # both printed the label of their fridge
    assert left(office) == []
    put_back(office, noted)
    assert len(left(office)) == 3
    assert office.registry.verify().clean


def test_papers_with_a_replaced_code_are_collected_one_by_one(office: Office, couple: tuple[PersonId, ...]) -> None:
    box = view_person(office, couple[0]).box.id
    replace_code(office, box, ReplaceReason.LOST)
    papers = box_sheet(office, couple[0]).to_collect
    assert len(papers) == 3
    mark_collected(office, [papers[0].id])
    assert box_sheet(office, couple[0]).to_collect == papers[1:]
    assert left(office) == []


def test_labels_printed_before_their_box_was_known_go_with_it(office: Office, couple: tuple[PersonId, ...]) -> None:
    early, spare = issue_codes(office, 2)
    labels = [(LabelPlace.DOOR, code) for code in (early, spare)]
    note_print(office, prepare_code_labels(office, labels, LabelOptions()), "file")
    bind_code(office, view_person(office, couple[0]).box.id, early)
    for person in couple:
        erase_person(office, person, EraseReason.MISTAKE)
    assert [paper.printed.code for paper in left_papers(office) if paper.printed.kind is PrintKind.LABEL_DOOR] == [
        early
    ]
    mark_collected(office, [paper.printed.id for paper in left_papers(office)])
    assert left(office) == []


def test_who_only_prints_collects_nothing(office: Office, program: Program, couple: tuple[PersonId, ...]) -> None:
    mine = office_of(program, office, Role.PRINTING_STAFF)
    for forbidden in (lambda: left_papers(mine), lambda: mark_collected(mine, []), lambda: put_back(mine, [])):
        with pytest.raises(NotAllowed):
            forbidden()
    mine.registry.close()
