"""Legal tests, each read element by element for each subject: both readings, and what to ask."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tregua.decide.law.testing.elements import (
    Cited,
    ElementReading,
    Indication,
    Sources,
    asks_party,
    cited,
    read_element,
)
from tregua.decide.law.testing.subjects import Subject, subjects_of
from tregua.domain import Dossier, Missing, Result
from tregua.domain.dates import When
from tregua.domain.knowledge.law import LegalKnowledge, LegalTest
from tregua.language import Text
from tregua.rules import Scene

__all__ = ["TestReading", "read_test", "read_tests"]


@dataclass(frozen=True, slots=True)
class TestReading(Result):
    """One test of one subject, element by element; it ends at what to ask counsel.

    `together` is told only where the law asks for all elements at once: `all_indicated`,
    `one_not_indicated` or `unclear`, and empty otherwise. It says what the recorded facts
    indicate and never whether the law is met. `readings` are the ways the test is read, all shown.
    """

    __test__ = False

    id: str
    about: str
    ends: tuple[str, ...]
    title: Text
    asked_of: str
    jurisdiction: Text
    as_of: When
    follows: Text
    elements: tuple[ElementReading, ...]
    together: str
    readings: tuple[Text, ...]
    contested: Text
    warning: Text | None
    ask_counsel: tuple[Text, ...]
    misleads_when: Text
    status: str
    reviewer: str | None
    cites: tuple[Cited, ...]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What the unclear elements would need to know, each once."""
        return tuple(dict.fromkeys(m for element in self.elements for m in element.missing))

    def element(self, slug: str) -> ElementReading:
        """Return an element by its id; of several ends, the first."""
        return next(element for element in self.elements if element.id == slug)


def read_tests(
    dossier: Dossier,
    law: LegalKnowledge,
    scene: Scene,
    sources: Sources,
    armed: Collection[str],
    pair: tuple[str, str] | None,
) -> tuple[TestReading, ...]:
    """Return every test for everything it is asked of; with `pair`, pair tests of those two.

    Raises
    ------
    TreguaError
        `pair_unknown`, `pair_unknown_near` or `pair_is_one`.
    Declined
        `pair_no_tie`.
    """
    by_kind = {
        kind: subjects_of(kind, dossier, scene, armed, pair)
        for kind in ("pair", "group", "dossier")
    }
    return tuple(
        read_test(test, subject, scene, sources)
        for test in law.tests.values()
        for subject in by_kind[test.asked_of]
    )


def read_test(test: LegalTest, subject: Subject, scene: Scene, sources: Sources) -> TestReading:
    """Return one test of one subject."""
    elements = tuple(read_elements(test, subject, scene, sources))
    return TestReading(
        id=test.id,
        about=subject.about,
        ends=subject.ends,
        title=test.title,
        asked_of=test.asked_of,
        jurisdiction=test.jurisdiction,
        as_of=test.as_of,
        follows=test.follows,
        elements=elements,
        together=joined(elements) if test.conjunction else "",
        readings=test.readings,
        contested=test.contested,
        warning=test.warning,
        ask_counsel=test.questions,
        misleads_when=test.misleads_when,
        status=test.status,
        reviewer=test.reviewer,
        cites=tuple(cited(cite, sources) for cite in test.cites),
    )


def read_elements(
    test: LegalTest, subject: Subject, scene: Scene, sources: Sources
) -> Iterator[ElementReading]:
    """Yield the elements; one that asks of the group is told for each end that is a group."""
    for element in test.elements:
        if not asks_party(element, scene) or not subject.groups:
            yield read_element(element, scene, subject.within[0], sources)
            continue
        for group, within in zip(subject.groups, subject.within, strict=True):
            of = group if test.asked_of == "pair" else ""
            yield read_element(element, scene, within, sources, of=of)


def joined(elements: tuple[ElementReading, ...]) -> str:
    """Return what the elements give together, where all are asked for."""
    readings = {element.reading for element in elements}
    if Indication.NOT_INDICATED in readings:
        return "one_not_indicated"
    return "unclear" if Indication.UNCLEAR in readings else "all_indicated"
