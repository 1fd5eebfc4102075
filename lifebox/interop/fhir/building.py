"""Pieces that resources are built from: concepts, dates, references, and a document under construction."""

import html
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Say
from lifebox.interop.fhir.codes import DATA_ABSENT, OWN

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a card: whose, which version of it, who wrote the summary, in which language, and when.

    Equal cards in equal frames give equal bytes.
    """

    person: PersonId
    revision: int
    saved: datetime
    made: datetime
    organisation: str
    phone: str
    language: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A resource of a section, and its line in the section's text."""

    reference: Json
    line: str


@dataclass(slots=True)
class Document:
    """Resources of one person, each under a name that is the same whenever the same card is written.

    `say` has the words of the frame's language.
    """

    frame: Frame
    say: Say
    entries: list[Json] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)

    @property
    def patient(self) -> Json:
        """The reference to the person."""
        return {"reference": _urn(self.frame, "Patient", 1)}

    def add(self, kind: str, body: Json) -> Json:
        """Take in a resource; gives the reference to it."""
        self._counts[kind] += 1
        urn = _urn(self.frame, kind, self._counts[kind])
        resource = {"resourceType": kind, "id": urn.removeprefix("urn:uuid:"), **filled(body)}
        self.entries.append({"fullUrl": urn, "resource": resource})
        return {"reference": urn}


def _urn(frame: Frame, kind: str, number: int) -> str:
    return f"urn:uuid:{named(frame, f'{kind}/{number}')}"


def named(frame: Frame, name: str) -> UUID:
    """An id that follows from the card's version and a name."""
    return uuid5(frame.person, f"{frame.revision}/{name}")


def filled(body: Json) -> Json:
    """Without what says nothing: FHIR knows no empty elements."""
    return {name: value for name, value in body.items() if value not in ("", None, [], {})}


def coding(system: str, code: str, display: str = "") -> Json:
    """A code of a system."""
    return filled({"system": system, "code": code, "display": display})


def concept(text: str, *codings: Json) -> Json:
    """A concept with its words and maybe codes. One without either is said to be unknown."""
    return filled({"coding": list(codings), "text": text}) or absent()


def own_code(value: StrEnum, display: str = "") -> Json:
    """A value of one of the card's enumerations as a code."""
    return coding(f"{OWN}{type(value).__name__}", value.value, display)


def tagged(*values: StrEnum) -> Json:
    """What the card says more exactly than FHIR can."""
    return {"tag": [own_code(value) for value in values]}


def absent() -> Json:
    """An element that must be there, of which nothing is known."""
    return {"extension": [{"url": DATA_ABSENT, "valueCode": "unknown"}]}


def dated(name: str, when: PartialDate | None) -> Json:
    """A required date, or that it is not known."""
    return {name: str(when)} if when else {f"_{name}": absent()}


def notes(*texts: str) -> list[Json]:
    """Annotations."""
    return [{"text": text} for text in texts if text]


def moment(at: datetime) -> str:
    """A point in time as FHIR writes it."""
    return at.isoformat(timespec="seconds")


def narrative(lines: Iterable[str], status: str = "generated") -> Json:
    """The text of a section for people, as escaped XHTML."""
    items = "".join(f"<li>{html.escape(line, quote=False)}</li>" for line in lines)
    return {"status": status, "div": f'<div xmlns="http://www.w3.org/1999/xhtml"><ul>{items}</ul></div>'}


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something in one line."""
    return by.join(part for part in parts if part)
