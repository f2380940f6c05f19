"""The rules that dossiers are judged by, a folder for each use, and their loader."""

from tregua.knowledge.rules.loading import load_rulebook, load_rules

__all__ = ["load_rulebook", "load_rules"]
