from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import BoxCode, near_codes
from lifebox.domain.search import Match, MatchReason
from lifebox.lookup.matching import find
from lifebox.lookup.query import understand
from tests.support.misspell import misspell
from tests.unit.lookup.fake_index import FakeIndex, FakePerson, invent_people

ANNA = FakePerson(
    "Anna", "Kowalska", "ul. Kolejowa", "14", "3", 1942,
    pesel="42051200000", phone="+48585556428", contact_phone="+48601234567", code=BoxCode("7K3M9QXD2"),
)  # fmt: skip
JAN = FakePerson("Jan", "Kowalski", "ul. Kolejowa", "14", "3", 1940, contact_phone="+48585556428")
GRZEGORZ = FakePerson("Grzegorz", "Brzęczyszczykiewicz", "Lipowa", "5", "", 1930)
WANDA = FakePerson("Wanda", "Dąbrowska", "3 Maja", "10A", "", 1951, used_name="Zając")
MAJA = FakePerson("Maja", "Zawadzka", "Armii Krajowej", "56B", "46", 1938)
OLD_CODE = min(near_codes("ABCDEFGH0"))
REPLACED = FakePerson("Ewa", "Lis", "Morska", "1", "", 1933, code=OLD_CODE, state=CodeState.REPLACED)
FEW = (ANNA, JAN, GRZEGORZ, WANDA, MAJA, REPLACED)


@pytest.fixture
def town() -> FakeIndex:
    return FakeIndex(FEW)


def search(index: FakeIndex, text: str, limit: int = 10) -> tuple[Match, ...]:
    return find(understand(text, lambda: "58"), index, limit)


def first(index: FakeIndex, text: str) -> tuple[str, tuple[MatchReason, ...]]:
    match = search(index, text)[0]
    return match.person.name, match.reasons


@pytest.mark.parametrize(
    ("text", "name", "reasons"),
    [
        ("brzeczyszczykiewicz", "Brzęczyszczykiewicz Grzegorz", {MatchReason.NAME}),
        ("bżenczyszczykiewicz", "Brzęczyszczykiewicz Grzegorz", {MatchReason.NAME_SOUNDS}),
        ("brzęczyszcz", "Brzęczyszczykiewicz Grzegorz", {MatchReason.NAME}),
        ("gżegosz", "Brzęczyszczykiewicz Grzegorz", {MatchReason.NAME_SOUNDS}),
        ("kowalsak kolejowa 14", "Kowalska Anna", {MatchReason.NAME_SIMILAR, MatchReason.STREET, MatchReason.NUMBER}),
        ("14 kolejowa kowalska", "Kowalska Anna", {MatchReason.NAME, MatchReason.STREET, MatchReason.NUMBER}),
        ("kowalska na Kolejowej", "Kowalska Anna", {MatchReason.NAME, MatchReason.STREET}),
        ("kowalska 1942", "Kowalska Anna", {MatchReason.NAME, MatchReason.YEAR}),
        ("kowalska ur. 12.05.1942", "Kowalska Anna", {MatchReason.NAME, MatchReason.YEAR}),
        ("anna kowalska", "Kowalska Anna", {MatchReason.NAME}),
        ("kow kol 14", "Kowalska Anna", {MatchReason.NAME, MatchReason.STREET, MatchReason.NUMBER}),
        ("a. kowal", "Kowalska Anna", {MatchReason.NAME}),
        ("dombrowska", "Dąbrowska Wanda", {MatchReason.NAME_SOUNDS}),
        ("zajonc", "Dąbrowska Wanda", {MatchReason.NAME_SOUNDS}),
        ("3 maja 10a", "Dąbrowska Wanda", {MatchReason.STREET, MatchReason.NUMBER}),
        ("3 maja 10", "Dąbrowska Wanda", {MatchReason.STREET, MatchReason.NUMBER}),
        ("zawacka", "Zawadzka Maja", {MatchReason.NAME_SOUNDS}),
        ("yawadyka", "Zawadzka Maja", {MatchReason.NAME_SIMILAR}),
        ("armii krajowej 56b/46", "Zawadzka Maja", {MatchReason.STREET, MatchReason.NUMBER}),
        (
            "ul. Kolejowa 14 m. 3, 81-835 Kowalska",
            "Kowalska Anna",
            {MatchReason.NAME, MatchReason.STREET, MatchReason.NUMBER},
        ),
        ("56B/46", "Zawadzka Maja", {MatchReason.NUMBER}),
        ("42051200000", "Kowalska Anna", {MatchReason.PESEL}),
        ("420512 00000", "Kowalska Anna", {MatchReason.PESEL}),
        ("0-58 555 64 28", "Kowalska Anna", {MatchReason.PHONE}),
        ("5556428", "Kowalska Anna", {MatchReason.PHONE}),
        ("601-234-567", "Kowalska Anna", {MatchReason.CONTACT_PHONE}),
        ("kowalska 601 234 567", "Kowalska Anna", {MatchReason.CONTACT_PHONE, MatchReason.NAME}),
        ("7k3m 9qxd 2", "Kowalska Anna", {MatchReason.CODE}),
        ("7K3M9QXD2", "Kowalska Anna", {MatchReason.CODE}),
        ("PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710", "Kowalska Anna", {MatchReason.CODE}),
        ("7k3m 9qxd 3", "Kowalska Anna", {MatchReason.CODE_CORRECTED}),
        ("7k3m 9qx 2", "Kowalska Anna", {MatchReason.CODE_CORRECTED}),
        ("7k3m q9xd 2", "Kowalska Anna", {MatchReason.CODE_CORRECTED}),
        (OLD_CODE.printed, "Lis Ewa", {MatchReason.CODE_REPLACED}),
    ],
)
def test_the_person_meant_comes_first(town: FakeIndex, text: str, name: str, reasons: set[MatchReason]) -> None:
    found, why = first(town, text)
    assert (found, set(why)) == (name, reasons)


def test_whoever_shares_the_address_is_found_with_it(town: FakeIndex) -> None:
    found = search(town, "kolejowa 14 m 3")
    assert [m.person.surname for m in found] == ["Kowalska", "Kowalski"]
    assert {m.score for m in found} == {100.0}


def test_a_number_of_a_contact_comes_after_ones_own(town: FakeIndex) -> None:
    found = search(town, "58 555 64 28")
    assert [(m.person.given_names, m.reasons) for m in found] == [
        ("Anna", (MatchReason.PHONE,)),
        ("Jan", (MatchReason.CONTACT_PHONE,)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "kowalska kolejowa 41",
        "kowalska słoneczna 14",
        "kowalska xyzxyz kolejowa",
        "wiśniewska kolejowa 14",
        "kowalska 1955",
    ],
)
def test_one_wrong_word_does_not_hide_the_person(town: FakeIndex, text: str) -> None:
    match = next(m for m in search(town, text) if m.person.name == "Kowalska Anna")
    assert 40 <= match.score < 100


def test_fewer_errors_give_a_higher_score(town: FakeIndex) -> None:
    exact, heard, wrong, wronger = (
        search(town, f"{name} lipowa 5")[0].score
        for name in ("brzęczyszczykiewicz", "bżęczyszczykiewicz", "brzęczyszczykiewiz", "brzęczzzczykewiz")
    )
    assert 100 == exact > heard > wrong > wronger > 50


@pytest.mark.parametrize(
    "text",
    ["", "   ", "?!…", "😀", "x" * 10_000, "kowalska " * 2_000, "601999999", "99999999999", "QQQQ-QQQQ-Q", "qzxv 14"],
)
def test_what_means_nobody_finds_nobody(town: FakeIndex, text: str) -> None:
    assert search(town, text) == ()


@given(st.text(max_size=60) | st.text("kowalska 14/3mĄ-", max_size=40))
def test_any_text_is_answered(text: str) -> None:
    index = FakeIndex(FEW)
    found = search(index, text)
    assert all(0 <= m.score <= 100 and m.reasons for m in found)
    assert found == search(index, text)
    assert list(found) == sorted(found, key=lambda m: -m.score)


@pytest.fixture(scope="module")
def city() -> FakeIndex:
    return FakeIndex(invent_people(10_000))


def test_misspelt_surname_and_street_find_the_person(city: FakeIndex) -> None:
    chance = Random(1)
    missed = []
    for _ in range(1_000):
        number = chance.randrange(len(city.people))
        person = city.people[number]
        surname, kind = misspell(person.surname, chance)
        found = [m.person.id for m in search(city, f"{surname} {person.street}")]
        if city.id_of(number) not in found:
            missed.append((kind, surname, person.surname))
    assert len(missed) <= 10, missed


def test_names_begun_are_found_while_typing(city: FakeIndex) -> None:
    chance = Random(2)
    for person in chance.sample(list(city.people), 50):
        text = f"{person.given} {person.surname} {person.street}"
        for length in range(len(f"{person.given} {person.surname}") - 2, len(text) + 1):
            found = search(city, text[:length])
            assert found
            assert found[0].score > 60


def test_a_search_asks_the_index_only_a_few_times(city: FakeIndex) -> None:
    for text in ("kowalsak jana pawła ii 14 m 3 1942", "anna maria jan józef piotr 3 maja 10 lutego", "3 3 3 3 3 3"):
        city.word_calls = 0
        search(city, text)
        assert city.word_calls <= 18


def test_the_limit_is_kept(city: FakeIndex) -> None:
    assert len(search(city, "anna", 3)) == 3
    assert search(city, "anna", 0) == ()


def test_who_is_not_seen_takes_nobodys_place(city: FakeIndex) -> None:
    everybody = [match.person for match in search(city, "sopot", 20)]
    hidden = set(everybody[:15:2])
    seen = find(understand("sopot"), city, 10, lambda people: [one for one in people if one not in hidden])
    assert [match.person for match in seen] == [one for one in everybody if one not in hidden][:10]


def test_a_phone_alone_asks_for_no_words(city: FakeIndex) -> None:
    city.word_calls = 0
    person = city.people[7]
    assert [m.person.id for m in search(city, person.phone)] == [city.id_of(7)]
    assert city.word_calls == 0


def test_a_word_that_leads_in_to_a_number_is_no_name() -> None:
    index = FakeIndex((*FEW, FakePerson("Barbara", "Tęła", "Morska", "2", "", 1936)))
    assert first(index, "tel. 601234567") == ("Kowalska Anna", (MatchReason.CONTACT_PHONE,))


def test_a_street_named_after_somebody_counts_like_a_given_name() -> None:
    meant = FakePerson("Ewa", "Zawadzczyk", "Józefa Sadowskiego", "1", "", 1940)
    others = [
        FakePerson("Józefa", "Zawadzczyk", f"{n} Sadowskiego", "1", "", 1940) for n in ("Jana", "Karola", "Emila")
    ]
    assert first(FakeIndex((*others, meant)), "Zawadczyk Józefa Sadowskiego")[0] == meant.surname + " " + meant.given


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("42051200001", MatchReason.PESEL_CORRECTED),
        ("4205120000", MatchReason.PESEL_CORRECTED),
        ("601 234 576", MatchReason.PHONE_CORRECTED),
        ("234567", MatchReason.PHONE_END),
        ("1234567", MatchReason.PHONE_END),
        ("7k3m", MatchReason.CODE_PART),
        ("9qxd2", MatchReason.CODE_PART),
        ("kowalska 9qxd", MatchReason.CODE_PART),
        ("7k3m 9axe 2", MatchReason.CODE_CORRECTED),
        ("ania kowalska", MatchReason.NAME_SHORT),
        ("u kowalskiej na kolejowej", MatchReason.STREET),
    ],
)
def test_an_error_or_a_part_is_told_beside_the_answer(town: FakeIndex, text: str, reason: MatchReason) -> None:
    name, reasons = first(town, text)
    assert name == "Kowalska Anna"
    assert reason in reasons
