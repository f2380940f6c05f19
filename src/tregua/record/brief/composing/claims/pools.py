"""Pooled chances and ranges in words, each with the lowest and highest in the same sentence."""

from tregua.decide.judgement import ChancePool, LevelPool, RangePool, Topic
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block, Paragraph, Run, Table

__all__ = ["pool_blocks"]

Pool = ChancePool | LevelPool | RangePool


def pool_blocks(topic: Topic, book: Book) -> list[Block]:
    """Return the pool of a question, and before it the one of the round before talking."""
    blocks: list[Block] = []
    for code, pool in (("before", topic.pool_before), ("last", topic.pool)):
        if pool is None:
            continue
        lead = book.say(f"claims.pool.{code}", n=len(pool.analysts))
        if isinstance(pool, LevelPool):
            blocks.append(level_table(topic, pool, lead, book))
            continue
        words = chances(pool, book) if isinstance(pool, ChancePool) else ranges(pool, book)
        blocks.append(Paragraph((Run(f"{lead} "), Run(words))))
    return blocks


def chances(pool: ChancePool, book: Book) -> str:
    """Return pooled chances with their spread."""
    figures = ("linear", "log_odds", "lowest", "highest")
    values = {name: book.number(getattr(pool, name), 2) for name in figures}
    said = [book.say("claims.pool.chances", **values)]
    if pool.pulled:
        said.append(book.say("claims.pool.pulled", by=book.listed(pool.pulled)))
    return " ".join(said)


def ranges(pool: RangePool, book: Book) -> str:
    """Return pooled ranges with the widest beside."""
    return book.say(
        "claims.pool.ranges",
        level=book.number(pool.level, 2),
        **named("averaged", pool.averaged, book),
        **named("mixed", pool.mixed, book),
        lowest=short(pool.lowest, book),
        highest=short(pool.highest, book),
    )


def named(prefix: str, ends: tuple[float, float, float], book: Book) -> dict[str, str]:
    """Return the ends of a range as values of a sentence."""
    names = (f"{prefix}_low", f"{prefix}_best", f"{prefix}_high")
    return {name: short(end, book) for name, end in zip(names, ends, strict=True)}


def short(value: float, book: Book) -> str:
    """Return a number with one decimal where it is below ten."""
    return book.number(value, 1 if abs(value) < 10 else 0)


def level_table(topic: Topic, pool: LevelPool, lead: str, book: Book) -> Table:
    """Return pooled chances level by level, each with its spread."""
    columns = ("linear", "log_linear", "lowest", "highest")
    header = ("level", *columns)
    rows = tuple(
        (
            (Run(book.value(topic.question, level)),),
            *((Run(book.number(getattr(pool, column)[level], 2)),) for column in columns),
        )
        for level in pool.linear
    )
    return Table(
        caption=lead,
        header=tuple(book.say(f"claims.pool.column.{name}") for name in header),
        rows=rows,
        widths=(0.4, 0.15, 0.15, 0.15, 0.15),
        numeric=(1, 2, 3, 4),
    )
