"""`tregua ask` walks the open questions and writes each answer as a claim at once."""

import json
import re

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT
from tregua.usecases import open_dossier

EXAMPLE = ROOT / "examples/el-salvador-2012"
IN_BOTH = pytest.mark.parametrize("lang", ["en", "es"])

NEW_SOURCE = ("The Monday newspaper", "1", "C3", "k4", "A newspaper", "1")
REST = ("page 2", "", "", "", "")
"""Where in the source; when it was so and since when we know, both today; no note; no dissent."""
FIRST = ("1", "2", *NEW_SOURCE, *REST)
LATER = ("1", "2", "", *REST)
"""The first answer with medium confidence, on the source used last."""


@pytest.fixture
def folder(tmp_path):
    """Give a new dossier whose team is written down as the template shows."""
    return with_team(tmp_path / "x", "en")


def with_team(folder, lang):
    tregua("new", folder, lang=lang)
    sheet = folder / "dossier.yaml"
    head, mark, team = sheet.read_text("utf-8").partition("#team:")
    sheet.write_text(head + (mark + team).replace("#", ""), "utf-8")
    return folder


def claims(folder):
    return open_dossier(folder).dossier.claims


@IN_BOTH
@pytest.mark.requirement("R029")
def test_from_a_new_dossier_to_a_first_finding_in_under_fifteen_answers(lang, tmp_path):
    folder = with_team(tmp_path / "x", lang)
    typed = ("A", "", *FIRST, *(LATER * 13))
    told = tregua("ask", folder, "--limit", "14", lang=lang, typed=typed)
    assert (told.code, told.err) == (0, "")
    assert len(claims(folder)) == 14
    found = json.loads(tregua("assess", folder, "--json").out)
    assert {each["answer"] for each in found["findings"]} > {"unclear"}
    assert [each["about"] for each in found["pathways"][:1]] == ["party:a"]


@IN_BOTH
def test_it_begins_with_what_must_never_be_written(lang, tmp_path):
    folder = with_team(tmp_path / "x", lang)
    first = tregua("ask", folder, lang=lang).out.splitlines()[0]
    assert first.startswith({"en": "Never here: where a", "es": "Nunca aquí: dónde"}[lang])


@pytest.mark.requirement("R029")
def test_an_answer_is_written_with_all_that_was_said(folder):
    typed = (
        "B",
        "",
        "1,3",
        "3",
        *NEW_SOURCE,
        "page 2",
        "2026-03",
        "2026-04-05",
        "Said twice.",
        "Ana: no.",
    )
    told = tregua("ask", folder, "--question", "purpose-gain", typed=typed[2:])
    assert told.code == 0
    claim, source = claims(folder)[0], open_dossier(folder).dossier.sources[0]
    assert claim.value == ("reduce-violence", "prevent-return")
    assert (claim.confidence, claim.by, claim.note) == ("high", "analyst-1", "Said twice.")
    assert (str(claim.as_of), str(claim.learned_on)) == ("2026-03", "2026-04-05")
    assert claim.dissent == "Ana: no."
    assert [(cite.source, cite.at) for cite in claim.sources] == [("s-0001", "page 2")]
    assert (source.title, source.grade, source.seen) == ("The Monday newspaper", "C3", "whole")


def test_asked_and_not_known_is_an_answer_and_rests_on_a_source_too(folder):
    typed = ("0", *NEW_SOURCE, "", "", "", "")
    tregua("ask", folder, "--question", "vote-timing", typed=typed)
    assert [(claim.value, claim.not_known) for claim in claims(folder)] == [
        ("asked-not-known", True)
    ]


@IN_BOTH
@pytest.mark.requirement("R001")
def test_a_line_after_each_answer_says_what_moved(lang, tmp_path):
    folder = with_team(tmp_path / "x", lang)
    typed = ("8", "2", *NEW_SOURCE, *REST)
    told = tregua("ask", folder, "--question", "purpose-gain", lang=lang, typed=typed)
    line = next(each for each in told.out.splitlines() if "c-0001" in each)
    said = {
        "en": "pathway 'No negotiation', the whole negotiation: was unclear, is now met",
        "es": "vía «No negociar», toda la negociación: antes «no está claro», ahora «se cumple»",
    }
    assert said[lang] in line


def test_where_nothing_moves_it_says_so(folder):
    told = tregua("ask", folder, "--question", "mandate", typed=FIRST)
    assert "Written as c-0001. Nothing moved yet." in told.out


def test_lines_that_end_in_the_middle_lose_that_answer_alone(folder):
    told = tregua("ask", folder, typed=("", *FIRST, "1", "2"))
    assert told.code == 0
    assert told.out.endswith(f"can bear now: tregua assess {folder}\n")
    assert len(claims(folder)) == 1
    assert tregua("check", folder).code == 0


def test_a_question_left_for_later_is_open_the_next_time(folder):
    order = open_ones(folder)
    tregua("ask", folder, "--limit", "1", typed=("", "s", *FIRST))
    assert claims(folder)[0].question == order[1]
    assert order[0] in open_ones(folder)
    assert order[1] not in open_ones(folder)


def open_ones(folder):
    told = tregua("ask", folder, "--json")
    return [each["question"] for each in json.loads(told.out)["questions"]]


def test_going_back_replaces_the_answer_and_keeps_the_old_one(folder):
    tregua("ask", folder, "--limit", "2", typed=("", *FIRST, "b", "0", "", *REST[:-1]))
    first, second = claims(folder)
    assert (second.question, second.replaces) == (first.question, first.id)
    assert (first.not_known, second.not_known) == (False, True)


def test_going_back_within_an_answer_begins_it_again(folder):
    told = tregua("ask", folder, "--question", "mandate", typed=("2", "2", "b", *FIRST))
    assert told.code == 0
    assert len(claims(folder)) == 1
    assert told.out.count("[the whole negotiation]") == 2


SECOND = ("2", "2", "3", "1", *REST)
"""The second of the team, with the second answer and high confidence, on the first source."""


def test_another_analyst_answers_beside_the_first(folder):
    sheet = folder / "dossier.yaml"
    sheet.write_text(sheet.read_text() + "  - id: analyst-2\n    parts: [analyst]\n")
    tregua("ask", folder, "--question", "mandate", "--by", "analyst-1", typed=FIRST)
    tregua("ask", folder, "--question", "mandate", typed=SECOND)
    assert [(claim.by, claim.replaces) for claim in claims(folder)] == [
        ("analyst-1", None),
        ("analyst-2", None),
    ]


TOO_MUCH = "he will sleep there"


@IN_BOTH
@pytest.mark.parametrize(
    ("choice", "note"), [(("1", "calm"), "calm"), (("2", ""), None), (("3",), TOO_MUCH)]
)
def test_what_must_not_be_written_is_dropped_sealed_or_kept(choice, note, lang, tmp_path):
    folder = with_team(tmp_path / "x", lang)
    typed = (*FIRST[:-2], TOO_MUCH, *choice, "")
    told = tregua("ask", folder, "--question", "mandate", lang=lang, typed=typed)
    assert "«will sleep»" in told.out or "'will sleep'" in told.out
    assert [claim.note for claim in claims(folder)] == [note]
    held = (folder / "claims.yaml").read_text("utf-8").partition("claims:\n")[2]
    assert ("will sleep" in held) is (note == TOO_MUCH)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("7", *FIRST), "This is none of the levels. Type a number from 0 to"),
        (("", *FIRST), "This is none of the levels."),
        (("1", "9", *FIRST[1:]), "Type one of these: 1, 2, 3."),
        (("1", "2", "", *FIRST[2:]), "A few words are needed here."),
        ((*FIRST[:4], "Z9", *FIRST[4:]), "This is not a grade."),
        ((*FIRST[:5], "K1", *FIRST[5:]), "Type one of these: K2, K3, K4."),
        ((*FIRST[:9], "9/3/2026", "", *FIRST[9:]), "looks like a date changed by a spreadsheet"),
        ((*FIRST[:9], "2026-05", "2026-04", *FIRST[9:]), "It was learned on 2026-04, before"),
    ],
)
def test_what_cannot_be_read_is_said_and_asked_again(typed, told, folder):
    answered = tregua("ask", folder, "--question", "institutions-predatory", typed=typed)
    assert told in answered.out
    assert len(claims(folder)) == 1


def test_a_dossier_that_names_nobody_is_refused_with_the_line_to_write(tmp_path):
    tregua("new", tmp_path / "x")
    before = digest(tmp_path)
    told = tregua("ask", tmp_path / "x", "--by", "ana")
    assert (told.code, told.out) == (1, "")
    assert "team: [{id: ana, parts: [analyst]}]" in told.err
    assert digest(tmp_path) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--by", "nobody"), "'nobody' is not in the team of this dossier."),
        (("--question", "nothing"), "There is no question 'nothing'."),
        (("--about", "party:nobody"), "Nothing is asked about 'party:nobody' in this dossier."),
    ],
)
def test_a_name_that_is_not_there_is_refused(words, told, folder):
    answered = tregua("ask", folder, *words, typed=("",))
    assert answered.code == 1
    assert answered.err.startswith(told)


def test_a_team_without_an_analyst_is_refused(folder):
    sheet = folder / "dossier.yaml"
    sheet.write_text(sheet.read_text().replace("parts: [analyst]", "parts: [sponsor]"))
    assert tregua("ask", folder).err.startswith("Nobody named here is an analyst: analyst-1.")


def test_as_json_it_lists_what_is_open_and_asks_and_changes_nothing():
    before = digest(EXAMPLE)
    told = tregua("ask", EXAMPLE, "--json", "--about", "party:ms13", "--limit", "3")
    found = json.loads(told.out)["questions"]
    assert (told.code, told.err, len(found)) == (0, "", 3)
    assert {each["about"] for each in found} == {"party:ms13"}
    assert found[0].keys() == {"question", "about", "why", "settles", "criteria", "text", "kind"}
    assert len(found[0]["settles"]) >= len(found[-1]["settles"])
    assert digest(EXAMPLE) == before


@IN_BOTH
def test_a_question_says_how_to_ask_it_and_of_whom_not(lang, tmp_path):
    folder = with_team(tmp_path / "x", lang)
    told = tregua("ask", folder, "--question", "cohesion", lang=lang, typed=())
    assert told.code == 0
    tregua("ask", folder, lang=lang, typed=("Grupo Ñandú", ""))
    told = tregua("ask", folder, "--question", "cohesion", lang=lang)
    assert "[Grupo Ñandú]" in told.out
    assert re.search({"en": "How to ask: .+\n", "es": "Cómo preguntar: .+\n"}[lang], told.out)
    never = {"en": "Do not ask this of", "es": "No se lo pregunte a"}[lang]
    assert never in told.out
