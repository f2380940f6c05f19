"""A plan is written from what was counted before the start, and kept beside what follows."""

import json

import pytest

from tests.support.face import tregua
from tregua import open_dossier, read_dossier_plan

SOURCES = """sources:
  - id: police
    recorded: 2024-05-01T00:00:00Z
    title: Counts of the police
    kind: statistic
    grade: B2
    handling: K4
    shown_as: Counts of the police
    seen: whole
"""
SERIES = """panels:
  - id: killings
    recorded: 2024-05-01T00:00:00Z
    harm: killing
    institution: police
    institution_name: Police
    unit: victims
    length: quarter
    file: counts.csv
    as_of: 2013-05-01
    coverage:
      says: All known to the police.
    sources:
      - source: police
treatments:
  - id: truce
    name: Truce
    start: 2012-03-09
    first_month_after: 2012-04
    reason: The first day.
    places:
      - place: BAY
"""
IMPACT = """# What we ask.
studies:
  - id: calm  # the first
    recorded: 2024-05-01T00:00:00Z
    panel: killings
    treatment: truce
    designs: [two_way_counts]
"""
QUARTERS = [f"{year}-{month:02d}" for year in (2010, 2011, 2012) for month in (1, 4, 7, 10)]


def table(later):
    """Give a table of three places whose counts from 2012 on are `later`."""
    rows = [
        f"{place},{start},{later if start.startswith('2012') else 5}"
        for place in ("Bay", "Cove del Río", "Hill")
        for start in QUARTERS
    ]
    return "\n".join(["place,start,count", *rows, ""])


@pytest.fixture
def bay(tmp_path):
    """Give a dossier with a panel of three places, and a study asked."""
    folder = tmp_path / "bay"
    tregua("new", folder)
    for name, text in {"sources": SOURCES, "series": SERIES, "impact": IMPACT}.items():
        (folder / f"{name}.yaml").write_text(text)
    (folder / "counts.csv").write_text(table(7))
    return folder


@pytest.mark.requirement("R173")
def test_the_plan_shows_its_choices_its_digest_and_what_was_not_read(bay):
    told = tregua("impact", "plan", bay)
    assert (told.code, told.err) == (0, "")
    assert "Places compared with: Cove del Río; Hill" in told.out
    assert "Digest (SHA-256): " in told.out
    assert "read up to 2011-12-31" in told.out
    assert "Later counts already lie in the dossier." in told.out


def test_what_a_person_wrote_stays_and_the_journal_names_the_plan(bay):
    tregua("impact", "plan", bay, "--study", "calm")
    assert (bay / "impact.yaml").read_text().startswith(IMPACT)
    assert '"p-0001"' in (bay / "log.jsonl").read_text()


def test_other_counts_after_the_start_leave_the_plan_as_it_stands(bay):
    first = json.loads(tregua("impact", "plan", bay, "--json").out)
    (bay / "counts.csv").write_text(table(0))
    assert json.loads(tregua("impact", "plan", bay, "--json").out) == first
    assert "sigue igual" in tregua("impact", "plan", bay, "--lang", "es").out


def test_another_choice_is_a_new_plan_that_replaces_the_first(bay):
    tregua("impact", "plan", bay)
    held = (bay / "impact.yaml").read_text()
    (bay / "impact.yaml").write_text(
        held.replace("treatment: truce", "treatment: truce\n    donors: [Hill]", 1)
    )
    told = tregua("impact", "plan", bay)
    assert "takes the place of 'p-0001'" in told.out
    read = read_dossier_plan(open_dossier(bay).dossier, "calm")
    assert (read.plan, read.earlier, read.departures) == ("p-0002", ("p-0001",), ())


def test_a_choice_changed_without_a_new_plan_is_a_departure(bay):
    tregua("impact", "plan", bay)
    held = (bay / "impact.yaml").read_text()
    (bay / "impact.yaml").write_text(
        held.replace("panel: killings", "panel: killings\n    donors: [Hill]", 1)
    )
    departed = {
        each.choice: each
        for each in read_dossier_plan(open_dossier(bay).dossier, "calm").departures
    }
    assert departed["donors"].dropped == ("Cove del Río",)
    assert departed["left_out"].is_ == "Cove del Río (not_chosen)"


def test_a_dossier_that_asks_nothing_is_told_so(bay):
    (bay / "impact.yaml").unlink()
    told = tregua("impact", "plan", bay)
    assert (told.code, told.out) == (3, "")
    assert "asks no study" in told.err


@pytest.mark.parametrize(
    ("file", "was", "becomes", "code", "said"),
    [
        ("series", "place: BAY", "place: Bey", 1, "'Bey'"),
        ("series", "    places:\n      - place: BAY\n", "", 3, "names no place"),
        ("series", "start: 2012-03-09", "start: 2009-03-09", 3, "no period that ends before"),
        ("impact", "[two_way_counts]", "[guess]", 1, "no design 'guess'"),
    ],
)
def test_what_keeps_a_plan_from_being_made_is_said(bay, file, was, becomes, code, said):
    path = bay / f"{file}.yaml"
    path.write_text(path.read_text().replace(was, becomes))
    before = (bay / "impact.yaml").read_bytes()
    told = tregua("impact", "plan", bay)
    assert (told.code, told.out) == (code, "")
    assert said in told.err
    assert (bay / "impact.yaml").read_bytes() == before


def test_a_study_nobody_asked_is_wrong_usage(bay):
    told = tregua("impact", "plan", bay, "--study", "other")
    assert (told.code, told.out) == (2, "")
