"""What `strategy.yaml` and the state's own line say of other records."""

from tregua.record.store.strategy.linking import state_line_problems, strategy_problems

__all__ = ["state_line_problems", "strategy_problems"]
