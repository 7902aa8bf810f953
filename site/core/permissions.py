"""Every rule of who may do what with a page, each with the sentence a client would say."""

from wagtail.models import PagePermissionTester


class NetworkPagePermissions(PagePermissionTester):
    """Wagtail's rights along the tree, and the rules of a network on top."""
