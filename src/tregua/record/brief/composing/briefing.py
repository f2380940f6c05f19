"""The whole briefing: one page of answers, then the reasoning, then the numbered sources."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tregua.decide.assess import Assessment, Outward
from tregua.decide.changes import Difference, Reopened
from tregua.decide.compare import Comparison
from tregua.decide.judgement import ClaimsReading
from tregua.decide.registers import RegisterReading
from tregua.deliver.impact import CountsReading, Multiverse
from tregua.design.agreement import AgreementCheck
from tregua.domain import Dossier
from tregua.domain.knowledge import Catalogue, Library
from tregua.language import Language
from tregua.record.brief.composing.agreement import (
    agreement_blocks,
    annotated_blocks,
    clauses_alone,
)
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.changes import (
    difference_blocks,
    left_out_blocks,
    reopened_blocks,
    view_words,
)
from tregua.record.brief.composing.claims import claim_blocks
from tregua.record.brief.composing.counts import count_blocks, every_baseline_blocks
from tregua.record.brief.composing.deciding.asking import asking_blocks
from tregua.record.brief.composing.deciding.criteria import criteria_blocks, disagreement_blocks
from tregua.record.brief.composing.deciding.directions import ripeness_blocks, status_quo_blocks
from tregua.record.brief.composing.deciding.doubts import doubt_blocks
from tregua.record.brief.composing.deciding.gates import override_words, step_blocks, taken_blocks
from tregua.record.brief.composing.deciding.pathways import pathway_blocks
from tregua.record.brief.composing.deciding.reports import report_blocks
from tregua.record.brief.composing.front import front_blocks
from tregua.record.brief.composing.likeness import case_blocks
from tregua.record.brief.composing.parts import (
    actors_part,
    carried_part,
    law_part,
    studied_part,
)
from tregua.record.brief.composing.protection import (
    hostile_blocks,
    protection_blocks,
    protective_blocks,
)
from tregua.record.brief.composing.standing import (
    dilemma_blocks,
    register_blocks,
    strategy_blocks,
    tension_blocks,
)
from tregua.record.brief.document import Block, Document, Heading, PageBreak, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors import ActorsReading
    from tregua.decide.law import LawReading
    from tregua.decide.strategy import StrategyReading
    from tregua.design.concept.changing import ConceptChanges
    from tregua.design.concept.protection import ProtectionReading
    from tregua.design.concept.protection.hostile import HostileReading
    from tregua.domain.knowledge.actors import ActorKinds
    from tregua.domain.knowledge.protection import ProtectionKnowledge
    from tregua.domain.knowledge.protection.readers import HostileReaders
    from tregua.record.brief.composing.agreement.carrying import Carried
    from tregua.record.brief.composing.impact import Evaluated
    from tregua.record.brief.composing.protection import Ended

__all__ = [
    "PARTS",
    "Material",
    "compose",
    "compose_annotated",
    "compose_step",
    "tell_difference",
    "tell_hostile",
    "tell_protection",
    "tell_protective",
    "tell_reopened",
    "tell_view",
]

PARTS = ("assess", "compare", "agreement", "counts", "actors")
"""The parts that can be composed alone."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a briefing is made of: the dossier, the knowledge, and the analyses' results.

    `drawn` asks for the map of actors too; `clauses_alone` leaves out what the check found.
    """

    dossier: Dossier
    catalogue: Catalogue
    library: Library
    assessment: Assessment | None = None
    comparison: Comparison | None = None
    agreement: AgreementCheck | None = None
    counts: tuple[CountsReading, ...] = ()
    studied: "tuple[Evaluated, ...]" = ()
    multiverses: tuple[Multiverse, ...] = ()
    reopened: Reopened | None = None
    claims: ClaimsReading | None = None
    strategy: "StrategyReading | None" = None
    registers: RegisterReading | None = None
    actors: "ActorsReading | None" = None
    kinds: "ActorKinds | None" = None
    law: "LawReading | None" = None
    protection: "ProtectionReading | None" = None
    carried: "Carried | None" = None
    clauses_alone: bool = False
    drawn: bool = False


def compose(material: Material, language: Language, made_on: date, *, report: str = "") -> Document:
    """Return the briefing in one language, for one day, or one report of it alone."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks: list[Block] = []
    if view := view_words(material.dossier.view, book):
        blocks.append(Paragraph((Run(view, strong=True),)))
    if report and material.assessment is not None:
        blocks.extend(report_blocks(report, material.assessment, material.strategy, book))
    elif material.assessment is not None:
        blocks.extend(front_blocks(material.assessment, material.agreement, material.counts, book))
        blocks.append(PageBreak())
    blocks.extend([] if report else reasoning(material, book))
    blocks.extend(left_out_blocks(material.dossier.view, book))
    subtitle = book.say(f"report.{report.replace('-', '_')}" if report else "subtitle")
    return closed(blocks, material, book, made_on, subtitle)


def compose_step(material: Material, step: Outward, language: Language, made_on: date) -> Document:
    """Return the locks on one outward step as a document."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    subtitle = book.say("report.step")
    blocks = step_blocks(step, book)
    if material.registers is not None:
        blocks.extend(dilemma_blocks(material.registers.open_at(step.act), book))
    return closed(blocks, material, book, made_on, subtitle)


def closed(
    blocks: list[Block], material: Material, book: Book, made_on: date, subtitle: str
) -> Document:
    """Return blocks with the method, the sources, and what stands on every page."""
    blocks.append(Heading(book.say("method.heading"), 1))
    blocks.append(Paragraph((Run(book.say("method.text")),)))
    if book.numbers:
        blocks.append(Heading(book.say("sources.heading"), 1))
        blocks.append(Paragraph((Run(book.say("sources.lead")),), "small"))
        blocks.append(book.sources())
    return bound(blocks, book, made_on, subtitle, override_words(material.assessment, book))


def tell_view(material: Material, language: Language, made_on: date) -> Document:
    """Return which view of the dossier this is and what it leaves out, alone."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    return bound(left_out_blocks(material.dossier.view, book), book, made_on)


def tell_reopened(
    material: Material, reopened: Reopened, language: Language, made_on: date
) -> Document:
    """Return what events reopen, alone."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    return bound(reopened_blocks(reopened, book), book, made_on)


def tell_difference(
    material: Material,
    difference: Difference,
    names: tuple[str, str],
    language: Language,
    made_on: date,
    concept: "ConceptChanges | None" = None,
) -> Document:
    """Return what moved to a dossier from another, alone; `names` says which the two are."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = difference_blocks(difference, *names, book)
    if concept is not None and not concept.nothing:
        from tregua.record.brief.composing.concept.choices import changed_blocks

        blocks.extend(changed_blocks(concept, book))
    return bound(blocks, book, made_on)


def compose_annotated(material: Material, language: Language, made_on: date) -> Document:
    """Return the agreement clause by clause, with a remark beside the words each is about."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    assert material.agreement is not None
    blocks = annotated_blocks(material.agreement, book)
    return bound(blocks, book, made_on, book.say("annotated.title"))


def tell_protection(
    material: Material, knowledge: "ProtectionKnowledge", language: Language, made_on: date
) -> Document:
    """Return what keeps the promoter safe with the points of the checklist, alone."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    assert material.protection is not None
    return bound(protection_blocks(material.protection, book, knowledge), book, made_on)


def tell_hostile(
    material: Material,
    reading: "HostileReading",
    readers: "HostileReaders",
    language: Language,
    made_on: date,
) -> Document:
    """Return a dossier as one hostile reader would read it, alone."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    return bound(hostile_blocks(reading, readers, book), book, made_on)


def tell_protective(
    material: Material, head: "Ended", language: Language, made_on: date
) -> Document:
    """Return the protective record as a document to be handed to a judge, its face neutral."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = protective_blocks(material.dossier, head, book)
    title = book.say("neutral_title", name=material.dossier.sheet.code or "").strip()
    return replace(bound(blocks, book, made_on, book.say("protective.title")), title=title)


def reasoning(material: Material, book: Book) -> list[Block]:
    """Return the reasoning part by part, for the results at hand."""
    blocks: list[Block] = []
    if material.claims is not None:
        blocks.extend(claim_blocks(material.claims, book))
    if material.assessment is not None:
        blocks.extend(pathway_blocks(material.assessment, book))
        blocks.extend(status_quo_blocks(book))
        blocks.extend(ripeness_blocks(book))
        blocks.extend(doubt_blocks(material.assessment, book))
        blocks.extend(asking_blocks(material.assessment, book))
    if material.reopened is not None and (material.reopened.stale or material.reopened.decisions):
        blocks.extend(reopened_blocks(material.reopened, book, ids=False))
    if material.strategy is not None:
        blocks.extend(strategy_blocks(material.strategy, book))
        blocks.extend(tension_blocks(material.strategy.tensions, book))
    if material.registers is not None:
        blocks.extend(register_blocks(material.registers, book))
    blocks.extend(actors_part(material, book))
    blocks.extend(law_part(material, book))
    blocks.extend(around(material, book))
    if material.assessment is not None:
        blocks.extend(taken_blocks(material.assessment, book))
        blocks.extend(disagreement_blocks(book))
        blocks.extend(criteria_blocks(material.assessment, book))
    return blocks


def around(material: Material, book: Book) -> list[Block]:
    """Return what stands around the talks: protection, counts, the agreement, past cases."""
    blocks: list[Block] = []
    if material.protection is not None:
        blocks.extend(protection_blocks(material.protection, book))
    if material.counts:
        blocks.extend(count_blocks(material.counts, book))
        blocks.extend(every_baseline_blocks(material.multiverses, book))
    blocks.extend(studied_part(material, book))
    if material.agreement is not None:
        whole = material.assessment is None
        if material.clauses_alone:
            blocks.extend(clauses_alone(book))
        else:
            blocks.extend(agreement_blocks(material.agreement, book, whole=whole))
        blocks.extend(carried_part(material, book))
    if material.comparison is not None:
        blocks.extend(case_blocks(material.comparison, book))
    return blocks
