"""What the options of a comparison mean: conditions with levels, who overrides, two steps."""

from tregua.errors import TreguaError

__all__ = ["override_in", "pairs_in", "parted", "remote_in"]

Pairs = tuple[tuple[str, int], ...]


def parted(given: str, sign: str = ",") -> tuple[str, ...]:
    """Return what stands between signs."""
    return tuple(each.strip() for each in given.split(sign) if each.strip())


def pairs_in(given: str) -> Pairs:
    """Return conditions with their levels, written `A=1,B=0`.

    Raises
    ------
    TreguaError
        `qca_pair`.
    """
    found = []
    for each in parted(given):
        name, _, level = each.partition("=")
        if not name.strip() or not level.strip().isdecimal():
            raise TreguaError("qca_pair", given=each)
        found.append((name.strip(), int(level)))
    return tuple(found)


def override_in(given: str) -> tuple[str, str] | None:
    """Return who asks for a thin comparison and why, written `WHO: WHY`; nothing if not asked.

    Raises
    ------
    TreguaError
        `qca_override_unread`.
    """
    if not given:
        return None
    who, _, why = given.partition(":")
    if not who.strip() or not why.strip():
        raise TreguaError("qca_override_unread", given=given)
    return who.strip(), why.strip()


def remote_in(given: str, conditions: tuple[str, ...]) -> tuple[str, ...]:
    """Return the remote conditions, written `A,B;C,D`; together both parts are all conditions.

    Conditions may be named by what stands before a colon in them.

    Raises
    ------
    TreguaError
        `qca_two_step_unread`.
    """
    if not given:
        return ()
    remote, sign, near = given.partition(";")
    far, close = parted(remote), parted(near)
    named = [each.partition(":")[0].strip() if ":" in each else each for each in conditions]
    if not sign or not far or not close or sorted((*far, *close)) != sorted(named):
        raise TreguaError("qca_two_step_unread", given=given)
    return far
