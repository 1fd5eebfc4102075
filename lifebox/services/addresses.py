"""Streets: import of the official register, and what to offer while an address is typed."""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action
from lifebox.domain.errors import TownNotInFile, TownUnknown, UnreadableFile
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Say
from lifebox.domain.streets import StreetBook, StreetSource
from lifebox.domain.values import clean_line
from lifebox.interop.teryt.registers import Place, Register, RegisterFile, open_register, voivodeship
from lifebox.services.office import Office
from lifebox.services.progress import Progress, in_hundredths

# Warsaw has about 6,000.
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class StreetReport:
    """What became of a file. `streets` are kept now; of SIMC and TERC, which have none, only the town's ids are.

    Where several `places` have the town's name nothing was written: one of them has to be chosen.
    """

    register: Register
    town: str
    rows: int
    skipped: int
    dated: date | None
    streets: int = 0
    places: tuple[Place, ...] = ()

    @property
    def must_choose(self) -> bool:
        """Whether the town could not be told."""
        return len(self.places) > 1


def import_streets(office: Office, file: Path, progress: Progress, *, place: str = "") -> StreetReport:
    """Keep the streets of the registry's town from a ULIC file, or take the town's ids from SIMC or TERC.

    `place` is the SIMC or TERC id chosen among several places of one name. Where it fails or `progress` raises
    `Cancelled`, everything is as it was. Raises `FileMissing`, `PermissionRefused`, `EmptyFile`, `UnreadableFile`,
    `TownUnknown` where ids are needed first, `TownNotInFile`.
    """
    office.registry.actor.require(Action.STREETS_IMPORTED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    with open_register(file, in_hundredths(progress)) as source:
        if source.register is Register.ULIC:
            return _keep_streets(office, source, profile, file.name)
        return _keep_ids(office, source, profile, place)


def _keep_streets(office: Office, source: RegisterFile, profile: OrganisationProfile, name: str) -> StreetReport:
    if not (profile.terc or profile.simc):
        raise TownUnknown(town=profile.town)
    streets = tuple(islice(source.streets(profile.terc, profile.simc), _MOST + 1))
    if len(streets) > _MOST:
        raise UnreadableFile(detail="too_many_rows", path=name)
    if not streets:
        raise TownNotInFile(town=profile.town)
    kept = StreetSource(
        file=clean_line(name) or Register.ULIC.value,
        dated=source.dated,
        imported=office.clock.now(),
        town=profile.town,
        count=len(streets),
    )
    with office.registry.write() as tx:
        tx.replace_streets(streets, kept)
        tx.audit(Action.STREETS_IMPORTED, facts=[("rows", str(source.read)), ("streets", str(len(streets)))])
    return StreetReport(source.register, profile.town, source.read, source.skipped, source.dated, len(streets))


def _keep_ids(office: Office, source: RegisterFile, profile: OrganisationProfile, chosen: str) -> StreetReport:
    known = chosen or (profile.simc if source.register is Register.SIMC else profile.terc)
    named = tuple(islice(source.places(profile.town), _MOST))
    found = tuple(place for place in named if known in {place.simc, place.terc}) if known else named
    if not found:
        raise TownNotInFile(town=profile.town)
    if len(found) == 1:
        (place,) = found
        ids = {"terc": place.terc, "simc": place.simc or profile.simc}
        changed = profile.model_copy(update=ids)
        if changed != profile:
            office.registry.actor.require(Action.ORGANISATION_CHANGED)
            with office.registry.write() as tx:
                tx.set_organisation(changed)
                tx.audit(Action.ORGANISATION_CHANGED, fields=("terc", "simc"))
    return StreetReport(source.register, profile.town, source.read, source.skipped, source.dated, 0, found)


def street_source(office: Office) -> StreetSource | None:
    """Where the official streets come from; None where there are none."""
    with office.registry.read() as reader:
        return reader.street_source()


def street_book(office: Office) -> StreetBook:
    """The streets that are used and the official ones, to be asked again and again."""
    with office.registry.read() as reader:
        source = reader.street_source()
        return StreetBook(reader.streets(), reader.official_streets(), source.town if source else "")


def report_object(report: StreetReport) -> dict[str, Any]:
    """The report as JSON shows it."""
    return {
        "register": report.register.value,
        "town": report.town,
        "rows": report.rows,
        "skipped": report.skipped,
        "dated": report.dated.isoformat() if report.dated else None,
        "streets": report.streets,
        "places": [
            {"name": place.name, "terc": place.terc, "simc": place.simc, "town": place.is_town}
            for place in report.places
        ],
    }


def tell_report(report: StreetReport, say: Say) -> str:
    """What became of the file, in one sentence."""
    if report.must_choose:
        return say("streets.choose", town=report.town)
    if report.register is not Register.ULIC:
        return say("streets.town", town=report.town)
    dated = report.dated.isoformat() if report.dated else "–"
    return say("streets.imported", town=report.town, streets=report.streets, rows=report.rows, dated=dated)


def tell_place(place: Place) -> str:
    """`Lipowa, woj. mazowieckie, SIMC 0000000, TERC 1400000`: what tells places of one name apart."""
    ids = (f"SIMC {place.simc}" if place.simc else "", f"TERC {place.terc}")
    return ", ".join(part for part in (place.name, voivodeship(place.terc), *ids) if part)


def place_id(place: Place) -> str:
    """What `import_streets` takes as `place`."""
    return place.simc or place.terc
