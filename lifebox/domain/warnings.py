"""What looks wrong or unfinished in a card. Warnings never block saving and are never hidden.

They say what to look at again and give no medical advice. Their parameters may hold names of people and medicines:
they are shown, never logged.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from pydantic import Field

from lifebox.domain.alerts import entries, phrase_pattern
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate, years_between
from lifebox.domain.folding import fold, words
from lifebox.domain.governance import ConsentScope, LegalBasis, Section
from lifebox.domain.identity import Phone, Sex
from lifebox.domain.medical import AlertState, Medicine
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.pesel import pesel_facts, tidy_pesel
from lifebox.domain.ports import Say
from lifebox.domain.reviews import is_due, next_review
from lifebox.domain.streets import StreetBook
from lifebox.domain.values import Value

OLDEST = 120
"""An age in years above which a birth date is probably mistyped."""

_SCHEDULE = re.compile(r"(?<![\d-])\d\s*[-–]\s*\d\s*[-–]\s*\d(?!\d)")


class AllergyGroup(Value):
    """Substances that a person may react to alike: how people name them (phrases), and their ATC prefixes."""

    id: str = Field(min_length=1)
    names: tuple[str, ...] = Field(min_length=1)
    atc: tuple[str, ...] = Field(min_length=1)


class DoubleGroup(Value):
    """A class of which two medicines at once deserve a second look; `warning.ID` says so."""

    id: str = Field(min_length=1)
    atc: tuple[str, ...] = Field(min_length=1)


class MedicineGroups(Value):
    """The data file."""

    source: str
    allergies: tuple[AllergyGroup, ...]
    doubles: tuple[DoubleGroup, ...]


class AllergyGroups:
    """Groups made ready for matching. Immutable."""

    def __init__(self, known: MedicineGroups) -> None:
        self.doubles = known.doubles
        self._named = tuple((phrase_pattern(group.names), group) for group in known.allergies)

    def atc_of_agent(self, agent: str) -> tuple[str, ...]:
        """ATC prefixes of all the groups that the text names; empty where it names none."""
        text = f" {' '.join(words(agent))}"
        return tuple(prefix for pattern, group in self._named if pattern.search(text) for prefix in group.atc)


@dataclass(frozen=True, slots=True)
class CardWarning:
    """One warning. `section` is None for governance; `place` is a dotted path with indexes into lists."""

    key: str
    section: Section | None
    place: str
    params: tuple[tuple[str, str], ...] = ()

    def text(self, say: Say) -> str:
        """The sentence in the language of `say`."""
        return say(self.key, **dict(self.params))


def warnings(
    card: Card,
    today: date,
    catalogue: MedicineCatalogue,
    groups: AllergyGroups,
    streets: StreetBook | None = None,
    *,
    kept: bool = True,
) -> tuple[CardWarning, ...]:
    """Everything that looks wrong or unfinished, in the order of the paper form; `streets` are those that exist. A card
    that is not `kept` needs no consent.
    """
    return (
        *_identity(card, today),
        *_street(card, streets),
        *_phones(card.residence.phones, Section.RESIDENCE, "residence.phones", card.full_name),
        *_contacts(card),
        *_alerts(card, catalogue),
        *_allergies(card, catalogue, groups),
        *_medicines(card, catalogue, groups),
        *(_governance(card, today) if kept else ()),
    )


def _warning(key: str, section: Section | None, place: str, **params: str) -> CardWarning:
    return CardWarning(f"warning.{key}", section, place, tuple(params.items()))


def _identity(card: Card, today: date) -> Iterator[CardWarning]:
    who = card.identity
    if who.birth and who.birth.earliest > today:
        yield _warning("birth_future", Section.IDENTITY, "identity.birth")
    elif who.birth and years_between(who.birth.latest, today) > OLDEST:
        yield _warning("birth_too_old", Section.IDENTITY, "identity.birth", years=str(OLDEST))
    if who.pesel:
        facts = pesel_facts(tidy_pesel(who.pesel), today)
        if facts is None:
            yield _warning("pesel_invalid", Section.IDENTITY, "identity.pesel")
            return
        if who.birth and not who.birth.agrees_with(PartialDate.of(facts.birth)):
            yield _warning("pesel_birth", Section.IDENTITY, "identity.pesel")
        if who.sex is not Sex.UNKNOWN and facts.female is not (who.sex is Sex.FEMALE):
            yield _warning("pesel_sex", Section.IDENTITY, "identity.pesel")


def _street(card: Card, streets: StreetBook | None) -> Iterator[CardWarning]:
    home = card.residence.address
    if streets is not None and not streets.knows(home.street, home.town):
        yield _warning("street_unknown", Section.RESIDENCE, "residence.address.street", street=home.street)


def _phones(phones: Sequence[Phone], section: Section, place: str, who: str) -> Iterator[CardWarning]:
    for i, phone in enumerate(phones):
        if not phone.number:
            yield _warning("phone_unreadable", section, f"{place}.{i}", phone=phone.written, who=who)


def _contacts(card: Card) -> Iterator[CardWarning]:
    senior = sorted(words(card.full_name))
    for i, contact in enumerate(card.contacts):
        shown, place = contact.name or contact.relation or str(i + 1), f"contacts.{i}"
        if not contact.phones:
            yield _warning("contact_no_phone", Section.CONTACTS, place, contact=shown)
        yield from _phones(contact.phones, Section.CONTACTS, f"{place}.phones", shown)
        if senior and sorted(words(contact.name)) == senior:
            yield _warning("contact_is_senior", Section.CONTACTS, place, contact=shown)


def _alerts(card: Card, catalogue: MedicineCatalogue) -> Iterator[CardWarning]:
    on_card = list(entries(card, catalogue))
    for i, alert in enumerate(card.medical.alerts):
        place = f"medical.alerts.{i}"
        if alert.state is AlertState.PROPOSED:
            yield _warning("alert_unconfirmed", Section.ALERTS, place)
        if alert.state is not AlertState.CONFIRMED:
            continue
        for source in alert.sources:
            here = [entry for entry in on_card if fold(entry.source) == fold(source)]
            if not here:
                yield _warning("alert_source_gone", Section.ALERTS, place, source=source)
            elif fold(source) in fold(alert.detail) and not any(fold(e.detail) in fold(alert.detail) for e in here):
                listed = "; ".join(e.detail for e in here)
                yield _warning("alert_differs", Section.ALERTS, place, detail=alert.detail, listed=listed)


def _allergies(card: Card, catalogue: MedicineCatalogue, groups: AllergyGroups) -> Iterator[CardWarning]:
    for allergy in card.medical.allergies.items:
        prefixes = groups.atc_of_agent(allergy.agent)
        agent = catalogue.identify(allergy.agent)
        substances = set(agent.substances) if agent else set()
        for i, medicine in enumerate(card.medical.medicines.items):
            taken = catalogue.substances_of(medicine)
            codes = (catalogue.atc_of(medicine), *(s.atc for s in taken))
            if substances & set(taken) or any(code and code.startswith(prefixes) for code in codes):
                place = f"medical.medicines.items.{i}"
                yield _warning(
                    "allergy_medicine", Section.MEDICINES, place, allergy=allergy.agent, medicine=medicine.title
                )


def _medicines(card: Card, catalogue: MedicineCatalogue, groups: AllergyGroups) -> Iterator[CardWarning]:
    medicines = card.medical.medicines.items
    for i, medicine in enumerate(medicines):
        if medicine.dose.is_empty and not medicine.as_needed:
            yield _warning("no_dose", Section.MEDICINES, f"medical.medicines.items.{i}", medicine=medicine.title)
        if _SCHEDULE.search(medicine.strength):
            place, written = f"medical.medicines.items.{i}", medicine.strength
            yield _warning("dose_as_strength", Section.MEDICINES, place, medicine=medicine.name, written=written)
    known = [(medicine, catalogue.substances_of(medicine), catalogue.atc_of(medicine)) for medicine in medicines]
    for (_, first), (j, second) in combinations(enumerate(known), 2):
        place, names = f"medical.medicines.items.{j}", {"first": first[0].title, "second": second[0].title}
        shared = [s.polish for s in first[1] if s in second[1]]
        if shared or _same_unknown(first[0], second[0]):
            what = ", ".join(shared) or second[0].name
            yield _warning("same_substance", Section.MEDICINES, place, substance=what, **names)
            continue
        for group in groups.doubles:
            if first[2].startswith(group.atc) and second[2].startswith(group.atc):
                yield _warning(group.id, Section.MEDICINES, place, **names)


def _same_unknown(first: Medicine, second: Medicine) -> bool:
    return bool(fold(first.name)) and fold(first.name) == fold(second.name)


def _governance(card: Card, today: date) -> Iterator[CardWarning]:
    governance = card.governance
    needs_consent = governance.legal_basis is not LegalBasis.VITAL_INTEREST
    if needs_consent and not governance.consents_to(ConsentScope.REGISTRY):
        yield _warning("no_registry_consent", None, "governance.consents")
    if card.identity.photo and not governance.consents_to(ConsentScope.PHOTO):
        yield _warning("photo_no_consent", Section.IDENTITY, "identity.photo")
    if card.missing and not governance.consents_to(ConsentScope.MISSING_PROFILE):
        yield _warning("missing_no_consent", Section.MISSING, "missing")
    if is_due(card, today):
        yield _warning("review_due", None, "governance.next_review", date=next_review(card, today).isoformat())
