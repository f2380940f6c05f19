"""Secrecy and disclosure in words, and the page of each meeting that a specialist signs."""

from tregua.record.brief.composing.concept.safety.meeting import security_blocks
from tregua.record.brief.composing.concept.safety.secrecy import safety_blocks

__all__ = ["safety_blocks", "security_blocks"]
