"""Briefings: every analysis a dossier can bear, in words, in the formats asked for."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tregua.decide.assess import Outward, assess
from tregua.decide.changes import what_reopens
from tregua.decide.judgement import ClaimsReading
from tregua.decide.registers import read_registers
from tregua.deliver.impact import CountsReading, Multiverse, read_counts, read_multiverses
from tregua.design.agreement import AgreementCheck, check_agreement
from tregua.domain import Dossier
from tregua.domain.knowledge import Catalogue, Library
from tregua.errors import Declined, TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language
from tregua.record.brief import (
    REPORTS,
    Material,
    compose,
    compose_step,
    plain,
)
from tregua.record.brief.rendering import formats_of, render_files

if TYPE_CHECKING:
    from tregua.decide.actors import ActorsReading
    from tregua.decide.compare import Comparison
    from tregua.decide.law import LawReading
    from tregua.decide.strategy import StrategyReading
    from tregua.design.concept.protection import ProtectionReading
    from tregua.domain.knowledge.actors import ActorKinds
    from tregua.record.brief.composing.agreement.carrying import Carried
    from tregua.record.brief.composing.impact import Evaluated

__all__ = ["brief_dossier", "describe", "describe_actors", "describe_claims", "describe_step"]


R = TypeVar("R")
WHOLE = frozenset(
    {
        "assess",
        "compare",
        "agreement",
        "carried",
        "counts",
        "impact",
        "actors",
        "law",
        "protection",
    }
)
"""The parts of a whole briefing."""


def holds_agreement(dossier: Dossier) -> bool:
    """Tell whether a dossier holds an agreement with at least one clause or promise."""
    return dossier.agreement is not None and bool(dossier.agreement.clauses or dossier.undertakings)


def agreement_of(dossier: Dossier, catalogue: Catalogue, on: date | None) -> AgreementCheck | None:
    """Return the check of a dossier's agreement as read on a day, if it holds one."""
    from tregua.knowledge.people import load_actor_kinds

    if not holds_agreement(dossier):
        return None
    return check_agreement(dossier, catalogue, on=on, people=load_actor_kinds())


def comparison_of(dossier: Dossier, parts: frozenset[str], library: Library) -> "Comparison | None":
    """Return past cases beside the dossier, on all facts or on the stated ones of the cases."""
    if not parts & {"compare", "compare-stated"}:
        return None
    from tregua.usecases.decide.likening import compare_cases

    return compare_cases(dossier, stated_only="compare-stated" in parts, library=library)


def counts_of(dossier: Dossier) -> tuple[CountsReading, ...]:
    """Return the comparisons of a dossier, if it asks any."""
    return read_counts(dossier) if dossier.comparisons else ()


def baselines_of(dossier: Dossier) -> tuple[Multiverse, ...]:
    """Return every comparison of a dossier under every baseline, if it asks any."""
    return read_multiverses(dossier) if dossier.comparisons else ()


def studied_of(dossier: Dossier) -> "tuple[Evaluated, ...]":
    """Return the studies of a dossier answered, if it asks any; loaded only then."""
    if not dossier.studies:
        return ()
    from tregua.usecases.deliver.impact.evaluating import evaluate_impact

    return evaluate_impact(dossier)


def strategy_of(dossier: Dossier) -> "StrategyReading":
    """Return the reading of a dossier's strategy; what is known of strategies is loaded here."""
    from tregua.usecases.decide.strategy import read_strategy

    return read_strategy(dossier)


def actors_of(dossier: Dossier, day: date) -> "tuple[ActorsReading, ActorKinds]":
    """Return the reading of a dossier's actors, with the kinds it speaks of, loaded here."""
    from tregua.knowledge.people import load_actor_kinds
    from tregua.usecases.decide.actors import read_actors

    return read_actors(dossier, today=day), load_actor_kinds()


def law_of(dossier: Dossier, day: date) -> "LawReading":
    """Return the reading of the law; what is known of it is loaded here."""
    from tregua.usecases.decide.law import read_law

    return read_law(dossier, day=day)


def protection_of(dossier: Dossier, day: date | None) -> "ProtectionReading | None":
    """Return what keeps the promoter safe, where the dossier holds anything of it."""
    own = dossier.protection
    if not dossier.protective and not any(getattr(own, name) for name in type(own).model_fields):
        return None
    from tregua.usecases.design.protection import read_protection

    return read_protection(dossier, day=day)


def carried_of(dossier: Dossier, day: date) -> "Carried | None":
    """Return the readings of an agreement beyond its check, those that can be read."""
    if not holds_agreement(dossier):
        return None
    from tregua.record.brief.composing.agreement.carrying import Carried
    from tregua.usecases.deliver.commitments import read_dossier_commitments
    from tregua.usecases.design.ordering import read_dossier_exposure
    from tregua.usecases.design.rehearsing import read_dossier_states

    return Carried(
        states=read_or_none(lambda: read_dossier_states(dossier)),
        exposure=read_or_none(lambda: read_dossier_exposure(dossier)),
        commitments=read_or_none(lambda: read_dossier_commitments(dossier, day=day)),
    )


def read_or_none(read: Callable[[], R]) -> R | None:
    """Return a reading, or nothing where the analysis declines."""
    try:
        return read()
    except Declined:
        return None


def material(
    dossier: Dossier, parts: frozenset[str], day: date, own: Library | None = None
) -> Material:
    """Return the results of the parts asked for; decisions must be in force on the day.

    `own` holds a team's own cases beside ours; a copy for an audience is never given any.
    """
    catalogue, library = load_catalogue(), own or load_library()
    seen = dossier.view.day(day)
    actors, kinds = actors_of(dossier, day) if "actors" in parts else (None, None)
    return Material(
        dossier,
        catalogue,
        library,
        assessment=assess(dossier, catalogue, day=seen) if "assess" in parts else None,
        comparison=comparison_of(dossier, parts, library),
        agreement=(
            agreement_of(dossier, catalogue, seen) if parts & {"agreement", "clauses"} else None
        ),
        clauses_alone="agreement" not in parts,
        counts=counts_of(dossier) if "counts" in parts else (),
        studied=studied_of(dossier) if "impact" in parts else (),
        multiverses=baselines_of(dossier) if parts == {"counts"} else (),
        reopened=what_reopens(dossier, catalogue) if "assess" in parts else None,
        strategy=strategy_of(dossier) if "assess" in parts else None,
        registers=read_registers(dossier, catalogue) if parts & {"assess", "step"} else None,
        actors=actors,
        kinds=kinds,
        law=law_of(dossier, day) if "law" in parts else None,
        protection=protection_of(dossier, seen) if "protection" in parts else None,
        carried=carried_of(dossier, day) if "carried" in parts else None,
    )


def brief_dossier(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    report: str = "",
    library: Library | None = None,
) -> tuple[Path, ...]:
    """Write the briefing in each format and return where; all are written whole, or none.

    `report` writes one report alone: `direction`, `no-negotiation` or `not-enough`. `library` is
    ours with a team's own cases, as `library_with` gives it.

    Raises
    ------
    TreguaError
        `unknown_format`, `unknown_report` or `cannot_write`.
    """
    asked = formats_of(formats)
    if report and report not in REPORTS:
        raise TreguaError("unknown_report", given=report, reports=", ".join(REPORTS))
    whole = material(dossier, frozenset({"assess"}) if report else WHOLE, made_on, library)
    document = compose(replace(whole, drawn=True), language, made_on, report=report)
    name = dossier.sheet.file_name
    named = f"{name}.{report}" if report else name
    files = render_files({f"{named}.{language}": document}, Path(folder), asked)
    write_whole(files)
    return tuple(files)


def describe(
    dossier: Dossier,
    part: str,
    language: Language,
    made_on: date,
    *,
    library: Library | None = None,
) -> str:
    """Return one part of the analysis in words for a terminal.

    `part` is `assess`, `compare`, `compare-stated`, `agreement`, `counts` or `actors`; `library`
    holds a team's own cases beside ours.

    Raises
    ------
    Declined
        If the dossier holds nothing for that part.
    """
    if part == "agreement" and not holds_agreement(dossier):
        raise Declined("no_agreement")
    if part == "counts" and not dossier.comparisons:
        raise Declined("no_counts")
    held = material(dossier, frozenset({part}), made_on, library)
    return plain(compose(held, language, made_on))


def describe_step(dossier: Dossier, step: Outward, language: Language, made_on: date) -> str:
    """Return the locks on an outward step in words for a terminal."""
    return plain(
        compose_step(material(dossier, frozenset({"step"}), made_on), step, language, made_on)
    )


def describe_claims(
    dossier: Dossier, reading: ClaimsReading, language: Language, made_on: date
) -> str:
    """Return a reading of the claims in words for a terminal."""
    held = Material(dossier, load_catalogue(), load_library(), claims=reading)
    return plain(compose(held, language, made_on))


def describe_actors(
    dossier: Dossier, reading: "ActorsReading", language: Language, made_on: date
) -> str:
    """Return a reading of the actors in words for a terminal."""
    from tregua.knowledge.people import load_actor_kinds

    kinds = load_actor_kinds()
    held = Material(dossier, load_catalogue(), load_library(), actors=reading, kinds=kinds)
    return plain(compose(held, language, made_on))
