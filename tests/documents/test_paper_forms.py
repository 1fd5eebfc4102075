"""The forms around a card: everything of the record is on them, nothing is small, every page says whose it is."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from itertools import pairwise
from uuid import UUID

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from lifebox.documents.card import CardPrint, render_cards
from lifebox.documents.forms import (
    CopyPrint,
    ReceiptPrint,
    render_blank_forms,
    render_consents,
    render_contact_slips,
    render_doctor_form,
    render_person_copies,
    render_read_outs,
    render_receipts,
)
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card, Revision
from lifebox.domain.disclosure import Disclosure, DisclosureNote, Service
from lifebox.domain.governance import ConsentScope
from lifebox.domain.ids import AccountId, BoxId, DisclosureId, PersonId, PrintId
from lifebox.domain.organisation import ConsentText, Controller, InformationClause, OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading, samples
from tests.documents.strategies import cards

MM = 72 / 25.4
ONE = UUID(int=1)
THEN = datetime(2026, 11, 20, 14, 30)  # noqa: DTZ001 (local times are printed as they are)
PROFILE = samples.PROFILE.model_copy(
    update={
        "consents": (
            ConsentText(version="2025-9", text="Dawny tekst."),
            ConsentText(version="2026-3", text="Zgadzam się na <wpis> & rejestr."),
        ),
        "controller": Controller(name="Ośrodek w Lipowie", address="ul. Szkolna 1", phone="89 555 01 00"),
        "dpo_contact": "iod@lipowo.example",
        "information": InformationClause(version="2026-7", recipients="Także kuchnia.", retention="Do 3 miesięcy."),
    }
)


def copied(person: CardPrint) -> CopyPrint:
    revision = Revision(PersonId(ONE), 5, THEN, AccountId(ONE), "j.nowak", (), "", person.card)
    made = PrintRecord(
        PrintId(ONE),
        PrintKind.CARD,
        PersonId(ONE),
        BoxId(ONE),
        person.code,
        4,
        THEN,
        None,
        AccountId(ONE),
        "j.nowak",
        "HP",
        2,
    )
    note = DisclosureNote(
        service=Service.AMBULANCE, caller="ZRM 12", incident="2026/77", purpose="omdlenie", read=("R",)
    )
    given_to = Disclosure(DisclosureId(ONE), PersonId(ONE), 5, THEN, THEN, AccountId(ONE), "d.kot", note)
    return CopyPrint(person, revision, (made,), (given_to,))


Render = Callable[[CardPrint, OrganisationProfile, str], bytes]
KINDS: dict[str, Render] = {
    "card": lambda person, profile, language: render_cards([person], profile, language),
    "card, large": lambda person, profile, language: render_cards([person], profile, language, large=True),
    "card, mono": lambda person, profile, language: render_cards([person], profile, language, mono=True),
    "read-out": lambda person, profile, language: render_read_outs([person], profile, language),
    "doctor": lambda person, profile, language: render_doctor_form([person], profile, language),
    "blank": lambda person, profile, language: render_blank_forms([person.code], profile, language),
    "blank, large": lambda person, profile, language: render_blank_forms([None], profile, language, large=True),
    "consent": lambda person, profile, language: render_consents([person], profile, language),
    "consent, by hand": lambda person, profile, language: render_consents([], profile, language),
    "slip": lambda person, profile, language: render_contact_slips([person], profile, language),
    "receipt": lambda person, profile, language: render_receipts(
        [ReceiptPrint(person.code, (person.card, person.card), person.printed)], profile, language
    ),
    "copy": lambda person, profile, language: render_person_copies([copied(person)], profile, language),
}
WITH_CODE = ("card", "card, large", "doctor", "blank", "consent", "receipt", "copy")


@cache
def typical(kind: str, language: str = "pl") -> bytes:
    return KINDS[kind](samples.printed(samples.typical(12)), PROFILE, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_type_is_smaller_than_eleven_points(kind: str, language: str) -> None:
    sizes = reading.font_sizes(typical(kind, language))
    assert min(sizes) >= 11
    if "large" in kind:
        assert 18 in sizes
    if kind == "card":
        assert 16 in sizes
        assert 12 in sizes


@pytest.mark.parametrize("kind", KINDS)
def test_everything_stays_inside_what_printers_reach(kind: str) -> None:
    for page in pypdfium2.PdfDocument(typical(kind)):
        width, height = page.get_size()
        assert (width, height) == pytest.approx((210 * MM, 297 * MM), abs=0.05)
        for item in page.get_objects():
            if item.type == 1:
                left, bottom, right, top = item.get_bounds()
                assert min(left, bottom, width - right, height - top) >= 5 * MM, kind


@pytest.mark.parametrize("kind", WITH_CODE)
def test_every_page_has_its_number_and_leads_back_to_the_box(kind: str) -> None:
    content = typical(kind)
    count = reading.page_count(content)
    locator = format_locator(samples.code(), PROFILE.duty_phone)
    for number, image in enumerate(reading.images_of(content, 203)):
        text = reading.text_of(content, number)
        assert f"{number + 1}/{count}" in text
        assert samples.code().printed in text
        if "card" not in kind or not number:
            assert all(locator in codes for codes in reading.codes_of(image))


def told(content: bytes) -> str:
    return reading.squeezed(reading.text_of(content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_doctor_sees_part_one_whole_and_can_confirm_each_section(language: str) -> None:
    card = samples.typical(40)
    content = render_doctor_form([samples.printed(card)], PROFILE, language)
    text, say = told(content), texts(language)
    for drug in card.medical.medicines.items:
        assert reading.squeezed(drug.title) in text
        for amount in (*drug.dose.times, drug.dose.text):
            assert reading.squeezed(amount) in text
    for word in (*(a.agent for a in card.medical.allergies.items), *(c.name for c in card.medical.conditions.items)):
        assert reading.squeezed(word) in text
    for key in ("alerts", "allergies", "conditions", "medicines", "implants", "history", "directives"):
        assert reading.squeezed(say(f"Section.{key}") + say("form.doctor.confirm")) in text
    assert reading.squeezed(say("paper.version", number=5)) in text
    assert reading.squeezed(say("form.doctor.pwz")) in text
    assert reading.squeezed(say("AlertKind.opioid")) not in text
    assert "601234567" not in text


def test_blood_group_results_and_statements_go_to_the_doctor_with_their_source() -> None:
    card = Card.model_validate(
        {
            "medical": {
                "blood": {"group": "A Rh-", "source": "blood_card"},
                "results": [{"kind": "inr", "value": "2,4", "when": "2026-10"}],
                "directives": [{"kind": "hospice", "paper_place": "szuflada"}],
                "implants": {"items": [{"name": "stymulator", "mri": "conditional"}]},
                "conditions": {"none_confirmed": True},
            }
        }
    )
    text = reading.text_of(render_doctor_form([samples.printed(card)], PROFILE, "pl"))
    for words in ("A Rh- z karty grupy krwi", "INR 2,4; 10.2026", "opieka hospicyjna dokument: szuflada"):
        assert words in text
    assert "stymulator MR: warunkowo" in text


def test_a_dose_in_words_is_not_squeezed_into_a_column() -> None:
    dose = {"morning": "półtorej tabletki co drugi dzień", "text": "po jedzeniu"}
    card = Card.model_validate({"medical": {"medicines": {"items": [{"substance": "coś", "dose": dose}]}}})
    text = reading.text_of(render_doctor_form([samples.printed(card)], PROFILE, "pl"))
    assert "rano półtorej tabletki co drugi dzień; po jedzeniu" in text


def test_consents_are_in_the_organisations_words_with_their_version() -> None:
    text = reading.text_of(typical("consent"))
    assert "Zgadzam się na <wpis> & rejestr. (wersja tekstu 2026-3)" in text
    assert "Dawny tekst." not in text
    for scope in ConsentScope:
        assert texts("pl")(f"ConsentScope.{scope.value}")[1:] in text
    assert text.count("nie zgadzam się") == len(ConsentScope)
    for words in (
        "Ośrodek w Lipowie, ul. Szkolna 1, tel. 89 555 01 00",
        "iod@lipowo.example",
        "Także kuchnia.",
        "2026-7",
    ):
        assert words in text
    bare = reading.text_of(render_consents([], samples.PROFILE, "pl"))
    assert "Ośrodek Pomocy w Lipowie, ……" in bare
    assert "PESEL" in bare
    assert samples.code().printed not in bare


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contact_is_told_what_is_kept_and_nothing_of_health(language: str) -> None:
    content = typical("slip", language)
    assert reading.page_count(content) == 1
    text = told(content)
    for words in ("MariaZmyślona601234567", "JanZmyślony585550199", "iod@lipowo.example", "ZofiaPróbna-Żółć"):
        assert words in text
    for secret in ("Lekowit", "penicylin", samples.code().printed, "TAJNY99"):
        assert secret not in text


def test_two_sign_one_receipt() -> None:
    text = reading.text_of(typical("receipt"))
    assert text.count("Odbiera: Zofia Próbna-Żółć") == 2
    empty = render_receipts([ReceiptPrint(None, (), samples.PRINTED)], PROFILE, "pl")
    assert reading.page_count(empty) == 1
    assert reading.codes_of(reading.images_of(empty)[0]) == ([], [])


def every_text(value: object) -> list[str]:
    """All free text of a record."""
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in CHOSEN for text in every_text(part)]
    if isinstance(value, list):
        return [text for part in value for text in every_text(part)]
    return [value] if isinstance(value, str) else []


CHOSEN = {
    "kind", "state", "severity", "source", "sex", "household", "level", "legal_role", "mri", "group", "by", "section",
    "method", "scope", "form", "status", "legal_basis", "attachment", "scan", "number", "written",
}  # fmt: skip
FULL = Card.model_validate(
    {
        "identity": {
            "given_names": "Ewa", "surname": "Wzorowa", "used_name": "Dawna", "birth": "1940-03-04", "sex": "female",
            "pesel": "40030412345", "document": {"kind": "paszport", "number": "ZZ99"}, "distinguishing_marks": "blizna",
            "languages": ["kaszubski"], "interpreter_needed": True, "household": "with_others", "lives_with": "z kotem",
            "measure": {"weight_kg": 61.5, "height_cm": 158, "measured": "2026-02"},
        },
        "residence": {
            "address": {"street": "ul. Cicha", "building": "5A", "flat": "7", "postcode": "80-001", "town": "Lipowo",
                        "terc": "1122334", "simc": "5566778", "ulic": "99887"},
            "staircase": "C", "floor": "4", "lift": True, "intercom": "dzwonek 7", "gate_code": "4321#",
            "key_holders": "dozorca", "box_place": "drzwi lodówki", "access_note": "przez podwórze",
            "hazards": [{"kind": "oxygen", "note": "w sypialni"}],
            "pets": [{"kind": "kot", "name": "Mruczek", "taken_by": "sąsiadka"}],
            "telecare": {"operator": "Opieka24", "subscriber": "AB-17"},
        },
        "contacts": [{"name": "Adam Bliski", "relation": "brat", "distance": "10 minut", "note": "wieczorem",
                      "informed": "2026-01-09", "legal_role": "guardian", "takes_pets": True}],
        "medical": {
            "alerts": [{"kind": "opioid", "detail": "plaster", "sources": ["Durogesic"], "state": "rejected",
                        "rejection": "odstawiony", "decided_by": "a.lis"}],
            "allergies": {"items": [{"agent": "jod", "reaction": "duszność", "note": "raz"}]},
            "conditions": {"items": [{"name": "astma", "icd10": "J45", "note": "od dziecka", "active": False}]},
            "medicines": {"items": [{"trade_name": "Lekodobry", "substance": "dobrosubstancja", "atc": "A01AA01",
                                     "gtin": "05909990000001", "strength": "5 mg", "form": "tabletka", "route": "doustnie",
                                     "dose": {"morning": "2", "text": "przed jedzeniem"}, "reason": "ból",
                                     "as_written": "lekodobry piatka"}]},
            "medicines_place": "kuchnia",
            "implants": {"items": [{"name": "endoproteza", "model": "X-9", "side": "lewa", "note": "nowa"}]},
            "stays": [{"what": "zabieg", "where": "Gdynia", "when": "2019"}],
            "vaccinations": [{"against": "grypa", "product": "Vaxi", "when": "2025-10"}],
            "results": [{"kind": "other", "name": "wapń", "value": "2,2", "unit": "mmol/l"}],
            "directives": [{"kind": "other", "paper_place": "biurko", "note": "u notariusza"}],
            "note": "chudnie",
        },
        "functioning": {"hearing": {"level": "limited", "note": "aparat"}, "diet": "miękka", "how_to_talk": "powoli"},
        "missing": {"habits": "spacery", "routes": "nad morze", "former_addresses": "Reda", "calms": "muzyka"},
        "providers": {"nurse": {"name": "Iga Miła", "organisation": "ZOZ", "phone": "58 000 00 01", "hours": "8-12"}},
        "governance": {"consents": [{"scope": "photo", "text_version": "2026-3", "witness": "Jan Świadek", "note": "w domu",
                                     "given": "2026-05-06"}]},
        "note": "lubi szachy",
        "source_texts": [{"field": "Leki", "text": "lekodobry piatka rano"}],
    }
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_copy_leaves_nothing_out(language: str) -> None:
    content = KINDS["copy"](samples.printed(FULL), PROFILE, language)
    text, say = told(content), texts(language)
    # What a catalogue says or a date is written in another form.
    plain = [
        t
        for t in every_text(FULL.model_dump(mode="json", exclude_defaults=True))
        if not re.fullmatch(r"[\d-]{4,10}", t)
    ]
    assert len(plain) > 60
    for words in plain:
        assert reading.squeezed(words) in text, words
    for words in ("2026-11-2014:30", "ZRM12", "2026/77", "omdlenie", "04.03.1940", "61.5kg", "1122334"):
        assert words in text, words
    assert reading.squeezed(say("Service.ambulance")) in text
    assert reading.squeezed(say("PrintKind.card")) in text
    assert min(reading.font_sizes(content)) >= 12


NASTY: dict[str, Card] = {
    "no data at all": Card(),
    "anything": samples.nasty(),
    "40 medicines": samples.typical(40),
    "a surname of 70 letters": Card.model_validate({"identity": {"surname": "Ż" * 70, "birth": "1930"}}),
    "marks that are not text": Card.model_validate(
        {
            "identity": {"given_names": "<b>&amp;</b>", "surname": "עברית العربية 👵🏽", "birth": "1930"},
            "contacts": [{"name": "<i>& \u200b\u202eX", "phones": [{"written": "12 <u>"}]}],
            "medical": {"allergies": {"items": [{"agent": "<para>&"}]}, "note": "a\u200bb\nc"},
        }
    ),
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("kind", KINDS)
def test_nasty_content_leaves_pages_whole(kind: str, name: str) -> None:
    card = NASTY[name]
    content = KINDS[kind](samples.printed(card), PROFILE, "pl")
    text = told(content)
    count = reading.page_count(content)
    assert 1 <= count <= 20
    assert "\u200b" not in text
    assert "\u202e" not in text
    shows_person = (
        not kind.startswith("blank") and kind != "consent, by hand" and not (kind == "slip" and not card.contacts)
    )
    surname = card.identity.surname
    if shows_person and surname.isascii():
        assert reading.squeezed(surname).casefold() in text.casefold()
    for page in pypdfium2.PdfDocument(content):
        for item in page.get_objects():
            if item.type == 1:
                left, _, right, _ = item.get_bounds()
                assert left >= 5 * MM
                assert right <= 205 * MM


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(card=cards())
def test_any_card_fits_every_form(card: Card) -> None:
    for kind in ("doctor", "slip", "receipt", "copy", "consent"):
        assert KINDS[kind](samples.printed(card), PROFILE, "uk").startswith(b"%PDF")


def test_lines_to_write_on_are_at_least_eight_millimetres_apart() -> None:
    for large in (False, True):
        for page in pypdfium2.PdfDocument(render_blank_forms([None], PROFILE, "pl", large=large)):
            lines: dict[tuple[int, int], list[float]] = {}
            for item in page.get_objects():
                left, bottom, right, top = item.get_bounds()
                if item.type == 2 and top - bottom < 1.5 and right - left > 30 * MM:
                    lines.setdefault((round(left), round(right)), []).append((top + bottom) / 2)
            for heights in lines.values():
                ordered = sorted(heights)
                assert all(b - a >= 8 * MM or b - a < 1 for a, b in pairwise(ordered))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_form_asks_for_every_part(language: str) -> None:
    text, say = told(typical("blank", language)), texts(language)
    sections = ("identity", "residence", "contacts", "alerts", "allergies", "conditions", "medicines", "implants", "history",
                "directives", "functioning", "missing", "providers")  # fmt: skip
    places = [
        text.index(reading.squeezed(f"{number}. {say(f'Section.{key}')}")) for number, key in enumerate(sections, 1)
    ]
    assert places == sorted(places)
    for known in ("stated", "none", "unknown"):
        assert text.count(reading.squeezed(say(f"Knowledge.{known}"))) >= 4


def test_progress_is_heard_and_nobody_is_one_empty_page() -> None:
    heard: list[tuple[int, int]] = []
    people = [samples.printed(samples.typical(1))] * 3

    def note(done: int, whole: int) -> None:
        heard.append((done, whole))

    render_doctor_form(people, PROFILE, "pl", progress=note)
    render_contact_slips(people, PROFILE, "pl", progress=note)
    assert heard == [(1, 3), (2, 3), (3, 3)] * 2
    for content in (
        render_doctor_form([], PROFILE, "pl"),
        render_contact_slips([], PROFILE, "pl"),
        render_receipts([], PROFILE, "pl"),
        render_person_copies([], PROFILE, "pl"),
        render_blank_forms([], PROFILE, "pl"),
    ):
        assert reading.page_count(content) == 1
