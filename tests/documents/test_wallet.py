import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from lifebox.documents.card import CardPrint
from lifebox.documents.wallet import render_wallet_cards
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled
from lifebox.domain.payloads import format_locator
from lifebox.domain.tiers import show_date
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading, samples
from tests.documents.strategies import cards

MM = 72 / 25.4
LEFT, FOLD, RIGHT = (210 - 171.2) / 2, 105, (210 + 171.2) / 2
TOPS = [7.5 + place * 57 for place in range(5)]
KINDS = ("anticoagulant", "insulin", "steroid", "epilepsy", "opioid", "dementia", "transplant", "pacemaker_icd")


def render(card: Card, language: str = "pl", **options: Any) -> bytes:
    return render_wallet_cards([samples.printed(card)], samples.PROFILE, language, **options)


def text_between(content: bytes, left: float, right: float, place: int = 0) -> str:
    """Words of one side of a card; everything in millimetres from the left top corner."""
    page = pypdfium2.PdfDocument(content)[0].get_textpage()
    top = 297 - TOPS[place]
    found = page.get_text_bounded(left=left * MM, right=right * MM, top=top * MM, bottom=(top - 54) * MM)
    return re.sub(r"[\s\u00a0]+", " ", found)


def detail_of(number: int) -> str:
    return f"Lekowit{number} {number}50 mg, rano 1, wieczorem {number}; pół godziny po jedzeniu"


def crowded(alerts: int, contacts: int = 2, mark: str = "confirmed") -> Card:
    return Card.model_validate(
        {
            "identity": {"given_names": "Zofia", "surname": "Próbna"},
            "contacts": [
                {
                    "name": f"Osoba {number}",
                    "relation": "córka",
                    "note": f"dzwonić po godzinie {number}, potem do sąsiada",
                    "phones": [{"written": "x", "number": f"+486010002{number:02d}"}],
                }
                for number in range(contacts)
            ],
            "medical": {
                "alerts": [
                    {"kind": KINDS[number], "detail": detail_of(number), "state": mark} for number in range(alerts)
                ]
            },
        }
    )


def lines_of(content: bytes) -> tuple[set[float], set[float]]:
    """Left edges of upright and tops of level lines, in millimetres."""
    upright, level = set(), set()
    page = pypdfium2.PdfDocument(content)[0]
    for item in page.get_objects():
        x1, y1, x2, y2 = (edge / MM for edge in item.get_bounds())
        if item.type == 2 and x2 - x1 < 0.5 < y2 - y1:
            upright.add(round((x1 + x2) / 2, 2))
        if item.type == 2 and y2 - y1 < 0.5 < x2 - x1:
            level.add(round(297 - (y1 + y2) / 2, 2))
    return upright, level


def test_card_and_fold_have_the_size_of_a_bank_card() -> None:
    content = render_wallet_cards([samples.printed(Card())] * 5, samples.PROFILE, "pl")
    assert pypdfium2.PdfDocument(content)[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1)
    upright, level = lines_of(content)
    for x in (LEFT, FOLD, RIGHT):
        assert any(abs(found - x) < 0.1 for found in upright), x
    for top in TOPS:
        for y in (top, top + 54):
            assert any(abs(found - y) < 0.1 for found in level), y


@pytest.mark.parametrize("card", [samples.typical(), samples.nasty(), crowded(8, 9), Card()])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misfeed_or_cut_askew_touches_no_content(card: Card, language: str) -> None:
    page = pypdfium2.PdfDocument(render(card, language))[0]
    inside = 0
    for item in page.get_objects():
        x1, y1, x2, y2 = (edge / MM for edge in item.get_bounds())
        top, bottom = 297 - y2 - TOPS[0], 297 - y1 - TOPS[0]
        if x1 < LEFT or x2 > RIGHT or min(x2 - x1, bottom - top) < 0.5:
            continue
        inside += 1
        side = LEFT if x1 < FOLD else FOLD
        assert side + 3 <= x1
        assert x2 <= side + 82.6
        assert top >= 3
        assert bottom <= 51
    assert inside > 4


def test_front_says_who_and_what_back_whom_to_call() -> None:
    content = render(samples.typical())
    front, back = text_between(content, LEFT, FOLD), text_between(content, FOLD, RIGHT)
    for words in (
        "DLA RATOWNIKÓW",
        "Zofia PRÓBNA-ŻÓŁĆ",
        "ur. 12.05.1942 (84 l.)",
        "LEK PRZECIWZAKRZEPOWY Lekowit 20 mg",
        "INSULINA (niepotwierdzone)",
        "UCZULENIE: PENICYLINA",
    ):
        assert words in front
    for words in (
        "córka Maria Zmyślona 601 234 567 (ma klucze)",
        "syn Jan Zmyślony 58 555 01 99",
        samples.code().printed,
        "112 · dyżur 24 h 58 551 17 10",
        "wersja 5 · 2026-11-22 · ważne do 2027-05-22",
    ):
        assert words in back
    for hidden in ("TAJNY99", "OPIOID", "Zmyślona 14", "jaskra", "więcej na karcie"):
        assert hidden not in front + back


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mono", [False, True])
def test_both_readers_read_the_code_of_every_card(language: str, mono: bool) -> None:
    people = [samples.printed(samples.typical(), code=samples.code(seed)) for seed in range(7)]
    content = render_wallet_cards(people, samples.PROFILE, language, mono=mono)
    wanted = [format_locator(person.code, samples.PROFILE.duty_phone) for person in people]
    sheets = reading.images_of(content)
    assert len(sheets) == 2
    for image, payloads in zip(sheets, (wanted[:5], wanted[5:]), strict=True):
        assert reading.codes_of(image) == (sorted(payloads), sorted(payloads))


def test_modules_keep_the_rule_and_stand_clear() -> None:
    page = pypdfium2.PdfDocument(render(samples.typical()))[0]
    sides = [
        (x2 - x1) / MM
        for x1, y1, x2, y2 in (item.get_bounds() for item in page.get_objects())
        if abs((x2 - x1) - (y2 - y1)) < 1 and x1 > FOLD * MM and x2 - x1 > 8 * MM
    ]
    assert len(sides) == 1
    assert sides[0] / 29 >= 0.339


def test_letters_are_large_where_there_is_room_and_never_too_small() -> None:
    assert max(reading.font_sizes(render(crowded(2)))) >= 14
    for card in (samples.nasty(), crowded(8, 9), samples.typical()):
        assert min(reading.font_sizes(render(card))) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_fit_is_left_out_whole_and_told(language: str) -> None:
    say = texts(language)
    content = render(crowded(8, 9, mark="proposed"), language)
    front, back = text_between(content, LEFT, FOLD), text_between(content, FOLD, RIGHT)
    more = reading.squeezed(say("paper.wallet.more"))
    assert more in reading.squeezed(front)
    assert more in reading.squeezed(back)
    for number in range(8):
        detail = detail_of(number)
        assert detail in front or f"Lekowit{number}" not in front
    assert reading.squeezed(say("AlertKind.anticoagulant").upper()) in reading.squeezed(front)
    phones = re.findall(r"601[0-9 ]*", back)
    assert len(phones) >= 3
    assert all(re.fullmatch(r"601 000 2\d\d ?", phone) for phone in phones)


def test_names_of_alerts_outlive_their_details() -> None:
    front = reading.squeezed(text_between(render(crowded(8)), LEFT, FOLD))
    for kind in KINDS:
        assert reading.squeezed(texts("pl")(f"AlertKind.{kind}").upper()) in front
    assert reading.squeezed(detail_of(0)) in front
    assert "Lekowit5" not in front


def test_a_card_of_nothing_says_so() -> None:
    content = render(Card())
    assert "Nie podano alarmów." in text_between(content, LEFT, FOLD)
    assert "Zadzwoń" not in reading.text_of(content)
    assert reading.page_count(render_wallet_cards([], samples.PROFILE, "pl")) == 1


def test_file_is_sound_and_keeps_personal_data_out_of_metadata(tmp_path: Path) -> None:
    content = render(samples.typical())
    assert content == render(samples.typical())
    assert "No syntax or stream encoding errors" in reading.run(["qpdf", "--check"], content, tmp_path)
    fonts = reading.run(["pdffonts"], content, tmp_path).splitlines()[2:]
    assert fonts
    assert all("Lato" in line and re.search(r"yes yes yes\s+\d+", line) for line in fonts)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert str(document.docinfo["/Title"]) == "Karta do portfela"
        assert not any("Zofia" in str(value) or "2026" in str(value) for value in document.docinfo.values())


def test_progress_is_told_and_can_stop_the_work() -> None:
    heard: list[tuple[int, int]] = []
    people = [samples.printed(Card()) for _ in range(3)]
    render_wallet_cards(people, samples.PROFILE, "pl", progress=lambda done, all_: heard.append((done, all_)))
    assert heard == [(1, 3), (2, 3), (3, 3)]

    def stop(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_wallet_cards(people, samples.PROFILE, "pl", progress=stop)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(card=cards())
def test_any_text_prints(card: Card) -> None:
    profile = samples.PROFILE.model_copy(
        update={"programme": card.note[:300] or "x", "emergency_number": card.full_name[:300] or "112"}
    )
    person = CardPrint(card, samples.code(), 1, samples.PRINTED, samples.VALID)
    content = render_wallet_cards([person], profile, "pl")
    text = reading.text_of(content)
    assert samples.code().printed in text
    assert not card.identity.birth or show_date(card.identity.birth) in text
