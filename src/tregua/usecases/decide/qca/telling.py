"""A comparison of cases told: as text, as documents, and as plain values."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from tregua.decide.compare.qca import Analysis, Model, Solution
from tregua.domain import plain as plain_values
from tregua.files import write_whole
from tregua.language import Language
from tregua.record.brief import plain, render_files
from tregua.record.brief.composing.comparing import Studied, tell_sets
from tregua.record.brief.composing.comparing.opening import kind, warning
from tregua.record.brief.composing.comparing.studied import Pen

__all__ = ["describe_sets", "sets_as_values", "write_sets"]

FILE = "qca"


def describe_sets(studied: Studied, language: Language, made_on: date) -> str:
    """Return a comparison as text for a terminal."""
    return plain(tell_sets(studied, language, made_on))


def write_sets(
    studied: Studied,
    folder: Path | str,
    *,
    formats: Iterable[str],
    languages: Iterable[Language],
    made_on: date,
    told: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Write a comparison as documents with its pictures, and return where.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    documents = {
        f"{FILE}.{language}": tell_sets(studied, language, made_on, drawn=True)
        for language in languages
    }
    made = render_files(documents, Path(folder), formats, told)
    write_whole(made)
    return tuple(made)


def sets_as_values(studied: Studied, language: Language) -> dict[str, Any]:
    """Return a comparison as plain values: the table, the models as `A*~B`, their fits."""
    pen, analysis = Pen(studied, language), studied.analysis
    enhanced, stepped = analysis.enhanced, studied.stepped
    values: dict[str, Any] = {
        "lead": pen.say(f"qca.notice.{kind(pen)}"),
        "outcome": studied.given.of,
        "absent": analysis.absent,
        "conditions": list(studied.given.conditions),
        "cases": analysis.cases,
        "families": analysis.families,
        "warned": [{"code": one.code, "message": warning(one, pen)} for one in analysis.warned],
        "truth_table": plain_values(analysis.table.rows),
        "remainders": analysis.table.remainders,
        "cuts": plain_values(analysis.table.cuts),
        "necessary": [
            {
                "terms": [written(each, analysis) for each in one.terms],
                **plain_values(one.fit),
            }
            for one in analysis.necessary
        ],
        "models": models(analysis.solutions, analysis),
        "complete": {one.kind: one.complete for one in analysis.solutions},
        "fit": fits(analysis.solutions, analysis),
        "assumed": [assumed(one, analysis) for one in analysis.assumed],
        "enhanced": None,
        "two_step": None,
        "without_a_family": plain_values(studied.families),
        "codings": plain_values(studied.codings),
        "robustness": plain_values(studied.robustness),
    }
    if enhanced is not None:
        values["enhanced"] = {
            "models": models(enhanced.solutions, analysis),
            "fit": fits(enhanced.solutions, analysis),
            "excluded": plain_values(enhanced.excluded),
        }
    if stepped is not None:
        second = stepped.second
        values["two_step"] = {
            "contexts": list(stepped.contexts),
            "warned": [one.code for one in stepped.warned],
            "models": models(second.solutions, second) if second else {},
        }
    if studied.drawn is not None:
        drawn = studied.drawn
        values["emptiness"] = plain_values(drawn.emptiness)
        values["asked"] = plain_values(drawn.asked)
        values["left_out"] = [case for case, _ in drawn.gaps]
        values["thin"] = plain_values(drawn.thin)
        values["lifted"] = plain_values(drawn.lifted)
        values["override"] = plain_values(drawn.override)
    return values


def written(term: Any, analysis: Analysis) -> str:
    """Return a term with the names it was asked by."""
    text: str = term.written(analysis.table.conditions, analysis.table.counts)
    return text


def models(solutions: Iterable[Solution], analysis: Analysis) -> dict[str, list[list[str]]]:
    """Return every tied model of each kind, each as its terms."""
    return {
        one.kind: [[written(each.term, analysis) for each in model.terms] for model in one.models]
        for one in solutions
    }


def fits(solutions: Iterable[Solution], analysis: Analysis) -> list[dict[str, Any]]:
    """Return the fit of every model, with that of its terms and the cases in each."""
    return [
        {"kind": one.kind, "model": place, **fit(model, analysis)}
        for one in solutions
        for place, model in enumerate(one.models)
    ]


def fit(model: Model, analysis: Analysis) -> dict[str, Any]:
    """Return the fit of one model."""
    terms = [
        {
            "term": written(each.term, analysis),
            **plain_values(each.fit),
            "cases": list(each.cases),
        }
        for each in model.terms
    ]
    return {**plain_values(model.fit), "terms": terms}


def assumed(one: Any, analysis: Analysis) -> dict[str, Any]:
    """Return what one pair of models assumes, its unseen rows written as terms."""
    kinds = ("simplifying", "easy", "difficult", "contradictory")
    told = {name: [written(term, analysis) for term in getattr(one, name)] for name in kinds}
    return {
        "conservative": one.conservative,
        "parsimonious": one.parsimonious,
        "intermediate": list(one.intermediate),
        **told,
    }
