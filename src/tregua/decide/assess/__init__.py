"""Findings and pathways: what the recorded facts can bear, what is missing, what to ask next."""

from tregua.decide.assess.asking import Ask, Narrowed
from tregua.decide.assess.assessment import Assessment, assess, may_step_outward
from tregua.decide.assess.directions import Direction, Exposure
from tregua.decide.assess.gates import (
    Lock,
    Outward,
    Override,
    PurposeGate,
    TakenBack,
    Unaccepted,
    Uncovered,
)
from tregua.decide.assess.pathways import FormAnswer, PathwayAnswer
from tregua.decide.assess.scene import scene_of

__all__ = [
    "Ask",
    "Assessment",
    "Direction",
    "Exposure",
    "FormAnswer",
    "Lock",
    "Narrowed",
    "Outward",
    "Override",
    "PathwayAnswer",
    "PurposeGate",
    "TakenBack",
    "Unaccepted",
    "Uncovered",
    "assess",
    "may_step_outward",
    "scene_of",
]
