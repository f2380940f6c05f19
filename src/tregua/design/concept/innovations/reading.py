"""New ways and women's roles: what is planned, what waits, and what nobody wrote down."""

from dataclasses import dataclass
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.ways import SHOWN, zone_parts
from tregua.domain import Result, active, plain
from tregua.domain.engagement.public.innovations import (
    AcademicTeam,
    Activity,
    Celebration,
    Course,
    InnovationsFile,
    PeaceZone,
    SymbolicAct,
)
from tregua.domain.engagement.public.women import NoWomensRole, WomensRole

__all__ = [
    "InnovationsReading",
    "RoleRead",
    "ShowingRead",
    "TeamRead",
    "ZonePart",
    "ZoneRead",
    "read_innovations",
]


@dataclass(frozen=True, slots=True)
class TeamRead(Result):
    """An academic team; `functions` says of each of the five `covered`, `left_out` or `open`."""

    team: AcademicTeam
    functions: dict[str, str]


@dataclass(frozen=True, slots=True)
class ShowingRead(Result):
    """What shows a group in public: which checks are missing, and which said no.

    It waits until nothing of that is left.
    """

    kind: str
    act: SymbolicAct | Celebration
    unchecked: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def waits(self) -> bool:
        """Whether it may not go on."""
        return bool(self.unchecked or self.refused)


@dataclass(frozen=True, slots=True)
class ZonePart(Result):
    """One of the five parts of a covenant: `there`, `named` as missing, or `open`."""

    part: str
    state: str


@dataclass(frozen=True, slots=True)
class ZoneRead(Result):
    """A peace zone with its five parts."""

    zone: PeaceZone
    parts: tuple[ZonePart, ...]


@dataclass(frozen=True, slots=True)
class RoleRead(Result):
    """A woman's role: `lacks` names what is missing of `consent`, `safety` and `leaves_by`."""

    role: WomensRole
    through_ties: bool
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InnovationsReading(Result):
    """Every new way that is planned; nothing here says that one works."""

    academics: tuple[TeamRead, ...]
    showings: tuple[ShowingRead, ...]
    activities: tuple[Activity, ...]
    celebrations: tuple[Celebration, ...]
    zones: tuple[ZoneRead, ...]
    courses: tuple[Course, ...]
    womens_roles: tuple[RoleRead, ...]
    no_womens_role: NoWomensRole | None

    def to_dict(self) -> dict[str, Any]:
        """Return every list side by side; an act says whether it waits."""
        told: dict[str, Any] = {name: plain(getattr(self, name)) for name in self.__slots__}
        told["showings"] = [{**plain(each), "waits": each.waits} for each in self.showings]
        return told


def read_innovations(engagement: Engagement) -> InnovationsReading:
    """Return what is planned of new ways, with what each still lacks."""
    held = engagement.dossier.innovations
    known = engagement.known.innovations
    ties = {slug for slug, way in known.womens_roles.items() if way.through_ties}
    return InnovationsReading(
        tuple(team_of(each, tuple(known.functions)) for each in active(held.academics)),
        showings_of(held),
        active(held.activities),
        active(held.celebrations),
        tuple(zone_of(each) for each in active(held.zones)),
        active(held.courses),
        tuple(role_of(each, each.role in ties) for each in active(held.womens_roles)),
        held.no_womens_role,
    )


def team_of(team: AcademicTeam, functions: tuple[str, ...]) -> TeamRead:
    """Return a team with what is known of each function."""
    left = {each.function for each in team.leaves_out}
    told = {
        each: "covered" if each in team.does else "left_out" if each in left else "open"
        for each in functions
    }
    return TeamRead(team, told)


def showings_of(held: InnovationsFile) -> tuple[ShowingRead, ...]:
    """Return symbolic acts, then the celebrations that show a group as one does."""
    shown = tuple(each for each in active(held.celebrations) if each.kind in SHOWN)
    return (
        *(showing_of("symbolic_act", act) for act in active(held.symbolic_acts)),
        *(showing_of("celebration", each) for each in shown),
    )


def showing_of(kind: str, act: SymbolicAct | Celebration) -> ShowingRead:
    """Return an act with what its two checks lack or refuse."""
    checks = {"victims": act.victim_check, "glory": act.glorification_check}
    unchecked = tuple(name for name, check in checks.items() if check is None)
    refused = tuple(name for name, each in checks.items() if each and each.answer == "no")
    return ShowingRead(kind, act, unchecked, refused)


def zone_of(zone: PeaceZone) -> ZoneRead:
    """Return a zone with what is known of each part."""
    named = {gap.part for gap in zone.missing}
    parts = tuple(
        ZonePart(part, "there" if there else "named" if part in named else "open")
        for part, there in zone_parts(zone).items()
    )
    return ZoneRead(zone, parts)


def role_of(role: WomensRole, through_ties: bool) -> RoleRead:
    """Return a role with what is missing of consent, safety and a way out."""
    there = {
        "consent": role.consent == "given",
        "safety": role.safety is not None,
        "leaves_by": role.leaves_by is not None,
    }
    return RoleRead(role, through_ties, tuple(name for name, held in there.items() if not held))
