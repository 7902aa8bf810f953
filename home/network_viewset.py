"""Where central staff open networks, and Verwaltung describes its own."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import DetailView
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from core.models import Network
from core.names import FoundByName
from core.viewsets import OwnedDeleteView, OwnedEditView, OwnedHistoryView, OwnedUsageView
from home.colour_samples import colour_samples
from home.duties_view import put_network_online
from home.hosts import map_host
from home.models import LegalPage, NetworkPage
from home.network_form import NetworkForm, body_panels, opening_panels
from home.starter import GERMAN
from home.subsites import extend_modules, extend_network

OPEN = _("Open a network")


class NetworkIndexView(FoundByName, generic.IndexView):
    add_item_label = OPEN

    def get_base_queryset(self):
        policy = self.permission_policy
        rows = policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        return rows.select_related("parent")


class OpeningView(generic.CreateView):
    """Opens a network as a whole, and then says what there is to do."""

    page_title = submit_button_label = OPEN
    submit_button_active_label = _("Opening …")
    error_message = _("The network has not been opened. Please look at the fields that are marked.")

    def get_page_subtitle(self):
        return ""

    def get_breadcrumbs_items(self):
        networks = {"url": reverse(self.index_url_name), "label": Network._meta.verbose_name_plural}
        return [*self.breadcrumbs_items, networks, {"url": "", "label": OPEN}]

    def save_instance(self):
        return self.form.save()

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ValidationError as error:  # somebody else took the name in this moment
            form.add_error(None, error.messages)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)

    def get_success_message(self, instance):
        if not self.form.added:
            return _("“%(network)s” is open already. Nothing has changed.") % {"network": instance}
        pages = ngettext("%(count)d page", "%(count)d pages", self.form.added) % {"count": self.form.added}
        return _("“%(network)s” is open, with %(pages)s.") % {"network": instance, "pages": pages}

    def get_success_buttons(self):
        return []

    def get_success_url(self):
        return reverse("networks:opened", args=[self.object.pk])


class OpenedView(PermissionCheckedMixin, WagtailAdminTemplateMixin, DetailView):
    """What was made, and what to do next."""

    model = Network
    permission_required = "add"
    template_name = "home/admin/network_opened.html"
    header_icon = "site"

    def get_page_title(self):
        return self.object.name

    def get_breadcrumbs_items(self):
        networks = {"url": reverse("networks:index"), "label": Network._meta.verbose_name_plural}
        return [*self.breadcrumbs_items, networks, {"url": "", "label": self.object.name}]

    def get_context_data(self, **kwargs):
        pages = NetworkPage.objects.of_network(self.object).select_related("locale").order_by("path")
        duties = LegalPage.objects.of_network(self.object).filter(locale__language_code=GERMAN).order_by("path")
        return super().get_context_data(pages=pages, duties=duties, **kwargs)


class NetworkEditView(OwnedEditView):
    """A module or a language that is switched on brings its pages."""

    def save_instance(self):
        network = super().save_instance()
        for language in self.switched_on("languages"):
            extend_network(network=network, language=language, by=self.request.user)
        extend_modules(network=network, modules=self.switched_on("modules"))
        map_host(network=network)
        return network

    def switched_on(self, name: str) -> list[str]:
        return [value for value in self.form.cleaned_data[name] if value not in self.form.initial[name]]


class NetworkViewSet(ModelViewSet):
    """What a network says about itself. Closing one is more than a row, and not done here."""

    model = Network
    name = "networks"
    menu_name = "networks"
    icon = "site"
    add_to_admin_menu = True
    menu_order = 700
    index_view_class = NetworkIndexView
    add_view_class = OpeningView
    edit_view_class = NetworkEditView
    history_view_class = OwnedHistoryView
    usage_view_class = OwnedUsageView
    delete_view_class = OwnedDeleteView
    copy_view_enabled = False
    list_display = ["name", "parent", "state", "land"]
    search_fields = ["name", "short_name"]
    search_backend_name = None
    ordering = ["sort_key"]
    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("name"), FieldPanel("short_name")]), FieldPanel("claim")], heading=_("Name")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("slug", permission="superuser"), FieldPanel("parent", permission="superuser")]
                ),
                FieldPanel("hostname", permission="superuser"),
                FieldPanel("state", permission="superuser"),
                FieldPanel("managers_publish", permission="superuser"),
            ],
            heading=_("Place in the portal"),
        ),
        MultiFieldPanel([FieldPanel("colour"), FieldPanel("logo")], heading=_("Look")),
        MultiFieldPanel([FieldPanel("second_factor")], heading=_("Safety")),
        MultiFieldPanel([*body_panels, FieldPanel("social_links")], heading=_("Legal body and contact")),
        MultiFieldPanel(
            [FieldPanel("districts"), FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
            heading=_("Region"),
        ),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("What you switch on gets its pages at once. Pages of what you switch off stay as they are.")
                ),
                FieldPanel("modules"),
                FieldPanel("languages"),
            ],
            heading=_("Subsite"),
        ),
        MultiFieldPanel([FieldPanel("review_days"), FieldPanel("deputy")], heading=_("Review")),
        FieldPanel("fundings", widget=forms.CheckboxSelectMultiple),
    ]

    @property
    def edit_handler(self):
        return ObjectList(self.panels, base_form_class=NetworkForm)

    def get_add_view_kwargs(self, **kwargs):
        opening = {"panel": opening_panels, "form_class": opening_panels.get_form_class()}
        return super().get_add_view_kwargs(**opening, **kwargs)

    def get_urlpatterns(self):
        opened = self.construct_view(OpenedView)
        return [
            *super().get_urlpatterns(),
            path("opened/<int:pk>/", opened, name="opened"),
            path("farben/", colour_samples, name="colours"),
            path("online/<int:pk>/", put_network_online, name="put_online"),
        ]


class OpeningMenuItem(MenuItem):
    def __init__(self):
        super().__init__(OPEN, reverse("networks:add"), name="open-network", icon_name="plus", order=710)

    def is_shown(self, request):
        return policy_registry.get_by_type(Network).user_has_permission(request.user, "add")
