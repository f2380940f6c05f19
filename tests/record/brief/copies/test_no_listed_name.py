"""Whatever a person is called, no copy that is written holds the name (R228)."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.copies import DAY, named, words_of
from tests.support.dossiers import claim, decision
from tregua.domain.decisions import Member
from tregua.errors import Problems, TreguaError
from tregua.knowledge.papers import load_audiences
from tregua.record.brief.copies import Finder, listed_names
from tregua.usecases.record.copying import Copy, copy_dossier

WORD = st.text(st.characters(categories=("Lu", "Ll", "Nd")), min_size=1, max_size=12)
NAMES = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
SLUGS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,15}", fullmatch=True)
ON_OUR_SIDE = [slug for slug, each in load_audiences().known.items() if each.act is None]


def copied(held, audience, folder, formats=("html",), language="en") -> Copy | None:
    """Return the copy, or nothing where it was refused for a name."""
    asked = {"formats": formats, "language": language, "made_on": DAY}
    with suppress(Problems, TreguaError):
        return copy_dossier(held, audience, folder, **asked)
    return None


def left(held, folder) -> list[str]:
    """Return the listed names that stand in any file of a folder."""
    finder = Finder(each.name for each in listed_names(held))
    return [f.name for path in folder.glob("*") for f in finder.find(words_of(path))]


@pytest.mark.requirement("R228")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(code_name=NAMES, member=SLUGS, alias=NAMES)
def test_a_copy_that_is_written_holds_no_listed_name(tmp_path_factory, code_name, member, alias):
    folder = tmp_path_factory.mktemp("copies")
    held = named(code_name, member, alias)
    copy = copied(held, "mediator-colleague", folder)
    assert copy is not None or not list(folder.iterdir())
    assert left(held, folder) == []


@pytest.mark.requirement("R228")
@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize(("audience", "language"), [("sponsor", "en"), ("counsel", "es")])
def test_every_format_for_every_reader_is_free_of_them(audience, language, tmp_path):
    held = named()
    copy = copied(held, audience, tmp_path, ("docx", "pdf", "html"), language)
    assert copy is not None
    assert (len(copy.files), copy.names) == (3, 6)
    assert left(held, tmp_path) == []
    named_files = {"en": "copy", "es": "copia"}[language]
    assert {path.name.partition(".")[0] for path in tmp_path.iterdir()} == {named_files}


def test_a_name_the_copy_would_hold_stops_all_of_it_and_says_where(tmp_path):
    held = named(code_name="criteria")
    with pytest.raises(Problems) as error:
        copy_dossier(held, "sponsor", tmp_path, formats=("html",), language="en", made_on=DAY)
    assert {problem.code for problem in error.value.problems} == {"copy_name_found"}
    assert all(problem.values["where"] for problem in error.value.problems)
    assert "criteria" not in str(error.value.problems[0].values.get("name", ""))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("audience", ON_OUR_SIDE)
def test_every_reader_is_told_what_was_held_back(audience):
    known = load_audiences().known[audience]
    assert all(each.says.en and each.why.es for each in known.held_back)


@pytest.mark.requirement("R001")
@pytest.mark.parametrize("audience", ["sponsor", "mediator-colleague"])
def test_an_override_stands_on_every_copy_even_where_its_reader_sees_no_decision(
    audience, tmp_path
):
    over = decision(
        kind="overrides", what="gate:purpose", by="watcher", on="2026-05-01", until="2026-12-31"
    )
    person = {"id": "watcher", "parts": ["reviewer"], "outside_sponsor": True}
    team = (Member.model_validate(person),)
    votes = claim("purpose-gain", ("votes",), sources=[{"source": "open"}])
    held = named()
    held = replace(
        held,
        sheet=held.sheet.model_copy(update={"team": (*held.sheet.team, *team)}),
        claims=(*held.claims, votes),
        decisions=(over,),
    )
    assert copied(held, audience, tmp_path) is not None
    said = words_of(tmp_path / "copy.en.html")
    assert "Made under an override of the purpose gate, in force until 2026-12-31" in said
    assert "watcher" not in said
