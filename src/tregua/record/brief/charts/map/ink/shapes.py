"""How actors are drawn: the same for every side, told apart by the form of their edge."""

from html import escape

from tregua.record.brief.charts.map.layout import Label, Pin, Rect
from tregua.record.brief.charts.map.layout.inner import LINE, SIZE, TITLE
from tregua.record.brief.charts.map.layout.pins import DATES, LETTERS
from tregua.record.brief.look import FAMILY, INK, INK_SOFT

__all__ = ["actor", "enclosure", "outline", "pin", "text", "title"]

PAPER, GROUND, HAIR = "#ffffff", "#f5f2ec", "#8a8f98"
LETTER_FACE = f"font-family=\"'{FAMILY}', 'Source Sans Pro', sans-serif\""
CUT, BITE = 7.0, 6.0


def text(
    x: float, y: float, words: str, size: float, tone: str = INK, *,
    weight: str = "", anchor: str = "",
) -> str:  # fmt: skip
    """Return words at a place on their base line."""
    more = f' font-weight="{weight}"' if weight else ""
    more += f' text-anchor="{anchor}"' if anchor else ""
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{tone}"'
    return f"<text {place}{more} {LETTER_FACE}>{escape(words)}</text>"


def outline(rect: Rect, side: str, look: str) -> str:
    """Return the edge of an actor's label, whose form says on which side it stands."""
    if side == "foreign":
        return box(rect, 0, look) + box(rect.grown(-3), 0, look.replace(PAPER, "none"))
    if side in ("community", "victims"):
        inner = rect.grown(-3)
        second = box(inner, min(inner.h / 2, 12), look.replace(PAPER, "none"))
        return box(rect, min(rect.h / 2, 15), look) + (second if side == "victims" else "")
    form = {"third": ticket, "group": pointed, "business": bevelled, "political": slanted}.get(side)
    return f'<path d="{form(rect)}Z" {look}/>' if form else box(rect, 0, look)


def shape(*points: tuple[float, float]) -> str:
    """Return straight lines from point to point as a path."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def pointed(rect: Rect) -> str:
    """Return a rectangle whose left and right edges come to a point."""
    left, right, top, low = rect.left, rect.right, rect.top, rect.bottom
    upper = (left + CUT, top), (right - CUT, top), (right, rect.y)
    return shape(*upper, (right - CUT, low), (left + CUT, low), (left, rect.y))


def bevelled(rect: Rect) -> str:
    """Return a rectangle whose corners are cut off."""
    left, right, top, low = rect.left, rect.right, rect.top, rect.bottom
    cut = min(CUT, rect.h / 4)
    upper = (left + cut, top), (right - cut, top), (right, top + cut), (right, low - cut)
    lower = (right - cut, low), (left + cut, low), (left, low - cut), (left, top + cut)
    return shape(*upper, *lower)


def slanted(rect: Rect) -> str:
    """Return a rectangle that leans."""
    left, right, top, low = rect.left, rect.right, rect.top, rect.bottom
    return shape((left + CUT, top), (right, top), (right - CUT, low), (left, low))


def ticket(rect: Rect) -> str:
    """Return a rectangle whose corners are bitten off."""
    left, right, top, low = rect.left, rect.right, rect.top, rect.bottom
    bite = f"A{BITE:g} {BITE:g} 0 0 0 "
    return (
        f"M{left + BITE:.1f} {top:.1f}H{right - BITE:.1f}{bite}{right:.1f} {top + BITE:.1f}"
        f"V{low - BITE:.1f}{bite}{right - BITE:.1f} {low:.1f}H{left + BITE:.1f}"
        f"{bite}{left:.1f} {low - BITE:.1f}V{top + BITE:.1f}{bite}{left + BITE:.1f} {top:.1f}"
    )


def box(rect: Rect, corner: float, look: str) -> str:
    """Return a rectangle, its corners as round as asked."""
    rounded = f' rx="{corner:g}"' if corner else ""
    place = f'x="{rect.left:.1f}" y="{rect.top:.1f}" width="{rect.w:.1f}" height="{rect.h:.1f}"'
    return f"<rect {place}{rounded} {look}/>"


def actor(label: Label, side: str, *, role: bool = False) -> str:
    """Return an actor's label: its words in an edge; a public role has a dotted one."""
    dotted = ' stroke-dasharray="2 2.5"' if role else ""
    look = f'fill="{PAPER}" stroke="{INK}" stroke-width="1.2"{dotted}'
    rect = label.rect
    first = rect.y - (len(label.lines) - 1) * LINE / 2 + SIZE * 0.34
    words = (
        text(rect.x, first + i * LINE, line, SIZE, anchor="middle")
        for i, line in enumerate(label.lines)
    )
    return outline(rect, side, look) + "".join(words)


def enclosure(rect: Rect, party: bool) -> str:
    """Return the ground of an enclosure: a party's has an edge, a mere side's a dotted one."""
    if party:
        return box(rect, 10, f'fill="{GROUND}" stroke="{INK_SOFT}" stroke-width="1.6"')
    return box(rect, 10, f'fill="none" stroke="{HAIR}" stroke-width="1.2" stroke-dasharray="1.5 4"')


def title(label: Label, party: bool) -> str:
    """Return the name of an enclosure; a mere side's is set lighter."""
    rect = label.rect
    tone, weight = (INK, "700") if party else (INK_SOFT, "")
    return "".join(
        text(rect.left, rect.top + 13.5 + i * 18, line, TITLE, tone, weight=weight)
        for i, line in enumerate(label.lines)
    )


def pin(held: Pin, tone: str) -> str:
    """Return the mark on a tie: its letters, and its dates where they leave the day open."""
    rect = held.rect
    edge = box(rect, 4, f'fill="{PAPER}" stroke="{tone}" stroke-width="0.9"')
    if not rect.grown(5).holds(held.at):
        way = shape(held.at, (rect.x, rect.y))
        edge = f'<path d="{way}" stroke="{HAIR}" stroke-width="0.8" fill="none"/>' + edge
    down = rect.y + LETTERS * 0.35
    if not held.dates:
        words = text(rect.x, down, held.letters, LETTERS, tone, weight="700", anchor="middle")
        return edge + words
    first = text(rect.left + 4, down, held.letters, LETTERS, tone, weight="700")
    return edge + first + text(rect.right - 4, down, held.dates, DATES, tone, anchor="end")
