"""Practice calls on fictional people: a script's words filled in with what is true of one of them."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from string import Formatter

from lifebox.domain.card import Card
from lifebox.domain.codes import ALPHABET, BoxCode
from lifebox.domain.exercises import CallScript
from lifebox.domain.folding import fold
from lifebox.domain.ids import PersonId
from lifebox.domain.phones import show_phone
from lifebox.domain.spelling import spelled
from lifebox.resources import resource
from lifebox.texts import Texts

_HEARD = (
    ("rz", "ż"), ("ż", "rz"), ("ó", "u"), ("ch", "h"), ("ę", "en"), ("ą", "om"), ("sz", "s"), ("cz", "c"),
    ("ś", "s"), ("ń", "n"), ("ł", "l"), ("w", "f"), ("b", "p"), ("d", "t"), ("m", "n"), ("k", "g"), ("z", "s"),
)  # fmt: skip
"""How a name is misheard: the first that fits inside the name, so that most keep their first letter."""
_SURNAME_LETTERS = range(5, 15)
_PHONES = frozenset({"phone", "contact_phone"})


@dataclass(frozen=True, slots=True)
class Tenant:
    """A fictional person with the code of the box; `together` says how many share it."""

    person: PersonId
    card: Card
    code: BoxCode
    together: int


@dataclass(frozen=True, slots=True)
class Call:
    """A practice call as it will be heard: `pieces` are (seconds since the piece before, words)."""

    script: str
    title: str
    person: PersonId
    pieces: tuple[tuple[float, str], ...]
    shortest: str


@cache
def call_scripts() -> tuple[CallScript, ...]:
    """The scripts that come with the program."""
    stored = json.loads(resource("exercises", "calls.json").read_text(encoding="utf-8"))
    return tuple(CallScript.model_validate(one) for one in stored)


def draw_call(script: CallScript, tenants: Sequence[Tenant], chance: Random, say: Texts) -> Call:
    """The script about somebody whom its words tell from all others."""
    told = [name for _, name, _, _ in Formatter().parse(script.shortest) if name]
    facts = {tenant.person: facts_of(tenant, say) for tenant in tenants}
    seen = Counter(_clue(fact, told) for fact in facts.values())
    reached = Counter(number for tenant in tenants for number in _numbers(tenant.card))
    fitting = [
        tenant
        for tenant in tenants
        if (tenant.together == 2) is ("couple" in script.needs)
        and all(_NEEDS[need](tenant.card) for need in script.needs)
        and all(facts[tenant.person][name] for name in told)
        and seen[_clue(facts[tenant.person], told)] == 1
        and (_PHONES.isdisjoint(told) or all(reached[number] == 1 for number in _numbers(tenant.card)))
    ]
    chosen = chance.choice(fitting)
    fact = facts[chosen.person]
    pieces = tuple((piece.after, piece.said(say.language).format_map(fact)) for piece in script.pieces)
    title = script.title.said(say.language)
    return Call(script.id, title, chosen.person, pieces, script.shortest.format_map(fact))


def facts_of(tenant: Tenant, say: Texts) -> Mapping[str, str]:
    """What callers may say of somebody; empty where it is not known."""
    card, code = tenant.card, tenant.code.printed
    identity, address = card.identity, card.residence.address
    own = next((phone.number for phone in card.residence.phones if phone.number), "")
    near = next((phone.number for contact in card.contacts for phone in contact.phones if phone.number), "")
    flat = address.flat
    return {
        "given": identity.given_names,
        "surname": identity.surname,
        "misheard": misheard(identity.surname),
        "half_surname": identity.surname[: max(4, len(identity.surname) // 2)],
        "year": str(identity.birth.year) if identity.birth else "",
        "pesel": identity.pesel,
        "pesel_spoken": " ".join(identity.pesel[at : at + 2] for at in range(0, len(identity.pesel), 2)),
        "bare_street": address.street.removeprefix("ul. ").removeprefix("al. "),
        "building": address.building,
        "flat": flat,
        "flat_spoken": say("exercise.flat", flat=flat) if flat else "",
        "phone": show_phone(own) if own else "",
        "contact_phone": show_phone(near) if near else "",
        "code": code,
        "code_spelled": spelled(code, say),
        "code_swapped": _swapped(code),
        "code_wrong": _wrong(code),
    }


def misheard(surname: str) -> str:
    """The surname as it may be understood over the phone: one sound is another, or one letter is lost."""
    lowered = surname.lower()
    for written, heard in _HEARD:
        at = lowered.find(written, 1)
        if at > 0:
            return surname[:at] + heard + surname[at + len(written) :]
    middle = len(surname) // 2
    return surname[:middle] + surname[middle + 1 :]


def _numbers(card: Card) -> set[str]:
    """Every phone by which somebody may be found: a relative's may be another person's own."""
    phones = (*card.residence.phones, *(phone for contact in card.contacts for phone in contact.phones))
    return {phone.number for phone in phones if phone.number}


def _clue(fact: Mapping[str, str], told: Sequence[str]) -> tuple[str, ...]:
    """What a caller tells, with names that sound alike taken as one."""
    names = {"surname", "misheard"}
    return tuple(fold(fact["half_surname" if name in names else name]) for name in told)


def _swapped(code: str) -> str:
    """Two neighbours the wrong way round."""
    at = next(i for i in range(5, len(code) - 3) if code[i] != code[i + 1])
    return code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def _wrong(code: str) -> str:
    """One sign taken for another."""
    at = 2
    return code[:at] + ALPHABET[(ALPHABET.index(code[at]) + 7) % len(ALPHABET)] + code[at + 1 :]


def _plain_surname(card: Card) -> bool:
    surname = card.identity.surname
    return surname.isalpha() and fold(surname).isascii() and len(surname) in _SURNAME_LETTERS


_NEEDS: dict[str, Callable[[Card], bool]] = {
    "couple": lambda _: True,
    "surname": _plain_surname,
    "year": lambda card: card.identity.birth is not None,
    "flat": lambda card: bool(card.residence.address.flat),
    "pesel": lambda card: bool(card.identity.pesel),
    "phone": lambda card: any(phone.number for phone in card.residence.phones),
    "contact": lambda card: any(phone.number for contact in card.contacts for phone in contact.phones),
}
