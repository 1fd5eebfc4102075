"""Print runs that are kept, and codes that are issued, bound and replaced."""

from pathlib import Path

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import Box, CodeState, PrintKind
from lifebox.domain.codes import draw_code
from lifebox.domain.errors import InvalidInput, NotAllowed, NotFound
from lifebox.domain.ids import PersonId
from lifebox.services.codes import (
    ReplaceReason,
    bind_code,
    issue_codes,
    papers_to_collect,
    prepare_code_labels,
    replace_code,
    unassigned_codes,
    withdraw_code,
)
from lifebox.services.demo import fill_with_fiction
from lifebox.services.jobs import begin_job, job_items, list_jobs
from lifebox.services.office import Office
from lifebox.services.people import find_by_code
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    note_print,
    prepare_cards,
    prepare_mixed_labels,
    save_print,
)
from lifebox.services.program import Program
from lifebox.services.stickers import plan_labels
from tests.support.program import StandingClock, office_of


@pytest.fixture
def people(office: Office) -> tuple[PersonId, ...]:
    return tuple(fill_with_fiction(office, 5))


def box_of(office: Office, person: PersonId) -> Box:
    with office.registry.read() as reader:
        return reader.box(reader.person(person).box)


def actions(office: Office, action: Action) -> int:
    with office.registry.read() as reader:
        return len(reader.audit_entries(AuditFilter(actions=(action,))))


def test_each_run_is_kept_with_what_it_printed_in_order(
    office: Office, people: tuple[PersonId, ...], tmp_path: Path, clock: StandingClock
) -> None:
    note_print(office, prepare_cards(office, people, CardOptions()), "Pokój 12", copies=2)
    clock.advance(minutes=5)
    wanted = [(place, person) for person in people[:2] for place in LabelPlace]
    labels, run = begin_job(office, prepare_mixed_labels(office, wanted, LabelOptions()))
    save_print(office, labels, tmp_path / "naklejki.pdf")
    newest, cards = list_jobs(office)
    assert newest.id == run
    assert newest.target == "file"
    assert newest.count == len(labels.records)
    assert (cards.kinds, cards.copies, cards.target) == (((PrintKind.CARD, 5),), 2, "Pokój 12")
    items = job_items(office, run)
    planned = plan_labels(office, wanted)
    assert [(item.person, item.code) for item in items] == [(one.person, one.code) for one in planned]
    assert [item.name for item in items] == [one.name for one in planned]
    assert list_jobs(office, limit=1) == (newest,)


def test_labels_are_planned_as_they_are_drawn(office: Office, people: tuple[PersonId, ...]) -> None:
    wanted = [(place, person) for person in people for place in LabelPlace]
    drawn = prepare_mixed_labels(office, wanted, LabelOptions()).records
    assert [(one.person, one.code) for one in plan_labels(office, wanted)] == [(r.person, r.code) for r in drawn]


def test_codes_are_printed_first_and_bound_later(office: Office, people: tuple[PersonId, ...], tmp_path: Path) -> None:
    codes = issue_codes(office, 3)
    prepared = prepare_code_labels(office, [(LabelPlace.BOX, code) for code in codes], LabelOptions())
    before = actions(office, Action.PRINTED)
    save_print(office, prepared, tmp_path / "kody.pdf")
    assert actions(office, Action.PRINTED) == before + 1, "paper that is nobody's is one entry"
    (run,) = list_jobs(office)
    assert [(item.code, item.name) for item in job_items(office, run.id)] == [(code, "") for code in codes]
    box = box_of(office, people[0])
    first = box.active_code
    assert first is not None
    bind_code(office, box.id, codes[0])
    now = box_of(office, people[0])
    assert now.active_code == codes[0]
    assert {c.code: c.state for c in now.codes}[first] is CodeState.WITHDRAWN, "it was never on paper"
    assert set(unassigned_codes(office)) == set(codes[1:])
    assert find_by_code(office, codes[0])[0].id == people[0]
    assert actions(office, Action.CODE_BOUND) == 1


def test_a_code_on_paper_goes_on_leading_to_its_box(office: Office, people: tuple[PersonId, ...]) -> None:
    box = box_of(office, people[0])
    note_print(office, prepare_cards(office, people[:1], CardOptions()), "Pokój 12")
    (code,) = issue_codes(office, 1)
    bind_code(office, box.id, code)
    states = {c.code: c.state for c in box_of(office, people[0]).codes}
    assert box.active_code is not None
    assert states[box.active_code] is CodeState.REPLACED
    assert find_by_code(office, box.active_code)[0].id == people[0]


def test_only_free_codes_are_bound(office: Office, people: tuple[PersonId, ...]) -> None:
    box, other = box_of(office, people[0]), box_of(office, people[4])
    assert other.active_code is not None
    with pytest.raises(InvalidInput):
        bind_code(office, box.id, other.active_code)
    with pytest.raises(NotFound):
        bind_code(office, box.id, draw_code())
    assert box_of(office, people[0]) == box
    assert actions(office, Action.CODE_BOUND) == 0


def test_a_lost_box_gets_a_new_code_and_its_old_paper_is_collected(
    office: Office, people: tuple[PersonId, ...]
) -> None:
    box = box_of(office, people[0])
    for _ in range(2):
        note_print(office, prepare_cards(office, people[:1], CardOptions()), "Pokój 12")
    note_print(office, prepare_mixed_labels(office, [(LabelPlace.DOOR, people[0])], LabelOptions()), "Pokój 12")
    made = replace_code(office, box.id, ReplaceReason.LOST)
    assert made.old is not None
    assert made.old == box.active_code
    assert {paper.kind for paper in made.papers} == {PrintKind.CARD, PrintKind.LABEL_DOOR}
    assert len(made.papers) == 2, "of two cards the newest"
    assert box_of(office, people[0]).active_code == made.new
    assert papers_to_collect(office, box.id, made.old) == made.papers
    with pytest.raises(NotFound):
        withdraw_code(office, box.id, made.new)
    withdraw_code(office, box.id, made.old)
    assert find_by_code(office, made.old) == ()
    assert actions(office, Action.CODE_REPLACED) == 2
    with office.registry.read() as reader:
        (*_, first) = reader.audit_entries(AuditFilter(actions=(Action.CODE_REPLACED,)))
    assert first.facts == (("reason", "lost"),)


def test_who_prints_binds_codes_but_replaces_none(
    office: Office, program: Program, people: tuple[PersonId, ...]
) -> None:
    printing = office_of(program, office, Role.PRINTING_STAFF)
    box = box_of(office, people[0])
    (code,) = issue_codes(printing, 1)
    bind_code(printing, box.id, code)
    with pytest.raises(NotAllowed):
        replace_code(printing, box.id, ReplaceReason.LOST)
    with pytest.raises(NotAllowed):
        list_jobs(office_of(program, office, Role.DUTY_OFFICER))
    printing.registry.close()
