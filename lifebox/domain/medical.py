"""Part I of the card: alerts, allergies, conditions, medicines, implants and the rest of the medical record."""

from enum import StrEnum

from pydantic import Field

from lifebox.domain.dates import PartialDate
from lifebox.domain.listing import Listing
from lifebox.domain.values import Line, Note, RequiredLine, Value


class AlertKind(StrEnum):
    """The red tier's kinds, in the order in which rescuers need them."""

    ANTICOAGULANT = "anticoagulant"
    ANTIPLATELET = "antiplatelet"
    SEVERE_ALLERGY = "severe_allergy"
    INSULIN = "insulin"
    DIABETES_MEDICINE = "diabetes_medicine"
    STEROID = "steroid"
    IMMUNOSUPPRESSION = "immunosuppression"
    EPILEPSY = "epilepsy"
    PACEMAKER_ICD = "pacemaker_icd"
    DIALYSIS_FISTULA = "dialysis_fistula"
    OXYGEN_COPD = "oxygen_copd"
    BLEEDING_DISORDER = "bleeding_disorder"
    TRANSPLANT = "transplant"
    OPIOID = "opioid"
    PARKINSON_MEDICINE = "parkinson_medicine"
    DEMENTIA = "dementia"
    CANNOT_COMMUNICATE = "cannot_communicate"


class AlertState(StrEnum):
    """What a person said of a proposed alert."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Alert(Value):
    """One alert of the red tier.

    `detail` is what stands behind the kind's name on paper (`Xarelto 20 mg, wieczorem`); `sources` are the
    entries it was proposed from, as written; empty where a person added it.
    """

    kind: AlertKind
    detail: Line = ""
    state: AlertState = AlertState.PROPOSED
    sources: tuple[Line, ...] = ()
    rejection: Line = ""
    decided_by: Line = ""
    decided: PartialDate | None = None


class AllergyKind(StrEnum):
    """What the agent is."""

    MEDICINE = "medicine"
    FOOD = "food"
    INSECT = "insect"
    CONTACT = "contact"
    CONTRAST = "contrast"
    OTHER = "other"


class Severity(StrEnum):
    """How bad the worst known reaction was."""

    UNKNOWN = "unknown"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    ANAPHYLAXIS = "anaphylaxis"


class Allergy(Value):
    """An allergy or intolerance."""

    agent: RequiredLine
    kind: AllergyKind = AllergyKind.OTHER
    reaction: Line = ""
    severity: Severity = Severity.UNKNOWN
    note: Line = ""


class Condition(Value):
    """An illness or a lasting state after one."""

    name: RequiredLine
    icd10: Line = ""
    since: PartialDate | None = None
    active: bool = True
    note: Line = ""


class Dose(Value):
    """How much and when: four times of the day as written (`1`, `1/2`, `20 j.`), or free text, or both."""

    morning: Line = ""
    noon: Line = ""
    evening: Line = ""
    night: Line = ""
    text: Line = ""

    @property
    def times(self) -> tuple[str, str, str, str]:
        """Morning, noon, evening, night."""
        return (self.morning, self.noon, self.evening, self.night)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return not any(self.times) and not self.text

    def one_line(self) -> str:
        """`1-0-1`, `1-0-1-0; po jedzeniu`, or the free text."""
        if not any(self.times):
            return self.text
        shown = [t or "0" for t in self.times]
        schedule = "-".join(shown if self.night else shown[:3])
        return f"{schedule}; {self.text}" if self.text else schedule


class MedicineSource(StrEnum):
    """Where an entry was taken from."""

    UNKNOWN = "unknown"
    PRESCRIPTION = "prescription"
    PACKAGE = "package"
    TOLD = "told"


class Medicine(Value):
    """A medicine in use. `as_written` keeps what an import read, so that nothing is lost in understanding it.

    `lot` and `expires` are those of the package that was seen last: batches are called back by them.
    """

    trade_name: Line = ""
    substance: Line = ""
    atc: Line = ""
    gtin: Line = ""
    lot: Line = ""
    expires: PartialDate | None = None
    strength: Line = ""
    form: Line = ""
    route: Line = ""
    dose: Dose = Dose()
    as_needed: bool = False
    reason: Line = ""
    since: PartialDate | None = None
    source: MedicineSource = MedicineSource.UNKNOWN
    as_written: Line = ""

    @property
    def name(self) -> str:
        """Trade name, else substance, else what was written."""
        return self.trade_name or self.substance or self.as_written

    @property
    def title(self) -> str:
        """Name and strength."""
        return f"{self.name} {self.strength}".strip()


class MriSafety(StrEnum):
    """Whether the device may go into an MRI scanner."""

    UNKNOWN = "unknown"
    SAFE = "safe"
    CONDITIONAL = "conditional"
    UNSAFE = "unsafe"


class Implant(Value):
    """An implant or device in or on the body."""

    name: RequiredLine
    since: PartialDate | None = None
    model: Line = ""
    side: Line = ""
    mri: MriSafety = MriSafety.UNKNOWN
    note: Line = ""


class Stay(Value):
    """An operation or a hospital stay."""

    what: RequiredLine
    when: PartialDate | None = None
    where: Line = ""


class BloodType(StrEnum):
    """ABO and RhD group."""

    O_POS = "0 Rh+"
    O_NEG = "0 Rh-"
    A_POS = "A Rh+"
    A_NEG = "A Rh-"
    B_POS = "B Rh+"
    B_NEG = "B Rh-"
    AB_POS = "AB Rh+"
    AB_NEG = "AB Rh-"


class BloodSource(StrEnum):
    """What the group was taken from; hospitals trust none of them, but weigh them."""

    UNKNOWN = "unknown"
    BLOOD_CARD = "blood_card"
    LABORATORY = "laboratory"
    TOLD = "told"


class BloodGroup(Value):
    """A blood group is never shown without its source."""

    group: BloodType
    source: BloodSource = BloodSource.UNKNOWN
    stated: PartialDate | None = None


class Vaccination(Value):
    """A vaccination."""

    against: RequiredLine
    when: PartialDate | None = None
    product: Line = ""


class ResultKind(StrEnum):
    """Results that crews ask for."""

    INR = "inr"
    CREATININE = "creatinine"
    ECG = "ecg"
    OTHER = "other"


class Result(Value):
    """A result with its date."""

    kind: ResultKind
    name: Line = ""
    value: RequiredLine
    unit: Line = ""
    when: PartialDate | None = None


class DirectiveKind(StrEnum):
    """Statements that bind or guide a crew. There is no bare "DNR" on purpose."""

    ATTORNEY = "attorney"
    TRANSFUSION_OBJECTION = "transfusion_objection"
    HOSPICE = "hospice"
    OTHER = "other"


class Directive(Value):
    """A statement; the place where the paper lies is required, for only the paper counts."""

    kind: DirectiveKind
    paper_place: RequiredLine
    note: Line = ""
    when: PartialDate | None = None


class Medical(Value):
    """Part I of the card."""

    alerts: tuple[Alert, ...] = ()
    allergies: Listing[Allergy] = Listing[Allergy]()
    conditions: Listing[Condition] = Listing[Condition]()
    medicines: Listing[Medicine] = Listing[Medicine]()
    medicines_place: Line = ""
    implants: Listing[Implant] = Listing[Implant]()
    stays: tuple[Stay, ...] = ()
    blood: BloodGroup | None = None
    vaccinations: tuple[Vaccination, ...] = ()
    results: tuple[Result, ...] = ()
    directives: tuple[Directive, ...] = ()
    note: Note = ""


class Level(StrEnum):
    """How well a function serves the person."""

    UNKNOWN = "unknown"
    GOOD = "good"
    LIMITED = "limited"
    NONE = "none"


class Ability(Value):
    """One function of the body or mind, with what helps."""

    level: Level = Level.UNKNOWN
    note: Line = ""


class Functioning(Value):
    """What a helper must know to reach and move the person; `memory` says whether there is a dementia."""

    hearing: Ability = Ability()
    sight: Ability = Ability()
    speech: Ability = Ability()
    mobility: Ability = Ability()
    memory: Ability = Ability()
    swallowing: Ability = Ability()
    diet: Line = ""
    how_to_talk: Note = ""


class MissingPersonProfile(Value):
    """Kept only when the person opted in; shown only with an incident, to police or city guard."""

    habits: Note = ""
    routes: Note = ""
    former_addresses: Note = ""
    calms: Note = ""


class Provider(Value):
    """Somebody who looks after the person by profession."""

    name: Line = ""
    organisation: Line = ""
    phone: Line = Field(default="")
    hours: Line = ""


class Providers(Value):
    """Doctor, nurse, carer, social worker."""

    family_doctor: Provider | None = None
    nurse: Provider | None = None
    carer: Provider | None = None
    social_worker: Provider | None = None
