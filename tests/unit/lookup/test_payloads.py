from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.documents.qr import offline_payload
from lifebox.domain.card import Card
from lifebox.domain.codes import ALPHABET, BoxCode, draw_code
from lifebox.domain.payloads import format_locator, format_minimum_line
from lifebox.lookup.payloads import Payload, PayloadKind, read_payload
from lifebox.texts import LANGUAGES, texts
from tests.documents import samples
from tests.support.signed import text_of

CODE = BoxCode("7K3M9QXD2")
codes = st.randoms(use_true_random=False).map(lambda chance: draw_code(lambda _: chance.choice(ALPHABET)))
phones = st.from_regex(r"\+48[1-9][0-9]{8}|\+49[1-9][0-9]{6,10}", fullmatch=True)


@given(codes, phones)
def test_a_locator_reads_back_as_it_was_written(code: BoxCode, phone: str) -> None:
    payload = read_payload(format_locator(code, phone))
    assert payload == Payload(PayloadKind.LOCATOR, code, duty_phone=phone)


@given(codes, st.integers(1, 999_999), st.dates(date(2000, 1, 1), date(2199, 12, 31)), st.text())
def test_the_last_line_of_a_minimum_is_read_whatever_stands_above(
    code: BoxCode, revision: int, printed: date, above: str
) -> None:
    payload = read_payload(f"{above}\n{format_minimum_line(code, revision, printed)}\r\n")
    assert payload == Payload(PayloadKind.MINIMUM, code, revision, printed)


@given(
    codes,
    st.integers(1, 999_999),
    st.dates(date(2000, 1, 1), date(2199, 12, 31)),
    st.text(max_size=300),
    st.lists(st.text(max_size=80), max_size=4),
    st.sampled_from(LANGUAGES),
)
def test_a_printed_minimum_leads_back_to_its_box(
    code: BoxCode, revision: int, printed: date, name: str, details: list[str], language: str
) -> None:
    card = Card.model_validate(
        {
            "identity": {"surname": name},
            "medical": {"alerts": [{"kind": "insulin", "detail": detail} for detail in details]},
        }
    )
    written = offline_payload(card, code, samples.PROFILE, revision, printed, texts(language))
    assert read_payload(written) == Payload(PayloadKind.MINIMUM, code, revision, printed)


@given(st.text() | st.text("7K3M9QXD2-TELKODWß/ \r\n\x1d0123456789"))
def test_any_text_is_accepted(text: str) -> None:
    payload = read_payload(text)
    assert payload is None or isinstance(payload.code, BoxCode)


def test_the_written_forms_are_those_on_the_paper() -> None:
    assert format_locator(CODE, "+48585511710") == "PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710"
    assert format_minimum_line(CODE, 5, date(2026, 11, 22)) == "KOD 7K3M-9QXD-2 W5 2026-11-22"


@pytest.mark.parametrize(
    "text",
    [
        "7K3M-9QXD-2",
        "7k3m9qxd2\r\n",
        "7K3M 9QXD 2\t",
        "\x027K3M-9QXD-2\x03",
        "7K3Mß9QXDß2",
        "7k3m/9qxd/2",
        "7K3M–9QXD–2",
        "]Q37K3M-9QXD-2\x1d",
        "\x02]d27K3M-9QXD-2\r\x04",
    ],
)
def test_a_plain_code_survives_scanners_and_layouts(text: str) -> None:
    assert read_payload(text) == Payload(PayloadKind.CODE, CODE)


@pytest.mark.parametrize("dress", ["{}\r\n", "\x02]Q3{}\x1e\x04", "  ]Q1{}\t", "\ufeff{}\x03\r"])
def test_a_signed_card_is_read_whatever_the_scanner_adds(dress: str) -> None:
    text = text_of(samples.typical(3))
    plain = read_payload(text)
    assert plain is not None
    assert read_payload(dress.format(text)) == plain
    assert read_payload(dress.format(text.swapcase())) == plain


def test_swapped_y_and_z_are_put_right_in_a_whole_locator() -> None:
    chance = iter("YZ3M9QXD")
    code = draw_code(lambda _: next(chance))
    written = format_locator(code, "+48585511710")
    typed = written.translate(str.maketrans("YZ-", "ZYß"))
    assert read_payload(typed) == read_payload(written)
    assert typed != written


def test_a_date_that_no_calendar_holds_leaves_code_and_revision() -> None:
    assert read_payload("KOD 7K3M-9QXD-2 W5 2026-13-45") == Payload(PayloadKind.MINIMUM, CODE, 5, None)


@pytest.mark.parametrize(
    "text",
    ["", "PZ1:6BFOXN", "https://example.org/7K3M-9QXD-2", "7K3M-9QXD-3", "TEL 585511710", "7K3M-9QXD-2" * 1000],
)
def test_what_is_none_of_ours_gives_nothing(text: str) -> None:
    assert read_payload(text) is None
