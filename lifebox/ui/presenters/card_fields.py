"""Which fields of a card stand where on the record page: the paper's order, each field exactly once."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from lifebox.domain.card import SourceText
from lifebox.domain.governance import Attestation, Consent, Section
from lifebox.domain.identity import Contact, Hazard, Pet, Phone
from lifebox.domain.medical import (
    Allergy,
    Condition,
    Directive,
    Implant,
    Medicine,
    Result,
    Stay,
    Vaccination,
)
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

FULL, HALF, QUARTER = 4, 2, 1


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its dotted path (in a row: within the row), its label and its width in quarters of the page."""

    path: str
    label: str
    span: int = HALF


@dataclass(frozen=True, slots=True)
class Rows:
    """A list edited in place. `main` fields stand on the row's line, `more` unfold below it.

    `listing` lists say *stated*, *none* or *no information*.
    """

    path: str
    label: str
    model: type[BaseModel]
    main: tuple[Field, ...]
    more: tuple[Field, ...] = ()
    listing: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields of a row, in tab order."""
        return self.main + self.more


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page. `section` is None for what the paper does not show."""

    section: Section | None
    title: str
    items: tuple[Field | Rows, ...]


_IDENTITY = (
    Field("identity.surname", QT_TRANSLATE_NOOP("Card", "Surname")),
    Field("identity.given_names", QT_TRANSLATE_NOOP("Card", "Given names")),
    Field("identity.birth", QT_TRANSLATE_NOOP("Card", "Birth date (a year is enough)")),
    Field("identity.pesel", QT_TRANSLATE_NOOP("Card", "PESEL")),
    Field("identity.sex", QT_TRANSLATE_NOOP("Card", "Sex"), QUARTER),
    Field("identity.used_name", QT_TRANSLATE_NOOP("Card", "Maiden or used name"), QUARTER),
    Field("identity.document.kind", QT_TRANSLATE_NOOP("Card", "Other document"), QUARTER),
    Field("identity.document.number", QT_TRANSLATE_NOOP("Card", "Document number"), QUARTER),
    Field("identity.languages", QT_TRANSLATE_NOOP("Card", "Languages, separated by commas")),
    Field("identity.interpreter_needed", QT_TRANSLATE_NOOP("Card", "Interpreter needed")),
    Field("identity.household", QT_TRANSLATE_NOOP("Card", "Household")),
    Field("identity.lives_with", QT_TRANSLATE_NOOP("Card", "Lives with")),
    Field("identity.measure.weight_kg", QT_TRANSLATE_NOOP("Card", "Weight, kg"), QUARTER),
    Field("identity.measure.height_cm", QT_TRANSLATE_NOOP("Card", "Height, cm"), QUARTER),
    Field("identity.measure.measured", QT_TRANSLATE_NOOP("Card", "Measured on")),
    Field("identity.distinguishing_marks", QT_TRANSLATE_NOOP("Card", "Distinguishing marks"), FULL),
)
_RESIDENCE = (
    Field("residence.address.street", QT_TRANSLATE_NOOP("Card", "Street")),
    Field("residence.address.building", QT_TRANSLATE_NOOP("Card", "Building"), QUARTER),
    Field("residence.address.flat", QT_TRANSLATE_NOOP("Card", "Flat"), QUARTER),
    Field("residence.address.town", QT_TRANSLATE_NOOP("Card", "Town")),
    Field("residence.address.postcode", QT_TRANSLATE_NOOP("Card", "Postcode"), QUARTER),
    Field("residence.lift", QT_TRANSLATE_NOOP("Card", "Lift"), QUARTER),
    Field("residence.staircase", QT_TRANSLATE_NOOP("Card", "Staircase"), QUARTER),
    Field("residence.floor", QT_TRANSLATE_NOOP("Card", "Floor"), QUARTER),
    Field("residence.intercom", QT_TRANSLATE_NOOP("Card", "Intercom code"), QUARTER),
    Field("residence.gate_code", QT_TRANSLATE_NOOP("Card", "Gate code"), QUARTER),
    Field("residence.box_place", QT_TRANSLATE_NOOP("Card", "Where the box is kept")),
    Field("residence.telecare.operator", QT_TRANSLATE_NOOP("Card", "Telecare operator")),
    Field("residence.telecare.phone.written", QT_TRANSLATE_NOOP("Card", "Telecare phone")),
    Field("residence.telecare.phone.hours", QT_TRANSLATE_NOOP("Card", "Telecare hours"), QUARTER),
    Field("residence.telecare.subscriber", QT_TRANSLATE_NOOP("Card", "Telecare number"), QUARTER),
    Field("residence.key_holders", QT_TRANSLATE_NOOP("Card", "Who has keys")),
    Field("residence.access_note", QT_TRANSLATE_NOOP("Card", "How to get in")),
    Rows(
        "residence.phones",
        QT_TRANSLATE_NOOP("Card", "Own phones"),
        Phone,
        (
            Field("written", QT_TRANSLATE_NOOP("Card", "Phone"), HALF),
            Field("hours", QT_TRANSLATE_NOOP("Card", "Hours")),
        ),
    ),
    Rows(
        "residence.hazards",
        QT_TRANSLATE_NOOP("Card", "Hazards for the crew"),
        Hazard,
        (
            Field("kind", QT_TRANSLATE_NOOP("Card", "Hazard"), QUARTER),
            Field("note", QT_TRANSLATE_NOOP("Card", "Remark"), 3),
        ),
    ),
    Rows(
        "residence.pets",
        QT_TRANSLATE_NOOP("Card", "Pets"),
        Pet,
        (
            Field("kind", QT_TRANSLATE_NOOP("Card", "Animal"), QUARTER),
            Field("name", QT_TRANSLATE_NOOP("Card", "Name"), QUARTER),
            Field("taken_by", QT_TRANSLATE_NOOP("Card", "Who takes it")),
        ),
    ),
    Field("residence.address.terc", QT_TRANSLATE_NOOP("Card", "TERC (commune)"), QUARTER),
    Field("residence.address.simc", QT_TRANSLATE_NOOP("Card", "SIMC (town)"), QUARTER),
    Field("residence.address.ulic", QT_TRANSLATE_NOOP("Card", "ULIC (street)"), QUARTER),
)
_CONTACTS = Rows(
    "contacts",
    QT_TRANSLATE_NOOP("Card", "Contacts"),
    Contact,
    (
        Field("name", QT_TRANSLATE_NOOP("Card", "Full name")),
        Field("relation", QT_TRANSLATE_NOOP("Card", "Relation"), QUARTER),
        Field("phones.0.written", QT_TRANSLATE_NOOP("Card", "Phone"), QUARTER),
    ),
    (
        Field("phones.0.hours", QT_TRANSLATE_NOOP("Card", "Hours"), QUARTER),
        Field("distance", QT_TRANSLATE_NOOP("Card", "How far away"), QUARTER),
        Field("holds_keys", QT_TRANSLATE_NOOP("Card", "Has keys"), QUARTER),
        Field("takes_pets", QT_TRANSLATE_NOOP("Card", "Takes the pets"), QUARTER),
        Field("phones.1.written", QT_TRANSLATE_NOOP("Card", "Second phone"), QUARTER),
        Field("phones.1.hours", QT_TRANSLATE_NOOP("Card", "Its hours"), QUARTER),
        Field("phones.2.written", QT_TRANSLATE_NOOP("Card", "Third phone"), QUARTER),
        Field("phones.2.hours", QT_TRANSLATE_NOOP("Card", "Its hours"), QUARTER),
        Field("may_be_told_health", QT_TRANSLATE_NOOP("Card", "May be told about health"), QUARTER),
        Field("legal_role", QT_TRANSLATE_NOOP("Card", "Acts by law"), QUARTER),
        Field("informed", QT_TRANSLATE_NOOP("Card", "Informed on"), QUARTER),
        Field("note", QT_TRANSLATE_NOOP("Card", "Remark"), QUARTER),
    ),
)
_ALLERGIES = Rows(
    "medical.allergies",
    QT_TRANSLATE_NOOP("Card", "Allergies"),
    Allergy,
    (
        Field("agent", QT_TRANSLATE_NOOP("Card", "To what")),
        Field("reaction", QT_TRANSLATE_NOOP("Card", "Reaction"), QUARTER),
        Field("severity", QT_TRANSLATE_NOOP("Card", "Severity"), QUARTER),
    ),
    (Field("kind", QT_TRANSLATE_NOOP("Card", "Kind"), QUARTER), Field("note", QT_TRANSLATE_NOOP("Card", "Remark"), 3)),
    listing=True,
)
_CONDITIONS = Rows(
    "medical.conditions",
    QT_TRANSLATE_NOOP("Card", "Conditions"),
    Condition,
    (
        Field("name", QT_TRANSLATE_NOOP("Card", "Condition")),
        Field("since", QT_TRANSLATE_NOOP("Card", "Since"), QUARTER),
        Field("note", QT_TRANSLATE_NOOP("Card", "Remark"), QUARTER),
    ),
    (
        Field("icd10", QT_TRANSLATE_NOOP("Card", "ICD-10"), QUARTER),
        Field("active", QT_TRANSLATE_NOOP("Card", "Active now"), QUARTER),
    ),
    listing=True,
)
_MEDICINES = Rows(
    "medical.medicines",
    QT_TRANSLATE_NOOP("Card", "Medicines"),
    Medicine,
    (
        Field("trade_name", QT_TRANSLATE_NOOP("Card", "Trade name")),
        Field("strength", QT_TRANSLATE_NOOP("Card", "Strength"), QUARTER),
        Field("dose", QT_TRANSLATE_NOOP("Card", "Dose"), QUARTER),
    ),
    (
        Field("reason", QT_TRANSLATE_NOOP("Card", "What for")),
        Field("as_needed", QT_TRANSLATE_NOOP("Card", "When needed"), QUARTER),
        Field("since", QT_TRANSLATE_NOOP("Card", "Since"), QUARTER),
        Field("substance", QT_TRANSLATE_NOOP("Card", "Substance")),
        Field("form", QT_TRANSLATE_NOOP("Card", "Form"), QUARTER),
        Field("route", QT_TRANSLATE_NOOP("Card", "Route"), QUARTER),
        Field("source", QT_TRANSLATE_NOOP("Card", "Taken from"), QUARTER),
        Field("atc", QT_TRANSLATE_NOOP("Card", "ATC code"), QUARTER),
        Field("gtin", QT_TRANSLATE_NOOP("Card", "Package code"), QUARTER),
        Field("lot", QT_TRANSLATE_NOOP("Card", "Batch"), QUARTER),
        Field("expires", QT_TRANSLATE_NOOP("Card", "Use before"), QUARTER),
        Field("as_written", QT_TRANSLATE_NOOP("Card", "As in the list"), QUARTER),
    ),
    listing=True,
)
_IMPLANTS = Rows(
    "medical.implants",
    QT_TRANSLATE_NOOP("Card", "Implants and devices"),
    Implant,
    (
        Field("name", QT_TRANSLATE_NOOP("Card", "Implant or device")),
        Field("since", QT_TRANSLATE_NOOP("Card", "Since"), QUARTER),
        Field("mri", QT_TRANSLATE_NOOP("Card", "MRI"), QUARTER),
    ),
    (
        Field("model", QT_TRANSLATE_NOOP("Card", "Model"), QUARTER),
        Field("side", QT_TRANSLATE_NOOP("Card", "Side"), QUARTER),
        Field("note", QT_TRANSLATE_NOOP("Card", "Remark")),
    ),
    listing=True,
)
_HISTORY = (
    Rows(
        "medical.stays",
        QT_TRANSLATE_NOOP("Card", "Operations and hospital stays"),
        Stay,
        (
            Field("what", QT_TRANSLATE_NOOP("Card", "What")),
            Field("when", QT_TRANSLATE_NOOP("Card", "When"), QUARTER),
            Field("where", QT_TRANSLATE_NOOP("Card", "Where"), QUARTER),
        ),
    ),
    Field("medical.blood.group", QT_TRANSLATE_NOOP("Card", "Blood group"), QUARTER),
    Field("medical.blood.source", QT_TRANSLATE_NOOP("Card", "Taken from"), QUARTER),
    Field("medical.blood.stated", QT_TRANSLATE_NOOP("Card", "Stated on")),
    Rows(
        "medical.results",
        QT_TRANSLATE_NOOP("Card", "Results"),
        Result,
        (
            Field("kind", QT_TRANSLATE_NOOP("Card", "Result"), QUARTER),
            Field("value", QT_TRANSLATE_NOOP("Card", "Value"), QUARTER),
            Field("unit", QT_TRANSLATE_NOOP("Card", "Unit"), QUARTER),
            Field("when", QT_TRANSLATE_NOOP("Card", "When"), QUARTER),
        ),
        (Field("name", QT_TRANSLATE_NOOP("Card", "Other name")),),
    ),
    Rows(
        "medical.vaccinations",
        QT_TRANSLATE_NOOP("Card", "Vaccinations"),
        Vaccination,
        (
            Field("against", QT_TRANSLATE_NOOP("Card", "Against")),
            Field("when", QT_TRANSLATE_NOOP("Card", "When"), QUARTER),
            Field("product", QT_TRANSLATE_NOOP("Card", "Product"), QUARTER),
        ),
    ),
    Field("medical.note", QT_TRANSLATE_NOOP("Card", "Medical remarks"), FULL),
)
_DIRECTIVES = Rows(
    "medical.directives",
    QT_TRANSLATE_NOOP("Card", "Statements"),
    Directive,
    (
        Field("kind", QT_TRANSLATE_NOOP("Card", "Statement")),
        Field("paper_place", QT_TRANSLATE_NOOP("Card", "Where the paper lies")),
    ),
    (Field("when", QT_TRANSLATE_NOOP("Card", "When"), QUARTER), Field("note", QT_TRANSLATE_NOOP("Card", "Remark"), 3)),
)


def _ability(name: str, label: str) -> tuple[Field, Field]:
    remark = QT_TRANSLATE_NOOP("Card", "What helps")
    return (
        Field(f"functioning.{name}.level", label),
        Field(f"functioning.{name}.note", remark),
    )


_FUNCTIONING = (
    Field("functioning.how_to_talk", QT_TRANSLATE_NOOP("Card", "How to talk to the person"), FULL),
    *_ability("hearing", QT_TRANSLATE_NOOP("Card", "Hearing")),
    *_ability("sight", QT_TRANSLATE_NOOP("Card", "Sight")),
    *_ability("speech", QT_TRANSLATE_NOOP("Card", "Speech")),
    *_ability("mobility", QT_TRANSLATE_NOOP("Card", "Mobility")),
    *_ability("memory", QT_TRANSLATE_NOOP("Card", "Memory")),
    *_ability("swallowing", QT_TRANSLATE_NOOP("Card", "Swallowing")),
    Field("functioning.diet", QT_TRANSLATE_NOOP("Card", "Diet"), FULL),
)


def _provider(name: str, label: str) -> tuple[Field, ...]:
    return (
        Field(f"providers.{name}.name", label),
        Field(f"providers.{name}.organisation", QT_TRANSLATE_NOOP("Card", "Clinic or agency")),
        Field(f"providers.{name}.phone", QT_TRANSLATE_NOOP("Card", "Phone")),
        Field(f"providers.{name}.hours", QT_TRANSLATE_NOOP("Card", "Hours")),
    )


_PROVIDERS = (
    *_provider("family_doctor", QT_TRANSLATE_NOOP("Card", "Family doctor")),
    *_provider("nurse", QT_TRANSLATE_NOOP("Card", "District nurse")),
    *_provider("carer", QT_TRANSLATE_NOOP("Card", "Carer")),
    *_provider("social_worker", QT_TRANSLATE_NOOP("Card", "Social worker")),
)
_MISSING = (
    Field("missing.habits", QT_TRANSLATE_NOOP("Card", "Habits")),
    Field("missing.routes", QT_TRANSLATE_NOOP("Card", "Usual routes")),
    Field("missing.former_addresses", QT_TRANSLATE_NOOP("Card", "Former addresses")),
    Field("missing.calms", QT_TRANSLATE_NOOP("Card", "What calms")),
)
_GOVERNANCE = (
    Field("governance.status", QT_TRANSLATE_NOOP("Card", "Status")),
    Field("governance.legal_basis", QT_TRANSLATE_NOOP("Card", "Legal basis")),
    Field("governance.review_months", QT_TRANSLATE_NOOP("Card", "Review every … months"), QUARTER),
    Field("governance.last_review", QT_TRANSLATE_NOOP("Card", "Last review"), QUARTER),
    Field("governance.next_review", QT_TRANSLATE_NOOP("Card", "Next review"), QUARTER),
    Rows(
        "governance.consents",
        QT_TRANSLATE_NOOP("Card", "Consents"),
        Consent,
        (
            Field("scope", QT_TRANSLATE_NOOP("Card", "Consent to")),
            Field("given", QT_TRANSLATE_NOOP("Card", "Given on"), QUARTER),
            Field("withdrawn", QT_TRANSLATE_NOOP("Card", "Withdrawn on"), QUARTER),
        ),
        (
            Field("form", QT_TRANSLATE_NOOP("Card", "Form"), QUARTER),
            Field("text_version", QT_TRANSLATE_NOOP("Card", "Version of the text"), QUARTER),
            Field("witness", QT_TRANSLATE_NOOP("Card", "Witness"), QUARTER),
            Field("note", QT_TRANSLATE_NOOP("Card", "Remark")),
        ),
    ),
    Rows(
        "attestations",
        QT_TRANSLATE_NOOP("Card", "Confirmations"),
        Attestation,
        (
            Field("section", QT_TRANSLATE_NOOP("Card", "Part of the card")),
            Field("by", QT_TRANSLATE_NOOP("Card", "Confirmed by"), QUARTER),
            Field("on", QT_TRANSLATE_NOOP("Card", "When"), QUARTER),
        ),
        (
            Field("method", QT_TRANSLATE_NOOP("Card", "How"), QUARTER),
            Field("name", QT_TRANSLATE_NOOP("Card", "Full name")),
            Field("pwz", QT_TRANSLATE_NOOP("Card", "Licence number (PWZ)"), QUARTER),
            Field("revision", QT_TRANSLATE_NOOP("Card", "Of version"), QUARTER),
        ),
    ),
)
_OFFICE = (
    Field("note", QT_TRANSLATE_NOOP("Card", "Remarks"), FULL),
    Rows(
        "source_texts",
        QT_TRANSLATE_NOOP("Card", "Texts from the imported list"),
        SourceText,
        (
            Field("field", QT_TRANSLATE_NOOP("Card", "Column"), QUARTER),
            Field("text", QT_TRANSLATE_NOOP("Card", "Text"), 3),
        ),
    ),
)

PARTS = (
    Part(Section.IDENTITY, "", _IDENTITY),
    Part(Section.RESIDENCE, "", _RESIDENCE),
    Part(Section.CONTACTS, "", (_CONTACTS,)),
    Part(Section.ALERTS, "", ()),
    Part(Section.ALLERGIES, "", (_ALLERGIES,)),
    Part(Section.CONDITIONS, "", (_CONDITIONS,)),
    Part(
        Section.MEDICINES,
        "",
        (_MEDICINES, Field("medical.medicines_place", QT_TRANSLATE_NOOP("Card", "Where the medicines are kept"), FULL)),
    ),
    Part(Section.IMPLANTS, "", (_IMPLANTS,)),
    Part(Section.HISTORY, "", _HISTORY),
    Part(Section.DIRECTIVES, "", (_DIRECTIVES,)),
    Part(Section.FUNCTIONING, "", _FUNCTIONING),
    Part(Section.PROVIDERS, "", _PROVIDERS),
    Part(Section.MISSING, "", _MISSING),
    Part(None, QT_TRANSLATE_NOOP("Card", "Consents and reviews"), _GOVERNANCE),
    Part(None, QT_TRANSLATE_NOOP("Card", "Remarks and sources"), _OFFICE),
)

EXCLUDED = {
    "format": "fixed by the program",
    "identity.photo": "chosen, cropped and dated in the panel of photo and scans",
    "medical.alerts": "decided in the alerts panel: kind, detail, confirmation, rejection with its reason",
    "governance.consents.scan": "attached in the panel of photo and scans, where the row's clip and Ctrl+J lead",
    "attestations.scan": "attached there, or with the page that came back in the panel of confirmations",
    "residence.phones.number": "read from what was written",
    "residence.telecare.phone.number": "read from what was written",
    "contacts.phones.number": "read from what was written",
}
"""Fields of the card without an editor of their own, each with its reason."""


def plain_fields() -> Iterator[Field]:
    """All fields that stand outside lists."""
    for part in PARTS:
        yield from (item for item in part.items if isinstance(item, Field))


def lists() -> Iterator[Rows]:
    """All lists."""
    for part in PARTS:
        yield from (item for item in part.items if isinstance(item, Rows))
