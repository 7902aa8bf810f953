"""A network shows what others have published: adopting it, presenting it otherwise, and releasing it again."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import Adoption, Network, PortalPage, User
from core.permissions import adopting_networks
from core.vocabularies import NetworkState

DATED = ("news", "report")  # kinds that lists order by a day; that of an event or a work is a fact about it
KINDS = (*DATED, "event", "library")  # what can be adopted


@transaction.atomic
def adopt(*, network: Network, page: PortalPage, lead: str = "", date: dt.date | None = None, by: User) -> Adoption:
    """Show a public page of another network, or of the portal, in the lists of this one, in its transaction.

    Raises PermissionDenied for whoever may not, and ValidationError where the page cannot be shown or is already.
    """
    _check_right(network, by)
    Page.objects.select_for_update().get(pk=page.pk)  # whoever adopts it too waits here
    if network not in possible_adopters(page, by):
        raise ValidationError(_("Only what another network has published can be adopted."))
    if Adoption.objects.filter(network=network, page=page).exists():
        raise ValidationError(_("“%(network)s” shows this item already.") % {"network": network})
    adoption = Adoption.objects.create(network=network, page=page, lead=lead, date=date, by=by)
    log(adoption, "wagtail.create", user=by, title=f"{network}: {page.title}")
    return adoption


@transaction.atomic
def present(*, adoption: Adoption, lead: str, date: dt.date | None, by: User) -> None:
    """Show an adopted item under another lead and day."""
    _check_right(adoption.network, by)
    adoption.lead, adoption.date = lead, date
    adoption.save(update_fields=["lead", "date"])
    log(adoption, "wagtail.edit", user=by, content_changed=True)


@transaction.atomic
def release(*, adoption: Adoption, by: User) -> None:
    """Show an adopted item no longer; where it comes from, nothing changes."""
    _check_right(adoption.network, by)
    log(adoption, "wagtail.delete", user=by, deleted=True)
    adoption.delete()


def is_adoptable(page: PortalPage) -> bool:
    """Whether any visitor may read the page, it is of a kind that lists show, and its network still runs."""
    runs = page.network is None or page.network.state != NetworkState.CLOSED
    return page.kind in KINDS and runs and page.is_public()


def possible_adopters(page: PortalPage, user: User) -> list[Network]:
    """The networks for which someone can adopt the page: those that do not publish it themselves."""
    if not is_adoptable(page):
        return []
    publishers = page.publisher_ids()
    return [network for network in adopting_networks(user) if network.pk not in publishers]


def _check_right(network: Network, user: User) -> None:
    if network not in adopting_networks(user):
        raise PermissionDenied
