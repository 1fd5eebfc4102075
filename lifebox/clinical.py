"""The clinical data files, each read and validated once: medicines, alert rules, allergy groups, conditions."""

from functools import cache

from lifebox.domain.alerts import AlertRuleList, AlertRules
from lifebox.domain.conditions import ConditionList
from lifebox.domain.medicines import MedicineCatalogue, MedicineList
from lifebox.domain.warnings import AllergyGroups, MedicineGroups
from lifebox.resources import resource


@cache
def medicine_catalogue() -> MedicineCatalogue:
    """The built-in list of medicines."""
    return MedicineCatalogue(MedicineList.model_validate_json(_read("medicines.json")))


@cache
def alert_rules() -> AlertRules:
    """The rules by which alerts are proposed."""
    return AlertRules(AlertRuleList.model_validate_json(_read("alert_rules.json")))


@cache
def allergy_groups() -> AllergyGroups:
    """Which medicines an allergy may concern, and of which classes two at once deserve a second look."""
    return AllergyGroups(MedicineGroups.model_validate_json(_read("allergy_groups.json")))


@cache
def conditions() -> ConditionList:
    """Conditions that matter in an emergency."""
    return ConditionList.model_validate_json(_read("conditions.json"))


def _read(name: str) -> bytes:
    return resource("clinical", name).read_bytes()
