"""What subjects are called: nobody under 18 by a code name or an id."""

import pytest

from tests.support.actors import cast, person
from tests.support.dossiers import NOW
from tregua.domain.people import Person
from tregua.domain.registers.bargain import Bargain, Limit
from tregua.language import LANGUAGES, words_in


def people() -> tuple[Person, ...]:
    young = {"id": "heron", "recorded": NOW, "code_name": "Gull", "role": "speaks"}
    return (Person.model_validate(young | {"under_18": True}), person("tern"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_under_18_is_called_by_a_code_name_or_an_id(language):
    told = words_in(cast(persons=people()).name_of("person:heron"), language)
    assert "18" in told
    assert not {"heron", "gull"} & set(told.casefold().split())


def test_somebody_of_age_is_called_by_their_code_name():
    assert cast(persons=people()).name_of("person:tern") == "Tern"


def test_somebody_is_protected_if_any_entry_of_theirs_says_that_they_are_under_18():
    former = person("heron", replaces="older")
    assert cast(persons=(former, *people())).name_of("person:heron") != "heron"


def test_what_was_said_openly_to_be_off_the_table_is_called_by_its_words():
    limit = Limit.model_validate({"id": "l1", "recorded": NOW, "says": "No change in the law"})
    held = cast(bargain=Bargain(off_the_table=(limit,)))
    assert held.name_of("limit:l1") == "No change in the law"
