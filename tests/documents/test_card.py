import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from lifebox.documents.card import CardPrint, render_cards, unprintable_characters
from lifebox.documents.qr import offline_payload
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, DoesNotFit
from lifebox.domain.payloads import format_locator
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading, samples
from tests.documents.strategies import cards


def render(card: Card, language: str = "pl", **options: Any) -> bytes:
    return render_cards([samples.printed(card)], samples.PROFILE, language, **options)


def test_typical_card_is_two_pages_with_red_and_yellow_on_the_first() -> None:
    content = render(samples.typical())
    assert reading.page_count(content) == 2
    first, second = reading.text_of(content, 0), reading.text_of(content, 1)
    for word in ("LEK PRZECIWZAKRZEPOWY", "UCZULENIE: PENICYLINA", "jaskra", "mówić głośno", "1/2", "Lekowit6"):
        assert word in first
    for word in ("Jan Zmyślony", "58 555 01 99", "PWZ 1234567", "2/2", samples.code().printed, "PRÓBNA-ŻÓŁĆ"):
        assert word in second
    assert "TAJNY99" not in first + second
    assert "OPIOID" not in first


def test_proposals_are_marked_and_absence_is_told_from_ignorance() -> None:
    text = reading.text_of(render(samples.typical(), "pl"))
    assert "INSULINA (niepotwierdzone)" in text
    assert "brak (potwierdzone)" in text
    empty = reading.text_of(render(Card()))
    assert empty.count("brak informacji") == 4
    assert "Nie podano alarmów." in empty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("options", [{}, {"large": True}, {"mono": True}])
def test_every_dose_phone_and_allergy_is_whole_in_every_variant(language: str, options: dict[str, bool]) -> None:
    card = samples.typical(40)
    text = reading.squeezed(reading.text_of(render(card, language, **options)))
    for drug in card.medical.medicines.items:
        assert reading.squeezed(drug.title) in text
        for amount in (*drug.dose.times, drug.dose.text):
            assert reading.squeezed(amount) in text
    for number in ("601234567", "585550199", "585511710"):
        assert number in text
    for allergy in card.medical.allergies.items:
        assert allergy.agent in text


def test_nothing_is_smaller_than_the_rule() -> None:
    assert min(reading.font_sizes(render(samples.typical(20)))) >= 11
    large = reading.font_sizes(render(samples.typical(20), large=True))
    assert min(large) >= 14
    assert {18, 22} <= large


def test_doses_stand_in_their_columns() -> None:
    card = Card.model_validate(
        {"medical": {"medicines": {"items": [{"trade_name": "Lek", "dose": {"morning": "7", "night": "9"}}]}}}
    )
    page = pypdfium2.PdfDocument(render(card))[0].get_textpage()

    def middle(text: str) -> float:
        found = page.search(text, match_whole_word=True).get_next()
        assert found
        left, _, _, _ = page.get_charbox(found[0])
        _, _, right, _ = page.get_charbox(found[0] + found[1] - 1)
        return float(left + right) / 2

    assert middle("7") == pytest.approx(middle("rano"), abs=0.7)
    assert middle("9") == pytest.approx(middle("noc"), abs=0.7)


def test_nasty_content_survives_and_gaps_of_the_font_are_seen() -> None:
    card = samples.nasty()
    text = reading.squeezed(reading.text_of(render(card)))
    assert "<b>&amp;" in text
    assert reading.squeezed(card.identity.surname.upper()) in text
    assert "zadzwońdosąsiada12-34-56<i>" in text
    assert "półtorejtabletkicodrugidzień" in text
    assert text.count("Ł") >= 900
    assert "□" * 20 in text
    assert {"س", "👵", "🚪"} <= unprintable_characters(card)
    assert not unprintable_characters(samples.typical())
    for number in range(1, 41):
        assert f"Lekowit{number}{number * 5}mg" in text


def test_pages_are_numbered_by_person() -> None:
    people = [samples.printed(samples.typical(30)), samples.printed(Card()), samples.printed(samples.typical())]
    content = render_cards(people, samples.PROFILE, "pl")
    numbers = [
        re.findall(r"2027-05-22 · (\d+/\d+)", reading.text_of(content, n)) for n in range(reading.page_count(content))
    ]
    flat = [number for page in numbers for number in page]
    assert flat[-2:] == ["1/2", "2/2"]
    assert "1/1" in flat or flat.count("1/2") == 2
    assert flat[0].startswith("1/")


def test_codes_read_back_as_their_payloads(tmp_path: Path) -> None:
    for language in ("pl", "uk"):
        person = samples.printed(samples.typical())
        content = render_cards([person], samples.PROFILE, language)
        say = texts(language)
        offline = offline_payload(person.card, person.code, samples.PROFILE, person.revision, person.printed, say)
        first, second = reading.images_of(content)
        assert reading.codes_of(first) == ([format_locator(person.code, "+48585511710")],) * 2
        by_zxing, by_zbar = reading.codes_of(second)
        # zbar understands the byte order mark and keeps it to itself.
        assert (by_zxing, by_zbar) == ([offline], [offline.removeprefix("\ufeff")])


def test_signed_payload_makes_a_third_code() -> None:
    signed = "PZ1:" + "6BFOXN*TS0BI$ZD" * 40
    content = render_cards([samples.printed(samples.typical(), signed=signed)], samples.PROFILE, "pl")
    found = [text for image in reading.images_of(content) for text in reading.codes_of(image)[0]]
    assert signed in found
    with pytest.raises(DoesNotFit):
        render_cards([samples.printed(Card(), signed="A" * 3000)], samples.PROFILE, "pl")


def test_file_is_sound_and_keeps_personal_data_out_of_metadata(tmp_path: Path) -> None:
    content = render(samples.typical())
    assert content == render(samples.typical())
    assert "No syntax or stream encoding errors" in reading.run(["qpdf", "--check"], content, tmp_path)
    fonts = reading.run(["pdffonts"], content, tmp_path).splitlines()[2:]
    assert fonts
    assert all("Lato" in line and re.search(r"yes yes yes\s+\d+", line) for line in fonts)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert str(document.docinfo["/Title"]) == "Karta informacyjna"
        assert not any("Zofia" in str(value) or "2026" in str(value) for value in document.docinfo.values())
        assert [round(float(edge), 1) for edge in document.pages[0].mediabox] == [0, 0, 595.3, 841.9]


def test_photo_is_printed_and_a_broken_one_leaves_its_place() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 400), "gray").save(picture, "JPEG")
    with_photo = render_cards([samples.printed(samples.typical(), photo=picture.getvalue())], samples.PROFILE, "pl")
    with pikepdf.open(io.BytesIO(with_photo)) as document:
        assert len(document.pages[0].get_images()) == 1
    broken = render_cards([samples.printed(samples.typical(), photo=b"no picture")], samples.PROFILE, "pl")
    assert reading.page_count(broken) == 2


def test_progress_is_told_and_can_stop_the_work() -> None:
    heard: list[tuple[int, int]] = []
    people = [samples.printed(Card()) for _ in range(3)]
    render_cards(people, samples.PROFILE, "pl", progress=lambda done, all_: heard.append((done, all_)))
    assert heard == [(1, 3), (2, 3), (3, 3)]

    def stop(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_cards(people, samples.PROFILE, "pl", progress=stop)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(card=cards(), large=st.booleans(), language=st.sampled_from(LANGUAGES))
def test_any_text_prints(card: Card, large: bool, language: str) -> None:
    content = render_cards(
        [CardPrint(card, samples.code(), 1, samples.PRINTED, samples.VALID)], samples.PROFILE, language, large=large
    )
    text = reading.squeezed(reading.text_of(content))
    for contact in card.contacts:
        for phone in contact.phones:
            if phone.written.isascii():
                assert reading.squeezed(phone.written) in text
