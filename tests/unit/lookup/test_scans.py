from datetime import UTC, date, datetime

import pytest

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import new_box_id
from lifebox.lookup.payloads import Payload, PayloadKind
from lifebox.lookup.scans import ScanVerdict, judge
from lifebox.texts import LANGUAGES, texts

CODE = BoxCode("7K3M9QXD2")
LABEL = Payload(PayloadKind.LOCATOR, CODE)


def record(state: CodeState) -> CodeRecord:
    return CodeRecord(CODE, state, datetime(2026, 11, 22, tzinfo=UTC), new_box_id())


def card(revision: int) -> Payload:
    return Payload(PayloadKind.MINIMUM, CODE, revision, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        (CodeState.ACTIVE, ScanVerdict.VALID_CODE),
        (CodeState.REPLACED, ScanVerdict.REPLACED),
        (CodeState.WITHDRAWN, ScanVerdict.WITHDRAWN),
        (CodeState.UNASSIGNED, ScanVerdict.UNASSIGNED),
    ],
)
def test_a_label_is_judged_by_the_state_of_its_code(state: CodeState, verdict: ScanVerdict) -> None:
    assert judge(LABEL, [record(state)], 5) is verdict


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [(4, ScanVerdict.OUTDATED), (5, ScanVerdict.CURRENT), (6, ScanVerdict.UNKNOWN)],
)
def test_a_card_is_compared_with_the_newest_revision(printed: int, verdict: ScanVerdict) -> None:
    assert judge(card(printed), [record(CodeState.ACTIVE)], 5) is verdict


def test_a_replaced_code_outweighs_an_old_revision() -> None:
    assert judge(card(1), [record(CodeState.REPLACED)], 5) is ScanVerdict.REPLACED


def test_a_code_of_another_registry_is_unknown() -> None:
    assert judge(LABEL, []) is ScanVerdict.UNKNOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_has_a_word_in_every_language(language: str) -> None:
    say = texts(language)
    words = {say(f"ScanVerdict.{verdict.value}") for verdict in ScanVerdict}
    assert len(words) == len(ScanVerdict)
