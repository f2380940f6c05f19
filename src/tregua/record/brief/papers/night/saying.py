"""What is known, not known and not to be said; the hold on attribution; the holding line."""

from itertools import zip_longest

from tregua.language import words_in
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run, Table
from tregua.record.brief.papers.night.pen import BLANK, Line, Pen

__all__ = ["fact_lines", "holding_blocks", "known_blocks"]


def fact_lines(pen: Pen) -> tuple[tuple[str, str], ...]:
    """Return the lines at the head of the page: which night, what is recorded, what is held."""
    told = {"night": night_words(pen), "held": hold_words(pen)}
    if pen.dossier.sheet.face == "named":
        told["dossier"] = pen.words(pen.dossier.sheet.title)
    if pen.reading.incidents:
        told["recorded"] = recorded_words(pen)
    if pen.reading.lacking:
        parts = [pen.say(f"night.lacks.{what}") for what in pen.reading.lacking]
        told["lacks"] = f"{', '.join(parts)}."
    order = ("dossier", "night", "recorded", "held", "lacks")
    return tuple((pen.say(f"night.fact.{name}"), told[name]) for name in order if name in told)


def night_words(pen: Pen) -> str:
    """Return when it began, where, and as of when the page is; blank where no night is written."""
    reading = pen.reading
    if reading.began is None:
        return pen.say("night.blank_night", blank=BLANK)
    place = f", {pen.name(reading.place)}" if reading.place else ""
    began = f"{pen.day(reading.began)}, {reading.began:%H:%M}{place}"
    parts = [pen.say("night.began", began=began, at=pen.hour(reading.now), zone=zone(pen))]
    if reading.heard is not None:
        said = withheld(pen) if reading.heard.withheld else pen.words(reading.heard.says)
        parts.append(pen.say("night.heard", says=said))
    if reading.closed is not None:
        parts.append(pen.say("night.closed", at=pen.hour(reading.closed)))
    return " ".join(parts)


def zone(pen: Pen) -> str:
    """Return the name of the time the page is in."""
    return pen.dossier.sheet.time_zone.replace("_", " ")


def withheld(pen: Pen) -> str:
    """Return what stands in place of words that name a side while attribution is held."""
    return pen.say("night.withheld")


def recorded_words(pen: Pen) -> str:
    """Return the incidents linked to the night: the missing apart from the dead."""
    parts = []
    for row in pen.reading.incidents:
        if not row.found:
            parts.append(pen.say("night.not_in_register", id=row.id))
            continue
        kind = pen.text(pen.harms[row.kind].label)
        parts.append(
            pen.say("night.recorded", kind=kind, count=row.count, place=pen.name(row.place))
        )
    missing = any(row.kind == "missing_person" for row in pen.reading.incidents)
    return " ".join(["; ".join(parts) + ".", *([pen.say("night.missing")] if missing else [])])


def hold_words(pen: Pen) -> str:
    """Return until when nobody says who did it, and who may lift that."""
    hold = pen.reading.hold
    may = pen.either(hold.may_lift) or pen.say("night.nobody")
    if hold.until is None:
        sheet = next((s for s in pen.dossier.crisis.sheets if s.id == pen.reading.sheet), None)
        hours = (sheet.hold_hours if sheet else None) or pen.known.hours.hold
        return pen.say("night.hold.ready", hours=hours, may=may)
    if hold.lifted and hold.lifted_at is not None:
        values = {"by": pen.name(hold.lifted_by), "at": pen.hour(hold.lifted_at)}
        return pen.say("night.hold.lifted", **values, reason=pen.words(hold.reason))
    if hold.over:
        return pen.say("night.hold.over", until=pen.hour(hold.until), may=may)
    left = pen.count("night.hours_left", hold.hours_left or 0)
    return pen.say("night.hold.held", until=pen.hour(hold.until), left=left, may=may)


def known_blocks(pen: Pen) -> list[Block]:
    """Return what is known, not known, and not to be said: the first two side by side on paper."""
    parts = {"known": known(pen), "unknown": unknown(pen), "not_said": not_said(pen)}
    if not pen.printed:
        blocks: list[Block] = []
        for name, lines in parts.items():
            blocks += [Heading(pen.say(f"night.{name}"), 2), Bullets(tuple(lines))]
        return blocks
    empty: Line = (Run(""),)
    rows = tuple(zip_longest(parts["known"], parts["unknown"], fillvalue=empty))
    header = (pen.say("night.known"), pen.say("night.unknown"))
    last = "; ".join(run.text for line in parts["not_said"] for run in line)
    barred = Paragraph((Run(f"{pen.say('night.not_said')}: ", strong=True), Run(f"{last}.")))
    return [Table("", header, rows, (0.58, 0.42), beside=True), barred]


def known(pen: Pen) -> list[Line]:
    """Return what is known, each with since when; lines to fill in where nothing is yet."""
    kept, more = pen.kept(pen.reading.known, pen.room.known)
    lines: list[Line] = []
    for each in kept:
        said = withheld(pen) if each.withheld else pen.words(each.says)
        since = f" ({pen.hour(each.since)})" if each.since else ""
        source = "" if each.sources else f" {pen.say('night.no_source')}"
        lines.append((Run(said), Run(since), Run(source, emphasis=True)))
    return ended(lines, more) or blanks()


def unknown(pen: Pen) -> list[Line]:
    """Return what is not known."""
    kept, more = pen.kept(pen.reading.unknown, pen.room.unknown)
    said = [withheld(pen) if each.withheld else pen.words(each.says) for each in kept]
    return ended([(Run(each),) for each in said], more) or blanks()


def not_said(pen: Pen) -> list[Line]:
    """Return what is not to be said, this dossier's own lines first."""
    own = [pen.words(line) for line in pen.reading.not_said_here]
    listed = [pen.text(pen.known.not_said[slug].label) for slug in pen.reading.not_said]
    kept, more = pen.kept((*own, *listed), pen.room.not_said)
    return ended([(Run(each),) for each in kept], more)


def ended(lines: list[Line], more: str) -> list[Line]:
    """Return lines with the note of how many more there are."""
    return [*lines, (Run(more, emphasis=True),)] if more else lines


def blanks() -> list[Line]:
    """Return lines to be filled in by hand."""
    return [(Run(BLANK),) for _ in range(4)]


def holding_blocks(pen: Pen) -> list[Block]:
    """Return the holding lines, always in both languages, under who alone may say them."""
    reading = pen.reading
    speaks = pen.name(reading.spokesperson) if reading.spokesperson else BLANK
    deputy = pen.name(reading.deputy) if reading.deputy else BLANK
    kept, more = pen.kept(reading.lines, pen.room.lines)
    paragraphs: list[Paragraph | Bullets] = []
    for line in kept:
        when = f"{pen.words(line.when)}. " if line.when is not None else ""
        for mark, said in (("EN ", line.en), ("ES ", line.es)):
            shown = Run(said or BLANK * 3)
            lead = Run(when if mark == "EN " else "", emphasis=True)
            paragraphs.append(Paragraph((Run(mark, strong=True), lead, shown)))
    if not kept:
        empty = ((Run(mark, strong=True), Run(BLANK * 4)) for mark in ("EN ", "ES "))
        paragraphs.extend(Paragraph(words) for words in empty)
        paragraphs.append(Paragraph((Run(pattern(pen), emphasis=True),)))
    if more:
        paragraphs.append(Paragraph((Run(more, emphasis=True),)))
    title = pen.say("night.line", speaks=speaks, deputy=deputy)
    return [Box(title, "plain", tuple(paragraphs))]


def pattern(pen: Pen) -> str:
    """Return a pattern to begin a holding line from, in both languages."""
    first = next(iter(pen.known.patterns.values()), None)
    if first is None:
        return ""
    both = " / ".join(words_in(first.label, language) for language in ("en", "es"))
    return pen.say("night.pattern", says=both)
