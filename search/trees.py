"""Networks and topics with what lies above them, each tree in one query."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.models import Network, Topic
from core.vocabularies import NetworkState


@dataclass(frozen=True)
class Node:
    """A network or topic: the value it has in facets, and the words people know it by.

    What belongs to one that is not ``listed`` counts for it alone and not for those above it.
    """

    value: str
    parent: int | None
    names: tuple[str, ...]
    listed: bool = True


class Tree(dict[int, Node]):
    def lineage(self, pk: int) -> list[str]:
        """Value of a node and of those above it, nearest first."""
        values: list[str] = []
        while pk in self and self[pk].value not in values:
            values.append(self[pk].value)
            pk = self[pk].parent
        return values

    def values_of(self, pks: Iterable[int]) -> list[str]:
        """Values of the nodes themselves, without those above."""
        return [self[pk].value for pk in pks if pk in self]

    def names_of(self, pks: Iterable[int]) -> list[str]:
        return [name for pk in pks if pk in self for name in self[pk].names]

    def rolled_up(self, pks: Iterable[int]) -> list[str]:
        """Values of the nodes and, of those that are listed, of all above them, each once."""
        found = (self.lineage(pk) if self[pk].listed else [self[pk].value] for pk in pks if pk in self)
        return list(dict.fromkeys(value for values in found for value in values))


def network_tree() -> Tree:
    """Regions and networks; those in preparation or closed do not count for their regions."""
    rows = Network.objects.order_by("sort_key").values_list("pk", "slug", "parent", "name", "short_name", "state")
    return Tree(
        {
            pk: Node(slug, parent, (name, short), NetworkState(state).is_listed)
            for pk, slug, parent, name, short, state in rows
        }
    )


def topic_tree() -> Tree:
    rows = Topic.objects.order_by("sort_key").values_list("pk", "notation", "parent", "name", "alternative_labels")
    return Tree({pk: Node(notation, parent, (name, *others)) for pk, notation, parent, name, others in rows})
