"""The communications plan: what is missing stands there by name, and no group is named first."""

from dataclasses import replace

import pytest

from tests.support.narratives import DAY, changed, model, without, written
from tregua.domain.engagement import NarrativeFile
from tregua.language import LANGUAGES
from tregua.usecases import describe_concept


def page(language="en", **lists):
    """Return the communications plan of the model as text, with some lists changed."""
    held = replace(model(), narrative=written(**lists))
    told = describe_concept(held, "communications", language, DAY)
    return " ".join(told.split())


@pytest.mark.requirement("R126")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Not written down.", "No spokesperson is named.", "No step is written.")),
        (
            "es",
            ("No consta.", "No hay nadie designado para hablar.", "No hay ningún paso escrito."),
        ),
    ],
)
def test_what_is_not_written_stands_there_by_name(language, words):
    held = replace(model(), narrative=NarrativeFile.model_construct())
    told = " ".join(describe_concept(held, "communications", language, DAY).split())
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_group_is_named_before_those_who_were_harmed_and_those_who_live_there(language):
    told = page(language)
    groups = [told.find(group.name.within(language)) for group in model().groups[:2]]
    first = [told.find(name) for name in ("Association of families", "Asociación de familias")]
    assert max(first) < min(groups)


@pytest.mark.requirement("R126")
def test_a_step_says_what_it_lacks():
    assert "Missing: somebody to speak" in page(**without("spokespersons", "panel-speaker"))
    assert "Nothing on the list is missing; people decide whether it is said." in page()


@pytest.mark.requirement("R135")
def test_who_would_pay_is_named_with_what_and_when_they_were_told():
    told = page()
    assert "Municipality With what: Re-election and political standing" in told
    assert "Told on: 5 October 2026" in told


def test_a_loaded_word_of_the_plan_stands_with_its_alternative():
    says = {"en": "The thugs stop.", "es": "Los maleantes paran."}
    told = page(**changed("account", "what-2", says=says))
    assert "Words in this plan that carry somebody's view" in told
    assert "thugs Could be: member of the group, or what the person did" in told


def test_red_lines_are_in_no_line_of_it():
    assert [r.id for r in model().bargain.red_lines if r.says.en in page()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_no_code(language):
    told = page(language)
    codes = ("brief.concept", "no-lawful-future", "said-no-extradition", "not_met", "body:")
    assert [code for code in codes if code in told] == []
