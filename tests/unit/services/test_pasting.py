"""Pasted lists: split into entries, every word kept, a single name left alone."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.folding import fold
from lifebox.domain.identity import Contact
from lifebox.domain.medical import Allergy, Condition, Implant, Medicine
from lifebox.services.office import Office
from lifebox.services.pasting import ALLERGIES, CONDITIONS, CONTACTS, IMPLANTS, MEDICINES, read_pasted
from tests.support.program import StandingClock, make_office, make_program

PASTED = (MEDICINES, ALLERGIES, CONDITIONS, CONTACTS)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    folder: Path = tmp_path_factory.mktemp("paste")
    return make_office(make_program(folder, StandingClock()), folder / "p.lifebox")


def medicines(office: Office, text: str) -> list[tuple[str, str, str, str]]:
    found = read_pasted(office, MEDICINES, text).get(MEDICINES, ())
    assert all(isinstance(m, Medicine) for m in found)
    return [(m.trade_name, m.strength, m.form, m.dose.one_line()) for m in found if isinstance(m, Medicine)]


@pytest.mark.parametrize("between", ["\n", "; ", ", ", "\n- "])
def test_medicines_are_split_however_they_are_separated(office: Office, between: str) -> None:
    text = between.join(["Metformax 850 1-0-1", "Xarelto 20 mg 0-0-1", "Acard 75 rano"])
    assert medicines(office, text) == [
        ("Metformax", "850 mg", "tabletki", "1-0-1"),
        ("Xarelto", "20 mg", "tabletki", "0-0-1"),
        ("Acard", "75 mg", "tabletki", "rano"),
    ]


def test_what_was_pasted_stays_beside_what_was_understood(office: Office) -> None:
    (medicine,) = read_pasted(office, MEDICINES, "Metformax 850 1-0-1")[MEDICINES]
    assert isinstance(medicine, Medicine)
    assert medicine.as_written == "Metformax 850 1-0-1"
    assert (medicine.substance, medicine.atc) == ("metformina", "A10BA02")


@pytest.mark.parametrize("rows", PASTED)
def test_a_single_name_is_no_list(office: Office, rows: str) -> None:
    assert read_pasted(office, rows, "Próbna") == {}


def test_a_unit_is_never_made_up(office: Office) -> None:
    assert medicines(office, "Nieznanol 850 1-0-1") == [("Nieznanol", "850", "", "1-0-1")]


def test_allergies_conditions_and_contacts_are_split_too(office: Office) -> None:
    allergies = read_pasted(office, ALLERGIES, "penicylina - wstrząs, lateks")[ALLERGIES]
    assert [a.agent for a in allergies if isinstance(a, Allergy)] == ["penicylina", "lateks"]
    found = read_pasted(office, CONDITIONS, "nadciśnienie, cukrzyca typu 2 od 2010\nrozrusznik 2017")
    conditions = [c for c in found[CONDITIONS] if isinstance(c, Condition)]
    assert [(c.name, c.icd10) for c in conditions] == [("nadciśnienie", "I10"), ("cukrzyca typu 2", "E11")]
    assert [i.name for i in found[IMPLANTS] if isinstance(i, Implant)] == ["rozrusznik"]
    contacts = read_pasted(office, CONTACTS, "córka Maria 601 234 567 ma klucze\nsyn Jan 58 551 17 10")[CONTACTS]
    told = [(c.name, c.relation, c.phones[0].written) for c in contacts if isinstance(c, Contact)]
    assert told == [("Maria", "córka", "601 234 567"), ("Jan", "syn", "58 551 17 10")]


WORDS = st.sampled_from(
    ["penicylina", "wstrząs", "córka", "Maria", "601 234 567", "rano", "20 mg", "–", "(też)", "xyzw"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(PASTED), st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=4))
def test_no_word_is_lost(office: Office, rows: str, lines: list[str]) -> None:
    found = read_pasted(office, rows, "\n".join(lines))
    kept = fold(str([item.model_dump(mode="json") for items in found.values() for item in items]))
    for word in " ".join(lines).split():
        bare = fold(word.strip("()–"))
        assert bare in kept
