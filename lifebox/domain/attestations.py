"""Confirmations: which sections still say what was confirmed, and which have changed since.

A signature covers words, not history: a section that was changed and changed back says again what was signed, so the
confirmation covers it again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lifebox.domain.card import SECTION_PATHS, Card, changed_paths
from lifebox.domain.governance import Attestation, Attester, Section
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Arrangement, Block, Item, show_date, term

MEDICAL_SECTIONS = (
    Section.ALERTS,
    Section.ALLERGIES,
    Section.CONDITIONS,
    Section.MEDICINES,
    Section.IMPLANTS,
    Section.HISTORY,
    Section.DIRECTIVES,
)
"""Part I of the card: what a family doctor confirms."""

_PWZ = re.compile(r"[1-9]\d{6}", re.ASCII)
_NURSE_PWZ = re.compile(r"\d{7}[PA]", re.ASCII)


class Standing(StrEnum):
    """What has become of a confirmation. `UNKNOWN`: nobody noted which version was confirmed, or it is not here."""

    COVERS = "covers"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Coverage:
    """A confirmation as it stands now. `changed` are dotted paths of the section's fields that differ."""

    attestation: Attestation
    standing: Standing
    changed: tuple[str, ...] = ()

    @property
    def section(self) -> Section:
        """The section that was confirmed."""
        return self.attestation.section


def _inside(section: Section, paths: Iterable[str]) -> tuple[str, ...]:
    inside = SECTION_PATHS[section]
    return tuple(path for path in paths if any(path == p or path.startswith(f"{p}.") for p in inside))


def coverages(card: Card, revisions: Mapping[int, Card]) -> tuple[Coverage, ...]:
    """How all confirmations of a card stand, in its order; `revisions` are the cards that they name, by number."""
    # A page that was signed confirms many sections of one revision, which is compared once.
    changed = {n: changed_paths(revisions[n], card) for n in named_revisions(card) if n in revisions}
    return tuple(_coverage(a, changed.get(a.revision or 0)) for a in card.attestations)


def _coverage(attestation: Attestation, changed: Sequence[str] | None) -> Coverage:
    if changed is None:
        return Coverage(attestation, Standing.UNKNOWN)
    here = _inside(attestation.section, changed)
    return Coverage(attestation, Standing.CHANGED if here else Standing.COVERS, here)


def named_revisions(card: Card) -> tuple[int, ...]:
    """The revisions that the card's confirmations name."""
    return tuple(sorted({a.revision for a in card.attestations if a.revision is not None}))


def best_by_section(found: Iterable[Coverage]) -> dict[Section, Coverage]:
    """The confirmation to show of each section: one that covers it, else the last one."""
    best: dict[Section, Coverage] = {}
    for each in found:
        held = best.get(each.section)
        if held is None or held.standing is not Standing.COVERS or each.standing is Standing.COVERS:
            best[each.section] = each
    return best


def with_attestations(card: Card, new: Sequence[Attestation]) -> Card:
    """The card with new confirmations; each takes the place of an older one of its section by the same kind of person.

    The older one stays in the revisions.
    """
    replaced = {(a.section, a.by) for a in new}
    kept = tuple(a for a in card.attestations if (a.section, a.by) not in replaced)
    order = list(Section)
    both = sorted((*kept, *new), key=lambda a: order.index(a.section))
    return card.model_copy(update={"attestations": tuple(both)})


def is_plausible_pwz(text: str, by: Attester) -> bool:
    """Whether a licence number can be right: a doctor's has seven digits of which the first checks the others, a
    nurse's seven digits and P or A (midwife).

    The check digit is the sum of the six others times 1…6, modulo 11 (Naczelna Izba Lekarska).
    """
    tidy = re.sub(r"[\s-]", "", text).upper()
    if by is Attester.NURSE:
        return _NURSE_PWZ.fullmatch(tidy) is not None
    if _PWZ.fullmatch(tidy) is None:
        return False
    check, *others = (int(digit) for digit in tidy)
    return sum(weight * digit for weight, digit in enumerate(others, start=1)) % 11 == check


def attestation_item(found: Coverage, say: Say) -> Item:
    """A confirmation to print or to read: the section, by whom, when, how, of which version; and whether it holds."""
    attestation = found.attestation
    parts = (
        " ".join(part for part in (term(say, attestation.by), attestation.name) if part),
        f"PWZ {attestation.pwz}" if attestation.pwz else "",
        show_date(attestation.on) if attestation.on else "",
        term(say, attestation.method),
        say("paper.version", number=attestation.revision) if attestation.revision else "",
    )
    mark = say("attestation.changed_since") if found.standing is Standing.CHANGED else ""
    return Item(f"{term(say, attestation.section)}:", ", ".join(part for part in parts if part), mark)


def with_confirmations(arranged: Arrangement, attested: Iterable[Coverage], say: Say) -> Arrangement:
    """The arrangement with what was confirmed as the last of what is read."""
    items = tuple(attestation_item(each, say) for each in attested)
    if not items:
        return arranged
    block = Block(Section.PROVIDERS, say("paper.attestations"), items)
    return replace(arranged, green=(*arranged.green, block))
