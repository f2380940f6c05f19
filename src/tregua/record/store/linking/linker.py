"""Claims, decisions, actors, the deal and series: what they name and the dossier lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from tregua.domain import Claim, Decision, Dossier, Event, Relation, Resolution
from tregua.domain.knowledge import AskedPer, EventKind, Harm, Question
from tregua.errors import Problem
from tregua.record.store.values import judged_problem, value_problem
from tregua.record.store.written import Written

__all__ = ["Linker", "Where"]

Where = tuple[str | int, ...]
Named = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Linker:
    """Knows what a dossier holds, where in its files, and what else the files name."""

    dossier: Dossier
    held: Written
    written: Written

    def claim(
        self, claim: Claim | Resolution, where: Where, questions: Mapping[str, Question]
    ) -> Iterator[Problem]:
        """Yield what is wrong with the question, subject or value of a claim or a resolution."""
        file = f"{where[0]}.yaml"
        question = questions.get(claim.question)
        if question is None:
            near = get_close_matches(claim.question, questions, n=1)
            code = "question_unknown_near" if near else "question_unknown"
            values = {"question": claim.question, "near": "".join(near)}
            yield self.held.problem(file, (*where, "question"), code, **values)
            return
        yield from self.subjects(file, where, ("about", (claim.about,)))
        judged = judged_problem(claim, question) if isinstance(claim, Claim) else None
        wrongs = (
            ("about", subject_problem(claim, question)),
            ("value", value_problem(claim, question)),
            ("judged", judged),
        )
        for field, wrong in wrongs:
            if wrong is not None:
                yield self.held.problem(file, (*where, field), wrong[0], **wrong[1])

    def event(
        self, event: Event, where: Where, kinds: Mapping[str, EventKind]
    ) -> Iterator[Problem]:
        """Yield a subject that is not listed, and warn of a kind that makes nothing old."""
        file = "events.yaml"
        yield from self.subjects(file, where, ("about", (event.about,)))
        if event.kind not in kinds:
            near = "".join(get_close_matches(event.kind, kinds, n=1))
            code = "event_kind_unknown_near" if near else "event_kind_unknown"
            values = {"kind": event.kind, "near": near}
            found = self.held.problem(file, (*where, "kind"), code, **values)
            yield replace(found, warning=True)

    def decision(self, decision: Decision, where: Where) -> Iterator[Problem]:
        """Yield a person, a subject or a claim that a decision names and the dossier lacks."""
        file, team = "decisions.yaml", {member.id for member in self.dossier.sheet.team}
        if decision.by not in team:
            yield self.held.problem(file, (*where, "by"), "member_unknown", id=decision.by)
        yield from self.subjects(file, where, ("about", (decision.about,)))
        claims = self.written.ids("claims.yaml", "claims")
        for i, slug in enumerate(decision.looked_at):
            if slug not in claims and "claims.yaml" not in self.written.unread:
                yield self.held.problem(file, (*where, "looked_at", i), "claim_unknown", id=slug)

    def subjects(self, file: str, where: Where, *named: Named) -> Iterator[Problem]:
        """Yield subjects that no actor, place or clause of the dossier has."""
        for field, abouts in named:
            for about in abouts:
                wrong = self.written.unlisted(about)
                if wrong is not None:
                    yield self.held.problem(file, (*where, field), wrong[0], **wrong[1])

    def actors(self) -> Iterator[Problem]:
        """Yield actors that lean on actors that are not listed."""
        file, actors = "actors.yaml", self.dossier.actors
        for i, faction in enumerate(actors.factions):
            yield from self.subjects(file, ("factions", i), ("party", (f"party:{faction.party}",)))
        for i, body in enumerate(actors.bodies):
            of = (f"party:{body.party}",) if body.party else ()
            yield from self.subjects(file, ("bodies", i), ("party", of))
        for i, place in enumerate(actors.places):
            around = (f"place:{place.within}",) if place.within else ()
            yield from self.subjects(file, ("places", i), ("within", around))
        for i, person in enumerate(actors.persons):
            whole = (person.of,) if person.of else ()
            yield from self.subjects(file, ("persons", i), ("of", whole))
        for i, tie in enumerate(actors.relations):
            yield from self.subjects(file, ("relations", i), *ends(tie))
        for i, way in enumerate(actors.channels):
            named = (("through", (way.through,)), ("between", way.between))
            yield from self.subjects(file, ("channels", i), *named)

    def series(self, harms: Mapping[str, Harm]) -> Iterator[Problem]:
        """Yield series of places or harms that are not known."""
        for i, series in enumerate(self.dossier.series):
            yield from self.harms(("series", i, "harm"), (series.harm,), harms)
            yield from self.subjects("series.yaml", ("series", i), ("place", (series.place,)))

    def harms(
        self, where: Where, named: tuple[str, ...], harms: Mapping[str, Harm]
    ) -> Iterator[Problem]:
        """Yield harms that are not on the list."""
        for harm in named:
            if harm not in harms:
                values = {"given": harm, "allowed": ", ".join(harms)}
                yield self.held.problem("series.yaml", where, "not_allowed", **values)

    def comparisons(self, harms: Mapping[str, Harm]) -> Iterator[Problem]:
        """Yield comparisons of series, starts or harms that are not there."""
        file = "series.yaml"
        series, starts = self.written.ids(file, "series"), self.written.ids(file, "treatments")
        for i, asked in enumerate(self.dossier.comparisons):
            where: Where = ("comparisons", i)
            named: list[tuple[Where, str | None]] = [((*where, "series"), asked.series)]
            for j, baseline in enumerate(asked.baselines):
                at = (*where, "baselines", j)
                named.append(((*at, "series"), baseline.series))
                named.append(((*at, "after_series"), baseline.after_series))
            for place, slug in named:
                if slug and slug not in series:
                    yield self.held.problem(file, place, "series_unknown", id=slug)
            if asked.treatment not in starts:
                place = (*where, "treatment")
                yield self.held.problem(file, place, "treatment_unknown", id=asked.treatment)
            yield from self.harms((*where, "harms"), asked.harms, harms)
        for i, figure in enumerate(self.dossier.published):
            yield from self.harms(("published", i, "harm"), (figure.harm,), harms)


def ends(tie: Relation) -> tuple[Named, Named]:
    """Return both ends of a relation by their fields."""
    return ("from", (tie.source_actor,)), ("to", (tie.target_actor,))


def subject_problem(
    claim: Claim | Resolution, question: Question
) -> tuple[str, dict[str, Any]] | None:
    """Return what is wrong with the kind of a claim's subject, or nothing."""
    if claim.about.partition(":")[0] == question.asked_per.value:
        return None
    values = {"question": claim.question, "per": question.asked_per.value, "about": claim.about}
    if question.asked_per is AskedPer.DOSSIER:
        return "about_not_asked", values
    given = "about" in claim.model_fields_set
    return "about_wrong_kind" if given else "about_missing", values
