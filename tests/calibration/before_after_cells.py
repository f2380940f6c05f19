"""The worlds before-and-after was tried in, and the coverage measured in each (percent)."""

from dataclasses import dataclass

from tests.calibration.worlds import Drawn, covered, hanging_together, same_dispersion, same_size

WORLDS = 4_000
SEED = 20121


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of world: what the reader is told, how it is drawn, what was measured."""

    name: str
    draw: Drawn
    measured: tuple[float, ...]
    a_month: float = 350.0
    printed: tuple[int, int] = (7, 5)

    def coverage(self, worlds: int) -> tuple[float, ...]:
        """Return the share of worlds in which each interval held the true ratio, in percent."""
        found = covered(
            self.draw, seed=SEED, worlds=worlds, a_month=self.a_month, printed=self.printed
        )
        return tuple(round(100 * share, 1) for share in found)


PLAIN = (
    Cell("independent months, dispersion 1", same_dispersion(1), (98.1,)),
    Cell("independent months, dispersion 2", same_dispersion(2), (95.6,)),
    Cell("independent months, dispersion 5", same_dispersion(5), (95.2,)),
    Cell("independent months, dispersion 10", same_dispersion(10), (94.8,)),
)
OTHER = (
    Cell("independent months, dispersion 20", same_dispersion(20), (94.9,)),
    Cell("dispersion 5 before, lower after (one size)", same_size(5), (95.9,)),
    Cell("dispersion 10 before, lower after (one size)", same_size(10), (96.1,)),
    Cell("8 a month before, dispersion 2", same_dispersion(2), (96.2,), a_month=8.0),
    Cell("8 a month before, dispersion 5", same_dispersion(5), (94.2,), a_month=8.0),
    Cell("dispersion 5, neighbours correlated 0.3", hanging_together(0.3, 5), (90.2,)),
    Cell("dispersion 5, neighbours correlated 0.6", hanging_together(0.6, 5), (78.2,)),
    Cell("dispersion 5, neighbours correlated 0.8", hanging_together(0.8, 5), (61.9,)),
)
FEW = (
    Cell(
        "5 and 4 months printed, dispersion 1",
        same_dispersion(1),
        (95.4, 99.4),
        printed=(5, 4),
    ),
    Cell(
        "5 and 4 months printed, dispersion 5",
        same_dispersion(5),
        (80.8, 99.0),
        printed=(5, 4),
    ),
    Cell(
        "5 and 4 months printed, dispersion 10",
        same_dispersion(10),
        (79.1, 99.2),
        printed=(5, 4),
    ),
    Cell(
        "2 and 2 months printed, dispersion 5",
        same_dispersion(5),
        (72.4, 98.9),
        printed=(2, 2),
    ),
    Cell(
        "1 and 1 months printed, dispersion 5",
        same_dispersion(5),
        (62.5, 99.6),
        printed=(1, 1),
    ),
    Cell(
        "1 and 1 months printed, dispersion 10",
        same_dispersion(10),
        (47.1, 95.2),
        printed=(1, 1),
    ),
    Cell(
        "1 and 1 months printed, dispersion 20",
        same_dispersion(20),
        (34.1, 83.6),
        printed=(1, 1),
    ),
    Cell(
        "5 and 4 printed, neighbours correlated 0.6",
        hanging_together(0.6, 5),
        (55.8, 91.7),
        printed=(5, 4),
    ),
)
