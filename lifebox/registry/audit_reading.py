"""The statements that read the access log."""

from typing import Any

from sqlalchemy import Select, select

from lifebox.domain.audit import AuditFilter
from lifebox.registry import audit_chain
from lifebox.registry.models import AuditRow

OLDEST_FIRST = audit_chain.COLUMNS.order_by(AuditRow.sequence).execution_options(yield_per=1000)
NEWEST = select(AuditRow.at).order_by(AuditRow.sequence.desc()).limit(1)


def entries(wanted: AuditFilter) -> Select[Any]:
    """The newest entries that the filter lets through."""
    found = audit_chain.COLUMNS.order_by(AuditRow.sequence.desc()).limit(wanted.limit)
    if wanted.subjects:
        found = found.where(AuditRow.subject.in_(wanted.subjects))
    if wanted.actions:
        found = found.where(AuditRow.action.in_([action.value for action in wanted.actions]))
    if wanted.login:
        found = found.where(AuditRow.login == wanted.login)
    if wanted.since is not None:
        found = found.where(AuditRow.at >= wanted.since)
    if wanted.until is not None:
        found = found.where(AuditRow.at < wanted.until)
    if wanted.before:
        found = found.where(AuditRow.sequence < wanted.before)
    return found
