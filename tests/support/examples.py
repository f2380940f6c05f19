"""The dossiers under `examples/` as tests read them: opened, assessed, and what was seen."""

from functools import cache
from pathlib import Path

from tests.support.tree import ROOT
from tregua.decide.assess import Assessment, assess
from tregua.domain import Dossier, Source
from tregua.domain.claims import Noun
from tregua.knowledge import load_catalogue
from tregua.usecases import open_dossier

EXAMPLES = ROOT / "examples"
INVENTED = EXAMPLES / "invented"


@cache
def opened(folder: Path) -> Dossier:
    """Return the dossier of a folder that checks clean."""
    return open_dossier(folder).dossier


@cache
def warnings_of(folder: Path) -> tuple[str, ...]:
    """Return what checking warns of."""
    return tuple(str(warning) for warning in open_dossier(folder).warnings)


@cache
def assessed(folder: Path) -> Assessment:
    """Return what the recorded facts of a folder can bear."""
    return assess(opened(folder), load_catalogue())


def pathways(folder: Path) -> dict[tuple[str, str], str]:
    """Return the answers by pathway and group."""
    return {(p.id, p.about): p.answer.value for p in assessed(folder).pathways}


def forms(folder: Path) -> dict[tuple[str, str, str], str]:
    """Return the answers by pathway, form and group."""
    return {
        (p.id, form.id, p.about): form.answer.value
        for p in assessed(folder).pathways
        for form in p.forms
    }


def findings(folder: Path) -> dict[str, str]:
    """Return the criteria's answers by their keys."""
    return {finding.key: finding.answer.value for finding in assessed(folder).findings}


def was_read(source: Source) -> bool:
    """Tell whether a source itself was read, whole or in part."""
    return source.seen in ("whole", "excerpt")


def resting_on_nothing_read(dossier: Dossier) -> list[str]:
    """Return the claims, events and clauses that no source itself read stands behind."""
    read = {source.id for source in dossier.sources if was_read(source)}
    clauses = dossier.agreement.clauses if dossier.agreement else ()
    records = (*dossier.claims, *dossier.events, *clauses)
    return [r.id for r in records if not read & {citation.source for citation in r.sources}]


def planned(dossier: Dossier) -> tuple[Noun, ...]:
    """Return the files of the engagement concept that are lists of records all through."""
    talks = (dossier.concept, dossier.process, dossier.safety)
    return (*talks, dossier.narrative, dossier.victims, dossier.ending)


def sources_never_cited(dossier: Dossier) -> set[str]:
    """Return the sources that nothing in a dossier leans on."""
    clauses = dossier.agreement.clauses if dossier.agreement else ()
    files = (dossier.actors, dossier.law, dossier.protection, *planned(dossier))
    held = (r for file in files for name in type(file).model_fields for r in getattr(file, name))
    told = (*dossier.commitments, *dossier.declarations, *dossier.undertakings, *dossier.panels)
    records = (*dossier.claims, *dossier.events, *clauses, *dossier.series, *held, *told)
    cited = {citation.source for record in records for citation in getattr(record, "sources", ())}
    printed = {figure.source for figure in dossier.published}
    quoting = {getattr(source.seen, "quoted_in", None) for source in dossier.sources}
    return {source.id for source in dossier.sources} - cited - printed - quoting
