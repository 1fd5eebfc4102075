"""Forms and sheets that are neither card nor label."""

from lifebox.documents.forms.blank_form import render_blank_forms
from lifebox.documents.forms.calibration import render_calibration
from lifebox.documents.forms.collection import CollectedPaper, CollectionPrint, render_collections
from lifebox.documents.forms.consent import render_consents
from lifebox.documents.forms.contact_slip import render_contact_slips
from lifebox.documents.forms.doctor_form import render_doctor_form
from lifebox.documents.forms.person_copy import CopyPrint, render_person_copies
from lifebox.documents.forms.read_out import render_read_outs
from lifebox.documents.forms.receipt import ReceiptPrint, render_receipts
from lifebox.documents.forms.recovery_sheet import render_recovery_sheet
from lifebox.documents.forms.service_sheet import ServiceSheet, render_service_sheet

__all__ = [
    "CollectedPaper",
    "CollectionPrint",
    "CopyPrint",
    "ReceiptPrint",
    "ServiceSheet",
    "render_blank_forms",
    "render_calibration",
    "render_collections",
    "render_consents",
    "render_contact_slips",
    "render_doctor_form",
    "render_person_copies",
    "render_read_outs",
    "render_receipts",
    "render_recovery_sheet",
    "render_service_sheet",
]
