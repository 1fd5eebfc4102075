"""The clinical data that ships with the program."""

import json

import pytest

from lifebox import clinical
from lifebox.domain.alerts import AlertRuleList
from lifebox.domain.folding import fold
from lifebox.domain.medical import AlertKind
from lifebox.domain.warnings import MedicineGroups
from lifebox.resources import resource
from lifebox.texts import LANGUAGES, texts

RULES = AlertRuleList.model_validate_json(resource("clinical", "alert_rules.json").read_bytes())


def test_every_kind_of_alert_has_a_rule_with_a_source() -> None:
    assert {rule.kind for rule in RULES.rules} == set(AlertKind)
    assert len({rule.id for rule in RULES.rules}) == len(RULES.rules)
    assert all(rule.atc or rule.icd10 or rule.marks or rule.phrases for rule in RULES.rules)
    assert all(fold(phrase) == phrase for rule in RULES.rules for phrase in (*rule.phrases, *rule.phrases_except))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_double_class_has_its_words(language: str) -> None:
    say = texts(language)
    groups = MedicineGroups.model_validate_json(resource("clinical", "allergy_groups.json").read_bytes())
    wanted = [f"alert_reason.{rule.id}" for rule in RULES.rules] + [f"warning.{g.id}" for g in groups.doubles]
    assert [key for key in wanted if key not in say] == []


def test_all_languages_have_the_same_clinical_texts() -> None:
    files = [json.loads(resource("texts", lang, "clinical.json").read_text(encoding="utf-8")) for lang in LANGUAGES]
    for other in files[1:]:
        assert other.keys() == files[0].keys()
        for key, sentence in files[0].items():
            assert sorted(p.split("}")[0] for p in sentence.split("{")[1:]) == sorted(
                p.split("}")[0] for p in other[key].split("{")[1:]
            )


def test_loaders_read_once() -> None:
    assert clinical.medicine_catalogue() is clinical.medicine_catalogue()
    assert clinical.alert_rules() is clinical.alert_rules()
    assert clinical.allergy_groups() is clinical.allergy_groups()
    assert clinical.conditions() is clinical.conditions()


def test_conditions_complete_by_any_name() -> None:
    known = clinical.conditions()
    assert len(known.conditions) >= 100
    assert len({c.name for c in known.conditions}) == len(known.conditions)
    assert [c.icd10 for c in known.complete("padacz")] == ["G40"]
    assert known.complete("pochp")[0].icd10 == "J44"
    assert known.complete("nerek przew")[0].icd10 == "N18"
    assert known.complete("zawal")[0].name.startswith("świeży zawał")
    assert known.complete("otep")[0].name.startswith("otępienie")
    assert len(known.complete("c", limit=3)) == 3
    assert known.complete("?") == ()
