"""What is scanned at the look-up: by a scanner that types, in pictures and PDF files, with a camera."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from lifebox.domain.errors import Cancelled, LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Draft
from lifebox.domain.signers import Authenticity
from lifebox.lookup.images import Frame, Scan, decode_frame
from lifebox.lookup.scans import ScanVerdict
from lifebox.services.office import LookupOffice, Office
from lifebox.services.receiving import is_receivable, receive_draft
from lifebox.services.scanning import ScannedCode, log_scan, read_scanned, scan_file, scan_frame
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import Cancelled as IsCancelled
from lifebox.ui.tasks import Progress, TaskRunner

translate = QCoreApplication.translate
LOOK_EVERY_MS = 120
MOST_SOURCES = 50
MakeFrame = Callable[[], Frame]
"""A picture that is made ready by the worker that reads it."""
Source = Path | MakeFrame
"""A file that was chosen or dropped, or a picture from the clipboard."""
_LEADS_ON = {ScanVerdict.CURRENT, ScanVerdict.VALID_CODE, ScanVerdict.OUTDATED, ScanVerdict.REPLACED}


@dataclass(frozen=True, slots=True)
class Found:
    """What one source held: its codes, or why it could not be read. Only files have a name."""

    codes: tuple[ScannedCode, ...] = ()
    name: str = ""
    fault: str = ""


class ScanView(Protocol):
    """What shows scans."""

    def show_found(self, found: Sequence[Found]) -> None:
        """What was scanned, in place of what was shown before."""

    def open_person(self, person: PersonId) -> None:
        """A scan leads to this person beyond doubt."""

    def show_received(self, draft: Draft) -> None:
        """A scanned card was taken in as a draft of a new person."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class ScanPresenter:
    """The decisions about scans. All methods on the UI thread; one batch of files is read at a time."""

    def __init__(self, office: LookupOffice, tasks: TaskRunner, say: Texts, view: ScanView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._waiting: list[tuple[int, tuple[Source, ...]]] = []
        self._reads = self._looks = False
        self._turn = 0
        """Counts what was looked up besides: an earlier scan then opens nobody any more."""
        self._seen: frozenset[str] = frozenset()
        self._rest = Delay(LOOK_EVERY_MS, self._ready)

    def move_on(self) -> None:
        """Something else is looked up: files that are being read are shown, but whatever was scanned opens nobody."""
        self._turn += 1
        self._tasks.forget("emergency.scan")

    def take_text(self, text: str, *, opens: bool) -> None:
        """What a scanner typed. Where it leads to one person beyond doubt and `opens` is set, the record opens."""
        office = self._office

        def found(code: ScannedCode) -> None:
            self._tasks.write(lambda: log_scan(office, (code,)), _nothing, self._failed)
            self._view.show_found([Found((code,))])
            if opens and (person := sure_person([code])) is not None:
                self._view.open_person(person)

        self._tasks.look_up(lambda: read_scanned(office, text), found, self._failed, latest="emergency.scan")

    def take_sources(self, sources: Sequence[Source]) -> None:
        """Files and pictures, each with any number of pages and codes."""
        if len(sources) > MOST_SOURCES:
            words = translate("Scanning", "These are {count} files; scan at most {most} at once.")
            self._view.show_error(words.replace("{count}", str(len(sources))).replace("{most}", str(MOST_SOURCES)))
        elif sources:
            self._waiting.append((self._turn, tuple(sources)))
            self._read_next()

    def _read_next(self) -> None:
        if self._reads or not self._waiting:
            return
        self._reads = True
        turn, sources = self._waiting.pop(0)

        def done(found: list[Found]) -> None:
            self._reads = False
            self._view.show_found(found)
            person = sure_person([code for each in found for code in each.codes])
            if person is not None and turn == self._turn:
                self._view.open_person(person)
            self._read_next()

        def failed(error: LifeboxError) -> None:
            self._reads = False
            self._failed(error)
            self._read_next()

        def work(progress: Progress, cancelled: IsCancelled) -> list[Found]:
            return self._read(sources, progress, cancelled)

        self._tasks.batch(translate("Scanning", "Reading codes"), work, done, failed)

    def _read(self, sources: Sequence[Source], progress: Progress, cancelled: IsCancelled) -> list[Found]:
        """On a worker."""
        found, office = [], self._office
        for number, source in enumerate(sources, start=1):
            name = source.name if isinstance(source, Path) else ""
            try:
                if isinstance(source, Path):
                    codes = scan_file(office, source, progress if len(sources) == 1 else None, cancelled)
                else:
                    codes = scan_frame(office, source())
            except Cancelled:
                raise
            except LifeboxError as error:
                # The row bears the file's name; its folders help nobody.
                error.params.update({"path": name} if "path" in error.params else {})
                found.append(Found(name=name, fault=tell(error, self._say)))
            else:
                found.append(Found(codes, name))
            if len(sources) > 1:
                progress(number, len(sources))
        return found

    # The camera

    def begin_looking(self) -> None:
        """The camera was switched on: what it saw before counts as new."""
        self._seen = frozenset()

    def look(self, make: MakeFrame) -> None:
        """A picture of the camera. While one is being read, or was read just now, others are let go."""
        if self._looks:
            return
        self._looks = True
        turn = self._turn

        def seen(scans: tuple[Scan, ...]) -> None:
            self._rest.start()
            texts = frozenset(scan.text for scan in scans)
            if texts and texts != self._seen and turn == self._turn:
                self._seen = texts
                self._take_seen(tuple(scan.text for scan in scans))

        def failed(error: LifeboxError) -> None:
            self._rest.start()
            self._failed(error)

        self._tasks.read(lambda: decode_frame(make()), seen, failed)

    def _take_seen(self, texts: tuple[str, ...]) -> None:
        office = self._office

        def found(codes: tuple[ScannedCode, ...]) -> None:
            self._tasks.write(lambda: log_scan(office, codes), _nothing, self._failed)
            self._view.show_found([Found(codes)])
            if (person := sure_person(codes)) is not None:
                self._view.open_person(person)

        def work() -> tuple[ScannedCode, ...]:
            return tuple(read_scanned(office, text) for text in texts)

        self._tasks.look_up(work, found, self._failed, latest="emergency.scan")

    def _ready(self) -> None:
        self._looks = False

    # Cards of other registries

    def receivable(self, code: ScannedCode) -> bool:
        """Whether a scanned card may be taken in."""
        return isinstance(self._office, Office) and is_receivable(self._office, code)

    def receive(self, code: ScannedCode) -> None:
        """Take it in, as a draft that somebody looks through and saves."""
        signed, office = code.payload.signed if code.payload else None, self._office
        if signed is not None and isinstance(office, Office) and self.receivable(code):
            self._tasks.write(lambda: receive_draft(office, signed), self._view.show_received, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def telling(codes: Sequence[ScannedCode]) -> list[ScannedCode]:
    """The codes of one source that say something which no other one of the same paper says.

    A card bears three codes, and a sheet the same label many times: of those of one box and the same people, a signed
    one says all that an unsigned one with the same verdict does; one that states its version says more than a locator.
    """
    papers: dict[object, list[ScannedCode]] = {}
    for code in codes:
        papers.setdefault(code.payload.code if code.payload else None, []).append(code)
    kept = []
    for paper in papers.values():
        genuine = {_saying(code) for code in paper if code.authenticity is Authenticity.GENUINE}
        versioned = any(code.verdict in {ScanVerdict.CURRENT, ScanVerdict.OUTDATED} for code in paper)
        said = set()
        for code in paper:
            repeated = code.authenticity is None and _saying(code) in genuine
            vague = versioned and code.verdict is ScanVerdict.VALID_CODE
            if not (repeated or vague or (code.authenticity, _saying(code)) in said):
                said.add((code.authenticity, _saying(code)))
                kept.append(code)
    return kept


def _saying(code: ScannedCode) -> tuple[ScanVerdict, tuple[PersonId, ...]]:
    return code.verdict, tuple(person.id for person in code.people)


def sure_person(codes: Sequence[ScannedCode]) -> PersonId | None:
    """The one person whom all codes of ours lead to; None where there are several, or where a code is doubtful."""
    known = [code for code in telling(codes) if code.payload is not None]
    certain = all(
        code.verdict in _LEADS_ON and code.authenticity in {None, Authenticity.GENUINE} and len(code.people) == 1
        for code in known
    )
    people = {person.id for code in known for person in code.people}
    return people.pop() if known and certain and len(people) == 1 else None


def _nothing(_: None) -> None:
    """Nothing to show."""
