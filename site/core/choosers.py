"""How editors pick rows of the directory, topics and networks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet


def chooser(model: str, icon: str, choose: str) -> ChooserViewSet:
    """A chooser for one of our models, named after it."""
    name = model.rpartition(".")[2].lower()
    viewset = type(
        f"{name.title()}ChooserViewSet",
        (ChooserViewSet,),
        {"model": model, "icon": icon, "choose_one_text": choose, "choose_another_text": choose, "per_page": 20},
    )
    return viewset(f"{name}_chooser", url_prefix=f"choose/{name}")


network_chooser = chooser("core.Network", "site", _("Choose a network"))
topic_chooser = chooser("core.Topic", "tag", _("Choose a topic"))
person_chooser = chooser("core.Person", "user", _("Choose a person"))
organisation_chooser = chooser("core.Organisation", "group", _("Choose an organisation"))
venue_chooser = chooser("core.Venue", "home", _("Choose a venue"))
funding_chooser = chooser("core.Funding", "pick", _("Choose a funding"))

CHOOSERS = [network_chooser, topic_chooser, person_chooser, organisation_chooser, venue_chooser, funding_chooser]
