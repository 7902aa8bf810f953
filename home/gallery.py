"""The gallery of components, for those who write or design: everything that pages are made of, in all its states."""

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.models import Network
from core.navigation import surroundings
from home.models import NetworkPage
from home.specimens import groups
from home.specimens.tokens import sample_styles

for_staff = permission_required("wagtailadmin.access_admin")
# For a portal that has no networks yet
MADE_UP = [
    Network(pk=-1, slug="muster-blau", name="Lernnetz Saaletal", short_name="Saaletal", place="Saaletal"),
    Network(pk=-2, slug="muster-flieder", name="Bündnis am Wehr", short_name="Am Wehr", place="Wehrstadt"),
]


class Face(forms.Form):
    """Whose colours and signet the components wear; nobody's are the portal's own."""

    netzwerk = forms.ModelChoiceField(
        Network.objects.listed(),
        label=_("Look of"),
        required=False,
        to_field_name="slug",
        empty_label=_("the portal"),
        widget=forms.Select(attrs={"id": "gesicht"}),
    )

    @property
    def network(self) -> Network | None:
        return self.cleaned_data.get("netzwerk") if self.is_valid() else None


@never_cache
@for_staff
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    face = Face(request.GET)
    wear(request, face.network)
    shown = [
        (group, [(specimen, specimen.html(request)) for specimen in group.specimens])
        for group in groups(*two_networks(face.network))
    ]
    contents = [(group.name, str(group.title)) for group, _specimens in shown]
    return render(request, "home/design/gallery.html", {"face": face, "groups": shown, "contents": contents})


@never_cache
@for_staff
@require_safe
def gallery_styles(request: HttpRequest) -> HttpResponse:
    """The style sheet of the swatches."""
    return HttpResponse(sample_styles(), content_type="text/css")


def wear(request: HttpRequest, network: Network | None) -> None:
    """Give this request the frame of a network's pages."""
    pages = NetworkPage.objects.live().filter(locale=Locale.get_active())
    surroundings(request, pages.filter(network=network).first() if network else None)


def two_networks(chosen: Network | None) -> list[Network]:
    """The chosen one and another; the portal's own, whose signets are there to be shown."""
    own = [chosen] if chosen else []
    others = Network.objects.listed().order_by("pk")
    return [*own, *others.exclude(pk__in=[network.pk for network in own])[:2], *MADE_UP][:2]
