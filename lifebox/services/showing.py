"""Records and matches as plain objects, for the command line's JSON."""

from typing import Any

from lifebox.documents.wording import capitalised
from lifebox.domain.card import PersonRecord
from lifebox.domain.medical import MissingPersonProfile
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Say
from lifebox.domain.search import Match
from lifebox.domain.tiers import Arrangement, term
from lifebox.lookup.signed.payload import SignedCard
from lifebox.services.emergency import Answer
from lifebox.services.scanning import ScannedCode


def summary_object(person: PersonSummary) -> dict[str, Any]:
    """One person of a list."""
    return {
        "code": person.code.printed if person.code else None,
        "name": person.name,
        "birth": person.birth,
        "address": ", ".join(part for part in (person.address, person.town) if part),
        "status": person.status.value,
        "alerts": [alert.value for alert in person.alerts],
        "revision": person.revision,
    }


def match_object(match: Match) -> dict[str, Any]:
    """One answer of a search."""
    found = summary_object(match.person)
    return found | {"matched_by": [r.value for r in match.reasons], "score": round(match.score, 1)}


def answer_object(answer: Answer) -> dict[str, Any]:
    """A search with its answers, and what was read where a signed code was asked for."""
    found = {
        "query": answer.query,
        "elapsed_ms": round(answer.elapsed_ms, 2),
        "matches": [match_object(m) for m in answer.matches],
    }
    return found | ({"scanned": scanned_object(answer.scanned)} if answer.scanned else {})


def record_object(record: PersonRecord, code: str, profile: MissingPersonProfile | None) -> dict[str, Any]:
    """The whole record, with the missing-person profile only where that is given."""
    card = record.card.model_copy(update={"missing": profile})
    return {
        "code": code,
        "revision": record.revision.number,
        "saved": record.revision.saved.isoformat(),
        "card": card.model_dump(mode="json", exclude_defaults=True),
    }


def profile_rows(profile: MissingPersonProfile, say: Say) -> tuple[tuple[str, str], ...]:
    """What a missing-person profile says, each with its name."""
    named = ((name, getattr(profile, name)) for name in MissingPersonProfile.model_fields)
    return tuple((capitalised(say(f"MissingPersonProfile.{name}")), text) for name, text in named if text)


def profile_lines(profile: MissingPersonProfile | None, say: Say) -> list[str]:
    """A missing-person profile as it is read aloud; nothing for none."""
    if profile is None:
        return []
    return [say("Section.missing"), *(f"    {name}: {text}" for name, text in profile_rows(profile, say))]


def scanned_object(scanned: ScannedCode) -> dict[str, Any]:
    """One code of a scanned page."""
    payload = scanned.payload
    return {
        "page": scanned.page,
        "code": payload.code.printed if payload else None,
        "kind": payload.kind.value if payload else None,
        "revision": payload.revision if payload else None,
        "verdict": scanned.verdict.value,
        "authenticity": scanned.authenticity.value if scanned.authenticity else None,
        "signed": _signed_object(payload.signed) if payload and payload.signed else None,
        "people": [summary_object(p) for p in scanned.people],
    }


def _signed_object(signed: SignedCard) -> dict[str, Any]:
    """What a signed code says of itself."""
    return {
        "organisation": signed.organisation,
        "printed": signed.printed.isoformat(),
        "valid_until": signed.valid_until.isoformat(),
        "left_out": [section.value for section in signed.left_out],
        "card": signed.card.model_dump(mode="json", exclude_defaults=True),
    }


def arrangement_lines(arranged: Arrangement, say: Say) -> list[str]:
    """A record as it is read aloud: the red tier numbered, then yellow and green."""
    head = [f"{arranged.name}, {arranged.birth}", arranged.address, *arranged.facts]
    lines = [line for line in head if line]
    lines += [f"R {number}. {item.line}" for number, item in enumerate(arranged.red, 1)]
    for tier, blocks in (("Y", arranged.yellow), ("G", arranged.green)):
        for block in blocks:
            known = "" if block.items else f": {term(say, block.knowledge)}"
            lines.append(f"{tier} {block.heading}{known}")
            lines += [f"    {item.line}" for item in block.items]
    return lines
