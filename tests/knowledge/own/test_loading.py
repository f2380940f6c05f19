"""A team's folder is read whole, or every problem is told at once with file, line and field."""

import pytest

from tests.support.owned import mended, owned
from tregua.errors import Problems
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import load_own

CASE = "cases/port-2019.yaml"
pytestmark = pytest.mark.requirement("R244")


def loaded(folder):
    return load_own(folder, load_library(), load_sources())


def told(folder):
    """Give what is wrong with a folder: code, file, line and field."""
    with pytest.raises(Problems) as error:
        loaded(folder)
    return [(p.code, p.file, p.line, p.field) for p in error.value.problems]


def test_a_whole_folder_is_read_with_all_it_holds(tmp_path):
    own = loaded(owned(tmp_path))
    assert own.owner.name == "Team Ys"
    assert list(own.cases) == ["own.port-2019"]
    assert [(c.case, c.coder) for c in own.codings] == [("own.port-2019", "luz")]
    assert list(own.propositions) == ["own.bells"]
    assert own.propositions["own.bells"].test.when.value == ("broadcast",)
    assert [each.handling for each in own.sources.values()] == ["K4", "K2"]


def test_cells_may_be_left_out_or_left_unknown(tmp_path):
    cells = loaded(owned(tmp_path)).cases["own.port-2019"].fields
    assert "corruption" not in cells
    assert cells["state_capacity"].value is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("value: high", "value: hihg", ("own_value_near", 17, "fields.cohesion.value")),
        ("value: high", "value: united", ("not_allowed", 17, "fields.cohesion.value")),
        ("value: high", "value: true", ("not_allowed", 17, "fields.cohesion.value")),
        ("value: 2", "value: two", ("own_value_int", 40, "fields.n_groups.value")),
        ("value: 2", "value: true", ("own_value_int", 40, "fields.n_groups.value")),
        ("value: 2", "value: -2", ("own_value_int", 40, "fields.n_groups.value")),
        ("value: Quay Nine", "value: 9", ("own_value_text", 24, "fields.place.value")),
        ("      - religious", "      - religios", ("own_value_near", 32, "#1")),
        ("      - religious", "      - police\n      - police", ("own_value_twice", 33, "#2")),
        ("  cohesion:", "  cohesoin:", ("own_field_unknown_near", 16, "fields.cohesoin")),
        ("  cohesion:", "  telephone:", ("field_never_here", 16, "fields.telephone")),
        ("  cohesion:", "  zzz:", ("own_field_unknown", 16, "fields.zzz")),
        ("confidence: inferred", "confidence: sure", ("not_allowed", 18, "cohesion.confidence")),
        (
            "    confidence: inferred\n",
            "",
            ("own_confidence_missing", 16, "fields.cohesion.confidence"),
        ),
        (
            "    evidence: Two crews kept the same rule for a year.\n",
            "",
            ("own_evidence_missing", 16, "fields.cohesion.evidence"),
        ),
        ("        at: Chapter 3\n", "", ("own_place_missing", 21, "#1.source")),
        (
            "source: talk",
            "source: tal",
            ("own_source_unknown_near", 28, "fields.place.cites.#1.source"),
        ),
        ("source: talk", "source: zz9", ("own_source_unknown", 28, "#1.source")),
        ("own.port-2019", "own.harbour", ("own_id_file", 1, "id")),
        ("own.port-2019", "port-2019", ("own_id", 1, "id")),
        ("own.port-2019", "SLV-MARATRUCE", ("own_shadows", 1, "id")),
        ("own.port-2019", "own.slv-maratruce", ("own_shadows", 1, "id")),
        (
            "    confidential: true\n  - text: The",
            "    secret: true\n  - text: The",
            ("field_unknown", 6, "secret"),
        ),
    ],
)
def test_one_mistake_in_a_case_is_told_where_it_stands(tmp_path, old, new, expected):
    found = told(mended(owned(tmp_path), CASE, old, new))
    code, line, field = expected
    assert [(c, f, n) for c, f, n, _ in found if f == CASE] == [(code, CASE, line)]
    assert any(each.endswith(field) for _, _, _, each in found)


def test_unknown_with_a_value_and_stated_without_one_are_both_refused(tmp_path):
    folder = mended(owned(tmp_path), CASE, "value: high\n    confidence: inferred", "value: high")
    mended(folder, CASE, "value: null\n    confidence: unknown", "confidence: stated")
    assert [code for code, *_ in told(folder)] == ["own_confidence_missing", "own_value_missing"]


def test_problems_of_all_files_are_told_at_once(tmp_path):
    folder = mended(owned(tmp_path), CASE, "value: high", "value: united")
    mended(folder, CASE, "value: 2", "value: two")
    mended(folder, "codings/port-2019.luz.yaml", "value: low", "value: lowest")
    mended(folder, "propositions.yaml", "- sustained", "- sustaned")
    mended(folder, "owner.yaml", "Team Ys", "Team Ys, ys@example.org")
    (folder / "cases/notes.txt").write_text("x")
    assert [(code, file) for code, file, _, _ in told(folder)] == [
        ("own_file_unknown", "cases/notes.txt"),
        ("not_allowed", CASE),
        ("own_value_int", CASE),
        ("own_value_near", "codings/port-2019.luz.yaml"),
        ("own_contact", "owner.yaml"),
        ("own_field_unknown_near", "propositions.yaml"),
    ]


def test_what_is_allowed_is_said_beside_the_nearest(tmp_path):
    folder = mended(owned(tmp_path), CASE, "value: high", "value: hihg")
    with pytest.raises(Problems) as error:
        loaded(folder)
    (problem,) = error.value.problems
    assert problem.values == {"given": "hihg", "near": "high", "allowed": "low, medium, high"}


@pytest.mark.parametrize("name", ["+43 660 1234567", "ys@example.org", "https://ys", "www.ys"])
def test_the_name_of_an_owner_leads_nowhere(tmp_path, name):
    folder = mended(owned(tmp_path), "owner.yaml", "Team Ys", f"'{name}'")
    assert told(folder) == [("own_contact", "owner.yaml", 1, "name")]


def test_none_stands_alone(tmp_path):
    folder = mended(owned(tmp_path), CASE, "  initiator_types", "  facilitator_types")
    mended(folder, CASE, "- religious", "- religious\n      - none")
    assert [code for code, *_ in told(folder)] == ["own_none_beside"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("codings/port-2019.luz.yaml", "own.port-2019", "own.prot-2019", "own_case_unknown_near"),
        ("codings/port-2019.luz.yaml", "own.port-2019", "SLV-MARATRUCE", "own_coding_name"),
        ("codings/port-2019.luz.yaml", "coder: luz", "coder: eva", "own_coding_name"),
        ("propositions.yaml", "own.bells:", "P01:", "own_id"),
        ("propositions.yaml", "SLV-MARATRUCE", "SLV-MARATRUSE", "own_case_unknown_near"),
        ("propositions.yaml", "source: report", "source: rumour", "own_source_unknown"),
        ("sources.yaml", "handling: K2", "handling: K1", "k1_unsealed"),
        ("sources.yaml", "id: talk", "id: organized-crime-law", "own_source_ours"),
    ],
)
def test_a_name_that_leads_nowhere_or_to_somebody_else_is_refused(tmp_path, name, old, new, code):
    found = told(mended(owned(tmp_path), name, old, new))
    assert (code, name) in [(each, file) for each, file, _, _ in found]


def test_a_second_coding_by_the_first_coder_is_refused(tmp_path):
    folder = mended(owned(tmp_path), CASE, "coder: ana", "coder: luz")
    assert told(folder) == [("own_coder_same", "codings/port-2019.luz.yaml", 2, "coder")]


def test_a_source_of_which_nothing_was_seen_supports_no_value(tmp_path):
    folder = mended(
        owned(tmp_path), "sources.yaml", "handling: K2\n    seen: whole", "handling: K2"
    )
    (folder / "sources.yaml").write_text(
        (folder / "sources.yaml").read_text().rstrip() + "\n    seen: not_seen\n"
    )
    assert told(folder) == [("own_source_unseen", CASE, 28, "fields.place.cites.#1.source")]


def test_one_of_our_cases_may_be_coded_again(tmp_path):
    folder = owned(tmp_path)
    text = (folder / "codings/port-2019.luz.yaml").read_text()
    (folder / "codings/slv-maratruce.luz.yaml").write_text(
        text.replace("own.port-2019", "SLV-MARATRUCE")
    )
    assert {coding.case for coding in loaded(folder).codings} == {"own.port-2019", "SLV-MARATRUCE"}


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert told(tmp_path / "away") == [("own_missing", str(tmp_path / "away"), 0, "")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    folder = owned(tmp_path / "own")
    (tmp_path / "elsewhere.yaml").write_text("id: own.away\ntitle: Away\n")
    (folder / "cases/away.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert told(folder) == [("file_outside", "cases/away.yaml", 0, "")]


def test_hidden_files_are_left_alone(tmp_path):
    folder = owned(tmp_path)
    (folder / ".gitignore").write_text("*\n")
    (folder / "cases/.port.yaml.swp").write_text("x")
    assert loaded(folder).owner.name == "Team Ys"
