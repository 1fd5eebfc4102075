"""The list of a round of home visits, and changes of many cards at once."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, InvalidInput, NotAllowed
from lifebox.domain.governance import Governance, Status
from lifebox.domain.ids import PersonId
from lifebox.registry.writer import Writer
from lifebox.services.bulk import AT_ONCE, assign_worker, undo_changes
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.printing import note_print
from lifebox.services.program import Program
from lifebox.services.reviews import ReviewWay, review_people, set_review
from lifebox.services.rounds import RoundOptions, prepare_round
from lifebox.texts import LANGUAGES, texts
from tests.support.program import StandingClock, office_of


def card(surname: str, building: str, street: str = "ul. Lipowa", **more: object) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942-05-12"},
            "residence": {
                "address": {"street": street, "building": building, "flat": "3"},
                "floor": "2",
                "intercom": "DOM77",
                "gate_code": "BRAMA99",
                "hazards": [{"kind": "dog", "note": "duży"}],
            },
            "governance": {"next_review": "2026-11-01"},
            **more,
        }
    )


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "round.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout


def add(office: Office, *cards: Card) -> list[PersonId]:
    return [add_person(office, one).person for one in cards]


def test_the_list_is_in_the_order_of_the_walk(office: Office, tmp_path: Path) -> None:
    people = add(
        office,
        card("Żak", "10"),
        card("Lis", "2 A"),
        card("Ćma", "2"),
        card("Osa", "1", "ul. Łąkowa"),
        card("Kot", "9", "al. Długa"),
    )
    prepared = prepare_round(office, people, RoundOptions())
    text = text_of(prepared.pdf, tmp_path)
    order = [text.index(f"{name} Ewa") for name in ("Kot", "Ćma", "Lis", "Żak", "Osa")]
    assert order == sorted(order)
    assert "ul. Lipowa 2 A m. 3" in text
    for word in ("84 l.", "brak telefonu", "PIES duży", "bez zmian", "nikogo", "Uwagi:", "22.11.2026", "01.11.2026", "strona 1/1",
                 "pracownik: anna", "bez karty", "Lista zawiera dane osobowe"):  # fmt: skip
        assert word in text, word


def test_codes_of_gates_stand_there_only_when_wanted(office: Office, program: Program, tmp_path: Path) -> None:
    people = add(office, card("Lis", "1"))
    plain = text_of(prepare_round(office, people, RoundOptions()).pdf, tmp_path)
    assert "BRAMA99" not in plain
    assert "DOM77" not in plain
    told = text_of(prepare_round(office, people, RoundOptions(codes=True)).pdf, tmp_path)
    assert "BRAMA99" in told
    assert "DOM77" in told
    printer = office_of(program, office, Role.PRINTING_STAFF)
    with pytest.raises(NotAllowed):
        prepare_round(printer, people, RoundOptions(codes=True))
    printer.registry.close()


def test_a_contact_is_called_where_the_person_has_no_phone(office: Office, tmp_path: Path) -> None:
    contacts = [{"name": "Nikt"}, {"relation": "syn", "phones": [{"written": "601234567", "number": "+48601234567"}]}]
    people = add(office, card("Lis", "1", contacts=contacts))
    assert "syn 601 234 567" in text_of(prepare_round(office, people, RoundOptions()).pdf, tmp_path)


def test_only_those_who_take_part_are_visited_and_each_is_noted(office: Office) -> None:
    people = add(office, card("Lis", "1"), card("Kret", "2", governance={"status": "deceased"}))
    prepared = prepare_round(office, people, RoundOptions())
    note_print(office, prepared, "biuro")
    with office.registry.read() as reader:
        (made,) = reader.prints()
    assert (made.kind, made.person, made.target) == (PrintKind.ROUND_LIST, people[0], "biuro")
    with pytest.raises(InvalidInput):
        prepare_round(office, people[1:], RoundOptions())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_list_numbers_its_pages_and_divides_nobody(office: Office, tmp_path: Path, language: str) -> None:
    people = add(office, *(card(f"Osoba{number:02}", str(number)) for number in range(1, 21)))
    pages = text_of(prepare_round(office, people, RoundOptions(language=language)).pdf, tmp_path).split("\f")[:-1]
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"{number}/3" in page
        names = re.findall(r"Osoba\d\d", page)
        assert len(names) == page.count("ul. Lipowa") == page.count("01.11.2026") > 0


def governance(office: Office, person: PersonId) -> tuple[date | None, date | None]:
    with office.registry.read() as reader:
        found = reader.person(person).card.governance
    return found.last_review, found.next_review


def test_a_review_leaves_those_alone_who_are_no_longer_active(office: Office) -> None:
    gone = card("Lis", "1").model_copy(update={"governance": Governance(status=Status.DECEASED)})
    (person,) = add(office, gone)
    before = governance(office, person)
    assert review_people(office, [person], ReviewWay.PHONE, texts("pl")).people == ()
    assert governance(office, person) == before
    with office.registry.read() as reader:
        assert reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,))) == ()


def test_reviews_of_many_are_noted_in_several_transactions_and_taken_back(office: Office, clock: StandingClock) -> None:
    people = add(office, *(card("Lis", str(number)) for number in range(25)))
    steps: list[tuple[int, int]] = []
    changed = review_people(
        office, people, ReviewWay.VISIT, texts("pl"), lambda done, count: steps.append((done, count))
    )
    assert steps == [(0, 25), (20, 25)]
    assert {governance(office, person) for person in people} == {(clock.today(), date(2027, 5, 22))}
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,)))) == 25
    again = review_people(office, people[:1], ReviewWay.PHONE, texts("pl"))
    assert again.people == (), "the same day again changes nothing"
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,)))) == 26
        now = reader.person(people[1])
    assert now.revision.comment == "przegląd podczas wizyty"
    save_card(office, people[1], now.card.model_copy(update={"note": "nowe"}), now.revision.number)
    undone = undo_changes(office, changed)
    assert len(undone.people) == 24, "what somebody saved since stays"
    assert governance(office, people[0]) == (None, date(2026, 11, 1))
    assert governance(office, people[1]) == (clock.today(), date(2027, 5, 22))


def test_what_was_done_before_a_stop_is_told_and_can_be_taken_back(office: Office) -> None:
    people = [add_person(office, card(f"Osoba{number}", f"{number + 1}")).person for number in range(AT_ONCE + 1)]

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    changed = assign_worker(office, people, "Ola Łąk", stop)
    assert [person for person, _ in changed.people] == people[:AT_ONCE]
    assert len(undo_changes(office, changed).people) == AT_ONCE
    with office.registry.read() as reader:
        assert reader.workers() == ()


def test_who_was_erased_or_merged_meanwhile_stops_nobody_else(office: Office, clock: StandingClock) -> None:
    people = add(office, *(card("Lis", str(number)) for number in range(4)))
    with office.registry.write() as tx:
        assert isinstance(tx, Writer)
        tx.erase_person(people[0])
        tx.set_merged(people[2], people[3])
        tx.audit(Action.PERSON_STATUS, people[0])
    changed = review_people(office, people, ReviewWay.PHONE, texts("pl"))
    assert changed.gone == (people[0], people[2])
    assert [person for person, _ in changed.people] == [people[1], people[3]]
    assert governance(office, people[3])[0] == clock.today()
    assert review_people(office, people[:1], ReviewWay.PHONE, texts("pl")).gone == (people[0],)
    assert office.registry.verify().clean


def test_a_review_is_set_from_today_on(office: Office, clock: StandingClock) -> None:
    people = add(office, card("Lis", "1"))
    with pytest.raises(InvalidInput):
        set_review(office, people, date(2026, 11, 21))
    set_review(office, people, clock.today())
    assert governance(office, people[0])[1] == clock.today()


def test_a_worker_is_assigned_and_taken_away(office: Office) -> None:
    people = add(office, card("Lis", "1"), card("Kot", "2"))
    assert len(assign_worker(office, people, " Jan   Wąs ").people) == 2
    with office.registry.read() as reader:
        assert reader.workers() == ("Jan Wąs",)
    assert assign_worker(office, people, "Jan Wąs").people == ()
    assign_worker(office, people, "")
    with office.registry.read() as reader:
        assert reader.workers() == ()
        assert reader.person(people[0]).card.providers.social_worker is None
