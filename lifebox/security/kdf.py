"""Argon2id: from a password to a key, with its cost stored beside the result and checked before it runs."""

import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from pydantic import Field

from lifebox.domain.errors import RegistryDamaged, Unsupported
from lifebox.security.encoding import HexValue

SALT_BYTES = 16
_LEAST_MEMORY_OF_A_LANE = 8  # KiB; RFC 9106, 3.1


class KdfCost(NamedTuple):
    """What one derivation takes: memory in KiB, passes over it, lanes that run side by side."""

    memory_kib: int
    iterations: int
    lanes: int


class KdfParameters(HexValue):
    """Cost and salt as a file states them; untrusted until `KdfPolicy.check`."""

    memory_kib: int
    iterations: int
    lanes: int
    salt: Annotated[bytes, Field(min_length=SALT_BYTES, max_length=SALT_BYTES)]

    @property
    def cost(self) -> KdfCost:
        """The cost without the salt."""
        return KdfCost(self.memory_kib, self.iterations, self.lanes)


@dataclass(frozen=True, slots=True)
class KdfPolicy:
    """What new passwords cost, and the bounds within which a file's parameters are believed.

    Passed in everywhere; nothing but another policy object weakens `PRODUCTION`.
    """

    cost: KdfCost
    least: KdfCost
    most: KdfCost

    def check(self, parameters: KdfParameters) -> None:
        """Raise `RegistryDamaged` where a tampered file could weaken a password or exhaust the machine."""
        sides = zip(self.least, parameters.cost, self.most, strict=True)
        within = all(least <= stated <= most for least, stated, most in sides)
        if not within or parameters.memory_kib < _LEAST_MEMORY_OF_A_LANE * parameters.lanes:
            raise RegistryDamaged(part="kdf")

    def new_parameters(self) -> KdfParameters:
        """The policy's cost with a fresh salt."""
        return KdfParameters(**self.cost._asdict(), salt=secrets.token_bytes(SALT_BYTES))


_LEAST = KdfCost(memory_kib=64 * 1024, iterations=3, lanes=4)  # RFC 9106, second recommended option
PRODUCTION = KdfPolicy(cost=_LEAST, least=_LEAST, most=KdfCost(memory_kib=512 * 1024, iterations=24, lanes=8))
"""What every real file uses, raised by `calibrate`. The most takes some seconds on an office PC, not minutes."""

_TOKEN = KdfCost(memory_kib=_LEAST_MEMORY_OF_A_LANE, iterations=1, lanes=1)
RANDOM_PASSWORDS = KdfPolicy(cost=_TOKEN, least=_TOKEN, most=_TOKEN)
"""For passwords of `generate_password` that nobody is told: whoever cannot guess 97 bits need not be slowed down."""


def derive_key(password: str, parameters: KdfParameters, policy: KdfPolicy) -> bytes:
    """32 bytes from a password, in NFC so that it does not matter how a keyboard composes letters.

    Raises `RegistryDamaged` before any work where the policy does not allow the parameters, and `Unsupported` where
    there is too little memory.
    """
    policy.check(parameters)
    argon = Argon2id(
        salt=parameters.salt,
        length=32,
        iterations=parameters.iterations,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    # A terminal gives undecodable bytes as lone surrogates: they belong to the password like any other character.
    secret = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    try:
        return argon.derive(secret)
    except MemoryError:
        raise Unsupported(what="memory") from None


def calibrate(
    policy: KdfPolicy = PRODUCTION, *, seconds: float = 0.5, clock: Callable[[], float] = time.perf_counter
) -> KdfPolicy:
    """The policy with its cost raised until a derivation takes at least `seconds` here, at most about twice that.

    Memory is doubled first, which costs a guesser most, then the passes; the policy's bounds and the memory that is
    there end it earlier. Raises `Unsupported` where not even the least runs.
    """
    cost = policy.least
    spent = _measure(cost, policy, clock)
    while spent < seconds:
        dearer = _doubled(cost, policy.most)
        if dearer is None:
            break
        try:
            spent = _measure(dearer, policy, clock)
        except Unsupported:
            break
        cost = dearer
    return replace(policy, cost=cost)


def _doubled(cost: KdfCost, most: KdfCost) -> KdfCost | None:
    for dearer in (cost._replace(memory_kib=cost.memory_kib * 2), cost._replace(iterations=cost.iterations * 2)):
        if dearer.memory_kib <= most.memory_kib and dearer.iterations <= most.iterations:
            return dearer
    return None


def _measure(cost: KdfCost, policy: KdfPolicy, clock: Callable[[], float]) -> float:
    begun = clock()
    derive_key("calibration", replace(policy, cost=cost).new_parameters(), policy)
    return clock() - begun
