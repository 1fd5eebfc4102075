"""Everything a registry holds, as it leaves in a file and comes back: the sections of the JSON of everything.

The schema that is published beside the format's description is made of these models. What belongs to one computer
or one account is not among them: passwords, keys, drafts, places of backups. See `resources/formats/registry.md`.
"""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from lifebox.domain.access import Action, Role
from lifebox.domain.boxes import CodeState, PrintKind
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import Addition, DisclosureNote
from lifebox.domain.ids import (
    AccountId,
    AttachmentId,
    BoxId,
    BundleId,
    DisclosureId,
    ExerciseId,
    PersonId,
    PrintId,
    PrintJobId,
    RegisterId,
    RegistryId,
)
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.register import EntryKind
from lifebox.domain.retention import RetentionRules
from lifebox.domain.signers import Signer
from lifebox.domain.values import Line, Value

FORMAT = "lifebox-registry"
VERSION = 1


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a moment outside the calendar") from None


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class ArchiveSection(StrEnum):
    """The lists of a file, in their order: nothing refers to what stands behind it, but for ids that may be gone."""

    BOXES = "boxes"
    CODES = "codes"
    PEOPLE = "people"
    ATTACHMENTS = "attachments"
    MERGES = "merges"
    PRINTS = "prints"
    LAYOUTS = "layouts"
    DISCLOSURES = "disclosures"
    BUNDLES = "bundles"
    ERASED = "erased"
    REQUESTS = "requests"
    EXERCISES = "exercises"
    ACCESS_LOG = "access_log"


class Scope(StrEnum):
    """Whether a file holds all of a registry, or all that is kept of one person."""

    REGISTRY = "registry"
    PERSON = "person"


class KeptCode(Value):
    """A code that was ever drawn."""

    code: BoxCode
    state: CodeState
    issued: Moment


class KeptBox(Value):
    """A box with its codes."""

    id: BoxId
    handed_over: PartialDate | None = None
    codes: tuple[KeptCode, ...] = ()

    @model_validator(mode="after")
    def _one_active(self) -> Self:
        states = [one.state for one in self.codes]
        if states.count(CodeState.ACTIVE) > 1 or CodeState.UNASSIGNED in states:
            raise ValueError("codes of a box")
        return self


class KeptRevision(Value):
    """An immutable state of a card. `changed` are dotted paths of fields."""

    number: Number
    saved: Moment
    author: AccountId
    author_name: str
    changed: tuple[str, ...] = ()
    comment: str = ""
    card: Card


class KeptPerson(Value):
    """A person with the whole history, the oldest revision first. One with `merged_into` is that person's double."""

    id: PersonId
    box: BoxId
    merged_into: PersonId | None = None
    printed_revision: Count | None = None
    revisions: Annotated[tuple[KeptRevision, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if any(one.number != number for number, one in enumerate(self.revisions, start=1)):
            raise ValueError("revisions out of order")
        card = self.revisions[-1].card
        if not card.full_name or card.identity.birth is None:
            raise ValueError("a card without a name or a birth date")
        return self

    @property
    def card(self) -> Card:
        """The card of the newest revision."""
        return self.revisions[-1].card


class KeptAttachment(Value):
    """A photo or scan; `content` is base64 (RFC 4648, section 4)."""

    id: AttachmentId
    person: PersonId
    kind: str = ""
    name: str = ""
    media_type: str
    added: Moment | None = None
    content: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]


class MovedCode(Value):
    """A code that a merge moved: its state and box before."""

    code: BoxCode
    state: CodeState
    box: BoxId


class KeptMerge(Value):
    """That `gone` went into `survivor`, and what undoes it: the survivor's revisions and box, what was moved `to`."""

    gone: PersonId
    survivor: PersonId
    before: Number
    revision: Number
    box: BoxId
    to: BoxId
    codes: tuple[MovedCode, ...] = ()
    attachments: tuple[AttachmentId, ...] = ()


class KeptPrint(Value):
    """A print that was really made."""

    id: PrintId
    kind: PrintKind
    person: PersonId | None = None
    box: BoxId | None = None
    code: BoxCode | None = None
    revision: Count | None = None
    printed: Moment
    valid_until: date | None = None
    author: AccountId
    author_name: str
    target: str
    copies: Count = 1
    job: PrintJobId | None = None
    collected: Moment | None = None


class KeptLayout(Value):
    """How a print run was laid out: JSON of the program that made it."""

    job: PrintJobId
    layout: str


class KeptDisclosure(Value):
    """To whom a record was read, and what was added to the note later."""

    id: DisclosureId
    person: PersonId
    revision: Count
    opened: Moment
    closed: Moment | None = None
    account: AccountId
    login: str
    note: DisclosureNote = DisclosureNote()
    additions: tuple[Addition, ...] = ()


class KeptBundle(Value):
    """A look-up bundle that was made, and who is in it. The key of its log stays with the registry that made it."""

    id: BundleId
    created: Moment
    expires: Moment
    author_name: str
    recipients: tuple[str, ...] = ()
    green: bool = False
    missing: bool = False
    count: Count
    people: tuple[PersonId, ...] = ()
    collected: Moment | None = None
    lost: Moment | None = None


class KeptStone(Value):
    """That a record was erased, and when."""

    person: PersonId
    box: BoxId
    erased: Moment


class KeptEntry(Value):
    """A request of a person, or a breach."""

    id: RegisterId
    kind: EntryKind
    received: Moment
    due: Moment
    login: str
    told: str
    person: PersonId | None = None
    done: Moment | None = None
    outcome: str = ""


class KeptExercise(Value):
    """A practice call."""

    id: ExerciseId
    login: str
    at: Moment
    script: str
    red_ms: Count | None = None
    wrong: Count = 0
    keys: Count = 0


class KeptAccess(Value):
    """Who did what with the person's record; in the copy of one person alone, and never read back."""

    at: Moment
    login: str
    role: Role
    action: Action
    fields: tuple[str, ...] = ()


MODELS: dict[ArchiveSection, type[Value]] = {
    ArchiveSection.BOXES: KeptBox,
    ArchiveSection.CODES: KeptCode,
    ArchiveSection.PEOPLE: KeptPerson,
    ArchiveSection.ATTACHMENTS: KeptAttachment,
    ArchiveSection.MERGES: KeptMerge,
    ArchiveSection.PRINTS: KeptPrint,
    ArchiveSection.LAYOUTS: KeptLayout,
    ArchiveSection.DISCLOSURES: KeptDisclosure,
    ArchiveSection.BUNDLES: KeptBundle,
    ArchiveSection.ERASED: KeptStone,
    ArchiveSection.REQUESTS: KeptEntry,
    ArchiveSection.EXERCISES: KeptExercise,
    ArchiveSection.ACCESS_LOG: KeptAccess,
}


class Source(Value):
    """Where and when a file was made; all else in it is content. `signers` vouch for cards that were printed there."""

    registry: RegistryId
    organisation: Line
    program: Line
    made: Moment
    signers: tuple[Signer, ...] = ()


class ArchiveHead(Value):
    """What stands before the sections."""

    format: str = Field(pattern=f"^{FORMAT}$")
    version: int = Field(strict=True, ge=VERSION, le=VERSION)
    scope: Scope
    source: Source
    organisation: OrganisationProfile
    retention: RetentionRules = RetentionRules()


class Archive(ArchiveHead):
    """A whole file. Programs read it section by section; this is what its published schema says."""

    boxes: tuple[KeptBox, ...] = ()
    codes: tuple[KeptCode, ...] = ()
    people: tuple[KeptPerson, ...] = ()
    attachments: tuple[KeptAttachment, ...] = ()
    merges: tuple[KeptMerge, ...] = ()
    prints: tuple[KeptPrint, ...] = ()
    layouts: tuple[KeptLayout, ...] = ()
    disclosures: tuple[KeptDisclosure, ...] = ()
    bundles: tuple[KeptBundle, ...] = ()
    erased: tuple[KeptStone, ...] = ()
    requests: tuple[KeptEntry, ...] = ()
    exercises: tuple[KeptExercise, ...] = ()
    access_log: tuple[KeptAccess, ...] = ()
