from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.documents.fonts import Face, missing_characters, shown, text_width
from lifebox.documents.typesetting import Ink, Run, TextLine, wrap

INK = Ink(Face.REGULAR, 12)


def test_letters_of_all_four_languages_and_marks_are_there() -> None:
    letters = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜẞабвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ"
    assert not missing_characters(letters + "µ–—≥≤•½¼…·’„”«»×°№²")


def test_what_the_font_lacks_is_shown_and_reported() -> None:
    assert shown("a👵b س") == "a□b □"
    assert missing_characters("a👵b س\n") == {"👵", "س"}


def test_what_shows_nothing_or_can_be_written_another_way_leaves_no_gap() -> None:
    assert shown("typu Ⅱ, 2‑3 razy\tdziennie\u2028po 1\u2060\u202a\ufe0f\x07") == "typu II, 2‐3 razy dziennie po 1"
    assert not missing_characters("typu Ⅱ, 2‑3\t\u2028\u2060\ufe0f\x07\n")
    assert shown("e\u0301") == "é"


def texts_of(lines: Iterable[TextLine]) -> list[str]:
    return ["".join(run.text for _, run in line.stretches) for line in lines]


def test_units_and_phone_groups_stay_together() -> None:
    width = text_width("Lek 20 mg", Face.REGULAR, 12)
    assert texts_of(wrap([Run("Lek 20 mg 601 234", INK)], width + 1)) == ["Lek 20\u00a0mg", "601\u00a0234"]
    assert texts_of(wrap([Run("Lekarz 20 mg", INK)], width)) == ["Lekarz", "20\u00a0mg"]


def test_overlong_words_break_at_seams_first() -> None:
    width = text_width("Anna-Maria-", Face.REGULAR, 12)
    assert texts_of(wrap([Run("Anna-Maria-Zofia", INK)], width)) == ["Anna-Maria-", "Zofia"]


@given(text=st.text(max_size=200), width=st.floats(1, 400))
def test_no_character_is_lost_and_no_line_too_wide(text: str, width: float) -> None:
    lines = wrap([Run(text, INK), Run("koniec", INK)], width)
    found = "".join(texts_of(lines)).replace(" ", "").replace("\u00a0", "")
    wanted = (shown(text.replace("\n", "")) + "koniec").replace(" ", "").replace("\u00a0", "")
    assert found == wanted
    for line in lines:
        letters = "".join(texts_of([line]))
        assert line.width <= width + 0.01 or len(letters) == 1


def test_width_is_the_fonts_own() -> None:
    assert text_width("00", Face.BLACK, 10) == pytest.approx(11.6)


def test_no_line_ends_in_a_lonely_letter_and_what_is_bound_parts_before_words_break() -> None:
    width = text_width("karta w dom", Face.REGULAR, 12)
    assert texts_of(wrap([Run("karta w domu", INK)], width)) == ["karta", "w\u00a0domu"]
    assert texts_of(wrap([Run("i Konstanty", INK)], text_width("Konstanty", Face.REGULAR, 12))) == ["i", "Konstanty"]
