"""The sheet of processing facts: the organisation's data, the registry's figures, questions with room for answers."""

from datetime import date

import pytest

from lifebox.app import load_profiles
from lifebox.documents.forms.processing_sheet import ProcessingFacts, render_processing_sheet
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.retention import NEVER, RetentionRules
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading

FACTS = ProcessingFacts(
    printed=date(2026, 11, 22),
    people=4321,
    active=4017,
    accounts=13,
    disclosures=271,
    bundles=5,
    folders=2,
    backup=date(2026, 11, 21),
    idle_minutes=7,
    rules=RetentionRules(deceased=14, moved=NEVER, unreviewed=41),
)


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_the_facts_and_room_for_answers(language: str, profile: OrganisationProfile) -> None:
    made = render_processing_sheet(FACTS, profile, language)
    assert reading.page_count(made) <= 4
    text, say = reading.text_of(made), texts(language)
    told = reading.squeezed(text)
    wanted = [profile.programme, "4321", "4017", "13", "271", "2026-11-21", "14", "41", say("form.processing.never")]
    wanted += [profile.controller.name] if profile.controller else []
    names = ("record", "assessment", "transfers_text", "basis_text", "ask_describe", "ask_decision", "sign")
    wanted += [say(f"form.processing.{name}") for name in names]
    assert [words for words in wanted if reading.squeezed(words) not in told] == []
    assert min(reading.font_sizes(made)) >= 8


def test_without_a_controller_and_a_backup_there_is_room_to_write() -> None:
    (profile, *_) = load_profiles()
    bare = profile.model_copy(update={"controller": None, "dpo_contact": "", "information": None})
    text = reading.text_of(render_processing_sheet(FACTS, bare, "pl"))
    assert text.count("…") >= 40
