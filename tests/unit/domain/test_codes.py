from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from lifebox.domain.codes import ALPHABET, BoxCode, draw_code, is_valid, near_codes, read_code, tidy, two_slips_away

codes = st.randoms(use_true_random=False).map(lambda chance: draw_code(chance.choice))


@given(codes)
def test_a_printed_code_reads_back(code: BoxCode) -> None:
    assert read_code(code.printed) == code
    assert read_code(f" {code.printed.lower().replace('-', ' ')} ") == code
    assert len(code.printed) == 11


@given(codes)
def test_letters_that_look_alike_are_read_alike(code: BoxCode) -> None:
    written = code.printed.replace("0", "O").replace("1", "l")
    assert read_code(written) == code


@given(codes)
def test_a_swapped_keyboard_layout_is_put_right(code: BoxCode) -> None:
    swapped = code.translate(str.maketrans("YZ", "ZY"))
    assert read_code(swapped) in {code, BoxCode(swapped) if is_valid(swapped) else code}


@given(codes, st.integers(0, 8), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed_and_the_code_is_near(code: BoxCode, at: int, other: str) -> None:
    wrong = code[:at] + other + code[at + 1 :]
    if wrong != code:
        assert not is_valid(wrong)
        assert code in near_codes(wrong)


@given(codes, st.integers(0, 7))
def test_swapped_neighbours_of_a_drawn_code_are_noticed(code: BoxCode, at: int) -> None:
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert swapped == code or not is_valid(swapped)
    assert swapped == code or code in near_codes(swapped)


@given(codes, st.integers(0, 8), st.sampled_from(ALPHABET))
def test_a_missing_or_additional_character_leads_to_the_code(code: BoxCode, at: int, more: str) -> None:
    assert code in near_codes(code[:at] + code[at + 1 :])
    assert code in near_codes(code[:at] + more + code[at:])


@pytest.mark.parametrize("text", ["", "7K3M", "7K3M-9QXD-2-7K3M"])
def test_nothing_is_near_what_is_much_too_short_or_long(text: str) -> None:
    assert near_codes(text) == frozenset()
    assert read_code(text) is None


def test_draws_a_code_again_that_could_be_taken_for_a_phone_or_be_swapped_unnoticed() -> None:
    def picks() -> Iterator[str]:
        yield from "12345619"  # with its check: digits only
        yield from "2MVPG3VT"  # two neighbours could be swapped unnoticed
        yield from "7K3M9QXD"

    drawn = picks()
    code = draw_code(lambda _: next(drawn))
    assert code.startswith("7K3M9QXD")


def test_tidy_keeps_letters_and_digits_only() -> None:
    assert tidy(" 7k3m–9qxd·o ł") == "7K3M9QXD0"


def test_refuses_what_is_no_code() -> None:
    with pytest.raises(ValueError, match="not a box code"):
        BoxCode("7K3M9QXDA")
    assert not is_valid("7K3M9QXU2")


class _Holder(BaseModel):
    code: BoxCode


@given(codes)
def test_a_model_keeps_the_code_in_json(code: BoxCode) -> None:
    held = _Holder.model_validate({"code": code.printed})
    assert _Holder.model_validate_json(held.model_dump_json()).code == code


@pytest.mark.parametrize("value", ["nonsense", 5])
def test_a_model_refuses_what_is_no_code(value: object) -> None:
    with pytest.raises(ValidationError):
        _Holder.model_validate({"code": value})


@given(st.text(ALPHABET, min_size=9, max_size=9))
def test_two_slips_away_are_all_valid_codes_in_which_two_characters_differ(text: str) -> None:
    found = two_slips_away(text)
    assert all(sum(a != b for a, b in zip(code, text, strict=True)) == 2 for code in found)
    tried = {
        text[:i] + one + text[i + 1 : j] + other + text[j + 1 :]
        for i, j in ((0, 1), (3, 8))
        for one in ALPHABET.replace(text[i], "")
        for other in ALPHABET.replace(text[j], "")
    }
    assert {code for code in tried if is_valid(code)} <= found


@pytest.mark.parametrize("text", ["", "7K3M", "7K3M9QXD22", "ŁŁŁŁŁŁŁŁŁ"])
def test_two_slips_need_nine_characters(text: str) -> None:
    assert two_slips_away(text) == frozenset()


def test_a_letter_that_no_code_has_is_one_of_the_slips() -> None:
    assert BoxCode("7K3M9QXD2") in two_slips_away("UK3M9QXD3")
