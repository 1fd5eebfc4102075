"""Which topic of the help belongs to which part of the window."""

from PySide6.QtWidgets import QWidget

FIRST = "first-steps"
TOPIC = "help_topic"
"""The property in which a page that is one thing after another says what it is now."""
TOPICS = {
    "WizardPage": FIRST,
    "LoginPage": "log-in",
    "FirstPasswordPage": "log-in",
    "RecoverPage": "recovery",
    "SalvagePage": "recovery",
    "RestorePage": "backups",
    "BundleLoginPage": "bundles",
    "StartPage": "start",
    "EmergencyPage": "emergency",
    "ExercisePage": "exercise",
    "PeoplePage": "people",
    "ReviewsPage": "reviews",
    "ImportPage": "import",
    "PrintsPage": "prints",
    "RecordPage": "record",
    "MergePage": "duplicates",
    "PairsPage": "duplicates",
    "RightsPanel": "rights",
    "AttachmentsPanel": "photos",
    "ConfirmationsPanel": "confirmations",
    "RegistryPage": "registry",
    "StatePart": "registry",
    "OwnPasswordPart": "log-in",
    "AccountsPart": "accounts",
    "KeysPart": "recovery",
    "BackupsPart": "backups",
    "SalvagePart": "recovery",
    "AuditPart": "log",
    "DisclosuresPart": "disclosures",
    "SummariesPart": "exchange",
    "TransferPart": "exchange",
    "TakersPart": "medicines",
    "ConsentTextsPart": "rights",
    "OrganisationPart": "registry",
    "RegisterPart": "rights",
    "PapersPart": "rights",
    "RetentionPart": "rights",
    "StatisticsPart": "statistics",
    "BundlesPart": "bundles",
    "ExercisesPart": "exercise",
}
"""Names of classes; what stands inside of a part without a topic of its own belongs to the part's."""


def topic_of(place: QWidget | None) -> str:
    """The topic of the nearest part around `place`."""
    while place is not None:
        if now := place.property(TOPIC):
            return str(now)
        if found := next((TOPICS[kind.__name__] for kind in type(place).__mro__ if kind.__name__ in TOPICS), None):
            return found
        place = place.parentWidget()
    return FIRST
