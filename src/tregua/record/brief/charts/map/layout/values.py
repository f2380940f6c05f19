"""What a layout is made of: rectangles, placed labels, routes and marks."""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Label", "Pin", "Plan", "Point", "Rect", "around"]

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its centre and its size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def left(self) -> float:
        """Return the left edge."""
        return self.x - self.w / 2

    @property
    def top(self) -> float:
        """Return the upper edge."""
        return self.y - self.h / 2

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.w / 2

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h / 2

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> "Rect":
        """Return the rectangle wider and higher by so much on each side."""
        return Rect(self.x, self.y, self.w + 2 * by, self.h + 2 * by)

    def meets(self, other: "Rect") -> bool:
        """Tell whether two rectangles share any space."""
        across = abs(self.x - other.x) < (self.w + other.w) / 2
        return across and abs(self.y - other.y) < (self.h + other.h) / 2

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        return abs(point[0] - self.x) < self.w / 2 and abs(point[1] - self.y) < self.h / 2


def around(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle that holds all of some."""
    held = list(rects)
    left, right = min(r.left for r in held), max(r.right for r in held)
    top, bottom = min(r.top for r in held), max(r.bottom for r in held)
    return Rect((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class Label:
    """Words in their lines, and the rectangle of what bears them."""

    lines: tuple[str, ...]
    rect: Rect


@dataclass(frozen=True, slots=True)
class Pin:
    """The mark on a tie: its letters, its dates, where it stands, and the point it points at."""

    letters: str
    dates: str
    rect: Rect
    at: Point


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands: labels by actor, enclosures with their titles, routes and pins."""

    width: float
    height: float
    labels: dict[str, Label]
    boxes: dict[str, Rect]
    titles: dict[str, Label]
    routes: dict[str, tuple[Point, ...]]
    pins: dict[str, Pin]
