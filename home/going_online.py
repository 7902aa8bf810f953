"""A network in preparation is seen by its own people only, until nothing is missing that the law demands."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import PageViewRestriction

from core.models import Network, PortalPage
from core.vocabularies import NetworkState
from home.duties import Light, duties_of
from home.hosts import map_host
from home.models import NetworkPage


def keep_inside(*, page: PortalPage, network: Network) -> None:
    """Show a front page, and all below it, to the people of the network only."""
    restriction, _made = PageViewRestriction.objects.get_or_create(
        page=page, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.set(network.groups)


def missing_duties(network: Network) -> list[str]:
    """Labels of what keeps a network from going online."""
    return [str(line.label) for line in duties_of([network])[network] if line.light == Light.RED]


@transaction.atomic
def put_online(*, network: Network) -> None:
    """Show a network in preparation to everyone, in each of its languages.

    Raises ValidationError as long as a duty is missing.
    """
    if missing := missing_duties(network):
        raise ValidationError(
            _("“%(network)s” cannot go online yet. What is missing: %(duties)s.")
            % {"network": network, "duties": ", ".join(missing)}
        )
    pages = NetworkPage.objects.of_network(network)
    for restriction in PageViewRestriction.objects.filter(page__in=pages, restriction_type=PageViewRestriction.GROUPS):
        restriction.delete()
    network.state = NetworkState.ACTIVE
    network.save(update_fields=["state"])
    map_host(network=network)
