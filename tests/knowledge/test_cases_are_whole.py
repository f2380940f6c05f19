"""The coded cases are whole: every figure here was counted before the coding was brought in.

Cells corrected since are named one by one, and undone before anything is counted again.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tregua.knowledge.cases import load_aggregate_claims, load_propositions

ROOM = Path(__file__).parents[2] / "src" / "tregua" / "knowledge"
IDS = """
BGD-SUNDARBANS BLZ-MULTIGANG BRA-PARANA BRA-AMAZONAS COL-EXTRADITABLES COL-GULFCLAN DNK-MOTORCYCLE
ECU-LEGALISATION SLV-MARATRUCE HND-MARATRUCE HTI-ACCESS HTI-INCENTIVES ITA-TRATTATIVA
JAM-AUGUSTTOWN MEX-GUERRERO NOR-OSLO PAK-LYARI ZAF-WESTBURY ZAF-COVID ESP-LEGALISATION
TLS-MARTIALARTS TTO-GONZALEZ TTO-NATIONAL
--
MEX-REGULATEDMARKET USA-MEX-DEA SLE-LOME IRQ-ANBAR AFG-WARLORDS BALKANS-SUPPLY AFG-USTALIBAN
SLV-BUKELE COL-FARC-FRAMING USA-PROHIBITION ITA-CONSTRUCTION RUS-POSTSOVIET GNB-NARCOSTATE
LBY-MILITIAS DRC-LABELS BRA-RIO MEX-CALDERON MULTI-COMPARATORS
"""
CASES, PROCESSES = (part.split() for part in IDS.split("--"))
DIGEST = "506a853516cf304041aa12ce5ff91d013f0127e6bc0f27126d7ed2609fdfe74f"
# a field; over the 23 cases stated, inferred, unknown; then the codebook's column: coded, stated
FIGURES = """
country 23 0 0 23 23  region 23 0 0 23 23  place 15 0 8 15 15  scale 16 7 0 23 16
year_start 20 2 1 22 20  year_end 5 4 14 9 5  date_note 8 0 15 8 8  group_names 11 0 12 11 11
group_types 23 0 0 23 23  n_groups 9 1 13 10 9  size_class 1 0 22 1 1  structure 5 1 17 6 5
internal_decision_making 3 0 20 3 3  cohesion 0 5 18 5 0  identity_strength 5 7 11 12 5
identity_bases 6 6 11 12 6  territorial_control 4 6 13 10 4  population_control 4 1 18 5 4
sophistication 2 1 20 3 2  illicit_portfolio 7 5 11 12 7  portfolio_diversified 1 0 22 1 1
drug_market_centrality 2 6 15 8 2  transnational_links 9 2 12 11 9  rivalry_motive 5 7 11 12 5
violence_targets 9 7 7 16 9  baseline_violence 12 0 11 12 12  political_linkage 4 1 18 5 4
competing_groups_present 3 1 19 4 3  state_capacity 5 3 15 8 5  state_deterrence 2 10 11 12 2
state_legitimacy 0 0 23 0 0  corruption 0 1 22 1 0  power_balance 3 3 17 6 3
prior_state_posture 6 1 16 7 6  external_leverage 3 0 20 3 3  within_broader_reform 1 1 21 2 1
militant_or_war_nexus 1 0 22 1 1  initiator_types 16 3 4 19 16  triggers 12 4 7 16 12
counterparts 19 4 0 23 19  facilitator_types 12 2 9 14 12  negotiation_axis 17 6 0 23 17
government_relation 12 9 2 21 12  preparation_quality 1 3 19 4 1  women_role 3 0 20 3 3
academic_role 3 0 20 3 3  ngo_role 5 0 18 5 5  church_role 5 0 18 5 5  secrecy 3 5 15 8 3
formality 1 2 20 3 1  directness 1 7 15 8 1  format_logic 4 7 12 11 4  scope 13 10 0 23 13
talks_duration 5 0 18 5 5  parties_included 5 0 18 5 5  parties_excluded 2 3 18 5 2
security_measures 0 0 23 0 0  procedural_innovations 10 0 13 10 10  group_motivations 9 6 8 15 9
group_demands 13 1 9 14 13  state_motivations 9 7 7 16 9  promoter_motivations 1 5 17 6 1
offers_incentives 12 2 9 14 12  threats_used 3 1 19 4 3  redlines 3 0 20 3 3
legal_leniency_offered 10 0 13 10 10  leniency_denied 4 0 19 4 4  walkout_over_denial 2 0 21 2 2
disarmament 1 4 18 5 1  enforcement_mechanism 5 9 9 14 5  dispute_resolution 4 0 19 4 4
monitoring 2 4 17 6 2  commitment_devices 9 0 14 9 9  renounces_all_crime 2 5 16 7 2
reintegration_measures 4 1 18 5 4  victims_measures 3 0 20 3 3  community_involvement 7 1 15 8 7
communications 5 0 18 5 5  symbolic_acts 5 0 18 5 5  spoilers 7 4 12 11 7
fragmentation 3 1 19 4 3  disclosure_backlash 1 0 22 1 1  security_dilemma 4 0 19 4 4
implementation 2 2 19 4 2  moral_hazard 3 5 15 8 3  group_empowerment 1 1 21 2 1
side_effects_negative 8 0 15 8 8  side_effects_positive 13 2 8 15 13
state_effort_parallel 2 0 21 2 2  agreement_reached 16 7 0 23 16
violence_change_short 15 6 2 21 15  violence_figure 1 0 22 1 1  other_crime_change 7 0 16 7 7
duration_months 1 0 22 1 1  duration_bound 9 1 13 10 9  sustained 14 6 3 20 14
transformation 5 18 0 23 5  collapsed 11 3 9 14 11  collapse_causes 8 1 14 9 8
negotiator_consequences 3 0 20 3 3  persisting_crime 6 0 17 6 6  outcome_class 15 8 0 23 15
"""
CORRECTED: dict[tuple[str, str], Any] = {
    ("COL-GULFCLAN", "collapse_causes"): None,
    ("ECU-LEGALISATION", "group_names"): [
        "Latin Kings",
        "Sacred Tribe Atahualpa of Ecuador (STAE)",
        "Ñetas",
        "Masters of the Street",
    ],
    ("HTI-ACCESS", "community_involvement"): None,
    ("HTI-ACCESS", "side_effects_positive"): None,
    ("TTO-NATIONAL", "collapse_causes"): ["personal_rivalries", "elite_opposition"],
    ("TTO-NATIONAL", "spoilers"): [
        "opposition_parties",
        "institutional_factions",
        "analysts_academics",
    ],
}
"""The cells corrected since, with what they hold now; of the spoilers the remark alone changed."""
TEXT_KEYS = {"en", "es"}
FILES = sorted(ROOM.glob("cases/*.yaml")) + sorted(ROOM.glob("processes/*.yaml"))


def load(path: Path) -> Any:
    """Return what one YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def folder(name: str) -> dict[str, Any]:
    """Return the entries of one folder by id."""
    return {entry["id"]: entry for entry in map(load, sorted((ROOM / name).glob("*.yaml")))}


@cache
def brought_in(name: str) -> dict[str, Any]:
    """Return the entries of one folder as they were before any correction."""
    return {ident: undone(entry) for ident, entry in folder(name).items()}


def undone(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with every correction taken back."""
    former = {made["field"]: made["was"] for made in entry.get("corrections", [])}
    return {**entry, "fields": {**entry["fields"], **former}}


@cache
def fields() -> dict[str, Any]:
    """Return the fields of the codebook."""
    book: dict[str, Any] = load(ROOM / "codebook.yaml")
    return dict(book["fields"])


def figures() -> Iterator[tuple[str, list[int]]]:
    """Each field with its five counts."""
    words = FIGURES.split()
    for start in range(0, len(words), 6):
        yield words[start], [int(c) for c in words[start + 1 : start + 6]]


def in_english(value: Any) -> Any:
    """Return a value with its prose in English."""
    if isinstance(value, list):
        return [in_english(v) for v in value]
    return value["en"] if isinstance(value, dict) else value


def all_texts(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every text pair below a node, with the way to it."""
    if isinstance(node, dict):
        if TEXT_KEYS & set(node):
            yield path, node
            return
        for key, below in node.items():
            yield from all_texts(below, f"{path}.{key}")
    elif isinstance(node, list):
        for place, below in enumerate(node):
            yield from all_texts(below, f"{path}.{place}")


def all_cites(node: Any) -> Iterator[dict[str, str]]:
    """Every cite below a node."""
    if isinstance(node, dict):
        yield from node.get("cites") or []
        for below in node.values():
            yield from all_cites(below)
    elif isinstance(node, list):
        for below in node:
            yield from all_cites(below)


def mine() -> list[Path]:
    """Return the files this test answers for."""
    single = [
        "codebook.yaml",
        "aggregate-claims.yaml",
        "propositions.yaml",
        "sources/founding-texts.yaml",
    ]
    return [*FILES, *(ROOM / name for name in single)]


def test_every_case_and_process_is_there_under_its_own_name() -> None:
    assert set(folder("cases")) == set(CASES)
    assert len(CASES) == 23
    assert set(folder("processes")) == set(PROCESSES)
    assert len(PROCESSES) == 18
    assert {path.stem for path in FILES} == {name.lower() for name in CASES + PROCESSES}


def test_the_cases_stand_in_seventeen_independence_groups() -> None:
    assert len({case["independence_group"] for case in folder("cases").values()}) == 17
    assert not any("independence_group" in entry for entry in folder("processes").values())


@pytest.mark.parametrize(
    ("name", "stated", "inferred", "unknown", "cites", "remarks"),
    [("cases", 673, 265, 1408, 1130, 982), ("processes", 124, 32, 1, 160, 157)],
)
def test_no_cell_was_lost(
    name: str, stated: int, inferred: int, unknown: int, cites: int, remarks: int
) -> None:
    cells = [cell for entry in brought_in(name).values() for cell in entry["fields"].values()]
    counts = Counter(cell["confidence"] for cell in cells)
    assert counts == {"stated": stated, "inferred": inferred, "unknown": unknown}
    assert sum(len(cell.get("cites", [])) for cell in cells) == cites
    assert sum("evidence" in cell for cell in cells) == remarks


def test_the_coding_of_each_field_has_the_counts_of_the_input() -> None:
    for name, (stated, inferred, unknown, _, _) in figures():
        counts = Counter(
            case["fields"][name]["confidence"] for case in brought_in("cases").values()
        )
        assert [counts["stated"], counts["inferred"], counts["unknown"]] == [
            stated,
            inferred,
            unknown,
        ], name


def test_the_column_of_coded_cases_in_the_codebook_comes_out_again() -> None:
    for name, (_, _, _, coded, stated) in figures():
        cells = [case["fields"][name] for case in brought_in("cases").values()]
        assert sum(cell["value"] is not None for cell in cells) == coded, name
        assert sum(cell["confidence"] == "stated" for cell in cells) == stated, name


def test_the_coding_is_the_coding_that_was_brought_in() -> None:
    coding = {
        ident: {
            name: [
                in_english(cell["value"]),
                cell["confidence"],
                sorted(f"{c['source']}: {c['at']}" for c in cell.get("cites", [])),
            ]
            for name, cell in entry["fields"].items()
        }
        for ident, entry in (brought_in("cases") | brought_in("processes")).items()
    }
    text = json.dumps(coding, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == DIGEST


def test_the_cells_corrected_since_are_those_named_here_and_hold_what_is_said_here() -> None:
    held = {
        (ident, made["field"]): in_english(entry["fields"][made["field"]]["value"])
        for ident, entry in (folder("cases") | folder("processes")).items()
        for made in entry.get("corrections", [])
    }
    assert held == CORRECTED


def test_the_corrections_left_three_cells_fewer_known_and_one_fewer_stated() -> None:
    cells = [cell for entry in folder("cases").values() for cell in entry["fields"].values()]
    counts = Counter(cell["confidence"] for cell in cells)
    assert counts == {"stated": 673 - 1, "inferred": 265 - 2, "unknown": 1408 + 3}


def test_a_correction_changes_its_cell_and_says_why_and_where() -> None:
    for ident, entry in (folder("cases") | folder("processes")).items():
        for made in entry.get("corrections", []):
            assert made["was"] != entry["fields"][made["field"]], ident
            assert made["why"], ident
            assert made["cites"], ident


def test_every_case_carries_every_field_in_the_order_of_the_codebook() -> None:
    names = [name for name, _ in figures()]
    assert list(fields()) == names
    assert len(names) == 102
    for ident, case in folder("cases").items():
        assert list(case["fields"]) == names, ident
    for ident, entry in folder("processes").items():
        assert list(entry["fields"]) == [n for n in names if n in entry["fields"]], ident


def test_an_unknown_cell_has_no_value_and_every_other_has_value_reason_and_place() -> None:
    for ident, entry in (folder("cases") | folder("processes")).items():
        for name, cell in entry["fields"].items():
            known = cell["confidence"] != "unknown"
            assert (cell["value"] is not None) == known, (ident, name)
            assert not known or (cell["evidence"] and cell["cites"]), (ident, name)


def fits(kind: str, value: Any, allowed: dict[str, Any]) -> bool:
    """Whether a value is of the kind its field asks for."""
    if kind in ("enum", "ord"):
        return value in allowed
    if kind == "list":
        return bool(value) and set(value) <= set(allowed) and len(set(value)) == len(value)
    if kind == "list_str":
        return bool(value) and all(set(v) == TEXT_KEYS for v in value)
    if kind == "str":
        return set(value) == TEXT_KEYS
    return type(value) is {"int": int, "bool": bool}[kind]


def test_every_value_is_one_the_codebook_knows() -> None:
    for ident, entry in (folder("cases") | folder("processes")).items():
        for name, cell in entry["fields"].items():
            field = fields()[name]
            if cell["value"] is not None:
                assert fits(field["type"], cell["value"], field.get("values", {})), (
                    ident,
                    name,
                    cell["value"],
                )


def test_every_rival_value_is_one_the_codebook_knows_and_no_fact_has_only_one() -> None:
    for ident, entry in (folder("cases") | folder("processes")).items():
        for name, cell in entry["fields"].items():
            rivals = cell.get("rivals", [])
            assert len(rivals) != 1, (ident, name)
            for rival in rivals:
                known = rival["confidence"] != "unknown"
                assert (rival.get("value") is not None) == known, (ident, name)
                kind, allowed = fields()[name]["type"], fields()[name].get("values", {})
                assert not known or fits(kind, rival["value"], allowed), (ident, name)


def test_every_judgement_is_dated_and_of_a_class_of_the_codebook_or_of_none() -> None:
    classes = fields()["outcome_class"]["values"]
    for ident, entry in (folder("cases") | folder("processes")).items():
        for judged in entry.get("judgements", []):
            assert judged["as_of"], ident
            assert judged.get("outcome_class") in {None, *classes}, ident


@pytest.mark.requirement("R174")
def test_el_salvador_holds_an_early_success_and_a_later_collapse_each_with_its_date() -> None:
    early, late, _ = folder("cases")["SLV-MARATRUCE"]["judgements"]
    assert "2014" in early["as_of"]["en"]
    assert "success" in early["says"]["en"]
    assert early["outcome_class"] == "ongoing_or_undetermined"
    assert "2021" in late["as_of"]["en"]
    assert late["outcome_class"] == "temporary_then_collapse"


@pytest.mark.requirement("R242")
def test_fifty_two_and_sixty_percent_stand_apart_each_with_its_own_source() -> None:
    first, second, _ = folder("cases")["SLV-MARATRUCE"]["fields"]["violence_figure"]["rivals"]
    assert ("52" in first["value"]["en"], "60" in first["value"]["en"]) == (True, False)
    assert ("52" in second["value"]["en"], "60" in second["value"]["en"]) == (False, True)
    assert first["cites"] != second["cites"]


def test_every_field_belongs_to_a_group_and_a_condition_is_known_beforehand() -> None:
    groups = [group["id"] for group in load(ROOM / "codebook.yaml")["groups"]]
    order = [groups.index(field["group"]) for field in fields().values()]
    assert order == sorted(order)
    assert set(order) == set(range(9))
    for name, field in fields().items():
        if field["condition"]:
            assert field["group"] not in ("identification", "dynamics", "outcome"), name


def test_propositions_speak_of_known_fields_and_cases() -> None:
    known = set(folder("cases")) | set(folder("processes"))
    claims = load(ROOM / "aggregate-claims.yaml")
    propositions = load(ROOM / "propositions.yaml")
    assert list(claims) == [f"AC{n:02}" for n in range(1, 16)]
    assert list(propositions) == [f"P{n:02}" for n in range(1, 26)] + ["X01", "X02", "X03"]
    for ident, item in propositions.items():
        assert set(item["fields"]) <= set(fields()), ident
        assert set(item["for"]) | set(item["against"]) <= known, ident
        assert set(item.get("aggregate_claims", [])) <= set(claims), ident
        assert item["cites"], ident


@pytest.mark.parametrize("path", mine(), ids=lambda path: str(path.name))
def test_every_text_stands_in_both_languages(path: Path) -> None:
    for way, text in all_texts(load(path)):
        assert set(text) == TEXT_KEYS, way
        assert all(isinstance(t, str) and t.strip() == t and t for t in text.values()), way


@pytest.mark.parametrize("path", mine(), ids=lambda path: str(path.name))
def test_every_cite_names_a_source_on_file(path: Path) -> None:
    sources: set[str] = set()
    for shelf in sorted((ROOM / "sources").glob("*.yaml")):
        sources |= set(load(shelf))
    data = load(path)
    for cite in all_cites(data):
        assert set(cite) == {"source", "at"}
        assert cite["source"] in sources
        assert cite["at"]
    assert set(data.get("sources", [])) <= sources


@pytest.mark.parametrize("path", mine(), ids=lambda path: str(path.name))
def test_no_name_of_a_stored_copy_and_no_bare_number_for_a_source(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"(?<![\d,.\u202f])00[0-4](?!\d)|\.txt\b|\bseeds?\b|\b[0-4][A-Z]\d*\)", text
    )
    assert not re.search(r"[&*]id\d|\t", text)
    assert max(map(len, text.splitlines())) <= 110


def test_the_spokesmen_stand_beside_the_figure_they_published() -> None:
    for path in mine():
        for way, text in all_texts(load(path)):
            for words in text.values():
                if re.search(r"5[,.\u202f ]?539", words):
                    assert re.search(r"spokesmen|voceros", words), (path.name, way)
                    assert re.search(r"official counts|conteos oficiales", words), (path.name, way)


def test_the_propositions_and_the_claims_are_read_whole() -> None:
    assert len(load_propositions()) == 28
    assert len(load_aggregate_claims()) == 15
    assert load_propositions()["P05"].for_ == ("DNK-MOTORCYCLE", "NOR-OSLO", "SLV-MARATRUCE")
