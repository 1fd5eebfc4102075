"""When and where an account was last used, in words: a stranger's log-in is noticed by whom it concerns."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from lifebox.domain.accounts import LastLogin

translate = QCoreApplication.translate


def last_login_text(last: LastLogin | None, now: datetime) -> str:
    """One line; empty where nobody logged in or nothing is known."""
    if last is None:
        return ""
    if last.at is None:
        told = translate("LastLogin", "First log-in with this account")
        failed = translate("LastLogin", "%n failed attempt(s) before", "", last.failures)
    else:
        told = _told(last, last.at, now)
        failed = translate("LastLogin", "%n failed attempt(s) since", "", last.failures)
    return f"{told}, {failed}" if last.failures else told


def _told(last: LastLogin, moment: datetime, now: datetime) -> str:
    at, today = moment.astimezone(), now.astimezone().date()
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
