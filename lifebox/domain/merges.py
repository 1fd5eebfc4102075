"""Records of one person that were made into one, as long as that can be undone."""

from dataclasses import dataclass

from lifebox.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class Merge:
    """That the record `gone` went into `survivor`, which had revision `before` and `revision` afterwards."""

    gone: PersonId
    survivor: PersonId
    before: int
    revision: int
