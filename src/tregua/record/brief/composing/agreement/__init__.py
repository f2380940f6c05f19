"""The agreement in a document: its clauses, the weaknesses found, and the doubts."""

from tregua.record.brief.composing.agreement.annotated import annotated_blocks
from tregua.record.brief.composing.agreement.check import agreement_blocks, clauses_alone, gravest

__all__ = ["agreement_blocks", "annotated_blocks", "clauses_alone", "gravest"]
