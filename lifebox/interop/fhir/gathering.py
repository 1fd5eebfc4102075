"""A document while it is read: its resources, and what of it fits nowhere."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from lifebox.domain.card import SourceText
from lifebox.domain.dates import PartialDate
from lifebox.domain.values import LINE_LIMIT, NOTE_LIMIT, clean_line, clean_note
from lifebox.interop.fhir.codes import OWN
from lifebox.interop.fhir.nodes import Node, shown

E = TypeVar("E", bound=StrEnum)
MAX_KEPT = 60_000
"""Characters of a document that are kept as remarks; FHIR can carry whole books."""
MAX_LEAF = 4_000
"""A longer text in a single place is a picture or a file."""


class Trouble(StrEnum):
    """What happened to a piece of a summary that no field of the card took."""

    KEPT = "fhir.kept"
    NOT_TAKEN = "fhir.not_taken"
    NARRATIVE = "fhir.narrative"
    EXTENSION = "fhir.extension"
    MODIFIER = "fhir.modifier"
    SHORTENED = "fhir.shortened"
    TOO_LONG = "fhir.too_long"
    CONTRADICTION = "fhir.contradiction"
    PARTLY_NONE = "fhir.partly_none"
    NO_PATIENT_NAME = "fhir.no_name"
    NO_BIRTH = "fhir.no_birth"
    SEVERAL_PATIENTS = "fhir.several_patients"
    DANGLING = "fhir.dangling"
    MAYBE_TWICE = "intake.maybe_twice"


@dataclass(frozen=True, slots=True)
class SummaryFinding:
    """What the office is told. `where` names a resource by kind and number and a place in it, never what it says."""

    trouble: Trouble
    where: str = ""


@dataclass(slots=True)
class Gathering:
    """The resources of a document by all names that refer to them; findings and remarks grow while it is read."""

    resources: dict[str, Node] = field(default_factory=dict)
    ordered: list[Node] = field(default_factory=list)
    findings: list[SummaryFinding] = field(default_factory=list)
    remarks: list[SourceText] = field(default_factory=list)
    _done: set[int] = field(default_factory=set)
    _numbers: dict[int, int] = field(default_factory=dict)
    _kept: int = 0

    @classmethod
    def of(cls, bundle: dict[str, Any]) -> "Gathering":
        """All resources of a bundle, also those that are contained in others."""
        made = cls()
        counts: Counter[str] = Counter()
        for entry in Node(bundle)["entry"].each():
            resource = entry["resource"]
            if not isinstance(resource.value, dict):
                continue
            kind, name = resource["resourceType"].peek, resource["id"].peek
            # Paths begin at the resource, whichever way leads to it.
            node = Node(resource.value)
            made.ordered.append(node)
            counts[kind] += 1
            made._numbers[id(node.value)] = counts[kind]
            for key in (entry["fullUrl"].peek, f"{kind}/{name}" if name else ""):
                if key:
                    made.resources.setdefault(key, node)
        return made

    def find(self, reference: Node, within: Node) -> Node:
        """The resource that is referred to; marks the reference. Empty where it is not in the document."""
        link = reference["reference"].text
        reference["type"].skip()
        if link.startswith("#"):
            for inner in within["contained"].each():
                if inner["id"].peek == link[1:]:
                    inner["resourceType"].skip()
                    inner["id"].skip()
                    return inner
        found = self.resources.get(link)
        if found is None and "://" in link:
            found = self.resources.get("/".join(link.split("/")[-2:]))
        if found is None and link:
            self.tell(Trouble.DANGLING, within, reference)
        return found if found is not None else Node(None)

    def kind(self, name: str) -> Iterator[Node]:
        """All resources of a kind that nobody took yet."""
        return (node for node in self.ordered if node["resourceType"].peek == name and id(node.value) not in self._done)

    def take(self, node: Node) -> bool:
        """Mark a resource as dealt with; False where it was before."""
        fresh = id(node.value) not in self._done
        self._done.add(id(node.value))
        return fresh

    def is_done(self, node: Node) -> bool:
        """Whether it was dealt with."""
        return id(node.value) in self._done

    # What fits nowhere

    def label(self, node: Node) -> str:
        """A resource as findings name it: `Condition 2`."""
        kind, number = node["resourceType"].peek[:60], self._numbers.get(id(node.value), 0)
        return f"{kind} {number}" if number else kind

    def tell(self, trouble: Trouble, node: Node, place: Node | None = None) -> None:
        """Say what happened to a resource or to a place in it."""
        where = self.label(node) + (f": {shown(place.path)}" if place is not None else "")
        self.findings.append(SummaryFinding(trouble, where[:LINE_LIMIT]))

    def settle(self, node: Node, title: str) -> None:
        """Keep what nobody read of a resource that was taken."""
        self._keep_unread(node, title, Trouble.KEPT)

    def refuse(self, node: Node, title: str, trouble: Trouble = Trouble.NOT_TAKEN) -> None:
        """Keep a whole resource as a remark and say so."""
        self.take(node)
        self.tell(trouble, node)
        self._keep_unread(Node(node.value), title, None)

    def _keep_unread(self, node: Node, title: str, trouble: Trouble | None) -> None:
        lines: list[str] = []
        for path, text in node.unread():
            # One line of the report for one element, however much it holds.
            element = path.partition(".")[0].partition("[")[0]
            where = f"{self.label(node)}: {element}"[:LINE_LIMIT]
            if "xtension" in path:
                if path.endswith(".url") or path == "url":
                    self.findings.append(SummaryFinding(Trouble.EXTENSION, where))
                continue
            if len(text) > MAX_LEAF:
                self.findings.append(SummaryFinding(Trouble.TOO_LONG, where))
                continue
            lines.append(f"{path}: {text}")
            if trouble is not None:
                self.findings.append(SummaryFinding(trouble, where))
        if lines:
            kind = node["resourceType"].peek
            self.remark(f"FHIR {kind}: {title}" if title else f"FHIR {kind}", "\n".join(lines))

    def remark(self, title: str, text: str) -> None:
        """Keep a text verbatim among the sources of the card."""
        name, clean = clean_line(title)[:LINE_LIMIT].strip() or "FHIR", clean_note(text)
        room = MAX_KEPT - self._kept
        if len(clean) > room:
            self.findings.append(SummaryFinding(Trouble.TOO_LONG, name.split(":")[0]))
            clean = clean[:room]
        self._kept += len(clean)
        for start in range(0, len(clean), NOTE_LIMIT):
            if part := clean_note(clean[start : start + NOTE_LIMIT]):
                self.remarks.append(SourceText(field=name, text=part))

    # Texts and values that fit

    def line(self, text: str, node: Node, place: Node) -> str:
        """A text as one line of the card; what does not fit is kept whole as a remark and told."""
        clean = clean_line(text)
        if len(clean) <= LINE_LIMIT:
            return clean
        self.tell(Trouble.SHORTENED, node, place)
        self.remark(f"FHIR {node['resourceType'].peek}", clean)
        return clean_line(clean[: LINE_LIMIT - 1]) + "…"

    def concept(self, place: Node, node: Node) -> str:
        """The words of a concept: its text, else what its codes are called, else the code itself."""
        text = place["text"].text
        codings = list(place["coding"].each())
        for each in codings:
            if each["system"].peek.startswith(OWN):
                each.skip()
        if text:
            for each in codings:
                # The same words again say nothing more.
                if each["display"].peek.casefold() == text.casefold():
                    each["display"].skip()
            return self.line(text, node, place)
        named = next((c["display"].text for c in codings if c["display"].peek), "")
        return self.line(named or next((c["code"].text for c in codings if c["code"].peek), ""), node, place)

    def words(self, place: Node, node: Node, by: str = ", ") -> str:
        """The words of several concepts in one line."""
        found = dict.fromkeys(self.concept(each, node) for each in place.each())
        return self.line(by.join(word for word in found if word), node, place)

    def notes(self, node: Node) -> str:
        """The annotations of a resource in one line."""
        return self.line("; ".join(t for each in node["note"].each() if (t := each["text"].text)), node, node["note"])

    def when(self, place: Node) -> PartialDate | None:
        """A date of which a part may be unknown; of a point in time the day. What says more or no date stays unread."""
        day, _, time = place.peek.partition("T")
        try:
            found = PartialDate.parse(day)
        except ValueError:
            return None
        if not time.strip("0:.Z+-"):
            place.skip()
        return found


def tag(node: Node, kind: type[E]) -> E | None:
    """What the card that a resource was written from said more exactly."""
    for each in node["meta"]["tag"].each():
        if (found := own(each, kind)) is not None:
            return found
    return None


def own(coding: Node, kind: type[E]) -> E | None:
    """A value of one of the card's enumerations."""
    if coding["system"].peek != f"{OWN}{kind.__name__}" or coding["code"].peek not in [one.value for one in kind]:
        return None
    return kind(coding["code"].peek)
