"""Whose signatures on cards are believed: keys go from one registry to another as a small signed file."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from lifebox.domain.access import Action
from lifebox.domain.errors import InvalidInput, UnreadableFile
from lifebox.domain.signers import Signer, Signers
from lifebox.domain.values import canonical_json
from lifebox.security.cose import key_id, read_message, verify
from lifebox.security.files import read_limited
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note

_LIMIT = 64 * 1024
_SHOWN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Trusted:
    """Whose cards are recognised from now on, and what both sides compare by phone."""

    organisation: str
    fingerprint: str


def fingerprint(signer: Signer) -> str:
    """What to read aloud of a key: `3f0a 91c2 …`, half of its SHA-256."""
    digits = hashlib.sha256(signer.key).digest()[:_SHOWN_BYTES].hex()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def list_signers(office: Office) -> tuple[Signer, ...]:
    """Whose signatures are believed, the registry's own of now first."""
    return office.registry.signers()


def export_signers(office: Office, target: Path) -> Trusted:
    """Write the registry's own public keys, that of now first, into a new file that it signs. Raises `FileExists`."""
    office.registry.actor.require(Action.SIGNERS_EXPORTED)
    own = tuple(signer for signer in office.registry.signers() if signer.registry == office.registry.id)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.SIGNERS_EXPORTED, facts=[("keys", str(len(own)))])

    save_and_note(target, office.registry.sign_card(canonical_json(Signers(known=own))), note)
    return Trusted(own[0].organisation, fingerprint(own[0]))


def trust_signers(office: Office, file: Path) -> Trusted:
    """Believe what the keys of another registry signed. Raises `UnreadableFile`, and `InvalidInput` for the own file or
    one that contradicts a key that is believed already: the key of an epoch never changes.

    The file proves that it was made by the holder of the key, not who that is: the fingerprint is compared by phone.
    """
    office.registry.actor.require(Action.SIGNERS_CHANGED)
    told = _read(file)
    current = told[0]
    known = office.registry.signers()
    contradicts = any(one.is_of(other) and one.key != other.key for one in known for other in told)
    if contradicts or current.registry == office.registry.id:
        raise InvalidInput(what=file.name)
    # Whose records are here is not for others to say.
    here = {one.registry for one in known if one.taken_in}
    told = tuple(one.model_copy(update={"taken_in": one.registry in here}) for one in told)
    with office.registry.write() as tx:
        tx.keep_signers(told)
        tx.audit(Action.SIGNERS_CHANGED, facts=[("organisation", current.organisation), ("keys", str(len(told)))])
    return Trusted(current.organisation, fingerprint(current))


def _read(file: Path) -> tuple[Signer, ...]:
    """The keys of one registry, the one that signed the file first."""
    message = read_message(read_limited(file, _LIMIT))
    if message is None:
        raise UnreadableFile(path=str(file), detail="keys")
    try:
        told = Signers.model_validate_json(message.content).known
    except ValidationError:
        raise UnreadableFile(path=str(file), detail="keys") from None
    of_one = len({signer.registry for signer in told}) == 1
    if not (of_one and key_id(told[0].key) == message.key_id and verify(message, told[0].key)):
        raise UnreadableFile(path=str(file), detail="keys")
    return told
