"""How a scanned paper and the registry agree."""

from collections.abc import Sequence
from enum import StrEnum

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.lookup.payloads import Payload


class ScanVerdict(StrEnum):
    """What is to be said of a paper. `CURRENT` does not mean genuine: only the signature of QR 2 says that.

    `VALID_CODE` is a good code on a paper that does not say its revision. `UNKNOWN` is a code, or a revision, that this
    registry never gave out, `ELSEWHERE` a signed card that says it is another registry's.
    """

    CURRENT = "current"
    VALID_CODE = "valid_code"
    OUTDATED = "outdated"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    UNASSIGNED = "unassigned"
    UNKNOWN = "unknown"
    ELSEWHERE = "elsewhere"


_NOT_ACTIVE = {
    CodeState.REPLACED: ScanVerdict.REPLACED,
    CodeState.WITHDRAWN: ScanVerdict.WITHDRAWN,
    CodeState.UNASSIGNED: ScanVerdict.UNASSIGNED,
}


def judge(
    payload: Payload, records: Sequence[CodeRecord], revision_now: int | None = None, *, merged: bool = False
) -> ScanVerdict:
    """Judge a paper by the registry's `records` of its code and the newest revision of the person it is about.

    Of a paper that states no revision (QR 0) only the code can be judged. `merged` says that it was made of a record
    that has gone into another one.
    """
    record = next((r for r in records if r.code == payload.code), None)
    if record is None:
        return ScanVerdict.UNKNOWN
    if record.state in _NOT_ACTIVE:
        return _NOT_ACTIVE[record.state]
    if payload.revision is None or revision_now is None:
        return ScanVerdict.VALID_CODE
    if merged:
        return ScanVerdict.OUTDATED
    if payload.revision == revision_now:
        return ScanVerdict.CURRENT
    return ScanVerdict.OUTDATED if payload.revision < revision_now else ScanVerdict.UNKNOWN
