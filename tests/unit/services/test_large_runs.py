"""Runs of cards that are large enough for worker processes: the same cards, and an end when it is asked for."""

import multiprocessing
import os
from collections.abc import Iterator

import pytest

from lifebox.documents import batches
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import Cancelled
from lifebox.domain.identity import Identity
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.printing import CardOptions, prepare_cards
from tests.documents import reading

NAMES = ("Łucja", "Zygmunt", "Żaneta", "Ćwiek", "Ólga", "Świętosława", "Jan", "Ewa", "Ida")


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    birth = PartialDate(1942)
    cards = [Card(identity=Identity(given_names=name, surname="Próbna", birth=birth)) for name in NAMES]
    return [add_person(office, card).person for card in cards]


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nine people are many."""
    monkeypatch.setattr(batches, "LEAST", len(NAMES))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("workers")
def test_the_same_cards_signed_and_in_order(office: Office, people: list[PersonId]) -> None:
    prepared = prepare_cards(office, people, CardOptions())
    assert [record.person for record in prepared.records] == people
    assert reading.page_count(prepared.pdf) == len(NAMES)
    for page, name in enumerate(NAMES):
        alone = prepare_cards(office, [people[page]], CardOptions()).pdf
        assert name in reading.text_of(prepared.pdf, page)
        assert reading.text_of(prepared.pdf, page) == reading.text_of(alone)
    codes, _ = reading.codes_of(reading.images_of(prepared.pdf)[-1])
    assert codes == reading.codes_of(reading.images_of(alone)[0])[0]
    assert any(code.startswith("PZ1:") for code in codes)


@pytest.mark.usefixtures("workers")
@pytest.mark.parametrize("at", [0, 3, 6])
def test_cancelled_while_records_are_read_and_while_pages_are_drawn(
    office: Office, people: list[PersonId], at: int
) -> None:
    heard: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        heard.append((done, total))
        if len(heard) > at:
            raise Cancelled

    with pytest.raises(Cancelled):
        prepare_cards(office, people, CardOptions(), progress)
    assert len(heard) == at + 1
    assert heard[0] == (0, len(NAMES))
    assert heard == sorted(heard)
    with office.registry.read() as reader:
        assert not any(reader.prints(person=person) for person in people)
