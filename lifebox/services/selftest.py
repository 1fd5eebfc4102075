"""What the frozen program checks of itself: libraries, ciphers, fonts, codes, texts."""

import io
from collections.abc import Callable, Iterator
from datetime import date

import pypdfium2
from pypdfium2 import PdfDocument

from lifebox.clinical import alert_rules, medicine_catalogue
from lifebox.documents.card.render import CardPrint, render_cards
from lifebox.documents.stock import all_stock
from lifebox.domain.alerts import propose
from lifebox.domain.card import Card
from lifebox.domain.codes import draw_code
from lifebox.domain.ids import new_registry_id
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Medical, Medicine
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.signers import Authenticity, Signer
from lifebox.interop.intake.apart import read_apart
from lifebox.interop.intake.sources import read_source
from lifebox.lookup.images import decode_image
from lifebox.lookup.payloads import read_payload
from lifebox.lookup.signed.payload import SignedCard, authenticity, format_signed
from lifebox.resources import resource
from lifebox.security.cose import sign
from lifebox.security.selftest import run_known_answers
from lifebox.security.signatures import SigningKey
from lifebox.services.demo_people import FictionalTown
from lifebox.texts import LANGUAGES, texts

_DPI = 300


def run_self_test() -> Iterator[str]:
    """Run each check and give its name when it has passed. Raises a plain exception where one fails."""
    checks: dict[str, Callable[[], None]] = {
        "ciphers": run_known_answers,
        "texts": _check_texts,
        "clinical data": _check_clinical_data,
        "label stock": _check_stock,
        "card and codes": _check_card,
        "lists": _check_lists,
    }
    for name, check in checks.items():
        check()
        yield name


def _check_lists() -> None:
    """A list is read by a process of its own, which the frozen program starts in another way."""
    found = read_apart("Nazwisko;Imię\nŁoś;Ewa\n".encode(), "self-test")
    if found != read_source("Nazwisko;Imię\nŁoś;Ewa\n".encode(), "self-test"):
        raise AssertionError("lists")


def _check_texts() -> None:
    for language in LANGUAGES:
        if not texts(language)("Section.medicines"):
            raise AssertionError(language)


def _check_clinical_data() -> None:
    if medicine_catalogue().identify("Xarelto") is None or not propose(
        _anticoagulated(), alert_rules(), medicine_catalogue()
    ):
        raise AssertionError("clinical data")


def _anticoagulated() -> Card:
    medicines = Listing[Medicine](items=(Medicine(trade_name="Xarelto", strength="20 mg"),))
    return Card(medical=Medical(medicines=medicines))


def _check_stock() -> None:
    if not all_stock():
        raise AssertionError("no label stock")


def _check_card() -> None:
    profile = OrganisationProfile.model_validate_json(resource("profiles", "sopot.json").read_bytes())
    day = date(2026, 11, 22)
    code = draw_code()
    card = FictionalTown(1, day).homes(1)[0].people[0]
    key, registry = SigningKey.generate(), new_registry_id()
    said = SignedCard(registry, profile.operator_short, code, 1, day, day, card)
    signed = format_signed(said, lambda content: sign(key, content))
    pdf = render_cards([CardPrint(card, code, 1, day, day, signed=signed)], profile, "pl")
    if b"/FontFile2" not in pdf:
        raise AssertionError("fonts are not embedded")
    document = PdfDocument(io.BytesIO(pdf))
    try:
        images = [page.render(scale=_DPI / 72).to_pil() for page in document]
    finally:
        document.close()
    found = [p for image in images for scan in decode_image(image) if (p := read_payload(scan.text)) is not None]
    if {payload.code for payload in found} != {code}:
        raise AssertionError(f"codes on the card: {len(found)}; pdfium {pypdfium2.PYPDFIUM_INFO}")
    signer = Signer(registry=registry, organisation=profile.operator_short, epoch=1, key=key.verify_key)
    proven = [authenticity(payload.signed, [signer], registry) for payload in found if payload.signed]
    if proven != [Authenticity.GENUINE]:
        raise AssertionError(f"signed cards: {proven}")
