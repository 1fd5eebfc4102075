"""Alerts of the red tier: what the program proposes from the record, and what people decide about it.

The rules are data with a source each. They say what rescuers should look at; they are no medical advice. A proposal
errs on the side of showing too much: a person rejects it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from pydantic import Field

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold, words
from lifebox.domain.medical import Alert, AlertKind, AlertState, Level, Medicine
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.values import LINE_LIMIT, Value

_CLAUSE = re.compile(r"[,;:()/!?\n–—]|\.(?=\s|$)|\s-\s|\b(?:ale|lecz|natomiast)\b")
_BETWEEN = "; "
"""Stands between the details of several sources behind one alert."""
_BEFORE_REACH = 1
_AFTER_REACH = 2
"""How many words may stand between a negation and what it negates: `nie ma rozpoznanej padaczki`."""


class Look(StrEnum):
    """Which entries of the card a rule looks at."""

    MEDICINES = "medicines"
    CONDITIONS = "conditions"
    IMPLANTS = "implants"
    STAYS = "stays"
    ALLERGIES = "allergies"
    FUNCTIONING = "functioning"
    HAZARDS = "hazards"


class AlertRule(Value):
    """One reason to propose a kind of alert. `alert_reason.ID` of the catalogues says it in words.

    An entry meets the rule by its ATC code, ICD-10 code, mark (`severity:severe`, `hearing:none`) or a phrase.
    Codes are prefixes without dots. A phrase is a sequence of folded words, `*` ends a stem. `detail` stands for
    entries that say nothing themselves.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    kind: AlertKind
    source: str = Field(min_length=1)
    look: tuple[Look, ...] = Field(min_length=1)
    atc: tuple[str, ...] = ()
    atc_except: tuple[str, ...] = ()
    icd10: tuple[str, ...] = ()
    icd10_except: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    phrases_except: tuple[str, ...] = ()
    detail: str = ""


class AlertRuleList(Value):
    """The data file: rules in the order in which their findings are joined, and the words that negate."""

    rules: tuple[AlertRule, ...]
    negated_before: tuple[str, ...]
    negated_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry of the card that a rule points at. `source` names the entry, `detail` is what the card shows."""

    rule: AlertRule
    source: str
    detail: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the card as rules see it. `source` is its name, the same while doses and notes change."""

    look: Look
    source: str
    detail: str
    text: str = ""
    atc: str = ""
    icd10: str = ""
    mark: str = ""


Written = frozenset[tuple[AlertKind, str, str]]
"""What the program writes behind alerts: kind, source (folded; blank for all of a kind as one line), the words."""


class AlertRules:
    """Rules made ready for matching. Immutable."""

    def __init__(self, known: AlertRuleList) -> None:
        self._rules = {look: [(n, r) for n, r in enumerate(known.rules) if look in r.look] for look in Look}
        self._phrases = {rule.id: phrase_pattern(rule.phrases) for rule in known.rules if rule.phrases}
        self._exceptions = {rule.id: phrase_pattern(rule.phrases_except) for rule in known.rules if rule.phrases_except}
        self._any = phrase_pattern([phrase for rule in known.rules for phrase in rule.phrases])
        self._before = re.compile(rf"{phrase_pattern(known.negated_before).pattern}(?: \S+){{0,{_BEFORE_REACH}}}$")
        self._after = re.compile(rf"^(?: \S+){{0,{_AFTER_REACH}}}{phrase_pattern(known.negated_after).pattern}")

        # The same few medicines and conditions fill the cards of a whole town.
        self.meeting = lru_cache(maxsize=4096)(self._meeting)

    def _meeting(self, entry: Entry) -> tuple[tuple[int, AlertRule], ...]:
        """The rules that the entry meets, with their place in the order."""
        clauses = self._clauses(entry.text)
        rules = self._rules[entry.look]
        return tuple((order, rule) for order, rule in rules if _coded(rule, entry) or self._worded(rule, clauses))

    def _clauses(self, text: str) -> tuple[str, ...]:
        clauses = (f" {' '.join(words(part))}" for part in _CLAUSE.split(fold(text))) if text else ()
        return tuple(clause for clause in clauses if self._any.search(clause))

    def _worded(self, rule: AlertRule, clauses: Sequence[str]) -> bool:
        pattern, exceptions = self._phrases.get(rule.id), self._exceptions.get(rule.id)
        if pattern is None:
            return False
        return any(
            not self._before.search(clause[: found.start()]) and not self._after.search(clause[found.end() :])
            for clause in clauses
            if not (exceptions and exceptions.search(clause))
            for found in pattern.finditer(clause)
        )


def phrase_pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    """Matches any of the phrases in a clause of the form ` word word`; whole words, stems where `*` ends them."""
    joined = "|".join("".join(f" {w.replace('*', '[0-9a-z]*')}" for w in phrase.split()) for phrase in phrases)
    return re.compile(rf"(?:{joined})(?![0-9a-z])")


def _coded(rule: AlertRule, entry: Entry) -> bool:
    by_atc = bool(entry.atc) and entry.atc.startswith(rule.atc) and not entry.atc.startswith(rule.atc_except)
    by_icd = bool(entry.icd10) and entry.icd10.startswith(rule.icd10) and not entry.icd10.startswith(rule.icd10_except)
    return by_atc or by_icd or (bool(entry.mark) and entry.mark in rule.marks)


def findings(card: Card, rules: AlertRules, catalogue: MedicineCatalogue) -> tuple[Finding, ...]:
    """Everything in the card that speaks for an alert, in rescuers' order; an entry speaks once for a kind."""
    kinds = list(AlertKind)
    found: dict[tuple[AlertKind, int], tuple[tuple[int, int, int], Finding]] = {}
    for place, entry in enumerate(entries(card, catalogue)):
        for order, rule in rules.meeting(entry):
            finding = Finding(rule, entry.source[:LINE_LIMIT].strip(), entry.detail or rule.detail)
            found.setdefault((rule.kind, place), ((kinds.index(rule.kind), order, place), finding))
    return tuple(finding for _, finding in sorted(found.values(), key=lambda pair: pair[0]))


def written(card: Card, rules: AlertRules, catalogue: MedicineCatalogue) -> Written:
    """What the program writes behind the alerts of the card. By this its words are told from a person's."""
    found = findings(card, rules, catalogue)
    parts = {(f.rule.kind, fold(f.source), f.detail) for f in found}
    lines = {(kind, "", _joined([f.detail for f in found if f.rule.kind is kind])) for kind in AlertKind}
    return frozenset(entry for entry in parts | lines if entry[2])


def propose(
    card: Card, rules: AlertRules, catalogue: MedicineCatalogue, before: Written = frozenset()
) -> tuple[Alert, ...]:
    """The alerts that the card should have, in rescuers' order. `before` is what was `written` from earlier cards.

    Proposals follow the record: they come, change and go with their sources. What a person confirmed stays, gains
    what is new, and what the program wrote behind it follows its source: another dose is written anew and stays
    confirmed; what was stopped goes while something else still speaks for the alert; where only something else speaks
    for it, it is proposed anew, for nobody confirmed that; where nothing speaks for it, it stays as it is. What a
    person wrote behind it stays. What a person rejected stays rejected until a new source speaks for it. Alerts that
    a person added stay. Doing it twice changes nothing.
    """
    found = findings(card, rules, catalogue)
    merged: list[Alert] = []
    for kind in AlertKind:
        here = [f for f in found if f.rule.kind is kind]
        standing = [a for a in card.medical.alerts if a.kind is kind]
        if here:
            merged.append(_merge(_follow(standing[0], here, before), here) if standing else _proposal(kind, here))
            standing = [_follow(a, here, before) for a in standing[1:]]
        merged += [a for a in standing if a.state is not AlertState.PROPOSED or not a.sources]
    return tuple(merged)


def confirm(card: Card, kind: AlertKind, who: str, on: date) -> Card:
    """The card with the alerts of this kind confirmed; where there is none, a person adds it."""
    if not any(a.kind is kind for a in card.medical.alerts):
        card = _with_alerts(card, (*card.medical.alerts, Alert(kind=kind)))
    return _decide(card, kind, AlertState.CONFIRMED, "", who, on)


def reject(card: Card, kind: AlertKind, reason: str, who: str, on: date) -> Card:
    """The card with the alerts of this kind rejected; they stay on record and are not shown to rescuers."""
    return _decide(card, kind, AlertState.REJECTED, reason, who, on)


def _decide(card: Card, kind: AlertKind, state: AlertState, reason: str, who: str, on: date) -> Card:
    def decided(alert: Alert) -> Alert:
        changed = {"state": state, "rejection": reason, "decided_by": who, "decided": PartialDate.of(on)}
        return Alert.model_validate({**dict(alert), **changed})

    return _with_alerts(card, tuple(decided(a) if a.kind is kind else a for a in card.medical.alerts))


def _with_alerts(card: Card, alerts: tuple[Alert, ...]) -> Card:
    return card.model_copy(update={"medical": card.medical.model_copy(update={"alerts": alerts})})


def _proposal(kind: AlertKind, found: Sequence[Finding]) -> Alert:
    return Alert(kind=kind, detail=_joined([f.detail for f in found]), sources=_sources(found))


def _sources(found: Sequence[Finding]) -> tuple[str, ...]:
    return tuple({fold(f.source): f.source for f in reversed(found)}.values())[::-1]


def _follow(alert: Alert, found: Sequence[Finding], before: Written) -> Alert:
    """The alert with the program's words behind it written anew; `found` is what speaks for its kind now."""
    parts, gone = _rewritten(alert, found, before)
    if not parts:
        return alert
    if alert.state is not AlertState.CONFIRMED:
        return alert.model_copy(update={"detail": _joined(parts)})
    here = {fold(f.source) for f in found}
    kept = tuple(s for s in alert.sources if fold(s) in here or fold(s) not in gone)
    if alert.sources and not kept:
        return _proposal(alert.kind, found)
    return alert.model_copy(update={"detail": _joined(parts), "sources": kept})


def _rewritten(alert: Alert, found: Sequence[Finding], before: Written) -> tuple[list[str], set[str]]:
    """The parts of the detail as they should be, none where the program wrote nothing of it; and the sources whose
    words were taken out. Words of one source may hold `; ` themselves, so the longest match counts.
    """
    made = sorted(
        ((text.split(_BETWEEN), source) for kind, source, text in before if kind is alert.kind),
        key=lambda pair: (-len(pair[0]), pair),
    )
    left, parts, taken = alert.detail.split(_BETWEEN), list[str](), set[str]()
    matched = False
    while left:
        size, source = next(((len(m), s) for m, s in made if left[: len(m)] == m), (0, None))
        if source is None:
            parts.append(left.pop(0))
            continue
        matched, left = True, left[size:]
        now = [f.detail for f in found if source in {"", fold(f.source)}]
        parts += now
        taken |= {source} if source else {fold(s) for s in alert.sources}
    return (parts, taken) if matched else ([], set())


def _merge(alert: Alert, found: Sequence[Finding]) -> Alert:
    known = {fold(source) for source in alert.sources}
    new = [f for f in found if fold(f.source) not in known]
    if alert.state is AlertState.PROPOSED or (alert.state is AlertState.REJECTED and new):
        return _proposal(alert.kind, found)
    if not new or alert.state is AlertState.REJECTED:
        return alert
    gained = [f.detail for f in new if fold(f.detail) not in fold(alert.detail)]
    joined = _joined([alert.detail, *gained])
    return Alert.model_validate({**dict(alert), "detail": joined, "sources": (*alert.sources, *_sources(new))})


def _joined(details: Sequence[str]) -> str:
    """The details as one line. Where they do not fit, whole ones are left out from the end and `…` says so."""
    kept = list(dict.fromkeys(d for d in details if d))
    joined = _BETWEEN.join(kept)
    while len(joined) > LINE_LIMIT and len(kept) > 1:
        kept.pop()
        joined = _BETWEEN.join([*kept, "…"])
    return joined if len(joined) <= LINE_LIMIT else f"{joined[: LINE_LIMIT - 1]}…"


def _medicine_detail(medicine: Medicine) -> str:
    return ", ".join(part for part in (medicine.title, medicine.dose.one_line()) if part)


def entries(card: Card, catalogue: MedicineCatalogue) -> Iterator[Entry]:
    """Everything in the card that a rule can look at, in the order of the card."""
    medical = card.medical
    for medicine in medical.medicines.items:
        atc = catalogue.atc_of(medicine)
        yield Entry(Look.MEDICINES, medicine.name, _medicine_detail(medicine), atc=atc)
    for condition in medical.conditions.items:
        if condition.active:
            icd10 = condition.icd10.replace(".", "").replace(" ", "").upper()
            text = f"{condition.name}; {condition.note}"
            yield Entry(Look.CONDITIONS, condition.name, condition.name, text, icd10=icd10)
    for implant in medical.implants.items:
        year = str(implant.since.year) if implant.since else ""
        shown = implant.name if year in implant.name else f"{implant.name} {year}"
        yield Entry(Look.IMPLANTS, implant.name, shown, f"{implant.name}; {implant.model}; {implant.note}")
    for stay in medical.stays:
        yield Entry(Look.STAYS, stay.what, stay.what, stay.what)
    for allergy in medical.allergies.items:
        shown = f"{allergy.agent} ({allergy.reaction})" if allergy.reaction else allergy.agent
        text = f"{allergy.agent}; {allergy.reaction}; {allergy.note}"
        yield Entry(Look.ALLERGIES, allergy.agent, shown, text, mark=f"severity:{allergy.severity.value}")
    for name in ("hearing", "speech", "memory"):
        ability = getattr(card.functioning, name)
        if ability.level is Level.UNKNOWN and not ability.note:
            continue
        path = f"functioning.{name}"
        yield Entry(Look.FUNCTIONING, path, ability.note, ability.note, mark=f"{name}:{ability.level.value}")
    for hazard in card.residence.hazards:
        path = f"residence.hazards.{hazard.kind.value}"
        yield Entry(Look.HAZARDS, path, hazard.note, mark=f"hazard:{hazard.kind.value}")
