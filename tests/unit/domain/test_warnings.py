from datetime import date

import pytest

from lifebox.clinical import allergy_groups, medicine_catalogue
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Consent, ConsentScope, Governance, LegalBasis, Section
from lifebox.domain.identity import Contact, Identity, Phone, Photo, Residence, Sex
from lifebox.domain.ids import new_attachment_id
from lifebox.domain.medical import Alert, AlertKind, AlertState, Allergy, Medicine, MissingPersonProfile
from lifebox.domain.warnings import CardWarning, warnings
from lifebox.texts import LANGUAGES, texts
from tests.unit.domain.cards import CONSENTED, card, medicine
from tests.unit.domain.test_pesel import make_pesel

TODAY = date(2026, 11, 22)
PHONE = Phone(written="601 234 567", number="+48601234567")
WOMAN = make_pesel(date(1942, 5, 12), 1234)


def warned(document: Card) -> tuple[CardWarning, ...]:
    return warnings(document, TODAY, medicine_catalogue(), allergy_groups())


def keys(document: Card) -> list[str]:
    return [w.key.removeprefix("warning.") for w in warned(document)]


def who(**fields: object) -> Identity:
    basis = {"given_names": "Halina", "surname": "Próbna", "birth": PartialDate(1942, 5, 12)}
    return Identity.model_validate({**basis, **fields})


def test_a_card_in_order_gives_no_warning() -> None:
    whole = card(
        medicines=[medicine("Xarelto", "20 mg"), medicine("Bisocard", "5 mg")],
        allergies=[Allergy(agent="penicylina")],
        contacts=(Contact(name="Maria Próbna", phones=(PHONE,)),),
        identity=who(pesel=WOMAN, sex=Sex.FEMALE),
    )
    assert warned(whole) == ()


@pytest.mark.parametrize(
    ("agent", "medicine_name"),
    [("PENICYLINA!!!", "Augmentin"), ("penicylina - wstrząs", "Duomox"), ("ASPIRYNA (pyralgina też)", "Acard"),
     ("ASPIRYNA (pyralgina też)", "Pyralgina"), ("NLPZ", "Ketonal"), ("metamizol", "Pyralgina"),
     ("sulfonamidy, jod (kontrast)", "Biseptol"), ("rywaroksaban", "Xarelto"), ("Xarelto", "Xarelto"),
     ("lewodopa", "Madopar"), ("ibuprofen", "Metafen"), ("kodeina", "Tramal")],
)  # fmt: skip
def test_an_allergy_that_meets_a_medicine(agent: str, medicine_name: str) -> None:
    document = card(allergies=[Allergy(agent=agent)], medicines=[medicine("Bisocard"), medicine(medicine_name)])
    (warning,) = warned(document)
    assert warning.key == "warning.allergy_medicine"
    assert warning.section is Section.MEDICINES
    assert warning.place == "medical.medicines.items.1"
    assert dict(warning.params) == {"allergy": agent, "medicine": medicine_name}


@pytest.mark.parametrize(
    ("agent", "medicine_name"),
    [("plastry", "Acard"), ("jad osy", "Augmentin"), ("?", "Nieznany"), ("lateks", "Xarelto")],
)
def test_an_allergy_that_meets_none(agent: str, medicine_name: str) -> None:
    assert keys(card(allergies=[Allergy(agent=agent)], medicines=[medicine(medicine_name)])) == []


def test_an_allergy_meets_a_medicine_that_is_known_by_its_code_only() -> None:
    coded = medicine("Nieznany", atc="J01CA04")
    assert keys(card(allergies=[Allergy(agent="penicylina")], medicines=[coded])) == ["allergy_medicine"]


def test_the_same_substance_twice() -> None:
    document = card(medicines=[medicine("Acard", "75 mg"), medicine("Xarelto"), medicine("Polocard", "75 mg")])
    (warning,) = warned(document)
    assert (warning.key, warning.place) == ("warning.same_substance", "medical.medicines.items.2")
    assert dict(warning.params) == {
        "substance": "kwas acetylosalicylowy",
        "first": "Acard 75 mg",
        "second": "Polocard 75 mg",
    }


def test_the_same_unknown_name_twice() -> None:
    assert keys(card(medicines=[medicine("Zioła Zosi"), medicine("zioła zosi")])) == ["same_substance"]
    assert keys(card(medicines=[medicine(""), medicine("")])) == []


def test_two_medicines_of_a_class() -> None:
    assert keys(card(medicines=[medicine("Xarelto"), medicine("Eliquis")])) == ["two_anticoagulants"]
    assert keys(card(medicines=[medicine("Ketonal"), medicine("Ibuprom")])) == ["two_nsaids"]


def test_a_medicine_with_no_dose() -> None:
    document = card(medicines=[Medicine(trade_name="Acard"), Medicine(trade_name="Tramal", as_needed=True)])
    assert [(w.key, w.place) for w in warned(document)] == [("warning.no_dose", "medical.medicines.items.0")]


@pytest.mark.parametrize("strength", ["1-0-1", "1 – 0 – 0", "1/2-0-0-1", "5 mg 1-0-0"])
def test_a_strength_that_is_a_dose_schedule(strength: str) -> None:
    document = card(medicines=[medicine("Bisocard", strength)])
    assert [(w.key, w.place, dict(w.params)) for w in warned(document)] == [
        ("warning.dose_as_strength", "medical.medicines.items.0", {"medicine": "Bisocard", "written": strength})
    ]


@pytest.mark.parametrize("strength", ["5 mg", "5/10/160 mg", "5-10-20 mg", "100-25 mg", ""])
def test_a_strength_that_is_none(strength: str) -> None:
    assert keys(card(medicines=[medicine("Bisocard", strength)])) == []


def test_contacts_that_cannot_be_called() -> None:
    contacts = (
        Contact(name="Maria"),
        Contact(relation="syn", phones=(PHONE, Phone(written="w pracy"))),
        Contact(),
    )
    assert [(w.key, w.place, dict(w.params).get("contact")) for w in warned(card(contacts=contacts))] == [
        ("warning.contact_no_phone", "contacts.0", "Maria"),
        ("warning.phone_unreadable", "contacts.1.phones.1", None),
        ("warning.contact_no_phone", "contacts.2", "3"),
    ]


def test_a_contact_who_is_the_senior() -> None:
    same = Contact(name="PROBNA Halina", phones=(PHONE,))
    assert keys(card(contacts=(same,))) == ["contact_is_senior"]
    nameless = card(contacts=(Contact(phones=(PHONE,)),), identity=Identity(birth=PartialDate(1942)))
    assert keys(nameless) == []


def test_an_unreadable_phone_of_the_person() -> None:
    document = card(residence=Residence(phones=(PHONE, Phone(written="?"))))
    assert [(w.key, w.place) for w in warned(document)] == [("warning.phone_unreadable", "residence.phones.1")]


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        (who(pesel="42051212340"), ["pesel_invalid"]),
        (who(pesel=f" {WOMAN[:6]} {WOMAN[6:]}", sex=Sex.FEMALE), []),
        (who(pesel=WOMAN, sex=Sex.MALE), ["pesel_sex"]),
        (who(pesel=WOMAN, birth="1943"), ["pesel_birth"]),
        (who(pesel=WOMAN, birth="1942"), []),
        (who(pesel=WOMAN, birth=None), []),
        (who(birth="2027"), ["birth_future"]),
        (who(birth="1900"), ["birth_too_old"]),
        (who(birth="1907"), []),
        (who(birth=None), []),
    ],
)
def test_pesel_and_birth(identity: Identity, expected: list[str]) -> None:
    assert keys(card(identity=identity)) == expected


def test_consents() -> None:
    photographed = who(photo=Photo(attachment=new_attachment_id()))
    profile = MissingPersonProfile(habits="spacery")
    bare = card(governance=Governance(), identity=photographed, missing=profile)
    assert keys(bare) == ["no_registry_consent", "photo_no_consent", "missing_no_consent"]
    scopes = (ConsentScope.REGISTRY, ConsentScope.PHOTO, ConsentScope.MISSING_PROFILE)
    agreed = Governance(consents=tuple(Consent(scope=s) for s in scopes))
    assert keys(card(governance=agreed, identity=photographed, missing=profile)) == []
    assert keys(card(governance=Governance(legal_basis=LegalBasis.VITAL_INTEREST))) == []


def test_a_review_that_is_due() -> None:
    due = CONSENTED.model_copy(update={"next_review": date(2026, 11, 22)})
    (warning,) = warned(card(governance=due))
    assert (warning.key, warning.section, warning.params) == ("warning.review_due", None, (("date", "2026-11-22"),))
    later = CONSENTED.model_copy(update={"next_review": date(2026, 11, 23)})
    assert keys(card(governance=later)) == []


def test_alerts_that_wait_or_no_longer_agree_with_the_card() -> None:
    def alert(state: AlertState, detail: str) -> Alert:
        return Alert(kind=AlertKind.ANTICOAGULANT, detail=detail, state=state, sources=("Xarelto",))

    confirmed = AlertState.CONFIRMED
    taken = [medicine("Xarelto", "15 mg")]
    assert keys(card(alerts=[alert(AlertState.PROPOSED, "Xarelto")], medicines=taken)) == ["alert_unconfirmed"]
    assert keys(card(alerts=[alert(AlertState.REJECTED, "Xarelto")])) == []
    assert keys(card(alerts=[alert(confirmed, "Xarelto 20 mg")])) == ["alert_source_gone"]
    assert keys(card(alerts=[alert(confirmed, "Xarelto 20 mg, 1-0-0")], medicines=taken)) == ["alert_differs"]
    assert keys(card(alerts=[alert(confirmed, "Xarelto 15 mg, 1-0-0")], medicines=taken)) == []
    assert keys(card(alerts=[alert(confirmed, "rozrzedza krew")], medicines=taken)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_has_a_sentence(language: str) -> None:
    everything = card(
        medicines=[medicine("Xarelto"), medicine("Eliquis"), Medicine(trade_name="Acard"), medicine("Polocard")],
        allergies=[Allergy(agent="aspiryna")],
        contacts=(Contact(name="Halina Próbna"), Contact(name="Jan", phones=(Phone(written="?"),))),
        identity=who(pesel=WOMAN, sex=Sex.MALE, birth="1900"),
        alerts=[
            Alert(kind=AlertKind.OPIOID),
            Alert(kind=AlertKind.EPILEPSY, state=AlertState.CONFIRMED, sources=("x",)),
        ],
        governance=Governance(next_review=TODAY),
    )
    say = texts(language)
    shown = [w.text(say) for w in warned(everything)]
    assert len(shown) > 10
    assert all("{" not in sentence for sentence in shown)
    assert any("Acard" in sentence for sentence in shown)
