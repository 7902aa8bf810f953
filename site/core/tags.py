"""Tags that the editor proposes and filters by: those of files that the person may use."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from taggit.models import Tag, TaggedItem
from wagtail.admin import filters
from wagtail.admin.auth import require_admin_access
from wagtail.images.views import chooser
from wagtail.log_actions import get_active_log_context
from wagtail.permissions import policy_registry
from wagtailmedia.views import chooser as media_chooser
from wagtailmedia.views import media

from core.models import PortalDocument, PortalImage, PortalMedia

PROPOSED = 10  # as many as the editor shows


def tags_known_to(user, *models: type[Model]) -> QuerySet[Tag]:
    """Tags of files of these kinds, or of all kinds, in the person's collections, each once."""
    files = Q()
    for model in models or (PortalImage, PortalDocument, PortalMedia):
        policy = policy_registry.get_by_type(model)
        collections = policy.collections_user_has_any_permission_for(user, ["choose", "change"])
        rows = model.objects.filter(collection__in=collections)  # not what others share: their tags are not shared
        files |= Q(content_type=ContentType.objects.get_for_model(model), object_id__in=rows.values("pk"))
    return Tag.objects.filter(pk__in=TaggedItem.objects.filter(files).values("tag"))


def popular_tags(model: type[Model], count: int = 10) -> QuerySet[Tag]:
    """Stands in for Wagtail's function, which counts the tags of all networks."""
    tags = tags_known_to(get_active_log_context().user, model)
    return tags.alias(used=Count("taggit_taggeditem_items")).order_by("-used", "name")[:count]


for views in (filters, chooser, media_chooser, media):
    views.popular_tags_for_model = popular_tags


@require_admin_access
def propose_tags(request: HttpRequest) -> JsonResponse:
    """Stands in for Wagtail's view of the same address, which tells the tags of all networks."""
    begun = request.GET.get("term", "").replace("\x00", "")[:100]
    tags = tags_known_to(request.user).filter(name__istartswith=begun) if begun else Tag.objects.none()
    return JsonResponse(list(tags.order_by("name").values_list("name", flat=True)[:PROPOSED]), safe=False)
