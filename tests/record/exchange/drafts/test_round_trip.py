"""A draft goes out as a document and comes back: only what a person changed changes."""

import io
from datetime import UTC, datetime

import docx
import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dossiers import agreement, clause, dossier, party
from tregua.domain import Actors
from tregua.errors import Problems
from tregua.knowledge.clauses import load_clauses
from tregua.language import LANGUAGES
from tregua.record.exchange.drafts import draft_of, read_draft, redraft, write_draft

LIBRARY = load_clauses()
MOMENT = datetime(2026, 5, 1, tzinfo=UTC)
BOTH = {"en": "Nobody shoots.", "es": "Nadie dispara."}
IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)


def held(*clauses):
    actors = Actors(parties=(party("a"), party("b", name="Los del Puerto")))
    return dossier(agreement=agreement(*clauses), actors=actors)


def edited(given, changes, templates=(), lang="en"):
    """Return the document of a dossier's draft with cells changed: (key, label) to text."""
    paper = docx.Document(io.BytesIO(write_draft(draft_of(given, LIBRARY, templates, lang))))
    rows = {
        (table.cell(0, 0).text.split(" ")[0], row.cells[0].text): row.cells[1]
        for table in paper.tables
        for row in table.rows
    }
    for place, text in changes.items():
        rows[place].text = text
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def back(given, paper):
    language, returned = read_draft(paper, "draft.docx")
    return redraft(given, LIBRARY, returned, language, "draft.docx", MOMENT)


@IN_BOTH
def test_a_document_nobody_edited_changes_nothing(lang):
    given = held(clause("calm", does=BOTH, until="2026-09", where=["party:a"]), clause("road"))
    found = back(given, edited(given, {}, lang=lang))
    assert (found.changed, found.added, found.unchanged) == ((), (), ("calm", "road"))


def test_a_text_changed_in_one_language_stays_in_the_other():
    given = held(clause("calm", does=BOTH))
    paper = edited(given, {("calm", "Qué se hace"): "Nadie dispara ni amenaza."}, lang="es")
    (change,) = back(given, paper).changed
    assert change.fields == ("does",)
    assert (change.now.does.en, change.now.does.es) == (BOTH["en"], "Nadie dispara ni amenaza.")


def test_an_emptied_cell_takes_the_field_out_and_a_name_is_as_good_as_an_id():
    given = held(clause("calm", until="2026-09", indicator="Counts"))
    cells = {
        ("calm", "Until"): "",
        ("calm", "Whose duty"): "Los del Puerto; party:a",
        ("calm", "Money until"): "2026-12",
    }
    (change,) = back(given, edited(given, cells)).changed
    assert change.now.until is None
    assert change.now.duty_of == ("party:b", "party:a")
    assert str(change.now.funded_until) == "2026-12"
    assert str(change.now.indicator) == "Counts"


def test_what_a_table_cannot_hold_stays_with_the_clause():
    need = [{"clause": "road", "for_days": 30}]
    given = held(clause("calm", requires=need), clause("road"))
    (change,) = back(given, edited(given, {("calm", "Who looks"): "Three churches"})).changed
    assert change.now.requires == change.was.requires


@IN_BOTH
def test_a_template_with_a_blank_left_open_is_left_out_and_named(lang):
    given = held(clause("calm"))
    found = back(given, edited(given, {}, templates=["hotline"], lang=lang))
    assert found.added == ()
    assert [slug for slug, _ in found.open_blanks] == ["hotline"]


def test_every_template_can_be_filled_in_and_becomes_a_clause():
    given = held(clause("calm"))
    draft = draft_of(given, LIBRARY, tuple(LIBRARY.templates), "en")
    filled = {
        (block.key, row.label): ""
        for block in draft.blocks
        for row in block.rows
        if block.key[0] == "+"
    }
    needed = {"Title": "T", "Kind": "other", "What is done": "D", "Whose duty": "party:a"}
    filled |= {(key, label): needed[label] for key, label in filled if label in needed}
    found = back(given, edited(given, filled, templates=tuple(LIBRARY.templates)))
    assert [c.template for c in found.added] == list(LIBRARY.templates)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({("calm", "Whose duty"): "Nobody listed"}, "draft_subject"),
        ({("calm", "Until"): "soon"}, "draft_day"),
        ({("calm", "Title"): ""}, "draft_lacks"),
        ({("calm", "Until"): "2026-13"}, "draft_day"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_nothing_comes_in(cells, code):
    given = held(clause("calm", until="2026-09"))
    with pytest.raises(Problems) as told:
        back(given, edited(given, cells))
    assert [p.code for p in told.value.problems] == [code]


def test_a_clause_changed_meanwhile_is_not_overwritten():
    given = held(clause("calm"))
    paper = edited(given, {("calm", "Who looks"): "Us"})
    later = held(clause("calm", verifier="Them"))
    with pytest.raises(Problems) as told:
        back(later, paper)
    assert [p.code for p in told.value.problems] == ["draft_stale"]


def test_a_renamed_row_is_told_of():
    given = held(clause("calm"))
    paper = docx.Document(io.BytesIO(edited(given, {})))
    paper.tables[0].rows[3].cells[0].text = "Something else"
    out = io.BytesIO()
    paper.save(out)
    with pytest.raises(Problems) as told:
        back(given, out.getvalue())
    assert [p.code for p in told.value.problems] == ["draft_row_unknown"]


WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)


@settings(max_examples=40)
@given(WORDS.map(lambda text: " ".join(text.split())).filter(bool))
def test_whatever_is_typed_into_a_cell_comes_back_as_typed(text):
    given = held(clause("calm"))
    found = back(given, edited(given, {("calm", "Who looks"): text}))
    assert [str(c.now.verifier) for c in found.changed] == [text]


def test_a_filled_template_taken_in_twice_comes_in_once():
    bare = held(clause("calm"))
    slug = "go-betweens-unharmed"
    cells = {(f"+{slug}", "Whose duty"): "party:a", (f"+{slug}", "What is done"): "All pass."}
    paper = edited(bare, cells, templates=(slug,))
    (came,) = back(bare, paper).added
    again = back(held(clause("calm"), came), paper)
    assert (again.added, again.unchanged) == ((), ("calm", slug))
