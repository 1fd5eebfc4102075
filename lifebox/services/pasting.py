"""Text that is pasted into a list, split into its entries by the reader of intake lists. Not a word is lost."""

import re
from collections.abc import Mapping
from datetime import date

from lifebox.domain.conditions import ConditionList
from lifebox.domain.folding import fold
from lifebox.domain.medical import Condition, Medicine
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.values import LINE_LIMIT, Value
from lifebox.interop.intake.clinical import read_allergies, read_conditions
from lifebox.interop.intake.doses import read_medicines
from lifebox.interop.intake.people import read_contacts
from lifebox.services.office import Office

MEDICINES, ALLERGIES = "medical.medicines", "medical.allergies"
CONDITIONS, IMPLANTS, CONTACTS = "medical.conditions", "medical.implants", "contacts"
"""Lists into whose first field several entries can be pasted at once."""

Entries = Mapping[str, tuple[Value, ...]]
_WORD = re.compile(r"\w+")
_LINKING = frozenset({"od", "w", "z", "rok", "roku", "r", "tel", "telefon", "kom", "i", "oraz"})
"""Words between entries and fields, which say nothing where they are gone."""


def read_pasted(office: Office, rows: str, text: str, area_code: str = "") -> Entries:
    """The entries of a pasted text by the list they belong into; empty where it is just one name.

    Entries of another list may stand among them: an implant between conditions. Words that no field took stay in the
    remark of the last entry.
    """
    text = text.strip()
    found = {path: items for path, items in _read(office, rows, text, area_code).items() if items}
    entries = [item for items in found.values() for item in items]
    if len(entries) < 2 and "\n" not in text and not _says_more(rows, entries):
        return {}
    lost = _lost(text, entries)
    return _with_remark(found, lost) if lost else found


def _read(office: Office, rows: str, text: str, area_code: str) -> Entries:
    today: date = office.clock.today()
    if rows == MEDICINES:
        catalogue = office.clinic.catalogue
        return {rows: tuple(_known(medicine, catalogue) for medicine in read_medicines(text))}
    if rows == ALLERGIES:
        return {rows: read_allergies(text).allergies}
    if rows == CONDITIONS:
        found = read_conditions(text, today)
        return {rows: tuple(_coded(c, office.clinic.conditions) for c in found.conditions), IMPLANTS: found.implants}
    if rows == CONTACTS:
        return {rows: tuple(c for line in text.splitlines() for c in read_contacts(line, area_code).contacts)}
    return {}


def _known(medicine: Medicine, catalogue: MedicineCatalogue) -> Medicine:
    """The medicine with its unit and form where the catalogue leaves no choice; `as_written` says what was pasted."""
    fact = catalogue.identify(medicine.trade_name)
    known = catalogue.enrich(medicine)
    if fact is None:
        return known
    strengths = [s for s in fact.strengths if s.split(" ")[0] == medicine.strength]
    strength = strengths[0] if len(strengths) == 1 else medicine.strength
    form = medicine.form or (fact.forms[0] if len(fact.forms) == 1 else "")
    return known.model_copy(update={"strength": strength, "form": form})


def _coded(condition: Condition, known: ConditionList) -> Condition:
    fact = next(iter(known.complete(condition.name, 1)), None)
    same = fact is not None and fold(condition.name) in map(fold, (fact.name, *fact.also))
    return condition.model_copy(update={"icd10": fact.icd10}) if fact and same else condition


def _says_more(rows: str, entries: list[Value]) -> bool:
    """Whether a single entry says more than its name."""
    name = {MEDICINES: "trade_name", ALLERGIES: "agent", CONDITIONS: "name", CONTACTS: "name"}[rows]
    return any(
        value
        for entry in entries
        for path, value in entry.model_dump(exclude_defaults=True).items()
        if path not in {name, "as_written", "substance", "atc", "form", "kind"}
    )


def _lost(text: str, entries: list[Value]) -> str:
    """The words of the text that stand in no entry."""
    kept = " ".join(fold(str(value)) for entry in entries for value in _texts(entry.model_dump(mode="json")))
    digits = re.sub(r"\D", "", kept)
    words = [word for word in _WORD.findall(text) if fold(word) not in _LINKING and fold(word) not in kept]
    return " ".join(word for word in words if not (word.isdigit() and word in digits))


def _texts(value: object) -> list[object]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _texts(inner)]
    return [value]


def _with_remark(found: Entries, lost: str) -> Entries:
    path = list(found)[-1]
    *before, last = found[path]
    name = "as_written" if isinstance(last, Medicine) else "note"
    remark = "; ".join(part for part in (getattr(last, name), lost) if part)[:LINE_LIMIT]
    return {**found, path: (*before, last.model_copy(update={name: remark}))}
