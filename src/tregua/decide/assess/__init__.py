"""Findings and pathways: what the recorded facts can bear, what is missing, what to ask next."""

from tregua.decide.assess.asking import Ask
from tregua.decide.assess.assessment import Assessment, Direction, Stale, assess
from tregua.decide.assess.pathways import FormAnswer, PathwayAnswer
from tregua.decide.assess.scene import scene_of

__all__ = [
    "Ask",
    "Assessment",
    "Direction",
    "FormAnswer",
    "PathwayAnswer",
    "Stale",
    "assess",
    "scene_of",
]
