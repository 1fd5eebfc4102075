"""The sheet for emergency services: one page, the organisation's data, a sticker that can be scanned, nobody's data."""

from datetime import date

import pytest

from lifebox.app import load_profiles
from lifebox.documents.forms import ServiceSheet, render_service_sheet
from lifebox.domain.organisation import OrganisationProfile, Place
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone
from lifebox.services.printing import SAMPLE_CODE
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading

TODAY = date(2026, 11, 22)


def sheet(profile: OrganisationProfile, language: str = "pl", *, mono: bool = False) -> bytes:
    return render_service_sheet(ServiceSheet(profile, SAMPLE_CODE, TODAY), language, mono=mono)


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_page_with_the_data_of_the_organisation(language: str, profile: OrganisationProfile) -> None:
    made = sheet(profile, language)
    assert reading.page_count(made) == 1
    told = reading.squeezed(reading.text_of(made))
    say = texts(language)
    wanted = [profile.programme, profile.operator, show_phone(profile.duty_phone), TODAY.isoformat()]
    wanted += [place.address for place in profile.places]
    wanted += [say(f"form.service.{name}") for name in ("title", "phone", "say", "get", "not", "look", "qr", "bundle")]
    wanted += [say("form.service.say_code", code=SAMPLE_CODE.printed)]
    wanted += [say(f"form.service.{name}") for name in ("red", "not_text", "qr2", "bundle_text", "mistake_text")]
    assert [words for words in wanted if reading.squeezed(words) not in told] == []


def test_the_sticker_on_it_is_read_and_is_nobodys() -> None:
    (profile, *_) = load_profiles()
    (image,) = reading.images_of(sheet(profile))
    for found in reading.codes_of(image):
        assert found == [format_locator(SAMPLE_CODE, profile.duty_phone)]


def test_words_have_the_sizes_of_the_other_forms() -> None:
    (profile, *_) = load_profiles()
    sizes = reading.font_sizes(sheet(profile))
    assert min(sizes) >= 7
    assert {11.0, 22.0, 28.0} <= sizes


def test_many_places_go_on_to_a_second_page_instead_of_being_cut() -> None:
    (profile, *_) = load_profiles()
    places = tuple(Place(name=f"Punkt {number}", address=f"ul. Długa {number}") for number in range(40))
    made = sheet(profile.model_copy(update={"places": places}))
    told = reading.squeezed(reading.text_of(made))
    assert reading.page_count(made) == 2
    assert reading.squeezed("Punkt 39, ul. Długa 39") in told


def test_black_and_white_is_black_and_white() -> None:
    (profile, *_) = load_profiles()
    (image,) = reading.images_of(sheet(profile, mono=True), dpi=72)
    red, green, blue = image.convert("RGB").split()
    # Only the sticker, below the middle, is shown as it is.
    above = (0, 0, image.width, image.height // 2)
    assert red.crop(above).tobytes() == green.crop(above).tobytes() == blue.crop(above).tobytes()
