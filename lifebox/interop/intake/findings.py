"""What an office is told about its list: where, what and how grave. Never a cell's value."""

from dataclasses import dataclass
from enum import StrEnum


class FindingSeverity(StrEnum):
    """`NOTE` informs, `WARNING` asks somebody to look, `REJECT` means that the row makes no card."""

    NOTE = "note"
    WARNING = "warning"
    REJECT = "reject"


class Problem(StrEnum):
    """Keys of the text catalogues."""

    NO_NAME = "intake.no_name"
    NO_BIRTH = "intake.no_birth"
    CONSENT_REFUSED = "intake.consent_refused"

    FUTURE_BIRTH = "intake.future_birth"
    BIRTH_UNREADABLE = "intake.birth_unreadable"
    BIRTH_IMPLAUSIBLE = "intake.birth_implausible"
    TWO_DIGIT_YEAR = "intake.two_digit_year"
    FUTURE_DATE = "intake.future_date"
    DATE_UNREADABLE = "intake.date_unreadable"
    PESEL_UNREADABLE = "intake.pesel_unreadable"
    PESEL_CHECK_DIGIT = "intake.pesel_check_digit"
    PESEL_LENGTH = "intake.pesel_length"
    PESEL_BIRTH_DISAGREES = "intake.pesel_birth_disagrees"
    PESEL_SEX_DISAGREES = "intake.pesel_sex_disagrees"
    SEX_UNREADABLE = "intake.sex_unreadable"
    PHONE_UNREADABLE = "intake.phone_unreadable"
    CONTACT_WITHOUT_PHONE = "intake.contact_without_phone"
    ADDRESS_WITHOUT_NUMBER = "intake.address_without_number"
    BLOOD_UNREADABLE = "intake.blood_unreadable"
    CONSENT_UNCLEAR = "intake.consent_unclear"
    ALLERGY_STRESSED = "intake.allergy_stressed"
    TOO_LONG = "intake.too_long"
    RAGGED_ROW = "intake.ragged_row"
    QUOTES_BROKEN = "intake.quotes_broken"
    NUL_BYTES = "intake.nul_bytes"
    NO_HEADINGS = "intake.no_headings"
    ONLY_HEADINGS = "intake.only_headings"
    ONE_COLUMN = "intake.one_column"
    DUPLICATE_HEADINGS = "intake.duplicate_headings"
    OTHER_SHEETS = "intake.other_sheets"
    HIDDEN_SHEETS = "intake.hidden_sheets"
    MERGED_CELLS = "intake.merged_cells"
    FIELD_TWICE = "intake.field_twice"
    MAPPING_COLUMN_MISSING = "intake.mapping_column_missing"
    NAME_COLUMN_MISSING = "intake.name_column_missing"
    BIRTH_COLUMN_MISSING = "intake.birth_column_missing"

    FORMULAS = "intake.formulas"
    MACROS = "intake.macros"
    TEXT_ABOVE = "intake.text_above"
    ENCODING_GUESSED = "intake.encoding_guessed"
    COLUMN_UNKNOWN = "intake.column_unknown"
    CONSENT_MISSING = "intake.consent_missing"
    BIRTH_FROM_PESEL = "intake.birth_from_pesel"
    SEX_FROM_PESEL = "intake.sex_from_pesel"
    PESEL_ZEROS_RESTORED = "intake.pesel_zeros_restored"
    DATE_FROM_SERIAL = "intake.date_from_serial"
    NAME_ORDER_ASSUMED = "intake.name_order_assumed"
    DOSE_VERBATIM = "intake.dose_verbatim"
    TEXT_KEPT = "intake.text_kept"


_REJECTS = frozenset({Problem.NO_NAME, Problem.NO_BIRTH, Problem.CONSENT_REFUSED})
_NOTES = frozenset(
    {
        Problem.FORMULAS,
        Problem.MACROS,
        Problem.TEXT_ABOVE,
        Problem.ENCODING_GUESSED,
        Problem.COLUMN_UNKNOWN,
        Problem.BIRTH_FROM_PESEL,
        Problem.SEX_FROM_PESEL,
        Problem.PESEL_ZEROS_RESTORED,
        Problem.DATE_FROM_SERIAL,
        Problem.NAME_ORDER_ASSUMED,
        Problem.DOSE_VERBATIM,
        Problem.TEXT_KEPT,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. `line` is the line of the source (0: the list as a whole), `column` a heading ("": the row)."""

    line: int
    column: str
    key: Problem

    @property
    def severity(self) -> FindingSeverity:
        """How grave it is; the same for every finding of a key."""
        if self.key in _REJECTS:
            return FindingSeverity.REJECT
        return FindingSeverity.NOTE if self.key in _NOTES else FindingSeverity.WARNING
