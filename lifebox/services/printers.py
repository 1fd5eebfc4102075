"""What each printer of this machine does wrong, and how that is undone: remembered by the printer's name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from lifebox.documents.stock import Calibration
from lifebox.domain.errors import InvalidInput, UnreadableFile
from lifebox.security.files import write_atomic

_FILE = "printers.json"
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Ruler:
    """The two scales of a test page in millimetres: both begin at `start` from the left and upper edge."""

    start: float
    across: float
    down: float

    @classmethod
    def of(cls, width: float, height: float) -> "Ruler":
        """The scales that `documents.forms.calibration` draws on a page of this size."""
        start = 6.0 if min(width, height) < 100 else 20.0
        return cls(start, *(int((side - 2 * start) / 10) * 10 for side in (width, height)))


@dataclass(frozen=True, slots=True)
class Measured:
    """What a real ruler says of a printed test page, in millimetres."""

    left: float
    top: float
    across: float
    down: float


def correct(ruler: Ruler, measured: Measured, used: Calibration) -> Calibration:
    """The calibration after which the scales lie where they should. `used` was in force when the page was printed.

    A printer maps a length x to a·x + b. Raises `InvalidInput` for measures that no printer is wrong by.
    """
    try:
        scale_x, dx = _undone(ruler.start, ruler.across, measured.left, measured.across, used.scale_x, used.dx)
        scale_y, dy = _undone(ruler.start, ruler.down, measured.top, measured.down, used.scale_y, used.dy)
        return Calibration(dx=dx, dy=dy, scale_x=scale_x, scale_y=scale_y)
    except (ValidationError, ZeroDivisionError) as error:
        raise InvalidInput(what="calibration") from error


def _undone(start: float, length: float, at: float, found: float, scale: float, shift: float) -> tuple[float, float]:
    """Stretch and shift of one direction."""
    a = found / length / scale
    b = at - found / length * start - a * shift
    return round(1 / a, _DIGITS), round(-b / a, _DIGITS)


def calibrations(folder: Path) -> Mapping[str, Calibration]:
    """What is known of each printer. Raises `UnreadableFile`."""
    try:
        kept = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        return {name: Calibration.model_validate(fields) for name, fields in kept.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError) as error:
        raise UnreadableFile(path=_FILE, detail="printers") from error


def remember_calibration(folder: Path, printer: str, calibration: Calibration) -> None:
    """Keep it; one that changes nothing is forgotten."""
    known = dict(calibrations(folder))
    known.pop(printer, None)
    if calibration != Calibration():
        known[printer] = calibration
    folder.mkdir(parents=True, exist_ok=True)
    fields = {name: one.model_dump(exclude_defaults=True) for name, one in sorted(known.items())}
    write_atomic(folder / _FILE, (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode())
