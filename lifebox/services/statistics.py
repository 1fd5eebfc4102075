"""Statistics of the programme: read, and saved as a sheet or as figures for a spreadsheet."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lifebox.documents.forms.statistics import COLUMNS, month_cell, render_statistics
from lifebox.domain.access import Action
from lifebox.domain.statistics import Statistics, first_month, hidden_or, statistics, tally_name
from lifebox.domain.tiers import term
from lifebox.interop.lists.delimited import write_delimited
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note
from lifebox.texts import Texts, texts


def read_statistics(office: Office) -> Statistics:
    """Count everything; takes a second for 100,000 people and a long log. Nobody's name is read."""
    office.registry.actor.require(Action.STATISTICS_SAVED)
    today = office.clock.today()
    with office.registry.read() as reader:
        return statistics(reader.census(first_month(today), today), today)


def save_statistics(
    office: Office, found: Statistics, form: ReportForm, target: Path, language: str, *, overwrite: bool = False
) -> Path:
    """Save what was read and note it: both or neither. After any failure `target` is as it was before."""
    office.registry.actor.require(Action.STATISTICS_SAVED)
    say = texts(language)
    if form is ReportForm.CSV:
        content = write_delimited(_figures(found, say))
    else:
        with office.registry.read() as reader:
            profile = reader.organisation()
        content = render_statistics(found, profile, language)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.STATISTICS_SAVED, facts=[("form", form.value), ("count", str(found.people))])

    save_and_note(target, content, note, overwrite=overwrite)
    return target


def _figures(found: Statistics, say: Texts) -> Iterator[Sequence[str]]:
    """One line a figure, so that a spreadsheet can pivot them."""
    yield [say(f"report.csv.{name}") for name in ("what", "name", "count")]
    for topic, tallies in found.tables:
        for tally in tallies:
            yield term(say, topic), tally_name(say, topic, tally), hidden_or(say, tally)
    for month in found.months:
        for column in COLUMNS:
            yield say(f"statistics.month.{column}"), f"{month.first:%Y-%m}", month_cell(month, column)
