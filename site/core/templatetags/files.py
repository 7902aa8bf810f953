"""Collections, for the editor."""

from django import template
from wagtail.permissions import policy_registry

from core.models import PortalMedia

register = template.Library()


@register.simple_tag(takes_context=True)
def collections_to_filter_by(context):
    """Collections whose recordings the person may change or choose."""
    policy = policy_registry.get_by_type(PortalMedia)
    return policy.collections_user_has_any_permission_for(context["request"].user, ["add", "change"])
