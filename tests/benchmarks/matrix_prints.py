"""What is printed for the matrix, and the words of the record that must be on it."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PIL import Image, ImageDraw

from lifebox.documents.card import CardPrint, render_cards
from lifebox.documents.forms import (
    CollectedPaper,
    CollectionPrint,
    ReceiptPrint,
    render_blank_forms,
    render_collections,
    render_consents,
    render_contact_slips,
    render_doctor_form,
    render_person_copies,
    render_read_outs,
    render_receipts,
)
from lifebox.documents.forms.round_list import PaperState, RoundStop, render_round_list
from lifebox.documents.labels import LabelPlace, LabelPrint, render_labels
from lifebox.documents.qr import offline_payload
from lifebox.documents.stock import LabelStock
from lifebox.documents.wallet import render_wallet_cards
from lifebox.domain.boxes import LYING, NAMING
from lifebox.domain.card import Card
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone
from lifebox.domain.tiers import term
from lifebox.texts import texts
from tests.documents import reading, samples
from tests.documents.test_paper_forms import copied
from tests.support.signed import text_of

_MEDICINES = 12
_SIGNED = text_of(samples.typical(_MEDICINES), code=samples.code())
_DAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Expected:
    """Pages, the words of the record that must be on them, and every code as often as it must be there."""

    pdf: bytes
    words: tuple[str, ...]
    codes: tuple[str, ...]


def _person() -> CardPrint:
    return samples.printed(samples.typical(_MEDICINES), signed=_SIGNED, photo=portrait())


def portrait() -> bytes:
    """A face, more or less."""
    picture = Image.new("RGB", (350, 450), "#C9D6DF")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((75, 300, 275, 620), fill="#51606C")
    draw.ellipse((110, 90, 240, 270), fill="#E8C6A8")
    draw.pieslice((100, 70, 250, 230), 180, 360, fill="#D8D8D8")
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=85)
    return made.getvalue()


LOCATOR = format_locator(samples.code(), samples.PROFILE.duty_phone)
_CARD = (samples.code().printed, show_phone(samples.PROFILE.duty_phone))
_FORM = (*_CARD, samples.PROFILE.operator_short)


def _address(card: Card) -> str:
    return card.residence.address.one_line(with_town=False)


def _medical(card: Card) -> Iterator[str]:
    """Everything of Part I that may never be cut."""
    for allergy in card.medical.allergies.items:
        yield allergy.agent
        yield allergy.reaction
    for medicine in card.medical.medicines.items:
        yield f"{medicine.trade_name} {medicine.strength}"
        yield medicine.dose.text
    for condition in card.medical.conditions.items:
        yield condition.name


def _contacts(card: Card) -> Iterator[str]:
    for contact in card.contacts:
        yield contact.name
        for phone in contact.phones:
            yield show_phone(phone.number) if phone.number else phone.written


def _alerts(card: Card) -> Iterator[str]:
    for alert in card.medical.alerts:
        if alert.state.value != "rejected":
            yield alert.detail


def _whole(card: Card) -> Iterator[str]:
    for part in (_medical, _contacts, _alerts):
        yield from part(card)
    yield card.functioning.how_to_talk
    yield _address(card)


Words = Callable[[Card], Iterator[str]]


def _words(*parts: Words, upper: bool = True) -> tuple[str, ...]:
    """What the record says, the surname as it is printed."""
    card = samples.typical(_MEDICINES)
    surname = card.identity.surname.upper() if upper else card.identity.surname
    found = (card.identity.given_names, surname, *(words for part in parts for words in part(card)))
    return tuple(words for words in found if words)


def _card(language: str, *, mono: bool = False, large: bool = False) -> Expected:
    person = _person()
    pdf = render_cards([person], samples.PROFILE, language, mono=mono, large=large)
    offline = offline_payload(
        person.card, person.code, samples.PROFILE, person.revision, person.printed, texts(language)
    )
    return Expected(pdf, (*_words(_whole), *_CARD), (LOCATOR, offline.removeprefix("\ufeff"), _SIGNED))


def _wallet(language: str) -> Expected:
    pdf = render_wallet_cards([_person()], samples.PROFILE, language)
    contact = next(_contacts(samples.typical(_MEDICINES)))
    return Expected(pdf, (*_words(_alerts), contact, samples.code().printed), (LOCATOR,))


def _sheet(pdf: bytes, words: Sequence[str]) -> Expected:
    """A form whose pages each carry the code."""
    return Expected(pdf, (*words, *_FORM), (LOCATOR,) * reading.page_count(pdf))


def _read_out(language: str) -> Expected:
    pdf = render_read_outs([_person()], samples.PROFILE, language)
    return Expected(pdf, (*_words(_whole), samples.code().printed), ())


def _slip(language: str) -> Expected:
    pdf = render_contact_slips([_person()], samples.PROFILE, language)
    return Expected(pdf, tuple(_contacts(samples.typical(_MEDICINES))), ())


def _round(language: str) -> Expected:
    card = samples.typical(_MEDICINES)
    stop = RoundStop(
        address=_address(card), name=card.full_name, paper=PaperState.STALE, age=84, due=_DAY,
        phones=tuple(_contacts(card))[1:2], way=("2",), warnings=("PIES",),
    )  # fmt: skip
    pdf = render_round_list([stop] * 14, samples.PROFILE, "j.nowak", _DAY, language)
    return Expected(pdf, (card.full_name, _address(card), *tuple(_contacts(card))[1:2]), ())


def _receipt(language: str) -> Expected:
    person = _person()
    people = (person.card, samples.typical(1))
    pdf = render_receipts([ReceiptPrint(person.code, people, person.printed)], samples.PROFILE, language)
    return _sheet(pdf, _words(lambda card: iter([_address(card)])))


def _collection(language: str) -> Expected:
    card, old = samples.typical(_MEDICINES), samples.code(2)
    papers = [
        CollectedPaper(kind, card.full_name if kind in NAMING else "", old, 3 if kind in NAMING else None, _DAY, 2)
        for kind in LYING
    ]
    one = CollectionPrint(
        samples.code(), (card.full_name,), _address(card), "w lodówce na dole", ("58 555 01 99",), tuple(papers), _DAY
    )
    pdf = render_collections([one], samples.PROFILE, language)
    kinds = (term(texts(language), kind) for kind in LYING)
    return _sheet(pdf, (*_words(upper=False), _address(card), old.printed, *(kind[1:] for kind in kinds)))


SHEETS: dict[str, Callable[[str], Expected]] = {
    "card": _card,
    "card, mono": lambda language: _card(language, mono=True),
    "card, large": lambda language: _card(language, large=True),
    "wallet": _wallet,
    "read-out": _read_out,
    "doctor's form": lambda language: _sheet(
        render_doctor_form([_person()], samples.PROFILE, language), _words(_medical)
    ),
    "blank form": lambda language: _sheet(render_blank_forms([samples.code()], samples.PROFILE, language), ()),
    "blank form, large": lambda language: _sheet(
        render_blank_forms([samples.code()], samples.PROFILE, language, large=True), ()
    ),
    "consent": lambda language: _sheet(render_consents([_person()], samples.PROFILE, language), _words()),
    "slip": _slip,
    "receipt": _receipt,
    "copy": lambda language: _sheet(
        render_person_copies([copied(_person())], samples.PROFILE, language), _words(_whole, upper=False)
    ),
    "round list": _round,
    "collection": _collection,
}


def labels_of(stock: LabelStock, place: LabelPlace, language: str) -> Expected:
    """A full sheet, or three labels of a roll."""
    count = stock.per_page if stock.per_page > 1 else 3
    name = "Krzysztof Zmyślony-Próbny" if place is LabelPlace.BOX else ""
    labels = [LabelPrint(samples.code(seed), name) for seed in range(count)]
    pdf = render_labels(labels, stock, place, samples.PROFILE, language)
    codes = tuple(format_locator(label.code, samples.PROFILE.duty_phone) for label in labels)
    rescuers = texts(language)("paper.label.rescuers") if place is not LabelPlace.BOX else name
    words = (*(label.code.printed for label in labels), show_phone(samples.PROFILE.duty_phone), rescuers)
    return Expected(pdf, words, codes)
