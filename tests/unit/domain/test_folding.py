import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.folding import fold, sound, sounds, words


@given(st.text())
def test_folding_twice_changes_nothing_for_words(text: str) -> None:
    once = " ".join(words(text))
    assert words(once) == tuple(once.split())


@given(st.text(alphabet="ABCabc xyz019-."))
def test_plain_letters_only_become_lower_case(text: str) -> None:
    assert fold(text) == text.lower()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Wałęsa", "walesa"),
        ("ŻÓŁĆ", "zolc"),
        ("Straße", "strasse"),
        ("Шевченко", "szewczenko"),
        ("Z\u0307o\u0301łw", "zolw"),
    ],
)
def test_folds_letters_that_fts_leaves(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_split_at_everything_else() -> None:
    assert words("ul. Bitwy-pod Płowcami 12B/3") == ("ul", "bitwy", "pod", "plowcami", "12b", "3")


@pytest.mark.parametrize(
    ("one", "other"), [("Rzepka", "Żepka"), ("Chojnacki", "Hojnacki"), ("Górski", "Gurski"), ("Anna", "Ana")]
)
def test_names_that_sound_alike_share_a_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)
    assert sound(one) != sound("Wiśniewska")


@pytest.mark.parametrize(("written", "heard"), [("Wąsik", "Wonsik"), ("Dąbrowska", "Dombrowska")])
def test_a_nasal_vowel_is_found_under_the_spelling_that_people_hear(written: str, heard: str) -> None:
    assert set(sounds(written)) & set(sounds(heard))
    assert sound(written) in sounds(written)
