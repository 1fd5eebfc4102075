"""What the codes on paper say, as text: the one place that writes it, for those who print and those who read back."""

from datetime import date

from lifebox.domain.codes import BoxCode


def format_locator(code: BoxCode, duty_phone: str) -> str:
    """QR 0: what finds the record, without personal data, in characters of the alphanumeric mode only.

    `duty_phone` is E.164; Polish ones go without `+48`.
    """
    return f"PUDELKO ZYCIA {code.printed} TEL {duty_phone.removeprefix('+48')}"


def format_minimum_line(code: BoxCode, revision: int, printed: date) -> str:
    """The last line of QR 1: `KOD 7K3M-9QXD-2 W5 2026-11-22`."""
    return f"KOD {code.printed} W{revision} {printed.isoformat()}"


SIGNED_START = "PZ1:"
"""What the text of QR 2 begins with."""
SIGNED_LIMIT = 1_134
"""Characters that version 22, the largest that is printed, holds at correction M (ISO/IEC 18004, table 7)."""
