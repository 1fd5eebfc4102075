"""The organisation profile: everything about a town's programme that is data and not code."""

from pydantic import Field

from lifebox.domain.governance import ConsentScope
from lifebox.domain.phones import read_phone
from lifebox.domain.values import Line, Note, RequiredLine, Value

LOGO_LIMIT = 80_000
"""Letters of base64."""


class Place(Value):
    """An address where boxes are handed out."""

    name: RequiredLine
    address: Line = ""


class ConsentText(Value):
    """A version of a text that people agree to, for one scope."""

    version: RequiredLine
    text: Note
    scope: ConsentScope = ConsentScope.REGISTRY


class Controller(Value):
    """Who answers for the personal data (RODO Art. 13(1)(a)); empty fields are left to be written by hand."""

    name: RequiredLine
    address: Line = ""
    phone: Line = ""
    email: Line = ""


class InformationClause(Value):
    """What the organisation adds of its own to the information on personal data.

    `recipients` and `retention` stand behind the program's own sentences, `note` at the end.
    """

    version: RequiredLine
    recipients: Note = ""
    retention: Note = ""
    note: Note = ""


class BoxSize(Value):
    """The inside of the programme's box in millimetres: the card is folded to fit."""

    width: float = Field(default=110, ge=40, le=320)
    height: float = Field(default=155, ge=40, le=320)


class ServicePhone(Value):
    """A number under which an emergency service is known to answer: it is called back there, whoever called."""

    name: RequiredLine
    phone: str = Field(pattern=r"^\+\d{4,15}$")


class OrganisationProfile(Value):
    """Names, phones, colours and texts of one programme.

    `duty_phone` is E.164; `area_code` completes old seven-digit numbers; `accent` is `#RRGGBB`.
    `dpo_contact` says how to reach the data protection officer; `logo` is a JPEG as base64, printed on forms.
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
    box: BoxSize = BoxSize()
    controller: Controller | None = None
    dpo_contact: Line = ""
    information: InformationClause | None = None
    service_phones: tuple[ServicePhone, ...] = ()
    logo: str = Field(default="", max_length=LOGO_LIMIT, pattern=r"^[A-Za-z0-9+/]*={0,2}$")

    def consent_text(self, scope: ConsentScope) -> ConsentText | None:
        """The newest text of the organisation's own for a scope: the last one listed."""
        return next((text for text in reversed(self.consents) if text.scope is scope), None)

    def text_of(self, scope: ConsentScope, version: str) -> ConsentText | None:
        """What somebody agreed to who agreed to this version; None where it is not the organisation's."""
        return next((text for text in self.consents if (text.scope, text.version) == (scope, version)), None)

    def known_phone(self, said: str) -> str:
        """Whose number a call-back number is known to be; empty where nobody knows."""
        number = read_phone(said, self.area_code)
        return next((known.name for known in self.service_phones if known.phone == number), "")
