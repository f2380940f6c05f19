"""Questions for counsel: two pages in every format, the client's question first, nobody named."""

import subprocess
from functools import cache

import pytest

from tests.support.laws import (
    DAY,
    HIGH_ORGANISATION,
    INTENSE,
    STRICTER,
    held,
    law_file,
    reading,
    tie,
)
from tests.support.office import converted, pages
from tests.support.tree import ROOT
from tregua.knowledge.law import load_law
from tregua.language import LANGUAGES
from tregua.record.brief import plain, render
from tregua.record.brief.composing.law.documents import compose_counsel
from tregua.record.brief.document import PageBreak
from tregua.usecases import open_dossier
from tregua.usecases.decide.law.reading import material

LAW = load_law()
IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)
DOSSIERS = pytest.mark.parametrize("name", ["empty", "crowded", "example"])
SEARCH = {"answer": "listed", "on": "2025", "confidence": "high", "sources": [{"source": "text"}]}
PERSON = {"id": "pine", "recorded": "2026-01-01", "code_name": "Pine", "role": "voice"}


def crowded():
    """Return a dossier with more to ask than two pages hold."""
    return held(
        HIGH_ORGANISATION | INTENSE | STRICTER | {"lines-of-crime@party:a": ("arms-trafficking",)},
        ties=[tie(), tie("ba", "party:b", "party:a"), tie("one", "person:pine", "party:b")],
        actors={"persons": [PERSON | {"of": "party:a"}]},
        law=law_file(
            listings=[
                SEARCH | {"of": of, "regime": regime}
                for of in ("party:a", "party:b", "person:pine")
                for regime in LAW.regimes
            ],
            planned_acts=[
                {"act": act, "says": f"Something we mean to do, {n}", "as_of": "2026"}
                | {"towards": ["party:a", "person:pine"]}
                for n, act in enumerate(LAW.acts)
            ],
        ),
    )


@cache
def dossier(name):
    if name == "example":
        return open_dossier(ROOT / "examples/el-salvador-2012").dossier
    return held(ties=[]) if name == "empty" else crowded()


def document(name, lang, question=""):
    given = dossier(name)
    return compose_counsel(material(given), reading(given), question, lang, DAY)


def text(*words):
    return " ".join(plain(document(*words)).split())


@DOSSIERS
@IN_BOTH
@pytest.mark.needs("pdfinfo")
def test_the_pdf_has_two_pages(name, lang, tmp_path):
    assert pages(render(document(name, lang), "pdf"), tmp_path) == 2


@DOSSIERS
@IN_BOTH
@pytest.mark.slow
@pytest.mark.needs("soffice", "pdfinfo")
def test_the_word_file_has_two_pages_in_print(name, lang, tmp_path):
    held_ = render(document(name, lang), "docx")
    assert pages(converted(held_, "counsel.docx", "pdf", tmp_path), tmp_path) == 2


@DOSSIERS
@IN_BOTH
@pytest.mark.slow
@pytest.mark.needs("chromium", "pdfinfo")
def test_the_page_has_two_pages_in_print(name, lang, tmp_path):
    page, made = tmp_path / "counsel.html", tmp_path / "counsel.pdf"
    page.write_bytes(render(document(name, lang), "html"))
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    subprocess.run(
        ["chromium", *flags, f"--print-to-pdf={made}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert pages(made.read_bytes(), tmp_path) == 2


@IN_BOTH
def test_the_clients_question_stands_first(lang):
    asked = "May we carry a letter?"
    told = text("example", lang, asked)
    assert -1 < told.index(asked) < told.index("MS-13")


@IN_BOTH
def test_no_person_is_named_by_a_code_name_or_an_id(lang):
    told = text("crowded", lang).lower()
    assert "pine" not in told


@IN_BOTH
def test_what_does_not_fit_is_counted(lang):
    told = text("crowded", lang)
    assert {"en": "did not fit", "es": "no cup"}[lang] in told


@IN_BOTH
def test_a_list_is_asked_of_by_the_teams_words_never_by_its_id(lang):
    told = text("example", lang)
    name = {"en": "Ruling of the Constitutional Chamber", "es": "Fallo de la Sala"}[lang]
    assert told.count(name) > 1
    assert "slv-chamber" not in told


@IN_BOTH
def test_the_questions_begin_on_the_first_page(lang):
    assert not [b for b in document("example", lang).blocks if isinstance(b, PageBreak)]


@IN_BOTH
def test_what_is_planned_and_listed_is_asked_before_the_tests_and_those_before_treaties(lang):
    told = text("example", lang)
    subjects = {
        "en": ("Speak to the media.", "Lists and bans.", "Tadić formula).", "trafficking of 1988"),
        "es": ("Hablar con la prensa.", "Listas y proh", "fórmula Tadić).", "Convención de 1988"),
    }[lang]
    places = [told.rfind(each) for each in subjects]
    assert min(places) >= 0
    assert places == sorted(places)


@IN_BOTH
def test_there_is_room_for_the_answer_and_its_date(lang):
    told = text("empty", lang)
    assert {"en": "Counsel: ____", "es": "Asesoría legal: ____"}[lang] in told
