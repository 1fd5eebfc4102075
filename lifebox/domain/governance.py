"""Who confirmed what, what the person agreed to, and when the card is looked at again."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import AttachmentId
from lifebox.domain.values import Line, Value

DEFAULT_REVIEW_MONTHS = 6


class Section(StrEnum):
    """Parts of the card, in the order of the paper form; attestations are given per section."""

    IDENTITY = "identity"
    RESIDENCE = "residence"
    CONTACTS = "contacts"
    ALERTS = "alerts"
    ALLERGIES = "allergies"
    CONDITIONS = "conditions"
    MEDICINES = "medicines"
    IMPLANTS = "implants"
    HISTORY = "history"
    DIRECTIVES = "directives"
    FUNCTIONING = "functioning"
    MISSING = "missing"
    PROVIDERS = "providers"


class Attester(StrEnum):
    """Who confirmed."""

    DOCTOR = "doctor"
    NURSE = "nurse"
    PERSON = "person"
    FAMILY = "family"
    WORKER = "worker"


class AttestationMethod(StrEnum):
    """How it was confirmed."""

    SIGNED_PRINT = "signed_print"
    STAMP = "stamp"
    DOCUMENT_SEEN = "document_seen"
    TOLD = "told"


class Attestation(Value):
    """A confirmation of one section. `revision` is the one that was confirmed; later changes are not covered."""

    section: Section
    by: Attester
    name: Line = ""
    pwz: Line = ""
    on: PartialDate | None = None
    method: AttestationMethod = AttestationMethod.TOLD
    revision: int | None = Field(default=None, ge=1)
    scan: AttachmentId | None = None


class ConsentScope(StrEnum):
    """What a consent is for. The registry cannot hold a person without the first."""

    REGISTRY = "registry"
    PHOTO = "photo"
    BUNDLE = "bundle"
    RELATIVE_COPY = "relative_copy"
    REMINDER_CALLS = "reminder_calls"
    MISSING_PROFILE = "missing_profile"


class ConsentForm(StrEnum):
    """In which form the consent was given."""

    WRITTEN = "written"
    ORAL = "oral"
    ELECTRONIC = "electronic"
    LISTED = "listed"


class Consent(Value):
    """A consent by scope, with the version of the text that the person saw."""

    scope: ConsentScope
    text_version: Line = ""
    form: ConsentForm = ConsentForm.WRITTEN
    witness: Line = ""
    given: PartialDate | None = None
    withdrawn: PartialDate | None = None
    scan: AttachmentId | None = None
    note: Line = ""


class LegalBasis(StrEnum):
    """Why the data may be processed (RODO Art. 6 and 9)."""

    CONSENT = "consent"
    VITAL_INTEREST = "vital_interest"
    GUARDIAN_CONSENT = "guardian_consent"


class Status(StrEnum):
    """Where the person stands with the programme."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    MOVED = "moved"
    DECEASED = "deceased"
    WITHDRAWN = "withdrawn"


LEFT = frozenset({Status.MOVED, Status.DECEASED, Status.WITHDRAWN})
"""Of people who take part no longer."""


class Governance(Value):
    """Consents, legal basis, status and reviews."""

    consents: tuple[Consent, ...] = ()
    legal_basis: LegalBasis = LegalBasis.CONSENT
    status: Status = Status.ACTIVE
    review_months: int = Field(default=DEFAULT_REVIEW_MONTHS, ge=1, le=60)
    last_review: date | None = None
    next_review: date | None = None

    def consents_to(self, scope: ConsentScope) -> bool:
        """Whether a consent of this scope stands."""
        return any(c.scope is scope and c.withdrawn is None for c in self.consents)
