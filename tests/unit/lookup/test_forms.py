import pytest

from lifebox.domain.folding import fold
from lifebox.lookup.forms import base_forms, full_names


@pytest.mark.parametrize(
    ("said", "base"),
    [
        ("Kowalskiej", "Kowalska"), ("Kowalskiego", "Kowalski"), ("Kowalskich", "Kowalska"), ("Kowalskim", "Kowalski"),
        ("Nowaka", "Nowak"), ("Nowakowi", "Nowak"), ("Nowakiem", "Nowak"), ("Nowaków", "Nowak"), ("Zięby", "Zięba"),
        ("Dudy", "Duda"), ("Dudzie", "Duda"), ("Kościuszki", "Kościuszko"), ("Wróbla", "Wróbel"), ("Janka", "Janek"),
        ("Długiej", "Długa"), ("Kolejowej", "Kolejowa"), ("Anny", "Anna"), ("Annie", "Anna"), ("Zofii", "Zofia"),
        ("Jerzego", "Jerzy"), ("Szewców", "Szewc"), ("Sikory", "Sikora"), ("Morskiej", "Morska"),
        ("Zawadzkich", "Zawadzki"), ("Cichego", "Cichy"), ("Królowi", "Król"), ("Lisem", "Lis"),
    ],
)  # fmt: skip
def test_cases_lead_to_the_base_form(said: str, base: str) -> None:
    assert fold(base) in base_forms(fold(said))


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("Ania", "Anna"), ("Janek", "Jan"), ("Zosia", "Zofia"), ("Gosia", "Małgorzata"), ("Jadzia", "Jadwiga"),
        ("Staszek", "Stanisław"), ("Hania", "Hanna"), ("Hania", "Anna"), ("zocha", "Zofia"), ("Krzysiek", "Krzysztof"),
    ],
)  # fmt: skip
def test_short_names_lead_to_the_full_ones(said: str, full: str) -> None:
    assert fold(full) in full_names((fold(said),))


@pytest.mark.parametrize("word", ["", "a", "ska", "ow", "x" * 300])
def test_short_and_odd_words_have_few_forms(word: str) -> None:
    assert all(len(form) > 2 for form in base_forms(word))
    assert full_names((word,)) == ()
