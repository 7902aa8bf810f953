"""Which network a file belongs to: that of its collection, or of a collection further up."""

from django.db.models import Exists, F, QuerySet, Subquery
from wagtail.models import Collection

from core.models.network import Network
from core.permissions import Roles
from core.trees import with_outer_path


def collections_of(networks: QuerySet[Network]) -> QuerySet[Collection]:
    """Collections of these networks, with those inside them."""
    roots = with_outer_path(Collection.objects).filter(network__in=networks)
    return Collection.objects.filter(Exists(roots.filter(outer_path__startswith=F("path"))))


def owner_of(collection: Collection) -> Network | None:
    """The network that a collection belongs to; None for those of the portal."""
    return Network.objects.filter(collection__in=collection.get_ancestors(inclusive=True)).first()


def with_owner(files: QuerySet, user) -> QuerySet:
    """Each file with ``shared_by``: the name of its network, if the person has no role there."""
    foreign = with_outer_path(Network.objects, "collection__path").exclude(pk__in=Roles.of(user).networks)
    owner = foreign.filter(outer_path__startswith=F("collection__path"))
    return files.select_related("collection").annotate(shared_by=Subquery(owner.values("name")[:1]))
