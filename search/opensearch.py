"""How a browser adds the portal to its search field (OpenSearch 1.1)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.hosts import absolute
from search.subscriptions import portal_name

LONGEST_NAME = 16  # letters, as the standard has it


@require_safe
@cache_control(public=True, max_age=24 * 60 * 60)
def opensearch(request: HttpRequest) -> HttpResponse:
    """``/opensearch.xml``: the portal's name, where it is asked, and where it proposes words."""
    asked = absolute(reverse("search"))
    context = {"name": portal_name()[:LONGEST_NAME], "search": asked, "suggestions": f"{asked}vorschlaege/"}
    kind = "application/opensearchdescription+xml; charset=utf-8"
    return render(request, "search/opensearch.xml", context, content_type=kind)
