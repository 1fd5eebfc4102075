"""Official lists of medicines as they are downloaded, made up along their schema: no product of them exists."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from lifebox.domain.packages import gtin14

NAMESPACE = "http://rejestry.ezdrowie.gov.pl/rpl/eksport-danych-v6.0.0"
CSV_COLUMNS = (
    "Identyfikator Produktu Leczniczego", "Nazwa Produktu Leczniczego", "Nazwa powszechnie stosowana",
    "Rodzaj preparatu", "Moc", "Postać farmaceutyczna", "Droga podania - Gatunek - Tkanka - Okres karencji",
    "Typ procedury", "Numer pozwolenia", "Ważność pozwolenia", "Kod ATC", "Podmiot odpowiedzialny", "Kraj wytwórcy",
    "Opakowanie", "Substancja czynna", "Ulotka", "Charakterystyka",
)  # fmt: skip
REFUND_COLUMNS = ("substancja_czynna", "nazwa", "postac", "dawka", "opakowanie", "gtin")
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pra", "re", "si", "to", "vu", "xa", "zo")
_KNOWN = (
    ("Rivaroxabanum", "B01AF01"), ("Metformini hydrochloridum", "A10BA02"), ("Bisoprololi fumaras", "C07AB07"),
    ("Paracetamolum", "N02BE01"), ("Furosemidum", "C03CA01"), ("Warfarinum natricum", "B01AA03"),
)  # fmt: skip
_FORMS = ("Tabletki powlekane", "Kapsułki twarde", "Roztwór do wstrzykiwań", "Krople do oczu, roztwór")


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up product."""

    key: str
    name: str
    substances: tuple[str, ...] = ("Paracetamolum",)
    strength: str = "500 mg"
    form: str = "Tabletki powlekane"
    route: str = "Podanie doustne"
    atc: tuple[str, ...] = ("N02BE01",)
    gtins: tuple[str, ...] = field(default_factory=tuple)
    kind: str = "Ludzki"
    status: str = ""


def gtin(number: int) -> str:
    """A number of a package with its check digit, in the long form."""
    stem = f"0590{number:09d}"
    return next(full for digit in range(10) if gtin14(full := f"{stem}{digit}"))


def made_name(number: int) -> str:
    """A name that reads like one: different for each number."""
    letters, rest = "", number
    while True:
        rest, at = divmod(rest, len(_SYLLABLES))
        letters += _SYLLABLES[at]
        if not rest:
            break
    return f"{letters}med".capitalize()


def many(count: int) -> Iterator[Made]:
    """A whole register: several strengths of each name, several packages of each strength, some for animals."""
    for at in range(count):
        named = at // 3
        substance, atc = _KNOWN[named % len(_KNOWN)] if named % 3 else (f"{made_name(named // 2)}um", "A01AA01")
        yield Made(
            key=str(100_000_000 + at),
            name=made_name(named),
            substances=(substance,),
            strength=f"{(at % 3 + 1) * 50} mg",
            form=_FORMS[named % len(_FORMS)],
            atc=(atc,),
            gtins=tuple(gtin(at * 4 + one) for one in range(3)),
            kind="Weterynaryjny" if at % 100 == 99 else "Ludzki",
        )


def register_xml(products: Iterable[Made], dated: str = "2026-11-01") -> bytes:
    """As the register's site writes it, version 6."""
    told = "".join(map(_element, products))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<produktyLecznicze stanNaDzien="{dated}" xmlns="{NAMESPACE}">\n'
        f"{told}</produktyLecznicze>\n"
    ).encode()


def _element(made: Made) -> str:
    attributes = {
        "nazwaProduktu": made.name,
        "rodzajPreparatu": made.kind,
        "nazwaPowszechnieStosowana": " + ".join(made.substances),
        "moc": made.strength,
        "nazwaPostaciFarmaceutycznej": made.form,
        "podmiotOdpowiedzialny": "Wytwórnia Wymyślona Sp. z o.o.",
        "typProcedury": "NAR",
        "numerPozwolenia": made.key[-5:],
        "waznoscPozwolenia": "Bezterminowy",
        "podstawaPrawna": "art. 8a",
        "ulotka": f"https://rejestr.invalid/{made.key}/ulotka",
        "charakterystyka": f"https://rejestr.invalid/{made.key}/charakterystyka",
        "id": made.key,
        "status": made.status,
    }
    said = " ".join(f'{name}="{escape(text)}"' for name, text in attributes.items())
    codes = "".join(f"<kodATC>{code}</kodATC>" for code in made.atc)
    held = "".join(
        f'<substancjaCzynna nazwaSubstancji="{escape(name)}" iloscSubstancji="1" jednostkaMiaryIlosciSubstancji="mg"/>'
        for name in made.substances
    )
    packages = "".join(
        f'<opakowanie kodGTIN="{number}" kategoriaDostepnosci="Rp" skasowane="NIE" id="{at}"><jednostkiOpakowania>'
        '<jednostkaOpakowania liczbaOpakowan="1" rodzajOpakowania="blister" pojemnosc="30" jednostkaPojemnosci="tabl."/>'
        "</jednostkiOpakowania></opakowanie>"
        for at, number in enumerate(made.gtins)
    )
    return (
        f"<produktLeczniczy {said}><kodyATC>{codes}</kodyATC>"
        f'<drogiPodania><drogaPodania drogaPodaniaNazwa="{escape(made.route)}"/></drogiPodania>'
        f"<substancjeCzynne>{held}</substancjeCzynne><opakowania>{packages}</opakowania>"
        '<daneOWytworcy><wytworcy nazwaWytworcyImportera="Wytwórnia Wymyślona" krajWytworcyImportera="Polska"/>'
        "</daneOWytworcy></produktLeczniczy>\n"
    )


def register_csv(products: Iterable[Made]) -> bytes:
    """As the register's site writes it: quoted, with line breaks inside cells."""
    rows = (
        (
            one.key, one.name, " + ".join(one.substances), one.kind, one.strength, one.form,
            f"{one.route} - - -\n", "NAR", one.key[-5:], "Bezterminowy", ", ".join(one.atc),
            "Wytwórnia Wymyślona Sp. z o.o.", "Polska",
            "\n".join(f"{number} ¦ Rp ¦ 30 tabl." for number in one.gtins),
            "\n".join(f"{name} 1 mg" for name in one.substances), "", "",
        )
        for one in products
    )  # fmt: skip
    return b"\xef\xbb\xbf" + _table(CSV_COLUMNS, rows, csv.QUOTE_ALL)


def refund_csv(products: Iterable[Made]) -> bytes:
    """As the refund list is written: a row for each package."""
    rows = (
        (" + ".join(one.substances), one.name, one.form, one.strength, "30 szt.", number)
        for one in products
        for number in one.gtins
    )
    return _table(REFUND_COLUMNS, rows, csv.QUOTE_MINIMAL)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], quoting: Literal[0, 1]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=quoting, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()
