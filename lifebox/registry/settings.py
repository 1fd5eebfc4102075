"""What a registry is given from outside: time, patience and room."""

from dataclasses import dataclass

from lifebox.domain.ports import Clock

RESERVE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """`patience` is how many seconds a writer waits for another program before `RegistryBusy`.

    `refuse_unsafe_places` is off only where the caller has asked the user about the place.
    """

    clock: Clock
    patience: float = 10.0
    reserve_bytes: int = RESERVE_BYTES
    refuse_unsafe_places: bool = True
