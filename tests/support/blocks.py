"""The code blocks of documents: found, run, and their printed output compared."""

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^( *)```(\w+)(?: (\S+))?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One fenced block: its language, its text, where the text begins, and the file it is for."""

    language: str
    text: str
    line: int
    file: str = ""


@dataclass(frozen=True)
class Command:
    """One `$` line of a console block, with the lines it is said to print."""

    line: str
    prints: str


def blocks(document: Path, *languages: str) -> list[Block]:
    """Give the blocks of a document in some languages, in order, without their common indent.

    A word after the language names the file that the text is to be put into.
    """
    text = document.read_text("utf-8")
    found = []
    for each in FENCE.finditer(text):
        indent = len(each[1])
        body = "".join(line[indent:] or "\n" for line in each[4].splitlines(keepends=True))
        line = text.count("\n", 0, each.start(4)) + 1
        found.append(Block(each[2], body, line, each[3] or ""))
    return [block for block in found if block.language in languages]


def commands(block: Block) -> list[Command]:
    r"""Give the commands of a console block.

    >>> commands(Block("console", "$ tregua check x\nx: no problem\n$ make demo\n", 1))
    [Command(line='tregua check x', prints='x: no problem'), Command(line='make demo', prints='')]
    """
    joined = block.text.replace("\\\n", " ")
    pieces = re.split(r"^\$ ", joined, flags=re.MULTILINE)[1:]
    halves = (piece.partition("\n") for piece in pieces)
    return [Command(line.strip(), rest.strip()) for line, _, rest in halves]


def agrees(printed: str, prints: str) -> bool:
    r"""Tell whether a command printed what the document says; nothing said agrees with anything.

    A line that is only `...` stands for any lines; `...` within a line for any text in it.

    >>> agrees("one\ntwo\nthree 3 s\n", "one\n...\nthree ... s")
    True
    >>> agrees("one\ntwo\n", "one")
    False
    """
    if not prints:
        return True
    pattern = ""
    for line in prints.splitlines():
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(map(re.escape, line.rstrip().split("..."))) + "\n"
    lines = "".join(f"{line.rstrip()}\n" for line in printed.strip().splitlines())
    return re.fullmatch(pattern, lines) is not None
