"""Numbers as the language of the window writes them."""

from PySide6.QtCore import QLocale


def decimal(number: str) -> str:
    """A number in Python's notation with the decimal sign of the language: `63,5` or `63.5`."""
    return number.replace(".", QLocale().decimalPoint())


def file_size(octets: int) -> str:
    """`657,2 kB` or `1,2 GB`: in steps of a thousand, as the room on a disk is told."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
