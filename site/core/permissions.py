"""Every rule of who may do what with a page, each with the sentence a client would say."""

from wagtail.models import PagePermissionTester

from core.models.network import Network
from core.vocabularies import NetworkState

PORTAL_EDITORS = "Portal-Redaktion"
PORTAL_REVIEWERS = "Portal-Freigabe"


class Roles:
    """The groups of a person, and the networks in which these groups have a role."""

    def __init__(self, user):
        self.groups = dict(user.groups.values_list("pk", "name"))
        self.networks = {network.pk: network for network in Network.objects.with_role_for(self.groups)}

    @classmethod
    def of(cls, user) -> "Roles":
        """Read once per request: the person is a new object in each."""
        if not hasattr(user, "_network_roles"):
            user._network_roles = cls(user)
        return user._network_roles


def adopting_networks(user) -> list[Network]:
    """Freigabe and Verwaltung show in their network what others have published, without review: no word of it changes.

    Redaktion does not, as a lead of one's own is public at once; a frozen or closed network adopts nothing.
    """
    if user.is_superuser:
        return [network for network in Network.objects.all() if network.takes_changes]
    roles = Roles.of(user)
    return [
        network
        for network in roles.networks.values()
        if network.takes_changes and {network.reviewers_id, network.managers_id} & roles.groups.keys()
    ]


class NetworkPagePermissions(PagePermissionTester):
    """Wagtail's rights along the tree, and the rules of a network on top.

    Redaktion writes and submits. Freigabe approves, and by that publishes (``core.workflow``). Verwaltung approves,
    unpublishes, moves, reorders and deletes. Nobody holds Wagtail's own right to publish: those who manage get it
    here, and ``can_publish`` takes the one thing back that needs a review.
    """

    network = None  # the page's network, if the person has a role there
    manages = frozen = False
    permissions = frozenset()  # Wagtail sets none for inactive people, and asks some rules all the same

    def __init__(self, user, page):
        super().__init__(user, page)
        if user.is_active and not user.is_superuser:
            roles = Roles.of(user)
            self.network = roles.networks.get(page.network_id)
            self.manages = self._manages(roles)
            self.frozen = bool(self.network) and not self.network.takes_changes
            self.permissions = self._permissions(roles)

    def _manages(self, roles: Roles) -> bool:
        """Verwaltung manages its network; Portal-Freigabe manages the portal's own pages."""
        if self.page.network_id is None:
            return PORTAL_REVIEWERS in roles.groups.values()
        return bool(self.network) and self.network.managers_id in roles.groups

    def _permissions(self, roles: Roles) -> set[str]:
        """Within a network only its own roles count, not what someone may do further up; a frozen one takes no change."""
        if self.page.network_id and (self.frozen or not self.network):
            return set()
        counting = self.network.group_ids if self.network else roles.groups
        granted = {
            row.permission.codename.rsplit("_", maxsplit=1)[0]
            for row in self.permission_policy.get_cached_permissions_for_user(self.user)
            if row.group_id in counting and self.page.path.startswith(row.page.path)
        }
        return granted | {"publish", "bulk_delete"} if self.manages else granted

    def can_edit(self):
        """Everyone with a role writes in the own network, and nobody in a frozen one."""
        return not self.frozen and super().can_edit()

    def can_delete(self, ignore_bulk=False):
        """The front page of a network stays where it is; what is published is deleted by those who can unpublish it."""
        published = self.page.live and not self.user.is_superuser and "publish" not in self.permissions
        return not self.page.brings_network and not published and super().can_delete(ignore_bulk)

    def can_submit_for_moderation(self):
        """Whoever may write may submit."""
        return self.can_edit() and super().can_submit_for_moderation()

    def can_publish(self):
        """Nobody publishes without review, unless the network lets its Verwaltung do so."""
        return super().can_publish() and self._publishes_without_review()

    def can_publish_subpage(self):
        """The same holds for a page that is created and published in one go."""
        return super().can_publish_subpage() and self._publishes_without_review()

    def can_set_view_restrictions(self):
        """Verwaltung decides who may read a page; a network in preparation opens as a whole (``home.going_online``)."""
        return super().can_publish() and not (self.page.brings_network and self._is_in_preparation())

    def can_unschedule(self):
        """Verwaltung cancels what was approved for a later day."""
        return super().can_publish()

    def can_lock(self):
        """Verwaltung and reviewers lock a page, but not in a frozen network."""
        return self.user.is_active and not self.frozen and super().can_lock()

    def can_unlock(self):
        """A lock is lifted by who set it or by Verwaltung, but not in a frozen network."""
        return self.user.is_active and not self.frozen and super().can_unlock()

    def _is_in_preparation(self) -> bool:
        return bool(self.network) and self.network.state == NetworkState.PREPARING

    def _publishes_without_review(self) -> bool:
        return self.user.is_superuser or bool(self.manages and self.network and self.network.managers_publish)
