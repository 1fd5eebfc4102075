"""Conditions that matter in an emergency, for completing what is typed."""

from pydantic import Field

from lifebox.domain.folding import words
from lifebox.domain.medical import Condition
from lifebox.domain.values import Value


class ConditionFact(Value):
    """A condition in plain words, its ICD-10 code or category, and other names for it."""

    name: str = Field(min_length=1)
    icd10: str = Field(pattern=r"^[A-Z]\d\d(\.\d)?$")
    also: tuple[str, ...] = ()


class ConditionList(Value):
    """The data file."""

    source: str
    conditions: tuple[ConditionFact, ...]

    def complete(self, typed: str, limit: int = 10) -> tuple[ConditionFact, ...]:
        """Conditions of which every typed word begins a word of one of the names; first those that begin with it."""
        wanted = words(typed)
        if not wanted:
            return ()
        found = [fact for fact in self.conditions if any(_begins(wanted, name) for name in (fact.name, *fact.also))]
        return tuple(sorted(found, key=lambda fact: not words(fact.name)[0].startswith(wanted[0])))[:limit]

    def renamed(self, before: Condition, after: Condition) -> Condition:
        """`after` without the code that the list gives for the name which stood there `before` and for no new one."""
        stale = after.icd10 in self._codes(before.name) and after.icd10 not in self._codes(after.name)
        return after.model_copy(update={"icd10": ""}) if stale and after.name.strip() else after

    def _codes(self, name: str) -> frozenset[str]:
        """The codes of the longest name that `name` begins with."""
        said = words(name)
        known = [(words(each), fact.icd10) for fact in self.conditions for each in (fact.name, *fact.also)]
        found = [(len(start), code) for start, code in known if said[: len(start)] == start]
        longest = max((length for length, _ in found), default=0)
        return frozenset(code for length, code in found if length == longest)


def _begins(wanted: tuple[str, ...], name: str) -> bool:
    known = words(name)
    return all(any(word.startswith(part) for word in known) for part in wanted)
