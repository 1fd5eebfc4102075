import pypdfium2
import pytest

from lifebox.documents.card import render_cards
from lifebox.documents.card.folding import fold_places
from lifebox.documents.painter import A4, MM
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.organisation import BoxSize
from tests.documents import reading, samples


@pytest.mark.parametrize(
    ("width", "height", "columns", "rows"),
    [(110, 155, 2, 2), (155, 110, 2, 2), (215, 300, 1, 1), (215, 160, 1, 2), (90, 110, 2, 4), (74, 107, 3, 3)],
)
def test_the_folded_card_lies_in_the_box(width: float, height: float, columns: int, rows: int) -> None:
    across, down = fold_places(BoxSize(width=width, height=height))
    folded = sorted((210 / (len(across) + 1), 297 / (len(down) + 1)))
    assert (len(across) + 1) * (len(down) + 1) == columns * rows
    assert folded[0] <= min(width, height) - 2
    assert folded[1] <= max(width, height) - 2


def test_a_card_too_thick_to_stay_folded_is_refused() -> None:
    with pytest.raises(DoesNotFit):
        fold_places(BoxSize(width=40, height=60))


def test_marks_are_where_the_folds_are_on_every_page() -> None:
    box = BoxSize(width=80, height=110)
    across, down = fold_places(box)
    content = render_cards([samples.printed(samples.typical(30))], samples.PROFILE, "pl", box=box)
    assert reading.page_count(content) > 1
    for page in pypdfium2.PdfDocument(content):
        marks = set()
        for item in page.get_objects():
            left, bottom, right, top = item.get_bounds()
            if item.type == 2 and right < 11 * MM:
                marks.add(round((A4[1] - (top + bottom) / 2) / MM, 1))
            elif item.type == 2 and top < 11 * MM:
                marks.add(round(-(left + right) / 2 / MM, 1))
        for y in down:
            assert any(abs(mark - y / MM) <= 0.1 for mark in marks)
        for x in across:
            assert any(abs(mark + x / MM) <= 0.1 for mark in marks)


def test_the_programmes_own_box_is_meant_where_none_is_given() -> None:
    people = [samples.printed(samples.typical())]
    small = samples.PROFILE.model_copy(update={"box": BoxSize(width=80, height=110)})
    assert render_cards(people, small, "pl") == render_cards(people, samples.PROFILE, "pl", box=small.box)
    assert render_cards(people, small, "pl") != render_cards(people, samples.PROFILE, "pl")
