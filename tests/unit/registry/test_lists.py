"""Long lists of people: order, filters, pages of summaries, doubles, and what is counted by month."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.governance import Consent, ConsentScope, Governance, Status
from lifebox.domain.ids import PersonId, new_print_id, new_print_job_id
from lifebox.domain.medical import Alert, AlertKind, AlertState, Medical, Provider, Providers
from lifebox.domain.people import MonthCount, PeopleFilter, PeopleOrder
from lifebox.domain.search import SearchField
from lifebox.registry.vault import Vault
from tests.unit.registry import make

PHOTO = ConsentScope.PHOTO


def _person(card: Card, *, worker: str = "", born: str = "1942", alerts: int = 0, **governance: object) -> Card:
    kinds = list(AlertKind)[:alerts]
    medical = Medical(alerts=tuple(Alert(kind=kind, state=AlertState.CONFIRMED) for kind in kinds))
    return card.model_copy(
        update={
            "governance": Governance().model_copy(update=governance),
            "providers": Providers(social_worker=Provider(name=worker) if worker else None),
            "identity": card.identity.model_copy(update={"birth": PartialDate.parse(born)}),
            "medical": medical,
        }
    )


def _print(vault: Vault, person: PersonId, revision: int = 1) -> PrintRecord:
    actor = vault.actor
    made = PrintRecord(
        new_print_id(), PrintKind.CARD, person, None, None, revision, make.Ticking().now(), None,
        actor.account, actor.login, "file", job=new_print_job_id(),
    )  # fmt: skip
    with vault.write() as tx:
        tx.record_print(made)
        tx.audit(Action.PRINTED, person)
    return made


@pytest.fixture
def folk(vault: Vault) -> Vault:
    """Ćma has no paper, Cis has stale paper, Dąb current paper."""
    photo = Consent(scope=PHOTO)
    withdrawn = photo.model_copy(update={"withdrawn": PartialDate(2026, 1)})
    cis, _, dab = make.add(
        vault,
        _person(
            make.card("Cis", street="ul. Żytnia", building="10"), worker="Łucja Żak", born="1950", alerts=1,
            status=Status.MOVED, consents=(photo,), next_review=date(2027, 3, 1),
        ),
        _person(
            make.card("Ćma", street="Zielona", building="2", flat="10"), worker="Lew Nowy", born="1930-05", alerts=2,
            consents=(withdrawn,), next_review=date(2027, 1, 2),
        ),
        _person(make.card("Dąb", street="Zielona", building="2", flat="9"), born="1930-04-09"),
    )  # fmt: skip
    for person in (cis, dab):
        _print(vault, person)
    make.change(vault, cis, note="po wydruku")
    return vault


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (PeopleOrder.NAME, ["Cis", "Ćma", "Dąb"]),
        (PeopleOrder.ADDRESS, ["Dąb", "Ćma", "Cis"]),
        (PeopleOrder.NEXT_REVIEW, ["Ćma", "Cis", "Dąb"]),
        (PeopleOrder.SAVED, ["Ćma", "Dąb", "Cis"]),
        (PeopleOrder.BIRTH, ["Dąb", "Ćma", "Cis"]),
        (PeopleOrder.STATUS, ["Ćma", "Dąb", "Cis"]),
        (PeopleOrder.PAPER, ["Ćma", "Cis", "Dąb"]),
        (PeopleOrder.ALERTS, ["Dąb", "Cis", "Ćma"]),
        (PeopleOrder.WORKER, ["Ćma", "Cis", "Dąb"]),
    ],
)
def test_every_column_sorts_both_ways(folk: Vault, order: PeopleOrder, found: list[str]) -> None:
    with folk.read() as reader:
        ids = reader.people_ids(PeopleFilter(order=order))
        assert [row.surname for row in reader.summaries(ids)] == found
        assert [row.id for row in reader.people(PeopleFilter(order=order))] == list(ids)
        back = reader.summaries(reader.people_ids(PeopleFilter(order=order, descending=True)))
    # Who lacks what is sorted by comes last both ways.
    turned = {
        PeopleOrder.NEXT_REVIEW: ["Cis", "Ćma", "Dąb"],
        PeopleOrder.WORKER: ["Cis", "Ćma", "Dąb"],
    }
    assert [row.surname for row in back] == turned.get(order, found[::-1])


def test_codes_sort_as_they_are_printed(folk: Vault) -> None:
    with folk.read() as reader:
        found = reader.summaries(reader.people_ids(PeopleFilter(order=PeopleOrder.CODE)))
    codes = [str(row.code) for row in found]
    assert codes == sorted(codes)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (PeopleFilter(street="ziel"), ["Ćma", "Dąb"]),
        (PeopleFilter(street="ulica ŻYTNIA"), ["Cis"]),
        (PeopleFilter(street="ytnia"), []),
        (PeopleFilter(street="%"), ["Cis", "Ćma", "Dąb"]),
        (PeopleFilter(worker="Łucja Żak"), ["Cis"]),
        (PeopleFilter(worker="Łucja"), []),
        (PeopleFilter(consent=PHOTO), ["Cis"]),
        (PeopleFilter(without_consent=PHOTO), ["Ćma", "Dąb"]),
        (PeopleFilter(without_review=True), ["Dąb"]),
        (PeopleFilter(text=" "), ["Cis", "Ćma", "Dąb"]),
        (PeopleFilter(never_printed=True), ["Ćma"]),
        (PeopleFilter(stale_paper=True), ["Cis"]),
        (PeopleFilter(status=Status.ACTIVE, alert=list(AlertKind)[1]), ["Ćma"]),
        (PeopleFilter(status=Status.ACTIVE, street="zielona", without_review=True), ["Dąb"]),
        (PeopleFilter(due_before=date(2027, 3, 1)), ["Ćma"]),
    ],
)
def test_filters_go_together(folk: Vault, wanted: PeopleFilter, found: list[str]) -> None:
    with folk.read() as reader:
        for order in PeopleOrder:
            ids = reader.people_ids(replace(wanted, order=order))
            assert sorted(row.surname for row in reader.summaries(ids)) == sorted(found)
        assert reader.people_count(wanted) == len(found)


def test_a_second_word_of_a_street_is_found(vault: Vault) -> None:
    make.add(vault, make.card(street="al. Jana Pawła II"))
    with vault.read() as reader:
        assert len(reader.people_ids(PeopleFilter(street="pawl"))) == 1
        assert len(reader.people_ids(PeopleFilter(street="jana paw"))) == 1
        assert tuple(reader.people_ids(PeopleFilter(street="ana"))) == ()


def test_summaries_come_in_the_order_asked(vault: Vault) -> None:
    people = make.add(vault, *(make.card(f"Nowak{letter}") for letter in "abcdef"))
    with vault.read() as reader:
        assert [row.id for row in reader.summaries(people[::-1])] == people[::-1]


def test_workers_come_in_polish_order(folk: Vault) -> None:
    with folk.read() as reader:
        assert reader.workers() == ("Lew Nowy", "Łucja Żak")
        assert [row.worker for row in reader.summaries(reader.people_ids(PeopleFilter()))] == [
            "Łucja Żak", "Lew Nowy", "",
        ]  # fmt: skip


def test_months_count_what_was_entered_and_what_falls_due(folk: Vault) -> None:
    with folk.read() as reader:
        months = reader.months(date(2026, 11, 30), 12)
    assert [(month.year, month.month) for month in months] == [
        *((2026, month) for month in range(5, 13)), *((2027, month) for month in range(1, 5)),
    ]  # fmt: skip
    # Cis has moved: that review is nobody's work.
    assert {month for month in months if month.added or month.due} == {
        MonthCount(2026, 11, added=3, due=0), MonthCount(2027, 1, added=0, due=1),
    }  # fmt: skip


def test_a_later_save_does_not_make_somebody_new(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.read() as reader:
        before = reader.months(date(2026, 11, 30))
    make.change(vault, person, note="nowa")
    with vault.read() as reader:
        assert reader.months(date(2026, 11, 30)) == before


def test_a_double_is_nowhere_to_be_found_but_can_be_opened(vault: Vault) -> None:
    card = make.card(pesel="42051212345", phone="+48585550111", next_review=date(2026, 11, 1))
    double, survivor = make.add(
        vault, _person(card, worker="Lew Nowy", next_review=date(2026, 11, 1)), make.card("Zych")
    )
    with vault.write() as tx:
        box = tx.person(double).box
        tx.set_merged(double, survivor)
        tx.audit(Action.PERSON_CHANGED, double)
    with vault.read() as reader:
        assert reader.person(double).merged_into == survivor
        assert tuple(reader.people_ids(PeopleFilter())) == (survivor,)
        assert reader.people_count(PeopleFilter(text="lecka")) == 0
        assert [row.id for row in reader.summaries([double, survivor])] == [survivor]
        assert reader.people_of_box(box) == reader.by_pesels(["42051212345"]) == ()
        assert reader.by_phones(["+48585550111"]) == ()
        assert reader.by_words([(SearchField.NAME, ["lecka"])], 9) == ()
        assert reader.people_at("Kwiatowa", "14a", "3") == (survivor,)
        assert reader.people_named("Łęcka", "Żaneta") == ()
        assert reader.workers() == ()
        assert reader.figures(date(2026, 12, 1)).people == 1
        assert sum(month.added + month.due for month in reader.months(date(2026, 11, 30))) == 1
    assert vault.verify().clean


def test_a_double_can_come_back_and_leads_to_one_person_alone(vault: Vault) -> None:
    first, second, third = make.add(vault, make.card(), make.card("Zych"), make.card("Żak"))
    with vault.write() as tx:
        tx.set_merged(first, second)
        with pytest.raises(InvalidInput):
            tx.set_merged(third, first)
        with pytest.raises(InvalidInput):
            tx.set_merged(third, third)
        with pytest.raises(NotFound):
            tx.set_merged(third, PersonId(new_print_id()))
        tx.set_merged(first, None)
        tx.audit(Action.PERSON_CHANGED, first)
    with vault.read() as reader:
        assert tuple(reader.people_ids(PeopleFilter())) == (first, second, third)
    assert vault.verify().clean


def test_erasing_somebody_erases_the_doubles(vault: Vault) -> None:
    double, survivor = make.add(vault, make.card(), make.card("Zych"))
    with vault.write() as tx:
        tx.set_merged(double, survivor)
        tx.erase_person(survivor)
        tx.audit(Action.PERSON_STATUS, survivor)
    with vault.read() as reader:
        for person in (double, survivor):
            with pytest.raises(NotFound):
                reader.person(person)
    assert vault.verify().clean


def test_prints_of_one_go_have_their_job_in_common(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    made = _print(vault, person)
    with vault.read() as reader:
        assert reader.prints(person) == (made,)


def test_many_summaries_are_asked_for_in_several_statements(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    people = make.add(vault, *(make.card(f"Nowak{letter}") for letter in "abcde"))
    monkeypatch.setattr("lifebox.registry.reader._AT_ONCE", 2)
    with vault.read() as reader:
        found = reader.summaries(people)
    assert all(one.surname < other.surname for one, other in pairwise(found))
    assert len(found) == len(people)
