"""How actors are drawn: the same for every side, told apart by the form of their edge."""

from html import escape

from tregua.record.brief.charts.map.layout import Label, Pin, Rect
from tregua.record.brief.charts.map.layout.inner import LINE, SIZE, TITLE
from tregua.record.brief.charts.map.layout.pins import DATES, LETTERS
from tregua.record.brief.look import FAMILY, INK, INK_SOFT

__all__ = ["actor", "enclosure", "outline", "pin", "text", "title"]

PAPER, GROUND, HAIR = "#ffffff", "#f5f2ec", "#8a8f98"
LETTER_FACE = f"font-family=\"'{FAMILY}', 'Source Sans Pro', sans-serif\""
CUT = 7.0


def text(
    x: float,
    y: float,
    words: str,
    size: float,
    tone: str = INK,
    *,
    weight: str = "",
    anchor: str = "",
) -> str:
    """Return words at a place on their base line."""
    more = f' font-weight="{weight}"' if weight else ""
    more += f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{tone}"{more} {LETTER_FACE}>{escape(words)}</text>'


def outline(rect: Rect, side: str, look: str) -> str:
    """Return the edge of an actor's label, whose form says on which side it stands."""
    left, right, top, bottom = rect.left, rect.right, rect.top, rect.bottom
    if side == "foreign":
        inner = rect.grown(-3)
        return box(rect, 0, look) + box(inner, 0, look.replace(PAPER, "none"))
    if side in ("community", "victims"):
        pill = box(rect, min(rect.h / 2, 15), look)
        inner = rect.grown(-3)
        second = box(inner, min(inner.h / 2, 12), look.replace(PAPER, "none"))
        return pill + second if side == "victims" else pill
    if side == "third":
        return ticket(rect, look)
    if side == "group":
        d = f"M{left + CUT:.1f} {top:.1f}H{right - CUT:.1f}L{right:.1f} {rect.y:.1f}L{right - CUT:.1f} {bottom:.1f}"
        return f'<path d="{d}H{left + CUT:.1f}L{left:.1f} {rect.y:.1f}Z" {look}/>'
    if side == "business":
        d = f"M{left + CUT:.1f} {top:.1f}H{right - CUT:.1f}L{right:.1f} {top + CUT:.1f}V{bottom - CUT:.1f}"
        d += f"L{right - CUT:.1f} {bottom:.1f}H{left + CUT:.1f}L{left:.1f} {bottom - CUT:.1f}V{top + CUT:.1f}"
        return f'<path d="{d}Z" {look}/>'
    if side == "political":
        d = f"M{left + CUT:.1f} {top:.1f}H{right:.1f}L{right - CUT:.1f} {bottom:.1f}H{left:.1f}Z"
        return f'<path d="{d}" {look}/>'
    return box(rect, 0, look)


def ticket(rect: Rect, look: str) -> str:
    """Return a rectangle whose corners are bitten off."""
    left, right, top, bottom, r = rect.left, rect.right, rect.top, rect.bottom, 6.0
    d = f"M{left + r:.1f} {top:.1f}H{right - r:.1f}A{r} {r} 0 0 0 {right:.1f} {top + r:.1f}V{bottom - r:.1f}"
    d += f"A{r} {r} 0 0 0 {right - r:.1f} {bottom:.1f}H{left + r:.1f}A{r} {r} 0 0 0 {left:.1f} {bottom - r:.1f}"
    return f'<path d="{d}V{top + r:.1f}A{r} {r} 0 0 0 {left + r:.1f} {top:.1f}Z" {look}/>'


def box(rect: Rect, corner: float, look: str) -> str:
    """Return a rectangle, its corners as round as asked."""
    round_ = f' rx="{corner:g}"' if corner else ""
    return f'<rect x="{rect.left:.1f}" y="{rect.top:.1f}" width="{rect.w:.1f}" height="{rect.h:.1f}"{round_} {look}/>'


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
    lead = ""
    if not rect.grown(5).holds(held.at):
        lead = f'<path d="M{held.at[0]:.1f} {held.at[1]:.1f}L{rect.x:.1f} {rect.y:.1f}" stroke="{HAIR}" stroke-width="0.8" fill="none"/>'
    edge = box(rect, 4, f'fill="{PAPER}" stroke="{tone}" stroke-width="0.9"')
    if not held.dates:
        return (
            lead
            + edge
            + text(rect.x, rect.y + 4, held.letters, LETTERS, tone, weight="700", anchor="middle")
        )
    first = text(rect.left + 4, rect.y + 4, held.letters, LETTERS, tone, weight="700")
    return (
        lead
        + edge
        + first
        + text(rect.right - 4, rect.y + 3.6, held.dates, DATES, tone, anchor="end")
    )
