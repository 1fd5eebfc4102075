"""Systems and codes of FHIR R4 and of the International Patient Summary (http://hl7.org/fhir/uv/ips, 2.0.0)."""

from enum import StrEnum
from typing import Final

ATC: Final = "http://www.whocc.no/atc"
ICD10: Final = "http://hl7.org/fhir/sid/icd-10"
GTIN: Final = "https://www.gs1.org/gtin"
LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UCUM: Final = "http://unitsofmeasure.org"
PESEL: Final = "urn:oid:2.16.840.1.113883.3.4424.1.1.616"
URI: Final = "urn:ietf:rfc:3986"
OWN: Final = "urn:lifebox:"
"""Before the name of an enumeration of the card: the system of its values as tags and codes."""

ABSENT_UNKNOWN: Final = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
EMPTY_REASON: Final = "http://terminology.hl7.org/CodeSystem/list-empty-reason"
ALLERGY_STATUS: Final = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
CONDITION_STATUS: Final = "http://terminology.hl7.org/CodeSystem/condition-clinical"
CONTACT_ROLE: Final = "http://terminology.hl7.org/CodeSystem/v2-0131"
ROLE: Final = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"

DATA_ABSENT: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
INTERPRETER: Final = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
PHONE_COMMENT: Final = "http://hl7.org/fhir/StructureDefinition/contactpoint-comment"
STREET: Final = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetName"
BUILDING: Final = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber"
FLAT: Final = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-unitID"
TERYT: Final = "http://hl7.org.pl/fhir/ig/pl-base/StructureDefinition/address-teryt"
TERC: Final = "http://hl7.org.pl/fhir/ig/pl-base/StructureDefinition/teryt-terc"
SIMC: Final = "http://hl7.org.pl/fhir/ig/pl-base/StructureDefinition/teryt-simc"
TERC_SYSTEM: Final = "http://hl7.org.pl/fhir/NamingSystem/teryt-terc"
SIMC_SYSTEM: Final = "http://hl7.org.pl/fhir/NamingSystem/teryt-simc"
"""TERYT as the base specification of HL7 Poland has it: both ids or neither, no id of the street."""

SUMMARY: Final = "60591-5"
"""LOINC: Patient summary Document."""
BLOOD_GROUP: Final = "882-1"
"""LOINC: ABO and Rh group in blood."""


class Part(StrEnum):
    """Sections of the summary by their LOINC codes; `CONTACTS` has none and is a section of our own."""

    ALERTS = "104605-1"
    ALLERGIES = "48765-2"
    MEDICINES = "10160-0"
    CONDITIONS = "11450-4"
    PAST = "11348-0"
    IMPLANTS = "46264-8"
    PROCEDURES = "47519-4"
    VACCINATIONS = "11369-6"
    RESULTS = "30954-2"
    DIRECTIVES = "42348-3"
    PLAN = "18776-5"
    CONTACTS = "contacts"


KNOWN_NONE: Final = {
    Part.ALLERGIES: ("no-known-allergies", "716186003"),
    Part.MEDICINES: ("no-known-medications", "787481004"),
    Part.CONDITIONS: ("no-known-problems", "160245001"),
    Part.IMPLANTS: ("no-known-devices", "787483001"),
}
"""A confirmed absence: in the guide's own code system (1.x) and in SNOMED CT's free set (2.0)."""
NO_INFORMATION: Final = frozenset(
    {"no-allergy-info", "no-medication-info", "no-problem-info", "no-device-info", "no-procedure-info"}
    | {"no-immunization-info"}
)
PARTLY_NONE: Final = frozenset(
    {"no-known-medication-allergies", "no-known-environmental-allergies", "no-known-food-allergies"}
    | {"409137002", "428607008", "429625007", "716184000", "716220001", "428197003", "1003774007"}
    | {"no-known-procedures", "no-known-immunizations", "787480003"}
)
"""Absences that the card has no place for: no food allergy, no operation. They are neither an item nor all."""
