"""Checking an agreement: the weaknesses found, the doubts, and what each rests on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tregua.decide.actors import read_actors
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.duties import DutyRow, Sign, duty_rows, signs
from tregua.design.agreement.facts import facts_of
from tregua.design.agreement.giving import Giving, giving_of
from tregua.design.agreement.items import WHOLE_KINDS, items_of
from tregua.domain import (
    Agreement,
    Answer,
    Dossier,
    Finding,
    Result,
    Severity,
    plain,
)
from tregua.domain.knowledge import Catalogue, RuleUse
from tregua.domain.knowledge.actors import ActorKinds
from tregua.errors import Declined
from tregua.rules import Scene, Waived, find, recorded, waived_of

__all__ = ["AgreementCheck", "agreement_scene", "check_agreement"]

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class AgreementCheck(Result):
    """The findings on an agreement, the gravest first.

    A rule that found nothing is not listed: absence of a known weakness promises nothing.
    `duties` is what is recorded of each duty, `giving` what is given to whom until when, `signs`
    what those whose word is needed said, and `waivers` every finding somebody set aside, whether
    that holds or not.
    """

    limited: bool
    clauses: int
    findings: tuple[Finding, ...]
    duties: tuple[DutyRow, ...] = ()
    giving: Giving | None = None
    signs: tuple[Sign, ...] = ()
    waivers: tuple[Waived, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the findings as plain values, each with the clause it is about."""
        listed = [
            {
                "key": finding.key,
                "rule": finding.rule,
                "severity": plain(finding.severity),
                "clause": finding.about.partition(":")[2].partition("/")[0],
                "field": finding.field,
                "answer": plain(finding.answer),
                "message": plain(finding.told()),
                "why": plain(finding.why),
                "mend": plain(finding.mend),
                "because": plain(finding.because),
                "missing": plain(finding.missing),
                "cites": plain(finding.cites),
                "cases": {"for": list(finding.cases_for), "against": list(finding.cases_against)},
                "waived": plain(self.waived.get(finding.key)),
            }
            for finding in self.findings
        ]
        return {
            "limited": self.limited,
            "clauses": self.clauses,
            "findings": listed,
            "duties": plain(self.duties),
            "giving": plain(self.giving),
            "signs": plain(self.signs),
            "waivers": plain(self.waivers),
        }

    @property
    def waived(self) -> dict[str, Waived]:
        """Return the waivers that hold, by the key of their finding."""
        return {w.finding: w for w in self.waivers if w.holds is Answer.MET}

    @property
    def found(self) -> tuple[Finding, ...]:
        """Return the weaknesses that stand."""
        return tuple(f for f in self.findings if f.answer is Answer.MET)

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """Return the weaknesses nobody can tell of from what is recorded."""
        return tuple(f for f in self.findings if f.answer is Answer.UNCLEAR)


def check_agreement(
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    on: date | None = None,
    people: ActorKinds | None = None,
) -> AgreementCheck:
    """Check the agreement of a dossier by the agreement rules, as read on a day.

    An agreement of the limited pathway is held to the stricter severities. Where no day is given,
    what depends on it stays unclear; without the kinds of `people`, so does who stands behind a
    yes and around the talks.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none, or one without a clause or promise.
    """
    agreement = dossier.agreement
    if agreement is None or not (agreement.clauses or dossier.undertakings):
        raise Declined("no_agreement")
    limited = agreement.pathway == "limited"
    scene = agreement_scene(agreement, dossier, catalogue, on=on, people=people)
    findings = find(catalogue.rules_for(RuleUse.AGREEMENT), scene, limited=limited)
    ordered = tuple(sorted(findings, key=lambda f: ORDER[f.severity or Severity.NOTE]))
    deal = Deal(agreement, dossier, catalogue.clause_kinds, on)
    return AgreementCheck(
        limited,
        len(scene.items["clauses"]),
        ordered,
        duty_rows(deal),
        giving_of(deal),
        signs(agreement.sign_offs),
        waived_of(dossier.waivers, ordered, catalogue.rules, on, RuleUse.AGREEMENT),
    )


def agreement_scene(
    agreement: Agreement,
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    on: date | None = None,
    people: ActorKinds | None = None,
) -> Scene:
    """Return the scene of an agreement: what is listed of it is all there is."""
    around = read_actors(dossier, people, catalogue, on) if people is not None and on else None
    kinds, terms = catalogue.clause_kinds, catalogue.toleration
    deal = Deal(agreement, dossier, kinds, on, around, people, terms)
    return Scene(
        catalogue.questions, recorded(dossier), items_of(deal), facts_of(deal), WHOLE_KINDS
    )
