"""The concept: what its parts name and the dossier lacks, and what cannot stand together."""

from tregua.record.store.linking.engaging.naming import engagement_problems, provision_problems

__all__ = ["engagement_problems", "provision_problems"]
