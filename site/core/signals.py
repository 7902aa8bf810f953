"""What follows from a change, wherever it was made."""

from django.dispatch import receiver
from wagtail.models import get_page_models
from wagtail.signals import pre_page_move

from core.models import PortalPage


@receiver(pre_page_move, dispatch_uid="network_follows_move")
def network_follows_move(instance, parent_page_before, parent_page_after, **kwargs):
    """Pages that are moved belong to the network they are moved to: one query for each type of page.

    Before the move, so that everyone who hears of the move finds the new network.
    """
    old, new = network_of(parent_page_before), network_of(parent_page_after)
    if old == new:
        return
    for model in get_page_models():
        if issubclass(model, PortalPage) and not model.brings_network:
            model.objects.filter(path__startswith=instance.path, network=old).update(network=new)


def network_of(page) -> int | None:
    """Key of the network of any page of the tree, the root included."""
    return getattr(page.specific_deferred, "network_id", None)
