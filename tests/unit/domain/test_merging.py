"""Two desks changed one record: rows find each other, nothing is lost, nothing comes back."""

from collections.abc import Mapping, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.medical import Alert, AlertKind, AlertState
from lifebox.domain.merging import MergedCard, Side, merge_cards
from tests.unit.domain.any_cards import any_cards, varied
from tests.unit.domain.cards import card

XARELTO = {"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}
BISOCARD = {"trade_name": "Bisocard", "strength": "5 mg"}
METFORMIN = {"trade_name": "Metformax", "substance": "metformina"}
GLUCOPHAGE = {"trade_name": "Glucophage", "substance": "metformina"}
NAMES = ("Xarelto", "Bisocard", "Metformax", "Euthyrox", "Furosemid")


def with_medicines(rows: Sequence[Mapping[str, object]], *, none: bool = False) -> Card:
    return Card.model_validate({"medical": {"medicines": {"items": rows, "none_confirmed": none}}})


def names(merged: MergedCard) -> list[str]:
    return [m.trade_name for m in merged.card.medical.medicines.items]


def three(card: Card) -> st.SearchStrategy[tuple[Card, Card, Card]]:
    return st.tuples(st.just(card), varied(card), varied(card))


any_three = any_cards().flatmap(three)
calm = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@calm
@given(any_three)
def test_one_desks_changes_alone_stand(cards: tuple[Card, Card, Card]) -> None:
    base, mine, theirs = cards
    assert merge_cards(base, mine, base) == MergedCard(mine, ())
    assert merge_cards(base, base, theirs) == MergedCard(theirs, ())
    assert merge_cards(base, mine, mine) == MergedCard(mine, ())


@calm
@given(any_three)
def test_what_does_not_clash_is_the_same_from_either_desk(cards: tuple[Card, Card, Card]) -> None:
    base, mine, theirs = cards
    here, there = merge_cards(base, mine, theirs), merge_cards(base, theirs, mine)
    assert len(here.clashes) == len(there.clashes)
    if not here.clashes:
        assert _unordered(here.card.model_dump()) == _unordered(there.card.model_dump())


@calm
@given(any_three)
def test_a_clash_gives_either_value_and_is_settled_by_it(cards: tuple[Card, Card, Card]) -> None:
    base, mine, theirs = cards
    found = merge_cards(base, mine, theirs)
    paths = [clash.path for clash in found.clashes]
    assert len(set(paths)) == len(paths)
    assert merge_cards(base, mine, theirs, dict.fromkeys(paths, Side.MINE)) == found
    other = merge_cards(base, mine, theirs, dict.fromkeys(paths, Side.THEIRS))
    assert [clash.path for clash in other.clashes] == paths
    assert _unordered(other.card.model_dump()) == _unordered(merge_cards(base, theirs, mine).card.model_dump())


def _unordered(value: object) -> object:
    """Values whose lists are compared without their order: what both desks added has none."""
    if isinstance(value, dict):
        return {key: _unordered(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return sorted((_unordered(each) for each in value), key=str)
    return value


_some = st.lists(st.sampled_from(NAMES), unique=True, max_size=5)


@given(_some, _some, _some)
def test_no_row_is_lost_and_none_comes_back(was: list[str], here: list[str], there: list[str]) -> None:
    def held(chosen: list[str]) -> Card:
        return with_medicines([{"trade_name": name} for name in chosen])

    merged = merge_cards(held(was), held(here), held(there))
    assert not merged.clashes
    wanted = {n for n in NAMES if (n in here and n in there) or (n not in was and (n in here or n in there))}
    assert sorted(names(merged)) == sorted(wanted)


def test_a_row_stays_beside_its_neighbour() -> None:
    base, mine = with_medicines([XARELTO, BISOCARD]), with_medicines([BISOCARD, XARELTO])
    theirs = with_medicines([XARELTO, METFORMIN, BISOCARD])
    assert names(merge_cards(base, base, theirs)) == ["Xarelto", "Metformax", "Bisocard"]
    assert names(merge_cards(base, mine, theirs)) == ["Bisocard", "Xarelto", "Metformax"]
    assert names(merge_cards(base, theirs, mine)) == ["Bisocard", "Xarelto", "Metformax"]


def test_two_desks_that_added_one_substance_keep_both_medicines() -> None:
    merged = merge_cards(with_medicines([]), with_medicines([METFORMIN]), with_medicines([GLUCOPHAGE]))
    assert (sorted(names(merged)), merged.clashes) == (["Glucophage", "Metformax"], ())


def test_strength_and_dose_are_never_mixed_from_two_desks() -> None:
    mine, theirs = XARELTO | {"strength": "15 mg"}, XARELTO | {"dose": {"morning": "1"}}
    merged = merge_cards(with_medicines([XARELTO]), with_medicines([mine]), with_medicines([theirs]))
    (clash,) = merged.clashes
    assert clash.path == "medical.medicines.0.trade_name"
    assert (clash.mine.strength, clash.theirs.dose.morning) == ("15 mg", "1")
    reason = with_medicines([XARELTO | {"reason": "migotanie"}])
    merged = merge_cards(with_medicines([XARELTO]), with_medicines([mine]), reason)
    (only,) = merged.card.medical.medicines.items
    assert (merged.clashes, only.strength, only.reason) == ((), "15 mg", "migotanie")


def test_what_one_removed_and_the_other_changed_is_asked() -> None:
    changed = XARELTO | {"dose": {"morning": "1"}}
    merged = merge_cards(with_medicines([XARELTO]), with_medicines([]), with_medicines([changed]))
    (clash,) = merged.clashes
    assert (names(merged), clash.mine, clash.theirs.dose.morning) == ([], None, "1")
    taken = merge_cards(
        with_medicines([XARELTO]), with_medicines([]), with_medicines([changed]), {clash.path: Side.THEIRS}
    )
    assert names(taken) == ["Xarelto"]


def test_a_confirmed_absence_against_a_new_row_is_asked() -> None:
    merged = merge_cards(with_medicines([]), with_medicines([], none=True), with_medicines([XARELTO]))
    assert [clash.path for clash in merged.clashes] == ["medical.medicines"]
    assert merged.card.medical.medicines.none_confirmed


def test_two_desks_that_confirm_an_alert_agree() -> None:
    opioid = Alert(kind=AlertKind.OPIOID)
    anna = opioid.model_copy(update={"state": AlertState.CONFIRMED, "decided_by": "anna"})
    maria = anna.model_copy(update={"decided_by": "maria"})
    refused = maria.model_copy(update={"state": AlertState.REJECTED})
    assert merge_cards(card(alerts=[opioid]), card(alerts=[anna]), card(alerts=[maria])).clashes == ()
    merged = merge_cards(card(alerts=[opioid]), card(alerts=[anna]), card(alerts=[refused]))
    assert [clash.path for clash in merged.clashes] == ["medical.alerts.0.state"]


def test_four_phones_do_not_fit_where_three_may_stand() -> None:
    def phones(*written: str) -> Card:
        return Card.model_validate({"contacts": [{"name": "Maria", "phones": [{"written": w} for w in written]}]})

    merged = merge_cards(phones("1"), phones("1", "2", "3"), phones("1", "4"))
    assert [clash.path for clash in merged.clashes] == ["contacts.0.phones"]
    assert merge_cards(phones("1"), phones("1", "2"), phones("1", "4")).clashes == ()
