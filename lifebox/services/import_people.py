"""Rows of a list become people: added, or merged into whoever is the same, within one write transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from lifebox.domain.access import Action
from lifebox.domain.card import Card, changed_paths
from lifebox.domain.duplicates import Traits, maybe_same_person, same_person
from lifebox.domain.folding import number_key, street_words
from lifebox.domain.ids import BoxId, ImportId, PersonId
from lifebox.domain.import_ports import Address
from lifebox.domain.imports import ADDED, ImportedPerson
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.warnings import warnings
from lifebox.interop.intake.findings import Finding
from lifebox.interop.intake.merging import merge_cards
from lifebox.interop.intake.rows import IntakeRow
from lifebox.services.office import Office
from lifebox.services.people import prepare_card, written_behind_alerts

MERGED = "intake.merged"
MERGE_CONFLICT = "intake.merge_conflict"
SHARED_BOX = "intake.shared_box"
PESEL_TWICE = "intake.pesel_twice"
MAYBE_TWICE = "intake.maybe_twice"
MEDICINES_OVERLAP = "intake.medicines_overlap"
REFUSED_BUT_REGISTERED = "intake.refused_but_registered"
# Warnings that a merge of two lists of medicines must not bring in silently.
_OVERLAPS = {"warning.same_substance", "warning.two_anticoagulants", "warning.two_nsaids", "warning.allergy_medicine"}
# Whom nothing else tells apart is compared with so many; a list of one name alone would take forever.
_MOST_ALIKE = 200

Key = TypeVar("Key")


class Met(Generic[Key]):
    """People met so far, by what could make them the same."""

    def __init__(self, people: Iterable[tuple[Key, Traits]] = ()) -> None:
        self._by_trait: defaultdict[object, list[tuple[Key, Traits]]] = defaultdict(list)
        for key, traits in people:
            self.add(key, traits)

    def add(self, key: Key, traits: Traits) -> None:
        """Remember somebody."""
        for trait in telling(traits):
            self._by_trait[trait].append((key, traits))

    def same(self, traits: Traits) -> Key | None:
        """The same person, met earlier."""
        return next((key for key, other in self._alike(traits) if same_person(other, traits)), None)

    def doubts(self, traits: Traits) -> list[str]:
        """What to say of somebody who is added although others look alike."""
        others = [other for _, other in self._alike(traits)]
        twice = [PESEL_TWICE] if traits.pesel and any(other.pesel == traits.pesel for other in others) else []
        return twice + ([MAYBE_TWICE] if any(maybe_same_person(other, traits) for other in others) else [])

    def _alike(self, traits: Traits) -> Iterator[tuple[Key, Traits]]:
        for trait in telling(traits):
            yield from self._by_trait.get(trait, ())[:_MOST_ALIKE]


def telling(traits: Traits) -> list[object]:
    """One of these is common to two records that may be one person's, the surest first."""
    name = traits.name
    found: list[object] = [traits.pesel] if traits.pesel else []
    found += [(name, phone) for phone in traits.phones]
    found += [(name, traits.address)] if traits.address else []
    return found + ([(name, traits.birth.year)] if traits.birth else [])


def alike_in_registry(reader: RegistryReader, known: Sequence[Traits], today: date) -> Met[PersonId]:
    """People in the registry who could be the same as one of these."""
    names = {traits.name for traits in known}
    pesels = {traits.pesel for traits in known if traits.pesel}
    return Met(reader.imports.alike(names, pesels, today))


@dataclass(slots=True)
class Written:
    """What became of some rows, and what to tell of their lines."""

    imported: int = 0
    merged: int = 0
    rejected: int = 0
    findings: list[Finding] = field(default_factory=list)
    remarks: list[tuple[int, str]] = field(default_factory=list)


class RowWriter:
    """Writes the rows of one transaction."""

    def __init__(self, office: Office, tx: RegistryWriter, run: ImportId, rows: Sequence[IntakeRow]) -> None:
        self._office, self._tx, self._run, self._rows = office, tx, run, rows
        today = office.clock.today()
        self._traits = [Traits.of(row.card, today) if row.card else None for row in rows]
        self._today = today
        self._met = alike_in_registry(tx, [traits for traits in self._traits if traits], today)
        self._homes = dict(tx.imports.homes({home for row in rows if row.card and (home := _home(row.card))}))
        self.done = Written()

    def write(self) -> Written:
        """Add or merge everybody."""
        for row, traits in zip(self._rows, self._traits, strict=True):
            if row.card is None or traits is None:
                self.done.rejected += 1
                continue
            person = self._met.same(traits)
            if person is None:
                self._add(row, row.card, traits)
            else:
                self._merge(person, row.line, row.card)
        return self.done

    def _add(self, row: IntakeRow, card: Card, traits: Traits) -> None:
        tx, done = self._tx, self.done
        ready = prepare_card(self._office, card)
        home = _home(card)
        box = self._homes.get(home) if home else None
        if box is not None:
            done.remarks.append((row.line, SHARED_BOX))
            if row.box_issued is not None:
                tx.set_handed_over(box, row.box_issued)
        else:
            box = tx.add_box(handed_over=row.box_issued).id
        if home:
            self._homes[home] = BoxId(box)
        revision = tx.add_person(box, ready, "import")
        tx.imports.note(self._run, ImportedPerson(revision.person, ADDED, revision.number))
        tx.audit(Action.PERSON_ADDED, revision.person, facts=[("import", "1")])
        done.remarks += [(row.line, doubt) for doubt in self._met.doubts(traits)]
        self._met.add(revision.person, traits)
        done.imported += 1

    def _merge(self, person: PersonId, line: int, card: Card) -> None:
        office, tx = self._office, self._tx
        record = tx.person(person)
        before = record.revision.number
        merged, conflicts = merge_cards(record.card, card)
        ready = prepare_card(office, merged, written_behind_alerts(office, record.card, card))
        saved = tx.save_card(person, ready, before, "import")
        if saved.number != before:
            tx.imports.note(self._run, ImportedPerson(person, before, saved.number))
        tx.audit(Action.PERSON_CHANGED, person, changed_paths(record.card, ready), [("import", "1")])
        self._met.add(person, Traits.of(ready, self._today))
        self.done.merged += 1
        self.done.remarks.append((line, MERGE_CONFLICT if conflicts else MERGED))
        if overlaps(office, ready) - overlaps(office, record.card):
            self.done.remarks.append((line, MEDICINES_OVERLAP))


def overlaps(office: Office, card: Card) -> set[tuple[str, tuple[tuple[str, str], ...]]]:
    """Medicines and allergies of the card that do not go together."""
    clinic = office.clinic
    found = warnings(card, office.clock.today(), clinic.catalogue, clinic.allergy_groups)
    return {(warning.key, warning.params) for warning in found if warning.key in _OVERLAPS}


def refusing_people(reader: RegistryReader, rows: Iterable[IntakeRow], today: date) -> dict[int, PersonId]:
    """Lines of people who refuse on the list and are in the registry: only a person may withdraw for them."""
    refusing = {row.line: Traits.of(row.refused, today) for row in rows if row.refused is not None}
    met = alike_in_registry(reader, list(refusing.values()), today)
    found = {line: met.same(traits) for line, traits in refusing.items()}
    return {line: person for line, person in found.items() if person is not None}


def _home(card: Card) -> Address | None:
    """Where those live who share a box. Without a flat's number nothing is shared."""
    home = card.residence.address
    if not (home.street and home.building and home.flat):
        return None
    return " ".join(street_words(home.street)), number_key(home.building), number_key(home.flat)
