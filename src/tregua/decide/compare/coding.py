"""The dossier in the codebook's words: claims translated by the links of their questions."""

from collections.abc import Mapping

from tregua.domain import NOT_KNOWN, Claim, ClaimValue, Dossier, Range, active
from tregua.domain.knowledge import AskedPer, Question

__all__ = ["Coded", "coded_for", "linked_fields"]

Coded = frozenset[str]


def linked_fields(questions: Mapping[str, Question]) -> dict[str, Question]:
    """Return the codebook fields that a question corresponds to."""
    return {q.codebook.field: q for q in questions.values() if q.codebook is not None}


def coded_for(dossier: Dossier, group: str, questions: Mapping[str, Question]) -> dict[str, Coded]:
    """Return what the dossier records on one group, as codebook values by field.

    A field on which standing claims differ, or whose value is a range or has no translation, is
    left out: it cannot be compared.
    """
    by_question: dict[str, list[Claim]] = {}
    for claim in active(dossier.claims):
        by_question.setdefault(claim.question, []).append(claim)
    coded: dict[str, Coded] = {}
    for field, question in linked_fields(questions).items():
        about = group if question.asked_per is AskedPer.PARTY else "dossier"
        claims = [c for c in by_question.get(question.id, ()) if c.about == about]
        values = {translated(c.value, question) for c in claims if c.value != NOT_KNOWN}
        if len(values) == 1 and (only := values.pop()):
            coded[field] = only
    return coded


def translated(value: ClaimValue, question: Question) -> Coded:
    """Return a claim's value in the codebook's words, empty where there is no translation."""
    if isinstance(value, Range) or question.codebook is None:
        return frozenset()
    chosen = value if isinstance(value, tuple) else (value,)
    words = [str(one).lower() if isinstance(one, bool) else str(one) for one in chosen]
    table = question.codebook.values
    found = [str(table.get(word, "")).lower() for word in words]
    return frozenset(found) - {""}
