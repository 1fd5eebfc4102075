"""What is read aloud: sentences around the card's own words, numbered, and nothing said that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.codes import ALPHABET
from lifebox.domain.medical import AlertKind
from lifebox.domain.phones import phones_in
from lifebox.domain.script import Passage, script
from lifebox.domain.spelling import spelled
from lifebox.domain.tiers import Channel, Tier, arrange
from lifebox.texts import texts
from tests.unit.domain.test_tiers import FULL, TODAY

SAY = texts("pl")


def read(card: Card) -> tuple[Passage, ...]:
    return script(arrange(card, SAY, TODAY, Channel.VOICE), SAY)


def words(card: Card, tier: Tier) -> list[str]:
    return [line.words for passage in read(card) if passage.tier is tier for line in passage.lines]


def with_alerts(*alerts: dict[str, object]) -> Card:
    return Card.model_validate({"identity": {"surname": "Próbna"}, "medical": {"alerts": alerts}})


def test_an_alert_is_a_sentence_around_its_own_words() -> None:
    card = with_alerts({"kind": "anticoagulant", "detail": "Xarelto 20 mg, wieczorem", "state": "confirmed"})
    assert words(card, Tier.RED) == ["Bierze LEK PRZECIWZAKRZEPOWY: Xarelto 20 mg, wieczorem."]


def test_a_proposal_is_said_to_be_one_and_a_rejected_one_is_not_said() -> None:
    card = with_alerts({"kind": "epilepsy", "state": "proposed"}, {"kind": "insulin", "state": "rejected"})
    assert words(card, Tier.RED) == ["Ma PADACZKĘ. Niepotwierdzone."]


def test_no_alerts_is_not_the_same_as_nothing_wrong() -> None:
    (said,) = words(with_alerts(), Tier.RED)
    assert "nie podano" in said
    assert "nie znaczy" in said


def test_absent_is_not_unknown() -> None:
    card = Card.model_validate({"identity": {"surname": "Próbna"}, "medical": {"allergies": {"none_confirmed": True}}})
    said = words(card, Tier.YELLOW)
    assert "Uczulenia: potwierdzono, że nie ma." in said
    assert "Leki: brak informacji. Nie wiadomo, czy są." in said


def test_lines_are_numbered_through_all_tiers() -> None:
    passages = read(FULL)
    numbers = [line.number for passage in passages for line in passage.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [p.tier for p in passages] == sorted((p.tier for p in passages), key=list(Tier).index)
    assert all(passage.lines for passage in passages)


def test_a_dose_is_read_as_it_stands() -> None:
    card = FULL
    said = "\n".join(words(card, Tier.YELLOW))
    shown = arrange(card, SAY, TODAY, Channel.VOICE)
    assert all(item.line in said for block in shown.yellow for item in block.items)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("kind", AlertKind)
def test_every_alert_has_its_sentence(kind: AlertKind, language: str) -> None:
    assert texts(language)(f"Spoken.{kind.value}")


def test_a_code_is_spelled_in_its_groups() -> None:
    assert spelled("7K3M-9QXD-2", SAY) == "siedem Karol trzy Maria · dziewięć Quebec Xantypa Dorota · dwa"


def test_a_phone_is_spelled_in_its_groups() -> None:
    assert spelled("+48 601 23", SAY) == "plus cztery osiem · sześć zero jeden · dwa trzy"


@given(st.text(max_size=40))
def test_whatever_is_spelled_has_as_many_words_as_signs_with_a_name(text: str) -> None:
    named = sum(c == "+" or (c.isascii() and c.isalnum()) for c in text.upper())
    assert len(spelled(text, SAY).replace("·", " ").split()) == named


@pytest.mark.parametrize("language", ["pl", "en"])
def test_no_two_signs_of_a_code_sound_alike(language: str) -> None:
    say = texts(language)
    names = [say(f"Letter.{sign}") for sign in ALPHABET]
    assert len(set(names)) == len(ALPHABET)
    assert all(name[0] == sign for name, sign in zip(names, ALPHABET, strict=True) if sign.isalpha())


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Zadzwoń: córka Maria 601 234 567, 58 551 17 10 (ma klucze)", ("601 234 567", "58 551 17 10")),
        ("wnuk +49 30 123456", ("+49 30 123456",)),
        ("Kod do bramy: 1234", ()),
        ("Xarelto 20 mg", ()),
    ],
)
def test_phones_of_a_line_are_found_as_they_are_written(line: str, found: tuple[str, ...]) -> None:
    assert phones_in(line) == found
