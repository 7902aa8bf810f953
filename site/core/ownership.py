"""Who may read and change rows that belong to a network, such as the people and places of its directory."""

from django.contrib.auth import get_user_model
from django.db import models
from wagtail.permission_policies import BasePermissionPolicy

from core.models.network import Network
from core.permissions import PORTAL_EDITORS, PORTAL_REVIEWERS, Roles, adopting_networks
from core.vocabularies import NetworkState

READING = {"view", "choose"}


def is_portal_staff(user) -> bool:
    """Whether someone looks after what belongs to no network: the portal's editors, reviewers and superusers."""
    staff = {PORTAL_EDITORS, PORTAL_REVIEWERS}
    return user.is_active and (user.is_superuser or bool(staff & set(Roles.of(user).groups.values())))


def networks_of(user) -> models.QuerySet[Network]:
    """Networks in which someone has a role; all of them for superusers."""
    return Network.objects.all() if user.is_superuser else Network.objects.filter(pk__in=Roles.of(user).networks)


def active_roles(user) -> list[int]:
    """Keys of the networks in which someone has a role and that still take changes; read once per request."""
    return [key for key, network in Roles.of(user).networks.items() if network.takes_changes]


def writable_networks(user) -> models.QuerySet[Network]:
    """Networks in which someone has a role and that still take changes."""
    return Network.objects.all() if user.is_superuser else Network.objects.filter(pk__in=active_roles(user))


def managed_by(user) -> list[Network]:
    """Networks whose Verwaltung the person belongs to; for superusers all that are not closed."""
    if user.is_superuser:
        return list(Network.objects.exclude(state=NetworkState.CLOSED))
    roles = Roles.of(user)
    return [network for network in roles.networks.values() if network.managers_id in roles.groups]


def readable(rows: models.QuerySet, user) -> models.QuerySet:
    """Rows of the person's networks and the central ones; all rows for superusers."""
    return rows if user.is_superuser else rows.kept_by(networks_of(user))


def choosable(rows: models.QuerySet, user) -> models.QuerySet:
    """The same, and what other networks share with the person's: it may be chosen, and nothing else."""
    return rows if user.is_superuser else rows.usable_by(networks_of(user))


def is_foreign(row, user) -> bool:
    """Whether a row belongs to a network in which the person has no role; for superusers none is foreign."""
    return row.network_id not in {None, *Roles.of(user).networks} and not user.is_superuser


def writable(rows: models.QuerySet, user) -> models.QuerySet:
    """Rows of the person's active networks; the portal's staff look after the central ones."""
    if user.is_superuser:
        return rows
    own = models.Q(network__in=writable_networks(user))
    return rows.filter(own | models.Q(network=None)) if is_portal_staff(user) else rows.filter(own)


class NetworkOwnedPolicy(BasePermissionPolicy):
    """Everyone with a role reads the central rows and writes those of the own network; of foreign ones, nobody sees
    more than what is shared, and that only to choose it.
    """

    def user_has_permission(self, user, action):
        return user.is_active and (is_portal_staff(user) or bool(active_roles(user)))

    def user_has_any_permission(self, user, actions):
        return self.user_has_permission(user, "view")

    def user_has_permission_for_instance(self, user, action, instance):
        return self.instances_user_has_any_permission_for(user, [action]).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        rows = self.model.objects.all()
        if "choose" in actions:
            return choosable(rows, user)
        return readable(rows, user) if "view" in actions else writable(rows, user)

    def users_with_any_permission(self, actions):
        roles = models.Q(groups__edits_network__isnull=False) | models.Q(groups__reviews_network__isnull=False)
        staff = models.Q(groups__name__in=[PORTAL_EDITORS, PORTAL_REVIEWERS]) | models.Q(is_superuser=True)
        rows = get_user_model().objects.filter(is_active=True)
        return rows.filter(roles | staff | models.Q(groups__manages_network__isnull=False)).distinct()


class PortalStaffPolicy(BasePermissionPolicy):
    """Everyone reads and chooses; the portal's staff change."""

    def user_has_permission(self, user, action):
        return action in READING or is_portal_staff(user)

    def user_has_any_permission(self, user, actions):
        return is_portal_staff(user)

    def instances_user_has_any_permission_for(self, user, actions):
        rows = self.model.objects.all()
        return rows if READING & set(actions) or is_portal_staff(user) else rows.none()

    def users_with_any_permission(self, actions):
        staff = models.Q(groups__name__in=[PORTAL_EDITORS, PORTAL_REVIEWERS]) | models.Q(is_superuser=True)
        return get_user_model().objects.filter(staff, is_active=True).distinct()


class AdoptionPolicy(BasePermissionPolicy):
    """Who may adopt sees and changes what the own network has adopted, and nobody else's."""

    def user_has_permission(self, user, action):
        return user.is_active and bool(adopting_networks(user))

    def user_has_any_permission(self, user, actions):
        return self.user_has_permission(user, "view")

    def user_has_permission_for_instance(self, user, action, instance):
        return user.is_active and instance.network in adopting_networks(user)

    def instances_user_has_any_permission_for(self, user, actions):
        return self.model.objects.filter(network__in=adopting_networks(user))

    def users_with_any_permission(self, actions):
        roles = models.Q(groups__manages_network__isnull=False) | models.Q(groups__reviews_network__isnull=False)
        return get_user_model().objects.filter(roles | models.Q(is_superuser=True), is_active=True).distinct()


class NetworkPolicy(BasePermissionPolicy):
    """Superusers open networks; the Verwaltung of each may describe it. Nobody deletes one here."""

    def user_has_permission(self, user, action):
        if user.is_superuser:
            return user.is_active and action in {"add", "change"}
        return action == "change" and bool(self._managed_by(user))

    def user_has_permission_for_instance(self, user, action, instance):
        return action == "change" and (user.is_superuser or instance.pk in self._managed_by(user))

    def instances_user_has_any_permission_for(self, user, actions):
        return Network.objects.all() if user.is_superuser else Network.objects.filter(pk__in=self._managed_by(user))

    def users_with_any_permission(self, actions):
        roles = models.Q(groups__manages_network__isnull=False) | models.Q(is_superuser=True)
        return get_user_model().objects.filter(roles, is_active=True).distinct()

    def _managed_by(self, user) -> list[int]:
        """Keys of the networks whose Verwaltung the person belongs to, and that still take changes."""
        return [network.pk for network in managed_by(user) if network.takes_changes]
