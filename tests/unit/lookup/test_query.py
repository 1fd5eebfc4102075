import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.codes import BoxCode
from lifebox.domain.search import SearchField
from lifebox.lookup.payloads import PayloadKind
from lifebox.lookup.query import Query, understand

CODE = BoxCode("7K3M9QXD2")


def numbers(query: Query) -> list[tuple[str, bool]]:
    return [(t.text, t.flat) for t in query.terms if not t.sounds]


def said(query: Query) -> list[str]:
    return [t.text for t in query.terms if t.sounds]


@pytest.mark.parametrize(
    "text",
    ["7K3M-9QXD-2", "7k3m 9qxd 2", "7K3M9QXD2", "kod 7k3m-9qxd-2", "kowalska, kod 7k3m 9qxd 2", "7k3mß9qxdß2"],
)
def test_a_code_is_recognised_as_typed(text: str) -> None:
    assert understand(text).codes == (CODE,)


def test_o_and_l_are_read_as_zero_and_one() -> None:
    assert understand("o1ab-cdef-g").code_text == understand("0lab-cdef-g").code_text == "01ABCDEFG"


def test_a_scanned_label_is_only_its_code_and_not_its_phone() -> None:
    query = understand("PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710\r\n", lambda: "58")
    assert query.payload is not None
    assert query.payload.kind is PayloadKind.LOCATOR
    assert (query.codes, query.phones, query.terms) == ((CODE,), (), ())


@pytest.mark.parametrize("text", ["42051200000", "420512 00000", "PESEL 42051200000", "42-05-12-00000"])
def test_eleven_digits_are_a_pesel(text: str) -> None:
    assert "42051200000" in understand(text).pesels


def test_eleven_digits_that_begin_like_a_polish_phone_are_both() -> None:
    query = understand("48585556428")
    assert query.pesels == ("48585556428",)
    assert query.phones == ("+48585556428",)


def test_a_number_with_a_plus_is_no_pesel() -> None:
    query = understand("+48 585556428")
    assert (query.pesels, query.phones) == ((), ("+48585556428",))


@pytest.mark.parametrize(
    "text",
    [
        "0-58 555 64 28", "5556428", "555-64-28", "58 555 64 28", "(58) 555 64 28", "+48 58 555 64 28",
        "0048585556428", "tel. 585556428", "kowalska 58 5556428", "kolejowa 14 585556428", "58/555-64-28",
    ],
)  # fmt: skip
def test_a_phone_is_read_in_every_form(text: str) -> None:
    assert understand(text, lambda: "58").phones == ("+48585556428",)


def test_seven_digits_need_an_area_code() -> None:
    assert understand("5556428").phones == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kolejowa 14", [("14", False)]),
        ("kolejowa 14/3", [("14", False), ("3", True)]),
        ("kolejowa 14 m 3", [("14", False), ("3", True)]),
        ("kolejowa 14 m. 3", [("14", False), ("3", True)]),
        ("kolejowa 14m3", [("14", False), ("3", True)]),
        ("kolejowa 14 m3", [("14", False), ("3", True)]),
        ("kolejowa 14 lok. 3", [("14", False), ("3", True)]),
        ("kolejowa 14lok3", [("14", False), ("3", True)]),
        ("kolejowa 14 mieszkania 3", [("14", False), ("3", True)]),
        ("kolejowa 14 3", [("14", False), ("3", True)]),
        ("kolejowa 56B/46", [("56b", False), ("46", True)]),
        ("kolejowa 56 B / 46", [("56b", False), ("46", True)]),
        ("14 kolejowa", [("14", False)]),
        ("3 maja 14/3", [("3", False), ("14", False), ("3", True)]),
    ],
)
def test_house_and_flat_are_told_apart(text: str, expected: list[tuple[str, bool]]) -> None:
    assert sorted(numbers(understand(text))) == sorted(expected)


@pytest.mark.parametrize("text", ["kowalska 1942", "1942 r. kowalska", "kowalska rok 1942"])
def test_a_year_may_be_a_house_number_as_well(text: str) -> None:
    query = understand(text)
    year = next(t for t in query.terms if t.text == "1942")
    assert {SearchField.BIRTH, SearchField.NUMBER} <= set(year.fields)
    assert said(query) == ["kowalska"]


@pytest.mark.parametrize("text", ["ul. Kolejowa", "al Kolejowa", "os. Kolejowa", "plac Kolejowa", "pani przy Kolejowa"])
def test_words_that_only_lead_in_are_dropped(text: str) -> None:
    assert said(understand(text)) == ["kolejowa"]


def test_a_lead_in_alone_may_be_the_beginning_of_a_name() -> None:
    assert said(understand("al")) == ["al"]


def test_words_are_folded() -> None:
    assert set(said(understand("ŻÓŁĆ Wałęsa-Łucka Шевченко"))) == {"zolc", "walesa", "lucka", "szewczenko"}


@pytest.mark.parametrize("text", ["", "   ", "!!! --- ???", "😀😀", "\x00\x01", "a" * 10_000, "kowalska " * 1200])
def test_what_says_nothing_asks_for_nothing(text: str) -> None:
    assert understand(text, lambda: "58") == Query()


@given(st.text(max_size=400), st.sampled_from(["", "58"]))
def test_no_text_raises(text: str, area_code: str) -> None:
    assert len(understand(text, lambda: area_code).terms) <= 8


@given(st.text("0123456789 -/+().mkowal", max_size=60))
def test_phones_are_whole_polish_or_foreign_numbers(text: str) -> None:
    for phone in understand(text, lambda: "58").phones:
        assert phone.startswith("+")
        assert not phone.startswith("+48") or len(phone) == 12
