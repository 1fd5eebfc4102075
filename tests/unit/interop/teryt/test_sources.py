"""Whatever a file holds, reading it ends soon, with rows or with a calm error."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.errors import Cancelled, FileMissing, LifeboxError, PermissionRefused, UnreadableFile
from lifebox.interop.teryt import sources
from lifebox.interop.teryt.registers import open_register
from tests.support.teryt import ULIC, as_csv, as_xml, as_zip, street, written

ROW = street("2299011", "0999001", "00042", "ul.", "Próbna")
CSV, XML = as_csv(ULIC, [ROW]), as_xml(ULIC, [ROW])
DEEP = b"<a>" * 200
DOCTYPE = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a><row><SYM>&c;</SYM></row></a>'
)


def consume(path: Path) -> int:
    with open_register(path, lambda *_: None) as source:
        return len(list(source.streets("2299011", "0999001")))


def detail(path: Path) -> object:
    with pytest.raises(UnreadableFile) as raised:
        consume(path)
    assert raised.value.params["path"] == path.name
    return raised.value.params["detail"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Nazwisko;Imi\xc4\x99\r\nLipa;Ewa\r\n", "teryt"),
        (b"\xef\xbb\xbfa;b\r\n\xff\xff;x\r\n", "damaged"),
        (b"x" * 200_000, "teryt"),
        (XML[:-40], "damaged"),
        (XML.replace(b"</row>", b"</raw>"), "damaged"),
        (DEEP, "teryt"),
        (XML.replace(b"<row>", DEEP + b"<row>"), "damaged"),
        (DOCTYPE, "teryt"),
        (XML.replace("Próbna".encode(), b"x" * 5000), "teryt"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (as_zip(readme_txt=b"x"), "teryt"),
        (as_zip(ULIC_csv=CSV)[:-30], "damaged"),
        (as_zip(ULIC_csv=b"SYM;SYM\r\n1;2\r\n"), "teryt"),
    ],
)
def test_what_is_no_register_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    assert detail(written(tmp_path / "plik", content)) == expected


def test_what_lies_in_a_locked_or_broken_archive(tmp_path: Path) -> None:
    packed = bytearray(as_zip(ULIC_csv=CSV * 50))
    for signature, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        packed[packed.index(signature) + flags] |= 1
    assert detail(written(tmp_path / "a.zip", bytes(packed))) == "locked"
    broken = bytearray(as_zip(ULIC_csv=CSV * 50))
    broken[60:80] = b"\xff" * 20
    assert detail(written(tmp_path / "b.zip", bytes(broken))) == "damaged"


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileMissing):
        consume(tmp_path / "nie-ma.zip")
    with pytest.raises(LifeboxError):
        consume(tmp_path)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PermissionRefused):
        consume(tmp_path / "ULIC.csv")


def test_what_unpacks_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 300_000)
    bomb = as_zip(ULIC_csv=as_csv(ULIC, [ROW] * 20_000))
    assert len(bomb) < 20_000
    assert detail(written(tmp_path / "a.zip", bomb)) == "too_large"
    assert detail(written(tmp_path / "a.xml", as_xml(ULIC, [ROW] * 2_000))) == "too_large"


def test_limits_of_rows_and_of_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_ROWS", 3)
    assert consume(written(tmp_path / "three.csv", as_csv(ULIC, [ROW] * 3))) == 3
    assert detail(written(tmp_path / "four.csv", as_csv(ULIC, [ROW] * 4))) == "too_many_rows"
    monkeypatch.setattr(sources, "MAX_PACKED", 100)
    assert detail(written(tmp_path / "a.zip", as_zip(ULIC_csv=CSV))) == "too_large"


def test_reading_can_be_stopped_and_the_callers_faults_stay_its_own(tmp_path: Path) -> None:
    path = written(tmp_path / "ULIC.csv", as_csv(ULIC, [ROW] * 10_000))

    def stop(done: int, total: int) -> None:
        if done > 100_000:
            raise Cancelled

    with open_register(path, stop) as source, pytest.raises(Cancelled):
        list(source.streets("2299011", "0999001"))
    with pytest.raises(ValueError, match="mine"), open_register(path, lambda *_: None):
        raise ValueError("mine")


def test_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    path = written(tmp_path / "a.zip", as_zip(ULIC_csv=as_csv(ULIC, [ROW] * 10_000)))
    with open_register(path, lambda done, total: heard.append((done, total))) as source:
        assert len(list(source.streets("2299011", "0999001"))) == 10_000
    with zipfile.ZipFile(path) as archive:
        size = archive.infolist()[0].file_size
    assert heard[-1] == (size, size)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


@given(st.sampled_from([b"", CSV, XML, as_zip(ULIC_csv=CSV), as_zip(ULIC_xml=XML)]), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_give_streets_or_a_calm_error(tmp_path: Path, start: bytes, data: st.DataObject) -> None:
    """Good files with bytes changed, cut and added."""
    content = bytearray(start)
    for at, byte in data.draw(
        st.lists(st.tuples(st.integers(0, max(len(start) - 1, 0)), st.integers(0, 255)), max_size=5)
    ):
        content[at : at + 1] = bytes([byte])
    rest = data.draw(st.binary(max_size=200))
    try:
        assert consume(written(tmp_path / "plik", bytes(content) + rest)) < 5
    except LifeboxError:
        return
