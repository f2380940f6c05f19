"""The kinds of actors and ties, and what is known of keeping a promoter safe."""

from collections.abc import Iterator, Mapping

from reference.telling import ground, ids, places, source_lines
from tregua.domain.knowledge.actors import Named
from tregua.domain.knowledge.protection.papers import Audience
from tregua.domain.knowledge.protection.readers import Eye, HostileReader
from tregua.knowledge import load_words
from tregua.knowledge.papers import load_audiences
from tregua.knowledge.people import load_actor_kinds
from tregua.knowledge.protecting import load_protection
from tregua.knowledge.readers import load_readers

KINDS = load_actor_kinds()
SAFE = load_protection()
READERS = load_readers()
AUDIENCES = load_audiences()
WARNED_OF = {
    word
    for entry in load_words().loaded.values()
    for listed in (entry.never, entry.avoid)
    for word in listed.within("en")
}
"""Loaded words stand on the page of words alone; readers look for them too."""
PROVES = {
    "nothing": "shows nothing but the person's own word",
    "vouched": "shows at best that others vouch",
    "obeyed": "shows at best that an order was obeyed",
}
LISTS = {
    "consent": "Has everyone agreed",
    "exposure": "What we are exposed to",
    "mandate": "Whether we may",
}


def actors_page() -> Iterator[str]:
    """Yield the kinds, then what protects and exposes, then the sources."""
    yield from kinds()
    yield from proofs_and_sides()
    yield from professions()
    yield from prosecutions()
    yield from checklist()
    yield "\n## Measures of a meeting\n"
    for slug, one in SAFE.measures.items():
        begins = f"- **{one.label.en}** (`{slug}`): {one.what.en} *{one.ask.en}*"
        asked = ids(side.value for side in one.asked)
        yield f"{begins} (asked for {asked}; {ground(one.cites, one.judgment)})"
    yield from keepers()
    yield "\n## Readers who wish us ill, or have reason to\n"
    for reader in READERS.readers:
        yield from reader_lines(reader)
    yield "\n## To whom copies go\n"
    for audience in AUDIENCES.known.values():
        yield from audience_lines(audience)
    yield "\n## The sources, and how much of each was seen\n"
    yield from source_lines(KINDS, SAFE, READERS, AUDIENCES)


def named(kind: Mapping[str, Named]) -> Iterator[tuple[str, Named, str]]:
    """Yield each kind with its id and what begins its line."""
    for slug, one in kind.items():
        yield slug, one, f"- **{one.label.en}** (`{slug}`): {one.means.en}"


def kinds() -> Iterator[str]:
    """Yield the kinds of ties, bodies, factions and reaches."""
    yield "\n## Kinds of ties\n"
    for slug, tie, begins in named(KINDS.ties):
        known = KINDS.ties[slug]
        marks = (
            ("promises can reach along it", known.binds),
            ("a pair whose fighting a legal test can ask about", known.armed),
            ("reads alike both ways", known.mutual),
        )
        said = "".join(f"; {mark}" for mark, so in marks if so)
        yield f"{begins} ({ground(tie.cites, tie.judgment)}{said})"
    yield "\n## Kinds of bodies\n"
    for slug, body, begins in named(KINDS.bodies):
        arms = "; carries arms or arrests" if KINDS.bodies[slug].security else ""
        side = KINDS.bodies[slug].side
        yield f"{begins} (side: {side}{arms}; {ground(body.cites, body.judgment)})"
    yield "\n## Kinds of factions\n"
    for _, faction, begins in named(KINDS.factions):
        yield f"{begins} ({ground(faction.cites, faction.judgment)})"
    yield "\n## What an order or an authority can reach\n"
    for slug, reach, begins in named(KINDS.reaches):
        harms = ids(KINDS.reaches[slug].harms)
        seen = f"seen in {harms}; " if harms else ""
        yield f"{begins} ({seen}{ground(reach.cites, reach.judgment)})"


def proofs_and_sides() -> Iterator[str]:
    """Yield proofs with their days until stale, and the sides of obstruction."""
    yield "\n## Proofs that somebody speaks for others\n"
    yield "After how many days a proof is stale is our judgment throughout.\n"
    for slug, proof, begins in named(KINDS.proofs):
        known = KINDS.proofs[slug]
        stale = f"stale after {known.stale_after_days} days"
        yield f"{begins} ({PROVES[known.proves]}; {stale}; {ground(proof.cites, proof.judgment)})"
    yield "\n## Sides from which talks may be obstructed\n"
    yield "A side is where conduct may come from; it says nothing of who somebody is. After how "
    yield "many days it is asked again is our judgment throughout.\n"
    for slug, side, begins in named(KINDS.sides):
        known = KINDS.sides[slug]
        again = f"asked again after {known.stale_after_days} days"
        yield f"{begins} *{known.ask.en}* ({again}; {ground(side.cites, side.judgment)})"


def professions() -> Iterator[str]:
    """Yield what professions may have to report, and what to ask."""
    yield "\n## Professions\n"
    for slug, one in SAFE.professions.items():
        yield f"**`{slug}`** {one.label.en} ({one.status})"
        yield f"- May have to: {one.may_have_to.en}"
        yield f"- May be protected: {one.may_be_protected.en}"
        yield f"- Before the first talk: {one.before_first_talk.en}"
        yield from (f"- For counsel: {question.en}" for question in one.ask)
        yield f"- Sources: {ground(one.cites, one.judgment)}\n"


def prosecutions() -> Iterator[str]:
    """Yield prosecutions of people who went between, each as of its day."""
    yield "\n## Prosecutions of people who went between\n"
    for slug, one in SAFE.prosecutions.items():
        yield f"**`{slug}`** {one.title.en} ({one.status}; known up to {one.as_of})"
        yield f"- Who: {one.who.en}"
        yield f"- Accused of: {one.accused_of.en}"
        yield f"- Outcome: {one.outcome.en}"
        yield f"- Not known here: {one.later.en}"
        yield f"- What was there: {one.what_was_there.en}"
        yield f"- What followed: {one.what_followed.en}"
        yield f"- Sources: {places(one.cites)}\n"


def checklist() -> Iterator[str]:
    """Yield the points to ask of oneself, by list, each with whom it is for."""
    yield "\n## Points to look at\n"
    yield "Where it is not known whether a point is meant for somebody, it is asked.\n"
    for name, title in LISTS.items():
        yield f"\n### {title} (`{name}`)\n"
        for slug, item in SAFE.checklist.items():
            if item.list.value == name:
                asked = (item.parts, item.relations, item.sides, item.persons, item.capacities)
                whom = "; ".join(ids(each) for each in asked if each) or "all"
                yield f"- **`{slug}`** {item.says.en} {item.why.en}"
                yield f"  For: {whom}. Risk: `{item.risk}`. {ground(item.cites, item.judgment)}"


def keepers() -> Iterator[str]:
    """Yield relations to the government, then the laws on records by keeper."""
    yield "\n## How talks can stand to the government\n"
    for slug, one in SAFE.relations.items():
        raises = f"raises {ids(one.raises)}; " if one.raises else ""
        yield f"- **{one.label.en}** (`{slug}`): {one.means.en} ({raises}{places(one.cites)})"
    yield "\n## Whose file it is\n"
    for slug, law in SAFE.record_laws.items():
        yield f"**`{slug}`** {law.label.en}. {law.means.en}"
        yield f"- Who may ask: {law.who_may_ask.en}"
        yield f"- Destroying: {law.destroying.en}"
        yield from (f"- For counsel: {question.en}" for question in law.ask)
        yield f"- Sources: {ground(law.cites, law.judgment)}\n"


def reader_lines(reader: HostileReader) -> Iterator[str]:
    """Yield what one reader looks for."""
    yield f"**`{reader.id}`** {reader.label.en}. *{reader.asks.en}*"
    yield f"- An uncovered sentence on a person: {reader.named.value}; could: {ids(reader.could)}"
    yield from (eye_line(eye) for eye in reader.eyes)
    yield ""


def eye_line(eye: Eye) -> str:
    """Say one thing that catches a reader's eye."""
    words = ", ".join(word for word in eye.words.within("en") if word not in WARNED_OF)
    parts = (
        f"words: {words}" if words else "",
        f"[loaded words](words.md) of {ids(one.value for one in eye.loaded)}" if eye.loaded else "",
        f"places: {ids(eye.places)}" if eye.places else "",
        "only where a person is named or implied" if eye.person else "",
        eye.severity.value,
        ground(eye.cites, eye.judgment),
    )
    return f"- `{eye.id}` {eye.asks.en} ({'; '.join(part for part in parts if part)})"


def audience_lines(audience: Audience) -> Iterator[str]:
    """Yield what one audience may read, and what is held back and why."""
    yield f"**`{audience.id}`** {audience.label.en}. {audience.means.en}"
    levels = ids(level.value for level in audience.reads)
    yield f"- May rest on sources: {levels}; bears `{audience.marked.value}`"
    yield f"- Keeps: {ids(audience.keeps) or 'nothing'}"
    yield f"- Of the actors: {ids(audience.actors) or 'nothing'}; shows {ids(audience.shows)}"
    named_too = "is named" if audience.names_promoter else "is not named"
    act = f"; as an outward act: `{audience.act}`" if audience.act else "; stays on our side"
    yield f"- The promoter {named_too}{act}"
    yield from (f"- Held back: {held.says.en} {held.why.en}" for held in audience.held_back)
    yield f"- Sources: {ground(audience.cites, audience.judgment)}\n"
