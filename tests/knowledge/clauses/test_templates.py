"""Each template can be read aloud, verified and answered, and says where it goes wrong."""

import re
from itertools import chain

import pytest

from tregua.knowledge import load_library, load_sources
from tregua.knowledge.clauses.loading import load_clauses

LIBRARY = load_clauses()
TEMPLATES = LIBRARY.templates
EACH = pytest.mark.parametrize("made", TEMPLATES.values(), ids=list(TEMPLATES))
BLANK = re.compile(r"\{([a-z][a-z-]*)\}")
COUNTED_DEATHS = re.compile(
    r"(?:per|for each|for every|por cada|for fewer|por menos) (?:\w+ )?"
    r"(?:killings?|deaths?|homicidios?|muertes?)",
    re.IGNORECASE,
)
ANTI_PRIVILEGE = {"prison-conditions", "prison-transfers"}


def sentences(text):
    """Give the sentences of a text, each on its own."""
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def lengths(text):
    """Give the number of words of each sentence."""
    return [len(sentence.split()) for sentence in sentences(text)]


def texts(made):
    """Give the texts of a template that hold blanks."""
    return [made.says, made.reading, *(variant.says for variant in made.variants)]


def words(made, language):
    """Give all that a template offers as a clause, in one language."""
    return " ".join(text.within(language) for text in texts(made))


def warnings_of(made):
    """Give the traps of a template in English, as one text."""
    return " ".join(trap.en for trap in made.traps)


@EACH
def test_both_languages_hold_the_same_blanks(made):
    assert [set(BLANK.findall(t.en)) for t in texts(made)] == [
        set(BLANK.findall(t.es)) for t in texts(made)
    ]


@EACH
def test_the_copy_read_aloud_has_sentences_of_twenty_words_at_most(made):
    assert max(lengths(made.reading.en) + lengths(made.reading.es)) <= 20


@EACH
def test_the_copy_read_aloud_has_as_many_lines_in_both_languages(made):
    assert len(made.reading.en.splitlines()) == len(made.reading.es.splitlines())


@EACH
def test_every_blank_of_the_clause_is_also_asked_for_once(made):
    asked = [slot.id for slot in made.slots]
    assert sorted(set(asked)) == sorted(asked)
    assert set(chain.from_iterable(BLANK.findall(t.en) for t in texts(made))) <= set(asked)


@pytest.mark.requirement("R155", "R162")
@EACH
def test_a_duty_has_an_indicator_and_somebody_who_looks(made):
    nothing_to_perform = not LIBRARY.kinds[made.kind].duty
    assert nothing_to_perform or (made.indicator is not None and made.verifier is not None)


@pytest.mark.requirement("R160")
@EACH
def test_a_duty_says_what_answers_a_breach(made):
    assert made.breach is not None or not LIBRARY.kinds[made.kind].duty


@EACH
def test_a_template_names_a_place_in_a_source_and_at_least_one_trap(made):
    assert all(cite.at and load_sources()[cite.source].seen != "not_seen" for cite in made.cites)
    assert made.traps
    assert made.misleads_when.en


@EACH
def test_nothing_is_paid_or_granted_by_the_number_of_killings(made):
    assert not COUNTED_DEATHS.search(words(made, "en"))
    assert not COUNTED_DEATHS.search(words(made, "es"))


@EACH
def test_a_case_does_not_stand_on_both_sides(made):
    assert not set(made.cases.for_) & set(made.cases.against)


@EACH
def test_a_template_is_a_draft_until_somebody_signs_it(made):
    assert made.status == "draft"


@pytest.mark.requirement("R153")
def test_entry_to_leniency_asks_for_conditions_a_verifier_and_a_last_day():
    needs = set(TEMPLATES["leniency-entry"].needs)
    assert {"condition", "verifier", "due", "decided_by", "lawful_basis"} <= needs


@pytest.mark.requirement("R154")
def test_loss_of_leniency_asks_for_grades_a_decision_and_an_appeal():
    made = TEMPLATES["leniency-revocation"]
    assert {"breaches", "decided_by", "revocable", "response"} <= set(made.needs)
    assert {"forum", "grade", "appeal"} <= set(BLANK.findall(made.says.en))


@pytest.mark.requirement("R157")
def test_the_amnesty_window_ends_comes_once_and_has_its_information_corroborated():
    made = TEMPLATES["amnesty-window"]
    assert {"until", "source_safety", "verifier"} <= set(made.needs)
    assert "no second window" in made.says.en
    assert "corroborated" in made.says.en


@pytest.mark.requirement("R158")
def test_the_safe_promise_and_the_later_threat_lean_on_each_other():
    assert "later-threat" in TEMPLATES["safe-promise"].goes_with
    assert "safe-promise" in TEMPLATES["later-threat"].goes_with
    assert "pulls against leniency that can be lost" in warnings_of(TEMPLATES["safe-promise"])


@pytest.mark.requirement("R151")
def test_refusal_of_leniency_names_denmark_and_jamaica_and_the_gulf_clan_beside_them():
    made = TEMPLATES["refusal-of-leniency"]
    assert {"DNK-MOTORCYCLE", "JAM-AUGUSTTOWN"} <= set(made.cases.for_)
    assert "COL-GULFCLAN" in made.cases.against
    assert "no rule" in made.misleads_when.en


@pytest.mark.requirement("R152")
def test_that_justice_goes_on_is_read_to_the_group_before_it_assents():
    made = TEMPLATES["justice-goes-on"]
    assert "you can be arrested" in made.reading.en
    assert "pueden detenerlos" in made.reading.es
    assert "before any of them assents" in made.says.en


@pytest.mark.requirement("R159")
@pytest.mark.parametrize("slug", sorted(ANTI_PRIVILEGE))
def test_custody_terms_rule_out_a_prison_of_ones_own(slug):
    made = TEMPLATES[slug]
    assert made.kind == "custody"
    assert re.search(r"of their own|place of a leader's own", made.says.en)
    assert "lawful_basis" in made.needs


@pytest.mark.requirement("R165")
def test_handing_in_weapons_names_the_three_settings_and_counts_old_weapons_less():
    made = TEMPLATES["weapons-handed-in"]
    assert {"COL-EXTRADITABLES", "ESP-LEGALISATION", "BGD-SUNDARBANS"} <= set(made.cases.for_)
    assert "three settings" in warnings_of(made)
    assert "An old one counts less" in made.reading.en


@pytest.mark.requirement("R164")
def test_what_is_left_out_is_said_to_be_still_forbidden():
    made = TEMPLATES["what-it-is-not"]
    assert "They are still forbidden." in made.reading.en.splitlines()
    assert "Siguen prohibidas." in made.reading.es.splitlines()


@pytest.mark.requirement("R167")
@pytest.mark.parametrize("slug", ["safe-passage", "services-may-work", "no-confinement"])
def test_passage_and_services_are_for_residents_before_anybody(slug):
    made = TEMPLATES[slug]
    assert made.kind == "access"
    assert re.search(r"resident|people by their need", f"{made.says.en} {made.purpose.en}")


def test_no_place_of_burial_has_a_blank_to_be_written_in():
    made = TEMPLATES["burial-places"]
    assert "where" not in {slot.field for slot in made.slots}
    assert "No place is written" in made.says.en
    assert {"reports_to", "lawful_basis", "source_safety"} <= set(made.needs)


def test_counsel_and_the_search_authority_answer_before_any_place_of_burial_is_told():
    made = TEMPLATES["burial-places"]
    assert made.says.en.startswith("After {authority} and {counsel} have answered in writing")


def test_children_are_never_beneficiary_members():
    made = TEMPLATES["release-of-children"]
    assert "beneficiaries" not in {slot.field for slot in made.slots}
    assert "No child counts as a member" in made.says.en


def test_every_case_that_is_named_is_known():
    named = {slug for made in TEMPLATES.values() for slug in made.cases.for_}
    library = load_library()
    assert named <= {*library.cases, *library.processes}


def test_every_topic_has_a_template():
    assert {made.topic for made in TEMPLATES.values()} == set(LIBRARY.topics)


def test_the_library_holds_at_least_sixty_templates():
    assert len(TEMPLATES) >= 60
