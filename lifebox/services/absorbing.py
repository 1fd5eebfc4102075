"""What a file of another registry holds, put beside what is here, item by item within one transaction.

See `taking_in` for the rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import uuid5

from lifebox.domain.access import Action
from lifebox.domain.archive import (
    ArchiveHead,
    KeptAccess,
    KeptAttachment,
    KeptBox,
    KeptCode,
    KeptMerge,
    KeptPerson,
    KeptRevision,
    KeptStone,
    Scope,
)
from lifebox.domain.boxes import Box, CodeState
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.duplicates import Likeness, Traits, likeness
from lifebox.domain.errors import InvalidInput, NotAnArchive, NotFound
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.merging import merge_cards
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.record_merging import propose_merge, resolve
from lifebox.domain.values import Value, canonical_json
from lifebox.lookup.names import alike
from lifebox.services.merging import merge_in
from lifebox.services.office import Office

COMMENT = "import"
_COUNTED = ("new", "extended", "apart", "known", "erased_here", "merged", "boxes")


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two records that are or may be one person's, the own one first; `sure` where only what they say differs."""

    here: PersonSummary
    taken: PersonSummary
    sure: bool


@dataclass(frozen=True, slots=True)
class Reprint:
    """A box whose code another box has here: what is printed of `old` has to be printed anew with `new`."""

    old: BoxCode
    new: BoxCode


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: its records are the sum of `new`, `extended`, `apart`, `known` and `erased_here`.

    `apart` are records that went on differently here and there; of them and of `new` ones `merged` went into records
    that were here. `erased_there` are people of whom the file says that they were erased, and who are here.
    """

    organisation: str
    made: datetime
    scope: Scope
    records: int
    new: int
    extended: int
    apart: int
    known: int
    erased_here: int
    merged: int
    boxes: int
    keys: int
    undecided: tuple[Undecided, ...]
    reprints: tuple[Reprint, ...]
    erased_there: tuple[PersonSummary, ...]
    dry_run: bool

    @property
    def counts(self) -> dict[str, int]:
        """The numbers by name."""
        names = ("records", "new", "extended", "apart", "known", "erased_here", "merged", "boxes", "keys")
        counted = {name: getattr(self, name) for name in names}
        lists = ("undecided", "reprints", "erased_there")
        return counted | {name: len(getattr(self, name)) for name in lists}


@dataclass(slots=True)
class _Pair:
    here: PersonId
    taken: PersonId
    sure: bool
    common: Card | None = None
    """The card from which both went on."""


@dataclass(slots=True)
class Absorbing:
    """One file's way into the registry."""

    office: Office
    tx: RegistryWriter
    head: ArchiveHead
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED, 0))
    came: dict[PersonId, PersonId | None] = field(default_factory=dict)
    """People of the file with the id under which something new of them is here; None where nothing is."""
    added: set[PersonId] = field(default_factory=set)
    alone: bool = False
    """Whether nobody was here before."""
    doubles: dict[PersonId, PersonId] = field(default_factory=dict)
    in_step: set[PersonId] = field(default_factory=set)
    """Whose history is the file's by now: what the file says of their merges holds."""
    pairs: list[_Pair] = field(default_factory=list)
    reprints: list[Reprint] = field(default_factory=list)
    erased_there: list[PersonId] = field(default_factory=list)
    keys: int = 0

    def __post_init__(self) -> None:
        self.alone = self.tx.archive.is_empty()
        if self.head.scope is Scope.PERSON:
            return
        if self.alone:
            self.tx.set_organisation(self.head.organisation)
            self.tx.set_retention(self.head.retention)
        self._believe()

    def _believe(self) -> None:
        """Cards that were printed there stay genuine here, and lead to their people."""
        source, own, known = self.head.source, self.office.registry.id, self.office.registry.signers()
        if any(one.is_of(other) and one.key != other.key for one in known for other in source.signers):
            raise InvalidInput(what="keys")
        came = {source.registry} | {one.registry for one in source.signers if one.taken_in}
        came |= {one.registry for one in known if one.taken_in}
        told = (one for one in source.signers if one.registry != own)
        new = tuple(one.model_copy(update={"taken_in": one.registry in came}) for one in told)
        new = tuple(one for one in new if one not in known)
        self.keys = len(new)
        if new:
            self.tx.keep_signers(new)
            self.tx.audit(Action.SIGNERS_CHANGED, facts=[("keys", str(len(new)))])

    def take(self, item: Value) -> None:
        """One item of the file."""
        match item:
            case KeptBox():
                self._box(item)
            case KeptCode():
                self._loose_code(item)
            case KeptPerson():
                self._person(item)
            case KeptAttachment():
                self._attachment(item)
            case KeptMerge():
                if self.doubles.get(item.gone) == item.survivor and item.survivor in self.in_step:
                    self.tx.archive.put(item)
            case KeptStone():
                self._stone(item)
            case KeptAccess():
                pass  # what was done there is in the log of there
            case _:
                self.tx.archive.put(item)

    # Boxes

    def _box(self, box: KeptBox) -> None:
        here = _box_here(self.tx, box.id)
        if here is None:
            self.tx.archive.put_box(box)
            self.counts["boxes"] += 1
        elif here.handed_over is None and box.handed_over is not None:
            self.tx.set_handed_over(box.id, box.handed_over)
        active = here.active_code if here else None
        wanted = next((one.code for one in box.codes if one.state is CodeState.ACTIVE), None)
        for code in box.codes:
            known = self.tx.codes([code.code])
            if known and known[0].state is not CodeState.UNASSIGNED:
                continue  # of this box, or of another one: then see below
            replaced = code.state is CodeState.ACTIVE and active is not None
            kept = code.model_copy(update={"state": CodeState.REPLACED}) if replaced else code
            self.tx.archive.put_code(kept, box.id)
            active = kept.code if kept.state is CodeState.ACTIVE else active
        if here is None and wanted is not None and active is None:
            self.reprints.append(Reprint(wanted, self.tx.replace_code(box.id)))

    def _loose_code(self, code: KeptCode) -> None:
        if code.state is not CodeState.UNASSIGNED:
            raise NotAnArchive(place="codes")
        if not self.tx.codes([code.code]):
            self.tx.archive.put_code(code, None)

    # People

    def _person(self, person: KeptPerson) -> None:
        archive = self.tx.archive
        if person.id in self.came:
            raise NotAnArchive(place="people")
        if archive.was_erased(person.id):
            self._count(person.id, "erased_here", None)
            return
        here = archive.history(person.id)
        if here is None:
            self._add_new(person)
            return
        common = _common(here.revisions, person.revisions)
        if here.merged_into is None and common == len(here.revisions):
            self.in_step.add(person.id)
        if common == len(person.revisions):
            self._count(person.id, "known", None)
        elif common == len(here.revisions) and here.merged_into is None:
            archive.extend(person, common)
            self._count(person.id, "extended", person.id)
        else:
            self._add_apart(person, here, common)
            return
        if person.printed_revision is not None:
            archive.raise_printed(person.id, person.printed_revision)

    def _add_new(self, person: KeptPerson) -> None:
        into = person.merged_into
        if into is None:
            self.pairs += self._same_people(person)
        elif self.tx.archive.was_erased(into):
            self._count(person.id, "erased_here", None)
            return
        else:
            self.doubles[person.id] = into
        self._add(person)
        self._count(person.id, "new", person.id)
        self.in_step.add(person.id)

    def _add_apart(self, person: KeptPerson, here: KeptPerson, common: int) -> None:
        """The other's record beside the own one, under an id that follows from its history."""
        told = b"\n".join(map(canonical_json, person.revisions))
        apart = PersonId(uuid5(person.id, sha256(told).hexdigest()))
        if self.tx.archive.was_erased(apart) or self.tx.archive.history(apart) is not None:
            self._count(person.id, "known", None)
            return
        # Revisions of the same number are not the same: what paper says of them holds for neither.
        changes = {"id": apart, "merged_into": None, "printed_revision": None}
        self._add(person.model_copy(update=changes))
        self._count(person.id, "apart", apart)
        before = here.revisions[common - 1].card if common else None
        self.pairs.append(_Pair(person.id, apart, sure=True, common=before))

    def _add(self, person: KeptPerson) -> None:
        if _box_here(self.tx, person.box) is None:
            raise NotAnArchive(place="people")
        self.tx.archive.put_person(person)
        self.added.add(person.id)

    def _count(self, person: PersonId, fate: str, came: PersonId | None) -> None:
        self.counts[fate] += 1
        self.came[person] = came
        if came is not None:
            self.tx.audit(Action.REGISTRY_TAKEN_IN, came, facts=[("fate", fate)])

    def _same_people(self, person: KeptPerson) -> Iterator[_Pair]:
        """Who of those that were here before is, or may be, this person."""
        if self.alone:
            return
        today = self.office.clock.today()
        mine = Traits.of(person.card, today)
        others = [one for one in dict.fromkeys(_candidates(self.tx, person.card)) if one not in self.added]
        found: list[tuple[PersonId, Likeness]] = []
        for other, theirs in self.tx.traits(others, today) if others else ():
            if (like := likeness(mine, theirs, alike)) is not None:
                found.append((other, like))
        found.sort(key=lambda one: not one[1].sure)
        for other, like in found[:1]:
            yield _Pair(other, person.id, like.sure)

    # What belongs to people

    def _attachment(self, item: KeptAttachment) -> None:
        if item.person not in self.came:
            raise NotAnArchive(place="attachments")
        owner = self.came[item.person]
        if owner is not None:
            self.tx.archive.put(item.model_copy(update={"person": owner}))

    def _stone(self, item: KeptStone) -> None:
        if self.tx.archive.history(item.person) is None:
            self.tx.archive.put(item)
        else:
            self.erased_there.append(item.person)

    # The end

    def finish(self, *, dry_run: bool) -> TakenIn:
        """Merge what is surely one person's and says nothing contrary; tell of everything."""
        self._settle_doubles()
        undecided = [pair for pair in self.pairs if not (pair.sure and self._merged(pair))]
        self.counts["merged"] = len(self.pairs) - len(undecided)
        source, counts = self.head.source, self.counts
        facts = [(name, str(count)) for name, count in counts.items()]
        self.tx.audit(Action.REGISTRY_TAKEN_IN, facts=[("organisation", source.organisation), *facts])
        return TakenIn(
            organisation=source.organisation,
            made=source.made,
            scope=self.head.scope,
            records=len(self.came),
            **counts,
            keys=self.keys,
            undecided=tuple(self._shown(undecided)),
            reprints=tuple(self.reprints),
            erased_there=self.tx.summaries(self.erased_there),
            dry_run=dry_run,
        )

    def _settle_doubles(self) -> None:
        """Whose survivor went another way here is no double any more, but maybe the same person."""
        for gone, survivor in self.doubles.items():
            if survivor in self.in_step:
                continue
            self.tx.set_merged(gone, None)
            if self.tx.archive.history(survivor) is not None:
                self.pairs.append(_Pair(survivor, gone, sure=True))

    def _merged(self, pair: _Pair) -> bool:
        here, taken = self._survivor(pair), self.tx.person(pair.taken)
        if here.merged_into is not None or taken.merged_into is not None or here.id == taken.id:
            return False
        card = _united(here.card, taken.card, pair.common if here.id == pair.here else None)
        if card is None:
            return False
        bases = here.revision.number, taken.revision.number
        merge_in(self.office, self.tx, here.id, taken.id, card, *bases, comment=COMMENT)
        return True

    def _survivor(self, pair: _Pair) -> PersonRecord:
        here = self.tx.person(pair.here)
        while here.merged_into is not None:
            here = self.tx.person(here.merged_into)
        return here

    def _shown(self, pairs: list[_Pair]) -> Iterator[Undecided]:
        for pair in pairs:
            shown = self.tx.summaries([self._survivor(pair).id, pair.taken])
            if len(shown) == 2:
                yield Undecided(*shown, pair.sure)


def _box_here(reader: RegistryReader, box: BoxId) -> Box | None:
    try:
        return reader.box(box)
    except NotFound:
        return None


def _candidates(reader: RegistryReader, card: Card) -> Iterator[PersonId]:
    identity = card.identity
    if identity.pesel:
        yield from (one.id for one in reader.by_pesels([identity.pesel]))
    for phone in card.residence.phones:
        if phone.number:
            yield from (hit.person.id for hit in reader.by_phones([phone.number]) if not hit.of_contact)
    if identity.surname and identity.given_names:
        yield from reader.people_named(identity.surname, identity.given_names)


def _common(here: tuple[KeptRevision, ...], there: tuple[KeptRevision, ...]) -> int:
    """How many revisions from the first on are the same."""
    for number, (one, other) in enumerate(zip(here, there, strict=False)):
        if canonical_json(one) != canonical_json(other):
            return number
    return min(len(here), len(there))


def _united(here: Card, taken: Card, common: Card | None) -> Card | None:
    """One card of both, or None where somebody must choose."""
    if common is not None:
        merged = merge_cards(common, here, taken)
        return None if merged.clashes else merged.card
    proposal = propose_merge(here, taken)
    return None if proposal.open_choices({}) else resolve(proposal, {})
