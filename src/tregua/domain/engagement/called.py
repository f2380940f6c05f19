"""Where the records of a concept stand by their kind, and by which words they are called."""

__all__ = ["CALLED"]

CALLED = {
    "academic": ("innovations", "academics", "title"),
    "symbolic_act": ("innovations", "symbolic_acts", "title"),
    "activity": ("innovations", "activities", "title"),
    "celebration": ("innovations", "celebrations", "title"),
    "zone": ("innovations", "zones", "title"),
    "course": ("innovations", "courses", "title"),
    "womens_role": ("innovations", "womens_roles", "does"),
    "parallel_step": ("institutions", "parallel_steps", "what"),
    "pressure": ("institutions", "pressures", "what"),
    "preventive_step": ("institutions", "preventive_steps", "what"),
    "indicator": ("institutions", "indicators", "indicator"),
    "counterweight": ("institutions", "counterweights", "does"),
    "reform": ("institutions", "reforms", "what"),
    "economy_step": ("institutions", "economy_steps", "what"),
    "per_head": ("institutions", "per_head", "title"),
}
"""By kind: the part of the dossier, its list, and the field a record is called by."""
