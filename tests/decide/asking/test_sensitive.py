"""What looks like something never to be written is found with its passage, in both languages."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import example
from tregua.domain.knowledge import NeverHere
from tregua.language import Text
from tregua.usecases import look_for_sensitive


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("He will sleep at his aunt's on Thursday.", "where-somebody-is", "will sleep"),
        ("DORMIRÁ donde su tía", "where-somebody-is", "DORMIRÁ"),
        (
            "en una casa de  seguridad",
            "where-somebody-is",
            "casa de  seguridad",
        ),
        ("at 13.69294, -89.21819 we met", "coordinates", "13.69294, -89.21819"),
        ("13° 41' N", "coordinates", "13° 41'"),
        (
            "en Calle Los Almendros #14-2",
            "street-address",
            "Calle Los Almendros #14-2",
        ),
        ("he lives at 12 Old Mill Road", "street-address", "12 Old Mill Road"),
        ("llame al 7123-4567", "telephone", "7123-4567"),
        ("+57 300 123 45 67", "telephone", "+57 300 123 45 67"),
        ("write to a.person@mail.example", "e-mail", "a.person@mail.example"),
        ("una camioneta gris ABC-123", "vehicle", "ABC-123"),
        ("Lo van a matar el lunes", "crime-being-planned", "van a matar"),
        ("they are going to kill two", "crime-being-planned", "going to kill"),
        ("nos lo dijo el soplón de siempre", "who-informed", "soplón"),
        ("who informed the police", "who-informed", "who informed"),
        ("serán capturados mañana", "planned-arrest", "serán capturados"),
        ("a planned raid next week", "planned-arrest", "planned raid"),
        ("está enterrada junto al río", "burial-place", "enterrada"),
        ("a mass grave by the river", "burial-place", "mass grave"),
        ("su hija llamada Ana", "a-child", "hija llamada A"),
        ("the 14-year-old Juan joined", "a-child", "14-year-old Juan"),
        ("Rosa, de 12 años", "a-child", "Rosa, de 12 años"),
        ("see IMG_1234.jpg", "picture", "IMG_1234.jpg"),
        ("lo dijo bajo secreto", "confession-or-counsel", "bajo secreto"),
        ("his real name is known", "true-name", "real name"),
    ],
)
def test_a_passage_that_must_not_be_written_is_found(text, kind, passage):
    found = [(each.id, each.passage) for each in look_for_sensitive(text)]
    assert (kind, passage) in found


@pytest.mark.parametrize(
    "text",
    [
        "From 2012-2013 the count fell from 14 a day to 5; see pp. 386-388.",
        "Entre 2012 y 2014, MS-13 y Barrio 18: 1 761 homicidios.",
        "El periódico informó de la reunión; la tregua duró 3 años.",
        "En Colombia, tras 17 años, hubo un acuerdo de 2016.",
        "They spoke of a pause on the second street market, 2 of 3 groups.",
        "",
    ],
)
def test_ordinary_notes_are_left_alone(text):
    assert look_for_sensitive(text) == ()


def test_what_was_published_on_the_example_raises_no_alarm():
    texts = [
        text
        for claim in example().claims
        for words in (claim.note, claim.dissent)
        if isinstance(words, Text)
        for text in (words.en, words.es)
    ]
    assert len(texts) > 100
    assert [each for text in texts for each in look_for_sensitive(text)] == []


def test_each_finding_says_what_and_why_in_both_languages():
    found = look_for_sensitive("dormirá aquí")[0]
    assert found.to_dict() == {
        "id": "where-somebody-is",
        "passage": "dormirá",
        "start": 0,
        "end": 7,
        "what": {"en": found.what.en, "es": found.what.es},
        "why": {"en": found.why.en, "es": found.why.es},
    }


@given(st.text(max_size=300))
def test_a_passage_is_always_a_part_of_the_text(text):
    assert all(text[e.start : e.end] == e.passage != "" for e in look_for_sensitive(text))


def test_a_pattern_that_is_none_is_refused_when_read():
    what = {"en": "x", "es": "x"}
    with pytest.raises(ValueError, match="patterns"):
        NeverHere.model_validate({"id": "x", "what": what, "why": what, "patterns": ["("]})
