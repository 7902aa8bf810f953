"""How editors pick rows of the directory, topics and networks: by name, and only what they may see."""

from django import forms
from django.forms.models import modelform_factory
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser as views
from wagtail.admin.viewsets.chooser import ChooserViewSet

from core.models import Funding, Network, Organisation, Person, Topic, Venue
from core.models.directory import DirectoryEntry
from core.names import LONGEST_QUESTION, named
from core.owned_form import NetworkOwnedForm
from core.ownership import choosable, is_foreign, networks_of
from core.viewsets import NETWORK_COLUMN


class NameForm(BaseFilterForm):
    """Search by name, in any form of its words."""

    q = forms.CharField(label=_("Name"), required=False, max_length=LONGEST_QUESTION)

    def filter(self, objects):
        objects = super().filter(objects)
        if not (question := self.cleaned_data["q"].strip()):
            return objects
        self.is_searching, self.search_query = True, question
        return named(objects, question)


class OwnedNameForm(NameForm):
    """The same, where others share what they own."""

    own = forms.BooleanField(
        label=_("Only our own"),
        required=False,
        widget=forms.CheckboxInput(attrs={"data-chooser-modal-search-filter": True}),
    )

    def __init__(self, *args, networks, **kwargs):
        super().__init__(*args, **kwargs)
        self.networks = networks

    def filter(self, objects):
        objects = super().filter(objects)
        return objects.filter(network__in=self.networks) if self.cleaned_data["own"] else objects


class Scoped:
    """Rows that the person may choose."""

    def rows(self):
        rows = self.model_class.objects.all()
        return choosable(rows, self.request.user) if self.is_owned else rows

    @property
    def is_owned(self) -> bool:
        """Whether each row belongs to a network, or to the portal."""
        return issubclass(self.model_class, DirectoryEntry)

    def get_object_list(self):
        return self.rows()

    def get_object(self, pk):
        return self.rows().get(pk=pk) if str(pk).isdecimal() else self.rows().none().get()

    def get_objects(self, pks):
        return self.rows().filter(pk__in=[pk for pk in pks if pk.isdecimal()])


class Creating:
    """A form for a new row, which gets the person's network."""

    def get_creation_form_class(self):
        if not self.form_fields:
            return None
        return modelform_factory(
            self.model_class,
            form=NetworkOwnedForm,
            fields=[*self.form_fields, "network"],
            widgets={"network": forms.Select},
        )

    def get_creation_form_kwargs(self):
        return super().get_creation_form_kwargs() | {"for_user": self.request.user}


class Listing(Creating, Scoped):
    detail = ""  # a second column that tells namesakes apart
    detail_label = ""

    def get_filter_form(self):
        if not self.is_owned:
            return NameForm(self.request.GET)
        return OwnedNameForm(self.request.GET, networks=networks_of(self.request.user))

    def get_object_list(self):
        fields = [self.model_class._meta.get_field(name) for name in (self.detail, self.is_owned and "network") if name]
        related = [field.name for field in fields if field.is_relation]
        rows = super().get_object_list()
        return rows.select_related(*related) if related else rows

    @property
    def columns(self):
        detail = [Column(self.detail, label=self.detail_label, accessor=self.detail_of)] if self.detail else []
        return [*super().columns, *detail, *([NETWORK_COLUMN] if self.is_owned else [])]

    def detail_of(self, row):
        """What a row of another network belongs to is not shared with it."""
        value = getattr(row, self.detail)
        return "" if isinstance(value, DirectoryEntry) and is_foreign(row, self.request.user) else value


class ChooseView(Listing, views.ChooseView):
    pass


class ChooseResultsView(Listing, views.ChooseResultsView):
    pass


class ChosenView(Scoped, views.ChosenView):
    pass


class ChosenMultipleView(Scoped, views.ChosenMultipleView):
    pass


class CreateView(Creating, views.CreateView):
    """Not there where the chooser offers no new row."""

    def dispatch(self, *args, **kwargs):
        if not self.form_fields:
            raise Http404
        return super().dispatch(*args, **kwargs)


class NamedChooserViewSet(ChooserViewSet):
    """A chooser for one of our models."""

    per_page = 20
    detail = detail_label = ""
    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenMultipleView
    create_view_class = CreateView

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(detail=self.detail, detail_label=self.detail_label, **kwargs)

    def construct_view(self, view_class, **kwargs):
        known = {key: value for key, value in kwargs.items() if hasattr(view_class, key)}
        return super().construct_view(view_class, **known)


def chooser(model, icon: str, choose: str, other: str, **options) -> NamedChooserViewSet:
    name = model._meta.model_name
    labels = {"choose_one_text": choose, "choose_another_text": other, "edit_item_text": _("Edit")}
    viewset = type(f"{model.__name__}ChooserViewSet", (NamedChooserViewSet,), {"model": model, "icon": icon, **labels})
    return viewset(f"{name}_chooser", url_prefix=f"choose/{name}", **options)


network_chooser = chooser(Network, "site", _("Choose a network"), _("Choose another network"))
topic_chooser = chooser(
    Topic, "tag", _("Choose a topic"), _("Choose another topic"), detail="parent", detail_label=_("Broader topic")
)
person_chooser = chooser(
    Person,
    "user",
    _("Choose a person"),
    _("Choose another person"),
    detail="organisation",
    detail_label=_("Organisation"),
    form_fields=["name", "role", "organisation", "email"],
    creation_tab_label=_("New person"),
)
organisation_chooser = chooser(
    Organisation,
    "group",
    _("Choose an organisation"),
    _("Choose another organisation"),
    detail="place",
    detail_label=_("Place"),
    form_fields=["name", "kind", "place", "url"],
    creation_tab_label=_("New organisation"),
)
venue_chooser = chooser(
    Venue,
    "home",
    _("Choose a venue"),
    _("Choose another venue"),
    detail="place",
    detail_label=_("Place"),
    form_fields=["name", "street", "postcode", "place"],
    creation_tab_label=_("New venue"),
)
funding_chooser = chooser(
    Funding,
    "pick",
    _("Choose a funding"),
    _("Choose another funding"),
    detail="funder",
    detail_label=_("Funder"),
    form_fields=["name", "funder", "reference"],
    creation_tab_label=_("New funding"),
)

CHOOSERS = [network_chooser, topic_chooser, person_chooser, organisation_chooser, venue_chooser, funding_chooser]
