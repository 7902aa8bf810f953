"""What stays of a work when it is taken down."""

from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Network, PortalPage
from library.vocabularies import ItemKind


class Tombstone(models.Model):
    """Stands where a public work was: enough to recognise a citation, and why the work is gone.

    A copy, not the page: nobody edits it without review, and it outlives the page.
    """

    record_id = models.UUIDField(primary_key=True, editable=False)
    url = models.CharField(max_length=1024, db_index=True, editable=False)  # as ``PortalPage.address``
    language = models.CharField(max_length=20, editable=False)
    title = models.CharField(_("title"), max_length=255)
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    authors = models.JSONField(_("authors"), default=list)  # their names in order
    item_kind = models.CharField(_("kind"), max_length=20, choices=ItemKind)
    issued = models.DateField(_("published on"), null=True)
    network = models.ForeignKey(
        Network, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("network")
    )
    withdrawn_at = models.DateTimeField(_("withdrawn on"), default=timezone.now)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("withdrawn item")
        verbose_name_plural = _("withdrawn items")

    def __str__(self):
        return self.title

    @property
    def permalink(self) -> str:
        """Where the work was, and this is; without scheme and host."""
        return reverse("permalink", args=[self.record_id])

    def response(self, request: HttpRequest, page: PortalPage | None = None) -> TemplateResponse:
        """The tombstone as a page, HTTP 410, in the frame of ``page`` or of the portal."""
        return TemplateResponse(request, "library/tombstone.html", {"page": page, "tombstone": self}, status=410)
