"""LibreOffice as a person's other program: it opens a file, saves it again, or prints it."""

import subprocess
from pathlib import Path


def converted(held: bytes, name: str, to: str, folder: Path) -> bytes:
    """Return a file as LibreOffice saves it in a format, from a profile of its own."""
    given, made = folder / name, folder / "made"
    given.write_bytes(held)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(made),
            str(given),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (made / given.with_suffix(f".{to}").name).read_bytes()


def pages(pdf: bytes, folder: Path) -> int:
    """Return the number of pages of a PDF."""
    path = folder / "pages.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True)
    return int(next(line.split()[1] for line in told.stdout.splitlines() if "Pages:" in line))
