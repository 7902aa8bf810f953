"""How editors pick files: their own ones, the portal's, and those that other networks share."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import require_admin_access
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.ui.tables import Column
from wagtail.documents.views import chooser as documents
from wagtail.images.views import chooser as images
from wagtailmedia.views.chooser import get_media_json

from core.file_owners import with_owner
from core.isolation import changeable, usable
from core.models import PortalMedia

OWNER = Column("owner", label=_("Belongs to"), accessor=lambda file: file.shared_by or file.collection.name)


class OwnerShown:
    """Of shared files the network is named, never the collection: that is the network's own business."""

    def get_object_list(self):
        return with_owner(super().get_object_list(), self.request.user)

    @property
    def columns(self):
        kept = [column for column in super().columns if column.name != "collection"]
        return [*kept, OWNER] if kept else []


class ImageChooseView(OwnerShown, images.ImageChooseView):
    pass


class ImageChooseResultsView(OwnerShown, images.ImageChooseResultsView):
    pass


class DocumentChooseView(OwnerShown, documents.DocumentChooseView):
    pass


class DocumentChooseResultsView(OwnerShown, documents.DocumentChooseResultsView):
    pass


images.viewset.choose_view_class = ImageChooseView
images.viewset.choose_results_view_class = ImageChooseResultsView
documents.viewset.choose_view_class = DocumentChooseView
documents.viewset.choose_results_view_class = DocumentChooseResultsView


def recordings_to_choose(recordings, request: HttpRequest):
    """Its package offers what the person may change."""
    return with_owner(usable(PortalMedia, request.user), request.user)


@require_admin_access
def recording_chosen(request: HttpRequest, media_id: int) -> HttpResponse:
    """Stands in for the package's view of the same address, which gives only what the person may change."""
    recording = get_object_or_404(usable(PortalMedia, request.user), pk=media_id)
    result = get_media_json(recording)
    if not changeable(PortalMedia, request.user).filter(pk=media_id).exists():
        result["edit_url"] = None
    return render_modal_workflow(request, None, None, None, json_data={"step": "media_chosen", "result": result})
