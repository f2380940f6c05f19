"""What stands on a form around its questions: the head, how to fill it, the sources, never here."""

from collections.abc import Iterator

from tregua.language import Language, say
from tregua.record.exchange.forms.form import Form

__all__ = ["NEVER_HERE", "closing_words", "opening_words", "printed_words", "title_of"]

STEPS = 6
NEVER_HERE = 8
"""How many things must never be written on a form."""


def title_of(form: Form) -> str:
    """Return the title of a form; a blind one tells nothing."""
    return say("form.title.blind" if form.blind else "form.title", form.language, title=form.title)


def opening_words(form: Form) -> Iterator[tuple[str, str]]:
    """Yield the style and words of each line before the questions."""
    yield "Title", title_of(form)
    yield "Reference", form.reference
    for step in range(1, STEPS + 1):
        yield "Step", say(f"form.step.{step}", form.language)
    if not form.blind and form.sources:
        yield "Heading", say("form.sources", form.language)
        for slug, title in form.sources:
            yield "Source", f"{slug}: {title}"


def closing_words(language: Language) -> Iterator[tuple[str, str]]:
    """Yield the style and words of each line of the last page: what must never be written here."""
    yield "LastPage", say("form.never.title", language)
    for place in range(1, NEVER_HERE + 1):
        yield "Never", say(f"form.never.{place}", language)
    yield "Lead", say("form.never.then", language)


def printed_words(form: Form) -> frozenset[str]:
    """Return every line printed outside the questions."""
    lines = (*opening_words(form), *closing_words(form.language))
    return frozenset(words for _, words in lines)
