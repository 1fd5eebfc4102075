from datetime import date

import pytest

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Section
from lifebox.domain.identity import (
    Address,
    Contact,
    Hazard,
    HazardKind,
    Household,
    Identity,
    LegalRole,
    Measure,
    Pet,
    Phone,
    Residence,
    Sex,
    Telecare,
)
from lifebox.domain.listing import Knowledge, Listing
from lifebox.domain.medical import (
    Ability,
    Alert,
    AlertKind,
    AlertState,
    Allergy,
    BloodGroup,
    BloodSource,
    BloodType,
    Condition,
    Directive,
    DirectiveKind,
    Dose,
    Functioning,
    Implant,
    Level,
    Medical,
    Medicine,
    MriSafety,
    Provider,
    Providers,
    Result,
    ResultKind,
    Severity,
    Stay,
    Vaccination,
)
from lifebox.domain.tiers import Arrangement, Block, Channel, Item, arrange, dose_line, show_date, shown_alerts
from lifebox.texts import LANGUAGES, texts
from tests.unit.domain.cards import card, medicine

TODAY = date(2026, 11, 22)
SAY = texts("pl")
PHONE = Phone(written="601234567", number="+48601234567", hours="po 16")


def arranged(document: Card, channel: Channel = Channel.PAPER) -> Arrangement:
    return arrange(document, SAY, TODAY, channel)


def block(blocks: tuple[Block, ...], section: Section) -> Block:
    return next(b for b in blocks if b.section is section)


def lines(found: Block) -> list[str]:
    return [item.line for item in found.items]


FULL = Card(
    identity=Identity(
        given_names="Halina",
        surname="Próbna",
        used_name="Hala",
        birth=PartialDate(1942, 5, 12),
        sex=Sex.FEMALE,
        languages=("polski", "ukraiński"),
        interpreter_needed=True,
        household=Household.WITH_OTHERS,
        lives_with="mąż",
        distinguishing_marks="blizna na czole",
        measure=Measure(weight_kg=61.5, height_cm=160, measured=PartialDate(2026, 3)),
    ),
    residence=Residence(
        address=Address(street="ul. Kolejowa", building="14", flat="3", postcode="81-835", town="Sopot"),
        staircase="B",
        floor="4",
        lift=False,
        intercom="12",
        gate_code="1234#",
        key_holders="sąsiadka z 5",
        box_place="lodówka, drzwi",
        hazards=(Hazard(kind=HazardKind.OXYGEN, note="butla w sypialni"),),
        pets=(Pet(kind="kot", name="Mruczek", taken_by="sąsiadka"),),
        phones=(Phone(written="nieczytelny"),),
        telecare=Telecare(operator="Opieka Próbna", phone=PHONE, subscriber="77"),
        access_note="wejście od podwórza",
    ),
    contacts=(
        Contact(
            name="Maria Próbna",
            relation="córka",
            phones=(PHONE,),
            holds_keys=True,
            takes_pets=True,
            may_be_told_health=False,
            legal_role=LegalRole.ATTORNEY,
            distance="2 km",
            note="głośno",
        ),
        Contact(name="Jan Próbny"),
    ),
    medical=Medical(
        alerts=(
            Alert(kind=AlertKind.OPIOID, state=AlertState.REJECTED),
            Alert(kind=AlertKind.DEMENTIA),
            Alert(kind=AlertKind.SEVERE_ALLERGY, detail="penicylina (wstrząs)", state=AlertState.CONFIRMED),
            Alert(kind=AlertKind.ANTICOAGULANT, detail="Xarelto 20 mg", state=AlertState.CONFIRMED),
        ),
        allergies=Listing[Allergy](
            items=(
                Allergy(agent="penicylina", reaction="wstrząs", severity=Severity.ANAPHYLAXIS),
                Allergy(agent="jad osy", severity=Severity.SEVERE, note="ma adrenalinę"),
                Allergy(agent="plastry"),
            )
        ),
        conditions=Listing[Condition](
            items=(
                Condition(name="padaczka", since=PartialDate(1990), note="rzadkie napady"),
                Condition(name="zawał", active=False),
            )
        ),
        medicines=Listing[Medicine](
            items=(
                medicine("Xarelto", "20 mg", substance="rywaroksaban", form="tabletki", reason="migotanie"),
                Medicine(substance="paracetamol"),
            )
        ),
        medicines_place="szuflada",
        implants=Listing[Implant](
            items=(
                Implant(name="rozrusznik", since=PartialDate(2017), model="X1", side="lewa", mri=MriSafety.UNSAFE),
                Implant(name="endoproteza"),
            )
        ),
        stays=(Stay(what="operacja biodra", when=PartialDate(2019), where="Gdynia"), Stay(what="udar")),
        blood=BloodGroup(group=BloodType.A_POS, source=BloodSource.BLOOD_CARD, stated=PartialDate(2001)),
        vaccinations=(Vaccination(against="grypa", when=PartialDate(2026, 10)), Vaccination(against="tężec")),
        results=(
            Result(kind=ResultKind.INR, value="2,4", when=PartialDate(2026, 11, 3)),
            Result(kind=ResultKind.OTHER, name="TSH", value="2", unit="mU/l"),
        ),
        directives=(
            Directive(kind=DirectiveKind.TRANSFUSION_OBJECTION, paper_place="portfel"),
            Directive(kind=DirectiveKind.HOSPICE, paper_place="biurko", note="domowe"),
        ),
        note="unikać lewej ręki",
    ),
    functioning=Functioning(
        hearing=Ability(level=Level.LIMITED, note="mówić głośno"),
        sight=Ability(level=Level.GOOD),
        speech=Ability(note="mówi wolno"),
        mobility=Ability(level=Level.NONE),
        diet="miksowana",
        how_to_talk="krótko",
    ),
    providers=Providers(
        family_doctor=Provider(name="dr Próbny", organisation="Przychodnia", phone="58 000 00 00"),
        nurse=Provider(),
    ),
    note="uwaga ogólna",
)


def test_the_head_says_who_it_is() -> None:
    shown = arranged(FULL)
    assert shown.name == "Halina PRÓBNA (Hala)"
    assert shown.birth.startswith("12.05.1942 (84")
    assert shown.birth.endswith(SAY("Sex.female"))
    assert shown.address == "ul. Kolejowa 14 m. 3, 81-835 Sopot"
    assert any("polski, ukraiński" in fact for fact in shown.facts)
    assert shown.facts[-1].endswith(": mąż")
    assert len(shown.facts) == 3


def test_the_red_tier_follows_rescuers_order_and_ends_with_whom_to_call() -> None:
    red = arranged(FULL).red
    leads = [item.lead for item in red]
    assert leads[:3] == [SAY(f"AlertKind.{kind}").upper() for kind in ("anticoagulant", "severe_allergy", "dementia")]
    assert red[0].detail == "Xarelto 20 mg"
    assert red[0].mark == ""
    assert red[2].mark == SAY("alert.proposed")
    assert red[2].line.endswith(f"({SAY('alert.proposed')})")
    assert "JAD OSY" in leads[3]
    assert "PLASTRY" in leads[4], "how bad it is nobody said"
    assert "portfel" in red[5].detail
    assert leads[6] == SAY("card.call")
    assert "601 234 567 (po 16)" in red[6].detail
    assert len(red) == 7
    assert not any("PENICYLINA" in lead for lead in leads)


def test_rejected_alerts_are_not_shown() -> None:
    assert [a.kind for a in shown_alerts(FULL)] == [
        AlertKind.ANTICOAGULANT,
        AlertKind.SEVERE_ALLERGY,
        AlertKind.DEMENTIA,
    ]


def test_the_yellow_tier() -> None:
    yellow = arranged(FULL).yellow
    assert lines(block(yellow, Section.ALLERGIES))[2] == "plastry"
    medicines = block(yellow, Section.MEDICINES)
    assert medicines.items[0].lead == "Xarelto 20 mg (rywaroksaban)"
    assert medicines.items[0].detail == f"tabletki; {SAY('dose.morning')} 1; migotanie"
    assert medicines.items[1].detail == SAY("dose.missing")
    assert medicines.items[2].detail == "szuflada"
    conditions = lines(block(yellow, Section.CONDITIONS))
    assert "1990" in conditions[0]
    assert SAY("condition.past") in conditions[1]
    assert lines(block(yellow, Section.IMPLANTS)) == [
        f"rozrusznik lewa; 2017; X1; {SAY('MriSafety.unsafe')}",
        "endoproteza",
    ]
    functioning = lines(block(yellow, Section.FUNCTIONING))
    assert len(functioning) == 5
    assert not any(SAY("functioning.sight") in line for line in functioning)


def test_paper_leaves_out_what_would_serve_a_thief() -> None:
    paper = " ".join(lines(block(arranged(FULL).yellow, Section.RESIDENCE)))
    voice = " ".join(lines(block(arranged(FULL, Channel.VOICE).yellow, Section.RESIDENCE)))
    for secret in ("1234#", "sąsiadka z 5"):
        assert secret not in paper
        assert secret in voice
    assert "butla w sypialni" in paper
    assert "nieczytelny" in paper
    assert SAY("residence.lift_no") in paper
    assert "Opieka Próbna" in paper


def test_the_green_tier() -> None:
    green = arranged(FULL).green
    assert lines(block(green, Section.CONTACTS)) == ["Jan Próbny"]
    assert len(block(green, Section.PROVIDERS).items) == 1
    assert len(block(green, Section.DIRECTIVES).items) == 2
    history = " ".join(lines(block(green, Section.HISTORY)))
    for part in ("operacja biodra", "udar", "A Rh+", "2,4", "TSH 2 mU/l", "grypa", "unikać lewej ręki"):
        assert part in history
    person = " ".join(lines(block(green, Section.IDENTITY)))
    assert "61.5 kg; 160 cm; 03.2026" in person
    assert "blizna" in person
    assert green[-1].items == (Item("", "uwaga ogólna"),)


def test_an_empty_card_still_says_what_is_not_known() -> None:
    empty = arranged(Card())
    assert (empty.name, empty.birth, empty.facts, empty.address, empty.red, empty.green) == ("", "", (), "", (), ())
    assert [b.section for b in empty.yellow] == [
        Section.ALLERGIES,
        Section.MEDICINES,
        Section.CONDITIONS,
        Section.IMPLANTS,
    ]
    assert {b.knowledge for b in empty.yellow} == {Knowledge.UNKNOWN}
    none = Card(medical=Medical(allergies=Listing[Allergy](none_confirmed=True)))
    assert arranged(none).yellow[0].knowledge is Knowledge.NONE


def test_sparse_entries_leave_no_trace() -> None:
    sparse = Card(
        identity=Identity(surname="Próbna", birth=PartialDate(1942), lives_with="syn", measure=Measure()),
        residence=Residence(telecare=Telecare(operator="Opieka"), lift=True),
        medical=Medical(blood=BloodGroup(group=BloodType.O_NEG)),
        functioning=Functioning(sight=Ability(level=Level.GOOD, note="w okularach")),
    )
    shown = arranged(sparse)
    assert shown.birth.startswith("1942 (")
    assert shown.facts == (SAY("card.lives_with", who="syn"),)
    assert lines(block(shown.yellow, Section.RESIDENCE)) == [
        SAY("residence.lift_yes"),
        f"{SAY('residence.telecare')} Opieka",
    ]
    assert "0 Rh-" in lines(block(shown.green, Section.HISTORY))[0]
    alone = Card(identity=Identity(household=Household.ALONE))
    assert arranged(alone).facts == (SAY("Household.alone"),)
    light = Card(identity=Identity(measure=Measure(weight_kg=50)))
    assert "50 kg" in lines(block(arranged(light).green, Section.IDENTITY))[0]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (PartialDate(1942, 5, 12), "12.05.1942"),
        (PartialDate(1942, 5), "05.1942"),
        (PartialDate(1942), "1942"),
    ],
)
def test_dates_as_people_here_write_them(day: PartialDate, shown: str) -> None:
    assert show_date(day) == shown


def test_a_dose_is_read_aloud_without_empty_times() -> None:
    dose = Dose(morning="1", noon="0", evening="–", night="1/2", text="po jedzeniu")
    assert dose_line(Medicine(trade_name="X", dose=dose, as_needed=True), SAY) == (
        f"{SAY('dose.morning')} 1, {SAY('dose.night')} 1/2; po jedzeniu; {SAY('dose.as_needed')}"
    )
    assert dose_line(Medicine(trade_name="X"), SAY) == ""


def test_no_dose_and_no_phone_is_ever_shortened() -> None:
    long = "7 tabletek co drugi dzień " * 8
    document = card(
        medicines=[Medicine(trade_name="Lek", dose=Dose(text=long))],
        contacts=(Contact(phones=(PHONE, Phone(written="x" * 200))),),
    )
    shown = arranged(document)
    assert long.strip() in lines(block(shown.yellow, Section.MEDICINES))[0]
    assert "x" * 200 in shown.red[-1].line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_words_for_a_full_card(language: str) -> None:
    shown = arrange(FULL, texts(language), TODAY, Channel.VOICE)
    assert len(shown.red) == 7
    assert all("{" not in item.line for b in (*shown.yellow, *shown.green) for item in b.items)
