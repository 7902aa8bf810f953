"""Where editors keep the directory and the topics."""

from django import forms
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from core import sharing_form
from core.models import Funding, Organisation, Person, Topic, Venue
from core.names import FoundByName
from core.owned_form import NetworkOwnedForm
from core.ownership import readable, writable


class OwnRowOnly:
    """A row that the person may not change is not there: 404, as for a row that does not exist."""

    def get_object(self, *args, **kwargs):
        row = super().get_object(*args, **kwargs)
        if not self.permission_policy.user_has_permission_for_instance(self.request.user, "change", row):
            raise Http404
        return row


class OwnedEditView(OwnRowOnly, generic.EditView):
    pass


class OwnedDeleteView(OwnRowOnly, generic.DeleteView):
    pass


class OwnedHistoryView(OwnRowOnly, history.HistoryView):
    pass


class OwnedUsageView(OwnRowOnly, usage.UsageView):
    pass


class OwnedIndexView(FoundByName, generic.IndexView):
    """Own rows and central ones; only own ones are links."""

    def get_base_queryset(self):
        shown = [name for name in ("network", "organisation") if hasattr(self.model, name)]
        return readable(self.model.objects.select_related(*shown), self.request.user)

    def get_context_data(self, *args, **kwargs):
        rows = writable(self.model.objects.all(), self.request.user)
        self.own = set(rows.values_list("pk", flat=True))
        return super().get_context_data(*args, **kwargs)

    def get_edit_url(self, instance):
        return super().get_edit_url(instance) if instance.pk in self.own else None

    def get_delete_url(self, instance):
        return super().get_delete_url(instance) if instance.pk in self.own else None


class NetworkOwnedViewSet(ModelViewSet):
    """Rows of the person's networks and the central ones; a new row gets the person's network."""

    index_view_class = OwnedIndexView
    edit_view_class = OwnedEditView
    delete_view_class = OwnedDeleteView
    history_view_class = OwnedHistoryView
    usage_view_class = OwnedUsageView
    copy_view_enabled = False
    search_fields = ["name"]
    search_backend_name = None
    ordering = ["sort_key"]

    @property
    def edit_handler(self):
        owner = FieldPanel("network", widget=forms.Select)
        shared = MultiFieldPanel(
            [FieldPanel(name, widget=widget) for name, widget in sharing_form.WIDGETS.items()], heading=_("Sharing")
        )
        return ObjectList([*self.entry_panels, owner, shared], base_form_class=NetworkOwnedForm)


NETWORK_COLUMN = Column("network", label=_("Network"), accessor=lambda row: row.network or _("central"))


class PersonViewSet(NetworkOwnedViewSet):
    model = Person
    name = "people"
    icon = "user"
    list_display = ["name", "role", "organisation", NETWORK_COLUMN]
    entry_panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("sort_name")]),
        FieldRowPanel([FieldPanel("role"), FieldPanel("organisation")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("orcid"),
        FieldPanel("portrait"),
    ]


class OrganisationViewSet(NetworkOwnedViewSet):
    model = Organisation
    name = "organisations"
    icon = "group"
    list_display = ["name", "kind", "place", NETWORK_COLUMN]
    list_filter = ["kind"]
    entry_panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("place")]),
        FieldPanel("url"),
        FieldPanel("logo"),
    ]


class VenueViewSet(NetworkOwnedViewSet):
    model = Venue
    name = "venues"
    icon = "home"
    list_display = ["name", "place", NETWORK_COLUMN]
    list_filter = ["land"]
    entry_panels = [
        FieldPanel("name"),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("place"), FieldPanel("land")]),
        MultiFieldPanel(
            [
                HelpPanel(_("Where the map puts its mark. Without coordinates the venue is not on the map.")),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("On the map"),
        ),
        FieldPanel("directions"),
        FieldPanel("accessibility"),
    ]


class FundingViewSet(NetworkOwnedViewSet):
    model = Funding
    name = "fundings"
    icon = "pick"
    list_display = ["name", "funder", "end", NETWORK_COLUMN]
    entry_panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("funder"), FieldPanel("reference")]),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("notice"),
        FieldPanel("url"),
        FieldPanel("logo"),
    ]


class DirectoryGroup(ModelViewSetGroup):
    menu_name = "directory"
    menu_label = _("Directory")
    menu_icon = "group"
    menu_order = 500
    items = (PersonViewSet, OrganisationViewSet, VenueViewSet, FundingViewSet)


class TopicIndexView(FoundByName, generic.IndexView):
    pass


class TopicViewSet(ModelViewSet):
    """The central tree of topics, kept by the portal's staff."""

    model = Topic
    name = "topics"
    index_view_class = TopicIndexView
    menu_name = "topics"
    icon = "tag"
    add_to_admin_menu = True
    menu_order = 600
    copy_view_enabled = False
    list_display = ["name", "notation", "parent"]
    search_fields = ["name", "notation"]
    search_backend_name = None
    ordering = ["sort_key"]
    panels = [
        FieldPanel("name"),
        FieldPanel("notation"),
        FieldPanel("parent"),
        FieldPanel("alternative_labels"),
        FieldPanel("definition"),
        InlinePanel(
            "translations",
            heading=_("In other languages"),
            label=_("Language"),
            panels=[FieldPanel("language"), FieldPanel("name"), FieldPanel("alternative_labels")],
        ),
    ]
