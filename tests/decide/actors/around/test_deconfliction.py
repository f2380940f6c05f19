"""Only yes, no or refused is kept, and only by the state; no field could hold a planned arrest."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from tests.support.actors import cast
from tests.support.around import answer, around, inside
from tests.support.dossiers import sheet
from tregua.domain import Record
from tregua.domain.people import Actors, Deconflicted, Deconfliction
from tregua.usecases import look_for_sensitive

STATE = sheet(state_principal=True)


@pytest.mark.requirement("R125")
def test_the_state_keeps_the_last_answer_for_each_meeting():
    given = cast(
        parties=inside("a"),
        deconflictions=[answer("oak", "yes", "2020-05-02"), answer("oak", "no")],
    )
    read = around(replace(given, sheet=STATE)).deconfliction
    assert [(a.meeting, a.answer) for a in read.answers] == [("oak", Deconflicted.YES)]
    assert not read.to_put
    assert read.not_clear == ()


@pytest.mark.requirement("R125")
@pytest.mark.parametrize("said", ["no", "refused"])
def test_a_no_and_a_refusal_are_alike_not_clear(said):
    given = replace(cast(deconflictions=[answer("oak", said)]), sheet=STATE)
    (asked,) = around(given).deconfliction.not_clear
    assert (asked.meeting, asked.answer) == ("oak", said)


@pytest.mark.requirement("R125")
def test_a_facilitators_dossier_puts_the_question_and_shows_no_answer():
    read = around(cast(deconflictions=[answer("oak", "no")])).deconfliction
    assert read.to_put
    assert read.answers == ()


@pytest.mark.requirement("R125")
def test_no_field_of_an_answer_could_hold_who_when_or_where():
    own = set(Deconfliction.model_fields) - set(Record.model_fields)
    assert own == {"meeting", "on", "answer"}
    with pytest.raises(ValidationError):
        Deconfliction.model_validate(answer("oak", "no").model_dump() | {"note": "at dawn"})


@pytest.mark.requirement("R125")
def test_no_list_of_actors_is_for_operations_or_arrests():
    words = " ".join(Actors.model_fields)
    assert not {"arrest", "operation", "plan", "raid"} & set(words.replace("_", " ").split())


@pytest.mark.requirement("R125")
@pytest.mark.parametrize("text", ["They will arrest him on Friday", "Lo van a detener el viernes"])
def test_a_planned_arrest_in_a_text_is_stopped_before_it_is_written(text):
    assert "planned-arrest" in {found.id for found in look_for_sensitive(text)}
