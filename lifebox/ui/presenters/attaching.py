"""What a record's photo and scans are, where they hang on the card, and how they get there."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from lifebox.documents.pictures import PDF, Crop, picture_size, upright
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import ConsentScope
from lifebox.domain.identity import Photo
from lifebox.domain.ids import AttachmentId, PersonId
from lifebox.domain.ports import Say
from lifebox.domain.tiers import show_date, term
from lifebox.services.attachments import Content, add_photo, add_scan, read_file, read_photo, view_scan
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.values import read_date
from lifebox.ui.tasks import TaskRunner

CONSENTS, ATTESTATIONS = "governance.consents", "attestations"
Picked = Path | bytes
"""A file that was chosen or dropped, or the bytes of a picture from the clipboard or a camera."""


class Edits(Protocol):
    """The card that is being typed, as panels change it."""

    def card(self) -> Card:
        """As it is typed now."""

    def apply(self, change: Callable[[Card], Card]) -> None:
        """One undoable edit."""

    def undo(self) -> None:
        """Take the last edit back."""


@dataclass(frozen=True, slots=True)
class Place:
    """A consent or confirmation that a scan can hang on: the list's path and the position in it."""

    rows: str
    at: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A place with its words, its day, and the scan that hangs there."""

    place: Place
    words: str
    day: str
    scan: AttachmentId | None


class Done(Enum):
    """What was done to the card."""

    ATTACHED = "attached"
    REMOVED = "removed"
    PHOTO_KEPT = "photo_kept"
    PHOTO_REMOVED = "photo_removed"


class AttachingView(Protocol):
    """What the panel must be able to show."""

    def show_photo(self, picture: bytes, taken: str, *, consent: bool) -> None:
        """The portrait, empty where there is none; whether the person agreed to it."""

    def show_papers(self, papers: tuple[Paper, ...]) -> None:
        """Where scans can hang and which do."""

    def show_crop(self, picture: bytes, crop: Crop) -> None:
        """Choose the part of a photo to keep."""

    def show_scan(self, paper: Paper, content: bytes, *, pdf: bool) -> None:
        """A scan to look at."""

    def show_done(self, done: Done, undo: Callable[[], None]) -> None:
        """Quietly say what was done and offer to undo it."""

    def show_problem(self, *, date: bool) -> None:
        """Whether the photo's date cannot be read."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class AttachingPresenter:
    """The decisions of the panel of photo and scans. All methods on the UI thread."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, edits: Edits, view: AttachingView) -> None:
        self._office, self._tasks, self._say, self._edits, self._view = office, tasks, say, edits, view
        self._basis = Basis(Card())
        self._picture = b""
        self._portrait: tuple[AttachmentId, bytes] | None = None
        self._wanted: AttachmentId | None = None

    @property
    def person(self) -> PersonId | None:
        """Whose record is open."""
        return self._basis.person

    def show_basis(self, basis: Basis) -> None:
        """Another record or revision is open; of another person nothing stays to be seen."""
        if basis.person != self._basis.person:
            self._portrait = self._wanted = None
            self._view.show_photo(b"", "", consent=True)
        self._basis = basis

    def show_card(self, card: Card) -> None:
        """The card as it is typed now."""
        self._view.show_papers(papers(card, self._say))
        photo, office = card.identity.photo, self._office
        consent = card.governance.consents_to(ConsentScope.PHOTO)
        taken = show_date(photo.taken) if photo and photo.taken else ""
        wanted = self._wanted = photo.attachment if photo else None
        if wanted is None:
            self._view.show_photo(b"", "", consent=consent)
            return

        def shown(picture: bytes) -> None:
            if wanted is not None and wanted == self._wanted:
                self._portrait = wanted, picture
                self._view.show_photo(picture, taken, consent=consent)

        if self._portrait is not None and self._portrait[0] == wanted:
            shown(self._portrait[1])
            return
        self._tasks.read(lambda: read_photo(office, wanted), shown, self._failed, latest="record.photo")

    # The photo

    def choose_photo(self, picked: Picked) -> None:
        """A picture to crop the portrait from."""

        def work() -> tuple[bytes, Crop]:
            picture = upright(bytes_of(picked))
            return picture, Crop.widest(picture_size(picture))

        def ready(found: tuple[bytes, Crop]) -> None:
            self._picture = found[0]
            self._view.show_crop(*found)

        self._tasks.read(work, self._if_still_open(ready), self._failed, latest="record.picture")

    def keep_photo(self, crop: Crop) -> None:
        """The part was chosen: it becomes the portrait, taken today."""
        office, person, picture = self._office, self._basis.person, self._picture

        def kept(photo: AttachmentId) -> None:
            today = PartialDate.of(office.clock.today())
            self._change(lambda card: with_photo(card, Photo(attachment=photo, taken=today)), Done.PHOTO_KEPT)

        self._tasks.write(lambda: add_photo(office, person, picture, crop), self._if_still_open(kept), self._failed)

    def remove_photo(self) -> None:
        """The card shows no face any more; it can be undone."""
        if self._edits.card().identity.photo is not None:
            self._change(lambda card: with_photo(card, None), Done.PHOTO_REMOVED)

    def date_photo(self, text: str) -> None:
        """When the photo was taken."""
        photo = self._edits.card().identity.photo
        try:
            taken = read_date(text) if text.strip() else None
        except ValueError:
            self._view.show_problem(date=True)
            return
        self._view.show_problem(date=False)
        if photo is not None and photo.taken != taken:
            self._edits.apply(lambda card: with_photo(card, photo.model_copy(update={"taken": taken})))

    # Scans

    def attach(self, place: Place, picked: Picked) -> None:
        """A scan for this place; one that hung there before stays in older revisions."""
        office, person = self._office, self._basis.person
        name = name_of(picked)

        def kept(scan: AttachmentId) -> None:
            self._change(lambda card: with_scan(card, place, scan), Done.ATTACHED)

        self._tasks.write(
            lambda: add_scan(office, person, bytes_of(picked), name), self._if_still_open(kept), self._failed
        )

    def remove_scan(self, place: Place) -> None:
        """Take the scan off its place; it can be undone."""
        self._change(lambda card: with_scan(card, place, None), Done.REMOVED)

    def view(self, paper: Paper) -> None:
        """Look at a scan; that somebody looked is written down."""
        office, person, scan = self._office, self._basis.person, paper.scan
        if scan is None:
            return

        def shown(found: Content) -> None:
            self._view.show_scan(paper, found.content, pdf=found.media_type == PDF)

        self._tasks.write(lambda: view_scan(office, person, scan), self._if_still_open(shown), self._failed)

    def _change(self, change: Callable[[Card], Card], done: Done) -> None:
        """One edit, shown at once: the checks that follow it come back only after a while."""
        self._edits.apply(change)
        self.show_card(self._edits.card())
        self._view.show_done(done, self._edits.undo)

    def _if_still_open(self, done: Callable[..., None]) -> Callable[..., None]:
        """An answer that comes after another record was opened concerns nobody."""
        basis = self._basis

        def run(found: object) -> None:
            same = basis is self._basis or (basis.person is not None and basis.person == self._basis.person)
            if same:
                done(found)

        return run

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def papers(card: Card, say: Say) -> tuple[Paper, ...]:
    """Every consent and confirmation of a card in words, with its scan."""
    found = []
    for at, consent in enumerate(card.governance.consents):
        given = show_date(consent.given) if consent.given else ""
        found.append(Paper(Place(CONSENTS, at), term(say, consent.scope), given, consent.scan))
    for at, a in enumerate(card.attestations):
        who = " ".join(part for part in (term(say, a.by), a.name) if part)
        on = show_date(a.on) if a.on else ""
        found.append(Paper(Place(ATTESTATIONS, at), f"{term(say, a.section)}: {who}", on, a.scan))
    return tuple(found)


def with_photo(card: Card, photo: Photo | None) -> Card:
    """The card with this portrait."""
    return card.model_copy(update={"identity": card.identity.model_copy(update={"photo": photo})})


def with_scan(card: Card, place: Place, scan: AttachmentId | None) -> Card:
    """The card with this scan at this place; unchanged where the place is gone."""
    if place.rows == ATTESTATIONS:
        attested = tuple(
            a.model_copy(update={"scan": scan}) if at == place.at else a for at, a in enumerate(card.attestations)
        )
        return card.model_copy(update={"attestations": attested})
    consents = tuple(
        c.model_copy(update={"scan": scan}) if at == place.at else c for at, c in enumerate(card.governance.consents)
    )
    return card.model_copy(update={"governance": card.governance.model_copy(update={"consents": consents})})


def bytes_of(picked: Picked) -> bytes:
    """What was picked, read where it is a file. Raises what `read_file` raises."""
    return read_file(picked) if isinstance(picked, Path) else picked


def name_of(picked: Picked) -> str:
    """The file's name without its folder."""
    return picked.name if isinstance(picked, Path) else ""
