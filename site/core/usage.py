"""Where a page is used: the pages that link to it, choose it or list it."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from core.visibility import showing


def pages_using(pages: QuerySet) -> QuerySet:
    """Pages that refer to one of these pages."""
    keys = pages.order_by().values_list(Cast("pk", CharField()))
    page_type = ContentType.objects.get_for_model(Page)
    return pages_named_by(ReferenceIndex.objects.filter(to_content_type=page_type, to_object_id__in=keys))


def pages_named_by(references: QuerySet[ReferenceIndex]) -> QuerySet[Page]:
    """Pages that these references start from, each once."""
    keys = references.filter(base_content_type=ContentType.objects.get_for_model(Page)).values("object_id")
    return Page.objects.annotate(key=Cast("pk", CharField())).filter(key__in=keys)


def pages_using_as_seen_by(user, page: Page) -> QuerySet:
    """Pages that refer to this one, as far as the person may know of them: public ones and those of the own network."""
    own = policy_registry.get_by_type(Page).explorable_instances(user)
    public = Q(pk__in=Page.objects.filter(showing()).public().values("pk"))
    return pages_using(Page.objects.filter(pk=page.pk)).filter(public | Q(pk__in=own.values("pk")))
