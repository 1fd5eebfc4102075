"""How far a record was read, and which letters of an answer were typed: the decisions without widgets."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.governance import Status
from lifebox.domain.ids import new_box_id, new_person_id
from lifebox.domain.people import PersonSummary
from lifebox.domain.script import Line, Passage
from lifebox.domain.tiers import Tier
from lifebox.texts import texts
from lifebox.ui.presenters.matched import Span, matched_code, matched_words
from lifebox.ui.presenters.reading import Reading, notices

PASSAGES = (
    Passage(Tier.RED, "Najpierw", (Line(1, "a"), Line(2, "b"))),
    Passage(Tier.YELLOW, "Leki", (Line(3, "c"),)),
    Passage(Tier.YELLOW, "Choroby", (Line(4, "d"),)),
    Passage(Tier.GREEN, "Kontakty", (Line(5, "e"),)),
)
SUMMARY = PersonSummary(
    new_person_id(), new_box_id(), None, "Próbna", "Ewa", "1942", "Kolejowa", "14", "3", "Sopot", Status.ACTIVE, 5,
    datetime(2026, 1, 1, tzinfo=UTC), None, (), 0, None,
)  # fmt: skip
TODAY = date(2026, 11, 22)


def test_a_line_is_read_once_the_mark_has_gone_on() -> None:
    reading = Reading(PASSAGES)
    assert reading.noted() == ()
    reading.go_on()
    reading.go_on()
    assert reading.noted() == ("R 1–2",)
    assert reading.marked == Line(3, "c")


def test_jumping_reads_nothing() -> None:
    reading = Reading(PASSAGES)
    reading.go_to(Tier.GREEN)
    assert reading.noted() == ()
    reading.go_on()
    assert reading.noted() == ("G 5",)
    assert reading.marked is None
    reading.go_on()
    assert reading.noted() == ("G 5",)


def test_going_back_unreads_nothing() -> None:
    reading = Reading(PASSAGES)
    for _ in range(3):
        reading.go_on()
    for _ in range(9):
        reading.go_back()
    assert reading.marked == Line(1, "a")
    assert reading.noted() == ("R 1–2", "Y 3")


def test_the_next_tier_and_back() -> None:
    reading = Reading(PASSAGES)
    seen = []
    for step in (1, 1, 1, -1, -1, -1):
        reading.next_tier(step)
        seen.append(reading.marked and reading.marked.number)
    assert seen == [3, 5, 5, 3, 1, 1]
    reading.go_to_line(4)
    reading.next_tier(-1)
    assert reading.marked == Line(3, "c"), "first to the beginning of the tier that is read"


def test_a_record_without_green_stays_where_it_is() -> None:
    reading = Reading(PASSAGES[:1])
    reading.go_to(Tier.GREEN)
    assert reading.marked == Line(1, "a")


def test_nothing_to_read_is_no_fault() -> None:
    reading = Reading()
    reading.go_on()
    reading.next_tier(1)
    reading.next_tier(-1)
    assert (reading.marked, reading.noted()) == (None, ())


@given(st.sets(st.integers(1, 5)))
def test_what_was_read_is_taken_up_again(numbers: set[int]) -> None:
    reading = Reading(PASSAGES)
    for number in sorted(numbers):
        reading.go_to_line(number)
        reading.go_on()
    again = Reading(PASSAGES, (*reading.noted(), "missing"))
    assert again.noted() == reading.noted()
    assert {line.number for line in again.lines if again.is_read(line)} == numbers


@given(st.lists(st.text(max_size=12), max_size=4))
def test_notes_of_another_kind_say_nothing_of_lines(noted: list[str]) -> None:
    Reading(PASSAGES, noted).noted()


def shown(text: str, spans: tuple[Span, ...]) -> str:
    """The marked parts in brackets."""
    for begin, end in reversed(spans):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("KOWALSKA Anna", "kowalska", "[KOWALSKA] Anna"),
        ("KOWALSKA Anna", "kow ann", "[KOW]ALSKA [Ann]a"),
        ("KOWALSKA Anna", "kowalsak", "[KOWALS]K[A] Anna"),
        ("ŻÓŁW Święta", "zolw swieta", "[ŻÓŁW] [Święta]"),
        ("Kolejowa 14 m. 3", "kolejowa 14 m 3", "[Kolejowa] [14] [m]. [3]"),
        ("Kolejowa 114", "14", "Kolejowa 114"),
        ("KOWALSKA Anna", "", "KOWALSKA Anna"),
        ("KOWALSKA Anna", "zzzz", "KOWALSKA Anna"),
        ("Straße 5", "strasse", "[Straße] 5"),
    ],
)
def test_letters_that_were_typed_are_marked(text: str, query: str, marked: str) -> None:
    assert shown(text, matched_words(text, query)) == marked


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("7k3m9qxd2", "[7K3M]-[9QXD]-[2]"),
        ("7K3M-9QXD-3", "[7K3M]-[9QXD]-2"),
        ("kowalska", "7K3M-9QXD-2"),
    ],
)
def test_characters_of_a_code_that_agree_are_marked(query: str, marked: str) -> None:
    assert shown("7K3M-9QXD-2", matched_code("7K3M-9QXD-2", query)) == marked


@given(st.text(max_size=30), st.text(max_size=30))
def test_marks_lie_within_the_text_in_order(text: str, query: str) -> None:
    ends = [place for span in matched_words(text, query) for place in span]
    assert ends == sorted(ends)
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(text))
    assert all(0 <= begin < end <= 11 for begin, end in matched_code("7K3M-9QXD-2", query))


def test_what_makes_a_record_doubtful_is_said() -> None:
    say = texts("pl")
    assert notices(SUMMARY, say, TODAY) == ()
    (due,) = notices(replace(SUMMARY, next_review=date(2026, 5, 12)), say, TODAY)
    assert "12.05.2026" in due
    assert notices(replace(SUMMARY, next_review=TODAY), say, TODAY) == ()
    (paper,) = notices(replace(SUMMARY, printed_revision=3), say, TODAY)
    assert "3" in paper
    assert "5" in paper
    assert notices(replace(SUMMARY, printed_revision=5), say, TODAY) == ()
    (status,) = notices(replace(SUMMARY, status=Status.DECEASED), say, TODAY)
    assert "zgon" in status
