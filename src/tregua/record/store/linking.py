"""What records say of each other: ids that stand once, and names that lead somewhere."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from tregua.domain import Citation, Claim, Clause, Dossier, QuotedIn, Record, Relation
from tregua.domain.knowledge import AskedPer, Harm, Question
from tregua.errors import Problem
from tregua.files import Tree
from tregua.record.store.values import value_problem

__all__ = ["link_problems"]

Where = tuple[str | int, ...]


def link_problems(
    dossier: Dossier,
    trees: Mapping[str, Tree],
    questions: Mapping[str, Question],
    harms: Mapping[str, Harm],
) -> Iterator[Problem]:
    """Yield every record that stands twice or names something that is not there."""
    linker = Linker(dossier, trees)
    yield from linker.twice()
    for i, claim in enumerate(dossier.claims):
        yield from linker.claim(claim, ("claims", i), questions)
    yield from linker.citations()
    yield from linker.actors()
    yield from linker.clauses()
    yield from linker.comparisons(harms)
    for i, series in enumerate(dossier.series):
        if series.harm not in harms:
            values = {"given": series.harm, "allowed": ", ".join(harms)}
            yield linker.problem("series.yaml", ("series", i, "harm"), "not_allowed", **values)
        yield from linker.subjects("series.yaml", ("series", i, "place"), (series.place,))


class Linker:
    """Knows what a dossier holds, and where in its files."""

    def __init__(self, dossier: Dossier, trees: Mapping[str, Tree]) -> None:
        self.dossier = dossier
        self.trees = trees
        self.sources = {source.id for source in dossier.sources}
        clauses = dossier.agreement.clauses if dossier.agreement else ()
        self.known = {"dossier", *dossier.actors.known(), *(f"clause:{c.id}" for c in clauses)}

    def problem(self, file: str, where: Where, code: str, **values: Any) -> Problem:
        """Return a problem at a place in a file."""
        tree = self.trees.get(file)
        field = ".".join(str(part) for part in where)
        return Problem(code, file, tree.line(where) if tree else 0, field, values)

    def lists(self) -> Iterator[tuple[str, Where, tuple[Record, ...]]]:
        """Yield every list of records with its file and place."""
        d = self.dossier
        yield "claims.yaml", ("claims",), d.claims
        yield "sources.yaml", ("sources",), d.sources
        yield "events.yaml", ("events",), d.events
        for kind in ("parties", "factions", "bodies", "places", "persons", "relations", "channels"):
            yield "actors.yaml", (kind,), getattr(d.actors, kind)
        if d.agreement:
            yield "agreement.yaml", ("clauses",), d.agreement.clauses
        yield "undertakings.yaml", ("undertakings",), d.undertakings
        yield "commitments.yaml", ("commitments",), d.commitments
        yield "series.yaml", ("series",), d.series

    def twice(self) -> Iterator[Problem]:
        """Yield ids that stand twice, and replacements of records that are not there."""
        for file, where, records in self.lists():
            ids = [record.id for record in records]
            for i, record in enumerate(records):
                if ids.index(record.id) != i:
                    yield self.problem(file, (*where, i, "id"), "duplicate_id", id=record.id)
                if record.replaces is not None and record.replaces not in ids:
                    place = (*where, i, "replaces")
                    yield self.problem(file, place, "replaces_unknown", id=record.replaces)

    def claim(
        self, claim: Claim, where: Where, questions: Mapping[str, Question]
    ) -> Iterator[Problem]:
        """Yield what is wrong with a claim's question, subject or value."""
        file = "claims.yaml"
        question = questions.get(claim.question)
        if question is None:
            near = get_close_matches(claim.question, questions, n=1)
            code = "question_unknown_near" if near else "question_unknown"
            values = {"question": claim.question, "near": "".join(near)}
            yield self.problem(file, (*where, "question"), code, **values)
            return
        kind = claim.about.partition(":")[0]
        if kind != question.asked_per.value:
            code = "about_wrong_kind" if "about" in claim.model_fields_set else "about_missing"
            per = AskedPer(question.asked_per).value
            values = {"question": claim.question, "per": per, "about": claim.about}
            yield self.problem(file, (*where, "about"), code, **values)
        yield from self.subjects(file, (*where, "about"), (claim.about,))
        wrong = value_problem(claim, question)
        if wrong is not None:
            code, values = wrong
            yield self.problem(file, (*where, "value"), code, **values)

    def subjects(self, file: str, where: Where, abouts: tuple[str, ...]) -> Iterator[Problem]:
        """Yield subjects that no actor, place or clause of the dossier has."""
        for about in abouts:
            if about not in self.known:
                near = get_close_matches(about, self.known, n=1)
                code = "about_unknown_near" if near else "about_unknown"
                values = {"about": about, "near": "".join(near)}
                yield self.problem(file, where, code, **values)

    def citations(self) -> Iterator[Problem]:
        """Yield sources that are cited and not listed."""
        for file, where, records in self.lists():
            for i, record in enumerate(records):
                cited: tuple[Citation, ...] = getattr(record, "sources", ())
                for j, cite in enumerate(cited):
                    if cite.source not in self.sources:
                        place = (*where, i, "sources", j, "source")
                        yield self.problem(file, place, "source_unknown", source=cite.source)
        for i, source in enumerate(self.dossier.sources):
            if isinstance(source.seen, QuotedIn) and source.seen.quoted_in not in self.sources:
                place = ("sources", i, "seen", "quoted_in")
                quoted = source.seen.quoted_in
                yield self.problem("sources.yaml", place, "source_unknown", source=quoted)
        for i, figure in enumerate(self.dossier.published):
            if figure.source not in self.sources:
                place = ("published", i, "source")
                yield self.problem("series.yaml", place, "source_unknown", source=figure.source)
        yield from self.counted()

    def counted(self) -> Iterator[Problem]:
        """Yield sources of counts that are not listed."""
        for series in self.dossier.series:
            named = {window.source for window in self.dossier.windows.get(series.id, ())}
            for source in sorted(named - self.sources):
                yield Problem("source_unknown", series.file, 0, "source", {"source": source})

    def actors(self) -> Iterator[Problem]:
        """Yield factions, relations and channels of actors that are not listed."""
        actors = self.dossier.actors
        parties = {f"party:{party.id}" for party in actors.parties}
        for i, faction in enumerate(actors.factions):
            if f"party:{faction.party}" not in parties:
                values = {"about": f"party:{faction.party}", "near": ""}
                yield self.problem(
                    "actors.yaml", ("factions", i, "party"), "about_unknown", **values
                )
        ties: dict[str, tuple[Any, ...]] = {"relations": actors.relations}
        ties["channels"] = actors.channels
        for kind, records in ties.items():
            for i, tie in enumerate(records):
                ends = (
                    (tie.source_actor, tie.target_actor)
                    if isinstance(tie, Relation)
                    else (tie.through, *tie.between)
                )
                yield from self.subjects("actors.yaml", (kind, i), ends)

    def clauses(self) -> Iterator[Problem]:
        """Yield clauses and commitments that name actors or clauses that are not listed."""
        agreement = self.dossier.agreement
        clauses: tuple[Clause, ...] = agreement.clauses if agreement else ()
        for i, clause in enumerate(clauses):
            named = (*clause.duty_of, *clause.towards, *clause.where)
            yield from self.subjects("agreement.yaml", ("clauses", i), named)
            assenting = tuple(assent.party for assent in clause.assents)
            yield from self.subjects("agreement.yaml", ("clauses", i, "assents"), assenting)
        ids = {clause.id for clause in clauses}
        for i, commitment in enumerate(self.dossier.commitments):
            if commitment.clause not in ids:
                place = ("commitments", i, "clause")
                values = {"about": f"clause:{commitment.clause}", "near": ""}
                yield self.problem("commitments.yaml", place, "about_unknown", **values)

    def comparisons(self, harms: Mapping[str, Harm]) -> Iterator[Problem]:
        """Yield comparisons of series, starts or harms that are not there."""
        series = {one.id for one in self.dossier.series}
        starts = {one.id for one in self.dossier.treatments}
        for i, asked in enumerate(self.dossier.comparisons):
            where = ("comparisons", i)
            named = {asked.series, *(b.series for b in asked.baselines)}
            named |= {baseline.after_series for baseline in asked.baselines}
            for slug in sorted(slug for slug in named if slug and slug not in series):
                yield self.problem("series.yaml", where, "series_unknown", id=slug)
            if asked.treatment not in starts:
                yield self.problem("series.yaml", where, "treatment_unknown", id=asked.treatment)
            for harm in asked.harms:
                if harm not in harms:
                    values = {"given": harm, "allowed": ", ".join(harms)}
                    yield self.problem("series.yaml", (*where, "harms"), "not_allowed", **values)
