"""Bundles of every released format still open, and a reader made from the document alone reads the same."""

import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from lifebox.domain.listing import Knowledge
from lifebox.lookup.matching import find
from lifebox.lookup.query import understand
from lifebox.security.bundles import FORMAT
from lifebox.services.bundle_lookup import find_bundle, open_bundle
from lifebox.services.emergency import read_record
from tests.formats.make_bundle import SEED
from tests.support.bundles import OTHER, OTHER_PHRASE, PHRASE, RECIPIENT
from tests.support.program import StandingClock, make_program

FOLDER = Path(__file__).parent / "bundles"
FORMATS = sorted(FOLDER.glob("format-*.lifebundle"))


def test_there_is_a_bundle_of_every_format() -> None:
    assert [path.stem for path in FORMATS] == [f"format-{number}" for number in range(1, FORMAT + 1)]


@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.stem)
@pytest.mark.parametrize(("recipient", "phrase"), [(RECIPIENT, PHRASE), (OTHER, OTHER_PHRASE)])
def test_it_opens_and_holds_what_was_written(path: Path, recipient: str, phrase: str, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    program = make_program(tmp_path, StandingClock())
    guard = open_bundle(program, find_bundle(program, copy), recipient, phrase)
    assert (guard.header.people, guard.header.green, guard.header.missing) == (5, True, False)
    with guard.registry.read() as reader:
        (found, *_) = find(understand("wrobel mazowiecka", lambda: "58"), reader)
        assert (found.person.name, str(found.person.code)) == ("Wróbel Bożena", "D6Z1RV0W8")
        assert [m.person.given_names for m in find(understand("84G7-ZWYR-T"), reader)] == ["Helena", "Józef"]
        assert reader.organisation().operator_short == "MOPS Sopot"
    opened = read_record(guard, found.person.id)
    assert (len(opened.record.card.contacts), opened.record.revision.number) == (2, 3)
    assert opened.record.card.medical.medicines.knowledge is Knowledge.STATED


def test_the_document_is_enough_to_read_one() -> None:
    """Step by step as `resources/formats/bundle.md` says, with libraries alone."""
    data = FORMATS[0].read_bytes()
    assert data[:8] == b"LIFEBUND"
    end = 12 + int.from_bytes(data[8:12], "big")
    header: dict[str, Any] = json.loads(data[12:end])
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(header["verify_key"]))
    key.verify(data[end : end + 64], data[:end])
    assert key == Ed25519PrivateKey.from_private_bytes(SEED).public_key()
    body = data[end + 64 :]
    assert hashlib.sha256(body).hexdigest() == header["digest"]
    table, cards = body[: header["parts"][0]], body[header["parts"][0] :]
    opener = ChaCha20Poly1305(_bundle_key(header, header["slots"][0]))

    def unsealed(sealed: bytes, name: str, number: int) -> Any:
        bound = json.dumps(["lifebox bundle part 1", header["id"], name, number], separators=(",", ":")).encode()
        return cbor2.loads(zlib.decompress(opener.decrypt(sealed[:12], sealed[12:], bound)))

    read = unsealed(table, "table", 0)
    surnames, given, lengths = read[4][4], read[4][5], read[4][16]
    assert list(zip(surnames, given, strict=True))[2] == ("Wróbel", "Bożena")
    assert sum(lengths) == len(cards)
    assert read[3][0][0] == "84G7ZWYRT"
    at = sum(lengths[:2])
    card = unsealed(cards[at : at + lengths[2]], "cards", 2)[0]
    assert (card[1][2], card[1][1]) == ("Wróbel", "Bożena")


def _bundle_key(header: dict[str, Any], slot: dict[str, Any]) -> bytes:
    cost = slot["kdf"]
    derived = Argon2id(
        salt=bytes.fromhex(cost["salt"]),
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    ).derive(PHRASE.encode())
    times = {name: header[name].replace("Z", "+00:00") for name in ("created", "expires")}
    flags = {name: str(header.get(name, False)) for name in ("green", "missing")}
    names = ("id", "registry", "epoch", "organisation", "duty_phone", "created", "expires", "green", "missing")
    said = {**header, **times, **flags}
    facts = [f"{name}={said[name]}" for name in (*names, "people", "log_key", "verify_key")]
    figures = [cost["memory_kib"], cost["iterations"], cost["lanes"], cost["salt"]]
    bound = json.dumps(["lifebox bundle slot 1", *facts, slot["recipient"], *figures], separators=(",", ":"))
    sealed = bytes.fromhex(slot["key"])
    return ChaCha20Poly1305(derived).decrypt(sealed[:12], sealed[12:], bound.encode())
