"""What callers say of a person: every kind of look-up, with the errors of a bad line and of hasty typing."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from lifebox.domain.codes import ALPHABET, tidy
from lifebox.domain.folding import fold
from tests.support.misspell import mishear, misspell

_LETTER_NAMES = {
    "A": "a", "B": "be", "C": "ce", "D": "de", "E": "e", "F": "ef", "G": "gie", "H": "ha", "J": "jot", "K": "ka",
    "M": "em", "N": "en", "P": "pe", "Q": "ku", "R": "er", "S": "es", "T": "te", "V": "fał", "W": "wu", "X": "iks",
    "Y": "igrek", "Z": "zet", "0": "zero", "1": "jeden", "2": "dwa", "3": "trzy", "4": "cztery", "5": "pięć",
    "6": "sześć", "7": "siedem", "8": "osiem", "9": "dziewięć",
}  # fmt: skip
_SHORT = {
    "Anna": "Ania", "Maria": "Marysia", "Krystyna": "Krysia", "Barbara": "Basia", "Teresa": "Renia",
    "Elżbieta": "Ela", "Janina": "Janka", "Zofia": "Zosia", "Jadwiga": "Jadzia", "Danuta": "Danusia",
    "Halina": "Hala", "Irena": "Irka", "Helena": "Hela", "Stanisława": "Stasia", "Wanda": "Wandzia",
    "Genowefa": "Gienia", "Kazimiera": "Kazia", "Urszula": "Ula", "Bożena": "Bożenka", "Grażyna": "Grażynka",
    "Małgorzata": "Gosia", "Ewa": "Ewka", "Henryka": "Henia", "Alicja": "Ala", "Wiesława": "Wiesia",
    "Czesława": "Czesia", "Józefa": "Józia", "Łucja": "Łusia", "Róża": "Rózia", "Jan": "Janek",
    "Stanisław": "Staszek", "Andrzej": "Jędrek", "Józef": "Józek", "Tadeusz": "Tadek", "Jerzy": "Jurek",
    "Zbigniew": "Zbyszek", "Ryszard": "Rysiek", "Henryk": "Heniek", "Kazimierz": "Kazik", "Krzysztof": "Krzysiek",
    "Marian": "Maryś", "Edward": "Edek", "Zdzisław": "Zdzisiek", "Mieczysław": "Mietek", "Bogdan": "Boguś",
    "Wojciech": "Wojtek", "Władysław": "Władek", "Czesław": "Czesiek", "Eugeniusz": "Gienek", "Zygmunt": "Zyga",
    "Bolesław": "Bolek", "Wacław": "Wacek", "Grzegorz": "Grzesiek", "Leszek": "Lesio", "Jacek": "Jacuś",
    "Łukasz": "Łukaszek",
}  # fmt: skip
_GENITIVES = (("ski", "skiego"), ("cki", "ckiego"), ("ska", "skiej"), ("cka", "ckiej"), ("a", "y"))
_LIKE_A = re.compile(r"(?:k|g)a$")


class Asked(Protocol):
    """What is known of the person who is meant. `birth` is an ISO date or a year."""

    @property
    def code(self) -> str | None: ...
    @property
    def given(self) -> str: ...
    @property
    def surname(self) -> str: ...
    @property
    def used_name(self) -> str: ...
    @property
    def street(self) -> str: ...
    @property
    def building(self) -> str: ...
    @property
    def flat(self) -> str: ...
    @property
    def town(self) -> str: ...
    @property
    def birth(self) -> str: ...
    @property
    def pesel(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def contact_phone(self) -> str: ...


Say = Callable[[Asked, Random], str]


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of look-up. `told` are the facts of a person that it tells: who shares them all cannot be told apart."""

    say: Say
    told: tuple[str, ...]
    about: Callable[[Asked], bool] = lambda _: True

    def fits(self, person: Asked) -> bool:
        """Whether it can be asked about the person."""
        return self.about(person) and all(getattr(person, name) for name in self.told)

    def same(self, one: Asked, other: Asked) -> bool:
        """Whether what is told of them is the same."""
        return all(fold(getattr(one, name)) == fold(getattr(other, name)) for name in self.told)


def _code(person: Asked, chance: Random) -> str:
    plain = tidy(person.code or "")
    gap = chance.choice(("", " ", "-"))
    text = gap.join((plain[:4], plain[4:8], plain[8:]))
    return chance.choice((text, text.lower(), f"kod {text}"))


def _wrong(count: int) -> Say:
    def say(person: Asked, chance: Random) -> str:
        characters = list(tidy(person.code or ""))
        for at in chance.sample(range(len(characters)), count):
            characters[at] = chance.choice(ALPHABET.replace(characters[at], ""))
        return "".join(characters)

    return say


def _swapped(person: Asked, chance: Random) -> str:
    plain = tidy(person.code or "")
    at = chance.choice([i for i in range(len(plain) - 1) if plain[i] != plain[i + 1]])
    return plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]


def _spelled(person: Asked, chance: Random) -> str:
    return " ".join(_LETTER_NAMES[c] for c in tidy(person.code or ""))


def _half(person: Asked, chance: Random) -> str:
    plain = tidy(person.code or "")
    halves = [half for half in (plain[:4], plain[4:8], plain[4:]) if not half.isdigit() and not half.isalpha()]
    return chance.choice(halves or [plain])


def _pesel(person: Asked, chance: Random) -> str:
    return chance.choice((person.pesel, f"{person.pesel[:6]} {person.pesel[6:]}", f"PESEL {person.pesel}"))


def _digit_wrong(number: str, chance: Random) -> str:
    at = chance.randrange(len(number))
    return number[:at] + chance.choice("0123456789".replace(number[at], "")) + number[at + 1 :]


def _written(number: str, chance: Random) -> str:
    bare = number.removeprefix("+48")
    groups = f"{bare[:3]}-{bare[3:6]}-{bare[6:]}"
    return chance.choice((bare, number, groups, groups.replace("-", " "), f"0048{bare}", f"tel. {bare}"))


def _genitive(word: str) -> str:
    if _LIKE_A.search(word) and not word.endswith(("ska", "cka")):
        return f"{word[:-1]}i"
    for ending, case in _GENITIVES:
        if word.endswith(ending):
            return word.removesuffix(ending) + case
    return f"{word}a" if word[-1] not in "aeiouyąęó" else word


def _of(name: str) -> str:
    return "-".join(map(_genitive, name.split("-")))


def _at(street: str) -> str:
    if " " in street:
        return street
    return f"{street[:-1]}ej" if street.endswith("a") else street


def _flat(person: Asked, chance: Random) -> str:
    if not person.flat:
        return person.building
    form = chance.choice(("{} m {}", "{}/{}", "{} m. {}", "{} lok. {}", "{} {}", "{} mieszkania {}"))
    return form.format(person.building, person.flat)


def _shuffled(person: Asked, chance: Random) -> str:
    parts = [misspell(person.surname, chance)[0], person.given, person.street, _flat(person, chance)]
    chance.shuffle(parts)
    return " ".join(parts)


_SURNAME_STREET = ("surname", "street")

QUESTIONS: dict[str, Question] = {
    "code": Question(_code, ("code",)),
    "code, one character wrong": Question(_wrong(1), ("code",)),
    "code, two characters wrong": Question(_wrong(2), ("code",)),
    "code, two characters swapped": Question(_swapped, ("code",)),
    "code spelled out": Question(_spelled, ("code",)),
    "half of a code": Question(_half, ("code",)),
    "PESEL": Question(_pesel, ("pesel",)),
    "PESEL, one digit wrong": Question(lambda p, c: _digit_wrong(p.pesel, c), ("pesel",)),
    "phone": Question(lambda p, c: _written(p.phone, c), ("phone",)),
    "contact's phone": Question(lambda p, c: _written(p.contact_phone, c), ("contact_phone",)),
    "phone, last six or seven digits": Question(lambda p, c: p.phone[-c.choice((6, 7)) :], ("phone",)),
    "phone, one digit wrong": Question(lambda p, c: _digit_wrong(p.phone.removeprefix("+48"), c), ("phone",)),
    "surname misspelt": Question(lambda p, c: misspell(p.surname, c)[0], ("surname",)),
    "surname misspelt, street": Question(lambda p, c: f"{misspell(p.surname, c)[0]} {p.street}", _SURNAME_STREET),
    "surname misspelt, street, number": Question(
        lambda p, c: f"{misspell(p.surname, c)[0]} {p.street} {_flat(p, c)}", (*_SURNAME_STREET, "building", "flat")
    ),
    "surname misheard, street": Question(lambda p, c: f"{mishear(p.surname, c)} {p.street}", _SURNAME_STREET),
    "surname and street both misspelt": Question(
        lambda p, c: f"{misspell(p.surname, c)[0]} {misspell(p.street, c)[0]}", _SURNAME_STREET
    ),
    "without diacritics": Question(lambda p, c: fold(f"{p.given} {p.surname} {p.street}"), ("given", *_SURNAME_STREET)),
    "short given name, surname, street": Question(
        lambda p, c: f"{_SHORT.get(p.given, p.given)} {p.surname} {p.street}", ("given", *_SURNAME_STREET)
    ),
    "in the genitive": Question(
        lambda p, c: f"{c.choice(('u', 'do'))} {_of(p.surname)} na {_at(p.street)} {p.building}",
        (*_SURNAME_STREET, "building"),
    ),
    "maiden name, street": Question(lambda p, c: f"{p.used_name} {p.street}", ("used_name", "street")),
    "half of a double surname, street, number": Question(
        lambda p, c: f"{c.choice(p.surname.split('-'))} {p.street} {p.building}",
        (*_SURNAME_STREET, "building"),
        lambda p: "-" in p.surname,
    ),
    "address": Question(lambda p, c: f"{p.street} {_flat(p, c)}", ("street", "building", "flat")),
    "street and date of birth": Question(lambda p, c: f"{p.street} {_birth(p.birth)}", ("street", "birth")),
    "surname, age, town": Question(
        lambda p, c: f"{p.surname} {2026 - int(p.birth[:4])} lat {p.town}", ("surname", "town")
    ),
    "in any order": Question(_shuffled, ("given", *_SURNAME_STREET, "building", "flat")),
}


def _birth(born: str) -> str:
    return ".".join(reversed(born.split("-")))


def ask(people: Sequence[Asked], question: Question, count: int, chance: Random) -> list[tuple[Asked, str]]:
    """So many people drawn again and again, each with what a caller says."""
    found: list[tuple[Asked, str]] = []
    while len(found) < count:
        person = chance.choice(people)
        if question.fits(person):
            found.append((person, question.say(person, chance)))
    return found
