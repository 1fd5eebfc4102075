"""What is kept of the official register, and how streets are written."""

from pathlib import Path

import pytest

from lifebox.domain.errors import EmptyFile
from lifebox.domain.streets import Street
from lifebox.interop.teryt.registers import Place, Register, open_register, street_name
from tests.support import teryt
from tests.support.teryt import ULIC, as_csv, as_xml, as_zip, commune, street, town, written

TOWN = ("2299011", "0999001")
ROWS = [
    street(*TOWN, "00042", "ul.", "Próbnego", "Jana Jerzego"),
    street("2299022", "0999002", "00007", "ul.", "Polna"),
    street(*TOWN, "00043", "al.", "Niepodległości"),
    street(*TOWN, "00044", "inne", "Molo"),
]
EXPECTED = [
    Street("ul. Jana Jerzego Próbnego", *TOWN, "00042"),
    Street("al. Niepodległości", *TOWN, "00043"),
    Street("Molo", *TOWN, "00044"),
]


def read(path: Path, terc: str = TOWN[0], simc: str = TOWN[1]) -> list[Street]:
    with open_register(path, lambda *_: None) as source:
        return list(source.streets(terc, simc))


def places(path: Path, name: str) -> list[Place]:
    with open_register(path, lambda *_: None) as source:
        return list(source.places(name))


@pytest.mark.parametrize(
    ("kind", "name", "before", "written_as"),
    [
        ("ul.", "Próbnego", "Jana Jerzego", "ul. Jana Jerzego Próbnego"),
        ("ul.", "Cassino", "Bohaterów Monte", "ul. Bohaterów Monte Cassino"),
        ("al.", "Niepodległości", "", "al. Niepodległości"),
        ("al.", "Alberta", "św. Brata", "al. św. Brata Alberta"),
        ("pl.", "Plac Zdrojowy", "", "Plac Zdrojowy"),
        ("rondo", "Rondo Wolności", "", "Rondo Wolności"),
        ("park", "Północny", "", "park Północny"),
        ("os.", "Mickiewicza", "Adama", "os. Adama Mickiewicza"),
        ("inne", "Molo", "", "Molo"),
        ("", "Grobla", "", "Grobla"),
        ("ul.", " Armii   Krajowej ", "", "ul. Armii Krajowej"),
    ],
)
def test_streets_are_written_as_people_write_them(kind: str, name: str, before: str, written_as: str) -> None:
    assert street_name(kind, name, before) == written_as


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ULIC.csv", as_csv(ULIC, ROWS)),
        ("ULIC.xml", as_xml(ULIC, ROWS)),
        ("csv.zip", as_zip(ULIC_xml=b"<broken", ULIC_csv=as_csv(ULIC, ROWS))),
        ("xml.zip", as_zip(note_txt=b"x", ULIC_xml=as_xml(ULIC, ROWS))),
        ("called-anything", as_csv(ULIC, ROWS).replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf")),
    ],
)
def test_the_towns_streets_are_kept_of_every_form_of_file(tmp_path: Path, name: str, content: bytes) -> None:
    with open_register(written(tmp_path / name, content), lambda *_: None) as source:
        assert source.register is Register.ULIC
        assert list(source.streets(*TOWN)) == EXPECTED
        assert (source.read, source.skipped, str(source.dated)) == (4, 0, "2026-01-01")


def test_a_file_longer_than_what_is_read_at_once(tmp_path: Path) -> None:
    many = [street(*TOWN, f"{number:05}", "ul.", f"Próbna {number} <i>") for number in range(5000)]
    for name, content in (("a.csv", as_csv(ULIC, many)), ("a.xml", as_xml(ULIC, many))):
        found = read(written(tmp_path / name, content))
        assert [each.ulic for each in found] == [f"{number:05}" for number in range(5000)]
        assert found[4999].name == "ul. Próbna 4999 <i>"


def test_a_commune_a_citys_districts_and_the_halves_of_a_commune(tmp_path: Path) -> None:
    rows = [
        street("2299022", "0999002", "00001", "ul.", "Wiejska"),
        street("2299022", "0999003", "00002", "ul.", "Wiejska"),
        street("1488028", "0999010", "00003", "ul.", "Miejska"),
        street("1489028", "0999011", "00004", "ul.", "Obca"),
        street("2299034", "0999020", "00005", "ul.", "W Mieście"),
        street("2299035", "0999021", "00006", "ul.", "Na Wsi"),
    ]
    path = written(tmp_path / "ULIC.csv", as_csv(ULIC, rows))
    assert [each.ulic for each in read(path, "2299022", "")] == ["00001", "00002"]
    assert [each.ulic for each in read(path, "2299022", "0999003")] == ["00002"]
    assert [each.ulic for each in read(path, "1488011", "0999009")] == ["00003"]
    assert [each.ulic for each in read(path, "2299033", "")] == ["00005", "00006"]


def test_zeros_that_a_spreadsheet_took_away_and_rows_that_say_nothing(tmp_path: Path) -> None:
    rows = [
        ("2", "3", "1", "1", "99001", "42", "ul.", "Próbna", "", ""),
        ("22", "99", "01", "1", "x", "42", "ul.", "Próbna", "", ""),
        ("2", "3", "1", "1", "99001", "y", "ul.", "Próbna", "", ""),
        ("2", "3", "1", "1", "99001", "43", "ul.", "--", "", ""),
        ("2", "3", "1", "1", "99001", "44", "inne", "--", "", ""),
    ]
    content = as_csv(ULIC, rows) + b"too;few\r\n"
    with open_register(written(tmp_path / "ULIC.csv", content), lambda *_: None) as source:
        found = list(source.streets("0203011", "0099001"))
        assert [each.ulic for each in found] == ["00042"]
        assert (source.read, source.skipped, source.dated) == (6, 5, None)


def test_quotes_are_letters(tmp_path: Path) -> None:
    rows = [street(*TOWN, "00001", "ul.", 'Próbnego "Nila"', "Jana"), street(*TOWN, "00002", "ul.", '"Zośki')]
    found = read(written(tmp_path / "ULIC.csv", as_csv(ULIC, rows)))
    assert [each.name for each in found] == ['ul. Jana Próbnego "Nila"', 'ul. "Zośki']


def test_towns_of_a_name_without_parts_of_others(tmp_path: Path) -> None:
    rows = [
        town("2299011", "0999001", "Próbowo"),
        town("1499022", "0999005", "Próbowo", kind="01"),
        town("1499022", "0999006", "Próbowo", of="0999007", kind="00"),
        town("1499022", "0999007", "Próbowo Małe"),
    ]
    path = written(tmp_path / "SIMC.zip", as_zip(SIMC_csv=as_csv(teryt.SIMC, rows)))
    found = [Place("Próbowo", "2299011", "0999001", True), Place("Próbowo", "1499022", "0999005", False)]
    assert places(path, "probowo") == found


def test_communes_of_a_name_without_districts_and_halves(tmp_path: Path) -> None:
    rows = [
        ("22", "", "", "", "PRÓBOWO", "województwo", "2026-01-01"),
        ("22", "99", "", "", "Próbowo", "powiat", "2026-01-01"),
        commune("2299011", "Próbowo"),
        commune("2299025", "Próbowo"),
        commune("2299039", "Próbowo"),
    ]
    path = written(tmp_path / "TERC.xml", as_xml(teryt.TERC, rows))
    assert places(path, "Próbowo") == [Place("Próbowo", "2299011", "", True)]


def test_a_file_without_rows(tmp_path: Path) -> None:
    for name, content in (("a.csv", as_csv(ULIC, [])), ("b.xml", as_xml(ULIC, [])), ("c.csv", b"")):
        with pytest.raises(EmptyFile):
            read(written(tmp_path / name, content))
