"""The report of a salvage in plain words, for window, paper and command line."""

from collections.abc import Iterable, Sequence

from lifebox.domain.ports import Say
from lifebox.domain.salvage import Fate, SalvagedPerson, SalvageReport

_TOLD = ("revision", "attachment", "print", "disclosure", "code", "bundle", "register", "tombstone", "exercise")
"""Kinds of rows that have a word; of the others nobody but the program has heard."""


def salvage_sentences(report: SalvageReport, say: Say) -> tuple[str, ...]:
    """The report as a whole, the most important first."""
    counts = ((fate, report.count(fate)) for fate in Fate)
    told = [say(f"salvage.count.{fate.value}", count=count) for fate, count in counts if count]
    told = told or [say("salvage.nobody")]
    if report.entries_lost:
        numbers = ", ".join(_span(span.first, span.last) for span in report.entries)
        told.append(say("salvage.entries", count=report.entries_lost, numbers=numbers))
    told += [say("salvage.entries_restored", count=report.entries_restored)] if report.entries_restored else []
    told += list(_rows(report, say))
    if report.codes_made:
        told.append(say("salvage.codes_made", count=report.codes_made))
    flags = {
        "organisation_lost": report.organisation_lost,
        "sheet_lost": report.sheet_lost,
        "accounts_lost": report.accounts_lost,
    }
    told += [say(f"salvage.{name}") for name, is_so in flags.items() if is_so]
    counted = {"pages": report.pages, "damaged": report.damaged_pages, "older": report.older_pages}
    return (*told, say("salvage.pages", **counted))


def person_sentence(person: SalvagedPerson, say: Say) -> str:
    """What became of one person's record."""
    told = [say(f"salvage.fate.{person.fate.value}")]
    if person.lost:
        told.append(say("salvage.versions_lost", numbers=numbers(person.lost)))
    if person.restored:
        told.append(say("salvage.versions_restored", numbers=numbers(person.restored)))
    counts = {"papers": person.papers, "disclosures": person.disclosures, "scans": person.scans}
    told += [say(f"salvage.{name}", count=count) for name, count in counts.items() if count]
    if person.new_code and person.fate is not Fate.CODE:
        told.append(say("salvage.new_code"))
    return " ".join(told)


def numbers(found: Sequence[int]) -> str:
    """Numbers with neighbours drawn together: `1–3, 7`."""
    spans: list[list[int]] = []
    for number in sorted(found):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(_span(first, last) for first, last in spans)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _rows(report: SalvageReport, say: Say) -> Iterable[str]:
    for table in report.tables:
        if table.table not in _TOLD:
            continue
        name = say(f"salvage.of.{table.table}")
        if table.broken + table.dropped:
            yield say("salvage.rows_lost", what=name, count=table.broken + table.dropped)
        if table.restored:
            yield say("salvage.rows_restored", what=name, count=table.restored)
        if table.contradictions:
            yield say("salvage.rows_doubtful", what=name, count=table.contradictions)
