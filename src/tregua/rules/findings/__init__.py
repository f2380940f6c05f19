"""Findings: rules applied to a scene, and findings somebody set aside."""

from tregua.rules.findings.applying import apply_rule, find
from tregua.rules.findings.waiving import Waived, waived_of

__all__ = ["Waived", "apply_rule", "find", "waived_of"]
