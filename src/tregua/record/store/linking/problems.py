"""Every problem of what the records of a dossier say of each other."""

from collections.abc import Collection, Iterator, Mapping

from tregua.domain import Dossier
from tregua.domain.knowledge import EventKind, Harm, Question
from tregua.errors import Problem
from tregua.files import Tree
from tregua.record.store.linking.deal import deal_problems
from tregua.record.store.linking.linker import Linker
from tregua.record.store.linking.registers import register_problems
from tregua.record.store.written import Written

__all__ = ["link_problems"]


def link_problems(
    dossier: Dossier,
    trees: Mapping[str, Tree],
    written: Written,
    questions: Mapping[str, Question],
    harms: Mapping[str, Harm],
    kinds: Mapping[str, EventKind],
    clause_kinds: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield every record that stands twice or names something that is not there.

    `trees` hold the records of the dossier, `written` the files as they are.
    """
    linker = Linker(dossier, Written(trees, written.unread), written)
    yield from written.twice()
    yield from written.citations()
    for i, claim in enumerate(dossier.claims):
        yield from linker.claim(claim, ("claims", i), questions)
    for i, resolution in enumerate(dossier.resolutions):
        yield from linker.claim(resolution, ("resolutions", i), questions)
    for i, event in enumerate(dossier.events):
        yield from linker.event(event, ("events", i), kinds)
    for i, decision in enumerate(dossier.decisions):
        yield from linker.decision(decision, ("decisions", i))
    yield from linker.actors()
    yield from deal_problems(linker, questions, clause_kinds)
    yield from linker.series(harms)
    yield from linker.comparisons(harms)
    yield from register_problems(linker, questions)
