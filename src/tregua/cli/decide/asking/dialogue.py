"""A dialogue by lines: prompts, choices by key, and words that may be too much to write down."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import typer

from tregua.errors import TreguaError
from tregua.language import Language, refusal, say

__all__ = ["KEYS", "Back", "Dialogue", "Skip", "Stop"]

T = TypeVar("T")


class Stop(Exception):
    """The person stops, or there are no more lines."""


class Back(Exception):
    """The person goes back one question."""


class Skip(Exception):
    """The person leaves a question for later."""


Keys = Mapping[str, type[Exception]]
KEYS: Keys = {"b": Back, "q": Stop}
"""What a line may be instead of an answer."""


class Dialogue:
    """Asks on the terminal, or reads answers from a file, one a line."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def speak(self, code: str, **values: object) -> None:
        """Print one sentence."""
        typer.echo(say(code, self.language, **values))

    def tell(self, lines: Iterable[str]) -> None:
        """Print lines."""
        for line in lines:
            typer.echo(line)

    def line(self, prompt: str, keys: Keys = KEYS) -> str:
        """Return one line without the gaps around it; some keys lead elsewhere."""
        while True:
            try:
                typed = input(f"{prompt}\n> ").strip()
            except (EOFError, KeyboardInterrupt):
                typer.echo()
                raise Stop from None
            if not sys.stdin.isatty():
                typer.echo()
            if typed.lower() in keys:
                raise keys[typed.lower()]
            try:
                typed.encode()
            except UnicodeEncodeError:
                self.speak("ask.not_text")
                continue
            return typed

    def read(self, prompt: str, reader: Callable[[str], T], default: str = "") -> T:
        """Return what a reader makes of a line, asked again until it can; Enter is the default."""
        while True:
            try:
                return reader(self.line(prompt) or default)
            except TreguaError as error:
                typer.echo(refusal(error, self.language))

    def choose(self, prompt: str, options: Mapping[str, T], default: str = "") -> T:
        """Return what stands under a key, asked again until there is one; Enter is the default."""
        while True:
            key = self.line(prompt) or default
            for name in (key, key.upper(), key.lower()):
                if name in options:
                    return options[name]
            self.speak("ask.no_such_key", keys=", ".join(options))

    def words(self, prompt: str, *, needed: bool = False, keys: Keys = KEYS) -> str:
        """Return a text; what looks like it must not be written is shown before it is kept."""
        while True:
            typed = self.line(prompt, keys)
            if typed and self.kept(typed):
                return typed
            if not typed and not needed:
                return ""
            if not typed:
                self.speak("ask.words_needed")

    def kept(self, text: str) -> bool:
        """Tell whether a text stays as it is, which the person decides where it looks too much."""
        from tregua import usecases

        found = usecases.look_for_sensitive(text)
        if not found:
            return True
        self.speak("ask.sensitive")
        for each in found:
            what, why = (words.within(self.language) for words in (each.what, each.why))
            self.speak("ask.sensitive.passage", passage=each.passage, what=what, why=why)
        options = {"1": "drop", "2": "seal", "3": "keep"}
        chosen = self.choose(say("ask.sensitive.options", self.language), options)
        if chosen == "seal":
            self.speak("ask.sealed", text=text)
        elif chosen == "drop":
            self.speak("ask.dropped")
        return chosen == "keep"
