"""No translation is broken: nothing lost on the way, and every number with the form of the noun that Polish wants."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QLocale

from lifebox.resources import resource
from lifebox.texts import LANGUAGES
from lifebox.ui.i18n import QT_WORDS, WINDOW_LANGUAGES, load_catalogue

FORMS = {"pl": 3, "en": 2}
NUMBER = re.compile(r"%L?n")
BLANK = re.compile(r"%\d+|\{\w*\}")
END = re.compile(r"(…|:|\?|!|(?<!\bNo)\.)$")
ABBREVIATED = {"Review every … months", "anticoagulant", "antiplatelet", "bleeding"}
"""Their Polish ends with the dot of an abbreviation."""
NO_NOUN = {
    "i jeszcze %Ln", "zaznaczono %Ln", "%Ln po terminie", "jeszcze %Ln, bez pokazania",
    "i jeszcze %Ln: lista przeglądów (F6)", "Powiadomiono: %Ln.", "I jeszcze %Ln.",
}  # fmt: skip
"""Polish that says the same for any number."""
DECLINED = {
    # Nouns as a number governs them, where they are counted, seen or changed: 1, 2, 5.
    "dzień dni dni", "godzina godziny godzin", "godzinę godziny godzin", "karta karty kart", "kartę karty kart",
    "klawisz klawisze klawiszy", "kod kody kodów", "komórka komórki komórek", "kopia kopie kopii", "kopię kopie kopii",
    "część części części", "miejsce miejsca miejsc", "miesiąc miesiące miesięcy", "minutę minuty minut",
    "osoba osoby osób", "osobę osoby osób", "ostrzeżenie ostrzeżenia ostrzeżeń", "papier papiery papierów",
    "para pary par", "pole pola pól", "pomyłka pomyłki pomyłek", "produkt produkty produktów", "próba próby prób",
    "pudełko pudełka pudełek", "raz razy razy", "rodzaj rodzaje rodzajów", "rzecz rzeczy rzeczy",
    "sekundę sekundy sekund", "skan skany skanów", "strona strony stron", "stronę strony stron",
    "ujawnienie ujawnienia ujawnień", "ulica ulice ulic", "wersja wersje wersji", "wiersz wiersze wierszy",
    "wpis wpisy wpisów", "wydruk wydruki wydruków", "zdjęcie zdjęcia zdjęć", "znak znaki znaków",
    # Nouns behind a word that governs them itself: of one, of two, of five; after one minute, after two.
    "osoby osób osób", "znaku znaków znaków", "minucie minutach minutach", "kartę karty karty",
    # What is said of them.
    "czekającą czekające czekających", "nieaktualny nieaktualne nieaktualnych", "nieudana nieudane nieudanych",
    "odebrany odebrane odebrane", "ostatni ostatnie ostatnich", "Ostatni Ostatnie Ostatnich",
    "oznaczony oznaczone oznaczonych", "wybrana wybrane wybranych", "wycofany wycofane wycofanych",
    "wydrukowany wydrukowane wydrukowanych", "zachowany zachowane zachowanych", "inną innymi innymi",
    "jego ich ich", "jej ich ich", "ją je je", "lub i i", "pierwsza",
    # What they do.
    "czeka czekają czeka", "pozostaje pozostają pozostaje", "wymaga wymagają wymaga", "został zostały zostało",
    "została zostały zostało", "zapisze zapiszą zapiszą", "zgodziła zgodziły zgodziło", "zostaje zostają zostaje",
    "zostaje zostają zostają",
}  # fmt: skip
"""Every word that changes with the number beside it, in its three forms."""
SAME = {"opioid", "ICD-10", "PESEL", "model", "plus", "zero", "Quebec", "Status", "status", "PDF", "INR", "operator", "logo",
        "administrator", "Login: "}  # fmt: skip
"""Words and names that are the same in Polish and English, besides lists of the commands' own words."""
SHORTENED = re.compile(r"\b(l|szt|mies|wiecz|poł|morn|no|Teilnehmernr)\.$")


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the window with its translations: several where a number is in it."""

    source: str
    forms: tuple[str, ...]
    counted: bool


def messages(language: str) -> Iterator[Message]:
    for message in ET.parse(resource("translations", f"lifebox_{language}.ts")).iter("message"):
        said = message.find("translation")
        assert said is not None
        counted = message.get("numerus") == "yes"
        forms = tuple(one.text or "" for one in said.findall("numerusform")) if counted else (said.text or "",)
        yield Message(message.findtext("source") or "", forms, counted)


def ending(text: str) -> str:
    found = END.search(text)
    return found.group() if found else ""


def broken(one: Message, form: str) -> str:
    """What a form lost or gained; nothing where it is whole."""
    source, said = one.source, form
    if sorted(BLANK.findall(source)) != sorted(BLANK.findall(said)):
        return "placeholders"
    if source.count("&") != said.count("&"):
        return "mnemonic"
    if source[:1].isspace() != said[:1].isspace() or source[-1:].isspace() != said[-1:].isspace() or "  " in said:
        return "blanks"
    if [sign for sign in "⚠✓↓↑←→" if sign in source] != [sign for sign in "⚠✓↓↑←→" if sign in said]:
        return "" if source in QT_WORDS else "signs"
    if ending(source) != ending(said) and source not in ABBREVIATED:
        return "ending"
    return ""


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_nothing_is_lost_in_a_translation(language: str) -> None:
    found = [
        f"{fault}: {one.source} → {form}"
        for one in messages(language)
        for form in one.forms
        if (fault := broken(one, form))
    ]
    assert found == []


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_whatever_is_counted_has_all_forms_of_the_language(language: str) -> None:
    counted = [one for one in messages(language) if one.counted]
    assert len(counted) > 80
    for one in counted:
        assert len(one.forms) == FORMS[language], one.source
        # The figure is grouped as the language does; with a single thing it may be left out.
        many = [form for form in one.forms[1:] if NUMBER.search(one.source) and "%Ln" not in form]
        assert many == [], one.source
        assert NUMBER.search(one.source) or not any(map(NUMBER.search, one.forms)), one.source


def test_every_polish_noun_follows_its_number() -> None:
    for one in messages("pl"):
        if one.counted and set(one.forms) - NO_NOUN:
            words = [re.findall(r"[^\W\d_]+", NUMBER.sub("", form)) for form in one.forms]
            assert len({len(each) for each in words}) == 1 or "pierwsza" in words[0], one.source
            changed = [" ".join(each) for each in zip(*words, strict=False) if len(set(each)) > 1]
            assert changed, one.source
            if "pierwsza" not in words[0]:
                assert [each for each in changed if each not in DECLINED] == [], one.source


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 dni temu"), (1, "1 dzień temu"), (2, "2 dni temu"), (5, "5 dni temu"), (12, "12 dni temu")],
)
def test_days_are_told_in_polish(count: int, said: str) -> None:
    told = load_catalogue("pl").translate("Ages", "%n day(s) ago", "", count) or ""
    assert told.replace("%Ln", str(count)) == said


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (14, 2), (21, 2), (22, 1), (25, 2), (112, 2), (122, 1)],
)
def test_each_number_takes_its_polish_form(count: int, form: int) -> None:
    catalogue = load_catalogue("pl")
    forms = {one.source: one.forms for one in messages("pl") if one.counted}
    figure = QLocale("pl_PL").toString(count)
    for context, source in (
        ("PeopleListPage", "%n person(s)"),
        ("StatePart", "%n box(es)"),
        ("KeysPart", "%n minute(s)"),
    ):
        said = catalogue.translate(context, source, "", count)
        assert said == forms[source][form].replace("%Ln", figure) or said == forms[source][form], source


@pytest.mark.parametrize("word", QT_WORDS)
def test_words_of_qt_that_its_own_catalogue_lacks_are_polish(word: str) -> None:
    contexts = ("QFileDialog", "QPrintSettingsOutput", "QShortcut")
    said = [told for context in contexts if (told := load_catalogue("pl").translate(context, word))]
    assert said
    assert said[0] != word


def texts_of(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for file in resource("texts", language).glob("*.json"):
        found |= json.loads(file.read_text(encoding="utf-8"))
    return found


def test_no_text_outside_the_window_was_left_in_the_other_language() -> None:
    polish, english = texts_of("pl"), texts_of("en")
    same = {said for key, said in polish.items() if english[key] == said and re.search(r"[^\W\d_]", said)}
    assert {said for said in same - SAME if " | " not in said} == set()


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "pl"])
def test_nothing_is_lost_in_a_text_outside_the_window(language: str) -> None:
    polish = texts_of("pl")
    for key, said in texts_of(language).items():
        source = polish[key]
        assert (source[:1].isspace(), source[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace()), key
        if not SHORTENED.search(source) and not SHORTENED.search(said):
            assert ending(source) == ending(said), key
