"""Claims in words: each analyst's answer, how they agree, the pools, and what became known."""

from tregua.record.brief.composing.claims.answers import claim_blocks

__all__ = ["claim_blocks"]
