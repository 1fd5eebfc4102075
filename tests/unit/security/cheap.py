"""The cheapest Argon2id that there is, so that a test takes no time, and passwords that are strong enough."""

from datetime import UTC, datetime

from lifebox.security.kdf import KdfCost, KdfPolicy

_CHEAPEST = KdfCost(memory_kib=8, iterations=1, lanes=1)
CHEAP = KdfPolicy(cost=_CHEAPEST, least=_CHEAPEST, most=KdfCost(memory_kib=64, iterations=4, lanes=4))

ANNA, EWA, JAN = "granatowy-tramwaj-9-kotlet", "zmierzch nad molem 7 żurawi", "Wiosło!Kapusta?Trzcina=31"
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def noon() -> datetime:
    """A clock that stands still."""
    return NOON
