"""Reading what stands around the talks: coverage, exposure, obstruction, gains, splits, bodies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from tregua.decide.actors.around.bodies import (
    DeconflictionReading,
    Infiltrated,
    SecurityBody,
    body_items,
    read_deconfliction,
    read_infiltrated,
    read_security,
)
from tregua.decide.actors.around.coverage import Coverage, coverage_items, read_coverage
from tregua.decide.actors.around.dilemma import RivalExposure, clause_items, read_exposures
from tregua.decide.actors.around.gains import Benefit, benefit_items, read_benefits
from tregua.decide.actors.around.ground import Ground, ground_of
from tregua.decide.actors.around.measures import Measures, read_measures
from tregua.decide.actors.around.obstruction import (
    Dependent,
    Route,
    Side,
    conduct_items,
    read_dependents,
    read_routes,
    read_sides,
    route_fields,
    routes_unasked,
    side_items,
)
from tregua.decide.actors.around.splits import (
    Forecast,
    GroupUnity,
    forecast_items,
    read_forecasts,
    read_unity,
    unity_fields,
)
from tregua.domain import Answer, Dossier, Finding, Missing, Result
from tregua.domain.knowledge import Catalogue, RuleUse
from tregua.domain.knowledge.actors import ActorKinds
from tregua.language import Text
from tregua.rules import Item, Scene, find

__all__ = ["AroundReading", "read_around"]

WHOLE = frozenset(["clauses", "obstructing_sides"])
"""Kinds that are listed whole: where none stands there is none."""


@dataclass(frozen=True, slots=True)
class AroundReading(Result):
    """What stands around the talks on a day, as recorded; nothing in it ranks or adds up.

    `sides` is whole where each was looked at. `dependents` propose whom to look at and accuse
    nobody. `unasked` are groups of which nobody recorded what they live from. `used` are findings
    of criteria, `findings` those of the rules on actors. `words` are the names of listed kinds,
    as `sides:ID` and `ties:ID`.
    """

    day: date
    coverage: tuple[Coverage, ...]
    exposures: tuple[RivalExposure, ...]
    sides: tuple[Side, ...]
    dependents: tuple[Dependent, ...]
    security: tuple[SecurityBody, ...]
    routes: tuple[Route, ...]
    unasked: tuple[Missing, ...]
    benefits: tuple[Benefit, ...]
    unity: tuple[GroupUnity, ...]
    forecasts: tuple[Forecast, ...]
    infiltrated: tuple[Infiltrated, ...]
    deconfliction: DeconflictionReading
    measures: Measures
    used: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    words: Mapping[str, Text]

    @property
    def sides_whole(self) -> bool:
        """Tell whether every side was looked at, and lately where nobody is known."""
        return all(side.looked_at for side in self.sides)

    def found(self, rule: str) -> tuple[Finding, ...]:
        """Return the findings of one rule that stand."""
        return tuple(f for f in self.findings if f.rule == rule and f.answer is Answer.MET)

    def finding(self, key: str) -> Finding:
        """Return a finding by its key.

        Raises
        ------
        StopIteration
            If there is none of that key.
        """
        return next(finding for finding in self.findings if finding.key == key)


def read_around(
    dossier: Dossier, kinds: ActorKinds, catalogue: Catalogue, day: date
) -> AroundReading:
    """Return what stands around the talks on a day.

    Where the agreement is of the limited pathway the stricter severities hold.
    """
    ground = ground_of(dossier, kinds, catalogue, day)
    coverage, exposures, sides = read_coverage(ground), read_exposures(ground), read_sides(ground)
    routes, benefits = read_routes(ground, sides), read_benefits(ground)
    unity, forecasts, security = read_unity(ground), read_forecasts(ground), read_security(ground)
    items = {
        "wholes": coverage_items(coverage),
        "clauses": clause_items(exposures, ground),
        "obstructing_sides": side_items(sides),
        "obstructions": conduct_items(sides),
        "benefits": benefit_items(benefits),
        "splits": forecast_items(forecasts),
        "parties": group_items(ground, unity, routes),
        "bodies": body_items(ground, security),
    }
    scene: Scene = replace(ground.scene, items=items, whole=WHOLE)
    limited = dossier.agreement is not None and dossier.agreement.pathway == "limited"
    return AroundReading(
        day=day,
        coverage=coverage,
        exposures=exposures,
        sides=sides,
        dependents=read_dependents(ground),
        security=security,
        routes=routes,
        unasked=routes_unasked(ground),
        benefits=benefits,
        unity=unity,
        forecasts=forecasts,
        infiltrated=read_infiltrated(ground),
        deconfliction=read_deconfliction(ground),
        measures=read_measures(ground),
        used=tuple(ground.findings.values()),
        findings=find(catalogue.rules_for(RuleUse.ACTORS), scene, limited=limited),
        words=words_of(ground),
    )


def words_of(ground: Ground) -> Mapping[str, Text]:
    """Return the names of the sides, and of the kinds of ties that hold on the day."""
    kinds, used = ground.kinds, {tie.kind for tie in ground.ties}
    sides = {f"sides:{slug}": kind.label for slug, kind in kinds.sides.items()}
    return sides | {f"ties:{s}": kind.label for s, kind in kinds.ties.items() if s in used}


def group_items(
    ground: Ground, unity: tuple[GroupUnity, ...], routes: tuple[Route, ...]
) -> tuple[Item, ...]:
    """Return the groups as items: whether they take part, their unity, and routes."""
    held, roads = {one.about: one for one in unity}, {one.about: one for one in routes}
    items: list[Item] = []
    for group in ground.groups:
        fields = {**unity_fields(held.get(group)), **route_fields(roads.get(group))}
        taking_part = ground.inside(group)
        if taking_part is not Answer.UNCLEAR:
            fields["inside"] = taking_part is Answer.MET
        items.append(Item("parties", group, fields))
    return tuple(items)
