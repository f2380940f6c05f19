"""The deal: what clauses, steps and promises name and the dossier lacks, or put out of order."""

from tregua.record.store.linking.deal.naming import deal_problems

__all__ = ["deal_problems"]
