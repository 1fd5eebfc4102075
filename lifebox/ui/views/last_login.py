"""When and where an account was last used, in words: a stranger's log-in is noticed by whom it concerns."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from lifebox.domain.accounts import LastLogin

translate = QCoreApplication.translate


def last_login_text(last: LastLogin | None, now: datetime) -> str:
    """One line; empty where nobody logged in or nothing is known."""
    if last is None:
        return ""
    parts = [_told(last, now)] if last.at else [translate("LastLogin", "First log-in with this account")]
    if last.failures:
        parts.append(translate("LastLogin", "%n failed attempt(s) since", "", last.failures))
    return ", ".join(parts)


def _told(last: LastLogin, now: datetime) -> str:
    assert last.at is not None  # noqa: S101 asked before
    at, today = last.at.astimezone(), now.astimezone().date()
    days = (today - at.date()).days
    words = {0: translate("LastLogin", "today {time}"), 1: translate("LastLogin", "yesterday {time}")}
    when = words.get(days, translate("LastLogin", "{day} {time}"))
    when = when.replace("{time}", at.strftime("%H:%M")).replace("{day}", at.strftime("%d.%m.%Y"))
    told = translate("LastLogin", "Last log-in {when}").replace("{when}", when)
    if last.here and last.computer:
        return translate("LastLogin", "{what} on this computer").replace("{what}", told)
    if last.computer:
        told = translate("LastLogin", "{what} on the computer {name}").replace("{what}", told)
        return told.replace("{name}", last.computer)
    return told
