"""Foreign formats: bytes to records and back; no file is opened here."""

__all__: list[str] = []
