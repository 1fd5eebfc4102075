"""Illnesses, implants, allergies, blood groups, and saying that there is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import words
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AllergyKind, BloodType, Severity
from lifebox.domain.values import clean_note
from lifebox.interop.intake.clinical import read_allergies, read_blood_group, read_conditions, read_implants
from lifebox.interop.intake.vocabulary import absence
from tests.unit.interop.intake.lists import TODAY


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "jaskra, przewlekła niewydolność nerek, dializy wt/czw/sob",
            ["jaskra", "przewlekła niewydolność nerek, dializy wt/czw/sob"],
        ),
        ("niedosłuch, aparat obustronnie, astma", ["niedosłuch, aparat obustronnie", "astma"]),
        ("cukrzyca t. II, insulina", ["cukrzyca t. II, insulina"]),
        ("nadciśnienie, insulina", ["nadciśnienie", "insulina"]),
        ("POChP, tlen w domu", ["POChP, tlen w domu"]),
        ("otępienie (Alzheimer, początek)", ["otępienie (Alzheimer, początek)"]),
        ("HbA1c 7,5; astma\njaskra", ["HbA1c 7,5", "astma", "jaskra"]),
        ("dializy", ["dializy"]),
    ],
)
def test_conditions_are_split_with_sense(cell: str, names: list[str]) -> None:
    assert [c.name for c in read_conditions(cell, TODAY).conditions] == names


@pytest.mark.parametrize(
    ("cell", "name", "since"),
    [
        ("stan po udarze 2019", "stan po udarze", 2019),
        ("udar (2019)", "udar", 2019),
        ("udar w 2019 r.", "udar", 2019),
        ("zawał 2010, 2015", "zawał 2010, 2015", None),
        ("operacja 2031", "operacja 2031", None),
        ("2015", "2015", None),
    ],
)
def test_years_of_conditions(cell: str, name: str, since: int | None) -> None:
    (found,) = read_conditions(cell, TODAY).conditions
    assert (found.name, found.since) == (name, PartialDate(since) if since else None)


def test_implants_among_conditions() -> None:
    found = read_conditions("jaskra, rozrusznik serca 2017, endoproteza biodra P", TODAY)
    assert [c.name for c in found.conditions] == ["jaskra"]
    assert [(i.name, str(i.since or ""), i.side) for i in found.implants] == [
        ("rozrusznik serca", "2017", ""),
        ("endoproteza biodra", "", "P"),
    ]
    assert read_implants("stent 2015; coś innego", TODAY)[1].name == "coś innego"


@pytest.mark.parametrize(
    ("cell", "agent", "kind", "reaction", "severity"),
    [
        ("penicylina - wstrząs", "penicylina", AllergyKind.MEDICINE, "wstrząs", Severity.ANAPHYLAXIS),
        ("penicylina: obrzęk krtani", "penicylina", AllergyKind.MEDICINE, "obrzęk krtani", Severity.SEVERE),
        ("penicylina (wysypka)", "penicylina", AllergyKind.MEDICINE, "wysypka", Severity.UNKNOWN),
        ("penicylina, wysypka", "penicylina", AllergyKind.MEDICINE, "wysypka", Severity.UNKNOWN),
        ("wstrząs po penicylinie", "penicylinie", AllergyKind.MEDICINE, "wstrząs po", Severity.ANAPHYLAXIS),
        ("jod (kontrast)", "jod (kontrast)", AllergyKind.CONTRAST, "", Severity.UNKNOWN),
        ("jad osy", "jad osy", AllergyKind.INSECT, "", Severity.UNKNOWN),
        ("plastry", "plastry", AllergyKind.CONTACT, "", Severity.UNKNOWN),
        ("orzechy", "orzechy", AllergyKind.FOOD, "", Severity.UNKNOWN),
        ("osłonki", "osłonki", AllergyKind.OTHER, "", Severity.UNKNOWN),
    ],
)
def test_allergies(cell: str, agent: str, kind: AllergyKind, reaction: str, severity: Severity) -> None:
    (found,) = read_allergies(cell).allergies
    assert (found.agent, found.kind, found.reaction, found.severity) == (agent, kind, reaction, severity)


def test_several_allergies() -> None:
    assert [a.agent for a in read_allergies("sulfonamidy, jod (kontrast)\norzechy; mleko").allergies] == [
        "sulfonamidy",
        "jod (kontrast)",
        "orzechy",
        "mleko",
    ]
    assert [a.agent for a in read_allergies("ASPIRYNA (pyralgina też)").allergies] == ["ASPIRYNA", "pyralgina"]


def test_stress_without_a_reaction_is_told_not_guessed() -> None:
    found = read_allergies("PENICYLINA!!!")
    assert found.stressed
    assert (found.allergies[0].agent, found.allergies[0].note) == ("PENICYLINA", "!!!")
    assert found.allergies[0].severity is Severity.UNKNOWN
    assert not read_allergies("penicylina - wstrząs!").stressed


@pytest.mark.parametrize(
    ("text", "knowledge"),
    [
        ("brak", Knowledge.NONE),
        ("nie ma", Knowledge.NONE),
        ("Neguje.", Knowledge.NONE),
        ("bez uczuleń", Knowledge.NONE),
        ("nie przyjmuje leków na stałe", Knowledge.NONE),
        ("", Knowledge.UNKNOWN),
        ("?", Knowledge.UNKNOWN),
        ("-", Knowledge.UNKNOWN),
        ("nie wiem", Knowledge.UNKNOWN),
        ("b/d", Knowledge.UNKNOWN),
        ("brak danych", Knowledge.UNKNOWN),
        ("penicylina", None),
        ("brak, ale penicylina", None),
        ("nie przyjmuje penicyliny", None),
    ],
)
def test_absent_is_not_unknown(text: str, knowledge: Knowledge | None) -> None:
    assert absence(text) is knowledge


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("0 Rh-", BloodType.O_NEG),
        ("B-", BloodType.B_NEG),
        ("AB Rh(+)", BloodType.AB_POS),
        ("A Rh+", BloodType.A_POS),
        ("grupa 0 minus", BloodType.O_NEG),
        ("gr. krwi: O RhD (–)", BloodType.O_NEG),
        ("B Rh ujemny", BloodType.B_NEG),
        ("AB dodatnia", BloodType.AB_POS),
        ("A", None),
        ("A+ lub B+", None),
        ("C+", None),
        ("", None),
    ],
)
def test_blood_groups(text: str, group: BloodType | None) -> None:
    assert read_blood_group(text) is group


PIECE = st.sampled_from(
    ["penicylina", "jod (kontrast)", "wstrząs", "wysypka", "(pyralgina też)", "!!!", " - ", ", ", "; ", "\n", "po",
     "2019", "udar", "cukrzyca", "insulina", "rozrusznik", "endoproteza biodra", " P", "(", ")", "brak", "7,5"]
)  # fmt: skip
CELLS = st.one_of(
    st.text(max_size=100), st.lists(PIECE, max_size=12).map(" ".join), st.lists(PIECE, max_size=8).map("".join)
)


@given(CELLS)
def test_no_word_of_allergies_is_lost(cell: str) -> None:
    shown = " ".join(f"{a.agent} {a.reaction} {a.note}" for a in read_allergies(cell).allergies)
    assert set(words(clean_note(cell))) <= set(words(shown)) | {"tez"}


@given(CELLS)
def test_no_word_of_conditions_is_lost(cell: str) -> None:
    found = read_conditions(cell, TODAY)
    shown = [f"{c.name} {c.since or ''}" for c in found.conditions]
    shown += [f"{i.name} {i.side} {i.since or ''}" for i in found.implants]
    assert set(words(clean_note(cell))) <= set(words(" ".join(shown))) | {"od", "w", "z", "r", "rok", "roku"}
