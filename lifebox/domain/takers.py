"""Who takes a medicine: what is asked, and whether an entry of a card is meant. For recalls of products and batches."""

import re
from dataclasses import dataclass
from enum import StrEnum

from lifebox.domain.folding import fold, words
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import Medicine
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.packages import gtin14
from lifebox.domain.products import Product

_ATC = re.compile(r"[A-Z](?:\d\d(?:[A-Z](?:[A-Z](?:\d\d?)?)?)?)?")
_SPACES = re.compile(r"[\s.\-/]+")


class AskedBy(StrEnum):
    """What a medicine is asked for by. `SUBSTANCE` also understands a trade name, for what it holds; `ATC` is a class
    with all below it; `PRODUCT` a trade name's beginning or a package's number.
    """

    SUBSTANCE = "substance"
    PRODUCT = "product"
    ATC = "atc"
    LOT = "lot"


_SAID = ("trade_name", "substance", "strength", "atc", "gtin", "lot", "as_written")


def asked_package(by: AskedBy, text: str) -> str:
    """The number of the package that is asked for; empty where none is."""
    return gtin14(text) if by is AskedBy.PRODUCT else ""


@dataclass(frozen=True, slots=True)
class Taken:
    """The medicines of one person's card."""

    person: PersonId
    status: Status
    medicines: tuple[Medicine, ...]


class MedicineQuestion:
    """One question, asked of many entries. Entries that say the same are judged once."""

    def __init__(self, by: AskedBy, text: str, catalogue: MedicineCatalogue, product: Product | None = None) -> None:
        """`product` is the one whose package's number is asked for, where a list has it: cards that say its name alone
        are meant too. Raises `ValueError` for a text that asks nothing: blank, or no class where one is asked for.
        """
        self.by, self.text = by, " ".join(text.split())
        self._catalogue = catalogue
        self._judged: dict[tuple[str, ...], bool] = {}
        self._words = words(text)
        fact = catalogue.identify(text) if by is AskedBy.SUBSTANCE else None
        self._substances = fact.substances if fact else ()
        self._code = "".join(text.split()).upper() if by is AskedBy.ATC else ""
        self._gtin = asked_package(by, text)
        self._product = product if self._gtin else None
        self._lot = _lot(text) if by is AskedBy.LOT else ""
        if not self._words or (by is AskedBy.ATC and not _ATC.fullmatch(self._code)):
            raise ValueError("nothing is asked")

    @property
    def understood(self) -> str:
        """What is looked for, as lists and letters call it: substances by their Polish names."""
        if self._product is not None:
            return f"{self._product.name} {self._product.strength}".strip()
        return " + ".join(s.polish for s in self._substances) or self._code or self.text

    def means(self, medicine: Medicine) -> bool:
        """Whether this entry is asked for."""
        said = tuple(getattr(medicine, name) for name in _SAID)
        found = self._judged.get(said)
        if found is None:
            found = self._judged[said] = self._judge(medicine)
        return found

    def _judge(self, medicine: Medicine) -> bool:
        match self.by:
            case AskedBy.LOT:
                return bool(medicine.lot) and _lot(medicine.lot) == self._lot
            case AskedBy.PRODUCT:
                return self._is_product(medicine)
            case AskedBy.ATC:
                return any(code.startswith(self._code) for code in self._codes(medicine))
            case AskedBy.SUBSTANCE:
                return self._holds(medicine)

    def _codes(self, medicine: Medicine) -> tuple[str, ...]:
        """The class of the entry and those of what it holds: a combination has a class of its own."""
        taken = self._catalogue.substances_of(medicine)
        return (self._catalogue.atc_of(medicine), *(substance.atc for substance in taken))

    def _is_product(self, medicine: Medicine) -> bool:
        if self._gtin and (medicine.gtin or self._product is None):
            sizes = self._product.gtins if self._product else ()
            return gtin14(medicine.gtin) in {self._gtin, *sizes}
        if self._product is not None:
            same_strength = not medicine.strength or words(medicine.strength) == words(self._product.strength)
            return same_strength and words(medicine.trade_name) == words(self._product.name)
        return words(medicine.trade_name or medicine.as_written)[: len(self._words)] == self._words

    def _holds(self, medicine: Medicine) -> bool:
        wanted = {substance.latin for substance in self._substances}
        taken = self._catalogue.substances_of(medicine)
        if wanted and wanted <= {substance.latin for substance in taken}:
            return True
        # Whoever wrote the class alone may have meant a salt that has no name here.
        if len(self._substances) == 1 and (code := self._substances[0].atc) in self._codes(medicine) and len(code) > 5:
            return True
        spelled = (medicine.substance, *(name for s in taken for name in (s.latin, s.polish)))
        return any(_begins_word(self._words, text) for text in (*spelled, medicine.as_written))


def _begins_word(wanted: tuple[str, ...], text: str) -> bool:
    """Whether the words stand in the text one after the other, the last one perhaps going on there."""
    return bool(text) and f" {' '.join(wanted)}" in f" {' '.join(words(text))}"


def _lot(text: str) -> str:
    """A batch as it is compared: people leave out dashes and spaces."""
    return _SPACES.sub("", fold(text))
