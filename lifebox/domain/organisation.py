"""The organisation profile: everything about a town's programme that is data and not code."""

from pydantic import Field

from lifebox.domain.values import Line, Note, RequiredLine, Value


class Place(Value):
    """An address where boxes are handed out."""

    name: RequiredLine
    address: Line = ""


class ConsentText(Value):
    """A version of a text that people agree to."""

    version: RequiredLine
    text: Note


class OrganisationProfile(Value):
    """Names, phones, colours and texts of one programme.

    `duty_phone` is E.164; `area_code` completes old seven-digit numbers; `accent` is `#RRGGBB`.
    """

    id: RequiredLine
    programme: RequiredLine
    operator: RequiredLine
    operator_short: RequiredLine
    duty_phone: str = Field(pattern=r"^\+\d{4,15}$")
    emergency_number: RequiredLine = "112"
    town: RequiredLine
    postcode: Line = ""
    area_code: str = Field(default="", pattern=r"^\d{0,3}$")
    terc: Line = ""
    simc: Line = ""
    accent: str = Field(default="#0B6E79", pattern=r"^#[0-9A-Fa-f]{6}$")
    places: tuple[Place, ...] = ()
    consents: tuple[ConsentText, ...] = ()
