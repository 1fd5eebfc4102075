"""Who the person is and where they live: the first two parts of the card."""

from enum import StrEnum

from pydantic import Field

from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import AttachmentId
from lifebox.domain.values import Line, Note, RequiredLine, Value


class Sex(StrEnum):
    """Sex as an official document states it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Phone(Value):
    """A phone as it was written and, where it was understood, as E.164."""

    written: RequiredLine
    number: str = Field(default="", pattern=r"^(\+\d{4,15})?$")
    hours: Line = ""


class Document(Value):
    """An identity document other than PESEL."""

    kind: Line = ""
    number: RequiredLine


class Photo(Value):
    """A portrait kept among the attachments, and when it was taken."""

    attachment: AttachmentId
    taken: PartialDate | None = None


class Measure(Value):
    """Weight and height, and when they were taken."""

    weight_kg: float | None = Field(default=None, gt=0, lt=500)
    height_cm: float | None = Field(default=None, gt=0, lt=280)
    measured: PartialDate | None = None


class Household(StrEnum):
    """Whether somebody else may be in the flat."""

    UNKNOWN = "unknown"
    ALONE = "alone"
    WITH_OTHERS = "with_others"


class Identity(Value):
    """Who the person is. Only a surname or given name and the birth date are required of a saved card."""

    given_names: Line = ""
    surname: Line = ""
    used_name: Line = ""
    birth: PartialDate | None = None
    sex: Sex = Sex.UNKNOWN
    pesel: Line = ""
    document: Document | None = None
    photo: Photo | None = None
    distinguishing_marks: Note = ""
    languages: tuple[Line, ...] = ()
    interpreter_needed: bool | None = None
    measure: Measure | None = None
    household: Household = Household.UNKNOWN
    lives_with: Line = ""


class Address(Value):
    """A postal address with the official TERYT ids where they are known."""

    street: Line = ""
    building: Line = ""
    flat: Line = ""
    postcode: Line = ""
    town: Line = ""
    terc: Line = ""
    simc: Line = ""
    ulic: Line = ""

    def one_line(self, with_town: bool = True) -> str:
        """`ul. Kolejowa 14 m. 3, 81-835 Sopot`; empty parts leave no trace."""
        number = f"{self.building} m. {self.flat}" if self.flat else self.building
        street = f"{self.street} {number}".strip()
        town = f"{self.postcode} {self.town}".strip() if with_town else ""
        return ", ".join(part for part in (street, town) if part)


class HazardKind(StrEnum):
    """What endangers a crew that enters."""

    OXYGEN = "oxygen"
    DOG = "dog"
    GAS = "gas"
    OTHER = "other"


class Hazard(Value):
    """A danger for the crew."""

    kind: HazardKind
    note: Line = ""


class Pet(Value):
    """An animal in the flat and who takes it."""

    kind: RequiredLine
    name: Line = ""
    taken_by: Line = ""


class Telecare(Value):
    """The operator of an alarm button or band."""

    operator: Line = ""
    phone: Phone | None = None
    subscriber: Line = ""


class Residence(Value):
    """Where the person lives and how a crew gets in."""

    address: Address = Address()
    staircase: Line = ""
    floor: Line = ""
    lift: bool | None = None
    intercom: Line = ""
    gate_code: Line = ""
    key_holders: Note = ""
    box_place: Line = ""
    hazards: tuple[Hazard, ...] = ()
    pets: tuple[Pet, ...] = ()
    phones: tuple[Phone, ...] = ()
    telecare: Telecare | None = None
    access_note: Note = ""


class LegalRole(StrEnum):
    """Whether a contact acts for the person by law."""

    NONE = "none"
    GUARDIAN = "guardian"
    ATTORNEY = "attorney"


class Contact(Value):
    """Somebody to call. A contact with no phone is allowed and warned of."""

    name: Line = ""
    relation: Line = ""
    phones: tuple[Phone, ...] = Field(default=(), max_length=3)
    distance: Line = ""
    holds_keys: bool = False
    takes_pets: bool = False
    may_be_told_health: bool | None = None
    legal_role: LegalRole = LegalRole.NONE
    informed: PartialDate | None = None
    note: Line = ""
