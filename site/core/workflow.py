"""What happens when a review has ended."""


def publish_approved(workflow_state, user=None):
    """Publish what was approved. The approval is the right to publish; nobody needs another one."""
    revision = workflow_state.content_object.specific.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
