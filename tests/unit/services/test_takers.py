"""Who takes a medicine: found, logged, listed and written to."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, FileExists, FileMissing, InvalidInput, NotAllowed
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.takers import AskedBy
from lifebox.services.medicines import import_medicines
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.printing import save_print
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.services.takers import find_takers, prepare_recall_letters, read_message, save_takers, takers_object
from tests.support.products import Made, gtin, register_xml
from tests.support.program import office_of


def add(office: Office, surname: str, *medicines: dict[str, object], status: Status = Status.ACTIVE) -> PersonId:
    card = Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Jan", "birth": "1940"},
            "residence": {
                "address": {"street": "ul. Próbna", "building": "3", "town": "Sopot"},
                "phones": [{"written": "58 551 17 10", "number": "+48585511710"}],
            },
            "medical": {"medicines": {"items": medicines}},
            "governance": {"status": status.value},
        }
    )
    return add_person(office, card).person


@pytest.fixture
def people(office: Office) -> dict[str, PersonId]:
    return {
        "zych": add(office, "Żych", {"trade_name": "Xarelto", "strength": "20 mg", "lot": "AB-1"}),
        "adam": add(office, "Adamski", {"trade_name": "Madopar"}, {"substance": "rywaroksaban"}),
        "moved": add(office, "Wyjechany", {"trade_name": "Xarelto"}, status=Status.MOVED),
        "none": add(office, "Zdrowy"),
    }


def test_takers_are_found_by_name_and_everybody_found_is_logged(office: Office, people: dict[str, PersonId]) -> None:
    found = find_takers(office, AskedBy.SUBSTANCE, "xarelto")
    assert [taker.person.surname for taker in found.people] == ["Adamski", "Żych"]
    assert (found.understood, found.others) == ("rywaroksaban", 1)
    assert [taker.told for taker in found.people] == [
        ("rywaroksaban",), ("Xarelto 20 mg (rywaroksaban), LOT AB-1",),
    ]  # fmt: skip
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.TAKERS_SEARCHED,)))
    assert {entry.subject for entry in entries} == {None, people["zych"], people["adam"]}
    whole = next(entry for entry in entries if entry.subject is None)
    assert dict(whole.facts) == {"by_medicine": "substance", "matches": "2"}
    assert takers_object(found)["others"] == 1


def test_a_name_that_only_the_register_knows_is_understood(
    office: Office, people: dict[str, PersonId], tmp_path: Path
) -> None:
    add(office, "Nowak", {"trade_name": "Probinol"})
    assert len(find_takers(office, AskedBy.SUBSTANCE, "rywaroksaban").people) == 2
    file = tmp_path / "rejestr.xml"
    file.write_bytes(register_xml([Made("1", "Probinol", ("Rivaroxabanum",), atc=("B01AF01",))]))
    import_medicines(office, file, unseen)
    assert len(find_takers(office, AskedBy.SUBSTANCE, "rywaroksaban").people) == 3


def test_a_packages_number_means_its_product_on_cards_that_only_name_it(office: Office, tmp_path: Path) -> None:
    sizes = (gtin(1), gtin(2))
    add(office, "Nazwany", {"trade_name": "Probinol"})
    add(office, "Słabszy", {"trade_name": "Probinol", "strength": "5 mg"})
    add(office, "Zeskanowany", {"trade_name": "Probinol", "gtin": sizes[1]})
    add(office, "Inny", {"trade_name": "Probinol", "gtin": gtin(7)})
    assert find_takers(office, AskedBy.PRODUCT, sizes[0]).people == ()
    file = tmp_path / "rejestr.xml"
    file.write_bytes(register_xml([Made("1", "Probinol", strength="20 mg", gtins=sizes)]))
    import_medicines(office, file, unseen)
    found = find_takers(office, AskedBy.PRODUCT, sizes[0])
    assert [taker.person.surname for taker in found.people] == ["Nazwany", "Zeskanowany"]
    assert found.understood == "Probinol 20 mg"


def test_batches_and_classes(office: Office, people: dict[str, PersonId]) -> None:
    assert [t.person.surname for t in find_takers(office, AskedBy.LOT, "ab1").people] == ["Żych"]
    assert [t.person.surname for t in find_takers(office, AskedBy.ATC, "N04").people] == ["Adamski"]
    assert find_takers(office, AskedBy.PRODUCT, "Niczego").people == ()
    with pytest.raises(InvalidInput):
        find_takers(office, AskedBy.ATC, "zzz")


def test_a_search_can_be_stopped_and_needs_the_right(
    office: Office, program: Program, people: dict[str, PersonId]
) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_takers(office, AskedBy.ATC, "B", stop)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    with pytest.raises(NotAllowed):
        find_takers(duty, AskedBy.ATC, "B")
    duty.registry.close()


def test_the_list_says_whom_to_call_and_who_was_told(
    office: Office, program: Program, people: dict[str, PersonId], tmp_path: Path
) -> None:
    found = find_takers(office, AskedBy.SUBSTANCE, "xarelto")
    target = tmp_path / "lista.csv"
    save_takers(office, found, target, program.say, frozenset({people["zych"]}), overwrite=False)
    heading, adam, zych = target.read_text("utf-8-sig").splitlines()
    assert heading.endswith("Lek na karcie;Powiadomiono")
    assert "58 551 17 10" in adam
    assert (adam.endswith(";rywaroksaban;"), zych.endswith(";tak")) == (True, True)
    with pytest.raises(FileExists):
        save_takers(office, found, target, program.say, overwrite=False)
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.LIST_EXPORTED,)))
    assert {entry.subject for entry in entries} == {None, people["zych"], people["adam"]}
    nobody = find_takers(office, AskedBy.PRODUCT, "Niczego")
    with pytest.raises(InvalidInput):
        save_takers(office, nobody, target, program.say, overwrite=True)


def test_letters_name_the_medicine_and_are_noted_as_prints(
    office: Office, people: dict[str, PersonId], tmp_path: Path
) -> None:
    found = find_takers(office, AskedBy.SUBSTANCE, "xarelto")
    prepared = prepare_recall_letters(office, found.people, "Proszę odnieść do apteki.", "pl")
    document = PdfDocument(prepared.pdf)
    pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    assert len(pages) == 2
    assert "Jan Żych" in pages[1]
    for text in ("Xarelto 20 mg (rywaroksaban), LOT AB-1", "Proszę odnieść do apteki.", "58 551 17 10"):
        assert text in pages[1]
    save_print(office, prepared, tmp_path / "listy.pdf")
    with office.registry.read() as reader:
        (made,) = reader.prints(person=people["zych"])
    assert (made.kind, made.revision) == (PrintKind.RECALL_LETTER, 1)
    with pytest.raises(InvalidInput):
        prepare_recall_letters(office, (), "", "pl")


def test_the_text_of_a_letter_comes_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("\ufeffProszę\r\nzadzwonić.".encode())
    assert read_message(file) == "Proszę\nzadzwonić."
    with pytest.raises(FileMissing):
        read_message(tmp_path / "nie-ma.txt")
