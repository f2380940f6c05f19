"""The order of a deal's steps: who is out of pocket when, and an order in which it is least."""

from datetime import date
from pathlib import Path

from tregua.design.agreement.exposure import ExposureReading, read_exposure, sides_of
from tregua.domain import Dossier, active
from tregua.errors import Declined, TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language
from tregua.record.brief import FORMATS, Material, plain, render
from tregua.record.brief.composing.agreement.telling import picture_exposure, tell_exposure

__all__ = ["describe_exposure", "read_dossier_exposure", "write_exposure"]

PICTURES = ("svg", "png")


def read_dossier_exposure(
    dossier: Dossier, *, seed: int = 1, seconds: float = 10.0
) -> ExposureReading:
    """Return who is out of pocket when in a dossier's agreement, and an order that lowers it.

    Raises
    ------
    Declined
        `no_agreement`, `no_steps`, or `exposure_untold` if nobody weighed a step for any side.
    TreguaError
        `step_after_unknown` or `steps_in_ring`.
    """
    if dossier.agreement is None:
        raise Declined("no_agreement")
    steps = active(dossier.agreement.steps)
    return read_exposure(steps, sides_of(dossier), seed=seed, seconds=seconds)


def describe_exposure(
    dossier: Dossier, reading: ExposureReading, language: Language, made_on: date
) -> str:
    """Return who is out of pocket when, in words for a terminal."""
    held = Material(dossier, load_catalogue(), load_library())
    return plain(tell_exposure(held, reading, language, made_on))


def write_exposure(
    dossier: Dossier,
    reading: ExposureReading,
    file: Path | str,
    *,
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write who is out of pocket when, in the format the file's name ends in, and return where.

    A picture (svg, png) is the chart alone, with its words as text beside it; a document (docx,
    pdf, html) holds all.

    Raises
    ------
    TreguaError
        `exposure_format_unknown` or `cannot_write`.
    """
    place = Path(file)
    to = place.suffix.removeprefix(".").lower()
    held = Material(dossier, load_catalogue(), load_library())
    if to in FORMATS:
        document = tell_exposure(held, reading, language, made_on, drawn=True)
        files = {place: render(document, to)}
    elif to in PICTURES:
        drawn = picture_exposure(held, reading, language)
        words = plain(tell_exposure(held, reading, language, made_on)).encode()
        picture = drawn.svg.encode() if to == "svg" else drawn.png
        files = {place: picture, place.with_suffix(".txt"): words}
    else:
        formats = ", ".join((*PICTURES, *FORMATS))
        raise TreguaError("exposure_format_unknown", given=to, formats=formats)
    write_whole(files)
    return tuple(files)
