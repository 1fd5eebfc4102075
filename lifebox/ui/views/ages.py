"""How long ago something was, in words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication


def ago(moment: datetime, now: datetime) -> str:
    """Minutes, then hours, then days; a moment that is still to come was just now."""
    passed = max(now - moment, timedelta())
    minutes, hours, days = passed.seconds // 60, passed.seconds // 3600, passed.days
    if days:
        return QCoreApplication.translate("Ages", "%n day(s) ago", "", days)
    if hours:
        return QCoreApplication.translate("Ages", "%n hour(s) ago", "", hours)
    if minutes:
        return QCoreApplication.translate("Ages", "%n minute(s) ago", "", minutes)
    return QCoreApplication.translate("Ages", "just now")
