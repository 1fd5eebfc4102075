"""Medicines that the program knows by name: which substances and which ATC class stand behind what was written.

The list is a help for entering and for alerts, no reference work: what it does not know stays as it was typed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import islice
from operator import itemgetter
from string import ascii_lowercase

from pydantic import Field

from lifebox.domain.folding import fold
from lifebox.domain.medical import Medicine
from lifebox.domain.values import Value, clean_line

_TOKEN = re.compile(r"[a-z]+|[0-9]+")
# Words of form and strength that stand before or between the words of a name.
_FORM_WORDS = frozenset(
    {
        "lek", "tabl", "tabletka", "tabletki", "kaps", "kapsulka", "kapsulki", "krople", "syrop", "masc", "krem", "zel",
        "plaster", "plastry", "czopek", "czopki", "inh", "inhalator", "aerozol", "zastrzyk", "zastrzyki", "amp",
        "ampulka", "wstrzykiwacz",
    }
)  # fmt: skip
_UNIT_WORDS = frozenset({"mg", "g", "ug", "mcg", "ml", "tabl", "kaps", "tabletka", "tabletki"})
_CORRECTED_FROM = 6
"""Shortest word in which one typing error is put right: shorter names lie too close to each other."""


class SubstanceFact(Value):
    """A substance: Latin name as on prescriptions, Polish name, further spellings.

    `atc` is empty where the substance is classified in combinations only, a group (`A10A`) where the name is one.
    """

    latin: str = Field(min_length=1)
    polish: str = Field(min_length=1)
    atc: str = Field(default="", pattern=r"^([A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?)?$")
    also: tuple[str, ...] = ()


class ProductEntry(Value):
    """A trade name as the data file holds it; `substances` are Latin names."""

    name: str = Field(min_length=1)
    substances: tuple[str, ...] = Field(min_length=1)
    atc: str = Field(pattern=r"^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$")
    strengths: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class MedicineList(Value):
    """The data file."""

    source: str
    substances: tuple[SubstanceFact, ...]
    products: tuple[ProductEntry, ...]


@dataclass(frozen=True, slots=True)
class MedicineFact:
    """What a name stands for. `is_trade_name` tells a product from a plain substance; `left` says that the official
    register has it no more.
    """

    name: str
    atc: str
    substances: tuple[SubstanceFact, ...]
    is_trade_name: bool
    strengths: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    left: bool = False

    @property
    def substance(self) -> str:
        """The Polish names, `lewodopa + benserazyd`."""
        return " + ".join(s.polish for s in self.substances)


@dataclass(frozen=True, slots=True)
class _Learned:
    """What was learned from official lists. `facts` are of names that mean one thing; `offers` are all, sorted."""

    facts: Mapping[tuple[str, ...], MedicineFact]
    offers: Sequence[tuple[str, MedicineFact]] = ()
    longest: int = 0
    source: object = ()


class MedicineCatalogue:
    """The known medicines, found by trade name or substance.

    Immutable but for `learn`, whose effect other threads see at once and as a whole.
    """

    def __init__(self, known: MedicineList) -> None:
        """Raises `ValueError` where a product names a substance that is not listed."""
        self._substances = {s.latin: s for s in known.substances}
        self._names: dict[tuple[str, ...], MedicineFact] = {}
        self._combinations: dict[frozenset[str], MedicineFact] = {}
        self._by_atc: dict[str, SubstanceFact] = {}
        for substance in known.substances:
            self._add_substance(substance)
        for product in known.products:
            self._add_product(product)
        self._longest = max((len(name) for name in self._names), default=0)
        self._first_words = {name[0] for name in self._names if len(name[0]) >= _CORRECTED_FROM}
        self._sorted = sorted((" ".join(name), name) for name in self._names)
        self._learned = _Learned({})

    def learner(self) -> "MedicineCatalogue":
        """One that knows the same and may learn more, while this one does not."""
        made = copy(self)
        made.learn(())
        return made

    @property
    def learned_from(self) -> object:
        """What `learn` was told last of where the names come from; empty where nothing was learned."""
        return self._learned.source

    def learn(self, facts: Iterable[MedicineFact], source: object = ()) -> None:
        """Know these trade names too, instead of what was learned before.

        Of a name that is built in only strengths, forms and routes are learned. A name that means several things is
        offered as each of them and identifies none.
        """
        offers: list[tuple[str, MedicineFact]] = []
        single: dict[tuple[str, ...], MedicineFact | None] = {}
        for fact in facts:
            name = _tokens(fact.name)
            if not name:
                continue
            if (known := self._names.get(name)) is not None:
                single[name] = _more_of(single.get(name) or known, fact)
                continue
            single[name] = None if name in single else fact
            offers.append((" ".join(name), fact))
        learned = {name: fact for name, fact in single.items() if fact is not None}
        offers.sort(key=lambda offer: (offer[0], offer[1].left))
        self._learned = _Learned(learned, offers, max((len(name) for name in learned), default=0), source)

    def substances_named(self, text: str) -> tuple[SubstanceFact, ...]:
        """The substances that a list's cell names; an unknown one by the name that stands there."""
        fact = self._identify_combination(text) or self._longest_name(_tokens(text))
        if fact is None and (first := _tokens(text)[:1]) and first[0].endswith("i"):
            # Salts are named by the genitive: "Amlodipini besilas" is one of "Amlodipinum".
            fact = self._names.get((f"{first[0][:-1]}um",))
        if fact is not None and not fact.is_trade_name:
            return fact.substances
        name = clean_line(text)
        return (SubstanceFact(latin=name, polish=name),) if name else ()

    def atc_of_substances(self, substances: tuple[SubstanceFact, ...]) -> str:
        """The class of one substance or of a known combination; empty where there is none."""
        if len(substances) == 1:
            return substances[0].atc
        joined = self._combinations.get(frozenset(s.latin for s in substances))
        return joined.atc if joined else ""

    def identify(self, text: str) -> MedicineFact | None:
        """What the beginning of `text` names, or None.

        Case, diacritics, forms and strengths do not matter. The longest name wins, so `Tritace 2,5 Comb` is not
        `Tritace`. One typing error in the first word is put right where only one medicine comes into question.
        """
        combination = self._identify_combination(text)
        if combination is not None:
            return combination
        tokens = _tokens(text)
        while tokens and tokens[0] in _FORM_WORDS:
            tokens = tokens[1:]
        return self._longest_name(tokens) or self._corrected(tokens)

    def substances_of(self, medicine: Medicine) -> tuple[SubstanceFact, ...]:
        """The substances of an entry, from its trade name and substance together, else as written, else by ATC."""
        facts = [fact for fact in map(self.identify, (medicine.trade_name, medicine.substance)) if fact]
        if not facts and (written := self.identify(medicine.as_written)):
            facts = [written]
        if not facts and medicine.atc in self._by_atc:
            return (self._by_atc[medicine.atc],)
        return tuple({s.latin: s for fact in facts for s in fact.substances}.values())

    def atc_of(self, medicine: Medicine) -> str:
        """The ATC code that the entry states, else that of its name; empty where nothing is known."""
        if medicine.atc:
            return medicine.atc.replace(" ", "").upper()
        fact = self._fact_of(medicine)
        return fact.atc if fact else ""

    def enrich(self, medicine: Medicine) -> Medicine:
        """The entry with substance and ATC filled in where they are empty and known.

        Nothing is filled in where trade name and substance contradict each other.
        """
        fact = self._fact_of(medicine)
        if fact is None:
            return medicine
        stated = self.identify(medicine.substance) if medicine.substance else None
        if stated and not set(stated.substances) <= set(fact.substances):
            return medicine
        return medicine.model_copy(
            update={"substance": medicine.substance or fact.substance, "atc": medicine.atc or fact.atc}
        )

    def renamed(self, before: Medicine, after: Medicine) -> Medicine:
        """`after` without the substance and ATC code that belong to another name, which stood there `before`.

        Only what the catalogue gives for the old name goes; what somebody wrote otherwise stays. A name that is just
        taken away leaves the substance as what the entry is about.
        """
        stale: dict[str, str] = {}
        for old, new in ((before.trade_name, after.trade_name), (before.substance, after.substance)):
            fact = self.identify(old) if new.strip() and fold(old) != fold(new) else None
            if fact is None or _same(fact, self.identify(new)):
                continue
            if fold(after.substance) == fold(fact.substance):
                stale["substance"] = ""
            if after.atc == fact.atc:
                stale["atc"] = ""
        return after.model_copy(update=stale) if stale else after

    def complete(self, prefix: str, limit: int = 10) -> tuple[MedicineFact, ...]:
        """Medicines whose name begins with `prefix`, each once: the built-in ones, then those of official lists, both
        in the order of the alphabet.
        """
        wanted = " ".join(_tokens(prefix))
        if not wanted:
            return ()
        learned = self._learned
        found: dict[str, MedicineFact] = {}
        for joined, name in islice(self._sorted, bisect_left(self._sorted, (wanted, ())), None):
            if len(found) >= limit or not joined.startswith(wanted):
                break
            fact = learned.facts.get(name) or self._names[name]
            found.setdefault(fact.name, fact)
        offers = learned.offers
        for joined, fact in islice(offers, bisect_left(offers, wanted, key=itemgetter(0)), None):
            if len(found) >= limit or not joined.startswith(wanted):
                break
            found[f"{fact.name} ({fact.substance})"] = fact
        return tuple(found.values())

    def _add_substance(self, substance: SubstanceFact) -> None:
        fact = MedicineFact(substance.polish, substance.atc, (substance,), is_trade_name=False)
        for spelling in _spellings(substance):
            self._names.setdefault(_tokens(spelling), fact)
        if substance.atc:
            self._by_atc.setdefault(substance.atc, substance)

    def _add_product(self, product: ProductEntry) -> None:
        unknown = set(product.substances) - self._substances.keys()
        if unknown:
            raise ValueError(f"{product.name}: unknown substances {sorted(unknown)}")
        substances = tuple(self._substances[latin] for latin in product.substances)
        name = _tokens(product.name)
        plain = self._names.get(name)
        is_trade_name = plain is None or plain.substances != substances
        self._names[name] = MedicineFact(
            product.name, product.atc, substances, is_trade_name, product.strengths, product.forms
        )
        if len(substances) > 1:
            joined = MedicineFact(" + ".join(s.polish for s in substances), product.atc, substances, False)
            self._combinations.setdefault(frozenset(product.substances), joined)
            self._by_atc.pop(product.atc, None)

    def _fact_of(self, medicine: Medicine) -> MedicineFact | None:
        names = (medicine.trade_name, medicine.substance, medicine.as_written)
        return next((fact for fact in map(self.identify, names) if fact), None)

    def _identify_combination(self, text: str) -> MedicineFact | None:
        parts = [part for part in map(_tokens, re.split(r"[+/]", text)) if _bare(part)]
        if len(parts) < 2:
            return None
        facts = [self._longest_name(part) for part in parts]
        substances = [f.substances[0] for f in facts if f and not f.is_trade_name]
        if len(substances) < len(parts):
            return None
        return self._combinations.get(frozenset(s.latin for s in substances))

    def _longest_name(self, tokens: tuple[str, ...]) -> MedicineFact | None:
        found = [self._prefix(tokens), self._prefix(_bare(tokens))]
        longest = max(found, key=len)
        return (self._learned.facts.get(longest) or self._names.get(longest)) if longest else None

    def _prefix(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        learned = self._learned
        lengths = range(min(len(tokens), max(self._longest, learned.longest)), 0, -1)
        return next((tokens[:n] for n in lengths if tokens[:n] in self._names or tokens[:n] in learned.facts), ())

    def _corrected(self, tokens: tuple[str, ...]) -> MedicineFact | None:
        if not tokens or len(tokens[0]) < _CORRECTED_FROM:
            return None
        near = sorted(_slips(tokens[0]) & self._first_words)
        facts = [fact for word in near if (fact := self._longest_name((word, *tokens[1:])))]
        meanings = {(fact.atc, fact.substances) for fact in facts}
        return facts[0] if len(meanings) == 1 else None


def _more_of(known: MedicineFact, learned: MedicineFact) -> MedicineFact:
    """A built-in medicine with what a list says besides. Its own strengths stand first, as they are usual."""
    written = {"".join(_TOKEN.findall(fold(s))) for s in known.strengths}
    further = tuple(s for s in learned.strengths if "".join(_TOKEN.findall(fold(s))) not in written)
    return replace(
        known,
        strengths=known.strengths + further,
        forms=known.forms or learned.forms,
        routes=known.routes or learned.routes,
    )


def _same(first: MedicineFact, second: MedicineFact | None) -> bool:
    return second is not None and (first.atc, first.substances) == (second.atc, second.substances)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))


def _bare(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words without strengths."""
    return tuple(t for t in tokens if not t.isdigit() and t not in _UNIT_WORDS)


def _spellings(substance: SubstanceFact) -> Iterable[str]:
    """Latin, its stem with and without the English ending (`rivaroxaban`, `amlodipine`), Polish, the rest."""
    yield substance.latin
    if " " not in substance.latin and substance.latin.endswith("um"):
        stem = substance.latin.removesuffix("um")
        yield from (stem, f"{stem}e")
    yield substance.polish
    yield from substance.also


def _slips(word: str) -> frozenset[str]:
    """All words one typing error away."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    return frozenset(
        [a + b[1:] for a, b in cuts if b]
        + [a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1]
        + [a + c + b[1:] for a, b in cuts if b for c in ascii_lowercase]
        + [a + c + b for a, b in cuts for c in ascii_lowercase]
    )
