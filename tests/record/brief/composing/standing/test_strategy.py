"""The page of strategy: what is recorded side by side, and what is missing by its name."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.dossiers import dossier, party
from tests.support.reports import report
from tests.support.strategies import with_strategy
from tregua import open_dossier
from tregua.domain import Actors

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
ARRESTS = Path(__file__).parents[3] / "store/kept-line"
LONG = "as it stands in a record that is long enough to take up a line of its own on any page"
"""Words too long for two columns of a terminal: there each cell is told under its column."""
TWO_POSITIONS = [
    {"family": "accommodation", "form": "crime-free-zone", "from": "2013", "says": "Later"},
    {"family": "confrontation", "from": "2009", "until": "2011", "says": "Earlier"},
]


def page(given=None, language="en", **lists) -> str:
    """Return the briefing of a dossier with a strategy as text on one line."""
    return report(with_strategy(given, **lists), language=language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nothing is written down on strategy, labels, arguments"),
        ("es", "No hay nada escrito sobre estrategia, rótulos, argumentos"),
    ],
)
def test_a_dossier_without_a_strategy_gets_one_line_and_no_table(language, said):
    bare = report(dossier(), language=language)
    assert said in bare
    assert "Five lessons" not in bare
    assert "Cinco lecciones" not in bare


@pytest.mark.requirement("R194")
def test_positions_stand_in_the_order_of_time_whatever_the_order_of_writing():
    text = page(positions=TWO_POSITIONS)
    assert text.index("From 2009; until 2011. Earlier") < text.index("From 2013; no end recorded")


@pytest.mark.requirement("R194", "R198")
def test_each_position_has_its_quick_gain_beside_hazards_of_ten_years_and_more():
    text = page(positions=TWO_POSITIONS)
    first, second = text.split("Earlier", 1)[1].split("Later", 1)
    assert "Quick gain:" in first
    assert "In the long run: 10 years and more:" in first
    assert "20 years and more:" in second
    assert "30 years and more:" in second


@pytest.mark.requirement("R198")
def test_what_was_told_of_a_family_is_not_told_a_second_time():
    text = page(positions=[{"family": "accommodation"}, {"family": "accommodation"}])
    assert text.count("Groups reach into the state.") == 1
    assert "And what is told above of the same family." in text


@pytest.mark.requirement("R200")
def test_a_position_without_a_plan_for_the_setting_may_not_be_called_transformation():
    held = [{"family": "transformation"}]
    none = dossier({"institution-plan": "none"})
    assert "It may not be called transformation" in page(none, positions=held)
    assert "Whether it may be called transformation cannot be told" in page(positions=held)
    assert "called transformation" not in page(positions=held, steps=[{"parts": ["context"]}])


@pytest.mark.requirement("R203")
@LANGUAGES
def test_all_five_lessons_stand_and_what_nobody_asked_is_not_told_as_kept(language):
    text = page(language=language, drivers=[{}])
    words = {"en": "Answer: Cannot tell", "es": "Respuesta: No se puede saber"}
    assert text.count(words[language]) == 5


@pytest.mark.requirement("R203")
def test_a_lesson_partly_kept_says_which_part_and_who_gave_what_reason():
    said = [
        {"test": "last-day", "answer": True, "reason": "The decree names a day"},
        {"test": "once-only", "answer": False, "reason": "A second window was promised"},
    ]
    text = page(lessons=said)
    lesson = text.split("One window, once", 1)[1].split("A believed threat", 1)[0]
    assert "Answer: Partly" in lesson
    assert "have a last day? Yes. (analyst-1: The decree names a day.)" in lesson
    assert "no second window? No. (analyst-1: A second window was promised.)" in lesson
    assert "Not recorded: Must those who use it" in lesson


@pytest.mark.requirement("R203")
def test_a_test_that_was_asked_in_vain_is_told_apart_from_one_never_asked():
    text = page(lessons=[{"test": "last-day", "reason": "The office did not say"}])
    assert "Asked, not known: Does every leniency on offer have a last day?" in text


@pytest.mark.requirement("R203")
def test_people_who_differ_on_a_test_are_told_as_differing():
    text = page(
        lessons=[
            {"test": "last-day", "answer": True},
            {"test": "last-day", "answer": False, "by": "analyst-2"},
        ]
    )
    assert "The recorded answers differ: Does every leniency on offer have a last day?" in text


@pytest.mark.requirement("R205", "R206")
@LANGUAGES
def test_two_labels_of_one_group_stand_side_by_side_and_neither_is_called_true(language):
    labels = [
        {"word": "rebels", "used_by": "The mission", "codes": ["political"], "from": "2010"},
        {"word": "bandits", "used_by": "The ministry", "codes": ["criminal"], "from": "2012"},
    ]
    text = page(language=language, labels=labels)
    none = {"en": "none of them is the true one", "es": "ninguno es el verdadero"}
    assert none[language] in text
    assert text.index("The mission") < text.index("rebels") < text.index("The ministry")
    assert "bandits" in text


@pytest.mark.requirement("R207")
def test_a_label_has_the_doors_it_opened_or_shut_with_the_evidence():
    seen = [{"does": "shuts", "says": "The envoy went home", "sources": [{"source": "text"}]}]
    text = page(labels=[{"codes": ["criminal"], "effects": seen}])
    assert "Shut here: The envoy went home [" in text
    assert "Opened elsewhere: foreign military aid." in text
    assert "Plan Colombia. [" in text


@pytest.mark.requirement("R230")
@pytest.mark.parametrize(
    ("side", "language", "missing"),
    [
        ("for", "en", "No argument against talking is written down."),
        ("against", "es", "No hay escrito ningún argumento a favor de conversar."),
    ],
)
def test_the_side_of_the_legitimacy_dilemma_nobody_wrote_is_named(side, language, missing):
    argument = [{"side": side, "says": "An argument of ours"}]
    text = page(language=language, arguments=argument)
    assert "An argument of ours" in text
    assert missing in text


@pytest.mark.requirement("R230")
def test_with_both_arguments_written_no_side_is_called_missing():
    one, two = f"One {LONG}", f"Two {LONG}"
    text = page(arguments=[{"side": "for", "says": one}, {"side": "against", "says": two}])
    assert f"For talking: {one}" in text
    assert f"Against talking: {two}" in text
    assert "talking is written down." not in text


@pytest.mark.requirement("R232")
def test_a_side_with_no_gain_on_record_is_named_beside_one_that_has_some():
    given = replace(dossier(), actors=Actors(parties=(party("a"), party("s", kind="state"))))
    text = page(given, gains=[{"says": f"Visits {LONG}", "confidence": "low"}])
    assert f"A Gains: Visits {LONG} (low confidence)" in text
    assert "S Gains: No gain is written down." in text


@pytest.mark.requirement("R236")
@pytest.mark.parametrize(
    ("part", "language", "said"),
    [
        ("ceasefire", "en", "in place of the groups': This half is missing"),
        ("counter-legitimacy", "en", "Ceasefire: This half is missing"),
        ("ceasefire", "es", "en lugar de la de los grupos: Falta esta mitad"),
    ],
)
def test_the_half_of_the_method_without_a_step_is_named_as_missing(part, language, said):
    assert said in page(language=language, steps=[{"parts": [part], "says": LONG}])


@pytest.mark.requirement("R236")
def test_with_both_halves_planned_none_is_called_missing():
    both = page(steps=[{"parts": ["ceasefire"]}, {"parts": ["counter-legitimacy"]}])
    assert "This half is missing" not in both


@pytest.mark.requirement("R036")
def test_the_states_own_line_stands_beside_violence_by_who_keeps_it_and_no_sum():
    text = report(open_dossier(ARRESTS).dossier)
    line = text.split("The state's own line, beside violence", 1)[1].split("Tensions", 1)[0]
    assert "Arrests: " in line
    assert "They are never added up." in line
    assert "40" not in line
    assert "52" not in line


def test_gaps_alike_for_every_group_are_told_in_one_sentence():
    text = page(dossier(groups=("a", "b")), drivers=[{}])
    assert "What would fill the market if each group left it is not written down." in text
