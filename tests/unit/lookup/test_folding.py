import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.folding import fold, sound, sounds, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brzęczyszczykiewicz", "bżenczyszczykiewicz"),
        ("Zawadzki", "Zawacki"),
        ("Chojnacka", "Hojnacka"),
        ("Wójcik", "Wujcik"),
        ("Grzegorz", "Gżegosz"),
        ("Żołądź", "rzołąć"),
        ("Pietrzak", "Pieczak"),
        ("Jaworski", "Javorsky"),
        ("Anna", "Ana"),
        ("Schmidt", "szmit"),
    ],
)
def test_spellings_of_one_sound_share_a_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Konopka", "Kopka"), ("Kowalski", "Kowalik"), ("Lena", "Lea"), ("Nowak", "Nowacki"), ("Lis", "Las")],
)
def test_names_that_sound_different_have_different_keys(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("filed", "heard"), [("Dąbrowski", "Dombrowski"), ("Zając", "Zajonc"), ("Bąk", "Bonk"), ("Bonk", "Bąk")]
)
def test_a_nasal_vowel_is_found_as_it_is_heard(filed: str, heard: str) -> None:
    assert sound(filed) in sounds(heard)


@given(st.text(max_size=30))
def test_keys_do_not_depend_on_case_or_diacritics_already_folded(text: str) -> None:
    assert sound(fold(text)) == sound(text)
    assert sounds(text)[0] == sound(text)


@given(st.text(max_size=30))
def test_folded_words_stay_as_they_are(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)
