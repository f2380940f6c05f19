"""What stands beside the pathways: strategy, the tensions that bear, and the registers."""

from tregua.record.brief.composing.standing.registers import dilemma_blocks, register_blocks
from tregua.record.brief.composing.standing.strategy import strategy_blocks
from tregua.record.brief.composing.standing.tensions import tension_blocks

__all__ = ["dilemma_blocks", "register_blocks", "strategy_blocks", "tension_blocks"]
