"""How editors pick pages: what a list says of each page is asked for all of them at once."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views import chooser
from wagtail.models import Page

from core.page_policy import choosable


def pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """What everyone may read, and what the person finds in the editor; each with its status."""
    with_status = pages.specific().prefetch_workflow_states().annotate_approved_schedule()
    return choosable(with_status, request.user)


def know_parents(pages: Iterable[Page]) -> None:
    """Give each page the one above it, where ``get_parent`` looks first."""
    paths = {page.path: page.path[: -Page.steplen] for page in pages}
    parents = Page.objects.filter(path__in=paths.values()).select_related("locale").in_bulk(field_name="path")
    for page in pages:
        page._cached_parent_obj = parents.get(paths[page.path])


class TableOfFamilies(chooser.PageChooserTable):
    """Stands in for Wagtail's table, whose rows ask one by one for the page above."""

    def __init__(self, columns, pages, **options):
        know_parents(pages)
        super().__init__(columns, pages, **options)


chooser.PageChooserTable = TableOfFamilies
