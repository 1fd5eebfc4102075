"""The sheet for emergency services: the organisation's data and nobody's."""

from lifebox.documents.forms.service_sheet import ServiceSheet, render_service_sheet
from lifebox.domain.access import Action
from lifebox.services.office import Office
from lifebox.services.printing import SAMPLE_CODE, CardOptions, PreparedPrint


def prepare_service_sheet(office: Office, options: CardOptions) -> PreparedPrint:
    """Draw it; nothing is noted of it, for it is about nobody."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    sheet = ServiceSheet(profile, SAMPLE_CODE, office.clock.today())
    return PreparedPrint(render_service_sheet(sheet, options.language, mono=options.mono), ())
