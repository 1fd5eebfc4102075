"""Statistics: what they count, what nobody can work out from them, and that saving them is noted."""

import csv
import io
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState, PrintKind
from lifebox.domain.card import Card
from lifebox.domain.census import Due
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.domain.statistics import OTHER, SMALL, Statistics, Topic, first_month, hide_small
from lifebox.services.codes import issue_codes
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.emergency import RunningDisclosure, log_search, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.practice import note_exercise
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.reviews import ReviewWay, review_people
from lifebox.services.rights import erase_person
from lifebox.services.statistics import read_statistics, save_statistics
from lifebox.texts import texts
from tests.documents.reading import text_of
from tests.support.program import StandingClock


def card(number: int, birth: str = "1942", street: str = "Polna", status: Status = Status.ACTIVE) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": f"Prubny{'abcdefghijklmnopqrstuvwxyz'[number]}", "birth": birth},
            "residence": {"address": {"street": street, "building": str(number + 1), "town": "Sopot"}},
            "governance": {"status": status, "consents": [{"scope": "registry"}]},
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    """Eight people of Polna, seven aged 84, one aged 61; two of Leśna aged 92; one who moved."""
    cards = [card(at) for at in range(7)]
    cards += [card(7, "1965"), card(8, "1934", "Leśna"), card(9, "1934-05", "Leśna"), card(10, status=Status.MOVED)]
    return [add_person(office, one).person for one in cards]


def table(found: Statistics, topic: Topic) -> dict[str, int | None]:
    return {tally.name: tally.count for tally in dict(found.tables)[topic]}


def test_people_are_counted_by_state_age_and_street_and_few_are_hidden(office: Office, people: list[PersonId]) -> None:
    found = read_statistics(office)
    assert found.people == 10
    assert table(found, Topic.STATUS) == {
        "active": 10,
        # One does not take part, as boxes without anybody tell too: zeros would say what became of that one.
        "suspended": None,
        "moved": None,
        "deceased": None,
        "withdrawn": None,
    }
    ages = {name: count for name, count in table(found, Topic.AGES).items() if count != 0}
    assert ages == {"60-64": None, "80-84": 7, "90-94": None}
    assert table(found, Topic.STREETS) == {"Polna": None, OTHER: None}
    assert table(found, Topic.REVIEWS)[Due.LATER] == 10
    assert table(found, Topic.BOXES) == {"one": 10, "several": 0, "nobody": 1}


def test_what_happened_is_counted_by_local_months(
    office: Office, people: list[PersonId], clock: StandingClock, tmp_path: Path
) -> None:
    issue_codes(office, 3)
    save_print(office, prepare_cards(office, people[:2], CardOptions()), tmp_path / "k.pdf")
    review_people(office, people[:3], ReviewWay.PHONE, texts("pl"))
    read_of(office, people[0], clock, Service.AMBULANCE, answer=20, talk=90)
    read_of(office, people[1], clock, Service.EXERCISE, answer=5, talk=5)
    note_exercise(office, ExerciseResult("a", clock.now(), "x", 12_500, 0, 9))
    found = read_statistics(office)
    month, before = found.months[-1], found.months[-2]
    assert month.first == clock.today().replace(day=1)
    assert (month.added, month.reviewed, month.printed, month.searched, month.talks) == (11, 3, 2, 2, 1)
    assert month.answer_median == pytest.approx(12.5)
    assert (month.talk_median, month.practice_median) == (90, 12.5)
    assert (before.added, before.talks, before.talk_median) == (0, 0, None)
    assert table(found, Topic.CODES)[CodeState.UNASSIGNED] == 3
    assert table(found, Topic.PRINTS) == {PrintKind.CARD: 2}


def read_of(office: Office, person: PersonId, clock: StandingClock, by: Service, answer: int, talk: int) -> None:
    log_search(office, search_people(office, "prubny"))
    clock.advance(seconds=answer)
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    clock.advance(seconds=talk)
    running.note(DisclosureNote(service=by, caller="x"), close=True)


def test_an_empty_registry_has_statistics_too(office: Office, tmp_path: Path) -> None:
    found = read_statistics(office)
    assert found.people == 0
    assert len(found.months) == 12
    save_statistics(office, found, ReportForm.PDF, tmp_path / "s.pdf", "pl")
    assert "Nie ma czego liczyć" in text_of((tmp_path / "s.pdf").read_bytes())


def test_erased_people_and_their_boxes_are_counted_no_more(office: Office, people: list[PersonId]) -> None:
    erase_person(office, people[0], EraseReason.WITHDRAWN)
    found = read_statistics(office)
    assert found.people == 9
    assert table(found, Topic.BOXES)["one"] == 9
    assert found.months[-1].added == 10


def test_saving_is_noted_and_names_nobody(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    found = read_statistics(office)
    sheet = save_statistics(office, found, ReportForm.PDF, tmp_path / "s.pdf", "pl").read_bytes()
    figures = save_statistics(office, found, ReportForm.CSV, tmp_path / "s.csv", "en").read_text(encoding="utf-8-sig")
    for text in (text_of(sheet), figures):
        assert "rubny" not in text
        assert "Leśna" not in text
    rows = list(csv.reader(io.StringIO(figures), delimiter=";"))
    assert ["Age (reached this year)", "80–84", "7"] in rows
    assert ["Age (reached this year)", "60–64", "hidden"] in rows
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.STATISTICS_SAVED,)))
    assert [dict(entry.facts)["form"] for entry in entries] == ["csv", "pdf"]


counts = st.lists(st.integers(0, 40), max_size=9)


@given(counts)
def test_small_counts_are_hidden_and_great_ones_kept_where_that_gives_nothing_away(numbers: list[int]) -> None:
    tallies = hide_small([(str(at), number) for at, number in enumerate(numbers)])
    assert [tally.name for tally in tallies] == [str(at) for at in range(len(numbers))]
    for tally, number in zip(tallies, numbers, strict=True):
        assert tally.count in {None, number}
        if 0 < number < SMALL:
            assert tally.count is None
        if number == 0:
            assert tally.count == 0 or not any(one.count for one in tallies)
    if not any(0 < number < SMALL for number in numbers):
        assert None not in {tally.count for tally in tallies}


@given(st.lists(st.integers(0, 9), max_size=5))
def test_nobody_works_out_a_small_count_from_the_total(numbers: list[int]) -> None:
    """Whoever knows the total and how counts are hidden finds more than one way in which it may have been."""
    tallies = hide_small([(str(at), number) for at, number in enumerate(numbers)])
    hidden = [at for at, tally in enumerate(tallies) if tally.count is None]
    if not hidden or len(numbers) == 1:
        return  # nothing is left that could be hidden besides
    if len(hidden) == len(numbers) == sum(number > 0 for number in numbers):
        return  # nor here: they are all there are
    rest, least = sum(numbers[at] for at in hidden), 0 if len(hidden) == len(numbers) else 1
    ways = [one for one in product(range(least, rest + 1), repeat=len(hidden)) if sum(one) == rest]
    for place, at in enumerate(hidden):
        if numbers[at] < SMALL:
            assert len({way[place] for way in ways}) > 1


def test_streets_of_another_town_are_told_apart(office: Office) -> None:
    for at in range(12):
        elsewhere = card(at)
        town = "Gdynia" if at < 5 else "Sopot"
        address = elsewhere.residence.address.model_copy(update={"town": town})
        residence = elsewhere.residence.model_copy(update={"address": address})
        add_person(office, elsewhere.model_copy(update={"residence": residence}))
    assert table(read_statistics(office), Topic.STREETS) == {"Polna": 7, "Polna, Gdynia": 5}


@pytest.mark.parametrize("today", [date(2026, 1, 31), date(2026, 12, 1), date(2024, 2, 29)])
def test_twelve_months_end_with_this_one(today: date) -> None:
    assert (first_month(today).year * 12 + first_month(today).month) == today.year * 12 + today.month - 11
