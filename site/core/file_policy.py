"""Who may do what with a file: Wagtail's rights in collections, and what other networks share."""

from django.db.models import QuerySet
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from core.ownership import networks_of


class SharedFilePolicy(CollectionOwnershipPermissionPolicy):
    """What other networks share may be chosen, and nothing else be done with it."""

    def instances_user_has_any_permission_for(self, user, actions):
        files = super().instances_user_has_any_permission_for(user, actions)
        if "choose" not in actions or not user.is_active or user.is_superuser:
            return files
        return files | self.model.objects.filter(pk__in=self.shared_to(user).values("pk"))

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if super().user_has_any_permission_for_instance(user, actions, instance):
            return True
        return "choose" in actions and user.is_active and self.shared_to(user).filter(pk=instance.pk).exists()

    def shared_to(self, user) -> QuerySet:
        """Files that any network shares with one of the person's, or with everyone."""
        return self.model.shared_to(networks_of(user))
