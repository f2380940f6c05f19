"""Walking the records of a deal: each value with its file and its place in it."""

from collections.abc import Iterator

from tregua.domain import Dossier, Noun
from tregua.record.store.linking.linker import Where

__all__ = ["deal_parts", "written_as"]


def deal_parts(dossier: Dossier) -> Iterator[tuple[Noun, str, Where]]:
    """Yield every value of the agreement and of what belongs to it, the outer before the inner."""
    if dossier.agreement is not None:
        yield from nested(dossier.agreement, "agreement.yaml", ())
    lists: tuple[tuple[str, str, tuple[Noun, ...]], ...] = (
        ("undertakings.yaml", "undertakings", dossier.undertakings),
        ("commitments.yaml", "commitments", dossier.commitments),
        ("commitments.yaml", "declarations", dossier.declarations),
        ("waivers.yaml", "waivers", dossier.waivers),
        ("bargain.yaml", "off_the_table", dossier.bargain.off_the_table),
    )
    for file, name, records in lists:
        for i, record in enumerate(records):
            yield from nested(record, file, (name, i))


def nested(noun: Noun, file: str, where: Where) -> Iterator[tuple[Noun, str, Where]]:
    """Yield a value and every value within it."""
    yield noun, file, where
    for name in type(noun).model_fields:
        held = getattr(noun, name)
        here = (*where, written_as(noun, name))
        if isinstance(held, Noun):
            yield from nested(held, file, here)
        elif isinstance(held, tuple):
            for i, each in enumerate(held):
                if isinstance(each, Noun):
                    yield from nested(each, file, (*here, i))


def written_as(noun: Noun, name: str) -> str:
    """Return the name a field has in a file."""
    return type(noun).model_fields[name].alias or name
