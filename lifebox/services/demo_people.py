"""Fictional people for the demo, exercises and benchmarks: seeded, varied, none of them real."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from stdnum.pl import pesel as stdnum_pesel

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Consent, ConsentForm, ConsentScope, Governance
from lifebox.domain.identity import (
    Address,
    Contact,
    Hazard,
    HazardKind,
    Household,
    Identity,
    Pet,
    Phone,
    Residence,
    Sex,
)
from lifebox.domain.listing import Listing
from lifebox.domain.medical import (
    Ability,
    Allergy,
    AllergyKind,
    BloodGroup,
    BloodSource,
    BloodType,
    Condition,
    Dose,
    Functioning,
    Implant,
    Level,
    Medical,
    Medicine,
    MedicineSource,
    MriSafety,
    Provider,
    Providers,
    Severity,
)
from lifebox.resources import resource


@dataclass(frozen=True, slots=True)
class FictionalHome:
    """One box and the people who share it."""

    people: tuple[Card, ...]


@dataclass(slots=True)
class FictionalTown:
    """Draws homes from a seed; the same seed gives the same people."""

    seed: int
    today: date
    town: str = "Sopot"
    _random: Random = field(init=False)
    _data: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311 – fiction, not secrets
        self._data = json.loads(resource("demo", "people.json").read_text(encoding="utf-8"))

    def homes(self, people: int) -> list[FictionalHome]:
        """Homes with `people` people in all; the first ones show every odd case once."""
        found: list[FictionalHome] = []
        left = people
        for home in self._odd_homes():
            if len(home.people) <= left:
                found.append(home)
                left -= len(home.people)
        while left > 0:
            home = self._couple() if left > 1 and self._random.random() < 0.1 else FictionalHome((self._card(),))
            found.append(home)
            left -= len(home.people)
        return found

    def _odd_homes(self) -> list[FictionalHome]:
        return [
            self._couple(),
            FictionalHome((self._without_pesel(),)),
            FictionalHome((self._year_only(),)),
            FictionalHome((self._card(medicines=14),)),
            FictionalHome((self._bare(),)),
            FictionalHome((self._ukrainian(),)),
            FictionalHome((self._long_names(),)),
            FictionalHome((self._young(),)),
        ]

    def _couple(self) -> FictionalHome:
        address = self._address()
        female, male = self._random.choice(self._data["surnames"])
        wife = self._card(sex=Sex.FEMALE, surname=female, address=address)
        husband = self._card(sex=Sex.MALE, surname=male, address=address)
        together = {"household": Household.WITH_OTHERS}
        return FictionalHome(
            (
                _identity(wife, together | {"lives_with": "mąż"}),
                _identity(husband, together | {"lives_with": "żona"}),
            )
        )

    def _without_pesel(self) -> Card:
        return _identity(self._card(), {"pesel": ""})

    def _year_only(self) -> Card:
        card = self._card()
        assert card.identity.birth is not None  # noqa: S101 – made with one a line above
        return _identity(card, {"birth": PartialDate(card.identity.birth.year), "pesel": ""})

    def _bare(self) -> Card:
        who = Identity(given_names="Zofia", surname="Nowicka", birth=PartialDate(1939))
        return Card(identity=who, governance=self._governance())

    def _ukrainian(self) -> Card:
        card = self._card(sex=Sex.FEMALE, surname="Шевченко", given="Оксана")
        speaks = {"languages": ("ukraiński",), "interpreter_needed": True}
        return _identity(card, speaks)

    def _long_names(self) -> Card:
        card = self._card(
            sex=Sex.FEMALE,
            surname="Brzęczyszczykiewicz-Gżegżółkowska-Konstantynopolitańczykowianeczka",
            given="Świętosława Wincentyna Genowefa",
        )
        address = Address(
            street="ul. Bohaterów Powstania Warszawskiego i Obrońców Wybrzeża",
            building="123B",
            flat="145",
            postcode="81-999",
            town=self.town,
        )
        return card.model_copy(update={"residence": card.residence.model_copy(update={"address": address})})

    def _young(self) -> Card:
        card = self._card()
        birth = PartialDate(1994, 3, 8)
        functioning = Functioning(
            speech=Ability(level=Level.NONE, note="porozumiewa się tabliczką z literami"),
            how_to_talk="Pytać krótko, czekać na odpowiedź na tabliczce.",
        )
        return _identity(card, {"birth": birth, "pesel": ""}).model_copy(update={"functioning": functioning})

    def _address(self) -> Address:
        pick = self._random
        flat = str(pick.randint(1, 60)) if pick.random() < 0.7 else ""
        return Address(
            street=pick.choice(self._data["streets"]),
            building=f"{pick.randint(1, 90)}{pick.choice(['', '', 'A', 'B'])}",
            flat=flat,
            postcode=f"81-{pick.randint(700, 899)}",
            town=self.town,
        )

    def _phone(self, mobile: bool = True) -> Phone:
        # Numbers that the numbering plan allows and that nobody in the demo's story calls.
        digits = f"{self._random.choice(('571', '690', '727'))}000{self._random.randint(100, 999)}"
        if not mobile:
            digits = f"58550{self._random.randint(1000, 9999)}"
        return Phone(written=digits, number=f"+48{digits}")

    def _governance(self) -> Governance:
        seen = self.today - timedelta(days=self._random.randint(0, 300))
        # Two of three agree to be in look-up bundles.
        scopes = (ConsentScope.REGISTRY, *([ConsentScope.BUNDLE] if seen.toordinal() % 3 else []))
        given = tuple(
            Consent(scope=scope, text_version="2026-1", form=ConsentForm.WRITTEN, given=PartialDate.of(seen))
            for scope in scopes
        )
        return Governance(consents=given, last_review=seen)

    def _card(
        self,
        *,
        sex: Sex | None = None,
        surname: str = "",
        given: str = "",
        address: Address | None = None,
        medicines: int | None = None,
    ) -> Card:
        pick = self._random
        chosen = sex or (Sex.FEMALE if pick.random() < 0.65 else Sex.MALE)
        female = chosen is Sex.FEMALE
        born = date(1930, 1, 1) + timedelta(days=pick.randint(0, 365 * 27))
        identity = Identity(
            given_names=given or pick.choice(self._data["female_names" if female else "male_names"]),
            surname=surname or pick.choice(self._data["surnames"])[0 if female else 1],
            birth=PartialDate.of(born),
            sex=chosen,
            pesel=fictional_pesel(born, female, pick),
            languages=("polski",),
            household=Household.ALONE if pick.random() < 0.5 else Household.UNKNOWN,
        )
        count = pick.randint(0, 9) if medicines is None else medicines
        return Card(
            identity=identity,
            residence=self._residence(address or self._address()),
            contacts=tuple(self._contact() for _ in range(pick.randint(0, 3))),
            medical=self._medical(count),
            functioning=self._functioning(),
            providers=Providers(family_doctor=Provider(organisation=pick.choice(self._data["clinics"]))),
            governance=self._governance(),
        )

    def _residence(self, address: Address) -> Residence:
        pick = self._random
        hazards = (Hazard(kind=HazardKind.DOG, note="duży, szczeka"),) if pick.random() < 0.15 else ()
        pets = (Pet(kind="pies", name="Burek", taken_by="sąsiadka"),) if hazards else ()
        return Residence(
            address=address,
            floor=str(pick.randint(0, 5)),
            lift=pick.choice([True, False, None]),
            intercom=str(pick.randint(1, 60)) if pick.random() < 0.5 else "",
            box_place="lodówka, drzwi",
            hazards=hazards,
            pets=pets,
            phones=(self._phone(mobile=pick.random() < 0.6),),
        )

    def _contact(self) -> Contact:
        pick = self._random
        names = self._data["female_names"] + self._data["male_names"]
        return Contact(
            name=pick.choice(names),
            relation=pick.choice(self._data["relations"]),
            phones=(self._phone(),),
            holds_keys=pick.random() < 0.4,
            may_be_told_health=True if pick.random() < 0.5 else None,
        )

    def _medical(self, medicines: int) -> Medical:
        pick = self._random
        conditions = pick.sample(self._data["conditions"], pick.randint(0, 5))
        allergies = pick.sample(self._data["allergies"], pick.choice([0, 0, 1, 1, 2]))
        implant = Implant(name="rozrusznik serca", since=PartialDate(2017), mri=MriSafety.CONDITIONAL)
        blood = BloodGroup(group=pick.choice(list(BloodType)), source=BloodSource.TOLD) if pick.random() < 0.3 else None
        return Medical(
            allergies=Listing[Allergy](
                items=tuple(
                    Allergy(agent=a, kind=AllergyKind(k), reaction=r, severity=Severity(s)) for a, k, r, s in allergies
                ),
                none_confirmed=not allergies and pick.random() < 0.6,
            ),
            conditions=Listing[Condition](items=tuple(Condition(name=n, icd10=i) for n, i in conditions)),
            medicines=Listing[Medicine](
                items=tuple(_medicine(m) for m in pick.sample(self._data["medicines"], medicines)),
                none_confirmed=not medicines and pick.random() < 0.5,
            ),
            implants=Listing[Implant](items=(implant,) if pick.random() < 0.15 else ()),
            medicines_place="kuchnia, szafka nad zlewem" if medicines else "",
            blood=blood,
        )

    def _functioning(self) -> Functioning:
        if self._random.random() < 0.3:
            hearing = Ability(level=Level.LIMITED, note="aparat w prawym uchu")
            return Functioning(hearing=hearing, how_to_talk="Mówić głośno z prawej strony.")
        return Functioning()


def fictional_pesel(born: date, female: bool, pick: Random) -> str:
    """A PESEL with a right check digit for a birth date of 1900–2099."""
    month = born.month + (20 if born.year >= 2000 else 0)
    last = pick.choice("02468" if female else "13579")
    body = f"{born.year % 100:02d}{month:02d}{born.day:02d}{pick.randint(0, 999):03d}{last}"
    return body + str(stdnum_pesel.calc_check_digit(body))


def _medicine(row: list[str]) -> Medicine:
    name, strength, morning, noon, evening, night, text, reason = row
    return Medicine(
        trade_name=name,
        strength=strength,
        dose=Dose(morning=morning, noon=noon, evening=evening, night=night, text=text),
        as_needed=text.startswith("w razie"),
        reason=reason,
        source=MedicineSource.PACKAGE,
    )


def _identity(card: Card, changes: dict[str, Any]) -> Card:
    return card.model_copy(update={"identity": card.identity.model_copy(update=changes)})
