"""The clauses the practice knows: kinds, topics and templates, and their loader."""

from tregua.knowledge.clauses.loading import load_clause_kinds, load_clauses

__all__ = ["load_clause_kinds", "load_clauses"]
