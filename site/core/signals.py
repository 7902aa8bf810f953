"""What follows from a change, wherever it was made."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import get_page_models
from wagtail.signals import page_published, pre_page_move

from core.cutting import pictures_on, wait_for_cut
from core.models import Funding, Network, Organisation, PortalPage


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


@receiver(page_published, dispatch_uid="pictures_wait_for_cut")
def pictures_wait_for_cut(instance, **kwargs):
    """What the page shows is cut by the worker; whoever comes before it still gets every picture, later."""
    wait_for_cut(pictures_on(instance))


@receiver(post_save, sender=Network, dispatch_uid="logo_of_network_waits_for_cut")
@receiver(post_save, sender=Funding, dispatch_uid="logo_of_funding_waits_for_cut")
@receiver(post_save, sender=Organisation, dispatch_uid="logo_of_organisation_waits_for_cut")
def logo_waits_for_cut(instance, **kwargs):
    if instance.logo_id:
        wait_for_cut([instance.logo_id])


def network_of(page) -> int | None:
    """Key of the network of any page of the tree, the root included."""
    return getattr(page.specific_deferred, "network_id", None)
