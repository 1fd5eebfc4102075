"""Print runs: rows of `print` that share a job."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from lifebox.domain.boxes import PrintedJob, PrintKind
from lifebox.domain.ids import PrintJobId
from lifebox.registry.models import PrintJobRow, PrintRow

# Ids of runs and of prints grow with time.
_LATEST = (
    select(PrintRow.job)
    .where(PrintRow.job.is_not(None))
    .group_by(PrintRow.job)
    .order_by(PrintRow.job.desc())
    .limit(bindparam("limit"))
    .subquery()
)
NEWEST = (
    select(
        PrintRow.job,
        PrintRow.kind,
        func.min(PrintRow.printed).label("printed"),
        func.min(PrintRow.author_name).label("author_name"),
        func.min(PrintRow.target).label("target"),
        func.max(PrintRow.copies).label("copies"),
        func.count().label("made"),
    )
    .where(PrintRow.job.in_(select(_LATEST.c.job)))
    .group_by(PrintRow.job, PrintRow.kind)
    .order_by(PrintRow.job.desc(), func.min(PrintRow.id))
)
OF_JOB = select(*PrintRow.table().columns).where(PrintRow.job == bindparam("job")).order_by(PrintRow.id)

LAYOUT = select(PrintJobRow.layout).where(PrintJobRow.id == bindparam("job"))


def grouped(rows: Sequence[Row[Any]]) -> tuple[PrintedJob, ...]:
    """Rows of `NEWEST`, one a kind, as runs."""
    found: dict[Any, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.job, []).append(row)
    return tuple(
        PrintedJob(
            id=PrintJobId(job),
            printed=min(row.printed for row in kinds),
            author_name=kinds[0].author_name,
            target=kinds[0].target,
            kinds=tuple((PrintKind(row.kind), row.made) for row in kinds),
            copies=max(row.copies for row in kinds),
        )
        for job, kinds in found.items()
    )
