"""Forms and sheets that are neither card nor label."""

from lifebox.documents.forms.calibration import render_calibration
from lifebox.documents.forms.doctor_form import render_doctor_form
from lifebox.documents.forms.read_out import render_read_outs
from lifebox.documents.forms.recovery_sheet import render_recovery_sheet

__all__ = ["render_calibration", "render_doctor_form", "render_read_outs", "render_recovery_sheet"]
