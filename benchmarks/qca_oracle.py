"""Whether ours agrees with R's QCA on published data sets, analysis by analysis.

The peer is the R package QCA (GPL), an oracle that stands outside: `Rscript` loads it, reads its
own data sets, and tells what it finds; nothing of it is kept here. Compared are truth tables,
the three solutions with every tied model, easy and difficult counterfactuals of each pair,
necessity of single conditions and the search of supersets, and every parameter of fit. The
column of figures says how many were compared and the greatest difference. Where R or the package
is absent, each row says "not run". Speed is not measured here.
"""

import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from peers.in_r import Figures, Study, Told, answers, version
from peers.published import PUBLISHED, STUDIES

from tregua.decide.compare.qca import Analysis, Cuts, Fit, Model, NecessityFit, Term
from tregua.decide.compare.qca.analysing import analyse
from tregua.decide.compare.qca.fitting import necessity_fit
from tregua.decide.compare.qca.necessity import necessary
from tregua.decide.compare.qca.settings import Settings

NEAR = 1e-6
KINDS = ("conservative", "parsimonious", "intermediate")
HEAD = ("table", *KINDS, "assumed", "necessity", "supersets", "figures")

Compared = Iterator[tuple[float | None, float | None]]


def ours(study: Study, told: Told) -> Analysis:
    """Analyse the same table with the same cuts and expectations."""
    named = zip(study.conditions, study.expected, strict=True)
    expectations = tuple((name, level) for name, levels in named for level in levels)
    cuts = Cuts(study.inclusion, study.pri)
    return analyse(told.given, Settings(cuts=cuts, expectations=expectations, absent=study.absent))


def terms_of(model: Model) -> frozenset[Term]:
    return frozenset(one.term for one in model.terms)


def said(same: bool, words: str = "yes") -> str:
    return words if same else "NO"


def same_table(found: Analysis, told: Told) -> str:
    """Say whether rows, what they count as and their cases in number are the same."""
    rows = {row.levels: (row.outcome, row.n) for row in found.table.rows}
    return said(rows == {levels: row[:2] for levels, row in told.rows.items()}, f"{len(rows)}")


def theirs(told: Told, kind: str) -> set[frozenset[Term]]:
    """Give R's models of one kind; of all pairs together for the intermediate ones."""
    return {m for name, models in told.models.items() if name.startswith(kind) for m in models}


def same_models(found: Analysis, told: Told, kind: str) -> str:
    """Say whether the models of one kind are the same, and how many are tied."""
    wanted = theirs(told, kind)
    if kind in told.refused:
        return "refused"
    if kind == "intermediate" and not wanted:
        return "-"
    models = [terms_of(model) for model in found.solution(kind).models]
    return said(set(models) == wanted and len(models) == len(wanted), f"{len(models)}")


def same_assumptions(found: Analysis, told: Told) -> str:
    """Say whether each pair has the same models, easy and difficult counterfactuals."""
    corners = {row: n for n, row in enumerate(product(*map(range, found.table.counts)), 1)}
    kinds = {kind: [terms_of(m) for m in found.solution(kind).models] for kind in KINDS}
    places = {kind: {m: n for n, m in enumerate(told.models.get(kind, ()), 1)} for kind in KINDS}
    same, pairs = True, 0
    for one in found.assumed:
        pair = (
            f"C{places['conservative'][kinds['conservative'][one.conservative]]}"
            f"P{places['parsimonious'][kinds['parsimonious'][one.parsimonious]]}"
        )
        if f"intermediate:{pair}" not in told.models:
            continue
        pairs += 1
        between = {kinds["intermediate"][place] for place in one.intermediate}
        same &= between == set(told.models[f"intermediate:{pair}"])
        for terms, rows in ((one.easy, told.easy), (one.difficult, told.difficult)):
            listed = {n for row, n in corners.items() if any(t.covers(row) for t in terms)}
            same &= listed == set(rows.get(pair, ()))
    return said(same, f"{pairs}" if pairs else "-")


def same_supersets(study: Study, told: Told) -> str:
    """Say whether the conditions found necessary are the same: alone, with "and", with "or"."""
    found = necessary(
        told.given,
        inclusion=0.9,
        ron=0.5,
        coverage=0.0,
        size=len(study.conditions),
        absent=study.absent,
    )
    same = {frozenset(one.terms) for one in found} == set(told.supersets)
    return said(same, f"{len(told.supersets)}")


def shares(fit: Fit | NecessityFit) -> Figures:
    if isinstance(fit, NecessityFit):
        return (fit.inclusion, fit.ron, fit.coverage)
    return (fit.inclusion, fit.pri, fit.coverage, fit.unique)


def figures(found: Analysis, told: Told) -> Compared:
    """Yield each parameter of fit of tables and solutions, ours and R's."""
    for row in found.table.rows:
        yield from zip((row.inclusion, row.pri), told.rows[row.levels][2], strict=True)
    for solution in found.solutions:
        for model in solution.models:
            key = next(
                (
                    k
                    for k in told.wholes
                    if k[0].startswith(solution.kind) and k[1] == terms_of(model)
                ),
                None,
            )
            if key is None:
                continue
            yield from zip(shares(model.fit)[:3], told.wholes[key], strict=True)
            for one in model.terms:
                yield from zip(shares(one.fit), told.terms[*key, one.term], strict=True)


def needs(study: Study, told: Told) -> Compared:
    """Yield the fit of each single condition, and of each superset R names, as necessary."""
    for terms, wanted in (*told.needed.items(), *told.supersets.items()):
        found = necessity_fit(told.given, tuple(terms), absent=study.absent)
        yield from zip(shares(found), wanted, strict=True)


def compared(pairs: Compared) -> tuple[int, float]:
    """Count figures R gives, and give the greatest difference from ours."""
    apart = [abs((mine or 0.0) - theirs) for mine, theirs in pairs if theirs is not None]
    return len(apart), max(apart, default=0.0)


def row(study: Study, told: Told) -> tuple[str, ...]:
    """Compare one study: a cell for each thing compared."""
    found = ours(study, told)
    n, apart = compared(figures(found, told))
    needed, wrong = compared(needs(study, told))
    return (
        same_table(found, told),
        *(same_models(found, told, kind) for kind in KINDS),
        same_assumptions(found, told),
        said(wrong < NEAR, f"{len(told.needed)}"),
        same_supersets(study, told),
        f"{n + needed}, {max(apart, wrong):.0e}" if max(apart, wrong) < NEAR else "NO",
    )


def printed(name: str, cells: tuple[str, ...]) -> None:
    print(f"{name:<22}" + "".join(f"{cell:>14}" for cell in cells))


def main() -> None:
    known = version()
    print(f"R QCA: {known or 'not here'}. A number: as many are the same; NO: they differ.\n")
    printed("analysis", HEAD)
    if known is None:
        for study in STUDIES:
            printed(study.id, ("not run",) * len(HEAD))
        return
    with tempfile.TemporaryDirectory() as folder:
        told = answers(STUDIES, Path(folder))
    apart = False
    for study in STUDIES:
        cells = row(study, told[study.id])
        apart |= "NO" in cells
        printed(study.id, cells)
    print(f"\n{len(STUDIES)} analyses of {len({s.data for s in STUDIES})} published data sets:")
    for name in dict.fromkeys(study.data for study in STUDIES):
        print(f"  {name:<8}{PUBLISHED[name]}")
    if apart:
        raise SystemExit("Ours and R's QCA do not agree.")


if __name__ == "__main__":
    main()
