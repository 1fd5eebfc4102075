"""Every reader of the program: what it reads, from whole examples, and how it is called.

A reader raises `LifeboxError` for what it cannot use, or says so by its answer; anything else is our fault. What
services do behind it with the same content belongs to it, so far as it needs no registry.
"""

import io
import json
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import qrcode
import xlsxwriter
from PySide6.QtCore import QSettings

from lifebox.app import load_profiles
from lifebox.domain.archive import ArchiveHead
from lifebox.domain.bundles import BundleScope
from lifebox.domain.card import Card
from lifebox.domain.signers import Signers
from lifebox.domain.values import canonical_json
from lifebox.interop.archive.reading import read_archive
from lifebox.interop.fhir.parsing import read_documents
from lifebox.interop.fhir.reading import read_summary
from lifebox.interop.intake.mapping import guess_mapping, read_mapping
from lifebox.interop.intake.rows import read_row
from lifebox.interop.intake.sources import read_source
from lifebox.interop.intake.tables import table_of
from lifebox.interop.medicines.files import open_medicines
from lifebox.interop.teryt.registers import Register, open_register
from lifebox.lookup.images import decode_file
from lifebox.lookup.packages import read_package
from lifebox.lookup.payloads import read_payload
from lifebox.lookup.query import understand
from lifebox.lookup.signed.payload import authenticity, parse_signed
from lifebox.security.bundle_log import read_log
from lifebox.security.bundles import read_bundle, unlock
from lifebox.security.cose import sign
from lifebox.security.keyfile import parse_key_file
from lifebox.security.phrase_files import open_with_phrase, seal_with_phrase
from lifebox.security.recovery import RecoveryKey
from lifebox.services import signers
from lifebox.services.own_stock import read_stock, save_stock
from lifebox.services.progress import unseen
from lifebox.services.setup import find_profile
from lifebox.ui.memory import SettingsMemory
from tests.support.bundles import PHRASE, make_bundle, records
from tests.support.everything import SCAN, everything, fill
from tests.support.products import many, refund_csv, register_csv, register_xml
from tests.support.program import CHEAP, StandingClock, make_office, make_program
from tests.support.signed import KEY, REGISTRY, SIGNER, text_of
from tests.support.teryt import SIMC, ULIC, as_csv, as_xml, as_zip, street, town
from tests.unit.interop.fhir.summaries import full_card, written
from tests.unit.security.test_bundle_log import FOUR

TODAY = date(2026, 11, 22)
FEW = Card.model_validate({"identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"}})
Read = Callable[[bytes, Path], object]
"""Reads the content; the path leads to an empty place for readers that take a file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """`seeds` makes whole examples; `packed` says that they are zip files with content worth changing inside.

    No input may take more than `patience` seconds. The program reads what is `contained` in a process of its own.
    """

    name: str
    read: Read
    seeds: Callable[[], list[bytes]]
    packed: bool = False
    patience: float = 2.0
    contained: bool = False


def _list(content: bytes, _place: Path) -> None:
    table = table_of(read_source(content, "lista"), "lista")
    mapping = guess_mapping(table)
    for row in table.rows[:20]:
        read_row(row, mapping, area_code="58", default_town="Sopot", today=TODAY)


_ROWS = (
    ("Nazwisko", "Imię", "PESEL", "Data ur.", "Adres", "Telefon", "Leki", "Choroby", "Alergie", "Zgoda", "Uwagi"),
    ("Próbna", "Łucja", "42051212345", "12.05.1942", "ul. Polna 4/7", "601 234 567", "Xarelto 20 mg 0-0-1", "nadciśnienie", "brak", "tak", "pies"),
    ("Żak", "Jan", "", "1938", "Leśna 1", "58 550 11 22 (córka)", "Metformax 500 2x1; Insulina wg zaleceń", "cukrzyca od 2001", "penicylina - wstrząs", "nie", ""),
)  # fmt: skip


def _lists() -> list[bytes]:
    text = "\r\n".join(";".join(row) for row in _ROWS)
    return [text.encode("utf-8-sig"), text.encode("cp1250"), text.encode("utf-16"), text.replace(";", "\t").encode()]


def _workbooks() -> list[bytes]:
    file = io.BytesIO()
    with closing(xlsxwriter.Workbook(file, {"in_memory": True})) as book:
        sheet = book.add_worksheet("Lista")
        for number, row in enumerate(_ROWS):
            sheet.write_row(number, 0, row)
    return [file.getvalue(), *_office_sheets()]


def _office_sheets() -> list[bytes]:
    """What LibreOffice made of the same list, in the older forms."""
    folder = Path(__file__).parent / "seeds"
    return [file.read_bytes() for file in sorted(folder.glob("lista.*"))]


def _register(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    with open_register(place, unseen) as file:
        rows = file.streets("2264011", "0934783") if file.register is Register.ULIC else file.places("Sopot")
        for _row in rows:
            pass


def _registers() -> list[bytes]:
    streets = [street("2264011", "0934783", f"{number:05}", "ul.", f"Próbna {number}") for number in range(3)]
    towns = [town("2264011", "0934783", "Sopot")]
    plain = [as_csv(ULIC, streets), as_xml(ULIC, streets), as_csv(SIMC, towns), as_xml(SIMC, towns)]
    return [*plain, as_zip(**{"ULIC.csv": plain[0]})]


def _medicines(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    with open_medicines(place, unseen) as file:
        for _product in file.products():
            pass


def _products() -> list[bytes]:
    made = list(many(3))
    return [register_xml(made), register_csv(made), refund_csv(made), as_zip(**{"rpl.xml": register_xml(made)})]


def _summaries(content: bytes, _place: Path) -> None:
    for document in read_documents(content, "ips.json"):
        read_summary(document)


def _archive(content: bytes, _place: Path) -> None:
    for item in read_archive(io.BytesIO(content)):
        assert isinstance(item, ArchiveHead | tuple)


def _archives() -> list[bytes]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        office = make_office(make_program(folder, StandingClock()), folder / "a.lifebox")
        try:
            everything(office, folder / "leer.json")
            fill(office, folder)
            everything(office, folder / "a.json")
        finally:
            office.registry.close()
        whole = json.loads((folder / "a.json").read_bytes())
        whole["attachments"] = []
        short = json.dumps(whole, ensure_ascii=False).encode()
        return [(folder / "leer.json").read_bytes(), short]


def _bundle(content: bytes, _place: Path) -> None:
    sealed = read_bundle(content)
    unlock(sealed, sealed.header.slots[0].recipient, PHRASE, CHEAP)


def _bundles() -> list[bytes]:
    return [make_bundle(records(2), BundleScope()), make_bundle(records(3), BundleScope(green=True))]


def _payload(content: bytes, _place: Path) -> None:
    text = content.decode("utf-8", "replace")
    payload = read_payload(text)
    if payload is not None and payload.signed is not None:
        authenticity(payload.signed, [SIGNER], REGISTRY)
    parse_signed(text)
    understand(text)


def _plain_codes() -> list[bytes]:
    minimum = "PUDEŁKO ŻYCIA\nŁucja Próbna 1942\nKREW ROZRZEDZONA\n7K3M-9QXD-2\nw. 5 2026-11-22"
    return [
        b"PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710",
        b"7K3M-9QXD-2",
        minimum.encode(),
        b"kolejowa 14",
        b"42051212345",
    ]


def _profile(content: bytes, place: Path) -> None:
    file = place.with_suffix(".json")
    file.write_bytes(content)
    find_profile(_PROGRAM, str(file))


_PROGRAM = make_program(Path("nowhere"), StandingClock())


def _profiles() -> list[bytes]:
    return [canonical_json(profile) for profile in load_profiles()]


def _stock(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    stock = read_stock(place)
    save_stock(place.parent / "stock", stock.model_copy(update={"id": "wlasne"}))


def _stocks() -> list[bytes]:
    return [file.read_bytes() for file in sorted(Path("resources/stock").rglob("*.json"))[:3]]


def _mapping(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    read_mapping(place, table_of(read_source(_lists()[0], "lista"), "lista"))


def _settings(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    memory = SettingsMemory(QSettings(str(place), QSettings.Format.IniFormat))
    for name in ("look/scheme", "export/folder", "window/size"):
        memory.recall(name)


def _written_settings() -> list[bytes]:
    made = ConfigParser()
    made.read_dict({"look": {"scheme": "dark", "scale": "1.25"}, "export": {"folder": "/home/anna"}})
    file = io.StringIO()
    made.write(file)
    return [file.getvalue().encode()]


def _images(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    decode_file(place)


def _pictures() -> list[bytes]:
    file = io.BytesIO()
    qrcode.make("PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710", box_size=2).save(file)
    return [file.getvalue(), SCAN]


def _recovery(content: bytes, _place: Path) -> None:
    RecoveryKey(content.decode("utf-8", "replace"))


def _package(content: bytes, _place: Path) -> None:
    read_package(content.decode("utf-8", "replace"))


def _key_files() -> list[bytes]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_office(make_program(folder, StandingClock()), folder / "a.lifebox").registry.close()
        return [(folder / "a.lifebox" / "registry.keys").read_bytes()]


def _keys(content: bytes, place: Path) -> None:
    place.write_bytes(content)
    signers._read(place)


SEALED = "zielona latarnia 4 kutry"


def _readers() -> Iterator[Reader]:
    yield Reader("lists: text", _list, _lists, contained=True)
    yield Reader("lists: spreadsheets", _list, _workbooks, packed=True, contained=True)
    yield Reader("column mapping", _mapping, lambda: [b'{"Nazwisko": "surname", "Telefon": null}'])
    yield Reader("TERYT", _register, _registers, packed=True)
    yield Reader("medicines registers", _medicines, _products, packed=True)
    yield Reader("FHIR summary", _summaries, lambda: [written(full_card()), written(full_card(), FEW)])
    yield Reader("JSON of everything", _archive, _archives)
    yield Reader(
        "sealed JSON", lambda c, _p: open_with_phrase(c, SEALED), lambda: [seal_with_phrase(b"{}", SEALED)], patience=60
    )
    yield Reader("look-up bundle", _bundle, _bundles)
    yield Reader("bundle log", lambda c, _p: read_log(c), lambda: [b"\n".join(FOUR)])
    yield Reader("QR 0, QR 1, search field", _payload, _plain_codes)
    yield Reader("QR 2", _payload, lambda: [text_of(full_card()).encode(), text_of(FEW).encode()])
    yield Reader("pictures and PDF", _images, _pictures)
    yield Reader("packages (GS1)", _package, lambda: [b"\x1d0105909990000012172601231021ABC123", b"5909990000012"])
    yield Reader("organisation profile", _profile, _profiles)
    yield Reader("label stock", _stock, _stocks)
    yield Reader("window settings", _settings, _written_settings)
    yield Reader("keys of signatures", _keys, lambda: [sign(KEY, canonical_json(Signers(known=(SIGNER,))))])
    yield Reader("key file", lambda c, _p: parse_key_file(c), _key_files)
    yield Reader("recovery sheet", _recovery, lambda: [RecoveryKey.generate().sheet_text.encode()])


def all_readers() -> dict[str, Reader]:
    """By name."""
    return {reader.name: reader for reader in _readers()}
