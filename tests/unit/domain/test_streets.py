"""Which streets are offered and known, and when official ids go."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.identity import Address
from lifebox.domain.streets import Street, StreetBook, retyped

TOWN = ("2299011", "0999001")
JAN = Street("ul. Jana Jerzego Próbnego", *TOWN, "00001")
AVENUE = Street("al. Niepodległości", *TOWN, "00002")
POPE = Street("ul. Jana Pawła II", *TOWN, "00003")
OFFICIAL = (AVENUE, JAN, POPE)
BOOK = StreetBook(["Leśna", "jana jerzego probnego"], OFFICIAL, "Próbowo")


def names(book: StreetBook, typed: str, limit: int = 9) -> list[str]:
    return [street.name for street in book.complete(typed, limit)]


def test_used_streets_come_first_without_doubles_in_the_official_spelling() -> None:
    assert names(BOOK, "jana") == ["ul. Jana Jerzego Próbnego", "ul. Jana Pawła II"]
    assert BOOK.complete("jana", 1) == (JAN,)
    assert BOOK.complete("les", 9) == (Street("Leśna"),)
    assert len(BOOK) == 4


@pytest.mark.parametrize("typed", ["ul. próbn", "PROB", "jerzego p", "ulica Jana Jerzego Próbnego", "  jana  jer"])
def test_any_word_of_a_street_finds_it(typed: str) -> None:
    assert names(BOOK, typed) == [JAN.name]


@pytest.mark.parametrize("typed", ["", "  ", "--", "róbnego", "próbnego jana"])
def test_what_finds_nothing(typed: str) -> None:
    assert names(BOOK, typed) == []


def test_another_town_gets_no_ids_and_no_warning() -> None:
    assert BOOK.complete("próbn", 9, "PRÓBOWO") == (JAN,)
    assert BOOK.complete("próbn", 9, "Inne Miasto") == (Street(JAN.name),)
    assert BOOK.knows("ul. Zmyślona", "Inne Miasto")


def test_one_name_in_two_places_keeps_what_both_have_in_common() -> None:
    twin = Street(JAN.name, TOWN[0], "0999002", JAN.ulic)
    (found,) = StreetBook([], [JAN, twin]).complete("prób", 9)
    assert found == Street(JAN.name, TOWN[0], "", JAN.ulic)


@pytest.mark.parametrize(
    "street",
    ["ul. Jana Jerzego Próbnego", "Próbnego", "J. J. Próbnego", "jana probnego", "Aleja Niepodległości",
     "Niepodległości", "ul. Jana Pawła II", "", "--"],
)  # fmt: skip
def test_what_the_register_knows_also_shortened(street: str) -> None:
    assert BOOK.knows(street, "Próbowo")


@pytest.mark.parametrize(
    "street", ["ul. Próbna", "ul. Jana", "K. Próbnego", "Jerzego Jana Próbnego", "Leśna", "pl. Niepodległości"]
)
def test_what_the_register_does_not_know(street: str) -> None:
    assert not BOOK.knows(street, "Próbowo")


def test_nothing_is_unknown_without_a_register_or_a_town() -> None:
    assert StreetBook(["Leśna"]).knows("ul. Zmyślona", "")
    assert BOOK.knows("ul. Zmyślona", "")
    assert not StreetBook(["Leśna"]).has_official


WITH_IDS = Address(street=JAN.name, building="1", town="Próbowo", terc=TOWN[0], simc=TOWN[1], ulic=JAN.ulic)


@pytest.mark.parametrize(
    "street", ["ul. Jana Jerzego Próbnego ", "jana jerzego probnego", "Ulica Jana Jerzego Próbnego"]
)
def test_the_same_street_keeps_its_ids(street: str) -> None:
    after = WITH_IDS.model_copy(update={"street": street, "building": "2"})
    assert retyped(WITH_IDS, after) == after


@pytest.mark.parametrize("change", [{"street": "ul. Jana"}, {"street": ""}, {"town": "Inne Miasto"}])
def test_another_street_or_town_loses_all_ids(change: dict[str, str]) -> None:
    gone = retyped(WITH_IDS, WITH_IDS.model_copy(update=change))
    assert (gone.terc, gone.simc, gone.ulic) == ("", "", "")
    assert gone.building == "1"


def test_ids_of_the_town_that_somebody_typed_stay() -> None:
    typed = Address(street="Leśna", terc=TOWN[0], simc=TOWN[1])
    after = typed.model_copy(update={"street": "Polna"})
    assert retyped(typed, after) == after


def test_new_ids_that_come_with_a_street_stay() -> None:
    after = WITH_IDS.model_copy(update={"street": POPE.name, "ulic": POPE.ulic})
    assert retyped(WITH_IDS, after) == after


@given(
    st.lists(st.text(max_size=12), max_size=8),
    st.lists(st.text(min_size=1, max_size=12), max_size=8),
    st.text(max_size=8),
)
def test_any_texts_can_be_streets(used: list[str], official: list[str], typed: str) -> None:
    book = StreetBook(used, [Street(name, *TOWN, f"{at:05}") for at, name in enumerate(official)], "x")
    found = book.complete(typed, 3, "x")
    assert len(found) <= 3
    assert len({street.name for street in found}) == len(found)
    assert isinstance(book.knows(typed, "x"), bool)


def test_five_thousand_streets_are_searched_in_no_time() -> None:
    many = [Street(f"ul. Jana {number} Próbnego", *TOWN, f"{number:05}") for number in range(5000)]
    book = StreetBook([street.name for street in many[::2]], many, "Próbowo")

    def taken() -> float:
        begun = time.process_time()
        for typed in ("p", "nie ma", "jana 4999", "ul. jana 49"):
            book.complete(typed, 8, "Próbowo")
        return (time.process_time() - begun) / 4

    # The best of some: Python may collect its garbage in between.
    assert min(taken() for _ in range(5)) < 0.005
