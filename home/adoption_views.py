"""Where Freigabe and Verwaltung look after what their network shows of others."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.userbar import BaseItem
from wagtail.admin.views import generic
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from core.adopting import KINDS, adopt, possible_adopters, present, release
from core.models import Adoption, Network, PortalPage
from core.my_tasks import TitledView
from core.permissions import adopting_networks
from core.viewsets import OwnedDeleteView, OwnedEditView, OwnedHistoryView, OwnedUsageView
from core.visibility import readable
from core.vocabularies import NetworkState
from home.adoption_form import AdoptionForm
from search.engines import Order, Request, Scope, find
from search.fields import QuestionField
from search.models import SearchRecord, SearchRecordQuerySet

ADOPT = _("Adopt")
FIND = _("Find items of other networks")
SOURCE = "seite"  # names the page that is to be adopted
LOOKED_AT, OFFERED = 200, 20


def public_page(key: str) -> PortalPage | None:
    """The page with this key, if any visitor may read it."""
    rows = Page.objects.filter(readable(), pk=key) if key.isdecimal() and len(key) < 18 else Page.objects.none()
    page = rows.specific().first()
    return page if isinstance(page, PortalPage) else None


class AdoptionIndexView(generic.IndexView):
    """Every item with its source; one that its owner has withdrawn stays listed, and is shown nowhere."""

    def get_base_queryset(self):
        rows = self.permission_policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        return rows.select_related("network", "page__search_record__network")

    @cached_property
    def columns(self):
        return [
            TitleColumn("page", label=_("Item"), accessor=str, get_url=self.get_edit_url),
            Column("source", label=pgettext_lazy("adopted item", "From"), accessor=source_of),
            Column("network", label=_("Shown by")),
            DateColumn("created", label=_("Adopted on"), sort_key="created"),
        ]

    @cached_property
    def header_buttons(self):
        return [HeaderButton(FIND, url=reverse("adoptions:find"), icon_name="search")]


def source_of(adoption: Adoption) -> str:
    """Whose item it is, as long as it is public."""
    record = getattr(adoption.page, "search_record", None)
    return str(record.network or _("the portal itself")) if record else _("not public at the moment")


class AdoptionFormMixin:
    """The form knows the page and the networks that may adopt it."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"page": self.page, "networks": self.networks}

    @cached_property
    def networks(self) -> list[Network]:
        return possible_adopters(self.page, self.request.user)


class AdoptView(AdoptionFormMixin, generic.CreateView):
    """Asks for lead and day of a page that the address names by ``?seite=``."""

    page_title = submit_button_label = ADOPT
    submit_button_active_label = _("Adopting …")
    success_message = _("“%(object)s” stands in your lists from now on.")
    error_message = _("The item has not been adopted. Please look at the fields that are marked.")

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and self.permission_policy.user_has_permission(request.user, "add"):
            if not request.GET.get(SOURCE):
                return redirect("adoptions:find")
            if self.page is None or not self.networks:
                raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> PortalPage | None:
        return public_page(self.request.GET.get(SOURCE, ""))

    def get_page_subtitle(self):
        return self.page.title

    def get_add_url(self):
        return f"{super().get_add_url()}?{SOURCE}={self.page.pk}"

    def save_instance(self):
        network = self.form.cleaned_data["network"]
        return adopt(network=network, page=self.page, by=self.request.user, **self.form.presented)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ValidationError as error:
            form.add_error(None, error)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class PresentView(AdoptionFormMixin, OwnedEditView):
    """Lead and day can be changed as long as the item is adopted."""

    delete_item_label = _("Show no longer")
    success_message = _("“%(object)s” has been saved.")

    @cached_property
    def page(self) -> PortalPage:
        return self.object.page.specific

    def save_instance(self):
        present(adoption=self.object, by=self.request.user, **self.form.presented)
        return self.object


class ReleaseView(OwnedDeleteView):
    page_title = _("Show no longer")
    confirmation_message = _("The item leaves your lists. Where it comes from, nothing changes.")
    template_name = "home/admin/release.html"
    success_message = _("“%(object)s” no longer stands in your lists.")

    def delete_action(self):
        release(adoption=self.object, by=self.request.user)


class FindingForm(forms.Form):
    q = QuestionField(label=_("Search for"))


class FindView(PermissionCheckedMixin, TitledView):
    """Public items of other networks, of which one can be adopted."""

    model = Adoption
    template_name = "home/admin/find_adoptable.html"
    page_title = FIND
    header_icon = "search"
    permission_required = "add"

    def get_context_data(self, **kwargs):
        form = FindingForm(self.request.GET)
        form.full_clean()
        return super().get_context_data(form=form, records=self.records(form.cleaned_data["q"]), **kwargs)

    def records(self, question: str) -> list[SearchRecord]:
        """The best of what is found, else the newest; without what the person's own networks show already."""
        order = Order.RELEVANCE if question else Order.NEWEST
        asked = Request(question=question, scope=Scope(kinds=KINDS), order=order, size=LOOKED_AT)
        return offered_to(self.request.user).in_order_of(find(asked).pages)[:OFFERED]


def offered_to(user) -> SearchRecordQuerySet:
    """What the networks in which someone may adopt do not show yet."""
    records = SearchRecord.objects.exclude(network__state=NetworkState.CLOSED)
    own = [] if user.is_superuser else [network.slug for network in adopting_networks(user)]
    return records.exclude(pk__in=SearchRecord.objects.with_facet("network", own).values("pk"))


class AdoptionViewSet(ModelViewSet):
    model = Adoption
    name = "adoptions"
    menu_name = "adoptions"
    menu_label = pgettext_lazy("menu", "Adopted items")
    url_prefix = "uebernommen"
    icon = "redirect"
    add_to_admin_menu = True
    menu_order = 400
    add_to_reference_index = False
    index_view_class = AdoptionIndexView
    index_results_template_name = "home/admin/adopted_items.html"
    add_view_class = AdoptView
    edit_view_class = PresentView
    delete_view_class = ReleaseView
    history_view_class = OwnedHistoryView
    usage_view_class = OwnedUsageView
    copy_view_enabled = False
    search_backend_name = None

    def get_form_class(self, for_update=False):
        return AdoptionForm

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("finden/", self.construct_view(FindView), name="find")]


class AdoptItem(BaseItem):
    """On a page of another network: the way to show it in the own one."""

    template_name = "home/admin/userbar_adopt.html"

    def __init__(self, page: Page):
        self.page = page

    def render_html(self, parent_context):
        user = parent_context["request"].user
        offered = isinstance(self.page, PortalPage) and possible_adopters(self.page, user)
        return super().render_html(parent_context) if offered else ""
