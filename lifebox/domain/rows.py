"""Which row of one list is which row of another: a medicine whose dose changed is still the same medicine."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from lifebox.domain.card import SourceText
from lifebox.domain.folding import fold
from lifebox.domain.governance import Attestation, Consent
from lifebox.domain.identity import Contact, Hazard, Pet, Phone
from lifebox.domain.medical import (
    Alert,
    Allergy,
    Condition,
    Directive,
    Implant,
    Medicine,
    Result,
    Stay,
    Vaccination,
)

Trait = Callable[[Any], Hashable]
"""What tells rows of a kind apart; a false value tells nothing."""

_TRAITS: dict[type, tuple[Trait, ...]] = {
    Alert: (lambda a: a.kind,),
    Allergy: (lambda a: fold(a.agent),),
    Condition: (lambda c: fold(c.name), lambda c: c.icd10),
    Medicine: (
        lambda m: m.name and (fold(m.name), fold(m.strength)),
        lambda m: fold(m.name),
        lambda m: fold(m.substance),
    ),
    Implant: (lambda i: (fold(i.name), fold(i.side)), lambda i: fold(i.name)),
    Stay: (lambda s: (fold(s.what), s.when), lambda s: fold(s.what)),
    Vaccination: (lambda v: (fold(v.against), v.when), lambda v: fold(v.against)),
    Result: (lambda r: (r.kind, fold(r.name), r.when), lambda r: (r.kind, fold(r.name))),
    Directive: (lambda d: (d.kind, fold(d.paper_place)), lambda d: d.kind),
    Contact: (lambda c: fold(c.name), lambda c: next((p.number or p.written for p in c.phones), "")),
    Hazard: (lambda h: (h.kind, fold(h.note)), lambda h: h.kind),
    Pet: (lambda p: (fold(p.kind), fold(p.name)), lambda p: fold(p.kind)),
    Phone: (lambda p: p.number or fold(p.written),),
    Attestation: (lambda a: (a.section, a.by, fold(a.name), a.on), lambda a: (a.section, a.by)),
    Consent: (lambda c: (c.scope, c.given), lambda c: c.scope),
    SourceText: (lambda s: (fold(s.field), s.text), lambda s: fold(s.field)),
    str: (fold,),
}
"""From the strictest to the loosest; rows that agree in the strictest one are surely the same."""
_DATED = (Attestation, Result, Stay, Vaccination)
"""What happens again and again: two of these with the same name are two, unless they are of the same day."""


def match_rows(before: Sequence[Any], after: Sequence[Any], *, surely: bool = False) -> dict[int, int]:
    """Positions in `before` with the positions in `after` where the same row stands; others were removed or added.

    Equal rows find each other first, then those that agree in a trait. `surely` leaves the loose traits out: lists
    that were written independently may well hold two medicines of one substance.
    """
    found: dict[int, int] = {}
    rows = (*before, *after)
    traits = _TRAITS.get(type(rows[0]), ()) if rows else ()
    for trait in (_itself, *(traits[:1] if surely else traits)):
        free: dict[Hashable, list[int]] = {}
        for at, row in enumerate(before):
            if at not in found and (told := trait(row)):
                free.setdefault(told, []).append(at)
        taken = set(found.values())
        for at, row in enumerate(after):
            if at not in taken and (waiting := free.get(trait(row))):
                found[waiting.pop(0)] = at
    return found


def pair_rows(left: Sequence[Any], right: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Rows of two records that speak of the same thing, in the order of `left`, None where only one has it."""
    found = match_rows(left, right, surely=any(isinstance(row, _DATED) for row in left))
    yield from ((row, right[found[at]] if at in found else None) for at, row in enumerate(left))
    yield from ((None, row) for at, row in enumerate(right) if at not in found.values())


def _itself(row: Hashable) -> Hashable:
    return row
