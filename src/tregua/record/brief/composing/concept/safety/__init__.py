"""Secrecy and disclosure in words, and the page of each meeting that a specialist signs."""

from tregua.record.brief.composing.concept.safety.meeting import security_blocks
from tregua.record.brief.composing.concept.safety.secrecy import leaking_blocks, safety_blocks

__all__ = ["leaking_blocks", "safety_blocks", "security_blocks"]
