"""The one step of review that a network has."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask


class ReviewTask(AbstractGroupApprovalTask):
    """Approved by someone of the network's reviewers who did not change the text last."""

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
