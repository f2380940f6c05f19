"""Reading a team's folder: every problem at once, or all it holds."""

from collections.abc import Collection, Mapping
from pathlib import Path

from pydantic import BaseModel

from tregua.domain.knowledge import Library
from tregua.domain.knowledge.own import Coding, Own, OwnCase, Owner
from tregua.errors import Problem, Problems
from tregua.knowledge.own.gathering import OWNER, SOURCES, PropositionsFile, Reading, SourcesFile

__all__ = ["OWN_FILES", "load_own"]

OWN_FILES: Mapping[str, type[BaseModel]] = {
    "own/owner.yaml": Owner,
    "own/cases/*.yaml": OwnCase,
    "own/codings/*.yaml": Coding,
    "own/propositions.yaml": PropositionsFile,
    "own/sources.yaml": SourcesFile,
}
"""The files of a team's folder by the names they have in a dossier, with what each may hold."""


def load_own(
    folder: Path,
    library: Library,
    published: Collection[str],
    *,
    instead: Mapping[str, str] | None = None,
) -> Own:
    """Return what a team's folder holds, checked against our codebook and our sources.

    `library` is ours alone; `published` are the ids of the sources we cite; `instead` are texts
    to be read in place of the files of their names, before they are written.

    Raises
    ------
    Problems
        Everything that must be mended, over all files, with file, line and field.
    """
    if not folder.is_dir():
        raise Problems([Problem("own_missing", str(folder))])
    reading = Reading(folder, library, instead or {})
    reading.look_around()
    owner = reading.one(OWNER, Owner)
    listed = reading.one(SOURCES, SourcesFile) if reading.stands(SOURCES) else None
    sources = {each.id: each for each in listed.sources} if listed else {}
    reading.check_owner(owner)
    reading.check_sources(published)
    cases = dict(reading.cases(sources, published))
    codings = tuple(reading.codings(cases, sources, published))
    propositions = reading.propositions(cases, sources, published)
    if reading.problems:
        raise Problems(reading.problems)
    assert owner is not None
    return Own(owner, cases, codings, propositions, sources)
