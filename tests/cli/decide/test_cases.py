"""Past cases on the command line: listed by what is coded of them, shown, and written."""

import json

import pytest

from tests.support.face import tregua


def test_a_list_tells_apart_what_matches_and_what_cannot_be_said():
    answered = tregua("cases", "list", "--where", "cohesion>=medium")
    assert answered.code == 0
    assert "Of 18 it cannot be said" in answered.out
    assert "Cannot say: cohesion>=medium." in answered.out


def test_the_same_list_in_spanish_speaks_spanish():
    answered = tregua("cases", "list", "--where", "cohesion>=medium", "--lang", "es")
    assert "De 18 no puede decirse" in answered.out
    assert "Lo que esta tabla no puede mostrar" in answered.out


@pytest.mark.requirement("R241")
def test_stated_cells_alone_are_counted_beside_the_whole():
    answered = tregua("cases", "list", "--where", "cohesion>=medium", "--stated-only")
    assert "With inferred cells: " in answered.out
    assert "With stated cells only: 0 match" in answered.out
    assert "Only what a source states counts here" in answered.out


def test_dependent_cases_can_be_set_under_their_family():
    answered = tregua("cases", "list", "--group", "family")
    assert "2 that count as one" in answered.out


def test_a_wrong_expression_is_wrong_usage_and_every_mistake_is_told():
    answered = tregua("cases", "list", "--where", "cohesio=low", "--where", "scale=moon")
    assert answered.code == 2
    assert len(answered.err.splitlines()) == 2
    assert "Near it: cohesion" in answered.err
    assert "It takes: prison" in answered.err


def test_the_list_as_json_holds_counts_and_the_answer_of_every_case():
    told = json.loads(tregua("cases", "list", "--where", "scale=city", "--json").out)
    assert len(told["cases"]) == 23
    assert {row["answer"] for row in told["cases"]} <= {"met", "not_met", "unclear"}
    assert told["with_inferred"]["matching"] >= told["with_inferred"]["families"]
    assert told["emptiness"]["cases"] == 23


def test_a_case_as_json_holds_its_cells_and_what_stands_around_it():
    told = json.loads(tregua("cases", "show", "slv-maratruce", "--json").out)
    assert told["fields"]["violence_figure"]["rivals"][0]["confidence"] == "stated"
    assert told["fields"]["year_end"]["value"] is None
    assert told["kin"] == ["HND-MARATRUCE"]
    assert told["judgements"][1]["outcome_class"] == "temporary_then_collapse"


def test_a_case_there_is_not_is_told_with_where_to_look():
    answered = tregua("cases", "show", "NOWHERE")
    assert answered.code == 1
    assert "tregua cases list" in answered.err


def test_a_page_is_written_in_both_languages(tmp_path):
    answered = tregua("cases", "show", "TLS-MARTIALARTS", "-o", tmp_path, "--to", "html", "--both")
    assert answered.code == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "tls-martialarts.en.html",
        "tls-martialarts.es.html",
    }
    assert "Lo que esta tabla no puede mostrar" in (tmp_path / "tls-martialarts.es.html").read_text(
        "utf-8"
    )


def test_a_format_without_a_folder_is_wrong_usage():
    answered = tregua("cases", "show", "TLS-MARTIALARTS", "--to", "pdf")
    assert answered.code == 2
    assert "-o" in answered.err
