"""New ways, women's roles and what is built beside the talks, as items rules loop over."""

from collections.abc import Callable

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.domain import active
from tregua.domain.engagement.public.innovations import AcademicTeam, PeaceZone
from tregua.domain.engagement.public.institutions import ParallelStep
from tregua.rules import Item

__all__ = ["KINDS", "SHOWN", "zone_parts"]

SHOWN = ("signing-ceremony", "community-celebration")
"""The celebrations that show a group in public, as a symbolic act does."""


def academics(engagement: Engagement) -> tuple[Item, ...]:
    """Return the academic teams, with how many functions nobody spoke of."""
    functions = set(engagement.known.innovations.functions)

    def unspoken(team: AcademicTeam) -> int:
        return len(functions - set(team.does) - {each.function for each in team.leaves_out})

    records = engagement.dossier.innovations.academics
    return listed("academics", "academic", records, {"unspoken": unspoken})


def showings(engagement: Engagement) -> tuple[Item, ...]:
    """Return what shows a group in public, with whether a check said no."""
    held = engagement.dossier.innovations
    computed = {
        "refused": lambda act: any(
            check is not None and check.answer == "no"
            for check in (act.victim_check, act.glorification_check)
        )
    }
    shown = tuple(each for each in active(held.celebrations) if each.kind in SHOWN)
    return (
        *listed("showings", "symbolic_act", held.symbolic_acts, computed),
        *listed("showings", "celebration", shown, computed),
    )


def activities(engagement: Engagement) -> tuple[Item, ...]:
    """Return the activities of arts, sport and culture."""
    return listed("activities", "activity", engagement.dossier.innovations.activities)


def celebrations(engagement: Engagement) -> tuple[Item, ...]:
    """Return ceremonies, celebrations and rewards, with whether something is given."""
    computed = {"gives": lambda each: each.reward is not None or each.kind == "reward"}
    records = engagement.dossier.innovations.celebrations
    return listed("celebrations", "celebration", records, computed)


def zone_parts(zone: PeaceZone) -> dict[str, bool]:
    """Return the five parts of a covenant, and whether each is there."""
    return {
        "municipality": zone.municipality is not None,
        "national": zone.national is not None,
        "group": bool(zone.group),
        "dividend": zone.dividend is not None,
        "monitor": zone.monitor is not None,
    }


def zones(engagement: Engagement) -> tuple[Item, ...]:
    """Return the peace zones, with how many parts are absent, and absent without a word."""

    def gaps(zone: PeaceZone) -> int:
        return sum(not there for there in zone_parts(zone).values())

    def unnamed(zone: PeaceZone) -> int:
        named = {gap.part for gap in zone.missing}
        return sum(not there and part not in named for part, there in zone_parts(zone).items())

    records = engagement.dossier.innovations.zones
    return listed("zones", "zone", records, {"gaps": gaps, "unnamed": unnamed})


def womens_roles(engagement: Engagement) -> tuple[Item, ...]:
    """Return women's roles, with whether each rests on ties to somebody of a group."""
    known = engagement.known.innovations.womens_roles
    computed = {"through_ties": lambda each: known[each.role].through_ties}
    records = engagement.dossier.innovations.womens_roles
    return listed("womens_roles", "womens_role", records, computed)


def parallel_steps(engagement: Engagement) -> tuple[Item, ...]:
    """Return the steps beside the talks, with whether the day of one is surely past."""
    day = engagement.day

    def late(step: ParallelStep) -> bool:
        open_still = step.state in ("planned", "under_way")
        return open_still and day is not None and step.due is not None and step.due.last < day

    records = engagement.dossier.institutions.parallel_steps
    standing = tuple(each for each in active(records) if each.state != "dropped")
    return listed("parallel_steps", "parallel_step", standing, {"late": late})


def pressures(engagement: Engagement) -> tuple[Item, ...]:
    """Return the lines of lawful pressure."""
    return listed("pressures", "pressure", engagement.dossier.institutions.pressures)


def counterweights(engagement: Engagement) -> tuple[Item, ...]:
    """Return the local bodies that are made stronger."""
    return listed("counterweights", "counterweight", engagement.dossier.institutions.counterweights)


def offered(engagement: Engagement) -> tuple[Item, ...]:
    """Return the offers, with how many reforms that people can see each is tied to."""
    reforms = active(engagement.dossier.institutions.reforms)
    seen = [
        slug for each in reforms if each.visible and each.state != "dropped" for slug in each.offers
    ]
    computed = {"visible_reforms": lambda offer: seen.count(offer.id)}
    return listed("offered", "offer", engagement.dossier.bargain.offers, computed)


def economy_steps(engagement: Engagement) -> tuple[Item, ...]:
    """Return the steps for the lawful economy and against hidden crime."""
    return listed("economy_steps", "economy_step", engagement.dossier.institutions.economy_steps)


KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "academics": academics,
    "activities": activities,
    "celebrations": celebrations,
    "counterweights": counterweights,
    "economy_steps": economy_steps,
    "offered": offered,
    "parallel_steps": parallel_steps,
    "pressures": pressures,
    "showings": showings,
    "womens_roles": womens_roles,
    "zones": zones,
}
"""The items of new ways and institutions, by the names rules use."""
