"""Official lists of medicines: import, what they make known, and which product a package is."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action
from lifebox.domain.errors import EmptyFile, ListIncomplete, ListOutdated
from lifebox.domain.medical import Medicine, MedicineSource
from lifebox.domain.packages import PackageCode
from lifebox.domain.ports import Say
from lifebox.domain.products import Product, ProductChanges, ProductList, ProductSource, facts_of, learn_products
from lifebox.domain.values import clean_line
from lifebox.interop.medicines.files import MedicinesFile, open_medicines
from lifebox.interop.medicines.items import Unused
from lifebox.services.office import Office
from lifebox.services.progress import Progress, in_hundredths

_FEW = 100
"""Of so few known products a list may lose more than half."""


@dataclass(frozen=True, slots=True)
class MedicinesReport:
    """What became of a file: `source` is what is known of the list now, `rows` are the file's entries."""

    source: ProductSource
    changes: ProductChanges
    rows: int
    unused: dict[Unused, int]


def import_medicines(office: Office, file: Path, progress: Progress) -> MedicinesReport:
    """Bring the products of the register or of the refund list up to date: all or nothing, also where `progress` raises
    `Cancelled`.

    Raises `FileMissing`, `PermissionRefused`, `EmptyFile`, `UnreadableFile`, `ListIncomplete`, `ListOutdated`.
    """
    office.registry.actor.require(Action.MEDICINES_IMPORTED)
    with open_medicines(file, in_hundredths(progress)) as source:
        products = tuple({product.key: product for product in source.products()}.values())
    if not products:
        raise EmptyFile(path=file.name)
    known = next((one for one in medicine_sources(office) if one.kind is source.kind), None)
    _require_whole(source, len(products), known)
    today = source.dated or office.clock.today()
    with office.registry.write() as tx:
        changes = tx.products.update(source.kind, products, today)
        kept = ProductSource(
            kind=source.kind,
            file=clean_line(file.name) or source.kind.value,
            dated=source.dated,
            imported=office.clock.now(),
            count=len(products),
            left=(known.left if known else 0) + changes.left - changes.back,
        )
        tx.products.keep_source(kept)
        told = {"rows": source.read, "added": changes.added, "changed": changes.changed, "left": changes.left}
        facts = [("list", source.kind.value), *((name, str(count)) for name, count in told.items())]
        tx.audit(Action.MEDICINES_IMPORTED, facts=facts)
        # The last moment at which nothing has happened yet.
        progress(1, 1)
    learn_medicines(office)
    return MedicinesReport(kept, changes, source.read, source.unused)


def _require_whole(source: MedicinesFile, count: int, known: ProductSource | None) -> None:
    """A list of what changed only, or an old one, would mark most products as gone."""
    if known is None:
        return
    if known.count > _FEW and count * 2 < known.count:
        raise ListIncomplete(count=count, known=known.count)
    if source.dated and known.dated and source.dated < known.dated:
        raise ListOutdated(dated=source.dated.isoformat(), known=known.dated.isoformat())


def medicine_sources(office: Office) -> tuple[ProductSource, ...]:
    """Which lists are there, of which day."""
    with office.registry.read() as reader:
        return reader.products.sources()


def learn_medicines(office: Office) -> bool:
    """Make the imported products known wherever medicines are named; False where that was so already."""
    catalogue = office.clinic.catalogue
    with office.registry.read() as reader:
        sources = reader.products.sources()
        if catalogue.learned_from == sources:
            return False
        products = reader.products.all()
    learn_products(catalogue, products, sources)
    return True


def find_package(office: Office, gtin: str) -> Product | None:
    """The product of a package; None where no imported list has it."""
    with office.registry.read() as reader:
        return next(iter(reader.products.by_gtin(gtin)), None)


@dataclass(frozen=True, slots=True)
class PackageFound:
    """A package as an entry of a card. `product` is None where no list has it, `listed` whether there is any list."""

    medicine: Medicine
    product: Product | None
    listed: bool


def identify_package(office: Office, code: PackageCode) -> PackageFound:
    """What stands on a card for a package that was scanned: of an unknown one its numbers alone."""
    with office.registry.read() as reader:
        found = reader.products.by_gtin(code.gtin)
        listed = bool(reader.products.sources())
    medicine = Medicine(gtin=code.gtin, lot=code.lot, expires=code.expires, source=MedicineSource.PACKAGE)
    if not found:
        return PackageFound(medicine, None, listed)
    product, *others = found
    known, *_ = facts_of(office.clinic.catalogue, [product])
    told = {
        "trade_name": product.name,
        "substance": known.substance,
        # The refund list knows no classes and routes: the register may have the same package.
        "atc": known.atc or next((one.atc for one in others if one.atc), ""),
        "strength": product.strength,
        "form": product.form,
        "route": product.route,
    }
    return PackageFound(medicine.model_copy(update=told), product, listed)


def report_object(report: MedicinesReport) -> dict[str, Any]:
    """The report as JSON shows it."""
    source, changes = report.source, report.changes
    return {
        "list": source.kind.value,
        "file": source.file,
        "dated": source.dated.isoformat() if source.dated else None,
        "rows": report.rows,
        "products": source.count,
        "added": changes.added,
        "changed": changes.changed,
        "left": changes.left,
        "back": changes.back,
        "animal": report.unused.get(Unused.ANIMAL, 0),
        "deleted": report.unused.get(Unused.DELETED, 0),
        "unreadable": report.unused.get(Unused.UNREADABLE, 0),
    }


def tell_report(report: MedicinesReport, say: Say) -> str:
    """What became of the file, in a few sentences."""
    source, changes = report.source, report.changes
    told = [
        say(
            "medicines.imported",
            list=say(f"ProductList.{source.kind.value}"),
            dated=show_day(source.dated),
            products=source.count,
            added=changes.added,
            changed=changes.changed,
            left=changes.left,
        )
    ]
    if unreadable := report.unused.get(Unused.UNREADABLE, 0):
        told.append(say("medicines.unreadable", count=unreadable))
    return " ".join(told)


def show_day(day: date | None) -> str:
    """A day as people read it; a dash where none is known."""
    return day.strftime("%d.%m.%Y") if day else "–"


def list_name(kind: ProductList, say: Say) -> str:
    """The name of a list."""
    return say(f"ProductList.{kind.value}")
