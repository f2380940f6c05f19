"""Reading text: files that are too large or not UTF-8 are refused by name."""

import errno
from pathlib import Path

from tregua.errors import Problem, Problems

__all__ = ["LARGEST_TABLE", "LARGEST_TEXT", "decoded", "read_bytes", "read_text", "reason_of"]

LARGEST_TEXT = 20 * 1024 * 1024
LARGEST_TABLE = 400 * 1024 * 1024
MARKS = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"PK\x03\x04": "XLSX",
    b"\xd0\xcf\x11\xe0": "XLS",
    b"%PDF-": "PDF",
}


def read_bytes(path: Path, shown: str, largest: int = LARGEST_TEXT) -> bytes:
    """Return a file's bytes; `shown` is the name problems are reported under.

    Raises
    ------
    Problems
        `file_missing`, `file_unreadable` or `file_too_large`.
    """
    try:
        if path.exists() and not path.is_file():
            raise Problems([Problem("file_unreadable", shown, values={"reason": "EISDIR"})])
        size = path.stat().st_size
        if size > largest:
            sizes = {"size": size // 2**20, "largest": largest // 2**20}
            raise Problems([Problem("file_too_large", shown, values=sizes)])
        return path.read_bytes()
    except FileNotFoundError:
        raise Problems([Problem("file_missing", shown)]) from None
    except (OSError, ValueError) as error:
        values = {"reason": reason_of(error)}
        raise Problems([Problem("file_unreadable", shown, values=values)]) from None


def reason_of(error: OSError | ValueError) -> str:
    """Return the system's code for why a file cannot be read or written, such as EACCES.

    >>> reason_of(PermissionError(errno.EACCES, "denied"))
    'EACCES'
    """
    return errno.errorcode.get(getattr(error, "errno", None) or errno.EINVAL, "EINVAL")


def read_text(path: Path, shown: str, largest: int = LARGEST_TEXT) -> str:
    """Return a file's text, which must be UTF-8 (a byte-order mark is allowed).

    Raises
    ------
    Problems
        As `read_bytes`, and `not_utf8` or `not_text` with the line where it shows.
    """
    return decoded(read_bytes(path, shown, largest), shown)


def decoded(held: bytes, shown: str) -> str:
    """Return the text that bytes hold, which must be UTF-8, as `read_text` does.

    Raises
    ------
    Problems
        `not_utf8` or `not_text` with the line where it shows.
    """
    for mark, kind in MARKS.items():
        if held.startswith(mark):
            raise Problems([Problem("not_text", shown, 1, values={"kind": kind})])
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = held.count(b"\n", 0, error.start) + 1
        values = {"byte": f"0x{held[error.start]:02x}"}
        raise Problems([Problem("not_utf8", shown, line, values=values)]) from None
