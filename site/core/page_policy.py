"""Which pages someone finds in the editor at all."""

from django.contrib.auth.models import Group
from django.db.models import Exists, F, Q, QuerySet
from wagtail.models import GroupPagePermission, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from core.models.network import Network
from core.permissions import Roles
from core.trees import with_outer_path
from core.visibility import readable


def in_foreign_network(user) -> Exists:
    """For pages: they belong to a network in which the person has no role."""
    return in_one_of(Network.objects.exclude(pk__in=Roles.of(user).networks))


def in_one_of(networks: QuerySet[Network]) -> Exists:
    """For pages: they belong to one of these networks; these are what its editors may edit, in every language."""
    editors = Group.objects.filter(edits_network__in=networks)
    rights = with_outer_path(GroupPagePermission.objects).filter(group__in=editors)
    return Exists(rights.filter(outer_path__startswith=F("page__path")))


class NetworkPagePolicy(PagePermissionPolicy):
    """Wagtail's rights along the tree, but a right above the networks leads into none of them."""

    def instances_user_has_any_permission_for(self, user, actions):
        pages = super().instances_user_has_any_permission_for(user, actions)
        return pages if user.is_superuser else pages.filter(~in_foreign_network(user))

    def user_has_any_permission_for_instance(self, user, actions, instance):
        network = getattr(instance.specific_deferred, "network_id", None)
        foreign = network and user.is_active and not user.is_superuser and network not in Roles.of(user).networks
        return not foreign and super().user_has_any_permission_for_instance(user, actions, instance)

    def explorable_instances(self, user):
        """Pages with some right, and the way there; nothing for those who have none anywhere."""
        if not self.get_cached_permissions_for_user(user) and not user.is_superuser:
            return self.model._default_manager.none()
        return super().explorable_instances(user)


def explorable(user) -> QuerySet[Page]:
    """Pages that the person finds in the editor."""
    return policy_registry.get_by_type(Page).explorable_instances(user)


def choosable(pages: QuerySet[Page], user) -> QuerySet[Page]:
    """Pages that a text may link to: those that the person finds in the editor, and those that everyone may read."""
    read = Page.objects.filter(readable())  # apart, because the chooser's search knows few columns
    return pages.filter(Q(pk__in=explorable(user).values("pk")) | Q(pk__in=read.values("pk")))
