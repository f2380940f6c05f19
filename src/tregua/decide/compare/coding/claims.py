"""The dossier in the codebook's words: claims by their questions' links, other records by facts."""

from collections.abc import Iterable, Mapping

from tregua.decide.compare.coding.facts import FACTS
from tregua.domain import NOT_KNOWN, Claim, ClaimValue, Dossier, Range, active
from tregua.domain.knowledge import AskedPer, Question
from tregua.domain.knowledge.cases import FieldLink

__all__ = ["Coded", "asked_fields", "coded_for", "linked_fields"]

Coded = frozenset[str]


def linked_fields(questions: Mapping[str, Question]) -> dict[str, Question]:
    """Return the codebook fields that a question corresponds to."""
    return {q.codebook.field: q for q in questions.values() if q.codebook is not None}


def asked_fields(
    questions: Mapping[str, Question], links: Iterable[FieldLink] = ()
) -> frozenset[str]:
    """Return the fields a dossier can answer, in a claim or elsewhere."""
    return frozenset(linked_fields(questions)) | {link.field for link in links}


def coded_for(
    dossier: Dossier,
    group: str,
    questions: Mapping[str, Question],
    links: Iterable[FieldLink] = (),
) -> dict[str, Coded]:
    """Return what the dossier records on one group, as codebook values by field.

    A field on which standing claims differ, or whose value is a range or has no translation, is
    left out: it cannot be compared. Other records are read only where no claim is made at all,
    so that what analysts leave open is not settled behind their backs.
    """
    by_question: dict[str, list[Claim]] = {}
    for claim in active(dossier.claims):
        by_question.setdefault(claim.question, []).append(claim)
    coded: dict[str, Coded] = {}
    claimed: set[str] = set()
    for field, question in linked_fields(questions).items():
        about = group if question.asked_per is AskedPer.PARTY else "dossier"
        claims = [c for c in by_question.get(question.id, ()) if c.about == about]
        values = {translated(c.value, question) for c in claims if c.value != NOT_KNOWN}
        if claims:
            claimed.add(field)
        if len(values) == 1 and (only := values.pop()):
            coded[field] = only
    for link in links:
        if link.field not in claimed and (found := linked(link, dossier, group, questions)):
            coded[link.field] = found
    return coded


def translated(value: ClaimValue, question: Question) -> Coded:
    """Return a claim's value in the codebook's words, empty where there is no translation."""
    if isinstance(value, Range) or question.codebook is None:
        return frozenset()
    chosen = value if isinstance(value, tuple) else (value,)
    words = [str(one).lower() if isinstance(one, bool) else str(one) for one in chosen]
    return in_words(words, question.codebook.values)


def linked(
    link: FieldLink, dossier: Dossier, group: str, questions: Mapping[str, Question]
) -> Coded:
    """Return what other records say of a field, empty where they say nothing of it."""
    words = FACTS[link.fact](dossier, group)
    if link.as_it_is:
        return frozenset(words)
    table: Mapping[str, str | bool] = link.values
    if link.as_question:
        asked = questions[link.as_question].codebook
        table = asked.values if asked else {}
    found = in_words(words, table)
    return frozenset({link.several}) if link.several and len(found) > 1 else found


def in_words(words: Iterable[str], table: Mapping[str, str | bool]) -> Coded:
    """Return words by a table of translations, without those it does not hold."""
    return frozenset(str(table.get(word, "")).lower() for word in words) - {""}
