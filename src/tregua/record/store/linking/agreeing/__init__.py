"""What records of an agreement say of each other: decisions, states and declarations."""

from tregua.record.store.linking.agreeing.commitments import commitment_problems

__all__ = ["commitment_problems"]
