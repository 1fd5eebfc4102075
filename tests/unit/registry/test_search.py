"""The look-up index."""

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from lifebox.domain.boxes import CodeState
from lifebox.domain.search import CodeHit, PhoneHit, SearchField
from lifebox.registry import statements
from lifebox.registry.errors import UnauditedWrite
from lifebox.registry.vault import Vault
from tests.unit.registry import make


def test_numbers_find_their_people(vault: Vault) -> None:
    card = make.card(
        pesel="42051212345",
        phone="+48585550111",
        contact_phone="+48600555222",
        telecare_phone="+48600555333",
    )
    person, _ = make.add(vault, card, make.card("Zych"))
    with vault.read() as reader:
        found = reader.summaries([person])
        assert reader.by_pesels(["42051212345"]) == found
        assert reader.by_pesels([""]) == ()
        assert reader.by_phones(["+48585550111"]) == (PhoneHit(found[0], of_contact=False),)
        assert reader.by_phones(["+48600555222"]) == (PhoneHit(found[0], of_contact=True),)
        assert reader.by_phones(["+48600555333"]) == (PhoneHit(found[0], of_contact=True),)
        assert reader.by_phones(["+48585550112"]) == ()


def test_a_part_of_a_code_and_the_end_of_a_phone_find_their_people(vault: Vault) -> None:
    person, other = make.add(
        vault,
        make.card(phone="+48585550111", contact_phone="+48600990111"),
        make.card("Zych", phone="+48585540111"),
    )
    with vault.read() as reader:
        found = reader.summaries([person, other])
        (code,) = reader.box(reader.person(person).box).codes
        for part in (code.code[:4], code.code[:7], code.code[4:], code.code[4:8], str(code.code)):
            assert CodeHit(found[0], CodeState.ACTIVE) in reader.by_code_part(part)
        assert reader.by_code_part("~~~~") == ()
        assert reader.by_phone_end("550111") == (PhoneHit(found[0], of_contact=False),)
        assert reader.by_phone_end("5540111") == (PhoneHit(found[1], of_contact=False),)
        assert reader.by_phone_end("990111") == (PhoneHit(found[0], of_contact=True),)
        assert reader.by_phone_end("4550111") == ()


@pytest.mark.parametrize(
    ("statement", "params", "index"),
    [
        (statements.BY_CODE_PART, {"part": "7K3M", "behind": "7K3M~"}, "ix_code_end"),
        (statements.BY_PHONE_END, {"digits": "550111", "last": "550111"}, "ix_phone_end"),
    ],
)
def test_parts_are_looked_up_and_never_scanned(
    vault: Vault, statement: statements.AnySelect, params: dict[str, str], index: str
) -> None:
    compiled = statement.params(params).compile(dialect=sqlite.dialect(paramstyle="named"))
    explain = text(f"EXPLAIN QUERY PLAN {compiled}")
    with vault.read() as reader:
        plan = [row.detail for row in reader._connection.execute(explain, compiled.params)]
    assert any(index in step for step in plan)
    assert not any(step.startswith("SCAN") for step in plan)


def test_words_are_folded_and_every_group_must_match(vault: Vault) -> None:
    person, other = make.add(vault, make.card(), make.card("Łęcki", street="Aleja Róż", building="7"))
    with vault.read() as reader:
        (row,) = reader.by_words([(SearchField.NAME, ["lecka", "lecki"]), (SearchField.STREET, ["kwiat*"])], 10)
        assert row.person == person
        assert (row.name, row.street, row.number) == ("zaneta lecka", "kwiatowa", "14a 3")
        assert (row.birth, row.town) == ("1942 19420512", "probowo")
        assert {hit.person for hit in reader.by_words([(SearchField.NAME, ["lec*"])], 10)} == {person, other}
        assert len(reader.by_words([(SearchField.BIRTH, ["1942"])], 1)) == 1
        assert reader.by_words([(SearchField.NUMBER, ["14"])], 10) == ()
        assert reader.by_words([(SearchField.NAME, ['"; DROP'])], 10) == ()
        assert reader.by_words([], 10) == ()
        assert reader.by_words([(SearchField.NAME, [])], 10) == ()


def test_the_vocabulary_follows_every_save_and_stays_the_same_object_between(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.read() as reader:
        before = reader.vocabulary(SearchField.NAME)
        assert before is reader.vocabulary(SearchField.NAME)
        assert set(before) == {"lecka", "zaneta"}
    make.change(vault, person, identity=make.card("Bąk").identity)
    with vault.read() as reader:
        assert "bak" in reader.vocabulary(SearchField.NAME)
        assert reader.by_words([(SearchField.NAME, ["lecka"])], 10) == ()
    fresh = make.reopen(vault.path)
    with fresh.read() as reader:
        assert set(reader.vocabulary(SearchField.NAME)) == {"bak", "zaneta"}
    fresh.close()


def test_words_of_a_transaction_that_failed_are_forgotten(vault: Vault) -> None:
    with pytest.raises(UnauditedWrite), vault.write() as tx:
        seen = (tx.add_person(tx.add_box().id, make.card("Widmo")), tx.vocabulary(SearchField.NAME))
    assert "widmo" in seen[1]
    make.add(vault, make.card("Bąk"))
    with vault.read() as reader:
        assert "bak" in reader.vocabulary(SearchField.NAME)
        assert "widmo" not in reader.vocabulary(SearchField.NAME)


def test_the_same_address_and_name_in_other_spellings(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.read() as reader:
        assert reader.people_at("KWIATOWA", "14a", "3") == (person,)
        assert reader.people_at("Kwiatowa", "14", "3") == ()
        assert reader.people_named("lecka", "ŻANETA") == (person,)
        assert reader.people_named("lecka", "") == ()


def test_streets_come_most_frequent_first(vault: Vault) -> None:
    make.add(vault, *(make.card(street=street) for street in ("Akacjowa", "ul. Lipowa", "Lipowa", "")))
    with vault.read() as reader:
        assert reader.streets() == ("ul. Lipowa", "Akacjowa")
