"""Packages that are scanned at a record: each becomes a row of medicines, an unknown one too, with its name to type."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.medical import Medicine
from lifebox.domain.packages import PackageCode, gtin14
from lifebox.domain.tiers import show_date
from lifebox.lookup.images import PACKAGES, Frame, Scan, decode_file, decode_frame
from lifebox.lookup.packages import read_package
from lifebox.services.medicines import PackageFound, identify_package
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.card_fields import lists
from lifebox.ui.presenters.editing import Editing
from lifebox.ui.presenters.values import FormValue
from lifebox.ui.tasks import TaskRunner

LOOK_EVERY_MS = 120
_DOSE, _NAME = "dose", "trade_name"
MEDICINES = next(rows for rows in lists() if rows.model is Medicine)


class PackagesView(Protocol):
    """What shows scanned packages."""

    def show_package(self, text: str) -> None:
        """What became of a scan."""


class PackagesPresenter:
    """The decisions. All methods on the UI thread. What is scanned goes into the form that was shown then, or nowhere:
    a medicine must never come onto another person's card.
    """

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, editing: Editing, view: PackagesView) -> None:
        self._office, self._tasks, self._say, self._editing, self._view = office, tasks, say, editing, view
        self._looks = False
        self._seen: frozenset[str] = frozenset()
        self._rest = Delay(LOOK_EVERY_MS, self._ready)

    def take_text(self, text: str, row: int | None = None) -> bool:
        """What a scanner typed, perhaps with the keyboard in the medicine `row`; False where it is no package's."""
        code = read_package(text)
        if code is not None:
            self._identify([code], row)
        return code is not None

    def take_source(self, source: Path | Callable[[], Frame]) -> None:
        """A picture of packages: a file, or what makes one of the clipboard."""

        def work() -> tuple[Scan, ...]:
            return decode_file(source, kinds=PACKAGES) if isinstance(source, Path) else decode_frame(source(), PACKAGES)

        form = self._editing.form

        def read(scans: tuple[Scan, ...]) -> None:
            codes = packages_in(scan.text for scan in scans)
            if not codes:
                self._view.show_package(self._say("packages.none"))
            elif form is self._editing.form:
                self._identify(codes, None)

        self._tasks.read(work, read, self._failed)

    def begin_looking(self) -> None:
        """The camera was switched on: what it saw before counts as new."""
        self._seen = frozenset()

    def look(self, make: Callable[[], Frame]) -> None:
        """A picture of the camera. While one is being read, or was read just now, others are let go."""
        if self._looks:
            return
        self._looks = True
        form = self._editing.form

        def seen(scans: tuple[Scan, ...]) -> None:
            self._rest.start()
            codes = [code for code in packages_in(scan.text for scan in scans) if code.gtin not in self._seen]
            if codes and form is self._editing.form:
                self._seen |= {code.gtin for code in codes}
                self._identify(codes, None)

        def failed(error: LifeboxError) -> None:
            self._rest.start()
            self._failed(error)

        self._tasks.read(lambda: decode_frame(make(), PACKAGES), seen, failed)

    def _ready(self) -> None:
        self._looks = False

    def _identify(self, codes: list[PackageCode], row: int | None) -> None:
        office, form = self._office, self._editing.form

        def done(found: list[PackageFound]) -> None:
            if form is not self._editing.form:
                self._view.show_package(self._say("packages.again"))
                return
            for place, package in enumerate(found):
                self._put(package, None if place else row)

        self._tasks.read(lambda: [identify_package(office, code) for code in codes], done, self._failed)

    def _put(self, found: PackageFound, row: int | None) -> None:
        medicine, say = found.medicine, self._say
        if (known := self._row_of(medicine.gtin)) is not None:
            if values := _of_package(medicine):
                self._editing.put_cells(MEDICINES, known, values)
            self._view.show_package(say("packages.known_batch" if values else "packages.known"))
            return
        self._editing.put_item(MEDICINES, medicine, row, _DOSE if found.product else _NAME)
        if found.product is not None:
            name = f"{medicine.trade_name} {medicine.strength}".strip()
            left = f" {say('packages.left')}" if found.product.left else ""
            self._view.show_package(say("packages.added", name=name) + left)
        else:
            key = "packages.unknown" if found.listed else "packages.no_list"
            self._view.show_package(say(key, gtin=medicine.gtin))

    def _row_of(self, gtin: str) -> int | None:
        """The row that says this package's number already."""
        held = self._editing.form.rows[MEDICINES.path]
        return next((row.number for row in held if gtin14(str(row.cells["gtin"])) == gtin), None)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_package(tell(error, self._say))


def packages_in(texts: Iterable[str]) -> list[PackageCode]:
    """The packages that these codes name. Of a package with two codes the one that says more counts."""
    found: dict[str, PackageCode] = {}
    for text in texts:
        code = read_package(text)
        if code is not None and (code.gtin not in found or code.lot):
            found[code.gtin] = code
    return list(found.values())


def _of_package(medicine: Medicine) -> dict[str, FormValue]:
    """Batch and date as the form holds them, where the code said them."""
    values: dict[str, FormValue] = {"lot": medicine.lot} if medicine.lot else {}
    return values | ({"expires": show_date(medicine.expires)} if medicine.expires else {})
