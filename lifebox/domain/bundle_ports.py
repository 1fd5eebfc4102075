"""What the registry keeps of the bundles that were made."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from lifebox.domain.bundles import IssuedBundle, LogEnd
from lifebox.domain.disclosure import Disclosure
from lifebox.domain.ids import BundleId, PersonId


class BundleReader(Protocol):
    """Reading about bundles."""

    def all(self) -> tuple[IssuedBundle, ...]:
        """All that were made, newest first."""

    def one(self, bundle: BundleId) -> IssuedBundle:
        """One of them. Raises `NotFound`."""

    def people(self, bundle: BundleId) -> tuple[PersonId, ...]:
        """Whose records are in it, also of those who are erased here meanwhile."""

    def log_end(self, nonce: bytes) -> LogEnd | None:
        """How far this log came back last time."""


class BundleWriter(BundleReader, Protocol):
    """Writing about bundles, within a write transaction."""

    def add(self, made: IssuedBundle, people: Sequence[PersonId]) -> None:
        """A bundle was made, with these people in it."""

    def set_lost(self, bundle: BundleId, at: datetime) -> None:
        """It was lost. Raises `NotFound`."""

    def collect(
        self, bundle: BundleId, at: datetime, end: LogEnd, disclosures: Sequence[Disclosure]
    ) -> tuple[int, int]:
        """Keep what its log tells: gives how many disclosures are new, and of how many more is known now. What was
        collected before changes nothing.
        """


class BundlesReader(Protocol):
    """The part of a reader that is about bundles."""

    @property
    def bundles(self) -> BundleReader:
        """What is known of the look-up bundles that were made."""


class BundlesWriter(BundlesReader, Protocol):
    """The part of a writer that is about bundles."""

    @property
    def bundles(self) -> BundleWriter:
        """Writing about the look-up bundles."""


class BundleSigner(Protocol):
    """What signs bundles: a registry by its own key, which is not that of printed cards."""

    @property
    def verify_key(self) -> bytes:
        """What proves its signatures; it never changes."""

    def sign(self, content: bytes, /) -> bytes:
        """The registry's own signature. Raises `NotAllowed` for all but administrators."""
