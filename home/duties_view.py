"""Where Verwaltung sees what its network still owes, and central staff that of all networks."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from core.models import Network
from core.my_tasks import TitledView
from core.ownership import managed_by
from home.duties import DutyLine, Light, duties_of
from home.going_online import put_online


def open_duties(user) -> dict[Network, list[DutyLine]]:
    """What is missing or has to be checked, by network."""
    found = {
        network: [line for line in lines if line.light != Light.GREEN]
        for network, lines in duties_of(managed_by(user)).items()
    }
    return {network: lines for network, lines in found.items() if lines}


class DutiesView(TitledView):
    template_name = "home/admin/duties.html"
    page_title = _("Duty pages")
    header_icon = "clipboard-list"

    def get_context_data(self, **kwargs):
        return super().get_context_data(duties=duties_of(managed_by(self.request.user)), **kwargs)


@require_POST
def put_network_online(request: HttpRequest, pk: int) -> HttpResponse:
    """For those who answer for the network."""
    network = next((found for found in managed_by(request.user) if found.pk == pk), None)
    if network is None:
        raise Http404
    try:
        put_online(network=network)
    except ValidationError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("“%s” is online.") % network)
    return redirect("duties")


class DutiesPanel(Component):
    """Overdue duties among the tasks of those who answer for them."""

    name = "duties"
    template_name = "home/admin/open_duties.html"
    order = 240

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        return {"duties": {} if user.is_superuser else open_duties(user)}


class DutiesMenuItem(MenuItem):
    def __init__(self):
        super().__init__(_("Duty pages"), reverse("duties"), name="duties", icon_name="clipboard-list", order=690)

    def is_shown(self, request):
        return request.user.is_superuser or bool(managed_by(request.user))  # in every menu: no query
