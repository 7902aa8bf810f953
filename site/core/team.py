"""Where Verwaltung sees who works in its network, invites people, and takes roles back; superusers do so everywhere."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django.views.generic.edit import FormMixin
from wagtail.admin.menu import MenuItem

from core.authorship import name_of
from core.invitations import invite, renew, revoke
from core.membership import change_role, members_of, remove_member, roles_in
from core.models import Invitation, Network
from core.my_tasks import TitledView
from core.ownership import managed_by
from core.vocabularies import Role

PORTAL = "portal"  # no network has this address
TEAMS = _("People and roles")


def network_at(where: str, user) -> Network | None:
    """The network of that address, or the portal; 404 where the person does not manage its people."""
    if where == PORTAL and user.is_superuser:
        return None
    for network in managed_by(user):
        if network.slug == where:
            return network
    raise Http404


def team_address(network: Network | None) -> str:
    return reverse("team", args=[network.slug if network else PORTAL])


def role_choices(network: Network | None) -> list[tuple[str, str]]:
    return [(role.value, role.label) for role in roles_in(network)]


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect, initial=Role.EDITORS)

    def __init__(self, *args, network: Network | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices(network)


class InvitationForm(RoleForm):
    email = forms.EmailField(
        label=_("E-mail"), max_length=150, help_text=_("The invitation goes there. Its link is valid for two weeks.")
    )
    field_order = ["email", "role"]


class OneTeamView(FormMixin, TitledView):
    """A page about the people of one network, with a form; foreign networks are not there."""

    header_icon = "group"

    @cached_property
    def network(self) -> Network | None:
        return network_at(self.kwargs["where"], self.request.user)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "network": self.network}

    @property
    def team(self) -> str:
        return self.network.name if self.network else _("Portal")

    def get_context_data(self, **kwargs):
        return super().get_context_data(network=self.network, team_url=team_address(self.network), **kwargs)

    def post(self, request, **named):
        form = self.get_form()
        if not form.is_valid():
            return self.form_invalid(form)
        try:
            self.act(form)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        return redirect(team_address(self.network))


class TeamView(OneTeamView):
    template_name = "core/admin/team.html"
    form_class = InvitationForm

    @property
    def page_title(self):
        return _("%(team)s: people and roles") % {"team": self.team}

    def get_context_data(self, **kwargs):
        invitations = Invitation.objects.of(self.network).pending().select_related("by").order_by("email")
        return super().get_context_data(members=members_of(self.network), invitations=invitations, **kwargs)

    def act(self, form):
        email, role = form.cleaned_data["email"], Role(form.cleaned_data["role"])
        invite(network=self.network, email=email, role=role, by=self.request.user)
        messages.success(self.request, _("The invitation goes to %s.") % email)


class MemberView(OneTeamView):
    """One person's role."""

    template_name = "core/admin/team_member.html"
    form_class = RoleForm

    @cached_property
    def person(self):
        return next((person for person in members_of(self.network) if person.pk == self.kwargs["user_id"]), None)

    def dispatch(self, request, *args, **kwargs):
        self.kwargs = kwargs
        if self.person is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @property
    def page_title(self):
        return name_of(self.person)

    def get_initial(self):
        return {"role": members_of(self.network)[self.person][-1]}

    def get_context_data(self, **kwargs):
        return super().get_context_data(person=self.person, **kwargs)

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.takes_away:  # whatever role is chosen
            kwargs["data"] = {"role": Role.EDITORS}
        return kwargs

    @property
    def takes_away(self) -> bool:
        return "remove" in self.request.POST

    def act(self, form):
        who = {"network": self.network, "person": self.person, "by": self.request.user}
        if self.takes_away:
            remove_member(**who)
            messages.success(self.request, _("%s has no role here any more.") % self.page_title)
        else:
            change_role(**who, role=Role(form.cleaned_data["role"]))
            messages.success(self.request, _("The role of %s has been changed.") % self.page_title)


@require_POST
def pending_invitation(request: HttpRequest, where: str, invitation_id: int) -> HttpResponse:
    """Send an invitation again, or take it back."""
    network = network_at(where, request.user)
    offer = get_object_or_404(Invitation.objects.of(network), pk=invitation_id)
    try:
        if "revoke" in request.POST:
            revoke(invitation=offer, by=request.user)
            messages.success(request, _("The invitation to %s has been taken back.") % offer.email)
        else:
            renew(invitation=offer, by=request.user)
            messages.success(request, _("The invitation goes to %s once more.") % offer.email)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(team_address(network))


class TeamsView(TitledView):
    """The networks whose people someone looks after; who looks after one network only is led there."""

    template_name = "core/admin/teams.html"
    page_title = TEAMS
    header_icon = "group"

    def get(self, request, *args, **kwargs):
        networks = managed_by(request.user)
        if not networks and not request.user.is_superuser:
            raise Http404
        if len(networks) == 1 and not request.user.is_superuser:
            return redirect(team_address(networks[0]))
        return super().get(request, networks=sorted(networks, key=lambda network: network.sort_key), **kwargs)


class TeamsMenuItem(MenuItem):
    def __init__(self):
        super().__init__(TEAMS, reverse("teams"), name="teams", icon_name="group", order=695)

    def is_shown(self, request):
        return request.user.is_superuser or bool(managed_by(request.user))  # in every menu: no query


urlpatterns = [
    path("personen/", TeamsView.as_view(), name="teams"),
    path("personen/<slug:where>/", TeamView.as_view(), name="team"),
    path("personen/<slug:where>/<int:user_id>/", MemberView.as_view(), name="team_member"),
    path("personen/<slug:where>/einladungen/<int:invitation_id>/", pending_invitation, name="team_invitation"),
]
