"""A dossier and a case in the codebook's words, so that they can be set side by side."""

from tregua.decide.compare.coding.claims import Coded, asked_fields, coded_for, linked_fields
from tregua.decide.compare.coding.facts import FACTS

__all__ = ["FACTS", "Coded", "asked_fields", "coded_for", "linked_fields"]
