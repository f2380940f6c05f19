"""What is known of the law: the records, one kind a file, and the one loader that checks them."""

from tregua.knowledge.law.loading import load_law

__all__ = ["load_law"]
