"""Who speaks for whom, in words: what shows it, how old that is, and whether it is void."""

from tregua.decide.actors import ALL, ActorsReading, Proven, Voice
from tregua.domain import Answer
from tregua.domain.knowledge.actors import ActorKinds
from tregua.language import date_words
from tregua.record.brief.composing.actors.naming import cited, named, on_words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words, joined
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["voice_blocks"]


def voice_blocks(reading: ActorsReading, kinds: ActorKinds, book: Book) -> list[Block]:
    """Return everybody who speaks for others, with every proof of it and what each lacks."""
    heading = Heading(book.say("actors.voices"), 2)
    if not reading.authorities:
        return [heading, Paragraph((Run(book.say("actors.voices.none")),))]
    rows = tuple(voice_row(each, kinds, book) for each in reading.authorities)
    header = tuple(book.say(f"actors.column.{name}") for name in ("voice", "proof"))
    caption = book.say("actors.voices.caption")
    return [heading, Table(caption, header, rows, (0.34, 0.66))]


def voice_row(each: Voice, kinds: ActorKinds, book: Book) -> tuple[Line, ...]:
    """Return one who speaks, for whom and on what, and the proofs."""
    covers = [subject for subject in each.covers if subject != ALL]
    said = book.say("actors.voice.for", whom=named(each.on_behalf, book))
    on = on_words(covers, False, kinds, book) if ALL not in each.covers else ""
    since = book.say("actors.voice.since", when=day_words(each.since, book)) if each.since else ""
    head: Line = (
        Run(named(each.who, book), strong=True),
        Run(f" {said}{on}.{f' {since}' if since else ''}"),
    )
    proofs = joined(proof_line(proof, kinds, book) for proof in each.proofs)
    return (head, proofs or (Run(book.say("actors.voice.unproven"), strong=True),))


def proof_line(proof: Proven, kinds: ActorKinds, book: Book) -> Line:
    """Return one proof: of what kind, how old, by whom looked at, and whether it stands."""
    kind = kinds.proofs.get(proof.proof)
    label = book.text(kind.label) if kind else proof.proof
    low, high = proof.age_days
    age = str(low) if low == high else book.say("actors.proof.between", low=low, high=high)
    facts = [
        day_words(proof.on, book),
        book.say("actors.proof.age", days=age),
        book.say("actors.proof.checked") if proof.identity_checked else "",
        book.say("actors.proof.by", by=proof.checked_by) if proof.checked_by else "",
    ]
    told = "; ".join(fact for fact in facts if fact)
    until = date_words(proof.good_until[0], book.language)
    why = "; ".join(book.say(f"actors.proof.why.{code}", until=until) for code in proof.why)
    state = book.say(f"actors.proof.{proof.standing.value}", why=why, until=until)
    return (
        Run(f"{label} ({told}).", cites=cited((proof.authority,), book)),
        Run(f" {state}", strong=proof.standing is Answer.NOT_MET),
    )
