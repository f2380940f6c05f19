"""Own cases stand beside ours in the same shape, and say whose they are wherever they are shown."""

from dataclasses import replace

import pytest

from tests.support.owned import mended, owned
from tregua.decide.compare import OwnCount, emptiness_of
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import load_own, propositions_of, with_own
from tregua.language import Text

pytestmark = pytest.mark.requirement("R244")
OWN = "own.port-2019"


def joined(folder):
    ours = load_library()
    own = load_own(folder, ours, load_sources())
    return own, with_own(ours, own)


def test_an_own_case_stands_after_ours_with_its_owner(tmp_path):
    _, library = joined(owned(tmp_path))
    assert list(library.cases)[-1] == OWN
    assert library.owners == {OWN: "Team Ys"}
    assert load_library().owners == {}
    assert OWN not in load_library().cases


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "The port district (own case of Team Ys)"),
        ("es", "The port district (experiencia propia de Team Ys)"),
    ],
)
def test_its_title_says_whose_it_is_in_both_languages(tmp_path, language, title):
    _, library = joined(owned(tmp_path))
    assert library.cases[OWN].title.within(language) == title


def test_a_house_rule_says_whose_it_is(tmp_path):
    own, _ = joined(owned(tmp_path))
    (rule,) = propositions_of(own).values()
    assert rule.claim.en.endswith("(house rule of Team Ys)")
    assert rule.claim.es.endswith("(regla de la casa de Team Ys)")


def test_every_field_of_the_codebook_is_there_and_what_was_left_out_is_unknown(tmp_path):
    _, library = joined(owned(tmp_path))
    case = library.cases[OWN]
    assert list(case.fields) == list(library.codebook.fields)
    assert (case.fields["corruption"].value, case.fields["corruption"].confidence) == (
        None,
        "unknown",
    )
    assert case.fields["place"].value == Text("Quay Nine", "Quay Nine")
    assert case.fields["initiator_types"].value == ("religious",)


def test_words_in_both_languages_stay_so(tmp_path):
    folder = mended(
        owned(tmp_path), "cases/port-2019.yaml", "Quay Nine", "\n      en: Quay\n      es: Muelle"
    )
    _, library = joined(folder)
    assert library.cases[OWN].fields["place"].value == Text("Quay", "Muelle")


@pytest.mark.requirement("R240")
def test_no_own_case_changes_what_is_said_of_the_shipped_table(tmp_path):
    _, library = joined(owned(tmp_path))
    before, after = emptiness_of(load_library()), emptiness_of(library)
    assert replace(after, own=()) == before
    assert after.own == (OwnCount("Team Ys", 1),)


def test_a_case_another_team_shared_keeps_its_own_owner(tmp_path):
    folder = mended(owned(tmp_path), "cases/port-2019.yaml", "coder: ana", "owner: Team Avalon")
    _, library = joined(folder)
    assert library.owners[OWN] == "Team Avalon"
