"""How a dossier is read by those who wish us ill: the loader of `readers.yaml`."""

from tregua.knowledge.readers.loading import load_readers

__all__ = ["load_readers"]
